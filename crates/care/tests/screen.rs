//! A screen says what the engine says, and a program says what its circuit says.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test may fail, and owns the disk"
)]

#[allow(dead_code, reason = "this test walks Cases by itself")]
mod common;
mod person;

use care::{
    Answer, Because, Block, Case, Circuit, Known, Output, Program, Results, Screen, Stands, Status, Verdict,
    WhyLeftOut, Width, Wire, assess, verdicts,
};
use clinical::Disposition;
use guideline::{ActivityId, Effect, FeatureId, Guideline, SignId};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

/// Compares every output for one Case.
fn agree(rules: &Guideline, results: Results<'_>, at: usize, case: &Case) -> Result<(), String> {
    let done = assess(rules, case.clone());
    let want = (done.at_least(), done.at_most(), done.now(), done.status(), done.cleared().is_some());
    let got =
        (results.at_least(at), results.at_most(at), results.now(at), results.status(at), results.cleared(at));
    if want != got {
        return Err(format!("engine {want:?}, screen {got:?}"));
    }
    if results.plane(Output::Yes(SignId(0))).is_none() {
        return Ok(());
    }
    // Out of scope the engine takes the week as unknown.
    if done.status() != Status::OutOfScope {
        for sign in (0..rules.signs.len()).map(|s| SignId(u16::try_from(s).unwrap())) {
            let stands = results.sign(sign, at).unwrap();
            let fits = match done.reasons().iter().find(|reason| reason.sign == sign) {
                None => matches!(stands, Stands::Not | Stands::Open),
                Some(reason) => {
                    let certain = reason.certain;
                    stands
                        == match reason.because {
                            Because::SaidYes | Because::Measured => Stands::Yes { certain },
                            Because::NotSure => Stands::NotSure { certain },
                            Because::Mentioned => Stands::Mentioned { certain },
                        }
                }
            };
            if !fits {
                return Err(format!("{}: screen {stands:?}", rules.sign(sign).id));
            }
        }
    }
    let Some(cleared) = done.cleared() else {
        let none = (0..rules.activities.len()).map(|a| ActivityId(u16::try_from(a).unwrap()));
        return match none.into_iter().find(|a| results.allowed(*a, at) != Some(false)) {
            Some(activity) => Err(format!("{activity:?} is allowed to someone who is not cleared")),
            None => Ok(()),
        };
    };
    for (number, verdict) in verdicts(rules, cleared).iter().enumerate() {
        let activity = ActivityId(u16::try_from(number).unwrap());
        let allowed = match verdict {
            Verdict::Offered(_) => true,
            Verdict::LeftOut(out) => {
                out.why.iter().all(|why| matches!(why, WhyLeftOut::Equipment | WhyLeftOut::NotWanted))
            }
        };
        if results.allowed(activity, at) != Some(allowed) {
            return Err(format!("{}: engine {allowed}", rules.activities[number].id));
        }
        if let Verdict::Offered(proposal) = verdict {
            let cut = |effect| Some(proposal.cuts.iter().any(|cut| cut.effect == effect));
            let want = (cut(Effect::HalfDose), cut(Effect::HoldLevel));
            let got = (results.halved(activity, at), results.held(activity, at));
            if want != got {
                return Err(format!("{}: engine {want:?}, screen {got:?}", rules.activities[number].id));
            }
        }
    }
    Ok(())
}

fn all_agree(rules: &Guideline, screen: &Screen, block: &mut Block, cases: &[Case]) -> Result<(), String> {
    for chunk in cases.chunks(Screen::CASES) {
        block.set_all(chunk);
        for width in Width::here() {
            let results = screen.run_as(width, block);
            for (at, case) in chunk.iter().enumerate() {
                agree(rules, results, at, case).map_err(|what| format!("{width:?}: {what}\n{case:?}"))?;
            }
        }
    }
    Ok(())
}

/// Everything that can be known of a feature.
fn ways(rules: &Guideline, feature: FeatureId) -> Vec<Option<Answer>> {
    let answers = common::answers(rules, feature).into_iter().map(Some);
    std::iter::once(None).chain(answers).collect()
}

/// The n-th of all Cases of a guideline, mentions included.
fn nth_case(rules: &Guideline, mut n: usize) -> Case {
    let mut case = Case::new(rules, common::today());
    for at in 0..rules.features.len() {
        let id = FeatureId(u16::try_from(at).unwrap());
        let ways = ways(rules, id);
        let mentions = usize::from(at < rules.signs.len());
        let way = n % (ways.len() + mentions);
        n /= ways.len() + mentions;
        match ways.get(way) {
            Some(Some(answer)) => case.answer(rules, id, *answer).unwrap(),
            Some(None) => {}
            None => case.mention(SignId(id.0)),
        }
    }
    case
}

