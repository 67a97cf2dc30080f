//! What may not be done yet, given what was done today.
//!
//! When an entry was written is taken for when it ended. Whether two uses were on the same skin is
//! not known, so what matters only there is kept apart everywhere, and says so.

use guideline::{ActivityId, ActivityKind, Guideline, Position};

use crate::choice::{allowed_in_flare, days_between, standing};
use crate::diary::{Diary, Entry, Moment, Offered};
use crate::length::exercise_seconds;

/// Why something has to wait, and until when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wait {
    /// Why.
    pub why: WhyWait,
    /// From when on it may be done, as far as this reason goes.
    pub until: Moment,
}

/// Why something has to wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhyWait {
    /// A rule that keeps two things apart, by its place in the guideline's clashes.
    Clash {
        /// Which.
        clash: u16,
        /// What was done.
        after: ActivityId,
        /// Whether it matters only on the same skin.
        same_skin: bool,
    },
    /// Its own pause.
    Pause,
    /// As often as it may be in a day.
    TimesADay,
    /// As long flat on the back as it may be in a day.
    BackMinutes,
    /// A flare.
    Flare,
}

/// Something that was done.
struct Done {
    at: Moment,
    activity: ActivityId,
    seconds: u32,
}

/// Everything that keeps an activity from being done now, in the order of [`WhyWait`]. Empty when
/// nothing does; whether it is offered at all is for the plan to say.
#[must_use]
pub fn day_clashes(rules: &Guideline, diary: &Diary, now: Moment, activity: ActivityId) -> Vec<Wait> {
    let done = done(rules, diary, now);
    let record = rules.activity(activity);
    let mut waits = Vec::new();
    for (number, clash) in (0..).zip(&rules.clashes) {
        if !clash.then.contains(&activity) {
            continue;
        }
        // The last time counts; an earlier one ends earlier.
        if let Some(last) = done.iter().rev().find(|done| clash.first.contains(&done.activity)) {
            let why = WhyWait::Clash { clash: number, after: last.activity, same_skin: clash.same_skin };
            waits.push(Wait { why, until: last.at.plus_minutes(clash.gap_minutes.into()) });
        }
    }
    let same = || done.iter().filter(|done| done.activity == activity);
    if let (Some(gap), Some(last)) = (record.limit.gap_minutes_min, same().next_back()) {
        waits.push(Wait { why: WhyWait::Pause, until: last.at.plus_minutes(gap.into()) });
    }
    let tomorrow = Moment { day: now.day.plus_days(1), minute: 0 };
    let today = same().filter(|done| done.at.day == now.day).count();
    if record.limit.times_per_day_max.is_some_and(|most| today >= usize::from(most)) {
        waits.push(Wait { why: WhyWait::TimesADay, until: tomorrow });
    }
    if record.position == Position::Supine {
        let spent = on_back(rules, &done, now);
        let least = record.levels.first().map_or(0, |dose| exercise_seconds(rules, activity, dose));
        if spent > 0 && spent + least > u32::from(rules.planner.back_minutes_max) * 60 {
            waits.push(Wait { why: WhyWait::BackMinutes, until: tomorrow });
        }
    }
    let lasts = i32::from(rules.adaptation.flare.plan_days);
    let flare = standing(rules, diary, now.day)
        .into_iter()
        .rev()
        .find(|(at, offered)| **offered == Offered::Flare && days_between(at.day, now.day) < lasts);
    if let Some((at, _)) = flare
        && record.kind != ActivityKind::Lesson
        && !allowed_in_flare(rules, activity)
    {
        let until = Moment { day: at.day.plus_days(lasts), minute: 0 };
        waits.push(Wait { why: WhyWait::Flare, until });
    }
    waits.retain(|wait| wait.until > now);
    waits
}

/// For how many seconds she has been flat on her back that day already, as far as it is known.
pub(crate) fn seconds_on_back(rules: &Guideline, diary: &Diary, now: Moment) -> u32 {
    on_back(rules, &done(rules, diary, now), now)
}

fn on_back(rules: &Guideline, done: &[Done], now: Moment) -> u32 {
    let today = done.iter().filter(|done| done.at.day == now.day);
    let on_back = today.filter(|done| rules.activity(done.activity).position == Position::Supine);
    on_back.map(|done| done.seconds).sum()
}

/// What was done today and the day before, for a pause may reach over midnight; oldest first. What is dated
/// later today counts: entries of one minute stand a minute apart, and a clock may have been set back.
fn done(rules: &Guideline, diary: &Diary, now: Moment) -> Vec<Done> {
    let mut out = Vec::new();
    let since = now.day.plus_days(-1);
    for written in diary.standing().filter(|written| (since..=now.day).contains(&written.at.day)) {
        let at = written.at;
        let mut add = |name: &str, seconds: u32| {
            if let Some(activity) = rules.find_activity(name) {
                out.push(Done { at, activity, seconds });
            }
        };
        match &written.entry {
            Entry::Use(used) => add(&used.activity, used.seconds),
            Entry::Day(day) => day.done.iter().for_each(|name| add(name, 0)),
            Entry::Session(session) => {
                for item in session.items.iter().filter(|item| item.done > 0) {
                    add(&item.activity, seconds(rules, item));
                }
            }
            _ => {}
        }
    }
    out
}

/// About how long an exercise took: the time of its level, by the share that was done.
fn seconds(rules: &Guideline, item: &crate::record::ItemRecord) -> u32 {
    let Some(activity) = rules.find_activity(&item.activity) else { return 0 };
    let levels = &rules.activity(activity).levels;
    let level = levels.get(usize::from(item.level.saturating_sub(1))).or(levels.last());
    let whole = level.map_or(0, |dose| exercise_seconds(rules, activity, dose));
    // Rounded up: a limit is at stake.
    let part = u64::from(whole) * u64::from(item.done.min(item.planned));
    u32::try_from(part.div_ceil(u64::from(item.planned.max(1)))).unwrap_or(whole)
}
