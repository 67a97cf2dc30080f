//! Help in the night: one page of danger signs, and help only where none of them is.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test may fail, and owns the disk"
)]

mod real;

use care::{Answer, Known, assess, plan};
use clinical::{Date, Disposition};
use exchange::case_file::{Given, is_private};
use exchange::intake::{Intake, Turn};
use guideline::FeatureKind;

fn day() -> Date {
    "2031-04-12".parse().unwrap()
}

fn starts() -> Vec<Intake> {
    let rules = real::rules();
    let mut all = vec![Intake::new(rules, day())];
    for edd in ["2031-11-20", "2031-09-01", "2031-07-10", "2031-05-20", "2031-04-20"] {
        let mut intake = Intake::new(rules, day());
        intake.take(Turn::Dated(Given::Dating(clinical::Dating::Edd(edd.parse().unwrap()))));
        all.push(intake);
    }
    all
}

#[test]
fn whoever_has_none_of_the_signs_gets_something_to_do_at_once() {
    let rules = real::rules();
    for intake in starts() {
        for night in &rules.session.as_ref().unwrap().nights {
            let after = intake.night_answered(rules, night, &[], &[]);
            let assessment = assess(rules, after.case(rules));
            let cleared = assessment.cleared().unwrap_or_else(|| {
                let open: Vec<&str> =
                    assessment.ask_next(rules).iter().map(|f| rules.feature(*f).id.as_str()).collect();
                panic!("{}: {:?}, still open: {open:?}", night.id, assessment.act_on())
            });
            let plan = plan(rules, cleared);
            let helps = plan.relief.iter().chain(&plan.measures).any(|p| !p.because.is_empty());
            assert!(helps, "{}: nothing for it", night.id);
        }
    }
}

#[test]
fn any_sign_yes_or_not_sure_shows_what_that_sign_asks_and_no_plan() {
    let rules = real::rules();
    let mut n_urgent = 0;
    for intake in starts() {
        for night in &rules.session.as_ref().unwrap().nights {
            for sign in intake.night_questions(rules, night) {
                for (yes, unsure) in [(vec![sign], vec![]), (vec![], vec![sign])] {
                    let after = intake.night_answered(rules, night, &yes, &unsure);
                    let assessment = assess(rules, after.case(rules));
                    let id = &rules.feature(sign).id;
                    let urgent = assessment.act_on() >= Disposition::CallToday;
                    assert!(assessment.cleared().is_none() || !urgent, "{id}: cleared");
                    n_urgent += usize::from(urgent);
                }
            }
        }
    }
    assert!(n_urgent > 200, "{n_urgent} answers were urgent");
}

#[test]
fn the_signs_of_this_pain_come_first_and_nothing_private_is_asked() {
    let rules = real::rules();
    let mut all = starts();
    // Also of someone who said today that she can answer alone, and has not come to those questions.
    let alone = rules.find_feature("private-now").unwrap();
    let mut open = Intake::new(rules, day());
    open.take(Turn::Answered(vec![(alone, Answer::Yes)]));
    all.push(open);
    for intake in all {
        for night in &rules.session.as_ref().unwrap().nights {
            let asked = intake.night_questions(rules, night);
            let ids: Vec<&str> = asked.iter().map(|feature| rules.feature(*feature).id.as_str()).collect();
            let first = if night.id == "leg-cramp" { 0 } else { 4 };
            let clots = ["one-leg-swollen", "calf-pain-hot-or-red", "groin-thigh-buttock-pain-leg-heavy"];
            let at = ids.iter().position(|id| *id == clots[0]).unwrap();
            assert!(at <= first + 2 && ids[at..].starts_with(&clots), "{}: {ids:?}", night.id);
            for feature in &asked {
                assert!(!is_private(rules, *feature), "{}: {}", night.id, rules.feature(*feature).id);
            }
            // Nobody is told that she has said what she has not.
            assert!(!ids.contains(&"immune-risk-new-pain"), "{}: {ids:?}", night.id);
            let in_parts: Vec<_> =
                intake.night_parts(rules, night).into_iter().flat_map(|(_, asked)| asked).collect();
            assert_eq!(in_parts, asked, "{}", night.id);
        }
    }
}

#[test]
fn no_sign_is_answered_that_did_not_stand_on_the_page() {
    let rules = real::rules();
    for intake in starts() {
        for night in &rules.session.as_ref().unwrap().nights {
            let shown = intake.night_questions(rules, night);
            let case = intake.night_answered(rules, night, &[], &[]).case(rules);
            for (at, feature) in rules.features.iter().enumerate() {
                let id = guideline::FeatureId(u16::try_from(at).unwrap());
                if matches!(feature.kind, FeatureKind::Sign) && case.known(id) != Known::NotAsked {
                    assert!(shown.contains(&id), "{} was answered unseen", feature.id);
                }
            }
            assert!(shown.len() > 10, "{}: {} signs", night.id, shown.len());
        }
    }
}
