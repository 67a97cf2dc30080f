//! Wires as decision diagrams: whether a wire is ever on, for how many Cases, and the smallest.
//!
//! Promises that a budget passed is an error and never an answer.

use std::collections::{BTreeMap, BTreeSet};

use biodivine_lib_bdd::{Bdd, BddPointer, BddVariable, BddVariableSet, op_function};
use care::{Circuit, Gate, Wire};
use num_bigint::BigUint;

use crate::layout::Layout;
use crate::space::Space;

/// The diagrams would need more nodes than were allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OverBudget;

/// How many inputs a part may bring that nothing near it has, to count as near.
const NEAR: u32 = 140;

/// Turns wires of one circuit into diagrams.
pub struct Diagrams {
    variables: BddVariableSet,
    /// For each gate the inputs it leans on, one bit each.
    leans_on: Vec<u64>,
    /// How many words of `leans_on` a gate takes.
    n_words: usize,
    /// The diagrams that were made, by gate.
    made: Vec<Option<Bdd>>,
    layout: Layout,
    joined: BTreeMap<Vec<Wire>, Bdd>,
    /// How many nodes one diagram may have.
    budget: usize,
    /// Nodes kept for reuse, all together.
    kept: usize,
    /// The largest diagram since it was last asked.
    largest: usize,
    /// Nodes made since it was last asked.
    spent: usize,
}

impl Diagrams {
    /// For circuits with so many inputs; no diagram may have more nodes than the budget.
    #[must_use]
    pub fn new(n_inputs: u32, budget: usize) -> Self {
        let n = u16::try_from(n_inputs).unwrap_or(u16::MAX);
        let variables = BddVariableSet::new_anonymous(n);
        let n_words = usize::from(n).div_ceil(64).max(1);
        Self {
            variables,
            leans_on: Vec::new(),
            n_words,
            made: Vec::new(),
            layout: Layout::new(),
            joined: BTreeMap::new(),
            budget,
            kept: 0,
            largest: 0,
            spent: 0,
        }
    }

    /// The largest diagram since the last call.
    pub fn take_largest(&mut self) -> usize {
        core::mem::take(&mut self.largest)
    }

    /// The diagram of a wire.
    ///
    /// # Errors
    ///
    /// When it would pass the budget.
    pub fn of(&mut self, circuit: &Circuit, wire: Wire) -> Result<Bdd, OverBudget> {
        self.make(circuit, wire.gate())?;
        let Some(found) = self.found(wire.gate()) else { return Ok(self.variables.mk_false()) };
        Ok(if wire.is_opposite() { found.not() } else { found.clone() })
    }

    /// The diagram of several wires that are all on. Stops as soon as two of them cannot be.
    ///
    /// # Errors
    ///
    /// When it would pass the budget.
    pub fn all(&mut self, circuit: &Circuit, wires: &[Wire]) -> Result<Bdd, OverBudget> {
        let parts = self.layout.conjuncts(circuit, wires);
        let Some(parts) = parts else { return Ok(self.variables.mk_false()) };
        self.join(circuit, &parts)
    }

    /// Lays wires out, with marks kept for the next time.
    pub(crate) fn layout(&mut self) -> &mut Layout {
        &mut self.layout
    }

    /// Like [`Diagrams::all`], joining first what shares inputs with `focus`: where the parts
    /// contradict each other they mostly do so there, and the rest need not be looked at.
    ///
    /// # Errors
    ///
    /// When it would pass the budget.
    pub fn all_near(&mut self, circuit: &Circuit, focus: &[Wire], wires: &[Wire]) -> Result<Bdd, OverBudget> {
        let together: Vec<Wire> = focus.iter().chain(wires).copied().collect();
        if self.layout.conjuncts(circuit, &together).is_none() {
            return Ok(self.variables.mk_false());
        }
        let focus = self.layout.conjuncts(circuit, focus);
        let parts = self.layout.conjuncts(circuit, wires);
        let (Some(focus), Some(parts)) = (focus, parts) else { return Ok(self.variables.mk_false()) };
        let (near, _) = self.near(circuit, &focus, &parts)?;
        if near.is_false() {
            return Ok(near);
        }
        // The same rest is asked about again and again.
        let whole = match self.joined.get(&parts) {
            Some(whole) => whole.clone(),
            None => {
                let whole = self.join(circuit, &parts)?;
                self.kept = self.kept.saturating_add(whole.size());
                self.joined.insert(parts, whole.clone());
                whole
            }
        };
        self.and(&near, &whole)
    }

