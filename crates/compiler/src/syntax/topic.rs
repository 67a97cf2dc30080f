//! `topics/`: questions people ask. One file each.

use clinical::Certainty;
use guideline::VariantKind;

use super::condition::Written;
use super::table::Table;
use crate::diagnostic::Word;

#[derive(Debug)]
pub(crate) struct Topic {
    pub(crate) id: Word,
    pub(crate) number: Option<Word>,
    pub(crate) sources: Vec<Word>,
    pub(crate) certainty: Certainty,
    pub(crate) signs: Vec<Word>,
    pub(crate) activities: Vec<Word>,
    pub(crate) disagreements: Vec<Word>,
    pub(crate) asked_as: Vec<Word>,
    pub(crate) variants: Vec<Variant>,
}

#[derive(Debug)]
pub(crate) struct Variant {
    pub(crate) when: Written,
    pub(crate) kind: VariantKind,
    pub(crate) text: Word,
}

const KINDS: [(VariantKind, &str); 2] =
    [(VariantKind::Caution, "caution"), (VariantKind::Permission, "permission")];

pub(crate) fn read(mut table: Table<'_, '_, '_>, file: &str) -> Option<Topic> {
    let id = super::page_id(&mut table, file);
    let mut variants = Vec::new();
    table.each_of("variant", |mut row| {
        if !row.has("when") {
            row.missing("when");
        }
        let when = row.condition("when");
        let kind = row.required_one_of("kind", &KINDS);
        let text = row.required("text");
        row.finish();
        if let (Some(when), Some(text)) = (when, text) {
            variants.push(Variant { when, kind: kind.unwrap_or(VariantKind::Caution), text });
        }
    });
    let topic = Topic {
        id,
        number: table.required("number"),
        sources: table.words("sources"),
        certainty: super::activity::certainty(&mut table),
        signs: table.words("signs"),
        activities: table.words("activities"),
        disagreements: table.words("disagreements"),
        asked_as: table.words("asked-as"),
        variants,
    };
    table.finish();
    Some(topic)
}
