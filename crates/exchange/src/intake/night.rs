//! Help in the night: what is asked on one page, and what it answers.

use care::{Answer, Case, Known, assess};
use guideline::{FeatureId, FeatureKind, Guideline, Night};

use super::{Intake, Turn};
use crate::case_file::Given;

impl Intake {
    /// What she says by asking for this help: what is in the guideline, that she is pregnant, and, if
    /// nothing is known of the week, that she is not asked for it now.
    fn night_said(&self, rules: &Guideline, night: &Night) -> (Vec<Turn>, Case) {
        let mut case = self.case(rules);
        let mut turns = Vec::new();
        if case.known(rules.gestational_age) == Known::NotAsked {
            turns.push(Turn::Dated(Given::NotSure));
            super::date(rules, &mut case, Given::NotSure);
        }
        let mut said: Vec<(FeatureId, Answer)> =
            night.says.iter().map(|feature| (*feature, Answer::Yes)).collect();
        rules.scope.for_each_feature(&mut |feature, bands| {
            let first = bands.iter().next().unwrap_or_default();
            if matches!(rules.feature(feature).kind, FeatureKind::Choice { .. }) {
                said.push((feature, Answer::Option(first)));
            }
        });
        for (feature, answer) in &said {
            let _ = case.answer(rules, *feature, *answer);
        }
        turns.push(Turn::Answered(said));
        (turns, case)
    }

    /// What must be asked before there is anything to do, all at once: each danger sign and each fact
    /// about her that is still open when every one before it is answered with no. Nothing is measured
    /// in the night and nobody is asked to be alone, so readings and other pain count as not sure.
    #[must_use]
    pub fn night_questions(&self, rules: &Guideline, night: &Night) -> Vec<FeatureId> {
        let mut shown = self.night_walk(rules, night).0;
        // The danger signs come first.
        shown.sort_by_key(|feature| !matches!(rules.feature(*feature).kind, FeatureKind::Sign));
        shown
    }

    /// The questions of the page, and what is answered beside them.
    fn night_walk(&self, rules: &Guideline, night: &Night) -> (Vec<FeatureId>, Vec<(FeatureId, Answer)>) {
        let (_, mut case) = self.night_said(rules, night);
        let alone = super::being_alone(rules);
        let (mut shown, mut beside) = (Vec::new(), Vec::new());
        loop {
            let assessment = assess(rules, case);
            let mut open = assessment.ask_next(rules);
            if open.is_empty() {
                open = assessment.ask_before_plan(rules);
            }
            case = assessment.into_case();
            open.retain(|feature| case.known(*feature) == Known::NotAsked);
            if open.is_empty() {
                return (shown, beside);
            }
            for feature in open {
                let answer = match rules.feature(feature).kind {
                    FeatureKind::Sign | FeatureKind::Fact => Answer::No,
                    _ => Answer::NotSure,
                };
                if case.answer(rules, feature, answer).is_err() {
                    return (shown, beside);
                }
                if answer == Answer::No && !is_device(rules, feature) && !alone.contains(&feature) {
                    shown.push(feature);
                } else {
                    beside.push((feature, answer));
                }
            }
        }
    }

    /// With what she said on that page: yes to these, not sure of those, no to whatever else stood
    /// there.
    #[must_use]
    pub fn night_answered(
        &self,
        rules: &Guideline,
        night: &Night,
        yes: &[FeatureId],
        unsure: &[FeatureId],
    ) -> Self {
        let (shown, beside) = self.night_walk(rules, night);
        let mut next = self.clone();
        let (turns, _) = self.night_said(rules, night);
        for turn in turns {
            next.turns.push(turn);
        }
        next.turns.push(Turn::Answered(beside));
        next.turns.push(Turn::Answered(super::answers(&shown, yes, unsure)));
        next
    }
}

/// Whether it is about having something to measure with.
fn is_device(rules: &Guideline, feature: FeatureId) -> bool {
    rules.features.iter().any(
        |other| matches!(&other.kind, FeatureKind::Quantity { device: Some(device), .. } if *device == feature),
    )
}
