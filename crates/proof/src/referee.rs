//! Brute force beside the proof: Cases one by one, a thousand at a time.
//!
//! What diagrams proved of every Case is looked at again in two ways that know no diagram. Millions
//! of random Cases run through the very wires, and none may break a property; some of them go
//! through the engine itself, which must say what the wires say. And where what a proof rests on
//! leans on few inputs, every setting of those is walked.
//!
//! Random Cases are drawn by a fixed rule from a seed, so that a run can be repeated. Half of them
//! are people who answer no to nearly everything, because people drawn evenly are all emergencies.
//!
//! Absent: laws that compare two people; the solver and `z3` look at those a second time.

use care::{Program, Wire, assess};
use clinical::{Date, Disposition};
use guideline::{Effect, Guideline, Property};

use crate::ProofError;
use crate::diagram::Diagrams;
use crate::model::{self, Model};
use crate::prove::{Alternative, Budget, Obligation, is_about_cases, obligations_of};
use crate::space::{Fact, Question};

/// What came of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// How many random Cases ran.
    pub n_random: u64,
    /// How many of them also went through the engine, one by one.
    pub n_assessed: u64,
    /// How many of those the engine and the wires said something different of.
    pub n_disagree: u64,
    /// How many single statements the random Cases were held against.
    pub n_statements: usize,
    /// How many statements were walked through every setting of the inputs they rest on.
    pub n_walked: usize,
    /// How many settings that were.
    pub n_settings: u64,
    /// Properties that a Case broke, by name.
    pub broken: Vec<String>,
}

/// The most settings that are walked for one statement.
const SETTINGS_MAX: u64 = 3u64.pow(18);

/// One statement: wires that are never on together.
struct Statement {
    property: usize,
    alternative: Alternative,
}

/// Holds the properties of a guideline against random Cases and small walks.
///
/// # Errors
///
/// As [`Model::of`].
pub fn referee(
    rules: &Guideline,
    properties: &[Property],
    n_random: u64,
    seed: u64,
    on: Date,
) -> Result<Report, ProofError> {
    let mut cuts = Vec::new();
    for property in properties {
        model::cuts(rules, &property.for_every, &mut cuts);
    }
    let mut model = Model::of(&[rules], &cuts)?;
    let mut statements = Vec::new();
    for (at, property) in properties.iter().enumerate() {
        let law = matches!(property.promise, guideline::Promise::Law { .. });
        if law || !is_about_cases(&property.promise) {
            continue;
        }
        let of = obligations_of(&mut model, property);
        for Obligation { never, must_be, .. } in of.into_iter().filter(|o| !o.must_be) {
            debug_assert!(!must_be);
            statements.extend(never.into_iter().map(|alternative| Statement { property: at, alternative }));
        }
    }
    let mut report = Report { n_statements: statements.len(), ..Report::default() };
    let mut broken = vec![false; properties.len()];
    random(rules, &mut model, &statements, n_random, seed, on, &mut report, &mut broken);
    walk(&mut model, &statements, &mut report, &mut broken);
    report.broken = properties
        .iter()
        .zip(&broken)
        .filter(|(_, broken)| **broken)
        .map(|(property, _)| property.id.clone())
        .collect();
    Ok(report)
}

/// A well-mixed number from a counter; the same everywhere.
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// Each bit on once in two to the so many.
    fn rarely(&mut self, times: u32) -> u64 {
        (0..times).fold(u64::MAX, |bits, _| bits & self.roll())
    }
}

