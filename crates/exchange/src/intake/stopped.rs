//! A conversation after a session that was stopped: the same answers, without those a stop reopens.

use care::{Known, possible};
use guideline::{FeatureId, Guideline, SignId};

use super::Intake;

impl Intake {
    /// What is known when a session of this day was stopped by that way to stop. Whatever the stop
    /// may mean is asked again, and what she said by it counts as not sure until she answers.
    ///
    /// Whether she is alone is asked again only where something is left to ask in private.
    #[must_use]
    pub fn after_stop(&self, rules: &Guideline, way: &str) -> Self {
        let asked: Vec<FeatureId> =
            care::asked_after_stop(rules, way).into_iter().map(FeatureId::from).collect();
        let keep = self.to_keep();
        let answers: Vec<_> =
            keep.answers.into_iter().filter(|(feature, _)| !asked.contains(feature)).collect();
        let alone = super::being_alone(rules);
        let given: Vec<_> = answers.iter().copied().filter(|(feature, _)| alone.contains(feature)).collect();
        let answered: Vec<FeatureId> = answers.iter().map(|(feature, _)| *feature).collect();
        let mut next = Self::new(rules, self.day());
        next.start.set_wishes(self.start.wishes().clone());
        next.keep(rules, keep.dating, answers, keep.note, false);
        // What her own words pointed to, and what an earlier stop said, is still open.
        let heard = self.all_heard().into_iter().map(|heard| heard.sign);
        for sign in self.case(rules).mentioned().iter().copied().chain(heard) {
            if !answered.contains(&sign.into()) {
                next.start.mention(sign);
            }
        }
        next.stop(rules, way);
        let mut case = next.start.clone();
        for (feature, answer) in &given {
            let _ = case.answer(rules, *feature, *answer);
        }
        let open = |sign: &SignId| {
            let record = rules.sign(*sign);
            record.private
                && case.known((*sign).into()) == Known::NotAsked
                && possible(rules, &case, &record.when)
        };
        if !(0..).map(SignId).take(rules.signs.len()).any(|sign| open(&sign)) {
            next.kept.extend(given);
            next.start = case;
        }
        next
    }

    /// By which way to stop a session was ended on this day.
    #[must_use]
    pub fn stopped(&self) -> Option<&str> {
        self.stopped.as_deref()
    }

    pub(super) fn stop(&mut self, rules: &Guideline, way: &str) {
        self.start = care::after_stop(rules, way, self.start.clone());
        self.stopped = Some(way.to_owned());
    }
}
