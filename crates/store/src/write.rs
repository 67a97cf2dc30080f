//! A diary as one file: plain JSON, one line an entry.
//!
//! Each line is the entry's record, so that a file of which half was lost still has the other half.

use care::Diary;
use clinical::Date;

use crate::record::{record, shape_of};
use crate::{SCHEMA, Settings};

/// The file. `today` is the day it is made on.
#[must_use]
pub fn write(diary: &Diary, today: Date) -> Vec<u8> {
    write_with(diary, &Settings::new(), today)
}

/// The same with what an app is set to, so that one file has everything.
#[must_use]
pub fn write_with(diary: &Diary, settings: &Settings, today: Date) -> Vec<u8> {
    // The lowest number that has all of it, so that an earlier program reads what it can read; settings it
    // passes over.
    let shape = diary.entries().iter().map(shape_of).max().unwrap_or(1);
    let mut out = format!("{{\"schema\":\"{SCHEMA}{shape}\",\"written\":\"{today}\",").into_bytes();
    if !settings.is_empty() {
        out.extend_from_slice(b"\"settings\":");
        out.extend(serde_json::to_vec(settings).unwrap_or_else(|_| b"{}".to_vec()));
        out.push(b',');
    }
    out.extend_from_slice(b"\"entries\":[");
    for (nth, written) in diary.entries().iter().enumerate() {
        out.extend_from_slice(if nth == 0 { b"\n" } else { b",\n" });
        out.extend_from_slice(&record(written));
    }
    out.extend_from_slice(b"\n]}\n");
    out
}
