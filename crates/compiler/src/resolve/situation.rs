//! Situations with their names looked up.
//!
//! A property speaks of features and does not use them: one that nothing else names stays unused.
//! Every form is brought down to the few that the compiled form has.

use guideline::{Feature, FeatureId, FeatureKind, SignId, Situation};

use super::{Kind, Names, bands, ordered};
use crate::check::{bad_condition, bad_value, unit_mismatch, value_outside_scale};
use crate::diagnostic::{Findings, Word};
use crate::syntax::condition::{self, Asks, Written};
use crate::syntax::property::{Known, Question};
use crate::syntax::table::{StepsProblem, steps};

impl Names {
    /// A situation with its names looked up. What cannot be found is reported and read as `always`.
    pub(crate) fn situation(
        &self,
        written: &Written<Question>,
        features: &[Feature],
        findings: &mut Findings<'_>,
    ) -> Situation {
        let mut each = |parts: &[Written<Question>]| -> Vec<Situation> {
            parts.iter().map(|part| self.situation(part, features, findings)).collect()
        };
        match written {
            Written::Always => Situation::Always,
            Written::All(parts) => Situation::All(each(parts)),
            Written::Any(parts) => Situation::Any(each(parts)),
            Written::Not { inner, .. } => Situation::Not(Box::new(self.situation(inner, features, findings))),
            Written::Ask(question) => {
                self.question(question, features, findings).unwrap_or(Situation::Always)
            }
        }
    }

    fn question(
        &self,
        question: &Question,
        features: &[Feature],
        findings: &mut Findings<'_>,
    ) -> Option<Situation> {
        let number = self.look(Kind::Feature, question.feature(), findings)?;
        let (id, feature) = (FeatureId(number), features.get(usize::from(number))?);
        match question {
            Question::Rule(rule) => {
                let set = bands(rule, feature, findings)?;
                Some(match rule {
                    condition::Question::Present { .. } => Situation::Present(id),
                    _ => Situation::In { feature: id, bands: set },
                })
            }
            Question::Known { feature: word, how } => {
                if !can_be(*how, feature) {
                    cannot_be(word, *how, feature, findings);
                    return None;
                }
                Some(known(id, *how, feature))
            }
            Question::From { feature: word, number } => {
                let (_, highest) = scale(word, feature, findings)?;
                let first = value(number, feature, findings)?;
                Some(Situation::Within { feature: id, first, last: highest })
            }
            Question::Before { feature: word, number } => {
                let (lowest, _) = scale(word, feature, findings)?;
                let after = value(number, feature, findings)?;
                if after == lowest {
                    let message = format!(
                        "`before {}` never holds: the scale of `{}` begins there",
                        number.text, feature.id
                    );
                    bad_condition::report(findings, &number.place, &message, "give a higher value");
                    return None;
                }
                Some(Situation::Within { feature: id, first: lowest, last: after - 1 })
            }
        }
    }
}

/// Whether that can be known of an answer to the feature.
fn can_be(how: Known, feature: &Feature) -> bool {
    match how {
        Known::Absent | Known::NotRuledOut => feature.is_yes_no(),
        Known::NotSure | Known::NotAsked => !feature.is_inferred(),
        Known::Unknown => true,
        Known::Mentioned => feature.kind == FeatureKind::Sign,
    }
}

fn cannot_be(word: &Word, how: Known, feature: &Feature, findings: &mut Findings<'_>) {
    let (id, said) = (&feature.id, how.words());
    let (why, help) = match how {
        Known::Mentioned => ("is not a danger sign", "name a danger sign".to_owned()),
        Known::NotSure | Known::NotAsked => (
            "is worked out and never answered",
            format!("write `{id} is unknown`, or ask about what it is worked out from"),
        ),
        _ => (
            "is not a yes/no feature",
            format!("ask for one of its bands or options, such as `{id} is {}`", feature.band_name(0)),
        ),
    };
    let message = format!("`{id}` {why}, so it cannot be `{said}`");
    bad_condition::report(findings, &word.place, &message, &help);
}

fn known(id: FeatureId, how: Known, feature: &Feature) -> Situation {
    // What is worked out has no answer: it is unknown when it neither surely holds nor surely does not.
    let not = |inner| Situation::Not(Box::new(inner));
    match how {
        Known::Absent => Situation::Absent(id),
        Known::NotSure => Situation::NotSure(id),
        Known::NotAsked => Situation::NotAsked(id),
        Known::Mentioned => Situation::Mentioned(SignId(id.0)),
        Known::Unknown if feature.is_inferred() => {
            not(Situation::Any(vec![Situation::Present(id), Situation::Absent(id)]))
        }
        Known::Unknown => Situation::unknown(id),
        Known::NotRuledOut if feature.is_inferred() => not(Situation::Absent(id)),
        Known::NotRuledOut => Situation::not_ruled_out(id),
    }
}

/// The ends of a scale.
fn scale(word: &Word, feature: &Feature, findings: &mut Findings<'_>) -> Option<(i32, i32)> {
    ordered(word, feature, findings)?;
    match &feature.kind {
        FeatureKind::Quantity { bands, .. } | FeatureKind::GestationalAge { bands } => {
            Some((bands.first()?.first, bands.last()?.last))
        }
        _ => None,
    }
}

/// A number as a step of its scale.
fn value(number: &Word, feature: &Feature, findings: &mut Findings<'_>) -> Option<i32> {
    let unit = match &feature.kind {
        FeatureKind::Quantity { unit, .. } => Some(*unit),
        _ => None,
    };
    match steps(&number.text, unit) {
        Ok(value) if feature.band_of(value).is_some() => return Some(value),
        Ok(_) => value_outside_scale::report(findings, number, &feature.id),
        Err(StepsProblem::OtherUnit) => unit_mismatch::report(findings, number, unit),
        Err(StepsProblem::NotAValue) => bad_value::report(
            findings,
            &number.place,
            &format!("`{}` is not a value of `{}`", number.text, feature.id),
            "",
        ),
    }
    None
}
