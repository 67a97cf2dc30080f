//! JSON for machines. The shape is stable: keys are added, never renamed or removed.

use serde::Serialize;

use super::Diagnostic;

#[derive(Serialize)]
struct Row<'a> {
    name: &'a str,
    severity: &'a str,
    file: &'a str,
    line: usize,
    column: usize,
    start: usize,
    end: usize,
    message: &'a str,
    help: Option<&'a str>,
    see: String,
}

/// The findings as one JSON array. Each element has
///
/// | key | holds |
/// | --- | --- |
/// | `name` | the check, such as `band-gap` |
/// | `severity` | `error` or `warning` |
/// | `file` | the path relative to the guideline's folder |
/// | `line`, `column` | from 1, columns in characters |
/// | `start`, `end` | the stretch in bytes, from 0, end not included |
/// | `message` | what is wrong |
/// | `help` | how to mend it, or `null` |
/// | `see` | where the check is explained |
#[must_use]
pub fn json(diagnostics: &[Diagnostic]) -> String {
    let rows: Vec<Row<'_>> = diagnostics
        .iter()
        .map(|d| Row {
            name: d.name,
            severity: d.severity.id(),
            file: &d.file,
            line: d.line,
            column: d.column,
            start: d.span.start,
            end: d.span.end,
            message: &d.message,
            help: d.help.as_deref(),
            see: d.see(),
        })
        .collect();
    // Strings and counts always have a JSON form.
    serde_json::to_string_pretty(&rows).unwrap_or_else(|_| "[]".to_owned())
}
