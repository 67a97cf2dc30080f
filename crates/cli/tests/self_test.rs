//! `carrywell self-test`: step by step, with what ends it in sight, and nothing but a pattern comes of it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test may fail, and owns the disk"
)]

mod command;
mod kept;

use command::{Ran, expect, folder, run, run_with, without_origin};
use kept::Folder;

/// Cleared, with a low back, at 31 weeks and 3 days.
const AMINA: &str = "../../guideline/cases/amina-31-weeks.toml";
const DAY: &str = "2031-04-12";

struct Hers {
    _folder: Folder,
    diary: String,
}

impl Hers {
    fn new(name: &str) -> Self {
        let folder = Folder::empty(&format!("self-test-{name}"));
        let diary = folder.at("diary.sqlite").to_str().unwrap().to_owned();
        let hers = Self { _folder: folder, diary };
        assert_eq!(hers.diary(&["add", "--check", AMINA, "--today", DAY]).code, 0);
        hers
    }

    fn diary(&self, more: &[&str]) -> Ran {
        run(&[&["diary"], more, &["--diary", &self.diary]].concat())
    }

    /// The test of that name, with these lines typed.
    fn test(&self, name: &str, typed: &str) -> Ran {
        let line = ["self-test", AMINA, name, "--today", DAY, "--plain", "--diary", &self.diary];
        run_with(&line, typed.as_bytes())
    }

    fn list(&self) -> Ran {
        run(&["self-test", AMINA, "--today", DAY, "--plain", "--diary", &self.diary])
    }
}

#[test]
fn it_goes_step_by_step_and_what_is_found_can_only_add_a_pattern() {
    let hers = Hers::new("found");
    let ran = hers.test("one-leg-stand", "\nn\n\n\n\nwhat?\n2\n3\n");
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.err.contains("none of these"), "{}", ran.err);
    expect(&folder("tests/pages/self-test.txt"), &without_origin(&ran.out));
    // Under every step stand what ends it, and what ends everything.
    let n_screens = ran.out.matches("Stop at the first sharp pain").count();
    assert_eq!(n_screens, 7, "{}", ran.out);
    assert_eq!(ran.out.matches("h: It hurts; t: Tightening").count(), n_screens);
    let after = &ran.out[ran.out.find("After the test").unwrap()..];
    assert!(after.contains("pelvic-back = \"yes\"") && !after.contains("pelvic-front"), "{after}");
    assert!(after.contains("A test at home never shows that all is well."), "{after}");
    let shown = hers.diary(&["show"]).out;
    assert!(shown.contains("one-leg-stand: back-of-pelvis, none"), "{shown}");

    // With that answer the plan is another, and the check is no less urgent.
    let with = hers.diary.replace("diary.sqlite", "with.toml");
    let answers = std::fs::read_to_string(folder(AMINA)).unwrap();
    std::fs::write(&with, answers.replacen("[answers]", "[answers]\npelvic-back = \"yes\"", 1)).unwrap();
    let result = |file: &str| run(&["check", file, "--today", DAY, "--quiet"]).out;
    assert_eq!(result(AMINA).trim(), "self-care");
    assert!(["self-care", "incomplete"].contains(&result(&with).trim()), "{}", result(&with));
}

#[test]
fn finding_nothing_rules_nothing_out() {
    let hers = Hers::new("nothing");
    let ran = hers.test("mat-pull", "\n\n\n\n\n2\n2\n");
    assert_eq!(ran.code, 0, "{}", ran.err);
    let after = &ran.out[ran.out.find("After the test").unwrap()..];
    assert!(after.contains("does not rule anything out") && !after.contains("= \"yes\""), "{after}");
    assert!(after.contains("A test at home never shows that all is well."), "{after}");
}

#[test]
fn a_test_that_was_done_or_stopped_is_not_offered_again_that_day() {
    let hers = Hers::new("once");
    assert!(hers.list().out.contains("- one-leg-stand:") && hers.list().out.contains("- mat-pull:"));
    let stopped = hers.test("one-leg-stand", "\n\ns\n");
    assert_eq!(stopped.code, 0, "{}", stopped.err);
    assert!(stopped.out.contains("You stopped. That is fine"), "{}", stopped.out);
    assert!(hers.diary(&["show"]).out.contains("one-leg-stand: stopped"));
    let list = hers.list();
    assert!(!list.out.contains("- one-leg-stand:") && list.out.contains("- mat-pull:"), "{}", list.out);
    let again = hers.test("one-leg-stand", "\n\n");
    assert_eq!(again.code, 1);
    assert!(again.out.starts_with("Not now"), "{}", again.out);
}

