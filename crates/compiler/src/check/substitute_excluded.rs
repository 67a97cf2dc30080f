//! Substitutes that the rules leave out together with the activity they should stand in for.
//!
//! A rule bars an activity by a flag, such as `supine`. A substitute that every such rule bars too can
//! never stand in. (One that some of them leave alone can, for those.)

use clinical::Direction;
use guideline::{Activity, ActivityId, Exclusion, Guideline};

use super::{Check, Whole, cycle, one_of};
use crate::diagnostic::Findings;

pub(crate) const CHECK: Check = Check::error("substitute-excluded");

pub(super) fn run(whole: &Whole<'_>, findings: &mut Findings<'_>) {
    let pages = whole.pages;
    let guideline = whole.guideline;
    let barred = barred_flags(guideline);
    for (activity, written) in guideline.activities.iter().zip(&pages.activities) {
        let bars: Vec<&Exclusion> = guideline
            .exclusions
            .iter()
            .filter(|rule| rule.effect.leaves_out() && by_flag(guideline, rule, activity))
            .collect();
        for word in &written.substitutes {
            let Some(other) = guideline.activities.iter().find(|a| a.id == word.text) else { continue };
            if other.id == activity.id {
                findings.add(
                    CHECK,
                    &word.place,
                    format!("`{}` is its own substitute", other.id),
                    "name another activity",
                );
                continue;
            }
            if other.direction == Direction::Against {
                findings.add(
                    CHECK,
                    &word.place,
                    format!("`{}` is advised against, so it cannot stand in for `{}`", other.id, activity.id),
                    "name an activity that is offered",
                );
                continue;
            }
            if !bars.is_empty()
                && bars.iter().all(|rule| rule.activities.contains(&ActivityId(number_of(guideline, other))))
            {
                let rule = bars.first().map_or("", |rule| rule.id.as_str());
                findings.add(
                    CHECK,
                    &word.place,
                    format!(
                        "`{}` can never stand in for `{}`: rule `{rule}` leaves out both",
                        other.id, activity.id
                    ),
                    format!("name a substitute without the flag {}", flags_of(&bars, guideline, activity)),
                );
            }
        }
    }
    rings(whole, &barred, findings);
}

/// Whether the rule names a flag of the activity.
fn by_flag(guideline: &Guideline, rule: &Exclusion, activity: &Activity) -> bool {
    rule.targets.flags.iter().any(|flag| carries(guideline, activity, flag))
}

/// The flags for which the rules bar the activity, in words.
fn flags_of(rules: &[&Exclusion], guideline: &Guideline, activity: &Activity) -> String {
    let mut flags: Vec<&str> = Vec::new();
    for flag in rules.iter().flat_map(|rule| &rule.targets.flags) {
        if carries(guideline, activity, flag) && !flags.contains(&flag.as_str()) {
            flags.push(flag);
        }
    }
    one_of(&flags)
}

fn number_of(guideline: &Guideline, activity: &Activity) -> u16 {
    guideline.find_activity(&activity.id).map_or(u16::MAX, |id| id.0)
}

/// Flags that some rule leaves out, with the first such rule.
fn barred_flags(guideline: &Guideline) -> Vec<(&str, &str)> {
    let mut out: Vec<(&str, &str)> = Vec::new();
    for rule in guideline.exclusions.iter().filter(|rule| rule.effect.leaves_out()) {
        for flag in &rule.targets.flags {
            if !out.iter().any(|(known, _)| known == flag) {
                out.push((flag, &rule.id));
            }
        }
    }
    out
}

fn carries(guideline: &Guideline, activity: &Activity, flag: &str) -> bool {
    activity.flags.iter().any(|id| guideline.flags.get(id.index()).is_some_and(|f| f.id == flag))
}

/// Substitutes that lead round in a ring in which all carry a barred flag.
fn rings(whole: &Whole<'_>, barred: &[(&str, &str)], findings: &mut Findings<'_>) {
    let guideline = whole.guideline;
    for (flag, _) in barred {
        for (start, (activity, written)) in
            guideline.activities.iter().zip(&whole.pages.activities).enumerate()
        {
            // Following the substitutes that carry the flag; a way out ends the search.
            let mut way = vec![start];
            let mut at = activity;
            loop {
                let all_carry = carries(guideline, at, flag)
                    && !at.substitutes.is_empty()
                    && at.substitutes.iter().all(|id| {
                        guideline.activities.get(id.index()).is_some_and(|a| carries(guideline, a, flag))
                    });
                let next = at.substitutes.first().map(|id| id.index());
                let (true, Some(next)) = (all_carry, next) else { break };
                if next == start {
                    // Told once, at the member that comes first.
                    if way.iter().all(|member| *member >= start) {
                        let names: Vec<&str> = way
                            .iter()
                            .chain([&start])
                            .filter_map(|member| guideline.activities.get(*member))
                            .map(|a| a.id.as_str())
                            .collect();
                        cycle::substitutes(findings, &written.id.place, &names, flag);
                    }
                    break;
                }
                if way.contains(&next) {
                    break;
                }
                way.push(next);
                let Some(following) = guideline.activities.get(next) else { break };
                at = following;
            }
        }
    }
}
