//! An invented diary, for whoever needs one.

use care::{
    DayEntry, Diary, Effort, Entry, EntryId, Function, ItemRecord, Moment, SessionRecord, Skipped, UseRecord,
    Written,
};
use clinical::{Date, Score};

/// A diary of the four weeks up to a day: pain that goes down, a flare, sessions, measures, notes.
pub(crate) fn diary(on: Date) -> Diary {
    let score = |n: i32| Score::new(u8::try_from(n.clamp(0, 10)).unwrap());
    let mut entries = Vec::new();
    let mut n = 0_u8;
    let mut write = |days_ago: i32, minute: u16, entry: Entry| {
        n += 1;
        let at = Moment { day: on.plus_days(-days_ago), minute };
        entries.push(Written { id: EntryId([n; 16]), at, entry });
    };
    for days_ago in (0..28).rev().filter(|day| day % 6 != 5) {
        let flare = days_ago == 9;
        let now = 2 + days_ago / 7 + i32::from(flare) * 3;
        let note = match days_ago {
            0 => "Slept better with the pillow between my knees.",
            9 => "Carried shopping up the stairs and paid for it.",
            _ => "",
        };
        let functions = if days_ago % 7 == 0 {
            vec![
                Function { name: "putting on socks".to_owned(), score: score(8 - days_ago / 7).unwrap() },
                Function {
                    name: "sitting through a film".to_owned(),
                    score: score(6 - days_ago / 7).unwrap(),
                },
            ]
        } else {
            Vec::new()
        };
        write(
            days_ago,
            20 * 60,
            Entry::Day(DayEntry {
                pain_now: score(now),
                pain_worst: score(now + 2),
                pain_night: score(now - 1),
                flare: flare.then_some(true),
                functions,
                note: note.to_owned(),
                ..DayEntry::default()
            }),
        );
        if days_ago % 2 == 0 {
            let item = |activity: &str, done: u32, skipped: Option<Skipped>| ItemRecord {
                activity: activity.to_owned(),
                level: 1,
                planned: 10,
                done,
                skipped,
                effort: Some(Effort::Right),
            };
            write(
                days_ago,
                8 * 60,
                Entry::Session(SessionRecord {
                    seconds: 540,
                    items: vec![
                        item("cat-stretch", 10, None),
                        item("bird-dog", if flare { 0 } else { 8 }, flare.then_some(Skipped::Pain)),
                        item("hip-flexor-half-kneel", 0, Some(Skipped::NoTime)),
                        item("an-exercise-nobody-has-any-more", 3, None),
                    ],
                    stopped_by: (days_ago == 8).then(|| "pain-rule".to_owned()),
                    pain_after: score(now),
                    effort: None,
                }),
            );
        }
        if days_ago % 3 == 0 {
            let helped = Some(days_ago != 9);
            write(
                days_ago,
                21 * 60,
                Entry::Use(UseRecord { activity: "heat-pack".to_owned(), seconds: 900, helped }),
            );
        }
    }
    // What is withdrawn counts no longer, and neither does what is dated tomorrow.
    write(1, 700, Entry::Day(DayEntry { note: "written by mistake".to_owned(), ..DayEntry::default() }));
    let last = entries.last().unwrap().id;
    let mut diary = Diary::of(entries);
    for (byte, day, entry) in [
        (200, on, Entry::Withdrawn(last)),
        (
            201,
            on.plus_days(1),
            Entry::Day(DayEntry { note: "from tomorrow".to_owned(), ..DayEntry::default() }),
        ),
    ] {
        diary = diary.with(Written { id: EntryId([byte; 16]), at: Moment { day, minute: 900 }, entry });
    }
    diary
}
