//! A level that goes past the activity's own limit, or past the guideline's bounds.

use clinical::Dose;
use guideline::{ActivityKind, Limit};

use super::{Check, Whole};
use crate::diagnostic::{Findings, Place};

pub(crate) const CHECK: Check = Check::error("dose-outside-limits");

pub(super) fn run(whole: &Whole<'_>, findings: &mut Findings<'_>) {
    let settings = &whole.pages.settings;
    for activity in &whole.pages.activities {
        let bounds = match activity.kind {
            ActivityKind::Exercise => settings.exercise_bounds,
            ActivityKind::Measure => settings.measure_bounds,
            ActivityKind::Lesson => None,
        };
        let id = &activity.id.text;
        for (number, level) in (1..).zip(&activity.levels) {
            let who = format!("level {number} of `{id}`");
            past(&level.dose, &activity.limit, &who, "the activity's own limit", &level.place, findings);
            if let Some(bounds) = &bounds {
                past(&level.dose, bounds, &who, "the bounds in guideline.toml", &level.place, findings);
            }
            let minutes = level.dose.minutes;
            if let Some((change, place)) = &activity.change
                && minutes > 0
                && !(1..minutes).contains(change)
            {
                findings.add(
                    CHECK,
                    place,
                    format!("`{id}` has `change-minutes = {change}`, and {who} lasts {minutes} minutes"),
                    format!("let the second part begin after 1 to {} minutes", minutes - 1),
                );
            }
            if activity.kind == ActivityKind::Exercise && !level.has_amount {
                findings.add(
                    CHECK,
                    &level.place,
                    format!("{who} says neither `repetitions` nor `minutes`"),
                    "say how much it is",
                );
            }
        }
        if let Some(bounds) = &bounds {
            let pairs = pairs_of_limits(&activity.limit, bounds);
            for (key, own, bound) in pairs {
                if own > bound {
                    findings.add(
                        CHECK,
                        &activity.id.place,
                        format!(
                            "`{id}` allows `{key} = {own}`, and the bounds in guideline.toml end at {bound}"
                        ),
                        format!("lower `{key}` to {bound} or less"),
                    );
                }
            }
        }
    }
}

fn past(dose: &Dose, limit: &Limit, who: &str, whose: &str, place: &Place, findings: &mut Findings<'_>) {
    let pairs = [
        ("sets", dose.sets, limit.sets_max),
        ("repetitions", dose.repetitions, limit.repetitions_max),
        ("hold-seconds", dose.hold_seconds, limit.hold_seconds_max),
        ("minutes", dose.minutes, limit.minutes_max),
        ("times-per-day", dose.times_per_day, limit.times_per_day_max),
        ("days-per-week", dose.days_per_week, limit.days_per_week_max),
    ];
    for (key, value, max) in pairs {
        if let Some(max) = max
            && value > max
        {
            findings.add(
                CHECK,
                place,
                format!("{who} has `{key} = {value}`, past {whose} of {max}"),
                format!("lower `{key}` to {max} or less"),
            );
        }
    }
}

fn pairs_of_limits(own: &Limit, bounds: &Limit) -> Vec<(&'static str, u16, u16)> {
    let pairs = [
        ("sets-max", own.sets_max, bounds.sets_max),
        ("repetitions-max", own.repetitions_max, bounds.repetitions_max),
        ("hold-seconds-max", own.hold_seconds_max, bounds.hold_seconds_max),
        ("minutes-max", own.minutes_max, bounds.minutes_max),
        ("times-per-day-max", own.times_per_day_max, bounds.times_per_day_max),
        ("days-per-week-max", own.days_per_week_max, bounds.days_per_week_max),
    ];
    pairs.into_iter().filter_map(|(key, own, bound)| Some((key, own?, bound?))).collect()
}
