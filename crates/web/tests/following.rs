//! How the plan follows the diary, and what is said whether or not there is a plan, without a browser.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test may fail, and owns the disk"
)]

mod visit;

use care::Written;
use visit::{Visit, a_day, days_ago, walk};

/// Two flares within two weeks, and quiet days between them.
fn two_flares() -> Vec<Written> {
    (1..13)
        .rev()
        .map(|ago| days_ago(ago, a_day(if matches!(ago, 2 | 11) { 6 } else { 2 }, matches!(ago, 2 | 11))))
        .collect()
}

/// Two weeks with much pain.
fn two_hard_weeks() -> Vec<Written> {
    (0..14).rev().map(|ago| days_ago(ago, a_day(7, false))).collect()
}

fn text(visit: &Visit, key: &str) -> String {
    exchange::Edition::new(&visit.world.bundle).say(key)
}

#[test]
fn when_to_phone_is_said_without_a_check_of_the_day_first_and_with_its_reason() {
    let mut visit = Visit::new("/diary/trend").with_diary(&two_flares());
    let why = text(&visit, "rule-adaptation-flare-again");
    let page = visit.page();
    assert!(visit.state.intake.turns().is_empty(), "no check was done");
    let at = |what: &str| page.find(what).unwrap_or_else(|| panic!("{what}: {page}"));
    assert!(at(&why) > at("class=\"act call-today\"") && at(&why) < at("class=\"seg\""), "{page}");
    assert!(page.contains("maternity triage"), "by whom: {page}");
    assert!(page.contains("depends on a check of today"), "and the rest waits for a check: {page}");
    for place in ["/", "/diary", "/plan"] {
        visit.send("go", &format!("to={place}"));
        let page = visit.page();
        let notice = page.find("id=\"seen\"").unwrap_or_else(|| panic!("{place}: {page}"));
        assert!(page[notice..].contains("Phone today") && page[notice..].contains("href=\"/diary/trend\""));
        assert!(!page.contains(&why), "{place}: short");
    }
}

#[test]
fn when_to_phone_is_said_after_a_check_of_the_day_too_and_beside_a_plan() {
    let mut visit = Visit::new("/check").with_diary(&two_flares());
    walk(&mut visit);
    let why = text(&visit, "rule-adaptation-flare-again");
    visit.send("go", "to=/plan");
    let page = visit.page();
    assert!(page.contains("class=\"card item\"") && page.contains("id=\"seen\""), "{page}");
    visit.send("go", "to=/diary/trend");
    let page = visit.page();
    assert!(page.find(&why).unwrap() < page.find("class=\"seg\"").unwrap(), "{page}");
    assert_eq!(page.matches(&why).count(), 1, "once: {page}");
}

#[test]
fn what_is_to_be_booked_stands_below_what_is_to_be_phoned_about() {
    let mut entries = two_hard_weeks();
    entries.extend([days_ago(2, a_day(7, true)), days_ago(11, a_day(7, true))]);
    let visit = Visit::new("/diary/trend").with_diary(&entries);
    let page = visit.page();
    let at = |what: &str| page.find(what).unwrap_or_else(|| panic!("{what}: {page}"));
    assert!(at("class=\"act call-today\"") < at("class=\"act book-appointment\""), "{page}");
    assert!(at("class=\"act book-appointment\"") < at("class=\"seg\""));
}

#[test]
fn a_visit_to_book_is_said_without_a_check_and_a_quiet_diary_says_nothing() {
    let mut visit = Visit::new("/diary/trend").with_diary(&two_hard_weeks());
    let page = visit.page();
    assert!(page.contains(&text(&visit, "rule-adaptation-high-for-two-weeks")), "{page}");
    assert!(page.contains("class=\"act book-appointment\"") && !page.contains("act call-today"), "{page}");
    visit.send("go", "to=/");
    assert!(visit.page().contains("Book an appointment"), "{}", visit.page());

    let quiet: Vec<Written> = (0..8).rev().map(|ago| days_ago(ago, a_day(2, false))).collect();
    let mut visit = Visit::new("/diary/trend").with_diary(&quiet);
    for place in ["/diary/trend", "/", "/diary", "/plan"] {
        visit.send("go", &format!("to={place}"));
        let page = visit.page();
        for level in ["id=\"seen\"", "act call-today", "act book-appointment"] {
            assert!(!page.contains(level), "{place}: {page}");
        }
    }
}

/// Someone who keeps a diary with these entries and has done her check of today, at the trend.
fn checked(entries: &[Written]) -> Visit {
    let mut visit = Visit::new("/check");
    visit.send("do", "what=diary-on&with=");
    let mut visit = visit.with_diary(entries);
    walk(&mut visit);
    visit.send("go", "to=/diary/trend");
    visit
}

#[test]
fn where_no_rule_holds_she_is_told_why_nothing_changes() {
    let few: Vec<Written> = (0..5).rev().map(|ago| days_ago(ago, a_day(2, false))).collect();
    let visit = checked(&few);
    let page = visit.page();
    assert!(page.contains("Stay as you are") && page.contains(&text(&visit, "course-unknown")), "{page}");
    assert!(!page.contains("diary-take"), "{page}");
}
