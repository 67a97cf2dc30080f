//! Whole interviews, as wires over what she has said so far.
//!
//! In a whole interview everything that applies to her is answered. She may say more than she is
//! asked; what two interviews may differ in is what only one of them asks, as long as the other
//! says nothing of it.
//!
//! At the end nothing is open any more: what nobody asked her and she did not report counts as a
//! no, and what she could not measure as not sure. So an assessment at the end is a small thing,
//! made once over inputs of its own, and every interview is that with the inputs replaced.

use care::{Answers, Circuit, Gate, Outcome, Said, Wire};
use guideline::{FeatureId, FeatureKind, Guideline, SignId};

use crate::space::{Fact, Question};

/// One whole interview.
#[derive(Clone)]
pub(super) struct Interview {
    /// All on where everything that applies to her is answered.
    whole: Vec<Wire>,
    out_of_scope: Wire,
    ends: Vec<Wire>,
    /// For each input of the form what stands there in this interview.
    replaced: Vec<(u32, Wire)>,
    /// What she was not asked before and is answered now, fact by fact.
    news: Vec<Vec<(Fact, Wire)>>,
}

/// Whoever has finished.
pub(super) struct Form {
    /// What is known of each question at the end, fact by fact: an input each. One fact of each
    /// question has none: it is what is known when no other is on.
    facts: Vec<Vec<(Fact, Wire)>>,
    /// For each question, on where her own words pointed to it.
    words: Vec<Wire>,
    /// For each question, on where it is put to her.
    asked: Vec<Wire>,
    out_of_scope: Wire,
    ends: Vec<Wire>,
    is_sign: Vec<bool>,
    /// For each question what its value is measured with.
    device: Vec<Option<usize>>,
}

impl Form {
    pub(super) fn of(rules: &Guideline, circuit: &mut Circuit, questions: &[Question]) -> Self {
        let feature = |question: &Question| rules.find_feature(&question.name);
        let place = |of: FeatureId| questions.iter().position(|q| feature(q) == Some(of));
        let is_sign: Vec<bool> =
            questions.iter().map(|q| feature(q).is_some_and(|f| f.index() < rules.signs.len())).collect();
        let device: Vec<Option<usize>> = questions
            .iter()
            .map(|question| match feature(question).map(|f| &rules.feature(f).kind) {
                Some(FeatureKind::Quantity { device: Some(device), .. }) => place(*device),
                _ => None,
            })
            .collect();

        // One more input for each sign says that it was not answered after all: so one sees whether
        // it would be asked.
        let mut facts = Vec::with_capacity(questions.len());
        let mut words = Vec::with_capacity(questions.len());
        let mut unanswered = Vec::with_capacity(questions.len());
        for (question, is_sign) in questions.iter().zip(&is_sign) {
            let rest = rest(rules, question);
            let own = question
                .facts
                .iter()
                .filter(|fact| !matches!(fact, Fact::NotAsked | Fact::Mentioned) && **fact != rest);
            facts.push(own.map(|fact| (*fact, circuit.input())).collect::<Vec<_>>());
            words.push(if *is_sign { circuit.input() } else { Wire::NEVER });
            unanswered.push(if *is_sign { circuit.input() } else { Wire::NEVER });
        }
        let mut said: Vec<Said> = Vec::with_capacity(rules.features.len());
        for at in 0..rules.features.len() {
            let at = u16::try_from(at).ok().map(FeatureId).and_then(place);
            let found = at.and_then(|at| {
                Some((questions.get(at)?, facts.get(at)?, *words.get(at)?, *unanswered.get(at)?))
            });
            said.push(found.map_or_else(silent, |(question, facts, words, unanswered)| {
                of_facts(rules, circuit, question, facts, words, unanswered)
            }));
        }
        let outcome = Outcome::of(rules, circuit, &Answers::new(said));
        let mut form = Self {
            facts,
            words,
            asked: Vec::new(),
            out_of_scope: outcome.out_of_scope,
            ends: outcome.ways.first().map(|way| way.at_most.to_vec()).unwrap_or_default(),
            is_sign,
            device,
        };
        form.asked = (0..questions.len())
            .map(|at| form.asked(rules, circuit, &outcome, questions, &unanswered, at))
            .collect();
        let answered = |circuit: &mut Circuit, wires: &[Wire]| {
            let inputs: Vec<Option<u32>> = unanswered.iter().map(|wire| input(circuit, *wire)).collect();
            circuit.with_inputs(wires, &|at| inputs.contains(&Some(at)).then_some(Wire::NEVER))
        };
        form.out_of_scope = answered(circuit, &[form.out_of_scope]).first().copied().unwrap_or(Wire::NEVER);
        form.ends = answered(circuit, &form.ends);
        form
    }

