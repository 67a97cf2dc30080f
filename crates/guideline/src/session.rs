//! How a session goes on: its tempo, the ways to stop it, and what is said along the way.
//!
//! Absent: which exercises, how much of each (that is the plan's), and the sentences.

use serde::{Deserialize, Serialize};

use crate::activity::{ActivityId, StopId};
use crate::decision::SignId;
use crate::feature::FeatureId;

crate::ids! {
    /// A way to stop of this guideline.
    WayId,
}

/// Everything a guided session needs besides a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionRules {
    /// How fast it goes.
    pub tempo: Tempo,
    /// The ways to stop that are always in sight, in the order they are shown.
    pub ways: Vec<WayToStop>,
    /// Activities that go by the breath.
    pub breathed: Vec<ActivityId>,
    /// What there is help for in the night, in the order it is shown.
    pub nights: Vec<Night>,
    /// What is said of the breath where the tempo is not the breath.
    pub breath: Breath,
}

/// What is said of the breath, at the beginning of each set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Breath {
    /// Of repetitions that nothing is held in.
    pub repetitions: Says,
    /// Of what is held.
    pub holds: Says,
}

/// Something that wakes her, and for which there is help at once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Night {
    /// The name in the files.
    pub id: String,
    /// What she says by choosing it: these are yes.
    pub says: Vec<FeatureId>,
    /// The danger signs that stand first on its page, in this order.
    pub first: Vec<SignId>,
}

/// How fast a session goes. All in seconds, but for the last.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tempo {
    /// To read what comes, before each exercise.
    pub ready_seconds: u16,
    /// To get into another position.
    pub position_seconds: u16,
    /// How long before its time another position is announced.
    pub announce_seconds: u16,
    /// To change over to the other side.
    pub side_seconds: u16,
    /// To move in, and again to move out, of one repetition.
    pub move_seconds: u16,
    /// A breath in.
    pub breath_in_seconds: u16,
    /// A breath out.
    pub breath_out_seconds: u16,
    /// The longest stretch between two looks at the clock that counts. After a longer one nobody
    /// knows what happened, and the session waits.
    pub jump_seconds: u16,
    /// Minutes without a sign of life after which the next exercise waits for one.
    pub untouched_minutes_max: u16,
}

/// One of the few large buttons that end a session at once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WayToStop {
    /// The name in the files.
    pub id: String,
    /// What she says by it: these danger signs count as not sure until she answers them.
    pub says: Vec<SignId>,
    /// Which stop signs it may be: their danger signs are asked again.
    pub stops: Vec<StopId>,
    /// Danger signs that are asked again besides.
    pub asks: Vec<SignId>,
}

crate::words! {
    /// What a session or a timer says. The sentence is found by the word.
    Says {
        /// Another position comes soon.
        PositionSoon = "position-soon",
        /// Take a position.
        Position = "position",
        /// Get ready for an exercise.
        Ready = "ready",
        /// Begin.
        Start = "start",
        /// Move into the repetition.
        Move = "move",
        /// Hold.
        Hold = "hold",
        /// Seconds left.
        Count = "count",
        /// Come back.
        Return = "return",
        /// Breathe in.
        BreatheIn = "breathe-in",
        /// Breathe out.
        BreatheOut = "breathe-out",
        /// How to breathe in repetitions.
        BreatheWithWork = "breathe-with-work",
        /// How to breathe in what is held.
        KeepBreathing = "keep-breathing",
        /// The last repetition.
        Last = "last",
        /// Change sides.
        ChangeSide = "change-side",
        /// Rest.
        Rest = "rest",
        /// The next set.
        NextSet = "next-set",
        /// The day's time flat on the back is used up.
        BackEnough = "back-enough",
        /// An exercise is over.
        Over = "over",
        /// Paused by her.
        Paused = "paused",
        /// Paused because the clock jumped.
        Jumped = "jumped",
        /// Waits for a sign of life.
        StillThere = "still-there",
        /// Goes on.
        Resumed = "resumed",
        /// Goes on one level lower.
        Easier = "easier",
        /// Too hard at the lowest level: this one is over for today.
        TooHard = "too-hard",
        /// Too easy: a level more may come another day.
        MoreLater = "more-later",
        /// Too easy, and nothing more may be offered.
        NoMore = "no-more",
        /// Left out.
        Skipped = "skipped",
        /// The session is done.
        Done = "done",
        /// The session was stopped.
        Stopped = "stopped",
        /// A measure begins.
        TimerStart = "timer-start",
        /// Its time stands still.
        TimerHalt = "timer-halt",
        /// Its second part begins.
        TimerChange = "timer-change",
        /// Its time is up.
        TimerEnd = "timer-end",
        /// Its time was up a while ago.
        TimerOverdue = "timer-overdue",
        /// The pause before it may be used again.
        TimerPause = "timer-pause",
        /// It may be used again.
        TimerAgain = "timer-again",
        /// That was the last use today.
        TimerEnough = "timer-enough",
    }
}

impl Says {
    /// What can be said of the breath, with its word in files.
    pub const OF_BREATH: &'static [(Self, &'static str)] =
        &[(Self::BreatheWithWork, "breathe-with-work"), (Self::KeepBreathing, "keep-breathing")];
}

impl SessionRules {
    /// The way to stop of that name.
    #[must_use]
    pub fn find_way(&self, name: &str) -> Option<WayId> {
        let at = self.ways.iter().position(|way| way.id == name)?;
        u16::try_from(at).ok().map(WayId)
    }
}
