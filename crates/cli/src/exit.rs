//! What the program says to whoever started it.

use std::process::ExitCode;

use care::{Assessment, Status};
use clinical::Disposition;

/// The three ways to end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Exit {
    /// Yes: cleared, or what was asked for was done.
    Yes = 0,
    /// No: not cleared.
    No = 1,
    /// It could not tell: something is unanswered or was not understood.
    CouldNotTell = 2,
}

impl Exit {
    /// Cleared, not cleared, or not finished. What is urgent already is not cleared, whatever is
    /// still open.
    pub(crate) fn of(assessment: &Assessment) -> Self {
        if assessment.cleared().is_some() {
            return Self::Yes;
        }
        let urgent = assessment.act_on() > Disposition::BookAppointment;
        if urgent || assessment.status() == Status::OutOfScope { Self::No } else { Self::CouldNotTell }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}
