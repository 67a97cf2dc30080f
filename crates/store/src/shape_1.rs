//! Shape 1: an entry as JSON.
//!
//! Frozen: what is written here stands on people's phones. A field that is added, renamed or taken
//! away is shape 2, in a file of its own. Unknown fields are refused and not passed over, because to
//! pass over half of an entry is to lose it.
//!
//! Absent: what the entries mean (crate `care`), sums and files.

use care::{
    Choice, DayEntry, Effort, Entry, EntryId, Function, Heard, ItemRecord, Moment, Offered, SelfTest,
    SessionRecord, Skipped, UseRecord, Written,
};
use clinical::{Date, Score};
use serde::{Deserialize, Serialize};

/// The number.
pub(crate) const NUMBER: u16 = 1;

/// An entry, with its id and its time.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Record {
    /// The sum over the rest. It comes first, so that the beginning of a record can be found.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) sum: Option<String>,
    shape: u16,
    id: String,
    at: String,
    entry: Kind,
}

/// An entry alone, as somebody writes it into a file by hand.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Alone {
    entry: Kind,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
enum Kind {
    Checked {
        answers: String,
        disposition: String,
        guideline: String,
    },
    Day(Day),
    Session(Session),
    Use {
        activity: String,
        seconds: u32,
        #[serde(skip_serializing_if = "Option::is_none", default)]
        helped: Option<bool>,
    },
    Choice {
        offered: Change,
        rule: String,
        taken: bool,
    },
    SelfTest {
        test: String,
        right: String,
        left: String,
    },
    Withdrawn(String),
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Day {
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pain_now: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pain_worst: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pain_night: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    worse_this_morning: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    flare: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    sleep_disturbed: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    mood_low: Option<bool>,
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    functions: Vec<Own>,
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    signs: Vec<Sign>,
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    done: Vec<String>,
    #[serde(skip_serializing_if = "String::is_empty", default)]
    note: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Own {
    name: String,
    score: u8,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Sign {
    feature: String,
    said: Said,
}

/// There is no null here: an answer that was lost must not look like one that was given.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Said {
    Yes,
    No,
    NotSure,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Session {
    seconds: u32,
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    items: Vec<Item>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    stopped_by: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pain_after: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    effort: Option<Felt>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Item {
    activity: String,
    level: u8,
    planned: u32,
    done: u32,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    skipped: Option<Left>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    effort: Option<Felt>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Felt {
    TooEasy,
    Right,
    TooHard,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Left {
    Pain,
    Tired,
    NoTime,
    Forgot,
    Unsafe,
    Bored,
    Unsaid,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
enum Change {
    Level { activity: String, level: u8 },
    Drop { activity: String },
    Restore { activity: String },
    Minutes(u16),
    Flare,
}

impl Record {
    /// Nothing where this shape has no place for it.
    pub(crate) fn of(written: &Written) -> Option<Self> {
        Some(Self {
            sum: None,
            shape: NUMBER,
            id: hex(&written.id.0),
            at: time(written.at),
            entry: Kind::of(&written.entry)?,
        })
    }

    /// The number it says it has.
    pub(crate) fn number(&self) -> u16 {
        self.shape
    }

    /// As it is written. Nothing in it can fail to be.
    pub(crate) fn body(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// In today's types; else what is wrong with it.
    pub(crate) fn today(self) -> Result<Written, &'static str> {
        Ok(Written {
            id: id(&self.id).ok_or("the id is not 32 hexadecimal digits")?,
            at: moment(&self.at).ok_or("the time is not a day, a blank, hours, a colon and minutes")?,
            entry: self.entry.today()?,
        })
    }
}

impl Alone {
    pub(crate) fn today(self) -> Result<Entry, &'static str> {
        self.entry.today()
    }
}

const OUT_OF_RANGE: &str = "a score is not from 0 to 10";

fn score(steps: u8) -> Result<Score, &'static str> {
    Score::new(steps).ok_or(OUT_OF_RANGE)
}

fn maybe(steps: Option<u8>) -> Result<Option<Score>, &'static str> {
    steps.map(score).transpose()
}

impl Kind {
    fn of(entry: &Entry) -> Option<Self> {
        Some(match entry {
            Entry::Scored(_) | Entry::Barrier(_) => return None,
            Entry::Checked { answers, disposition, guideline } => Self::Checked {
                answers: answers.clone(),
                disposition: disposition.clone(),
                guideline: guideline.clone(),
            },
            Entry::Day(day) => Self::Day(Day::of(day)),
            Entry::Session(session) => Self::Session(Session::of(session)),
            Entry::Use(UseRecord { activity, seconds, helped }) => {
                Self::Use { activity: activity.clone(), seconds: *seconds, helped: *helped }
            }
            Entry::Choice(Choice { offered, rule, taken }) => {
                Self::Choice { offered: Change::of(offered), rule: rule.clone(), taken: *taken }
            }
            Entry::SelfTest(SelfTest { test, right, left }) => {
                Self::SelfTest { test: test.clone(), right: right.clone(), left: left.clone() }
            }
            Entry::Withdrawn(which) => Self::Withdrawn(hex(&which.0)),
        })
    }

    fn today(self) -> Result<Entry, &'static str> {
        Ok(match self {
            Self::Checked { answers, disposition, guideline } => {
                Entry::Checked { answers, disposition, guideline }
            }
            Self::Day(day) => Entry::Day(day.today()?),
            Self::Session(session) => Entry::Session(session.today()?),
            Self::Use { activity, seconds, helped } => Entry::Use(UseRecord { activity, seconds, helped }),
            Self::Choice { offered, rule, taken } => {
                Entry::Choice(Choice { offered: offered.today(), rule, taken })
            }
            Self::SelfTest { test, right, left } => Entry::SelfTest(SelfTest { test, right, left }),
            Self::Withdrawn(which) => {
                Entry::Withdrawn(id(&which).ok_or("the withdrawn id is not 32 hexadecimal digits")?)
            }
        })
    }
}

impl Day {
    fn of(day: &DayEntry) -> Self {
        Self {
            pain_now: day.pain_now.map(Score::get),
            pain_worst: day.pain_worst.map(Score::get),
            pain_night: day.pain_night.map(Score::get),
            worse_this_morning: day.worse_this_morning,
            flare: day.flare,
            sleep_disturbed: day.sleep_disturbed.map(Score::get),
            mood_low: day.mood_low,
            functions: day
                .functions
                .iter()
                .map(|own| Own { name: own.name.clone(), score: own.score.get() })
                .collect(),
            signs: day
                .signs
                .iter()
                .map(|heard| Sign { feature: heard.feature.clone(), said: Said::of(heard.answer) })
                .collect(),
            done: day.done.clone(),
            note: day.note.clone(),
        }
    }

    fn today(self) -> Result<DayEntry, &'static str> {
        let functions = self.functions.into_iter();
        Ok(DayEntry {
            pain_now: maybe(self.pain_now)?,
            pain_worst: maybe(self.pain_worst)?,
            pain_night: maybe(self.pain_night)?,
            worse_this_morning: self.worse_this_morning,
            flare: self.flare,
            sleep_disturbed: maybe(self.sleep_disturbed)?,
            mood_low: self.mood_low,
            functions: functions
                .map(|own| Ok(Function { name: own.name, score: score(own.score)? }))
                .collect::<Result<_, &'static str>>()?,
            signs: self
                .signs
                .into_iter()
                .map(|sign| Heard { feature: sign.feature, answer: sign.said.today() })
                .collect(),
            done: self.done,
            note: self.note,
        })
    }
}

impl Said {
    fn of(answer: Option<bool>) -> Self {
        match answer {
            Some(true) => Self::Yes,
            Some(false) => Self::No,
            None => Self::NotSure,
        }
    }

    fn today(self) -> Option<bool> {
        match self {
            Self::Yes => Some(true),
            Self::No => Some(false),
            Self::NotSure => None,
        }
    }
}

impl Session {
    fn of(session: &SessionRecord) -> Self {
        Self {
            seconds: session.seconds,
            items: session.items.iter().map(Item::of).collect(),
            stopped_by: session.stopped_by.clone(),
            pain_after: session.pain_after.map(Score::get),
            effort: session.effort.map(Felt::of),
        }
    }

    fn today(self) -> Result<SessionRecord, &'static str> {
        Ok(SessionRecord {
            seconds: self.seconds,
            items: self.items.into_iter().map(Item::today).collect(),
            stopped_by: self.stopped_by,
            pain_after: maybe(self.pain_after)?,
            effort: self.effort.map(Felt::today),
        })
    }
}

impl Item {
    fn of(item: &ItemRecord) -> Self {
        Self {
            activity: item.activity.clone(),
            level: item.level,
            planned: item.planned,
            done: item.done,
            skipped: item.skipped.map(Left::of),
            effort: item.effort.map(Felt::of),
        }
    }

