//! Words of the interface, from `locale/*.ftl`, looked up by name when the program is built.
//!
//! One file for each language, for the app and for what the app and the terminal say alike. A word is a
//! constant: naming one that is not there does not compile, and a program carries only those it names.
//!
//! ```
//! use wording::{Words, ABOUT_MINUTES, WEEKDAY_MONDAY};
//! assert_eq!(Words::ENGLISH.say(WEEKDAY_MONDAY), "Monday");
//! assert_eq!(Words::in_language("no-such").count(ABOUT_MINUTES, 1), "about 1 minute");
//! ```
//!
//! Absent: clinical sentences, which are texts of the guideline; words of the terminal alone.

/// One message of the interface, in each language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word(&'static [Text]);

/// A message in one language.
#[derive(Debug, PartialEq, Eq)]
struct Text {
    /// For one of something, where that is said differently.
    one: Option<&'static str>,
    other: &'static str,
}

mod built {
    use super::{Text, Word};
    include!(concat!(env!("OUT_DIR"), "/words.rs"));
}

pub use built::*;

/// The words of a language.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Words(usize);

impl Words {
    /// The language that has every word.
    pub const ENGLISH: Self = Self(0);

    /// The words of a language; English ones, where there is no such language.
    #[must_use]
    pub fn in_language(locale: &str) -> Self {
        built::LOCALES.iter().position(|known| *known == locale).map_or(Self::ENGLISH, Self)
    }

    fn text(self, word: Word) -> Option<&'static Text> {
        word.0.get(self.0)
    }

    /// The message.
    #[must_use]
    pub fn say(self, word: Word) -> &'static str {
        self.text(word).map_or("", |text| text.other)
    }

    /// The message, with `{name}` replaced by the value of that name.
    #[must_use]
    pub fn fill(self, word: Word, values: &[(&str, &str)]) -> String {
        filled(self.say(word), values)
    }

    /// The message for that many.
    #[must_use]
    pub fn count(self, word: Word, n: usize) -> String {
        let text = self.text(word);
        let one = text.and_then(|text| text.one).filter(|_| n == 1);
        filled(one.unwrap_or(text.map_or("", |text| text.other)), &[("n", &n.to_string())])
    }
}

fn filled(text: &str, values: &[(&str, &str)]) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{')
        && let Some((name, more)) = after.split_once('}')
    {
        out.push_str(before);
        match values.iter().find(|(known, _)| *known == name) {
            Some((_, value)) => out.push_str(value),
            None => {
                out.push('{');
                out.push_str(name);
                out.push('}');
            }
        }
        rest = more;
    }
    out.push_str(rest);
    out
}
