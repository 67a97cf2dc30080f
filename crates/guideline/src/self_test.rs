//! Tests she can do at home to tell which pattern of pain it is.
//!
//! A finding may suggest a pattern and nothing else: there is no finding that speaks against one,
//! and none that clears a danger sign.

use clinical::Certainty;
use serde::{Deserialize, Serialize};

use crate::activity::{Position, StopId};
use crate::feature::FeatureId;
use crate::logic::Condition;
use crate::settings::FlagId;
use crate::source::SourceId;

crate::ids! {
    /// A self-test of this guideline.
    TestId,
}

/// A home self-test.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HomeTest {
    /// The name in the files.
    pub id: String,
    /// In which position.
    pub position: Position,
    /// What it asks of the body. Whatever leaves out an exercise with one of these leaves out the
    /// test.
    pub flags: Vec<FlagId>,
    /// In which weeks it may be done; it must surely hold.
    pub weeks: Condition,
    /// Whether it is done on one side and then the other.
    pub each_side: bool,
    /// What can be found.
    pub findings: Vec<Finding>,
    /// What ends it.
    pub stops: Vec<StopId>,
    /// How sure.
    pub certainty: Certainty,
    /// Who describes it.
    pub sources: Vec<SourceId>,
}

/// Something that can be found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// The name in the files.
    pub id: String,
    /// Patterns it suggests; a finding that says nothing has none.
    pub suggests: Vec<FeatureId>,
}
