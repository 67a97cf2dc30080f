//! The files of the guideline, read from the tree for tests that measure its words.

#![allow(dead_code, reason = "each test file uses its part")]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test may fail"
)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use compiler::index::{Everyday, TopicWords, search_index};
use compiler::words::{Language, SignWords, lexicon};
use fluent_syntax::ast::{Entry, InlineExpression, Pattern, PatternElement};
use guideline::SignId;

/// The words of the guideline.
pub(crate) struct Guideline {
    topics: Vec<(String, toml::Table)>,
    signs: Vec<String>,
    texts: BTreeMap<String, String>,
    synonyms: toml::Table,
    negations: toml::Table,
    phrases: toml::Table,
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../guideline")
}

fn files(folder: &str) -> Vec<(String, String)> {
    let mut out: Vec<(String, String)> = fs::read_dir(root().join(folder))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_file())
        .map(|path| {
            (path.file_stem().unwrap().to_string_lossy().into_owned(), fs::read_to_string(&path).unwrap())
        })
        .collect();
    out.sort();
    out
}

fn table(text: &str) -> toml::Table {
    text.parse().unwrap()
}

fn list<'a>(table: &'a toml::Table, key: &str) -> Vec<&'a str> {
    let values = table.get(key).and_then(|v| v.as_array());
    values.into_iter().flatten().filter_map(|v| v.as_str()).collect()
}

fn plain(pattern: &Pattern<&str>) -> String {
    let part = |element: &PatternElement<&str>| match element {
        PatternElement::TextElement { value } => (*value).to_owned(),
        PatternElement::Placeable { expression: fluent_syntax::ast::Expression::Inline(inline) } => {
            match inline {
                InlineExpression::StringLiteral { value } => (*value).to_owned(),
                _ => String::new(),
            }
        }
        PatternElement::Placeable { .. } => String::new(),
    };
    pattern.elements.iter().map(part).collect()
}

impl Guideline {
    /// Reads it.
    pub(crate) fn read() -> Self {
        let mut texts = BTreeMap::new();
        for (_, text) in files("texts/en") {
            for entry in fluent_syntax::parser::parse(text.as_str()).unwrap().body {
                let Entry::Message(message) = entry else { continue };
                if let Some(value) = &message.value {
                    texts.insert(message.id.name.to_owned(), plain(value));
                }
                for attribute in &message.attributes {
                    texts.insert(
                        format!("{}.{}", message.id.name, attribute.id.name),
                        plain(&attribute.value),
                    );
                }
            }
        }
        let words: BTreeMap<String, String> = files("words").into_iter().collect();
        Self {
            topics: files("topics").into_iter().map(|(id, text)| (id, table(&text))).collect(),
            signs: files("danger-signs")
                .iter()
                .flat_map(|(_, text)| {
                    table(text).into_iter().filter(|(_, v)| v.is_table()).map(|(k, _)| k).collect::<Vec<_>>()
                })
                .collect(),
            texts,
            synonyms: table(&words["synonyms"]),
            negations: table(&words["negations"]),
            phrases: table(&words["danger-signs"]),
        }
    }

    /// The topics' ids in the order of the index.
    pub(crate) fn topics(&self) -> Vec<&str> {
        self.topics.iter().map(|(id, _)| id.as_str()).collect()
    }

    /// The question of a topic.
    pub(crate) fn question(&self, topic: &str) -> &str {
        self.text(&format!("topic-{topic}"))
    }

    /// Every text.
    pub(crate) fn texts(&self) -> Vec<(String, String)> {
        self.texts.iter().map(|(k, t)| (k.clone(), t.clone())).collect()
    }

    fn text(&self, key: &str) -> &str {
        self.texts.get(key).map_or("", String::as_str)
    }

    /// The search index.
    pub(crate) fn index(&self) -> bundle::SearchIndex {
        let topics: Vec<TopicWords<'_>> = self
            .topics
            .iter()
            .map(|(id, topic)| TopicWords {
                question: self.text(&format!("topic-{id}")),
                asked_as: list(topic, "asked-as"),
                answer: self.text(&format!("topic-{id}.answer")),
                variants: topic
                    .get("variant")
                    .and_then(|v| v.as_array())
                    .into_iter()
                    .flatten()
                    .filter_map(|v| v.get("text")?.as_str())
                    .map(|name| self.text(&format!("topic-{id}.{name}")))
                    .collect(),
            })
            .collect();
        let sets = |key: &str| -> Vec<Vec<&str>> {
            let sets = self.synonyms[key].as_array().unwrap().iter();
            sets.map(|set| set.as_array().unwrap().iter().map(|v| v.as_str().unwrap()).collect()).collect()
        };
        let mut silent = list(&self.synonyms, "stop");
        silent.extend(list(&self.synonyms, "fillers"));
        search_index(&topics, &Everyday { same: sets("sets"), asking: sets("asking"), silent })
    }

    /// The id of a sign.
    pub(crate) fn sign(&self, id: SignId) -> &str {
        &self.signs[id.index()]
    }

    /// Whether there is a sign of that id.
    pub(crate) fn has_sign(&self, id: &str) -> bool {
        self.signs.iter().any(|s| s == id)
    }

    /// How many signs there are.
    pub(crate) fn n_signs(&self) -> usize {
        self.signs.len()
    }

    /// Every phrase with its sign.
    pub(crate) fn phrases(&self) -> Vec<(&str, &str)> {
        let rows = self.phrases.iter().filter_map(|(id, row)| Some((id.as_str(), row.as_table()?)));
        rows.flat_map(|(id, row)| list(row, "phrases").into_iter().map(move |phrase| (id, phrase))).collect()
    }

    /// The lexicon.
    pub(crate) fn lexicon(&self) -> bundle::Lexicon {
        let signs: Vec<SignWords<'_>> = self
            .phrases
            .iter()
            .filter_map(|(id, row)| Some((id, row.as_table()?)))
            .map(|(id, row)| SignWords {
                sign: SignId(
                    self.signs.iter().position(|s| s == id).unwrap_or_else(|| panic!("no sign {id}")) as u16,
                ),
                phrases: list(row, "phrases"),
                unless: list(row, "unless"),
            })
            .collect();
        let language = Language {
            negations: list(&self.negations, "negations"),
            breaks: list(&self.negations, "breaks"),
            stop: list(&self.synonyms, "stop"),
            texts: self.texts.values().map(String::as_str).collect(),
        };
        lexicon(&signs, &language).unwrap_or_else(|errors| {
            panic!("{}", errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
        })
    }
}
