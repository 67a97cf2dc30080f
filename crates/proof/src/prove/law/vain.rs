//! That no question is asked in vain: whoever is asked one, her answer to it, with what it opens,
//! can make two interviews end differently.
//!
//! A whole interview continues what she has said until everything that applies to her is answered.
//! Two of them are a *pair* for a question when they agree on every other question that was asked
//! in both, and end differently. The claim is "for everyone who
//! is asked there is a pair"; a solver only settles "for everyone". So pairs are looked for first.
//! A *script* says what is answered wherever nothing was said yet, and two scripts are a pair for
//! many people at once. Whoever is not served by the scripts so far is shown by the solver and
//! gets a pair: one that served someone before, with this question answered in its ways, or else one
//! that the solver finds, made as plain as it can be. It becomes two more scripts. When nobody is left, the claim is the
//! plain statement "whoever is asked is served by these", and anyone can settle it without knowing
//! where the scripts came from. Whoever has no pair at all is asked in vain: she is handed out.
//!
//! Besides, for every question: it is asked only while the range is open, and never once it was
//! answered. The questions that say whom the guideline is for are asked of everyone who has not said.
//!
//! The pairs that serve everyone of the guideline in this repository are kept in a file
//! ([`known`]), and tried before any is looked for. They are no assumption: that everyone is served
//! by them is what is proved, so a stale line costs time and nothing else.
//!
//! Only the solver can look at this; nothing is counted.

mod known;
mod whole;

use std::collections::BTreeMap;

use care::{Circuit, Wire};
use guideline::{FeatureId, FeatureKind, Guideline};

use super::{Fact, code_of};
use crate::model::Model;
use crate::prove::obligation::{Alternative, Obligation, What};
use crate::prove::trial::{LANES, Trial};
use crate::sat;
use crate::space::{Question, Space};
use whole::{Form, Interview};

/// How many conflicts one search may meet before it is given up.
const CONFLICTS: u64 = 1_000_000;
/// How many pairs of scripts are made before a question is left unsettled.
const PAIRS: usize = 200;

/// One obligation for each question that is ever asked.
pub(super) fn nothing_in_vain(model: &mut Model<'_>, except: &[String]) -> Vec<Obligation> {
    look(model, except, false).0
}

/// The pairs that are needed, as they are kept in the file, and how many had to be looked for.
pub(in crate::prove) fn pairs(model: &mut Model<'_>, except: &[String], afresh: bool) -> (String, usize) {
    let (_, text, searched) = look(model, except, afresh);
    (text, searched)
}

/// The obligations, the pairs that were used, and how many of them had to be looked for. Where they
/// are made afresh, those in the file are left alone and only what is needed is kept.
fn look(model: &mut Model<'_>, except: &[String], afresh: bool) -> (Vec<Obligation>, String, usize) {
    let Some(told) = model.told.first() else { return (Vec::new(), String::new(), 0) };
    let (rules, answers, outcome) = (told.rules, told.answers.clone(), told.outcome.clone());
    let possible = told.possible.clone();
    let asked = outcome.ask_next(rules, &mut model.circuit, &answers);
    let mut scope = Vec::new();
    super::visit(rules, &rules.scope, &mut |feature| scope.push(feature));
    let mut settled = Wire::ALWAYS;
    for (least, most) in outcome.at_least.into_iter().zip(outcome.at_most) {
        let wide = model.circuit.and(most, !least);
        settled = model.circuit.and(settled, !wide);
    }
    let mut search = Search::of(rules, &model.space, &mut model.circuit, possible.clone());
    search.afresh = afresh;
    let all = asked
        .iter()
        .enumerate()
        .filter_map(|(at, asked)| Some((FeatureId(u16::try_from(at).ok()?), *asked)))
        .filter(|(_, asked)| *asked != Wire::NEVER)
        .filter_map(|(feature, asked)| {
            let ends = (!scope.contains(&feature)).then_some(settled);
            let wrong = ends.into_iter().chain([!answers.said(feature).not_asked]);
            let mut never: Vec<Alternative> = wrong
                .map(|wrong| Alternative { focus: vec![asked, wrong], rest: possible.clone() })
                .collect();
            let mut solved = None;
            // For those by name it is only claimed that something is open.
            if !scope.contains(&feature) && !except.contains(&rules.feature(feature).id) {
                let (vain, is_solved) = search.in_vain(&mut model.circuit, search.place(feature)?, asked);
                solved = is_solved.then_some(never.len());
                never.push(vain);
            }
            let what = What::Feature(feature);
            Some(Obligation { by_solver: true, solved, ..Obligation::never(what, never) })
        })
        .collect();
    (all, search.text, search.searched)
}

