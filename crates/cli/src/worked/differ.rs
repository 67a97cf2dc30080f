//! Where what is expected and what is found differ, each with its place in the file.

use std::ops::Range;

use toml_edit::{Item, Table, TableLike, Value};

use super::statement::is_statement;

/// One difference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Difference {
    /// The stretch of the file, in bytes.
    pub(super) span: Range<usize>,
    /// What differs, in words that go on after the person's name.
    pub(super) words: String,
}

/// Compares the table of a file with what was found. Keys are compared in order where the order
/// says something: the reasons, and the parts of a session.
pub(super) fn differences(expected: &Item, found: &Table) -> Vec<Difference> {
    let mut out = Vec::new();
    let whole = expected.span().unwrap_or(0..0);
    match expected.as_table_like() {
        Some(table) => tables("", table, found, &whole, &mut out),
        None => out.push(Difference { span: whole, words: "has an `expect` that is not a table".to_owned() }),
    }
    out
}

fn tables(
    path: &str,
    expected: &dyn TableLike,
    found: &dyn TableLike,
    around: &Range<usize>,
    out: &mut Vec<Difference>,
) {
    let named = |key: &str| if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") };
    let mut unsaid: Vec<String> = Vec::new();
    for (key, found_item) in found.iter() {
        let name = named(key);
        let Some((expected_key, expected_item)) = expected.get_key_value(key) else {
            unsaid.push(format!("`{name}`"));
            continue;
        };
        let span = expected_item.span().or_else(|| expected_key.span()).unwrap_or_else(|| around.clone());
        match (expected_item.as_table_like(), found_item.as_table_like()) {
            (Some(expected), Some(found)) => tables(&name, expected, found, &span, out),
            _ => values(&name, expected_item, found_item, span, out),
        }
    }
    if !unsaid.is_empty() {
        let words = if path.is_empty() {
            format!("does not say what to expect of {}", unsaid.join(", "))
        } else {
            format!("does not expect {}; found", unsaid.join(", "))
        };
        out.push(Difference { span: around.clone(), words });
    }
    for (key, item) in expected.iter() {
        let statement = path.is_empty() && is_statement(key);
        if !found.contains_key(key) && !statement {
            let span = item.span().unwrap_or_else(|| around.clone());
            out.push(Difference { span, words: format!("expects `{}`; found none", named(key)) });
        }
    }
    let order = |table: &dyn TableLike, other: &dyn TableLike| -> Vec<String> {
        table.iter().map(|(key, _)| key.to_owned()).filter(|key| other.contains_key(key)).collect()
    };
    // At the top the order of the keys means nothing.
    if !path.is_empty() && order(expected, found) != order(found, expected) {
        let found_order = order(found, expected);
        let keys: Vec<&str> = found_order.iter().map(String::as_str).collect();
        let words = format!("expects `{path}` in another order; found {}", listed(&keys));
        out.push(Difference { span: around.clone(), words });
    }
}

fn values(name: &str, expected: &Item, found: &Item, span: Range<usize>, out: &mut Vec<Difference>) {
    if let (Some(expected), Some(found)) = (words_of(expected), words_of(found)) {
        let lacks: Vec<&str> = expected.iter().filter(|w| !found.contains(w)).map(String::as_str).collect();
        let more: Vec<&str> = found.iter().filter(|w| !expected.contains(w)).map(String::as_str).collect();
        let words = match (lacks.is_empty(), more.is_empty()) {
            (true, true) if expected == found => return,
            (true, true) => {
                let all: Vec<&str> = found.iter().map(String::as_str).collect();
                format!("expects `{name}` in another order or number; found {}", listed(&all))
            }
            (false, true) => format!("expects {} in `{name}`; not found", listed(&lacks)),
            (true, false) => format!("does not expect {} in `{name}`; found", listed(&more)),
            (false, false) => {
                format!("expects {} in `{name}`; found {} in its place", listed(&lacks), listed(&more))
            }
        };
        out.push(Difference { span, words });
        return;
    }
    let same = match (expected.as_value(), found.as_value()) {
        (Some(Value::String(a)), Some(Value::String(b))) => a.value() == b.value(),
        (Some(Value::Integer(a)), Some(Value::Integer(b))) => a.value() == b.value(),
        (Some(Value::Boolean(a)), Some(Value::Boolean(b))) => a.value() == b.value(),
        _ => false,
    };
    if !same {
        out.push(Difference {
            span,
            words: format!("expects `{name}` to be {}; found {}", shown(expected), shown(found)),
        });
    }
}

