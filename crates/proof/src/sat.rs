//! Whether wires are ever on together, asked of a solver that knows nothing of diagrams.
//!
//! A gate becomes a variable with clauses that tie it to what it reads; only the gates a question
//! leans on are loaded, and of each only the half that the question turns on: whether it must be
//! on, or off. A [`Solver`] keeps what it has loaded and learnt, so hundreds of questions about one
//! circuit cost little more than the first.
//!
//! Promises that a setting it finds is a full one, and that a limit passed gives
//! [`Answer::Unknown`] and never a wrong [`Answer::No`].
//!
//! Absent: counting, and the smallest Case; diagrams do both.

use batsat::{Callbacks, ClauseKind, Lit, SolverInterface as _, SolverOpts, lbool};
use care::{Circuit, Gate, Wire};

/// Whether wires are ever on together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// They are, for example with each input as it stands here.
    Yes(Vec<bool>),
    /// They never are.
    No,
    /// Not found out within the limit.
    Unknown,
}

/// Whether all wires are ever on together, with at most so many conflicts on the way.
///
/// For many questions about one circuit keep a [`Solver`].
#[must_use]
pub fn satisfiable(circuit: &Circuit, wires: &[Wire], conflicts: u64) -> Answer {
    Solver::new().solve(circuit, wires, conflicts)
}

/// Gates that no question leaned on for long slow every later one down. With more loaded than this
/// many times what a question leans on, and some, the solver starts afresh.
const STALE: usize = 3;
const SOME: usize = 2_000;

/// Into how many clauses an `and` may be spread so that what it joins needs no variable of its own.
const FEW: usize = 16;

/// Halves of a gate: what follows where it is on, and what follows where it is off.
const ON: u8 = 1;
const OFF: u8 = 2;

/// What an `and` needs to be on.
struct Needs {
    /// All of these.
    all: Vec<Wire>,
    /// And one of each of these.
    any: Vec<Vec<Wire>>,
}

impl Needs {
    fn wires(&self) -> impl Iterator<Item = Wire> {
        self.all.iter().chain(self.any.iter().flatten()).copied()
    }
}

/// Answers many questions about one circuit.
///
/// The circuit may grow between questions, as circuits only ever do. A question about another
/// circuit needs another solver.
pub struct Solver {
    solver: batsat::Solver<Limit>,
    /// For each gate its literal, once it is loaded.
    literals: Vec<Option<Lit>>,
    /// For each gate which halves of it are loaded.
    halves: Vec<u8>,
    /// For each `and` that was met what it needs. It stays so though a gate inside it may be read by
    /// another later: that gate then stands by itself besides.
    needs: Vec<Option<Needs>>,
    n_loaded: usize,
    /// For each gate the last count that came by it.
    leaned: Vec<u32>,
    n_counts: u32,
    /// For each gate how many read it, as far as the circuit was looked at.
    n_readers: Vec<u32>,
    n_seen: usize,
    /// What is on for good, and whether that was loaded.
    given: Vec<Wire>,
    is_given: bool,
}

impl Default for Solver {
    fn default() -> Self {
        Self {
            solver: batsat::Solver::new(SolverOpts::default(), Limit::default()),
            literals: Vec::new(),
            halves: Vec::new(),
            needs: Vec::new(),
            n_loaded: 0,
            leaned: Vec::new(),
            n_counts: 0,
            n_readers: Vec::new(),
            n_seen: 0,
            given: Vec::new(),
            is_given: false,
        }
    }
}

impl Solver {
    /// With nothing loaded.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Whether all wires are ever on together, with at most so many conflicts on the way.
    pub fn solve(&mut self, circuit: &Circuit, wires: &[Wire], conflicts: u64) -> Answer {
        self.solve_given(circuit, &[], wires, conflicts)
    }

