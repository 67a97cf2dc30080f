//! Whether the properties notice a fault.

use clinical::Date;
use guideline::{ActivityId, FeatureId, Guideline, Law, Promise, Property, Situation};

use super::Mutant;
use crate::{Budget, ProofError, Prover, Verdict};

/// Which of the properties are asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Guard {
    /// What is promised in a situation, and the laws that are settled in a moment.
    Promises,
    /// The laws that compare pairs of people: each takes seconds.
    Laws,
}

/// The first property that does not hold for the guideline with the fault in it, or that says
/// nothing any more. Those that speak of what the fault is about are asked first.
///
/// What cannot be settled within the budget is not counted as noticed.
///
/// # Errors
///
/// As for [`Prover::new`].
pub fn refuted_by<'p>(
    mutant: &Mutant,
    faulty: &Guideline,
    properties: &'p [Property],
    guard: Guard,
    has_words: impl Fn(ActivityId) -> bool,
    (budget, on): (Budget, Date),
) -> Result<Option<&'p Property>, ProofError> {
    let is_law = |property: &Property| {
        matches!(
            property.promise,
            Promise::Law {
                law: Law::NoNotSureYes
                    | Law::LearningNarrows
                    | Law::NewsNeverLowers
                    | Law::RiskNeverLowers
                    | Law::AskNextSkipsNothing
                    | Law::HerWordsOnlyRaise,
                ..
            }
        )
    };
    let mut asked: Vec<&Property> =
        properties.iter().filter(|p| is_law(p) == (guard == Guard::Laws)).collect();
    asked.sort_by_key(|property| core::cmp::Reverse(nearness(faulty, mutant, property)));
    let mut prover = Prover::new(faulty, properties, budget, on)?.with_words(has_words);
    Ok(asked
        .into_iter()
        .find(|property| matches!(prover.prove(property).verdict, Verdict::Refuted(_) | Verdict::Vacuous)))
}

/// How many names of what the fault is about a property speaks of.
fn nearness(rules: &Guideline, mutant: &Mutant, property: &Property) -> usize {
    let about = |name: &str| usize::from(mutant.about.iter().any(|other| other == name));
    let mut near = 0;
    property.for_every.for_each_question(&mut |part| {
        let feature = match part {
            Situation::Present(feature)
            | Situation::Absent(feature)
            | Situation::NotSure(feature)
            | Situation::NotAsked(feature)
            | Situation::In { feature, .. }
            | Situation::Within { feature, .. } => *feature,
            Situation::Mentioned(sign) => FeatureId::from(*sign),
            _ => return,
        };
        near += 2 * about(&rules.feature(feature).id);
    });
    let named: &[ActivityId] = match &property.promise {
        Promise::NeverOffered(activities)
        | Promise::OfferedToSomeone(activities)
        | Promise::Within { activities, .. }
        | Promise::OnlyWith { activities, .. } => activities,
        _ => &[],
    };
    near + named.iter().map(|activity| about(&rules.activity(*activity).id)).sum::<usize>()
}
