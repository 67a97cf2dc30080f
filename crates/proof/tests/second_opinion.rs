//! The same questions by other methods: a SAT solver that knows nothing of diagrams, and `z3`, which
//! knows nothing of us. Three methods that share no code below the circuit must say the same.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test may fail, and owns the disk"
)]

mod z3;

use std::path::Path;
use std::sync::OnceLock;

use care::{Circuit, Wire};
use clinical::Date;
use guideline::{Guideline, Property};
use proof::diagram::Diagrams;
use proof::sat::{Answer, Solver};
use proof::{Budget, Obligation, Prover, Space, Verdict, smt};

use z3::{Said, z3};

/// Conflicts for one question: far more than any needs.
const CONFLICTS: u64 = 5_000_000;

/// The real guideline and its properties.
fn real() -> &'static (Guideline, Vec<Property>) {
    static REAL: OnceLock<(Guideline, Vec<Property>)> = OnceLock::new();
    REAL.get_or_init(|| {
        fn gather(folder: &Path, under: &str, files: &mut compiler::Files) {
            for entry in std::fs::read_dir(folder).unwrap() {
                let entry = entry.unwrap();
                let name = entry.file_name().to_string_lossy().into_owned();
                let path = if under.is_empty() { name } else { format!("{under}/{name}") };
                if entry.path().is_dir() {
                    gather(&entry.path(), &path, files);
                } else {
                    files.insert(path, std::fs::read(entry.path()).unwrap());
                }
            }
        }
        let mut files = compiler::Files::new();
        gather(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../guideline"), "", &mut files);
        let contents = compiler::compile(&files).contents.expect("the guideline compiles");
        (contents.guideline, contents.properties)
    })
}

/// One property: what it comes down to.
struct Claim {
    property: &'static Property,
    obligations: Vec<Obligation>,
}

/// Everything that is claimed of the real guideline, in one circuit.
struct Claims {
    circuit: Circuit,
    space: Space,
    claims: Vec<Claim>,
}

fn prover() -> Prover<'static> {
    let (rules, properties) = real();
    Prover::new(rules, properties, Budget::default(), Date::from_ymd(2031, 4, 12).unwrap()).unwrap()
}

fn claims() -> &'static Claims {
    static CLAIMS: OnceLock<Claims> = OnceLock::new();
    CLAIMS.get_or_init(|| {
        let mut prover = prover();
        let (_, properties) = real();
        let claims: Vec<Claim> = properties
            .iter()
            .map(|property| Claim { property, obligations: prover.obligations(property) })
            .collect();
        let model = prover.model();
        Claims { circuit: model.circuit.clone(), space: model.space.clone(), claims }
    })
}

/// The alternatives of an obligation, each as wires that are asked to be on together.
fn alternatives(obligation: &Obligation) -> Vec<Vec<Wire>> {
    let wires = |of: &proof::Alternative| of.focus.iter().chain(&of.rest).copied().collect();
    obligation.never.iter().map(wires).collect()
}

/// The setting of the inputs that turns all wires on, if there is one.
fn found(circuit: &Circuit, solver: &mut Solver, wires: &[Wire]) -> bool {
    match solver.solve(circuit, wires, CONFLICTS) {
        Answer::Yes(inputs) => {
            let said = circuit.evaluate(wires, &|at| inputs[at as usize]);
            assert!(said.into_iter().all(|on| on), "what was found does not turn them on");
            true
        }
        Answer::No => false,
        Answer::Unknown => panic!("no answer within {CONFLICTS} conflicts"),
    }
}

/// For each claim and each of its obligations, whether the SAT solver finds someone.
fn by_sat() -> &'static Vec<Vec<bool>> {
    static BY_SAT: OnceLock<Vec<Vec<bool>>> = OnceLock::new();
    BY_SAT.get_or_init(|| {
        let all = claims();
        let mut solver = Solver::new();
        let mut one = |obligation: &Obligation| {
            let wires = alternatives(obligation);
            wires.iter().any(|wires| found(&all.circuit, &mut solver, wires))
        };
        all.claims.iter().map(|claim| claim.obligations.iter().map(&mut one).collect()).collect()
    })
}