    /// Each value and what it is measured with.
    pub(super) fn devices(&self) -> impl Iterator<Item = (usize, usize)> {
        self.device.iter().enumerate().filter_map(|(value, device)| Some((value, (*device)?)))
    }

    /// Whether a question is put to whoever has answered the others so.
    fn asked(
        &self,
        rules: &Guideline,
        circuit: &mut Circuit,
        outcome: &Outcome,
        questions: &[Question],
        unanswered: &[Wire],
        at: usize,
    ) -> Wire {
        let feature = questions.get(at).and_then(|question| rules.find_feature(&question.name));
        let sign = feature.filter(|f| f.index() < rules.signs.len());
        let Some(sign) = sign else {
            let device = self.device.get(at).copied().flatten();
            return device.map_or(Wire::ALWAYS, |device| self.fact(device, Fact::Cell(1)));
        };
        let Some(standing) = outcome.signs.get(sign.index()).copied() else { return Wire::NEVER };
        let stands = standing.stands(circuit);
        // What is measured as a yes is not asked any more.
        let open = circuit.and(stands, !standing.yes);
        let words = self.words.get(at).copied().unwrap_or(Wire::NEVER);
        let heard = if rules.sign(SignId(sign.0)).unprompted { words } else { Wire::ALWAYS };
        let asked = circuit.and(open, heard);
        let own = unanswered.get(at).and_then(|wire| input(circuit, *wire));
        let others: Vec<Option<u32>> = unanswered.iter().map(|wire| input(circuit, *wire)).collect();
        let new = circuit.with_inputs(&[asked], &|at| {
            let is_one = others.contains(&Some(at));
            is_one.then(|| Wire::constant(own == Some(at)))
        });
        new.first().copied().unwrap_or(Wire::NEVER)
    }

    fn fact(&self, at: usize, fact: Fact) -> Wire {
        let found = self.facts.get(at).and_then(|facts| facts.iter().find(|(f, _)| *f == fact));
        found.map_or(Wire::NEVER, |(_, wire)| *wire)
    }

    /// Whether this is more than nobody asked can be taken for.
    fn is_report(&self, at: usize, fact: Fact) -> bool {
        match fact {
            Fact::NotAsked | Fact::Mentioned => false,
            Fact::NotSure => self.is_sign.get(at) == Some(&true),
            Fact::Cell(cell) => cell > 0 || self.is_sign.get(at) != Some(&true),
        }
    }

