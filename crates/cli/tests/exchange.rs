//! The terminal prints what `exchange` gives, byte for byte: so does whoever else asks it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test may fail, and owns the disk"
)]

mod command;

use std::path::PathBuf;
use std::sync::OnceLock;

use bundle::Bundle;
use clinical::Date;
use exchange::case_file::CaseFile;
use exchange::{Occasion, check_json, plan_json, read_json, unread_json};

use command::{folder, run};

/// What was compiled into the program.
fn bundle() -> &'static Bundle {
    static OPEN: OnceLock<Bundle> = OnceLock::new();
    OPEN.get_or_init(|| Bundle::open(include_bytes!(concat!(env!("OUT_DIR"), "/guideline.bundle"))).unwrap())
}

fn files(below: &str, ending: &str) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder(below)).unwrap();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|found| found == ending));
    paths.sort();
    assert!(!paths.is_empty(), "{below}");
    paths
}

/// Every worked person as an app would hand her over: as JSON, on the day of her answers.
fn every_person(command: &str, json: fn(&Occasion<'_>, &CaseFile) -> String) {
    for path in files("../../guideline/cases", "toml") {
        let table: toml::Table = std::fs::read_to_string(&path).unwrap().parse().unwrap();
        let on = table["on"].as_str().unwrap().to_owned();
        let today: Date = on.parse().unwrap();
        let occasion = Occasion { today: Some(today), ..Occasion::new(bundle(), today) };
        let text = serde_json::to_string(&table).unwrap();
        let file = read_json(&occasion, "answers", &text).unwrap();
        let ran = run(&[command, path.to_str().unwrap(), "--json", "--today", &on]);
        assert_eq!(ran.out, json(&occasion, &file), "{command} {}", path.display());
        assert_eq!(ran.err, "", "{command} {}", path.display());
    }
}

#[test]
fn check_prints_what_the_exchange_gives_for_every_worked_person() {
    every_person("check", check_json);
}

#[test]
fn plan_prints_what_the_exchange_gives_for_every_worked_person() {
    every_person("plan", plan_json);
}

#[test]
fn what_stands_beside_the_file_is_heard_by_both_alike() {
    let text = "{\"on\": \"2031-04-12\", \"region\": \"uk\", \"none-of-these\": \"all\", \"answers\": {\
        \"pregnancy\": \"pregnant\", \"edd\": \"2031-06-11\", \"low-back\": \"yes\", \
        \"mechanical-back-pain-only\": \"yes\", \"pain-now\": 3, \"pain-worst\": 4, \"pain-days\": 9}}";
    let day: Date = "2031-04-20".parse().unwrap();
    let region = bundle().guideline.find_region("us");
    let note = "there was some blood when I wiped";
    let occasion = Occasion { today: Some(day), region, note: Some(note), ..Occasion::new(bundle(), day) };
    let file = read_json(&occasion, "answers", text).unwrap();
    for (command, json) in [("check", check_json(&occasion, &file)), ("plan", plan_json(&occasion, &file))] {
        let arguments = [command, "-", "--json", "--today", "2031-04-20", "--region", "us", "--note", note];
        let ran = command::run_with(&arguments, text.as_bytes());
        assert_eq!(ran.out, json, "{command}");
        assert!(json.contains("\"out_of_date\": true") && json.contains("\"region\": \"us\""), "{json}");
    }
}

#[test]
fn a_file_that_is_not_understood_is_told_alike() {
    let today: Date = "2031-04-12".parse().unwrap();
    let occasion = Occasion { today: Some(today), ..Occasion::new(bundle(), today) };
    for path in files("tests/bad", "json") {
        let name = path.strip_prefix(folder("")).unwrap().to_str().unwrap();
        let text = std::fs::read_to_string(&path).unwrap();
        let error = read_json(&occasion, name, &text).expect_err(name);
        let told = unread_json(&occasion, &error);
        for command in ["check", "plan"] {
            let ran = run(&[command, name, "--json", "--today", "2031-04-12"]);
            assert_eq!(ran.out, told, "{command} {name}");
        }
    }
}
