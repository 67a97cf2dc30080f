//! `claims/`: what the five articles say, and what became of it.

use guideline::ClaimStatus;

use super::table::Table;
use crate::diagnostic::Word;

#[derive(Debug)]
pub(crate) struct Claim {
    pub(crate) id: Word,
    pub(crate) kind: String,
    pub(crate) says: String,
    pub(crate) seeds: Vec<Word>,
    pub(crate) status: ClaimStatus,
    pub(crate) by: Vec<Word>,
    pub(crate) against: Vec<Word>,
    pub(crate) why: Option<Word>,
}

pub(crate) fn read(table: Table<'_, '_, '_>, out: &mut Vec<Claim>) {
    table.rows(|mut row| {
        let claim = Claim {
            id: row.name.clone(),
            kind: row.required("kind").map_or_else(String::new, |w| w.text),
            says: row.required("says").map_or_else(String::new, |w| w.text),
            seeds: row.words("seeds"),
            status: row.required_one_of("status", &ClaimStatus::ALL).unwrap_or(ClaimStatus::NoAdvice),
            by: row.words("by"),
            against: row.words("against"),
            why: row.word("why"),
        };
        row.finish();
        out.push(claim);
    });
}
