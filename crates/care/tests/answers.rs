//! What she answers first and what later makes no difference, and neither does what is looked at
//! first when the week is open.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test may fail, and owns the disk"
)]

#[allow(dead_code, reason = "this test wants the answers alone")]
mod common;
mod person;

use care::{Answer, Case, Known, assess};
use clinical::Disposition;
use guideline::{BandSet, Condition, FeatureId, FeatureKind, Guideline};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

/// Records an answer, or takes it back.
fn say(rules: &Guideline, case: &mut Case, feature: FeatureId, answer: Option<Answer>) {
    match answer {
        Some(answer) => case.answer(rules, feature, answer).unwrap(),
        None => case.forget(feature),
    }
}

#[test]
fn two_answers_to_different_questions_say_the_same_in_either_order() {
    let rules = person::rules();
    let nobody = Case::new(rules, common::today());
    let kinds: Vec<(FeatureId, Vec<Option<Answer>>)> = (0..rules.features.len())
        .map(|at| FeatureId(u16::try_from(at).unwrap()))
        .map(|id| {
            (id, std::iter::once(None).chain(common::answers(rules, id).into_iter().map(Some)).collect())
        })
        .collect();
    for (at, (first, first_answers)) in kinds.iter().enumerate() {
        for (second, second_answers) in &kinds[at + 1..] {
            for a in first_answers {
                for b in second_answers {
                    let mut here = nobody.clone();
                    say(rules, &mut here, *first, *a);
                    say(rules, &mut here, *second, *b);
                    let mut there = nobody.clone();
                    say(rules, &mut there, *second, *b);
                    say(rules, &mut there, *first, *a);
                    assert!(
                        here == there,
                        "{} {a:?} and {} {b:?}",
                        rules.feature(*first).id,
                        rules.feature(*second).id
                    );
                }
            }
        }
    }
}

#[test]
fn a_value_that_was_written_down_is_not_lost_to_having_no_device() {
    let rules = person::rules();
    let temperature = rules.find_feature("temperature").unwrap();
    let FeatureKind::Quantity { device: Some(thermometer), .. } = rules.feature(temperature).kind else {
        panic!("the temperature has no device");
    };
    let mut fever = Case::new(rules, common::today());
    fever.answer(rules, temperature, Answer::Measured(395)).unwrap();
    let before = assess(rules, fever.clone());
    for later in [Some(Answer::No), Some(Answer::NotSure), None] {
        let mut case = fever.clone();
        say(rules, &mut case, thermometer, later);
        assert_eq!(case.known(thermometer), Known::Band(1), "{later:?}");
        assert!(assess(rules, case.clone()).at_least() >= before.at_least(), "{later:?}");
        // Once the value is taken back, what is said of the device counts again.
        case.forget(temperature);
        case.answer(rules, thermometer, Answer::No).unwrap();
        assert_eq!(case.known(thermometer), Known::Band(0));
    }
}

/// A small guideline in which a sign that was denied counts all the same for those who are at term
/// and may have fact A.
fn told_by_another_answer_at_term() -> Guideline {
    let mut rules = common::small_guideline().new_tree(&mut TestRunner::deterministic()).unwrap().current();
    for sign in &mut rules.signs {
        sign.when = Condition::Always;
        (sign.disposition, sign.not_sure) = (Disposition::Emergency, Disposition::CallToday);
        (sign.yes_when, sign.no_when) = (None, None);
    }
    rules.signs[0].yes_when = Some(Condition::All(vec![
        Condition::Is { feature: common::GA, bands: BandSet(0b100) },
        Condition::present(common::FACT_A),
    ]));
    rules
}

#[test]
fn what_another_answer_may_say_of_a_sign_in_some_week_counts_while_the_week_is_open() {
    let rules = told_by_another_answer_at_term();
    let mut open = Case::new(&rules, common::today());
    for sign in 0..common::N_SIGNS {
        open.answer(&rules, FeatureId(sign), Answer::No).unwrap();
    }
    open.answer(&rules, common::FACT_A, Answer::NotSure).unwrap();
    open.answer(&rules, common::ORDINARY, Answer::Yes).unwrap();
    let mut at_term = open.clone();
    at_term.answer(&rules, common::GA, Answer::Measured(260)).unwrap();

    let at_term = assess(&rules, at_term);
    assert_eq!(at_term.at_least(), Disposition::CallToday, "the sign counts as not sure at term");
    let open = assess(&rules, open);
    assert!(open.at_most() >= at_term.at_most(), "learning the week may not raise the higher end");
    assert!(open.ask_next(&rules).contains(&common::GA), "the week makes the difference");
}
