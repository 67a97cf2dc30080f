//! `features/`: what can be known about a person.

use clinical::{GestationalAge, Quantity, Unit};

use super::condition::Written;
use super::table::{StepsProblem, Table, Value, steps};
use crate::check::{bad_value, missing_key, unit_mismatch};
use crate::diagnostic::{Findings, Place, Word};

#[derive(Debug)]
pub(crate) struct Feature {
    pub(crate) id: Word,
    pub(crate) kind: Kind,
    pub(crate) sources: Vec<Word>,
}

#[derive(Debug)]
pub(crate) enum Kind {
    Fact,
    Pattern,
    Inferred {
        when: Option<Written>,
    },
    Choice {
        options: Vec<Word>,
    },
    /// A quantity, or the gestational age when it has no unit.
    Scale(Scale),
}

#[derive(Debug)]
pub(crate) struct Scale {
    pub(crate) unit: Option<Unit>,
    /// The fact that says it can be measured now.
    pub(crate) device: Option<Word>,
    pub(crate) first: i32,
    pub(crate) last: i32,
    pub(crate) place: Place,
    pub(crate) bands: Vec<Band>,
    pub(crate) edges: Vec<Edge>,
    /// Whether a stretch could not be read; then nothing more is said about the bands.
    pub(crate) broken: bool,
}

#[derive(Debug)]
pub(crate) struct Band {
    pub(crate) id: Word,
    pub(crate) first: i32,
    pub(crate) last: i32,
    /// Where its stretch is written.
    pub(crate) place: Place,
}

#[derive(Debug)]
pub(crate) struct Edge {
    pub(crate) at: i32,
    pub(crate) name: Word,
    pub(crate) sources: Vec<Word>,
}

impl Scale {
    /// A value as the author would write it.
    pub(crate) fn show(&self, value: i32) -> String {
        show(value, self.unit)
    }
}

/// A value of a unit, or a gestational age, as the author would write it.
pub(crate) fn show(value: i32, unit: Option<Unit>) -> String {
    match unit {
        Some(unit) => {
            let text = Quantity::new(value, unit).to_string();
            text.split_once(' ').map_or(text.clone(), |(number, _)| number.to_owned())
        }
        None => u16::try_from(value)
            .ok()
            .and_then(GestationalAge::from_days)
            .map_or_else(|| "43+0".to_owned(), |ga| ga.to_string()),
    }
}

#[derive(Clone, Copy)]
enum KindWord {
    Fact,
    Pattern,
    Inferred,
    Choice,
    Quantity,
    GestationalAge,
}

const KINDS: [(KindWord, &str); 6] = [
    (KindWord::Fact, "fact"),
    (KindWord::Quantity, "quantity"),
    (KindWord::Choice, "choice"),
    (KindWord::Inferred, "inferred"),
    (KindWord::Pattern, "pattern"),
    (KindWord::GestationalAge, "gestational-age"),
];

pub(crate) fn read(table: Table<'_, '_, '_>, out: &mut Vec<Feature>) {
    table.rows(|mut row| {
        let id = row.name.clone();
        let kind = match row.required_one_of("kind", &KINDS) {
            Some(KindWord::Fact) => Kind::Fact,
            Some(KindWord::Pattern) => Kind::Pattern,
            Some(KindWord::Inferred) => {
                if !row.has("when") {
                    row.missing("when");
                }
                Kind::Inferred { when: row.condition("when") }
            }
            Some(KindWord::Choice) => {
                let options = row.words("options");
                if options.is_empty() {
                    row.missing("options");
                }
                Kind::Choice { options }
            }
            Some(KindWord::Quantity) => {
                let units = Unit::ALL;
                let unit = row.required_one_of("unit", &units).unwrap_or(Unit::Score);
                Kind::Scale(scale(&mut row, Some(unit)))
            }
            Some(KindWord::GestationalAge) => Kind::Scale(scale(&mut row, None)),
            // Already reported; the other keys depend on the kind, so they are not looked at.
            None => return,
        };
        let sources = row.words("sources");
        row.finish();
        out.push(Feature { id, kind, sources });
    });
}

