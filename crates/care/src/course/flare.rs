//! Which days were a flare.
//!
//! A day is one if she calls it so, if her pain stays well above what is usual, or if her own
//! activities and her mood fall together. Pain alone would miss most of them.

use clinical::Date;
use guideline::Guideline;

use super::Days;
use super::day::{OneDay, mean_up};
use crate::choice::days_between;

/// The days of flares, oldest first, and what they amount to today.
#[derive(Clone, Debug, Default)]
pub(crate) struct Flares {
    days: Vec<Date>,
    /// First and last day of each flare.
    spans: Vec<(Date, Date)>,
    day: Option<i32>,
    recent: i32,
}

impl Flares {
    pub(crate) fn of(rules: &Guideline, days: &Days<'_>, on: Date) -> Self {
        let rule = &rules.adaptation.flare;
        let mut flares = Self::default();
        let usual_days = i32::from(rule.usual_days);
        let least = usize::from(rules.adaptation.week.days_min);
        let mut risen: Vec<Date> = Vec::new();
        let first_week = days
            .first()
            .map(|first| (first, first.plus_days(i32::from(rules.adaptation.week.window_days) - 1)));
        for day in days.all() {
            // What is usual leaves out the flares before it, and a rise that has not lasted yet.
            let before = days.between(day.date.plus_days(-usual_days), day.date.plus_days(-1));
            let quiet = || {
                let calm = |day: &&OneDay<'_>| !flares.is(day.date) && !risen.contains(&day.date);
                before.iter().filter(calm).filter_map(|day| day.pain)
            };
            let usual = if quiet().count() < least { None } else { mean_up(quiet()) };
            let rise =
                usual.zip(day.pain).is_some_and(|(usual, pain)| pain - usual >= i32::from(rule.rise_tenths));
            match (rise, risen.last()) {
                (false, _) => risen.clear(),
                (true, Some(last)) if days_between(*last, day.date) > 1 => risen = vec![day.date],
                (true, _) => risen.push(day.date),
            }
            let stayed = rise && risen.len() >= usize::from(rule.rise_days);
            if stayed {
                for date in risen.clone() {
                    flares.add(date);
                }
            }
            let fallen = first_week.is_some_and(|first| fallen(rules, days, first, day));
            if stayed || fallen || day.any(|entry| entry.flare) == Some(true) {
                flares.add(day.date);
            }
        }
        flares.span(i32::from(rule.apart_days));
        flares.settle(rules, days, on);
        flares
    }

    fn is(&self, date: Date) -> bool {
        self.days.binary_search(&date).is_ok()
    }

    fn add(&mut self, date: Date) {
        if let Err(at) = self.days.binary_search(&date) {
            self.days.insert(at, date);
        }
    }

    /// Joins days to flares.
    fn span(&mut self, apart: i32) {
        for date in &self.days {
            match self.spans.last_mut() {
                Some((_, last)) if days_between(*last, *date) <= apart => *last = *date,
                _ => self.spans.push((*date, *date)),
            }
        }
    }

    /// What is so today.
    fn settle(&mut self, rules: &Guideline, days: &Days<'_>, on: Date) {
        let rule = &rules.adaptation.flare;
        let lasts = i32::from(rule.plan_days);
        let within = i32::from(rule.repeat_days);
        let recent = self.spans.iter().filter(|(first, _)| days_between(*first, on) < within).count();
        self.recent = i32::try_from(recent).unwrap_or(i32::MAX);
        self.day = match self.spans.last() {
            None => Some(0),
            Some((first, last)) => {
                let number = days_between(*first, on) + 1;
                let since = days.between(last.plus_days(1), on);
                // The plan and the day after it run on whatever comes of it. After that it is over
                // when she says so or her pain is clearly lower, goes on while her pain is no lower
                // than in it, and is open in between and when nothing is known: a question that was
                // passed over ends nothing.
                let high = mean_up(days.between(*first, *last).iter().filter_map(|day| day.pain));
                let is_lower = |day: &OneDay<'_>, by: i32| {
                    high.zip(day.pain).is_some_and(|(high, pain)| high - pain >= by)
                };
                let lower = |by: i32| since.iter().any(|day| is_lower(day, by));
                let over = since.iter().any(|day| day.any(|entry| entry.flare) == Some(false));
                let told = since.iter().any(|day| day.pain.is_some());
                if number <= lasts + 1 || *last == on {
                    Some(number)
                } else if over || lower(i32::from(rule.rise_tenths)) {
                    Some(0)
                } else if told && high.is_some() && !lower(1) {
                    Some(number)
                } else if told {
                    None
                } else if days_between(*last, on) <= 1 {
                    Some(number)
                } else {
                    None
                }
            }
        };
    }

    /// The day of the flare, counted from 1; 0 when there is none.
    pub(super) fn day(&self) -> Option<i32> {
        self.day
    }

    /// Flares that began lately.
    pub(super) fn recent(&self) -> i32 {
        self.recent
    }

    /// Whether a day lies in a flare.
    pub(super) fn cover(&self, day: Date) -> bool {
        self.spans.iter().any(|(first, last)| (*first..=*last).contains(&day))
    }

    /// First and last day of each flare, oldest first.
    pub(crate) fn spans(&self) -> &[(Date, Date)] {
        &self.spans
    }
}

/// Whether her own activities fell that day against her first week, and her mood with them.
fn fallen(rules: &Guideline, days: &Days<'_>, first: (Date, Date), day: &OneDay<'_>) -> bool {
    if day.any(|entry| entry.mood_low) != Some(true) {
        return false;
    }
    let (start, now) = days.functions_in_both(first, (day.date, day.date));
    start
        .zip(now)
        .is_some_and(|(start, now)| start - now >= i32::from(rules.adaptation.flare.function_tenths))
}