    fn today(self) -> ItemRecord {
        ItemRecord {
            activity: self.activity,
            level: self.level,
            planned: self.planned,
            done: self.done,
            skipped: self.skipped.map(Left::today),
            effort: self.effort.map(Felt::today),
        }
    }
}

impl Felt {
    fn of(effort: Effort) -> Self {
        match effort {
            Effort::TooEasy => Self::TooEasy,
            Effort::Right => Self::Right,
            Effort::TooHard => Self::TooHard,
        }
    }

    fn today(self) -> Effort {
        match self {
            Self::TooEasy => Effort::TooEasy,
            Self::Right => Effort::Right,
            Self::TooHard => Effort::TooHard,
        }
    }
}

impl Left {
    fn of(skipped: Skipped) -> Self {
        match skipped {
            Skipped::Pain => Self::Pain,
            Skipped::Tired => Self::Tired,
            Skipped::NoTime => Self::NoTime,
            Skipped::Forgot => Self::Forgot,
            Skipped::Unsafe => Self::Unsafe,
            Skipped::Bored => Self::Bored,
            Skipped::Unsaid => Self::Unsaid,
        }
    }

    fn today(self) -> Skipped {
        match self {
            Self::Pain => Skipped::Pain,
            Self::Tired => Skipped::Tired,
            Self::NoTime => Skipped::NoTime,
            Self::Forgot => Skipped::Forgot,
            Self::Unsafe => Skipped::Unsafe,
            Self::Bored => Skipped::Bored,
            Self::Unsaid => Skipped::Unsaid,
        }
    }
}

impl Change {
    fn of(offered: &Offered) -> Self {
        match offered {
            Offered::Level { activity, level } => Self::Level { activity: activity.clone(), level: *level },
            Offered::Drop { activity } => Self::Drop { activity: activity.clone() },
            Offered::Restore { activity } => Self::Restore { activity: activity.clone() },
            Offered::Minutes(minutes) => Self::Minutes(*minutes),
            Offered::Flare => Self::Flare,
        }
    }

