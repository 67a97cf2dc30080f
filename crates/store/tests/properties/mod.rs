//! What must hold of whatever bytes there are. The fuzz targets ask the same.

#![allow(dead_code, reason = "each target asks one of them")]

use care::{EntryId, Moment, Written};
use store::{Cost, Key, Lock, read, read_entry, read_record, record, rescue, write_with};

/// A file opens or is refused; what opened is written and read again as it was.
pub(crate) fn backup(bytes: &[u8]) {
    let today = "2031-04-12".parse().expect("a day");
    if let Ok(opened) = read(bytes) {
        let again = read(&write_with(&opened.diary, &opened.settings, today)).expect("what we wrote");
        assert_eq!((again.diary, again.settings), (opened.diary, opened.settings));
        assert!(again.set_aside.is_empty() && !again.harmed);
    }
    let rescued = rescue(bytes);
    assert!(rescued.set_aside.iter().all(|aside| bytes[aside.at..].starts_with(&aside.bytes)));
}

/// A record is read or refused; what was read has one form.
pub(crate) fn one_record(bytes: &[u8]) {
    if let Ok(written) = read_record(bytes) {
        assert_eq!(read_record(&record(&written)), Ok(written));
    }
}

/// A sealed file opens or is refused, and asks for little: what is costly is refused here, because a
/// fuzzer has no second to lose.
pub(crate) fn sealed(bytes: &[u8]) {
    let lock = bytes.get(25..53).and_then(|bytes| store::Lock::of(bytes).ok());
    let cheap = Cost::new(64, 1, 1).expect("a cost");
    if lock.is_none_or(|lock| lock.cost == cheap) {
        let _ = store::open(bytes, "fuzz");
    }
    // The same bytes as rows of a diary that is sealed entry by entry.
    let key = Key::derive("fuzz", Lock { cost: cheap, salt: [7; 16] }).expect("a key");
    assert!(key.rescue(bytes).set_aside.iter().all(|aside| aside.at < bytes.len()));
    assert!(store::locks_in(bytes).len() <= bytes.len());
    let _ = key.kept(bytes);
    assert_eq!(key.kept(&key.keep(bytes, [9; 24])).as_deref(), Ok(bytes));
}

/// A file of entries, one a line, as `diary add --file` takes it: each line is a record, an entry alone, or
/// refused with a reason; what is taken is kept as it was read, or is too long to be.
pub(crate) fn entries(bytes: &[u8]) {
    let day = "2031-04-12".parse().expect("a day");
    for line in String::from_utf8_lossy(bytes).lines() {
        let alone = |_| {
            read_entry(line).map(|entry| Written {
                id: EntryId([1; 16]),
                at: Moment { day, minute: 0 },
                entry,
            })
        };
        match read_record(line.as_bytes()).or_else(alone) {
            Ok(written) if store::fits(&written).is_ok() => {
                assert_eq!(read_record(&record(&written)), Ok(written))
            }
            Ok(_) => assert!(line.len() > 1_000_000, "a short entry is refused as too long"),
            Err(reason) => assert!(!reason.to_string().is_empty()),
        }
    }
}
