//! Danger signs in a person's own words: which she mentions in a note, and where.
//!
//! A phrase points to a sign when all its groups of words stand near each other in one sentence, in
//! any order. What is denied ("no bleeding or fluid") is not mentioned, unless the phrase is itself
//! a denial ("not moving"). In doubt a word counts as mentioned: reading one too many asks a
//! question, reading one too few does not.
//!
//! Promises time in proportion to the text, whatever the text, and no failure for any text. It
//! decides nothing: a mention is a reason to ask.
//!
//! Language is data here. Which words deny, which end the reach of a denial and which phrases point
//! to what comes from `guideline/words`.

mod denial;
mod reading;
mod tables;

use std::sync::OnceLock;

use guideline::SignId;
use serde::{Deserialize, Serialize};

use crate::word::words;
use tables::{Pattern, Tables, rows_of};

/// At most this many other words stand between the first and the last word of a phrase.
const NEAR: usize = 8;

/// At most this many other words stand between a denial and what it denies in a phrase of its own.
const CLOSE: usize = 3;

/// Slips are forgiven in words of at least this many letters.
const FORGIVEN: usize = 5;

/// What a word of the language does to a denial.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Turn {
    /// Denies what follows: "no".
    Deny,
    /// Ends the reach: "but".
    Break,
    /// Takes the denial back: "no bleeding until today".
    Except,
    /// Goes on with a list for certain: "or".
    Or,
    /// Goes on with a list, or begins something new: "and".
    And,
    /// May stand between a denial and what it denies: "any".
    Light,
    /// Begins something new: "my", "since".
    Restart,
    /// Says something of the word before it: "swollen".
    State,
    /// Stands in phrases without naming a complaint, so a list of complaints does not go on from it:
    /// "down".
    Minor,
}

/// The contents of a lexicon, as the compiler writes them and the bundle stores them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LexiconParts {
    /// The words of the phrases as [`words`] cuts them; `swell*` is open at its end.
    pub words: Vec<String>,
    /// Words in a row, by their place in `words`. The first rows are not written: they are the words
    /// one by one. So a row's number is that of its word, or the number of words and its place here.
    pub rows: Vec<Vec<u16>>,
    /// Groups of rows of which one must occur: the first row, then each as the distance from the one
    /// before.
    pub groups: Vec<Vec<u16>>,
    /// The phrases of each sign.
    pub signs: Vec<SignPhrases>,
    /// What words do to a denial; an entry may have several words.
    pub turns: Vec<(String, Turn)>,
    /// Ordinary words that are one slip away from a word of a phrase and are never taken for it.
    pub everyday: Vec<String>,
}

/// The phrases that point to one sign.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignPhrases {
    /// The sign.
    pub sign: SignId,
    /// Each phrase has groups that must all occur, by their place in `groups`.
    pub phrases: Vec<Vec<u16>>,
    /// Rows that take a phrase of this sign back when they stand near it.
    pub unless: Vec<u16>,
}

/// A danger sign someone wrote of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mention {
    /// The sign.
    pub sign: SignId,
    /// The first byte of the words that point to it.
    pub start: usize,
    /// The byte after them.
    pub end: usize,
}

/// Finds danger signs in free text.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(try_from = "LexiconParts", into = "LexiconParts")]
pub struct Lexicon {
    parts: LexiconParts,
    /// Made when the first text is read: most visits bring no text, and opening must be quick.
    tables: OnceLock<Tables>,
}

impl PartialEq for Lexicon {
    fn eq(&self, other: &Self) -> bool {
        self.parts == other.parts
    }
}

impl Eq for Lexicon {}

impl Lexicon {
    /// A lexicon that knows no words.
    #[must_use]
    pub fn empty() -> Self {
        Self { parts: LexiconParts::default(), tables: OnceLock::new() }
    }

