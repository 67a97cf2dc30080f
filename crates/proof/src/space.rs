//! The set of all Cases, as wires of a circuit.
//!
//! Every feature that can be answered is a question with a finite list of things that can be known
//! about it: not asked, not sure, and each of its bands; for a danger sign also that her own words
//! point to it. A question takes as many inputs as its list needs bits; what is left over stands
//! for the last of the list, so every setting of the inputs is a Case and none has to be ruled out.
//!
//! Scales are cut where any of the guidelines cuts them and where a property names a number, so a
//! property about 24+0 notices a band that begins at 24+1, and two guidelines with different bands
//! are compared day by day. A cell counts as many Cases as it has steps.

use care::{Answer, Answers, Case, Circuit, Known, Said, Wire};
use clinical::Date;
use guideline::{Feature, FeatureId, FeatureKind, Guideline, SignId};
use num_bigint::BigUint;

use crate::ProofError;

/// A stretch of a scale that nothing cuts; for a yes/no question or a choice, one value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The band's or option's name in the first guideline that has it.
    pub name: String,
    /// The first step in it.
    pub first: i32,
    /// The last step in it.
    pub last: i32,
}

/// One thing that can be known about a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fact {
    /// Not asked.
    NotAsked,
    /// Not asked, and her own words point to it.
    Mentioned,
    /// Asked, not sure.
    NotSure,
    /// In this cell.
    Cell(u8),
}

/// A feature that can be answered, and where its inputs are.
#[derive(Clone, Debug)]
pub struct Question {
    /// The feature's name in the files.
    pub name: String,
    /// The cells of its scale.
    pub cells: Vec<Cell>,
    /// Whether it is a number on a scale.
    pub is_measured: bool,
    /// What can be known about it; its place here is its code.
    pub facts: Vec<Fact>,
    /// Its first input.
    pub first_input: u32,
    /// How many inputs it takes.
    pub n_inputs: u32,
    inputs: Vec<Wire>,
    /// One wire for each code.
    codes: Vec<Wire>,
}

impl Question {
    /// How many Cases of the real world a code stands for.
    #[must_use]
    pub fn weight(&self, code: usize) -> u32 {
        match self.facts.get(code) {
            Some(Fact::Cell(cell)) if self.is_measured => self
                .cells
                .get(usize::from(*cell))
                .map_or(1, |c| u32::try_from(c.last - c.first + 1).unwrap_or(1)),
            _ => 1,
        }
    }

    /// The weight of all codes together.
    #[must_use]
    pub fn total(&self) -> u32 {
        (0..self.facts.len()).map(|code| self.weight(code)).sum()
    }

    /// How much a code adds to the size of a Case: nothing for what was not asked, a little for a
    /// plain no, more for everything else.
    #[must_use]
    pub fn cost(&self, code: usize) -> u32 {
        match self.facts.get(code) {
            Some(Fact::NotAsked) | None => 0,
            Some(Fact::Cell(0)) if !self.is_measured => 1,
            _ => 1000,
        }
    }

    /// The code a setting of the question's inputs stands for.
    #[must_use]
    pub fn code(&self, bits: u32) -> usize {
        (bits as usize).min(self.facts.len().saturating_sub(1))
    }

    /// The wire of one of its inputs.
    #[must_use]
    pub fn input(&self, bit: u32) -> Wire {
        self.inputs.get(bit as usize).copied().unwrap_or(Wire::NEVER)
    }

    /// The wire that is on where this is known.
    #[must_use]
    pub fn wire(&self, fact: Fact) -> Wire {
        let at = self.facts.iter().position(|f| *f == fact);
        at.and_then(|at| self.codes.get(at)).copied().unwrap_or(Wire::NEVER)
    }
}

/// Every possible Case.
#[derive(Clone, Debug)]
pub struct Space {
    /// The questions, in the order of the diagrams.
    pub questions: Vec<Question>,
    /// The question of each input.
    of_input: Vec<usize>,
}

