//! What the compiler has to say about the files: a name, a place, a way out.
//!
//! Diagnostics are sorted by file, place and name, and come in three shapes: plain text (no boxes,
//! no colour, for screen readers and logs), pretty text with the line quoted, and JSON. The words
//! are the author's: nothing here knows about programs.

mod json;
mod plain;
mod place;
mod pretty;

pub use json::json;
pub(crate) use place::{Place, Word};
pub use plain::plain;
pub use pretty::pretty;

use std::fmt;
use std::ops::Range;

use crate::check::{self, Check};
use crate::files::Files;

/// Whether the guideline can be used in spite of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The guideline does not compile.
    Error,
    /// The guideline compiles; someone should look.
    Warning,
}

impl Severity {
    /// `error` or `warning`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// The name of the check that found it: also its section in `docs/checks.md`.
    pub name: &'static str,
    /// Whether the guideline compiles in spite of it.
    pub severity: Severity,
    /// The file, relative to the folder of the guideline.
    pub file: String,
    /// The stretch of the file, in bytes. Empty when the whole file is meant.
    pub span: Range<usize>,
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// What is wrong.
    pub message: String,
    /// How to mend it.
    pub help: Option<String>,
}

impl Diagnostic {
    /// Where the check is explained.
    #[must_use]
    pub fn see(&self) -> String {
        format!("docs/checks.md#{}", self.name)
    }
}

/// Collects findings and works out their lines.
#[derive(Debug)]
pub(crate) struct Findings<'a> {
    files: &'a Files,
    list: Vec<Diagnostic>,
}

impl<'a> Findings<'a> {
    pub(crate) fn new(files: &'a Files) -> Self {
        Self { files, list: Vec::new() }
    }

    /// Adds a finding.
    pub(crate) fn add(
        &mut self,
        check: Check,
        place: &Place,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        let (line, column) = self.line_and_column(&place.file, place.start);
        let help = help.into();
        self.list.push(Diagnostic {
            name: check.name,
            severity: check.severity,
            file: place.file.to_string(),
            span: place.start..place.end.max(place.start),
            line,
            column,
            message: message.into(),
            help: (!help.is_empty()).then_some(help),
        });
    }

    fn line_and_column(&self, file: &str, at: usize) -> (usize, usize) {
        let text = self.files.get(file).unwrap_or("");
        let before = text.get(..at.min(text.len())).unwrap_or("");
        let line_start = before.rfind('\n').map_or(0, |n| n + 1);
        let line = before.bytes().filter(|b| *b == b'\n').count() + 1;
        (line, before.get(line_start..).unwrap_or("").chars().count() + 1)
    }

    /// How many findings there are.
    pub(crate) fn len(&self) -> usize {
        self.list.len()
    }

    /// Whether the guideline cannot be used.
    pub(crate) fn any_error(&self) -> bool {
        self.list.iter().any(|d| d.severity == Severity::Error)
    }

    /// Whether a file is missing or cannot be read at all.
    pub(crate) fn any_unread(&self) -> bool {
        let unread = [check::unreadable_file::CHECK, check::toml_syntax::CHECK, check::missing_file::CHECK];
        self.list.iter().any(|d| unread.iter().any(|check| check.name == d.name))
    }

    /// All findings in order, each once.
    pub(crate) fn sorted(mut self) -> Vec<Diagnostic> {
        self.list.sort_by(|a, b| {
            let key = |d: &Diagnostic| (d.file.clone(), d.span.start, d.name, d.message.clone());
            key(a).cmp(&key(b))
        });
        self.list.dedup();
        self.list
    }
}
