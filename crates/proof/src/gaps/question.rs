//! Questions no answer to which changes anything, and bands no rule tells apart.

use std::collections::BTreeSet;

use care::{Answer, Assessment, Case, Outcome, Said, Verdict, Wire, assess, verdicts};
use guideline::{BandSet, Condition, Feature, FeatureId, FeatureKind, Guideline};

use super::{Anyone, GapKind, Search, record};

/// Questions no answer to which changes anything for anyone.
pub(super) fn never(search: &mut Search<'_>) {
    let rules = search.rules;
    let elsewhere = beside_the_circuit(rules);
    let people = people(search);
    for (at, feature) in rules.features.iter().enumerate() {
        let Ok(id) = u16::try_from(at).map(FeatureId) else { continue };
        if feature.is_inferred() || elsewhere.contains(&id) || id == rules.gestational_age {
            continue;
        }
        // Mostly someone is found for whom it matters.
        if people.iter().any(|person| matters_to(rules, person, id)) {
            continue;
        }
        if !is_used(rules, id) {
            search.put(GapKind::NeverMatters, vec![record("features", &feature.id)], None);
            continue;
        }
        settle(search, id, feature);
    }
}

/// Settles for everyone whether any answer to a question changes anything: the same people, with
/// any other answer to this one.
fn settle(search: &mut Search<'_>, id: FeatureId, feature: &Feature) {
    let rules = search.rules;
    let told = search.told().clone();
    let Some(question) = search.model.space.find(&feature.id).cloned() else { return };
    let n_bands = feature.n_bands();
    let first = question.first_input;
    let circuit = &mut search.model.circuit;
    let fresh: Vec<Wire> = (0..question.n_inputs).map(|_| circuit.input()).collect();
    let said = told.answers.said(id).clone();
    let mut wires = vec![said.not_asked, said.not_sure, said.mentioned];
    wires.extend(&said.bands);
    let other = circuit.with_inputs(&wires, &|input| {
        input.checked_sub(first).and_then(|at| fresh.get(at as usize)).copied()
    });
    let [not_asked, not_sure, mentioned, bands @ ..] = &*other else { return };
    let bands: Vec<Wire> = bands.iter().copied().take(n_bands).collect();
    let said = Said { not_asked: *not_asked, not_sure: *not_sure, bands, mentioned: *mentioned };
    let answers = told.answers.with(id, said);
    let then = Outcome::of(rules, circuit, &answers);
    let mut differ = Vec::new();
    let now = told.outcome;
    for (a, b) in outputs(circuit, &now).into_iter().zip(outputs(circuit, &then)) {
        differ.push(circuit.differ(a, b));
    }
    let differ = circuit.any(differ);
    match search.anyone(&[differ]) {
        Anyone::Yes(_) => {}
        Anyone::No => search.put(GapKind::NeverMatters, vec![record("features", &feature.id)], None),
        Anyone::Unsettled => {
            search.put_unsettled(GapKind::NeverMatters, vec![record("features", &feature.id)]);
        }
    }
}

/// Everything someone is told to do.
fn outputs(circuit: &mut care::Circuit, outcome: &Outcome) -> Vec<Wire> {
    let mut out: Vec<Wire> = Vec::new();
    out.extend(outcome.at_least.iter().chain(&outcome.at_most).chain(&outcome.now));
    out.extend([outcome.out_of_scope, outcome.decided, outcome.cleared]);
    for (allowed, cut) in outcome.allowed.iter().zip(outcome.halved.iter().zip(&outcome.held)) {
        let offered = circuit.and(outcome.cleared, *allowed);
        out.extend([offered, circuit.and(offered, *cut.0), circuit.and(offered, *cut.1)]);
    }
    out
}

/// People beside whom other answers are tried: someone of whom nothing is known, and someone who is
/// cleared.
fn people(search: &mut Search<'_>) -> Vec<Case> {
    let mut people = vec![Case::new(search.rules, search.on)];
    let cleared = search.cleared();
    if let Anyone::Yes(codes) = search.anyone(&cleared) {
        people.push(search.model.space.case(search.rules, &codes, search.on));
        people.push(search.witness(codes, &cleared));
    }
    people
}

/// How urgent it is, and for each activity what makes it less, where it is offered at all.
type Advice = (Vec<usize>, Option<Vec<Option<Vec<u8>>>>);

/// What someone is told to do.
fn told(rules: &Guideline, assessment: &Assessment) -> Advice {
    let range = [assessment.at_least(), assessment.at_most(), assessment.now()];
    let mut urgency: Vec<usize> = range.iter().map(|d| *d as usize).collect();
    urgency.push(assessment.status() as usize);
    let offers = assessment.cleared().map(|cleared| {
        let each = verdicts(rules, cleared).into_iter().map(|verdict| match verdict {
            Verdict::Offered(offer) => {
                let mut cuts: Vec<u8> = offer.cuts.iter().map(|cut| cut.effect as u8).collect();
                cuts.sort_unstable();
                cuts.dedup();
                Some(cuts)
            }
            Verdict::LeftOut(_) => None,
        });
        each.collect()
    });
    (urgency, offers)
}

