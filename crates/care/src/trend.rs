//! Pain and function day by day, with sessions and flares, for whoever draws or lists them.

use clinical::{Date, GestationalAge};
use guideline::Guideline;

use crate::course::{Days, Flares};
use crate::diary::Diary;

/// The days of a diary in this pregnancy that have an entry, and its flares.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Trend {
    /// Oldest first.
    pub days: Vec<TrendDay>,
    /// First and last day of each flare, oldest first.
    pub flares: Vec<(Date, Date)>,
}

/// One day of a trend.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TrendDay {
    /// Which.
    pub date: Date,
    /// Mean of pain now, in tenths.
    pub pain: Option<i32>,
    /// Mean of her own activities, in tenths.
    pub function: Option<i32>,
    /// Sessions that day.
    pub sessions: u16,
}

/// The trend of a diary from the first day of this pregnancy, or of the longest there is where the week
/// is not known, up to a day.
#[must_use]
pub fn trend(rules: &Guideline, diary: &Diary, on: Date, age: Option<GestationalAge>) -> Trend {
    let days = Days::of(diary, on, age);
    let flares = Flares::of(rules, &days, on);
    let day = |day: &crate::course::OneDay<'_>| TrendDay {
        date: day.date,
        pain: day.pain,
        function: day.function(|_| true),
        sessions: u16::try_from(day.sessions.len()).unwrap_or(u16::MAX),
    };
    Trend { days: days.all().iter().map(day).collect(), flares: flares.spans().to_vec() }
}
