//! The guideline that was compiled into this program, opened.

use std::sync::OnceLock;

use bundle::{Bundle, Texts};
use exchange::Edition;
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

/// Where an exercise should be felt, in words; empty where its drawing has no mark.
pub(crate) fn felt(id: &str, locale: &str) -> Vec<&'static str> {
    static OPENED: OnceLock<Option<bundle::Figures>> = OnceLock::new();
    let opened = OPENED.get_or_init(|| figures().ok()).as_ref();
    opened.and_then(|figures| Some(figures.felt(figures.find(id)?, locale))).unwrap_or_default()
}

/// The compiled guideline, and the language it is told in.
#[derive(Clone, Debug)]
pub(crate) struct Bundled {
    bundle: Bundle,
    /// The chosen language; the first where none was chosen.
    language: Option<String>,
}

impl Bundled {
    /// Opens what was compiled in, in its first language.
    ///
    /// # Errors
    ///
    /// When the program file is damaged.
    pub(crate) fn open() -> Result<Self, bundle::BundleError> {
        Ok(Self { bundle: Bundle::open(BYTES)?, language: None })
    }

    /// Chooses a language, and says whether there is one of that name.
    pub(crate) fn choose_language(&mut self, locale: &str) -> bool {
        let found =
            Edition::new(&self.bundle).in_language(locale).map(|edition| edition.language().to_owned());
        let is_there = found.is_some();
        self.language = found.or_else(|| self.language.take());
        is_there
    }

    /// The languages there are texts in.
    pub(crate) fn languages(&self) -> impl Iterator<Item = &str> {
        self.bundle.texts.iter().map(Texts::locale)
    }

    /// The chosen language.
    pub(crate) fn language(&self) -> &str {
        self.edition().language()
    }

    /// Everything that was compiled in.
    pub(crate) fn bundle(&self) -> &Bundle {
        &self.bundle
    }

    /// What the engine reads.
    pub(crate) fn rules(&self) -> &Guideline {
        &self.bundle.guideline
    }

    /// The guideline in the chosen language.
    pub(crate) fn edition(&self) -> Edition<'_> {
        let first = Edition::new(&self.bundle);
        self.language.as_deref().and_then(|language| first.in_language(language)).unwrap_or(first)
    }

    /// The sentence with that key, if there is one.
    pub(crate) fn find(&self, key: &str) -> Option<&str> {
        self.edition().find(key)
    }

    /// The sentence with that key, or the key.
    pub(crate) fn say(&self, key: &str) -> String {
        self.edition().say(key)
    }
}
