//! What is wrong with a case file: all of it at once, each with its place and a way out.

use std::fmt;

use super::CaseFile;
use super::tree::line_and_column;

/// Problems beyond this many are counted and not listed.
const LISTED_MAX: usize = 20;

/// One thing that was not understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The byte it is about; none where it is about the whole file.
    pub at: Option<usize>,
    /// What is wrong.
    pub message: String,
    /// What to do next.
    pub help: String,
}

/// Why a case file was not read.
#[derive(Clone, Debug, PartialEq)]
pub struct CaseFileError {
    name: String,
    /// In the order of the file, with line and column.
    problems: Vec<(Option<(usize, usize)>, Problem)>,
    readable: Option<Box<CaseFile>>,
}

impl CaseFileError {
    pub(super) fn new(
        name: &str,
        text: &str,
        mut problems: Vec<Problem>,
        readable: Option<CaseFile>,
    ) -> Self {
        problems.sort_by_key(|problem| problem.at);
        problems.dedup();
        let problems = problems
            .into_iter()
            .map(|problem| (problem.at.map(|at| line_and_column(text, at)), problem))
            .collect();
        Self { name: name.to_owned(), problems, readable: readable.map(Box::new) }
    }

    /// One problem with the file as a whole.
    pub fn whole(name: &str, message: impl Into<String>, help: impl Into<String>) -> Self {
        let problem = Problem { at: None, message: message.into(), help: help.into() };
        Self { name: name.to_owned(), problems: vec![(None, problem)], readable: None }
    }

    /// The file, as the person named it.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Every problem with its line and column.
    pub fn problems(&self) -> impl Iterator<Item = (Option<(usize, usize)>, &Problem)> {
        self.problems.iter().map(|(place, problem)| (*place, problem))
    }

    /// Whether nothing of the file was read: it was not there, or it is something else altogether.
    pub fn is_unread(&self) -> bool {
        self.readable.is_none() && self.problems.iter().all(|(place, _)| place.is_none())
    }

    /// Whether nothing about a person was understood: no answer, no date and no note.
    pub fn is_about_nobody(&self) -> bool {
        self.readable.as_ref().is_none_or(|file| {
            file.answers.is_empty() && file.dating.is_none() && file.on.is_none() && file.note.is_none()
        })
    }

    /// What could be read. It may raise the alarm and never clears anyone.
    pub fn readable(&self) -> Option<&CaseFile> {
        self.readable.as_deref()
    }
}

impl fmt::Display for CaseFileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, problem) in self.problems.iter().take(LISTED_MAX) {
            match place {
                Some((line, column)) => write!(f, "{}:{line}:{column}: ", self.name)?,
                None => write!(f, "{}: ", self.name)?,
            }
            writeln!(f, "{}", problem.message)?;
            if !problem.help.is_empty() {
                writeln!(f, "  help: {}", problem.help)?;
            }
        }
        if let Some(more) = self.problems.len().checked_sub(LISTED_MAX).filter(|more| *more > 0) {
            writeln!(f, "and {more} more")?;
        }
        Ok(())
    }
}

impl std::error::Error for CaseFileError {}
