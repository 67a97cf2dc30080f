//! What was done: a session, or the use of a measure.
//!
//! Names, not ids: a record outlives the guideline it was made under.

use clinical::Score;

/// A session as it went.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct SessionRecord {
    /// Seconds it ran, pauses left out.
    pub seconds: u32,
    /// Each exercise that was planned, in order.
    pub items: Vec<ItemRecord>,
    /// What ended it early, by its name among the guideline's ways to stop; none if it was
    /// finished.
    pub stopped_by: Option<String>,
    /// Pain right after it.
    pub pain_after: Option<Score>,
    /// How it went as a whole.
    pub effort: Option<Effort>,
}

/// One exercise of a session.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct ItemRecord {
    /// Which, by its name.
    pub activity: String,
    /// At which level, counted from 1; 0 where there are none.
    pub level: u8,
    /// Repetitions planned over all sets and sides; seconds for what is measured by the clock.
    pub planned: u32,
    /// Of these, done.
    pub done: u32,
    /// Why it was left out, if she said.
    pub skipped: Option<Skipped>,
    /// How it was.
    pub effort: Option<Effort>,
}

/// How hard it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Effort {
    /// Too easy.
    TooEasy,
    /// As it should be.
    Right,
    /// Too hard.
    TooHard,
}

/// Why an exercise was left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Skipped {
    /// It hurts.
    Pain,
    /// Tired.
    Tired,
    /// No time.
    NoTime,
    /// Forgot.
    Forgot,
    /// It did not feel safe.
    Unsafe,
    /// Bored.
    Bored,
    /// She did not say.
    Unsaid,
}

/// Heat, cold, TENS or another measure, used for some time.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct UseRecord {
    /// Which, by its name.
    pub activity: String,
    /// For how many seconds.
    pub seconds: u32,
    /// Whether it helped, if she said.
    pub helped: Option<bool>,
}
