//! Whether a question is asked in vain, by going through interviews with the engine.
//!
//! Whoever is asked in vain is still asked in vain when she has answered everything else that
//! leaves the question open. Then few interviews are left, and all of them are held.

use care::{Assessment, Case, Known, Status, assess};
use clinical::Disposition;
use guideline::{FeatureId, Guideline};

use crate::prove::law::answers_of;

/// How many interviews are held before it is left undecided, which counts as not in vain.
const INTERVIEWS: usize = 4_000;

/// How an interview ended, and with which answers.
struct Ended {
    case: Case,
    how: (Disposition, bool),
}

/// Whether no answer to a question that is asked can make an interview end differently, after she
/// has answered everything else.
pub(super) fn in_vain(rules: &Guideline, case: &Case, of: FeatureId) -> bool {
    let before = settled_but(rules, case.clone(), of);
    let mut ended = Vec::new();
    if !go_on(rules, &assess(rules, before.clone()), &mut ended) {
        return false;
    }
    !ended.iter().enumerate().any(|(at, one)| {
        ended.iter().skip(at + 1).any(|other| one.how != other.how && agree(rules, &before, one, other, of))
    })
}

/// The same person with more answers, while the question is still asked.
fn settled_but(rules: &Guideline, mut case: Case, of: FeatureId) -> Case {
    for feature in features(rules).filter(|feature| *feature != of) {
        if case.known(feature) != Known::NotAsked {
            continue;
        }
        let more = answers_of(rules.feature(feature)).into_iter().find_map(|answer| {
            let mut more = case.clone();
            more.answer(rules, feature, answer).ok()?;
            // A value may speak for its device: that would be another person.
            let same = features(rules)
                .all(|f| f == feature || case.known(f) == Known::NotAsked || case.known(f) == more.known(f));
            let kept = same && more.known(of) == Known::NotAsked;
            (kept && assess(rules, more.clone()).ask_next(rules).contains(&of)).then_some(more)
        });
        case = more.unwrap_or(case);
    }
    case
}

/// Every interview from here on, asked as the engine asks. Whether all of them could be held.
fn go_on(rules: &Guideline, now: &Assessment, ended: &mut Vec<Ended>) -> bool {
    let Some(next) = now.ask_next(rules).first().copied() else {
        let how = (now.at_most(), now.status() == Status::OutOfScope);
        ended.push(Ended { case: now.case().clone(), how });
        return ended.len() <= INTERVIEWS;
    };
    answers_of(rules.feature(next)).into_iter().all(|answer| {
        let mut case = now.case().clone();
        case.answer(rules, next, answer).is_err() || go_on(rules, &assess(rules, case), ended)
    })
}

/// Whether two interviews agree on all that was asked in both, but for one question and what it is
/// measured with.
fn agree(rules: &Guideline, before: &Case, one: &Ended, other: &Ended, of: FeatureId) -> bool {
    features(rules).filter(|feature| *feature != of && before.known(*feature) == Known::NotAsked).all(
        |feature| {
            let (a, b) = (one.case.known(feature), other.case.known(feature));
            a == Known::NotAsked || b == Known::NotAsked || a == b
        },
    )
}

fn features(rules: &Guideline) -> impl Iterator<Item = FeatureId> {
    let all = rules.features.iter().enumerate().filter(|(_, feature)| !feature.is_inferred());
    all.filter_map(|(at, _)| u16::try_from(at).ok().map(FeatureId))
}
