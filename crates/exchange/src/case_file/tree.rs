//! What a case file holds before anything is made of it: values with their places.
//!
//! TOML and JSON become the same tree, so everything after this page is written once. Numbers stay
//! the digits that were written: 38.4 never passes through floating point.

/// A value and where it begins, in bytes.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Node {
    pub(super) at: usize,
    pub(super) value: Value,
}

/// What can stand in a case file.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Value {
    /// A text in quotes, or a date.
    Text(String),
    /// A number, as it was written.
    Number(String),
    /// `true` or `false`.
    Bool(bool),
    /// JSON's `null`.
    Null,
    List(Vec<Node>),
    Table(Vec<(Name, Node)>),
}

impl Value {
    /// What it is, in the reader's words.
    pub(super) fn kind(&self) -> &'static str {
        match self {
            Self::Text(_) => "a text",
            Self::Number(_) => "a number",
            Self::Bool(_) => "true or false",
            Self::Null => "null",
            Self::List(_) => "a list",
            Self::Table(_) => "a table",
        }
    }
}

/// A name on the left of a value, and where it begins.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Name {
    pub(super) at: usize,
    pub(super) text: String,
}

/// Why a text is not TOML or not JSON: where, and what about it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Malformed {
    pub(super) at: usize,
    pub(super) message: String,
}

/// Line and column, both from 1, of a byte of the text. Columns count characters.
pub(super) fn line_and_column(text: &str, at: usize) -> (usize, usize) {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    let before = text.get(..at).unwrap_or("");
    let line_start = before.rfind('\n').map_or(0, |n| n + 1);
    let line = before.bytes().filter(|b| *b == b'\n').count() + 1;
    (line, before.get(line_start..).unwrap_or("").chars().count() + 1)
}
