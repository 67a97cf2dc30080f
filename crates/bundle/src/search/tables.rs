//! Looking topics up: what is made from the texts, and the sum a query is.

use guideline::TopicId;

use super::{Hit, lookup};
use crate::stretches::Stretches;
use crate::word::words;

/// More words of a query than this are not read.
const WORDS_MAX: usize = 48;

/// How much of a word's weight counts when it was found as a synonym, in percent.
const SYNONYM_PERCENT: u32 = 98;

/// How much the words of a synonym of several words count by themselves, in percent.
const WITHIN_PERCENT: u32 = 20;

/// How much of the score is left to a topic none of whose questions is like the query, in percent;
/// the rest grows with how like the likest is.
const UNLIKE_PERCENT: u32 = 20;

/// How much of the score is left to a topic that matches next to nothing of what was asked, in
/// percent; the rest grows with what it matches.
const UNCOVERED_PERCENT: u32 = 60;

/// What a query is looked up in.
///
/// A term is a number that stands for a word and its forms, or for a meaning that several words
/// share; words come first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Parts {
    /// Every known form of a word, in order.
    pub(super) words: Stretches,
    /// The term of each form.
    pub(super) terms: Vec<u16>,
    /// Where each term stands.
    pub(super) postings: Vec<Postings>,
    /// Words that mean the same, one by one or in a row; in order.
    pub(super) synonyms: Vec<Synonym>,
    /// Words that ask nothing, in order.
    pub(super) stop: Stretches,
    /// Usual endings and what stands in their place without them, in the order they are tried.
    pub(super) endings: Vec<(String, String)>,
    /// How much a term tells, by the number of topics it stands in; the first is for words that are
    /// not known.
    pub(super) tells: Vec<u8>,
    /// For each topic the questions people ask when they mean it: of each the words that ask
    /// something.
    pub(super) questions: Vec<Vec<Vec<u16>>>,
    /// Terms that only tell which kind of question it is ("how long", "why"), in order.
    pub(super) asking: Vec<u16>,
    /// How much of what a query is about must be matched for a confident hit, in percent.
    pub(super) confident_percent: u8,
    /// The least score of a confident hit.
    pub(super) confident_score: u32,
}

/// The topics a term stands in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Postings {
    /// The topics: the first, then each as the distance from the one before.
    pub(super) steps: Vec<u16>,
    /// The weight in each.
    pub(super) weights: Vec<u8>,
}

impl Postings {
    /// The topics with their weights.
    fn iter(&self) -> impl Iterator<Item = (usize, u32)> {
        let mut topic = 0usize;
        self.steps.iter().zip(&self.weights).map(move |(step, weight)| {
            topic = topic.saturating_add(usize::from(*step));
            (topic, u32::from(*weight))
        })
    }
}

/// Words that stand for a meaning.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Synonym {
    /// The terms of the words in a row.
    pub(super) words: Vec<u16>,
    /// The term of the meaning.
    pub(super) meaning: u16,
}

/// The parts made ready.
#[derive(Clone, Debug)]
pub(super) struct Tables {
    pub(super) parts: Parts,
    /// Which letters each word has, to pass over words that are too different quickly.
    pub(super) letters: Vec<u32>,
}

/// A part of a query: a word, or words in a row that stand for one meaning.
struct Part {
    /// Terms with how much of their weight counts, in percent. Of alternatives the best counts.
    alternatives: Vec<(u16, u32)>,
    /// Terms that count on top.
    within: Vec<u16>,
    /// How much it tells.
    tells: u32,
    /// How much of that is about something; nothing if it only tells which kind of question it is.
    about: u32,
    /// How surely it was read as it was meant, in percent.
    sure: u32,
    n_words: u16,
}

impl Tables {
    pub(super) fn new(parts: Parts) -> Self {
        let words = &parts.words;
        let letters = (0..words.len()).filter_map(|n| words.get(n)).map(lookup::letters_of).collect();
        Self { parts, letters }
    }

