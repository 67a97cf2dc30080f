//! What can be offered: exercises, measures, lessons.

use clinical::{Certainty, Direction, Dose, Strength};
use serde::{Deserialize, Serialize};

use crate::decision::SignId;
use crate::feature::FeatureId;
use crate::logic::Condition;
use crate::settings::{EquipmentId, FlagId};
use crate::source::{DisagreementId, SourceId};

crate::ids! {
    /// An activity of this guideline.
    ActivityId,
    /// A stop sign of this guideline.
    StopId,
}

crate::words! {
    /// What kind of activity.
    ActivityKind {
        /// A movement with a dose.
        Exercise = "exercise",
        /// Something applied or worn, with limits.
        Measure = "measure",
        /// Something to know and do in daily life.
        Lesson = "lesson",
    }

    /// What an exercise is for in a session.
    Role {
        /// Gets ready.
        WarmUp = "warm-up",
        /// Keeps joints moving.
        Mobility = "mobility",
        /// Builds strength and steadiness.
        Strength = "strength",
        /// Lengthens gently.
        Stretch = "stretch",
        /// Calms.
        Breathing = "breathing",
        /// Gets the heart going.
        Aerobic = "aerobic",
        /// Practises a daily movement.
        Practice = "practice",
        /// Eases pain now.
        Relief = "relief",
    }

    /// The position it is done in. Getting up and down costs, so positions are grouped.
    Position {
        /// Standing.
        Standing = "standing",
        /// Sitting on a chair or a ball.
        Seated = "seated",
        /// On hands and knees.
        HandsAndKnees = "hands-and-knees",
        /// Kneeling.
        Kneeling = "kneeling",
        /// Kneeling on one knee.
        HalfKneeling = "half-kneeling",
        /// Lying on a side.
        SideLying = "side-lying",
        /// Propped up.
        SemiReclined = "semi-reclined",
        /// Flat on the back.
        Supine = "supine",
        /// In water.
        Water = "water",
        /// Any position.
        Any = "any",
    }
}

/// One thing that can be offered, or is spoken against.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Activity {
    /// The name in the files.
    pub id: String,
    /// What kind.
    pub kind: ActivityKind,
    /// What for, if it is an exercise.
    pub role: Option<Role>,
    /// In which position.
    pub position: Position,
    /// For or against; what is spoken against is explained and never offered.
    pub direction: Direction,
    /// How strongly.
    pub strength: Strength,
    /// How sure.
    pub certainty: Certainty,
    /// Which pain patterns it helps; empty for all.
    pub helps: Vec<FeatureId>,
    /// What loads or agents it carries.
    pub flags: Vec<FlagId>,
    /// In which weeks it may be offered; it must surely hold.
    pub weeks: Condition,
    /// What it needs.
    pub equipment: Vec<EquipmentId>,
    /// What to do instead, best first.
    pub substitutes: Vec<ActivityId>,
    /// What ends it.
    pub stops: Vec<StopId>,
    /// Who says so.
    pub sources: Vec<SourceId>,
    /// Where sources differ on it.
    pub disagreements: Vec<DisagreementId>,
    /// Hard limits.
    pub limit: Limit,
    /// The ladder, easiest first.
    pub levels: Vec<Dose>,
    /// Minutes after which its second part begins, where it has two: cold, then warmth.
    pub change_minutes: Option<u16>,
}

/// Limits no preference can relax.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limit {
    /// Most sets.
    pub sets_max: Option<u16>,
    /// Most repetitions in a set.
    pub repetitions_max: Option<u16>,
    /// Longest hold.
    pub hold_seconds_max: Option<u16>,
    /// Longest single use.
    pub minutes_max: Option<u16>,
    /// Most uses a day.
    pub times_per_day_max: Option<u16>,
    /// Most days a week.
    pub days_per_week_max: Option<u16>,
    /// Shortest pause between uses.
    pub gap_minutes_min: Option<u16>,
}

/// Something that ends a session and opens triage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StopSign {
    /// The name in the files.
    pub id: String,
    /// Whether it ends every session.
    pub general: bool,
    /// Which danger signs it opens.
    pub signs: Vec<SignId>,
    /// Who says so.
    pub sources: Vec<SourceId>,
}
