//! A session or a timer that is going on.

use care::{Cue, Session, SessionRecord, Timer};

/// What she is doing now.
#[derive(Clone, Debug)]
pub struct Doing {
    /// A session, or a measure by the clock.
    pub what: What,
    /// What was said last, which stays to be read.
    pub said: Vec<Cue>,
    /// What came of the session, when it is over; she may add to it.
    pub record: Option<SessionRecord>,
    /// How often a measure had been used today before this use.
    pub used_before: u16,
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

/// Where a timer stood when its page went away, as one line. It holds no answer of hers.
#[cfg(feature = "after-check")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct TimerLeft {
    /// What is used, by its name.
    pub(crate) activity: String,
    /// How often it had been used today before this use.
    pub(crate) used_before: u16,
    /// On the skin, or in the pause before the next use.
    pub(crate) is_on: bool,
    /// Taken off for a moment.
    pub(crate) is_halted: bool,
    /// Seconds left of the one or the other.
    pub(crate) left: u32,
    /// When that was, in seconds since 1970.
    pub(crate) clock: u64,
}

#[cfg(feature = "after-check")]
impl TimerLeft {
    /// As it is kept.
    pub(crate) fn line(&self) -> String {
        let phase = match (self.is_on, self.is_halted) {
            (true, true) => "halted",
            (true, false) => "on",
            (false, _) => "pause",
        };
        format!("{} {} {phase} {} {}", self.activity, self.used_before, self.left, self.clock)
    }

    /// What was kept.
    pub(crate) fn parse(line: &str) -> Option<Self> {
        let mut words = line.split(' ');
        let (activity, used_before) = (words.next()?.to_owned(), words.next()?.parse().ok()?);
        let (is_on, is_halted) = match words.next()? {
            "on" => (true, false),
            "halted" => (true, true),
            "pause" => (false, false),
            _ => return None,
        };
        let (left, clock) = (words.next()?.parse().ok()?, words.next()?.parse().ok()?);
        Some(Self { activity, used_before, is_on, is_halted, left, clock })
    }

    /// Milliseconds since then. Part of a second counts for a use and not for a pause; where the clock
    /// was turned back nobody knows, and a use is over and a pause is not.
    pub(crate) fn away(&self, now: u64) -> u64 {
        let since = now.checked_sub(self.clock);
        match (self.is_halted, self.is_on) {
            (true, _) => 0,
            (false, true) => since.map_or(u64::from(self.left), |since| since + 1) * 1000,
            (false, false) => since.unwrap_or(0) * 1000,
        }
    }
}
