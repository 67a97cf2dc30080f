//! Every worked person, through each way in and each bundle: the same words, byte for byte.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test may fail, and owns the disk"
)]

mod real;

use bundle::Bundle;
use clinical::Date;
use exchange::case_file::{CaseFile, Source, read};
use exchange::{Number, Occasion, check, check_json, plan_json, read_json, unread_json};

use real::{bundle, contents, people, rules};

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

/// The day after which no worked person has a day.
fn late() -> Date {
    day("2040-01-01")
}

fn from_toml(occasion: &Occasion<'_>, name: &str, text: &str) -> CaseFile {
    read(&Source::of(name, text).unwrap(), occasion.setting()).unwrap_or_else(|error| panic!("{error}"))
}

fn as_json(text: &str) -> String {
    serde_json::to_string(&text.parse::<toml::Table>().unwrap()).unwrap()
}

/// On the day of the answers, where the file says one.
fn then<'a>(bundle: &'a Bundle, file: &CaseFile) -> Occasion<'a> {
    Occasion { today: file.on, ..Occasion::new(bundle, late()) }
}

#[test]
fn a_file_says_the_same_as_toml_and_as_json_and_to_the_bundle_of_a_phone() {
    let small = Bundle::open(&Bundle::write_without_claims(contents())).unwrap();
    let (mut n_cleared, mut n_not_cleared) = (0, 0);
    for (name, text) in people() {
        let file = from_toml(&Occasion::new(bundle(), late()), &name, &text);
        let occasion = then(bundle(), &file);
        let (checked, planned) = {
            let file = from_toml(&occasion, &name, &text);
            (check_json(&occasion, &file), plan_json(&occasion, &file))
        };
        let phone = then(&small, &file);
        let file = read_json(&phone, "answers", &as_json(&text)).unwrap();
        assert_eq!(check_json(&phone, &file), checked, "{name}");
        assert_eq!(plan_json(&phone, &file), planned, "{name}");
        assert!(checked.starts_with('{') && checked.ends_with("}\n") && planned.ends_with("}\n"), "{name}");
        if check(&phone, &file).cleared().is_some() {
            n_cleared += 1;
            assert!(planned.contains("\"schema\": \"carrywell/plan/1\""), "{name}");
        } else {
            n_not_cleared += 1;
            assert_eq!(planned, checked, "{name}: without clearance the plan is the assessment");
        }
    }
    assert!(n_cleared > 0 && n_not_cleared > 0, "{n_cleared}, {n_not_cleared}");
}

#[test]
fn nobody_has_a_plan_on_answers_that_are_too_old() {
    for (name, text) in people() {
        let file = from_toml(&Occasion::new(bundle(), late()), &name, &text);
        // Read on the day of the answers and looked at later, so that no dating is refused.
        let occasion = Occasion { today: Some(late()), ..then(bundle(), &file) };
        let checked = check(&occasion, &file);
        assert!(checked.cleared().is_none() && !checked.advice.cleared, "{name}");
        assert!(checked.advice.out_of_date && checked.advice.day_note.is_some(), "{name}");
    }
    // The week is not dated, so only the age of the answers stands against her.
    let text = "{\"on\": \"2031-04-12\", \"none-of-these\": \"all\", \"answers\": {\"pregnancy\": \"pregnant\", \
        \"gestational-age\": \"31+3\", \"low-back\": \"yes\", \"mechanical-back-pain-only\": \"yes\", \
        \"pain-now\": 3, \"pain-worst\": 4, \"pain-days\": 9}}";
    let on = |today: &str| {
        let occasion = Occasion { today: Some(day(today)), ..Occasion::new(bundle(), late()) };
        let file = read_json(&occasion, "answers", text).unwrap();
        (check(&occasion, &file), plan_json(&occasion, &file))
    };
    let (checked, planned) = on("2031-04-12");
    assert!(checked.cleared().is_some() && planned.contains("carrywell/plan/1"));
    let (checked, planned) = on("2031-04-20");
    assert!(checked.assessment.cleared().is_some(), "the answers themselves would clear her");
    assert!(checked.cleared().is_none() && planned.contains("carrywell/assessment/1"));
    assert_eq!(planned, checked.advice.json());
}

#[test]
fn what_is_urgent_is_told_in_spite_of_a_slip() {
    let occasion = Occasion::new(bundle(), day("2031-04-12"));
    let text = "{\"region\": \"us\", \"answers\": {\"bleeding-heavy\": \"yes\", \"bleeding-any\": \"yse\"}}";
    let error = read_json(&occasion, "answers", text).unwrap_err();
    let told: serde_json::Value = serde_json::from_str(&unread_json(&occasion, &error)).unwrap();
    assert_eq!(told["schema"], "carrywell/problem/1");
    assert_eq!(told["input"], "answers");
    assert_eq!(told["readable"]["act_on"], "emergency");
    assert_eq!(told["readable"]["region"], "us");
    assert_eq!(told["problems"].as_array().unwrap().len(), 1);
}

#[test]
fn only_json_is_read_where_json_is_asked_for() {
    let occasion = Occasion::new(bundle(), day("2031-04-12"));
    for text in ["[answers]\nbleeding-any = \"yes\"\n", "", "[]", "{\"answers\": {}} more"] {
        let error = read_json(&occasion, "answers.toml", text).unwrap_err();
        assert!(error.readable().is_none(), "{text}: {error}");
    }
    let error = read_json(&occasion, "answers.toml", "[answers]\n").unwrap_err();
    assert!(error.to_string().starts_with("answers.toml:1:2: this is not JSON"), "{error}");
}

#[test]
fn her_own_number_stands_at_its_door_and_only_a_number_is_taken() {
    let door = rules().find_door("maternity-unit").unwrap();
    for wrong in ["", "call me", "+", "0123; rm", &"1".repeat(41)] {
        assert_eq!(Number::new(door, wrong), None, "{wrong}");
    }
    let numbers = [Number::new(door, " 01632 960 000 ").unwrap()];
    let occasion = Occasion { numbers: &numbers, ..Occasion::new(bundle(), day("2031-04-12")) };
    let text =
        "{\"answers\": {\"pregnancy\": \"pregnant\", \"edd\": \"2031-06-11\", \"movements-reduced\": true}}";
    let checked = check(&occasion, &read_json(&occasion, "answers", text).unwrap());
    let first = checked.advice.doors.first().unwrap();
    assert_eq!((first.id.as_str(), first.number.as_deref()), ("maternity-unit", Some("01632 960 000")));
    assert!(first.own);
}
