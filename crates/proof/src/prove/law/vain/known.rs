//! The pairs that were found before, as lines of a file.
//!
//! A line is a question, then what two people answer, as far as it is not the plain answer. It is
//! made by the search itself (`CARRYWELL_BLESS=1 cargo test -p proof --test pairs`), and a line that
//! names something unknown is passed over.

use super::{Fact, Pair, Script, code_of};
use crate::space::Question;

const PAIRS: &str = include_str!("pairs.txt");

/// The pairs of a question.
pub(super) fn read(questions: &[Question], plain: &Script, of: usize) -> Vec<Pair> {
    let Some(question) = questions.get(of) else { return Vec::new() };
    let own = PAIRS.lines().filter_map(|line| {
        let (name, rest) = line.split_once(':')?;
        (name == question.name).then_some(rest)
    });
    own.filter_map(|rest| {
        let (one, other) = rest.split_once('/')?;
        Some([script(questions, plain, one)?, script(questions, plain, other)?])
    })
    .collect()
}

fn script(questions: &[Question], plain: &Script, text: &str) -> Option<Script> {
    let mut out = plain.clone();
    for word in text.split_whitespace() {
        let (name, answer) = word.split_once('=')?;
        let at = questions.iter().position(|question| question.name == name)?;
        let question = questions.get(at)?;
        let code = (0..question.facts.len()).find(|code| said(question, *code).as_deref() == Some(answer));
        // A value lies in some cell, however the scale is cut.
        let within = || {
            let value: i32 = answer.parse().ok()?;
            let cell = question.cells.iter().position(|cell| (cell.first..=cell.last).contains(&value))?;
            Some(code_of(question, Fact::Cell(u8::try_from(cell).ok()?)))
        };
        *out.get_mut(at)? = code.or_else(within)?;
    }
    Some(out)
}

/// Adds a line.
pub(super) fn write(text: &mut String, questions: &[Question], plain: &Script, of: usize, pair: &Pair) {
    let Some(question) = questions.get(of) else { return };
    let answers = |script: &Script| {
        let each = questions.iter().zip(script.iter().zip(plain)).enumerate();
        let told = each.filter(|(at, (_, (code, plain)))| *at == of || code != plain);
        let words = told.filter_map(|(_, (question, (code, _)))| {
            said(question, *code).map(|answer| format!("{}={answer}", question.name))
        });
        words.collect::<Vec<String>>().join(" ")
    };
    let [one, other] = pair;
    text.push_str(&format!("{}: {} / {}\n", question.name, answers(one), answers(other)));
}

/// The word for one thing that can be known.
fn said(question: &Question, code: usize) -> Option<String> {
    Some(match question.facts.get(code)? {
        Fact::NotAsked => "not-asked".to_owned(),
        Fact::Mentioned => "mentioned".to_owned(),
        Fact::NotSure => "not-sure".to_owned(),
        Fact::Cell(cell) => {
            let cell = question.cells.get(usize::from(*cell))?;
            if question.is_measured { cell.first.to_string() } else { cell.name.clone() }
        }
    })
}
