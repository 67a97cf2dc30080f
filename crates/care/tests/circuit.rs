//! The circuit says what the engine says.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test may fail, and owns the disk"
)]

mod common;
mod person;

use care::{Answers, Case, Circuit, Known, Outcome, Said, Status, Urgency, WhyLeftOut, Wire, assess};
use clinical::Disposition;
use guideline::{FeatureId, FeatureKind, Guideline, SignId};
use proptest::prelude::*;

/// A guideline as a circuit whose inputs are, for each feature, one wire for each thing that can
/// be known about it.
struct Wired {
    circuit: Circuit,
    outcome: Outcome,
    asked: Vec<Wire>,
    /// For each input, the feature and what is known when it is on; 254 stands for "not sure",
    /// 255 for a mention.
    inputs: Vec<(FeatureId, u8)>,
}

fn wired(rules: &Guideline) -> Wired {
    let mut circuit = Circuit::new();
    let mut inputs = Vec::new();
    let mut said = Vec::new();
    for (at, feature) in rules.features.iter().enumerate() {
        let id = FeatureId(u16::try_from(at).unwrap());
        let mut input = |circuit: &mut Circuit, what: u8| {
            inputs.push((id, what));
            circuit.input()
        };
        if matches!(feature.kind, FeatureKind::Inferred { .. }) {
            said.push(Said {
                not_asked: Wire::ALWAYS,
                not_sure: Wire::NEVER,
                bands: Vec::new(),
                mentioned: Wire::NEVER,
            });
            continue;
        }
        let not_sure = input(&mut circuit, 254);
        let bands: Vec<Wire> =
            (0..feature.n_bands()).map(|b| input(&mut circuit, u8::try_from(b).unwrap())).collect();
        let mentioned =
            if matches!(feature.kind, FeatureKind::Sign) { input(&mut circuit, 255) } else { Wire::NEVER };
        let known = circuit.any(bands.iter().copied().chain([not_sure]));
        said.push(Said { not_asked: !known, not_sure, bands, mentioned });
    }
    let answers = Answers::new(said);
    let outcome = Outcome::of(rules, &mut circuit, &answers);
    let asked = outcome.ask_next(rules, &mut circuit, &answers);
    Wired { circuit, outcome, asked, inputs }
}

fn least(urgency: &[bool]) -> Disposition {
    Disposition::ALL[urgency.iter().filter(|on| **on).count()]
}

/// Compares every output for one Case.
fn agree(rules: &Guideline, wired: &Wired, case: &Case) -> Result<(), String> {
    let o = &wired.outcome;
    let mut wires: Vec<Wire> = Vec::new();
    let urgency = |u: Urgency| u.into_iter();
    wires.extend(urgency(o.at_least).chain(urgency(o.at_most)).chain(urgency(o.now)));
    wires.extend([o.out_of_scope, o.decided, o.cleared]);
    wires.extend(&o.allowed);
    wires.extend(&wired.asked);
    let got = wired.circuit.evaluate(&wires, &|at| {
        let (feature, what) = wired.inputs[at as usize];
        match (case.known(feature), what) {
            (_, 255) => case.mentioned().contains(&SignId(feature.0)),
            (Known::NotSure, 254) => true,
            (Known::Band(band), what) => band == what,
            _ => false,
        }
    });
    let done = assess(rules, case.clone());
    let want = (done.at_least(), done.at_most(), done.now());
    let found = (least(&got[0..3]), least(&got[3..6]), least(&got[6..9]));
    if want != found {
        return Err(format!("range: engine {want:?}, circuit {found:?}"));
    }
    let want =
        [done.status() == Status::OutOfScope, done.status() == Status::Decided, done.cleared().is_some()];
    if want != got[9..12] {
        return Err(format!("status: engine {want:?}, circuit {:?}", &got[9..12]));
    }
    if let Some(cleared) = done.cleared() {
        for (at, verdict) in care::verdicts(rules, cleared).iter().enumerate() {
            let allowed = match verdict {
                care::Verdict::Offered(_) => true,
                care::Verdict::LeftOut(out) => {
                    out.why.iter().all(|why| matches!(why, WhyLeftOut::Equipment | WhyLeftOut::NotWanted))
                }
            };
            if allowed != got[12 + at] {
                return Err(format!("{}: engine {allowed}", rules.activities[at].id));
            }
        }
    }
    let asked = done.ask_next(rules);
    for at in 0..rules.features.len() {
        let engine = asked.contains(&FeatureId(u16::try_from(at).unwrap()));
        if engine != got[12 + o.allowed.len() + at] {
            return Err(format!("asking {}: engine {engine}", rules.features[at].id));
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, ..ProptestConfig::default() })]

    #[test]
    fn on_small_guidelines(rules in common::small_guideline(), people in prop::collection::vec(common::picks(), 20), mention in 0u16..common::N_SIGNS + 3) {
        let wired = wired(&rules);
        for picks in people {
            let mut case = common::case(&rules, &picks);
            if mention < common::N_SIGNS {
                case.mention(SignId(mention));
            }
            prop_assert_eq!(agree(&rules, &wired, &case), Ok(()), "{:?}", case);
        }
    }
}

#[test]
fn on_the_real_guideline() {
    let rules = person::rules();
    let wired = wired(rules);
    println!("{} gates", wired.circuit.gates().len());
    let mut runner =
        proptest::test_runner::TestRunner::new(ProptestConfig { cases: 3_000, ..ProptestConfig::default() });
    let strategy = (
        prop_oneof![
            person::person().prop_map(|p| (p, false)),
            person::cleared_person().prop_map(|p| (p, true))
        ],
        prop::option::weighted(0.2, 0usize..1000),
    );
    runner
        .run(&strategy, |((person, clear), mention)| {
            let mut case = person::case(&person, clear);
            if let Some(at) = mention {
                case.mention(SignId(u16::try_from(at % rules.signs.len()).unwrap()));
            }
            prop_assert_eq!(agree(rules, &wired, &case), Ok(()), "{:?}", case);
            Ok(())
        })
        .unwrap();
}
