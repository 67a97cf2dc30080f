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
    let parts = &index.parts;
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
        let parts = &index.parts;
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

    /// Reads an index over the topics of a guideline with their texts.
    pub(crate) fn read(
        self,
        vocabulary: &Vocabulary,
        guideline: &Guideline,
        texts: Option<&Texts>,
    ) -> Option<SearchIndex> {
        let text = |key: &str| texts.and_then(|texts| texts.get(key)).unwrap_or("").to_owned();
        let read = vocabulary.read(&self.lines.0, Case::Words)?;
        let mut lines = read.split_terminator(SEPARATOR);
        let mut topics = Vec::new();
        for topic in &guideline.topics {
            let key = format!("topic-{}", topic.id);
            topics.push(TopicWords {
                question: text(&key),
                asked_as: lines.next()?.split_terminator(ABSENT).map(str::to_owned).collect(),
                answer: text(&format!("{key}.answer")),
                variants: topic
                    .variants
                    .iter()
                    .map(|variant| text(&format!("{key}.{}", variant.text)))
                    .collect(),
            });
        }
        let mut sets = lines.map(|line| -> Vec<String> {
            line.split(' ')
                .filter(|member| !member.is_empty())
                .map(|member| member.replace('_', " "))
                .collect()
        });
        let (silent, whose) = (sets.next()?, sets.next()?);
        let mut same: Vec<Vec<String>> = sets.collect();
        let asking = same.split_off(same.len().checked_sub(self.n_asking)?);
        let parts = IndexParts {
            topics,
            same,
            asking,
            silent,
            whose,
            endings: self.endings,
            ways: self.ways,
            stems: self.stems.0,
        };
        Some(SearchIndex::new(parts))
    }
}
