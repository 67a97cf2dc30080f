//! A home self-test: stopped, noted, and what it suggests taken among her answers.

use care::{Answer, Entry, SelfTest};
use exchange::intake::Turn;
use guideline::FeatureId;

use super::{Address, Turning};
use crate::event::Fields;
use crate::route::Route;
use crate::screen::self_test::{found, last, offered, patterns};
use crate::words;

impl Turning<'_> {
    /// A button of a self-test.
    pub(super) fn in_self_test(&mut self, what: &str, id: &str) {
        match what {
            // Not again today, whatever made her stop; nothing was found.
            "self-test-stop" if self.is_offered(id) => {
                let stopped = SelfTest { test: id.to_owned(), right: String::new(), left: String::new() };
                self.write(Entry::SelfTest(stopped));
                self.end_self_test(id);
            }
            "self-test-take" => self.take_patterns(id),
            _ => {}
        }
    }

    fn is_offered(&self, id: &str) -> bool {
        let test = self.world.bundle.guideline.find_self_test(id);
        test.is_some_and(|test| offered(self.world, &self.state).contains(&test))
    }

    /// What she found, on each side.
    pub(super) fn self_tested(&mut self, fields: Fields) {
        let Route::SelfTest(id, _) = self.state.route.clone() else { return };
        let rules = &self.world.bundle.guideline;
        let Some(test) = rules.find_self_test(&id).filter(|_| self.is_offered(&id)) else { return };
        let record = rules.self_test(test);
        let known = |side: &str| record.findings.iter().any(|finding| finding.id == fields.get(side));
        if !known("right") || (record.each_side && !known("left")) {
            let text = self.state.words().say(words::SELF_TEST_WRONG).to_owned();
            self.state.fields = fields;
            return self.wrong("", text);
        }
        let found = SelfTest {
            test: id.clone(),
            right: fields.get("right").to_owned(),
            left: if record.each_side { fields.get("left").to_owned() } else { String::new() },
        };
        self.write(Entry::SelfTest(found));
        self.end_self_test(&id);
    }

    fn end_self_test(&mut self, id: &str) {
        let last = last(self.world, &self.state, id);
        self.go(Route::SelfTest(id.to_owned(), last), Address::Replace);
    }

    /// The patterns go among her answers, as if she had ticked them there; what they open is asked.
    fn take_patterns(&mut self, id: &str) {
        let Some(found) = found(&self.state, id).cloned() else { return };
        for pattern in patterns(self.world, &self.state, &found) {
            self.say_yes(pattern);
        }
        self.keep();
        self.go(Route::Check(None), Address::Push);
        if self.state.route == Route::Result {
            self.go(Route::Plan(crate::route::Part::Today), Address::Replace);
            self.notice(words::SELF_TEST_TAKEN);
        }
    }

    fn say_yes(&mut self, pattern: FeatureId) {
        let asked = self.state.intake.turns().iter().enumerate().find_map(|(at, turn)| match turn {
            Turn::Answered(answers) if answers.iter().any(|(feature, _)| *feature == pattern) => {
                Some((at, answers.clone()))
            }
            _ => None,
        });
        match asked {
            Some((at, mut answers)) => {
                for (_, answer) in answers.iter_mut().filter(|(feature, _)| *feature == pattern) {
                    *answer = Answer::Yes;
                }
                self.state.intake.put(at, Turn::Answered(answers));
            }
            None => self.state.intake.take(Turn::Answered(vec![(pattern, Answer::Yes)])),
        }
    }
}