#[expect(clippy::too_many_arguments, reason = "one run, and what it writes down")]
fn random(
    rules: &Guideline,
    model: &mut Model<'_>,
    statements: &[Statement],
    n_random: u64,
    seed: u64,
    on: Date,
    report: &mut Report,
    broken: &mut [bool],
) {
    let Some(told) = model.told.first() else { return };
    let outcome = told.outcome.clone();
    let mut wires: Vec<Wire> = statements
        .iter()
        .map(|s| {
            let parts: Vec<Wire> = s.alternative.focus.iter().chain(&s.alternative.rest).copied().collect();
            model.circuit.all(parts)
        })
        .collect();
    let n = wires.len();
    wires.extend(outcome.at_least.into_iter().chain(outcome.at_most).chain(outcome.now));
    wires.push(outcome.cleared);
    wires.extend(outcome.allowed.iter().chain(&outcome.halved).chain(&outcome.held));
    let possible = model.told.first().map(|t| t.possible.clone()).unwrap_or_default();
    wires.push(model.circuit.all(possible));
    let program = Program::new(&model.circuit, &wires);
    let mut planes = program.planes();
    let mut dice = Dice(seed);
    let per_block = Program::CASES as u64;
    let week = rules.feature(rules.gestational_age).id.clone();
    let blocks = n_random.div_ceil(per_block);
    for block in 0..blocks {
        // How rarely a question is answered otherwise than no; never rarely in every other block.
        let rarely = u32::try_from(block % 8).unwrap_or(0);
        for question in &model.space.questions {
            fill(&mut planes, question, question.name == week, &mut dice, rarely);
        }
        program.run(&mut planes);
        for (nth, statement) in statements.iter().enumerate() {
            if program.output(&planes, nth).iter().any(|word| *word != 0)
                && let Some(slot) = broken.get_mut(statement.property)
            {
                *slot = true;
            }
        }
        // Some of each block go through the engine.
        for at in (0..Program::CASES).step_by(ASSESSED_ONE_IN) {
            let on_at = |nth: usize| {
                let word = program.output(&planes, nth).get(at / 64).copied().unwrap_or(0);
                word >> (at % 64) & 1 == 1
            };
            if !on_at(wires.len() - 1) {
                continue;
            }
            let codes: Vec<usize> = model
                .space
                .questions
                .iter()
                .map(|question| {
                    let bits = (0..question.n_inputs).fold(0u32, |bits, bit| {
                        let plane = planes.input((question.first_input + bit) as usize);
                        let word = plane.get(at / 64).copied().unwrap_or(0);
                        bits | u32::from(word >> (at % 64) & 1 == 1) << bit
                    });
                    question.code(bits)
                })
                .collect();
            let case = model.space.case(rules, &codes, on);
            report.n_assessed += 1;
            if !agrees(rules, case, n, &on_at) {
                report.n_disagree += 1;
            }
        }
        report.n_random += per_block;
    }
}

/// One Case in so many also goes through the engine, if it is possible at all.
const ASSESSED_ONE_IN: usize = 32;

/// Whether the engine says what the wires say.
fn agrees(rules: &Guideline, case: care::Case, first: usize, on: &dyn Fn(usize) -> bool) -> bool {
    let done = assess(rules, case);
    let urgency = |from: usize| {
        let n = (from..from + 3).filter(|nth| on(*nth)).count();
        Disposition::ALL.get(n).copied()
    };
    let ends = [done.at_least(), done.at_most(), done.now()];
    if ends.into_iter().enumerate().any(|(at, end)| urgency(first + 3 * at) != Some(end)) {
        return false;
    }
    let Some(cleared) = done.cleared() else { return !on(first + 9) };
    let (allowed, n) = (first + 10, rules.activities.len());
    on(first + 9)
        && care::verdicts(rules, cleared).iter().enumerate().all(|(at, verdict)| match verdict {
            care::Verdict::Offered(permission) => {
                let is_cut = |effect| permission.cuts.iter().any(|cut| cut.effect == effect);
                on(allowed + at)
                    && on(allowed + n + at) == is_cut(Effect::HalfDose)
                    && on(allowed + 2 * n + at) == is_cut(Effect::HoldLevel)
            }
            care::Verdict::LeftOut(out) => {
                let for_good = out.why.iter().any(|why| why.is_safety() || is_fit(*why));
                on(allowed + at) != for_good
            }
        })
}

/// What is left out because it is for other pain, which the circuit knows too.
fn is_fit(why: care::WhyLeftOut) -> bool {
    matches!(why, care::WhyLeftOut::OtherPattern)
}

/// Fills the inputs of one question: mostly no, nothing measured, and a week in the middle; rarely
/// anything.
fn fill(planes: &mut care::Planes, question: &Question, is_week: bool, dice: &mut Dice, rarely: u32) {
    let plain = if is_week {
        question.facts.len() / 2
    } else if question.is_measured {
        0
    } else {
        question.facts.iter().position(|fact| matches!(fact, Fact::Cell(0))).unwrap_or(0)
    };
    let n_words = Program::CASES / 64;
    for word in 0..n_words {
        let other = dice.rarely(rarely);
        for bit in 0..question.n_inputs {
            let usual = if plain >> bit & 1 == 1 { u64::MAX } else { 0 };
            let any = dice.roll();
            let bits = (usual & !other) | (any & other);
            if let Some(slot) = planes.input_mut((question.first_input + bit) as usize).get_mut(word) {
                *slot = bits;
            }
        }
    }
}

