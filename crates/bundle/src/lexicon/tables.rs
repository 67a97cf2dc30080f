//! The lexicon made ready for reading: words by their first letter, and where each is used.

use guideline::SignId;

use super::denial::Turns;
use super::{FORGIVEN, LexiconParts};
use crate::word::within_one_slip;

/// A lexicon made ready for reading.
#[derive(Clone, Debug)]
pub(super) struct Tables {
    /// Words of phrases by first letter.
    by_letter: Vec<(char, Vec<Pattern>)>,
    /// For each word, the rows of several words it begins.
    pub(super) rows_from: Vec<Vec<u16>>,
    /// For each row, where it is used.
    pub(super) uses: Vec<Vec<Use>>,
    pub(super) phrases: Vec<Phrase>,
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
    /// The place of the sign's `unless` in `parts.signs`.
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

impl Tables {
    pub(super) fn new(parts: &LexiconParts) -> Self {
        let turns = Turns::new(&parts.turns);
        let mut by_letter: Vec<(char, Vec<Pattern>)> = Vec::new();
        for (n, word) in parts.words.iter().enumerate() {
            let Ok(n) = u16::try_from(n) else { continue };
            let pattern = Pattern::new(n, word);
            let Some(first) = pattern.letters.first().copied() else { continue };
            match by_letter.binary_search_by_key(&first, |(letter, _)| *letter) {
                Ok(at) => by_letter.get_mut(at).map(|(_, list)| list.push(pattern)),
                Err(at) => {
                    by_letter.insert(at, (first, vec![pattern]));
                    Some(())
                }
            };
        }
        let denials: Vec<bool> = parts.words.iter().map(|word| turns.is_denial(word)).collect();
        let denies = |word: u16| denials.get(usize::from(word)) == Some(&true);
        let groups: Vec<Vec<u16>> = parts.groups.iter().map(|steps| rows_of(steps)).collect();
        let group_denies: Vec<bool> = groups
            .iter()
            .map(|rows| {
                rows.iter()
                    .any(|r| denies(*r) || parts.row(*r).is_some_and(|row| row.iter().any(|w| denies(*w))))
            })
            .collect();
        let mut rows_from = vec![Vec::new(); parts.words.len()];
        for (n, words) in (parts.words.len()..).zip(&parts.rows) {
            if let (Some(first), Ok(n)) = (words.first(), u16::try_from(n))
                && let Some(list) = rows_from.get_mut(usize::from(*first))
            {
                list.push(n);
            }
        }
        let mut uses = vec![Vec::new(); parts.words.len() + parts.rows.len()];
        let mut phrases = Vec::new();
        for (owner, sign) in parts.signs.iter().enumerate() {
            for phrase in &sign.phrases {
                let mut denials = Vec::new();
                for (group, rows) in phrase.iter().filter_map(|n| groups.get(usize::from(*n))).enumerate() {
                    let mut words = Vec::new();
                    for row in rows {
                        let denial = phrase.len() > 1 && denies(*row);
                        if denial && group + 1 < phrase.len() {
                            words.push(*row);
                        } else if let Some(list) = uses.get_mut(usize::from(*row)) {
                            list.push(Use { phrase: phrases.len(), group, follows: denial });
                        }
                    }
                    if !words.is_empty() {
                        denials.push((group, words));
                    }
                }
                phrases.push(Phrase {
                    sign: sign.sign,
                    owner,
                    n_groups: phrase.len(),
                    denies: phrase.iter().any(|n| group_denies.get(usize::from(*n)) == Some(&true)),
                    denials,
                });
            }
        }
        Self { by_letter, rows_from, uses, phrases, turns }
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

/// The rows of a group, from the first and the distances.
pub(super) fn rows_of(steps: &[u16]) -> Vec<u16> {
    let mut row = 0u16;
    steps
        .iter()
        .map(|step| {
            row = row.saturating_add(*step);
            row
        })
        .collect()
}
