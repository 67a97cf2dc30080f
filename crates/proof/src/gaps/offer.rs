//! Activities that no one is offered, and activities that are for weeks in which a rule always
//! leaves them out.

use care::{Answer, Case};
use clinical::Direction;
use guideline::{Activity, Exclusion, FeatureKind, Guideline};

use super::{Anyone, GapKind, Search, record};

/// Activities that no cleared person may have.
pub(super) fn never(search: &mut Search<'_>) {
    let rules = search.rules;
    let outcome = search.told().outcome.clone();
    for (at, (activity, allowed)) in rules.activities.iter().zip(&outcome.allowed).enumerate() {
        if activity.direction == Direction::Against {
            continue;
        }
        let mut wires = search.cleared();
        wires.push(*allowed);
        let mut records = vec![record("activities", &activity.id)];
        match search.anyone(&wires) {
            Anyone::Yes(_) => continue,
            Anyone::Unsettled => {
                search.put_unsettled(GapKind::NeverOffered, records);
                continue;
            }
            Anyone::No => {}
        }
        for (rule, truth) in rules.exclusions.iter().zip(&outcome.exclusions) {
            let of_this = rule.effect.leaves_out() && rule.activities.iter().any(|a| a.index() == at);
            let mut spared = search.cleared();
            spared.push(!truth.maybe);
            let helped: Vec<care::Wire> =
                activity.helps.iter().map(|pattern| search.told().answers.said(*pattern).yes()).collect();
            if !helped.is_empty() {
                let helped = search.model.circuit.any(helped);
                spared.push(helped);
            }
            if of_this && matches!(search.anyone(&spared), Anyone::No) {
                records.push(record("exclusions", &rule.id));
            }
        }
        search.put(GapKind::NeverOffered, records, None);
    }
}

/// Activities that are for a week in which a rule that nothing lifts always leaves them out.
pub(super) fn conflicts(search: &mut Search<'_>) {
    let rules = search.rules;
    let FeatureKind::GestationalAge { bands } = &rules.feature(rules.gestational_age).kind else { return };
    for (at, activity) in rules.activities.iter().enumerate() {
        if activity.direction == Direction::Against {
            continue;
        }
        for rule in &rules.exclusions {
            let of_this = rule.activities.iter().any(|a| a.index() == at);
            if !of_this || rule.unless.is_some() || !rule.effect.leaves_out() {
                continue;
            }
            let undone = bands.iter().find_map(|band| {
                let mut case = Case::new(rules, search.on);
                case.answer(rules, rules.gestational_age, Answer::Measured(band.first)).ok()?;
                is_undone(rules, activity, rule, &case).then_some(case)
            });
            if let Some(case) = undone {
                let records = vec![record("activities", &activity.id), record("exclusions", &rule.id)];
                search.put(GapKind::Conflict, records, Some(case));
            }
        }
    }
}

/// Whether knowing nothing but the week is enough for both: it is for this week, and it is left out.
fn is_undone(rules: &Guideline, activity: &Activity, rule: &Exclusion, case: &Case) -> bool {
    care::certain(rules, case, &activity.weeks) && care::certain(rules, case, &rule.when)
}
