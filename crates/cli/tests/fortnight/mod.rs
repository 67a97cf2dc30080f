//! A diary of two quiet weeks, and what is made of it for others.

#![allow(dead_code, reason = "each test uses part of it")]

use std::fs;
use std::path::PathBuf;

use crate::command::{Ran, run};

/// Ordinary pain of the low back at 21+1, on this day.
pub(crate) const PRIYA: &str = "../../guideline/cases/priya-has-nothing-special.toml";
pub(crate) const DAY: &str = "2031-05-19";

/// A folder that goes away, with a diary of eight quiet days and a check a week before them and on the last.
pub(crate) struct Kept(PathBuf);

impl Kept {
    pub(crate) fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("carrywell-review-{}-{name}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        let kept = Self(folder);
        for day in 12..=19 {
            let today = format!("2031-05-{day}");
            let line = ["--today", &today, "--at", "08:00", "--pain-now", "3", "--worse-this-morning", "no"];
            assert_eq!(kept.diary(&["add"], &line).code, 0);
        }
        for today in ["2031-05-05", DAY] {
            assert_eq!(kept.check_on(today).code, 0);
        }
        kept
    }

    /// Her answers, given on another day.
    pub(crate) fn check_on(&self, today: &str) -> Ran {
        let file = self.at("check.toml");
        let answers = fs::read_to_string(PRIYA).unwrap();
        fs::write(&file, answers.replacen(&format!("\"{DAY}\""), &format!("\"{today}\""), 1)).unwrap();
        self.diary(&["add"], &["--check", &file, "--today", today, "--at", "07:00"])
    }

    pub(crate) fn at(&self, name: &str) -> String {
        self.0.join(name).to_str().unwrap().to_owned()
    }

    pub(crate) fn diary(&self, command: &[&str], more: &[&str]) -> Ran {
        let file = self.at("diary.sqlite");
        run(&[&["diary"], command, &["--diary", &file], more].concat())
    }

    pub(crate) fn with_diary(&self, command: &[&str]) -> Ran {
        let file = self.at("diary.sqlite");
        run(&[command, &["--diary", &file, "--plain"]].concat())
    }

    pub(crate) fn review(&self, more: &[&str]) -> Ran {
        self.with_diary(&[&["review", "--on", DAY], more].concat())
    }
}

impl Drop for Kept {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// What is made of her plan for others to look at: the calendar, and the card for whoever helps.
pub(crate) fn for_others(kept: &Kept) -> (Ran, Ran) {
    (
        kept.with_diary(&["calendar", PRIYA, "--today", DAY]),
        kept.with_diary(&["card", PRIYA, "--today", DAY, "--for", "helper"]),
    )
}

/// Nothing to do together, in a calendar or on a card, and whom to ring all the same.
pub(crate) fn assert_held_back(kept: &Kept, exit: i32, why: &str) {
    let (calendar, card) = for_others(kept);
    assert_eq!((calendar.code, calendar.out.as_str()), (exit, ""), "{}", calendar.err);
    assert!(calendar.err.contains(why), "{}", calendar.err);
    assert_eq!(card.code, exit, "{}", card.err);
    assert!(card.err.contains(why), "{}", card.err);
    assert!(card.out.starts_with("If you are with her now"), "{}", card.out);
    assert!(card.out.contains("Do no exercises with her"), "{}", card.out);
    assert!(
        card.out.contains("999") && card.out.contains("Get emergency help for any of these"),
        "{}",
        card.out
    );
    for word in
        ["What to do together", "What may ease it", "When it hurts", "look after", "Something you wrote"]
    {
        assert!(!card.out.contains(word), "{word}\n{}", card.out);
    }
    let note = kept.with_diary(&["card", PRIYA, "--today", DAY, "--for", "employer"]);
    assert_eq!((note.code, note.out.as_str()), (exit, ""), "{}", note.err);
}
