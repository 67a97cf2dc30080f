//! What a person's author states by hand: some of the outputs, and what must not be among them.
//!
//! A statement says why the person is there. Blessing keeps it, so a change that breaks it is seen
//! even by someone who blesses everything.

use care::Assessment;
use guideline::Guideline;
use toml_edit::{Item, Key, Table, TableLike};

use super::differ::Difference;
use super::found::offered;

/// The keys of statements.
pub(super) const STATEMENTS: [&str; 3] = ["reasons-include", "offered-include", "never-offered"];

/// The statements that do not hold.
pub(super) fn broken(
    rules: &Guideline,
    assessment: &Assessment,
    expected: &dyn TableLike,
) -> Vec<Difference> {
    let reasons: Vec<&str> =
        assessment.reasons().iter().map(|reason| rules.sign(reason.sign).id.as_str()).collect();
    let offered = offered(rules, assessment);
    let mut out = Vec::new();
    for key in STATEMENTS {
        let Some(item) = expected.get(key) else { continue };
        let mut add = |words: String, item_span: Option<std::ops::Range<usize>>| {
            out.push(Difference { span: item_span.or_else(|| item.span()).unwrap_or(0..0), words });
        };
        let Some(names) = item.as_array() else {
            add(format!("has a `{key}` that is not a list of names"), None);
            continue;
        };
        for value in names {
            let span = value.span();
            let Some(name) = value.as_str() else {
                add(format!("has something in `{key}` that is not a name"), span);
                continue;
            };
            let known = match key {
                "reasons-include" => rules.find_sign(name).is_some(),
                _ => rules.find_activity(name).is_some(),
            };
            let words = match key {
                _ if !known => format!("names `{name}` in `{key}`, and there is no such record"),
                "reasons-include" if !reasons.contains(&name) => {
                    format!("states that `{name}` is among the reasons; it is not")
                }
                "offered-include" if !offered.contains(&name) => {
                    format!("states that `{name}` may be offered; it is not")
                }
                "never-offered" if offered.contains(&name) => {
                    format!("states that `{name}` is never offered; it is")
                }
                _ => continue,
            };
            add(words, span);
        }
    }
    out
}

/// Whether a key is a statement.
pub(super) fn is_statement(key: &str) -> bool {
    STATEMENTS.contains(&key)
}

/// The statements of a table, as written.
pub(super) fn kept(expected: &Table) -> Vec<(Key, Item)> {
    STATEMENTS
        .iter()
        .filter_map(|key| expected.get_key_value(key))
        .map(|(key, item)| (key.clone(), item.clone()))
        .collect()
}
