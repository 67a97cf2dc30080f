//! `decisions/`: rule tables. One file each.

use clinical::Disposition;
use guideline::Effect;

use super::condition::Written;
use super::sign::DISPOSITIONS;
use super::table::Table;
use crate::diagnostic::Word;

#[derive(Debug, Default)]
pub(crate) struct Decisions {
    pub(crate) self_care: Vec<Rule<Written>>,
    pub(crate) exclusions: Vec<Rule<Exclusion>>,
    pub(crate) doors: Vec<Rule<Door>>,
    pub(crate) clashes: Vec<Rule<Clash>>,
    /// Every table read, for duplicates.
    pub(crate) tables: Vec<Word>,
}

/// A rule of a table. Its id is `table.rule`.
#[derive(Debug)]
pub(crate) struct Rule<T> {
    pub(crate) id: Word,
    /// The key of its reason: `rule-table-rule`.
    pub(crate) message: String,
    pub(crate) sources: Vec<Word>,
    pub(crate) then: T,
}

#[derive(Debug)]
pub(crate) struct Exclusion {
    pub(crate) when: Written,
    pub(crate) unless: Option<Written>,
    pub(crate) effect: Effect,
    pub(crate) kinds: Vec<Word>,
    pub(crate) roles: Vec<Word>,
    pub(crate) flags: Vec<Word>,
    pub(crate) activities: Vec<Word>,
}

#[derive(Debug)]
pub(crate) struct Door {
    pub(crate) group: Word,
    pub(crate) disposition: Disposition,
    pub(crate) when: Written,
    pub(crate) doors: Vec<Word>,
}

#[derive(Debug)]
pub(crate) struct Clash {
    pub(crate) first: Vec<Word>,
    pub(crate) then: Vec<Word>,
    pub(crate) gap_minutes: u16,
    pub(crate) same_skin: bool,
}

#[derive(Clone, Copy)]
enum Output {
    SelfCare,
    Exclusion,
    Door,
    Clash,
}

const OUTPUTS: [(Output, &str); 4] = [
    (Output::SelfCare, "self-care"),
    (Output::Exclusion, "exclusion"),
    (Output::Door, "door"),
    (Output::Clash, "clash"),
];

pub(crate) fn read(mut table: Table<'_, '_, '_>, file: &str, out: &mut Decisions) {
    let id = super::page_id(&mut table, file);
    out.tables.push(id.clone());
    let Some(output) = table.required_one_of("output", &OUTPUTS) else { return };
    table.table("rule", |rules| {
        rules.rows(|mut row| {
            let name = row.name.clone();
            let sources = row.words("sources");
            let rule_id = Word { text: format!("{}.{}", id.text, name.text), place: name.place.clone() };
            let message = format!("rule-{}-{}", id.text, name.text);
            match output {
                Output::SelfCare => {
                    let then = when(&mut row);
                    out.self_care.push(Rule { id: rule_id, message, sources, then });
                }
                Output::Exclusion => {
                    let then = Exclusion {
                        when: when(&mut row),
                        unless: row.condition("unless"),
                        effect: row.required_one_of("effect", &Effect::ALL).unwrap_or(Effect::Exclude),
                        kinds: row.words("kinds"),
                        roles: row.words("roles"),
                        flags: row.words("flags"),
                        activities: row.words("activities"),
                    };
                    out.exclusions.push(Rule { id: rule_id, message, sources, then });
                }
                Output::Door => {
                    let group = row.required("group");
                    let then = Door {
                        group: group.unwrap_or_else(|| name.clone()),
                        disposition: row
                            .required_one_of("disposition", DISPOSITIONS.get(1..).unwrap_or_default())
                            .unwrap_or(Disposition::Emergency),
                        when: row.condition("when").unwrap_or(Written::Always),
                        doors: row.words("doors"),
                    };
                    if then.doors.is_empty() {
                        row.missing("doors");
                    }
                    out.doors.push(Rule { id: rule_id, message, sources, then });
                }
                Output::Clash => {
                    let then = Clash {
                        first: row.words("first"),
                        then: row.words("then"),
                        gap_minutes: row.count("gap-minutes").map_or(0, |(n, _)| n),
                        same_skin: row.truth("same-skin"),
                    };
                    for (key, list) in [("first", &then.first), ("then", &then.then)] {
                        if list.is_empty() {
                            row.missing(key);
                        }
                    }
                    out.clashes.push(Rule { id: rule_id, message, sources, then });
                }
            }
            row.finish();
        });
    });
    table.finish();
}

fn when(row: &mut Table<'_, '_, '_>) -> Written {
    if !row.has("when") {
        row.missing("when");
    }
    row.condition("when").unwrap_or(Written::Always)
}
