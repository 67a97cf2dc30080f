//! What must hold for every possible Case: a situation, and what is promised in it.
//!
//! A property is written by hand from the evidence, beside the rules and not out of them, and is
//! proved or refuted over all sets of answers. The engine reads none of this. A [`Situation`] is
//! two-valued: unlike a [`crate::Condition`] it may ask what is known, so for every Case it either
//! holds or does not. There are no names of bands that a number could hide behind: a threshold is
//! kept as the number it was written as.

use clinical::Disposition;
use serde::{Deserialize, Serialize};

use crate::activity::{ActivityId, Limit};
use crate::decision::{Effect, SignId};
use crate::feature::{BandSet, FeatureId};
use crate::logic::flat::{Flat, Joint, Tree};
use crate::source::SourceId;

/// One statement that must hold for every possible Case.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Property {
    /// The name in the files: a sentence in kebab-case.
    pub id: String,
    /// The file it stands in.
    pub theme: String,
    /// The sentence a reviewer signs or disputes.
    pub says: String,
    /// The sentence it is counted under where there are too many to read one by one; with `…` for
    /// what differs. Empty where it stands for itself.
    pub family: String,
    /// In which Cases it is claimed.
    pub for_every: Situation,
    /// What is claimed.
    pub promise: Promise,
    /// Who says so.
    pub sources: Vec<SourceId>,
}

/// What stands for the words in which the sentences of a family differ.
pub const GAP: char = '\u{2026}';

/// What fills the gaps of a family in a sentence, or nothing where it does not fit. A family without
/// a gap fits every sentence. Signs and spaces at the edge of a gap belong to neither side.
///
/// ```
/// use guideline::fills;
/// let says = "A yes to bleeding means phoning today in every week.";
/// assert_eq!(fills("A yes to … means phoning today …", says), Some(vec!["bleeding", "in every week"]));
/// assert_eq!(fills("A yes to … means an emergency.", says), None);
/// assert_eq!(fills("What is urgent is said to be.", says), Some(vec![]));
/// ```
#[must_use]
pub fn fills<'a>(family: &str, says: &'a str) -> Option<Vec<&'a str>> {
    fn plain(text: &str) -> &str {
        text.trim_matches([' ', ',', ';', ':', '.'])
    }
    let mut parts = family.split(GAP).map(plain);
    let first = parts.next().unwrap_or_default();
    let mut parts: Vec<&str> = parts.collect();
    let Some(last) = parts.pop() else { return Some(Vec::new()) };
    let mut rest = plain(says).strip_prefix(first)?;
    let mut out = Vec::new();
    for part in parts {
        let at = rest.find(part)?;
        out.push(plain(rest.get(..at)?));
        rest = rest.get(at + part.len()..)?;
    }
    out.push(plain(rest.strip_suffix(last)?));
    out.retain(|own| !own.is_empty());
    Some(out)
}

/// Which Cases a property speaks of. For every Case it holds or does not.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "Flat<Leaf>", into = "Flat<Leaf>")]
pub enum Situation {
    /// Every Case.
    Always,
    /// She said yes; what is worked out surely holds.
    Present(FeatureId),
    /// She said no; what is worked out surely does not hold.
    Absent(FeatureId),
    /// She was asked and is not sure.
    NotSure(FeatureId),
    /// She was not asked.
    NotAsked(FeatureId),
    /// Her own words point to it, and she has not answered.
    Mentioned(SignId),
    /// A value or an option is known and lies in one of these bands.
    In {
        /// Which feature.
        feature: FeatureId,
        /// Which bands.
        bands: BandSet,
    },
    /// A value is known and lies between two steps of its scale, both included.
    Within {
        /// Which feature.
        feature: FeatureId,
        /// The lowest step.
        first: i32,
        /// The highest step.
        last: i32,
    },
    /// All hold. None at all holds.
    All(Vec<Situation>),
    /// At least one holds. None at all does not hold.
    Any(Vec<Situation>),
    /// It does not hold.
    Not(Box<Situation>),
}

