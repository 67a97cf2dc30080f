//! What people see: whole pages, exit codes, data.

mod command;

use std::io::Read as _;
use std::process::Stdio;

use command::{carrywell, expect, folder, run, run_with, without_origin};

/// A name, what is asked for, the answers, the exit code.
const PAGES: &[(&str, &[&str], &str, i32)] = &[
    ("amina-is-cleared", &["check", "-", "--region", "uk"], AMINA, 0),
    ("amina-plan-brief", &["plan", "-", "--brief"], AMINA, 0),
    ("amina-why-no-bridge", &["plan", "-", "--why-not", "glute-bridge"], AMINA, 0),
    ("bea-emergency", &["check", "-", "--region", "uk"], BEA, 1),
    ("bea-gets-no-plan", &["plan", "-", "--region", "uk"], BEA, 1),
    (
        "cleo-calls-today-with-her-own-number",
        &["check", "-", "--region", "us", "--number", "maternity-unit=555 0100"],
        CLEO,
        1,
    ),
    ("dora-week-unknown", &["check", "-"], DORA, 1),
    ("emi-not-finished", &["check", "-", "--region", "ireland"], EMI, 2),
    ("fay-not-pregnant", &["check", "-"], "[answers]\npregnancy = \"not-pregnant\"\n", 1),
    ("gia-after-birth-and-bleeding", &["check", "-"], GIA, 1),
    ("hana-wrote-something", &["check", "-", "--note", "there was some blood when I wiped"], AMINA, 1),
    ("ines-narrow-and-plain", &["plan", "-", "--plain", "--brief"], AMINA, 0),
];

const AMINA: &str = "on = \"2031-04-12\"\nnone-of-these = [\"all\"]\n[answers]\npregnancy = \"pregnant\"\n\
    edd = \"2031-06-11\"\nlow-back = \"yes\"\nstiffness = \"yes\"\nmechanical-back-pain-only = \"yes\"\n\
    pain-now = 3\npain-worst = 5\npain-days = 9\n";
const BEA: &str = "on = \"2031-04-12\"\nnone-of-these = [\"all\"]\n[answers]\npregnancy = \"pregnant\"\n\
    edd = \"2031-06-11\"\nbleeding-heavy = \"yes\"\nbleeding-any = \"yes\"\n";
const CLEO: &str = "on = \"2031-04-12\"\nnone-of-these = [\"all\"]\n[answers]\npregnancy = \"pregnant\"\n\
    edd = \"2031-06-11\"\nmovements-reduced = \"yes\"\npain-now = 2\npain-worst = 2\npain-days = 2\n";
const DORA: &str = "on = \"2031-04-12\"\nnone-of-these = [\"all\"]\n[answers]\npregnancy = \"pregnant\"\n\
    edd = \"not sure\"\nbleeding-any = \"yes\"\npain-now = 2\npain-worst = 2\npain-days = 2\n";
const EMI: &str =
    "on = \"2031-04-12\"\n[answers]\npregnancy = \"pregnant\"\nedd = \"2031-09-11\"\nlow-back = \"yes\"\n";
const GIA: &str = "[answers]\npregnancy = \"after-birth\"\nbleeding-heavy = \"yes\"\n";

#[test]
fn pages_read_as_expected() {
    for (name, arguments, answers, code) in PAGES {
        let mut arguments = arguments.to_vec();
        arguments.extend(["--today", "2031-04-12"]);
        let ran = run_with(&arguments, answers.as_bytes());
        assert_eq!(ran.code, *code, "{name}\n{}{}", ran.out, ran.err);
        assert_eq!(ran.err, "", "{name}");
        assert!(
            ran.out.ends_with("not yet\nreviewed by a clinician.\n") || ran.out.contains("reviewed"),
            "{name}"
        );
        expect(&folder(&format!("tests/pages/{name}.txt")), &without_origin(&ran.out));
    }
}

#[test]
fn in_an_emergency_the_action_stands_first_and_alone() {
    let page = run_with(&["check", "-", "--region", "uk", "--today", "2031-04-12"], BEA.as_bytes()).out;
    assert!(page.starts_with("Get emergency help now\n"), "{page}");
    let (first, rest) = page.split_once("----").unwrap();
    assert!(first.contains("999") && first.contains("I am 31 weeks pregnant."), "{first}");
    assert!(!first.contains("Who says so") && rest.contains("Who says so"));
    assert!(!page.contains("Today's session"));
}

