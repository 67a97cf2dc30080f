//! What the browser asks for, natively.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

use care::{DayEntry, Diary, Entry, EntryId, Moment, Written};
use seal::{Drawer, new_lock, open_backup, seal_backup, secret};

fn written() -> Written {
    let day = clinical::Date::from_ymd(2031, 4, 12).unwrap();
    let entry = Entry::Day(DayEntry { note: "für später".to_owned(), ..DayEntry::default() });
    Written { id: EntryId([7; 16]), at: Moment { day, minute: 485 }, entry }
}

#[test]
fn a_backup_comes_back_with_the_passphrase_and_with_no_other() {
    let backup = store::write(&Diary::default().with(written()), written().at.day);
    let sealed = seal_backup(&backup, "three quiet herons", &[5; 40]).unwrap();
    assert!(!sealed.windows(5).any(|part| part == b"note\""), "nothing of it can be read");
    assert_eq!(open_backup(&sealed, "three quiet herons").unwrap(), backup);
    assert_eq!(store::open(&sealed, "three quiet herons").unwrap().diary.entries(), [written()]);
    assert!(open_backup(&sealed, "three loud herons").unwrap_err().contains("not the passphrase"));
    assert!(open_backup(&backup, "x").is_err(), "what is not sealed is not opened");
    assert!(seal_backup(&backup, "", &[5; 40]).is_err());
    assert!(seal_backup(&backup, "x", &[5; 39]).is_err(), "never with too little chance");
}

#[test]
fn an_entry_comes_back_with_the_passphrase_and_with_no_other() {
    let lock = new_lock(&[3; 16]).unwrap();
    let drawer = Drawer::open(&secret("three quiet herons", &lock).unwrap(), &lock).unwrap();
    let record = store::record(&written());
    let sealed = drawer.seal(&record, &[9; 24]).unwrap();
    assert_eq!(drawer.record(&sealed).unwrap(), record);
    let other = Drawer::open(&secret("three loud herons", &lock).unwrap(), &lock).unwrap();
    assert_ne!(other.token(), drawer.token());
    assert_ne!(other.name(&record), drawer.name(&record));
    assert_eq!(other.record(&sealed), None);
    assert_eq!(drawer.name(&record), drawer.name(&record));
    assert_eq!(drawer.seal(&record, &[9; 23]), None, "never with too little chance");
    assert!(Drawer::open(&[0; 63], &lock).is_none());
}
