//! Finding topics by what a person types.
//!
//! Weights are worked out by the compiler and stored as whole numbers; a query is a sum, the same on
//! every platform. A word is looked up as it is, else with a usual ending taken off, else cut in
//! two ("heatpad"), else allowing for a slip or two, else as the beginning of a word. Of equal topics the
//! earlier comes first.
//!
//! Promises no failure for any query in any script. There is no stemmer and no language in here:
//! endings, stop words and synonyms are data.

mod build;
mod lookup;
mod stored;
mod tables;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use guideline::TopicId;

pub(crate) use stored::{Stored, as_stored};
use tables::Tables;

use crate::word::words;

/// What an index is made of: the words of the topics, and the words of the language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct IndexParts {
    /// The words of each topic.
    pub topics: Vec<TopicWords>,
    /// Sets of words that mean the same, one by one or in a row.
    pub same: Vec<Vec<String>>,
    /// The same for words that tell which kind of question it is ("how long", "why").
    pub asking: Vec<Vec<String>>,
    /// Words that ask nothing.
    pub silent: Vec<String>,
    /// Small words that stand for one another within a row of words: "my", "the".
    pub whose: Vec<String>,
    /// Usual endings and what stands in their place without them, in the order they are tried.
    pub endings: Vec<(String, String)>,
    /// The ways from a word to its stem: how many letters fall off, and what takes their place.
    pub ways: Vec<(u8, String)>,
    /// For each word of [`IndexParts::words`] the number of its way.
    pub stems: Vec<u8>,
}

/// The words of one topic.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TopicWords {
    /// The question.
    pub question: String,
    /// What people ask when they mean it.
    pub asked_as: Vec<String>,
    /// The answer.
    pub answer: String,
    /// What is added for some people.
    pub variants: Vec<String>,
}

impl TopicWords {
    /// The texts, by what a word in them counts.
    fn fields(&self) -> [Vec<&str>; 4] {
        fn all(texts: &[String]) -> Vec<&str> {
            texts.iter().map(String::as_str).collect()
        }
        [vec![&self.question], all(&self.asked_as), vec![&self.answer], all(&self.variants)]
    }
}

impl IndexParts {
    /// Calls `visit` for every text there is.
    fn each_text(&self, visit: &mut dyn FnMut(&str)) {
        for topic in &self.topics {
            topic.fields().into_iter().flatten().for_each(&mut *visit);
        }
        let members = self.same.iter().chain(&self.asking).flatten();
        members.chain(&self.whose).for_each(|member| visit(member));
    }

    /// Every word that has a stem, once, alike endings side by side.
    #[must_use]
    pub fn words(&self) -> Vec<String> {
        let mut words: BTreeSet<String> = BTreeSet::new();
        self.each_text(&mut |text| {
            for word in crate::word::words(text) {
                if !words.contains(&word.text) {
                    words.insert(word.text);
                }
            }
        });
        let mut words: Vec<String> = words.into_iter().collect();
        words.sort_by(|a, b| a.chars().rev().cmp(b.chars().rev()));
        words
    }

    /// The stem of every word that is not its own.
    fn stems(&self) -> BTreeMap<String, String> {
        let ways = self.stems.iter().map(|way| self.ways.get(usize::from(*way)));
        let stem = |(word, way): (String, Option<&(u8, String)>)| {
            let (n_off, on) = way?;
            let kept = word.len().checked_sub(usize::from(*n_off))?;
            let stem = word.get(..kept)?.to_owned() + on;
            (stem != word).then_some((word, stem))
        };
        self.words().into_iter().zip(ways).filter_map(stem).collect()
    }
}

/// Finds topics.
#[derive(Clone, Debug)]
pub struct SearchIndex {
    parts: IndexParts,
    /// Made when the first question is asked: opening must be quick.
    tables: OnceLock<Tables>,
}

impl PartialEq for SearchIndex {
    fn eq(&self, other: &Self) -> bool {
        self.parts == other.parts
    }
}

impl Eq for SearchIndex {}

/// A topic that fits a query.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The topic.
    pub topic: TopicId,
    /// How well it fits; only good for comparing hits of one query.
    pub score: u32,
    /// How many of the words asked for it has.
    pub words_matched: u16,
    /// How many words were asked for, words that ask nothing left out.
    pub words_asked: u16,
    confident: bool,
}

impl Hit {
    /// Whether it matches enough of what was asked to be offered as an answer. If the first hit is
    /// not confident, nothing fits.
    #[must_use]
    pub fn is_confident(&self) -> bool {
        self.confident
    }
}

impl SearchIndex {
    /// An index over no topics.
    #[must_use]
    pub fn empty() -> Self {
        Self::new(IndexParts::default())
    }

    /// An index over some topics, numbered in their order.
    #[must_use]
    pub fn new(mut parts: IndexParts) -> Self {
        for set in parts.same.iter_mut().chain(&mut parts.asking).chain([&mut parts.silent, &mut parts.whose]) {
            for member in set {
                *member = words(member).map(|word| word.text).collect::<Vec<_>>().join(" ");
            }
        }
        Self { parts, tables: OnceLock::new() }
    }

    /// The topics that fit, best first, at most `limit`.
    #[must_use]
    pub fn search(&self, query: &str, limit: usize) -> Vec<Hit> {
        self.tables.get_or_init(|| build::tables(&self.parts)).search(query, limit)
    }
}
