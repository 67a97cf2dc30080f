//! Wires of one circuit, worked out for 64 settings at once.
//!
//! What was found for one question mostly serves the next, or nearly does: trying it costs a walk
//! over the gates, and a solver is needed only where none of those does.

use care::{Circuit, Gate, Wire};

/// How many settings are tried at once.
pub(in crate::prove) const LANES: usize = 64;

/// The gates some wires lean on, numbered afresh.
pub(in crate::prove) struct Trial {
    steps: Vec<Step>,
    /// The wires, by the new numbers.
    all: Vec<usize>,
    values: Vec<u64>,
}

enum Step {
    Never,
    Input(usize),
    And(usize, usize),
}

impl Trial {
    pub(in crate::prove) fn of(circuit: &Circuit, wires: &[Wire]) -> Self {
        let n = wires.iter().map(|wire| wire.gate() + 1).max().unwrap_or(0);
        let mut place = vec![0u32; n];
        let mut cone = Vec::new();
        let mut todo: Vec<usize> = wires.iter().map(|wire| wire.gate()).collect();
        while let Some(gate) = todo.pop() {
            let Some(seen) = place.get_mut(gate).filter(|seen| **seen == 0) else { continue };
            *seen = 1;
            cone.push(gate);
            if let Some(Gate::And(a, b)) = circuit.gates().get(gate) {
                todo.extend([a.gate(), b.gate()]);
            }
        }
        cone.sort_unstable();
        let now = |place: &[u32], wire: Wire| {
            let at = place.get(wire.gate()).copied().unwrap_or(0) as usize;
            at << 1 | usize::from(wire.is_opposite())
        };
        let mut steps = Vec::with_capacity(cone.len());
        for gate in cone {
            steps.push(match circuit.gates().get(gate) {
                Some(Gate::Input(at)) => Step::Input(*at as usize),
                Some(Gate::And(a, b)) => Step::And(now(&place, *a), now(&place, *b)),
                _ => Step::Never,
            });
            if let (Some(slot), Ok(at)) = (place.get_mut(gate), u32::try_from(steps.len() - 1)) {
                *slot = at;
            }
        }
        let all = wires.iter().map(|wire| now(&place, *wire)).collect();
        Self { values: vec![0; steps.len()], steps, all }
    }

    /// The settings in which all wires are on, a bit each.
    pub(in crate::prove) fn all_on(&mut self, inputs: &[u64]) -> u64 {
        fn value(values: &[u64], wire: usize) -> u64 {
            let own = values.get(wire >> 1).copied().unwrap_or(0);
            if wire & 1 == 1 { !own } else { own }
        }
        for (at, step) in self.steps.iter().enumerate() {
            let here = match step {
                Step::Never => 0,
                Step::Input(input) => inputs.get(*input).copied().unwrap_or(0),
                Step::And(a, b) => value(&self.values, *a) & value(&self.values, *b),
            };
            if let Some(slot) = self.values.get_mut(at) {
                *slot = here;
            }
        }
        self.all.iter().fold(u64::MAX, |all, wire| all & value(&self.values, *wire))
    }
}

#[cfg(test)]
mod tests {
    use super::{LANES, Trial};
    use care::{Circuit, Wire};

    #[test]
    fn every_lane_says_what_the_circuit_says() {
        let mut circuit = Circuit::new();
        let inputs: Vec<Wire> = (0..6).map(|_| circuit.input()).collect();
        let either = circuit.or(inputs[0], !inputs[3]);
        let differ = circuit.differ(inputs[1], inputs[5]);
        let wires = [either, !differ, Wire::ALWAYS];
        let words: Vec<u64> =
            (0..6).map(|at| (0..LANES).map(|lane| u64::from(lane >> at & 1 == 1) << lane).sum()).collect();
        let found = Trial::of(&circuit, &wires).all_on(&words);
        for lane in 0..LANES {
            let said = circuit.evaluate(&wires, &|at| lane >> at & 1 == 1);
            assert_eq!(found >> lane & 1 == 1, said.into_iter().all(|on| on), "lane {lane}");
        }
        assert!(found != 0 && found != u64::MAX);
    }
}
