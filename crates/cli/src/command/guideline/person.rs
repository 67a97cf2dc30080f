//! A person a prover found: her answers, what the engine gives for her, and her case file.

use bundle::Bundle;
use care::{Assessment, Case, assess};
use guideline::{FeatureId, Guideline};
use serde::Serialize;

use crate::page::Page;
use crate::words;
use crate::worked;
use exchange::case_file;

/// So many answers of one kind are named; more are counted.
const NAMED_MAX: usize = 8;

/// A person, as data.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Person {
    /// Every question asked, by its name.
    pub(super) answers: Vec<Said>,
    /// Danger signs her own words point to.
    pub(super) mentioned: Vec<String>,
    /// What the engine gives.
    pub(super) gives: Gives,
    /// Her answers as a case file, as in `guideline/cases/`.
    pub(super) case_file: String,
    /// Whether reading the case file gives the same person.
    pub(super) case_file_is_exact: bool,
}

/// One answer.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Said {
    pub(super) feature: String,
    pub(super) answer: String,
}

/// What comes of her answers.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Gives {
    pub(super) at_least: &'static str,
    pub(super) at_most: &'static str,
    pub(super) now: &'static str,
    pub(super) act_on: &'static str,
    pub(super) status: &'static str,
    pub(super) cleared: bool,
    /// The danger signs that count.
    pub(super) reasons: Vec<String>,
    /// What may be offered to her.
    pub(super) offered: Vec<String>,
}

impl Gives {
    fn of(rules: &Guideline, assessment: &Assessment) -> Self {
        Self {
            at_least: assessment.at_least().id(),
            at_most: assessment.at_most().id(),
            now: assessment.now().id(),
            act_on: assessment.act_on().id(),
            status: words::status(assessment.status()),
            cleared: assessment.cleared().is_some(),
            reasons: assessment.reasons().iter().map(|r| rules.sign(r.sign).id.clone()).collect(),
            offered: worked::offered(rules, assessment).into_iter().map(str::to_owned).collect(),
        }
    }

    /// In a line: `at least call-today, at most emergency, now call-today; incomplete; no plan`.
    pub(super) fn line(&self) -> String {
        let range = if self.at_least == self.at_most && self.at_most == self.now {
            self.now.to_owned()
        } else {
            format!("at least {}, at most {}, now {}", self.at_least, self.at_most, self.now)
        };
        let plan = if self.cleared { "a plan" } else { "no plan" };
        let reasons = match self.reasons.as_slice() {
            [] => String::new(),
            reasons => format!("; because of {}", some(reasons)),
        };
        format!("{range}; {}; {plan}{reasons}", self.status)
    }
}

impl Person {
    /// The person of a Case of this guideline.
    pub(super) fn of(bundle: &Bundle, case: &Case) -> Self {
        let rules = &bundle.guideline;
        let assessment = assess(rules, case.clone());
        let whole = case_file::whole(rules, &bundle.lexicon, case);
        let said = case_file::said(rules, case).into_iter();
        Self {
            answers: said
                .map(|(feature, answer)| Said { feature: rules.feature(feature).id.clone(), answer })
                .collect(),
            mentioned: case
                .mentioned()
                .iter()
                .map(|sign| rules.feature(FeatureId::from(*sign)).id.clone())
                .collect(),
            gives: Gives::of(rules, &assessment),
            case_file: whole.text,
            case_file_is_exact: whole.is_exact,
        }
    }

    /// Her answers in a few lines.
    pub(super) fn lines(&self) -> Vec<String> {
        let mut values = Vec::new();
        let mut kinds: [(&str, Vec<String>); 4] = [
            ("yes", Vec::new()),
            ("not sure", Vec::new()),
            ("in her own words", self.mentioned.clone()),
            ("no", Vec::new()),
        ];
        for said in &self.answers {
            match kinds.iter_mut().find(|(kind, _)| *kind == said.answer) {
                Some((_, names)) => names.push(said.feature.clone()),
                None => values.push(format!("{} {}", said.feature, said.answer)),
            }
        }
        let mut lines = Vec::new();
        if !values.is_empty() {
            lines.push(values.join("; "));
        }
        for (kind, names) in kinds.into_iter().filter(|(_, names)| !names.is_empty()) {
            lines.push(match (kind, names.len()) {
                ("no", n) if n > NAMED_MAX => format!("no: to {n} questions"),
                _ => format!("{kind}: {}", names.join(", ")),
            });
        }
        if lines.is_empty() {
            lines.push("nothing was asked".to_owned());
        }
        lines
    }

    /// Her answers and what they lead to, below an item of a page.
    pub(super) fn below(&self, page: &mut Page) {
        for line in self.lines() {
            page.under(&line);
        }
    }
}

/// The first of a list, and how many more.
pub(super) fn some(names: &[String]) -> String {
    let shown: Vec<&str> = names.iter().take(NAMED_MAX).map(String::as_str).collect();
    match names.len().checked_sub(NAMED_MAX).filter(|more| *more > 0) {
        Some(more) => format!("{} {}", shown.join(", "), words::and_more(more)),
        None => shown.join(", "),
    }
}
