//! A sealed entry as a row of a table: found again in the bare bytes of a harmed file.
//!
//! It says by itself how long it is and which lock it is under, so that neither a lost table nor a
//! lost lock loses it. What opens is a record as it was put in, whatever has become of what is in it.

use care::Diary;

use crate::read::{Aside, Opened, has_record, marks};
use crate::record::{Reason, read_record};
use crate::seal::{Key, Lock, NONCE_BYTES, number, taken};
use crate::shape_1::hex;

/// What every such row begins with.
const MARK: &[u8] = b"CWSEALED";

/// A row that was found, and where.
struct Found<'a> {
    at: usize,
    lock: Option<Lock>,
    /// None where it ends in the middle.
    sealed: Option<&'a [u8]>,
}

impl Key {
    /// A record as such a row. The nonce must be of chance and never used again.
    #[must_use]
    pub fn keep(&self, record: &[u8], nonce: [u8; NONCE_BYTES]) -> Vec<u8> {
        let sealed = self.seal_record(record, nonce);
        let length = u32::try_from(sealed.len()).unwrap_or(u32::MAX).to_le_bytes();
        [MARK, self.lock().to_bytes().as_slice(), &length, sealed.as_slice()].concat()
    }

    /// The record of such a row.
    ///
    /// # Errors
    ///
    /// When it is none, ends in the middle, or does not open with this key.
    pub fn kept(&self, row: &[u8]) -> Result<Vec<u8>, Reason> {
        let from = row.strip_prefix(MARK).ok_or(Reason::NotARecord)?;
        self.open_record(after_mark(from).1.ok_or(Reason::CutShort)?)
    }

    /// Every such row that is anywhere in the bytes.
    #[must_use]
    pub fn rescue(&self, bytes: &[u8]) -> Opened {
        let (mut entries, mut set_aside) = (Vec::new(), Vec::new());
        for found in rows(bytes) {
            let read = found.sealed.ok_or(Reason::CutShort).and_then(|sealed| self.open_record(sealed));
            match read.and_then(|record| read_record(&record)) {
                Ok(written) => entries.push(written),
                Err(reason) => {
                    let bytes = found.sealed.unwrap_or_default().to_vec();
                    set_aside.push(Aside { at: found.at, bytes, reason });
                }
            }
        }
        Opened { diary: Diary::of(entries), set_aside, ..Opened::default() }
    }

    /// The records of every such row that is anywhere in the bytes, a line each, and what stands plainly
    /// behind the rows. What is no record comes last, and what does not open as letters, so that whoever
    /// reads it sets it aside. Nothing if no record is in it.
    pub(crate) fn records(&self, bytes: &[u8]) -> Option<Vec<u8>> {
        let (mut records, mut others) = (Vec::new(), Vec::new());
        for found in rows(bytes) {
            let sealed = found.sealed.unwrap_or(MARK);
            let (to, line) = match self.open_record(sealed) {
                Ok(record) if has_record(&record) => (&mut records, record),
                Ok(other) => (&mut others, other),
                Err(_) => (&mut others, hex(sealed).into_bytes()),
            };
            to.extend([line.as_slice(), b"\n"].concat());
        }
        records.extend_from_slice(marks(bytes).next().and_then(|at| bytes.get(at..)).unwrap_or_default());
        (!records.is_empty()).then(|| [records, b"\n".to_vec(), others].concat())
    }
}

/// The lock of a row, if it is one.
#[must_use]
pub fn lock_of(row: &[u8]) -> Option<Lock> {
    row.strip_prefix(MARK).and_then(|from| after_mark(from).0)
}

/// The locks of every row that is anywhere in the bytes, once for each row.
#[must_use]
pub fn locks_in(bytes: &[u8]) -> Vec<Lock> {
    rows(bytes).filter_map(|found| found.lock).collect()
}

fn rows(bytes: &[u8]) -> impl Iterator<Item = Found<'_>> {
    let starts = bytes.windows(MARK.len()).enumerate().filter(|(_, window)| *window == MARK);
    starts.map(|(at, _)| {
        let (lock, sealed) = after_mark(bytes.get(at + MARK.len()..).unwrap_or_default());
        Found { at, lock, sealed }
    })
}

fn after_mark(mut from: &[u8]) -> (Option<Lock>, Option<&[u8]>) {
    let lock = taken::<{ Lock::BYTES }>(&mut from).and_then(|bytes| Lock::of(&bytes).ok());
    let length = number(&mut from).and_then(|length| usize::try_from(length).ok());
    (lock, length.and_then(|length| from.get(..length)))
}