/// What is answered where nothing was said yet: a code for each question.
type Script = Vec<usize>;

/// Two scripts.
type Pair = [Script; 2];

/// What came of looking for a pair for one person.
enum Found {
    Pair(Pair),
    None,
    Unknown,
}

/// The search for pairs, and everything that was found on the way.
struct Search<'a> {
    rules: &'a Guideline,
    questions: Vec<Question>,
    possible: Vec<Wire>,
    form: Form,
    /// Two people who go on in any way, and their interviews.
    open: [(Space, Interview); 2],
    /// What a script says unless it has a reason to say something else.
    plain: Script,
    scripts: BTreeMap<Script, Interview>,
    /// What was found for other questions, each with its own question plain.
    before: Vec<Pair>,
    /// Whether the file is left alone.
    afresh: bool,
    /// The pairs that were used, as the file has them.
    text: String,
    /// How many pairs had to be looked for.
    searched: usize,
    /// Looks for whoever is not served yet.
    people: sat::Solver,
    /// Looks for pairs.
    pairs: sat::Solver,
}

impl<'a> Search<'a> {
    fn of(rules: &'a Guideline, space: &Space, circuit: &mut Circuit, possible: Vec<Wire>) -> Self {
        let questions = space.questions.clone();
        let form = Form::of(rules, circuit, &questions);
        let plain = questions.iter().map(|question| plain(rules, question)).collect();
        let open = [(); 2].map(|()| {
            let own = space.again(circuit);
            let says = |at: usize, fact: Fact| own.questions.get(at).map_or(Wire::NEVER, |q| q.wire(fact));
            let interview = form.interview(circuit, &questions, &says);
            (own, interview)
        });
        Self {
            rules,
            questions,
            possible,
            form,
            open,
            plain,
            scripts: BTreeMap::new(),
            before: Vec::new(),
            afresh: false,
            text: String::new(),
            searched: 0,
            people: sat::Solver::new(),
            pairs: sat::Solver::new(),
        }
    }

    fn place(&self, feature: FeatureId) -> Option<usize> {
        let name = &self.rules.feature(feature).id;
        self.questions.iter().position(|question| question.name == *name)
    }

    /// Whoever is asked and has no pair. If there is nobody, or nobody was found out, whoever is
    /// asked and is not served by any of the scripts; and whether the solver said that nobody is.
    fn in_vain(&mut self, circuit: &mut Circuit, of: usize, asked: Wire) -> (Alternative, bool) {
        let mut used: Vec<(Pair, Wire)> = Vec::new();
        if !self.afresh {
            for pair in known::read(&self.questions, &self.plain, of) {
                used.push((pair.clone(), !self.served(circuit, of, &pair)));
            }
        }
        let is_known = !used.is_empty() && self.is_nobody_left(circuit, asked, &used);
        let mut is_solved = is_known;
        if !is_known {
            for base in self.bases(of) {
                for pair in self.ways(of, &[base.clone(), base]) {
                    used.push((pair.clone(), !self.served(circuit, of, &pair)));
                }
            }
            match self.search(circuit, of, asked, &mut used) {
                Ok(solved) => is_solved = solved,
                Err(rest) => return (Alternative { focus: vec![asked], rest }, false),
            }
        }
        if self.afresh && is_solved {
            for at in (0..used.len()).rev() {
                let left = used.remove(at);
                if !self.is_nobody_left(circuit, asked, &used) {
                    used.insert(at, left);
                }
            }
        }
        for (pair, _) in &used {
            known::write(&mut self.text, &self.questions, &self.plain, of, pair);
        }
        let rest = self.possible.iter().copied().chain(used.into_iter().map(|(_, not)| not)).collect();
        (Alternative { focus: vec![asked], rest }, is_solved)
    }

    /// Whether everyone who is asked is served by these.
    fn is_nobody_left(&mut self, circuit: &Circuit, asked: Wire, used: &[(Pair, Wire)]) -> bool {
        let rest = used.iter().map(|(_, not)| *not);
        let wires: Vec<Wire> = self.possible.iter().copied().chain(rest).chain([asked]).collect();
        self.people.solve(circuit, &wires, CONFLICTS) == sat::Answer::No
    }

