//! Where to ring: doors, regions, numbers.

use serde::{Deserialize, Serialize};

use crate::source::SourceId;

crate::ids! {
    /// A kind of place to ring or go to.
    DoorId,
    /// A region.
    RegionId,
}

/// A kind of place to ring or go to. What it is called depends on the region.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Door {
    /// The name in the files.
    pub id: String,
}

/// Numbers and names for one region.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Region {
    /// The name in the files.
    pub id: String,
    /// The emergency number first, others that also work after it.
    pub emergency: Vec<String>,
    /// A number for each door, in the order of the guideline's doors; `None` where it is local.
    pub doors: Vec<Option<String>>,
    /// Other lines.
    pub lines: Vec<Line>,
    /// Whether someone has checked the numbers.
    pub verified: bool,
    /// Who says so.
    pub sources: Vec<SourceId>,
}

/// A telephone line that is no door.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// The name in the files.
    pub id: String,
    /// What it is for.
    pub kind: LineKind,
    /// The number.
    pub number: String,
}

/// What a line is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[repr(u8)]
pub enum LineKind {
    /// A crisis of the mind or danger to life.
    Crisis,
    /// Support.
    Helpline,
    /// Urgent medical advice.
    Urgent,
}

impl LineKind {
    /// Every kind with its word in files.
    pub const ALL: [(Self, &'static str); 3] =
        [(Self::Crisis, "crisis"), (Self::Helpline, "helpline"), (Self::Urgent, "urgent")];

    /// The word in files and results.
    #[must_use]
    pub fn id(self) -> &'static str {
        Self::ALL.iter().find(|(k, _)| *k == self).map_or("", |(_, id)| id)
    }
}
