//! The same questions as a text that solvers of other people read: SMT-LIB 2.
//!
//! Whoever trusts neither our diagrams nor our SAT solver gives the text to an unmodified `z3` (or
//! any other solver of the format) and reads one line for each question, in order: `unsat` says
//! that the wires are never on together, `sat` that they are for someone.
//!
//! Promises the same bytes for the same circuit and questions. Nothing is simplified on the way:
//! one definition for each gate, and one constant for each input.
//!
//! Absent: running anything, and reading what was answered.

use std::fmt::Write as _;

use care::{Circuit, Gate, Wire};

use crate::space::{Fact, Question, Space};

/// One question: its name, and lists of wires of which at least one list is asked to be all on.
pub type Query = (String, Vec<Vec<Wire>>);

/// The text for these questions. With a space, inputs are named after what they stand for, and the
/// text says what their settings mean.
#[must_use]
pub fn script(circuit: &Circuit, space: Option<&Space>, queries: &[Query]) -> String {
    let cone = cone(circuit, queries);
    let mut text = String::from(
        "; Each `check-sat` asks whether wires of a guideline, read as a circuit over all sets of\n\
         ; answers, are ever on together: `unsat` means never, `sat` means for someone.\n\
         (set-logic QF_UF)\n",
    );
    let mut last = None;
    for (gate, at) in circuit.gates().iter().zip(0usize..) {
        if !cone.get(at).copied().unwrap_or(false) {
            continue;
        }
        match gate {
            Gate::Never => text.push_str("(define-fun never () Bool false)\n"),
            Gate::Input(input) => {
                let of = space.and_then(|space| space.question_of(*input));
                if let Some(question) = of.and_then(|of| space?.questions.get(of)).filter(|_| of != last) {
                    last = of;
                    legend(&mut text, question);
                }
                let _ = writeln!(text, "(declare-const {} Bool)", input_name(space, *input));
            }
            Gate::And(a, b) => {
                let (a, b) = (term(circuit, space, *a), term(circuit, space, *b));
                let _ = writeln!(text, "(define-fun g{at} () Bool (and {a} {b}))");
            }
        }
    }
    for (name, alternatives) in queries {
        let _ = write!(text, "\n; {}\n(push 1)\n(assert ", one_line(name));
        let alternatives: Vec<String> =
            alternatives.iter().map(|wires| joined("and", "true", circuit, space, wires)).collect();
        text.push_str(&join("or", "false", &alternatives));
        text.push_str(")\n(check-sat)\n(pop 1)\n");
    }
    text
}

/// Which gates the questions lean on.
fn cone(circuit: &Circuit, queries: &[Query]) -> Vec<bool> {
    let gates = circuit.gates();
    let mut leans = vec![false; gates.len()];
    let mark = |leans: &mut Vec<bool>, wire: Wire| {
        if let Some(place) = leans.get_mut(wire.gate()) {
            *place = true;
        }
    };
    for wire in queries.iter().flat_map(|(_, alternatives)| alternatives).flatten() {
        mark(&mut leans, *wire);
    }
    // A gate comes after those it reads, so one walk back finds all.
    for (at, gate) in gates.iter().enumerate().rev() {
        if let (Gate::And(a, b), Some(true)) = (gate, leans.get(at)) {
            mark(&mut leans, *a);
            mark(&mut leans, *b);
        }
    }
    leans
}

/// What the settings of a question's inputs mean.
fn legend(text: &mut String, question: &Question) {
    let _ = write!(text, "\n; {}, bit 0 the lowest:", one_line(&question.name));
    for (code, fact) in question.facts.iter().enumerate() {
        let said = match fact {
            Fact::NotAsked => "not asked".to_owned(),
            Fact::Mentioned => "not asked, but in her own words".to_owned(),
            Fact::NotSure => "not sure".to_owned(),
            Fact::Cell(cell) => match question.cells.get(usize::from(*cell)) {
                Some(cell) if question.is_measured => {
                    format!("{} ({} to {})", one_line(&cell.name), cell.first, cell.last)
                }
                Some(cell) => one_line(&cell.name),
                None => String::new(),
            },
        };
        let is_last = code + 1 == question.facts.len();
        let (above, stop) = if is_last { (" and above", "") } else { ("", ",") };
        let _ = write!(text, " {code}{above} = {said}{stop}");
    }
    text.push('\n');
}

