//! Gates and wires: a circuit of `and`, kept free of doubles.
//!
//! Every wire is a gate or its opposite, so `not` costs nothing and `or` is `and` seen from the
//! other side. The same gate is never made twice, and what is settled folds away while it is made.
//! A gate comes after the gates it reads, so one walk from the first to the last evaluates all.

/// A wire: what a gate says, or its opposite.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Wire(u32);

impl Wire {
    /// Never on.
    pub const NEVER: Self = Self(0);
    /// Always on.
    pub const ALWAYS: Self = Self(1);

    /// The wire of a gate.
    #[must_use]
    pub fn of(gate: u32) -> Self {
        Self(gate << 1)
    }

    /// The gate it comes from.
    #[must_use]
    pub fn gate(self) -> usize {
        (self.0 >> 1) as usize
    }

    /// Its place in a list that has one for each gate and then one for its opposite.
    #[must_use]
    pub fn index(self) -> usize {
        self.0 as usize
    }

    /// Whether it says the opposite of its gate.
    #[must_use]
    pub fn is_opposite(self) -> bool {
        self.0 & 1 == 1
    }

    /// [`Wire::ALWAYS`] or [`Wire::NEVER`].
    #[must_use]
    pub fn constant(on: bool) -> Self {
        if on { Self::ALWAYS } else { Self::NEVER }
    }
}

impl core::ops::Not for Wire {
    type Output = Self;

    fn not(self) -> Self {
        Self(self.0 ^ 1)
    }
}

/// What stands at one place of a circuit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gate {
    /// Never on. The first gate of every circuit, and no other.
    Never,
    /// The n-th input.
    Input(u32),
    /// Both wires are on.
    And(Wire, Wire),
}

/// A list of gates, each after those it reads.
#[derive(Clone, Debug)]
pub struct Circuit {
    gates: Vec<Gate>,
    made: Made,
    n_inputs: u32,
}

/// Where each `and` stands that was made, found by the wires it reads.
///
/// A table of places, each entry at the first free slot from where its wires send it. It keeps no
/// order of its own, so nothing depends on one.
#[derive(Clone, Debug, Default)]
struct Made {
    /// 0 where a slot is free: the gate there is no `and`.
    slots: Vec<u32>,
    n: usize,
}

impl Made {
    /// The slot in which the gate stands, or the free one in which it would.
    fn slot(&self, gates: &[Gate], a: Wire, b: Wire) -> usize {
        // Odd numbers that spread neighbours far apart; the upper half is the better mixed one.
        let mixed = (u64::from(a.0) << 32 | u64::from(b.0)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        let last = self.slots.len().wrapping_sub(1);
        let mut at = (mixed >> 32) as usize & last;
        while let Some(place) = self.slots.get(at).filter(|place| **place != 0) {
            if gates.get(*place as usize) == Some(&Gate::And(a, b)) {
                break;
            }
            at = (at + 1) & last;
        }
        at
    }

    fn get(&self, gates: &[Gate], a: Wire, b: Wire) -> Option<u32> {
        self.slots.get(self.slot(gates, a, b)).copied().filter(|place| *place != 0)
    }

    fn insert(&mut self, gates: &[Gate], a: Wire, b: Wire, place: u32) {
        // At most half of it is full, so a free slot is near.
        if (self.n + 1) * 2 > self.slots.len() {
            let before = core::mem::take(&mut self.slots);
            self.slots = vec![0; (before.len() * 2).max(64)];
            for place in before.into_iter().filter(|place| *place != 0) {
                if let Some(Gate::And(a, b)) = gates.get(place as usize) {
                    let at = self.slot(gates, *a, *b);
                    if let Some(slot) = self.slots.get_mut(at) {
                        *slot = place;
                    }
                }
            }
        }
        let at = self.slot(gates, a, b);
        if let Some(slot) = self.slots.get_mut(at) {
            *slot = place;
            self.n += 1;
        }
    }
}

impl Default for Circuit {
    fn default() -> Self {
        Self { gates: vec![Gate::Never], made: Made::default(), n_inputs: 0 }
    }
}

impl Circuit {
    /// A circuit with nothing in it.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The gates, each after those it reads.
    #[must_use]
    pub fn gates(&self) -> &[Gate] {
        &self.gates
    }

