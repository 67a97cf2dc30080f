//! The gates of a circuit, two at a time.
//!
//! A [`Cell`] is an `and` of three wires, two of them joined first: one step of a
//! [`Program`](super::Program). What only one gate reads is taken into the cell that reads it, so
//! that it need not be written down and read again.
//!
//! Promises that each cell says what its gate says, and stands after the cells it reads.

use crate::circuit::{Circuit, Gate, Wire};

/// What one gate says: `first` and (`left` and `right`), or `first` and not (`left` and `right`).
#[derive(Clone, Copy, Debug)]
pub(super) struct Cell {
    pub(super) gate: usize,
    pub(super) first: Wire,
    pub(super) left: Wire,
    pub(super) right: Wire,
    /// The inner two count as their opposite.
    pub(super) opposite: bool,
}

impl Cell {
    pub(super) fn wires(&self) -> [Wire; 3] {
        [self.first, self.left, self.right]
    }
}

/// How often the choice of cells is made again, knowing how often the last one reads each gate.
const ROUNDS: usize = 6;

/// A share of a cell, so that halves and thirds can be added up.
const WHOLE: u64 = 1 << 12;

/// Few cells that work out the wires, each just before the one that reads it.
pub(super) fn cells(circuit: &Circuit, wires: &[Wire]) -> Vec<Cell> {
    let gates = circuit.gates();
    let mut reads = vec![0u64; gates.len()];
    for wire in wires {
        read(&mut reads, *wire);
    }
    for (at, gate) in gates.iter().enumerate().rev() {
        if let (Gate::And(a, b), Some(1..)) = (gate, reads.get(at)) {
            read(&mut reads, *a);
            read(&mut reads, *b);
        }
    }
    let mut reads: Vec<u64> = reads.into_iter().map(|n| n * WHOLE).collect();
    let mut best: Option<Vec<Cell>> = None;
    for _ in 0..ROUNDS {
        let chosen = choose(circuit, &reads);
        let (order, found) = in_order(circuit, &chosen, wires);
        for (slot, n) in reads.iter_mut().zip(found) {
            *slot = (*slot + 2 * n * WHOLE) / 3;
        }
        if best.as_ref().is_none_or(|best| order.len() < best.len()) {
            best = Some(order);
        }
    }
    best.unwrap_or_default()
}

fn read(reads: &mut [u64], wire: Wire) {
    if let Some(slot) = reads.get_mut(wire.gate()) {
        *slot += 1;
    }
}

/// The ways to say a gate as a cell.
fn ways(circuit: &Circuit, gate: usize) -> [Option<Cell>; 3] {
    let Some(Gate::And(a, b)) = circuit.gates().get(gate).copied() else { return [None; 3] };
    let taking = |first: Wire, other: Wire| match circuit.gates().get(other.gate()) {
        Some(Gate::And(left, right)) => {
            Some(Cell { gate, first, left: *left, right: *right, opposite: other.is_opposite() })
        }
        _ => None,
    };
    [Some(Cell { gate, first: a, left: b, right: b, opposite: false }), taking(a, b), taking(b, a)]
}

/// For each gate the way that costs least, where what several read is paid for by all of them.
fn choose(circuit: &Circuit, reads: &[u64]) -> Vec<Option<Cell>> {
    let n = circuit.gates().len();
    let mut cost = vec![0u64; n];
    let mut chosen = vec![None; n];
    for gate in 0..n {
        let price = |cell: &Cell| {
            let mut wires = cell.wires();
            wires.sort();
            let mut sum = WHOLE;
            let mut last = None;
            for wire in wires {
                if last != Some(wire.gate()) {
                    sum += cost.get(wire.gate()).copied().unwrap_or(0);
                }
                last = Some(wire.gate());
            }
            sum
        };
        let found = ways(circuit, gate).into_iter().flatten().map(|cell| (price(&cell), cell));
        let Some((price, cell)) = found.min_by_key(|(price, _)| *price) else { continue };
        let n_reads = reads.get(gate).copied().unwrap_or(0).max(WHOLE);
        if let (Some(slot), Some(way)) = (cost.get_mut(gate), chosen.get_mut(gate)) {
            *slot = price * WHOLE / n_reads;
            *way = Some(cell);
        }
    }
    chosen
}

/// The cells that the wires need, each just before the first that reads it, and how often each gate
/// is read.
fn in_order(circuit: &Circuit, chosen: &[Option<Cell>], wires: &[Wire]) -> (Vec<Cell>, Vec<u64>) {
    let n = circuit.gates().len();
    let mut reads = vec![0u64; n];
    let mut done = vec![false; n];
    let mut order = Vec::new();
    let mut todo: Vec<(usize, bool)> = Vec::new();
    let mut depth = vec![0u32; n];
    for (at, cell) in chosen.iter().enumerate() {
        let below = |wire: Wire| depth.get(wire.gate()).copied().unwrap_or(0);
        let deepest = cell.iter().flat_map(Cell::wires).map(below).max();
        if let (Some(deepest), Some(slot)) = (deepest, depth.get_mut(at)) {
            *slot = deepest + 1;
        }
    }
    for wire in wires {
        read(&mut reads, *wire);
        todo.push((wire.gate(), false));
        while let Some((gate, parts_done)) = todo.pop() {
            let Some(cell) = chosen.get(gate).copied().flatten() else { continue };
            let Some(is_done) = done.get_mut(gate).filter(|is_done| !**is_done) else { continue };
            if parts_done {
                *is_done = true;
                order.push(cell);
                for wire in cell.wires() {
                    read(&mut reads, wire);
                }
            } else {
                todo.push((gate, true));
                // The deepest part first: what it leaves is one plane, while it needs many.
                let mut parts = cell.wires().map(|wire| wire.gate());
                parts.sort_by_key(|part| depth.get(*part).copied().unwrap_or(0));
                todo.extend(parts.map(|part| (part, false)));
            }
        }
    }
    (order, reads)
}
