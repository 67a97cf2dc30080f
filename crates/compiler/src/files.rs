//! A set of named texts: the files of `guideline/`, already read by someone else.
//!
//! Promises a fixed order (by path) and that every text in it is UTF-8. There is no disk here:
//! a test, a phone and a terminal all compile the same way.

use std::collections::BTreeMap;

/// The files of a guideline by path, such as `activities/heat-pack.toml`.
///
/// ```
/// use compiler::Files;
///
/// let mut files = Files::new();
/// files.insert("sources/policy.toml", b"[policy]\n");
/// files.insert("broken.toml", &[0xff]);
/// assert_eq!(files.get("sources/policy.toml"), Some("[policy]\n"));
/// assert_eq!(files.get("broken.toml"), None);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Files {
    texts: BTreeMap<String, String>,
    unreadable: BTreeMap<String, usize>,
}

impl Files {
    /// No files.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a file, or replaces the one of that path. Bytes that are not UTF-8 are remembered and
    /// reported when the guideline is compiled. A byte order mark is dropped.
    pub fn insert(&mut self, path: impl Into<String>, bytes: impl AsRef<[u8]>) {
        let path = path.into().replace('\\', "/");
        self.texts.remove(&path);
        self.unreadable.remove(&path);
        match str::from_utf8(bytes.as_ref()) {
            Ok(text) => {
                let text = text.strip_prefix('\u{feff}').unwrap_or(text);
                self.texts.insert(path, text.to_owned());
            }
            Err(error) => {
                self.unreadable.insert(path, error.valid_up_to());
            }
        }
    }

    /// Takes a file out.
    pub fn remove(&mut self, path: &str) {
        self.texts.remove(path);
        self.unreadable.remove(path);
    }

    /// The text of a file.
    #[must_use]
    pub fn get(&self, path: &str) -> Option<&str> {
        self.texts.get(path).map(String::as_str)
    }

    /// Every readable file, by path.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.texts.iter().map(|(path, text)| (path.as_str(), text.as_str()))
    }

    /// The files that are not UTF-8, with the place of the first byte that is not.
    pub(crate) fn unreadable(&self) -> impl Iterator<Item = (&str, usize)> {
        self.unreadable.iter().map(|(path, at)| (path.as_str(), *at))
    }
}

impl<P: Into<String>, B: AsRef<[u8]>> FromIterator<(P, B)> for Files {
    fn from_iter<I: IntoIterator<Item = (P, B)>>(entries: I) -> Self {
        let mut files = Self::new();
        for (path, bytes) in entries {
            files.insert(path, bytes);
        }
        files
    }
}