    /// How many inputs there are.
    #[must_use]
    pub fn n_inputs(&self) -> u32 {
        self.n_inputs
    }

    /// A new input.
    pub fn input(&mut self) -> Wire {
        let at = self.push(Gate::Input(self.n_inputs));
        self.n_inputs += 1;
        Wire::of(at)
    }

    fn push(&mut self, gate: Gate) -> u32 {
        // A guideline makes some ten thousand gates; the bound is out of reach.
        let at = u32::try_from(self.gates.len()).unwrap_or(u32::MAX >> 1);
        self.gates.push(gate);
        at
    }

    /// The two wires of an `and`, if the wire is one and not its opposite.
    #[must_use]
    pub fn parts(&self, wire: Wire) -> Option<(Wire, Wire)> {
        match self.gates.get(wire.gate()) {
            Some(Gate::And(a, b)) if !wire.is_opposite() => Some((*a, *b)),
            _ => None,
        }
    }

    /// Both are on.
    pub fn and(&mut self, a: Wire, b: Wire) -> Wire {
        let (a, b) = if a <= b { (a, b) } else { (b, a) };
        if a == Wire::NEVER || a == !b {
            return Wire::NEVER;
        }
        if a == Wire::ALWAYS || a == b {
            return b;
        }
        // What one side already says needs no second saying: `a and (a and c)` is `(a and c)`.
        for (one, other) in [(a, b), (b, a)] {
            if let Some((x, y)) = self.parts(other) {
                if x == one || y == one {
                    return other;
                }
                if x == !one || y == !one {
                    return Wire::NEVER;
                }
            }
            // `a and (a' or c)` is `a and c`; `a and (a or c)` is `a`.
            if let Some((x, y)) = self.parts(!other) {
                if x == !one || y == !one {
                    return one;
                }
                if x == one {
                    return self.and(one, !y);
                }
                if y == one {
                    return self.and(one, !x);
                }
            }
        }
        // `(x and y) or (x and not y)` is `x`.
        if let (Some((x, y)), Some((u, v))) = (self.parts(!a), self.parts(!b)) {
            for (one, other) in [(x, y), (y, x)] {
                for (same, opposite) in [(u, v), (v, u)] {
                    if one == same && other == !opposite {
                        return !one;
                    }
                }
            }
        }
        if let Some(at) = self.made.get(&self.gates, a, b) {
            return Wire::of(at);
        }
        let at = self.push(Gate::And(a, b));
        self.made.insert(&self.gates, a, b, at);
        Wire::of(at)
    }

    /// At least one is on.
    pub fn or(&mut self, a: Wire, b: Wire) -> Wire {
        !self.and(!a, !b)
    }

    /// They differ.
    pub fn differ(&mut self, a: Wire, b: Wire) -> Wire {
        let only_a = self.and(a, !b);
        let only_b = self.and(!a, b);
        self.or(only_a, only_b)
    }

    /// `yes` where `test` is on, `no` elsewhere.
    pub fn pick(&mut self, test: Wire, yes: Wire, no: Wire) -> Wire {
        if yes == no {
            return yes;
        }
        let a = self.and(test, yes);
        let b = self.and(!test, no);
        self.or(a, b)
    }

    /// All are on.
    pub fn all(&mut self, wires: impl IntoIterator<Item = Wire>) -> Wire {
        wires.into_iter().fold(Wire::ALWAYS, |all, wire| self.and(all, wire))
    }

    /// At least one is on.
    pub fn any(&mut self, wires: impl IntoIterator<Item = Wire>) -> Wire {
        !wires.into_iter().fold(Wire::ALWAYS, |none, wire| self.and(none, !wire))
    }

