//! Files as they are found: old ones, harmed ones, other people's, too many and too long.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test may fail, and owns the disk"
)]

mod diaries;
mod properties;

use care::{Barrier, DayEntry, Diary, Entry, EntryId, Moment, Written};
use diaries::{amina, day};
use store::{
    Cost, ENTRY_BYTES_MAX, Key, Lock, Odd, Reason, Settings, StoreError, fits, read, read_entry, read_record,
    record, remarks, rescue, write,
};

fn note(id: u64, text: &str) -> Written {
    let mut bytes = [0; 16];
    bytes[..8].copy_from_slice(&id.to_be_bytes());
    let at = Moment { day: day("2031-04-12"), minute: 480 };
    Written {
        id: EntryId(bytes),
        at,
        entry: Entry::Day(DayEntry { note: text.to_owned(), ..DayEntry::default() }),
    }
}

/// Every shape that was ever written has a file here, and it opens for ever.
#[test]
fn the_file_of_shape_1_opens_as_the_diary_it_was() {
    let file = include_bytes!("shapes/1.json");
    let opened = read(file).unwrap();
    assert_eq!(opened.diary, amina());
    assert!(opened.set_aside.is_empty() && !opened.harmed);
    assert_eq!(
        write(&amina(), day("2031-04-16")),
        file,
        "what is written has changed, so it needs a new number"
    );
}

/// Amina, with a score: an entry of shape 2 among those of shape 1.
fn amina_scored() -> care::Diary {
    let scored = care::Scored::new("pgq-total", 44).unwrap();
    let at = Moment { day: day("2031-04-15"), minute: 720 };
    amina().with(Written { id: EntryId([13; 16]), at, entry: Entry::Scored(scored) })
}

#[test]
fn the_file_of_shape_2_opens_as_the_diary_it_was_and_what_shape_1_holds_is_as_it_was() {
    let file = include_bytes!("shapes/2.json");
    let opened = read(file).unwrap();
    assert_eq!(opened.diary, amina_scored());
    assert!(opened.set_aside.is_empty() && !opened.harmed);
    assert_eq!(
        String::from_utf8(write(&amina_scored(), day("2031-04-16"))).unwrap(),
        String::from_utf8(file.to_vec()).unwrap(),
        "what is written has changed, so it needs a new number"
    );
    let now = entry_lines(file);
    assert!(entry_lines(include_bytes!("shapes/1.json")).iter().all(|line| now.contains(line)));
}

/// The lines of a backup below its first.
fn entry_lines(bytes: &[u8]) -> Vec<String> {
    let text = String::from_utf8(bytes.to_vec()).unwrap();
    text.lines().skip(1).map(|line| line.trim_end_matches(',').to_owned()).collect()
}

/// The same, with everything that can get in the way: entries of shape 3 among the others.
fn amina_hindered() -> care::Diary {
    let barriers = [Barrier::Time, Barrier::Pain, Barrier::Fear, Barrier::Boredom];
    barriers.into_iter().zip(14..).fold(amina_scored(), |diary, (barrier, n)| {
        let at = Moment { day: day("2031-04-16"), minute: 600 + u16::from(n) };
        diary.with(Written { id: EntryId([n; 16]), at, entry: Entry::Barrier(barrier) })
    })
}

#[test]
fn the_file_of_shape_3_opens_as_the_diary_it_was_and_what_shapes_1_and_2_hold_is_as_it_was() {
    let file = include_bytes!("shapes/3.json");
    let opened = read(file).unwrap();
    assert_eq!(opened.diary, amina_hindered());
    assert!(opened.set_aside.is_empty() && !opened.harmed);
    assert_eq!(store::SHAPE, 3, "a new shape needs a file of its own here");
    assert_eq!(
        String::from_utf8(write(&amina_hindered(), day("2031-04-16"))).unwrap(),
        String::from_utf8(file.to_vec()).unwrap(),
        "what is written has changed, so it needs a new number"
    );
    let now = entry_lines(file);
    assert!(entry_lines(include_bytes!("shapes/2.json")).iter().all(|line| now.contains(line)));
}

#[test]
fn what_got_in_the_way_is_of_shape_3_and_one_of_four_words() {
    let of = |shape: u16, word: &str| {
        let id = "0a".repeat(16);
        store::read_record(
            format!(
                "{{\"shape\":{shape},\"id\":\"{id}\",\"at\":\"2031-04-12 08:05\",\"entry\":{{\"barrier\":\"{word}\"}}}}"
            )
            .as_bytes(),
        )
    };
    for barrier in Barrier::ALL {
        assert_eq!(of(3, barrier.id()).unwrap().entry, Entry::Barrier(barrier));
        let alone = format!("{{\"entry\":{{\"barrier\":\"{}\"}}}}", barrier.id());
        assert_eq!(store::read_entry(&alone), Ok(Entry::Barrier(barrier)));
    }
    assert!(of(1, "time").is_err() && of(2, "time").is_err(), "earlier shapes have no place for it");
    assert!(matches!(of(3, "money"), Err(Reason::Wrong(why)) if why.contains("unknown variant")));
    assert_eq!(of(4, "time"), Err(Reason::Newer(4)));
}