    fn today(self) -> Offered {
        match self {
            Self::Level { activity, level } => Offered::Level { activity, level },
            Self::Drop { activity } => Offered::Drop { activity },
            Self::Restore { activity } => Offered::Restore { activity },
            Self::Minutes(minutes) => Offered::Minutes(minutes),
            Self::Flare => Offered::Flare,
        }
    }
}

/// As `2031-04-12 08:05`. A minute past midnight of the next day, which no clock has, is kept too.
pub(crate) fn time(at: Moment) -> String {
    format!("{} {:02}:{:02}", at.day, at.minute / 60, at.minute % 60)
}

/// The moment `2031-04-12 08:05` names.
pub(crate) fn moment(text: &str) -> Option<Moment> {
    let (day, clock) = text.split_once(' ')?;
    let (hours, minutes) = clock.split_once(':')?;
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(hours) || !digits(minutes) || minutes.len() != 2 {
        return None;
    }
    let (hours, minutes): (u16, u16) = (hours.parse().ok()?, minutes.parse().ok()?);
    if minutes > 59 {
        return None;
    }
    let day: Date = day.parse().ok()?;
    Some(Moment { day, minute: hours.checked_mul(60)?.checked_add(minutes)? })
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut out, byte| {
        for digit in [byte >> 4, byte & 15] {
            out.extend(char::from_digit(u32::from(digit), 16));
        }
        out
    })
}

pub(crate) fn id(text: &str) -> Option<EntryId> {
    let digits: Vec<u8> = text
        .chars()
        .map(|letter| letter.to_digit(16).and_then(|digit| u8::try_from(digit).ok()))
        .collect::<Option<_>>()?;
    let bytes: Vec<u8> =
        digits.chunks(2).map(|pair| pair.iter().fold(0, |byte, digit| byte << 4 | digit)).collect();
    // An odd digit too many would make a byte of its own, so the length is asked of the digits.
    (digits.len() == 32).then_some(())?;
    bytes.try_into().ok().map(EntryId)
}