    /// Looks for pairs until everyone who is asked is served: whether the solver said so, or someone
    /// who has none.
    fn search(
        &mut self,
        circuit: &mut Circuit,
        of: usize,
        asked: Wire,
        used: &mut Vec<(Pair, Wire)>,
    ) -> Result<bool, Vec<Wire>> {
        let [(_, one), (_, other)] = &self.open;
        let any_pair = self.form.pair(circuit, &self.questions, of, one, other);
        let mut trial = Trial::of(circuit, &any_pair);
        for _ in 0..PAIRS {
            let rest = used.iter().map(|(_, not)| *not);
            let wires: Vec<Wire> = self.possible.iter().copied().chain(rest).chain([asked]).collect();
            let inputs = match self.people.solve(circuit, &wires, CONFLICTS) {
                sat::Answer::Yes(inputs) => inputs,
                answer => return Ok(answer == sat::Answer::No),
            };
            let codes = codes(&self.questions, &inputs);
            self.searched += 1;
            let found = match self.known_pair(&mut trial, of, &codes) {
                Some(pair) => Found::Pair(pair),
                None => self.pair_for(circuit, &any_pair, &mut trial, of, &codes),
            };
            match found {
                Found::Pair(pair) => used.push((pair.clone(), !self.served(circuit, of, &pair))),
                Found::None => return Err(self.fewest(circuit, &any_pair, asked, codes)),
                Found::Unknown => break,
            }
        }
        Ok(false)
    }

    /// For whom two scripts are a pair.
    fn served(&mut self, circuit: &mut Circuit, of: usize, pair: &Pair) -> Wire {
        for script in pair {
            if !self.scripts.contains_key(script) {
                let says = |at: usize, fact: Fact| {
                    let said = script.get(at).and_then(|code| self.questions.get(at)?.facts.get(*code));
                    Wire::constant(said == Some(&fact))
                };
                let interview = self.form.interview(circuit, &self.questions, &says);
                self.scripts.insert(script.clone(), interview);
            }
        }
        let [one, other] = pair;
        match (self.scripts.get(one), self.scripts.get(other)) {
            (Some(one), Some(other)) => {
                let pair = self.form.pair(circuit, &self.questions, of, one, other);
                circuit.all(pair)
            }
            _ => Wire::NEVER,
        }
    }

    /// A pair with one question answered in any two ways.
    fn ways(&self, of: usize, pair: &Pair) -> Vec<Pair> {
        let Some(question) = self.questions.get(of) else { return Vec::new() };
        let told: Vec<usize> = (0..question.facts.len()).filter(|code| !is_silent(question, *code)).collect();
        let twins = pair[0] == pair[1];
        let mut out = Vec::new();
        for (at, first) in told.iter().enumerate() {
            for (then, second) in told.iter().enumerate() {
                // The other way round is the same pair.
                if if twins { at >= then } else { at == then } {
                    continue;
                }
                let [mut one, mut other] = pair.clone();
                for (script, code) in [(&mut one, first), (&mut other, second)] {
                    if let Some(slot) = script.get_mut(of) {
                        *slot = *code;
                    }
                }
                out.push([one, other]);
            }
        }
        out
    }

    /// Everything plain; and the same with nothing ruled out that the question hangs on.
    fn bases(&self, of: usize) -> Vec<Script> {
        let mut hung = self.plain.clone();
        let feature = self.questions.get(of).and_then(|question| self.rules.find_feature(&question.name));
        if let Some(sign) = feature.and_then(|feature| self.rules.signs.get(feature.index())) {
            super::visit(self.rules, &sign.when, &mut |feature| {
                if let Some(at) = self.place(feature)
                    && let (Some(slot), Some(question)) = (hung.get_mut(at), self.questions.get(at))
                {
                    *slot = code_of(question, Fact::NotSure);
                }
            });
        }
        if hung == self.plain { vec![hung] } else { vec![self.plain.clone(), hung] }
    }

    /// The first of these that is a pair for one person.
    fn first_pair(&self, trial: &mut Trial, before: &[usize], tried: &[Pair]) -> Option<Pair> {
        tried.chunks(LANES).find_map(|lanes| {
            let on = trial.all_on(&self.settings(before, lanes));
            lanes.iter().enumerate().find(|(lane, _)| on >> lane & 1 == 1).map(|(_, pair)| pair.clone())
        })
    }