#[test]
fn an_entry_says_the_shape_it_has() {
    let of = |text: &str| store::read_record(text.as_bytes());
    let score = |shape: u16, score: u16| {
        format!(
            "{{\"shape\":{shape},\"id\":\"0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a\",\"at\":\"2031-04-12 08:05\",\"entry\":{{\"score\":{{\"measure\":\"pgq-total\",\"score\":{score}}}}}}}"
        )
    };
    assert!(of(&score(2, 100)).is_ok());
    assert!(of(&score(2, 101)).is_err(), "off the scale");
    assert!(of(&score(1, 40)).is_err(), "shape 1 has no place for it");
    assert!(of(&score(3, 40)).is_err(), "what shape 2 holds is written as shape 2");
    assert_eq!(of(&score(4, 40)), Err(store::Reason::Newer(4)));
    let day =
        score(2, 4).replace("\"score\":{\"measure\":\"pgq-total\",\"score\":4}", "\"day\":{\"pain-now\":4}");
    assert!(of(&day).is_err(), "what shape 1 holds is written as shape 1");
    assert!(store::read_entry("{\"entry\":{\"score\":{\"measure\":\"pgq-total\",\"score\":40}}}").is_ok());
}

#[test]
fn every_kind_of_entry_is_in_the_committed_file() {
    let kinds: std::collections::BTreeSet<u8> = amina_hindered()
        .entries()
        .iter()
        .map(|written| match &written.entry {
            Entry::Checked { .. } => 0,
            Entry::Day(_) => 1,
            Entry::Session(_) => 2,
            Entry::Use(_) => 3,
            Entry::Choice(_) => 4,
            Entry::SelfTest(_) => 5,
            Entry::Withdrawn(_) => 6,
            Entry::Scored(_) => 7,
            Entry::Barrier(_) => 8,
        })
        .collect();
    assert_eq!(kinds.len(), 9);
}

fn refused(bytes: &[u8]) -> StoreError {
    read(bytes).unwrap_err()
}

#[test]
fn what_is_no_diary_is_refused_and_says_what_to_do() {
    assert_eq!(refused(b""), StoreError::Empty);
    assert_eq!(refused(b" \n\t"), StoreError::Empty);
    for foreign in
        ["hello", "{}", "[1, 2]", "{\"schema\":\"carrywell/assessment/1\"}", "PK\u{3}\u{4}", "null"]
    {
        assert_eq!(refused(foreign.as_bytes()), StoreError::Foreign, "{foreign}");
    }
    assert_eq!(refused(&[0xff, 0xfe, 0x7b, 0]), StoreError::Foreign);
    assert_eq!(refused(b"{\"schema\":\"carrywell/diary/one\",\"entries\":[]}"), StoreError::Foreign);
    for error in [
        StoreError::Empty,
        StoreError::Foreign,
        StoreError::Newer { shape: 2, known: 1 },
        StoreError::Damaged,
    ] {
        assert!(!error.to_string().is_empty() && !error.help().is_empty());
    }
}

#[test]
fn a_backup_from_the_future_is_refused_whole_even_cut_off() {
    let text = String::from_utf8(write(&amina(), day("2031-04-16"))).unwrap();
    let newer = text.replace("carrywell/diary/1", "carrywell/diary/7");
    assert_eq!(refused(newer.as_bytes()), StoreError::Newer { shape: 7, known: 3 });
    assert_eq!(refused(&newer.as_bytes()[..newer.len() / 2]), StoreError::Newer { shape: 7, known: 3 });
    assert!(refused(newer.as_bytes()).to_string().contains("later version"));
}

#[test]
fn one_entry_from_the_future_is_set_aside_and_the_others_stand() {
    let text = String::from_utf8(write(&amina(), day("2031-04-16"))).unwrap();
    let one = text.replacen("\"shape\":1,", "\"shape\":4,\"mood\":\"fine\",", 1);
    let opened = read(one.as_bytes()).unwrap();
    assert_eq!(opened.diary.entries().len(), amina().entries().len() - 1);
    assert_eq!(opened.set_aside[0].reason, Reason::Newer(4));
    assert!(
        one.as_bytes()[opened.set_aside[0].at..].starts_with(&opened.set_aside[0].bytes),
        "kept as it was"
    );
}

