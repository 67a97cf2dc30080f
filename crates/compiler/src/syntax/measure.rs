//! `measures/`: outcome measures. One file each.

use clinical::{Certainty, Quantity, Unit};
use guideline::{Better, Items, Taken};

use super::table::Table;
use crate::check::bad_value;
use crate::diagnostic::Word;

#[derive(Debug)]
pub(crate) struct Measure {
    pub(crate) id: Word,
    pub(crate) sources: Vec<Word>,
    /// With ids and sources still to be looked up.
    pub(crate) taken: Taken,
    pub(crate) highest: u16,
    pub(crate) better: Better,
    pub(crate) change: u16,
    pub(crate) percent: Option<u16>,
    pub(crate) percent_least: u16,
    pub(crate) days_min: u16,
    pub(crate) items: Option<Items>,
    pub(crate) certainty: Certainty,
}

pub(crate) fn read(mut table: Table<'_, '_, '_>, file: &str) -> Option<Measure> {
    let id = super::page_id(&mut table, file);
    let items = table.table("items", |mut row| {
        let items = Items {
            count: needed(&mut row, "count"),
            highest: u8::try_from(needed(&mut row, "highest")).unwrap_or(u8::MAX),
            answered_percent_min: needed(&mut row, "answered-percent-min"),
        };
        row.finish();
        items
    });
    let measure = Measure {
        id,
        sources: table.words("sources"),
        taken: table.required_one_of("taken", Taken::ALL).unwrap_or(Taken::TypedIn),
        highest: tenths(&mut table, "highest").unwrap_or(0),
        better: table.required_one_of("better", Better::ALL).unwrap_or(Better::Lower),
        change: tenths(&mut table, "change").unwrap_or(0),
        percent: table.count("percent").map(|(n, _)| n),
        percent_least: if table.has("percent-least") {
            tenths(&mut table, "percent-least").unwrap_or(0)
        } else {
            0
        },
        days_min: needed(&mut table, "days-min"),
        items,
        certainty: super::activity::certainty(&mut table),
    };
    table.finish();
    Some(measure)
}

fn needed(table: &mut Table<'_, '_, '_>, key: &'static str) -> u16 {
    if !table.has(key) {
        table.missing(key);
    }
    table.count(key).map_or(0, |(n, _)| n)
}

/// `"2.0"` as tenths.
fn tenths(table: &mut Table<'_, '_, '_>, key: &'static str) -> Option<u16> {
    let word = table.required(key)?;
    let read = Quantity::parse(&word.text, Unit::Points).ok().and_then(|q| u16::try_from(q.steps()).ok());
    if read.is_none() || read == Some(0) {
        let message = format!("`{}` is not a number above 0 with at most one decimal", word.text);
        bad_value::report(table.findings, &word.place, &message, "");
    }
    read
}
