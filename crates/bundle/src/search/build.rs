//! From the topics' texts to the tables that find them: worked out on the device when the first
//! question is asked, because the texts are there already and the tables are not small.
//!
//! Each word's weight in each topic is BM25F: a word counts for more in the question than in the
//! answer, more when few topics have it, and ever less the more often it is repeated. It is worked
//! out in whole numbers, so that the same words make the same tables on every machine.

use std::collections::{BTreeMap, BTreeSet};

use super::tables::{Parts, Postings, Synonym, Tables};
use super::{IndexParts, TopicWords};
use crate::texts::Stretches;
use crate::word::{Gap, words};

/// One is this many parts in the whole-number arithmetic below.
const ONE: u64 = 1 << 12;

/// How much one more repetition of a word tells: BM25's k1.
const SATURATION: u64 = 4 * ONE;

/// Weights are rounded to multiples of this.
const STEP: u64 = 4;

/// Smaller weights are left out: they cost bytes and change no order.
const LEAST: u8 = 8;

/// A field, how much a word in it counts, and how much a long field is worth less (BM25's b).
struct Field {
    weight: u64,
    length_matters: u64,
}

const FIELDS: [Field; 4] = [
    Field { weight: 4 * ONE, length_matters: ONE / 4 },
    Field { weight: 3 * ONE, length_matters: ONE / 2 },
    Field { weight: 3 * ONE / 16, length_matters: ONE },
    Field { weight: ONE / 8, length_matters: ONE / 2 },
];

/// How much of a query must be matched for a confident hit, in percent, and how well.
const CONFIDENT_PERCENT: u8 = 42;
const CONFIDENT_SCORE: u32 = 60;

/// Makes the tables. Topics are numbered in the order given.
pub(super) fn tables(index: &IndexParts) -> Tables {
    let topics = &index.topics;
    let mut vocabulary = Vocabulary::new(index);
    index.each_text(&mut |text| vocabulary.learn(text));
    let terms = vocabulary.terms();
    vocabulary.leave_out_usual_forms(&index.endings);
    let meanings = Meanings::new(index, &vocabulary, &terms);
    let n_terms = terms.len() + meanings.n;

    // How often each term stands in each field of each topic.
    let mut counts: Vec<BTreeMap<usize, [u64; 4]>> = vec![BTreeMap::new(); n_terms];
    let mut lengths = vec![[0u64; 4]; topics.len()];
    for (n, topic) in topics.iter().enumerate() {
        for (field, texts) in topic.fields().into_iter().enumerate() {
            for text in texts {
                for found in occurrences(text, &vocabulary, &terms, &meanings) {
                    if let Some(count) = counts
                        .get_mut(usize::from(found.term))
                        .and_then(|topics| topics.entry(n).or_default().get_mut(field))
                    {
                        *count += 1;
                    }
                    if let (false, Some(length)) =
                        (found.meaning, lengths.get_mut(n).and_then(|l| l.get_mut(field)))
                    {
                        *length += 1;
                    }
                }
            }
        }
    }
    let weigher = Weigher::new(&lengths);
    let postings = counts.iter().map(|topics| weigher.postings(topics)).collect();
    let asking = asking(&index.asking, &vocabulary, &terms, &meanings);
    Tables::new(Parts {
        words: lines(vocabulary.forms.keys()),
        terms: vocabulary.forms.values().map(|stem| position(&terms, stem)).collect(),
        postings,
        synonyms: meanings.list,
        stop: lines(&vocabulary.stop),
        endings: index.endings.clone(),
        tells: weigher.tells(),
        asking,
        questions: topics.iter().map(|topic| questions(topic, &vocabulary, &terms)).collect(),
        confident_percent: CONFIDENT_PERCENT,
        confident_score: CONFIDENT_SCORE,
    })
}

/// The words that ask something in each question of a topic.
fn questions(topic: &TopicWords, vocabulary: &Vocabulary, terms: &[String]) -> Vec<Vec<u16>> {
    let asking = |text: &str| -> BTreeSet<u16> {
        let asking = words(text).filter(|w| !vocabulary.stop.contains(&w.text));
        asking.map(|w| position(terms, &vocabulary.stem(&w.text))).collect()
    };
    let questions = [&topic.question].into_iter().chain(&topic.asked_as).map(|text| asking(text));
    let unique: BTreeSet<BTreeSet<u16>> = questions.filter(|q| !q.is_empty()).collect();
    unique.into_iter().map(|q| q.into_iter().collect()).collect()
}

/// The terms that only tell which kind of question it is: single words, and the meanings.
fn asking(sets: &[Vec<String>], vocabulary: &Vocabulary, terms: &[String], meanings: &Meanings) -> Vec<u16> {
    let mut out = BTreeSet::new();
    for member in sets.iter().flatten() {
        let row: Vec<u16> = words(member).map(|w| position(terms, &vocabulary.stem(&w.text))).collect();
        out.extend(meanings.at(&row));
        if let [word] = row.as_slice() {
            out.insert(*word);
        }
    }
    out.into_iter().collect()
}

