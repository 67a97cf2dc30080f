//! The guideline that was compiled into this program, opened.

use bundle::{Bundle, Texts};
use guideline::Guideline;

/// Written by the build script.
static BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/guideline.bundle"));

static FIGURES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/guideline.figures"));

/// The drawn figures that were compiled in, opened: only who asks for a picture needs them.
///
/// # Errors
///
/// When the program file is damaged.
pub(crate) fn figures() -> Result<bundle::Figures, bundle::FiguresError> {
    bundle::Figures::open(FIGURES)
}

/// The compiled guideline, and its texts in one language.
#[derive(Clone, Debug)]
pub(crate) struct Bundled {
    bundle: Bundle,
    /// The place of the chosen language among the texts.
    language: usize,
}

impl Bundled {
    /// Opens what was compiled in, in its first language.
    ///
    /// # Errors
    ///
    /// When the program file is damaged.
    pub(crate) fn open() -> Result<Self, bundle::BundleError> {
        Ok(Self { bundle: Bundle::open(BYTES)?, language: 0 })
    }

    /// Chooses a language, and says whether there is one of that name.
    pub(crate) fn choose_language(&mut self, locale: &str) -> bool {
        let found =
            self.bundle.texts.iter().position(|texts| texts.locale().eq_ignore_ascii_case(locale.trim()));
        self.language = found.unwrap_or(self.language);
        found.is_some()
    }

    /// The languages there are texts in.
    pub(crate) fn languages(&self) -> impl Iterator<Item = &str> {
        self.bundle.texts.iter().map(Texts::locale)
    }

    /// The chosen language.
    pub(crate) fn language(&self) -> &str {
        self.bundle.texts.get(self.language).map_or("", Texts::locale)
    }

    /// Everything that was compiled in.
    pub(crate) fn bundle(&self) -> &Bundle {
        &self.bundle
    }

    /// What the engine reads.
    pub(crate) fn rules(&self) -> &Guideline {
        &self.bundle.guideline
    }

    /// The sentence with that key, if there is one.
    pub(crate) fn find(&self, key: &str) -> Option<&str> {
        self.bundle.texts.get(self.language)?.get(key)
    }

    /// The sentence with that key. The compiler sees to it that every key has one; a key without
    /// stands for itself, so that a gap is seen.
    pub(crate) fn say(&self, key: &str) -> String {
        self.find(key).unwrap_or(key).to_owned()
    }

    /// The sentence of a rule: `table.rule` stands in the texts as `rule-table-rule`.
    pub(crate) fn rule(&self, id: &str) -> String {
        self.say(&format!("rule-{}", id.replace('.', "-")))
    }
}
