//! What a condition is worth, with wires: the second reading of the one traversal.

use clinical::Truth;
use guideline::{Algebra, BandSet, Condition, FeatureId, FeatureKind, Guideline};

use super::gate::{Circuit, Wire};

/// What is known about one feature, as wires. Exactly one of `not_asked`, `not_sure` and `bands` is
/// on; `mentioned` only where `not_asked` is.
#[derive(Clone, Debug)]
pub struct Said {
    /// Not asked.
    pub not_asked: Wire,
    /// Asked, not sure.
    pub not_sure: Wire,
    /// One for each band; for a yes/no feature `no`, then `yes`. Empty for what is inferred.
    pub bands: Vec<Wire>,
    /// Her own words point to this danger sign.
    pub mentioned: Wire,
}

impl Said {
    /// The wire of a band.
    #[must_use]
    pub fn band(&self, band: u8) -> Wire {
        self.bands.get(usize::from(band)).copied().unwrap_or(Wire::NEVER)
    }

    /// Said no.
    #[must_use]
    pub fn no(&self) -> Wire {
        self.band(0)
    }

    /// Said yes.
    #[must_use]
    pub fn yes(&self) -> Wire {
        self.band(1)
    }

    pub(crate) const SILENT: Self =
        Self { not_asked: Wire::ALWAYS, not_sure: Wire::NEVER, bands: Vec::new(), mentioned: Wire::NEVER };
}

/// The answers of one person, as wires.
#[derive(Clone, Debug)]
pub struct Answers(Vec<Said>);

impl Answers {
    /// From what is known about each feature, in the guideline's order.
    #[must_use]
    pub fn new(said: Vec<Said>) -> Self {
        Self(said)
    }

    /// What is known about a feature.
    #[must_use]
    pub fn said(&self, feature: FeatureId) -> &Said {
        static SILENT: Said = Said::SILENT;
        self.0.get(feature.index()).unwrap_or(&SILENT)
    }

    /// The same answers with one changed.
    #[must_use]
    pub fn with(&self, feature: FeatureId, said: Said) -> Self {
        let mut out = self.clone();
        if let Some(slot) = out.0.get_mut(feature.index()) {
            *slot = said;
        }
        out
    }

    /// Puts something else in place of what is known about a feature; gives what stood there.
    pub(super) fn replace(&mut self, feature: FeatureId, said: Said) -> Option<Said> {
        self.0.get_mut(feature.index()).map(|slot| core::mem::replace(slot, said))
    }

    /// The same answers in the given band of the week, or with the week unknown past the last.
    pub(super) fn with_week(&self, ga: FeatureId, n_bands: usize, at: usize) -> Self {
        let said = Said {
            not_asked: Wire::NEVER,
            not_sure: Wire::constant(at >= n_bands),
            bands: (0..n_bands).map(|band| Wire::constant(band == at)).collect(),
            mentioned: Wire::NEVER,
        };
        self.with(ga, said)
    }
}

/// A three-valued truth in two wires: surely holds, may hold. Whatever surely holds may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ternary {
    /// It surely holds.
    pub yes: Wire,
    /// It may hold.
    pub maybe: Wire,
}

impl Ternary {
    /// It does not hold.
    pub const NO: Self = Self { yes: Wire::NEVER, maybe: Wire::NEVER };
    /// It holds.
    pub const YES: Self = Self { yes: Wire::ALWAYS, maybe: Wire::ALWAYS };

    /// At least one holds.
    pub(super) fn or(self, circuit: &mut Circuit, other: Self) -> Self {
        Self { yes: circuit.or(self.yes, other.yes), maybe: circuit.or(self.maybe, other.maybe) }
    }

    /// Both hold.
    pub(super) fn and(self, circuit: &mut Circuit, other: Self) -> Self {
        Self { yes: circuit.and(self.yes, other.yes), maybe: circuit.and(self.maybe, other.maybe) }
    }

    /// The opposite.
    pub(super) fn negate(self) -> Self {
        Self { yes: !self.maybe, maybe: !self.yes }
    }

    /// It is unknown.
    pub(super) fn open(self, circuit: &mut Circuit) -> Wire {
        circuit.and(self.maybe, !self.yes)
    }
}

/// Reads conditions over the wires of a person's answers; the same four readings as
/// `care::infer::Reading`.
pub(super) struct Reading<'a> {
    rules: &'a Guideline,
    pub(super) circuit: &'a mut Circuit,
    answers: &'a Answers,
    not_sure: Truth,
    not_measured: Truth,
    /// In place of the answers to the danger signs, how they stand.
    settled: &'a [Ternary],
}

