//! What she hands to others: the calendar file, the helper's card, the employer's note; without a browser.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test may fail, and owns the disk"
)]

mod visit;

use care::{DayEntry, Entry};
use visit::{Visit, days_ago, in_session, walk};
use web::Effect;

fn checked() -> Visit {
    let mut visit = Visit::new("/check");
    walk(&mut visit);
    visit
}

/// The calendar file that was saved with the last event: its name and what is in it.
fn saved(visit: &Visit) -> Option<(String, String)> {
    visit.effects.iter().find_map(|effect| match effect {
        Effect::Save(name, text) => Some((name.clone(), text.clone())),
        _ => None,
    })
}

fn page(visit: &mut Visit, to: &str) -> String {
    visit.send("go", &format!("to={to}"));
    visit.page()
}

#[test]
fn the_week_is_saved_as_a_calendar_file_with_titles_as_she_chose() {
    let mut visit = checked();
    assert!(page(&mut visit, "/share").contains("data-form=\"calendar\""), "{}", visit.page());
    visit.form("calendar", "");
    let (name, plain) = saved(&visit).expect("a file");
    assert!(name.ends_with(".ics") && plain.contains("SUMMARY:Back exercises"), "{name}: {plain}");
    visit.send("do", "what=share-discreet&with=");
    visit.form("calendar", "");
    let (name, discreet) = saved(&visit).expect("a file");
    assert!(discreet.contains("SUMMARY:Time for me") && !discreet.contains("exercises"), "{discreet}");
    assert!(!name.contains("carrywell"), "the name of the file says as little: {name}");
}

#[test]
fn her_own_appointments_go_into_the_file_and_are_kept_nowhere() {
    let mut visit = checked();
    visit.send("go", "to=/share");
    for (fields, field) in [
        ("own-day=soon&own-time=10:30&own-title=Visit to Ana", "own-day"),
        ("own-day=2031-04-11&own-time=10:30&own-title=Visit to Ana", "own-day"),
        ("own-day=2031-05-02&own-time=late&own-title=Visit to Ana", "own-time"),
        ("own-day=2031-05-02&own-time=10:30&own-title=", "own-title"),
    ] {
        visit.form("appointment", fields);
        assert_eq!(visit.state.wrong.as_ref().map(|wrong| wrong.field.as_str()), Some(field), "{fields}");
        assert!(visit.page().contains("id=\"wrong\"") && !visit.page().contains("id=\"own\""), "{fields}");
    }
    visit.form("appointment", "own-day=2031-05-02&own-time=10:30&own-title=Visit to Ana");
    visit.form("appointment", "own-day=2031-05-09&own-time=08:00&own-title=Blood+test");
    assert!(visit.page().contains("Visit to Ana") && visit.state.wrong.is_none(), "{}", visit.page());
    let kept = |effect: &Effect| matches!(effect, Effect::Write(..) | Effect::Session(_) | Effect::Keep(_));
    assert!(!visit.effects.iter().any(kept), "{:?}", visit.effects);
    visit.send("do", "what=share-remove&with=1");
    visit.form("calendar", "");
    let (_, text) = saved(&visit).unwrap();
    assert!(
        text.contains("DTSTART:20310502T103000\r\n") && text.contains("SUMMARY:Visit to Ana\r\n"),
        "{text}"
    );
    assert!(!text.contains("Blood"), "{text}");
    visit.send("do", "what=forget&with=");
    assert!(!page(&mut visit, "/share").contains("Visit to Ana"));
}

#[test]
fn the_card_and_the_note_are_seen_whole_and_can_be_printed_and_copied() {
    let mut visit = checked();
    for (to, says) in
        [("/share/helper", "What to do together"), ("/share/employer", "What the guideline asks for")]
    {
        let page = page(&mut visit, to);
        assert!(page.contains("class=\"sheet card\"") && page.contains(says), "{to}: {page}");
        assert!(page.contains("data-do=\"print\"") && page.contains("data-do=\"copy\""), "{to}");
    }
    assert!(!visit.page().contains("31+3"), "nothing of her is in the note");
    // Line by line as she wants it, and back.
    let whole = visit.page();
    assert!(whole.contains("mid-shin") && !whole.contains("in one piece"), "{whole}");
    visit.send("do", "what=share-ask&with=lifting-limits");
    visit.send("do", "what=share-ask&with=");
    let own = visit.page();
    assert!(!own.contains("mid-shin") && own.contains("in one piece"), "{own}");
    visit.send("do", "what=share-ask&with=lifting-limits");
    visit.send("do", "what=share-ask&with=");
    assert_eq!(visit.page(), whole);
}

/// Nothing to do together, no calendar, no note; whom to ring all the same.
fn assert_held_back(visit: &mut Visit) {
    let card = page(visit, "/share/helper");
    assert!(card.contains("Do no exercises with her") && card.contains("999"), "{card}");
    assert!(!card.contains("What to do together"), "{card}");
    assert!(!page(visit, "/share").contains("data-form=\"calendar\""), "{}", visit.page());
    visit.form("calendar", "");
    assert_eq!(saved(visit), None);
    assert!(!page(visit, "/share/employer").contains("class=\"sheet card\""), "{}", visit.page());
}

#[test]
fn a_danger_sign_a_stop_or_an_unread_diary_leaves_no_calendar_no_note_and_no_session_on_the_card() {
    // A sign in the diary that no check in it settled.
    let sign = care::Heard { feature: "bleeding-any".to_owned(), answer: None };
    let day = Entry::Day(DayEntry { signs: vec![sign], ..DayEntry::default() });
    assert_held_back(&mut checked().with_diary(&[days_ago(1, day.clone())]));
    // One of today, after the check, is an answer of today, and the card is the one for an emergency.
    let mut visit = Visit::new("/check");
    visit.send("do", "what=diary-on&with=");
    walk(&mut visit);
    let mut visit = visit.with_diary(&[days_ago(0, day)]);
    let card = page(&mut visit, "/share/helper");
    assert!(card.contains("If you are with her now") && !card.contains("What to do together"), "{card}");
    assert!(!page(&mut visit, "/share").contains("data-form=\"calendar\""), "{}", visit.page());
    assert!(!page(&mut visit, "/share/employer").contains("class=\"sheet card\""), "{}", visit.page());
    // A diary that was not read whole.
    let mut visit = checked();
    visit.send("diary", "records=broken");
    assert_held_back(&mut visit);
    // A stop, also when its questions are answered.
    let mut visit = in_session();
    visit.send("do", "what=session-stop&with=tightening");
    visit.send("do", "what=restart");
    walk(&mut visit);
    assert_held_back(&mut visit);
    assert!(page(&mut visit, "/share").contains("No more sessions today"), "{}", visit.page());
}

#[test]
fn before_a_check_there_is_nothing_and_where_it_is_urgent_only_the_emergency_card() {
    let mut visit = Visit::new("/share/helper");
    assert!(visit.page().contains("href=\"/check\"") && !visit.page().contains("class=\"sheet"));
    visit.send("go", "to=/diary");
    visit.form("day", "yes=bleeding-any");
    let card = page(&mut visit, "/share/helper");
    assert!(card.contains("If you are with her now") && !card.contains("What to do together"), "{card}");
    assert!(!page(&mut visit, "/share").contains("data-form=\"calendar\""));
}
