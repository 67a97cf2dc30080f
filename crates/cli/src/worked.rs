//! Worked people: invented persons with every output expected for them.
//!
//! A person's file in `cases/` is run through the engine and the outputs are compared with its
//! table `[expect]`. What is missing there is a finding too: an output nobody looked at is not
//! covered.
//!
//! Promises that [`bless`] changes nothing in a file but that table, that it keeps what the author
//! states there by hand, and that it never makes anyone less urgent. There is no disk here.

mod differ;
mod found;
mod statement;

use std::ops::Range;

use care::{Case, assess};
use clinical::Disposition;
use compiler::{Diagnostic, Files, Severity};
use guideline::Guideline;
use toml_edit::{Document, DocumentMut, Item, Table};

use found::EXPECT;
pub(crate) use found::offered;

/// The name of the finding, and of its section in `docs/checks.md`.
pub(crate) const NAME: &str = "expected-output-differs";

/// The worked people among the files: path and text.
pub(crate) fn people(files: &Files) -> impl Iterator<Item = (&str, &str)> {
    files.iter().filter(|(path, _)| path.starts_with("cases/") && path.ends_with(".toml"))
}

/// Runs one person and gives what differs from what her file expects.
pub(crate) fn differences(rules: &Guideline, path: &str, text: &str, case: Case) -> Vec<Diagnostic> {
    let document = match Document::parse(text) {
        Ok(document) => document,
        Err(error) => return vec![unreadable(path, text, error.span().unwrap_or(0..0), error.message())],
    };
    let person = person(path, document.get("name"));
    let assessment = assess(rules, case);
    let found = found::found(rules, &assessment);
    let Some(expected) = document.get(EXPECT) else {
        let message = format!("{person} has no table `[{EXPECT}]`: nothing is expected of the guideline");
        return vec![finding(path, text, 0..0, message, BLESS)];
    };
    let broken = expected.as_table_like().map_or_else(Vec::new, |t| statement::broken(rules, &assessment, t));
    let of = |help: &'static str| {
        let person = &person;
        move |difference: differ::Difference| {
            finding(path, text, difference.span, format!("{person} {}", difference.words), help)
        }
    };
    let mut findings: Vec<Diagnostic> = broken.into_iter().map(of(STATED)).collect();
    findings.extend(differ::differences(expected, &found).into_iter().map(of(BLESS)));
    findings.sort_by_key(|finding| finding.span.start);
    findings
}

/// A finding for a person whose file cannot be run.
pub(crate) fn unreadable(path: &str, text: &str, span: Range<usize>, why: &str) -> Diagnostic {
    let message = format!("{} cannot be run: {why}", person(path, None));
    finding(path, text, span, message, "mend the answers; nothing about this person was compared")
}

/// The file with `[expect]` rewritten to what the engine gives; `None` if nothing changes, or if a
/// person would be less urgent than her file says. That is never a matter of routine: whoever means
/// it writes it by hand.
pub(crate) fn bless(rules: &Guideline, text: &str, case: Case) -> Option<String> {
    let mut document: DocumentMut = text.parse().ok()?;
    let mut found = found::found(rules, &assess(rules, case));
    if let Some(expected) = Document::parse(text).ok()?.get(EXPECT)
        && (differ::differences(expected, &found).is_empty() || lowers(expected, &found))
    {
        return None;
    }
    match document.get(EXPECT).and_then(Item::as_table) {
        // Where it stood, what was written above it, and what is stated in it.
        Some(old) => {
            found.set_position(old.position());
            *found.decor_mut() = old.decor().clone();
            for (key, item) in statement::kept(old) {
                found.insert_formatted(&key, item);
            }
        }
        None => {
            document.remove(EXPECT);
        }
    }
    document.insert(EXPECT, Item::Table(found));
    let blessed = document.to_string();
    // The rest of a file keeps its line ends.
    Some(if text.contains("\r\n") { blessed.replace("\r\n", "\n").replace('\n', "\r\n") } else { blessed })
}

/// Whether what was found is less urgent than what is expected.
fn lowers(expected: &Item, found: &Table) -> bool {
    let urgency = |item: Option<&Item>| item?.as_str()?.parse::<Disposition>().ok();
    let lower = |key: &str| {
        urgency(expected.get(key)).is_some_and(|expected| Some(expected) > urgency(found.get(key)))
    };
    let cleared = |item: Option<&Item>| item.and_then(Item::as_bool);
    ["at-least", "at-most", "now"].into_iter().any(lower)
        || (cleared(expected.get("cleared")) == Some(false) && cleared(found.get("cleared")) == Some(true))
}

const BLESS: &str = "if what was found is right, run `carrywell guideline check --bless` and say why it changed; if not, mend the rule";

const STATED: &str = "mend the rule, or the statement if it was wrong; blessing does not change it";

/// `` `amina-31-weeks` (Amina) ``.
fn person(path: &str, name: Option<&Item>) -> String {
    let id = path.trim_start_matches("cases/").trim_end_matches(".toml");
    match name.and_then(Item::as_str) {
        Some(name) => format!("`{id}` ({name})"),
        None => format!("`{id}`"),
    }
}

