//! Diaries for tests: one that somebody kept, and any there can be.

#![allow(dead_code, reason = "each test file takes what it needs")]

use care::{
    Barrier, Choice, DayEntry, Diary, Effort, Entry, EntryId, Function, Heard, ItemRecord, Moment, Offered,
    Scored, SelfTest, SessionRecord, Skipped, UseRecord, Written,
};
use clinical::{Date, Score};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

pub(crate) fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

pub(crate) fn score(number: u8) -> Score {
    Score::new(number).expect("a score")
}

fn written(nth: u8, at: &str, minute: u16, entry: Entry) -> Written {
    Written { id: EntryId([nth; 16]), at: Moment { day: day(at), minute }, entry }
}

/// Amina's, with an entry of every kind.
pub(crate) fn amina() -> Diary {
    let session = SessionRecord {
        seconds: 840,
        items: vec![
            ItemRecord {
                activity: "cat-camel".into(),
                level: 1,
                planned: 10,
                done: 10,
                skipped: None,
                effort: Some(Effort::Right),
            },
            ItemRecord {
                activity: "bird-dog".into(),
                level: 2,
                planned: 12,
                done: 4,
                skipped: Some(Skipped::Pain),
                effort: Some(Effort::TooHard),
            },
        ],
        stopped_by: Some("sharp-pain".into()),
        pain_after: Some(score(6)),
        effort: Some(Effort::TooHard),
    };
    let full = DayEntry {
        pain_now: Some(score(4)),
        pain_worst: Some(score(7)),
        pain_night: Some(score(0)),
        worse_this_morning: Some(true),
        flare: Some(false),
        sleep_disturbed: Some(score(10)),
        mood_low: Some(false),
        functions: vec![Function { name: "carry Yusuf upstairs".into(), score: score(5) }],
        signs: vec![
            Heard { feature: "vaginal-bleeding".into(), answer: Some(false) },
            Heard { feature: "fetal-movement-reduced".into(), answer: None },
        ],
        done: vec!["heat-pack".into()],
        note: "\"worse\" after shopping\nאמינה 妊娠 🤰\u{202e} \u{0}".into(),
    };
    let offer = |offered| Entry::Choice(Choice { offered, rule: "step-up".into(), taken: true });
    let answers = "on = \"2031-04-12\"\n\n[answers]\nedd = \"2031-06-11\"\npain-now = \"6\"\n";
    Diary::of(vec![
        written(
            1,
            "2031-04-12",
            485,
            Entry::Checked {
                answers: answers.into(),
                disposition: "self-care".into(),
                guideline: "ab".repeat(32),
            },
        ),
        written(2, "2031-04-12", 540, Entry::Session(session)),
        written(3, "2031-04-12", 1439, Entry::Day(full)),
        written(4, "2031-04-13", 0, Entry::Day(DayEntry::default())),
        written(
            5,
            "2031-04-13",
            600,
            Entry::Use(UseRecord { activity: "heat-pack".into(), seconds: 900, helped: Some(true) }),
        ),
        written(6, "2031-04-14", 600, offer(Offered::Level { activity: "bird-dog".into(), level: 1 })),
        written(7, "2031-04-14", 601, offer(Offered::Drop { activity: "plank".into() })),
        written(8, "2031-04-14", 602, offer(Offered::Restore { activity: "plank".into() })),
        written(9, "2031-04-14", 603, offer(Offered::Minutes(10))),
        written(10, "2031-04-14", 604, offer(Offered::Flare)),
        written(
            11,
            "2031-04-15",
            700,
            Entry::SelfTest(SelfTest { test: "p4".into(), right: "painful".into(), left: "free".into() }),
        ),
        written(12, "2031-04-15", 701, Entry::Withdrawn(EntryId([4; 16]))),
    ])
}

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof!["[a-z-]{0,8}", ".{0,12}", any::<String>()]
}

fn any_score() -> impl Strategy<Value = Score> {
    (0u8..=10).prop_map(score)
}

fn any_effort() -> impl Strategy<Value = Effort> {
    prop_oneof![Just(Effort::TooEasy), Just(Effort::Right), Just(Effort::TooHard)]
}

