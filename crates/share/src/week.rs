//! A trend week by week: what the table beside a chart says.

use care::Trend;
use clinical::Date;

use crate::{Labels, tenths};

/// Days in a week.
const WEEK: i32 = 7;

/// One week of a trend. Values are in tenths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Week {
    /// Its first day.
    pub start: Date,
    /// Mean pain, over the days that have one.
    pub pain: Option<i32>,
    /// Mean of her own activities, over the days that have one.
    pub function: Option<i32>,
    /// Sessions.
    pub sessions: u32,
    /// Days in a flare.
    pub flare_days: u32,
}

/// The weeks of a trend from its first day on, without gaps; a week nobody wrote in has no values.
#[must_use]
pub fn weeks(trend: &Trend) -> Vec<Week> {
    let (Some(first), Some(last)) = (trend.days.first(), trend.days.last()) else {
        return Vec::new();
    };
    let n_weeks = last.date.days_since(first.date) / WEEK + 1;
    let mut sums = vec![[(0, 0); 2]; usize::try_from(n_weeks).unwrap_or(0)];
    let mut weeks: Vec<Week> = (0..n_weeks)
        .map(|number| Week {
            start: first.date.plus_days(number * WEEK),
            pain: None,
            function: None,
            sessions: 0,
            flare_days: 0,
        })
        .collect();
    for day in &trend.days {
        let at = usize::try_from(day.date.days_since(first.date) / WEEK).unwrap_or(0);
        let (Some(week), Some(sum)) = (weeks.get_mut(at), sums.get_mut(at)) else { continue };
        week.sessions += u32::from(day.sessions);
        for ((sum, n), value) in sum.iter_mut().zip([day.pain, day.function]) {
            if let Some(value) = value {
                *sum += value;
                *n += 1;
            }
        }
    }
    for (week, [pain, function]) in weeks.iter_mut().zip(sums) {
        let mean = |(sum, n): (i32, i32)| (2 * sum + n).checked_div(2 * n);
        (week.pain, week.function) = (mean(pain), mean(function));
        let last = week.start.plus_days(WEEK - 1);
        for (from, to) in &trend.flares {
            let days = (*to).min(last).days_since((*from).max(week.start)) + 1;
            week.flare_days += u32::try_from(days).unwrap_or(0);
        }
    }
    weeks
}

/// The table beside a chart: its head, and a row for each week.
#[must_use]
pub fn table(trend: &Trend, labels: &Labels<'_>) -> ([String; 5], Vec<[String; 5]>) {
    let head = [labels.week, labels.pain, labels.function, labels.sessions, labels.flare].map(str::to_owned);
    let value = |value: Option<i32>| value.map_or_else(|| labels.unknown.to_owned(), tenths);
    let row = |week: Week| {
        [
            week.start.to_string(),
            value(week.pain),
            value(week.function),
            week.sessions.to_string(),
            week.flare_days.to_string(),
        ]
    };
    (head, weeks(trend).into_iter().map(row).collect())
}
