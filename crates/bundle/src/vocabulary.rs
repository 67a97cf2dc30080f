//! The words of one language, each once, and text as numbers of words: how sentences are stored.
//!
//! Between two words stands a space, and a sentence begins with a capital: neither is stored. What is
//! common takes one byte, other words of the list two, and what is rare is written out. What takes
//! the text to the phone compresses such bytes further than it would the letters.
//!
//! Promises that reading any bytes ends, and that bytes whose lines could be counted can be read. It knows no language: which
//! words are in the list, and which bytes stand for them, is data.

mod read;
mod write;

pub(crate) use write::Writing;

use serde::{Deserialize, Serialize};

use crate::columns::Codes;
use crate::texts::SEPARATOR;

/// Which texts begin with a capital.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Case {
    /// A sentence begins with a capital.
    Sentences,
    /// No capital is expected anywhere.
    Words,
}

/// The words of one language. A word is an entry, or is written out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(try_from = "Stored")]
pub(crate) struct Vocabulary {
    /// The entries end to end.
    letters: String,
    entries: Vec<Entry>,
    /// What each byte stands for.
    bytes: Vec<Byte>,
}

/// An entry: where it stands in the letters, and what it does to a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Entry {
    start: usize,
    end: usize,
    manner: Manner,
    n_lines: usize,
}

/// What a word, or what stands between words, does to a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Manner {
    /// A word that may take a capital.
    Word,
    /// A word that keeps its case.
    Name,
    /// What stands between words.
    #[default]
    Between,
    /// The same, and a sentence begins after it.
    Ends,
}

impl Manner {
    fn of(part: &[u8]) -> Self {
        match part.first() {
            Some(first) if of_word(*first) => {
                if keeps_case(part) {
                    Self::Name
                } else {
                    Self::Word
                }
            }
            _ if part.iter().any(|byte| ends_sentence(*byte)) => Self::Ends,
            _ => Self::Between,
        }
    }
}

/// What a byte stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Byte {
    /// Itself.
    Letter,
    /// The next word begins with a capital where none is expected, or with none where one is.
    OtherCase,
    /// The entry with that number.
    Short(usize),
    /// With the next byte, an entry: this number and the byte.
    Long(usize),
}

/// How a vocabulary is stored. From the highest down, the bytes that are no letters stand for the
/// other case, then for the short entries, then for the long ones.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Stored {
    /// The bytes that stand for themselves.
    letters: Codes,
    /// The entries that take one byte, each followed by a divider.
    short: String,
    /// The others in order: for each a mark that says how much it shares with the one before, then
    /// the rest of it.
    long: String,
}

/// Stands between short entries.
const DIVIDER: char = '\u{1d}';

/// Says that an entry shares nothing with the one before; the characters after it, that it shares
/// more. None of them stands in an entry.
const SHARES_NONE: u8 = 0x0e;

/// Entries are said to share less than this.
const SHARES_MOST: usize = 15;

/// How many long entries begin with the same byte.
const ENTRIES_OF_LONG: usize = 256;

/// Whether a byte is one of a word. What is not ASCII is.
fn of_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'\'' || byte >= 0x80
}

/// Whether a sentence begins after a separator with this byte.
fn ends_sentence(byte: u8) -> bool {
    matches!(byte, b'.' | b'?' | b'!' | b'\n') || char::from(byte) == SEPARATOR
}

/// How many lines end in a part of a text.
fn n_lines(part: &[u8]) -> usize {
    part.iter().filter(|byte| char::from(**byte) == SEPARATOR).count()
}

/// Whether a word keeps its capitals, whatever stands before it.
fn keeps_case(word: &[u8]) -> bool {
    word.iter().any(u8::is_ascii_uppercase)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Writes texts by a vocabulary of their own and reads them again.
    fn there_and_back(texts: &[(String, Case)]) -> Vec<String> {
        let writing = Writing::of(texts);
        let stored: Stored = crate::columns::read(&crate::columns::write(writing.stored())).unwrap();
        let vocabulary = Vocabulary::try_from(stored).unwrap();
        texts
            .iter()
            .map(|(text, case)| {
                let bytes = writing.write(text, *case).0;
                assert_eq!(vocabulary.n_lines(&bytes), Some(text.matches(SEPARATOR).count()));
                vocabulary.read(&bytes, *case)
            })
            .collect()
    }

    #[test]
    fn a_sentence_that_comes_often_takes_little() {
        let sentence = "The NHS says: rest, if it hurts. Ask Anna (or anyone)!\u{1f}";
        let texts = vec![(sentence.repeat(40), Case::Sentences)];
        assert_eq!(there_and_back(&texts), [texts[0].0.clone()]);
        let bytes = Writing::of(&texts).write(sentence, Case::Sentences).0;
        assert!(bytes.len() < 22, "{bytes:?}");
    }

    proptest! {
        #[test]
        fn any_text_comes_back(
            texts in proptest::collection::vec("([aAbB'1 .?é\u{1f}\u{e}\u{1d}]|back |Back |NHS|\\PC){0,60}", 1..4),
            sentences in any::<bool>(),
        ) {
            let case = if sentences { Case::Sentences } else { Case::Words };
            // Three times, so that some of it comes often.
            let texts: Vec<(String, Case)> = texts.iter().map(|text| (text.repeat(3), case)).collect();
            let expect: Vec<String> = texts.iter().map(|(text, _)| text.clone()).collect();
            prop_assert_eq!(there_and_back(&texts), expect);
        }

        #[test]
        fn any_bytes_can_be_read(letters in proptest::collection::vec(any::<u8>(), 0..20), short in "\\PC{0,9}", long in "[\u{e}-\u{1c}a-z]{0,30}", bytes in proptest::collection::vec(any::<u8>(), 0..60)) {
            let vocabulary = Vocabulary::try_from(Stored { letters: Codes(letters), short, long });
            if let Ok(vocabulary) = vocabulary {
                let _ = vocabulary.n_lines(&bytes);
                let _ = vocabulary.read(&bytes, Case::Sentences);
            }
        }
    }
}
