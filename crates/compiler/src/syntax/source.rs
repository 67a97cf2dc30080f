//! `sources/`: publications, pages and policy decisions.

use guideline::SourceStatus;

use super::table::Table;
use crate::diagnostic::Word;

#[derive(Debug)]
pub(crate) struct Source {
    pub(crate) id: Word,
    pub(crate) also: Vec<Word>,
    pub(crate) publisher: String,
    pub(crate) title: String,
    pub(crate) year: Option<String>,
    pub(crate) address: Option<String>,
    pub(crate) status: SourceStatus,
}

pub(crate) fn read(table: Table<'_, '_, '_>, out: &mut Vec<Source>) {
    table.rows(|mut row| {
        let source = Source {
            id: row.name.clone(),
            also: row.words("also"),
            publisher: row.required("publisher").map_or_else(String::new, |w| w.text),
            title: row.required("title").map_or_else(String::new, |w| w.text),
            year: row.word("year").map(|w| w.text),
            address: row.word("address").map(|w| w.text),
            status: row.required_one_of("status", &SourceStatus::ALL).unwrap_or(SourceStatus::FromMemory),
        };
        row.finish();
        out.push(source);
    });
}
