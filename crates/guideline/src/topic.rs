//! Questions people ask.

use clinical::Certainty;
use serde::{Deserialize, Serialize};

use crate::activity::ActivityId;
use crate::decision::SignId;
use crate::logic::Condition;
use crate::source::{DisagreementId, SourceId};

crate::ids! {
    /// A topic of this guideline.
    TopicId,
}

/// A question with an answer that holds at every week, and variants that depend on the Case.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Topic {
    /// The name in the files.
    pub id: String,
    /// Its number in the evidence, `q01` to `q87`.
    pub number: String,
    /// Danger signs to rule out before the answer is shown.
    pub signs: Vec<SignId>,
    /// Activities it speaks of.
    pub activities: Vec<ActivityId>,
    /// Where sources differ on it.
    pub disagreements: Vec<DisagreementId>,
    /// How sure.
    pub certainty: Certainty,
    /// Who says so.
    pub sources: Vec<SourceId>,
    /// What is added for some people.
    pub variants: Vec<Variant>,
}

/// A part of an answer that depends on the Case.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Variant {
    /// When it is meant.
    pub when: Condition,
    /// What unknown means for it.
    pub kind: VariantKind,
    /// The attribute of the topic's message.
    pub text: String,
}

/// What unknown means for a variant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[repr(u8)]
pub enum VariantKind {
    /// Shown unless it surely does not apply.
    Caution,
    /// Shown only when it surely applies.
    Permission,
}