/// Whether another answer to this one question changes anything for her.
fn matters_to(rules: &Guideline, person: &Case, feature: FeatureId) -> bool {
    let here = told(rules, &assess(rules, person.clone()));
    let record = rules.feature(feature);
    let answers: Vec<Answer> = match &record.kind {
        FeatureKind::Inferred { .. } => Vec::new(),
        FeatureKind::Sign | FeatureKind::Fact | FeatureKind::Pattern => vec![Answer::No, Answer::Yes],
        FeatureKind::Choice { options } => {
            (0..options.len()).filter_map(|at| u8::try_from(at).ok()).map(Answer::Option).collect()
        }
        FeatureKind::Quantity { bands, .. } | FeatureKind::GestationalAge { bands } => {
            bands.iter().map(|band| Answer::Measured(band.first)).collect()
        }
    };
    answers.into_iter().chain([Answer::NotSure]).any(|answer| {
        let mut other = person.clone();
        other.answer(rules, feature, answer).is_ok() && told(rules, &assess(rules, other)) != here
    })
}

/// Features that something asks about which is no part of the assessment or of a plan's rules: doors,
/// topics, screens. And devices, which say that a value can be given.
fn beside_the_circuit(rules: &Guideline) -> BTreeSet<FeatureId> {
    let mut found = BTreeSet::new();
    let conditions = rules.door_rules.iter().map(|rule| &rule.when);
    let conditions = conditions.chain(rules.topics.iter().flat_map(|t| t.variants.iter().map(|v| &v.when)));
    for condition in conditions.chain(rules.screens.iter().map(|screen| &screen.when)) {
        asked(rules, condition, &mut |feature, _| {
            found.insert(feature);
        });
    }
    for feature in &rules.features {
        if let FeatureKind::Quantity { device: Some(device), .. } = feature.kind {
            found.insert(device);
        }
    }
    found
}

/// Every feature a condition asks about, with the bands, what is inferred included and followed.
fn asked(rules: &Guideline, condition: &Condition, visit: &mut dyn FnMut(FeatureId, BandSet)) {
    condition.for_each_feature(&mut |feature, bands| {
        visit(feature, bands);
        if let FeatureKind::Inferred { when } = &rules.feature(feature).kind {
            asked(rules, when, visit);
        }
    });
}

/// Every condition of the guideline, what is inferred through the conditions that ask for it.
fn conditions(rules: &Guideline) -> Vec<&Condition> {
    let mut all = vec![&rules.scope];
    for sign in &rules.signs {
        all.push(&sign.when);
        all.extend(sign.yes_when.iter().chain(&sign.no_when));
    }
    all.extend(rules.self_care.iter().map(|rule| &rule.when));
    for rule in &rules.exclusions {
        all.push(&rule.when);
        all.extend(&rule.unless);
    }
    all.extend(rules.door_rules.iter().map(|rule| &rule.when));
    all.extend(rules.activities.iter().map(|activity| &activity.weeks));
    all.extend(rules.topics.iter().flat_map(|topic| topic.variants.iter().map(|variant| &variant.when)));
    all.extend(rules.screens.iter().map(|screen| &screen.when));
    all
}

/// Whether anything asks for a feature.
fn is_used(rules: &Guideline, feature: FeatureId) -> bool {
    let mut found = feature.index() < rules.signs.len()
        || rules.activities.iter().any(|activity| activity.helps.contains(&feature));
    for condition in conditions(rules) {
        asked(rules, condition, &mut |other, _| found |= other == feature);
    }
    found
}

/// Neighbouring bands of a scale, or options of a choice, that every condition treats alike.
pub(super) fn indistinct(search: &mut Search<'_>) {
    let rules = search.rules;
    let mut sets: Vec<BTreeSet<u32>> = vec![BTreeSet::new(); rules.features.len()];
    for condition in conditions(rules) {
        asked(rules, condition, &mut |feature, bands| {
            if let Some(sets) = sets.get_mut(feature.index()) {
                sets.insert(bands.0);
            }
        });
    }
    for (feature, sets) in rules.features.iter().zip(&sets) {
        // A question nothing asks for is another finding.
        if feature.is_yes_no() || sets.is_empty() {
            continue;
        }
        let alike =
            |a: u8, b: u8| sets.iter().all(|set| BandSet(*set).contains(a) == BandSet(*set).contains(b));
        let bands: Vec<u8> = (0..feature.n_bands()).filter_map(|at| u8::try_from(at).ok()).collect();
        let is_scale = !matches!(feature.kind, FeatureKind::Choice { .. });
        for (at, later) in bands.iter().enumerate().skip(1) {
            let earlier = bands.iter().take(at).rev().take(if is_scale { 1 } else { at });
            let Some(earlier) = earlier.copied().find(|earlier| alike(*earlier, *later)) else { continue };
            let name = |band: u8| record("values", &format!("{} {}", feature.id, feature.band_name(band)));
            let records = vec![record("features", &feature.id), name(earlier), name(*later)];
            search.put(GapKind::IndistinctBands, records, None);
        }
    }
}