#[test]
fn settings_come_back_as_they_went_in_also_of_a_file_that_was_cut_off() {
    let diary = Diary::of(vec![note(1, "better"), note(2, "worse")]);
    let pairs = [("region", "uk"), ("unit", "0117 496 0000"), ("note", "\"quoted\"]}\n"), ("minutes", "15")];
    let settings: Settings = pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).into();
    let bytes = store::write_with(&diary, &settings, day("2031-06-01"));
    let opened = read(&bytes).unwrap();
    assert_eq!((&opened.diary, &opened.settings), (&diary, &settings));
    assert!(opened.set_aside.is_empty() && !opened.harmed);
    // Cut off anywhere behind its first line.
    let first = bytes.iter().position(|byte| *byte == b'\n').unwrap();
    for end in [first + 200, bytes.len() - 3] {
        let opened = read(&bytes[..end]).unwrap();
        assert!(opened.harmed && !opened.diary.entries().is_empty(), "{end}");
        assert_eq!(opened.settings, settings, "{end}");
    }
    // What is none is set aside, and the entries stand.
    let text = String::from_utf8(bytes).unwrap();
    let odd = text.replace("\"minutes\":\"15\"", "\"minutes\":15");
    let opened = read(odd.as_bytes()).unwrap();
    assert_eq!((opened.diary, opened.settings), (diary.clone(), Settings::new()));
    assert!(matches!(&opened.set_aside[..], [aside] if odd.as_bytes()[aside.at..].starts_with(&aside.bytes)));
    // Without any the file is what it always was.
    let on = day("2031-06-01");
    assert_eq!(store::write_with(&diary, &Settings::new(), on), write(&diary, on));
}

#[test]
fn an_empty_diary_is_a_diary() {
    let opened = read(&write(&Diary::default(), day("2031-04-16"))).unwrap();
    assert!(opened.diary.entries().is_empty() && !opened.harmed);
}

#[test]
fn a_value_out_of_range_sets_its_entry_aside_with_the_reason() {
    let text = String::from_utf8(record(&note(1, "x"))).unwrap().replace("\"sum\":", "\"was\":");
    assert!(matches!(read_record(text.as_bytes()), Err(Reason::Wrong(why)) if why.contains("was")));
    let by_hand = |entry: &str| {
        format!(
            "{{\"shape\":1,\"id\":\"{}\",\"at\":\"2031-04-12 08:05\",\"entry\":{entry}}}",
            "0a".repeat(16)
        )
    };
    assert!(read_record(by_hand("{\"day\":{\"pain-now\":10}}").as_bytes()).is_ok(), "by hand, without a sum");
    for (entry, word) in [
        ("{\"day\":{\"pain-now\":11}}", "0 to 10"),
        ("{\"day\":{\"pain-now\":-1}}", "u8"),
        ("{\"day\":{\"pain\":1}}", "unknown field"),
        ("{\"day\":{\"signs\":[{\"feature\":\"a\",\"said\":null}]}}", "expected"),
        ("{\"dream\":{}}", "unknown variant"),
    ] {
        match read_record(by_hand(entry).as_bytes()) {
            Err(Reason::Wrong(why)) => assert!(why.contains(word), "{entry}: {why}"),
            other => panic!("{entry}: {other:?}"),
        }
    }
    assert!(read_entry("{\"entry\":{\"day\":{\"pain-now\":3}}}").is_ok());
}

#[test]
fn an_entry_changed_by_hand_is_told_apart_from_one_that_was_written() {
    let text = String::from_utf8(record(&note(1, "no bleeding"))).unwrap();
    assert_eq!(read_record(text.replace("no bleeding", "bleeding").as_bytes()), Err(Reason::Changed));
}

#[test]
fn half_a_record_at_the_end_of_a_journal_costs_nothing_before_it() {
    let journal = [record(&note(1, "a")), b"\n".to_vec(), record(&note(2, "b"))].concat();
    let opened = rescue(&journal[..journal.len() - 3]);
    assert_eq!(opened.diary.entries(), [note(1, "a")]);
    assert_eq!(opened.set_aside[0].reason, Reason::CutShort);
}

#[test]
fn a_note_of_a_megabyte_in_any_script_goes_in_and_comes_out_and_a_longer_entry_is_refused_in_words() {
    for text in [
        "a".repeat(1_000_000),
        "妊".repeat(333_333),
        "ข้".repeat(160_000),
        "🤰\u{202e}\u{0}\"\\\n".repeat(80_000),
    ] {
        let written = note(1, &text);
        assert_eq!(fits(&written), Ok(()), "{} bytes", record(&written).len());
        assert_eq!(read_record(&record(&written)), Ok(written));
    }
    let long = note(1, &"a".repeat(ENTRY_BYTES_MAX));
    let error = fits(&long).unwrap_err();
    assert!(matches!(error, StoreError::TooLong { .. }) && error.help().contains("shorten"), "{error}");
    assert_eq!(read_record(&record(&long)), Ok(long), "one that is there already is not lost");
}

