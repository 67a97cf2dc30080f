//! What she wrote down, day by day. Entries are only ever added.
//!
//! Two diaries of one person become one by the union of their entries: the same entry has the same
//! id on every device. Nothing is changed in place; what was wrong is withdrawn by a later entry.
//! Should two entries of one id ever differ, because a file was changed by hand, both are kept.
//!
//! Names, not ids, because a diary outlives the guideline it was written under. Absent: disk,
//! shapes of bytes and secrets (crate `store`), and every decision.

use core::cmp::Ordering;

use clinical::{Date, Score};

use crate::record::{SessionRecord, UseRecord};

/// Who is who among entries: 16 bytes of chance, made where the entry is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryId(pub [u8; 16]);

impl EntryId {
    /// The id under which a session is written again with what she says of it, when this first entry is
    /// withdrawn. It follows from the first: a twin that went on from the same place replaces the same entry,
    /// and must not count beside it.
    #[must_use]
    pub fn again(self) -> Self {
        Self(self.0.map(|byte| !byte))
    }

    /// The ids under which what was done of a session stands while it may still be gone on with, one after
    /// the other; none is the first's, or the one under which that is written again.
    pub fn left(self) -> impl Iterator<Item = Self> {
        (0..=u8::MAX).map(move |n| {
            let mut id = self.0.map(|byte| byte ^ 0x55);
            id[15] = id[15].wrapping_add(n);
            Self(id)
        })
    }
}

/// When, by the clock of the device: the day and the minute of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment {
    /// The day.
    pub day: Date,
    /// Minutes since midnight, 0 to 1439.
    pub minute: u16,
}

impl Moment {
    /// That many minutes later, if need be on a later day.
    #[must_use]
    pub fn plus_minutes(self, minutes: u64) -> Self {
        const MINUTES_A_DAY: u64 = 24 * 60;
        let minute = minutes.saturating_add(self.minute.into());
        let days = i32::try_from(minute / MINUTES_A_DAY).unwrap_or(i32::MAX);
        let minute = u16::try_from(minute % MINUTES_A_DAY).unwrap_or(0);
        Self { day: self.day.plus_days(days), minute }
    }
}

/// One entry, with its id and its time.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Written {
    /// Which.
    pub id: EntryId,
    /// When.
    pub at: Moment,
    /// What.
    pub entry: Entry,
}

/// What can be written.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Entry {
    /// What she answered in a check, as a case file; what came of it is worked out again.
    Checked {
        /// The answers, as the text of a case file.
        answers: String,
        /// What the guideline then said, by name, to be read long after it has changed.
        disposition: String,
        /// The hash of that guideline.
        guideline: String,
    },
    /// One day in a minute.
    Day(DayEntry),
    /// A session that was done.
    Session(SessionRecord),
    /// A measure that was used.
    Use(UseRecord),
    /// What she was offered to change in her plan, and what she chose.
    Choice(Choice),
    /// What a self-test gave.
    SelfTest(SelfTest),
    /// An earlier entry counts no longer.
    Withdrawn(EntryId),
    /// What a questionnaire gave that she filled in elsewhere.
    Scored(Scored),
    /// What got in the way of the plan.
    Barrier(Barrier),
}

/// What got in the way of the plan, as she said when she was asked.
///
/// No decision reads it. It brings her the sentence of the guideline for it, and stands on the page for the
/// midwife; what changes in the plan is for the rules over what she did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Barrier {
    /// There was no time.
    Time,
    /// It hurt.
    Pain,
    /// She was afraid of what it might do.
    Fear,
    /// It bored her.
    Boredom,
}

impl Barrier {
    /// Each of them, in the order in which they are asked.
    pub const ALL: [Self; 4] = [Self::Time, Self::Pain, Self::Fear, Self::Boredom];

    /// Its name in files and in the keys of texts.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Time => "time",
            Self::Pain => "pain",
            Self::Fear => "fear",
            Self::Boredom => "boredom",
        }
    }

    /// The one of that name.
    #[must_use]
    pub fn find(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|barrier| barrier.id() == id)
    }
}

/// The score of a questionnaire, from 0 to 100. Its words are not here.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Scored {
    /// Which, by the name of a measure.
    pub measure: String,
    /// In whole percent of the most there can be.
    pub score: u8,
}

impl Scored {
    /// The most there can be.
    pub const MOST: u8 = 100;

    /// A score that is on the scale.
    #[must_use]
    pub fn new(measure: &str, score: u8) -> Option<Self> {
        (score <= Self::MOST).then(|| Self { measure: measure.to_owned(), score })
    }
}

