//! What there is to see of a session at a moment.

use clinical::Dose;
use guideline::{ActivityId, Position, Says, WayId};

/// What goes on within an exercise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Phase {
    /// Getting into position.
    Position,
    /// Getting ready.
    Ready,
    /// Moving into a repetition, or breathing in.
    Moving,
    /// Holding.
    Holding,
    /// Moving back, or breathing out.
    Returning,
    /// Changing sides.
    ChangingSide,
    /// Resting between sets.
    Resting,
    /// Doing something that is measured by the clock.
    Timed,
}

impl Phase {
    pub(super) const ALL: [Self; 8] = [
        Self::Position,
        Self::Ready,
        Self::Moving,
        Self::Holding,
        Self::Returning,
        Self::ChangingSide,
        Self::Resting,
        Self::Timed,
    ];
}

/// Whether a session goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Running {
    /// It goes on.
    Going,
    /// It waits for her.
    Paused(Pause),
    /// It came to its end, or she left it.
    Finished,
    /// It was stopped.
    Stopped(WayId),
}

/// Why a session waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pause {
    /// She paused it, or it was taken up again and has not gone on yet.
    Asked,
    /// More time went by than between two looks at a clock: sleep, a closed lid, another clock.
    Jumped,
    /// She has not touched anything for long.
    StillThere,
}

/// Everything there is to see of a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Picture {
    /// Whether it goes on.
    pub running: Running,
    /// The exercise.
    pub activity: ActivityId,
    /// At which level.
    pub level: u8,
    /// How much of it there is now: as planned, or less since it was too hard.
    pub dose: Dose,
    /// In which position.
    pub position: Position,
    /// Which of how many exercises, counted from 1.
    pub item: (u16, u16),
    /// Which of how many sets.
    pub set: (u16, u16),
    /// Which of how many sides.
    pub side: (u8, u8),
    /// Which of how many repetitions in this set and on this side; nothing by the clock.
    pub repetition: Option<(u16, u16)>,
    /// What goes on.
    pub phase: Phase,
    /// Whether this repetition is a breath.
    pub breathed: bool,
    /// What is said of the breath otherwise; nothing by the clock.
    pub breath: Option<Says>,
    /// Seconds left of the phase; none when it waits for a tap.
    pub seconds_left: Option<u32>,
    /// What comes after this exercise.
    pub next: Option<ActivityId>,
    /// How much of the session is done, in thousandths.
    pub done: u16,
}
