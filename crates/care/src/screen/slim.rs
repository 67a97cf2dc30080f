//! The same circuit with fewer gates, for whoever evaluates it a million times.
//!
//! Looks at every gate through windows of at most four wires below it. If what the window says can
//! be said with fewer gates, counting those that are there already and those that nobody else would
//! need any more, it is said so. This is what others call rewriting of an and-inverter graph.
//!
//! Promises that the wires say what they said, for all inputs, and that inputs keep their numbers.

use super::form::{Form, Forms, INPUTS};
use crate::circuit::{Circuit, Gate, Wire};

/// How many windows are kept for a gate.
const WINDOWS: usize = 10;

/// How often the circuit is gone through. Passes that also take what costs the same let the next
/// find what it could not see before.
const PASSES: [Taking; 6] =
    [Taking::Less, Taking::Same, Taking::Less, Taking::Same, Taking::Less, Taking::Less];

/// Which changes a pass makes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Taking {
    /// Those that take fewer gates.
    Less,
    /// Also those that take as many.
    Same,
}

/// A circuit of few gates that says the same, and the same wires in it.
pub(super) fn slim(circuit: &Circuit, wires: &[Wire]) -> (Circuit, Vec<Wire>) {
    let mut forms = Forms::default();
    let (mut best, mut best_wires) = needed(circuit, wires);
    for taking in PASSES {
        let (next, next_wires) = Net::of(&best).pass(&best, &best_wires, taking, &mut forms);
        let (next, next_wires) = needed(&next, &next_wires);
        (best, best_wires) = (next, next_wires);
    }
    (best, best_wires)
}

/// The gates that the wires need, and all inputs.
fn needed(circuit: &Circuit, wires: &[Wire]) -> (Circuit, Vec<Wire>) {
    let reads = reads(circuit, wires);
    let mut out = Circuit::new();
    let mut is = Vec::with_capacity(reads.len());
    for (gate, n) in circuit.gates().iter().zip(&reads) {
        let wire = match gate {
            Gate::Never => Wire::NEVER,
            Gate::Input(_) => out.input(),
            Gate::And(..) if *n == 0 => Wire::NEVER,
            Gate::And(a, b) => {
                let (a, b) = (through(&is, *a), through(&is, *b));
                out.and(a, b)
            }
        };
        is.push(wire);
    }
    let wires = wires.iter().map(|wire| through(&is, *wire)).collect();
    (out, wires)
}

/// How often each gate is read, by gates that matter and from outside.
fn reads(circuit: &Circuit, wires: &[Wire]) -> Vec<u32> {
    let mut reads = vec![0; circuit.gates().len()];
    let read = |reads: &mut [u32], wire: Wire| {
        if let Some(slot) = reads.get_mut(wire.gate()) {
            *slot += 1;
        }
    };
    for wire in wires {
        read(&mut reads, *wire);
    }
    for (at, gate) in circuit.gates().iter().enumerate().rev() {
        if let (Gate::And(a, b), Some(1..)) = (gate, reads.get(at)) {
            read(&mut reads, *a);
            read(&mut reads, *b);
        }
    }
    reads
}

fn through(is: &[Wire], wire: Wire) -> Wire {
    let found = is.get(wire.gate()).copied().unwrap_or(Wire::NEVER);
    if wire.is_opposite() { !found } else { found }
}

/// Up to four gates below a gate, and what the gate says of them.
#[derive(Clone, Copy, Debug)]
struct Window {
    below: [u32; 4],
    n: usize,
    table: u16,
}

impl Window {
    fn below(&self) -> &[u32] {
        self.below.get(..self.n).unwrap_or(&[])
    }

    fn of(gate: u32) -> Self {
        let [first, ..] = INPUTS;
        Self { below: [gate, 0, 0, 0], n: 1, table: first }
    }

    /// What is seen through both, if that is no more than four.
    fn with(&self, other: &Self) -> Option<Self> {
        let mut both = *self;
        for gate in other.below() {
            if !both.below().contains(gate) {
                *both.below.get_mut(both.n)? = *gate;
                both.n += 1;
            }
        }
        both.below.get_mut(..both.n)?.sort_unstable();
        Some(both)
    }

    /// The same table, for more gates below.
    fn table_in(&self, wider: &Self) -> u16 {
        let mut at = [0usize; 4];
        for (slot, gate) in at.iter_mut().zip(self.below()) {
            *slot = wider.below().iter().position(|other| other == gate).unwrap_or(0);
        }
        let mut table = 0;
        for setting in 0..16u16 {
            let mut narrow = 0;
            for (bit, at) in at.iter().take(self.n).enumerate() {
                narrow |= (setting >> at & 1) << bit;
            }
            table |= (self.table >> narrow & 1) << setting;
        }
        table
    }
}

