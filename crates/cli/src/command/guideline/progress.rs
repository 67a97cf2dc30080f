//! How far a long step is, on a terminal and nowhere else.

use std::io::IsTerminal as _;

use crate::page::complain;

/// One line that is written over, and gone at the end.
pub(super) struct Progress {
    what: &'static str,
    on_terminal: bool,
}

impl Progress {
    pub(super) fn new(what: &'static str) -> Self {
        Self { what, on_terminal: std::io::stderr().is_terminal() }
    }

    /// So many of so many are done.
    pub(super) fn at(&self, done: usize, of: usize) {
        if self.on_terminal {
            complain(&format!("\r{} {done} of {of} ", self.what));
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if self.on_terminal {
            complain("\r\u{1b}[K");
        }
    }
}
