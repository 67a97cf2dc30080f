//! What a session says: ids and numbers, for which others find the words.

use guideline::{ActivityId, Position, Says};

/// What is said now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cue {
    /// What.
    pub says: Says,
    /// Of what.
    pub of: Of,
}

/// What a cue speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    /// Nothing besides.
    Nothing,
    /// A number: seconds to hold or left, which repetition, set or level, minutes.
    Number(u32),
    /// An exercise.
    Activity(ActivityId),
    /// A position.
    Position(Position),
}

impl Cue {
    /// Whether it is worth a sound by itself: a time is up.
    #[must_use]
    pub fn rings(&self) -> bool {
        matches!(
            self.says,
            Says::TimerChange | Says::TimerEnd | Says::TimerOverdue | Says::TimerAgain | Says::TimerEnough
        )
    }

    pub(crate) const fn of(says: Says, of: Of) -> Self {
        Self { says, of }
    }

    pub(crate) const fn plain(says: Says) -> Self {
        Self { says, of: Of::Nothing }
    }

    pub(crate) const fn number(says: Says, number: u32) -> Self {
        Self { says, of: Of::Number(number) }
    }
}
