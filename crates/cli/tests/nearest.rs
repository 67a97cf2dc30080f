//! `carrywell check --nearest`: which other answers would be more urgent.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test may fail, and owns the disk"
)]

mod command;

use command::{expect, folder, run};
use serde_json::Value;

const AMINA: &str = "../../guideline/cases/amina-31-weeks.toml";

#[test]
fn the_nearest_more_urgent_answers_are_named_in_words() {
    let ran = run(&["check", AMINA, "--today", "2031-04-12", "--nearest"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let at = ran.out.find("The nearest answers that are more urgent").unwrap();
    let part = ran.out[at..].split("\n\n").next().unwrap();
    expect(&folder("tests/pages/nearest-amina.txt"), &format!("{part}\n"));
    let without = run(&["check", AMINA, "--today", "2031-04-12"]);
    assert!(!without.out.contains("The nearest answers"), "{}", without.out);
}

#[test]
fn each_of_them_leads_where_it_says() {
    let ran = run(&["check", AMINA, "--today", "2031-04-12", "--nearest", "--json"]);
    let data: Value = serde_json::from_str(&ran.out).unwrap();
    let neighbours = data["nearest"]["neighbours"].as_array().unwrap();
    assert_eq!(neighbours.len(), 3, "{}", data["nearest"]);
    let file = std::fs::read_to_string(folder(AMINA)).unwrap();
    let (answers, _) = file.split_once("[expect]").unwrap();
    for near in neighbours {
        let mut text = answers.to_owned();
        for change in near["changes"].as_array().unwrap() {
            let (feature, to) = (change["feature"].as_str().unwrap(), change["to"].as_str().unwrap());
            let to = to.split(" of ").next().unwrap();
            text = text.lines().filter(|line| !line.starts_with(feature)).map(|l| format!("{l}\n")).collect();
            text.push_str(&format!("{feature} = \"{to}\"\n"));
        }
        let ran = command::run_with(&["check", "-", "--today", "2031-04-12", "--json"], text.as_bytes());
        let there: Value = serde_json::from_str(&ran.out).unwrap();
        assert_eq!(there["act_on"], near["disposition"], "{near}\n{text}");
    }
    assert!(
        serde_json::from_str::<Value>(&run(&["check", AMINA, "--json"]).out)
            .unwrap()
            .get("nearest")
            .is_none()
    );
}

#[test]
fn nothing_is_more_urgent_than_an_emergency() {
    let bea = "on = \"2031-04-12\"\n[answers]\nbleeding-heavy = \"yes\"\n";
    let ran = command::run_with(&["check", "-", "--today", "2031-04-12", "--nearest"], bea.as_bytes());
    assert_eq!(ran.code, 1, "{}", ran.err);
    assert!(!ran.out.contains("The nearest answers"), "{}", ran.out);
}
