//! That every question that can still change the disposition is asked.
//!
//! Three people stand in one circuit. Two have answered everything they would ever be asked, differ
//! in one answer, and end differently; the third is the same person earlier, some of whose answers
//! are hidden, that one among them. The law says that she is asked it. Hiding an answer sets the
//! inputs of its question to those of "not asked", so one more input a question says what is hidden.
//!
//! At the end nothing is open: what nobody asked her and she did not report counts as a no. That
//! nobody is left with an open range and no question is proved beside it.
//!
//! Mostly more holds, and is quicker to see: the two need not have been asked what they answer, so
//! either of them may be the first, and only one who ends less urgent than the other is looked at.
//!
//! Only the solver can look at three people at once; nothing is counted.

use std::collections::BTreeSet;

use care::{Circuit, Outcome, Wire};
use guideline::{FeatureId, SignId};

use super::{Fact, answered, code_of, visit};
use crate::model::Model;
use crate::prove::obligation::{Alternative, Enough, Obligation, Person, What};
use crate::space::Question;

/// One obligation for each question.
pub(super) fn skips_nothing(model: &mut Model<'_>, except: &[String]) -> Vec<Obligation> {
    let Some(told) = model.told.first() else { return Vec::new() };
    let (rules, answers, outcome) = (told.rules, told.answers.clone(), told.outcome.clone());
    let possible = told.possible.clone();
    let questions = model.space.questions.clone();
    let asked = outcome.ask_next(rules, &mut model.circuit, &answers);
    let circuit = &mut model.circuit;

    // What is hidden, and where her own words point to what is hidden.
    let hidden: Vec<(Wire, Wire)> = questions
        .iter()
        .map(|question| {
            let hidden = circuit.input();
            let is_sign = question.facts.contains(&Fact::Mentioned);
            let words = if is_sign { circuit.input() } else { Wire::NEVER };
            (hidden, circuit.and(hidden, words))
        })
        .collect();
    let earlier = earlier(circuit, &questions, &hidden);
    let asked_earlier = circuit.with_inputs(&asked, &|input| earlier.get(input as usize).copied());
    let scope_earlier =
        circuit.with_inputs(&[outcome.out_of_scope], &|input| earlier.get(input as usize).copied());

    // Whoever has answered everything, whether or not she would be asked it.
    let mut known: Vec<Wire> = possible.clone();
    known.push(!outcome.out_of_scope);
    known.extend(scope_earlier.iter().map(|wire| !*wire));
    // What besides makes her someone who has answered everything she would be asked.
    let mut finished: Vec<Wire> = Vec::new();
    let mut told_of: Vec<Wire> = Vec::with_capacity(questions.len());
    for (question, (hidden, words)) in questions.iter().zip(&hidden) {
        let silent = circuit.or(question.wire(Fact::NotAsked), question.wire(Fact::Mentioned));
        let sign = rules.find_feature(&question.name).filter(|f| f.index() < rules.signs.len());
        let Some(sign) = sign else {
            known.push(!silent);
            told_of.push(Wire::ALWAYS);
            continue;
        };
        let would_be_asked =
            would_be_asked(circuit, &outcome, rules.sign(SignId(sign.0)).unprompted, sign, question, *words);
        // Nobody speaks of a sign she was never asked about.
        let says = circuit.or(question.wire(Fact::NotSure), question.wire(Fact::Cell(1)));
        let news = circuit.all([*hidden, says, !would_be_asked]);
        // And nobody leaves out what she would be asked.
        let left_out = circuit.and(silent, would_be_asked);
        finished.extend([!news, !left_out, !question.wire(Fact::Mentioned)]);
        told_of.push(would_be_asked);
    }

    let whole: Vec<Wire> = known.iter().chain(&finished).copied().collect();
    // What is part of a combination that nobody is asked about, and spoken of in private alone.
    let mut in_private: Vec<FeatureId> = Vec::new();
    for sign in rules.signs.iter().filter(|sign| sign.private && sign.unprompted) {
        if let Some(condition) = &sign.yes_when {
            visit(rules, condition, &mut |feature| in_private.push(feature));
        }
    }

    // What nobody asked her and she did not report counts as a no at the end.
    let end =
        at_the_end(circuit, rules.signs.len(), &questions, &|question| rules.find_feature(&question.name));
    let ends = circuit.with_inputs(&outcome.at_most, &|input| end.get(input as usize).copied());

    let mut all: Vec<Obligation> = questions
        .iter()
        .enumerate()
        .filter(|(_, question)| !except.contains(&question.name))
        .filter_map(|(at, question)| {
            let feature = rules.find_feature(&question.name)?;
            let asked = asked_earlier.get(feature.index()).copied()?;
            let other = Other::of(circuit, question, &ends, &possible, outcome.out_of_scope);
            Some(one(
                other,
                at,
                question,
                feature,
                feature == rules.gestational_age || in_private.contains(&feature),
                [&known, &whole],
                asked,
                &hidden,
                &told_of,
                &earlier,
            ))
        })
        .collect();

    // Nobody is left with something open and nothing to answer.
    let stuck: Vec<Wire> = asked.iter().map(|asked| !*asked).collect();
    let open =
        outcome.at_least.into_iter().zip(outcome.at_most).map(|(least, most)| circuit.and(most, !least));
    let open: Vec<Wire> = open.collect();
    let open = circuit.any(open);
    let rest: Vec<Wire> = possible.into_iter().chain(stuck).chain([open, !outcome.out_of_scope]).collect();
    let week = questions.iter().find(|question| question.name == rules.feature(rules.gestational_age).id);
    let never = match week {
        Some(week) => by_answer(circuit, week, &rest),
        None => vec![Alternative { focus: Vec::new(), rest }],
    };
    all.push(Obligation {
        by_solver: true,
        ..Obligation::never(What::Feature(rules.gestational_age), never)
    });
    all
}

