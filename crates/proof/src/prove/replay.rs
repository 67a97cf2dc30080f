//! A counterexample walked through the engine itself.
//!
//! Nothing in here knows of circuits: it calls `assess` and `verdicts` as an app would.

use care::{Assessment, Case, Known, Verdict, WhyLeftOut, assess, certain, possible};
use clinical::Disposition;
use guideline::property::Situation;
use guideline::{ActivityId, Condition, Effect, FeatureId, Guideline, Law, Promise, Property};

use super::{Counterexample, What};

mod interview;

/// Whether the engine does what the counterexample says: breaks the promise, or, for a promise that
/// someone is offered something, keeps it.
pub(super) fn confirms(rules: &Guideline, property: &Property, found: &Counterexample) -> bool {
    let first = assess(rules, found.case.clone());
    match &property.promise {
        Promise::Law { law, .. } => {
            let second = found.other.as_ref().map(|case| assess(rules, case.clone()));
            law_broken(rules, *law, &found.what, &first, second.as_ref())
        }
        promise => {
            holds(rules, &found.case, &property.for_every)
                && promise_broken(rules, promise, &found.what, &first)
        }
    }
}

fn promise_broken(rules: &Guideline, promise: &Promise, what: &What, done: &Assessment) -> bool {
    match promise {
        Promise::AtLeast(least) => done.at_least() < *least,
        Promise::AtMost(most) => done.at_most() > *most,
        Promise::NeverCleared => done.cleared().is_some(),
        Promise::NeverSelfCare => done.cleared().is_some() && done.at_most() == Disposition::SelfCare,
        Promise::AlwaysCleared => done.cleared().is_none(),
        // For the second the Case found is the someone.
        Promise::NeverOffered(_) | Promise::OfferedToSomeone(_) => {
            what.activity().is_some_and(|activity| offered(rules, done, activity))
        }
        Promise::OnlyWith { effect, .. } => what.activity().is_some_and(|activity| {
            offered(rules, done, activity) && !reduced(rules, done, activity, *effect)
        }),
        Promise::Within { .. } | Promise::Law { .. } => false,
    }
}

/// Whether a rule cuts what is offered of an activity so.
fn reduced(rules: &Guideline, done: &Assessment, activity: ActivityId, effect: Effect) -> bool {
    let Some(cleared) = done.cleared() else { return false };
    match care::verdicts(rules, cleared).get(activity.index()) {
        Some(Verdict::Offered(permission)) => permission.cuts.iter().any(|cut| cut.effect == effect),
        _ => false,
    }
}

/// Whether a plan may hold an activity, given everything it needs.
fn offered(rules: &Guideline, done: &Assessment, activity: ActivityId) -> bool {
    let Some(cleared) = done.cleared() else { return false };
    match care::verdicts(rules, cleared).get(activity.index()) {
        Some(Verdict::Offered(_)) => true,
        Some(Verdict::LeftOut(out)) => {
            out.why.iter().all(|why| matches!(why, WhyLeftOut::Equipment | WhyLeftOut::NotWanted))
        }
        None => false,
    }
}

fn law_broken(
    rules: &Guideline,
    law: Law,
    what: &What,
    first: &Assessment,
    second: Option<&Assessment>,
) -> bool {
    let lowered = |second: &Assessment| {
        first.at_least() > second.at_least()
            || first.at_most() > second.at_most()
            || first.now() > second.now()
    };
    match law {
        Law::NoNotSureYes | Law::NewsNeverLowers | Law::RiskNeverLowers => second.is_some_and(lowered),
        Law::HerWordsOnlyRaise => {
            second.is_some_and(|s| first.at_most() > s.at_most() || first.now() > s.now())
        }
        Law::LearningNarrows => {
            second.is_some_and(|s| first.at_least() > s.at_least() || s.at_most() > first.at_most())
        }
        Law::SelfCareNeedsEveryAnswer => {
            first.cleared().is_some() && first.at_most() == Disposition::SelfCare
        }
        Law::IncompleteHasNoPlan => first.cleared().is_some(),
        Law::ClearedHasSomethingToDo => first.cleared().is_some_and(|cleared| {
            let verdicts = care::verdicts(rules, cleared);
            rules.activities.iter().enumerate().all(|(at, record)| {
                record.kind == guideline::ActivityKind::Lesson
                    || !u16::try_from(at).is_ok_and(|at| offered(rules, first, ActivityId(at)))
                    || verdicts.is_empty()
            })
        }),
        Law::EverythingIsOfferedToSomeone | Law::AgainstIsNeverOffered => {
            what.activity().is_some_and(|activity| offered(rules, first, activity))
        }
        // The first is the person earlier, the second has answered everything: another answer to
        // the question ends differently, and it is not asked. Where there is no second, something is open
        // for the first and nothing is asked at all.
        Law::AskNextSkipsNothing => match (what.feature(), second) {
            (_, None) => first.at_least() < first.at_most() && first.ask_next(rules).is_empty(),
            (Some(feature), Some(second)) => {
                !first.ask_next(rules).contains(&feature) && changes(rules, second, feature)
            }
            _ => false,
        },
        Law::AskNextAsksNothingInVain => {
            let settled = first.at_least() == first.at_most();
            what.feature().is_some_and(|feature| {
                let answered = first.case().known(feature) != Known::NotAsked;
                first.ask_next(rules).contains(&feature)
                    && (answered || settled || interview::in_vain(rules, first.case(), feature))
            })
        }
        Law::OffersAreComplete | Law::OrderMeansNothing => true,
    }
}

/// Whether another answer to one question ends in another disposition.
fn changes(rules: &Guideline, done: &Assessment, feature: FeatureId) -> bool {
    super::law::answers_of(rules.feature(feature)).into_iter().any(|answer| {
        let mut case = done.case().clone();
        case.answer(rules, feature, answer).is_ok() && assess(rules, case).at_most() != done.at_most()
    })
}

/// Whether a situation holds for a Case.
#[must_use]
pub(super) fn holds(rules: &Guideline, case: &Case, situation: &Situation) -> bool {
    let known = |feature: &FeatureId| case.known(*feature);
    match situation {
        Situation::Always => true,
        Situation::Present(feature) => certain(rules, case, &Condition::present(*feature)),
        Situation::Absent(feature) => !possible(rules, case, &Condition::present(*feature)),
        Situation::NotSure(feature) => known(feature) == Known::NotSure,
        Situation::NotAsked(feature) => known(feature) == Known::NotAsked,
        Situation::Mentioned(sign) => case.mentioned().contains(sign),
        Situation::In { feature, bands } => {
            matches!(known(feature), Known::Band(band) if bands.contains(band))
        }
        Situation::Within { feature, first, last } => {
            case.measured(*feature).is_some_and(|steps| *first <= steps && steps <= *last)
        }
        Situation::All(parts) => parts.iter().all(|part| holds(rules, case, part)),
        Situation::Any(parts) => parts.iter().any(|part| holds(rules, case, part)),
        Situation::Not(inner) => !holds(rules, case, inner),
    }
}
