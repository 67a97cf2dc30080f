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

use std::cmp::Ordering;
use std::collections::BTreeSet;
use std::sync::{Arc, OnceLock};

use guideline::{Guideline, TopicId};

pub(crate) use stored::{Stored, as_stored};
use tables::Tables;

use crate::order::order;
use crate::texts::Texts;
use crate::vocabulary::Vocabulary;
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
        let mut out: BTreeSet<String> = BTreeSet::new();
        self.each_text(&mut |text| out.extend(words(text).map(|word| word.text)));
        let mut out: Vec<String> = out.into_iter().collect();
        out.sort_by(|a, b| by_ending(a, b));
        out
    }

    /// The stem of each word of the texts, given once each in whatever order.
    fn stems_of(&self, words: &[&str]) -> Vec<String> {
        let mut out: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
        let mut by_ending: Vec<(u64, usize)> = words.iter().map(|word| last_letters(word)).zip(0..).collect();
        let word = |(_, n): &(u64, usize)| words.get(*n).copied().unwrap_or("");
        order(&mut by_ending, |a, b| match a.0.cmp(&b.0) {
            Ordering::Equal => self::by_ending(word(a), word(b)).is_lt(),
            unequal => unequal.is_lt(),
        });
        for ((_, number), way) in by_ending.into_iter().zip(&self.stems) {
            if let (Some((n_off, on)), Some(word)) = (self.ways.get(usize::from(*way)), out.get_mut(number)) {
                let kept = word.len().saturating_sub(usize::from(*n_off));
                if word.is_char_boundary(kept) {
                    word.truncate(kept);
                    word.push_str(on);
                }
            }
        }
        out
    }
}

/// The last letters of a word, the very last first: most words differ in them.
fn last_letters(word: &str) -> u64 {
    let mut letters = [0; 8];
    letters.iter_mut().zip(word.bytes().rev()).for_each(|(place, byte)| *place = byte);
    u64::from_be_bytes(letters)
}

/// The order in which stems are stored: alike endings side by side.
fn by_ending(a: &str, b: &str) -> Ordering {
    a.bytes().rev().cmp(b.bytes().rev())
}

/// Finds topics.
#[derive(Clone, Debug)]
pub struct SearchIndex {
    /// As it was opened, with the words of the topics. It is read when the first question comes:
    /// opening must be quick.
    stored: Option<(Stored, Arc<Vocabulary>, Vec<TopicWords>)>,
    parts: OnceLock<IndexParts>,
    tables: OnceLock<Tables>,
}

impl PartialEq for SearchIndex {
    fn eq(&self, other: &Self) -> bool {
        self.parts() == other.parts()
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
        Self { stored: None, parts: OnceLock::from(IndexParts::default()), tables: OnceLock::new() }
    }

    /// An index over some topics, numbered in their order.
    #[must_use]
    pub fn new(mut parts: IndexParts) -> Self {
        for set in parts.same.iter_mut().chain(&mut parts.asking).chain([&mut parts.silent, &mut parts.whose])
        {
            for member in set {
                *member = words(member).map(|word| word.text).collect::<Vec<_>>().join(" ");
            }
        }
        Self { stored: None, parts: OnceLock::from(parts), tables: OnceLock::new() }
    }

    /// An index that is read when it is first needed.
    pub(crate) fn later(
        stored: Stored,
        vocabulary: Arc<Vocabulary>,
        guideline: &Guideline,
        texts: Option<&Texts>,
    ) -> Self {
        let topics = stored::topics(guideline, texts);
        let stored = Some((stored, vocabulary, topics));
        Self { stored, parts: OnceLock::new(), tables: OnceLock::new() }
    }

    fn parts(&self) -> &IndexParts {
        self.parts.get_or_init(|| {
            let stored = self.stored.as_ref();
            stored.map(|(stored, vocabulary, topics)| stored.read(vocabulary, topics)).unwrap_or_default()
        })
    }

    /// The topics that fit, best first, at most `limit`.
    #[must_use]
    pub fn search(&self, query: &str, limit: usize) -> Vec<Hit> {
        self.tables.get_or_init(|| build::tables(self.parts())).search(query, limit)
    }
}
