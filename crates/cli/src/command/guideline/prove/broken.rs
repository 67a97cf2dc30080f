//! What of a property does not hold, in words, and the people for whom it does not, as case files.

use care::{Case, assess};
use guideline::{Effect, Law, Promise};
use proof::{Counterexample, What};

use super::super::count;
use super::super::person::Person;
use super::run::{Proof, Row, Stand};

/// Where a remark is broken into lines.
const COLUMNS: usize = 98;

/// A case file and the name it goes by.
pub(super) struct File {
    pub(super) id: String,
    pub(super) text: String,
}

/// What is broken.
pub(super) fn words(proof: &Proof<'_>, row: &Row<'_>) -> String {
    let rules = &proof.subject.bundle.guideline;
    let Some(found) = row.counterexample() else {
        return match row.stand() {
            Stand::Vacuous => "It says nothing: no Case is in its situation.".to_owned(),
            Stand::Unsettled => {
                "It could not be settled within the budget; `--nodes` gives it more.".to_owned()
            }
            _ => String::new(),
        };
    };
    if row.stand() == Stand::Disagrees {
        return "The prover found this person and the engine does something else: a fault of the prover. \
                Nothing is said about the property."
            .to_owned();
    }
    let what = match &found.what {
        What::Whole => String::new(),
        What::Activity(activity) => format!("`{}`", rules.activity(*activity).id),
        What::Feature(feature) => format!("`{}`", rules.feature(*feature).id),
        What::Record { id, lacks } => return format!("`{id}` {lacks}."),
    };
    let gives = assess(rules, found.case.clone());
    match &row.property.promise {
        Promise::AtLeast(least) => {
            format!("At least {least} is promised; the engine gives at least {}.", gives.at_least())
        }
        Promise::AtMost(most) => {
            format!("At most {most} is promised; the engine gives at most {}.", gives.at_most())
        }
        Promise::NeverCleared => "It is promised that no plan is shown; one is.".to_owned(),
        Promise::NeverSelfCare => {
            "It is promised that it is never decided to be self-care; it is.".to_owned()
        }
        Promise::AlwaysCleared => "It is promised that a plan is shown; none is.".to_owned(),
        Promise::NeverOffered(_) => format!("It is promised that {what} is never offered; it may be."),
        Promise::OfferedToSomeone(_) => {
            format!(
                "It is promised that {what} may be offered to someone; in this situation it is to no one."
            )
        }
        Promise::OnlyWith { effect: Effect::HalfDose, .. } => {
            format!("It is promised that {what} is offered only at half the dose; it may be at the whole.")
        }
        Promise::OnlyWith { .. } => {
            format!("It is promised that {what} is offered only at the level it has; it may go up.")
        }
        Promise::Within { .. } => format!("{what} goes beyond the limit."),
        Promise::Law { law, .. } => law_words(*law, &what),
    }
}

fn law_words(law: Law, what: &str) -> String {
    let id = law.id();
    match law {
        Law::EverythingIsOfferedToSomeone => format!("{what} may be offered to no one (law {id})."),
        Law::AgainstIsNeverOffered => {
            format!("{what} is advised against, and may be offered (law {id}).")
        }
        Law::AskNextSkipsNothing => {
            format!("{what} can change the result and is not asked (law {id}).")
        }
        Law::AskNextAsksNothingInVain => {
            format!("{what} is asked and can no longer change the result (law {id}).")
        }
        _ if what.is_empty() => format!("The law {id} does not hold for her."),
        _ => format!("The law {id} does not hold for {what}."),
    }
}

/// Whether there is a person to be shown: some promises are about records, or miss someone.
fn is_about_someone(promise: &Promise, found: &Counterexample) -> bool {
    let missed = matches!(
        promise,
        Promise::OfferedToSomeone(_)
            | Promise::Within { .. }
            | Promise::Law { law: Law::EverythingIsOfferedToSomeone | Law::OffersAreComplete, .. }
    );
    !missed && !matches!(found.what, What::Record { .. })
}

/// The people for whom it does not hold: one, or two who are compared.
pub(super) fn people(proof: &Proof<'_>, row: &Row<'_>) -> Vec<Person> {
    cases(row).into_iter().map(|case| Person::of(&proof.subject.bundle, case)).collect()
}

fn cases<'r>(row: &'r Row<'_>) -> Vec<&'r Case> {
    match row.counterexample() {
        Some(found) if is_about_someone(&row.property.promise, found) => {
            std::iter::once(&found.case).chain(&found.other).collect()
        }
        _ => Vec::new(),
    }
}

/// How many Cases break it. A property may be broken in several ways; the first is the one counted.
pub(super) fn how_many(row: &Row<'_>) -> String {
    match row.counterexample().and_then(|found| found.n_cases.as_ref()) {
        Some(n) => format!("At least {} like this.", count::cases(n)),
        None => "How many Cases are like this was not counted.".to_owned(),
    }
}

/// The people as worked people: what the engine gives stands above as a remark, what was promised
/// in `[expect]`.
pub(super) fn files(proof: &Proof<'_>, row: &Row<'_>) -> Vec<File> {
    let people = people(proof, row);
    let are_two = people.len() > 1;
    let one = |(at, person): (usize, &Person)| {
        let (id, which) = match (are_two, at) {
            (false, _) => (row.property.id.clone(), String::new()),
            (true, 0) => (format!("{}-first", row.property.id), "The first of two people. ".to_owned()),
            (true, _) => (format!("{}-second", row.property.id), "The second of two people. ".to_owned()),
        };
        let mut text = remark(&format!("{which}{}", row.property.says));
        text.push_str(&remark(&words(proof, row)));
        text.push_str(&remark(&format!("The engine gives: {}.", person.gives.line())));
        text.push_str(&remark(&how_many(row)));
        if !person.case_file_is_exact {
            text.push_str(&remark("This file does not say everything about her; `--json` does."));
        }
        text.push_str(&format!("id = \"{id}\"\nname = \"Someone\"\n{}", person.case_file));
        if !are_two {
            text.push_str(&expected(proof, row));
        }
        File { id, text }
    };
    people.iter().enumerate().map(one).collect()
}

/// What was promised, in the words of a worked person.
fn expected(proof: &Proof<'_>, row: &Row<'_>) -> String {
    let rules = &proof.subject.bundle.guideline;
    let what = row.counterexample().and_then(|found| found.what.activity());
    let line = match &row.property.promise {
        Promise::AtLeast(least) => format!("at-least = \"{least}\""),
        Promise::AtMost(most) => format!("at-most = \"{most}\""),
        Promise::NeverCleared => "cleared = false".to_owned(),
        Promise::AlwaysCleared => "cleared = true".to_owned(),
        Promise::NeverOffered(_) => {
            let Some(activity) = what else { return String::new() };
            format!("never-offered = [\"{}\"]", rules.activity(activity).id)
        }
        _ => return String::new(),
    };
    format!("\n[expect]\n{line}\n")
}

/// Lines that begin with `#`.
fn remark(text: &str) -> String {
    let mut out = String::new();
    let mut line = String::from("#");
    for word in text.split_whitespace() {
        if line.chars().count() + 1 + word.chars().count() > COLUMNS && line.len() > 1 {
            out.push_str(&line);
            out.push('\n');
            line = String::from("#");
        }
        line.push(' ');
        line.push_str(word);
    }
    out.push_str(&line);
    out.push('\n');
    out
}
