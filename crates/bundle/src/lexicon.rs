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
mod stored;
mod tables;

use std::collections::BTreeSet;
use std::sync::{Arc, OnceLock};

use guideline::SignId;
use serde::{Deserialize, Serialize};

use crate::vocabulary::Vocabulary;
use crate::word::words;
pub(crate) use stored::{Stored, as_stored};
use tables::{Pattern, Tables};

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
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LexiconParts {
    /// The phrases of each sign.
    pub signs: Vec<SignPhrases>,
    /// What words do to a denial, in order; an entry may have several words.
    pub turns: Vec<(String, Turn)>,
    /// Ordinary words that are one slip away from a word of a phrase and are never taken for it, in
    /// order.
    pub everyday: Vec<String>,
}

/// The phrases that point to one sign.
///
/// A phrase is written `calf leg+swell* swollen`: `+` joins groups that must all occur, a space
/// separates alternatives, `_` joins words in a row (`short_of_breath`), and `*` ends a word open. A
/// word stands as [`words`] cuts it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignPhrases {
    /// The sign.
    pub sign: SignId,
    /// The phrases.
    pub phrases: Vec<String>,
    /// Words and words in a row, each of which takes a phrase of this sign back when it stands near.
    pub unless: Vec<String>,
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

/// Words that one lexicon hears and another may not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missed {
    /// The sign they point to, as the one that hears them numbers it; none for a word that changes how
    /// far denials reach.
    pub sign: Option<SignId>,
    /// The words, as a lexicon keeps them.
    pub words: String,
}

/// Finds danger signs in free text.
#[derive(Clone, Debug)]
pub struct Lexicon {
    /// As it was opened. It is read when the first text comes: most visits bring none, and opening
    /// must be quick.
    stored: Option<(Stored, Arc<Vocabulary>)>,
    parts: OnceLock<LexiconParts>,
    tables: OnceLock<Tables>,
}

impl PartialEq for Lexicon {
    fn eq(&self, other: &Self) -> bool {
        self.parts() == other.parts()
    }
}

impl Eq for Lexicon {}

impl Lexicon {
    /// A lexicon that knows no words.
    #[must_use]
    pub fn empty() -> Self {
        Self::of(LexiconParts::default())
    }

    /// The danger signs mentioned in the text, each at the first place, in the order of the text.
    ///
    /// ```
    /// # use bundle::{Lexicon, LexiconParts, SignPhrases, Turn};
    /// # use guideline::SignId;
    /// # let lexicon = Lexicon::try_from(LexiconParts {
    /// #     signs: vec![
    /// #         SignPhrases { sign: SignId(0), phrases: vec!["calf+swollen".into()], unless: vec![] },
    /// #         SignPhrases { sign: SignId(1), phrases: vec!["bleed*".into()], unless: vec![] },
    /// #     ],
    /// #     turns: vec![("but".into(), Turn::Break), ("no".into(), Turn::Deny)],
    /// #     everyday: vec![],
    /// # }).unwrap();
    /// let note = "No bleeding, but my calf is rather swollen.";
    /// let mentions = lexicon.mentions(note);
    /// assert_eq!(mentions.len(), 1);
    /// assert_eq!(&note[mentions[0].start..mentions[0].end], "calf is rather swollen");
    /// ```
    #[must_use]
    pub fn mentions(&self, text: &str) -> Vec<Mention> {
        if text.trim().is_empty() {
            return Vec::new();
        }
        let tables = self.tables.get_or_init(|| Tables::new(self.parts()));
        reading::read(tables, &self.parts().everyday, text)
    }

    /// What `base` hears that this one may miss: the first phrase that no phrase here covers, the first
    /// word that takes a phrase back here and not there, the first word that is in a phrase here alone,
    /// or the first that does something else to a denial. `None` when whatever `base` hears is heard
    /// here, too, but for slips in words that have become ordinary ones here.
    ///
    /// A word that is new to all phrases can make a denial reach further: "no energy, bleeding" denies
    /// the bleeding as soon as "energy" is in a phrase.
    ///
    /// `same` gives the sign of this lexicon for one of `base`.
    #[must_use]
    pub fn misses(&self, base: &Self, same: impl Fn(SignId) -> Option<SignId>) -> Option<Missed> {
        let (now, was) = (self.parts(), base.parts());
        for of_sign in &was.signs {
            let sign = of_sign.sign;
            let here = same(sign).and_then(|id| now.signs.iter().find(|own| own.sign == id));
            let covered = |phrase: &String| here.is_some_and(|h| h.phrases.iter().any(|p| covers(p, phrase)));
            if let Some(phrase) = of_sign.phrases.iter().find(|phrase| !covered(phrase)) {
                return Some(Missed { sign: Some(sign), words: phrase.clone() });
            }
            let silent = here.into_iter().flat_map(|h| &h.unless).find(|own| !of_sign.unless.contains(own));
            if let Some(words) = silent {
                return Some(Missed { sign: Some(sign), words: words.clone() });
            }
        }
        let known: BTreeSet<&str> = words_of(was).collect();
        if let Some(word) = words_of(now).find(|word| !known.contains(word)) {
            return Some(Missed { sign: None, words: word.to_owned() });
        }
        let differs = |a: &[(String, Turn)], b: &[(String, Turn)]| {
            a.iter().find(|turn| !b.contains(turn)).map(|(words, _)| words.clone())
        };
        let words = differs(&now.turns, &was.turns).or_else(|| differs(&was.turns, &now.turns))?;
        Some(Missed { sign: None, words })
    }