fn finding(path: &str, text: &str, span: Range<usize>, message: String, help: &str) -> Diagnostic {
    let before = text.get(..span.start).unwrap_or("");
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    Diagnostic {
        name: NAME,
        severity: Severity::Error,
        file: path.to_owned(),
        line: before.matches('\n').count() + 1,
        column: before.get(line_start..).unwrap_or("").chars().count() + 1,
        span,
        message,
        help: Some(help.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use care::{Answer, Case, doc_guideline};
    use guideline::Guideline;

    use super::{bless, differences};

    fn amina(rules: &Guideline) -> Case {
        let mut case = Case::new(rules, "2031-04-12".parse().unwrap());
        for (name, answer) in [
            ("bleeding", Answer::No),
            ("ordinary-ache", Answer::Yes),
            ("gestational-age", Answer::Measured(140)),
        ] {
            case.answer(rules, rules.find_feature(name).unwrap(), answer).unwrap();
        }
        case
    }

    const FILE: &str = "# Amina, who walks.\nid = \"amina\"   # her name\nname = 'Amina'\n\n[answers] # odd  spacing \nbleeding='no'\n\n[expect]   # checked\nnow = \"self-care\"\n# a remark\n\n[then]\nlater = 1\n";

    #[test]
    fn blessing_rewrites_the_expectations_and_nothing_else() {
        let rules = doc_guideline();
        let blessed = bless(&rules, FILE, amina(&rules)).unwrap();
        let (before, after) = FILE.split_once("[expect]").unwrap();
        assert!(blessed.starts_with(before), "{blessed}");
        assert!(
            blessed.ends_with(after.split_once("\n\n[then]").map(|(_, rest)| rest).unwrap()),
            "{blessed}"
        );
        assert!(differences(&rules, "cases/amina.toml", &blessed, amina(&rules)).is_empty(), "{blessed}");
        assert_eq!(bless(&rules, &blessed, amina(&rules)), None, "a second blessing changes nothing");
    }

    #[test]
    fn a_person_without_expectations_is_a_finding_and_can_be_blessed() {
        let rules = doc_guideline();
        for file in [
            "id = 'a'\n",
            "id = 'a'\n[answers]\nx = 'no'\n",
            "expect = 3\nid = 'a'\n",
            "id = 'a'\r\n[answers]\r\n",
        ] {
            assert!(!differences(&rules, "cases/a.toml", file, amina(&rules)).is_empty());
            let blessed = bless(&rules, file, amina(&rules)).unwrap();
            assert!(differences(&rules, "cases/a.toml", &blessed, amina(&rules)).is_empty(), "{blessed}");
            assert_eq!(file.contains('\r'), blessed.contains('\r'));
        }
    }

    #[test]
    fn a_blessing_never_makes_anyone_less_urgent() {
        let rules = doc_guideline();
        for less in [
            "now = 'emergency'",
            "at-most = 'call-today'",
            "at-least = 'book-appointment'",
            "cleared = false",
        ] {
            let file = format!("id = 'a'\n[expect]\n{less}\n");
            assert_eq!(bless(&rules, &file, amina(&rules)), None, "{less}");
            assert!(!differences(&rules, "cases/a.toml", &file, amina(&rules)).is_empty(), "{less}");
        }
        let mut bleeding = amina(&rules);
        bleeding.answer(&rules, rules.find_feature("bleeding").unwrap(), Answer::Yes).unwrap();
        assert!(bless(&rules, "id = 'a'\n[expect]\nnow = 'self-care'\n", bleeding).is_some());
    }

    #[test]
    fn findings_name_the_person_and_the_line() {
        let rules = doc_guideline();
        let file = FILE.replace("self-care", "emergency");
        let findings = differences(&rules, "cases/amina.toml", &file, amina(&rules));
        let now = findings.iter().find(|f| f.message.contains("`now`")).unwrap();
        assert_eq!(now.message, "`amina` (Amina) expects `now` to be `emergency`; found `self-care`");
        assert_eq!((now.line, now.column), (9, 7));
        assert!(
            findings.iter().any(|f| f.message.contains("does not say what to expect of `gestational-age`"))
        );
    }

    #[test]
    fn what_is_stated_by_hand_is_checked_and_outlives_a_blessing() {
        let rules = doc_guideline();
        let file = "id = 'a'\n[expect]\nreasons-include = ['bleeding'] # why she is here\noffered-include = ['walk']\nnever-offered = ['walk', 'fly']\n";
        let check = |text: &str| {
            let findings = differences(&rules, "cases/a.toml", text, amina(&rules));
            findings.into_iter().map(|f| f.message).collect::<Vec<_>>()
        };
        let broken = [
            "`a` states that `bleeding` is among the reasons; it is not",
            "`a` states that `walk` is never offered; it is",
            "`a` names `fly` in `never-offered`, and there is no such record",
        ];
        assert!(broken.iter().all(|message| check(file).iter().any(|found| found == message)));
        let blessed = bless(&rules, file, amina(&rules)).unwrap();
        assert_eq!(check(&blessed), broken, "{blessed}");
        assert!(blessed.contains("reasons-include = ['bleeding'] # why she is here"), "{blessed}");
    }

    #[test]
    fn any_changed_answer_changes_the_table() {
        let rules = doc_guideline();
        let blessed = bless(&rules, FILE, amina(&rules)).unwrap();
        let bleeding = rules.find_feature("bleeding").unwrap();
        for answer in [Answer::Yes, Answer::NotSure] {
            let mut other = amina(&rules);
            other.answer(&rules, bleeding, answer).unwrap();
            assert!(!differences(&rules, "cases/amina.toml", &blessed, other).is_empty());
        }
    }
}