    /// Joins to the focus the parts that share inputs with it, the nearest first, until nothing is
    /// left; gives what is left and the parts it took.
    fn near(
        &mut self,
        circuit: &Circuit,
        focus: &[Wire],
        parts: &[Wire],
    ) -> Result<(Bdd, Vec<Wire>), OverBudget> {
        let mut near = self.join(circuit, focus)?;
        let mut taken = focus.to_vec();
        self.note_inputs(circuit);
        let mut known = vec![0u64; self.n_words];
        for wire in focus {
            for (word, more) in known.iter_mut().zip(self.inputs_of(*wire)) {
                *word |= more;
            }
        }
        let mut kin: Vec<(u32, Wire)> = Vec::new();
        for part in parts {
            let inputs = self.inputs_of(*part);
            let all: u32 = inputs.iter().map(|word| word.count_ones()).sum();
            let strange: u32 =
                inputs.iter().zip(&known).map(|(word, known)| (word & !known).count_ones()).sum();
            if strange <= NEAR && strange < all {
                kin.push((strange, *part));
            }
        }
        kin.sort_unstable();
        for (_, part) in kin {
            if near.is_false() {
                break;
            }
            near = self.and_wire(circuit, &near, part)?;
            taken.push(part);
        }
        Ok((near, taken))
    }

    /// Some of the wires that already contradict each other, if that is seen near the focus: what
    /// a proof rests on. Parts that can be spared are left out.
    pub fn core(&mut self, circuit: &Circuit, focus: &[Wire], wires: &[Wire]) -> Option<Vec<Wire>> {
        let (focus, parts) = (self.layout.laid_out(circuit, focus)?, self.layout.laid_out(circuit, wires)?);
        let (near, mut taken) = self.near(circuit, &focus, &parts).ok()?;
        if !near.is_false() {
            return None;
        }
        // One after the other, from the last: without it, is it still never on?
        for at in (0..taken.len()).rev() {
            let mut fewer = taken.clone();
            fewer.remove(at);
            if self.join(circuit, &fewer).ok()?.is_false() {
                taken = fewer;
            }
        }
        Some(taken)
    }

    /// The inputs these wires lean on.
    pub fn list_inputs(&mut self, circuit: &Circuit, wires: &[Wire]) -> Vec<u32> {
        self.note_inputs(circuit);
        let on = |input: u32| {
            wires.iter().any(|wire| {
                let word = self.inputs_of(*wire).get(input as usize / 64).copied().unwrap_or(0);
                word >> (input % 64) & 1 == 1
            })
        };
        (0..circuit.n_inputs()).filter(|input| on(*input)).collect()
    }

    /// How many inputs these wires lean on, together.
    pub fn n_inputs_of(&mut self, circuit: &Circuit, wires: &[Wire]) -> u32 {
        self.note_inputs(circuit);
        (0..self.n_words)
            .map(|at| {
                let word = |wire: &Wire| self.inputs_of(*wire).get(at).copied().unwrap_or(0);
                wires.iter().map(word).fold(0, |all, word| all | word).count_ones()
            })
            .sum()
    }

    /// Those of `among` that lean on an input `wires` lean on.
    pub fn kin(&mut self, circuit: &Circuit, wires: &[Wire], among: &[Wire]) -> Vec<Wire> {
        self.note_inputs(circuit);
        let mut all = vec![0u64; self.n_words];
        for wire in wires {
            for (word, more) in all.iter_mut().zip(self.inputs_of(*wire)) {
                *word |= more;
            }
        }
        let shares =
            |other: &&Wire| self.inputs_of(**other).iter().zip(&all).any(|(own, all)| own & all != 0);
        among.iter().filter(shares).copied().collect()
    }

    /// The inputs a wire leans on, one bit each.
    fn inputs_of(&self, wire: Wire) -> &[u64] {
        let from = wire.gate() * self.n_words;
        self.leans_on.get(from..from + self.n_words).unwrap_or_default()
    }

    /// Notes what each gate leans on.
    fn note_inputs(&mut self, circuit: &Circuit) {
        let gates = circuit.gates();
        let n = self.n_words;
        for at in self.leans_on.len() / n..gates.len() {
            self.leans_on.resize((at + 1) * n, 0);
            let (before, here) = self.leans_on.split_at_mut(at * n);
            match gates.get(at) {
                Some(Gate::Input(input)) => {
                    if let Some(word) = here.get_mut(*input as usize / 64) {
                        *word |= 1 << (input % 64);
                    }
                }
                Some(Gate::And(a, b)) => {
                    for wire in [a, b] {
                        let from = wire.gate() * n;
                        let of = before.get(from..from + n).unwrap_or_default();
                        for (word, more) in here.iter_mut().zip(of) {
                            *word |= more;
                        }
                    }
                }
                _ => {}
            }
        }
    }

