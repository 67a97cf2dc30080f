//! One or two guidelines over the same Cases, in one circuit.

use care::{Answers, Circuit, Outcome, Ternary, Wire};
use guideline::{FeatureId, Guideline, SignId, property::Situation};

use crate::ProofError;
use crate::space::{Fact, Space};

/// What a guideline tells everyone.
#[derive(Clone, Debug)]
pub struct Told<'g> {
    /// The guideline.
    pub rules: &'g Guideline,
    /// The answers of everyone, as this guideline sees them.
    pub answers: Answers,
    /// What comes of them.
    pub outcome: Outcome,
    /// Each on for the Cases that can be: see [`Space::possible`].
    pub possible: Vec<Wire>,
}

/// Guidelines over the same Cases.
#[derive(Clone, Debug)]
pub struct Model<'g> {
    /// The circuit all wires belong to.
    pub circuit: Circuit,
    /// The Cases.
    pub space: Space,
    /// Each guideline's results, in the order given.
    pub told: Vec<Told<'g>>,
}

impl<'g> Model<'g> {
    /// Lays guidelines over one set of Cases, cut besides at the given steps of a feature.
    ///
    /// # Errors
    ///
    /// When they mean different kinds of things by one feature.
    pub fn of(guidelines: &[&'g Guideline], cuts: &[(String, i32)]) -> Result<Self, ProofError> {
        let mut circuit = Circuit::new();
        let space = Space::of(guidelines, cuts, &mut circuit)?;
        let told = guidelines
            .iter()
            .map(|rules| {
                let answers = space.answers(rules, &mut circuit);
                let outcome = Outcome::of(rules, &mut circuit, &answers);
                let possible = space.possible(rules, &mut circuit);
                Told { rules, answers, outcome, possible }
            })
            .collect();
        Ok(Self { circuit, space, told })
    }

    /// The wire that is on for the Cases in a situation, read with the first guideline.
    pub fn situation(&mut self, situation: &Situation) -> Wire {
        let Some(told) = self.told.first() else { return Wire::NEVER };
        let mut reader = Reader {
            rules: told.rules,
            answers: &told.answers,
            space: &self.space,
            circuit: &mut self.circuit,
        };
        reader.wire(situation)
    }
}

struct Reader<'a> {
    rules: &'a Guideline,
    answers: &'a Answers,
    space: &'a Space,
    circuit: &'a mut Circuit,
}

impl Reader<'_> {
    fn wire(&mut self, situation: &Situation) -> Wire {
        match situation {
            Situation::Always => Wire::ALWAYS,
            Situation::Present(feature) => self.truth(*feature).yes,
            Situation::Absent(feature) => !self.truth(*feature).maybe,
            Situation::NotSure(feature) => self.answers.said(*feature).not_sure,
            Situation::NotAsked(feature) => self.answers.said(*feature).not_asked,
            Situation::Mentioned(sign) => self.mentioned(*sign),
            Situation::In { feature, bands } => {
                let said = self.answers.said(*feature);
                let wires: Vec<Wire> = bands.iter().map(|band| said.band(band)).collect();
                self.circuit.any(wires)
            }
            Situation::Within { feature, first, last } => {
                let Some(question) = self.space.find(&self.rules.feature(*feature).id) else {
                    return Wire::NEVER;
                };
                let within = question.cells.iter().enumerate().filter(|(_, cell)| {
                    // The space is cut at both ends, so a cell lies inside or outside.
                    *first <= cell.first && cell.last <= *last
                });
                let wires: Vec<Wire> = within
                    .filter_map(|(at, _)| u8::try_from(at).ok())
                    .map(|at| question.wire(Fact::Cell(at)))
                    .collect();
                self.circuit.any(wires)
            }
            Situation::All(parts) => {
                let wires: Vec<Wire> = parts.iter().map(|part| self.wire(part)).collect();
                self.circuit.all(wires)
            }
            Situation::Any(parts) => {
                let wires: Vec<Wire> = parts.iter().map(|part| self.wire(part)).collect();
                self.circuit.any(wires)
            }
            Situation::Not(inner) => !self.wire(inner),
        }
    }

    /// Whether a yes/no feature is present: said, or surely so where it is worked out.
    fn truth(&mut self, feature: FeatureId) -> Ternary {
        if self.rules.feature(feature).is_inferred() {
            let present = guideline::Condition::present(feature);
            return care::truth_of(self.rules, self.circuit, self.answers, &present);
        }
        let said = self.answers.said(feature);
        Ternary { yes: said.yes(), maybe: !said.no() }
    }

    fn mentioned(&self, sign: SignId) -> Wire {
        self.answers.said(FeatureId::from(sign)).mentioned
    }
}

/// The steps at which a situation cuts a scale.
pub(crate) fn cuts(rules: &Guideline, situation: &Situation, out: &mut Vec<(String, i32)>) {
    match situation {
        Situation::Within { feature, first, last } => {
            let name = &rules.feature(*feature).id;
            out.push((name.clone(), *first));
            out.push((name.clone(), last.saturating_add(1)));
        }
        Situation::All(parts) | Situation::Any(parts) => {
            for part in parts {
                cuts(rules, part, out);
            }
        }
        Situation::Not(inner) => cuts(rules, inner, out),
        _ => {}
    }
}