impl<'a> Reading<'a> {
    fn new(
        rules: &'a Guideline,
        circuit: &'a mut Circuit,
        answers: &'a Answers,
        not_sure: Truth,
        not_measured: Truth,
    ) -> Self {
        Self { rules, circuit, answers, not_sure, not_measured, settled: &[] }
    }

    pub(super) fn danger(rules: &'a Guideline, circuit: &'a mut Circuit, answers: &'a Answers) -> Self {
        Self::new(rules, circuit, answers, Truth::Yes, Truth::Yes)
    }

    pub(super) fn worried(rules: &'a Guideline, circuit: &'a mut Circuit, answers: &'a Answers) -> Self {
        Self::new(rules, circuit, answers, Truth::Yes, Truth::No)
    }

    pub(super) fn reassuring(rules: &'a Guideline, circuit: &'a mut Circuit, answers: &'a Answers) -> Self {
        Self::new(rules, circuit, answers, Truth::No, Truth::No)
    }

    pub(super) fn plain(rules: &'a Guideline, circuit: &'a mut Circuit, answers: &'a Answers) -> Self {
        Self::new(rules, circuit, answers, Truth::Unknown, Truth::Unknown)
    }

    /// With the danger signs as they stand in place of their answers.
    pub(super) fn settled(self, signs: &'a [Ternary]) -> Self {
        Self { settled: signs, ..self }
    }

    pub(super) fn truth(&mut self, condition: &Condition) -> Ternary {
        condition.read(self)
    }
}

impl Algebra for Reading<'_> {
    type Out = Ternary;

    fn always(&mut self) -> Ternary {
        Ternary::YES
    }

    fn is(&mut self, feature: FeatureId, bands: BandSet) -> Ternary {
        if let Some(stands) = self.settled.get(feature.index()) {
            return is_yes_no(self.circuit, *stands, bands);
        }
        let record = self.rules.feature(feature);
        if let FeatureKind::Inferred { when } = &record.kind {
            let truth = when.read(self);
            return if bands == BandSet::YES { truth } else { truth.negate() };
        }
        let said = self.answers.said(feature);
        let worth = if record.is_yes_no() { self.not_sure } else { self.not_measured };
        let (mut not_sure, mut not_asked) = (said.not_sure, said.not_asked);
        if let FeatureKind::Quantity { device: Some(device), .. } = &record.kind {
            // Without anything to measure it with, it is as if she could not say.
            let without = self.circuit.and(not_asked, self.answers.said(*device).no());
            not_sure = self.circuit.or(not_sure, without);
            not_asked = self.circuit.and(not_asked, !without);
        }
        let known = bands.iter().map(|band| said.band(band));
        let unsure_yes = (worth == Truth::Yes).then_some(not_sure);
        let yes = self.circuit.any(known.chain(unsure_yes));
        let unsure_open = (worth == Truth::Unknown).then_some(not_sure);
        let maybe = self.circuit.any([yes, not_asked].into_iter().chain(unsure_open));
        Ternary { yes, maybe }
    }

    fn and(&mut self, a: Ternary, b: Ternary) -> Ternary {
        a.and(self.circuit, b)
    }

    fn or(&mut self, a: Ternary, b: Ternary) -> Ternary {
        a.or(self.circuit, b)
    }

    fn not(&mut self, a: Ternary) -> Ternary {
        a.negate()
    }
}

/// Whether something that is yes, no or unknown lies in these bands.
fn is_yes_no(circuit: &mut Circuit, truth: Ternary, bands: BandSet) -> Ternary {
    match (bands.contains(0), bands.contains(1)) {
        (false, true) => truth,
        (true, false) => truth.negate(),
        (true, true) => Ternary { yes: !truth.open(circuit), maybe: Wire::ALWAYS },
        (false, false) => Ternary { yes: Wire::NEVER, maybe: truth.open(circuit) },
    }
}

/// Whether a condition asks about a feature, through inference.
pub(super) fn hangs_on(rules: &Guideline, condition: &Condition, feature: FeatureId) -> bool {
    let mut found = false;
    condition.for_each_feature(&mut |asked, _| {
        found |= asked == feature
            || match &rules.feature(asked).kind {
                FeatureKind::Inferred { when } => hangs_on(rules, when, feature),
                _ => false,
            };
    });
    found
}
