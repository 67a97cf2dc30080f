//! TOML into the tree.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::tree::{Malformed, Name, Node, Value};

/// Reads a TOML document. Nesting is limited by the parser, so what comes back is shallow.
pub(super) fn read(text: &str) -> Result<Node, Malformed> {
    match DeTable::parse(text) {
        Ok(document) => Ok(Node { at: 0, value: table(document.into_inner()) }),
        Err(error) => {
            let at = error.span().map_or(0, |span| span.start);
            Err(Malformed { at, message: one_line(error.message()) })
        }
    }
}

fn table(entries: DeTable<'_>) -> Value {
    let mut entries: Vec<(Name, Node)> = entries
        .into_iter()
        .map(|(name, value)| {
            let at = name.span().start;
            (Name { at, text: name.into_inner().into_owned() }, node(value))
        })
        .collect();
    // The parser keeps them by name; people read from the top.
    entries.sort_by_key(|(name, _)| name.at);
    Value::Table(entries)
}

fn node(value: Spanned<DeValue<'_>>) -> Node {
    let at = value.span().start;
    let value = match value.into_inner() {
        DeValue::String(text) => Value::Text(text.into_owned()),
        DeValue::Integer(number) if number.radix() == 10 => Value::Number(number.as_str().to_owned()),
        DeValue::Integer(number) => match i64::from_str_radix(number.as_str(), number.radix()) {
            Ok(number) => Value::Number(number.to_string()),
            Err(_) => Value::Number(number.as_str().to_owned()),
        },
        DeValue::Float(number) => Value::Number(number.as_str().to_owned()),
        DeValue::Boolean(truth) => Value::Bool(truth),
        DeValue::Datetime(date) => Value::Text(date.to_string()),
        DeValue::Array(items) => Value::List(items.into_iter().map(node).collect()),
        DeValue::Table(entries) => table(entries),
    };
    Node { at, value }
}

fn one_line(message: &str) -> String {
    message.lines().map(str::trim).collect::<Vec<_>>().join(", ")
}
