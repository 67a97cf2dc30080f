//! The nearest more urgent person is as near as can be.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test may fail, and owns the disk"
)]

mod small;

use std::time::{Duration, Instant};

use care::{Answer, Case, Known, assess};
use clinical::Disposition;
use guideline::{FeatureId, Guideline};
use proof::Space;
use proof::nearest::nearest;
use small::{Dice, guideline, real, today};

/// In how many questions a Case answers otherwise than another; nothing if an answer was taken back
/// or her own words are others.
fn distance(rules: &Guideline, from: &Case, to: &Case) -> Option<usize> {
    let mut n = 0;
    for at in 0..rules.features.len() {
        let feature = FeatureId(u16::try_from(at).unwrap());
        match (from.known(feature), to.known(feature)) {
            (a, b) if a == b => {}
            (_, Known::NotAsked) => return None,
            _ => n += 1,
        }
    }
    Some(n)
}

#[test]
fn no_case_of_a_small_guideline_with_that_disposition_is_nearer() {
    for seed in 0..6 {
        let rules = guideline(seed);
        let space = Space::of(&[&rules], &[], &mut care::Circuit::new()).unwrap();
        let mut all: Vec<(Case, Disposition)> = Vec::new();
        small::every_case(&space, &[&rules], |_, cases| {
            if cases[0].mentioned().is_empty() {
                all.push((cases[0].clone(), assess(&rules, cases[0].clone()).act_on()));
            }
        });
        let mut dice = Dice::new(seed);
        for _ in 0..12 {
            let (case, now) = dice.pick(&all);
            let Some(found) = nearest(&rules, &case, 100_000) else {
                assert_eq!(now, Disposition::Emergency);
                continue;
            };
            for higher in Disposition::ALL.into_iter().filter(|d| *d > now) {
                let device = small::DEVICE;
                let best = all
                    .iter()
                    .filter(|(_, d)| *d == higher)
                    .filter_map(|(to, _)| {
                        let n = distance(&rules, &case, to)?;
                        // A value given says besides that she has what it is measured with.
                        let told = to.measured(small::READING).is_some()
                            && to.known(small::READING) != case.known(small::READING)
                            && to.known(device) != case.known(device);
                        Some(n - usize::from(told))
                    })
                    .min();
                let got = found.neighbours.iter().find(|n| n.disposition == higher);
                match (best, got) {
                    (Some(best), Some(got)) => {
                        assert_eq!(got.changes.len(), best, "guideline {seed}, {higher}");
                        assert_eq!(assess(&rules, got.case.clone()).act_on(), higher);
                    }
                    (Some(best), None) => assert!(
                        best > found.n_changes_tried && found.n_changes_tried == 2,
                        "guideline {seed}, {higher}: {best}"
                    ),
                    (None, Some(_)) => panic!("no one has this disposition"),
                    (None, None) => {}
                }
            }
        }
    }
}

#[test]
fn an_emergency_has_no_more_urgent_neighbour() {
    let rules = real();
    let mut case = Case::new(rules, today());
    case.answer(rules, rules.find_feature("ces-saddle-numbness").unwrap(), Answer::Yes).unwrap();
    assert_eq!(nearest(rules, &case, 1_000_000), None);
}

#[test]
fn the_neighbours_of_an_ordinary_person_are_one_answer_away() {
    let rules = real();
    let mut case = Case::new(rules, today());
    for at in 0..rules.features.len() {
        let feature = FeatureId(u16::try_from(at).unwrap());
        if rules.feature(feature).is_yes_no() && !rules.feature(feature).is_inferred() {
            case.answer(rules, feature, Answer::No).unwrap();
        }
    }
    let mut say = |name: &str, answer| {
        case.answer(rules, rules.find_feature(name).unwrap(), answer).unwrap();
    };
    say("gestational-age", Answer::Measured(200));
    say("pregnancy", Answer::Option(0));
    say("mechanical-back-pain-only", Answer::Yes);
    let began = Instant::now();
    let found = nearest(rules, &case, 1_000_000).unwrap();
    let took = began.elapsed();
    println!("{took:?}");
    let higher: Vec<Disposition> = found.neighbours.iter().map(|n| n.disposition).collect();
    assert_eq!(higher.len(), 3, "{higher:?}");
    for neighbour in &found.neighbours {
        assert_eq!(neighbour.changes.len(), 1);
        assert_eq!(assess(rules, neighbour.case.clone()).act_on(), neighbour.disposition);
        let change = neighbour.changes[0];
        println!("{}: {} {:?}", neighbour.disposition, rules.feature(change.feature).id, change.to);
    }
    // Unoptimised it may take its time.
    assert!(cfg!(debug_assertions) || took < Duration::from_millis(100), "{took:?}");
}

#[test]
fn too_few_tries_are_said() {
    let rules = real();
    let case = Case::new(rules, today());
    assert_eq!(nearest(rules, &case, 10).unwrap().n_changes_tried, 0);
}