    /// Parts in an order that keeps what is joined small: from the last inputs to the first, so
    /// that each part is laid on top of what is finished.
    fn lowest_first(&mut self, circuit: &Circuit, parts: &[Wire]) -> Vec<Wire> {
        self.note_inputs(circuit);
        let mut keyed: Vec<(u32, u32, Wire)> = parts
            .iter()
            .map(|wire| {
                let inputs = self.inputs_of(*wire);
                let mut bits = inputs.iter().enumerate().filter(|(_, word)| **word != 0);
                let at = |index: usize| u32::try_from(index * 64).unwrap_or(u32::MAX);
                let low = bits.clone().next().map_or(u32::MAX, |(i, word)| at(i) + word.trailing_zeros());
                let high = bits.next_back().map_or(0, |(i, word)| at(i) + 63 - word.leading_zeros());
                (low, high, *wire)
            })
            .collect();
        keyed.sort_unstable_by_key(|(low, high, wire)| {
            (core::cmp::Reverse(*low), core::cmp::Reverse(*high), *wire)
        });
        keyed.into_iter().map(|(_, _, wire)| wire).collect()
    }

    fn join(&mut self, circuit: &Circuit, parts: &[Wire]) -> Result<Bdd, OverBudget> {
        let mut all = self.variables.mk_true();
        for part in self.lowest_first(circuit, parts) {
            all = self.and_wire(circuit, &all, part)?;
            if all.is_false() {
                break;
            }
        }
        Ok(all)
    }

    /// A diagram and a wire, within the budget.
    fn and_wire(&mut self, circuit: &Circuit, before: &Bdd, wire: Wire) -> Result<Bdd, OverBudget> {
        self.make(circuit, wire.gate())?;
        let Some(found) = self.found(wire.gate()) else { return Err(OverBudget) };
        let both = if wire.is_opposite() {
            Bdd::binary_op_with_limit(self.budget, before, found, op_function::and_not)
        } else {
            Bdd::binary_op_with_limit(self.budget, before, found, op_function::and)
        };
        self.note(both)
    }

    /// Both, within the budget.
    ///
    /// # Errors
    ///
    /// When the result would pass it.
    pub fn and(&mut self, a: &Bdd, b: &Bdd) -> Result<Bdd, OverBudget> {
        self.note(Bdd::binary_op_with_limit(self.budget, a, b, op_function::and))
    }

    /// Either, within the budget.
    ///
    /// # Errors
    ///
    /// When the result would pass it.
    pub fn or(&mut self, a: &Bdd, b: &Bdd) -> Result<Bdd, OverBudget> {
        self.note(Bdd::binary_op_with_limit(self.budget, a, b, op_function::or))
    }

    fn note(&mut self, made: Option<Bdd>) -> Result<Bdd, OverBudget> {
        let made = made.ok_or(OverBudget)?;
        self.largest = self.largest.max(made.size());
        self.spent = self.spent.saturating_add(made.size());
        // Many diagrams of middling size take as long as one that is too large.
        if self.spent > self.budget.saturating_mul(200) {
            return Err(OverBudget);
        }
        Ok(made)
    }

    /// Begins a new account of the work done.
    pub fn begin(&mut self) {
        self.spent = 0;
        self.largest = 0;
        if self.kept > self.budget.saturating_mul(20) {
            self.made.clear();
            self.joined.clear();
            self.kept = 0;
        }
    }

    fn found(&self, gate: usize) -> Option<&Bdd> {
        self.made.get(gate)?.as_ref()
    }

    fn keep(&mut self, gate: usize, made: Bdd) {
        if self.made.len() <= gate {
            self.made.resize(gate + 1, None);
        }
        self.kept = self.kept.saturating_add(made.size());
        if let Some(slot) = self.made.get_mut(gate) {
            *slot = Some(made);
        }
    }

    /// Makes the diagram of a gate, after those it reads, without recursion: circuits are deep.
    fn make(&mut self, circuit: &Circuit, gate: usize) -> Result<(), OverBudget> {
        let mut todo = vec![(gate, false)];
        while let Some((at, ready)) = todo.pop() {
            if self.found(at).is_some() {
                continue;
            }
            let made = match circuit.gates().get(at).copied().unwrap_or(Gate::Never) {
                Gate::Never => self.variables.mk_false(),
                Gate::Input(input) => {
                    let index = usize::try_from(input).unwrap_or(usize::MAX);
                    self.variables.mk_var(BddVariable::from_index(index))
                }
                Gate::And(..) => {
                    let wire = Wire::of(u32::try_from(at).unwrap_or(0));
                    let Some(parts) = self.layout.conjuncts(circuit, &[wire]) else {
                        let never = self.variables.mk_false();
                        self.keep(at, never);
                        continue;
                    };
                    if !ready {
                        todo.push((at, true));
                        todo.extend(parts.iter().map(|part| (part.gate(), false)));
                        continue;
                    }
                    self.join(circuit, &parts)?
                }
            };
            self.keep(at, made);
        }
        Ok(())
    }
}

