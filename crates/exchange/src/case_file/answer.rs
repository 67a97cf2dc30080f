//! One answer: a name, a value, and whether they fit.

use care::Answer;
use clinical::{Quantity, QuantityError, Unit};
use guideline::{Band, Feature, FeatureId, FeatureKind};
use wording::Words;

use super::Reader;
use super::tree::{Name, Node, Value};
use crate::words;

/// Whether a text says "not sure".
pub(super) fn is_not_sure(text: &str) -> bool {
    let text = text.trim();
    ["not sure", "not-sure", "not_sure", "unsure", "unknown", "don't know", "i don't know"]
        .iter()
        .any(|way| text.eq_ignore_ascii_case(way))
}

impl Reader<'_> {
    pub(super) fn answer(&mut self, name: &Name, node: &Node) -> Option<(FeatureId, Answer)> {
        let rules = self.setting.rules;
        let Some(id) = rules.find_feature(&name.text) else {
            let asked = rules.features.iter().filter(|feature| !feature.is_inferred());
            let known = asked.map(|feature| feature.id.as_str()).chain(super::dating::NAMES);
            let message = format!("there is no question `{}`", words::shown(&name.text));
            self.problem(name.at, message, words::nearest(&name.text, known));
            return None;
        };
        let feature = rules.feature(id);
        if feature.is_inferred() {
            let message = format!("`{}` is worked out from other answers", feature.id);
            self.problem(name.at, message, "leave it out");
            return None;
        }
        if let Value::Text(text) = &node.value
            && is_not_sure(text)
        {
            return Some((id, Answer::NotSure));
        }
        if node.value == Value::Null {
            let message = format!("`{}` has no answer", feature.id);
            self.problem(node.at, message, "leave the line out if it was not asked, or write \"not sure\"");
            return None;
        }
        let answer = match &feature.kind {
            FeatureKind::Sign | FeatureKind::Fact | FeatureKind::Pattern => self.yes_no(feature, node)?,
            FeatureKind::Choice { options } => self.option(feature, options, node)?,
            FeatureKind::Quantity { unit, bands, .. } => self.quantity(feature, *unit, bands, node)?,
            // Dated and worked-out features never come here.
            FeatureKind::GestationalAge { .. } | FeatureKind::Inferred { .. } => return None,
        };
        Some((id, answer))
    }

    fn yes_no(&mut self, feature: &Feature, node: &Node) -> Option<Answer> {
        match &node.value {
            Value::Bool(true) => return Some(Answer::Yes),
            Value::Bool(false) => return Some(Answer::No),
            Value::Text(text) if text.trim().eq_ignore_ascii_case("yes") => return Some(Answer::Yes),
            Value::Text(text) if text.trim().eq_ignore_ascii_case("no") => return Some(Answer::No),
            _ => {}
        }
        let message =
            format!("`{}` is answered yes, no or not sure, and this is {}", feature.id, shown(node));
        self.problem(node.at, message, format!("write {} = \"yes\", \"no\" or \"not sure\"", feature.id));
        None
    }

    fn option(&mut self, feature: &Feature, options: &[String], node: &Node) -> Option<Answer> {
        let text = match &node.value {
            Value::Text(text) => text.trim(),
            _ => "",
        };
        let found = options.iter().position(|option| option == text).and_then(|at| u8::try_from(at).ok());
        if found.is_none() {
            let message = format!("`{}` has no option {}", feature.id, shown(node));
            self.problem(
                node.at,
                message,
                format!("write one of {}", words::listed(options.iter().map(String::as_str))),
            );
        }
        found.map(Answer::Option)
    }

    fn quantity(&mut self, feature: &Feature, unit: Unit, bands: &[Band], node: &Node) -> Option<Answer> {
        let text = match &node.value {
            Value::Text(text) | Value::Number(text) => text.trim(),
            other => {
                let message = format!("`{}` is a number, and this is {}", feature.id, other.kind());
                self.problem(node.at, message, words::example_of(&feature.id, unit, bands));
                return None;
            }
        };
        // Digits may be grouped in TOML: 1_000.
        let plain = text.replace('_', "");
        let quantity = match Quantity::parse(plain.trim_start_matches('+'), unit) {
            Ok(quantity) => quantity,
            Err(QuantityError::NotANumber) => {
                let message = format!("`{}` is a number, and this is {}", feature.id, shown(node));
                self.problem(node.at, message, words::example_of(&feature.id, unit, bands));
                return None;
            }
            Err(QuantityError::TooFine { .. }) => {
                let message =
                    format!("`{}` has more decimals here than it can have: {}", feature.id, shown(node));
                // Nobody but her knows which of the two she means.
                self.problem(node.at, message, words::example_of(&feature.id, unit, bands));
                return None;
            }
            Err(error @ QuantityError::WrongUnit { .. }) => {
                let message = format!("`{}` cannot be given like this: {}", feature.id, shown(node));
                self.problem(node.at, message, error.to_string());
                return None;
            }
        };
        if feature.band_of(quantity.steps()).is_none() {
            let message = format!(
                "{} is outside what `{}` can be",
                words::measured(Words::ENGLISH, quantity),
                feature.id
            );
            let fahrenheit = unit == Unit::Celsius && plain.bytes().all(|b| b.is_ascii_digit() || b == b'.');
            let in_fahrenheit = fahrenheit
                .then(|| Quantity::parse(&format!("{plain} F"), unit).ok())
                .flatten()
                .is_some_and(|other| feature.band_of(other.steps()).is_some());
            let help = if in_fahrenheit {
                format!("if this is Fahrenheit, write {} = \"{plain} F\"", feature.id)
            } else {
                words::example_of(&feature.id, unit, bands)
            };
            self.problem(node.at, message, help);
            return None;
        }
        Some(Answer::Measured(quantity.steps()))
    }
}

/// A value as it may be shown in a message.
fn shown(node: &Node) -> String {
    match &node.value {
        Value::Text(text) => format!("\"{}\"", words::shown(text)),
        Value::Number(text) => words::shown(text),
        other => other.kind().to_owned(),
    }
}
