//! A diary in a folder of its own, entries to put into it, and what a command on it must say.

#![allow(dead_code, reason = "each test file uses its own part of this")]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail")]

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;
use std::process::Output;

use care::{DayEntry, Diary, Entry, EntryId, Moment, Written};
use clinical::Date;

/// A folder of its own, gone when the test is.
pub(crate) struct Folder(PathBuf);

impl Folder {
    /// Of that name, and empty.
    pub(crate) fn empty(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("carrywell-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    pub(crate) fn at(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    /// What is in it, in order.
    pub(crate) fn names(&self) -> Vec<String> {
        let files = fs::read_dir(&self.0).unwrap();
        let mut names: Vec<String> =
            files.map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

pub(crate) fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// What it printed; it must have gone well.
pub(crate) fn done(output: &Output) -> String {
    assert_eq!(output.status.code(), Some(0), "{}{}", text(&output.stdout), text(&output.stderr));
    text(&output.stdout)
}

/// It must have refused, with these words, and with what, where and what to do next.
pub(crate) fn not_done(output: &Output, words: &[&str]) {
    assert_eq!(output.status.code(), Some(2), "{}{}", text(&output.stdout), text(&output.stderr));
    let said = text(&output.stderr);
    for word in words.iter().chain(&["error: ", "  --> ", "help: "]) {
        assert!(said.contains(word), "`{word}` is not in: {said}");
    }
}

/// An entry of long ago, so that nothing of today is looked at.
pub(crate) fn noted(id: u64, note: String) -> Written {
    let mut bytes = [0; 16];
    bytes[..8].copy_from_slice(&id.to_be_bytes());
    let day = Date::from_ymd(2021, 4, 12).unwrap();
    let entry = Entry::Day(DayEntry { note, ..DayEntry::default() });
    Written { id: EntryId(bytes), at: Moment { day, minute: 480 }, entry }
}

/// As they stand in a file of entries.
pub(crate) fn lines(entries: impl Iterator<Item = Written>) -> Vec<u8> {
    entries.flat_map(|written| [store::record(&written), b"\n".to_vec()].concat()).collect()
}

/// The entry that a line acknowledges.
pub(crate) fn id_of(line: &str) -> u64 {
    u64::from_str_radix(&line[..16], 16).unwrap()
}

/// The entries that are there: each once, each as it was written, and none missing that was
/// acknowledged.
pub(crate) fn assert_kept(kept: &Diary, acknowledged: &BTreeSet<u64>, entry: fn(u64) -> Written) {
    let id = |written: &Written| u64::from_be_bytes(written.id.0[..8].try_into().unwrap());
    let ids: BTreeSet<u64> = kept.entries().iter().map(id).collect();
    assert_eq!(ids.len(), kept.entries().len(), "an entry is there twice");
    assert!(acknowledged.is_subset(&ids), "lost: {:?}", acknowledged.difference(&ids));
    assert!(kept.entries().iter().all(|w| *w == entry(id(w))), "an entry has changed");
}

/// Chance that is the same each time.
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    pub(crate) fn below(&mut self, n: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % n
    }
}
