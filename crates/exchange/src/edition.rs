//! The guideline in one language: what the engine reads, and the sentences that go with it.

use bundle::{Bundle, Texts};
use guideline::Guideline;
use wording::Words;

/// A guideline and its texts in one language.
#[derive(Clone, Copy, Debug)]
pub struct Edition<'a> {
    bundle: &'a Bundle,
    /// The place of the language among the texts.
    language: usize,
}

impl<'a> Edition<'a> {
    /// The edition in the first language of the guideline.
    #[must_use]
    pub fn new(bundle: &'a Bundle) -> Self {
        Self { bundle, language: 0 }
    }

    /// The edition in another language, if there is one of that name.
    #[must_use]
    pub fn in_language(self, locale: &str) -> Option<Self> {
        let mut texts = self.bundle.texts.iter();
        let language = texts.position(|texts| texts.locale().eq_ignore_ascii_case(locale.trim()))?;
        Some(Self { language, ..self })
    }

    /// The language.
    #[must_use]
    pub fn language(self) -> &'a str {
        self.bundle.texts.get(self.language).map_or("", Texts::locale)
    }

    /// The words of the interface in that language.
    #[must_use]
    pub fn words(self) -> Words {
        Words::in_language(self.language())
    }

    /// Everything that was compiled, in every language.
    #[must_use]
    pub fn bundle(self) -> &'a Bundle {
        self.bundle
    }

    /// What the engine reads.
    #[must_use]
    pub fn rules(self) -> &'a Guideline {
        &self.bundle.guideline
    }

    /// The sentence with that key, if there is one.
    #[must_use]
    pub fn find(self, key: &str) -> Option<&'a str> {
        self.bundle.texts.get(self.language)?.get(key)
    }

    /// The sentence with that key. The compiler sees to it that every key has one; a key without
    /// stands for itself, so that a gap is seen.
    #[must_use]
    pub fn say(self, key: &str) -> String {
        self.find(key).unwrap_or(key).to_owned()
    }

    /// What to do where a result is so urgent, for someone who has no weeks to tell.
    #[must_use]
    pub fn do_not_pregnant(self, disposition: &str) -> String {
        let found = self.find(&format!("disposition-{disposition}.do-not-pregnant"));
        found.map_or_else(|| self.say(&format!("disposition-{disposition}.do")), str::to_owned)
    }

    /// The sentence with that key, with `{name}` replaced by the value of that name.
    #[must_use]
    pub fn format(self, key: &str, values: &[(&str, &str)]) -> String {
        let found = self.bundle.texts.get(self.language).and_then(|texts| texts.format(key, values));
        found.unwrap_or_else(|| key.to_owned())
    }

    /// The sentence of a rule: `table.rule` stands in the texts as `rule-table-rule`.
    #[must_use]
    pub fn rule(self, id: &str) -> String {
        self.say(&format!("rule-{}", id.replace('.', "-")))
    }
}
