//! What holds a plan back beside a diary, and that nothing she says or was told gets lost on the way.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test may fail, and owns the disk"
)]

mod command;
mod fortnight;

use std::fs;

use command::run;
use fortnight::{DAY, Kept, PRIYA, assert_held_back};

#[test]
fn only_a_check_of_that_day_that_was_decided_settles_a_danger_sign() {
    let kept = Kept::new("settles");
    kept.diary(&["add"], &["--sign", "bleeding-any=not-sure", "--today", DAY, "--at", "09:00"]);
    let plan = || kept.with_diary(&["plan", PRIYA, "--today", DAY, "--brief"]);
    assert_eq!(plan().code, 1);
    let answers = fs::read_to_string(PRIYA).unwrap();
    let file = kept.at("answers.toml");
    let check = |text: &str, at: &str| {
        fs::write(&file, text).unwrap();
        kept.diary(&["add"], &["--check", &file, "--today", DAY, "--at", at])
    };
    // Nothing was asked, or she is not pregnant: nothing was decided.
    check(&answers.replace("none-of-these = [\"all\"]", ""), "10:00");
    assert!(plan().err.contains("Check first"), "{}", plan().err);
    check(&answers.replace("\"pregnant\"", "\"not-pregnant\""), "10:30");
    assert!(plan().err.contains("Check first"), "{}", plan().err);
    // Answers of another day are not taken for this one.
    let old = check(&answers.replacen(DAY, "2031-05-02", 1), "11:00");
    assert_eq!((old.code, old.out.as_str()), (2, ""));
    assert!(old.err.contains("2031-05-02") && old.err.contains("carrywell check"), "{}", old.err);
    assert!(plan().err.contains("Check first"), "{}", plan().err);
    // One that is whole does.
    check(&answers, "12:00");
    assert_eq!(plan().code, 0, "{}", plan().err);
}

#[test]
fn what_is_said_beside_a_check_or_a_file_is_refused_and_not_dropped() {
    let kept = Kept::new("beside");
    let before = kept.diary(&["show"], &[]).out;
    let lines = kept.at("entries.lines");
    fs::write(&lines, "{\"entry\":{\"day\":{\"pain-now\":4}}}\n").unwrap();
    for (way, what) in [("--check", PRIYA), ("--file", &lines)] {
        for beside in [["--sign", "bleeding-any=yes"], ["--pain-now", "7"], ["--done", "cat-stretch"]] {
            let ran = kept.diary(&["add", way, what], &[&beside[..], &["--today", DAY]].concat());
            assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{way} {beside:?}");
            assert!(ran.err.contains("cannot be used with"), "{}", ran.err);
        }
    }
    assert_eq!(kept.diary(&["show"], &[]).out, before);
}

#[test]
fn what_is_urgent_in_a_note_or_a_score_holds_everything_back_until_a_check_settles_it() {
    for (name, said) in [("note", ["--note", "I am bleeding a lot"]), ("score", ["--pain-now", "9"])] {
        let kept = Kept::new(&format!("urgent-{name}"));
        let urgent = kept.diary(&["add"], &[&said[..], &["--today", DAY, "--at", "09:00"]].concat());
        assert_eq!(urgent.code, 1, "{}", urgent.out);
        let plan = || kept.with_diary(&["plan", PRIYA, "--today", DAY, "--brief"]);
        assert!(plan().code == 1 && plan().err.contains("Check first"), "{}", plan().err);
        let session = kept.with_diary(&["session", PRIYA, "--today", DAY, "--fast", "--at", "18:00"]);
        assert_eq!((session.code, session.out.as_str()), (1, ""), "{}", session.err);
        assert_held_back(&kept, 1, "Check first");
        let page = run(&["report", PRIYA, "--diary", &kept.at("diary.sqlite"), "--today", DAY, "--text"]);
        assert!(
            page.out.contains("can be a danger sign") && !page.out.contains("Plan given"),
            "{}",
            page.out
        );
        // Once more of the same is not written again.
        let n_checks = || kept.diary(&["show"], &["--today", DAY]).out.matches("check: ").count();
        let n = n_checks();
        kept.diary(&["add"], &["--pain-night", "2", "--today", DAY, "--at", "09:30"]);
        assert_eq!(n_checks(), n);
        kept.diary(&["add"], &["--check", PRIYA, "--today", DAY, "--at", "12:00"]);
        assert_eq!(plan().code, 0, "{}", plan().err);
    }
}

