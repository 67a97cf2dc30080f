//! A session as one line of text, to go on after a telephone call or a closed tab.
//!
//! A token is good for the same guideline, the same plan and the same day, and only while the
//! session neither ended nor was stopped elsewhere. It goes on at the same repetition, and waits
//! until she says so. It holds no answer of hers and no word of the guideline.

use core::fmt::{self, Write as _};

use clinical::{Date, Dose};
use guideline::{Guideline, Tempo};

use super::{Beginning, Pace, Pause, Phase, Place, Running, Session};
use crate::diary::{Diary, Entry, EntryId, Moment};
use crate::plan::{CarePlan, Proposal, dose};
use crate::record::{Effort, Skipped};

/// Why a session cannot go on from a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResumeError {
    /// It is no token, or not a whole one.
    Unreadable,
    /// It was begun under another guideline.
    OtherGuideline,
    /// It was begun with another plan.
    OtherPlan,
    /// It was begun on another day.
    OtherDay,
    /// It has ended, or a session was stopped today.
    Ended,
}

impl fmt::Display for ResumeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Unreadable => "this is not where a session was left",
            Self::OtherGuideline => "the guideline has changed since",
            Self::OtherPlan => "the plan has changed since",
            Self::OtherDay => "it was begun on another day",
            Self::Ended => "it has ended",
        })
    }
}

impl core::error::Error for ResumeError {}

/// The first words of a token: what it is, and its shape.
const SHAPE: &str = "carrywell-session 2";

const EFFORTS: [(Option<Effort>, &str); 4] = [
    (None, "-"),
    (Some(Effort::TooEasy), "easy"),
    (Some(Effort::Right), "right"),
    (Some(Effort::TooHard), "hard"),
];

const SKIPPED: [(Option<Skipped>, &str); 8] = [
    (None, "-"),
    (Some(Skipped::Pain), "pain"),
    (Some(Skipped::Tired), "tired"),
    (Some(Skipped::NoTime), "time"),
    (Some(Skipped::Forgot), "forgot"),
    (Some(Skipped::Unsafe), "unsafe"),
    (Some(Skipped::Bored), "bored"),
    (Some(Skipped::Unsaid), "unsaid"),
];

