//! Text to bytes, and which words are worth an entry.

use std::collections::{BTreeMap, BTreeSet};

use super::{Case, DIVIDER, ENTRIES_OF_LONG, SHARES_MOST, SHARES_NONE, Stored};
use super::{ends_sentence, keeps_case, of_word};
use crate::columns::Codes;
use crate::texts::SEPARATOR;

/// A word that stands less often is written out.
const OFTEN: usize = 3;

/// Bytes that never stand in a text: UTF-8 has no use for them. So there is always room for some
/// entries.
const NEVER_IN_TEXT: usize = 13;

/// With more entries there might be too few bytes for them.
const ENTRIES_MOST: usize = (NEVER_IN_TEXT - 1) * ENTRIES_OF_LONG;

/// Writes texts by a vocabulary that is made for them.
pub(crate) struct Writing {
    codes: BTreeMap<String, Vec<u8>>,
    names: BTreeSet<String>,
    stored: Stored,
}

/// A part of a text: a word, or what stands between words.
struct Part<'t> {
    text: &'t str,
    is_word: bool,
    /// Whether a sentence begins with it.
    begins: bool,
}

impl Writing {
    /// The vocabulary for some texts.
    pub(crate) fn of(texts: &[(String, Case)]) -> Self {
        let names = names(texts);
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        for (text, case) in texts {
            for part in stored_parts(text) {
                *counts.entry(form(&part, *case, &names).0).or_default() += 1;
            }
        }
        let marks = |word: &str| word.bytes().any(|b| (SHARES_NONE..=0x1d).contains(&b));
        let mut often: Vec<(&String, usize)> = counts
            .iter()
            .map(|(word, n)| (word, *n))
            .filter(|(word, n)| *n >= OFTEN && !marks(word))
            .collect();
        often.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(b.0)));
        often.truncate(ENTRIES_MOST);
        let entries: BTreeSet<&String> = often.iter().map(|(word, _)| *word).collect();

        let written_out = counts.keys().filter(|word| !entries.contains(word)).flat_map(|word| word.bytes());
        let letters: BTreeSet<u8> = written_out.chain([b' ']).collect();
        let mut free = (0..=u8::MAX).rev().filter(|byte| !letters.contains(byte));
        // The highest stands for the other case.
        let other_case = free.next();
        let free: Vec<u8> = free.collect();
        let n_long = (0..free.len())
            .find(|n| free.len() - n + n * ENTRIES_OF_LONG >= often.len())
            .unwrap_or(free.len());
        let (short, long) = often.split_at(often.len().min(free.len() - n_long));
        let mut long: Vec<&String> = long.iter().map(|(word, _)| *word).collect();
        long.sort_unstable();

        let mut codes = BTreeMap::new();
        for ((word, _), byte) in short.iter().zip(&free) {
            codes.insert((*word).clone(), vec![*byte]);
        }
        for (words, byte) in long.chunks(ENTRIES_OF_LONG).zip(free.iter().skip(short.len())) {
            for (word, second) in words.iter().zip(0..=u8::MAX) {
                codes.insert((*word).clone(), vec![*byte, second]);
            }
        }
        codes.insert(String::new(), other_case.into_iter().collect());
        let stored = Stored {
            letters: Codes(letters.into_iter().collect()),
            short: short.iter().flat_map(|(word, _)| word.chars().chain([DIVIDER])).collect(),
            long: fronted(&long),
        };
        Self { codes, names, stored }
    }

    /// The vocabulary as it is stored.
    pub(crate) fn stored(&self) -> &Stored {
        &self.stored
    }

    /// The bytes for a text.
    pub(crate) fn write(&self, text: &str, case: Case) -> Codes {
        let mut out = Vec::new();
        let mut after_letters = false;
        for part in stored_parts(text) {
            let (form, other_case) = form(&part, case, &self.names);
            if other_case {
                out.extend(self.codes.get("").into_iter().flatten());
            }
            match self.codes.get(&form) {
                Some(code) => out.extend(code),
                None => {
                    // Two words written out would run together.
                    if after_letters && part.is_word {
                        out.push(b' ');
                    }
                    out.extend(form.bytes());
                }
            }
            after_letters = part.is_word && !self.codes.contains_key(&form);
        }
        Codes(out)
    }
}

/// The parts of a text, without the spaces between two words.
fn stored_parts(text: &str) -> Vec<Part<'_>> {
    let mut out: Vec<Part<'_>> = Vec::new();
    let mut rest = text;
    let mut begins = true;
    while let Some(first) = rest.bytes().next() {
        let is_word = of_word(first);
        let ends = |(at, byte): (usize, u8)| {
            of_word(byte) != is_word || rest.get(..at).is_some_and(|before| before.ends_with(SEPARATOR))
        };
        let end = rest.bytes().enumerate().position(ends).unwrap_or(rest.len());
        let (text, after) = rest.split_at(end);
        let next_is_word = after.bytes().next().is_some_and(of_word);
        let joins = text == " " && next_is_word && out.last().is_some_and(|part| part.is_word);
        if !joins {
            out.push(Part { text, is_word, begins });
            begins = if is_word { false } else { begins || text.bytes().any(ends_sentence) };
        }
        rest = after;
    }
    out
}

/// How a part is looked up, and whether its first letter is in the case that is not expected.
fn form(part: &Part<'_>, case: Case, names: &BTreeSet<String>) -> (String, bool) {
    let Some((first, tail)) = part.text.split_at_checked(1) else { return (part.text.to_owned(), false) };
    if !part.is_word || keeps_case(tail.as_bytes()) || names.contains(part.text) {
        return (part.text.to_owned(), false);
    }
    let expected = part.begins && case == Case::Sentences;
    let is_capital = keeps_case(first.as_bytes());
    let has_case = is_capital || first.bytes().any(|byte| byte.is_ascii_lowercase());
    (first.to_ascii_lowercase() + tail, has_case && is_capital != expected)
}

/// Words that are written with a capital within sentences more often than without.
fn names(texts: &[(String, Case)]) -> BTreeSet<String> {
    let mut counts: BTreeMap<String, i64> = BTreeMap::new();
    for (text, _) in texts {
        for part in stored_parts(text).into_iter().filter(|part| part.is_word) {
            if part.text.starts_with(|c: char| c.is_ascii_uppercase()) {
                *counts.entry(part.text.to_owned()).or_default() += i64::from(!part.begins);
            } else if let Some((first, tail)) = part.text.split_at_checked(1) {
                *counts.entry(first.to_ascii_uppercase() + tail).or_default() -= 1;
            }
        }
    }
    counts.into_iter().filter(|(_, n)| *n > 0).map(|(name, _)| name).collect()
}

/// Sorted words, each without what it shares with the one before.
fn fronted(words: &[&String]) -> String {
    let mut out = String::new();
    let mut before = "";
    for word in words {
        let ends = word.char_indices().map(|(at, c)| at + c.len_utf8());
        let alike =
            ends.take_while(|end| *end < SHARES_MOST && word.get(..*end) == before.get(..*end)).last();
        let alike = alike.unwrap_or(0);
        let mark = u8::try_from(alike).map_or(SHARES_NONE, |n| SHARES_NONE + n);
        out.push(char::from(mark));
        out.push_str(word.get(alike..).unwrap_or(""));
        before = word;
    }
    out
}
