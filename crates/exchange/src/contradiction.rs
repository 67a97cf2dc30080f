//! Answers that cannot both be right. The more urgent reading stands, and the two are named.
//!
//! The engine keeps the more urgent reading by itself. This page only finds the pairs, so that she
//! can say which one she meant.

use care::{Answer, Assessment, Because, Case, Known};
use guideline::{FeatureId, FeatureKind, Guideline};

use crate::words;

/// Answers that contradict each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contradiction {
    /// The questions.
    pub features: Vec<FeatureId>,
    /// What was said, and which reading stands.
    pub text: String,
}

/// "I cannot measure it", and a value. The value stands.
pub fn of_device(
    rules: &Guideline,
    case: &Case,
    feature: FeatureId,
    answer: Answer,
) -> Option<Contradiction> {
    let record = rules.feature(feature);
    let FeatureKind::Quantity { device: Some(device), .. } = record.kind else { return None };
    let denied = matches!(answer, Answer::Measured(_)) && case.known(device) == Known::Band(0);
    denied.then(|| Contradiction {
        features: vec![device, feature],
        text: words::device_denied(&rules.feature(device).id, &record.id),
    })
}

/// A danger sign and a measured value that say different things.
pub fn of_assessment(rules: &Guideline, assessment: &Assessment) -> Vec<Contradiction> {
    let case = assessment.case();
    let mut found = Vec::new();
    for reason in assessment.reasons() {
        let sign = rules.sign(reason.sign);
        let feature = FeatureId::from(reason.sign);
        let said = case.known(feature);
        let (against, text) = match reason.because {
            Because::Measured if said == Known::Band(0) => (&sign.yes_when, words::measured_yes(&sign.id)),
            Because::SaidYes => (&sign.no_when, words::measured_no(&sign.id)),
            _ => continue,
        };
        let Some(condition) = against else { continue };
        if !care::certain(rules, case, condition) {
            continue;
        }
        let mut features = vec![feature];
        condition.for_each_feature(&mut |feature, _| features.push(feature));
        features.dedup();
        found.push(Contradiction { features, text });
    }
    found
}
