//! The lexicon made ready for reading: words by their first letter, and where each is used.

use guideline::SignId;

use super::denial::Turns;
use super::{FORGIVEN, LexiconParts, SignPhrases};
use crate::stretches::Numbered;
use crate::word::within_one_slip;

/// A lexicon made ready for reading.
///
/// Words are numbered as they come, and after them rows of several words: so a row's number is that of
/// its only word, or the number of words and its place in `rows`.
#[derive(Clone, Debug)]
pub(super) struct Tables {
    n_words: usize,
    /// The rows of several words.
    rows: Vec<Vec<u16>>,
    /// Words of phrases by first letter.
    by_letter: Vec<(char, Vec<Pattern>)>,
    /// For each word, the rows of several words it begins.
    pub(super) rows_from: Vec<Vec<u16>>,
    /// For each row, where it is used.
    pub(super) uses: Vec<Vec<Use>>,
    pub(super) phrases: Vec<Phrase>,
    /// For each sign, the rows that take its phrases back.
    pub(super) unless: Vec<Vec<u16>>,
    pub(super) turns: Turns,
}

/// A word of a phrase, ready to be compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Pattern {
    pub(super) word: u16,
    pub(super) letters: Vec<char>,
    pub(super) open: bool,
}

/// A phrase, ready to be looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Phrase {
    pub(super) sign: SignId,
    /// The place of the sign's rows in `unless`.
    pub(super) owner: usize,
    pub(super) n_groups: usize,
    /// Whether it contains a denial of its own.
    pub(super) denies: bool,
    /// Groups before the last with rows that are nothing but a denial, with those words: the denial
    /// must stand before what it denies. One in the last group must stand after it.
    pub(super) denials: Vec<(usize, Vec<u16>)>,
}

/// A row used in a group of a phrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Use {
    pub(super) phrase: usize,
    pub(super) group: usize,
    /// Whether it is a denial that must follow something of the phrase closely.
    pub(super) follows: bool,
}

/// Words of phrases and rows of several of them, each once, as they come.
#[derive(Default)]
struct Numbers {
    words: Numbered,
    rows: Numbered,
}

impl Numbers {
    fn new(signs: &[SignPhrases]) -> Self {
        let mut out = Self::default();
        for phrase in signs.iter().flat_map(|sign| sign.phrases.iter().chain(&sign.unless)) {
            for row in phrase.split(['+', ' ']).filter(|row| !row.is_empty()) {
                row.split('_').for_each(|word| {
                    out.words.number(word);
                });
                if row.contains('_') {
                    out.rows.number(row);
                }
            }
        }
        out
    }

    fn words_of(&self, row: &str) -> Vec<u16> {
        row.split('_').filter_map(|word| u16::try_from(self.words.find(word)?).ok()).collect()
    }

    /// The number of the rows between spaces.
    fn rows_of(&self, group: &str) -> Vec<u16> {
        let number = |row: &str| {
            let several = self.rows.find(row).map(|n| self.words.len() + n);
            u16::try_from(several.or_else(|| self.words.find(row))?).ok()
        };
        group.split(' ').filter_map(number).collect()
    }
}

impl Tables {
    pub(super) fn new(parts: &LexiconParts) -> Self {
        let turns = Turns::new(&parts.turns);
        let numbers = Numbers::new(&parts.signs);
        let words: Vec<&str> = (0..numbers.words.len()).filter_map(|n| numbers.words.get(n)).collect();
        let rows: Vec<Vec<u16>> =
            (0..numbers.rows.len()).filter_map(|n| Some(numbers.words_of(numbers.rows.get(n)?))).collect();
        let denials: Vec<bool> = words.iter().map(|word| turns.is_denial(word)).collect();
        let n_words = words.len();
        let mut out = Self {
            n_words,
            rows,
            by_letter: by_letter(&words),
            rows_from: vec![Vec::new(); n_words],
            uses: vec![Vec::new(); n_words + numbers.rows.len()],
            phrases: Vec::new(),
            unless: Vec::new(),
            turns,
        };
        for (n, words) in (n_words..).zip(&out.rows) {
            if let (Some(first), Ok(n)) = (words.first(), u16::try_from(n))
                && let Some(list) = out.rows_from.get_mut(usize::from(*first))
            {
                list.push(n);
            }
        }
        for (owner, sign) in parts.signs.iter().enumerate() {
            for phrase in &sign.phrases {
                let groups = phrase.split('+').map(|group| numbers.rows_of(group)).collect();
                out.add(sign.sign, owner, groups, &denials);
            }
            out.unless.push(sign.unless.iter().flat_map(|row| numbers.rows_of(row)).collect());
        }
        out
    }

