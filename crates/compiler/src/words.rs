//! From the words files to the lexicon that finds danger signs in free text.
//!
//! A phrase is written `calf|leg + swollen|swell*`: `+` joins groups that must all occur near each
//! other, `|` separates alternatives, `*` ends a word open, and an alternative may be several words
//! in a row. Everything is cut the way a person's text is cut, so a phrase cannot fail to match over
//! a capital or an apostrophe.

mod english;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use bundle::{Lexicon, LexiconParts, SignPhrases, Turn, is_one_slip_away, words};
use guideline::SignId;

/// What people write when they mean a sign, as written in the files.
#[derive(Clone, Debug)]
pub struct SignWords<'a> {
    /// The sign.
    pub sign: SignId,
    /// The phrases.
    pub phrases: Vec<&'a str>,
    /// What takes them back.
    pub unless: Vec<&'a str>,
}

/// The words of the language beside the phrases.
#[derive(Clone, Debug, Default)]
pub struct Language<'a> {
    /// Words that deny what follows.
    pub negations: Vec<&'a str>,
    /// Words that end the reach of a denial.
    pub breaks: Vec<&'a str>,
    /// Words that ask and say nothing by themselves.
    pub stop: Vec<&'a str>,
    /// Texts of the guideline: no word in them is a slip for another.
    pub texts: Vec<&'a str>,
}

/// A phrase that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhraseError {
    sign: SignId,
    phrase: String,
    why: &'static str,
}

impl PhraseError {
    /// The sign the phrase belongs to.
    #[must_use]
    pub fn sign(&self) -> SignId {
        self.sign
    }

    /// The phrase as written.
    #[must_use]
    pub fn phrase(&self) -> &str {
        &self.phrase
    }
}

impl fmt::Display for PhraseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the phrase `{}` {}", self.phrase, self.why)
    }
}

impl std::error::Error for PhraseError {}

/// Builds the lexicon, or says which phrases cannot be read.
pub fn lexicon(signs: &[SignWords<'_>], language: &Language<'_>) -> Result<Lexicon, Vec<PhraseError>> {
    let mut rows = Rows::default();
    let mut errors = Vec::new();
    let mut out = Vec::new();
    for sign in signs {
        let mut read = |phrase: &str| match rows.phrase(phrase) {
            Ok(groups) => Some(groups),
            Err(why) => {
                errors.push(PhraseError { sign: sign.sign, phrase: phrase.to_owned(), why });
                None
            }
        };
        let phrases: Vec<Vec<Vec<u16>>> = sign.phrases.iter().filter_map(|p| read(p)).collect();
        let unless: Vec<Vec<Vec<u16>>> = sign.unless.iter().filter_map(|p| read(p)).collect();
        for (groups, phrase) in unless.iter().zip(&sign.unless) {
            if groups.len() > 1 {
                let why = "stands under `unless`, where `+` has no meaning";
                errors.push(PhraseError { sign: sign.sign, phrase: (*phrase).to_owned(), why });
            }
        }
        let unless = unless.into_iter().flatten().flatten().collect();
        out.push(SignPhrases { sign: sign.sign, phrases, unless });
    }
    if !errors.is_empty() {
        return Err(errors);
    }
    let everyday = everyday(&rows, language);
    let parts = LexiconParts {
        words: rows.words,
        rows: rows.rows,
        signs: out,
        turns: turns(language),
        everyday: everyday.into_iter().collect(),
    };
    #[expect(clippy::expect_used, reason = "rows and words are numbered as they are made, and no phrase is empty")]
    Ok(Lexicon::try_from(parts).expect("a lexicon in order"))
}

/// Words and rows of words, each once.
#[derive(Default)]
struct Rows {
    words: Vec<String>,
    word_numbers: BTreeMap<String, u16>,
    rows: Vec<Vec<u16>>,
    row_numbers: BTreeMap<Vec<u16>, u16>,
}

impl Rows {
    /// Reads a phrase into groups of rows.
    fn phrase(&mut self, phrase: &str) -> Result<Vec<Vec<u16>>, &'static str> {
        phrase
            .split('+')
            .map(|group| {
                let mut rows = group.split('|').map(|row| self.row(row)).collect::<Result<Vec<_>, _>>()?;
                rows.sort_unstable();
                rows.dedup();
                Ok(rows)
            })
            .collect()
    }

    fn row(&mut self, text: &str) -> Result<u16, &'static str> {
        let mut row = Vec::new();
        for part in text.split_whitespace() {
            let (stem, open) = part.strip_suffix('*').map_or((part, false), |stem| (stem, true));
            let n_before = row.len();
            for word in words(stem) {
                row.push(self.word(word.text)?);
            }
            if row.len() == n_before {
                return Err("has a part without a word");
            }
            if open && let Some(last) = row.last_mut() {
                let stem = self.words.get(usize::from(*last)).cloned().unwrap_or_default();
                if stem.chars().count() < 3 {
                    return Err("has an open word of fewer than three letters");
                }
                *last = self.word(stem + "*")?;
            }
        }
        if row.is_empty() {
            return Err("has an alternative without a word");
        }
        if let Some(number) = self.row_numbers.get(&row) {
            return Ok(*number);
        }
        let number = u16::try_from(self.rows.len()).map_err(|_| "is one too many")?;
        self.rows.push(row.clone());
        self.row_numbers.insert(row, number);
        Ok(number)
    }

    fn word(&mut self, word: String) -> Result<u16, &'static str> {
        if let Some(number) = self.word_numbers.get(&word) {
            return Ok(*number);
        }
        let number = u16::try_from(self.words.len()).map_err(|_| "is one too many")?;
        self.words.push(word.clone());
        self.word_numbers.insert(word, number);
        Ok(number)
    }
}

