//! How a rule asks about a person, and the one traversal that gives it meaning.

pub(crate) mod flat;

use serde::{Deserialize, Serialize};

use crate::feature::{BandSet, FeatureId};

/// A question about features. It cannot ask whether something is unknown.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "flat::Flat<flat::Question>", into = "flat::Flat<flat::Question>")]
pub enum Condition {
    /// Holds for everyone.
    Always,
    /// The feature lies in one of these bands.
    Is {
        /// Which feature.
        feature: FeatureId,
        /// Which bands; [`BandSet::YES`] for "is present".
        bands: BandSet,
    },
    /// All hold.
    All(Vec<Condition>),
    /// At least one holds.
    Any(Vec<Condition>),
    /// It does not hold.
    Not(Box<Condition>),
}

/// A reading of conditions: with truth values in the engine, with diagrams in the prover, with
/// words in the rendered pages. The traversal is [`Condition::read`]; there is no other.
pub trait Algebra {
    /// What a condition becomes.
    type Out;

    /// Holds for everyone.
    fn always(&mut self) -> Self::Out;
    /// The feature lies in one of these bands.
    fn is(&mut self, feature: FeatureId, bands: BandSet) -> Self::Out;
    /// Both hold.
    fn and(&mut self, a: Self::Out, b: Self::Out) -> Self::Out;
    /// At least one holds.
    fn or(&mut self, a: Self::Out, b: Self::Out) -> Self::Out;
    /// It does not hold.
    fn not(&mut self, a: Self::Out) -> Self::Out;
}

impl Condition {
    /// "The feature is present."
    #[must_use]
    pub fn present(feature: FeatureId) -> Self {
        Self::Is { feature, bands: BandSet::YES }
    }

    /// Reads the condition. An empty `All` holds, an empty `Any` does not.
    pub fn read<A: Algebra>(&self, algebra: &mut A) -> A::Out {
        match self {
            Self::Always => algebra.always(),
            Self::Is { feature, bands } => algebra.is(*feature, *bands),
            Self::All(parts) => match parts.split_first() {
                None => algebra.always(),
                Some((first, rest)) => {
                    let mut out = first.read(algebra);
                    for part in rest {
                        let next = part.read(algebra);
                        out = algebra.and(out, next);
                    }
                    out
                }
            },
            Self::Any(parts) => match parts.split_first() {
                None => {
                    let always = algebra.always();
                    algebra.not(always)
                }
                Some((first, rest)) => {
                    let mut out = first.read(algebra);
                    for part in rest {
                        let next = part.read(algebra);
                        out = algebra.or(out, next);
                    }
                    out
                }
            },
            Self::Not(inner) => {
                let out = inner.read(algebra);
                algebra.not(out)
            }
        }
    }

    /// Calls `visit` for every feature asked about, with the bands, in the order written.
    pub fn for_each_feature(&self, visit: &mut dyn FnMut(FeatureId, BandSet)) {
        match self {
            Self::Always => {}
            Self::Is { feature, bands } => visit(*feature, *bands),
            Self::All(parts) | Self::Any(parts) => {
                for part in parts {
                    part.for_each_feature(visit);
                }
            }
            Self::Not(inner) => inner.for_each_feature(visit),
        }
    }

    /// Whether it contains a `not`.
    #[must_use]
    pub fn has_not(&self) -> bool {
        match self {
            Self::Always | Self::Is { .. } => false,
            Self::All(parts) | Self::Any(parts) => parts.iter().any(Self::has_not),
            Self::Not(_) => true,
        }
    }
}
