//! `intake.toml`: the order of the screens.

use guideline::Pick;

use super::condition::Written;
use super::table::Table;
use crate::diagnostic::Word;

#[derive(Debug)]
pub(crate) struct Screen {
    pub(crate) id: Word,
    pub(crate) features: Vec<Word>,
    pub(crate) pick: Pick,
    pub(crate) private: bool,
    pub(crate) when: Written,
    pub(crate) for_plan: bool,
}

pub(crate) fn read(mut table: Table<'_, '_, '_>, out: &mut Vec<Screen>) {
    table.each_of("screen", |mut row| {
        let Some(id) = row.required("id") else { return };
        row.name = id.clone();
        crate::check::bad_id::look(row.findings, &id);
        let features = row.words("features");
        if features.is_empty() {
            row.missing("features");
        }
        let screen = Screen {
            id,
            features,
            pick: row.required_one_of("pick", &Pick::ALL).unwrap_or(Pick::Many),
            private: row.truth("private"),
            when: row.condition("when").unwrap_or(Written::Always),
            for_plan: row.one_of("for", &[((), "plan")]).is_some(),
        };
        row.finish();
        out.push(screen);
    });
    table.finish();
}