    /// The topics that fit, best first, at most `limit`.
    pub(super) fn search(&self, query: &str, limit: usize) -> Vec<Hit> {
        let parts = self.parts_of(query);
        let n_topics = self.n_topics();
        let asked: u32 = parts.iter().map(|p| p.tells).sum();
        let about: u32 = parts.iter().map(|p| p.about).sum();
        let said = self.said(&parts);
        let words_asked = parts.iter().map(|p| p.n_words).sum();
        let mut totals = vec![Total::default(); n_topics];
        let mut of_part = vec![0u32; n_topics];
        let mut covered = vec![false; n_topics];
        for part in &parts {
            of_part.fill(0);
            covered.fill(false);
            for (term, percent) in &part.alternatives {
                for (topic, weight) in self.postings(*term) {
                    if let Some(best) = of_part.get_mut(topic) {
                        *best = (*best).max(weight * percent);
                    }
                    if let Some(covered) = covered.get_mut(topic) {
                        *covered = true;
                    }
                }
            }
            for term in &part.within {
                for (topic, weight) in self.postings(*term) {
                    if let Some(sum) = of_part.get_mut(topic) {
                        *sum += weight * WITHIN_PERCENT;
                    }
                }
            }
            for ((total, score), covered) in totals.iter_mut().zip(&of_part).zip(&covered) {
                if *score > 0 {
                    total.score += score;
                    total.tells += part.tells;
                    // Single words of a row are not what the row stands for.
                    total.about += if *covered { part.about * part.sure / 100 } else { 0 };
                    total.n_words += part.n_words;
                }
            }
        }
        let mut hits: Vec<Hit> = totals
            .into_iter()
            .zip(0..)
            .filter(|(total, _)| total.score > 0)
            .map(|(total, topic)| {
                let covered = 100 * total.tells / asked.max(1);
                let score = total.score / 100 * grown(UNCOVERED_PERCENT, covered) / 100
                    * grown(UNLIKE_PERCENT, self.likeness(topic, &said, asked))
                    / 100;
                Hit {
                    topic: TopicId(topic),
                    score,
                    words_matched: total.n_words,
                    words_asked,
                    confident: total.about > 0
                        && 100 * total.about >= u32::from(self.parts.confident_percent) * about
                        && score >= self.parts.confident_score,
                }
            })
            .collect();
        crate::order::order(&mut hits, |a, b| (b.score, a.topic) < (a.score, b.topic));
        hits.truncate(limit);
        hits
    }

    /// How many topics it knows.
    fn n_topics(&self) -> usize {
        self.parts.questions.len()
    }

    /// How like the query the likest question of a topic is, in percent: the harmonic mean of how
    /// much of the question was said and how much of what was said it is.
    fn likeness(&self, topic: u16, said: &[bool], asked: u32) -> u32 {
        let questions = self.parts.questions.get(usize::from(topic)).into_iter().flatten();
        let alike = questions.map(|question| {
            let (mut all, mut shared) = (0, 0);
            for term in question {
                let tells = self.tells(Some(*term));
                all += tells;
                if said.get(usize::from(*term)) == Some(&true) {
                    shared += tells;
                }
            }
            let of_question = 100 * shared / all.max(1);
            // The same meaning may tell more in the question's words than in the query's.
            let of_query = 100 * shared.min(asked) / asked.max(1);
            2 * of_question * of_query / (of_question + of_query).max(1)
        });
        alike.max().unwrap_or(0)
    }

    /// Which terms a query says, in these words or in others.
    fn said(&self, parts: &[Part]) -> Vec<bool> {
        let mut said = vec![false; self.parts.postings.len()];
        let terms =
            parts.iter().flat_map(|p| p.within.iter().copied().chain(p.alternatives.iter().map(|a| a.0)));
        for term in terms {
            if let Some(place) = said.get_mut(usize::from(term)) {
                *place = true;
            }
        }
        for synonym in &self.parts.synonyms {
            if said.get(usize::from(synonym.meaning)) == Some(&true) {
                for term in &synonym.words {
                    if let Some(place) = said.get_mut(usize::from(*term)) {
                        *place = true;
                    }
                }
            }
        }
        said
    }