impl Space {
    /// The Cases of one or several guidelines, cut besides at the given steps of a feature.
    ///
    /// # Errors
    ///
    /// When a feature of one name is of different kinds.
    pub fn of(
        guidelines: &[&Guideline],
        cuts: &[(String, i32)],
        circuit: &mut Circuit,
    ) -> Result<Self, ProofError> {
        let mut space = Self { questions: Vec::new(), of_input: Vec::new() };
        for name in crate::order::order(guidelines) {
            let records: Vec<&Feature> = guidelines
                .iter()
                .filter_map(|rules| rules.find_feature(&name).map(|id| rules.feature(id)))
                .collect();
            let Some(first) = records.first() else { continue };
            if records.iter().any(|record| !alike(first, record)) {
                return Err(ProofError::KindDiffers(name));
            }
            let cells = cells(&name, &records, cuts);
            let mut facts = vec![Fact::NotAsked];
            if matches!(first.kind, FeatureKind::Sign) {
                facts.push(Fact::Mentioned);
            }
            facts.push(Fact::NotSure);
            facts.extend((0..cells.len()).filter_map(|at| u8::try_from(at).ok()).map(Fact::Cell));
            let n_inputs = usize::BITS - (facts.len() - 1).leading_zeros();
            let first_input = circuit.n_inputs();
            let inputs: Vec<Wire> = (0..n_inputs).map(|_| circuit.input()).collect();
            let codes = codes(circuit, &inputs, facts.len());
            space.of_input.extend(core::iter::repeat_n(space.questions.len(), n_inputs as usize));
            space.questions.push(Question {
                name,
                cells,
                is_measured: matches!(
                    first.kind,
                    FeatureKind::Quantity { .. } | FeatureKind::GestationalAge { .. }
                ),
                facts,
                first_input,
                n_inputs,
                inputs,
                codes,
            });
        }
        Ok(space)
    }

    /// The same questions of somebody else: with inputs of her own.
    #[must_use]
    pub fn again(&self, circuit: &mut Circuit) -> Self {
        let mut other = self.clone();
        for question in &mut other.questions {
            question.first_input = circuit.n_inputs();
            question.inputs = (0..question.n_inputs).map(|_| circuit.input()).collect();
            question.codes = codes(circuit, &question.inputs, question.facts.len());
        }
        other
    }

    /// The question an input belongs to.
    #[must_use]
    pub fn question_of(&self, input: u32) -> Option<usize> {
        self.of_input.get(input as usize).copied()
    }

