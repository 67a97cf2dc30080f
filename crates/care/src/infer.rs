//! What a condition is worth for a Case: the value reading of the one traversal.
//!
//! A value nobody asked about is unknown, unless she has nothing to measure it with: then it is as
//! if she could not say.

use clinical::Truth;
use guideline::{Algebra, BandSet, Condition, Feature, FeatureId, FeatureKind, Guideline};

use crate::answer::Code;

/// Reads conditions over a row of answers. What "not sure" is worth depends on who asks; what was
/// not asked is unknown.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Reading<'a> {
    rules: &'a Guideline,
    codes: &'a [Code],
    /// What "not sure" is worth for a yes/no question.
    not_sure: Truth,
    /// What it is worth for a value on a scale.
    not_measured: Truth,
}

impl<'a> Reading<'a> {
    /// For danger signs, which contain no `not`: "not sure" counts as holding, so an unknown week
    /// is tested against the widest window.
    pub(crate) fn danger(rules: &'a Guideline, codes: &'a [Code]) -> Self {
        Self { rules, codes, not_sure: Truth::Yes, not_measured: Truth::Yes }
    }

    /// For what other answers say of a danger sign: "not sure" to one of them may be a yes, but a
    /// value nobody could measure says nothing.
    pub(crate) fn worried(rules: &'a Guideline, codes: &'a [Code]) -> Self {
        Self { rules, codes, not_sure: Truth::Yes, not_measured: Truth::No }
    }

    /// For self-care rules and measured values, which contain no `not`: "not sure" counts as not
    /// holding.
    pub(crate) fn reassuring(rules: &'a Guideline, codes: &'a [Code]) -> Self {
        Self { rules, codes, not_sure: Truth::No, not_measured: Truth::No }
    }

    /// For everything else: "not sure" is unknown, like what was not asked.
    pub(crate) fn plain(rules: &'a Guideline, codes: &'a [Code]) -> Self {
        Self { rules, codes, not_sure: Truth::Unknown, not_measured: Truth::Unknown }
    }

    /// The truth of a condition.
    pub(crate) fn truth(&self, condition: &Condition) -> Truth {
        // Most conditions are one question; the traversal gives the same, a little later.
        match condition {
            Condition::Always => Truth::Yes,
            Condition::Is { feature, bands } => self.of(*feature, *bands),
            _ => condition.read(&mut { *self }),
        }
    }

    #[inline]
    fn of(&self, feature: FeatureId, bands: BandSet) -> Truth {
        let code = self.codes.get(feature.index()).copied().unwrap_or(Code::NOT_ASKED);
        // A known answer first: it needs nothing but the row of answers. What is inferred is never
        // answered, so it is among the rest.
        match code.known_band() {
            Some(band) => bands.contains(band).into(),
            None => self.unknown(feature, bands, code),
        }
    }

    /// What a question without a known answer is worth.
    fn unknown(&self, feature: FeatureId, bands: BandSet, code: Code) -> Truth {
        let record = self.rules.features.get(feature.index());
        if let Some(FeatureKind::Inferred { when }) = record.map(|f| &f.kind) {
            // Inference has no cycles: the compiler refuses them.
            let yes = self.truth(when);
            return if bands == BandSet::YES { yes } else { yes.negate() };
        }
        if code == Code::NOT_ASKED && !self.cannot_measure(record) {
            Truth::Unknown
        } else if record.is_some_and(Feature::is_yes_no) {
            self.not_sure
        } else {
            self.not_measured
        }
    }
}

impl Reading<'_> {
    /// Whether she said that she has nothing to measure it with: then there is nothing to ask.
    fn cannot_measure(&self, record: Option<&Feature>) -> bool {
        match record.map(|feature| &feature.kind) {
            Some(FeatureKind::Quantity { device: Some(device), .. }) => {
                self.codes.get(device.index()) == Some(&Code::NO)
            }
            _ => false,
        }
    }
}

impl Algebra for Reading<'_> {
    type Out = Truth;

    fn always(&mut self) -> Truth {
        Truth::Yes
    }
    fn is(&mut self, feature: FeatureId, bands: BandSet) -> Truth {
        self.of(feature, bands)
    }
    fn and(&mut self, a: Truth, b: Truth) -> Truth {
        a.and(b)
    }
    fn or(&mut self, a: Truth, b: Truth) -> Truth {
        a.or(b)
    }
    fn not(&mut self, a: Truth) -> Truth {
        a.negate()
    }
}

/// May the condition hold for this Case? Unknown counts: the reading of a limit.
#[must_use]
pub fn possible(rules: &Guideline, case: &crate::Case, condition: &Condition) -> bool {
    Reading::plain(rules, &case.codes).truth(condition).possible()
}

/// Does the condition surely hold for this Case? Unknown does not count: the reading of a
/// permission.
#[must_use]
pub fn certain(rules: &Guideline, case: &crate::Case, condition: &Condition) -> bool {
    Reading::plain(rules, &case.codes).truth(condition).certain()
}

impl Reading<'_> {
    /// Calls `visit` for every feature that was not asked and on which the truth of the condition
    /// still hangs. A part that is settled already hides what is inside it.
    pub(crate) fn for_each_open(&self, condition: &Condition, visit: &mut dyn FnMut(FeatureId)) {
        if self.truth(condition) != Truth::Unknown {
            return;
        }
        match condition {
            Condition::Always => {}
            Condition::Is { feature, .. } => match &self.rules.feature(*feature).kind {
                FeatureKind::Inferred { when } => self.for_each_open(when, visit),
                _ => visit(*feature),
            },
            Condition::All(parts) | Condition::Any(parts) => {
                for part in parts {
                    self.for_each_open(part, visit);
                }
            }
            Condition::Not(inner) => self.for_each_open(inner, visit),
        }
    }
}

/// Calls `visit` for every asked feature a condition leans on, through inference.
pub(crate) fn for_each_asked(rules: &Guideline, condition: &Condition, visit: &mut dyn FnMut(FeatureId)) {
    condition.for_each_feature(&mut |feature, _| match &rules.feature(feature).kind {
        FeatureKind::Inferred { when } => for_each_asked(rules, when, visit),
        _ => visit(feature),
    });
}
