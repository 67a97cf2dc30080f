//! How texts are stored: those whose keys follow from the guideline's records in the order of the
//! keys, then the others with their keys. What a check needs and what comes after it stand apart.

use std::collections::BTreeMap;

use guideline::Guideline;
use serde::{Deserialize, Serialize};

use super::keys::{after_check, for_check, waits};
use super::{ABSENT, SEPARATOR, Texts};
use crate::columns::Codes;
use crate::stretches::Stretches;
use crate::vocabulary::{Case, Vocabulary, Writing};

/// The texts of one language, or a part of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Stored {
    locale: String,
    /// Keys that follow from no record.
    more_keys: Vec<String>,
    /// The texts, each followed by the separator.
    texts: Codes,
}

/// Texts as they are stored, before words are numbered: one for each key of the guideline, then the
/// others.
pub(crate) struct Lines {
    locale: String,
    more_keys: Vec<String>,
    /// The texts, each followed by the separator.
    pub(crate) joined: String,
}

/// The texts of a language in two parts: those a check needs, and the others.
pub(crate) fn apart(texts: &Texts, guideline: &Guideline) -> (Lines, Lines) {
    let (mut first, mut rest): (BTreeMap<&str, &str>, BTreeMap<&str, &str>) = Default::default();
    let keys = for_check(guideline);
    let known: BTreeMap<&str, ()> = keys.iter().map(|key| (key, ())).collect();
    for (key, text) in texts.entries() {
        let part = if known.contains_key(key) || !waits(key) { &mut first } else { &mut rest };
        part.insert(key, text);
    }
    (lines(&texts.locale, first, &keys), lines(&texts.locale, rest, &after_check(guideline)))
}

fn lines(locale: &str, mut left: BTreeMap<&str, &str>, keys: &Stretches) -> Lines {
    let mut joined = String::new();
    let mut add = |text: Option<&str>| {
        match text {
            Some(text) => joined.push_str(text),
            None => joined.push(ABSENT),
        }
        joined.push(SEPARATOR);
    };
    for key in keys.iter() {
        add(left.remove(key));
    }
    left.values().for_each(|text| add(Some(text)));
    let more_keys = left.keys().map(|key| (*key).to_owned()).collect();
    Lines { locale: locale.to_owned(), more_keys, joined }
}

impl Stored {
    /// Writes texts.
    pub(crate) fn write(lines: Lines, writing: &Writing) -> Self {
        let texts = writing.write(&lines.joined, Case::Sentences);
        Self { locale: lines.locale, more_keys: lines.more_keys, texts }
    }

    /// Reads the texts that a check needs.
    pub(crate) fn read(&self, guideline: &Guideline, vocabulary: &Vocabulary) -> Option<Texts> {
        let mut texts = Texts::of(&self.locale, [].into_iter());
        self.read_into(&mut texts, &for_check(guideline), vocabulary)?;
        Some(texts)
    }

    /// Reads the others beside them, if they are of the same language.
    pub(crate) fn read_rest(
        &self,
        texts: &mut Texts,
        guideline: &Guideline,
        vocabulary: &Vocabulary,
    ) -> Option<()> {
        if texts.locale != self.locale {
            return None;
        }
        self.read_into(texts, &after_check(guideline), vocabulary)
    }

    fn read_into(&self, texts: &mut Texts, keys: &Stretches, vocabulary: &Vocabulary) -> Option<()> {
        if vocabulary.n_lines(&self.texts.0)? != keys.len() + self.more_keys.len() {
            return None;
        }
        let joined = vocabulary.read(&self.texts.0, Case::Sentences);
        let keys = keys.iter().chain(self.more_keys.iter().map(String::as_str));
        let there =
            keys.zip(joined.split_terminator(SEPARATOR)).filter(|(_, text)| !text.starts_with(ABSENT));
        texts.add(there);
        Some(())
    }
}