/// A day, in a minute. What she left out is absent.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct DayEntry {
    /// Pain now.
    pub pain_now: Option<Score>,
    /// The worst pain of the last 24 hours.
    pub pain_worst: Option<Score>,
    /// Pain in the night.
    pub pain_night: Option<Score>,
    /// Whether it is worse this morning than before what was done yesterday.
    pub worse_this_morning: Option<bool>,
    /// Whether she calls it a flare.
    pub flare: Option<bool>,
    /// Sleep: 0 not disturbed, 10 no sleep.
    pub sleep_disturbed: Option<Score>,
    /// Mood cut down by it.
    pub mood_low: Option<bool>,
    /// Her own activities, and how well she could do them.
    pub functions: Vec<Function>,
    /// Danger signs asked again.
    pub signs: Vec<Heard>,
    /// What she did besides, by name.
    pub done: Vec<String>,
    /// Her own words.
    pub note: String,
}

/// One of her own activities (the Patient-Specific Functional Scale).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Function {
    /// In her own words.
    pub name: String,
    /// 0 unable, 10 as before.
    pub score: Score,
}

/// A question asked again, by its name, and what she said: yes, no, or not sure.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Heard {
    /// Which.
    pub feature: String,
    /// Yes, no; none is not sure.
    pub answer: Option<bool>,
}

/// A change of her plan that was offered, and whether she took it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Choice {
    /// What.
    pub offered: Offered,
    /// The rule of the guideline it came from.
    pub rule: String,
    /// Whether she took it; a later choice on the same thing undoes it.
    pub taken: bool,
}

/// A change of a plan.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Offered {
    /// This exercise at that level.
    Level {
        /// By its name.
        activity: String,
        /// Counted from 1.
        level: u8,
    },
    /// Without this one.
    Drop {
        /// By its name.
        activity: String,
    },
    /// This one back again.
    Restore {
        /// By its name.
        activity: String,
    },
    /// Shorter sessions.
    Minutes(u16),
    /// The plan for a flare, from the day of the entry.
    Flare,
}

/// A home self-test and what it gave.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SelfTest {
    /// Which, by its name.
    pub test: String,
    /// What she found on the right, by the name of a finding.
    pub right: String,
    /// And on the left; empty where there are no sides.
    pub left: String,
}

/// All that was written, in order of time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diary {
    entries: Vec<Written>,
}

impl Diary {
    /// A diary of these entries, whatever their order; one that is there twice counts once.
    #[must_use]
    pub fn of(mut entries: Vec<Written>) -> Self {
        entries.sort_unstable_by(in_time);
        entries.dedup();
        Self { entries }
    }

    /// With one more entry.
    #[must_use]
    pub fn with(mut self, written: Written) -> Self {
        if let Err(place) = self.entries.binary_search_by(|known| in_time(known, &written)) {
            self.entries.insert(place, written);
        }
        self
    }

    /// What either of two holds.
    #[must_use]
    pub fn union(mut self, other: Self) -> Self {
        self.entries.extend(other.entries);
        Self::of(self.entries)
    }

    /// The moment for what is written now: after every other entry of its day, also within a minute,
    /// since what was written later counts later. Only the last minute of a day is shared.
    #[must_use]
    pub fn next(&self, now: Moment) -> Moment {
        const LAST: u16 = 24 * 60 - 1;
        let last = self.entries.iter().rev().find(|written| written.at.day == now.day);
        let minute = last.map_or(now.minute, |last| now.minute.max(last.at.minute.saturating_add(1)));
        Moment { minute: minute.min(LAST), ..now }
    }

    /// Whether this very entry is in it.
    #[must_use]
    pub fn holds(&self, written: &Written) -> bool {
        self.entries.binary_search_by(|known| in_time(known, written)).is_ok()
    }

    /// Every entry, oldest first.
    #[must_use]
    pub fn entries(&self) -> &[Written] {
        &self.entries
    }

    /// The entries that count: neither withdrawn, nor themselves withdrawals. What was withdrawn once
    /// stays so, also if the withdrawal is withdrawn, or two devices could disagree.
    pub fn standing(&self) -> impl DoubleEndedIterator<Item = &Written> {
        let mut withdrawn: Vec<EntryId> = self
            .entries
            .iter()
            .filter_map(|written| match written.entry {
                Entry::Withdrawn(id) => Some(id),
                _ => None,
            })
            .collect();
        withdrawn.sort_unstable();
        self.entries.iter().filter(move |written| {
            !matches!(written.entry, Entry::Withdrawn(_)) && withdrawn.binary_search(&written.id).is_err()
        })
    }
}

/// By time, then by id; what is left tells apart two entries of one id.
///
/// Of two entries of one minute, as two devices may have written them, nobody knows which came first. A
/// check then comes before the others, so that it settles nothing that may have come after it.
fn in_time(a: &Written, b: &Written) -> Ordering {
    let is_late = |written: &Written| !matches!(written.entry, Entry::Checked { .. });
    (a.at, is_late(a), a.id, &a.entry).cmp(&(b.at, is_late(b), b.id, &b.entry))
}