    fn add(&mut self, sign: SignId, owner: usize, groups: Vec<Vec<u16>>, denials: &[bool]) {
        let denies = |word: &u16| denials.get(usize::from(*word)) == Some(&true);
        let row_denies =
            |row: &u16| denies(row) || self.row(*row).is_some_and(|words| words.iter().any(denies));
        let mut phrase = Phrase {
            sign,
            owner,
            n_groups: groups.len(),
            denies: groups.iter().flatten().any(row_denies),
            denials: Vec::new(),
        };
        let last = groups.len().saturating_sub(1);
        for (group, rows) in groups.iter().enumerate() {
            let mut words = Vec::new();
            for row in rows {
                let denial = last > 0 && denies(row);
                if denial && group < last {
                    words.push(*row);
                } else if let Some(list) = self.uses.get_mut(usize::from(*row)) {
                    list.push(Use { phrase: self.phrases.len(), group, follows: denial });
                }
            }
            if !words.is_empty() {
                phrase.denials.push((group, words));
            }
        }
        self.phrases.push(phrase);
    }

    /// The words of a row of several.
    pub(super) fn row(&self, row: u16) -> Option<&[u16]> {
        self.rows.get(usize::from(row).checked_sub(self.n_words)?).map(Vec::as_slice)
    }

    /// The words of phrases that a word of a text can be.
    pub(super) fn matching(&self, word: &str, everyday: bool) -> Vec<u16> {
        let letters: Vec<char> = word.chars().collect();
        let bucket = letters
            .first()
            .and_then(|first| self.by_letter.binary_search_by_key(first, |(letter, _)| *letter).ok())
            .and_then(|at| self.by_letter.get(at));
        let Some((_, patterns)) = bucket else { return Vec::new() };
        let exact: Vec<u16> = patterns.iter().filter(|p| p.fits(&letters)).map(|p| p.word).collect();
        if !exact.is_empty() || everyday || letters.len() < FORGIVEN {
            return exact;
        }
        patterns.iter().filter(|p| p.nearly_fits(&letters)).map(|p| p.word).collect()
    }
}

impl Pattern {
    pub(super) fn new(number: u16, word: &str) -> Self {
        let (stem, open) = word.strip_suffix('*').map_or((word, false), |stem| (stem, true));
        Self { word: number, letters: stem.chars().collect(), open }
    }

    pub(super) fn fits(&self, letters: &[char]) -> bool {
        if self.open { letters.starts_with(&self.letters) } else { letters == self.letters }
    }

    pub(super) fn nearly_fits(&self, letters: &[char]) -> bool {
        let n = self.letters.len();
        if n < FORGIVEN {
            return false;
        }
        let slip = |start: usize| letters.get(..start).is_some_and(|s| within_one_slip(s, &self.letters));
        if self.open {
            (n - 1..=n + 1).any(slip)
        } else {
            letters.len().abs_diff(n) <= 1 && slip(letters.len())
        }
    }
}

/// Words by their first letter, each with its number.
fn by_letter(words: &[&str]) -> Vec<(char, Vec<Pattern>)> {
    let mut out: Vec<(char, Vec<Pattern>)> = Vec::new();
    // A word that is meant is better than one that only begins like it.
    for open in [false, true] {
        for (word, number) in words.iter().zip(0..).filter(|(word, _)| word.ends_with('*') == open) {
            let pattern = Pattern::new(number, word);
            let Some(first) = pattern.letters.first().copied() else { continue };
            match out.binary_search_by_key(&first, |(letter, _)| *letter) {
                Ok(at) => out.get_mut(at).into_iter().for_each(|(_, list)| list.push(pattern.clone())),
                Err(at) => out.insert(at, (first, vec![pattern])),
            }
        }
    }
    out
}