/// How many Cases a diagram holds, exactly.
#[must_use]
pub fn count(space: &Space, bdd: &Bdd) -> BigUint {
    let mut known: BTreeMap<usize, BigUint> = BTreeMap::new();
    let walk = Walk { space, bdd };
    let root = bdd.root_pointer();
    let above = |from: usize, to: usize| -> BigUint {
        space
            .questions
            .iter()
            .skip(from)
            .take(to.saturating_sub(from))
            .fold(BigUint::from(1u32), |n, q| n * q.total())
    };
    let n = space.questions.len();
    // Below a node, counting from the node's own question on.
    for node in walk.deepest_first(root) {
        let here = walk.question(node);
        let mut sum = BigUint::ZERO;
        if let Some(question) = space.questions.get(here) {
            for code in 0..question.facts.len() {
                let below = walk.step(node, here, code);
                if below.is_zero() {
                    continue;
                }
                let at = if below.is_one() { n } else { walk.question(below) };
                let rest = if below.is_one() {
                    BigUint::from(1u32)
                } else {
                    known.get(&below.to_index()).cloned().unwrap_or_default()
                };
                sum += rest * above(here + 1, at) * question.weight(code);
            }
        }
        known.insert(node.to_index(), sum);
    }
    if root.is_zero() {
        BigUint::ZERO
    } else if root.is_one() {
        space.size()
    } else {
        known.get(&root.to_index()).cloned().unwrap_or_default() * above(0, walk.question(root))
    }
}

/// The smallest Case in a diagram, as the code of each question: the fewest answers other than no,
/// then the fewest answers.
#[must_use]
pub fn smallest(space: &Space, bdd: &Bdd) -> Option<Vec<usize>> {
    let walk = Walk { space, bdd };
    let root = bdd.root_pointer();
    if root.is_zero() {
        return None;
    }
    let mut best: BTreeMap<usize, (u64, usize)> = BTreeMap::new();
    for node in walk.deepest_first(root) {
        let here = walk.question(node);
        let Some(question) = space.questions.get(here) else { continue };
        let mut least: Option<(u64, usize)> = None;
        for code in 0..question.facts.len() {
            let below = walk.step(node, here, code);
            let rest = if below.is_one() {
                Some(0)
            } else if below.is_zero() {
                None
            } else {
                best.get(&below.to_index()).map(|(cost, _)| *cost)
            };
            if let Some(rest) = rest {
                let cost = rest + u64::from(question.cost(code));
                if least.is_none_or(|(c, _)| cost < c) {
                    least = Some((cost, code));
                }
            }
        }
        if let Some(least) = least {
            best.insert(node.to_index(), least);
        }
    }
    let mut codes = vec![0; space.questions.len()];
    let mut node = root;
    while !node.is_terminal() {
        let here = walk.question(node);
        let (_, code) = best.get(&node.to_index())?;
        *codes.get_mut(here)? = *code;
        node = walk.step(node, here, *code);
    }
    Some(codes)
}

/// Walks a diagram question by question.
struct Walk<'a> {
    space: &'a Space,
    bdd: &'a Bdd,
}

impl Walk<'_> {
    fn question(&self, node: BddPointer) -> usize {
        let input = u32::try_from(self.bdd.var_of(node).to_index()).unwrap_or(u32::MAX);
        self.space.question_of(input).unwrap_or(self.space.questions.len())
    }

    /// Where the diagram goes on when the question has this code.
    fn step(&self, node: BddPointer, question: usize, code: usize) -> BddPointer {
        let Some(record) = self.space.questions.get(question) else { return BddPointer::zero() };
        let mut at = node;
        while !at.is_terminal() {
            let input = u32::try_from(self.bdd.var_of(at).to_index()).unwrap_or(u32::MAX);
            if input >= record.first_input + record.n_inputs {
                break;
            }
            let on = code >> (input - record.first_input) & 1 == 1;
            at = if on { self.bdd.high_link_of(at) } else { self.bdd.low_link_of(at) };
        }
        at
    }

    /// The nodes at which a question begins, deepest first.
    fn deepest_first(&self, root: BddPointer) -> Vec<BddPointer> {
        let mut order = Vec::new();
        let mut seen = BTreeSet::new();
        let mut todo = vec![(root, false)];
        while let Some((node, ready)) = todo.pop() {
            if node.is_terminal() {
                continue;
            }
            if ready {
                order.push(node);
                continue;
            }
            if !seen.insert(node.to_index()) {
                continue;
            }
            todo.push((node, true));
            let here = self.question(node);
            let n = self.space.questions.get(here).map_or(0, |q| q.facts.len());
            for code in 0..n {
                todo.push((self.step(node, here, code), false));
            }
        }
        order
    }
}
