//! How a truth table of four inputs can be said with few gates.
//!
//! A table has one bit for each setting of its inputs: bit `m` is what comes of it where input `i`
//! is bit `i` of `m`. Tables are taken apart input by input, or into two halves that share none.
//!
//! Promises that each form says what its table says. Absent: any promise that none is shorter.

use std::collections::BTreeMap;

/// Where each input is on.
pub(super) const INPUTS: [u16; 4] = [0xaaaa, 0xcccc, 0xf0f0, 0xff00];

/// A place in a form, twice, and one more for its opposite: place 0 is never on, places 1 to 4 are
/// the inputs, then come the joins.
pub(super) type Place = u8;

/// Joins of places by `and`, and what comes of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Form {
    pub(super) joins: Vec<(Place, Place)>,
    pub(super) out: Place,
}

/// One way to take a table apart.
#[derive(Clone, Copy)]
enum Split {
    /// Both tables.
    And(u16, u16),
    /// At least one of two tables.
    Or(u16, u16),
    /// The first, or the second and the third.
    OrAnd(u16, u16, u16),
    /// The second where the first is on, the third elsewhere.
    Pick(u16, u16, u16),
}

/// The forms of tables, each worked out once.
#[derive(Default)]
pub(super) struct Forms {
    sizes: BTreeMap<u16, u32>,
    forms: BTreeMap<u16, Vec<Form>>,
}

impl Forms {
    /// The forms of a table, one for each way to begin, the shorter first.
    pub(super) fn of(&mut self, table: u16) -> &[Form] {
        if !self.forms.contains_key(&table) {
            let forms = self.make(table);
            self.forms.insert(table, forms);
        }
        self.forms.get(&table).map_or(&[], Vec::as_slice)
    }

    fn make(&mut self, table: u16) -> Vec<Form> {
        let mut forms: Vec<Form> = Vec::new();
        for split in splits(table) {
            let mut form = Form { joins: Vec::new(), out: 0 };
            form.out = self.begin(&mut form.joins, split);
            if !forms.contains(&form) {
                forms.push(form);
            }
        }
        if let (true, Some(out)) = (forms.is_empty(), plain(table)) {
            forms.push(Form { joins: Vec::new(), out });
        }
        forms.sort_by_key(|form| form.joins.len());
        forms
    }

    /// How many joins a table takes at most.
    fn size(&mut self, table: u16) -> u32 {
        if plain(table).is_some() {
            return 0;
        }
        if let Some(size) = self.sizes.get(&table) {
            return *size;
        }
        let size = splits(table).into_iter().map(|split| self.size_of(split)).min().unwrap_or(u32::MAX / 4);
        self.sizes.insert(table, size);
        size
    }

    fn size_of(&mut self, split: Split) -> u32 {
        match split {
            Split::And(a, b) | Split::Or(a, b) => 1 + self.size(a) + self.size(b),
            Split::OrAnd(a, b, c) => 2 + self.size(a) + self.size(b) + self.size(c),
            Split::Pick(test, a, b) if a == !b => 3 + self.size(test) + self.size(a),
            Split::Pick(test, a, b) => 3 + self.size(test) + self.size(a) + self.size(b),
        }
    }

    fn write(&mut self, joins: &mut Vec<(Place, Place)>, table: u16) -> Place {
        if let Some(place) = plain(table) {
            return place;
        }
        match splits(table).into_iter().min_by_key(|split| self.size_of(*split)) {
            Some(split) => self.begin(joins, split),
            None => 0,
        }
    }

