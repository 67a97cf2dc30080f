//! Seven days, or what is left of a flare: what on which day, at which time of day, with the day's
//! clashes kept apart.

use clinical::{Date, Dose};
use guideline::{ActivityId, Clash, Guideline, Position, Role};

use super::Proposal;
use super::choose::Chosen;
use crate::assess::Cleared;
use crate::length::exercise_seconds;
use crate::order::order_by;

/// A time of day. Each is at least three hours from the next, which is longer than the pause any
/// measure needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Slot {
    /// After getting up.
    Morning,
    /// Around noon.
    Midday,
    /// After the day's work.
    Evening,
    /// Before sleep.
    Bedtime,
}

impl Slot {
    /// The four, in order.
    pub const ALL: [Self; 4] = [Self::Morning, Self::Midday, Self::Evening, Self::Bedtime];

    /// The word in results.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Morning => "morning",
            Self::Midday => "midday",
            Self::Evening => "evening",
            Self::Bedtime => "bedtime",
        }
    }
}

/// Minutes that surely lie between two different slots.
const SLOT_GAP_MINUTES: u16 = 180;

/// One activity at one time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Planned {
    /// When.
    pub slot: Slot,
    /// What.
    pub activity: ActivityId,
}

/// One day of the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Day {
    /// The date.
    pub date: Date,
    /// What, in the order it is done.
    pub planned: Vec<Planned>,
}

/// How many measures get a time in a day, the best first; the others are offered for when they are
/// wanted. A day full of packs and baths is a day nobody keeps to.
const MEASURES_A_DAY: usize = 2;

/// Days in a week, and the most a dose can ask for.
const DAYS: u16 = 7;

pub(super) fn schedule(rules: &Guideline, cleared: Cleared<'_>, chosen: &Chosen) -> Vec<Day> {
    let case = cleared.assessment().case();
    let today = case.on();
    // After a flare she comes back to another plan, so this one goes no further.
    let days = match case.wishes().flare_days {
        0 => DAYS,
        left => left.min(DAYS),
    };
    (0..days)
        .map(|day| {
            let mut planned = Vec::new();
            let mut back_seconds = u32::from(rules.planner.back_minutes_max) * 60;
            let exercises = chosen.session.iter().chain(&chosen.aerobic);
            for proposal in exercises {
                let record = rules.activity(proposal.activity);
                let Some(dose) = proposal.dose else { continue };
                let mut days = dose.days_per_week;
                if record.role == Some(Role::Strength) {
                    days = days.min(rules.planner.strength_days_per_week_max);
                }
                if !falls_on(day, days) {
                    continue;
                }
                for slot in slots(record.role, dose.times_per_day) {
                    if record.position == Position::Supine {
                        let takes = exercise_seconds(rules, proposal.activity, &dose);
                        let Some(left) = back_seconds.checked_sub(takes) else {
                            continue;
                        };
                        back_seconds = left;
                    }
                    planned.push(Planned { slot, activity: proposal.activity });
                }
            }
            let mut left = MEASURES_A_DAY;
            for proposal in &chosen.measures {
                if left > 0 && place_measure(rules, proposal, day, &mut planned) {
                    left -= 1;
                }
            }
            order_by(&mut planned, |p| p.slot);
            Day { date: today.plus_days(i32::from(day)), planned }
        })
        .collect()
}

/// Whether something done `days` times a week falls on this day, spread as evenly as days allow
/// and always on the first.
fn falls_on(day: u16, days: u16) -> bool {
    let days = days.min(DAYS);
    days > 0 && (day * days) % DAYS < days
}

/// When in the day: the whole session in the morning, repeats of the gentle parts later.
fn slots(role: Option<Role>, times_per_day: u16) -> impl Iterator<Item = Slot> {
    let order: [Slot; 3] = match role {
        Some(Role::Aerobic) => [Slot::Midday, Slot::Evening, Slot::Morning],
        Some(Role::Breathing) => [Slot::Morning, Slot::Bedtime, Slot::Midday],
        _ => [Slot::Morning, Slot::Evening, Slot::Midday],
    };
    order.into_iter().take(usize::from(times_per_day.clamp(1, 3)))
}

/// Suggests one time for a measure: the first at which nothing clashes. Where everything clashes
/// it gets no time; it stays on the list of what she may use, with its limits. Two measures that
/// share an agent, such as warmth, do not both get one.
fn place_measure(rules: &Guideline, proposal: &Proposal, day: u16, planned: &mut Vec<Planned>) -> bool {
    let shares_agent = |other: &Planned| {
        let (a, b) = (rules.activity(other.activity), rules.activity(proposal.activity));
        b.kind == a.kind && a.flags.iter().any(|flag| b.flags.contains(flag))
    };
    if planned.iter().any(shares_agent) {
        return false;
    }
    let days =
        proposal.dose.map_or(0, |dose: Dose| if dose.times_per_day == 0 { 0 } else { dose.days_per_week });
    if !falls_on(day, days) {
        return false;
    }
    let order = [Slot::Evening, Slot::Midday, Slot::Bedtime, Slot::Morning];
    let free = order.into_iter().find(|slot| {
        planned.iter().all(|other| {
            rules.clashes.iter().all(|clash| {
                !clashes(clash, other.activity, proposal.activity)
                    || (other.slot != *slot && clash.gap_minutes <= SLOT_GAP_MINUTES)
            })
        })
    });
    if let Some(slot) = free {
        planned.push(Planned { slot, activity: proposal.activity });
    }
    free.is_some()
}

fn clashes(clash: &Clash, a: ActivityId, b: ActivityId) -> bool {
    let pair =
        |first: ActivityId, then: ActivityId| clash.first.contains(&first) && clash.then.contains(&then);
    pair(a, b) || pair(b, a)
}

#[cfg(test)]
mod tests {
    use super::falls_on;

    #[test]
    fn a_weekly_count_is_kept_and_spread() {
        for days in 0..=7u16 {
            let on: Vec<u16> = (0..7).filter(|d| falls_on(*d, days)).collect();
            assert_eq!(on.len(), usize::from(days), "{days} days: {on:?}");
        }
        assert_eq!((0..7).filter(|d| falls_on(*d, 3)).collect::<Vec<_>>(), [0, 3, 5]);
    }
}
