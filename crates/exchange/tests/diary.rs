//! What a diary says about her today, on the real guideline.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test may fail, and owns the disk"
)]

mod real;

use care::{DayEntry, Diary, Entry, EntryId, Heard, Known, Moment, Written, assess};
use clinical::{Date, Disposition, Score};
use exchange::case_file::CaseFile;
use exchange::diary::{case_on, first_day, noted, to_do};
use exchange::{Occasion, check};

use real::{bundle, people, rules};

const TODAY: &str = "2031-04-12";

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn written(nth: u8, at: &str, minute: u16, entry: Entry) -> Written {
    Written { id: EntryId([nth; 16]), at: Moment { day: day(at), minute }, entry }
}

fn checked(nth: u8, at: &str, minute: u16, answers: &str) -> Written {
    let entry =
        Entry::Checked { answers: answers.to_owned(), disposition: String::new(), guideline: String::new() };
    written(nth, at, minute, entry)
}

fn signs(nth: u8, minute: u16, feature: &str, answer: Option<bool>) -> Written {
    let signs = vec![Heard { feature: feature.to_owned(), answer }];
    written(nth, TODAY, minute, Entry::Day(DayEntry { signs, ..DayEntry::default() }))
}

fn on(entries: Vec<Written>, today: &str) -> CaseFile {
    case_on(&Occasion::new(bundle(), day(today)), &Diary::of(entries), day(today))
}

fn today(entries: Vec<Written>) -> CaseFile {
    on(entries, TODAY)
}

fn known(file: &CaseFile, feature: &str) -> Known {
    file.case.known(rules().find_feature(feature).expect(feature))
}

const YES: Known = Known::Band(1);
const NO: Known = Known::Band(0);

/// A check that clears its person on the day it was made.
fn cleared_check() -> (String, Date) {
    let occasion = Occasion::new(bundle(), day("2040-01-01"));
    people()
        .into_iter()
        .find_map(|(name, text)| {
            let source = exchange::case_file::Source::of(&name, text.clone()).unwrap();
            let file = exchange::case_file::read(&source, occasion.setting()).unwrap();
            let then = Occasion { today: file.on, ..occasion };
            let file = exchange::case_file::read(&source, then.setting()).unwrap();
            let clear =
                file.dating.is_some() && file.note.is_none() && check(&then, &file).cleared().is_some();
            clear.then(|| (text, file.on.unwrap()))
        })
        .expect("somebody is cleared")
}

#[test]
fn the_check_of_today_gives_what_it_gave() {
    let (text, when) = cleared_check();
    let when = when.to_string();
    let file = on(vec![checked(1, &when, 480, &text)], &when);
    let occasion = Occasion::new(bundle(), day(&when));
    assert!(check(&occasion, &file).cleared().is_some());
}

#[test]
fn nobody_is_cleared_by_a_check_of_another_day() {
    let (text, when) = cleared_check();
    for later in [1, 2, 7, 40] {
        let today = when.plus_days(later).to_string();
        let file = on(vec![checked(1, &when.to_string(), 480, &text)], &today);
        let assessment = assess(rules(), file.case.clone());
        assert!(assessment.cleared().is_none(), "{later} days later");
        let no = file.answers.iter().find(|(_, answer)| *answer == care::Answer::No);
        assert_eq!(no, None, "a no is never carried");
        assert!(file.case.gestational_age(rules()).is_some(), "the week is worked out anew");
    }
}

#[test]
fn a_fact_lasts_and_what_was_said_of_it_last_counts() {
    let yes = "[answers]\nedd = \"2031-06-11\"\nlow-placenta = \"yes\"\nvte-risk = \"not sure\"\nbleeding-any = \"no\"\n";
    let file = today(vec![checked(1, "2031-04-01", 480, yes)]);
    assert_eq!(known(&file, "low-placenta"), YES);
    assert_eq!(known(&file, "vte-risk"), Known::NotSure);
    assert_eq!(known(&file, "bleeding-any"), Known::NotAsked);
    assert_eq!(file.case.gestational_age(rules()).unwrap().to_string(), "31+3");

    let no = "[answers]\nlow-placenta = \"no\"\n";
    let file = today(vec![checked(1, "2031-04-01", 480, yes), checked(2, "2031-04-05", 480, no)]);
    assert_eq!(
        known(&file, "low-placenta"),
        Known::NotAsked,
        "not the old yes, and not the no of another day"
    );
    let file = today(vec![checked(1, "2031-04-01", 480, yes), checked(2, TODAY, 480, no)]);
    assert_eq!(known(&file, "low-placenta"), NO, "the no of today counts today");
}

