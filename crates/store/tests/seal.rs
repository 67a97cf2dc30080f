//! What a seal keeps, and what it says when it does not open.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test may fail, and owns the disk"
)]

mod diaries;

use diaries::{amina, day};
use store::{Chance, Cost, Key, Lock, Reason, StoreError, open, read, seal, write};

const CHANCE: Chance = Chance { salt: [5; 16], nonce: [6; 24] };

fn cheap() -> Cost {
    Cost::new(64, 1, 1).unwrap()
}

fn sealed() -> Vec<u8> {
    seal(&write(&amina(), day("2031-04-16")), "Pflaume über Nacht", cheap(), CHANCE).unwrap()
}

#[test]
fn a_sealed_diary_opens_with_its_passphrase_alone() {
    assert_eq!(open(&sealed(), "Pflaume über Nacht").unwrap().diary, amina());
    for wrong in ["pflaume über Nacht", "Pflaume über Nacht ", "x"] {
        assert_eq!(open(&sealed(), wrong), Err(StoreError::WrongPassphrase), "{wrong}");
    }
    assert_eq!(open(&sealed(), ""), Err(StoreError::NoPassphrase));
    assert_eq!(read(&sealed()), Err(StoreError::Sealed));
    assert_eq!(open(&write(&amina(), day("2031-04-16")), "x"), Err(StoreError::NotSealed));
}

#[test]
fn the_committed_sealed_file_opens_for_ever() {
    let file = include_bytes!("shapes/1.sealed");
    assert_eq!(open(file, "Pflaume über Nacht").unwrap().diary, amina());
    assert_eq!(sealed(), file, "what is sealed has changed, so it needs a new number");
}

#[test]
fn nothing_of_the_diary_can_be_read_in_a_sealed_file() {
    let sealed = sealed();
    for word in ["pain", "Yusuf", "vaginal-bleeding", "2031", "schema"] {
        assert!(!sealed.windows(word.len()).any(|window| window == word.as_bytes()), "{word}");
    }
}

#[test]
fn no_bit_of_a_sealed_file_can_turn_unnoticed() {
    let whole = sealed();
    for at in 0..whole.len() {
        let mut turned = whole.clone();
        turned[at] ^= 1 << (at % 8);
        // The cost stands in the file; a turned bit may make it a costly one, which is not the point.
        let costly = (25..37).contains(&at);
        assert!(costly || open(&turned, "Pflaume über Nacht").is_err(), "byte {at}");
    }
}

#[test]
fn harm_behind_the_lock_is_told_from_a_wrong_passphrase() {
    let mut broken = sealed();
    let last = broken.len() - 1;
    broken[last] ^= 1;
    assert_eq!(open(&broken, "Pflaume über Nacht"), Err(StoreError::SealBroken));
    assert_eq!(open(&broken, "x"), Err(StoreError::WrongPassphrase));
    for cut in 0..sealed().len() {
        assert!(open(&sealed()[..cut], "Pflaume über Nacht").is_err(), "cut at {cut}");
    }
}

#[test]
fn a_file_that_asks_for_a_hundred_gigabytes_is_refused_before_anything_is_worked_out() {
    for (at, number) in
        [(25, 100_000_000u32), (25, u32::MAX), (25, 0), (29, 1_000), (29, 0), (33, 1_000), (33, 0)]
    {
        let mut hostile = sealed();
        hostile[at..at + 4].copy_from_slice(&number.to_le_bytes());
        assert_eq!(open(&hostile, "x"), Err(StoreError::TooCostly), "{number} at {at}");
    }
    assert!(Cost::new(256 * 1024 + 1, 3, 4).is_none());
}

#[test]
fn a_sealed_file_from_the_future_is_refused() {
    let newer = [b"carrywell sealed diary 3\n", &sealed()[25..]].concat();
    assert_eq!(open(&newer, "Pflaume über Nacht"), Err(StoreError::Newer { shape: 3, known: 2 }));
    // Sealed files are counted by themselves.
    let told = open(&newer, "Pflaume über Nacht").unwrap_err().to_string();
    assert!(told.contains("(shape 3; this one knows 2)"), "{told}");
}

/// What a browser saves of a diary under a passphrase that does not open there.
fn saved_by_a_browser() -> (Vec<u8>, Vec<usize>) {
    let key = Key::derive("Pflaume über Nacht", Lock { cost: cheap(), salt: CHANCE.salt }).unwrap();
    let mut file = b"carrywell sealed diary 2\n".to_vec();
    file.extend(key.lock().to_bytes());
    file.extend(key.token());
    let mut ends = vec![file.len()];
    for (nth, written) in amina().entries().iter().enumerate() {
        file.extend(key.keep(&store::record(written), [u8::try_from(nth).unwrap(); 24]));
        ends.push(file.len());
    }
    (file, ends)
}