#[test]
fn what_was_left_or_not_begun_leaves_nothing_in_the_diary() {
    let hers = Hers::new("left");
    for typed in ["", "s\n", "\n\n", "\n\n\n\n\n1\n"] {
        let ran = hers.test("mat-pull", typed);
        assert_eq!(ran.code, 2, "{typed:?}: {}", ran.out);
        assert!(ran.err.contains("Nothing was noted"), "{}", ran.err);
        assert!(!ran.out.contains("After the test"), "{}", ran.out);
    }
    assert!(!hers.diary(&["show"]).out.contains("mat-pull"));
}

#[test]
fn every_way_to_stop_ends_it_everywhere_and_nothing_else_is_offered_that_day() {
    for (key, typed) in [("h", ""), ("t", "\n"), ("d", "\n\n"), ("b", "\n\n\n\n\n"), ("y", "\n\n\n\n\n1\n")] {
        let hers = Hers::new(&format!("way-{key}"));
        let ran = hers.test("mat-pull", &format!("{typed}{key}\n"));
        assert!(matches!(ran.code, 1 | 2), "{key}: {}", ran.err);
        assert!(ran.out.contains("What is asked now") && !ran.out.contains("After the test"), "{}", ran.out);
        let session = run(&["session", AMINA, "--today", DAY, "--fast", "--diary", &hers.diary]);
        assert_eq!((session.code, session.out.as_str()), (1, ""), "{key}");
        let list = hers.list();
        assert_eq!((list.code, list.out.as_str()), (1, ""), "{key}");
        assert!(!run(&["plan", AMINA, "--today", DAY, "--diary", &hers.diary]).out.contains("Cat stretch"));
    }
}

#[test]
fn whoever_is_not_cleared_is_guided_through_no_test() {
    let file = "../../guideline/cases/thandi-quiet-baby-and-bleeding.toml";
    let text = std::fs::read_to_string(folder(file)).unwrap();
    let day = text.lines().find_map(|line| line.strip_prefix("on ")).unwrap().split('"').nth(1).unwrap();
    let ran = run_with(&["self-test", file, "mat-pull", "--today", day, "--plain"], b"\n\n\n\n\n1\n1\n");
    assert_eq!(ran.code, 1);
    assert!(
        ran.out.starts_with("Get emergency help now") && !ran.out.contains("mat or towel"),
        "{}",
        ran.out
    );
    // On her back late in pregnancy is not offered, whoever asks for it by name.
    let lying = run_with(&["self-test", AMINA, "p4", "--today", DAY, "--plain"], b"\n\n");
    assert_eq!(lying.code, 1);
    assert!(!lying.out.contains("Lie on your back"), "{}", lying.out);
    let unknown = run(&["self-test", AMINA, "one-leg-stend", "--today", DAY]);
    assert_eq!(unknown.code, 2);
    assert!(unknown.err.contains("one-leg-stand"), "{}", unknown.err);
}

#[test]
fn as_data_the_steps_are_still_told_and_the_output_is_data_alone() {
    let hers = Hers::new("data");
    let json = |name: &str, typed: &str| {
        let line = ["self-test", AMINA, name, "--today", DAY, "--json", "--diary", &hers.diary];
        let ran = run_with(&line, typed.as_bytes());
        let data = serde_json::from_str::<serde_json::Value>(&ran.out).unwrap_or_default();
        (ran, data)
    };
    let list = run(&["self-test", AMINA, "--today", DAY, "--json", "--diary", &hers.diary]);
    let data: serde_json::Value = serde_json::from_str(&list.out).unwrap();
    assert_eq!((list.code, &data["schema"]), (0, &"carrywell/self-tests/1".into()));
    assert!(data["tests"].as_array().unwrap().iter().any(|test| test["id"] == "one-leg-stand"), "{data}");

    let (ran, data) = json("one-leg-stand", "\nn\n\n\n\n2\n3\n");
    assert_eq!((ran.code, &data["schema"]), (0, &"carrywell/self-test/1".into()), "{}", ran.err);
    assert_eq!((&data["finished"], &data["right"]), (&true.into(), &"back-of-pelvis".into()), "{data}");
    assert_eq!(data["suggests"][0]["id"], "pelvic-back");
    assert!(ran.err.contains("Stop at the first sharp pain") && ran.err.contains("h: It hurts"));

    // Half of a test is no data, and what must not wait is in it and told.
    let (ran, _) = json("mat-pull", "\n\n");
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    let (ran, data) = json("mat-pull", "\n\nb\n");
    assert!(matches!(ran.code, 1 | 2), "{}", ran.err);
    assert_eq!((&data["finished"], &data["suggests"]), (&false.into(), &serde_json::json!([])), "{data}");
    assert!(!data["stopped"]["ask"].as_array().unwrap().is_empty(), "{data}");
    assert!(ran.err.contains("What is asked now"), "{}", ran.err);
}