    /// The same where some wires are on for good. What is given stays until something else is, so
    /// questions with the same beside them should follow one another: what follows from it alone is
    /// then found out once.
    pub fn solve_given(
        &mut self,
        circuit: &Circuit,
        given: &[Wire],
        wires: &[Wire],
        conflicts: u64,
    ) -> Answer {
        if self.given != given {
            self.unload();
            self.given = given.to_vec();
        }
        let both: Vec<Wire> = given.iter().chain(wires).copied().collect();
        self.look_at(circuit);
        if self.n_loaded > SOME && self.n_loaded > self.cone(circuit, &both).len() * STALE + SOME {
            self.unload();
        }
        self.load(circuit, &both);
        if !self.is_given {
            let literals: Option<Vec<Lit>> = self.given.iter().map(|wire| self.literal(*wire)).collect();
            let Some(literals) = literals else { return Answer::Unknown };
            for literal in literals {
                self.clause(vec![literal]);
            }
            self.is_given = true;
        }
        let together: Option<Vec<Lit>> = wires.iter().map(|wire| self.literal(*wire)).collect();
        // A wire the circuit does not have says nothing either way.
        let Some(together) = together else { return Answer::Unknown };
        self.solver.cb_mut().conflicts = conflicts;
        let result = self.solver.solve_limited(&together);
        if result == lbool::TRUE {
            let cone = self.cone(circuit, &both);
            Answer::Yes(self.inputs(circuit, &cone))
        } else if result == lbool::FALSE {
            Answer::No
        } else {
            Answer::Unknown
        }
    }

    /// Forgets what is loaded and learnt, and not what is known of the circuit.
    fn unload(&mut self) {
        self.solver = batsat::Solver::new(SolverOpts::default(), Limit::default());
        self.literals.fill(None);
        self.halves.fill(0);
        self.n_loaded = 0;
        self.is_given = false;
    }

    /// How many gates are loaded.
    #[must_use]
    pub fn n_loaded(&self) -> usize {
        self.n_loaded
    }

    fn literal(&self, wire: Wire) -> Option<Lit> {
        let literal = (*self.literals.get(wire.gate())?)?;
        Some(if wire.is_opposite() { !literal } else { literal })
    }

    /// Counts the readers of what the circuit has grown by, and makes room for it.
    fn look_at(&mut self, circuit: &Circuit) {
        let gates = circuit.gates();
        let n = gates.len().max(self.n_readers.len());
        self.n_readers.resize(n, 0);
        self.literals.resize(n, None);
        self.halves.resize(n, 0);
        self.leaned.resize(n, 0);
        self.needs.resize_with(n, || None);
        for gate in gates.iter().skip(self.n_seen) {
            let Gate::And(a, b) = gate else { continue };
            for wire in [a, b] {
                if let Some(n) = self.n_readers.get_mut(wire.gate()) {
                    *n += 1;
                }
            }
        }
        self.n_seen = gates.len();
    }

    /// What an `and` joins: through others that nothing else reads, since they need no variable.
    fn joined(&self, circuit: &Circuit, wire: Wire) -> Vec<Wire> {
        let mut out = Vec::new();
        let mut todo = Vec::new();
        if let Some((a, b)) = circuit.parts(wire) {
            todo.extend([b, a]);
        }
        while let Some(wire) = todo.pop() {
            match circuit.parts(wire) {
                Some((a, b)) if self.is_read_once(wire) => todo.extend([b, a]),
                _ => out.push(wire),
            }
        }
        out
    }

    fn is_read_once(&self, wire: Wire) -> bool {
        self.n_readers.get(wire.gate()) == Some(&1)
    }

    /// What an `and` needs. An `or` in it that nothing else reads needs no variable either, as long
    /// as that makes few clauses.
    fn needs_of(&self, circuit: &Circuit, wire: Wire) -> Needs {
        let mut needs = Needs { all: Vec::new(), any: Vec::new() };
        let mut n_clauses = 1;
        for part in self.joined(circuit, wire) {
            let is_inside = self.is_read_once(part) && circuit.parts(!part).is_some();
            let either = if is_inside { self.joined(circuit, !part) } else { Vec::new() };
            if is_inside && n_clauses * either.len() <= FEW {
                n_clauses *= either.len();
                needs.any.push(either.into_iter().map(|wire| !wire).collect());
            } else {
                needs.all.push(part);
            }
        }
        needs
    }