    /// The interview in which what was not answered yet is answered so.
    pub(super) fn interview(
        &self,
        circuit: &mut Circuit,
        questions: &[Question],
        says: &dyn Fn(usize, Fact) -> Wire,
    ) -> Interview {
        let mut whole = Vec::new();
        let mut found_out = vec![Wire::NEVER; questions.len()];
        for (value, device) in self.devices() {
            let (Some(of), Some(with)) = (questions.get(value), questions.get(device)) else { continue };
            let not_yet = silent_now(circuit, of);
            let told = tells(circuit, of, value, says);
            let told = circuit.and(not_yet, told);
            // Whoever gives a value has what it is measured with, though she was not sure of it.
            let found = circuit.and(told, with.wire(Fact::NotSure));
            if let Some(slot) = found_out.get_mut(device) {
                *slot = circuit.or(*slot, found);
            }
            let silent = silent_now(circuit, with);
            let says_so = circuit.and(silent, says(device, Fact::Cell(1)));
            let has = circuit.any([with.wire(Fact::Cell(1)), says_so, found]);
            let without = circuit.and(told, !has);
            whole.push(!without);
        }
        let mut replaced: Vec<(u32, Wire)> = Vec::new();
        let mut news = Vec::with_capacity(questions.len());
        for (at, question) in questions.iter().enumerate() {
            let silent = silent_now(circuit, question);
            let found = found_out.get(at).copied().unwrap_or(Wire::NEVER);
            let mut new = Vec::new();
            for fact in question.facts.iter().filter(|f| !matches!(f, Fact::NotAsked | Fact::Mentioned)) {
                let said = circuit.and(silent, says(at, *fact));
                new.push((*fact, said));
            }
            for (fact, wire) in self.facts.get(at).into_iter().flatten() {
                let said = new.iter().find(|(f, _)| f == fact).map_or(Wire::NEVER, |(_, said)| *said);
                let mut now = circuit.or(question.wire(*fact), said);
                match fact {
                    Fact::NotSure => now = circuit.and(now, !found),
                    Fact::Cell(1) => now = circuit.or(now, found),
                    _ => {}
                }
                replaced.extend(input(circuit, *wire).map(|at| (at, now)));
            }
            let words = self.words.get(at).and_then(|wire| input(circuit, *wire));
            replaced.extend(words.map(|at| (at, question.wire(Fact::Mentioned))));
            news.push(new);
        }
        replaced.sort_unstable_by_key(|(at, _)| *at);
        let mut wires = self.ends.clone();
        wires.push(self.out_of_scope);
        // Most interviews say something of every question; where one may be left out, it is looked at
        // whether it is asked.
        let mut left_out = Vec::new();
        for (at, question) in questions.iter().enumerate() {
            let silent = silent_now(circuit, question);
            let quiet = circuit.or(says(at, Fact::NotAsked), says(at, Fact::Mentioned));
            let left = circuit.and(silent, quiet);
            if left != Wire::NEVER {
                left_out.push(left);
                wires.extend(self.asked.get(at));
            }
        }
        let new = in_place(circuit, &wires, &replaced);
        let (ends, rest) = new.split_at(self.ends.len().min(new.len()));
        let (out_of_scope, asked) = rest.split_at(1.min(rest.len()));
        // Nobody leaves out what she is asked.
        whole.extend(left_out.into_iter().zip(asked).map(|(left, asked)| !circuit.and(left, *asked)));
        Interview {
            whole,
            out_of_scope: out_of_scope.first().copied().unwrap_or(Wire::NEVER),
            ends: ends.to_vec(),
            replaced,
            news,
        }
    }

    /// Whether a question was put to her in an interview.
    fn is_asked_in(&self, circuit: &mut Circuit, interview: &Interview, at: usize) -> Option<Wire> {
        in_place(circuit, &[*self.asked.get(at)?], &interview.replaced).first().copied()
    }

    /// Wires that are all on for whom these two interviews are a pair for this question.
    pub(super) fn pair(
        &self,
        circuit: &mut Circuit,
        questions: &[Question],
        of: usize,
        one: &Interview,
        other: &Interview,
    ) -> Vec<Wire> {
        let mut all: Vec<Wire> = one.whole.iter().chain(&other.whole).copied().collect();
        all.extend([!one.out_of_scope, !other.out_of_scope]);
        for at in (0..questions.len()).filter(|at| *at != of) {
            let (Some(first), Some(second)) = (one.news.get(at), other.news.get(at)) else { continue };
            let mut differs = Wire::NEVER;
            for ((_, a), (_, b)) in first.iter().zip(second).filter(|((_, a), (_, b))| a != b) {
                let here = circuit.differ(*a, *b);
                differs = circuit.or(differs, here);
            }
            if differs == Wire::NEVER {
                continue;
            }
            let in_one = self.is_asked_in(circuit, one, at);
            let in_other = self.is_asked_in(circuit, other, at);
            let (Some(in_one), Some(in_other)) = (in_one, in_other) else { continue };
            // Only one of the two is asked, and the other says nothing of it.
            let quiet = |circuit: &mut Circuit, news: &[(Fact, Wire)]| {
                let reports =
                    news.iter().filter(|(fact, _)| self.is_report(at, *fact)).map(|(_, wire)| *wire);
                !circuit.any(reports.collect::<Vec<Wire>>())
            };
            let (quiet_first, quiet_second) = (quiet(circuit, first), quiet(circuit, second));
            let only_first = circuit.all([in_one, !in_other, quiet_second]);
            let only_second = circuit.all([in_other, !in_one, quiet_first]);
            let fair = circuit.or(only_first, only_second);
            all.push(!circuit.and(differs, !fair));
        }
        let mut differ = Wire::NEVER;
        for (a, b) in one.ends.iter().zip(&other.ends) {
            let here = circuit.differ(*a, *b);
            differ = circuit.or(differ, here);
        }
        all.push(differ);
        all
    }
}

