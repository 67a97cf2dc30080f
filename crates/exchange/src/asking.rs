//! A screen of questions in words, and what was said to it by name.
//!
//! Whoever draws a screen needs neither the guideline nor its ids: rows come with their texts, and
//! answers go back as words (`yes`, `no`, `not-sure`, an option's name, a number with its unit).
//!
//! Absent: how a screen looks, and any decision about what is asked; see [`Intake`](crate::intake::Intake).

use care::Answer;
use clinical::{Quantity, Unit};
use guideline::{FeatureId, FeatureKind, Guideline, Pick};

use crate::edition::Edition;
use crate::intake::Question;
use crate::question;

/// A screen, as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asking {
    /// The name of the screen; empty for a question that stands on none.
    pub screen: String,
    /// What the screen is called.
    pub title: String,
    /// What helps to answer it.
    pub help: Option<String>,
    /// How it is answered.
    pub pick: Pick,
    /// Whether it is only for someone who is alone.
    pub private: bool,
    /// How many screens may follow at most.
    pub left: usize,
    /// The questions.
    pub rows: Vec<Row>,
}

/// One question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The name of the feature.
    pub feature: String,
    /// The question in full.
    pub text: String,
    /// What helps to answer it.
    pub help: Option<String>,
    /// What can be said to it.
    pub way: Way,
}

/// What can be said to a question, beside "not sure".
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Way {
    /// Yes or no.
    YesNo,
    /// One of these: a name, and what it is called.
    Options(Vec<(String, String)>),
    /// A number from the first to the second, in that unit.
    Number {
        /// The unit.
        unit: Unit,
        /// The smallest that can be right.
        least: Quantity,
        /// The largest that can be right.
        most: Quantity,
    },
}

/// A question of the conversation, in words.
#[must_use]
pub fn asking(edition: Edition<'_>, asked: &Question) -> Asking {
    let rules = edition.rules();
    let screen = asked.screen.and_then(|at| rules.screens.get(at));
    let rows: Vec<Row> = asked.features.iter().map(|feature| row(edition, *feature)).collect();
    let first = || rows.first().map(|row| row.text.clone()).unwrap_or_default();
    Asking {
        title: screen.map_or_else(first, |screen| edition.say(&format!("screen-{}", screen.id))),
        help: screen
            .and_then(|screen| edition.find(&format!("screen-{}.help", screen.id)))
            .map(str::to_owned),
        screen: screen.map(|screen| screen.id.clone()).unwrap_or_default(),
        pick: asked.pick,
        private: screen.is_some_and(|screen| screen.private),
        left: asked.left,
        rows,
    }
}

fn row(edition: Edition<'_>, feature: FeatureId) -> Row {
    let record = edition.rules().feature(feature);
    let way = match &record.kind {
        FeatureKind::Choice { options } => Way::Options(
            (0u8..)
                .zip(options)
                .map(|(at, name)| (name.clone(), question::option(edition, feature, at)))
                .collect(),
        ),
        FeatureKind::Quantity { unit, bands, .. } => {
            let end = |steps: Option<i32>| Quantity::new(steps.unwrap_or(0), *unit);
            Way::Number {
                unit: *unit,
                least: end(bands.first().map(|band| band.first)),
                most: end(bands.last().map(|band| band.last)),
            }
        }
        _ => Way::YesNo,
    };
    Row {
        feature: record.id.clone(),
        text: question::text(edition, feature),
        help: question::help(edition, feature).map(str::to_owned),
        way,
    }
}

/// What was said to a question; nothing where it makes no sense. An empty number is "not sure".
#[must_use]
pub fn said(rules: &Guideline, feature: FeatureId, text: &str) -> Option<Answer> {
    let record = rules.feature(feature);
    let text = text.trim();
    if text == "not-sure" {
        return Some(Answer::NotSure);
    }
    match &record.kind {
        FeatureKind::Choice { options } => {
            let at = options.iter().position(|option| option == text)?;
            Some(Answer::Option(u8::try_from(at).ok()?))
        }
        FeatureKind::Quantity { .. } if text.is_empty() => Some(Answer::NotSure),
        FeatureKind::Quantity { unit, .. } => {
            let steps = Quantity::parse(text, *unit).ok()?.steps();
            record.band_of(steps).map(|_| Answer::Measured(steps))
        }
        FeatureKind::Sign | FeatureKind::Fact | FeatureKind::Pattern => match text {
            "yes" => Some(Answer::Yes),
            "no" => Some(Answer::No),
            _ => None,
        },
        FeatureKind::Inferred { .. } | FeatureKind::GestationalAge { .. } => None,
    }
}

/// The same, the other way: an answer by name.
#[must_use]
pub fn in_words(rules: &Guideline, feature: FeatureId, answer: Answer) -> String {
    let record = rules.feature(feature);
    match answer {
        Answer::Yes => "yes".to_owned(),
        Answer::No => "no".to_owned(),
        Answer::NotSure => "not-sure".to_owned(),
        Answer::Option(at) => record.band_name(at).to_owned(),
        Answer::Measured(steps) => match &record.kind {
            FeatureKind::Quantity { unit, .. } => {
                let text = Quantity::new(steps, *unit).to_string();
                text.split(' ').next().unwrap_or("").to_owned()
            }
            _ => steps.to_string(),
        },
    }
}
