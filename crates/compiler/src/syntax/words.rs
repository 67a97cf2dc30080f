//! `words/`: everyday words, phrases that point to a danger sign, synonyms.

use super::table::Table;
use crate::diagnostic::Word;

#[derive(Debug, Default)]
pub(crate) struct Words {
    pub(crate) signs: Vec<SignWords>,
    pub(crate) synonyms: Vec<Vec<Word>>,
    pub(crate) asking: Vec<Vec<Word>>,
    pub(crate) negations: Vec<Word>,
    pub(crate) breaks: Vec<Word>,
    pub(crate) stop: Vec<Word>,
    pub(crate) fillers: Vec<Word>,
}

#[derive(Debug)]
pub(crate) struct SignWords {
    pub(crate) sign: Word,
    pub(crate) phrases: Vec<Word>,
    pub(crate) unless: Vec<Word>,
}

pub(crate) fn read(mut table: Table<'_, '_, '_>, _file: &str, out: &mut Words) {
    out.synonyms.extend(table.lists("sets"));
    out.asking.extend(table.lists("asking"));
    out.negations.extend(table.words("negations"));
    out.breaks.extend(table.words("breaks"));
    out.stop.extend(table.words("stop"));
    out.fillers.extend(table.words("fillers"));
    table.rows(|mut row| {
        let words =
            SignWords { sign: row.name.clone(), phrases: row.words("phrases"), unless: row.words("unless") };
        if words.phrases.is_empty() {
            row.missing("phrases");
        }
        row.finish();
        out.signs.push(words);
    });
}
