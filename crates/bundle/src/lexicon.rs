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

use guideline::SignId;
use serde::{Deserialize, Serialize};

use crate::word::words;

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
    /// Words in a row, by their place in `words`.
    pub rows: Vec<Vec<u16>>,
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
    /// Each phrase has groups that must all occur; each group has rows of which one must.
    pub phrases: Vec<Vec<Vec<u16>>>,
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "LexiconParts", into = "LexiconParts")]
pub struct Lexicon {
    parts: LexiconParts,
    /// Words of phrases by first letter.
    by_letter: Vec<(char, Vec<Pattern>)>,
    /// For each word, the rows it begins.
    rows_from: Vec<Vec<u16>>,
    /// For each row, where it is used.
    uses: Vec<Vec<Use>>,
    /// For each row, the signs it can take back.
    phrases: Vec<Phrase>,
    turns: denial::Turns,
}

/// A word of a phrase, ready to be compared.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Pattern {
    word: u16,
    letters: Vec<char>,
    open: bool,
}

/// A phrase, ready to be looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Phrase {
    sign: SignId,
    /// The place of the sign's `unless` in `parts.signs`.
    owner: usize,
    n_groups: usize,
    /// Whether it contains a denial of its own.
    denies: bool,
    /// Groups before the last with rows that are nothing but a denial, with those words: the denial
    /// must stand before what it denies. One in the last group must stand after it.
    denials: Vec<(usize, Vec<u16>)>,
}

/// A row used in a group of a phrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Use {
    phrase: usize,
    group: usize,
    /// Whether it is a denial that must follow something of the phrase closely.
    follows: bool,
}

impl Lexicon {
    /// A lexicon that knows no words.
    #[must_use]
    pub fn empty() -> Self {
        Self::build(LexiconParts::default())
    }

    /// The danger signs mentioned in the text, each at the first place, in the order of the text.
    ///
    /// ```
    /// # use bundle::{Lexicon, LexiconParts, SignPhrases, Turn};
    /// # use guideline::SignId;
    /// # let lexicon = Lexicon::try_from(LexiconParts {
    /// #     words: vec!["calf".into(), "swollen".into(), "bleed*".into()],
    /// #     rows: vec![vec![0], vec![1], vec![2]],
    /// #     signs: vec![
    /// #         SignPhrases { sign: SignId(0), phrases: vec![vec![vec![0], vec![1]]], unless: vec![] },
    /// #         SignPhrases { sign: SignId(1), phrases: vec![vec![vec![2]]], unless: vec![] },
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
        reading::read(self, text)
    }

    /// The greatest sign in it, for checking it against a guideline.
    pub(crate) fn signs(&self) -> impl Iterator<Item = SignId> {
        self.parts.signs.iter().map(|s| s.sign)
    }

    fn build(parts: LexiconParts) -> Self {
        let turns = denial::Turns::new(&parts.turns);
        let mut by_letter: Vec<(char, Vec<Pattern>)> = Vec::new();
        for (n, word) in parts.words.iter().enumerate() {
            let (stem, open) = word.strip_suffix('*').map_or((word.as_str(), false), |stem| (stem, true));
            let letters: Vec<char> = stem.chars().collect();
            let (Some(first), Ok(n)) = (letters.first().copied(), u16::try_from(n)) else { continue };
            let pattern = Pattern { word: n, letters, open };
            match by_letter.binary_search_by_key(&first, |(letter, _)| *letter) {
                Ok(at) => by_letter.get_mut(at).map(|(_, list)| list.push(pattern)),
                Err(at) => {
                    by_letter.insert(at, (first, vec![pattern]));
                    Some(())
                }
            };
        }
        let denies = |word: u16| parts.words.get(usize::from(word)).is_some_and(|w| turns.is_denial(w));
        let row = |row: u16| parts.rows.get(usize::from(row)).map_or(&[][..], Vec::as_slice);
        let mut rows_from = vec![Vec::new(); parts.words.len()];
        for (n, words) in parts.rows.iter().enumerate() {
            if let (Some(first), Ok(n)) = (words.first(), u16::try_from(n))
                && let Some(list) = rows_from.get_mut(usize::from(*first))
            {
                list.push(n);
            }
        }
        let mut uses = vec![Vec::new(); parts.rows.len()];
        let mut phrases = Vec::new();
        for (owner, sign) in parts.signs.iter().enumerate() {
            for groups in &sign.phrases {
                let mut denials = Vec::new();
                for (group, rows) in groups.iter().enumerate() {
                    let mut words = Vec::new();
                    for r in rows {
                        let denial = match row(*r) {
                            [word] if groups.len() > 1 && denies(*word) => Some(*word),
                            _ => None,
                        };
                        let last = group + 1 == groups.len();
                        match denial {
                            Some(word) if !last => words.push(word),
                            _ => {
                                if let Some(list) = uses.get_mut(usize::from(*r)) {
                                    list.push(Use { phrase: phrases.len(), group, follows: denial.is_some() });
                                }
                            }
                        }
                    }
                    if !words.is_empty() {
                        denials.push((group, words));
                    }
                }
                phrases.push(Phrase {
                    sign: sign.sign,
                    owner,
                    n_groups: groups.len(),
                    denies: groups.iter().flatten().flat_map(|r| row(*r)).any(|w| denies(*w)),
                    denials,
                });
            }
        }
        Self { parts, by_letter, rows_from, uses, phrases, turns }
    }

    /// The words of phrases that a word of a text can be.
    fn matching(&self, word: &str, everyday: bool) -> Vec<u16> {
        let letters: Vec<char> = word.chars().collect();
        let bucket = letters
            .first()
            .and_then(|first| self.by_letter.binary_search_by_key(first, |(letter, _)| *letter).ok())
            .and_then(|at| self.by_letter.get(at));
        let Some((_, patterns)) = bucket else { return Vec::new() };
        let exact: Vec<u16> = patterns.iter().filter(|p| p.fits(&letters)).map(|p| p.word).collect();
        if !exact.is_empty() || everyday || letters.len() < FORGIVEN {
            return exact;
        }
        patterns.iter().filter(|p| p.nearly_fits(&letters)).map(|p| p.word).collect()
    }
}