    /// The same wires with some inputs replaced: `replace` says by what, where it says anything.
    /// Gates that do not lean on a replaced input stay the ones they are.
    pub fn with_inputs(&mut self, wires: &[Wire], replace: &dyn Fn(u32) -> Option<Wire>) -> Vec<Wire> {
        let n = wires.iter().map(|w| w.gate() + 1).max().unwrap_or(0);
        // Only what the wires lean on is looked at: a circuit is many times as large.
        let mut leaned = vec![false; n];
        let mut cone: Vec<u32> = Vec::new();
        let mut todo: Vec<usize> = wires.iter().map(|wire| wire.gate()).collect();
        while let Some(gate) = todo.pop() {
            let Some(seen) = leaned.get_mut(gate).filter(|seen| !**seen) else { continue };
            *seen = true;
            if let Some(Gate::And(a, b)) = self.gates.get(gate) {
                todo.extend([a.gate(), b.gate()]);
            }
            cone.extend(u32::try_from(gate));
        }
        // In the order of the gates. Where many of them are leaned on, their marks say it sooner.
        if cone.len() * 8 > n {
            cone.clear();
            let marked = leaned.iter().enumerate().filter(|(_, leaned)| **leaned);
            cone.extend(marked.filter_map(|(gate, _)| u32::try_from(gate).ok()));
        } else {
            cone.sort_unstable();
        }
        // What each gate has become, as the number of a wire; nothing is touched that is not needed.
        let mut new = vec![0u32; n];
        let at = |new: &[u32], wire: Wire| -> Wire {
            let found = new.get(wire.gate()).copied().map_or(Wire::NEVER, Wire);
            if wire.is_opposite() { !found } else { found }
        };
        for gate in cone {
            let here = match self.gates.get(gate as usize).copied().unwrap_or(Gate::Never) {
                Gate::Never => Wire::NEVER,
                Gate::Input(input) => replace(input).unwrap_or(Wire::of(gate)),
                Gate::And(a, b) => {
                    let (x, y) = (at(&new, a), at(&new, b));
                    if x == a && y == b { Wire::of(gate) } else { self.and(x, y) }
                }
            };
            if let Some(slot) = new.get_mut(gate as usize) {
                *slot = here.0;
            }
        }
        wires.iter().map(|wire| at(&new, *wire)).collect()
    }

    /// What the wires say for these inputs. For one Case at a time; [`Screen`](crate::Screen) does
    /// many at once.
    #[must_use]
    pub fn evaluate(&self, wires: &[Wire], input: &dyn Fn(u32) -> bool) -> Vec<bool> {
        let mut values: Vec<bool> = Vec::with_capacity(self.gates.len());
        let value = |values: &[bool], wire: Wire| {
            values.get(wire.gate()).copied().unwrap_or(false) ^ wire.is_opposite()
        };
        for gate in &self.gates {
            let here = match gate {
                Gate::Never => false,
                Gate::Input(at) => input(*at),
                Gate::And(a, b) => value(&values, *a) && value(&values, *b),
            };
            values.push(here);
        }
        wires.iter().map(|wire| value(&values, *wire)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{Circuit, Wire};

    #[test]
    fn the_same_gate_is_made_once_and_settled_gates_fold_away() {
        let mut circuit = Circuit::new();
        let (a, b) = (circuit.input(), circuit.input());
        let first = circuit.and(a, b);
        assert_eq!(first, circuit.and(b, a));
        assert_eq!(circuit.and(a, !a), Wire::NEVER);
        assert_eq!(circuit.or(a, !a), Wire::ALWAYS);
        assert_eq!(circuit.and(a, first), first);
        assert_eq!(circuit.and(!a, first), Wire::NEVER);
        let either = circuit.or(a, b);
        assert_eq!(circuit.and(a, either), a);
        let other = circuit.or(!a, b);
        assert_eq!(circuit.and(a, other), first);
        assert_eq!(circuit.gates().len(), 6);
    }

    #[test]
    fn replacing_an_input_is_the_same_as_evaluating_with_another_value() {
        let mut circuit = Circuit::new();
        let inputs: Vec<Wire> = (0..4).map(|_| circuit.input()).collect();
        let [a, b, c, d] = inputs[..] else { return };
        let left = circuit.differ(a, b);
        let right = circuit.pick(c, left, d);
        let out = circuit.or(right, b);
        let replaced = circuit.with_inputs(&[out], &|at| (at == 1).then_some(c));
        for bits in 0..16u32 {
            let on = |at: u32| bits >> at & 1 == 1;
            let with_b_as_c = |at: u32| on(if at == 1 { 2 } else { at });
            assert_eq!(circuit.evaluate(&replaced, &on), circuit.evaluate(&[out], &with_b_as_c));
        }
    }
}
