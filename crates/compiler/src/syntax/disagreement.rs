//! `disagreements/`: where sources differ, both sides and the ruling.

use clinical::Certainty;

use super::table::Table;
use crate::diagnostic::{Place, Word};

#[derive(Debug)]
pub(crate) struct Disagreement {
    pub(crate) id: Word,
    pub(crate) topics: Vec<(u8, Place)>,
    pub(crate) refs: Vec<Word>,
    pub(crate) sides: Vec<Vec<Word>>,
    pub(crate) ruled_by: Vec<Word>,
    pub(crate) certainty: Certainty,
    pub(crate) claims: Vec<Word>,
}

pub(crate) fn read(table: Table<'_, '_, '_>, out: &mut Vec<Disagreement>) {
    table.rows(|mut row| {
        let mut topics = row.counts("topics");
        if let Some((topic, place)) = row.count("topic") {
            topics.insert(0, (u8::try_from(topic).unwrap_or(u8::MAX), place));
        }
        let disagreement = Disagreement {
            id: row.name.clone(),
            topics,
            refs: row.words("refs"),
            sides: row.lists("sides"),
            ruled_by: row.words("ruled-by"),
            certainty: super::activity::certainty(&mut row),
            claims: row.words("claims"),
        };
        row.finish();
        out.push(disagreement);
    });
}