impl Pattern {
    fn fits(&self, letters: &[char]) -> bool {
        if self.open { letters.starts_with(&self.letters) } else { letters == self.letters }
    }

    fn nearly_fits(&self, letters: &[char]) -> bool {
        let n = self.letters.len();
        if n < FORGIVEN {
            return false;
        }
        let slip = |start: usize| letters.get(..start).is_some_and(|s| crate::word::within_one_slip(s, &self.letters));
        if self.open {
            (n - 1..=n + 1).any(slip)
        } else {
            letters.len().abs_diff(n) <= 1 && slip(letters.len())
        }
    }
}

/// Whether an ordinary word could be taken for a word of a phrase: what belongs in
/// [`LexiconParts::everyday`].
#[must_use]
pub fn is_one_slip_away(ordinary: &str, phrase_word: &str) -> bool {
    let (stem, open) = phrase_word.strip_suffix('*').map_or((phrase_word, false), |stem| (stem, true));
    let pattern = Pattern { word: 0, letters: stem.chars().collect(), open };
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
        let n_rows = parts.rows.len();
        if parts.rows.iter().any(|row| row.is_empty() || row.iter().any(|w| usize::from(*w) >= n_words)) {
            return Err("a row of words names a word that is not there");
        }
        for sign in &parts.signs {
            let rows = sign.phrases.iter().flatten().flatten().chain(&sign.unless);
            if rows.copied().any(|r| usize::from(r) >= n_rows) {
                return Err("a phrase names words that are not there");
            }
            if sign.phrases.iter().any(|groups| groups.is_empty() || groups.iter().any(Vec::is_empty)) {
                return Err("a phrase has no words");
            }
        }
        if !parts.everyday.is_sorted() {
            return Err("everyday words are not in order");
        }
        if parts.turns.iter().any(|(entry, _)| words(entry).next().is_none()) {
            return Err("a turn has no words");
        }
        Ok(Self::build(parts))
    }
}