fn n_cases(rules: &Guideline) -> usize {
    let all = (0..rules.features.len()).map(|at| FeatureId(u16::try_from(at).unwrap()));
    all.map(|id| ways(rules, id).len() + usize::from(id.index() < rules.signs.len())).product()
}

#[test]
fn every_case_of_the_guideline_of_the_examples_is_screened_as_it_is_assessed() {
    let rules = care::doc_guideline();
    let cases: Vec<Case> = (0..n_cases(&rules)).map(|n| nth_case(&rules, n)).collect();
    for screen in [Screen::new(&rules), Screen::dispositions(&rules)] {
        all_agree(&rules, &screen, &mut screen.block(), &cases).unwrap();
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    #[test]
    fn cases_all_over_small_guidelines_are_screened_as_they_are_assessed(rules in common::small_guideline(), start in 0usize..800_000) {
        let n = n_cases(&rules);
        // A step that shares no factor with the number of Cases reaches every one in the end.
        let cases: Vec<Case> = (0..1_500).map(|k| nth_case(&rules, (start + k * 534_211) % n)).collect();
        let screen = Screen::new(&rules);
        prop_assert_eq!(all_agree(&rules, &screen, &mut screen.block(), &cases), Ok(()));
        let screen = Screen::dispositions(&rules);
        prop_assert_eq!(all_agree(&rules, &screen, &mut screen.block(), &cases), Ok(()));
    }

    #[test]
    fn a_program_says_what_its_circuit_says(
        n_inputs in 1usize..9,
        gates in prop::collection::vec((0usize..1000, 0usize..1000, any::<(bool, bool)>(), 0u8..4), 0..300),
        asked in prop::collection::vec((0usize..1000, any::<bool>()), 1..40),
        seed in any::<u64>(),
    ) {
        let mut circuit = Circuit::new();
        let mut wires: Vec<Wire> = vec![Wire::NEVER];
        wires.extend((0..n_inputs).map(|_| circuit.input()));
        for (a, b, (turn_a, turn_b), kind) in gates {
            // Mostly recent wires, so that circuits become deep.
            let pick = |at: usize| if at.is_multiple_of(3) { wires[at % wires.len()] } else { wires[wires.len() - 1 - at % wires.len().min(12)] };
            let turned = |wire: Wire, turn: bool| if turn { !wire } else { wire };
            let (a, b) = (turned(pick(a), turn_a), turned(pick(b), turn_b));
            wires.push(match kind {
                0 | 1 => circuit.and(a, b),
                2 => circuit.or(a, b),
                _ => circuit.differ(a, b),
            });
        }
        let asked: Vec<Wire> = asked.into_iter().map(|(at, turn)| { let wire = wires[at % wires.len()]; if turn { !wire } else { wire } }).collect();
        let program = Program::new(&circuit, &asked);
        let mut planes = program.planes();
        let mut random = seed | 1;
        for nth in 0..n_inputs {
            for word in planes.input_mut(nth) {
                random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                *word = random ^ random >> 29;
            }
        }
        let before: Vec<Vec<u64>> = (0..n_inputs).map(|nth| planes.input(nth).to_vec()).collect();
        // A second run finds what the first left behind, and says the same.
        program.run(&mut planes);
        for width in Width::here() {
            let mut planes = planes.clone();
            program.run_as(width, &mut planes);
            for at in (0..Program::CASES).step_by(37).chain([Program::CASES - 1]) {
                let bit = |plane: &[u64]| plane[at / 64] >> (at % 64) & 1 == 1;
                let want = circuit.evaluate(&asked, &|nth| bit(&before[nth as usize]));
                let got: Vec<bool> = (0..asked.len()).map(|nth| bit(program.output(&planes, nth))).collect();
                prop_assert_eq!(got, want, "{:?}", width);
            }
        }
        for (nth, plane) in before.iter().enumerate() {
            prop_assert_eq!(planes.input(nth), &plane[..], "an input was written to");
        }
    }
}

/// Random people of the real guideline, some of them cleared, some with a mention.
fn people(n: u32) -> Vec<Case> {
    let rules = person::rules();
    let mut runner = TestRunner::deterministic();
    let strategy = (
        prop_oneof![
            person::person().prop_map(|p| (p, false)),
            person::cleared_person().prop_map(|p| (p, true))
        ],
        prop::option::weighted(0.2, 0usize..1000),
    );
    (0..n)
        .map(|_| {
            let ((person, clear), mention) = strategy.new_tree(&mut runner).unwrap().current();
            let mut case = person::case(&person, clear);
            if let Some(at) = mention {
                case.mention(SignId(u16::try_from(at % rules.signs.len()).unwrap()));
            }
            case
        })
        .collect()
}

#[test]
fn people_of_the_real_guideline_are_screened_as_they_are_assessed() {
    let rules = person::rules();
    let cases = people(3_000);
    assert!(cases.iter().any(|case| assess(rules, case.clone()).cleared().is_some()), "nobody is cleared");
    for screen in [Screen::new(rules), Screen::dispositions(rules)] {
        all_agree(rules, &screen, &mut screen.block(), &cases).unwrap();
    }
}

#[test]
fn one_case_alone_and_the_last_of_a_block_are_screened_like_any_other() {
    let rules = person::rules();
    let screen = Screen::new(rules);
    let cases = people(40);
    let nobody = Case::new(rules, cases[0].on());
    let mut block = screen.block();
    for (n, case) in cases.iter().enumerate() {
        let at = [0, 1, 63, 64, Screen::CASES - 1][n % 5];
        block.set(at, case);
        let results = screen.run(&mut block);
        agree(rules, results, at, case).unwrap();
        block.set(at, &nobody);
    }
    let results = screen.run(&mut block);
    for at in [0, 1, 63, 64, Screen::CASES - 1] {
        agree(rules, results, at, &nobody).unwrap();
    }
    // Past the end there is nobody, and nobody is cleared.
    block.set(Screen::CASES, &cases[0]);
    let results = screen.run(&mut block);
    assert!(!results.cleared(Screen::CASES));
    assert_eq!(results.at_most(Screen::CASES), Disposition::Emergency);
    assert_eq!(results.allowed(ActivityId(0), Screen::CASES), None);
}

#[test]
fn a_block_gives_back_the_cases_it_was_given() {
    let rules = person::rules();
    let screen = Screen::dispositions(rules);
    let cases = people(200);
    let mut block = screen.block();
    block.set_all(&cases);
    let mut one_by_one = screen.block();
    for (at, case) in cases.iter().enumerate() {
        one_by_one.set(at, case);
    }
    for (at, case) in cases.iter().enumerate() {
        for feature in (0..rules.features.len()).map(|f| FeatureId(u16::try_from(f).unwrap())) {
            assert_eq!(block.known(at, feature), case.known(feature));
            assert_eq!(one_by_one.known(at, feature), case.known(feature));
        }
        let back = block.case(rules, at, case.on());
        assert_eq!(back.mentioned(), case.mentioned());
    }
    assert_eq!(block.known(cases.len(), FeatureId(0)), Known::NotAsked);
}

#[test]
fn any_bits_are_somebody_and_a_settled_block_is_screened_as_its_cases_are_assessed() {
    let rules = person::rules();
    let screen = Screen::new(rules);
    let mut block = screen.block();
    let mut random = 88_172_645_463_325_252u64;
    let mut next = || {
        random ^= random << 13;
        random ^= random >> 7;
        random ^= random << 17;
        random
    };
    for feature in (0..rules.features.len()).map(|f| FeatureId(u16::try_from(f).unwrap())) {
        if feature.0 % 2 == 0 {
            block.fill_planes(feature, |_| std::array::from_fn(|_| next()));
        } else {
            block.fill(feature, |_| u8::try_from(next() % 256).unwrap());
        }
    }
    block.settle();
    // The whole block, plane by plane: what every width says is the same, and the first is compared.
    let plane = |results: Results<'_>| -> Vec<Vec<u64>> {
        let levels = Disposition::ALL.into_iter();
        let signs = (0..rules.signs.len()).map(|s| SignId(u16::try_from(s).unwrap()));
        let activities = (0..rules.activities.len()).map(|a| ActivityId(u16::try_from(a).unwrap()));
        let outputs = levels
            .flat_map(|d| [Output::AtLeast(d), Output::AtMost(d), Output::Now(d)])
            .chain([Output::Cleared, Output::Decided, Output::OutOfScope])
            .chain(
                signs.flat_map(|s| [Output::Open(s), Output::Yes(s), Output::NotSure(s), Output::Certain(s)]),
            )
            .chain(activities.flat_map(|a| [Output::Allowed(a), Output::Halved(a), Output::Held(a)]));
        outputs.map(|output| results.plane(output).unwrap().to_vec()).collect()
    };
    let plainly = plane(screen.run_as(Width::Plain, &mut block));
    for width in Width::here() {
        assert_eq!(plane(screen.run_as(width, &mut block)), plainly, "{width:?}");
    }
    let cases: Vec<Case> = (0..Screen::CASES).map(|at| block.case(rules, at, common::today())).collect();
    let results = screen.run(&mut block);
    for (at, case) in cases.iter().enumerate() {
        agree(rules, results, at, case).unwrap();
    }
}

#[test]
fn what_a_screen_does_not_keep_it_does_not_tell() {
    let rules = care::doc_guideline();
    let screen = Screen::dispositions(&rules);
    let mut block = screen.block();
    let results = screen.run(&mut block);
    assert_eq!(results.sign(SignId(0), 0), None);
    assert_eq!(results.allowed(ActivityId(0), 0), None);
    assert_eq!(
        results.plane(Output::AtMost(Disposition::Emergency)).map(<[u64]>::len),
        Some(Screen::CASES / 64)
    );
}
