//! How long a diary of nine months takes to open, and what an entry costs.

#![allow(clippy::unwrap_used, missing_docs, reason = "a bench may fail")]

use std::hint::black_box;

use care::{
    DayEntry, Diary, Entry, EntryId, Function, Heard, ItemRecord, Moment, SessionRecord, UseRecord, Written,
};
use clinical::{Date, Score};
use criterion::{Criterion, criterion_group, criterion_main};
use store::{Chance, Cost, Key, Lock};

/// Three entries a day for 280 days: a day, a session, a measure.
fn nine_months() -> Diary {
    let first = Date::from_ymd(2030, 9, 4).unwrap();
    let entries = (0..280u16).flat_map(|day| (0..3u8).map(move |nth| (day, nth)));
    Diary::of(
        entries
            .map(|(day, nth)| {
                let mut id = [nth; 16];
                id[..2].copy_from_slice(&day.to_be_bytes());
                let at = Moment { day: first.plus_days(i32::from(day)), minute: 480 + 60 * u16::from(nth) };
                Written { id: EntryId(id), at, entry: entry(nth) }
            })
            .collect(),
    )
}

fn entry(nth: u8) -> Entry {
    let text = |text: &str| text.to_owned();
    match nth {
        0 => Entry::Day(DayEntry {
            pain_now: Score::new(4),
            pain_worst: Score::new(6),
            pain_night: Score::new(3),
            sleep_disturbed: Score::new(5),
            functions: ["socks", "stairs", "lifting"]
                .map(|name| Function { name: text(name), score: Score::MAX })
                .to_vec(),
            signs: ["bleeding-any", "waters-preterm", "chest-pain"]
                .map(|name| Heard { feature: text(name), answer: Some(false) })
                .to_vec(),
            note: text("Slept badly, better after the walk."),
            ..DayEntry::default()
        }),
        1 => {
            let item = |name: &str| ItemRecord {
                activity: text(name),
                level: 1,
                planned: 10,
                done: 10,
                ..ItemRecord::default()
            };
            let items = ["cat-camel", "bird-dog", "bridge", "pelvic-tilt", "wall-squat"].map(item).to_vec();
            Entry::Session(SessionRecord { seconds: 900, items, ..SessionRecord::default() })
        }
        _ => Entry::Use(UseRecord { activity: text("heat-pack"), seconds: 900, helped: Some(true) }),
    }
}

fn diary(criterion: &mut Criterion) {
    let diary = nine_months();
    let today = Date::from_ymd(2031, 6, 11).unwrap();
    let bytes = store::write(&diary, today);
    let one = diary.entries().first().unwrap().clone();
    let record = store::record(&one);
    let key = Key::derive("four words", Lock { cost: Cost::new(64, 1, 1).unwrap(), salt: [1; 16] }).unwrap();
    let sealed = key.record(&one, [2; 24]);
    let backup =
        store::seal(&bytes, "four words", Cost::STANDARD, Chance { salt: [1; 16], nonce: [2; 24] }).unwrap();

    criterion.bench_function("read-nine-months", |b| b.iter(|| store::read(black_box(&bytes)).unwrap()));
    criterion.bench_function("write-nine-months", |b| b.iter(|| store::write(black_box(&diary), today)));
    criterion.bench_function("merge-nine-months", |b| {
        b.iter(|| black_box(diary.clone()).union(black_box(diary.clone())))
    });
    criterion.bench_function("record", |b| b.iter(|| store::record(black_box(&one))));
    criterion.bench_function("read-record", |b| b.iter(|| store::read_record(black_box(&record)).unwrap()));
    criterion.bench_function("sealed-record", |b| b.iter(|| key.record(black_box(&one), [2; 24])));
    criterion
        .bench_function("read-sealed-record", |b| b.iter(|| key.read_record(black_box(&sealed)).unwrap()));
    let mut slow = criterion.benchmark_group("passphrase");
    slow.sample_size(10);
    slow.bench_function("open-sealed-nine-months", |b| {
        b.iter(|| store::open(black_box(&backup), "four words").unwrap())
    });
    slow.finish();
}

criterion_group!(benches, diary);
criterion_main!(benches);
