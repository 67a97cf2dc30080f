//! A circuit as a straight list of steps over planes, so that one pass answers for many Cases.
//!
//! A plane is one bit for each Case of a block. Every step has the same shape: it joins three planes
//! to a fourth, and turns each of them round or not by a mask. So there is nothing for a processor
//! to guess, and steps may stand in whatever order keeps what is live near by; a plane is used again
//! once nobody reads it any more, so that a run stays in the cache.
//!
//! Promises that every output says, for every Case, what [`Circuit::evaluate`] says for its inputs.
//! Absent: branches that hang on an answer, and so any difference in time between two people.

use std::collections::BTreeMap;

use super::cell::{Cell, cells};
use super::width::Width;
use crate::circuit::{Circuit, Gate, Wire};

/// How many words a plane has.
pub(crate) const WORDS: usize = 64;

/// One bit for each Case of a block.
pub type Plane = [u64; WORDS];

/// A plane where it does not straddle two lines of the cache.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(C, align(64))]
pub(super) struct Line(pub(super) Plane);

/// Steps that evaluate some wires of a circuit for [`Program::CASES`] Cases at once.
#[derive(Clone, Debug)]
pub struct Program {
    steps: Vec<Step>,
    n_inputs: usize,
    n_planes: usize,
    /// For each wire that was asked for, its plane.
    outputs: Vec<u32>,
}

/// The planes of one run: inputs, what is worked out between, outputs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planes {
    lines: Vec<Line>,
    n_inputs: usize,
}

/// `first` and (`left` and `right`), each of them, and what is in brackets, turned round or not.
#[derive(Clone, Copy, Debug)]
pub(super) struct Step {
    pub(super) first: u32,
    pub(super) left: u32,
    pub(super) right: u32,
    pub(super) to: u32,
    /// One bit for each thing that is turned round; see [`MASKS`].
    turns: u8,
}

/// What `first`, `left`, `right` and the brackets are turned by, for each setting of
/// [`Step::turns`]. Read from here because a table costs less than working them out.
const MASKS: [[u64; 4]; 16] = {
    let mut masks = [[0; 4]; 16];
    let mut turns = 0;
    while turns < 16 {
        let mut bit = 0;
        while bit < 4 {
            #[expect(
                clippy::indexing_slicing,
                reason = "worked out while compiling, where it cannot fail late"
            )]
            if turns >> bit & 1 == 1 {
                masks[turns][bit] = u64::MAX;
            }
            bit += 1;
        }
        turns += 1;
    }
    masks
};

impl Step {
    #[inline(always)]
    pub(super) fn masks(&self) -> [u64; 4] {
        MASKS.get(usize::from(self.turns)).copied().unwrap_or([0; 4])
    }
}

impl Program {
    /// How many Cases one run answers for.
    pub const CASES: usize = WORDS * 64;

    /// The steps that work out these wires.
    #[must_use]
    pub fn new(circuit: &Circuit, wires: &[Wire]) -> Self {
        Writer::new(circuit).write(&cells(circuit, wires), wires)
    }

    /// Planes for a run of this program, all off.
    #[must_use]
    pub fn planes(&self) -> Planes {
        Planes { lines: vec![Line([0; WORDS]); self.n_planes], n_inputs: self.n_inputs }
    }

    /// How many steps there are; what a run costs.
    #[must_use]
    pub fn n_steps(&self) -> usize {
        self.steps.len()
    }

    /// How many planes a run needs, inputs among them; what should fit the cache.
    #[must_use]
    pub fn n_planes(&self) -> usize {
        self.n_planes
    }

    /// Works out every output from the inputs. The inputs stay as they are.
    ///
    /// The planes are those of [`Program::planes`]; with another program's the outputs mean nothing.
    pub fn run(&self, planes: &mut Planes) {
        self.run_as(Width::widest(), planes);
    }

    /// The same, by the words of one width; says the same whatever the width.
    pub fn run_as(&self, width: Width, planes: &mut Planes) {
        width.run(&self.steps, &mut planes.lines);
    }

    /// What the n-th of the wires says, after a run. Empty where there is no such wire.
    #[must_use]
    pub fn output<'a>(&self, planes: &'a Planes, nth: usize) -> &'a [u64] {
        let line = self.outputs.get(nth).and_then(|at| planes.lines.get(*at as usize));
        line.map_or(&[], |line| line.0.as_slice())
    }
}