    /// Calls `reads` for each wire that a gate reads, but for those inside an `and`.
    fn read_by(&mut self, circuit: &Circuit, at: usize, reads: &mut dyn FnMut(Wire)) {
        if !matches!(circuit.gates().get(at), Some(Gate::And(..))) {
            return;
        }
        if self.needs.get(at).is_some_and(Option::is_none) {
            let needs = self.needs_of(circuit, gate_wire(at));
            if let Some(slot) = self.needs.get_mut(at) {
                *slot = Some(needs);
            }
        }
        self.needs.get(at).into_iter().flatten().flat_map(Needs::wires).for_each(reads);
    }

    /// The gates the wires lean on, without those inside an `and`.
    fn cone(&mut self, circuit: &Circuit, wires: &[Wire]) -> Vec<usize> {
        self.n_counts += 1;
        let mut cone = Vec::new();
        let mut todo: Vec<usize> = wires.iter().map(|wire| wire.gate()).collect();
        while let Some(at) = todo.pop() {
            let Some(leaned) = self.leaned.get_mut(at) else { continue };
            if core::mem::replace(leaned, self.n_counts) == self.n_counts {
                continue;
            }
            cone.push(at);
            self.read_by(circuit, at, &mut |wire| todo.push(wire.gate()));
        }
        cone
    }

    /// Loads what is missing of the gates these wires lean on, so that all of them can be on. Where a
    /// half of a gate is loaded, so is all that it needs, and nothing below it is looked at again.
    fn load(&mut self, circuit: &Circuit, wires: &[Wire]) {
        let mut new: Vec<(usize, u8)> = Vec::new();
        let mut todo: Vec<(usize, u8)> = wires.iter().map(|wire| wanted(*wire, ON)).collect();
        while let Some((at, halves)) = todo.pop() {
            let Some(loaded) = self.halves.get_mut(at) else { continue };
            let missing = halves & !*loaded;
            if missing == 0 {
                continue;
            }
            *loaded |= missing;
            new.push((at, missing));
            self.read_by(circuit, at, &mut |wire| todo.push(wanted(wire, missing)));
        }
        // A gate comes after those it reads.
        new.sort_unstable();
        for (at, halves) in new {
            self.add(circuit, at, halves);
        }
    }

    /// The variable of a gate.
    fn variable(&mut self, circuit: &Circuit, at: usize) -> Lit {
        if let Some(here) = self.literals.get(at).copied().flatten() {
            return here;
        }
        let halves = self.halves.get(at).copied().unwrap_or(0);
        // Tried first is what asks nothing of the gate where only half of it is loaded, and else that it is
        // on. It costs a fifth fewer conflicts than what the solver would try.
        let first = halves != ON;
        // Once every input is settled so is all that matters, so only inputs must be tried. Trying gates
        // besides finds out more at once, but not those of which only the lower half is loaded.
        let is_tried = halves != OFF || matches!(circuit.gates().get(at), Some(Gate::Input(_)));
        let here = Lit::new(self.solver.new_var(lbool::new(first), is_tried), true);
        if let Some(place) = self.literals.get_mut(at) {
            *place = Some(here);
            self.n_loaded += 1;
        }
        here
    }