/// What words do to a denial. Of two entries for one word the one that says more stays.
fn turns(language: &Language<'_>) -> Vec<(String, Turn)> {
    let mut out: BTreeMap<String, Turn> = BTreeMap::new();
    let lists = [
        (Turn::Minor, language.stop.as_slice()),
        (Turn::Minor, english::MINOR),
        (Turn::Break, language.breaks.as_slice()),
        (Turn::Break, english::BREAKS),
        (Turn::Restart, english::RESTARTS),
        (Turn::Light, english::LIGHT),
        (Turn::State, english::STATES),
        (Turn::And, english::ANDS),
        (Turn::Or, english::ORS),
        (Turn::Except, english::EXCEPTS),
        (Turn::Deny, language.negations.as_slice()),
    ];
    for (turn, list) in lists {
        for entry in list {
            let entry = words(entry).map(|w| w.text).collect::<Vec<_>>().join(" ");
            out.insert(entry, turn);
        }
    }
    // "nor" denies and goes on with a list; going on is the weaker reading, and enough.
    out.into_iter().filter(|(entry, _)| !entry.is_empty()).collect()
}

/// Ordinary words that could be taken for a slip in a word of a phrase.
fn everyday(rows: &Rows, language: &Language<'_>) -> BTreeSet<String> {
    let texts = language.texts.iter().flat_map(|text| words(text)).map(|w| w.text);
    let ordinary: BTreeSet<String> = texts.chain(english::EVERYDAY.iter().map(|w| (*w).to_owned())).collect();
    ordinary
        .into_iter()
        .filter(|word| rows.words.iter().any(|pattern| is_one_slip_away(word, pattern)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(phrases: &[&str], unless: &[&str]) -> Lexicon {
        let signs = [SignWords { sign: SignId(7), phrases: phrases.to_vec(), unless: unless.to_vec() }];
        let language = Language {
            negations: vec!["no", "not", "without", "hasn't"],
            breaks: vec!["but", "only", "and", "i"],
            stop: vec![],
            texts: vec![],
        };
        lexicon(&signs, &language).unwrap()
    }

    fn check(phrases: &[&str], unless: &[&str], note: &str, expect: Option<&str>) {
        let found = one(phrases, unless).mentions(note);
        let words = found.first().map(|m| note.get(m.start..m.end).unwrap());
        assert_eq!(words, expect, "{note}");
    }

    #[test]
    fn groups_stand_near_each_other_in_any_order() {
        let phrase = ["calf|leg + swollen|swell*"];
        check(&phrase, &[], "My calf is swollen.", Some("calf is swollen"));
        check(&phrase, &[], "Swelling of the left leg", Some("Swelling of the left leg"));
        check(&phrase, &[], "My calf. Swollen hands.", None);
        check(&phrase, &[], "calf one two three four five six seven eight swollen", Some("calf one two three four five six seven eight swollen"));
        check(&phrase, &[], "calf one two three four five six seven eight nine ten swollen", None);
        check(&phrase, &["both"], "both calf muscles swollen", None);
    }

    #[test]
    fn words_in_a_row_stay_in_a_row() {
        check(&["pins and needles + groin"], &[], "groin: pins and needles", Some("groin: pins and needles"));
        check(&["pins and needles + groin"], &[], "needles and pins in my groin", None);
    }

    #[test]
    fn a_phrase_that_denies_is_found_where_it_denies_this() {
        let phrase = ["baby + not|hasn't + moving|moved"];
        check(&phrase, &[], "my baby is not moving", Some("baby is not moving"));
        check(&phrase, &[], "my baby hasn't really moved", Some("baby hasn't really moved"));
        check(&phrase, &[], "not tired, baby moving well", None);
        check(&phrase, &[], "baby moving and not bleeding", None);
    }

    #[test]
    fn phrases_that_cannot_be_read_are_all_named() {
        let signs = [SignWords { sign: SignId(0), phrases: vec!["a + ", "b||c", "ok", "x*"], unless: vec!["a + b"] }];
        let errors = lexicon(&signs, &Language::default()).unwrap_err();
        let said: Vec<String> = errors.iter().map(ToString::to_string).collect();
        assert_eq!(said.len(), 4, "{said:?}");
    }
}