/// For each input of the space, its wire when everything is over.
fn at_the_end(
    circuit: &mut Circuit,
    n_signs: usize,
    questions: &[Question],
    feature: &dyn Fn(&Question) -> Option<FeatureId>,
) -> Vec<Wire> {
    let mut out = Vec::new();
    for question in questions {
        let is_sign = feature(question).is_some_and(|feature| feature.index() < n_signs);
        let silent = circuit.or(question.wire(Fact::NotAsked), question.wire(Fact::Mentioned));
        let no = code_of(question, Fact::Cell(0));
        for bit in 0..question.n_inputs {
            let own = question.input(bit);
            let at_last = Wire::constant(no >> bit & 1 == 1);
            out.push(if is_sign { circuit.pick(silent, at_last, own) } else { own });
        }
    }
    out
}

/// The second person: the same, with another answer to this question.
struct Other {
    answered: Wire,
    /// Where she ends otherwise.
    differs: Wire,
    /// Where she ends more urgent.
    is_above: Wire,
    possible: Vec<Wire>,
    /// Whether the guideline is meant for both or for neither.
    is_alike: bool,
}

impl Other {
    fn of(
        circuit: &mut Circuit,
        question: &Question,
        ends: &[Wire],
        possible: &[Wire],
        out_of_scope: Wire,
    ) -> Self {
        let bits: Vec<Wire> = (0..question.n_inputs).map(|_| circuit.input()).collect();
        let first = question.first_input;
        let mut wires = ends.to_vec();
        wires.extend([question.wire(Fact::NotAsked), question.wire(Fact::Mentioned), out_of_scope]);
        wires.extend(possible);
        let new = circuit.with_inputs(&wires, &|input| {
            input.checked_sub(first).and_then(|bit| bits.get(bit as usize)).copied()
        });
        let (others, rest) = new.split_at(ends.len().min(new.len()));
        let (silent, rest) = rest.split_at(2.min(rest.len()));
        let (scope, possible) = rest.split_at(1.min(rest.len()));
        let silent = circuit.any(silent.iter().copied());
        let (mut above, mut below) = (Wire::NEVER, Wire::NEVER);
        for (a, b) in ends.iter().zip(others) {
            let (more, less) = (circuit.and(!*a, *b), circuit.and(*a, !*b));
            above = circuit.or(above, more);
            below = circuit.or(below, less);
        }
        Self {
            answered: !silent,
            differs: circuit.or(above, below),
            is_above: above,
            possible: possible.to_vec(),
            is_alike: scope == [out_of_scope],
        }
    }
}