    /// Halves of one gate, whose parts are loaded.
    fn add(&mut self, circuit: &Circuit, at: usize, halves: u8) {
        let here = self.variable(circuit, at);
        if circuit.gates().get(at) == Some(&Gate::Never) {
            self.clause(vec![!here]);
        }
        let literals =
            |wires: &[Wire]| -> Option<Vec<Lit>> { wires.iter().map(|wire| self.literal(*wire)).collect() };
        let Some(Needs { all, any }) = self.needs.get(at).and_then(Option::as_ref) else { return };
        let any: Option<Vec<Vec<Lit>>> = any.iter().map(|either| literals(either)).collect();
        let (Some(all), Some(any)) = (literals(all), any) else { return };
        if halves & ON != 0 {
            for part in &all {
                self.clause(vec![!here, *part]);
            }
            for either in &any {
                self.clause(either.iter().copied().chain([!here]).collect());
            }
        }
        if halves & OFF != 0 {
            // Where all are on and one of each, so is the gate.
            let mut on: Vec<Vec<Lit>> = vec![all.into_iter().map(|part| !part).chain([here]).collect()];
            for either in any {
                let with = |clause: &Vec<Lit>, part: Lit| clause.iter().copied().chain([!part]).collect();
                on = on.iter().flat_map(|clause| either.iter().map(|part| with(clause, *part))).collect();
            }
            for clause in on {
                self.clause(clause);
            }
        }
    }

    fn clause(&mut self, mut clause: Vec<Lit>) {
        // What it answers is whether all clauses can still hold: gates alone always can.
        let _ = self.solver.add_clause_reuse(&mut clause);
    }

    /// The inputs of the setting just found. What the wires do not lean on may be anything and
    /// stands off.
    fn inputs(&self, circuit: &Circuit, cone: &[usize]) -> Vec<bool> {
        let mut inputs = vec![false; circuit.n_inputs() as usize];
        for at in cone {
            if let (Some(Gate::Input(input)), Some(Some(literal))) =
                (circuit.gates().get(*at), self.literals.get(*at))
                && let Some(input) = inputs.get_mut(*input as usize)
            {
                *input = self.solver.value_lit(*literal) == lbool::TRUE;
            }
        }
        inputs
    }
}

/// Which halves of a gate are needed where these halves of what reads its wire are looked at.
fn wanted(wire: Wire, halves: u8) -> (usize, u8) {
    let turned = (halves & ON) << 1 | (halves & OFF) >> 1;
    (wire.gate(), if wire.is_opposite() { turned } else { halves })
}

fn gate_wire(gate: usize) -> Wire {
    Wire::of(u32::try_from(gate).unwrap_or(0))
}

/// Stops a question that meets too many conflicts; counted in conflicts and not in seconds, so that
/// every machine gives the same answer.
#[derive(Default)]
struct Limit {
    met: u64,
    conflicts: u64,
}

impl Callbacks for Limit {
    fn on_start(&mut self) {
        self.met = 0;
    }

    fn on_new_clause(&mut self, _: &[Lit], kind: ClauseKind) {
        if kind == ClauseKind::Learnt {
            self.met += 1;
        }
    }

    fn stop(&self) -> bool {
        self.met >= self.conflicts
    }
}

#[cfg(test)]
mod tests {
    use super::{Answer, Solver, satisfiable};
    use care::{Circuit, Wire};

    const PLENTY: u64 = 1_000_000;

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

    /// Adds gates to a circuit and returns their wires, the inputs among them.
    fn grow(circuit: &mut Circuit, dice: &mut Dice, wires: &mut Vec<Wire>, n: usize) {
        for _ in 0..n {
            let (a, b) = (dice.wire(wires), dice.wire(wires));
            wires.push(if dice.roll(4) == 0 { circuit.differ(a, b) } else { circuit.and(a, b) });
        }
    }

    fn possible(circuit: &Circuit, wires: &[Wire]) -> bool {
        (0..1u32 << circuit.n_inputs())
            .any(|bits| circuit.evaluate(wires, &|at| bits >> at & 1 == 1).into_iter().all(|on| on))
    }