#[test]
fn signs_heard_in_the_day_entry_count_and_only_on_their_day() {
    for (answer, expected) in [(Some(true), YES), (Some(false), NO), (None, Known::NotSure)] {
        let file = today(vec![signs(1, 500, "bleeding-any", answer)]);
        assert_eq!(known(&file, "bleeding-any"), expected);
        let file = on(vec![signs(1, 500, "bleeding-any", answer)], "2031-04-13");
        assert_eq!(known(&file, "bleeding-any"), Known::NotAsked);
    }
}

#[test]
fn a_yes_of_today_is_not_taken_back_by_a_later_no_but_by_withdrawing_it() {
    let morning = signs(1, 480, "bleeding-any", Some(true));
    let evening = signs(2, 1200, "bleeding-any", Some(false));
    let file = today(vec![morning.clone(), evening.clone()]);
    assert_eq!(known(&file, "bleeding-any"), YES);
    assert!(assess(rules(), file.case).act_on() >= Disposition::CallToday);
    let slip = written(3, TODAY, 1201, Entry::Withdrawn(EntryId([1; 16])));
    assert_eq!(known(&today(vec![morning, evening, slip]), "bleeding-any"), NO);
    let unsure = signs(1, 480, "bleeding-any", None);
    assert_eq!(known(&today(vec![unsure, signs(2, 1200, "bleeding-any", Some(false))]), "bleeding-any"), NO);
}

#[test]
fn a_no_in_the_check_and_a_yes_in_the_evening_are_a_yes() {
    let (text, when) = cleared_check();
    let when = when.to_string();
    let evening =
        Written { at: Moment { day: day(&when), minute: 1200 }, ..signs(2, 0, "bleeding-any", Some(true)) };
    let file = on(vec![checked(1, &when, 480, &text), evening], &when);
    assert!(check(&Occasion::new(bundle(), day(&when)), &file).cleared().is_none());
}

#[test]
fn the_pain_of_today_is_the_last_she_gave() {
    let pain = |nth, at: &str, minute, score| {
        let entry =
            DayEntry { pain_now: Score::new(score), pain_worst: Score::new(9), ..DayEntry::default() };
        written(nth, at, minute, Entry::Day(entry))
    };
    let file = today(vec![pain(1, "2031-04-11", 480, 2), pain(2, TODAY, 480, 7), pain(3, TODAY, 900, 4)]);
    let measured = |name: &str| file.case.measured(rules().find_feature(name).unwrap());
    assert_eq!((measured("pain-now"), measured("pain-worst")), (Some(4), Some(9)));
    let file = today(vec![pain(1, "2031-04-11", 480, 2)]);
    assert_eq!(known(&file, "pain-now"), Known::NotAsked);
}

#[test]
fn what_her_note_of_today_points_to_is_open_again() {
    let no = checked(1, TODAY, 480, "[answers]\nbleeding-any = \"no\"\n");
    let entry = DayEntry { note: "I am bleeding a little".to_owned(), ..DayEntry::default() };
    let file = today(vec![no, written(2, TODAY, 900, Entry::Day(entry))]);
    assert!(!file.heard.is_empty());
    assert_eq!(known(&file, "bleeding-any"), Known::NotAsked, "the no of the morning does not stand");
}

