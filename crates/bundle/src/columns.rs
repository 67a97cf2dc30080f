//! How records are stored: every field of every kind of record in a column of its own.
//!
//! What is alike stands together, so that it compresses well on its way to a phone: all ids in a row,
//! then all titles, then all certainties. Which column a value belongs to follows from its place in
//! its type, so no name and no number of a column is stored. Columns are numbered as they are first
//! met, which is the same order when writing and when reading.
//!
//! A section is the number of columns, the length of each, the columns of words, then the columns of
//! numbers. Promises that reading any bytes ends, and ends well only when every column was read to
//! its end. There are no maps and no floats: the guideline has none.

mod number;
mod read;
mod write;

use std::fmt;

use serde::de::Visitor;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

pub(crate) use number::{get as get_number, put as put_number};
pub(crate) use read::read;
pub(crate) use write::write;

/// Ends a word in a column of words.
const END: u8 = 0x1f;

/// Stands before a letter of a word that would end it, and before itself.
const ESCAPE: u8 = 0x1e;

/// The columns below one column, by place in the type.
#[derive(Clone, Debug, Default)]
struct Below(Vec<(u32, usize)>);

impl Below {
    /// The column at a place.
    fn at(&self, place: u32) -> Option<usize> {
        self.0.iter().find(|(p, _)| *p == place).map(|(_, column)| *column)
    }
}

/// Bytes that are stored as they are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Codes(pub(crate) Vec<u8>);

impl Serialize for Codes {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(&self.0)
    }
}

impl<'de> Deserialize<'de> for Codes {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Bytes;
        impl Visitor<'_> for Bytes {
            type Value = Codes;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("bytes")
            }

            fn visit_byte_buf<E: serde::de::Error>(self, bytes: Vec<u8>) -> Result<Codes, E> {
                Ok(Codes(bytes))
            }
        }
        deserializer.deserialize_byte_buf(Bytes)
    }
}

/// Why a value cannot be stored or read. What exactly was wrong is not kept: nobody could mend it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Unreadable;

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the columns cannot be read")
    }
}

impl std::error::Error for Unreadable {}

impl serde::ser::Error for Unreadable {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

impl serde::de::Error for Unreadable {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }

    fn invalid_length(_: usize, _: &dyn serde::de::Expected) -> Self {
        Self
    }

    fn invalid_value(_: serde::de::Unexpected<'_>, _: &dyn serde::de::Expected) -> Self {
        Self
    }

    fn unknown_variant(_: &str, _: &'static [&'static str]) -> Self {
        Self
    }
}

#[cfg(test)]
mod tests {
    use serde::{Deserialize, Serialize};

    use super::*;

    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    enum Shape {
        Point,
        Named(String),
        Pair(u16, i32),
        Box { width: u32, lid: Option<bool> },
    }

    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    struct Record {
        id: String,
        letter: char,
        shapes: Vec<Shape>,
        rows: Vec<Vec<u16>>,
        twice: (u8, u64),
    }

    fn records() -> Vec<Record> {
        let shapes = vec![
            Shape::Point,
            Shape::Named("a\u{1f}b\u{1e}\u{0}".to_owned()),
            Shape::Pair(u16::MAX, i32::MIN),
            Shape::Box { width: u32::MAX, lid: Some(true) },
            Shape::Box { width: 239, lid: None },
        ];
        (0..3u16)
            .map(|n| Record {
                id: format!("record-{n}"),
                letter: '\u{10ffff}',
                shapes: shapes.clone(),
                rows: vec![vec![], vec![n, 240, 4000, 4080]],
                twice: (u8::MAX, u64::MAX),
            })
            .collect()
    }

    #[test]
    fn what_is_written_is_read() {
        let bytes = write(&records());
        assert_eq!(read::<Vec<Record>>(&bytes), Ok(records()));
        assert_eq!(read::<Vec<Record>>(&write(&Vec::<Record>::new())), Ok(vec![]));
    }

    #[test]
    fn columns_cut_short_or_too_long_are_refused() {
        let bytes = write(&records());
        for end in 0..bytes.len() {
            assert!(read::<Vec<Record>>(&bytes[..end]).is_err(), "{end}");
        }
        assert!(read::<Vec<Record>>(&[bytes.as_slice(), &[0]].concat()).is_err());
        assert!(read::<(Vec<Record>, u8)>(&bytes).is_err());
    }

    #[test]
    fn ids_stand_side_by_side() {
        let bytes = write(&records());
        let ids = b"record-0\x1frecord-1\x1frecord-2\x1f";
        assert!(bytes.windows(ids.len()).any(|window| window == ids));
    }
}