    fn postings(&self, term: u16) -> impl Iterator<Item = (usize, u32)> {
        self.parts.postings.get(usize::from(term)).into_iter().flat_map(Postings::iter)
    }

    /// How much a term tells.
    fn tells(&self, term: Option<u16>) -> u32 {
        let n = match term {
            Some(term) => self.parts.postings.get(usize::from(term)).map_or(0, |p| p.steps.len()),
            None => 0,
        };
        self.parts.tells.get(n).or(self.parts.tells.last()).map_or(1, |t| u32::from(*t).max(1))
    }

    /// Cuts a query into parts: the longest rows of words that stand for one meaning, then words.
    fn parts_of(&self, query: &str) -> Vec<Part> {
        let found = self.look_up(words(query).map(|w| w.text).take(WORDS_MAX));
        let mut out: Vec<Part> = Vec::new();
        let mut at = 0;
        while let Some(word) = found.get(at) {
            let row = self.longest_row(found.get(at..).unwrap_or(&[]));
            at += row.as_ref().map_or(1, |(n, _)| *n);
            let part = match row {
                Some((n, meanings)) => {
                    let words = found.get(at - n..at).unwrap_or(&[]);
                    let asking: Vec<_> = words.iter().filter(|w| !w.stop).collect();
                    self.part(
                        meanings.iter().map(|meaning| (*meaning, 100)).collect(),
                        asking.iter().filter_map(|w| w.term).collect(),
                        words.iter().map(|w| w.percent).min().unwrap_or(0),
                        u16::try_from(asking.len().max(1)).unwrap_or(u16::MAX),
                    )
                }
                None if word.stop => continue,
                None => {
                    let mut alternatives: Vec<(u16, u32)> =
                        word.term.iter().map(|t| (*t, word.percent)).collect();
                    let percent = word.percent * SYNONYM_PERCENT / 100;
                    if let Some(term) = word.term {
                        alternatives.extend(self.meanings_of(&[term]).map(|m| (m, percent)));
                    }
                    self.part(alternatives, Vec::new(), word.percent, 1)
                }
            };
            // What was said twice counts once.
            let said = part.alternatives.last().is_some_and(|last| {
                out.iter().any(|p| p.alternatives.iter().any(|(term, _)| *term == last.0))
            });
            if !said {
                out.push(part);
            }
        }
        out
    }

    fn part(&self, alternatives: Vec<(u16, u32)>, within: Vec<u16>, sure: u32, n_words: u16) -> Part {
        let tells = alternatives.iter().map(|(t, _)| self.tells(Some(*t))).min();
        let tells = tells.unwrap_or_else(|| self.tells(None));
        let asks = alternatives.iter().any(|(t, _)| self.parts.asking.binary_search(t).is_ok());
        Part { alternatives, within, tells, about: if asks { 0 } else { tells }, sure, n_words }
    }

    /// The longest row of at least two words at the start of `found` that stands for something, with
    /// what it stands for.
    fn longest_row(&self, found: &[lookup::Found]) -> Option<(usize, Vec<u16>)> {
        let terms: Vec<u16> = found.iter().take(6).map_while(|w| w.term).collect();
        (2..=terms.len()).rev().find_map(|n| {
            let meanings: Vec<u16> = self.meanings_of(terms.get(..n)?).collect();
            (!meanings.is_empty()).then_some((n, meanings))
        })
    }

    /// What a row of words stands for.
    fn meanings_of(&self, row: &[u16]) -> impl Iterator<Item = u16> {
        let start = self.parts.synonyms.partition_point(|s| s.words.as_slice() < row);
        let rest = self.parts.synonyms.get(start..).unwrap_or(&[]);
        let n = rest.iter().take_while(|s| s.words == row).count();
        rest.iter().take(n).map(|s| s.meaning)
    }
}

/// A share of at least `least` percent that grows to the whole.
fn grown(least: u32, percent: u32) -> u32 {
    least + (100 - least) * percent / 100
}

/// What a topic has gathered.
#[derive(Clone, Default)]
struct Total {
    score: u32,
    tells: u32,
    about: u32,
    n_words: u16,
}