    /// The inputs of one person who goes on by these pairs, a bit for each pair.
    fn settings(&self, before: &[usize], lanes: &[Pair]) -> Vec<u64> {
        let mut inputs = Vec::new();
        let mut put = |question: &Question, bit: u32, word: u64| {
            let at = (question.first_input + bit) as usize;
            if inputs.len() <= at {
                inputs.resize(at + 1, 0);
            }
            if let Some(slot) = inputs.get_mut(at) {
                *slot |= word;
            }
        };
        for (question, code) in self.questions.iter().zip(before) {
            for bit in (0..question.n_inputs).filter(|bit| code >> bit & 1 == 1) {
                put(question, bit, u64::MAX);
            }
        }
        for (lane, pair) in lanes.iter().enumerate() {
            for ((own, _), script) in self.open.iter().zip(pair) {
                for (question, code) in own.questions.iter().zip(script) {
                    for bit in (0..question.n_inputs).filter(|bit| code >> bit & 1 == 1) {
                        put(question, bit, 1 << lane);
                    }
                }
            }
        }
        inputs
    }

    /// A pair for one person among what was found before.
    fn known_pair(&self, trial: &mut Trial, of: usize, codes: &[usize]) -> Option<Pair> {
        let tried: Vec<Pair> = self.before.iter().flat_map(|pair| self.ways(of, pair)).collect();
        self.first_pair(trial, codes, &tried)
    }

    /// The same pair for the same person, with as much of it plain as can be.
    fn plainest(&mut self, trial: &mut Trial, of: usize, codes: &[usize], mut pair: Pair) -> Pair {
        for at in (0..self.plain.len()).filter(|at| *at != of) {
            let plain = self.plain.get(at);
            if pair.iter().all(|script| script.get(at) == plain) {
                continue;
            }
            let mut tried = pair.clone();
            for slot in tried.iter_mut().filter_map(|script| script.get_mut(at)) {
                *slot = plain.copied().unwrap_or(*slot);
            }
            pair = self.first_pair(trial, codes, &[tried]).unwrap_or(pair);
        }
        let mut without = pair.clone();
        for slot in without.iter_mut().filter_map(|script| script.get_mut(of)) {
            *slot = self.plain.get(of).copied().unwrap_or(*slot);
        }
        if !self.before.contains(&without) {
            self.before.push(without);
        }
        pair
    }

    /// A pair for one person: first with everything plain but what stands near the question, then
    /// in any way.
    fn pair_for(
        &mut self,
        circuit: &Circuit,
        any_pair: &[Wire],
        trial: &mut Trial,
        of: usize,
        before: &[usize],
    ) -> Found {
        let person = cube(&self.questions, before);
        let near = self.near(of);
        let mut plain = Vec::new();
        for (own, _) in &self.open {
            let far = own.questions.iter().zip(&self.plain).enumerate().filter(|(at, _)| !near.contains(at));
            plain.extend(far.map(|(_, (question, code))| {
                question.facts.get(*code).map_or(Wire::NEVER, |fact| question.wire(*fact))
            }));
        }
        for more in [plain, Vec::new()] {
            let wires: Vec<Wire> = any_pair.iter().chain(&person).chain(&more).copied().collect();
            match self.pairs.solve(circuit, &wires, CONFLICTS) {
                sat::Answer::Yes(found) => {
                    let [(one, _), (other, _)] = &self.open;
                    let script = |own: &Space| self.filled(before, codes(&own.questions, &found));
                    let pair = [script(one), script(other)];
                    return Found::Pair(self.plainest(trial, of, before, pair));
                }
                sat::Answer::No => {}
                sat::Answer::Unknown => return Found::Unknown,
            }
        }
        Found::None
    }

    /// What was found for one person, plain wherever it says nothing to her.
    fn filled(&self, before: &[usize], script: Script) -> Script {
        let each = self.questions.iter().zip(before).zip(script.into_iter().zip(&self.plain));
        each.map(
            |((question, before), (said, plain))| {
                if is_silent(question, said) || !is_silent(question, *before) { *plain } else { said }
            },
        )
        .collect()
    }

