//! What a diary promises, on entries made by hand.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "a test may fail")]

use care::{DayEntry, Diary, Entry, EntryId, Moment, Written};
use clinical::Date;

fn entry(id: u8, day: i32, note: &str) -> Written {
    let first = Date::from_ymd(2031, 4, 12).unwrap();
    Written {
        id: EntryId([id; 16]),
        at: Moment { day: first.plus_days(day), minute: 480 },
        entry: Entry::Day(DayEntry { note: note.to_owned(), ..DayEntry::default() }),
    }
}

fn withdrawn(id: u8, day: i32, which: u8) -> Written {
    Written { entry: Entry::Withdrawn(EntryId([which; 16])), ..entry(id, day, "") }
}

#[test]
fn an_entry_that_comes_twice_counts_once_wherever_it_stands() {
    let both = vec![entry(1, 0, "a"), entry(2, 0, "b"), entry(1, 0, "a")];
    assert_eq!(Diary::of(both.clone()).entries().len(), 2);
    let one_by_one = both.into_iter().fold(Diary::default(), Diary::with);
    assert_eq!(one_by_one.entries().len(), 2);
}

#[test]
fn of_two_entries_with_one_id_neither_is_lost_and_the_order_of_coming_does_not_matter() {
    let (a, b, other) = (entry(1, 0, "a"), entry(1, 0, "b"), entry(1, 3, "a"));
    let ways = [
        vec![a.clone(), b.clone(), other.clone()],
        vec![other.clone(), b.clone(), a.clone()],
        vec![b, other, a],
    ];
    let diaries = ways.map(|way| way.into_iter().fold(Diary::default(), Diary::with));
    assert_eq!(diaries[0].entries().len(), 3);
    assert_eq!(diaries[0], diaries[1]);
    assert_eq!(diaries[0], diaries[2]);
    assert_eq!(diaries[0].clone().union(diaries[1].clone()), diaries[2]);
}

#[test]
fn what_was_withdrawn_does_not_count_and_stays_withdrawn() {
    let diary = Diary::of(vec![entry(1, 0, "a"), entry(2, 1, "b"), withdrawn(3, 2, 1), withdrawn(4, 3, 3)]);
    let standing: Vec<EntryId> = diary.standing().map(|written| written.id).collect();
    assert_eq!(standing, [EntryId([2; 16])]);
    assert_eq!(diary.entries().len(), 4, "nothing is taken out");
}

#[test]
fn what_is_written_now_comes_after_all_of_its_day_also_within_a_minute() {
    let at = |day, minute| Moment { minute, ..entry(0, day, "").at };
    let diary = Diary::of(vec![entry(1, 0, "a"), entry(2, 2, "b")]);
    assert_eq!(diary.next(at(0, 700)), at(0, 700));
    assert_eq!(diary.next(at(0, 480)), at(0, 481));
    assert_eq!(diary.next(at(0, 300)), at(0, 481), "the clock was set back");
    assert_eq!(diary.next(at(1, 300)), at(1, 300), "only its own day counts");
    let late = diary.with(Written { at: at(1, 1439), ..entry(3, 1, "c") });
    assert_eq!(late.next(at(1, 1439)), at(1, 1439), "a day has no more minutes");
}