fn word<T: Copy + PartialEq>(all: &[(T, &'static str)], value: T) -> &'static str {
    all.iter().find(|(v, _)| *v == value).map_or("-", |(_, word)| *word)
}

impl Session {
    /// Where it stands, as one line; none when it is over.
    #[must_use]
    pub fn token(&self) -> Option<String> {
        if self.is_over() {
            return None;
        }
        let Place { item, set, side, repetition, phase, left } = self.place;
        let pace = if self.pace == Pace::Tap { "tap" } else { "tempo" };
        let mut line = format!("{SHAPE} ");
        for byte in self.id.0 {
            let _ = write!(line, "{byte:02x}");
        }
        let _ = write!(
            line,
            " {} {} {:016x} {:016x} {:x} {pace} {} {} {} {} {item} {set} {side} {repetition} {} {left}",
            self.at.day,
            self.at.minute,
            self.guideline,
            self.plan,
            self.left_out,
            self.went_on,
            self.untouched,
            self.on_back,
            u8::from(self.announced),
            phase as u8,
        );
        for item in &self.items {
            let done = if item.is_timed() { item.done_ms } else { item.repetitions_done };
            let (skipped, effort) = (word(&SKIPPED, item.skipped), word(&EFFORTS, item.effort));
            let _ = write!(line, " {} {done} {skipped} {effort}", item.level);
        }
        let whole = fingerprint([line.as_str()]);
        let _ = write!(line, " {whole:016x}");
        Some(line)
    }

    /// Takes a session up again from its token; it waits to be told to go on.
    ///
    /// # Errors
    ///
    /// When the token is not for this guideline, this plan and this day, or what it stands for has
    /// ended.
    pub fn resume(
        rules: &Guideline,
        plan: &CarePlan,
        guideline: &str,
        today: Date,
        diary: &Diary,
        token: &str,
    ) -> Result<Self, ResumeError> {
        let (line, whole) = token.trim_end().rsplit_once(' ').ok_or(ResumeError::Unreadable)?;
        if u64::from_str_radix(whole, 16) != Ok(fingerprint([line])) {
            return Err(ResumeError::Unreadable);
        }
        let fields = line.strip_prefix(SHAPE).and_then(|rest| rest.strip_prefix(' '));
        let mut read = Fields(fields.ok_or(ResumeError::Unreadable)?.split(' '));
        let id = read.id()?;
        let at = Moment { day: read.parsed()?, minute: read.parsed()? };
        if at.day != today {
            return Err(ResumeError::OtherDay);
        }
        if read.hash()? != fingerprint([guideline]) {
            return Err(ResumeError::OtherGuideline);
        }
        let settings = rules.session.as_ref().ok_or(ResumeError::OtherGuideline)?;
        if read.hash()? != fingerprint_of_plan(rules, plan, &settings.tempo) {
            return Err(ResumeError::OtherPlan);
        }
        let ended = diary.entries().iter().any(|w| w.id == id && matches!(w.entry, Entry::Session(_)));
        if ended || diary.stopped_on(today).is_some() {
            return Err(ResumeError::Ended);
        }
        let left_out = u64::from_str_radix(read.word()?, 16).map_err(|_| ResumeError::Unreadable)?;
        let pace = match read.word()? {
            "tap" => Pace::Tap,
            "tempo" => Pace::Tempo,
            _ => return Err(ResumeError::Unreadable),
        };
        let beginning = Beginning { id, at, guideline, pace };
        let mut session = Self::laid_out(rules, plan, beginning, left_out).ok_or(ResumeError::OtherPlan)?;
        session.went_on = read.parsed()?;
        session.untouched = read.parsed()?;
        session.on_back = read.parsed()?;
        session.announced = read.parsed::<u8>()? == 1;
        session.place = read.place()?;
        for item in &mut session.items {
            let level: u8 = read.parsed()?;
            while item.level > level {
                if !item.ease() {
                    return Err(ResumeError::Unreadable);
                }
            }
            let done: u32 = read.parsed()?;
            if item.level != level || done > item.most() {
                return Err(ResumeError::Unreadable);
            }
            if item.is_timed() {
                item.done_ms = done
            } else {
                item.repetitions_done = done
            }
            item.skipped = read.one_of(&SKIPPED)?;
            item.effort = read.one_of(&EFFORTS)?;
        }
        if read.0.next().is_some() || !session.stands_somewhere() {
            return Err(ResumeError::Unreadable);
        }
        session.running = Running::Paused(Pause::Asked);
        Ok(session)
    }

    /// Whether the place it stands at is one of this plan.
    fn stands_somewhere(&self) -> bool {
        let Place { item, set, side, repetition, phase, left } = self.place;
        let Some(item) = self.items.get(item) else { return false };
        let Dose { sets, repetitions, hold_seconds, rest_seconds, each_side, .. } = item.dose;
        if item.is_timed() {
            return match phase {
                Phase::Timed => left <= item.remaining_ms(),
                Phase::Position | Phase::Ready => true,
                _ => false,
            };
        }
        let longest = match phase {
            Phase::Holding => hold_seconds,
            Phase::Resting => rest_seconds,
            _ => u16::MAX,
        };
        set < sets.max(1)
            && side <= u8::from(each_side)
            && repetition < repetitions
            && phase != Phase::Timed
            && left <= u32::from(longest) * 1000
    }
}

/// The words of a token, one after the other.
struct Fields<'t>(core::str::Split<'t, char>);

impl<'t> Fields<'t> {
    fn word(&mut self) -> Result<&'t str, ResumeError> {
        self.0.next().ok_or(ResumeError::Unreadable)
    }

    fn parsed<T: core::str::FromStr>(&mut self) -> Result<T, ResumeError> {
        self.word()?.parse().map_err(|_| ResumeError::Unreadable)
    }

    fn hash(&mut self) -> Result<u64, ResumeError> {
        u64::from_str_radix(self.word()?, 16).map_err(|_| ResumeError::Unreadable)
    }

    fn id(&mut self) -> Result<EntryId, ResumeError> {
        let word = self.word()?;
        let value = u128::from_str_radix(word, 16).map_err(|_| ResumeError::Unreadable)?;
        if word.len() != 32 { Err(ResumeError::Unreadable) } else { Ok(EntryId(value.to_be_bytes())) }
    }

    fn one_of<T: Copy>(&mut self, all: &[(T, &str)]) -> Result<T, ResumeError> {
        let word = self.word()?;
        all.iter().find(|(_, w)| *w == word).map(|(value, _)| *value).ok_or(ResumeError::Unreadable)
    }

    fn place(&mut self) -> Result<Place, ResumeError> {
        Ok(Place {
            item: self.parsed()?,
            set: self.parsed()?,
            side: self.parsed()?,
            repetition: self.parsed()?,
            phase: {
                let at: usize = self.parsed()?;
                *Phase::ALL.get(at).ok_or(ResumeError::Unreadable)?
            },
            left: self.parsed()?,
        })
    }
}

/// FNV-1a, 64 bits: tells one plan from another; no one has a reason to forge it.
struct Fingerprint(u64);

impl Fingerprint {
    fn add(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
        self.0 = (self.0 ^ 0xff).wrapping_mul(0x0000_0100_0000_01b3);
    }

    fn numbers(&mut self, numbers: &[u16]) {
        numbers.iter().for_each(|n| self.add(&n.to_le_bytes()));
    }

    fn dose(&mut self, dose: &Dose) {
        let Dose {
            sets,
            repetitions,
            hold_seconds,
            rest_seconds,
            each_side,
            minutes,
            times_per_day,
            days_per_week,
        } = *dose;
        let each_side = u16::from(each_side);
        self.numbers(&[sets, repetitions, hold_seconds, rest_seconds, each_side, minutes]);
        self.numbers(&[times_per_day, days_per_week]);
    }
}

/// A number for some words.
pub(super) fn fingerprint<'w>(words: impl IntoIterator<Item = &'w str>) -> u64 {
    let mut print = Fingerprint(0xcbf2_9ce4_8422_2325);
    words.into_iter().for_each(|word| print.add(word.as_bytes()));
    print.0
}

