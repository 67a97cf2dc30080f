//! A circuit as a straight list of steps over planes, so that one pass answers for many Cases.
//!
//! A plane is one bit for each Case of a block. A step joins two planes to a third, in one of three
//! ways; a gate may be kept as its opposite, so that three are enough, and only an output may have to
//! be turned round in the end. Steps of one way stand in runs, because a processor that has to guess the way of each step spends most of its time on wrong
//! guesses; and a plane is used again once nobody reads it any more, so that a run stays in the cache.
//!
//! Promises that every output says, for every Case, what [`Circuit::evaluate`] says for its inputs.
//! Absent: branches that hang on an answer, and so any difference in time between two people.

use std::collections::{BTreeMap, BTreeSet};

use crate::circuit::{Circuit, Gate, Wire};

/// How many words a plane has.
pub(crate) const WORDS: usize = 16;

/// One bit for each Case of a block.
pub type Plane = [u64; WORDS];

/// A plane where it does not straddle two lines of the cache.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(C, align(64))]
struct Line(Plane);

/// Steps that evaluate some wires of a circuit for [`Program::CASES`] Cases at once.
#[derive(Clone, Debug)]
pub struct Program {
    runs: Vec<Run>,
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

/// How a step joins its planes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Join {
    And,
    /// The first and not the second.
    AndNot,
    Or,
    /// Not the first, and not the second, which is the same.
    Not,
}

/// Steps of one way.
#[derive(Clone, Debug)]
struct Run {
    way: Join,
    steps: Vec<Step>,
}

/// Two planes, and the plane that what comes of them is written to.
#[derive(Clone, Copy, Debug)]
struct Step {
    a: u32,
    b: u32,
    to: u32,
}

impl Program {
    /// How many Cases one run answers for.
    pub const CASES: usize = WORDS * 64;

    /// The steps that work out these wires.
    #[must_use]
    pub fn new(circuit: &Circuit, wires: &[Wire]) -> Self {
        Writer::new(circuit, wires).write(wires)
    }

    /// Planes for a run of this program, all off.
    #[must_use]
    pub fn planes(&self) -> Planes {
        Planes { lines: vec![Line([0; WORDS]); self.n_planes], n_inputs: self.n_inputs }
    }

    /// How many steps there are; what a run costs.
    #[must_use]
    pub fn n_steps(&self) -> usize {
        self.runs.iter().map(|run| run.steps.len()).sum()
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
        run_all(&self.runs, &mut planes.lines);
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

#[inline(always)]
fn run_all(runs: &[Run], lines: &mut [Line]) {
    for run in runs {
        match run.way {
            Join::And => each(&run.steps, lines, |a, b| a & b),
            Join::AndNot => each(&run.steps, lines, |a, b| a & !b),
            Join::Or => each(&run.steps, lines, |a, b| a | b),
            Join::Not => each(&run.steps, lines, |a, b| !(a | b)),
        }
    }
}

#[inline(always)]
fn each(steps: &[Step], lines: &mut [Line], join: impl Fn(u64, u64) -> u64) {
    for step in steps {
        // Every step of a program names planes of its own.
        let (Some(a), Some(b)) = (lines.get(step.a as usize), lines.get(step.b as usize)) else { return };
        let mut out = Line([0; WORDS]);
        for ((out, a), b) in out.0.iter_mut().zip(&a.0).zip(&b.0) {
            *out = join(*a, *b);
        }
        let Some(to) = lines.get_mut(step.to as usize) else { return };
        *to = out;
    }
}

/// Where a gate is kept, and whether as its opposite.
#[derive(Clone, Copy)]
struct Kept {
    plane: u32,
    opposite: bool,
}

/// How far ahead a step may be taken because it is of the same way as the last.
const NEAR: u32 = 200;

/// The place of each gate when every part is worked out just before what it is a part of.
fn places(gates: &[Gate], wires: &[Wire]) -> Vec<u32> {
    let mut places = vec![u32::MAX; gates.len()];
    let mut next = 0u32;
    let mut todo: Vec<(usize, bool)> = Vec::new();
    for wire in wires {
        todo.push((wire.gate(), false));
        while let Some((gate, parts_done)) = todo.pop() {
            let Some(place) = places.get_mut(gate).filter(|place| **place == u32::MAX) else { continue };
            match gates.get(gate) {
                Some(Gate::And(a, b)) if !parts_done => {
                    todo.push((gate, true));
                    todo.extend([(b.gate(), false), (a.gate(), false)]);
                }
                _ => {
                    *place = next;
                    next += 1;
                }
            }
        }
    }
    places
}

/// Puts the gates of a circuit into an order of few runs.
struct Writer<'a> {
    circuit: &'a Circuit,
    /// How many reads of a gate are still to come, by gates that matter and by outputs.
    left: Vec<u32>,
    /// Who reads a gate, among those that matter.
    readers: Vec<Vec<u32>>,
    /// How many parts of a gate are not there yet.
    missing: Vec<u8>,
    kept: Vec<Option<Kept>>,
    /// The place of each gate when every part is worked out just before what it is a part of.
    place: Vec<u32>,
    /// Gates whose parts are there, by the way they are joined and by their place.
    ready: [BTreeSet<(u32, u32)>; 3],
    /// Planes that nobody reads any more.
    free: Vec<u32>,
    n_planes: u32,
    runs: Vec<Run>,
}

impl<'a> Writer<'a> {
    fn new(circuit: &'a Circuit, wires: &[Wire]) -> Self {
        let gates = circuit.gates();
        let mut left = vec![0u32; gates.len()];
        let read = |left: &mut [u32], wire: Wire| {
            if let Some(slot) = left.get_mut(wire.gate()) {
                *slot += 1;
            }
        };
        for wire in wires {
            read(&mut left, *wire);
        }
        let mut readers = vec![Vec::new(); gates.len()];
        for (at, gate) in gates.iter().enumerate().rev() {
            let (Gate::And(a, b), Some(1..), Ok(reader)) = (gate, left.get(at), u32::try_from(at)) else {
                continue;
            };
            for part in [a, b] {
                read(&mut left, *part);
                if let Some(list) = readers.get_mut(part.gate()) {
                    list.push(reader);
                }
            }
        }
        Self {
            circuit,
            left,
            readers,
            missing: vec![2; gates.len()],
            kept: vec![None; gates.len()],
            place: places(gates, wires),
            ready: [const { BTreeSet::new() }; 3],
            free: Vec::new(),
            n_planes: circuit.n_inputs(),
            runs: Vec::new(),
        }
    }

