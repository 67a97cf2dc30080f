//! The sentences of one language, by key.
//!
//! Promises that every key of the language is found and that no lookup fails otherwise than by
//! finding nothing. It does not know which keys there should be: the compiler checks that.

use serde::{Deserialize, Serialize};

/// Stands between entries where they are stored. Left out of keys and texts when they are made.
const SEPARATOR: char = '\u{1f}';

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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Stored", into = "Stored")]
pub struct Texts {
    locale: String,
    // Keys in order, each on a stretch of `keys`; the text of the same number on one of `texts`.
    keys: Stretches,
    texts: Stretches,
}

impl Texts {
    /// Takes the entries in any order. Of two entries with one key the first stays.
    #[must_use]
    pub fn new(locale: &str, mut entries: Vec<(String, String)>) -> Self {
        for (key, text) in &mut entries {
            key.retain(|c| c != SEPARATOR);
            text.retain(|c| c != SEPARATOR);
        }
        entries.sort_by(|a, b| a.0.cmp(&b.0));
        entries.dedup_by(|later, earlier| later.0 == earlier.0);
        Self {
            locale: locale.to_owned(),
            keys: entries.iter().map(|(key, _)| key.as_str()).collect(),
            texts: entries.iter().map(|(_, text)| text.as_str()).collect(),
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
        self.keys.len()
    }

    /// Whether there is nothing in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.keys.ends.is_empty()
    }

    /// The text with that key.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&str> {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = low + (high - low) / 2;
            match self.keys.get(middle)?.cmp(key) {
                std::cmp::Ordering::Less => low = middle + 1,
                std::cmp::Ordering::Equal => return self.texts.get(middle),
                std::cmp::Ordering::Greater => high = middle,
            }
        }
        None
    }

    /// Every key with its text, by key.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
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

/// Strings end to end.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Stretches {
    whole: String,
    ends: Vec<usize>,
}

impl Stretches {
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    fn push(&mut self, text: &str) {
        self.whole.push_str(text);
        self.ends.push(self.whole.len());
    }

    pub(crate) fn get(&self, n: usize) -> Option<&str> {
        let start = match n.checked_sub(1) {
            Some(before) => *self.ends.get(before)?,
            None => 0,
        };
        self.whole.get(start..*self.ends.get(n)?)
    }
}

impl<'a> FromIterator<&'a str> for Stretches {
    fn from_iter<I: IntoIterator<Item = &'a str>>(texts: I) -> Self {
        let mut out = Self::default();
        for text in texts {
            out.push(text);
        }
        out
    }
}

/// How texts are stored: a separator costs less after compression than a table of lengths, and a key
/// begins like the one before it.
#[derive(Serialize, Deserialize)]
struct Stored {
    locale: String,
    /// How many bytes of each key are those of the key before.
    shared: Vec<u8>,
    /// The rest of each key.
    keys: String,
    texts: String,
}

/// Joins strings, each followed by the separator.
fn join<'a>(list: impl Iterator<Item = &'a str>) -> String {
    let mut out = String::new();
    for text in list {
        out.push_str(text);
        out.push(SEPARATOR);
    }
    out
}

impl From<Texts> for Stored {
    fn from(texts: Texts) -> Self {
        let mut shared = Vec::with_capacity(texts.len());
        let mut rests = Vec::with_capacity(texts.len());
        let mut before = "";
        for (key, _) in texts.iter() {
            let ends = key.char_indices().map(|(at, c)| at + c.len_utf8());
            let alike = ends.take_while(|end| key.get(..*end) == before.get(..*end)).last().unwrap_or(0);
            // A key alike in more than a byte can count is written in full.
            let alike = u8::try_from(alike).unwrap_or(0);
            shared.push(alike);
            rests.push(key.get(usize::from(alike)..).unwrap_or(""));
            before = key;
        }
        let keys = join(rests.into_iter());
        let joined = join(texts.iter().map(|(_, text)| text));
        Self { shared, keys, texts: joined, locale: texts.locale }
    }
}

impl TryFrom<Stored> for Texts {
    type Error = &'static str;

    fn try_from(stored: Stored) -> Result<Self, Self::Error> {
        let texts: Stretches = stored.texts.split_terminator(SEPARATOR).collect();
        let mut keys = Stretches::default();
        let mut key = String::new();
        let mut shared = stored.shared.iter();
        for rest in stored.keys.split_terminator(SEPARATOR) {
            let n = shared.next().copied().map(usize::from).filter(|n| key.is_char_boundary(*n));
            key.truncate(n.ok_or("keys do not continue one another")?);
            key.push_str(rest);
            keys.push(&key);
        }
        if keys.len() != texts.len() || shared.next().is_some() {
            return Err("keys and texts differ in number");
        }
        let out = Self { locale: stored.locale, keys, texts };
        let sorted = (1..out.len()).all(|n| out.keys.get(n - 1) < out.keys.get(n));
        if sorted { Ok(out) } else { Err("keys are not in order") }
    }
}

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
    fn storing_and_reading_gives_the_same_texts() {
        let before = texts(&[("a", "line\nline"), ("b", ""), ("c", "a\u{1f}b")]);
        assert_eq!(before.get("c"), Some("ab"));
        let bytes = postcard::to_allocvec(&before).unwrap();
        assert_eq!(postcard::from_bytes::<Texts>(&bytes).unwrap(), before);
    }

    #[test]
    fn keys_out_of_order_or_without_texts_are_refused() {
        let two = "x\u{1f}y\u{1f}";
        for (shared, keys, texts) in [
            (vec![0, 0], "b\u{1f}a\u{1f}", two),
            (vec![0], "a\u{1f}", ""),
            (vec![0, 0], "a\u{1f}a\u{1f}", two),
            (vec![0, 9], "a\u{1f}b\u{1f}", two),
            (vec![0], "a\u{1f}b\u{1f}", two),
            (vec![0, 0, 0], "a\u{1f}b\u{1f}", two),
        ] {
            let stored = Stored { locale: "en".into(), shared, keys: keys.into(), texts: texts.into() };
            assert!(Texts::try_from(stored).is_err());
        }
    }

    #[test]
    fn values_are_put_in_once_and_unknown_names_stay() {
        let texts = texts(&[("k", "{a} and { b }, {c}, {a")]);
        assert_eq!(texts.format("k", &[("a", "{b}"), ("b", "2")]).as_deref(), Some("{b} and 2, {c}, {a"));
        assert_eq!(texts.format("none", &[]), None);
    }
}
