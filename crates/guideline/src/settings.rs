//! The guideline's own settings: who it is, its screens, the size of a session.

use serde::{Deserialize, Serialize};

use crate::activity::Role;
use crate::feature::FeatureId;
use crate::logic::Condition;
use crate::region::RegionId;

crate::ids! {
    /// Something an exercise may need.
    EquipmentId,
    /// A load or agent an activity may carry.
    FlagId,
}

/// Which guideline this is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Identity {
    /// Its name.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its version.
    pub version: String,
    /// Its review status; `unreviewed` until a named clinician signs.
    pub status: String,
    /// Who signed.
    pub reviewers: Vec<String>,
    /// For whom it is meant.
    pub scope: String,
    /// The licence of its texts.
    pub licence: String,
    /// Languages it is written in.
    pub locales: Vec<String>,
    /// The region used until one is chosen.
    pub default_region: RegionId,
}

/// Something an exercise may need.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Equipment {
    /// The name in the files.
    pub id: String,
    /// Whether nearly every home has it.
    pub everyday: bool,
}

/// A load or agent an activity may carry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Flag {
    /// The name in the files.
    pub id: String,
    /// What it means, for authors.
    pub meaning: String,
}

/// One screen of questions.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Screen {
    /// The name in the files.
    pub id: String,
    /// What is asked on it, in order.
    pub features: Vec<FeatureId>,
    /// How it is answered.
    pub pick: Pick,
    /// Shown only in private.
    pub private: bool,
    /// When it is shown.
    pub when: Condition,
    /// Asked only for a plan.
    pub for_plan: bool,
}

/// How a screen is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[repr(u8)]
pub enum Pick {
    /// One of several.
    One,
    /// Any number, or none of these.
    Many,
    /// Measured values.
    Value,
    /// A date.
    Dating,
}

impl Pick {
    /// Every way with its word in files.
    pub const ALL: [(Self, &'static str); 4] =
        [(Self::One, "one"), (Self::Many, "many"), (Self::Value, "value"), (Self::Dating, "dating")];

    /// The word in files.
    #[must_use]
    pub fn id(self) -> &'static str {
        Self::ALL.iter().find(|(p, _)| *p == self).map_or("", |(_, id)| id)
    }
}

/// The size of a session and a week.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Planner {
    /// Minutes of a session unless she says otherwise.
    pub session_minutes_default: u16,
    /// The longest session offered.
    pub session_minutes_max: u16,
    /// The most exercises of each role in a session.
    pub max_per_session: Vec<(Role, u8)>,
    /// The most days of strengthening in a week.
    pub strength_days_per_week_max: u16,
    /// Hours after which an assessment must be made again.
    pub result_hours: u16,
    /// The most minutes flat on the back in a day.
    pub back_minutes_max: u16,
}