    fn write(mut self, wires: &[Wire]) -> Program {
        // The one gate that is never on, for whoever asks for it.
        let never = self.fresh();
        self.keep(0, Kept { plane: never, opposite: false });
        for (at, gate) in self.circuit.gates().iter().enumerate() {
            if let Gate::Input(nth) = gate {
                self.keep(at, Kept { plane: *nth, opposite: false });
            }
        }
        let mut now = 0;
        while let Some(gate) = self.next(&mut now) {
            self.gate(gate);
        }
        // Whoever asks for the opposite of what is kept gets a plane of its own.
        let mut outputs = Vec::with_capacity(wires.len());
        let mut turned: BTreeMap<usize, u32> = BTreeMap::new();
        for wire in wires {
            let Some(kept) = self.kept.get(wire.gate()).copied().flatten() else { continue };
            let plane = if kept.opposite == wire.is_opposite() {
                kept.plane
            } else if let Some(plane) = turned.get(&wire.gate()) {
                *plane
            } else {
                let plane = self.fresh();
                self.step(Join::Not, Step { a: kept.plane, b: kept.plane, to: plane });
                turned.insert(wire.gate(), plane);
                plane
            };
            outputs.push(plane);
        }
        Program {
            runs: self.runs,
            n_inputs: self.circuit.n_inputs() as usize,
            n_planes: self.n_planes as usize,
            outputs,
        }
    }

    /// The next gate: of the same way as the last while there is one near by, else the one whose
    /// place comes first.
    fn next(&mut self, now: &mut usize) -> Option<usize> {
        let first = |list: &BTreeSet<(u32, u32)>| list.first().map(|(place, _)| *place);
        let (way, front) = self
            .ready
            .iter()
            .enumerate()
            .filter_map(|(way, list)| Some((way, first(list)?)))
            .min_by_key(|(_, place)| *place)?;
        let here = self.ready.get(*now).and_then(first);
        if here.is_none_or(|place| place > front.saturating_add(NEAR)) {
            *now = way;
        }
        self.ready.get_mut(*now)?.pop_first().map(|(_, gate)| gate as usize)
    }

    fn parts(&self, gate: usize) -> Option<[(u32, bool, usize); 2]> {
        let Gate::And(a, b) = self.circuit.gates().get(gate)? else { return None };
        let part = |wire: &Wire| {
            let kept = self.kept.get(wire.gate()).copied().flatten()?;
            Some((kept.plane, kept.opposite ^ wire.is_opposite(), wire.gate()))
        };
        Some([part(a)?, part(b)?])
    }

    /// Works out a gate whose parts are there.
    fn gate(&mut self, gate: usize) {
        let Some([a, b]) = self.parts(gate) else { return };
        let (way, first, second) = match (a.1, b.1) {
            (false, false) => (Join::And, a.0, b.0),
            (false, true) => (Join::AndNot, a.0, b.0),
            (true, false) => (Join::AndNot, b.0, a.0),
            (true, true) => (Join::Or, a.0, b.0),
        };
        for part in [a, b] {
            let Some(left) = self.left.get_mut(part.2) else { continue };
            *left = left.saturating_sub(1);
            // Inputs stay as they are.
            if *left == 0 && part.0 > self.circuit.n_inputs() {
                self.free.push(part.0);
            }
        }
        let plane = self.fresh();
        self.step(way, Step { a: first, b: second, to: plane });
        self.keep(gate, Kept { plane, opposite: way == Join::Or });
    }

    /// Notes where a gate is, and which gates have all their parts now.
    fn keep(&mut self, gate: usize, kept: Kept) {
        if let Some(slot) = self.kept.get_mut(gate) {
            *slot = Some(kept);
        }
        for reader in self.readers.get_mut(gate).map(core::mem::take).unwrap_or_default() {
            let Some(missing) = self.missing.get_mut(reader as usize) else { continue };
            *missing = missing.saturating_sub(1);
            if *missing > 0 {
                continue;
            }
            let opposites = self.parts(reader as usize).map(|[a, b]| usize::from(a.1) + usize::from(b.1));
            if let Some(list) = opposites.and_then(|n| self.ready.get_mut(n)) {
                let place = self.place.get(reader as usize).copied().unwrap_or(0);
                list.insert((place, reader));
            }
        }
    }

    fn fresh(&mut self) -> u32 {
        self.free.pop().unwrap_or_else(|| {
            let plane = self.n_planes;
            self.n_planes += 1;
            plane
        })
    }

    fn step(&mut self, way: Join, step: Step) {
        match self.runs.last_mut() {
            Some(run) if run.way == way => run.steps.push(step),
            _ => self.runs.push(Run { way, steps: vec![step] }),
        }
    }
}
