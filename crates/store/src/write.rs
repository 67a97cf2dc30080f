//! A diary as one file: plain JSON, one line an entry.
//!
//! Each line is the entry's record, so that a file of which half was lost still has the other half.

use care::Diary;
use clinical::Date;

use crate::SCHEMA;
use crate::record::{record, shape_of};

/// The file. `today` is the day it is made on.
#[must_use]
pub fn write(diary: &Diary, today: Date) -> Vec<u8> {
    // The lowest number that has all of it, so that an earlier program reads what it can read.
    let shape = diary.entries().iter().map(shape_of).max().unwrap_or(1);
    let mut out =
        format!("{{\"schema\":\"{SCHEMA}{shape}\",\"written\":\"{today}\",\"entries\":[").into_bytes();
    for (nth, written) in diary.entries().iter().enumerate() {
        out.extend_from_slice(if nth == 0 { b"\n" } else { b",\n" });
        out.extend_from_slice(&record(written));
    }
    out.extend_from_slice(b"\n]}\n");
    out
}
