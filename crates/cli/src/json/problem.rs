//! `carrywell/problem/1`: an input that was not understood.

use serde::Serialize;

use super::Advice;
use crate::case_file::CaseFileError;

/// Everything that was not understood, and what stands in spite of it.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Unread {
    schema: &'static str,
    pub(crate) input: String,
    pub(crate) problems: Vec<Told>,
    /// What to do now.
    pub(crate) r#do: String,
    /// Where what could be read is already urgent: the assessment of that part.
    pub(crate) readable: Option<Advice>,
}

/// One problem.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Told {
    pub(crate) line: Option<usize>,
    pub(crate) column: Option<usize>,
    pub(crate) message: String,
    pub(crate) help: String,
}

/// Puts an error into its shape.
pub(crate) fn unread(error: &CaseFileError, r#do: String, readable: Option<Advice>) -> Unread {
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
