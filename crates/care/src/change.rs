//! Whether she is better, worse, or whether it is too early to tell.
//!
//! A change is real when the measure's own published threshold is reached, and not before. Fewer
//! days than the guideline asks for give no verdict.

use clinical::{Date, GestationalAge};
use guideline::{Better, Guideline, Items, Measure, MeasureId, Taken};

use crate::course::Days;
use crate::diary::{Diary, Entry};

/// What a measure says of two weeks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Changed {
    /// Which measure.
    pub measure: MeasureId,
    /// What it says.
    pub verdict: Progress,
    /// The value at the start, in tenths.
    pub start: Option<i32>,
    /// The value now, in tenths.
    pub now: Option<i32>,
    /// Days with a value in the first week and in the last one.
    pub days: (usize, usize),
}

/// What may be said of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Progress {
    /// By as much as counts.
    Better,
    /// Neither. Pain in pregnancy tends to grow, so this can be a good result.
    Same,
    /// By as much as counts.
    Worse,
    /// Too little is known.
    TooEarly,
}

impl Progress {
    /// The word in results, and the part of the measure's text.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Better => "better",
            Self::Same => "same",
            Self::Worse => "worse",
            Self::TooEarly => "early",
        }
    }
}

/// What every measure that is taken from the diary says of her first week and her last one. Nothing from
/// before this pregnancy counts; where the week is not known, nothing older than the longest one.
#[must_use]
pub fn changes(rules: &Guideline, diary: &Diary, on: Date, age: Option<GestationalAge>) -> Vec<Changed> {
    let days = Days::of(diary, on, age);
    let window = i32::from(rules.adaptation.week.window_days);
    // Without a day there may still be the score of a questionnaire.
    let has_days = days.first().is_some();
    let first = days.first().unwrap_or(on);
    let start = (first, first.plus_days(window - 1));
    let now = (on.plus_days(1 - window), on);
    // Two weeks that overlap compare a day with itself.
    let apart = start.1 < now.0;
    let measures = (0..).map(MeasureId).zip(&rules.measures);
    let taken = measures.filter_map(|(id, measure)| {
        let (from, to, counted) = match measure.taken {
            Taken::PainNow | Taken::Functions if !has_days => return None,
            Taken::PainNow => {
                let mean = |(first, last)| days.mean(first, last, 1);
                let counted =
                    |(first, last)| days.between(first, last).iter().filter(|day| day.pain.is_some()).count();
                (mean(start), mean(now), (counted(start), counted(now)))
            }
            Taken::Functions => {
                let (from, to) = days.functions_in_both(start, now);
                let counted = |(first, last)| days.function_days(first, last);
                (from, to, (counted(start), counted(now)))
            }
            Taken::TypedIn => return typed_in(rules, diary, id, measure, (on, age)),
        };
        let least = usize::from(measure.days_min);
        let enough = apart && counted.0 >= least && counted.1 >= least;
        let verdict = match (enough, from, to) {
            (true, Some(from), Some(to)) => progress(measure, from, to),
            _ => Progress::TooEarly,
        };
        Some(Changed { measure: id, verdict, start: from, now: to, days: counted })
    });
    taken.collect()
}

/// What a questionnaire says of its first score in this pregnancy and its last one, which must be as far
/// apart as two weeks that do not overlap. Nothing where she never gave one.
fn typed_in(
    rules: &Guideline,
    diary: &Diary,
    id: MeasureId,
    measure: &Measure,
    (on, age): (Date, Option<GestationalAge>),
) -> Option<Changed> {
    let since = on.plus_days(-i32::from(age.map_or(GestationalAge::MAX_DAYS, GestationalAge::days)));
    let scores = diary.standing().filter(|written| (since..=on).contains(&written.at.day));
    let mut scores = scores.filter_map(|written| match &written.entry {
        Entry::Scored(scored) if scored.measure == measure.id => {
            Some((written.at.day, i32::from(scored.score) * 10))
        }
        _ => None,
    });
    let first = scores.next()?;
    let last = scores.next_back();
    let window = i32::from(rules.adaptation.week.window_days);
    let verdict = match last {
        Some(last) if first.0.plus_days(window) <= last.0 => progress(measure, first.1, last.1),
        _ => Progress::TooEarly,
    };
    let now = last.map(|(_, score)| score);
    Some(Changed { measure: id, verdict, start: Some(first.1), now, days: (1, usize::from(now.is_some())) })
}