/// Wires of the form, with what stands at its inputs.
fn in_place(circuit: &mut Circuit, wires: &[Wire], replaced: &[(u32, Wire)]) -> Vec<Wire> {
    circuit.with_inputs(wires, &|input| {
        let at = replaced.binary_search_by_key(&input, |(at, _)| *at).ok()?;
        replaced.get(at).map(|(_, wire)| *wire)
    })
}

/// What is known of a question at the end when nothing else is.
fn rest(rules: &Guideline, question: &Question) -> Fact {
    let record = rules.find_feature(&question.name).map(|f| rules.feature(f));
    if record.is_some_and(guideline::Feature::is_yes_no) { Fact::Cell(0) } else { Fact::NotSure }
}

/// What is known of a feature that is never answered.
fn silent() -> Said {
    Said { not_asked: Wire::ALWAYS, not_sure: Wire::NEVER, bands: Vec::new(), mentioned: Wire::NEVER }
}

fn of_facts(
    rules: &Guideline,
    circuit: &mut Circuit,
    question: &Question,
    facts: &[(Fact, Wire)],
    words: Wire,
    unanswered: Wire,
) -> Said {
    let Some(record) = rules.find_feature(&question.name).map(|f| rules.feature(f)) else { return silent() };
    let on: Vec<(Fact, Wire)> =
        facts.iter().map(|(fact, wire)| (*fact, circuit.and(*wire, !unanswered))).collect();
    let known = circuit.any(on.iter().map(|(_, wire)| *wire));
    let nothing = circuit.and(!known, !unanswered);
    let rest = rest(rules, question);
    let mut not_sure = Wire::NEVER;
    let mut bands = vec![Wire::NEVER; record.n_bands()];
    for (fact, wire) in on.into_iter().chain([(rest, nothing)]) {
        let Fact::Cell(cell) = fact else {
            not_sure = circuit.or(not_sure, wire);
            continue;
        };
        let band = question.cells.get(usize::from(cell)).and_then(|cell| {
            if question.is_measured { record.band_of(cell.first) } else { record.find_band(&cell.name) }
        });
        if let Some(slot) = band.and_then(|band| bands.get_mut(usize::from(band))) {
            *slot = circuit.or(*slot, wire);
        }
    }
    let mentioned = circuit.and(words, unanswered);
    Said { not_asked: unanswered, not_sure, bands, mentioned }
}

fn silent_now(circuit: &mut Circuit, question: &Question) -> Wire {
    circuit.or(question.wire(Fact::NotAsked), question.wire(Fact::Mentioned))
}

/// Whether a value is given.
fn tells(circuit: &mut Circuit, question: &Question, at: usize, says: &dyn Fn(usize, Fact) -> Wire) -> Wire {
    let cells = question.facts.iter().filter(|fact| matches!(fact, Fact::Cell(_)));
    circuit.any(cells.map(|fact| says(at, *fact)).collect::<Vec<Wire>>())
}

fn input(circuit: &Circuit, wire: Wire) -> Option<u32> {
    match circuit.gates().get(wire.gate()) {
        Some(Gate::Input(at)) => Some(*at),
        _ => None,
    }
}