#[expect(clippy::too_many_arguments, reason = "each is one of the people's wires")]
fn one(
    other: Other,
    at: usize,
    question: &Question,
    feature: FeatureId,
    is_seen_whole: bool,
    [known, whole]: [&[Wire]; 2],
    asked: Wire,
    hidden: &[(Wire, Wire)],
    told_of: &[Wire],
    earlier: &[Wire],
) -> Obligation {
    let silent = [question.wire(Fact::NotAsked), question.wire(Fact::Mentioned)];
    let mut focus: Vec<Wire> = Vec::new();
    focus.extend(silent.iter().map(|wire| !*wire));
    focus.extend([other.answered, !asked]);
    focus.extend(other.possible);
    focus.extend(told_of.get(at));
    focus.extend(hidden.get(at).map(|(hidden, _)| *hidden));
    let what = What::Feature(feature);
    // What is known of the first is the same for every question, and given to the solver once.
    let beside = |ends: Wire, given: &[Wire]| {
        let focus = focus.iter().copied().chain([ends]).collect();
        vec![Alternative { focus, rest: given.to_vec() }]
    };
    let never = beside(other.differs, whole);
    // Two who know everything may change places, so one of the two ways round is enough. Of the week
    // it does not hold: what applies to nobody in that week may be answered. Nor of what an answer
    // given in private is put together with: who would not have been asked may have given one.
    let simple = (other.is_alike && !is_seen_whole).then(|| Enough::Never(beside(other.is_above, known)));
    Obligation {
        enough: simple,
        by_solver: true,
        first: Person::Inputs(earlier.to_vec()),
        second: Some(Person::Found),
        ..Obligation::never(what, never)
    }
}

/// The same, one for each thing that can be known of a question. The week is in nearly every rule,
/// and with one week at a time nearly all that speaks of the others folds away. What is left is
/// much the same from week to week, so only what is the same in all of them is given for good: what
/// the solver finds out of the rest in one week then serves in the next. The unknown week comes
/// last, since it is all the others together.
fn by_answer(circuit: &mut Circuit, question: &Question, rest: &[Wire]) -> Vec<Alternative> {
    let each: Vec<Vec<Wire>> =
        (0..question.facts.len()).map(|code| answered(circuit, rest, question, code)).collect();
    let mut in_all: BTreeSet<Wire> = rest.iter().copied().collect();
    for folded in &each {
        let here: BTreeSet<Wire> = folded.iter().copied().collect();
        in_all.retain(|wire| here.contains(wire));
    }
    let in_all: Vec<Wire> = in_all.into_iter().collect();
    let each = question.facts.iter().zip(each).rev();
    each.map(|(fact, folded)| {
        // Whoever is found has this answer, so it stands there as well.
        let mut focus = vec![question.wire(*fact)];
        focus.extend(folded.into_iter().filter(|wire| in_all.binary_search(wire).is_err()));
        Alternative { focus, rest: in_all.clone() }
    })
    .collect()
}

/// Whether a sign's question would be put to her, were it not answered.
pub(super) fn would_be_asked(
    circuit: &mut Circuit,
    outcome: &Outcome,
    unprompted: bool,
    sign: FeatureId,
    question: &Question,
    words: Wire,
) -> Wire {
    let Some(standing) = outcome.signs.get(sign.index()).copied() else { return Wire::NEVER };
    let stands = standing.stands(circuit);
    let with = |circuit: &mut Circuit, fact: Fact| {
        let new = answered(circuit, &[stands, standing.yes], question, code_of(question, fact));
        let (stands, yes) = (new.first().copied(), new.get(1).copied());
        // What is measured as a yes is not asked any more.
        circuit.and(stands.unwrap_or(Wire::NEVER), !yes.unwrap_or(Wire::NEVER))
    };
    let mentioned = with(circuit, Fact::Mentioned);
    let mentioned = circuit.and(words, mentioned);
    if unprompted {
        return mentioned;
    }
    let plain = with(circuit, Fact::NotAsked);
    circuit.or(plain, mentioned)
}

/// For each input of the space, its wire in the earlier Case.
fn earlier(circuit: &mut Circuit, questions: &[Question], hidden: &[(Wire, Wire)]) -> Vec<Wire> {
    let mut out = Vec::new();
    for (question, (hidden, words)) in questions.iter().zip(hidden) {
        let mentioned = code_of(question, Fact::Mentioned);
        for bit in 0..question.n_inputs {
            let own = question.input(bit);
            let shown = circuit.and(own, !*hidden);
            // "Not asked" has the code 0.
            let words = if mentioned >> bit & 1 == 1 { *words } else { Wire::NEVER };
            out.push(circuit.or(shown, words));
        }
    }
    out
}