#[test]
fn the_solver_and_the_prover_agree_on_every_property_of_the_guideline() {
    let all = claims();
    assert!(all.claims.len() > 100, "{} properties", all.claims.len());
    let mut prover = prover();
    let mut differ = Vec::new();
    for (claim, someone) in all.claims.iter().zip(by_sat()) {
        if claim.obligations.is_empty() {
            continue; // not about Cases, or nothing is left to ask
        }
        let holds = claim.obligations.iter().zip(someone).all(|(of, someone)| of.must_be == *someone);
        let verdict = prover.prove(claim.property).verdict;
        let agree = match verdict {
            Verdict::Proved | Verdict::ProvedBySolver => holds,
            Verdict::Refuted(_) => !holds,
            // No one is in the situation, so no one breaks it.
            Verdict::Vacuous => !someone.contains(&true),
            Verdict::Unsettled | Verdict::Disagrees(_) => false,
        };
        if !agree {
            differ.push(format!("{}: solver {holds}, prover {verdict:?}", claim.property.id));
        }
    }
    assert!(differ.is_empty(), "{}", differ.join("\n"));
}

#[test]
fn diagrams_and_the_solver_agree_on_what_must_be_for_someone() {
    // The prover looks for these people with the solver alone.
    let all = claims();
    let mut diagrams = Diagrams::new(all.circuit.n_inputs(), 2_000_000);
    let mut asked = 0;
    for (claim, someone) in all.claims.iter().zip(by_sat()) {
        for (obligation, someone) in claim.obligations.iter().zip(someone) {
            if !obligation.must_be {
                continue;
            }
            asked += 1;
            diagrams.begin();
            let by_diagram = obligation.never.iter().any(|of| {
                let diagram = diagrams.all_near(&all.circuit, &of.focus, &of.rest);
                !diagram.expect("within the budget").is_false()
            });
            assert_eq!(by_diagram, *someone, "{}: {:?}", claim.property.id, obligation.what);
        }
    }
    assert!(asked > 20, "{asked} people looked for");
}

#[test]
fn z3_agrees_on_every_property_of_the_guideline() {
    let all = claims();
    let mut queries = Vec::new();
    let mut expected = Vec::new();
    for (claim, someone) in all.claims.iter().zip(by_sat()) {
        for (obligation, someone) in claim.obligations.iter().zip(someone) {
            queries.push((format!("{} {:?}", claim.property.id, obligation.what), alternatives(obligation)));
            expected.push(if *someone { Said::Sat } else { Said::Unsat });
        }
    }
    let text = smt::script(&all.circuit, Some(&all.space), &queries);
    let Some(said) = z3(&text) else { return };
    assert_eq!(said.len(), expected.len());
    let differ: Vec<String> = queries
        .iter()
        .zip(said.iter().zip(&expected))
        .filter(|(_, (said, expected))| said != expected)
        .map(|((name, _), (said, expected))| format!("{name}: z3 {said:?}, solver {expected:?}"))
        .collect();
    assert!(differ.is_empty(), "{}", differ.join("\n"));
}

/// A chain of numbers that look random and are the same every time.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % sides
    }

    fn wire(&mut self, wires: &[Wire]) -> Wire {
        let wire = wires[self.roll(wires.len())];
        if self.roll(2) == 0 { wire } else { !wire }
    }
}

#[test]
fn z3_agrees_on_random_circuits_with_trying_every_input() {
    let mut dice = Dice(7);
    let mut circuit = Circuit::new();
    let mut wires: Vec<Wire> = (0..8).map(|_| circuit.input()).collect();
    for _ in 0..60 {
        let (a, b) = (dice.wire(&wires), dice.wire(&wires));
        wires.push(if dice.roll(4) == 0 { circuit.differ(a, b) } else { circuit.and(a, b) });
    }
    wires.push(Wire::NEVER);
    let queries: Vec<smt::Query> = (0..200)
        .map(|at| {
            let n = dice.roll(4);
            let lists = (0..n).map(|_| (0..dice.roll(6)).map(|_| dice.wire(&wires)).collect()).collect();
            (format!("question {at}"), lists)
        })
        .collect();
    let Some(said) = z3(&smt::script(&circuit, None, &queries)) else { return };
    let expected: Vec<Said> = queries
        .iter()
        .map(|(_, lists)| {
            let someone = (0..1u32 << circuit.n_inputs()).any(|bits| {
                let on = |wires: &Vec<Wire>| {
                    circuit.evaluate(wires, &|at| bits >> at & 1 == 1).into_iter().all(|on| on)
                };
                lists.iter().any(on)
            });
            if someone { Said::Sat } else { Said::Unsat }
        })
        .collect();
    assert!(expected.contains(&Said::Sat) && expected.contains(&Said::Unsat));
    assert_eq!(said, expected);
}
