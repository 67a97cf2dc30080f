//! A diary laid out by days.
//!
//! What was written before this pregnancy began says nothing about the pain in it, and is not here.

use clinical::{Date, GestationalAge, Score};
use guideline::{ActivityKind, Fact, Guideline};

use crate::choice::days_between;
use crate::diary::{DayEntry, Diary, Entry};
use crate::record::SessionRecord;

/// What was written for one day, several entries taken together.
#[derive(Debug)]
pub(crate) struct OneDay<'d> {
    pub(crate) date: Date,
    /// Mean of pain now, in tenths, rounded towards more.
    pub(crate) pain: Option<i32>,
    pub(crate) entries: Vec<&'d DayEntry>,
    pub(crate) sessions: Vec<&'d SessionRecord>,
}

impl OneDay<'_> {
    /// Yes where any entry says yes, no where any says no.
    pub(crate) fn any(&self, of: impl Fn(&DayEntry) -> Option<bool>) -> Option<bool> {
        self.entries.iter().filter_map(|entry| of(entry)).reduce(|a, b| a | b)
    }

    /// Mean of her own activities that `counts` names, in tenths, rounded towards less.
    pub(crate) fn function(&self, counts: impl Fn(&str) -> bool) -> Option<i32> {
        let mut sum = (0, 0);
        for function in self.entries.iter().flat_map(|entry| &entry.functions) {
            if counts(&function.name) {
                sum = (sum.0 + i32::from(function.score.get()) * 10, sum.1 + 1);
            }
        }
        (sum.1 > 0).then(|| sum.0 / sum.1)
    }

    /// Whether she ticked something off and did no session: then nobody knows what share of a plan it was.
    fn is_only_ticked(&self, rules: &Guideline) -> bool {
        let is_exercise = |id: &String| {
            let activity = rules.find_activity(id).map(|activity| rules.activity(activity));
            activity.is_some_and(|activity| activity.kind == ActivityKind::Exercise)
        };
        self.sessions.is_empty() && self.entries.iter().flat_map(|entry| &entry.done).any(is_exercise)
    }

    /// The share of what was planned in a session that was done, in thousandths; of several
    /// sessions the best.
    fn done(&self) -> u32 {
        let share = |session: &&SessionRecord| {
            let planned: u64 = session.items.iter().map(|item| u64::from(item.planned)).sum();
            let done: u64 = session.items.iter().map(|item| u64::from(item.done.min(item.planned))).sum();
            (done * 1000).checked_div(planned).and_then(|share| u32::try_from(share).ok()).unwrap_or(0)
        };
        self.sessions.iter().map(share).max().unwrap_or(0)
    }
}

/// The days of a diary that have an entry, oldest first.
#[derive(Debug)]
pub(crate) struct Days<'d> {
    days: Vec<OneDay<'d>>,
}

impl<'d> Days<'d> {
    /// The days of this pregnancy up to and with this one. Where its week is not known, those of the
    /// longest one there can be.
    pub(crate) fn of(diary: &'d Diary, until: Date, age: Option<GestationalAge>) -> Self {
        let first = first_of_pregnancy(until, age);
        let mut days: Vec<OneDay<'d>> = Vec::new();
        for written in diary.standing() {
            let date = written.at.day;
            if date < first || date > until {
                continue;
            }
            if !matches!(written.entry, Entry::Day(_) | Entry::Session(_)) {
                continue;
            }
            if days.last().is_none_or(|day| day.date != date) {
                days.push(OneDay { date, pain: None, entries: Vec::new(), sessions: Vec::new() });
            }
            let Some(day) = days.last_mut() else { continue };
            match &written.entry {
                Entry::Day(entry) => day.entries.push(entry),
                Entry::Session(session) => day.sessions.push(session),
                _ => {}
            }
        }
        for day in &mut days {
            let pains = day.entries.iter().filter_map(|entry| entry.pain_now);
            day.pain = mean_up(pains.map(|pain| i32::from(pain.get()) * 10));
        }
        Self { days }
    }

    pub(crate) fn all(&self) -> &[OneDay<'d>] {
        &self.days
    }

    /// The day of the first entry.
    pub(crate) fn first(&self) -> Option<Date> {
        self.days.first().map(|day| day.date)
    }

    pub(crate) fn between(&self, first: Date, last: Date) -> &[OneDay<'d>] {
        let from = self.days.partition_point(|day| day.date < first);
        let to = self.days.partition_point(|day| day.date <= last);
        self.days.get(from..to).unwrap_or_default()
    }

    /// Days with pain written down.
    pub(super) fn known(&self, first: Date, last: Date) -> i32 {
        let known = self.between(first, last).iter().filter(|day| day.pain.is_some()).count();
        i32::try_from(known).unwrap_or(i32::MAX)
    }

    /// Mean pain, if enough days have one; rounded towards more.
    pub(crate) fn mean(&self, first: Date, last: Date, least: usize) -> Option<i32> {
        let pains = || self.between(first, last).iter().filter_map(|day| day.pain);
        if pains().count() < least { None } else { mean_up(pains()) }
    }