    /// Whether an answer is right, by trying every setting of the inputs.
    fn check(circuit: &Circuit, wires: &[Wire], answer: &Answer) {
        match answer {
            Answer::Yes(inputs) => {
                assert_eq!(inputs.len(), circuit.n_inputs() as usize);
                let said = circuit.evaluate(wires, &|at| inputs[at as usize]);
                assert!(said.into_iter().all(|on| on), "{inputs:?} does not turn on {wires:?}");
            }
            Answer::No => assert!(!possible(circuit, wires)),
            Answer::Unknown => panic!("no answer within the limit"),
        }
    }

    #[test]
    fn it_agrees_with_trying_every_input_while_the_circuit_grows() {
        let (mut yes, mut no) = (0, 0);
        for seed in 0..60 {
            let mut dice = Dice(seed);
            let mut circuit = Circuit::new();
            let mut wires: Vec<Wire> = (0..7).map(|_| circuit.input()).collect();
            let mut solver = Solver::new();
            for _ in 0..6 {
                grow(&mut circuit, &mut dice, &mut wires, 12);
                for n in 1..5 {
                    let together: Vec<Wire> = (0..n).map(|_| dice.wire(&wires)).collect();
                    let answer = solver.solve(&circuit, &together, PLENTY);
                    check(&circuit, &together, &answer);
                    let fresh = satisfiable(&circuit, &together, PLENTY);
                    check(&circuit, &together, &fresh);
                    if answer == Answer::No { no += 1 } else { yes += 1 }
                }
            }
        }
        assert!(yes > 100 && no > 100, "both answers are tried: {yes} yes, {no} no");
    }

    #[test]
    fn what_is_given_stays_until_something_else_is() {
        let (mut yes, mut no) = (0, 0);
        for seed in 0..40 {
            let mut dice = Dice(seed + 500);
            let mut circuit = Circuit::new();
            let mut wires: Vec<Wire> = (0..7).map(|_| circuit.input()).collect();
            let mut solver = Solver::new();
            for _ in 0..4 {
                grow(&mut circuit, &mut dice, &mut wires, 12);
                let given: Vec<Wire> = (0..2).map(|_| dice.wire(&wires)).collect();
                for n in 0..4 {
                    let asked: Vec<Wire> = (0..n).map(|_| dice.wire(&wires)).collect();
                    let both: Vec<Wire> = given.iter().chain(&asked).copied().collect();
                    let answer = solver.solve_given(&circuit, &given, &asked, PLENTY);
                    check(&circuit, &both, &answer);
                    if answer == Answer::No { no += 1 } else { yes += 1 }
                }
                let asked = [dice.wire(&wires)];
                check(&circuit, &asked, &solver.solve(&circuit, &asked, PLENTY));
            }
        }
        assert!(yes > 50 && no > 50, "both answers are given: {yes} yes, {no} no");
    }

    #[test]
    fn it_agrees_with_diagrams_on_circuits_too_large_to_try_out() {
        for seed in 0..20 {
            let mut dice = Dice(seed + 1_000);
            let mut circuit = Circuit::new();
            let mut wires: Vec<Wire> = (0..30).map(|_| circuit.input()).collect();
            grow(&mut circuit, &mut dice, &mut wires, 150);
            let mut solver = Solver::new();
            let mut diagrams = crate::diagram::Diagrams::new(circuit.n_inputs(), 1_000_000);
            for _ in 0..20 {
                let together: Vec<Wire> = (0..6).map(|_| dice.wire(&wires)).collect();
                let diagram = diagrams.all(&circuit, &together).unwrap();
                let answer = solver.solve(&circuit, &together, PLENTY);
                assert_eq!(answer == Answer::No, diagram.is_false(), "{answer:?}");
            }
        }
    }