    /// The danger signs mentioned in the text, each at the first place, in the order of the text.
    ///
    /// ```
    /// # use bundle::{Lexicon, LexiconParts, SignPhrases, Turn};
    /// # use guideline::SignId;
    /// # let lexicon = Lexicon::try_from(LexiconParts {
    /// #     words: vec!["calf".into(), "swollen".into(), "bleed*".into()],
    /// #     rows: vec![],
    /// #     groups: vec![vec![0], vec![1], vec![2]],
    /// #     signs: vec![
    /// #         SignPhrases { sign: SignId(0), phrases: vec![vec![0, 1]], unless: vec![] },
    /// #         SignPhrases { sign: SignId(1), phrases: vec![vec![2]], unless: vec![] },
    /// #     ],
    /// #     turns: vec![("no".into(), Turn::Deny), ("but".into(), Turn::Break)],
    /// #     everyday: vec![],
    /// # }).unwrap();
    /// let note = "No bleeding, but my calf is rather swollen.";
    /// let mentions = lexicon.mentions(note);
    /// assert_eq!(mentions.len(), 1);
    /// assert_eq!(&note[mentions[0].start..mentions[0].end], "calf is rather swollen");
    /// ```
    #[must_use]
    pub fn mentions(&self, text: &str) -> Vec<Mention> {
        let tables = self.tables.get_or_init(|| Tables::new(&self.parts));
        reading::read(&self.parts, tables, text)
    }

    /// The signs it knows words for, for checking them against a guideline.
    pub(crate) fn signs(&self) -> impl Iterator<Item = SignId> {
        self.parts.signs.iter().map(|s| s.sign)
    }
}

impl LexiconParts {
    /// The words of a row of several.
    fn row(&self, row: u16) -> Option<&[u16]> {
        self.rows.get(usize::from(row).checked_sub(self.words.len())?).map(Vec::as_slice)
    }

    /// How many rows there are, of one word and of several.
    fn n_rows(&self) -> usize {
        self.words.len() + self.rows.len()
    }
}

/// Whether an ordinary word could be taken for a word of a phrase: what belongs in
/// [`LexiconParts::everyday`].
#[must_use]
pub fn is_one_slip_away(ordinary: &str, phrase_word: &str) -> bool {
    let pattern = Pattern::new(0, phrase_word);
    let letters: Vec<char> = ordinary.chars().collect();
    letters.len() >= FORGIVEN
        && letters.first() == pattern.letters.first()
        && !pattern.fits(&letters)
        && pattern.nearly_fits(&letters)
}

impl From<Lexicon> for LexiconParts {
    fn from(lexicon: Lexicon) -> Self {
        lexicon.parts
    }
}

impl TryFrom<LexiconParts> for Lexicon {
    type Error = &'static str;

    fn try_from(parts: LexiconParts) -> Result<Self, Self::Error> {
        let n_words = parts.words.len();
        if parts.rows.iter().any(|row| row.len() < 2 || row.iter().any(|w| usize::from(*w) >= n_words)) {
            return Err("a row of words names a word that is not there");
        }
        let mut rows = parts.groups.iter().flat_map(|steps| rows_of(steps).into_iter().last());
        if rows.any(|row| usize::from(row) >= parts.n_rows()) || parts.groups.iter().any(Vec::is_empty) {
            return Err("a group names words that are not there");
        }
        for sign in &parts.signs {
            if sign.unless.iter().any(|row| usize::from(*row) >= parts.n_rows()) {
                return Err("a phrase is taken back by words that are not there");
            }
            let here = |n: &u16| usize::from(*n) < parts.groups.len();
            if sign.phrases.iter().any(|phrase| phrase.is_empty() || !phrase.iter().all(here)) {
                return Err("a phrase names words that are not there");
            }
        }
        if !parts.everyday.is_sorted() {
            return Err("everyday words are not in order");
        }
        if parts.turns.iter().any(|(entry, _)| words(entry).next().is_none()) {
            return Err("a turn has no words");
        }
        Ok(Self { parts, tables: OnceLock::new() })
    }
}