fn lines<'a>(words: impl IntoIterator<Item = &'a String>) -> Stretches {
    words.into_iter().map(String::as_str).collect()
}

fn position(terms: &[String], stem: &str) -> u16 {
    let at = terms.binary_search_by(|t| t.as_str().cmp(stem)).unwrap_or(0);
    u16::try_from(at).unwrap_or(0)
}

/// Every form of every word with its stem.
struct Vocabulary {
    /// The stem of every word that is not its own.
    stems: BTreeMap<String, String>,
    forms: BTreeMap<String, String>,
    stop: BTreeSet<String>,
}

impl Vocabulary {
    fn new(index: &IndexParts) -> Self {
        let stop = index.silent.iter().flat_map(|entry| words(entry)).map(|w| w.text).collect();
        Self { stems: index.stems(), forms: BTreeMap::new(), stop }
    }

    fn learn(&mut self, text: &str) {
        for word in words(text) {
            if self.forms.contains_key(&word.text) {
                continue;
            }
            let stem = self.stem(&word.text);
            // The stem is a form too if it can be read: "cramping" is found by "cramp".
            if stem.len() >= 3 && !self.forms.contains_key(&stem) {
                self.forms.insert(stem.clone(), stem.clone());
            }
            self.forms.insert(word.text, stem);
        }
    }

    fn stem(&self, word: &str) -> String {
        // A stop word keeps its form, or "doing" would become "do" and "being" "be".
        let stem = if self.stop.contains(word) { None } else { self.stems.get(word) };
        stem.map_or(word, String::as_str).to_owned()
    }

    /// Leaves out the forms that are found without their ending, to keep the index small.
    fn leave_out_usual_forms(&mut self, endings: &[(String, String)]) {
        let base: BTreeSet<&String> =
            self.forms.iter().filter(|(form, stem)| form == stem).map(|f| f.0).collect();
        let usual: Vec<String> = self
            .forms
            .iter()
            .filter(|(form, stem)| {
                !base.contains(form)
                    && !self.stop.contains(*form)
                    && endings
                        .iter()
                        .find_map(|(ending, instead)| {
                            let bare = form.strip_suffix(ending.as_str()).filter(|s| s.len() >= 3)?;
                            self.forms.get_key_value(&format!("{bare}{instead}"))
                        })
                        .is_some_and(|(found, of)| of == *stem && base.contains(found))
            })
            .map(|(form, _)| form.clone())
            .collect();
        for form in usual {
            self.forms.remove(&form);
        }
    }

    fn terms(&self) -> Vec<String> {
        self.forms.values().cloned().collect::<BTreeSet<_>>().into_iter().collect()
    }
}

/// Words that mean the same.
struct Meanings {
    list: Vec<Synonym>,
    n: usize,
}

impl Meanings {
    fn new(index: &IndexParts, vocabulary: &Vocabulary, terms: &[String]) -> Self {
        let mut list = BTreeSet::new();
        let mut n = 0;
        for set in index.same.iter().chain(&index.asking) {
            let rows: BTreeSet<Vec<u16>> = set
                .iter()
                .flat_map(|member| whose(member, &index.whose))
                .map(|member| {
                    member.iter().map(|word| position(terms, &vocabulary.stem(word))).collect::<Vec<_>>()
                })
                .filter(|row| !row.is_empty())
                .collect();
            // Forms of one word need no meaning beside the word's own.
            if rows.len() > 1
                && let Ok(meaning) = u16::try_from(terms.len() + n)
            {
                list.extend(rows.into_iter().map(|words| Synonym { words, meaning }));
                n += 1;
            }
        }
        Self { list: list.into_iter().collect(), n }
    }

    /// The meanings of the longest row of words at the start of `row`.
    fn at(&self, row: &[u16]) -> impl Iterator<Item = u16> {
        let beginning = |row: &[u16]| self.list.partition_point(|s| s.words.as_slice() < row);
        let longest = (1..=row.len()).rev().filter_map(|n| row.get(..n)).find_map(|row| {
            let same = self.list.get(beginning(row)..)?.iter().take_while(|s| s.words == row).count();
            (same > 0).then(|| (beginning(row), same))
        });
        let (start, same) = longest.unwrap_or_default();
        self.list.iter().skip(start).take(same).map(|s| s.meaning)
    }
}

/// A row of words with each of the small words that may stand where one of them does, and without:
/// "top of the back" is "top of my back" too.
fn whose(member: &str, whose: &[String]) -> Vec<Vec<String>> {
    let row: Vec<String> = words(member).map(|w| w.text).collect();
    let Some(at) = row.iter().position(|word| whose.contains(word)) else { return vec![row] };
    if row.len() == 1 {
        return vec![row];
    }
    let (before, after) = (row.iter().take(at), row.iter().skip(at + 1));
    let with = |word: Option<&str>| {
        before.clone().cloned().chain(word.map(str::to_owned)).chain(after.clone().cloned()).collect()
    };
    whose.iter().map(|word| Some(word.as_str())).chain([None]).map(with).collect()
}