fn scale(row: &mut Table<'_, '_, '_>, unit: Option<Unit>) -> Scale {
    let device = if unit.is_some() { row.word("device") } else { None };
    let mut scale = Scale {
        unit,
        device,
        first: 0,
        last: 0,
        place: row.name.place.clone(),
        bands: Vec::new(),
        edges: Vec::new(),
        broken: false,
    };
    if let Some(word) = row.required("scale") {
        scale.place = word.place.clone();
        match stretch(&word, unit, row.findings) {
            Some((first, last)) => (scale.first, scale.last) = (first, last),
            None => scale.broken = true,
        }
    }
    let bands = row.table("bands", |mut table| {
        table.pairs(|table, id, value| {
            let Value::Text(word) = value else {
                bad_value::report(
                    table.findings,
                    &id.place,
                    &format!("band `{}` should be a stretch such as `\"1 ..= 3\"`", id.text),
                    "",
                );
                let place = id.place.clone();
                return (Band { id, first: 0, last: 0, place }, false);
            };
            crate::check::bad_id::look(table.findings, &id);
            let read = stretch(&word, unit, table.findings);
            let (first, last) = read.unwrap_or_default();
            (Band { id, first, last, place: word.place }, read.is_some())
        })
    });
    match bands {
        Some(bands) => {
            scale.broken |= bands.iter().any(|(_, read)| !read);
            scale.bands = bands.into_iter().map(|(band, _)| band).collect();
        }
        None => missing_key::report(row.findings, &row.name.place, &row.name.text, "bands"),
    }
    let edges = row.table("edges", |mut table| {
        let edges = table.pairs(|table, name, value| {
            let Value::List(sources) = value else {
                bad_value::report(
                    table.findings,
                    &name.place,
                    &format!("the sources of edge `{}` should be a list of texts", name.text),
                    "",
                );
                return None;
            };
            let at = one(&name, unit, table.findings)?;
            Some(Edge { at, name, sources })
        });
        edges.into_iter().flatten().collect::<Vec<_>>()
    });
    scale.edges = edges.unwrap_or_default();
    scale
}

/// Reads `"36.0 ..= 37.4"`.
fn stretch(word: &Word, unit: Option<Unit>, findings: &mut Findings<'_>) -> Option<(i32, i32)> {
    let Some((first, last)) = word.text.split_once("..=") else {
        bad_value::report(
            findings,
            &word.place,
            &format!("`{}` is not a stretch of a scale", word.text),
            "write the first and the last value with `..=` between them, such as `\"1 ..= 3\"`",
        );
        return None;
    };
    let part = |text: &str| Word { text: text.trim().to_owned(), place: word.place.clone() };
    let first = one(&part(first), unit, findings)?;
    let last = one(&part(last), unit, findings)?;
    if last < first {
        bad_value::report(
            findings,
            &word.place,
            &format!("`{}` ends before it begins", word.text),
            "write the smaller value first",
        );
        return None;
    }
    Some((first, last))
}

fn one(word: &Word, unit: Option<Unit>, findings: &mut Findings<'_>) -> Option<i32> {
    match steps(&word.text, unit) {
        Ok(value) => Some(value),
        Err(StepsProblem::OtherUnit) => {
            unit_mismatch::report(findings, word, unit);
            None
        }
        Err(StepsProblem::NotAValue) if unit.is_some() && word.text.contains('+') => {
            unit_mismatch::report(findings, word, unit);
            None
        }
        Err(StepsProblem::NotAValue) => {
            let message = match unit {
                Some(_) => format!("`{}` is not a number", word.text),
                None => format!("`{}` is not a gestational age between `0+0` and `42+6`", word.text),
            };
            bad_value::report(findings, &word.place, &message, "");
            None
        }
    }
}