#[test]
fn a_whole_plan_says_how_much_why_how_sure_who_and_when_to_stop() {
    let page = run_with(&["plan", "-", "--today", "2031-04-12"], AMINA.as_bytes()).out;
    for part in [
        "Today's session",
        "Position: ",
        "How much: ",
        "Why: for your ",
        "How sure: ",
        "Who says so: ",
        "Who disagrees: ",
        "We follow: ",
        "Limit: ",
        "Stop",
        "The week",
        "Left out",
        "What may ease it",
        "In daily life",
    ] {
        assert!(page.contains(part), "{part}");
    }
    assert!(page.lines().all(|line| line.chars().count() <= 80), "wrapped to the width");
}

#[test]
fn answers_too_old_give_no_plan() {
    let ran = run_with(&["plan", "-", "--today", "2031-04-20"], AMINA.as_bytes());
    assert_eq!(ran.code, 2);
    assert!(ran.out.is_empty() && ran.err.contains("These answers are from 2031-04-12"), "{}", ran.err);
}

#[test]
fn an_old_result_says_first_that_it_is_not_for_today() {
    let check = |answers: &str, more: &[&str]| {
        run_with(&[&["check", "-", "--today", "2031-04-20"], more].concat(), answers.as_bytes())
    };
    let old = check(AMINA, &[]);
    assert_eq!((old.code, old.err.as_str()), (2, ""));
    let page = old.out.split_whitespace().collect::<Vec<_>>().join(" ");
    let first = "These answers are from 2031-04-12, and today is 2031-04-20. This is not a result for today";
    assert!(page.starts_with(first) && page.contains("Look after it yourself for now"), "{page}");
    let quiet = check(AMINA, &["-q"]);
    assert_eq!((quiet.out.as_str(), quiet.code), ("out-of-date\n", 2));
    let data: serde_json::Value = serde_json::from_str(&check(AMINA, &["--json"]).out).unwrap();
    assert_eq!((&data["out_of_date"], &data["cleared"]), (&true.into(), &false.into()));

    for urgent in [BEA, CLEO] {
        let ran = check(urgent, &[]);
        assert_eq!(ran.code, 1);
        assert!(ran.out.starts_with("Get emergency help now") || ran.out.starts_with("Phone now"));
        assert!(ran.out.contains("These answers are from 2031-04-12"), "{}", ran.out);
    }
    // A day later is still within the hours a result lasts, and worked people live in the future.
    assert_eq!(run_with(&["check", "-", "--today", "2031-04-13"], AMINA.as_bytes()).code, 0);
    assert_eq!(run(&["check", "../../guideline/cases/amina-31-weeks.toml"]).code, 0);
}

#[test]
fn a_long_urgent_page_ends_with_what_to_do() {
    let end = |answers: &str, more: &[&str]| {
        let ran = run_with(&[&["check", "-", "--today", "2031-04-12"], more].concat(), answers.as_bytes());
        ran.out.split("In short: ").nth(1).map(str::to_owned)
    };
    let uk = &["--region", "uk"][..];
    assert_eq!(end(BEA, uk).unwrap(), "Get emergency help now.\nWhom to ring: 999, 112\n");
    let own = end(CLEO, &["--region", "uk", "--number", "maternity-unit=555 0100"]).unwrap();
    assert!(own.starts_with("Phone now and be seen today.\nWhom to ring: Your maternity"), "{own}");
    assert!(own.replace('\n', " ").contains("555 0100"), "{own}");
    assert_eq!(end(AMINA, uk), None, "nothing is urgent");
}

#[test]
fn a_note_is_said_only_as_far_as_it_is_known() {
    let answers = "[answers]\npregnancy = \"pregnant\"\nedd = \"2031-06-11\"\n";
    let ran = run_with(&["check", "-", "--today", "2031-04-12", "--note", "bleeding"], answers.as_bytes());
    assert_eq!(ran.code, 1);
    let page = ran.out.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(!page.contains("I have a low placenta") && !page.contains("I am Rh-negative"), "{page}");
    assert!(page.contains("If you also have abruption or vasa praevia, or a low placenta: say so"), "{page}");
    assert!(page.contains("I have had bleeding"), "{page}");
}

