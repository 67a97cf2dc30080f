//! `regions/`: numbers to ring and what the doors are called there. One file each.

use guideline::LineKind;

use super::table::Table;
use crate::diagnostic::Word;

#[derive(Debug)]
pub(crate) struct Region {
    pub(crate) id: Word,
    pub(crate) emergency: Vec<Word>,
    /// Doors with their number, or without one where it is local.
    pub(crate) doors: Vec<(Word, Option<String>)>,
    pub(crate) lines: Vec<Line>,
    pub(crate) verified: bool,
    pub(crate) sources: Vec<Word>,
}

#[derive(Debug)]
pub(crate) struct Line {
    pub(crate) id: Word,
    pub(crate) kind: LineKind,
    pub(crate) number: String,
}

pub(crate) fn read(mut table: Table<'_, '_, '_>, file: &str) -> Option<Region> {
    let id = super::page_id(&mut table, file);
    let emergency = table.words("emergency");
    let mut verified = table.truth("verified");
    let mut sources = table.words("sources");
    let mut doors = Vec::new();
    table.table("door", |rows| {
        rows.rows(|mut row| {
            doors.push((row.name.clone(), row.word("number").map(|w| w.text)));
            row.finish();
        });
    });
    let mut lines = Vec::new();
    table.table("line", |rows| {
        rows.rows(|mut row| {
            let line = Line {
                id: row.name.clone(),
                kind: row.required_one_of("kind", &LineKind::ALL).unwrap_or(LineKind::Helpline),
                number: row.required("number").map_or_else(String::new, |w| w.text),
            };
            // Each number can be checked and sourced by itself; the region counts as checked when all are.
            verified &= row.truth("verified");
            sources.extend(row.words("sources"));
            row.finish();
            lines.push(line);
        });
    });
    table.finish();
    Some(Region { id, emergency, doors, lines, verified, sources })
}