/// A number for everything a session reads of a plan.
pub(super) fn fingerprint_of_plan(rules: &Guideline, plan: &CarePlan, tempo: &Tempo) -> u64 {
    let mut print = Fingerprint(0xcbf2_9ce4_8422_2325);
    let Tempo {
        ready_seconds,
        position_seconds,
        announce_seconds,
        side_seconds,
        move_seconds,
        breath_in_seconds,
        breath_out_seconds,
        jump_seconds,
        untouched_minutes_max,
    } = *tempo;
    print.numbers(&[ready_seconds, position_seconds, announce_seconds, side_seconds, move_seconds]);
    print.numbers(&[breath_in_seconds, breath_out_seconds, jump_seconds, untouched_minutes_max]);
    print.numbers(&[rules.planner.back_minutes_max]);
    for Proposal { activity, level, dose: planned, cuts, because: _, instead_of: _, preferred: _ } in
        &plan.session
    {
        let record = rules.activity(*activity);
        print.add(record.id.as_bytes());
        print.add(record.position.id().as_bytes());
        print.add(&[*level, u8::from(planned.is_some())]);
        planned.iter().for_each(|dose| print.dose(dose));
        // Where too hard leads is part of the plan.
        for below in 1..*level {
            dose(record, below, cuts).1.iter().for_each(|dose| print.dose(dose));
        }
    }
    print.0
}