#[test]
fn a_fever_counts_though_nobody_asked_for_a_thermometer() {
    for (reading, act_on) in
        [("temperature = 39.4", "call-today"), ("systolic = 175", "emergency"), ("oxygen = 80", "emergency")]
    {
        let ran = run_with(
            &["check", "-", "-q", "--today", "2031-04-12"],
            format!("{AMINA}{reading}\n").as_bytes(),
        );
        assert_eq!((ran.out.trim(), ran.code), (act_on, 1), "{reading}");
    }
}

#[test]
fn one_word_is_enough_for_a_script() {
    let fay = "[answers]\npregnancy = \"not-pregnant\"\n";
    for (answers, word, code) in [
        (AMINA, "self-care", 0),
        (BEA, "emergency", 1),
        (EMI, "incomplete", 2),
        (fay, "out-of-scope", 1),
        (GIA, "emergency", 1),
    ] {
        let ran = run_with(&["check", "-", "--quiet", "--today", "2031-04-12"], answers.as_bytes());
        assert_eq!((ran.out.as_str(), ran.code), (format!("{word}\n").as_str(), code));
    }
}

#[test]
fn someone_who_stops_reading_early_is_no_failure() {
    for arguments in [&["plan"][..], &["plan", "--json"], &["check"], &["check", "--json"]] {
        let mut child = carrywell()
            .args(arguments)
            .args(["../../guideline/cases/amina-31-weeks.toml", "--today", "2031-04-12"])
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let mut said = String::new();
        child.stderr.take().unwrap().read_to_string(&mut said).unwrap();
        assert_eq!(child.wait().unwrap().code(), Some(0), "{said}");
        assert_eq!(said, "");
    }
}

/// Every path of an object, lists as `[]`, with the kind of what stands there.
fn shape(value: &serde_json::Value, path: &str, out: &mut std::collections::BTreeSet<String>) {
    use serde_json::Value;
    match value {
        Value::Object(fields) => {
            fields.iter().for_each(|(name, value)| shape(value, &format!("{path}.{name}"), out))
        }
        Value::Array(items) => items.iter().for_each(|value| shape(value, &format!("{path}[]"), out)),
        _ => drop(out.insert(path.to_owned())),
    }
}

#[test]
fn the_data_is_what_its_page_says_it_is() {
    let page = std::fs::read_to_string(folder("../../docs/json.md")).unwrap();
    let examples: Vec<&str> =
        page.split("```json\n").skip(1).map(|rest| rest.split("```").next().unwrap()).collect();
    let asked: [(&str, &[&str], &str); 4] = [
        ("carrywell/assessment/1", &["check", "-", "--json", "--region", "uk"], DORA),
        ("carrywell/plan/1", &["plan", "-", "--json"], AMINA),
        ("carrywell/why-not/1", &["plan", "-", "--json", "--why-not", "glute-bridge"], AMINA),
        ("carrywell/problem/1", &["check", "-", "--json"], "[answers]\nbleding-any = \"no\"\n"),
    ];
    for (schema, arguments, answers) in asked {
        let mut arguments = arguments.to_vec();
        arguments.extend(["--today", "2031-04-12"]);
        let ran = run_with(&arguments, answers.as_bytes());
        let found: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
        assert_eq!(found["schema"], schema);
        let example =
            examples.iter().find(|example| example.contains(schema)).unwrap_or_else(|| panic!("{schema}"));
        let example: serde_json::Value = serde_json::from_str(example).unwrap();
        // The example is shortened, so it shows some of what is there and nothing that is not.
        let (mut shown, mut there) = Default::default();
        shape(&example, "", &mut shown);
        shape(&found, "", &mut there);
        let invented: Vec<&String> = shown.difference(&there).collect();
        assert!(invented.is_empty(), "{schema}: the page shows {invented:?}");
        // Every field at the top is told of.
        for field in found.as_object().unwrap().keys() {
            assert!(page.contains(&format!("`{field}`")), "{schema}: docs/json.md says nothing of `{field}`");
        }
    }
}

#[test]
fn the_same_answers_give_the_same_bytes() {
    let plan = || run_with(&["plan", "-", "--json", "--today", "2031-04-12"], AMINA.as_bytes()).out;
    assert_eq!(plan(), plan());
    let ran = run(&["check", "../../guideline/cases/amina-31-weeks.toml", "--today", "2031-04-12"]);
    assert_eq!(ran.code, 0);
}
