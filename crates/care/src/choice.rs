//! What she chose to change in her plan, and what it makes of her wishes.
//!
//! Promises that a diary reaches the plan through [`Wishes`] alone, which only choose among what is
//! allowed: nothing written in a diary can bring back what a rule leaves out.

use clinical::{Date, GestationalAge};
use guideline::{ActivityId, ActivityKind, Guideline, Then};

use crate::case::Wishes;
use crate::diary::{Choice, Diary, Entry, Moment, Offered};

/// Days from one day to another; below zero when the second comes first.
pub(crate) fn days_between(from: Date, to: Date) -> i32 {
    to.days_since(from)
}

/// What she took and did not take back, up to a day, oldest first.
pub(crate) fn standing<'d>(rules: &Guideline, diary: &'d Diary, on: Date) -> Vec<(Moment, &'d Offered)> {
    diary.taken(rules, on).into_iter().map(|(at, choice)| (at, &choice.offered)).collect()
}

impl Diary {
    /// What she took and did not take back, up to a day, oldest first, with the rule it came from.
    #[must_use]
    pub fn taken(&self, rules: &Guideline, on: Date) -> Vec<(Moment, &Choice)> {
        let mut taken: Vec<(Moment, &Choice)> = Vec::new();
        for written in self.standing().filter(|written| written.at.day <= on) {
            let Entry::Choice(choice) = &written.entry else { continue };
            if choice.taken {
                taken.push((written.at, choice));
                continue;
            }
            // Not taken after taken is an undo of what is still so. Where nothing of it is, it is "not
            // now", and leaves things as they are: it must not lift what an earlier flare lowered.
            let kept = (0..taken.len())
                .filter(|at| {
                    let same = taken.get(*at).is_some_and(|(_, known)| known.offered == choice.offered);
                    !(same && is_in_force(rules, &taken, *at, written.at.day))
                })
                .filter_map(|at| taken.get(at).copied());
            taken = kept.collect();
        }
        taken
    }

    /// What she took and is still so on a day, oldest first: not taken back, not changed again, and not
    /// lapsed. A level lapses by a flare, the plan for a flare by itself.
    #[must_use]
    pub fn in_force(&self, rules: &Guideline, on: Date) -> Vec<(Moment, &Choice)> {
        let taken = self.taken(rules, on);
        let so = (0..taken.len()).filter(|at| is_in_force(rules, &taken, *at, on));
        so.filter_map(|at| taken.get(at).copied()).collect()
    }

    /// What she has reached, does not want for now, and how long her sessions are, by what she chose
    /// up to a day. Names the guideline no longer knows are left out.
    #[must_use]
    pub fn wishes(&self, rules: &Guideline, on: Date) -> Wishes {
        let lasts = i32::from(rules.adaptation.flare.plan_days);
        let mut wishes = Wishes::default();
        for (at, choice) in self.taken(rules, on) {
            // What she reached or took up again longer ago than a pregnancy lasts was in another one.
            let is_lately = is_lately(at, on);
            match &choice.offered {
                Offered::Level { activity, level } => {
                    if let Some(activity) = rules.find_activity(activity) {
                        wishes.levels.retain(|(known, _)| *known != activity);
                        wishes.levels.push((activity, if is_lately { (*level).max(1) } else { 1 }));
                    }
                }
                Offered::Drop { activity } => {
                    let dropped = rules.find_activity(activity);
                    wishes.avoid.extend(dropped);
                    wishes.swapped.extend(dropped.filter(|_| is_swap(rules, &choice.rule)));
                }
                Offered::Restore { activity } if is_lately => {
                    let restored = rules.find_activity(activity);
                    wishes.avoid.retain(|known| Some(*known) != restored);
                    wishes.swapped.retain(|known| Some(*known) != restored);
                }
                Offered::Restore { .. } => {}
                Offered::Minutes(minutes) => wishes.minutes = Some(*minutes),
                Offered::Flare => {
                    let left = u16::try_from(lasts - days_between(at.day, on)).unwrap_or(0);
                    wishes.flare_days = wishes.flare_days.max(left);
                    // Whatever was reached before it, she comes back a level lower.
                    for (_, level) in &mut wishes.levels {
                        *level = level.saturating_sub(1).max(1);
                    }
                }
            }
        }
        if wishes.flare_days > 0 {
            for (_, level) in &mut wishes.levels {
                *level = 1;
            }
        }
        crate::order::order_by(&mut wishes.avoid, |activity| *activity);
        wishes.avoid.dedup();
        wishes
    }
}

/// Whether what she took then may be of this pregnancy.
fn is_lately(at: Moment, on: Date) -> bool {
    days_between(at.day, on) <= i32::from(GestationalAge::MAX_DAYS)
}

/// Whether one of the changes she took is still so on a day.
fn is_in_force(rules: &Guideline, taken: &[(Moment, &Choice)], place: usize, on: Date) -> bool {
    let Some((at, choice)) = taken.get(place) else { return false };
    let later = || taken.iter().skip(place + 1).map(|(at, choice)| (*at, &choice.offered));
    match &choice.offered {
        Offered::Level { activity, level } => {
            let over = |offered: &Offered| match offered {
                Offered::Level { activity: other, level: now } => other == activity && now != level,
                Offered::Flare => *level > 1,
                _ => false,
            };
            is_lately(*at, on) && !later().any(|(_, offered)| over(offered))
        }
        Offered::Drop { activity } => {
            let back = |(at, offered): (Moment, &Offered)| {
                matches!(offered, Offered::Restore { activity: other } if other == activity)
                    && is_lately(at, on)
            };
            !later().any(back)
        }
        Offered::Restore { activity } => {
            let gone =
                |offered: &Offered| matches!(offered, Offered::Drop { activity: other } if other == activity);
            is_lately(*at, on) && !later().any(|(_, offered)| gone(offered))
        }
        Offered::Minutes(minutes) => {
            !later().any(|(_, offered)| matches!(offered, Offered::Minutes(other) if other != minutes))
        }
        Offered::Flare => days_between(at.day, on) < i32::from(rules.adaptation.flare.plan_days),
    }
}

/// Whether a rule puts another exercise in the place of one.
fn is_swap(rules: &Guideline, rule: &str) -> bool {
    rules.adaptation.rules.iter().any(|record| record.id == rule && record.then == Then::Swap)
}

/// Whether an activity may be done in a flare. What is only to be known always may.
pub(crate) fn allowed_in_flare(rules: &Guideline, activity: ActivityId) -> bool {
    rules.activity(activity).kind == ActivityKind::Lesson
        || rules.adaptation.flare.allowed.contains(&activity)
}

impl Wishes {
    /// These wishes with what her diary says besides: the shorter time, everything either likes or does
    /// not want, and the level of the diary where it has one.
    #[must_use]
    pub fn with_diary(mut self, diary: Self) -> Self {
        self.minutes = match (self.minutes, diary.minutes) {
            (Some(a), Some(b)) => Some(a.min(b)),
            (a, b) => a.or(b),
        };
        self.levels.retain(|(activity, _)| diary.levels.iter().all(|(other, _)| other != activity));
        self.levels.extend(diary.levels);
        self.swapped.extend(diary.swapped);
        crate::order::order_by(&mut self.swapped, |activity| *activity);
        self.swapped.dedup();
        self.avoid.extend(diary.avoid);
        crate::order::order_by(&mut self.avoid, |activity| *activity);
        self.avoid.dedup();
        self.flare_days = self.flare_days.max(diary.flare_days);
        self
    }
}
