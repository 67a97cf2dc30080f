//! Rules that hold for no one, and rules without which everyone would be told the same.

use guideline::{Condition, Guideline, VariantKind};

use super::{GapKind, Search, record};
use crate::compare::equivalent;

/// Rules that hold for no one.
pub(super) fn dead(search: &mut Search<'_>) {
    let rules = search.rules;
    let outcome = search.told().outcome.clone();
    for (rule, truth) in rules.exclusions.iter().zip(&outcome.exclusions) {
        let mut wires = search.cleared();
        wires.push(truth.maybe);
        let records = vec![record("exclusions", &rule.id)];
        if rule.activities.is_empty() {
            search.put(GapKind::Dead, records, None);
        } else {
            search.unless_anyone(&wires, GapKind::Dead, records);
        }
    }
    for (sign, standing) in rules.signs.iter().zip(&outcome.signs) {
        let stands = standing.stands(&mut search.model.circuit);
        search.unless_anyone(&[stands], GapKind::Dead, vec![record("danger-signs", &sign.id)]);
    }
    for rule in &rules.self_care {
        let truth = search.truth(&rule.when);
        search.unless_anyone(&[truth.yes], GapKind::Dead, vec![record("self-care", &rule.id)]);
    }
    for rule in &rules.door_rules {
        let truth = search.truth(&rule.when);
        search.unless_anyone(&[truth.maybe], GapKind::Dead, vec![record("doors", &rule.id)]);
    }
    for topic in &rules.topics {
        for variant in &topic.variants {
            let truth = search.truth(&variant.when);
            let shown = match variant.kind {
                VariantKind::Caution => truth.maybe,
                VariantKind::Permission => truth.yes,
            };
            let id = format!("{} {}", topic.id, variant.text);
            search.unless_anyone(&[shown], GapKind::Dead, vec![record("topics", &id)]);
        }
    }
    for clash in &rules.clashes {
        let allowed = |search: &Search<'_>, list: &[guideline::ActivityId]| -> Vec<care::Wire> {
            let wires = &search.told().outcome.allowed;
            list.iter().filter_map(|activity| wires.get(activity.index()).copied()).collect()
        };
        let (first, then) = (allowed(search, &clash.first), allowed(search, &clash.then));
        let (first, then) = (search.model.circuit.any(first), search.model.circuit.any(then));
        let mut wires = search.cleared();
        wires.extend([first, then]);
        search.unless_anyone(&wires, GapKind::Dead, vec![record("clashes", &clash.id)]);
    }
}

/// Rules without which everyone would be told to do the same. What holds for no one is dead and not
/// shadowed.
pub(super) fn shadowed(search: &mut Search<'_>) {
    let rules = search.rules;
    for (at, rule) in rules.exclusions.iter().enumerate() {
        let mut without = rules.clone();
        without.exclusions.remove(at);
        look(search, &without, "exclusions", &rule.id);
    }
    for (at, rule) in rules.self_care.iter().enumerate() {
        let mut without = rules.clone();
        without.self_care.remove(at);
        look(search, &without, "self-care", &rule.id);
    }
    for (at, sign) in rules.signs.iter().enumerate() {
        let mut without = rules.clone();
        if let Some(sign) = without.signs.get_mut(at) {
            // A sign has a number that others count on; so it stays, and applies to no one.
            sign.when = Condition::Any(Vec::new());
            sign.private = false;
            sign.yes_when = None;
            sign.no_when = None;
        }
        look(search, &without, "danger-signs", &sign.id);
    }
}

fn look(search: &mut Search<'_>, without: &Guideline, list: &'static str, id: &str) {
    let records = vec![record(list, id)];
    if search.all.found.iter().any(|gap| gap.kind == GapKind::Dead && gap.records == records) {
        return;
    }
    match equivalent(search.rules, without, search.budget) {
        Some(true) => search.put(GapKind::Shadowed, records, None),
        Some(false) => {}
        None => search.put_unsettled(GapKind::Shadowed, records),
    }
}
