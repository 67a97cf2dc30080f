//! `self-tests/`: tests she can do at home. One file each.

use clinical::Certainty;
use guideline::Position;

use super::table::Table;
use crate::diagnostic::Word;

#[derive(Debug)]
pub(crate) struct SelfTest {
    pub(crate) id: Word,
    pub(crate) position: Position,
    pub(crate) flags: Vec<Word>,
    pub(crate) from: Option<Word>,
    pub(crate) before: Option<Word>,
    pub(crate) each_side: bool,
    pub(crate) findings: Vec<Finding>,
    pub(crate) stops: Vec<Word>,
    pub(crate) certainty: Certainty,
    pub(crate) sources: Vec<Word>,
}

#[derive(Debug)]
pub(crate) struct Finding {
    pub(crate) id: Word,
    pub(crate) suggests: Vec<Word>,
}

pub(crate) fn read(mut table: Table<'_, '_, '_>, file: &str) -> Option<SelfTest> {
    let id = super::page_id(&mut table, file);
    let (from, before) = table
        .table("weeks", |mut weeks| {
            let read = (weeks.word("from"), weeks.word("before"));
            weeks.finish();
            read
        })
        .unwrap_or_default();
    let mut findings = Vec::new();
    let read = table.table("finding", |rows| {
        rows.rows(|mut row| {
            findings.push(Finding { id: row.name.clone(), suggests: row.words("suggests") });
            row.finish();
        });
    });
    if read.is_none() {
        table.missing("finding");
    }
    let test = SelfTest {
        id,
        position: table.required_one_of("position", Position::ALL).unwrap_or(Position::Any),
        flags: table.words("flags"),
        from,
        before,
        each_side: table.truth("each-side"),
        findings,
        stops: table.words("stops"),
        certainty: super::activity::certainty(&mut table),
        sources: table.words("sources"),
    };
    table.finish();
    Some(test)
}