impl Planes {
    /// The plane of an input, by its number in the circuit; empty where there is no such input.
    #[must_use]
    pub fn input(&self, nth: usize) -> &[u64] {
        self.lines.get(nth).filter(|_| nth < self.n_inputs).map_or(&[], |line| line.0.as_slice())
    }

    /// The same, to be filled.
    #[must_use]
    pub fn input_mut(&mut self, nth: usize) -> &mut [u64] {
        let n_inputs = self.n_inputs;
        self.lines.get_mut(nth).filter(|_| nth < n_inputs).map_or(&mut [], |line| line.0.as_mut_slice())
    }
}

/// Gives each cell a plane.
struct Writer {
    /// Where each gate is kept; inputs, and cells that were written.
    kept: Vec<Option<u32>>,
    /// Planes that nobody reads any more.
    free: Vec<u32>,
    n_inputs: u32,
    n_planes: u32,
    steps: Vec<Step>,
}

impl Writer {
    fn new(circuit: &Circuit) -> Self {
        let place = |gate: &Gate| match gate {
            // After the inputs stands the plane that is never on.
            Gate::Never => Some(circuit.n_inputs()),
            Gate::Input(nth) => Some(*nth),
            Gate::And(..) => None,
        };
        let kept = circuit.gates().iter().map(place).collect();
        let n_inputs = circuit.n_inputs();
        Self { kept, free: Vec::new(), n_inputs, n_planes: n_inputs + 1, steps: Vec::new() }
    }

    fn write(mut self, cells: &[Cell], wires: &[Wire]) -> Program {
        let mut left = vec![0u32; self.kept.len()];
        let read = cells.iter().flat_map(Cell::wires).chain(wires.iter().copied());
        for wire in read {
            if let Some(slot) = left.get_mut(wire.gate()) {
                *slot += 1;
            }
        }
        for cell in cells {
            self.cell(cell, &mut left);
        }
        // Whoever asks for the opposite of what is kept gets a plane of its own.
        let mut outputs = Vec::with_capacity(wires.len());
        let mut turned: BTreeMap<usize, u32> = BTreeMap::new();
        for wire in wires {
            let Some(kept) = self.plane(*wire) else { continue };
            let plane = if !wire.is_opposite() {
                kept
            } else if let Some(plane) = turned.get(&wire.gate()) {
                *plane
            } else {
                let to = self.fresh();
                self.steps.push(Step { first: kept, left: kept, right: kept, to, turns: 0b111 });
                turned.insert(wire.gate(), to);
                to
            };
            outputs.push(plane);
        }
        Program {
            steps: self.steps,
            n_inputs: self.n_inputs as usize,
            n_planes: self.n_planes as usize,
            outputs,
        }
    }

    fn plane(&self, wire: Wire) -> Option<u32> {
        self.kept.get(wire.gate()).copied().flatten()
    }

    fn cell(&mut self, cell: &Cell, reads_left: &mut [u32]) {
        let [Some(first), Some(left), Some(right)] = cell.wires().map(|wire| self.plane(wire)) else {
            return;
        };
        let turns = cell.wires().map(Wire::is_opposite).into_iter().chain([cell.opposite]).enumerate();
        let turns = turns.fold(0, |turns, (bit, on)| turns | u8::from(on) << bit);
        for wire in cell.wires() {
            let Some(n) = reads_left.get_mut(wire.gate()) else { continue };
            *n = n.saturating_sub(1);
            // Inputs stay as they are, and so does the plane that is never on.
            if let (0, Some(plane)) = (*n, self.plane(wire).filter(|plane| *plane > self.n_inputs)) {
                self.free.push(plane);
            }
        }
        let to = self.fresh();
        self.steps.push(Step { first, left, right, to, turns });
        if let Some(slot) = self.kept.get_mut(cell.gate) {
            *slot = Some(to);
        }
    }

    fn fresh(&mut self) -> u32 {
        self.free.pop().unwrap_or_else(|| {
            let plane = self.n_planes;
            self.n_planes += 1;
            plane
        })
    }
}