#[test]
fn a_million_entries_open_and_merge() {
    let diary = Diary::of((0..1_000_000).map(|id| note(id, "")).collect());
    let opened = read(&write(&diary, day("2031-04-16"))).unwrap();
    assert_eq!(opened.diary, diary);
    let other = Diary::of((900_000..1_100_000).map(|id| note(id, "")).collect());
    assert_eq!(diary.union(other).entries().len(), 1_100_000);
}

#[test]
fn what_is_odd_is_told_and_kept() {
    let at =
        |id, day_text: &str, minute| Written { at: Moment { day: day(day_text), minute }, ..note(id, "") };
    let diary = Diary::of(vec![
        at(1, "2030-01-01", 480),
        at(2, "2031-04-12", 480),
        at(3, "2031-04-13", 480),
        at(4, "2031-04-14", 480),
        at(5, "2031-04-12", 1440),
        at(6, "2031-04-12", 0),
        Written { entry: Entry::Withdrawn(EntryId([0; 16])), ..at(6, "2031-04-12", 0) },
    ]);
    let told: Vec<(u8, Odd)> = remarks(&diary, day("2031-04-12"), Some(day("2030-09-04")))
        .iter()
        .map(|remark| (remark.id.0[7], remark.odd))
        .collect();
    let expected = [
        (1, Odd::BeforePregnancy),
        (6, Odd::SameId),
        (6, Odd::SameId),
        (5, Odd::NoSuchTime),
        (3, Odd::Tomorrow),
        (4, Odd::AfterTomorrow),
    ];
    assert_eq!(told, expected);
    assert_eq!(read(&write(&diary, day("2031-04-12"))).unwrap().diary, diary);
}

#[test]
fn the_corpus_of_the_fuzzers_holds() {
    let corpus = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/corpus");
    for (folder, holds) in [
        ("backup", properties::backup as fn(&[u8])),
        ("record", properties::one_record),
        ("sealed", properties::sealed),
        ("entries", properties::entries),
    ] {
        let files: Vec<_> = std::fs::read_dir(corpus.join(folder)).unwrap().collect();
        assert!(!files.is_empty(), "{folder}");
        for file in files {
            holds(&std::fs::read(file.unwrap().path()).unwrap());
        }
    }
}

#[test]
fn the_corpus_of_sealed_files_reaches_every_way_one_opens_or_is_refused() {
    let corpus = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/corpus/sealed");
    let seed = |name: &str| std::fs::read(corpus.join(name)).unwrap();
    let opened = |name: &str| store::open(&seed(name), "fuzz").map(|opened| opened.diary.entries().len());
    assert_eq!(opened("shape-1-under-fuzz.sealed"), Ok(amina().entries().len()));
    assert_eq!(opened("shape-2.sealed"), Ok(4), "three under the lock and one that stands plainly");
    assert_eq!(opened("cut-off.sealed"), Ok(2), "what is whole of it");
    for (name, error) in [
        ("cut-off-1.sealed", StoreError::SealBroken),
        ("cut-before-its-rows.sealed", StoreError::Damaged),
        ("newer.sealed", StoreError::Newer { shape: 3, known: 2 }),
        ("shape-1.sealed", StoreError::WrongPassphrase),
        ("other-passphrase.sealed", StoreError::WrongPassphrase),
        ("foreign.zip", StoreError::NotSealed),
        ("one.row", StoreError::NotSealed),
    ] {
        assert_eq!(opened(name), Err(error), "{name}");
    }
    // Rows by themselves, under the key that the target has.
    let lock = Lock { cost: Cost::new(64, 1, 1).unwrap(), salt: [7; 16] };
    let key = Key::derive("fuzz", lock).unwrap();
    assert!(key.kept(&seed("one.row")).is_ok() && key.open_record(&seed("one.entry")).is_ok());
    let rescued = |name: &str| {
        let found = key.rescue(&seed(name));
        (
            found.diary.entries().len(),
            found.set_aside.into_iter().map(|aside| aside.reason).collect::<Vec<_>>(),
        )
    };
    assert_eq!(rescued("rows-of-another-lock.sealed"), (0, vec![Reason::Locked; 3]));
    let (n_read, reasons) = rescued("harmed-table.rows");
    assert_eq!(n_read, 2, "one before the harm and one after it");
    assert!(reasons.contains(&Reason::Locked) && reasons.contains(&Reason::CutShort), "{reasons:?}");
    assert!(store::locks_in(&seed("harmed-table.rows")).iter().any(|found| *found != lock));
}