fn any_skipped() -> impl Strategy<Value = Skipped> {
    use Skipped::{Bored, Forgot, NoTime, Pain, Tired, Unsafe, Unsaid};
    proptest::sample::select(vec![Pain, Tired, NoTime, Forgot, Unsafe, Bored, Unsaid])
}

fn any_item() -> impl Strategy<Value = ItemRecord> {
    let numbers = (any::<u8>(), any::<u32>(), any::<u32>());
    (any_text(), numbers, option::of(any_skipped()), option::of(any_effort())).prop_map(
        |(activity, (level, planned, done), skipped, effort)| ItemRecord {
            activity,
            level,
            planned,
            done,
            skipped,
            effort,
        },
    )
}

fn any_day() -> impl Strategy<Value = DayEntry> {
    let pain = (option::of(any_score()), option::of(any_score()), option::of(any_score()));
    let yes_no = (option::of(any::<bool>()), option::of(any::<bool>()), option::of(any::<bool>()));
    let function = (any_text(), any_score()).prop_map(|(name, score)| Function { name, score });
    let heard =
        (any_text(), option::of(any::<bool>())).prop_map(|(feature, answer)| Heard { feature, answer });
    let lists = (vec(function, 0..3), vec(heard, 0..3), vec(any_text(), 0..3));
    (pain, yes_no, option::of(any_score()), lists, any_text()).prop_map(
        |(
            (pain_now, pain_worst, pain_night),
            (worse_this_morning, flare, mood_low),
            sleep_disturbed,
            (functions, signs, done),
            note,
        )| DayEntry {
            pain_now,
            pain_worst,
            pain_night,
            worse_this_morning,
            flare,
            sleep_disturbed,
            mood_low,
            functions,
            signs,
            done,
            note,
        },
    )
}

fn any_offered() -> impl Strategy<Value = Offered> {
    prop_oneof![
        (any_text(), any::<u8>()).prop_map(|(activity, level)| Offered::Level { activity, level }),
        any_text().prop_map(|activity| Offered::Drop { activity }),
        any_text().prop_map(|activity| Offered::Restore { activity }),
        any::<u16>().prop_map(Offered::Minutes),
        Just(Offered::Flare),
    ]
}

/// Few ids, so that they meet.
fn any_id() -> impl Strategy<Value = EntryId> {
    prop_oneof![(0u8..4).prop_map(|byte| EntryId([byte; 16])), any::<[u8; 16]>().prop_map(EntryId)]
}

fn any_entry() -> impl Strategy<Value = Entry> {
    let session = (
        any::<u32>(),
        vec(any_item(), 0..3),
        option::of(any_text()),
        option::of(any_score()),
        option::of(any_effort()),
    );
    prop_oneof![
        (any_text(), any_text(), any_text()).prop_map(|(answers, disposition, guideline)| Entry::Checked {
            answers,
            disposition,
            guideline
        }),
        any_day().prop_map(Entry::Day),
        session.prop_map(|(seconds, items, stopped_by, pain_after, effort)| {
            Entry::Session(SessionRecord { seconds, items, stopped_by, pain_after, effort })
        }),
        (any_text(), any::<u32>(), option::of(any::<bool>()))
            .prop_map(|(activity, seconds, helped)| Entry::Use(UseRecord { activity, seconds, helped })),
        (any_offered(), any_text(), any::<bool>()).prop_map(|(offered, rule, taken)| Entry::Choice(Choice {
            offered,
            rule,
            taken
        })),
        (any_text(), any_text(), any_text()).prop_map(|(test, right, left)| Entry::SelfTest(SelfTest {
            test,
            right,
            left
        })),
        any_id().prop_map(Entry::Withdrawn),
        (any_text(), 0u8..=100).prop_map(|(measure, score)| Entry::Scored(Scored { measure, score })),
        (0usize..4).prop_map(|at| Entry::Barrier(Barrier::ALL[at])),
    ]
}

pub(crate) fn any_written() -> impl Strategy<Value = Written> {
    let moment = (-800_000i32..4_000_000, any::<u16>());
    (any_id(), moment, any_entry()).prop_map(|(id, (days, minute), entry)| Written {
        id,
        at: Moment { day: day("2031-04-12").plus_days(days), minute },
        entry,
    })
}

pub(crate) fn any_diary() -> impl Strategy<Value = Diary> {
    vec(any_written(), 0..8).prop_map(Diary::of)
}