    pub(super) fn worst(&self, first: Date, last: Date) -> Option<Score> {
        let days = || self.between(first, last).iter();
        let entries = days().flat_map(|day| &day.entries);
        let said = entries.flat_map(|entry| [entry.pain_now, entry.pain_worst, entry.pain_night]);
        let after = days().flat_map(|day| &day.sessions).map(|session| session.pain_after);
        said.chain(after).flatten().max()
    }

    /// Mornings that were worse. Unknown where none is known to be, and the morning after a session
    /// was not asked about.
    pub(super) fn bad_mornings(&self, first: Date, last: Date) -> Option<i32> {
        let morning = |day: &OneDay<'_>| day.any(|entry| entry.worse_this_morning);
        let bad = self.between(first, last).iter().filter(|day| morning(day) == Some(true)).count();
        let bad = i32::try_from(bad).unwrap_or(i32::MAX);
        // The morning after the last day is still to come.
        let sessions = self.between(first.plus_days(-1), last.plus_days(-1));
        let asked = sessions.iter().filter(|day| !day.sessions.is_empty()).all(|day| {
            let after = day.date.plus_days(1);
            self.between(after, after).iter().any(|day| morning(day).is_some())
        });
        (bad > 0 || asked).then_some(bad)
    }

    pub(super) fn sessions(&self, first: Date, last: Date) -> impl Iterator<Item = &'d SessionRecord> {
        self.between(first, last).iter().flat_map(|day| day.sessions.iter().copied())
    }

    pub(super) fn session_days(&self, first: Date, last: Date) -> usize {
        self.between(first, last).iter().filter(|day| !day.sessions.is_empty()).count()
    }

    /// What was done of what was planned, in percent, where `planned` says for which days a plan could
    /// stand. Unknown before the diary was kept, where too little was written down or too few days were
    /// planned for, and where it hangs on days of which she only ticked what she did, or on sessions of
    /// days that were not planned for.
    pub(super) fn adherence(
        &self,
        rules: &Guideline,
        planned: impl Fn(Date) -> bool,
        first: Date,
        last: Date,
    ) -> Option<i32> {
        let week = &rules.adaptation.week;
        let started = self.first().is_some_and(|day| day <= first);
        if !started || self.known(first, last) < i32::from(week.days_min) {
            return None;
        }
        let days = days_between(first, last) + 1;
        let n_planned = (0..days).filter(|day| planned(first.plus_days(*day))).count();
        if n_planned < usize::from(week.days_min) {
            return None;
        }
        let to_do = i32::from(week.session_days) * i32::try_from(n_planned).ok()? * 1000;
        let percent = |done: u32| {
            let done = i32::try_from(done).ok()?;
            (done * 100 * days).checked_div(to_do).map(|percent| percent.min(100))
        };
        let here = self.between(first, last);
        let counts = |day: &&OneDay<'_>| planned(day.date);
        let least = percent(here.iter().filter(counts).map(OneDay::done).sum())?;
        let done = |day: &OneDay<'_>| if day.is_only_ticked(rules) { 1000 } else { day.done() };
        let most = percent(here.iter().map(done).sum())?;
        let band = |percent| rules.adaptation.fact(Fact::Adherence).and_then(|fact| fact.band_of(percent));
        (band(least) == band(most)).then_some(least)
    }

    /// Means of her own activities in two stretches, over those rated in both.
    pub(crate) fn functions_in_both(&self, a: (Date, Date), b: (Date, Date)) -> (Option<i32>, Option<i32>) {
        let named = |(first, last): (Date, Date), name: &str| {
            let entries = self.between(first, last).iter().flat_map(|day| &day.entries);
            entries.flat_map(|entry| &entry.functions).any(|function| function.name == name)
        };
        let mean = |(first, last): (Date, Date)| {
            let days = self.between(first, last).iter();
            mean_down(days.filter_map(|day| day.function(|name| named(a, name) && named(b, name))))
        };
        (mean(a), mean(b))
    }

    /// Days of a stretch on which an activity of hers was rated.
    pub(crate) fn function_days(&self, first: Date, last: Date) -> usize {
        self.between(first, last).iter().filter(|day| day.function(|_| true).is_some()).count()
    }
}

/// The first day of this pregnancy; where its week is not known, of the longest one there can be.
pub(super) fn first_of_pregnancy(on: Date, age: Option<GestationalAge>) -> Date {
    on.plus_days(-i32::from(age.map_or(GestationalAge::MAX_DAYS, GestationalAge::days)))
}

fn sum(values: impl Iterator<Item = i32>) -> (i32, i32) {
    values.fold((0, 0), |(sum, n), value| (sum + value, n + 1))
}

pub(crate) fn mean_up(values: impl Iterator<Item = i32>) -> Option<i32> {
    let (sum, n) = sum(values);
    (n > 0).then(|| (sum + n - 1) / n)
}

fn mean_down(values: impl Iterator<Item = i32>) -> Option<i32> {
    let (sum, n) = sum(values);
    (n > 0).then(|| sum / n)
}
