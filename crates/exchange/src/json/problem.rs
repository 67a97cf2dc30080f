//! `carrywell/problem/1`: an input that was not understood.

use serde::Serialize;

use super::Advice;
use crate::case_file::CaseFileError;

/// Everything that was not understood, and what stands in spite of it.
#[derive(Clone, Debug, Serialize)]
pub struct Unread {
    schema: &'static str,
    /// What the file is called.
    pub input: String,
    /// Every one of them, in the order of the file.
    pub problems: Vec<Told>,
    /// What to do now.
    pub r#do: String,
    /// Where what could be read is already urgent: the assessment of that part.
    pub readable: Option<Advice>,
}

impl Unread {
    /// The text of it, with a line break at the end: what `--json` prints.
    #[must_use]
    pub fn json(&self) -> String {
        super::written(self)
    }
}

/// One problem.
#[derive(Clone, Debug, Serialize)]
pub struct Told {
    /// The line, from 1; null where it is about the whole file.
    pub line: Option<usize>,
    /// The character in it, from 1.
    pub column: Option<usize>,
    /// What is wrong.
    pub message: String,
    /// What to do next.
    pub help: String,
}

/// Puts an error into its shape.
pub fn unread(error: &CaseFileError, r#do: String, readable: Option<Advice>) -> Unread {
    Unread {
        schema: "carrywell/problem/1",
        input: error.name().to_owned(),
        problems: error
            .problems()
            .map(|(place, problem)| Told {
                line: place.map(|(line, _)| line),
                column: place.map(|(_, column)| column),
                message: problem.message.clone(),
                help: problem.help.clone(),
            })
            .collect(),
        r#do,
        readable,
    }
}
