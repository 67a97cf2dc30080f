//! What is not in a plan, and by what.

use care::{LeftOut, WhyLeftOut};
use guideline::ActivityId;

use super::named;
use super::shape::{LeftOutGroup, Reason};
use crate::json::{Shown, source_names};
use crate::words;

/// The place of a reason in the order of groups: what is for everyone, the week, the rules, then fit
/// and taste.
fn rank(why: WhyLeftOut) -> (u8, u16, bool) {
    match why {
        WhyLeftOut::Against => (0, 0, false),
        WhyLeftOut::Week => (1, 0, false),
        WhyLeftOut::Rule { exclusion, unknown } => (2, exclusion, unknown),
        WhyLeftOut::OtherPattern => (3, 0, false),
        WhyLeftOut::Equipment => (4, 0, false),
        WhyLeftOut::NotWanted => (5, 0, false),
        WhyLeftOut::Flare => (6, 0, false),
    }
}

pub(super) fn left_out(shown: Shown<'_>, all: &[LeftOut]) -> Vec<LeftOutGroup> {
    let mut by_reason: Vec<(WhyLeftOut, Vec<ActivityId>)> = Vec::new();
    for out in all {
        let Some(first) = out.why.iter().copied().min_by_key(|why| rank(*why)) else { continue };
        match by_reason.iter_mut().find(|(why, _)| *why == first) {
            Some((_, activities)) => activities.push(out.activity),
            None => by_reason.push((first, vec![out.activity])),
        }
    }
    by_reason.sort_by_key(|(why, _)| rank(*why));
    by_reason
        .into_iter()
        .filter_map(|(why, activities)| {
            let first = reason(shown, *activities.first()?, why);
            Some(LeftOutGroup {
                why: first.why,
                rule: first.rule,
                effect: first.effect,
                unknown: first.unknown,
                text: match why {
                    // For these each activity has more of its own to say.
                    WhyLeftOut::Against | WhyLeftOut::OtherPattern | WhyLeftOut::Equipment => {
                        words::why_left_out(shown.edition.words(), first.why).to_owned()
                    }
                    _ => first.text,
                },
                activities: activities.into_iter().map(|activity| named(shown, activity)).collect(),
            })
        })
        .collect()
}

pub(super) fn reason(shown: Shown<'_>, activity: ActivityId, why: WhyLeftOut) -> Reason {
    let (edition, rules) = (shown.edition, shown.edition.rules());
    let record = rules.activity(activity);
    let plain = |kind: &'static str| Reason {
        why: kind,
        rule: None,
        effect: None,
        unknown: false,
        text: words::why_left_out(edition.words(), kind).to_owned(),
        sources: source_names(rules, &record.sources),
    };
    match why {
        WhyLeftOut::Against => {
            Reason { text: edition.say(&format!("activity-{}.why", record.id)), ..plain("against") }
        }
        WhyLeftOut::Week => plain("week"),
        WhyLeftOut::OtherPattern => {
            let helps: Vec<String> =
                record.helps.iter().map(|f| crate::question::short(edition, *f)).collect();
            let text =
                format!("{}: {}", words::why_left_out(edition.words(), "other-pattern"), helps.join(", "));
            Reason { text, sources: Vec::new(), ..plain("other-pattern") }
        }
        WhyLeftOut::Equipment => {
            let needs: Vec<String> = record
                .equipment
                .iter()
                .filter(|item| !rules.equipment_item(**item).everyday)
                .map(|item| edition.say(&format!("equipment-{}", rules.equipment_item(*item).id)))
                .collect();
            let text = format!("{}: {}", words::why_left_out(edition.words(), "equipment"), needs.join(", "));
            Reason { text, sources: Vec::new(), ..plain("equipment") }
        }
        WhyLeftOut::NotWanted => Reason { sources: Vec::new(), ..plain("not-wanted") },
        WhyLeftOut::Flare => Reason { sources: Vec::new(), ..plain("flare") },
        WhyLeftOut::Rule { exclusion, unknown } => {
            let Some(rule) = rules.exclusions.get(usize::from(exclusion)) else { return plain("rule") };
            Reason {
                why: "rule",
                rule: Some(rule.id.clone()),
                effect: Some(rule.effect.id()),
                unknown,
                text: edition.rule(&rule.id),
                sources: source_names(rules, &rule.sources),
            }
        }
    }
}
