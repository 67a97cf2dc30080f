//! Cutting what a person typed into words, and telling when two words are the same but for a slip.
//!
//! One way of cutting serves the search and the lexicon, when they are built and when they are
//! asked. Any text in any script can be cut; what is neither letter nor digit only separates.

use std::ops::Range;

/// What stands between a word and the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gap {
    /// A space, a hyphen, a quotation mark: nothing that ends anything.
    None,
    /// A comma, a bracket, a stroke, a dash: a new item.
    Item,
    /// A full stop, a question mark, a new line: a new sentence.
    Sentence,
}

/// A word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// In lower case, without a possessive `'s`; any apostrophe is `'`.
    pub text: String,
    /// Where it stands, in bytes.
    pub at: Range<usize>,
    /// What stands before it.
    pub gap: Gap,
}

/// Longer words are cut off when compared; nobody's language needs more, and a text without spaces
/// must not cost more than one with them.
const LONGEST: usize = 32;

/// Cuts a text into words.
///
/// ```
/// use bundle::words;
///
/// let found: Vec<String> = words("I can't walk (well-worn joke): 38.5°!").map(|w| w.text).collect();
/// assert_eq!(found, ["i", "can't", "walk", "well", "worn", "joke", "38.5"]);
/// ```
pub fn words(text: &str) -> impl Iterator<Item = Word> {
    Words { text, at: 0 }
}

struct Words<'a> {
    text: &'a str,
    at: usize,
}

impl Iterator for Words<'_> {
    type Item = Word;

    fn next(&mut self) -> Option<Word> {
        let mut gap = Gap::None;
        let rest = self.text.get(self.at..)?;
        let mut found = None;
        let mut before = ' ';
        for (i, c) in rest.char_indices() {
            if c.is_alphanumeric() {
                found = Some(i);
                break;
            }
            gap = gap.max(gap_of(c, before));
            before = c;
        }
        let start = self.at + found?;
        let mut text = String::new();
        let mut n_letters = 0;
        let mut end = start;
        let mut chars = self.text.get(start..)?.char_indices().peekable();
        while let Some((i, c)) = chars.next() {
            let next_is =
                |test: fn(char) -> bool, chars: &mut std::iter::Peekable<std::str::CharIndices<'_>>| {
                    chars.peek().is_some_and(|(_, n)| test(*n))
                };
            if c.is_alphanumeric() || is_mark(c) {
                for lower in c.to_lowercase().filter(|l| l.is_alphanumeric()) {
                    if n_letters < LONGEST {
                        text.push(lower);
                        n_letters += 1;
                    }
                }
            } else if is_apostrophe(c) && next_is(char::is_alphanumeric, &mut chars) {
                // "baby's" is "baby", "it's" is "it"; "can't" and "I'll" keep theirs, since "ill" is
                // another word.
                let mut tail = self.text.get(start + i + c.len_utf8()..)?.chars();
                if matches!(tail.next(), Some('s' | 'S')) && !tail.next().is_some_and(char::is_alphanumeric) {
                    end = start + i + c.len_utf8() + 1;
                    break;
                }
                text.push('\'');
            } else if c == '.'
                && text.ends_with(|l: char| l.is_ascii_digit())
                && next_is(|n| n.is_ascii_digit(), &mut chars)
            {
                text.push('.');
                n_letters += 1;
            } else {
                break;
            }
            end = start + i + c.len_utf8();
        }
        self.at = end;
        Some(Word { text, at: start..end, gap })
    }
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '\u{2019}' | '\u{2018}' | '\u{02bc}' | '`' | '\u{b4}')
}

/// Accents written as characters of their own belong to the word they stand in.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{200d}' | '\u{ad}')
}

fn gap_of(c: char, before: char) -> Gap {
    match c {
        '.' | '!' | '?' | ';' | '\n' | '\r' | '\u{2026}' | '\u{3002}' | '\u{ff01}' | '\u{ff1f}' => {
            Gap::Sentence
        }
        ',' | '(' | ')' | '[' | ']' | '/' | ':' | '\u{2013}' | '\u{2014}' | '\u{3001}' | '+' | '*'
        | '\u{2022}' => Gap::Item,
        // A hyphen inside a word joins; one that stands alone is a dash.
        '-' if before.is_whitespace() || before == '-' => Gap::Item,
        _ => Gap::None,
    }
}

/// Whether one letter put in, left out or changed, or two neighbours swapped, makes `a` into `b`.
/// Equal words are within one slip.
#[must_use]
pub fn within_one_slip(a: &[char], b: &[char]) -> bool {
    let same_start = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let (a, b) = (a.get(same_start..).unwrap_or(&[]), b.get(same_start..).unwrap_or(&[]));
    match (a, b) {
        ([], []) | ([_], []) | ([], [_]) => true,
        ([_, rest @ ..], other) if rest == other => true,
        (other, [_, rest @ ..]) if rest == other => true,
        ([_, a_rest @ ..], [_, b_rest @ ..]) if a_rest == b_rest => true,
        ([a0, a1, a_rest @ ..], [b0, b1, b_rest @ ..]) => a0 == b1 && a1 == b0 && a_rest == b_rest,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<String> {
        words(text).map(|w| w.text).collect()
    }

    #[test]
    fn apostrophes_are_alike_and_possessives_fall_off() {
        assert_eq!(
            cut("I can\u{2019}t feel baby's kicks, it's"),
            ["i", "can't", "feel", "baby", "kicks", "it"]
        );
        assert_eq!(cut("the 'left' legs' I'll"), ["the", "left", "legs", "i'll"]);
    }

    #[test]
    fn places_are_byte_offsets_of_the_text() {
        let text = "Ärger: BLEEDING, baby's gone";
        for word in words(text) {
            assert!(text.get(word.at.clone()).is_some(), "{word:?}");
        }
        let bleeding = words(text).nth(1).unwrap();
        assert_eq!(text.get(bleeding.at), Some("BLEEDING"));
    }

    #[test]
    fn gaps_tell_items_from_sentences() {
        let gaps: Vec<Gap> = words("one two, three. four - five 6.5 seven/eight").map(|w| w.gap).collect();
        use Gap::*;
        assert_eq!(gaps, [None, None, Item, Sentence, Item, None, None, Item]);
    }

    #[test]
    fn one_slip_is_one_letter_or_one_swap() {
        let near = |a: &str, b: &str| {
            let letters = |s: &str| s.chars().collect::<Vec<_>>();
            assert_eq!(within_one_slip(&letters(a), &letters(b)), within_one_slip(&letters(b), &letters(a)));
            assert_eq!(within_one_slip(&letters(a), &letters(b)), strsim::osa_distance(a, b) <= 1, "{a} {b}");
            within_one_slip(&letters(a), &letters(b))
        };
        assert!(near("bleeding", "bleding"));
        assert!(near("bleeding", "bleediing"));
        assert!(near("bleeding", "belding") == near("belding", "bleeding"));
        assert!(near("aab", "aaab") && near("abab", "baab") && near("abc", "xbc"));
        assert!(near("fever", "fevre"));
        assert!(near("fever", "fever"));
        assert!(!near("fever", "feather"));
        assert!(near("", "a"));
        assert!(!near("ab", ""));
    }
}
