//! What rules decide: how urgent, what is left out, which door, what must be kept apart.

use clinical::Disposition;
use serde::{Deserialize, Serialize};

use crate::activity::ActivityId;
use crate::feature::FeatureId;
use crate::logic::Condition;
use crate::region::DoorId;
use crate::source::SourceId;

crate::ids! {
    /// A danger sign. The same number as its feature.
    SignId,
    /// A group of danger signs.
    GroupId,
}

impl From<SignId> for FeatureId {
    fn from(id: SignId) -> Self {
        // INVARIANT(signs-first).
        Self(id.0)
    }
}

/// A group of danger signs that share their doors.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// The name in the files.
    pub id: String,
    /// Its place in the order.
    pub letter: char,
}

/// A danger sign: a question, when it applies, and how urgent a "yes" or a "not sure" is.
///
/// Hit policy: priority. The most urgent sign that applies wins; their order means nothing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sign {
    /// The name in the files.
    pub id: String,
    /// Its group.
    pub group: GroupId,
    /// When the question applies. Contains no `not`.
    pub when: Condition,
    /// What a "yes" means.
    pub disposition: Disposition,
    /// What "not sure" means; never more urgent than a "yes".
    pub not_sure: Disposition,
    /// A measured value that answers it yes, whatever was said.
    pub yes_when: Option<Condition>,
    /// A measured value that answers it no, if it was not asked.
    pub no_when: Option<Condition>,
    /// Asked only in private.
    pub private: bool,
    /// Not asked; counts when reported.
    pub unprompted: bool,
    /// Who says so.
    pub sources: Vec<SourceId>,
}

/// A description of ordinary pain. Self-care needs one of these to hold for certain.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SelfCareRule {
    /// `table.rule`.
    pub id: String,
    /// When it holds.
    pub when: Condition,
    /// Who says so.
    pub sources: Vec<SourceId>,
}

/// What an exclusion does to its targets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[repr(u8)]
pub enum Effect {
    /// Kept at the present level.
    HoldLevel,
    /// Kept at half the dose and the present level.
    HalfDose,
    /// Left out until the team agrees.
    AskFirst,
    /// Left out.
    Exclude,
}

impl Effect {
    /// Every effect with its word in files.
    pub const ALL: [(Self, &'static str); 4] = [
        (Self::HoldLevel, "hold-level"),
        (Self::HalfDose, "half-dose"),
        (Self::AskFirst, "ask-first"),
        (Self::Exclude, "exclude"),
    ];

    /// The word in files and results.
    #[must_use]
    pub fn id(self) -> &'static str {
        Self::ALL.iter().find(|(e, _)| *e == self).map_or("", |(_, id)| id)
    }

    /// Whether the activity is left out.
    #[must_use]
    pub fn leaves_out(self) -> bool {
        self >= Self::AskFirst
    }
}

/// A rule that leaves activities out or makes them less. Hit policy: collect.
///
/// It applies unless it surely does not: an unknown fact leaves the activity out.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Exclusion {
    /// `table.rule`.
    pub id: String,
    /// When it holds.
    pub when: Condition,
    /// What lifts it, if it surely holds.
    pub unless: Option<Condition>,
    /// What it does.
    pub effect: Effect,
    /// Which activities, as written.
    pub targets: Targets,
    /// Which activities, worked out from `targets`, in order.
    pub activities: Vec<ActivityId>,
    /// Who says so.
    pub sources: Vec<SourceId>,
}

/// Which activities a rule speaks of, in the author's words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Targets {
    /// Kinds of activity.
    pub kinds: Vec<String>,
    /// Roles of exercises.
    pub roles: Vec<String>,
    /// Flags.
    pub flags: Vec<String>,
    /// Single activities.
    pub activities: Vec<String>,
}

/// Which doors, for a group at an urgency. Hit policy: unique for a known week; with an unknown
/// week every rule that may hold speaks.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DoorRule {
    /// `table.rule`.
    pub id: String,
    /// For which group of signs.
    pub group: GroupId,
    /// At which urgency.
    pub disposition: Disposition,
    /// When it holds.
    pub when: Condition,
    /// The doors, best first.
    pub doors: Vec<DoorId>,
    /// Who says so.
    pub sources: Vec<SourceId>,
}

/// Two things that must be kept apart within a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clash {
    /// `table.rule`.
    pub id: String,
    /// What comes first.
    pub first: Vec<ActivityId>,
    /// What may not follow too soon.
    pub then: Vec<ActivityId>,
    /// Minutes between them.
    pub gap_minutes: u16,
    /// Whether it matters only on the same skin.
    pub same_skin: bool,
    /// Who says so.
    pub sources: Vec<SourceId>,
}