    /// The question with that name.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<&Question> {
        self.questions.iter().find(|q| q.name == name)
    }

    /// How many Cases there are.
    #[must_use]
    pub fn size(&self) -> BigUint {
        self.questions.iter().fold(BigUint::from(1u32), |n, q| n * q.total())
    }

    /// The answers of everyone, as one guideline sees them. An answer that it has no band for
    /// counts as not asked there.
    #[must_use]
    pub fn answers(&self, rules: &Guideline, circuit: &mut Circuit) -> Answers {
        let said = rules.features.iter().map(|feature| self.said(feature, circuit)).collect();
        Answers::new(said)
    }

    fn said(&self, feature: &Feature, circuit: &mut Circuit) -> Said {
        let nothing = Said {
            not_asked: Wire::ALWAYS,
            not_sure: Wire::NEVER,
            bands: Vec::new(),
            mentioned: Wire::NEVER,
        };
        let Some(question) = self.find(&feature.id).filter(|_| !feature.is_inferred()) else {
            return nothing;
        };
        let mut bands: Vec<Vec<Wire>> = vec![Vec::new(); feature.n_bands()];
        for (at, cell) in question.cells.iter().enumerate() {
            let Ok(at) = u8::try_from(at) else { continue };
            let band = if question.is_measured {
                feature.band_of(cell.first)
            } else {
                feature.find_band(&cell.name)
            };
            if let Some(list) = band.and_then(|band| bands.get_mut(usize::from(band))) {
                list.push(question.wire(Fact::Cell(at)));
            }
        }
        let bands: Vec<Wire> = bands.into_iter().map(|cells| circuit.any(cells)).collect();
        let not_sure = question.wire(Fact::NotSure);
        let known = circuit.any(bands.iter().copied().chain([not_sure]));
        Said { not_asked: !known, not_sure, bands, mentioned: question.wire(Fact::Mentioned) }
    }

    /// On for what `care::Case` can hold: whoever gave a measured value has what it is measured
    /// with.
    #[must_use]
    pub fn possible(&self, rules: &Guideline, circuit: &mut Circuit) -> Vec<Wire> {
        let mut all = Vec::new();
        for feature in &rules.features {
            let FeatureKind::Quantity { device: Some(device), .. } = &feature.kind else { continue };
            let (Some(value), Some(device)) = (self.find(&feature.id), self.find(&rules.feature(*device).id))
            else {
                continue;
            };
            let known: Vec<Wire> = (0..value.cells.len())
                .filter_map(|at| u8::try_from(at).ok())
                .map(|at| value.wire(Fact::Cell(at)))
                .collect();
            let known = circuit.any(known);
            let both = circuit.or(!known, device.wire(Fact::Cell(1)));
            all.push(both);
        }
        all
    }

    /// A Case of one guideline from the code of each question.
    #[must_use]
    pub fn case(&self, rules: &Guideline, codes: &[usize], on: Date) -> Case {
        let mut case = Case::new(rules, on);
        let mut later = Vec::new();
        for (question, code) in self.questions.iter().zip(codes) {
            let Some(feature) = rules.find_feature(&question.name) else { continue };
            match question.facts.get(*code) {
                None | Some(Fact::NotAsked) => {}
                Some(Fact::Mentioned) => case.mention(SignId(feature.0)),
                Some(Fact::NotSure) => {
                    let _ = case.answer(rules, feature, Answer::NotSure);
                }
                Some(Fact::Cell(at)) => {
                    let answer = question.answer(rules.feature(feature), *at);
                    // What is measured comes last: it says that it can be measured.
                    if question.is_measured {
                        later.push((feature, answer));
                    } else if let Some(answer) = answer {
                        let _ = case.answer(rules, feature, answer);
                    }
                }
            }
        }
        for (feature, answer) in later {
            if let Some(answer) = answer {
                let _ = case.answer(rules, feature, answer);
            }
        }
        case
    }

    /// The code of each question for a Case.
    #[must_use]
    pub fn codes_of(&self, rules: &Guideline, case: &Case) -> Vec<usize> {
        self.questions
            .iter()
            .map(|question| {
                let Some(feature) = rules.find_feature(&question.name) else { return 0 };
                let fact = question.fact_of(rules, case, feature);
                question.facts.iter().position(|f| *f == fact).unwrap_or(0)
            })
            .collect()
    }

    /// Whether an input is on when the questions have these codes.
    #[must_use]
    pub fn input_on(&self, codes: &[usize], input: u32) -> bool {
        let Some(at) = self.question_of(input) else { return false };
        match (self.questions.get(at), codes.get(at)) {
            (Some(question), Some(code)) => code >> (input - question.first_input) & 1 == 1,
            _ => false,
        }
    }
}

impl Question {
    /// What she would say to lie in this cell.
    fn answer(&self, feature: &Feature, cell: u8) -> Option<Answer> {
        let record = self.cells.get(usize::from(cell))?;
        match &feature.kind {
            FeatureKind::Sign | FeatureKind::Fact | FeatureKind::Pattern => {
                Some(if cell == 0 { Answer::No } else { Answer::Yes })
            }
            FeatureKind::Choice { .. } => feature.find_band(&record.name).map(Answer::Option),
            FeatureKind::Quantity { .. } | FeatureKind::GestationalAge { .. } => {
                Some(Answer::Measured(record.first))
            }
            FeatureKind::Inferred { .. } => None,
        }
    }

