//! Help in the night: what is asked on one page, and what it answers.

use care::{Answer, Case, Known, assess};
use guideline::{FeatureId, FeatureKind, Guideline, Night, Screen};

use super::{Intake, Turn};
use crate::case_file::{Given, is_private};

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
    /// in the night and nobody is asked to be alone, so readings and other pain count as not sure, and
    /// nothing private is asked on a page that may be read out beside somebody.
    #[must_use]
    pub fn night_questions(&self, rules: &Guideline, night: &Night) -> Vec<FeatureId> {
        let mut shown = self.night_walk(rules, night).0;
        // Those of this pain come first, then the other danger signs, as Check has them.
        let rank = |feature: FeatureId| {
            let first = night.first.iter().position(|sign| FeatureId::from(*sign) == feature);
            let is_fact = !matches!(rules.feature(feature).kind, FeatureKind::Sign);
            (first.unwrap_or(usize::MAX), is_fact, screen_of(rules, feature).unwrap_or(usize::MAX))
        };
        shown.sort_by_key(|feature| rank(*feature));
        shown
    }

    /// The same in the parts of the page: those that stand first, and the others under the name of their
    /// screen in Check.
    #[must_use]
    pub fn night_parts<'r>(
        &self,
        rules: &'r Guideline,
        night: &Night,
    ) -> Vec<(Option<&'r Screen>, Vec<FeatureId>)> {
        let mut parts: Vec<(Option<&Screen>, Vec<FeatureId>)> = Vec::new();
        for feature in self.night_questions(rules, night) {
            let is_first = night.first.iter().any(|sign| FeatureId::from(*sign) == feature);
            let screen = screen_of(rules, feature).filter(|_| !is_first).and_then(|at| rules.screens.get(at));
            match parts.last_mut() {
                Some((last, of)) if *last == screen => of.push(feature),
                _ => parts.push((screen, vec![feature])),
            }
        }
        parts
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
            open.retain(|feature| case.known(*feature) == Known::NotAsked && !is_private(rules, *feature));
            // A sign that is asked only of someone with a fact waits for that fact, which nobody here has.
            let turn = |feature: &FeatureId| match rules.feature(*feature).kind {
                FeatureKind::Sign => 2,
                FeatureKind::Fact if !alone.contains(feature) => 1,
                _ => 0,
            };
            let Some(first) = open.iter().map(turn).min() else { return (shown, beside) };
            for feature in open.into_iter().filter(|feature| turn(feature) == first) {
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

/// Where Check asks it.
fn screen_of(rules: &Guideline, feature: FeatureId) -> Option<usize> {
    rules.screens.iter().position(|screen| screen.features.contains(&feature))
}
