//! A session or a timer that is going on.

use care::{Cue, Session, SessionRecord, Timer};

/// What she is doing now.
#[derive(Clone, Debug)]
pub struct Doing {
    /// A session, or a measure by the clock.
    pub what: What,
    /// What was said last, which stays to be read.
    pub said: Option<Cue>,
    /// What came of the session, when it is over; she may add to it.
    pub record: Option<SessionRecord>,
}

/// Which of the two.
#[derive(Clone, Debug)]
pub enum What {
    /// Exercises.
    Session(Box<Session>),
    /// Heat, cold, TENS.
    Timer(Box<Timer>),
}

impl Doing {
    /// Whether a clock must go for it.
    #[must_use]
    pub fn needs_clock(&self) -> bool {
        match &self.what {
            What::Session(session) => session.running() == care::Running::Going,
            What::Timer(timer) => {
                matches!(timer.phase(), care::TimerPhase::On | care::TimerPhase::Pause) && !timer.is_halted()
            }
        }
    }

    /// Whether she follows it on the screen.
    #[must_use]
    pub fn is_followed(&self) -> bool {
        matches!(&self.what, What::Session(session) if !session.is_over())
    }

    /// Whether the screen must stay awake: because she follows it, or because a device asleep does not
    /// ring when a measure has been on long enough.
    #[must_use]
    pub fn needs_screen(&self) -> bool {
        match &self.what {
            What::Session(_) => self.is_followed(),
            What::Timer(timer) => timer.phase() == care::TimerPhase::On && !timer.is_halted(),
        }
    }

    /// The session.
    #[must_use]
    pub fn session(&self) -> Option<&Session> {
        match &self.what {
            What::Session(session) => Some(session),
            What::Timer(_) => None,
        }
    }
}