    fn begin(&mut self, joins: &mut Vec<(Place, Place)>, split: Split) -> Place {
        match split {
            Split::And(a, b) => {
                let (a, b) = (self.write(joins, a), self.write(joins, b));
                and(joins, a, b)
            }
            Split::Or(a, b) => {
                let (a, b) = (self.write(joins, a), self.write(joins, b));
                and(joins, a ^ 1, b ^ 1) ^ 1
            }
            Split::OrAnd(a, b, c) => {
                let [a, b, c] = [a, b, c].map(|table| self.write(joins, table));
                let both = and(joins, b, c);
                and(joins, a ^ 1, both ^ 1) ^ 1
            }
            Split::Pick(test, a, b) => {
                let [test, a, b] = [test, a, b].map(|table| self.write(joins, table));
                let (yes, no) = (and(joins, test, a), and(joins, test ^ 1, b));
                and(joins, yes ^ 1, no ^ 1) ^ 1
            }
        }
    }
}

fn and(joins: &mut Vec<(Place, Place)>, a: Place, b: Place) -> Place {
    let join = (a.min(b), a.max(b));
    let at = joins.iter().position(|made| *made == join).unwrap_or_else(|| {
        joins.push(join);
        joins.len() - 1
    });
    u8::try_from(at).unwrap_or(0).saturating_add(5).saturating_mul(2)
}

/// The place of a table that is constant, an input, or the opposite of one.
fn plain(table: u16) -> Option<Place> {
    let tables = [0].into_iter().chain(INPUTS);
    for (place, one) in (0u8..).step_by(2).zip(tables) {
        if table == one {
            return Some(place);
        }
        if table == !one {
            return Some(place + 1);
        }
    }
    None
}

/// The table where an input is off, and where it is on.
fn halves(table: u16, input: usize) -> (u16, u16) {
    let on = INPUTS.get(input).copied().unwrap_or(0);
    let width = 1 << input;
    let (low, high) = (table & !on, table & on);
    (low | low << width, high | high >> width)
}

fn splits(table: u16) -> Vec<Split> {
    let mut splits = Vec::new();
    if plain(table).is_some() {
        return splits;
    }
    for (at, input) in INPUTS.into_iter().enumerate() {
        let (off, on) = halves(table, at);
        if off == on {
            continue;
        }
        splits.push(match (off, on) {
            (0, _) => Split::And(input, on),
            (_, 0) => Split::And(!input, off),
            (u16::MAX, _) => Split::Or(!input, on),
            (_, u16::MAX) => Split::Or(input, off),
            _ if off & !on == 0 => Split::OrAnd(off, input, on),
            _ if on & !off == 0 => Split::OrAnd(on, !input, off),
            _ => Split::Pick(input, on, off),
        });
    }
    for (a, b) in [((0, 1), (2, 3)), ((0, 2), (1, 3)), ((0, 3), (1, 2))] {
        let possible = |table: u16, (x, y): (usize, usize)| {
            let either = |table: u16, input| {
                let (off, on) = halves(table, input);
                off | on
            };
            either(either(table, x), y)
        };
        let split = (possible(table, a), possible(table, b));
        if split.0 & split.1 == table && split.0 != table && split.1 != table {
            splits.push(Split::And(split.0, split.1));
        }
        let split = (!possible(!table, a), !possible(!table, b));
        if split.0 | split.1 == table && split.0 != table && split.1 != table {
            splits.push(Split::Or(split.0, split.1));
        }
    }
    splits
}

#[cfg(test)]
mod tests {
    use super::{Forms, INPUTS};

    #[test]
    fn every_form_of_every_table_says_what_the_table_says() {
        let mut forms = Forms::default();
        for table in 0..=u16::MAX {
            let found = forms.of(table);
            assert!(!found.is_empty());
            for form in found {
                let mut places = vec![0];
                places.extend(INPUTS);
                let says = |places: &[u16], place: u8| {
                    places[usize::from(place / 2)] ^ if place % 2 == 1 { u16::MAX } else { 0 }
                };
                for (a, b) in &form.joins {
                    let both = says(&places, *a) & says(&places, *b);
                    places.push(both);
                }
                assert_eq!(says(&places, form.out), table, "{table:04x} {form:?}");
            }
        }
    }
}