    fn of(parts: LexiconParts) -> Self {
        Self { stored: None, parts: OnceLock::from(parts), tables: OnceLock::new() }
    }

    /// A lexicon that is read when it is first needed.
    pub(crate) fn later(stored: Stored, vocabulary: Arc<Vocabulary>) -> Self {
        Self { stored: Some((stored, vocabulary)), parts: OnceLock::new(), tables: OnceLock::new() }
    }

    fn parts(&self) -> &LexiconParts {
        self.parts.get_or_init(|| {
            let stored = self.stored.as_ref();
            stored.map(|(stored, vocabulary)| stored.read(vocabulary)).unwrap_or_default()
        })
    }
}

/// Whether one phrase is heard wherever another is: group by group it allows all that the other does.
/// One with fewer groups need not be: "not moving" is denied where only "moving" is listened for.
fn covers(wide: &str, narrow: &str) -> bool {
    let (wide, narrow): (Vec<&str>, Vec<&str>) = (wide.split('+').collect(), narrow.split('+').collect());
    let allows =
        |(wide, narrow): (&&str, &&str)| narrow.split(' ').all(|row| wide.split(' ').any(|own| own == row));
    wide.len() == narrow.len() && wide.iter().zip(&narrow).all(allows)
}

/// Every word of every phrase, and of what takes one back, as it is written in them.
fn words_of(parts: &LexiconParts) -> impl Iterator<Item = &str> {
    let phrases = parts.signs.iter().flat_map(|sign| sign.phrases.iter().chain(&sign.unless));
    phrases.flat_map(|phrase| phrase.split(['+', ' ', '_']))
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
        lexicon.parts().clone()
    }
}

impl TryFrom<LexiconParts> for Lexicon {
    type Error = &'static str;

    fn try_from(parts: LexiconParts) -> Result<Self, Self::Error> {
        if !parts.everyday.is_sorted() {
            return Err("everyday words are not in order");
        }
        if !parts.turns.is_sorted() {
            return Err("turns are not in order");
        }
        if parts.turns.iter().any(|(entry, _)| words(entry).next().is_none()) {
            return Err("a turn has no words");
        }
        Ok(Self::of(parts))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(phrases: &[&str], unless: &[&str]) -> Lexicon {
        let owned = |list: &[&str]| list.iter().map(|text| (*text).to_owned()).collect();
        Lexicon::of(LexiconParts {
            signs: vec![SignPhrases { sign: SignId(0), phrases: owned(phrases), unless: owned(unless) }],
            turns: vec![("no".to_owned(), Turn::Deny), ("not".to_owned(), Turn::Deny)],
            everyday: Vec::new(),
        })
    }

    #[test]
    fn what_may_be_missed_is_named_and_wider_phrases_of_known_words_are_none() {
        let base = of(&["bleed*+heavy", "not+moving kicking"], &["test"]);
        let misses = |phrases: &[&str], unless: &[&str]| {
            of(phrases, unless).misses(&base, Some).map(|missed| missed.words)
        };
        assert_eq!(misses(&["not+moving kicking", "bleed*+heavy"], &[]), None);
        assert_eq!(misses(&["bleed* moving+heavy", "not+moving kicking", "kicking"], &["test"]), None);
        assert_eq!(misses(&["bleed*+heavy"], &["test"]).as_deref(), Some("not+moving kicking"));
        let looser = misses(&["bleed*+heavy", "not+moving"], &["test"]);
        assert_eq!(looser.as_deref(), Some("not+moving kicking"));
        assert_eq!(misses(&["bleed*+heavy", "not+moving kicking"], &["test", "old"]).as_deref(), Some("old"));
    }

    #[test]
    fn a_phrase_without_its_denial_is_no_wider_one() {
        let (base, without) = (of(&["not+moving"], &[]), of(&["moving"], &[]));
        let note = "the baby is not moving";
        assert_eq!((base.mentions(note).len(), without.mentions(note).len()), (1, 0));
        assert!(without.misses(&base, Some).is_some());
    }

    #[test]
    fn a_word_that_is_new_to_all_phrases_can_silence_another() {
        let (base, more) = (of(&["bleed*"], &[]), of(&["bleed*", "energy"], &[]));
        let note = "no energy, bleeding";
        assert_eq!((base.mentions(note).len(), more.mentions(note).len()), (1, 0));
        assert_eq!(more.misses(&base, Some).map(|missed| missed.words).as_deref(), Some("energy"));
    }
}
