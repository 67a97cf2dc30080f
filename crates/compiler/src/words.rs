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

/// At most this many words.
const MOST: usize = 32_000;

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
    let mut errors = Vec::new();
    let mut out = Vec::new();
    let mut patterns = BTreeSet::new();
    for sign in signs {
        let mut report = |phrase: &str, why| {
            errors.push(PhraseError { sign: sign.sign, phrase: phrase.to_owned(), why });
        };
        let mut read = |phrases: &[&str], report: &mut dyn FnMut(&str, &'static str)| -> Vec<Vec<Group>> {
            let mut read = Vec::new();
            for phrase in phrases {
                match self::phrase(phrase) {
                    Ok(groups) => {
                        patterns.extend(groups.iter().flatten().flatten().cloned());
                        read.push(groups);
                    }
                    Err(why) => report(phrase, why),
                }
            }
            read
        };
        let phrases = read(&sign.phrases, &mut report);
        let unless = read(&sign.unless, &mut report);
        for phrase in sign.unless.iter().filter(|phrase| phrase.contains('+')) {
            report(phrase, "stands under `unless`, where `+` has no meaning");
        }
        if patterns.len() > MOST {
            report(sign.phrases.first().unwrap_or(&""), "is one too many");
        }
        out.push(SignPhrases {
            sign: sign.sign,
            phrases: phrases.iter().map(|p| p.iter().map(as_kept).collect::<Vec<_>>().join("+")).collect(),
            unless: unless.iter().flatten().map(as_kept).collect(),
        });
    }
    if !errors.is_empty() {
        return Err(errors);
    }
    let everyday = everyday(&patterns, language);
    let parts = LexiconParts { signs: out, turns: turns(language), everyday: everyday.into_iter().collect() };
    #[expect(clippy::expect_used, reason = "made from sorted sets, and no entry is without a word")]
    Ok(Lexicon::try_from(parts).expect("a lexicon in order"))
}

/// Alternatives of which one must occur: words in a row, each once and in order.
type Group = BTreeSet<Vec<String>>;

/// A group as the lexicon keeps it.
fn as_kept(group: &Group) -> String {
    group.iter().map(|row| row.join("_")).collect::<Vec<_>>().join(" ")
}

/// Reads a phrase into groups.
fn phrase(phrase: &str) -> Result<Vec<Group>, &'static str> {
    phrase.split('+').map(|group| group.split('|').map(row).collect()).collect()
}

fn row(text: &str) -> Result<Vec<String>, &'static str> {
    let mut row: Vec<String> = Vec::new();
    for part in text.split_whitespace() {
        let (stem, open) = part.strip_suffix('*').map_or((part, false), |stem| (stem, true));
        let n_before = row.len();
        row.extend(words(stem).map(|word| word.text));
        if row.len() == n_before {
            return Err("has a part without a word");
        }
        if open && let Some(last) = row.last_mut() {
            if last.chars().count() < 3 {
                return Err("has an open word of fewer than three letters");
            }
            last.push('*');
        }
    }
    if row.is_empty() { Err("has an alternative without a word") } else { Ok(row) }
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
fn everyday(patterns: &BTreeSet<String>, language: &Language<'_>) -> BTreeSet<String> {
    let texts = language.texts.iter().flat_map(|text| words(text)).map(|w| w.text);
    let ordinary: BTreeSet<String> = texts.chain(english::EVERYDAY.iter().map(|w| (*w).to_owned())).collect();
    // A slip never changes the first letter, so only words that share it need to be compared.
    let mut by_first: BTreeMap<char, Vec<&str>> = BTreeMap::new();
    for pattern in patterns {
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
