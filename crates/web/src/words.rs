//! Words of the interface, from `locale/*.ftl`, looked up by name when the program is built.
//!
//! Absent: clinical sentences, which are texts of the guideline.

/// One message of the interface, in each language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Word(&'static [Text]);

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

pub(crate) use built::*;

/// The words of a language; of English, where there is no such language.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Words(usize);

impl Words {
    pub(crate) fn in_language(locale: &str) -> Self {
        let of = |name: &str| built::LOCALES.iter().position(|known| *known == name);
        Self(of(locale).or_else(|| of("en")).unwrap_or(0))
    }

    fn text(self, word: Word) -> Option<&'static Text> {
        word.0.get(self.0)
    }

    /// The message.
    pub(crate) fn say(self, word: Word) -> &'static str {
        self.text(word).map_or("", |text| text.other)
    }

    /// The message, with `{name}` replaced by the value of that name.
    pub(crate) fn fill(self, word: Word, values: &[(&str, &str)]) -> String {
        filled(self.say(word), values)
    }

    /// The message for that many.
    pub(crate) fn count(self, word: Word, n: usize) -> String {
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
