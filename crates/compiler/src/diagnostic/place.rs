//! Where something is written.

use std::rc::Rc;

/// A stretch of one file, in bytes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Place {
    pub(crate) file: Rc<str>,
    pub(crate) start: usize,
    pub(crate) end: usize,
}

impl Place {
    /// The beginning of a file.
    pub(crate) fn top(file: &str) -> Self {
        Self { file: file.into(), start: 0, end: 0 }
    }

    /// Another stretch of the same file.
    pub(crate) fn with(&self, start: usize, end: usize) -> Self {
        Self { file: Rc::clone(&self.file), start, end }
    }
}

/// A word of the author's and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Word {
    pub(crate) text: String,
    pub(crate) place: Place,
}

impl Word {
    pub(crate) fn as_str(&self) -> &str {
        &self.text
    }
}
