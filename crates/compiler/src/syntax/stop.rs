//! `stop-signs/`: what ends a session.

use super::table::Table;
use crate::diagnostic::Word;

#[derive(Debug)]
pub(crate) struct Stop {
    pub(crate) id: Word,
    pub(crate) general: bool,
    pub(crate) signs: Vec<Word>,
    pub(crate) sources: Vec<Word>,
}

pub(crate) fn read(table: Table<'_, '_, '_>, out: &mut Vec<Stop>) {
    table.rows(|mut row| {
        let stop = Stop {
            id: row.name.clone(),
            general: row.truth("general"),
            signs: row.words("signs"),
            sources: row.words("sources"),
        };
        row.finish();
        out.push(stop);
    });
}
