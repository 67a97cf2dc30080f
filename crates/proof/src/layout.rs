//! Wires laid out into the parts that must all be on for them to be on.
//!
//! Done for every question that is asked of a circuit, thousands of times over nearly the same
//! gates, so what was met on the way is a mark on the wire and not an entry in a tree.
//!
//! Absent: diagrams, and anything that is not seen from how gates are joined.

use care::{Circuit, Wire};

/// Lays wires out. Keeps its marks from one time to the next; any circuit will do.
#[derive(Clone, Debug, Default)]
pub struct Layout {
    /// For each wire when it was last met.
    met: Vec<u32>,
    now: u32,
    todo: Vec<Wire>,
}

/// The parts of two wires: see [`Layout::apart`].
pub(crate) struct Apart {
    /// Those that only the first has.
    pub first: Vec<Wire>,
    /// Those that only the second has.
    pub second: Vec<Wire>,
    /// Those that both have.
    pub shared: Vec<Wire>,
}

impl Layout {
    /// With no marks.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The wires that are on together when these are: what each `and` joins, laid out. `None` when
    /// two of them contradict each other.
    pub fn laid_out(&mut self, circuit: &Circuit, wires: &[Wire]) -> Option<Vec<Wire>> {
        self.begin(circuit, wires);
        let mut out = Vec::new();
        self.lay(circuit, &mut out).then_some(out)
    }

    /// The wires that are on together when these are: what each `and` joins, laid out, and what
    /// follows from an `or` whose other side is off. `None` when two of them contradict each other.
    pub fn conjuncts(&mut self, circuit: &Circuit, wires: &[Wire]) -> Option<Vec<Wire>> {
        self.begin(circuit, wires);
        let mut out = Vec::new();
        loop {
            if !self.lay(circuit, &mut out) {
                return None;
            }
            // `not (a and b)` where a is on: b is off. Where a is off it says nothing more.
            let (met, now, todo) = (&self.met, self.now, &mut self.todo);
            let on = |wire: Wire| met.get(wire.index()) == Some(&now);
            out.retain(|wire| {
                let Some((a, b)) = circuit.parts(!*wire) else { return true };
                if on(!a) || on(!b) {
                    return false;
                }
                match (on(a), on(b)) {
                    (false, false) => true,
                    (true, _) => {
                        todo.push(!b);
                        false
                    }
                    (_, true) => {
                        todo.push(!a);
                        false
                    }
                }
            });
            if self.todo.is_empty() {
                return Some(out);
            }
        }
    }

    /// Two wires laid out, and in what they differ. `Err` where one of them is never on: whether it
    /// is the second.
    pub(crate) fn apart(&mut self, circuit: &Circuit, first: Wire, second: Wire) -> Result<Apart, bool> {
        self.begin(circuit, &[second]);
        let mut parts = Vec::new();
        if !self.lay(circuit, &mut parts) {
            return Err(true);
        }
        let of_second = self.now;
        self.begin(circuit, &[first]);
        let mut only_first = Vec::new();
        while let Some(wire) = self.todo.pop() {
            let before = self.mark(wire);
            if wire == Wire::ALWAYS || before == self.now {
                continue;
            }
            if wire == Wire::NEVER || self.is_marked(!wire) {
                return Err(false);
            }
            match circuit.parts(wire) {
                Some((a, b)) => self.todo.extend([b, a]),
                None if before == of_second => {}
                None => only_first.push(wire),
            }
        }
        let (shared, second) = parts.into_iter().partition(|wire| self.is_marked(*wire));
        Ok(Apart { first: only_first, second, shared })
    }

    fn begin(&mut self, circuit: &Circuit, wires: &[Wire]) {
        let n = circuit.gates().len() * 2;
        if self.met.len() < n {
            self.met.resize(n, 0);
        }
        if self.now == u32::MAX {
            self.met.fill(0);
            self.now = 0;
        }
        self.now += 1;
        self.todo.clear();
        self.todo.extend(wires.iter().rev());
    }

    /// Lays out what is to do. Whether nothing contradicts.
    fn lay(&mut self, circuit: &Circuit, out: &mut Vec<Wire>) -> bool {
        while let Some(wire) = self.todo.pop() {
            if wire == Wire::ALWAYS || self.mark(wire) == self.now {
                continue;
            }
            if wire == Wire::NEVER || self.is_marked(!wire) {
                return false;
            }
            match circuit.parts(wire) {
                Some((a, b)) => self.todo.extend([b, a]),
                None => out.push(wire),
            }
        }
        true
    }

    /// Marks a wire as met now, and says when it was met before.
    fn mark(&mut self, wire: Wire) -> u32 {
        self.met.get_mut(wire.index()).map_or(0, |met| core::mem::replace(met, self.now))
    }

    fn is_marked(&self, wire: Wire) -> bool {
        self.met.get(wire.index()) == Some(&self.now)
    }
}