    fn fact_of(&self, rules: &Guideline, case: &Case, feature: FeatureId) -> Fact {
        match case.known(feature) {
            Known::NotAsked if case.mentioned().contains(&SignId(feature.0)) => Fact::Mentioned,
            Known::NotAsked => Fact::NotAsked,
            Known::NotSure => Fact::NotSure,
            Known::Band(band) => {
                let found = match case.measured(feature) {
                    Some(steps) => self.cells.iter().position(|c| c.first <= steps && steps <= c.last),
                    None => {
                        let name = rules.feature(feature).band_name(band);
                        self.cells.iter().position(|c| c.name == name)
                    }
                };
                found.and_then(|at| u8::try_from(at).ok()).map_or(Fact::NotAsked, Fact::Cell)
            }
        }
    }
}

/// Whether two features of one name are the same question.
fn alike(a: &Feature, b: &Feature) -> bool {
    use FeatureKind::{Choice, Fact, GestationalAge, Inferred, Pattern, Quantity, Sign};
    match (&a.kind, &b.kind) {
        (Sign, Sign)
        | (Choice { .. }, Choice { .. })
        | (GestationalAge { .. }, GestationalAge { .. })
        | (Inferred { .. }, Inferred { .. })
        | (Fact | Pattern, Fact | Pattern) => true,
        (Quantity { unit: a, .. }, Quantity { unit: b, .. }) => a == b,
        _ => false,
    }
}

/// The cells of a feature: its values, or its scale cut wherever anyone cuts it.
fn cells(name: &str, records: &[&Feature], cuts: &[(String, i32)]) -> Vec<Cell> {
    let mut out: Vec<Cell> = Vec::new();
    let mut starts: Vec<i32> = Vec::new();
    let mut end = i32::MIN;
    for record in records {
        match &record.kind {
            FeatureKind::Quantity { bands, .. } | FeatureKind::GestationalAge { bands } => {
                for band in bands {
                    starts.push(band.first);
                    starts.push(band.last + 1);
                    end = end.max(band.last);
                }
            }
            _ => {
                for band in 0..record.n_bands() {
                    let name = record.band_name(u8::try_from(band).unwrap_or(u8::MAX));
                    if out.iter().all(|cell| cell.name != name) {
                        let at = i32::try_from(out.len()).unwrap_or(0);
                        out.push(Cell { name: name.to_owned(), first: at, last: at });
                    }
                }
            }
        }
    }
    if starts.is_empty() {
        return out;
    }
    starts.sort_unstable();
    let begin = starts.first().copied().unwrap_or(0);
    starts.extend(cuts.iter().filter(|(of, at)| of == name && begin < *at && *at <= end).map(|(_, at)| *at));
    starts.sort_unstable();
    starts.dedup();
    starts.retain(|start| *start <= end);
    let ends = starts.iter().skip(1).map(|next| next - 1).chain([end]);
    starts
        .iter()
        .zip(ends)
        .map(|(first, last)| {
            let band = records.iter().find_map(|r| r.band_of(*first).map(|b| r.band_name(b).to_owned()));
            Cell { name: band.unwrap_or_default(), first: *first, last }
        })
        .collect()
}

/// One wire for each code; the last stands for whatever is left over.
fn codes(circuit: &mut Circuit, inputs: &[Wire], n: usize) -> Vec<Wire> {
    let mut codes: Vec<Wire> = (0..n.saturating_sub(1))
        .map(|code| {
            let bits: Vec<Wire> = inputs
                .iter()
                .enumerate()
                .map(|(bit, wire)| if code >> bit & 1 == 1 { *wire } else { !*wire })
                .collect();
            circuit.all(bits)
        })
        .collect();
    let before = codes.clone();
    let last = circuit.any(before);
    codes.push(!last);
    codes
}