    #[test]
    fn always_and_never_are_what_they_say() {
        let mut circuit = Circuit::new();
        let a = circuit.input();
        assert_eq!(satisfiable(&circuit, &[], PLENTY), Answer::Yes(vec![false]));
        assert_eq!(satisfiable(&circuit, &[Wire::NEVER], PLENTY), Answer::No);
        assert_eq!(satisfiable(&circuit, &[Wire::ALWAYS, a], PLENTY), Answer::Yes(vec![true]));
        assert_eq!(satisfiable(&circuit, &[a, !a], PLENTY), Answer::No);
        let mut solver = Solver::new();
        assert_eq!(solver.solve(&circuit, &[Wire::NEVER, a], PLENTY), Answer::No);
        assert_eq!(solver.solve(&circuit, &[a], PLENTY), Answer::Yes(vec![true]), "a no does not stick");
    }

    #[test]
    fn a_wire_the_circuit_does_not_have_is_not_answered() {
        let circuit = Circuit::new();
        assert_eq!(satisfiable(&circuit, &[Wire::of(7)], PLENTY), Answer::Unknown);
    }

    #[test]
    fn only_what_a_question_leans_on_is_loaded() {
        let mut circuit = Circuit::new();
        let inputs: Vec<Wire> = (0..10).map(|_| circuit.input()).collect();
        let first = circuit.and(inputs[0], inputs[1]);
        let second = circuit.and(first, inputs[2]);
        let _ = circuit.all(inputs.iter().copied());
        let mut solver = Solver::new();
        let _ = solver.solve(&circuit, &[first], PLENTY);
        assert_eq!(solver.n_loaded(), 3);
        let _ = solver.solve(&circuit, &[second], PLENTY);
        assert_eq!(solver.n_loaded(), 5);
    }

    #[test]
    fn what_only_one_gate_reads_stands_by_itself_once_another_reads_it() {
        let mut circuit = Circuit::new();
        let inputs: Vec<Wire> = (0..4).map(|_| circuit.input()).collect();
        let either = circuit.or(inputs[1], inputs[2]);
        let first = circuit.and(inputs[0], either);
        let mut solver = Solver::new();
        check(&circuit, &[first], &solver.solve(&circuit, &[first], PLENTY));
        assert_eq!(solver.n_loaded(), 4, "three inputs and one gate");
        let second = circuit.and(either, inputs[3]);
        for wires in [
            vec![second, !first],
            vec![second, first],
            vec![!second, first, inputs[3]],
            vec![!second, !first],
            vec![second, !inputs[1], !inputs[2]],
        ] {
            check(&circuit, &wires, &solver.solve(&circuit, &wires, PLENTY));
        }
    }

    /// More letters than boxes, each letter in a box and no two in the same: never, and hard to see.
    fn too_many_letters(circuit: &mut Circuit, n_boxes: usize) -> Wire {
        let letters: Vec<Vec<Wire>> =
            (0..=n_boxes).map(|_| (0..n_boxes).map(|_| circuit.input()).collect()).collect();
        let mut all = Vec::new();
        for letter in &letters {
            all.push(circuit.any(letter.iter().copied()));
        }
        for (at, one) in letters.iter().enumerate() {
            for other in &letters[at + 1..] {
                for (a, b) in one.iter().zip(other) {
                    all.push(!circuit.and(*a, *b));
                }
            }
        }
        circuit.all(all)
    }

    #[test]
    fn a_limit_too_small_gives_no_answer_and_a_larger_one_the_right_answer() {
        let mut circuit = Circuit::new();
        let never = too_many_letters(&mut circuit, 6);
        let mut solver = Solver::new();
        for limit in [0, 1, 10] {
            assert_eq!(satisfiable(&circuit, &[never], limit), Answer::Unknown);
            assert_eq!(solver.solve(&circuit, &[never], limit), Answer::Unknown);
        }
        assert_eq!(solver.solve(&circuit, &[never], PLENTY), Answer::No);
        assert_eq!(satisfiable(&circuit, &[never], PLENTY), Answer::No);
        let Answer::Yes(inputs) = solver.solve(&circuit, &[!never], PLENTY) else { panic!("it can be off") };
        assert_eq!(circuit.evaluate(&[never], &|at| inputs[at as usize]), [false]);
    }
}
