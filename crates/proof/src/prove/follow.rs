//! Whether one wire follows from another, by what they are made of.
//!
//! The ends of a range are what any of many signs adds. Two people who differ in one answer share
//! nearly all of it; what the first has and the second has not must follow from what the second has
//! and the first has not, which is little and settled by a small diagram. Saying no here means only
//! that it is not seen this way.

use std::collections::BTreeMap;

use care::{Circuit, Wire};

use crate::diagram::Diagrams;

/// How many inputs a part may lean on to be looked at though both share it.
const FEW: u32 = 30;

pub(super) struct Follow<'a> {
    circuit: &'a Circuit,
    diagrams: &'a mut Diagrams,
    /// What holds besides.
    given: &'a [Wire],
    /// What was found out about parts.
    seen: BTreeMap<Vec<Wire>, bool>,
}

impl<'a> Follow<'a> {
    pub(super) fn new(circuit: &'a Circuit, diagrams: &'a mut Diagrams, given: &'a [Wire]) -> Self {
        Self { circuit, diagrams, given, seen: BTreeMap::new() }
    }

    /// Whether `second` is on wherever `first` is.
    pub(super) fn follows(&mut self, first: Wire, second: Wire) -> bool {
        if first == second || first == Wire::NEVER || second == Wire::ALWAYS {
            return true;
        }
        // Laid out as what must be off for the whole to be off.
        let apart = match self.diagrams.layout().apart(self.circuit, !first, !second) {
            Ok(apart) => apart,
            Err(known) => return known,
        };
        apart.first.iter().all(|part| {
            // Mostly what they do not share decides; now and then what they do helps.
            self.never_with(!*part, &apart.second, &[])
                || self.never_with(!*part, &apart.second, &apart.shared)
        })
    }

    fn never_with(&mut self, part: Wire, left: &[Wire], shared: &[Wire]) -> bool {
        let mut wires = vec![part];
        wires.extend(self.diagrams.kin(self.circuit, &[part], left));
        for shared in self.diagrams.kin(self.circuit, &[part], shared) {
            if self.diagrams.n_inputs_of(self.circuit, &[shared]) <= FEW {
                wires.push(shared);
            }
        }
        let near = self.diagrams.kin(self.circuit, &wires, self.given);
        wires.extend(near);
        if let Some(known) = self.seen.get(&wires) {
            return *known;
        }
        let never = self.diagrams.all(self.circuit, &wires).is_ok_and(|diagram| diagram.is_false());
        self.seen.insert(wires, never);
        never
    }
}
