//! Bytes to text.

use super::{Byte, Case, DIVIDER, ENTRIES_OF_LONG, SHARES_MOST, SHARES_NONE, Stored, Vocabulary};
use super::{ends_sentence, keeps_case, of_word};
use crate::stretches::Stretches;

impl Vocabulary {
    /// The text the bytes stand for, if they stand for any.
    pub(crate) fn read(&self, mut bytes: &[u8], case: Case) -> Option<String> {
        let mut text = Text {
            out: Vec::with_capacity(4 * bytes.len()),
            case,
            begins: true,
            after_word: false,
            other: false,
        };
        while let Some((first, rest)) = bytes.split_first() {
            bytes = rest;
            match self.bytes.get(usize::from(*first))? {
                Byte::OtherCase => text.other = true,
                Byte::Short(entry) => text.push(self.entries.get(*entry)?.as_bytes()),
                Byte::Long(entry) => {
                    let (second, rest) = bytes.split_first()?;
                    bytes = rest;
                    text.push(self.entries.get(entry + usize::from(*second))?.as_bytes());
                }
                Byte::Letter => {
                    // Letters belong together as far as they are all of a word, or none of them is.
                    let word = of_word(*first);
                    let same = |byte: &u8| {
                        of_word(*byte) == word && self.bytes.get(usize::from(*byte)) == Some(&Byte::Letter)
                    };
                    let n = bytes.iter().take_while(|byte| same(byte)).count();
                    let (tail, rest) = bytes.split_at_checked(n)?;
                    bytes = rest;
                    text.push(&[std::slice::from_ref(first), tail].concat());
                }
            }
        }
        String::from_utf8(text.out).ok()
    }
}

/// A text as far as it is read.
struct Text {
    out: Vec<u8>,
    case: Case,
    /// Whether a sentence begins here.
    begins: bool,
    after_word: bool,
    /// Whether the next word is written in the other case.
    other: bool,
}

impl Text {
    fn push(&mut self, part: &[u8]) {
        let Some((first, rest)) = part.split_first() else { return };
        if of_word(*first) {
            if self.after_word {
                self.out.push(b' ');
            }
            let capital = (self.begins && self.case == Case::Sentences) != self.other;
            let first = if capital && !keeps_case(part) { first.to_ascii_uppercase() } else { *first };
            self.out.push(first);
            self.out.extend(rest);
            (self.after_word, self.begins, self.other) = (true, false, false);
        } else {
            self.out.extend(part);
            self.after_word = false;
            self.begins = self.begins || part.iter().any(|byte| ends_sentence(*byte));
        }
    }
}

impl TryFrom<Stored> for Vocabulary {
    type Error = &'static str;

    fn try_from(stored: Stored) -> Result<Self, Self::Error> {
        let mut entries: Stretches = stored.short.split_terminator(DIVIDER).collect();
        let n_short = entries.len();
        let mut entry = String::new();
        let mut rest = stored.long.as_str();
        while let Some(mark) = rest.chars().next() {
            let n_shared = shared(mark)
                .filter(|n| entry.is_char_boundary(*n))
                .ok_or("words do not continue one another")?;
            let after = rest.get(1..).unwrap_or("");
            let (own, next) = after.split_at(after.find(|c| shared(c).is_some()).unwrap_or(after.len()));
            entry.truncate(n_shared);
            entry.push_str(own);
            entries.push(&entry);
            rest = next;
        }
        let mut bytes = vec![Byte::Letter; 256];
        let mut n = 0;
        for (at, place) in bytes.iter_mut().enumerate().rev() {
            if stored.letters.0.iter().any(|letter| usize::from(*letter) == at) {
                continue;
            }
            *place = match n {
                0 => Byte::OtherCase,
                n if n <= n_short => Byte::Short(n - 1),
                n => Byte::Long(n_short + (n - 1 - n_short) * ENTRIES_OF_LONG),
            };
            n += 1;
        }
        Ok(Self { entries, bytes })
    }
}

/// How much of the word before an entry shares, if that is what the character says.
fn shared(mark: char) -> Option<usize> {
    u8::try_from(mark).ok()?.checked_sub(SHARES_NONE).map(usize::from).filter(|n| *n < SHARES_MOST)
}
