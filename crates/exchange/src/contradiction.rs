//! Answers that cannot both be right. The more urgent reading stands, and the two are named.
//!
//! The engine keeps the more urgent reading by itself. This page only finds the pairs, so that she
//! can say which one she meant.

use care::{Answer, Assessment, Because, Case, Known};
use guideline::{FeatureId, FeatureKind, Guideline};

use crate::Edition;

/// Answers that contradict each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contradiction {
    /// The questions, that of `between` first.
    pub features: Vec<FeatureId>,
    /// What they contradict each other in.
    pub between: Between,
}

/// In what answers contradict each other, and with it which reading stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Between {
    /// A value, and that it cannot be measured.
    ValueAndDevice,
    /// A no, and a reading that says yes.
    NoAndReading,
    /// A yes, and a reading that says no.
    YesAndReading,
    /// A week, and that she is not pregnant.
    WeekAndScope,
}

impl Contradiction {
    /// What was said, and which reading stands.
    #[must_use]
    pub fn text(&self, edition: Edition<'_>) -> String {
        let words = edition.words();
        let id = |at: usize| {
            self.features.get(at).map_or("", |feature| edition.rules().feature(*feature).id.as_str())
        };
        let sign = |at: usize| edition.find(&format!("sign-{}.short", id(at))).unwrap_or(id(at));
        match self.between {
            Between::ValueAndDevice => {
                words.fill(wording::CLASH_DEVICE, &[("device", id(0)), ("question", id(1))])
            }
            Between::NoAndReading => words.fill(wording::CLASH_MEASURED_YES, &[("sign", sign(0))]),
            Between::YesAndReading => words.fill(wording::CLASH_MEASURED_NO, &[("sign", sign(0))]),
            Between::WeekAndScope => words.say(wording::CLASH_NOT_PREGNANT).to_owned(),
        }
    }
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
    denied.then(|| Contradiction { features: vec![device, feature], between: Between::ValueAndDevice })
}

/// A danger sign and a measured value that say different things.
pub fn of_assessment(rules: &Guideline, assessment: &Assessment) -> Vec<Contradiction> {
    let case = assessment.case();
    let mut found = Vec::new();
    for reason in assessment.reasons() {
        let sign = rules.sign(reason.sign);
        let feature = FeatureId::from(reason.sign);
        let said = case.known(feature);
        let (against, between) = match reason.because {
            Because::Measured if said == Known::Band(0) => (&sign.yes_when, Between::NoAndReading),
            Because::SaidYes => (&sign.no_when, Between::YesAndReading),
            _ => continue,
        };
        let Some(condition) = against else { continue };
        if !care::certain(rules, case, condition) {
            continue;
        }
        let mut features = vec![feature];
        condition.for_each_feature(&mut |feature, _| features.push(feature));
        features.dedup();
        found.push(Contradiction { features, between });
    }
    found
}
