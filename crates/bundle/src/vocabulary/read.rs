//! Bytes to text.

use super::{
    Byte, Case, DIVIDER, ENTRIES_OF_LONG, Entry, Manner, SHARES_MOST, SHARES_NONE, Stored, Vocabulary,
};
use super::{n_lines, of_word};

/// A longer text, in bytes, is refused: a few bytes can stand for many.
const LONGEST: usize = 1 << 24;

impl Vocabulary {
    /// How many lines the bytes stand for, if they stand for a text of reasonable length.
    pub(crate) fn n_lines(&self, mut bytes: &[u8]) -> Option<usize> {
        let (mut lines, mut length) = (0usize, 0usize);
        while let Some((first, rest)) = bytes.split_first() {
            bytes = rest;
            let entry = match self.byte(*first)? {
                Byte::OtherCase => continue,
                Byte::Letter => {
                    lines += n_lines(std::slice::from_ref(first));
                    length += 1;
                    continue;
                }
                Byte::Short(entry) => entry,
                Byte::Long(entry) => {
                    let (second, rest) = rest.split_first()?;
                    bytes = rest;
                    entry + usize::from(*second)
                }
            };
            let entry = self.entries.get(entry)?;
            lines += entry.n_lines;
            length += 1 + entry.end - entry.start;
            if length > LONGEST {
                return None;
            }
        }
        Some(lines)
    }

    /// The text the bytes stand for. What stands for nothing is passed over.
    pub(crate) fn read(&self, mut bytes: &[u8], case: Case) -> String {
        let mut text = Text {
            out: Vec::with_capacity(4 * bytes.len()),
            case,
            begins: true,
            after_word: false,
            other: false,
        };
        while let Some((first, rest)) = bytes.split_first() {
            let here = bytes;
            bytes = rest;
            let entry = match self.byte(*first).unwrap_or(Byte::Letter) {
                Byte::OtherCase => {
                    text.other = true;
                    continue;
                }
                Byte::Letter => {
                    // Letters belong together as far as they are all of a word, or none of them is.
                    let word = of_word(*first);
                    let same = |byte: &u8| of_word(*byte) == word && self.byte(*byte) == Some(Byte::Letter);
                    let n = rest.iter().take_while(|byte| same(byte)).count();
                    let (part, rest) = here.split_at_checked(1 + n).unwrap_or((here, &[]));
                    bytes = rest;
                    text.push(part, Manner::of(part));
                    continue;
                }
                Byte::Short(entry) => entry,
                Byte::Long(entry) => match rest.split_first() {
                    Some((second, rest)) => {
                        bytes = rest;
                        entry + usize::from(*second)
                    }
                    None => break,
                },
            };
            let Some(entry) = self.entries.get(entry) else { continue };
            text.push(self.letters.as_bytes().get(entry.start..entry.end).unwrap_or(&[]), entry.manner);
        }
        String::from_utf8(text.out).unwrap_or_else(|odd| String::from_utf8_lossy(odd.as_bytes()).into_owned())
    }

    fn byte(&self, byte: u8) -> Option<Byte> {
        self.bytes.get(usize::from(byte)).copied()
    }

    /// Adds an entry.
    fn add(&mut self, entry: &str) {
        let start = self.letters.len();
        self.letters.push_str(entry);
        let end = self.letters.len();
        self.entries.push(Entry {
            start,
            end,
            manner: Manner::of(entry.as_bytes()),
            n_lines: n_lines(entry.as_bytes()),
        });
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
    fn push(&mut self, part: &[u8], manner: Manner) {
        let is_word = matches!(manner, Manner::Word | Manner::Name);
        if is_word && self.after_word {
            self.out.push(b' ');
        }
        let at = self.out.len();
        self.out.extend_from_slice(part);
        self.after_word = is_word;
        if is_word {
            let capital = (self.begins && self.case == Case::Sentences) != self.other;
            if capital
                && manner == Manner::Word
                && let Some(first) = self.out.get_mut(at)
            {
                first.make_ascii_uppercase();
            }
            (self.begins, self.other) = (false, false);
        } else if manner == Manner::Ends {
            self.begins = true;
        }
    }
}

impl TryFrom<Stored> for Vocabulary {
    type Error = &'static str;

    fn try_from(stored: Stored) -> Result<Self, Self::Error> {
        let mut out = Self::default();
        stored.short.split_terminator(DIVIDER).for_each(|entry| out.add(entry));
        let n_short = out.entries.len();
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
            out.add(&entry);
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
        out.bytes = bytes;
        Ok(out)
    }
}

/// How much of the word before an entry shares, if that is what the character says.
fn shared(mark: char) -> Option<usize> {
    u8::try_from(mark).ok()?.checked_sub(SHARES_NONE).map(usize::from).filter(|n| *n < SHARES_MOST)
}