/// A gate of the net.
struct Node {
    /// What it joins; nothing for inputs.
    parts: Option<(Wire, Wire)>,
    /// How often it is read, by gates in use and by those still to come.
    reads: u32,
    /// Whether it counts as a reader of its parts.
    in_use: bool,
    windows: Vec<Window>,
    /// The gates that join it with an earlier wire, by their parts.
    above: Vec<(Wire, Wire, u32)>,
}

/// A circuit that is being made again.
struct Net {
    nodes: Vec<Node>,
}

/// What two wires joined are.
enum Joined {
    Is(Wire),
    New(Wire, Wire),
}

impl Net {
    fn of(circuit: &Circuit) -> Self {
        Self { nodes: Vec::with_capacity(circuit.gates().len() * 2) }
    }

    fn node(&mut self, gate: usize) -> Option<&mut Node> {
        self.nodes.get_mut(gate)
    }

    fn push(&mut self, parts: Option<(Wire, Wire)>) -> Wire {
        let at = u32::try_from(self.nodes.len()).unwrap_or(u32::MAX >> 1);
        let mut windows = Vec::new();
        if let Some((a, b)) = parts {
            self.look(a, b, &mut windows);
        }
        windows.push(Window::of(at));
        self.nodes.push(Node { parts, reads: 0, in_use: parts.is_none(), windows, above: Vec::new() });
        Wire::of(at)
    }

    /// What is seen of two wires joined.
    fn look(&self, a: Wire, b: Wire, windows: &mut Vec<Window>) {
        let (Some(left), Some(right)) = (self.nodes.get(a.gate()), self.nodes.get(b.gate())) else { return };
        let turned = |table: u16, wire: Wire| if wire.is_opposite() { !table } else { table };
        for one in &left.windows {
            for other in &right.windows {
                let Some(mut both) = one.with(other) else { continue };
                if windows.iter().any(|seen| seen.below() == both.below()) {
                    continue;
                }
                both.table = turned(one.table_in(&both), a) & turned(other.table_in(&both), b);
                windows.push(both);
            }
        }
        windows.sort_by_key(|window| window.n);
        windows.truncate(WINDOWS);
    }

    fn find(&self, a: Wire, b: Wire) -> Joined {
        let (a, b) = if a <= b { (a, b) } else { (b, a) };
        if a == Wire::NEVER || a == !b {
            return Joined::Is(Wire::NEVER);
        }
        if a == Wire::ALWAYS || a == b {
            return Joined::Is(b);
        }
        let above = self.nodes.get(b.gate()).map_or(&[][..], |node| &node.above);
        let made = above.iter().find(|made| made.0 == a && made.1 == b);
        made.map_or(Joined::New(a, b), |made| Joined::Is(Wire::of(made.2)))
    }

    fn join(&mut self, a: Wire, b: Wire) -> Wire {
        match self.find(a, b) {
            Joined::Is(wire) => wire,
            Joined::New(a, b) => {
                let wire = self.push(Some((a, b)));
                let at = u32::try_from(wire.gate()).unwrap_or(0);
                if let Some(node) = self.node(b.gate()) {
                    node.above.push((a, b, at));
                }
                wire
            }
        }
    }

    /// Counts a gate as a reader of its parts.
    fn take_up(&mut self, gate: usize) {
        let Some(node) = self.node(gate).filter(|node| !node.in_use) else { return };
        node.in_use = true;
        for part in node.parts.into_iter().flat_map(|(a, b)| [a, b]) {
            self.take_up(part.gate());
            self.read(part.gate(), 1);
        }
    }

    fn read(&mut self, gate: usize, n: u32) {
        if let Some(node) = self.node(gate) {
            node.reads += n;
        }
    }

    fn unread(&mut self, gate: usize, n: u32) {
        if let Some(node) = self.node(gate) {
            node.reads = node.reads.saturating_sub(n);
        }
    }

    /// Takes a gate out of use if nobody reads it, and so on downwards. Says how many went.
    fn let_go(&mut self, gate: usize) -> u32 {
        let Some(node) = self.node(gate).filter(|node| node.in_use && node.reads == 0) else { return 0 };
        let Some((a, b)) = node.parts else { return 0 };
        node.in_use = false;
        let mut n = 1;
        for part in [a, b] {
            self.unread(part.gate(), 1);
            n += self.let_go(part.gate());
        }
        n
    }

