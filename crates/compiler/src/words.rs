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

/// At most this many words, and this many rows of several.
const MOST: u16 = u16::MAX / 2;

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
        let phrases: Vec<Vec<Vec<Row>>> = sign.phrases.iter().filter_map(|p| read(p)).collect();
        let unless: Vec<Vec<Vec<Row>>> = sign.unless.iter().filter_map(|p| read(p)).collect();
        for (groups, phrase) in unless.iter().zip(&sign.unless) {
            if groups.len() > 1 {
                let why = "stands under `unless`, where `+` has no meaning";
                errors.push(PhraseError { sign: sign.sign, phrase: (*phrase).to_owned(), why });
            }
        }
        out.push((sign.sign, phrases, unless.into_iter().flatten().flatten().collect::<Vec<_>>()));
    }
    if !errors.is_empty() {
        return Err(errors);
    }
    let everyday = everyday(&rows, language);
    let mut groups = Groups::default();
    let signs = out
        .into_iter()
        .map(|(sign, phrases, unless)| SignPhrases {
            sign,
            phrases: phrases.iter().map(|p| p.iter().map(|g| groups.number(&rows, g)).collect()).collect(),
            unless: unless.iter().map(|row| rows.number(*row)).collect(),
        })
        .collect();
    let parts = LexiconParts {
        words: rows.words,
        rows: rows.rows,
        groups: groups.list,
        signs,
        turns: turns(language),
        everyday: everyday.into_iter().collect(),
    };
    #[expect(
        clippy::expect_used,
        reason = "rows and words are numbered as they are made, and no phrase is empty"
    )]
    Ok(Lexicon::try_from(parts).expect("a lexicon in order"))
}

/// A row of words: one word, or the place of several in a list. Numbers are given when all words
/// are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Row {
    One(u16),
    Several(u16),
}

/// Groups of rows, each once.
#[derive(Default)]
struct Groups {
    list: Vec<Vec<u16>>,
    numbers: BTreeMap<Vec<u16>, u16>,
}

impl Groups {
    fn number(&mut self, rows: &Rows, group: &[Row]) -> u16 {
        let mut before = 0;
        let mut steps: Vec<u16> = group.iter().map(|row| rows.number(*row)).collect();
        steps.sort_unstable();
        for step in &mut steps {
            (*step, before) = (*step - before, *step);
        }
        let next = u16::try_from(self.list.len()).unwrap_or(u16::MAX);
        *self.numbers.entry(steps).or_insert_with_key(|steps| {
            self.list.push(steps.clone());
            next
        })
    }
}

/// Words and rows of several words, each once.
#[derive(Default)]
struct Rows {
    words: Vec<String>,
    word_numbers: BTreeMap<String, u16>,
    rows: Vec<Vec<u16>>,
    row_numbers: BTreeMap<Vec<u16>, u16>,
}

impl Rows {
    /// Reads a phrase into groups of rows.
    fn phrase(&mut self, phrase: &str) -> Result<Vec<Vec<Row>>, &'static str> {
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

    fn number(&self, row: Row) -> u16 {
        match row {
            Row::One(word) => word,
            Row::Several(place) => u16::try_from(self.words.len()).unwrap_or(u16::MAX).saturating_add(place),
        }
    }

    fn row(&mut self, text: &str) -> Result<Row, &'static str> {
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
        match row.as_slice() {
            [] => return Err("has an alternative without a word"),
            [word] => return Ok(Row::One(*word)),
            _ => {}
        }
        if let Some(number) = self.row_numbers.get(&row) {
            return Ok(Row::Several(*number));
        }
        let number = u16::try_from(self.rows.len()).ok().filter(|n| *n < MOST).ok_or("is one too many")?;
        self.rows.push(row.clone());
        self.row_numbers.insert(row, number);
        Ok(Row::Several(number))
    }

    fn word(&mut self, word: String) -> Result<u16, &'static str> {
        if let Some(number) = self.word_numbers.get(&word) {
            return Ok(*number);
        }
        let number = u16::try_from(self.words.len()).ok().filter(|n| *n < MOST).ok_or("is one too many")?;
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
    out.into_iter().filter(|(entry, _)| !entry.is_empty()).collect()
}

/// Ordinary words that could be taken for a slip in a word of a phrase.
fn everyday(rows: &Rows, language: &Language<'_>) -> BTreeSet<String> {
    let texts = language.texts.iter().flat_map(|text| words(text)).map(|w| w.text);
    let ordinary: BTreeSet<String> = texts.chain(english::EVERYDAY.iter().map(|w| (*w).to_owned())).collect();
    // A slip never changes the first letter, so only words that share it need to be compared.
    let mut by_first: BTreeMap<char, Vec<&str>> = BTreeMap::new();
    for pattern in &rows.words {
        by_first.entry(pattern.chars().next().unwrap_or(' ')).or_default().push(pattern);
    }
    ordinary
        .into_iter()
        .filter(|word| {
            let alike = word.chars().next().and_then(|first| by_first.get(&first));
            alike.is_some_and(|patterns| patterns.iter().any(|pattern| is_one_slip_away(word, pattern)))
        })
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
        check(
            &phrase,
            &[],
            "calf one two three four five six seven eight swollen",
            Some("calf one two three four five six seven eight swollen"),
        );
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
        let signs =
            [SignWords { sign: SignId(0), phrases: vec!["a + ", "b||c", "ok", "x*"], unless: vec!["a + b"] }];
        let errors = lexicon(&signs, &Language::default()).unwrap_err();
        let said: Vec<String> = errors.iter().map(ToString::to_string).collect();
        assert_eq!(said.len(), 4, "{said:?}");
    }
}