/// A list of texts, if it is one.
fn words_of(item: &Item) -> Option<Vec<String>> {
    item.as_array()?.iter().map(|value| value.as_str().map(str::to_owned)).collect()
}

fn listed(words: &[&str]) -> String {
    match words {
        [] => "nothing".to_owned(),
        _ => words.iter().map(|w| format!("`{w}`")).collect::<Vec<_>>().join(", "),
    }
}

fn shown(item: &Item) -> String {
    if let Some(text) = item.as_str() {
        return format!("`{text}`");
    }
    if let Some(words) = words_of(item) {
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        return listed(&words);
    }
    if item.is_table_like() {
        return "a table".to_owned();
    }
    let text = item.to_string();
    format!("`{}`", text.trim())
}

#[cfg(test)]
mod tests {
    use toml_edit::{Document, DocumentMut};

    use super::differences;

    fn check(expected: &str, found: &str) -> Vec<String> {
        let document = Document::parse(expected).unwrap();
        let found: DocumentMut = found.parse().unwrap();
        let item = document.get("expect").unwrap();
        differences(item, found.get("expect").unwrap().as_table().unwrap())
            .into_iter()
            .map(|d| {
                let line = expected[..d.span.start].matches('\n').count() + 1;
                format!("{line}: {}", d.words)
            })
            .collect()
    }

    #[test]
    fn the_same_outputs_do_not_differ_however_they_are_laid_out() {
        let found = "[expect]\nnow = 'emergency'\nlist = ['a', 'b']\n[expect.session]\nx = '1'\ny = '2'\n";
        assert!(check(found, found).is_empty());
        let inline = "[expect]\nlist = [\n 'a', # why\n 'b',\n]\nsession = { x = '1', y = '2' }\nnow = \"emergency\"\n";
        assert!(check(inline, found).is_empty(), "{:?}", check(inline, found));
    }

    #[test]
    fn each_difference_names_the_line_and_both_sides() {
        let expected = "[expect]\nnow = 'self-care'\ncleared = true\ndoors = ['a', 'b']\n\n[expect.session]\ny = '2'\nx = '1'\nold = '3'\n";
        let found = "[expect]\nnow = 'emergency'\ncleared = false\ndoors = ['b', 'c']\nask-next = ['q']\n[expect.session]\nx = '1'\ny = '9'\n[expect.left-out]\nz = ['r']\n";
        assert_eq!(
            check(expected, found),
            [
                "2: expects `now` to be `self-care`; found `emergency`",
                "3: expects `cleared` to be `true`; found `false`",
                "4: expects `a` in `doors`; found `c` in its place",
                "7: expects `session.y` to be `2`; found `9`",
                "9: expects `session.old`; found none",
                "6: expects `session` in another order; found `x`, `y`",
                "1: does not say what to expect of `ask-next`, `left-out`",
            ]
        );
    }

    #[test]
    fn an_odd_expectation_is_a_difference_and_no_failure() {
        for expected in
            ["expect = 3", "[[expect]]\nnow = 1", "[expect]\nnow = ['x', 3]", "[expect.now]\nx = 1"]
        {
            assert!(!check(expected, "[expect]\nnow = 'emergency'\n").is_empty(), "{expected}");
        }
    }
}
