//! A diary as bytes: kept whole, read whatever has become of it, sealed if she wants.
//!
//! Bytes in, bytes out. A platform keeps each entry as one [`record()`] under its [`Name`], and all of
//! them together go into one backup ([`write`](write())), which may be sealed with a passphrase
//! ([`seal`](seal())). What is read back is a diary and what could not be read, as it was
//! ([`Opened`]): reading never fails halfway, and nothing is thrown away.
//!
//! ```
//! # use care::{DayEntry, Diary, Entry, EntryId, Moment, Written};
//! # let day = clinical::Date::from_ymd(2031, 4, 12).unwrap();
//! # let entry = Entry::Day(DayEntry { note: "better".to_owned(), ..DayEntry::default() });
//! # let written = Written { id: EntryId([7; 16]), at: Moment { day, minute: 485 }, entry };
//! let diary = Diary::default().with(written.clone());
//! let bytes = store::write(&diary, day);                 // one file, plain JSON
//! let opened = store::read(&bytes).unwrap();             // an entry that is harmed is set aside
//! assert_eq!(opened.diary, diary);
//! assert!(opened.set_aside.is_empty());
//!
//! let record = store::record(&written);                  // one entry, for a journal or a table
//! assert_eq!(store::read_record(&record).unwrap(), written);
//! ```
//!
//! In reading order: the shapes on disk (`shape_1` to `shape_3`), from any shape to today's types
//! (`migrate`), one entry as a `record`, many as a file (`write`,
//! `read`), the file with a lock (`seal`), one entry with a lock as a row of a
//! table (`kept`), and what is odd about a diary that was read (`odd`).
//!
//! Absent: disk, network, clock and chance. The platform owns the disk and hands in the day and the
//! random bytes.

mod shape_1;
mod shape_2;
mod shape_3;
mod migrate;
mod record;
mod write;
mod read;
#[cfg(feature = "seal")]
mod seal;
#[cfg(feature = "seal")]
mod kept;
mod odd;
mod error;

pub use error::StoreError;
#[cfg(feature = "seal")]
pub use kept::{lock_of, locks_in};
pub use odd::{Odd, Remark, remarks};
pub use read::{Aside, BYTES_MAX, Opened, has_record, is_diary, read, rescue};
pub use record::{ENTRY_BYTES_MAX, Name, Reason, fits, name, read_entry, read_record, record};
#[cfg(feature = "seal")]
pub use seal::{Chance, Cost, Key, Lock, NONCE_BYTES, SALT_BYTES, TOKEN_BYTES, open, seal, unseal};
pub use write::{write, write_with};

/// What an app is set to, by names of its own: read by nobody else, and by it as if somebody typed it.
pub type Settings = std::collections::BTreeMap<String, String>;

/// The number of the highest shape that is written. Every lower one is still read, and written where it
/// has a place for the entry.
pub const SHAPE: u16 = 3;

/// What a backup says it is, before the number of its shape.
const SCHEMA: &str = "carrywell/diary/";
