//! Finding the word someone meant.

use super::tables::Tables;

/// How much of a word's weight counts, in percent, by how it was found.
const EXACT: u32 = 100;
const WITHOUT_ENDING: u32 = 98;
const ONE_SLIP: u32 = 80;
const TWO_SLIPS: u32 = 65;
const BEGINNING: u32 = 60;

/// Words of at least this many letters may have one slip, and two.
const LETTERS_FOR_ONE: usize = 4;
const LETTERS_FOR_TWO: usize = 8;

/// A word of a query.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found {
    pub(super) term: Option<u16>,
    pub(super) percent: u32,
    /// Whether it asks nothing by itself.
    pub(super) stop: bool,
}

impl Tables {
    /// Looks up the words of a query. A word that is two known words written as one becomes two.
    pub(super) fn look_up(&self, words: impl Iterator<Item = String>) -> Vec<Found> {
        let mut out = Vec::new();
        for word in words {
            let stop = position(&word, |n| self.parts.stop.get(n), self.parts.stop.len()).is_some();
            if stop {
                out.push(Found { term: self.term_of(&word), percent: EXACT, stop });
            } else if let Some((term, percent)) = self.plain(&word) {
                out.push(Found { term: Some(term), percent, stop });
            } else if let Some(halves) = self.halves(&word) {
                out.extend(halves.map(|term| Found { term: Some(term), percent: WITHOUT_ENDING, stop }));
            } else {
                let (term, percent) = self.guess(&word).map_or((None, 0), |(t, p)| (Some(t), p));
                // A number nobody wrote down, and a slip in a word that asks nothing, ask nothing.
                let number = term.is_none() && word.starts_with(|c: char| c.is_ascii_digit());
                let stop = number || term.is_some_and(|term| self.asks_nothing(term));
                out.push(Found { term, percent, stop });
            }
        }
        out
    }

    fn asks_nothing(&self, term: u16) -> bool {
        (0..self.parts.stop.len())
            .filter_map(|n| self.term_of(self.parts.stop.get(n)?))
            .any(|of_stop| of_stop == term)
    }

    /// The term of a word as it is written.
    fn term_of(&self, word: &str) -> Option<u16> {
        let at = position(word, |n| self.parts.words.get(n), self.parts.words.len())?;
        self.parts.terms.get(at).copied()
    }

    /// The term of a word as it is written, or without its ending.
    fn plain(&self, word: &str) -> Option<(u16, u32)> {
        if let Some(term) = self.term_of(word) {
            return Some((term, EXACT));
        }
        for (ending, instead) in &self.parts.endings {
            let Some(stem) = word.strip_suffix(ending.as_str()).filter(|s| s.chars().count() >= 3) else {
                continue;
            };
            if let Some(term) = self.term_of(&format!("{stem}{instead}")) {
                return Some((term, WITHOUT_ENDING));
            }
            // "running" is "run".
            let mut back = stem.char_indices().rev();
            if let (true, Some((at, last)), Some((_, before))) =
                (instead.is_empty(), back.next(), back.next())
                && last == before
                && let Some(term) = stem.get(..at).and_then(|s| self.term_of(s))
            {
                return Some((term, WITHOUT_ENDING));
            }
        }
        None
    }

    /// The terms of two known words that were written as one.
    fn halves(&self, word: &str) -> Option<[u16; 2]> {
        const SHORTEST: usize = 3;
        if word.len() < 2 * SHORTEST {
            return None;
        }
        (SHORTEST..=word.len() - SHORTEST).find_map(|at| {
            let (head, tail) = word.split_at_checked(at)?;
            Some([self.term_of(head)?, self.term_of(tail)?])
        })
    }

    /// The word most likely meant: with a slip, with a slip and an ending, or cut short.
    fn guess(&self, word: &str) -> Option<(u16, u32)> {
        self.with_slips(word)
            .or_else(|| {
                let stems = self.parts.endings.iter().filter(|(_, instead)| instead.is_empty());
                stems
                    .filter_map(|(ending, _)| word.strip_suffix(ending.as_str()))
                    .find_map(|stem| self.with_slips(stem))
            })
            .or_else(|| self.beginning(word))
    }

    /// The word most likely meant, allowing for slips.
    fn with_slips(&self, word: &str) -> Option<(u16, u32)> {
        let letters: Vec<char> = word.chars().collect();
        let most = match letters.len() {
            LETTERS_FOR_TWO.. => 2,
            LETTERS_FOR_ONE.. => 1,
            _ => return None,
        };
        if letters.iter().any(char::is_ascii_digit) {
            return None;
        }
        let mask = letters_of(word);
        let mut best: Option<(usize, bool, usize, usize)> = None;
        for (n, other_mask) in self.letters.iter().enumerate() {
            // Each slip changes at most one letter on either side.
            if (mask & !other_mask).count_ones() as usize > most
                || (other_mask & !mask).count_ones() as usize > most
            {
                continue;
            }
            let Some(other) = self.parts.words.get(n) else { continue };
            let n_letters = other.chars().count();
            if n_letters < LETTERS_FOR_ONE || n_letters.abs_diff(letters.len()) > most {
                continue;
            }
            let distance = strsim::damerau_levenshtein(word, other);
            if distance > most || (distance == 2 && n_letters < LETTERS_FOR_TWO - 1) {
                continue;
            }
            let other_first = other.chars().next() != letters.first().copied();
            let candidate = (distance, other_first, usize::MAX - self.n_topics_with(n), n);
            if best.is_none_or(|b| candidate < b) {
                best = Some(candidate);
            }
        }
        if let Some((distance, other_first, _, n)) = best {
            // Two slips, one of them in the first letter, is another word.
            if !(other_first && distance == 2) {
                let percent = if distance == 1 { ONE_SLIP } else { TWO_SLIPS };
                return self.parts.terms.get(n).map(|t| (*t, percent));
            }
        }
        None
    }

    /// The shortest word that begins like this.
    fn beginning(&self, word: &str) -> Option<(u16, u32)> {
        if word.chars().count() < LETTERS_FOR_ONE {
            return None;
        }
        let (mut low, mut high) = (0, self.parts.words.len());
        while low < high {
            let middle = low + (high - low) / 2;
            if self.parts.words.get(middle)? < word { low = middle + 1 } else { high = middle }
        }
        let found = (low..self.parts.words.len())
            .map_while(|n| self.parts.words.get(n).filter(|w| w.starts_with(word)).map(|w| (w.len(), n)))
            .min()?;
        self.parts.terms.get(found.1).map(|t| (*t, BEGINNING))
    }

    fn n_topics_with(&self, word: usize) -> usize {
        let term = self.parts.terms.get(word).copied().unwrap_or(u16::MAX);
        self.parts.postings.get(usize::from(term)).map_or(0, |p| p.steps.len())
    }
}

/// Where a word stands in a sorted list.
fn position<'a>(word: &str, get: impl Fn(usize) -> Option<&'a str>, n: usize) -> Option<usize> {
    let (mut low, mut high) = (0, n);
    while low < high {
        let middle = low + (high - low) / 2;
        match get(middle)?.cmp(word) {
            std::cmp::Ordering::Less => low = middle + 1,
            std::cmp::Ordering::Equal => return Some(middle),
            std::cmp::Ordering::Greater => high = middle,
        }
    }
    None
}

/// Which letters a word has, one bit for each of 32 kinds.
pub(super) fn letters_of(word: &str) -> u32 {
    word.chars().fold(0, |set, c| set | 1 << (u32::from(c) % 32))
}