    /// Makes the circuit again, gate by gate.
    fn pass(
        mut self,
        circuit: &Circuit,
        wires: &[Wire],
        taking: Taking,
        forms: &mut Forms,
    ) -> (Circuit, Vec<Wire>) {
        let reads = reads(circuit, wires);
        let mut is: Vec<Wire> = Vec::with_capacity(reads.len());
        for (gate, n) in circuit.gates().iter().zip(&reads) {
            let wire = match gate {
                Gate::Never | Gate::Input(_) => self.push(None),
                Gate::And(..) if *n == 0 => Wire::NEVER,
                Gate::And(a, b) => {
                    let (a, b) = (through(&is, *a), through(&is, *b));
                    let first = self.join(a, b);
                    self.take_up(first.gate());
                    self.read(first.gate(), *n);
                    // From here on the new gate reads them, and no longer the old one.
                    for part in [a, b] {
                        self.unread(part.gate(), 1);
                    }
                    for part in [a, b] {
                        self.let_go(part.gate());
                    }
                    self.best(first, *n, taking, forms)
                }
            };
            if !matches!(gate, Gate::And(..)) {
                self.read(wire.gate(), *n);
            }
            is.push(wire);
        }
        let mut out = Circuit::new();
        let mut moved = Vec::with_capacity(self.nodes.len());
        for (at, node) in self.nodes.iter().enumerate() {
            moved.push(match node.parts {
                None if at == 0 => Wire::NEVER,
                None => out.input(),
                Some((a, b)) => {
                    let (a, b) = (through(&moved, a), through(&moved, b));
                    out.and(a, b)
                }
            });
        }
        let wires = wires.iter().map(|wire| through(&moved, through(&is, *wire))).collect();
        (out, wires)
    }

    /// Says a gate another way, if that takes fewer gates. The gate is read `n` times.
    fn best(&mut self, wire: Wire, n: u32, taking: Taking, forms: &mut Forms) -> Wire {
        let Some(node) = self.nodes.get(wire.gate()).filter(|node| node.parts.is_some()) else { return wire };
        // Where others read it too, it stays whatever is done here.
        if node.reads != n {
            return wire;
        }
        let windows = node.windows.clone();
        let least = if taking == Taking::Same { 0 } else { 1 };
        let mut found: Option<(u32, Window, Form)> = None;
        for window in windows.iter().filter(|window| window.n > 1) {
            self.hold(window);
            self.unread(wire.gate(), n);
            let saved = self.let_go(wire.gate());
            for form in forms.of(window.table) {
                let most = found.as_ref().map_or(saved + 1 - least, |(gain, ..)| saved.saturating_sub(*gain));
                if let Some(cost) = self.cost(window, form, wire, most) {
                    found = Some((saved - cost, *window, form.clone()));
                }
            }
            self.take_up(wire.gate());
            self.read(wire.gate(), n);
            self.release(window);
        }
        let Some((_, window, form)) = found else { return wire };
        self.hold(&window);
        let places = self.write(&window, &form);
        let other = at_place(&places, form.out);
        self.take_up(other.gate());
        self.read(other.gate(), n);
        self.unread(wire.gate(), n);
        self.let_go(wire.gate());
        self.release(&window);
        if wire.is_opposite() { !other } else { other }
    }

    fn hold(&mut self, window: &Window) {
        for gate in window.below() {
            self.read(*gate as usize, 1);
        }
    }

    fn release(&mut self, window: &Window) {
        for gate in window.below() {
            self.unread(*gate as usize, 1);
        }
        for gate in window.below() {
            self.let_go(*gate as usize);
        }
    }

    /// How many gates a form would add to those in use, if fewer than `most` and if it is not what
    /// the wire is already.
    fn cost(&self, window: &Window, form: &Form, wire: Wire, most: u32) -> Option<u32> {
        let mut places: Vec<Option<Wire>> = Vec::with_capacity(5 + form.joins.len());
        places.push(Some(Wire::NEVER));
        places.extend((0..4).map(|at| window.below().get(at).map(|gate| Wire::of(*gate))));
        let mut cost = 0;
        if most == 0 {
            return None;
        }
        for (a, b) in &form.joins {
            let part = |place: u8| {
                let wire = places.get(usize::from(place / 2)).copied().flatten()?;
                Some(if place % 2 == 1 { !wire } else { wire })
            };
            let made = match (part(*a), part(*b)) {
                (Some(a), Some(b)) => match self.find(a, b) {
                    Joined::Is(wire) => Some(wire),
                    Joined::New(..) => None,
                },
                _ => None,
            };
            let in_use = |wire: Wire| self.nodes.get(wire.gate()).is_some_and(|node| node.in_use);
            if !made.is_some_and(in_use) {
                cost += 1;
                if cost >= most {
                    return None;
                }
            }
            places.push(made);
        }
        let out = places.get(usize::from(form.out / 2)).copied().flatten();
        out.is_none_or(|out| out.gate() != wire.gate()).then_some(cost)
    }

    fn write(&mut self, window: &Window, form: &Form) -> Vec<Wire> {
        let mut places = vec![Wire::NEVER];
        places.extend((0..4).map(|at| window.below().get(at).map_or(Wire::NEVER, |gate| Wire::of(*gate))));
        for (a, b) in &form.joins {
            let wire = self.join(at_place(&places, *a), at_place(&places, *b));
            places.push(wire);
        }
        places
    }
}

fn at_place(places: &[Wire], place: u8) -> Wire {
    let wire = places.get(usize::from(place / 2)).copied().unwrap_or(Wire::NEVER);
    if place % 2 == 1 { !wire } else { wire }
}
