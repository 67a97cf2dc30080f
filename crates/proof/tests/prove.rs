//! Proofs on guidelines so small that every Case is walked and says the same.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test may fail, and owns the disk"
)]

mod small;

use care::{Case, Known, Status, assess};
use clinical::Disposition;
use guideline::{ActivityId, Effect, FeatureId, Guideline, Law, Promise, Property, Situation};
use num_bigint::BigUint;
use proof::{Budget, Finding, Prover, Space, Verdict};
use small::{every_case, guideline, today};

const SIGN: FeatureId = FeatureId(0);

fn property(for_every: Situation, promise: Promise) -> Property {
    Property {
        id: "it-holds".to_owned(),
        theme: "small".to_owned(),
        says: "It holds.".to_owned(),
        family: String::new(),
        for_every,
        promise,
        sources: Vec::new(),
    }
}

fn law(law: Law) -> Property {
    property(Situation::Always, Promise::Law { law, except: Vec::new() })
}

fn prove(rules: &Guideline, property: &Property) -> Finding {
    let all = std::slice::from_ref(property);
    Prover::new(rules, all, Budget::default(), today()).unwrap().prove(property)
}

/// How many Cases are in a situation, how many of them break what is promised, and the fewest
/// answers that do (answers other than a plain no first), by walking all.
fn walked(
    rules: &Guideline,
    holds: impl Fn(&Case) -> bool,
    breaks: impl Fn(&Case) -> bool,
) -> (u64, u64, Option<(usize, usize)>) {
    let mut circuit = care::Circuit::new();
    let space = Space::of(&[rules], &[("gestational-age".to_owned(), 140)], &mut circuit).unwrap();
    let (mut n, mut broken, mut fewest) = (0, 0, None);
    every_case(&space, &[rules], |weight, cases| {
        let case = &cases[0];
        if !holds(case) {
            return;
        }
        n += weight;
        if breaks(case) {
            broken += weight;
            let size = size(rules, case);
            if fewest.is_none_or(|least| size < least) {
                fewest = Some(size);
            }
        }
    });
    (n, broken, fewest)
}

fn size(rules: &Guideline, case: &Case) -> (usize, usize) {
    let mut size = (0, 0);
    for (at, feature) in rules.features.iter().enumerate() {
        let id = FeatureId(u16::try_from(at).unwrap());
        match case.known(id) {
            Known::NotAsked if at < rules.signs.len() && case.mentioned().iter().any(|s| s.0 == id.0) => {
                size.0 += 1;
            }
            Known::NotAsked => {}
            Known::Band(0) if feature.is_yes_no() => size.1 += 1,
            _ => size.0 += 1,
        }
    }
    size
}

/// Whether a Case breaks a promise, by the engine alone.
type Breaks<'a> = Box<dyn Fn(&Case) -> bool + 'a>;