/// Walks every setting of the inputs that the proof of a statement rests on, where they are few.
fn walk(model: &mut Model<'_>, statements: &[Statement], report: &mut Report, broken: &mut [bool]) {
    let mut diagrams = Diagrams::new(model.circuit.n_inputs(), Budget::default().nodes);
    let mut seen = std::collections::BTreeSet::new();
    for statement in statements {
        diagrams.begin();
        let Alternative { focus, rest } = &statement.alternative;
        let Some(core) = diagrams.core(&model.circuit, focus, rest) else { continue };
        let inputs = diagrams.list_inputs(&model.circuit, &core);
        let parts = parts(model, &inputs);
        let Some(n) = n_settings(&parts).filter(|n| *n <= SETTINGS_MAX) else { continue };
        report.n_walked += 1;
        if !seen.insert(core.clone()) {
            continue;
        }
        report.n_settings += n;
        let together = model.circuit.all(core);
        if together != Wire::NEVER
            && ever_on(model, together, parts)
            && let Some(slot) = broken.get_mut(statement.property)
        {
            *slot = true;
        }
    }
}

/// The part of a question that a statement leans on: some of its inputs, and every way they can be set.
struct Part {
    inputs: Vec<u32>,
    /// One bit for each of the inputs, the first lowest.
    settings: Vec<u32>,
}

/// Inputs, question by question. A setting that no answer stands for is none.
fn parts(model: &Model<'_>, inputs: &[u32]) -> Vec<Part> {
    let of_question = |question: &Question| {
        let all = question.first_input..question.first_input + question.n_inputs;
        let inputs: Vec<u32> = all.filter(|input| inputs.contains(input)).collect();
        let settings: std::collections::BTreeSet<u32> = (0..1u32 << question.n_inputs)
            .filter(|code| (*code as usize) < question.facts.len())
            .map(|code| {
                let on = |input: &u32| code >> (input - question.first_input) & 1;
                inputs.iter().enumerate().fold(0, |bits, (at, input)| bits | on(input) << at)
            })
            .collect();
        Part { inputs, settings: settings.into_iter().collect() }
    };
    let parts = model.space.questions.iter().map(of_question);
    parts.filter(|part| !part.inputs.is_empty()).collect()
}

/// How many settings all parts have together; `None` beyond what can be counted.
fn n_settings(parts: &[Part]) -> Option<u64> {
    // Widening: there are fewer settings of a question than 64 bits can count.
    parts.iter().try_fold(1u64, |n, part| n.checked_mul(part.settings.len() as u64))
}

/// Whether a wire is on for some setting of the parts it leans on.
fn ever_on(model: &Model<'_>, wire: Wire, mut parts: Vec<Part>) -> bool {
    /// The six lowest inputs run through their settings inside a word.
    const INSIDE: [u64; 6] = [
        0xaaaa_aaaa_aaaa_aaaa,
        0xcccc_cccc_cccc_cccc,
        0xf0f0_f0f0_f0f0_f0f0,
        0xff00_ff00_ff00_ff00,
        0xffff_0000_ffff_0000,
        0xffff_ffff_0000_0000,
    ];
    let program = Program::new(&model.circuit, &[wire]);
    let mut planes = program.planes();
    let n_words = Program::CASES / 64;
    // Some parts run through every setting of their inputs inside a block, also those that no answer
    // stands for; the ones with the fewest of these. The others are the same for all of a block.
    let wasted = |part: &Part| (1usize << part.inputs.len()) * 64 / part.settings.len().max(1);
    parts.sort_by_key(wasted);
    let (mut within, mut outside) = (Vec::new(), Vec::new());
    for part in parts {
        let fits = within.len() + part.inputs.len() <= Program::CASES.trailing_zeros() as usize;
        if fits { within.extend(part.inputs) } else { outside.push(part) }
    }
    for (at, input) in within.iter().enumerate() {
        let plane = planes.input_mut(*input as usize);
        for (word, slot) in plane.iter_mut().enumerate().take(n_words) {
            *slot = match INSIDE.get(at) {
                Some(pattern) => *pattern,
                None if word >> (at - INSIDE.len()) & 1 == 1 => u64::MAX,
                None => 0,
            };
        }
    }
    // The settings of the others, counted through like digits.
    let mut digits = vec![0usize; outside.len()];
    loop {
        for (part, digit) in outside.iter().zip(&digits) {
            let setting = part.settings.get(*digit).copied().unwrap_or(0);
            for (at, input) in part.inputs.iter().enumerate() {
                let bits = if setting >> at & 1 == 1 { u64::MAX } else { 0 };
                planes.input_mut(*input as usize).fill(bits);
            }
        }
        program.run(&mut planes);
        if program.output(&planes, 0).iter().any(|word| *word != 0) {
            return true;
        }
        let more = outside.iter().zip(&mut digits).any(|(part, digit)| {
            *digit = (*digit + 1) % part.settings.len();
            *digit != 0
        });
        if !more {
            return false;
        }
    }
}
