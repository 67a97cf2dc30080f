//! Laws of the assessment, on small random guidelines where every Case can be walked.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test may fail, and owns the disk"
)]

mod common;

use care::{Answer, Known, Status, assess};
use clinical::Disposition;
use common::{answers, case, every_outcome, open, picks, small_guideline};
use guideline::{FeatureId, SignId};
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn the_range_is_exactly_what_the_open_answers_can_still_make_of_it(rules in small_guideline(), picks in picks()) {
        let case = case(&rules, &picks);
        prop_assume!(open(&rules, &case).len() <= 5);
        let assessment = assess(&rules, case.clone());
        let outcomes = every_outcome(&rules, &case);
        let least = outcomes.iter().map(|(_, d)| *d).min().unwrap();
        let most = outcomes.iter().map(|(_, d)| *d).max().unwrap();
        prop_assert_eq!((assessment.at_least(), assessment.at_most()), (least, most));
    }

    #[test]
    fn learning_an_answer_never_widens_the_range(rules in small_guideline(), picks in picks(), which in 0usize..9, what in 0usize..4) {
        let case = case(&rules, &picks);
        let open = open(&rules, &case);
        prop_assume!(!open.is_empty());
        let feature = open[which % open.len()];
        let options = answers(&rules, feature);
        let answer = options[what % options.len()];
        // A reading without a device contradicts what was said: it is a correction, not an answer.
        prop_assume!(!(feature == common::READING && case.known(common::DEVICE) == Known::Band(0)));
        let before = assess(&rules, case.clone());
        let mut learned = case;
        learned.answer(&rules, feature, answer).unwrap();
        let after = assess(&rules, learned);
        prop_assert!(before.at_least() <= after.at_least(), "{:?} {:?}", feature, answer);
        prop_assert!(after.at_most() <= before.at_most(), "{:?} {:?}", feature, answer);
    }

    #[test]
    fn no_is_at_most_not_sure_and_not_sure_at_most_yes(rules in small_guideline(), picks in picks(), sign in 0u16..common::N_SIGNS) {
        let case = case(&rules, &picks);
        let with = |answer| {
            let mut case = case.clone();
            case.answer(&rules, FeatureId(sign), answer).unwrap();
            let done = assess(&rules, case);
            (done.at_least(), done.at_most(), done.now())
        };
        let (no, unsure, yes) = (with(Answer::No), with(Answer::NotSure), with(Answer::Yes));
        prop_assert!(no.0 <= unsure.0 && unsure.0 <= yes.0);
        prop_assert!(no.1 <= unsure.1 && unsure.1 <= yes.1);
        prop_assert!(no.2 <= unsure.2 && unsure.2 <= yes.2);
    }

    #[test]
    fn the_order_of_the_rules_means_nothing(rules in small_guideline(), picks in picks()) {
        // The same guideline with its first and last sign exchanged, and the same answers.
        let mut turned = rules.clone();
        turned.signs.swap(0, 2);
        turned.features.swap(0, 2);
        let here = case(&rules, &picks);
        let mut turned_picks = picks.clone();
        turned_picks.swap(0, 2);
        let there = case(&turned, &turned_picks);
        let (a, b) = (assess(&rules, here), assess(&turned, there));
        prop_assert_eq!((a.at_least(), a.at_most(), a.now(), a.status()), (b.at_least(), b.at_most(), b.now(), b.status()));
        prop_assert_eq!(a.reasons().len(), b.reasons().len());
    }

    #[test]
    fn only_questions_that_can_change_the_disposition_are_asked_and_none_is_skipped(rules in small_guideline(), picks in picks()) {
        let case = case(&rules, &picks);
        let open = open(&rules, &case);
        prop_assume!(open.len() <= 5);
        let assessment = assess(&rules, case.clone());
        let asked = assessment.ask_next(&rules);
        // Where the week is open, a sign was answered before the fact it hangs on, or two signs
        // share one reading, a question too many may be asked; one too few never.
        let settled = case.known(common::GA) != Known::NotAsked
            && assessment.reasons().iter().all(|r| r.certain)
            && rules.signs.iter().all(|s| s.yes_when.is_none());
        let outcomes = every_outcome(&rules, &case);
        // A sign that a reading answers counts as answered no.
        let told = |case: &care::Case, f| match case.known(f) {
            Known::NotAsked => Known::Band(0),
            known => known,
        };
        let alike = |a: &care::Case, b: &care::Case, f| told(a, f) == told(b, f);
        for feature in open {
            // Two people who differ in this answer alone and end differently.
            let matters = outcomes.iter().any(|(a, da)| {
                outcomes.iter().any(|(b, db)| {
                    da != db
                        && common::ASKED.iter().map(|f| FeatureId(*f)).all(|f| f == feature || alike(a, b, f))
                })
            });
            if matters {
                prop_assert!(asked.contains(&feature), "skipped {:?}", rules.feature(feature).id);
            } else if settled {
                prop_assert!(!asked.contains(&feature), "asked in vain {:?}", rules.feature(feature).id);
            }
        }
    }

    #[test]
    fn nobody_is_cleared_while_a_danger_sign_stands_or_is_open(rules in small_guideline(), picks in picks()) {
        let case = case(&rules, &picks);
        let assessment = assess(&rules, case.clone());
        let Some(cleared) = assessment.cleared() else { return Ok(()) };
        prop_assert_eq!(cleared.assessment().status(), Status::Decided);
        for reason in assessment.reasons() {
            prop_assert!(reason.disposition <= Disposition::BookAppointment);
        }
        for (_, outcome) in every_outcome(&rules, &case).iter().take(2_000) {
            prop_assert!(*outcome <= Disposition::BookAppointment);
        }
    }

    #[test]
    fn her_own_words_raise_and_never_lower(rules in small_guideline(), picks in picks(), sign in 0u16..common::N_SIGNS) {
        let case = case(&rules, &picks);
        let before = assess(&rules, case.clone());
        let mut noted = case;
        noted.mention(SignId(sign));
        let after = assess(&rules, noted.clone());
        prop_assert!(after.now() >= before.now().min(after.at_most()));
        prop_assert!(after.at_most() >= before.at_most());
        // A mention that may count is open again: nobody is cleared past it.
        let settled_yes = noted.known(FeatureId(sign)) == Known::Band(1);
        if !settled_yes && after.reasons().iter().any(|r| r.sign == SignId(sign) && r.because == care::Because::Mentioned) && after.act_on() < Disposition::CallToday {
            prop_assert!(after.cleared().is_none());
        }
    }
}