/// What is promised in a situation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Promise {
    /// The assessment is never less urgent.
    AtLeast(Disposition),
    /// The assessment is never more urgent.
    AtMost(Disposition),
    /// No plan is ever shown.
    NeverCleared,
    /// It is never decided to be self-care.
    NeverSelfCare,
    /// A plan is shown.
    AlwaysCleared,
    /// No plan holds any of these.
    NeverOffered(Vec<ActivityId>),
    /// For each of these there is a Case in the situation to whom it may be offered.
    OfferedToSomeone(Vec<ActivityId>),
    /// No dose of these, at any level, goes beyond the limit.
    Within {
        /// Which activities.
        activities: Vec<ActivityId>,
        /// The limit.
        limit: Limit,
    },
    /// A law of the engine holds for this guideline.
    Law {
        /// Which law.
        law: Law,
        /// Records the law is not claimed for.
        except: Vec<String>,
    },
    /// No plan holds any of these without this effect: their dose is halved, or their level held.
    OnlyWith {
        /// Which activities.
        activities: Vec<ActivityId>,
        /// [`Effect::HalfDose`] or [`Effect::HoldLevel`].
        effect: Effect,
    },
}

crate::words! {
    /// What holds for every guideline that is any good, whatever its rules say.
    Law {
        /// "Not sure" is never less urgent than "no", and never more urgent than "yes".
        NoNotSureYes = "no-not-sure-yes",
        /// One more answer never widens the range.
        LearningNarrows = "learning-narrows",
        /// One more "yes" to a danger sign never makes the result less urgent.
        NewsNeverLowers = "news-never-lowers",
        /// One more risk never makes the result less urgent.
        RiskNeverLowers = "risk-never-lowers",
        /// It is self-care only when every danger sign that applies was answered.
        SelfCareNeedsEveryAnswer = "self-care-needs-every-answer",
        /// While something urgent is open, there is no plan.
        IncompleteHasNoPlan = "incomplete-has-no-plan",
        /// Whoever is cleared is offered at least one thing.
        ClearedHasSomethingToDo = "cleared-has-something-to-do",
        /// Every activity that is not advised against may be offered to someone.
        EverythingIsOfferedToSomeone = "everything-is-offered-to-someone",
        /// Every activity is either offered or left out with a reason.
        OffersAreComplete = "offers-are-complete",
        /// What is advised against is never offered.
        AgainstIsNeverOffered = "against-is-never-offered",
        /// The order in which answers were given changes nothing.
        OrderMeansNothing = "order-means-nothing",
        /// A question that can still change the result is asked.
        AskNextSkipsNothing = "ask-next-skips-nothing",
        /// A question that can no longer change the result is not asked.
        AskNextAsksNothingInVain = "ask-next-asks-nothing-in-vain",
        /// What she writes in her own words never makes the result less urgent.
        HerWordsOnlyRaise = "her-words-only-raise",
    }
}

impl Law {
    /// The law with that name.
    #[must_use]
    pub fn find(id: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, word)| *word == id).map(|(law, _)| *law)
    }
}

impl Situation {
    /// "Anything but no": yes, not sure, or not asked.
    #[must_use]
    pub fn not_ruled_out(feature: FeatureId) -> Self {
        Self::Any(vec![Self::Present(feature), Self::NotSure(feature), Self::NotAsked(feature)])
    }

    /// "No answer": not sure, or not asked.
    #[must_use]
    pub fn unknown(feature: FeatureId) -> Self {
        Self::Any(vec![Self::NotSure(feature), Self::NotAsked(feature)])
    }

    /// Calls `visit` for every part that has no parts, in the order written.
    pub fn for_each_question(&self, visit: &mut dyn FnMut(&Self)) {
        match self {
            Self::All(parts) | Self::Any(parts) => {
                for part in parts {
                    part.for_each_question(visit);
                }
            }
            Self::Not(inner) => inner.for_each_question(visit),
            _ => visit(self),
        }
    }
}

