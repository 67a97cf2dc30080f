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
pub(crate) fn standing(diary: &Diary, on: Date) -> Vec<(Moment, &Offered)> {
    diary.taken(on).into_iter().map(|(at, choice)| (at, &choice.offered)).collect()
}

impl Diary {
    /// What she took and did not take back, up to a day, oldest first, with the rule it came from.
    #[must_use]
    pub fn taken(&self, on: Date) -> Vec<(Moment, &Choice)> {
        let mut taken: Vec<(Moment, &Choice)> = Vec::new();
        for written in self.standing().filter(|written| written.at.day <= on) {
            let Entry::Choice(choice) = &written.entry else { continue };
            if choice.taken {
                taken.push((written.at, choice));
            } else if let Some(at) = taken.iter().rposition(|(_, known)| known.offered == choice.offered) {
                // Not taken after taken is an undo; not taken at first leaves things as they are.
                taken.remove(at);
            }
        }
        taken
    }

    /// What she has reached, does not want for now, and how long her sessions are, by what she chose
    /// up to a day. Names the guideline no longer knows are left out.
    #[must_use]
    pub fn wishes(&self, rules: &Guideline, on: Date) -> Wishes {
        let lasts = i32::from(rules.adaptation.flare.plan_days);
        let mut wishes = Wishes::default();
        let mut in_flare = false;
        for (at, choice) in self.taken(on) {
            // What she reached or took up again longer ago than a pregnancy lasts was in another one.
            let is_lately = days_between(at.day, on) <= i32::from(GestationalAge::MAX_DAYS);
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
                    in_flare |= days_between(at.day, on) < lasts;
                    // Whatever was reached before it, she comes back a level lower.
                    for (_, level) in &mut wishes.levels {
                        *level = level.saturating_sub(1).max(1);
                    }
                }
            }
        }
        if in_flare {
            for (_, level) in &mut wishes.levels {
                *level = 1;
            }
            let all = (0..rules.activities.len()).filter_map(|at| u16::try_from(at).ok()).map(ActivityId);
            wishes.avoid.extend(all.filter(|activity| !allowed_in_flare(rules, *activity)));
        }
        crate::order::order_by(&mut wishes.avoid, |activity| *activity);
        wishes.avoid.dedup();
        wishes
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
        self
    }
}
