//! A part of a file: `Range: bytes=0-99`.
//!
//! One part at a time. Several at once, another unit, or what cannot be read is as if nothing had
//! been asked, and the whole file is sent.

use std::ops::Range;

/// What a `Range` header asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// The whole.
    Whole,
    /// These bytes; never empty, never beyond the end.
    Bytes(Range<usize>),
    /// Bytes that are not there.
    Beyond,
}

pub(crate) fn read(header: &str, length: usize) -> Part {
    parse(header, length).unwrap_or(Part::Whole)
}

fn parse(header: &str, length: usize) -> Option<Part> {
    let (unit, wanted) = header.split_once('=')?;
    let (first, last) = wanted.trim().split_once('-')?;
    if !unit.trim().eq_ignore_ascii_case("bytes") {
        return None;
    }
    if first.is_empty() {
        let from_end = number(last)?.min(length);
        return Some(if from_end == 0 { Part::Beyond } else { Part::Bytes(length - from_end..length) });
    }
    let first = number(first)?;
    let end = if last.is_empty() { length } else { number(last)?.saturating_add(1) };
    if end <= first && !last.is_empty() {
        return None;
    }
    Some(if first >= length { Part::Beyond } else { Part::Bytes(first..end.min(length)) })
}

/// Digits and nothing else. A number too large to hold is as large as can be.
fn number(text: &str) -> Option<usize> {
    let is_number = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    is_number.then(|| text.parse().unwrap_or(usize::MAX))
}

#[cfg(test)]
mod tests {
    use super::{Part, read};

    #[test]
    fn a_part_never_leaves_the_file() {
        assert_eq!(read("bytes=0-0", 10), Part::Bytes(0..1));
        assert_eq!(read("bytes=2-4", 10), Part::Bytes(2..5));
        assert_eq!(read("bytes=2-", 10), Part::Bytes(2..10));
        assert_eq!(read("bytes=2-99", 10), Part::Bytes(2..10));
        assert_eq!(read("bytes=-3", 10), Part::Bytes(7..10));
        assert_eq!(read("bytes=-99", 10), Part::Bytes(0..10));
        assert_eq!(read("bytes=0-99999999999999999999999999", 10), Part::Bytes(0..10));
        assert_eq!(read("Bytes=1-1", 10), Part::Bytes(1..2));
    }

    #[test]
    fn what_is_not_there_is_beyond() {
        assert_eq!(read("bytes=10-", 10), Part::Beyond);
        assert_eq!(read("bytes=10-20", 10), Part::Beyond);
        assert_eq!(read("bytes=-0", 10), Part::Beyond);
        assert_eq!(read("bytes=99999999999999999999999999-", 10), Part::Beyond);
        assert_eq!(read("bytes=0-", 0), Part::Beyond);
        assert_eq!(read("bytes=-1", 0), Part::Beyond);
    }

    #[test]
    fn what_cannot_be_read_asks_for_the_whole() {
        for header in [
            "",
            "bytes",
            "bytes=",
            "bytes=-",
            "bytes=4-2",
            "bytes=a-b",
            "bytes=+1-2",
            "lines=0-1",
            "bytes=0-1,3-4",
        ] {
            assert_eq!(read(header, 10), Part::Whole, "{header}");
        }
    }
}
