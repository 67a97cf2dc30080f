//! One entry as bytes that can tell whether they are whole.
//!
//! A record is one line of JSON that begins with a sum over the rest of it. Records can be put one
//! after another into a journal, or each under its [`Name`] into a table: a bit that turns or a
//! power cut costs the entry it hits and no other.
//!
//! INVARIANT(mark): the bytes that begin a record stand nowhere else in it, because JSON writes a
//! quotation mark inside a text as `\"`. So the beginning of the next record is always found.

use core::fmt;

use care::{Entry, Written};
use sha2::{Digest as _, Sha256};

use crate::shape_1::hex;
use crate::{StoreError, migrate, shape_1, shape_2, shape_3};

/// What every record begins with.
pub(crate) const MARK: &[u8] = b"{\"sum\":\"";

/// The longest record that is taken in: a note of 1 MB in any script has room in it. A longer one
/// that is there already is read all the same.
pub const ENTRY_BYTES_MAX: usize = 2_000_000;

/// What a record is kept under: the same for the same entry on every device, and another one should
/// two entries of one id differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Name(pub [u8; 24]);

/// Why bytes are not an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Reason {
    /// There is no record in them.
    NotARecord,
    /// They end in the middle of one.
    CutShort,
    /// They are not what was written.
    Changed,
    /// A later version of the program wrote this.
    Newer(u16),
    /// A value cannot be right.
    Wrong(String),
    /// They are sealed with another key, or are not what was sealed.
    Locked,
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotARecord => f.write_str("this is no entry of a diary"),
            Self::CutShort => f.write_str("this entry ends in the middle"),
            Self::Changed => f.write_str("this entry is not as it was written; its sum differs"),
            Self::Newer(shape) => {
                write!(f, "this entry has shape {shape}, which a later version of the program wrote")
            }
            Self::Wrong(what) => f.write_str(what),
            Self::Locked => f.write_str("this entry does not open with this key"),
        }
    }
}

/// An entry as a record, without a line break.
#[must_use]
pub fn record(written: &Written) -> Vec<u8> {
    let body = body(written);
    let mut out = Vec::with_capacity(body.len() + 32);
    out.extend_from_slice(MARK);
    out.extend_from_slice(sum_of(body.as_bytes()).as_bytes());
    out.extend_from_slice(b"\",");
    out.extend_from_slice(body.as_bytes().get(1..).unwrap_or_default());
    out
}

/// What is in a record besides its sum: the lowest shape that has a place for it.
fn body(written: &Written) -> String {
    match &written.entry {
        Entry::Scored(scored) => shape_2::Record::of(written, scored).body(),
        Entry::Barrier(barrier) => shape_3::Record::of(written, *barrier).body(),
        _ => shape_1::Record::of(written).map(|record| record.body()).unwrap_or_default(),
    }
}

/// The number of the shape an entry is written in.
pub(crate) fn shape_of(written: &Written) -> u16 {
    match &written.entry {
        Entry::Scored(_) => shape_2::NUMBER,
        Entry::Barrier(_) => shape_3::NUMBER,
        _ => shape_1::NUMBER,
    }
}

/// What a record is kept under, where nothing is sealed.
#[must_use]
pub fn name(written: &Written) -> Name {
    let digest = Sha256::digest(body(written).as_bytes());
    Name::of(written, &digest)
}

impl Name {
    /// The id, and the beginning of what tells two entries of one id apart.
    pub(crate) fn of(written: &Written, digest: &[u8]) -> Self {
        let mut name = [0; 24];
        for (to, from) in name.iter_mut().zip(written.id.0.iter().chain(digest)) {
            *to = *from;
        }
        Self(name)
    }
}

/// The entry a record holds. Blanks about it do not matter, nor how it is laid out; one without a
/// sum, as somebody may write by hand, is believed.
///
/// # Errors
///
/// When it is not whole, not as it was written, or of a shape that is not known here.
pub fn read_record(bytes: &[u8]) -> Result<Written, Reason> {
    let text = str::from_utf8(bytes).map_err(|_| Reason::NotARecord)?;
    let summed = migrate::today(text)?;
    if summed.sum == summed.expected { Ok(summed.written) } else { Err(Reason::Changed) }
}

/// The entry in a file that somebody wrote by hand: `{ "entry": { "day": { ... } } }`, without an
/// id and a time, which the caller gives it.
///
/// # Errors
///
/// What is not understood, and where.
pub fn read_entry(text: &str) -> Result<Entry, Reason> {
    migrate::alone(text)
}

/// Whether an entry may be taken in.
///
/// # Errors
///
/// When its record is longer than [`ENTRY_BYTES_MAX`].
pub fn fits(written: &Written) -> Result<(), StoreError> {
    let bytes = record(written).len();
    if bytes > ENTRY_BYTES_MAX { Err(StoreError::TooLong { bytes }) } else { Ok(()) }
}

/// The sum over a record: the first half of a half of its SHA-256. It is against accidents; against
/// somebody who means harm there is the seal.
pub(crate) fn sum_of(body: &[u8]) -> String {
    hex(Sha256::digest(body).get(..8).unwrap_or_default())
}