/// A term found in a text.
struct Found {
    term: u16,
    meaning: bool,
}

/// The terms of a text: every word that asks something, and every meaning that begins at any word.
fn occurrences(text: &str, vocabulary: &Vocabulary, terms: &[String], meanings: &Meanings) -> Vec<Found> {
    let cut: Vec<_> = words(text)
        .map(|w| (position(terms, &vocabulary.stem(&w.text)), vocabulary.stop.contains(&w.text), w.gap))
        .collect();
    let mut out = Vec::new();
    for (n, (term, stop, _)) in cut.iter().enumerate() {
        if !stop {
            out.push(Found { term: *term, meaning: false });
        }
        let row: Vec<u16> = cut
            .iter()
            .skip(n)
            .enumerate()
            .take_while(|(k, (.., gap))| *k == 0 || *gap != Gap::Sentence)
            .map(|(_, (term, ..))| *term)
            .take(6)
            .collect();
        out.extend(meanings.at(&row).map(|term| Found { term, meaning: true }));
    }
    out
}

/// Turns counts into weights.
struct Weigher<'a> {
    lengths: &'a [[u64; 4]],
    totals: [u64; 4],
}

impl<'a> Weigher<'a> {
    fn new(lengths: &'a [[u64; 4]]) -> Self {
        let mut totals = [0; 4];
        for topic in lengths {
            for (total, length) in totals.iter_mut().zip(topic) {
                *total += length;
            }
        }
        Self { lengths, totals }
    }

    fn n_topics(&self) -> u64 {
        self.lengths.len() as u64
    }

    /// How rare a term is that stands in `n` topics: BM25's idf, as a logarithm to the base of two.
    fn rarity(&self, n: u64) -> u64 {
        log2(2 * self.n_topics() + 2, 2 * n + 1)
    }

    /// How much a term tells, by the number of its topics; 100 for a word that stands nowhere.
    fn tells(&self) -> Vec<u8> {
        let most = self.rarity(0).max(1);
        (0..=self.n_topics()).map(|n| u8::try_from(100 * self.rarity(n) / most).unwrap_or(100)).collect()
    }

    fn postings(&self, topics: &BTreeMap<usize, [u64; 4]>) -> Postings {
        let rarity = self.rarity(topics.len() as u64);
        let most = self.rarity(0).max(1) * (SATURATION + ONE) / ONE;
        let mut out = Postings::default();
        let mut before = 0;
        for (topic, counts) in topics {
            let told = self.told(*topic, counts);
            let weight = rarity * (told * (SATURATION + ONE) / (told + SATURATION)) / ONE;
            // Fine steps cost bytes in every bundle and tell nothing.
            let weight = u8::try_from((255 * weight / most + STEP / 2) / STEP * STEP).unwrap_or(u8::MAX);
            if weight >= LEAST {
                out.steps.push(u16::try_from(*topic - before).unwrap_or(u16::MAX));
                out.weights.push(weight);
                before = *topic;
            }
        }
        out
    }

    /// How often a topic says a word, with what each field is worth.
    fn told(&self, topic: usize, counts: &[u64; 4]) -> u64 {
        let Some(lengths) = self.lengths.get(topic) else { return 0 };
        let mut told = 0;
        for (((field, count), length), total) in FIELDS.iter().zip(counts).zip(lengths).zip(self.totals) {
            // The length against the average, in parts of ONE.
            let relative = ONE * length * self.n_topics() / total.max(1);
            let norm = ONE - field.length_matters + field.length_matters * relative / ONE;
            told += field.weight * count * ONE / norm.max(1);
        }
        told
    }
}

/// The logarithm to the base of two of a fraction of at least one, in parts of `ONE`.
fn log2(above: u64, below: u64) -> u64 {
    const POINT: u32 = 31;
    let mut x = (above << POINT) / below.max(1);
    let mut out = 0;
    while x >= 2 << POINT {
        x >>= 1;
        out += ONE;
    }
    // Squaring doubles the logarithm: each time it passes two, the next binary digit is one.
    let mut digit = ONE / 2;
    while digit > 0 {
        x = (x * x) >> POINT;
        if x >= 2 << POINT {
            x >>= 1;
            out += digit;
        }
        digit /= 2;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_logarithm_is_that_of_the_textbook() {
        for (above, below, parts) in [(1, 1, 0), (2, 1, 4096), (8, 1, 12288), (3, 1, 6491), (176, 3, 24063)] {
            assert!(log2(above, below).abs_diff(parts) <= 2, "{above}/{below}: {}", log2(above, below));
        }
    }
}
