//! How an index is stored: what people ask, and the words of the language, as one text by the
//! vocabulary. The other words of the topics are those of their texts.

use guideline::Guideline;
use serde::{Deserialize, Serialize};

use super::{IndexParts, SearchIndex, TopicWords};
use crate::columns::Codes;
use crate::texts::{ABSENT, SEPARATOR, Texts};
use crate::vocabulary::{Case, Vocabulary, Writing};

/// An index as it is stored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Stored {
    n_topics: usize,
    /// How many of the sets of words that mean the same tell a kind of question: the last ones.
    n_asking: usize,
    endings: Vec<(String, String)>,
    ways: Vec<(u8, String)>,
    stems: Codes,
    /// What people ask for each topic, words that ask nothing, words that stand for one another, and
    /// the sets of words that mean the same: a line each.
    lines: Codes,
}

/// The lines of an index, before words are numbered.
pub(crate) fn as_stored(index: &SearchIndex) -> String {
    let parts = index.parts();
    let mut out = String::new();
    for topic in &parts.topics {
        for asked in &topic.asked_as {
            out.push_str(asked);
            out.push(ABSENT);
        }
        out.push(SEPARATOR);
    }
    for set in [&parts.silent, &parts.whose].into_iter().chain(&parts.same).chain(&parts.asking) {
        // Words that ask nothing come by themselves; in a set, "_" joins words in a row.
        let members: Vec<String> = set.iter().map(|member| member.replace(' ', "_")).collect();
        out.push_str(&members.join(" "));
        out.push(SEPARATOR);
    }
    out
}

impl Stored {
    /// Writes an index.
    pub(crate) fn write(index: &SearchIndex, writing: &Writing) -> Self {
        let parts = index.parts();
        Self {
            n_topics: parts.topics.len(),
            n_asking: parts.asking.len(),
            endings: parts.endings.clone(),
            ways: parts.ways.clone(),
            stems: Codes(parts.stems.clone()),
            lines: writing.write(&as_stored(index), Case::Words),
        }
    }

    /// Whether it is about as many topics as the guideline has.
    pub(crate) fn fits(&self, guideline: &Guideline) -> bool {
        self.n_topics == guideline.topics.len()
    }

    /// Whether there is a line for everything that should have one.
    pub(crate) fn is_whole(&self, vocabulary: &Vocabulary) -> bool {
        vocabulary
            .n_lines(&self.lines.0)
            .and_then(|n| n.checked_sub(self.n_topics)?.checked_sub(2)?.checked_sub(self.n_asking))
            .is_some()
    }

    /// Reads the parts of an index that is whole, over topics of which all is known but what people
    /// ask.
    pub(super) fn read(&self, vocabulary: &Vocabulary, topics: &[TopicWords]) -> IndexParts {
        let read = vocabulary.read(&self.lines.0, Case::Words);
        let mut lines = read.split_terminator(SEPARATOR);
        let mut topics = topics.to_vec();
        for (topic, line) in topics.iter_mut().zip(&mut lines) {
            topic.asked_as = line.split_terminator(ABSENT).map(str::to_owned).collect();
        }
        let mut sets = lines.map(|line| -> Vec<String> {
            let members = line.split(' ').filter(|member| !member.is_empty());
            members.map(|member| member.replace('_', " ")).collect()
        });
        let (silent, whose) = (sets.next().unwrap_or_default(), sets.next().unwrap_or_default());
        let mut same: Vec<Vec<String>> = sets.collect();
        let asking = same.split_off(same.len().saturating_sub(self.n_asking));
        let (endings, ways, stems) = (self.endings.clone(), self.ways.clone(), self.stems.0.clone());
        IndexParts { topics, same, asking, silent, whose, endings, ways, stems }
    }
}

/// The words of a guideline's topics, without what people ask.
pub(super) fn topics(guideline: &Guideline, texts: Option<&Texts>) -> Vec<TopicWords> {
    let text = |key: &str| texts.and_then(|texts| texts.get(key)).unwrap_or("").to_owned();
    let topics = guideline.topics.iter().map(|topic| {
        let key = ["topic-", &topic.id].concat();
        let part = |part: &str| text(&[&key, ".", part].concat());
        TopicWords {
            question: text(&key),
            asked_as: Vec::new(),
            answer: part("answer"),
            variants: topic.variants.iter().map(|variant| part(&variant.text)).collect(),
        }
    });
    topics.collect()
}
