//! The sentences of one language, by key.
//!
//! Promises that every key of the language is found and that no lookup fails otherwise than by
//! finding nothing. It does not know which keys there should be: the compiler checks that.

mod keys;
mod stored;

pub(crate) use stored::{Lines, Stored, apart};

use crate::stretches::{Numbered, Stretches};

/// Stands between entries where they are stored. Left out of keys and texts when they are made.
pub(crate) const SEPARATOR: char = '\u{1f}';

/// Stands for a text that is not there, where texts are stored. Left out like the separator.
pub(crate) const ABSENT: char = '\u{1e}';

/// Every sentence a person reads, in one language.
///
/// ```
/// use bundle::Texts;
///
/// let texts = Texts::new("en", vec![
///     ("topic-heat-pad".to_owned(), "Can I use a heat pad?".to_owned()),
///     ("week".to_owned(), "Week {weeks}".to_owned()),
/// ]);
/// assert_eq!(texts.get("topic-heat-pad"), Some("Can I use a heat pad?"));
/// assert_eq!(texts.format("week", &[("weeks", "31")]).as_deref(), Some("Week 31"));
/// assert_eq!(texts.get("week-x"), None);
/// ```
#[derive(Clone, Debug)]
pub struct Texts {
    locale: String,
    keys: Numbered,
    // The text of each key, by the key's number.
    texts: Stretches,
}

impl Texts {
    /// Takes the entries in any order. Of two entries with one key the first stays.
    #[must_use]
    pub fn new(locale: &str, mut entries: Vec<(String, String)>) -> Self {
        for word in entries.iter_mut().flat_map(|(key, text)| [key, text]) {
            word.retain(|c| c != SEPARATOR && c != ABSENT);
        }
        entries.sort_by(|a, b| a.0.cmp(&b.0));
        Self::of(locale, entries.iter().map(|(key, text)| (key.as_str(), text.as_str())))
    }

    /// Takes the entries. Of two with one key the first stays.
    fn of<'e>(locale: &str, entries: impl Iterator<Item = (&'e str, &'e str)>) -> Self {
        let mut out =
            Self { locale: locale.to_owned(), keys: Numbered::default(), texts: Stretches::default() };
        out.add(entries);
        out
    }

    /// Adds entries. One whose key is there already is left out.
    fn add<'e>(&mut self, entries: impl Iterator<Item = (&'e str, &'e str)>) {
        for (key, text) in entries {
            if self.keys.number(key) == self.texts.len() {
                self.texts.push(text);
            }
        }
    }

    /// The language, such as `en`.
    #[must_use]
    pub fn locale(&self) -> &str {
        &self.locale
    }

    /// How many entries there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.texts.len()
    }

    /// Whether there is nothing in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.texts.is_empty()
    }

    /// The text with that key.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&str> {
        self.texts.get(self.keys.find(key)?)
    }

    /// Every key with its text, by key.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        let mut entries: Vec<(&str, &str)> = self.entries().collect();
        entries.sort_unstable();
        entries.into_iter()
    }

    fn entries(&self) -> impl Iterator<Item = (&str, &str)> {
        (0..self.len()).filter_map(|n| Some((self.keys.get(n)?, self.texts.get(n)?)))
    }

    /// The text with that key, with `{name}` replaced by the value of that name.
    ///
    /// A name without a value stays as it is. Values are not looked into.
    #[must_use]
    pub fn format(&self, key: &str, values: &[(&str, &str)]) -> Option<String> {
        let mut rest = self.get(key)?;
        let mut out = String::with_capacity(rest.len());
        while let Some((before, after)) = rest.split_once('{') {
            out.push_str(before);
            let value = after
                .split_once('}')
                .and_then(|(name, after)| Some((values.iter().find(|(n, _)| *n == name.trim())?.1, after)));
            match value {
                Some((value, after)) => {
                    out.push_str(value);
                    rest = after;
                }
                None => {
                    out.push('{');
                    rest = after;
                }
            }
        }
        out.push_str(rest);
        Some(out)
    }
}

impl PartialEq for Texts {
    fn eq(&self, other: &Self) -> bool {
        self.locale == other.locale && self.iter().eq(other.iter())
    }
}

impl Eq for Texts {}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(entries: &[(&str, &str)]) -> Texts {
        Texts::new("en", entries.iter().map(|(k, t)| ((*k).to_owned(), (*t).to_owned())).collect())
    }

    #[test]
    fn every_key_is_found_and_nothing_else() {
        let texts = texts(&[("b", "two"), ("a", "one"), ("", "empty"), ("c", ""), ("b", "late")]);
        assert_eq!(texts.len(), 4);
        for (key, text) in [("", "empty"), ("a", "one"), ("b", "two"), ("c", "")] {
            assert_eq!(texts.get(key), Some(text), "{key}");
        }
        for key in ["aa", "d", "A"] {
            assert_eq!(texts.get(key), None);
        }
    }

    #[test]
    fn values_are_put_in_once_and_unknown_names_stay() {
        let texts = texts(&[("k", "{a} and { b }, {c}, {a")]);
        assert_eq!(texts.format("k", &[("a", "{b}"), ("b", "2")]).as_deref(), Some("{b} and 2, {c}, {a"));
        assert_eq!(texts.format("none", &[]), None);
    }
}