#[test]
fn what_a_browser_saved_without_the_passphrase_opens_with_it() {
    let (file, ends) = saved_by_a_browser();
    assert_eq!(file, include_bytes!("shapes/2.sealed"), "files of this form must open for ever");
    assert!(store::is_diary(&file) && !store::has_record(&file));
    assert_eq!(read(&file), Err(StoreError::Sealed));
    let opened = open(&file, "Pflaume über Nacht").unwrap();
    assert_eq!((&opened.diary, opened.set_aside.len()), (&amina(), 0));
    assert_eq!(open(&file, "pflaume"), Err(StoreError::WrongPassphrase));
    // The harm of one entry costs no other, and is told.
    let n_entries = amina().entries().len();
    for end in &ends[1..] {
        let mut turned = file.clone();
        turned[end - 1] ^= 1;
        let opened = open(&turned, "Pflaume über Nacht").unwrap();
        assert_eq!((opened.diary.entries().len(), opened.set_aside.len()), (n_entries - 1, 1));
    }
    let cut = open(&file[..file.len() - 1], "Pflaume über Nacht").unwrap();
    assert_eq!((cut.diary.entries().len(), cut.set_aside.len()), (n_entries - 1, 1));
    assert_eq!(open(&file[..ends[0]], "Pflaume über Nacht"), Err(StoreError::SealBroken));
    // The lock stands in every row, too, for who has lost the file's own.
    let key = Key::derive("Pflaume über Nacht", store::locks_in(&file[ends[0]..])[0]).unwrap();
    assert_eq!(key.rescue(&file).diary, amina());
    // What stood there plainly stays what it is.
    let amina = amina();
    let line = |written| [store::record(written), b"\n".to_vec()].concat();
    let lines = amina.entries()[1..].iter().flat_map(line);
    let mixed: Vec<u8> = file[..ends[1]].iter().copied().chain(lines).collect();
    assert_eq!(open(&mixed, "Pflaume über Nacht").unwrap().diary, amina);
}

#[test]
fn the_standard_cost_works_and_is_not_cheap() {
    let lock = Lock { cost: Cost::STANDARD, salt: [1; 16] };
    let key = Key::derive("four words she knows", lock).unwrap();
    let written = &amina().entries()[0].clone();
    let sealed = key.record(written, [8; 24]);
    assert_eq!(key.read_record(&sealed).as_ref(), Ok(written));
    assert_eq!(Lock::of(&key.lock().to_bytes()), Ok(lock));
}

#[test]
fn another_key_opens_nothing_and_its_token_differs() {
    let lock = Lock { cost: cheap(), salt: [1; 16] };
    let (key, other) = (Key::derive("a", lock).unwrap(), Key::derive("b", lock).unwrap());
    let sealed = key.record(&amina().entries()[0], [8; 24]);
    assert_eq!(other.read_record(&sealed), Err(Reason::Locked));
    assert_ne!(key.token(), other.token());
    assert_eq!(key.token(), Key::derive("a", lock).unwrap().token());
    assert_eq!(format!("{key:?}"), "Key", "nothing of a key is printed");
}

#[test]
fn a_row_that_was_sealed_is_found_in_any_bytes_and_a_turned_bit_costs_no_other() {
    let lock = Lock { cost: cheap(), salt: [1; 16] };
    let key = Key::derive("a", lock).unwrap();
    let entries = amina().entries().to_vec();
    let row = |nth: usize| key.keep(&store::record(&entries[nth]), [u8::try_from(nth).unwrap(); 24]);
    let rows: Vec<Vec<u8>> = (0..entries.len()).map(row).collect();
    for (nth, row) in rows.iter().enumerate() {
        assert_eq!(key.kept(row), Ok(store::record(&entries[nth])));
        assert_eq!(store::lock_of(row), Some(lock));
        assert!(!store::has_record(row), "nothing plain is in it");
    }
    // Between other bytes, and one of them cut off by the end.
    let bytes: Vec<u8> = rows.iter().flat_map(|row| [b"page \0\xff", row.as_slice()].concat()).collect();
    assert_eq!(key.rescue(&bytes).diary, amina());
    assert_eq!(store::locks_in(&bytes), vec![lock; entries.len()]);
    for cut in 1..rows.last().unwrap().len() - 8 {
        let opened = key.rescue(&bytes[..bytes.len() - cut]);
        assert_eq!((opened.diary.entries().len(), opened.set_aside.len()), (entries.len() - 1, 1), "{cut}");
    }
    let start = bytes.len() - rows.last().unwrap().len();
    for at in start..bytes.len() {
        let mut turned = bytes.clone();
        turned[at] ^= 1 << (at % 8);
        let opened = key.rescue(&turned);
        // The lock that stands in a row is for who has lost the file's own.
        let is_of_the_lock = (start + 8..start + 36).contains(&at);
        assert_eq!(opened.diary.entries().len(), entries.len() - usize::from(!is_of_the_lock), "byte {at}");
    }
    assert_eq!(key.kept(b"CWE1"), Err(Reason::NotARecord));
    assert_eq!(Key::derive("b", lock).unwrap().kept(&rows[0]), Err(Reason::Locked));
}