#[test]
fn a_danger_sign_of_the_night_is_in_the_diary_and_on_the_page_for_the_midwife() {
    let kept = Kept::new("night");
    let night = ["night", "leg-cramp", "--yes", "one-leg-swollen", "--answers", PRIYA, "--today", DAY];
    let rung = kept.with_diary(&night);
    assert!(rung.code == 1 && rung.out.contains("Whom to ring"), "{}{}", rung.out, rung.err);
    let plan = kept.with_diary(&["plan", PRIYA, "--today", DAY, "--brief"]);
    assert!(plan.code == 1 && plan.err.contains("Check first"), "{}", plan.err);
    let page = || run(&["report", PRIYA, "--diary", &kept.at("diary.sqlite"), "--today", DAY, "--text"]).out;
    let told = format!("Diary, {DAY}, yes: ");
    assert!(page().contains(&told) && page().contains("can be a danger sign"), "{}", page());
    // A yes stands for its day, whatever is checked after it.
    let last = ["--check", PRIYA, "--today", DAY, "--at", "23:59"];
    kept.diary(&["add"], &last);
    assert!(page().contains(&told) && page().contains("can be a danger sign"), "{}", page());
}

#[test]
fn no_picture_page_or_card_is_written_over_a_diary_or_what_it_is_made_of() {
    let kept = Kept::new("over");
    let diary = kept.at("diary.sqlite");
    let answers = kept.at("answers.toml");
    fs::copy(PRIYA, &answers).unwrap();
    let before = (fs::read(&diary).unwrap(), fs::read(&answers).unwrap());
    for line in [
        vec!["review", "--on", DAY, "--diary", &diary, "--chart", &diary],
        vec!["report", &answers, "--today", DAY, "--text", "-o", &answers],
        vec!["report", &answers, "--today", DAY, "--text", "-o", &diary],
        vec!["card", &answers, "--today", DAY, "--for", "helper", "-o", &answers],
        vec!["calendar", &answers, "--today", DAY, "-o", &diary],
    ] {
        let ran = run(&line);
        assert_eq!(ran.code, 2, "{line:?}");
        assert!(ran.err.contains("would be lost") && ran.err.contains("name another file"), "{}", ran.err);
    }
    assert_eq!((fs::read(&diary).unwrap(), fs::read(&answers).unwrap()), before);
}

#[test]
fn a_session_that_was_left_counts_as_far_as_it_went_and_once_when_it_goes_on() {
    let kept = Kept::new("left");
    let sessions = || {
        let shown = kept.diary(&["show"], &["--today", DAY]).out;
        shown.lines().filter(|line| line.contains("session: ")).map(str::to_owned).collect::<Vec<_>>()
    };
    let left = ["session", PRIYA, "--today", DAY, "--fast", "--at", "18:00", "--press"];
    let first = kept.with_diary(&[&left[..], &["300=q"]].concat());
    assert_eq!((first.code, sessions().len()), (0, 1), "{}{}", first.out, first.err);
    let token = |out: &str| out.split("--resume '").nth(1).unwrap().split('\'').next().unwrap().to_owned();
    let again = token(&first.out);
    let second = kept.with_diary(&[&left[..], &["200=q", "--resume", &again]].concat());
    assert_eq!((second.code, sessions().len()), (0, 1), "{}{}", second.out, second.err);
    let last = token(&second.out);
    let whole = kept.with_diary(&[&left[..7], &["--resume", &last]].concat());
    assert_eq!((whole.code, sessions().len()), (0, 1), "{}{}", whole.out, whole.err);
    let refused = kept.with_diary(&[&left[..7], &["--resume", &last]].concat());
    assert_eq!((refused.code, sessions().len()), (2, 1), "{}", refused.err);
}
