//! Whether a question is asked in vain: the prover against every interview of small guidelines.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test may fail, and owns the disk"
)]

mod small;

use care::{Answer, Assessment, Case, Circuit, Known, Status, assess};
use clinical::Disposition;
use guideline::{Condition, Feature, FeatureId, FeatureKind, Guideline, Law, Promise, Property, Situation};
use proof::{Budget, Prover, Space, Verdict};
use small::{FACT, every_case, guideline, today};

fn verdict(rules: &Guideline) -> Verdict {
    let law = Property {
        id: "nothing-in-vain".to_owned(),
        theme: "small".to_owned(),
        says: "No question is asked in vain.".to_owned(),
        family: String::new(),
        for_every: Situation::Always,
        promise: Promise::Law { law: Law::AskNextAsksNothingInVain, except: Vec::new() },
        sources: Vec::new(),
    };
    let all = std::slice::from_ref(&law);
    Prover::new(rules, all, Budget::default(), today()).unwrap().prove(&law).verdict
}

fn answers(feature: &Feature) -> Vec<Answer> {
    match &feature.kind {
        FeatureKind::Quantity { bands, .. } | FeatureKind::GestationalAge { bands } => {
            bands.iter().map(|band| Answer::Measured(band.first)).chain([Answer::NotSure]).collect()
        }
        FeatureKind::Inferred { .. } => Vec::new(),
        _ => vec![Answer::No, Answer::Yes, Answer::NotSure],
    }
}

fn features(rules: &Guideline) -> Vec<FeatureId> {
    let ids = (0..rules.features.len()).map(|at| FeatureId(u16::try_from(at).unwrap()));
    ids.filter(|id| !rules.feature(*id).is_inferred()).collect()
}

/// Every interview from here on.
fn interviews(rules: &Guideline, now: &Assessment, ended: &mut Vec<(Case, Disposition)>) {
    let Some(next) = now.ask_next(rules).first().copied() else {
        ended.push((now.case().clone(), now.at_most()));
        return;
    };
    for answer in answers(rules.feature(next)) {
        let mut case = now.case().clone();
        case.answer(rules, next, answer).unwrap();
        interviews(rules, &assess(rules, case), ended);
    }
}

/// Whether a question that is asked can make two interviews end differently that agree on all else
/// that was asked in both.
fn is_worth_it(rules: &Guideline, before: &Case, of: FeatureId) -> bool {
    let mut ended = Vec::new();
    interviews(rules, &assess(rules, before.clone()), &mut ended);
    let asked: Vec<FeatureId> = features(rules)
        .into_iter()
        .filter(|feature| *feature != of && before.known(*feature) == Known::NotAsked)
        .collect();
    let agree = |a: &Case, b: &Case| {
        asked.iter().all(|feature| {
            let (a, b) = (a.known(*feature), b.known(*feature));
            a == Known::NotAsked || b == Known::NotAsked || a == b
        })
    };
    ended.iter().enumerate().any(|(at, (one, end))| {
        ended[at + 1..].iter().any(|(other, differently)| end != differently && agree(one, other))
    })
}

/// Someone who is asked in vain, by holding every interview of everyone who has few questions left.
/// Whoever is asked in vain still is when she has answered what leaves the question open.
fn asked_in_vain(rules: &Guideline) -> Option<(Case, FeatureId)> {
    let space = Space::of(&[rules], &[], &mut Circuit::new()).unwrap();
    let mut scope = Vec::new();
    rules.scope.for_each_feature(&mut |feature, _| scope.push(feature));
    let mut found = None;
    every_case(&space, &[rules], |_, cases| {
        let case = &cases[0];
        let left = features(rules).into_iter().filter(|f| case.known(*f) == Known::NotAsked).count();
        if found.is_some() || left > 3 {
            return;
        }
        let done = assess(rules, case.clone());
        if done.status() == Status::OutOfScope {
            return;
        }
        let vain =
            done.ask_next(rules).into_iter().find(|of| !scope.contains(of) && !is_worth_it(rules, case, *of));
        found = vain.map(|of| (case.clone(), of));
    });
    found
}

#[test]
fn the_verdict_is_that_of_holding_every_interview() {
    let (mut proved, mut refuted) = (0, 0);
    for seed in 0..10 {
        let mut rules = guideline(seed);
        // Whom it is for is asked of everyone, and what is private may be told unasked.
        rules.scope = Condition::Always;
        rules.signs.iter_mut().for_each(|sign| sign.private = false);
        let walked = asked_in_vain(&rules);
        match verdict(&rules) {
            Verdict::ProvedBySolver | Verdict::Proved => {
                proved += 1;
                assert!(walked.is_none(), "seed {seed}: {walked:?}");
            }
            Verdict::Refuted(found) => {
                refuted += 1;
                assert!(walked.is_some(), "seed {seed}: {found:?}");
            }
            other => panic!("seed {seed}: {other:?}"),
        }
    }
    assert!(proved >= 3 && refuted >= 1, "{proved} proved, {refuted} refuted");
}

#[test]
fn what_adds_nothing_to_the_other_part_of_a_combination_is_not_asked() {
    let mut rules = guideline(1);
    rules.scope = Condition::Always;
    let (part, whole) = (FeatureId(1), 0);
    for sign in &mut rules.signs {
        sign.when = Condition::Always;
        sign.no_when = None;
        sign.yes_when = None;
        sign.private = false;
        sign.unprompted = false;
        sign.disposition = Disposition::Emergency;
        sign.not_sure = Disposition::Emergency;
    }
    assert!(matches!(verdict(&rules), Verdict::ProvedBySolver));
    // It follows from a sign that is an emergency alone, and from a fact.
    rules.signs[whole].unprompted = true;
    rules.signs[whole].yes_when =
        Some(Condition::All(vec![Condition::present(part), Condition::present(FACT)]));
    let asked = |rules: &Guideline| assess(rules, Case::new(rules, today())).ask_next(rules);
    assert!(!asked(&rules).contains(&FACT));
    assert!(asked(&rules).contains(&part));
    assert!(matches!(verdict(&rules), Verdict::ProvedBySolver));
    // Where the part alone is less, the fact makes the difference.
    for sign in &mut rules.signs[1..] {
        sign.disposition = Disposition::CallToday;
        sign.not_sure = Disposition::CallToday;
    }
    assert!(asked(&rules).contains(&FACT));
    assert!(is_worth_it(&rules, &Case::new(&rules, today()), FACT));
    assert!(matches!(verdict(&rules), Verdict::ProvedBySolver));
}

#[test]
fn who_has_nothing_to_measure_with_is_not_asked_for_the_value() {
    let rules = small::real();
    let find = |name: &str| rules.find_feature(name).unwrap();
    for (device, value) in [("thermometer", "temperature"), ("oximeter", "oxygen")] {
        let mut case = Case::new(rules, today());
        assert!(assess(rules, case.clone()).ask_next(rules).contains(&find(value)));
        case.answer(rules, find(device), Answer::No).unwrap();
        assert!(!assess(rules, case.clone()).ask_next(rules).contains(&find(value)), "{value}");
        case.answer(rules, find(device), Answer::Yes).unwrap();
        assert!(assess(rules, case).ask_next(rules).contains(&find(value)), "{value}");
    }
}
