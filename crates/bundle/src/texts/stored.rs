//! How texts are stored: those whose keys follow from the guideline's records in the order of the
//! keys, then the others with their keys.

use std::collections::BTreeMap;

use guideline::Guideline;
use serde::{Deserialize, Serialize};

use super::keys::keys;
use super::{ABSENT, SEPARATOR, Texts};
use crate::columns::Codes;
use crate::stretches::Stretches;
use crate::vocabulary::{Case, Vocabulary, Writing};

/// The texts of one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Stored {
    locale: String,
    /// Keys that follow from no record.
    more_keys: Vec<String>,
    /// The texts, each followed by the separator.
    texts: Codes,
}

/// The texts as they are stored, before words are numbered: one for each key of the guideline, then
/// the others.
pub(crate) fn as_stored(texts: &Texts, guideline: &Guideline) -> (String, Vec<String>) {
    let mut out = String::new();
    let mut add = |text: Option<&str>| {
        match text {
            Some(text) => out.push_str(text),
            None => out.push(ABSENT),
        }
        out.push(SEPARATOR);
    };
    let mut left: BTreeMap<&str, &str> = texts.entries().collect();
    let keys = keys(guideline);
    for key in (0..keys.len()).filter_map(|n| keys.get(n)) {
        add(left.remove(key));
    }
    left.values().for_each(|text| add(Some(text)));
    (out, left.keys().map(|key| (*key).to_owned()).collect())
}

impl Stored {
    /// Writes texts.
    pub(crate) fn write(texts: &Texts, guideline: &Guideline, writing: &Writing) -> Self {
        let (joined, more_keys) = as_stored(texts, guideline);
        Self { locale: texts.locale.clone(), more_keys, texts: writing.write(&joined, Case::Sentences) }
    }

    /// Reads texts.
    pub(crate) fn read(&self, guideline: &Guideline, vocabulary: &Vocabulary) -> Option<Texts> {
        let keys: Stretches = keys(guideline);
        if vocabulary.n_lines(&self.texts.0)? != keys.len() + self.more_keys.len() {
            return None;
        }
        let joined = vocabulary.read(&self.texts.0, Case::Sentences);
        let more = self.more_keys.iter().map(String::as_str);
        let keys = (0..keys.len()).filter_map(|n| keys.get(n)).chain(more);
        let there =
            keys.zip(joined.split_terminator(SEPARATOR)).filter(|(_, text)| !text.starts_with(ABSENT));
        Some(Texts::of(&self.locale, there))
    }
}
