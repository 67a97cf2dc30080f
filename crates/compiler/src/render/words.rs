//! A condition in words: the third reading beside the engine's and the prover's.

use guideline::{Algebra, BandSet, Condition, Feature, FeatureId, FeatureKind};

use super::page::About;
use crate::syntax::feature::show;

/// The condition as a phrase.
pub(super) fn of(about: &About<'_>, condition: &Condition) -> String {
    condition.read(&mut Words { about }).text
}

/// The condition of a rule of adaptation as a phrase.
pub(super) fn of_facts(about: &About<'_>, condition: &Condition) -> String {
    condition.read(&mut FactWords { about }).text
}

/// The same reading over the facts of a diary.
struct FactWords<'a, 'b> {
    about: &'a About<'b>,
}

impl Algebra for FactWords<'_, '_> {
    type Out = Phrase;

    fn always(&mut self) -> Phrase {
        Words { about: self.about }.always()
    }

    fn is(&mut self, fact: FeatureId, bands: BandSet) -> Phrase {
        let Some(record) = self.about.guideline.adaptation.facts.get(fact.index()) else {
            return Phrase::one(String::new());
        };
        let name = record.id.replace('-', " ");
        Phrase::one(match record.kind {
            FeatureKind::Quantity { .. } => format!("“{name}” is {}", stretches(record, bands)),
            _ => format!("yes to “{name}”"),
        })
    }

    fn and(&mut self, a: Phrase, b: Phrase) -> Phrase {
        Words { about: self.about }.and(a, b)
    }

    fn or(&mut self, a: Phrase, b: Phrase) -> Phrase {
        Words { about: self.about }.or(a, b)
    }

    fn not(&mut self, a: Phrase) -> Phrase {
        Words { about: self.about }.not(a)
    }
}

/// The name of a feature, as a noun phrase.
pub(super) fn name(about: &About<'_>, id: FeatureId) -> String {
    let Some(feature) = about.guideline.features.get(id.index()) else { return String::new() };
    let kind = if matches!(feature.kind, FeatureKind::Sign) { "sign" } else { "feature" };
    about.text_or(&format!("{kind}-{}.short", feature.id), &feature.id.replace('-', " "))
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Joint {
    None,
    And,
    Or,
}

/// Words, and how they are joined.
pub(super) struct Phrase {
    pub(super) text: String,
    pub(super) joint: Joint,
}

impl Phrase {
    pub(super) fn one(text: String) -> Self {
        Self { text, joint: Joint::None }
    }

    /// In brackets, unless it is joined the same way or not at all.
    pub(super) fn within(self, joint: Joint) -> String {
        if self.joint == Joint::None || self.joint == joint { self.text } else { format!("({})", self.text) }
    }
}

struct Words<'a, 'b> {
    about: &'a About<'b>,
}

impl Algebra for Words<'_, '_> {
    type Out = Phrase;

    fn always(&mut self) -> Phrase {
        Phrase::one("always".to_owned())
    }

    fn is(&mut self, feature: FeatureId, bands: BandSet) -> Phrase {
        Phrase::one(lies_in(self.about, feature, bands))
    }

    fn and(&mut self, a: Phrase, b: Phrase) -> Phrase {
        Phrase { text: format!("{} and {}", a.within(Joint::And), b.within(Joint::And)), joint: Joint::And }
    }

    fn or(&mut self, a: Phrase, b: Phrase) -> Phrase {
        Phrase { text: format!("{} or {}", a.within(Joint::Or), b.within(Joint::Or)), joint: Joint::Or }
    }

    fn not(&mut self, a: Phrase) -> Phrase {
        Phrase::one(format!("not ({})", a.text))
    }
}

/// "The feature lies in one of these bands", in words and numbers.
pub(super) fn lies_in(about: &About<'_>, feature: FeatureId, bands: BandSet) -> String {
    let name = name(about, feature);
    match about.guideline.features.get(feature.index()) {
        None => name,
        Some(record) => match &record.kind {
            FeatureKind::Choice { options } => {
                let said = bands.iter().filter_map(|b| options.get(usize::from(b)));
                let said: Vec<String> = said
                    .map(|o| about.text_or(&format!("option-{}-{o}", record.id), &o.replace('-', " ")))
                    .map(|o| format!("“{o}”"))
                    .collect();
                format!("“{name}” is {}", said.join(" or "))
            }
            FeatureKind::Quantity { .. } | FeatureKind::GestationalAge { .. } => {
                format!("“{name}” is {}", stretches(record, bands))
            }
            _ => format!("yes to “{name}”"),
        },
    }
}

/// Neighbouring bands joined, in numbers: "from 20+0 to 36+6 or 39+0 or more".
pub(super) fn stretches(feature: &Feature, set: BandSet) -> String {
    let (bands, unit) = match &feature.kind {
        FeatureKind::Quantity { bands, unit, .. } => (bands, Some(*unit)),
        FeatureKind::GestationalAge { bands } => (bands, None),
        _ => return String::new(),
    };
    let after = unit.map_or(String::new(), |unit| format!(" {}", unit.id()));
    let last = bands.len().saturating_sub(1);
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for at in set.iter().map(usize::from).filter(|at| *at <= last) {
        match runs.last_mut() {
            Some((_, end)) if *end + 1 == at => *end = at,
            _ => runs.push((at, at)),
        }
    }
    let said = runs.into_iter().filter_map(|(start, end)| {
        let (first, until) = (show(bands.get(start)?.first, unit), show(bands.get(end)?.last, unit));
        Some(match (start == 0, end == last) {
            (true, true) => "of any value".to_owned(),
            (false, true) => format!("{first}{after} or more"),
            (true, false) => format!("up to {until}{after}"),
            (false, false) if first == until => format!("{first}{after}"),
            (false, false) => format!("from {first} to {until}{after}"),
        })
    });
    said.collect::<Vec<_>>().join(" or ")
}