#[test]
fn verdict_count_and_smallest_case_are_those_of_a_walk_over_every_case() {
    let (mut proved, mut refuted) = (0, 0);
    for seed in 0..12 {
        let rules = guideline(seed);
        let late = Situation::All(vec![
            Situation::Present(SIGN),
            Situation::Within { feature: rules.gestational_age, first: 140, last: 300 },
        ]);
        let in_it = |case: &Case| {
            case.known(SIGN) == Known::Band(1)
                && case.measured(rules.gestational_age).is_some_and(|days| days >= 140)
        };
        let uncut = |case: &Case, effect: Effect| {
            let done = assess(&rules, case.clone());
            done.cleared().is_some_and(|cleared| match &care::verdicts(&rules, cleared)[1] {
                care::Verdict::Offered(permission) => permission.cuts.iter().all(|cut| cut.effect != effect),
                care::Verdict::LeftOut(_) => false,
            })
        };
        let only = |effect| Promise::OnlyWith { activities: vec![ActivityId(1)], effect };
        let promises: [(Promise, Breaks<'_>); 6] = [
            (only(Effect::HalfDose), Box::new(|case| uncut(case, Effect::HalfDose))),
            (only(Effect::HoldLevel), Box::new(|case| uncut(case, Effect::HoldLevel))),
            (
                Promise::AtLeast(Disposition::CallToday),
                Box::new(|case| assess(&rules, case.clone()).at_least() < Disposition::CallToday),
            ),
            (
                Promise::AtMost(Disposition::CallToday),
                Box::new(|case| assess(&rules, case.clone()).at_most() > Disposition::CallToday),
            ),
            (Promise::NeverCleared, Box::new(|case| assess(&rules, case.clone()).cleared().is_some())),
            (
                Promise::NeverOffered(vec![ActivityId(1)]),
                Box::new(|case| {
                    let done = assess(&rules, case.clone());
                    done.cleared().is_some_and(|cleared| {
                        matches!(care::verdicts(&rules, cleared)[1], care::Verdict::Offered(_))
                    })
                }),
            ),
        ];
        for (promise, breaks) in promises {
            let (n, broken, fewest) = walked(&rules, in_it, &breaks);
            let found = prove(&rules, &property(late.clone(), promise));
            assert_eq!(found.n_cases, Some(BigUint::from(n)), "seed {seed}");
            match found.verdict {
                Verdict::Proved => {
                    proved += 1;
                    assert_eq!(broken, 0, "seed {seed}");
                }
                Verdict::Refuted(example) => {
                    refuted += 1;
                    assert_eq!(example.n_cases, Some(BigUint::from(broken)), "seed {seed}");
                    assert!(in_it(&example.case) && breaks(&example.case), "seed {seed}");
                    assert_eq!(Some(size(&rules, &example.case)), fewest, "seed {seed}");
                }
                other => panic!("seed {seed}: {other:?}"),
            }
        }
    }
    assert!(proved >= 5 && refuted >= 5, "{proved} proved, {refuted} refuted: nothing was put to the test");
}

#[test]
fn the_laws_of_the_engine_hold_for_any_guideline_without_a_not_in_its_signs() {
    for seed in 0..8 {
        let mut rules = guideline(seed);
        // A private sign that a reading answers, told and then taken back, is no one's guideline.
        rules.signs.iter_mut().for_each(|sign| sign.private = false);
        // Whom it is for is no risk.
        rules.scope = guideline::Condition::Always;
        for which in [
            Law::NoNotSureYes,
            Law::LearningNarrows,
            Law::NewsNeverLowers,
            Law::RiskNeverLowers,
            Law::SelfCareNeedsEveryAnswer,
            Law::IncompleteHasNoPlan,
            Law::AgainstIsNeverOffered,
            Law::OrderMeansNothing,
            Law::AskNextSkipsNothing,
            Law::HerWordsOnlyRaise,
        ] {
            let found = prove(&rules, &law(which));
            assert!(
                matches!(found.verdict, Verdict::Proved | Verdict::ProvedBySolver),
                "seed {seed}, {which:?}: {:?}",
                found.verdict
            );
        }
    }
}

#[test]
fn a_not_sure_that_counts_for_more_than_a_yes_is_refuted_with_two_people() {
    let mut rules = guideline(1);
    rules.signs[0].when = guideline::Condition::Always;
    rules.signs[0].yes_when = None;
    rules.signs[0].no_when = None;
    rules.signs[0].not_sure = Disposition::Emergency;
    rules.signs[0].disposition = Disposition::BookAppointment;
    let found = prove(&rules, &law(Law::NoNotSureYes));
    let Verdict::Refuted(example) = found.verdict else { panic!("{:?}", found.verdict) };
    let (unsure, yes) = (assess(&rules, example.case), assess(&rules, example.other.unwrap()));
    assert!(
        unsure.at_least() > yes.at_least() || unsure.at_most() > yes.at_most() || unsure.now() > yes.now()
    );
}

#[test]
fn a_property_about_no_one_is_vacuous_and_not_proved() {
    let rules = guideline(3);
    let both = Situation::All(vec![Situation::Present(SIGN), Situation::Absent(SIGN)]);
    let found = prove(&rules, &property(both, Promise::NeverCleared));
    assert_eq!(found.verdict, Verdict::Vacuous);
}

#[test]
fn a_law_that_excepts_everything_is_vacuous_and_not_proved() {
    let rules = guideline(3);
    let features = || rules.features.iter().map(|feature| feature.id.clone());
    let activities = || rules.activities.iter().map(|activity| activity.id.clone());
    for law in [Law::NoNotSureYes, Law::OffersAreComplete, Law::LearningNarrows] {
        let all: Vec<String> = features().chain(activities()).collect();
        for (except, is_vacuous) in [(Vec::new(), false), (all, true)] {
            let found = prove(&rules, &property(Situation::Always, Promise::Law { law, except }));
            assert_eq!(found.verdict == Verdict::Vacuous, is_vacuous, "{law:?}: {:?}", found.verdict);
        }
    }
}

#[test]
fn a_situation_of_nobody_is_vacuous_however_little_work_is_allowed() {
    let (mut vacuous, mut unsettled) = (0, 0);
    for seed in 0..12 {
        let rules = guideline(seed);
        let both = Situation::All(vec![Situation::Present(SIGN), Situation::Absent(SIGN)]);
        let nobody = property(both, Promise::NeverCleared);
        assert_eq!(prove(&rules, &nobody).verdict, Verdict::Vacuous, "seed {seed}");
        for nodes in [2, 4, 8, 16] {
            for conflicts in [0, 1, 100] {
                let budget = Budget { nodes, conflicts };
                let all = std::slice::from_ref(&nobody);
                match Prover::new(&rules, all, budget, today()).unwrap().prove(&nobody).verdict {
                    Verdict::Vacuous => vacuous += 1,
                    Verdict::Unsettled => unsettled += 1,
                    other => panic!("seed {seed}, {budget:?}: {other:?}"),
                }
            }
        }
    }
    assert!(vacuous > 0, "{vacuous} vacuous, {unsettled} unsettled");
}

#[test]
fn with_no_work_allowed_nothing_is_settled() {
    let rules = guideline(5);
    let budget = Budget { nodes: 2, conflicts: 0 };
    let settled = |property: &Property, budget| {
        Prover::new(&rules, std::slice::from_ref(property), budget, today()).unwrap().prove(property)
    };
    let everyone = |promise| property(Situation::Always, promise);
    let (mut proved, mut refuted) = (0, 0);
    for one in [
        everyone(Promise::AtMost(Disposition::BookAppointment)),
        property(Situation::Present(SIGN), Promise::AtLeast(Disposition::BookAppointment)),
        property(Situation::Present(SIGN), Promise::NeverCleared),
        everyone(Promise::AlwaysCleared),
        everyone(Promise::OfferedToSomeone(vec![ActivityId(0)])),
    ] {
        match settled(&one, Budget::default()).verdict {
            Verdict::Proved => proved += 1,
            Verdict::Refuted(_) => refuted += 1,
            other => panic!("{:?}: {other:?}", one.promise),
        }
        let found = settled(&one, budget);
        assert_eq!(found.verdict, Verdict::Unsettled, "{:?}", one.promise);
        assert_eq!(found.n_cases, None, "nothing was counted");
    }
    assert!(proved >= 1 && refuted >= 1, "{proved} proved, {refuted} refuted: both would have been");
}

#[test]
fn whoever_is_left_with_something_open_and_nothing_to_answer_is_shown() {
    let (mut stuck, mut free) = (0, 0);
    for seed in 0..12 {
        let rules = guideline(seed);
        // With every question excepted this is all that is left of the law.
        let except = rules.features.iter().map(|feature| feature.id.clone()).collect();
        let promise = Promise::Law { law: Law::AskNextSkipsNothing, except };
        let found = prove(&rules, &property(Situation::Always, promise)).verdict;
        let is_stuck = |case: &Case| {
            let done = assess(&rules, case.clone());
            done.at_least() < done.at_most()
                && done.ask_next(&rules).is_empty()
                && done.status() != Status::OutOfScope
        };
        let (_, n, _) = walked(&rules, |_| true, is_stuck);
        match found {
            Verdict::Refuted(example) => {
                assert!(n > 0 && is_stuck(&example.case), "seed {seed}: {:?}", example.case);
                stuck += 1;
            }
            Verdict::ProvedBySolver => {
                assert_eq!(n, 0, "seed {seed}");
                free += 1;
            }
            other => panic!("seed {seed}: {other:?}"),
        }
    }
    assert!(stuck > 0 && free > 0, "{stuck} stuck, {free} not");
}

#[test]
fn a_budget_passed_is_never_a_proof() {
    let (mut unsettled, mut by_solver, mut missed) = (0, 0, 0);
    for seed in 0..12 {
        let rules = guideline(seed);
        for one in [
            law(Law::NoNotSureYes),
            law(Law::NewsNeverLowers),
            law(Law::LearningNarrows),
            law(Law::SelfCareNeedsEveryAnswer),
            law(Law::AskNextSkipsNothing),
            law(Law::AskNextAsksNothingInVain),
            property(Situation::Always, Promise::NeverOffered(vec![ActivityId(0), ActivityId(1)])),
            property(Situation::Always, Promise::OfferedToSomeone(vec![ActivityId(0), ActivityId(1)])),
        ] {
            let truth = prove(&rules, &one).verdict;
            let holds = matches!(truth, Verdict::Proved | Verdict::ProvedBySolver);
            for nodes in [2, 12, 40] {
                for conflicts in [0, 1, 2, 5, 15, 50] {
                    let budget = Budget { nodes, conflicts };
                    let all = std::slice::from_ref(&one);
                    let found = Prover::new(&rules, all, budget, today()).unwrap().prove(&one).verdict;
                    let at = format!("seed {seed}, {:?}, {budget:?}: {found:?}", one.promise);
                    match found {
                        Verdict::Proved => assert!(holds, "{at}"),
                        Verdict::ProvedBySolver => {
                            by_solver += 1;
                            assert!(holds, "{at}");
                        }
                        Verdict::Refuted(_) => assert!(!holds, "{at}"),
                        Verdict::Unsettled => {
                            unsettled += 1;
                            missed += usize::from(!holds);
                        }
                        Verdict::Vacuous | Verdict::Disagrees(_) => panic!("{at}"),
                    }
                }
            }
        }
    }
    assert!(
        unsettled > 100 && by_solver > 100 && missed > 20,
        "{unsettled} unsettled, {missed} of what does not hold; {by_solver} by the solver"
    );
}

#[test]
fn whoever_is_cleared_without_anything_to_do_is_found() {
    let mut rules = guideline(2);
    for activity in &mut rules.activities {
        activity.weeks = guideline::Condition::Any(Vec::new());
    }
    let found = prove(&rules, &law(Law::ClearedHasSomethingToDo));
    let Verdict::Refuted(example) = found.verdict else { panic!("{:?}", found.verdict) };
    assert_eq!(assess(&rules, example.case).status(), Status::Decided);
}