#[test]
fn nothing_of_a_pregnancy_before_this_one_is_carried() {
    let then = "[answers]\nedd = \"2028-06-11\"\nlow-placenta = \"yes\"\n";
    let undated = "[answers]\nvte-risk = \"yes\"\n";
    let now = "[answers]\nedd = \"2031-06-11\"\n";
    let file = today(vec![checked(1, "2028-04-01", 480, then), checked(2, "2028-04-02", 480, undated)]);
    assert_eq!((known(&file, "low-placenta"), file.dating), (Known::NotAsked, None));
    let all = vec![
        checked(1, "2028-04-01", 480, then),
        checked(2, "2028-04-02", 480, undated),
        checked(3, "2031-04-01", 480, now),
    ];
    let file = today(all);
    assert_eq!(known(&file, "low-placenta"), Known::NotAsked);
    assert_eq!(known(&file, "vte-risk"), Known::NotAsked);
    assert_eq!(first_day(&file, day(TODAY)), Some(day("2030-09-04")));
}

#[test]
fn answers_that_cannot_be_read_raise_the_alarm_and_clear_nobody() {
    let slip = "[answers]\nbleeding-any = \"yes\"\nbleeding-heavy = \"no\"\nno-such-question = \"yes\"\n";
    let file = today(vec![checked(1, TODAY, 480, slip)]);
    assert_eq!(known(&file, "bleeding-any"), YES);
    assert_eq!(known(&file, "bleeding-heavy"), Known::NotAsked);
    let file = today(vec![checked(1, TODAY, 480, "\u{0}")]);
    assert_eq!(file.answers, []);
}

#[test]
fn an_entry_of_tomorrow_says_nothing_of_today() {
    let tomorrow = checked(1, "2031-04-13", 480, "[answers]\nedd = \"2031-06-11\"\nlow-placenta = \"yes\"\n");
    let file = today(vec![tomorrow]);
    assert_eq!((file.answers.len(), file.dating), (0, None));
}

#[test]
fn being_alone_then_is_not_being_alone_now() {
    let file = today(vec![checked(1, TODAY, 480, "[answers]\nprivate-now = \"yes\"\n")]);
    assert_eq!(known(&file, "private-now"), Known::NotAsked);
}

#[test]
fn what_can_be_named_as_done_is_what_of_the_plan_the_day_does_not_have_yet() {
    let (answers, on) = cleared_check();
    let occasion = Occasion::new(bundle(), on);
    let mut diary = Diary::of(vec![checked(1, &on.to_string(), 400, &answers)]);
    let made = check(&occasion, &case_on(&occasion, &diary, on));
    let plan = care::plan(rules(), made.cleared().unwrap());
    let name = |activity| rules().activity(activity).id.clone();
    let all: Vec<String> = to_do(rules(), &plan, &diary, on).into_iter().map(name).collect();
    let session: Vec<String> = plan.session.iter().map(|p| name(p.activity)).collect();
    assert!(!session.is_empty() && all.starts_with(&session), "{all:?}");
    assert!(plan.measures.iter().all(|p| all.contains(&name(p.activity))), "{all:?}");
    // A session, the use of a measure and what was named are noted; what was planned and not done is not.
    let item = |activity: &String, done| care::ItemRecord {
        activity: activity.clone(),
        planned: 5,
        done,
        ..Default::default()
    };
    let items = vec![item(&session[0], 5), item(&session[1], 0)];
    let last = all.last().unwrap().clone();
    let entries = [
        Entry::Session(care::SessionRecord { items, ..Default::default() }),
        Entry::Use(care::UseRecord { activity: last.clone(), seconds: 0, helped: None }),
        Entry::Day(DayEntry { done: vec![session[2].clone()], ..DayEntry::default() }),
    ];
    for (nth, entry) in (2..).zip(entries) {
        diary = diary.with(written(nth, &on.to_string(), 500, entry));
    }
    assert_eq!(noted(&diary, on).len(), 3);
    let left: Vec<String> = to_do(rules(), &plan, &diary, on).into_iter().map(name).collect();
    assert!(left.contains(&session[1]), "{left:?}");
    for gone in [&session[0], &session[2], &last] {
        assert!(!left.contains(gone), "{gone}");
    }
    assert_eq!(left.len(), all.len() - 3);
    assert!(noted(&diary, on.plus_days(1)).is_empty());
}