/// A part of a situation that has no parts: how it is stored.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) enum Leaf {
    Always,
    Present(FeatureId),
    Absent(FeatureId),
    NotSure(FeatureId),
    NotAsked(FeatureId),
    Mentioned(SignId),
    In(FeatureId, BandSet),
    Within(FeatureId, i32, i32),
}

impl Tree for Situation {
    type Leaf = Leaf;

    fn joint(&self) -> Joint<'_, Self> {
        Joint::Leaf(match self {
            Self::All(parts) => return Joint::All(parts),
            Self::Any(parts) => return Joint::Any(parts),
            Self::Not(inner) => return Joint::Not(inner),
            Self::Always => Leaf::Always,
            Self::Present(feature) => Leaf::Present(*feature),
            Self::Absent(feature) => Leaf::Absent(*feature),
            Self::NotSure(feature) => Leaf::NotSure(*feature),
            Self::NotAsked(feature) => Leaf::NotAsked(*feature),
            Self::Mentioned(sign) => Leaf::Mentioned(*sign),
            Self::In { feature, bands } => Leaf::In(*feature, *bands),
            Self::Within { feature, first, last } => Leaf::Within(*feature, *first, *last),
        })
    }

    fn leaf(leaf: Leaf) -> Self {
        match leaf {
            Leaf::Always => Self::Always,
            Leaf::Present(feature) => Self::Present(feature),
            Leaf::Absent(feature) => Self::Absent(feature),
            Leaf::NotSure(feature) => Self::NotSure(feature),
            Leaf::NotAsked(feature) => Self::NotAsked(feature),
            Leaf::Mentioned(sign) => Self::Mentioned(sign),
            Leaf::In(feature, bands) => Self::In { feature, bands },
            Leaf::Within(feature, first, last) => Self::Within { feature, first, last },
        }
    }

    fn all(parts: Vec<Self>) -> Self {
        Self::All(parts)
    }

    fn any(parts: Vec<Self>) -> Self {
        Self::Any(parts)
    }

    fn not(inner: Self) -> Self {
        Self::Not(Box::new(inner))
    }
}

impl From<Situation> for Flat<Leaf> {
    fn from(situation: Situation) -> Self {
        Self::of(&situation)
    }
}

impl TryFrom<Flat<Leaf>> for Situation {
    type Error = &'static str;

    fn try_from(flat: Flat<Leaf>) -> Result<Self, Self::Error> {
        flat.tree()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn storing_and_reading_gives_the_same_situation() {
        let one = FeatureId(1);
        let situation = Situation::Any(vec![
            Situation::All(vec![Situation::Present(one), Situation::Not(Box::new(Situation::Absent(one)))]),
            Situation::not_ruled_out(FeatureId(2)),
            Situation::Mentioned(SignId(3)),
            Situation::In { feature: one, bands: BandSet::of([0, 4]) },
            Situation::Within { feature: one, first: -3, last: 380 },
            Situation::All(vec![]),
            Situation::Always,
        ]);
        assert_eq!(Situation::try_from(Flat::from(situation.clone())), Ok(situation));
    }

    #[test]
    fn a_situation_too_deep_to_walk_is_refused() {
        let deep = |n: usize| (0..n).fold(Situation::Always, |inner, _| Situation::Not(Box::new(inner)));
        assert!(Situation::try_from(Flat::from(deep(32))).is_ok());
        assert!(Situation::try_from(Flat::from(deep(33))).is_err());
    }

    #[test]
    fn every_law_is_found_by_its_name_and_no_other() {
        for (law, id) in Law::ALL {
            assert_eq!(Law::find(id), Some(*law));
            assert_eq!(law.id(), *id);
        }
        assert_eq!(Law::ALL.len(), 14);
        assert_eq!(Law::find("everything-is-fine"), None);
    }
}
