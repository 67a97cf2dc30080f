//! How an index is stored: what is alike stands together, so that it compresses well.

use serde::{Deserialize, Serialize};

use super::{IndexParts, Postings, SearchIndex, Synonym};

/// The numbers of an index in a row for each kind.
#[derive(Clone, Serialize, Deserialize)]
pub(super) struct Stored {
    words: String,
    /// For each word 0 if its term is new, else how many new terms ago it came.
    terms: Vec<u16>,
    /// How many topics each term stands in.
    counts: Vec<u16>,
    steps: Vec<u16>,
    weights: Vec<u8>,
    /// How many words each synonym has.
    synonym_lengths: Vec<u8>,
    synonym_words: Vec<u16>,
    meanings: Vec<u16>,
    stop: String,
    endings: Vec<(String, String)>,
    tells: Vec<u8>,
    questions: Vec<Vec<Vec<u16>>>,
    asking: Vec<u16>,
    confident_percent: u8,
    confident_score: u32,
    /// The term of each new term, as the distance from the one before in circles of 65,536.
    new_terms: Vec<u16>,
}

impl From<SearchIndex> for Stored {
    fn from(index: SearchIndex) -> Self {
        let parts = index.parts;
        let mut seen: Vec<u16> = Vec::new();
        let mut new_terms = Vec::new();
        let mut terms = Vec::with_capacity(parts.terms.len());
        for term in parts.terms {
            match seen.iter().rev().position(|t| *t == term).and_then(|ago| u16::try_from(ago + 1).ok()) {
                Some(ago) => terms.push(ago),
                None => {
                    terms.push(0);
                    new_terms.push(term.wrapping_sub(seen.last().copied().unwrap_or(0)));
                    seen.push(term);
                }
            }
        }
        Self {
            words: parts.words,
            terms,
            counts: parts.postings.iter().map(|p| u16::try_from(p.steps.len()).unwrap_or(u16::MAX)).collect(),
            steps: parts.postings.iter().flat_map(|p| p.steps.iter().copied()).collect(),
            weights: parts.postings.iter().flat_map(|p| p.weights.iter().copied()).collect(),
            synonym_lengths: parts
                .synonyms
                .iter()
                .map(|s| u8::try_from(s.words.len()).unwrap_or(u8::MAX))
                .collect(),
            synonym_words: parts.synonyms.iter().flat_map(|s| s.words.iter().copied()).collect(),
            meanings: parts.synonyms.iter().map(|s| s.meaning).collect(),
            stop: parts.stop,
            endings: parts.endings,
            tells: parts.tells,
            questions: parts.questions,
            asking: parts.asking,
            confident_percent: parts.confident_percent,
            confident_score: parts.confident_score,
            new_terms,
        }
    }
}

impl TryFrom<Stored> for SearchIndex {
    type Error = &'static str;

    fn try_from(stored: Stored) -> Result<Self, Self::Error> {
        const SHORT: &str = "a list of the search index is too short or too long";
        let mut new_terms = stored.new_terms.iter();
        let mut seen: Vec<u16> = Vec::new();
        let mut terms = Vec::with_capacity(stored.terms.len());
        for ago in &stored.terms {
            let term = match seen.len().checked_sub(usize::from(*ago)) {
                Some(at) if *ago > 0 => *seen.get(at).ok_or(SHORT)?,
                Some(_) => {
                    let step = new_terms.next().ok_or(SHORT)?;
                    let term = seen.last().copied().unwrap_or(0).wrapping_add(*step);
                    seen.push(term);
                    term
                }
                None => return Err(SHORT),
            };
            terms.push(term);
        }
        let (mut steps, mut weights) = (stored.steps.as_slice(), stored.weights.as_slice());
        let mut postings = Vec::with_capacity(stored.counts.len());
        for count in &stored.counts {
            let n = usize::from(*count);
            let (of_term, rest) = steps.split_at_checked(n).ok_or(SHORT)?;
            let (weights_of_term, rest_of_weights) = weights.split_at_checked(n).ok_or(SHORT)?;
            (steps, weights) = (rest, rest_of_weights);
            postings.push(Postings { steps: of_term.to_vec(), weights: weights_of_term.to_vec() });
        }
        let mut synonym_words = stored.synonym_words.as_slice();
        let mut synonyms = Vec::with_capacity(stored.meanings.len());
        if stored.synonym_lengths.len() != stored.meanings.len() {
            return Err(SHORT);
        }
        for (n, meaning) in stored.synonym_lengths.iter().zip(&stored.meanings) {
            let (words, rest) = synonym_words.split_at_checked(usize::from(*n)).ok_or(SHORT)?;
            synonym_words = rest;
            synonyms.push(Synonym { words: words.to_vec(), meaning: *meaning });
        }
        if !(steps.is_empty() && weights.is_empty() && synonym_words.is_empty() && new_terms.next().is_none())
        {
            return Err(SHORT);
        }
        Self::try_from(IndexParts {
            words: stored.words,
            terms,
            postings,
            synonyms,
            stop: stored.stop,
            endings: stored.endings,
            tells: stored.tells,
            questions: stored.questions,
            asking: stored.asking,
            confident_percent: stored.confident_percent,
            confident_score: stored.confident_score,
        })
    }
}