/// What a measure says of two values, in tenths.
#[must_use]
pub fn progress(measure: &Measure, start: i32, now: i32) -> Progress {
    let gain = match measure.better {
        Better::Lower => start - now,
        Better::Higher => now - start,
    };
    let size = gain.abs();
    let by_share = measure.percent.is_some_and(|percent| {
        size * 100 >= start * i32::from(percent) && size >= i32::from(measure.percent_least)
    });
    let counts = size > 0 && (size >= i32::from(measure.change) || by_share);
    match (counts, gain > 0) {
        (false, _) => Progress::Same,
        (true, true) => Progress::Better,
        (true, false) => Progress::Worse,
    }
}

/// The score of a questionnaire in tenths of a percent, 0 best: what was answered, of the most that
/// could have been. None where too few items were answered, or an answer is off the scale.
#[must_use]
pub fn questionnaire_score(items: Items, answers: &[Option<u8>]) -> Option<i32> {
    if answers.len() != usize::from(items.count) {
        return None;
    }
    let answered: Vec<u32> = answers.iter().flatten().map(|answer| u32::from(*answer)).collect();
    let n_answered = u32::try_from(answered.len()).ok()?;
    let enough = n_answered * 100 >= u32::from(items.count) * u32::from(items.answered_percent_min);
    if !enough || answered.iter().any(|answer| *answer > u32::from(items.highest)) {
        return None;
    }
    let most = n_answered * u32::from(items.highest);
    let sum: u32 = answered.iter().sum();
    i32::try_from((sum * 1000 + most / 2).checked_div(most)?).ok()
}

#[cfg(test)]
mod tests {
    use clinical::Certainty;
    use proptest::prelude::*;

    use super::*;

    fn measure(better: Better, percent: Option<u16>) -> Measure {
        Measure {
            id: "pain".to_owned(),
            taken: Taken::PainNow,
            highest: 100,
            better,
            change: 20,
            percent,
            percent_least: 10,
            days_min: 4,
            items: None,
            certainty: Certainty::Low,
            sources: Vec::new(),
        }
    }

    #[test]
    fn a_change_counts_from_its_threshold_on_and_not_below() {
        let pain = measure(Better::Lower, None);
        assert_eq!(progress(&pain, 60, 41), Progress::Same);
        assert_eq!(progress(&pain, 60, 40), Progress::Better);
        assert_eq!(progress(&pain, 40, 60), Progress::Worse);
        assert_eq!(progress(&measure(Better::Higher, None), 40, 60), Progress::Better);
    }

    #[test]
    fn a_share_of_the_start_counts_but_not_for_next_to_nothing() {
        let pain = measure(Better::Lower, Some(30));
        assert_eq!(progress(&pain, 40, 28), Progress::Better);
        assert_eq!(progress(&pain, 20, 14), Progress::Same, "six tenths of a point are less than one");
        assert_eq!(progress(&pain, 0, 0), Progress::Same);
    }

    #[test]
    fn a_score_needs_enough_items() {
        let items = Items { count: 5, highest: 3, answered_percent_min: 80 };
        assert_eq!(questionnaire_score(items, &[Some(3), Some(3), Some(0), Some(0), None]), Some(500));
        assert_eq!(questionnaire_score(items, &[Some(3), Some(3), Some(0), None, None]), None);
        assert_eq!(questionnaire_score(items, &[Some(4), Some(3), Some(0), Some(0), Some(0)]), None);
        assert_eq!(questionnaire_score(items, &[Some(1)]), None);
    }

    proptest! {
        #[test]
        fn a_measure_says_the_opposite_of_the_way_back(start in 0i32..=100, now in 0i32..=100) {
            let pain = measure(Better::Lower, None);
            let back = match progress(&pain, now, start) {
                Progress::Better => Progress::Worse,
                Progress::Worse => Progress::Better,
                other => other,
            };
            prop_assert_eq!(progress(&pain, start, now), back);
        }
    }
}