/// `bleeding bit 0`, quoted; what the format cannot quote is named by its number.
fn input_name(space: Option<&Space>, input: u32) -> String {
    let question = space.and_then(|space| space.questions.get(space.question_of(input)?));
    let is_quotable = |name: &str| name.chars().all(|c| c.is_ascii_graphic() && c != '|' && c != '\\');
    match question {
        Some(question) if is_quotable(&question.name) => {
            format!("|{} bit {}|", question.name, input - question.first_input)
        }
        _ => format!("|input {input}|"),
    }
}

/// A wire as it is written.
fn term(circuit: &Circuit, space: Option<&Space>, wire: Wire) -> String {
    let name = match circuit.gates().get(wire.gate()) {
        Some(Gate::Never) => "never".to_owned(),
        Some(Gate::Input(input)) => input_name(space, *input),
        // A gate that is not there is not defined, so a solver reports it and answers nothing.
        Some(Gate::And(..)) | None => format!("g{}", wire.gate()),
    };
    if wire.is_opposite() { format!("(not {name})") } else { name }
}

fn joined(word: &str, none: &str, circuit: &Circuit, space: Option<&Space>, wires: &[Wire]) -> String {
    let terms: Vec<String> = wires.iter().map(|wire| term(circuit, space, *wire)).collect();
    join(word, none, &terms)
}

fn join(word: &str, none: &str, terms: &[String]) -> String {
    match terms {
        [] => none.to_owned(),
        [one] => one.clone(),
        many => format!("({word} {})", many.join(" ")),
    }
}

/// A name that cannot end a comment.
fn one_line(name: &str) -> String {
    name.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::script;
    use care::{Circuit, Wire};

    #[test]
    fn the_text_defines_what_the_questions_lean_on_and_asks_them_in_order() {
        let mut circuit = Circuit::new();
        let (a, b, c) = (circuit.input(), circuit.input(), circuit.input());
        let both = circuit.and(a, !b);
        let _ = circuit.and(both, c);
        let text = script(
            &circuit,
            None,
            &[
                ("both or\nneither".to_owned(), vec![vec![both, b], vec![!both]]),
                ("nothing to ask".to_owned(), vec![]),
                ("always".to_owned(), vec![vec![]]),
                ("never".to_owned(), vec![vec![Wire::NEVER]]),
            ],
        );
        let (_, body) = text.split_once("(set-logic QF_UF)\n").unwrap();
        assert_eq!(
            body,
            "(define-fun never () Bool false)\n\
             (declare-const |input 0| Bool)\n\
             (declare-const |input 1| Bool)\n\
             (define-fun g4 () Bool (and |input 0| (not |input 1|)))\n\
             \n; both or neither\n(push 1)\n(assert (or (and g4 |input 1|) (not g4)))\n(check-sat)\n(pop 1)\n\
             \n; nothing to ask\n(push 1)\n(assert false)\n(check-sat)\n(pop 1)\n\
             \n; always\n(push 1)\n(assert true)\n(check-sat)\n(pop 1)\n\
             \n; never\n(push 1)\n(assert never)\n(check-sat)\n(pop 1)\n"
        );
    }

    #[test]
    fn inputs_are_named_after_their_question_and_bit() {
        let rules = care::doc_guideline();
        let mut circuit = Circuit::new();
        let space = crate::Space::of(&[&rules], &[], &mut circuit).unwrap();
        let bleeding = space.find("bleeding").unwrap();
        let yes = bleeding.wire(crate::Fact::Cell(1));
        let queries = [("someone bleeds".to_owned(), vec![vec![yes]])];
        let text = script(&circuit, Some(&space), &queries);
        assert!(text.contains("(declare-const |bleeding bit 0| Bool)"), "{text}");
        assert!(
            text.contains(
                "; bleeding, bit 0 the lowest: 0 = not asked, 1 = not asked, but in her own words, \
                 2 = not sure, 3 = no, 4 and above = yes\n"
            ),
            "{text}"
        );
        assert_eq!(text, script(&circuit, Some(&space), &queries));
    }
}
