//! Which activities the rules leave in, with wires. The twin of `plan::verdict`, without wishes.

use clinical::Direction;
use guideline::{Effect, FeatureKind, Guideline};

use super::gate::{Circuit, Wire};
use super::read::{Answers, Reading, Ternary};
use super::stand::Standing;

/// What the rules say of each activity.
pub(super) struct Offers {
    pub(super) exclusions: Vec<Ternary>,
    pub(super) allowed: Vec<Wire>,
    pub(super) halved: Vec<Wire>,
    pub(super) held: Vec<Wire>,
}

pub(super) fn offers(
    rules: &Guideline,
    circuit: &mut Circuit,
    answers: &Answers,
    signs: &[Standing],
) -> Offers {
    let settled: Vec<Ternary> = signs.iter().map(|s| s.settled(circuit)).collect();
    let exclusions: Vec<Ternary> = rules
        .exclusions
        .iter()
        .map(|exclusion| {
            let when = Reading::plain(rules, circuit, answers).settled(&settled).truth(&exclusion.when);
            let lifted = match &exclusion.unless {
                None => Wire::NEVER,
                Some(unless) => Reading::plain(rules, circuit, answers).settled(&settled).truth(unless).yes,
            };
            Ternary { yes: circuit.and(when.yes, !lifted), maybe: circuit.and(when.maybe, !lifted) }
        })
        .collect();

    let n = rules.activities.len();
    let mut left_out: Vec<Vec<Wire>> = vec![Vec::new(); n];
    let mut halved: Vec<Wire> = vec![Wire::NEVER; n];
    let mut held: Vec<Wire> = vec![Wire::NEVER; n];
    for (exclusion, truth) in rules.exclusions.iter().zip(&exclusions) {
        for activity in &exclusion.activities {
            let slot = match exclusion.effect {
                Effect::Exclude | Effect::AskFirst => {
                    if let Some(list) = left_out.get_mut(activity.index()) {
                        list.push(truth.maybe);
                    }
                    None
                }
                Effect::HalfDose => halved.get_mut(activity.index()),
                Effect::HoldLevel => held.get_mut(activity.index()),
            };
            if let Some(slot) = slot {
                *slot = circuit.or(*slot, truth.maybe);
            }
        }
    }

    let allowed = rules
        .activities
        .iter()
        .zip(left_out)
        .map(|(record, left_out)| {
            if record.direction == Direction::Against {
                return Wire::NEVER;
            }
            let weeks = Reading::plain(rules, circuit, answers).settled(&settled).truth(&record.weeks).yes;
            let out = circuit.any(left_out);
            let fits = if record.helps.is_empty() {
                Wire::ALWAYS
            } else {
                let patterns: Vec<Wire> = record
                    .helps
                    .iter()
                    .filter(|f| matches!(rules.feature(**f).kind, FeatureKind::Pattern))
                    .map(|f| answers.said(*f).yes())
                    .collect();
                circuit.any(patterns)
            };
            circuit.all([weeks, !out, fits])
        })
        .collect();
    Offers { exclusions, allowed, halved, held }
}