    /// The questions that share a rule with this one, those that share one with any of these, the
    /// week, and what ordinary pain looks like.
    fn near(&self, of: usize) -> Vec<usize> {
        let rules = self.rules;
        let mut rows: Vec<Vec<usize>> =
            self.form.devices().map(|(value, device)| vec![value, device]).collect();
        for (at, sign) in rules.signs.iter().enumerate() {
            let own = u16::try_from(at).ok().and_then(|at| self.place(FeatureId(at)));
            let mut row: Vec<usize> = own.into_iter().collect();
            let conditions = [Some(&sign.when), sign.yes_when.as_ref(), sign.no_when.as_ref()];
            for condition in conditions.into_iter().flatten() {
                super::visit(rules, condition, &mut |feature| row.extend(self.place(feature)));
            }
            rows.push(row);
        }
        let mut near = vec![of];
        for _ in 0..2 {
            let more = rows.iter().filter(|row| row.iter().any(|at| near.contains(at)));
            let more: Vec<usize> = more.flatten().copied().collect();
            near.extend(more);
            near.sort_unstable();
            near.dedup();
        }
        near.extend(self.place(rules.gestational_age));
        for rule in &rules.self_care {
            super::visit(rules, &rule.when, &mut |feature| near.extend(self.place(feature)));
        }
        near
    }

    /// Someone who is asked in vain, with as few answers as can be.
    fn fewest(
        &mut self,
        circuit: &Circuit,
        any_pair: &[Wire],
        asked: Wire,
        mut codes: Vec<usize>,
    ) -> Vec<Wire> {
        for at in 0..codes.len() {
            let Some(question) = self.questions.get(at) else { continue };
            let no = (0..question.facts.len()).find(|code| question.cost(*code) == 1).unwrap_or(0);
            for code in [0, no] {
                let mut tried = codes.clone();
                if let Some(slot) = tried.get_mut(at) {
                    *slot = code;
                }
                let person = cube(&self.questions, &tried);
                let wires: Vec<Wire> = person.iter().chain([&asked]).chain(&self.possible).copied().collect();
                let is_asked = matches!(self.people.solve(circuit, &wires, CONFLICTS), sat::Answer::Yes(_));
                let wires: Vec<Wire> = any_pair.iter().chain(&person).copied().collect();
                if is_asked && self.pairs.solve(circuit, &wires, CONFLICTS) == sat::Answer::No {
                    codes = tried;
                    break;
                }
            }
        }
        cube(&self.questions, &codes)
    }
}

fn is_silent(question: &Question, code: usize) -> bool {
    matches!(question.facts.get(code), Some(Fact::NotAsked | Fact::Mentioned))
}

/// The code of each question where the inputs are set so.
fn codes(questions: &[Question], inputs: &[bool]) -> Vec<usize> {
    let each = questions.iter().map(|question| {
        let bits = (0..question.n_inputs).fold(0u32, |bits, bit| {
            let at = (question.first_input + bit) as usize;
            bits | u32::from(inputs.get(at).copied().unwrap_or(false)) << bit
        });
        question.code(bits)
    });
    each.collect()
}

/// Wires that are all on for this person alone.
fn cube(questions: &[Question], codes: &[usize]) -> Vec<Wire> {
    let each = questions.iter().zip(codes).flat_map(|(question, code)| {
        (0..question.n_inputs).map(move |bit| {
            let wire = question.input(bit);
            if code >> bit & 1 == 1 { wire } else { !wire }
        })
    });
    each.collect()
}

/// The code of the answer that raises nothing, as far as the question tells: what ordinary pain and
/// the guideline's scope ask for, otherwise no; not sure of the week and of what takes a device.
fn plain(rules: &Guideline, question: &Question) -> usize {
    let unsure = code_of(question, Fact::NotSure);
    let Some(feature) = rules.find_feature(&question.name) else { return unsure };
    let record = rules.feature(feature);
    if matches!(
        record.kind,
        FeatureKind::GestationalAge { .. } | FeatureKind::Quantity { device: Some(_), .. }
    ) {
        return unsure;
    }
    let mut wanted = None;
    let mut look = |asked: FeatureId, bands: guideline::BandSet| {
        if asked == feature {
            wanted = wanted.or_else(|| bands.iter().next());
        }
    };
    rules.scope.for_each_feature(&mut look);
    for rule in &rules.self_care {
        rule.when.for_each_feature(&mut look);
    }
    let wanted = wanted.unwrap_or(0);
    let cell = if question.is_measured {
        question.cells.iter().position(|cell| record.band_of(cell.first) == Some(wanted))
    } else {
        Some(usize::from(wanted))
    };
    cell.and_then(|at| u8::try_from(at).ok()).map_or(unsure, |at| code_of(question, Fact::Cell(at)))
}
