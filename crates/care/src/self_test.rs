//! Home self-tests: which may be done, and which pattern a finding suggests.
//!
//! A test never reassures. It is offered only to a cleared person, a finding can add a pattern and
//! nothing else, and a pattern that would make the result less urgent is not added.

use clinical::Date;
use guideline::{Effect, FeatureId, Guideline, HomeTest, TestId};

use crate::answer::Answer;
use crate::assess::{Assessment, Cleared, assess};
use crate::diary::{Diary, Entry, SelfTest};
use crate::infer::Reading;

/// A self-test, and the exclusions that keep it from being done, by their place in the guideline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TestVerdict {
    /// Which.
    pub test: TestId,
    /// Whether the week, or not knowing it, leaves it out.
    pub week: bool,
    /// Rules that leave it out or may.
    pub exclusions: Vec<u16>,
}

impl TestVerdict {
    /// Whether it may be done.
    #[must_use]
    pub fn may_be_done(&self) -> bool {
        !self.week && self.exclusions.is_empty()
    }
}

/// Every self-test, and what leaves it out: its weeks, and every rule that would leave out an
/// exercise that asks the same of the body. What is not known leaves out.
#[must_use]
pub fn self_tests(rules: &Guideline, cleared: Cleared<'_>) -> Vec<TestVerdict> {
    let codes = cleared.assessment().settled_codes(rules);
    let reading = Reading::plain(rules, &codes);
    let verdict = |(test, record): (TestId, &HomeTest)| {
        let names: Vec<&str> = record.flags.iter().map(|flag| rules.flag(*flag).id.as_str()).collect();
        let exclusions = (0..).zip(&rules.exclusions).filter(|(_, exclusion)| {
            let speaks = exclusion.effect >= Effect::AskFirst
                && exclusion.targets.flags.iter().any(|flag| names.contains(&flag.as_str()));
            let lifted = exclusion.unless.as_ref().is_some_and(|unless| reading.truth(unless).certain());
            speaks && !lifted && reading.truth(&exclusion.when).possible()
        });
        TestVerdict {
            test,
            week: !reading.truth(&record.weeks).certain(),
            exclusions: exclusions.map(|(at, _)| at).collect(),
        }
    };
    (0..).map(TestId).zip(&rules.self_tests).map(verdict).collect()
}

/// The self-tests that she may do on a day, were not done on it, and could still tell which pattern it is.
/// None after a stop that day.
#[must_use]
pub fn tests_of_the_day(rules: &Guideline, cleared: Cleared<'_>, diary: &Diary, day: Date) -> Vec<TestId> {
    if diary.stopped_on(day).is_some() {
        return Vec::new();
    }
    let done = |record: &HomeTest| {
        let of_that_day = diary.standing().filter(|written| written.at.day == day);
        of_that_day
            .into_iter()
            .any(|written| matches!(&written.entry, Entry::SelfTest(found) if found.test == record.id))
    };
    let tells = |record: &HomeTest| {
        record.findings.iter().any(|finding| {
            let found = SelfTest { test: record.id.clone(), right: finding.id.clone(), left: String::new() };
            !suggested(rules, cleared, &found).is_empty()
        })
    };
    let may = self_tests(rules, cleared).into_iter().filter(TestVerdict::may_be_done);
    may.map(|verdict| verdict.test)
        .filter(|test| !done(rules.self_test(*test)) && tells(rules.self_test(*test)))
        .collect()
}

/// The patterns a self-test suggests beyond those she named. Adding one never makes her result less
/// urgent; one that would is left away.
#[must_use]
pub fn suggested(rules: &Guideline, cleared: Cleared<'_>, found: &SelfTest) -> Vec<FeatureId> {
    let Some(test) = rules.find_self_test(&found.test) else {
        return Vec::new();
    };
    let record = rules.self_test(test);
    let mut out: Vec<FeatureId> = Vec::new();
    for name in [&found.right, &found.left] {
        let finding = record.findings.iter().find(|finding| finding.id == *name);
        for pattern in finding.map(|finding| finding.suggests.as_slice()).unwrap_or_default() {
            if !out.contains(pattern) {
                out.push(*pattern);
            }
        }
    }
    let now = cleared.assessment();
    out.retain(|pattern| {
        now.case().known(*pattern) != crate::Known::Band(1) && not_lower(rules, now, *pattern)
    });
    out
}

/// Whether the result with a pattern is at least as urgent as the one without.
fn not_lower(rules: &Guideline, now: &Assessment, pattern: FeatureId) -> bool {
    let mut case = now.case().clone();
    if case.answer(rules, pattern, Answer::Yes).is_err() {
        return false;
    }
    let then = assess(rules, case);
    then.at_least() >= now.at_least() && then.at_most() >= now.at_most()
}
