//! From the topics' texts to the tables that find them: worked out on the device when the first
//! question is asked, because the texts are there already and the tables are not small.

mod weigh;

use super::IndexParts;
use super::tables::{Parts, Synonym, Tables};
use crate::order::order_once;
use crate::stretches::{Numbered, Stretches};
use crate::word::{Gap, words};
use weigh::Weigher;

/// How much of a query must be matched for a confident hit, in percent, and how well.
const CONFIDENT_PERCENT: u8 = 42;
const CONFIDENT_SCORE: u32 = 60;

/// A stem of fewer letters is no form of a word.
const SHORTEST: usize = 3;

/// The most words of a row that mean something together.
const ROW_MOST: usize = 6;

/// A text as numbers of words, each with what stands before it.
type Cut = Vec<(usize, Gap)>;

fn cut(text: &str, known: &mut Numbered) -> Cut {
    words(text).map(|word| (known.number(&word.text), word.gap)).collect()
}

/// Makes the tables. Topics are numbered in the order given.
pub(super) fn tables(index: &IndexParts) -> Tables {
    let mut known = Numbered::default();
    let topics: Vec<[Vec<Cut>; 4]> = index
        .topics
        .iter()
        .map(|topic| topic.fields().map(|texts| texts.iter().map(|text| cut(text, &mut known)).collect()))
        .collect();
    let mut sets = |sets: &[Vec<String>]| -> Vec<Vec<Vec<usize>>> {
        let mut row = |member: &String| cut(member, &mut known).into_iter().map(|(word, _)| word).collect();
        sets.iter().map(|set| set.iter().map(&mut row).collect()).collect()
    };
    let (same, asking) = (sets(&index.same), sets(&index.asking));
    let whose: Vec<usize> = index.whose.iter().map(|word| known.number(word)).collect();

    let language = Language::new(index, &known);
    let meanings = Meanings::new(same.iter().chain(&asking), &whose, &language);

    // How often each term stands in each field of each topic.
    let mut counts: Vec<Vec<(usize, [u64; 4])>> = vec![Vec::new(); language.n_terms + meanings.n];
    let mut lengths = vec![[0u64; 4]; topics.len()];
    for ((n, topic), length) in topics.iter().enumerate().zip(&mut lengths) {
        for (field, texts) in topic.iter().enumerate() {
            let mut count = |term: u16| {
                let Some(topics) = counts.get_mut(usize::from(term)) else { return };
                if topics.last().is_none_or(|(topic, _)| *topic != n) {
                    topics.push((n, [0; 4]));
                }
                if let Some(count) = topics.last_mut().and_then(|(_, counts)| counts.get_mut(field)) {
                    *count += 1;
                }
            };
            for text in texts {
                let row: Vec<u16> = text.iter().map(|(word, _)| language.term(*word)).collect();
                for (at, (word, _)) in text.iter().enumerate() {
                    if !language.is_stop(*word) {
                        count(language.term(*word));
                        length.get_mut(field).into_iter().for_each(|length| *length += 1);
                    }
                    let rest = text.iter().skip(at + 1).take(ROW_MOST - 1);
                    let n = 1 + rest.take_while(|(_, gap)| *gap != Gap::Sentence).count();
                    meanings.at(row.get(at..at + n).unwrap_or(&[])).for_each(&mut count);
                }
            }
        }
    }
    let weigher = Weigher::new(&lengths);
    let postings = counts.iter().map(|topics| weigher.postings(topics)).collect();
    Tables::new(Parts {
        postings,
        asking: kinds_of_question(&asking, &language, &meanings),
        synonyms: meanings.list,
        tells: weigher.tells(),
        questions: topics
            .iter()
            .map(|[question, asked_as, ..]| questions(question.iter().chain(asked_as), &language))
            .collect(),
        words: language.forms,
        terms: language.terms_of_forms,
        stop: language.stop.iter().map(String::as_str).collect(),
        endings: index.endings.clone(),
        confident_percent: CONFIDENT_PERCENT,
        confident_score: CONFIDENT_SCORE,
    })
}

/// The words that ask something in each question of a topic.
fn questions<'t>(texts: impl Iterator<Item = &'t Cut>, language: &Language) -> Vec<Vec<u16>> {
    let asking = |text: &Cut| -> Vec<u16> {
        let asking = text.iter().filter(|(word, _)| !language.is_stop(*word));
        let mut terms = asking.map(|(word, _)| language.term(*word)).collect();
        order_once(&mut terms);
        terms
    };
    let mut out: Vec<Vec<u16>> = texts.map(asking).filter(|question| !question.is_empty()).collect();
    order_once(&mut out);
    out
}

/// The terms that only tell which kind of question it is: single words, and the meanings.
fn kinds_of_question(sets: &[Vec<Vec<usize>>], language: &Language, meanings: &Meanings) -> Vec<u16> {
    let mut out = Vec::new();
    for member in sets.iter().flatten() {
        let row: Vec<u16> = member.iter().map(|word| language.term(*word)).collect();
        out.extend(meanings.at(&row));
        if let [word] = row.as_slice() {
            out.push(*word);
        }
    }
    order_once(&mut out);
    out
}

/// Words, their forms and their terms.
struct Language {
    stop: Vec<String>,
    /// Whether each known word asks nothing.
    is_stop: Vec<bool>,
    /// The term of each known word.
    terms: Vec<u16>,
    n_terms: usize,
    /// Every form by which a term is found, in order, with the term.
    forms: Stretches,
    terms_of_forms: Vec<u16>,
}

impl Language {
    fn new(index: &IndexParts, known: &Numbered) -> Self {
        let mut stop: Vec<String> =
            index.silent.iter().flat_map(|entry| words(entry)).map(|word| word.text).collect();
        order_once(&mut stop);
        let mut is_stop = vec![false; known.len()];
        for place in stop.iter().filter_map(|word| known.find(word)) {
            is_stop.get_mut(place).into_iter().for_each(|place| *place = true);
        }
        let known_words: Vec<&str> = (0..known.len()).filter_map(|n| known.get(n)).collect();
        // A stop word keeps its form, or "doing" would become "do" and "being" "be".
        let stems: Vec<String> = index
            .stems_of(&known_words)
            .into_iter()
            .zip(&known_words)
            .zip(&is_stop)
            .map(|((stem, word), stop)| if *stop { (*word).to_owned() } else { stem })
            .collect();
        let mut forms = Forms::default();
        for (word, stem) in known_words.iter().zip(&stems) {
            // The stem is a form too if it can be read: "cramping" is found by "cramp".
            if stem.len() >= SHORTEST && forms.names.find(word).is_none() {
                forms.add(stem, stem);
            }
            forms.add(word, stem);
        }
        let mut terms = Numbered::default();
        forms.stems.iter().for_each(|stem| {
            terms.number(stem);
        });
        let term = |stem: &str| terms.find(stem).and_then(|n| u16::try_from(n).ok()).unwrap_or(0);
        let is_kept = |(form, stem): &(&str, &str)| {
            stop.binary_search_by(|word| word.as_str().cmp(form)).is_ok()
                || !forms.is_usual(form, stem, &index.endings)
        };
        let mut kept: Vec<(&str, &str)> = forms.iter().filter(is_kept).collect();
        order_once(&mut kept);
        Self {
            terms: stems.iter().map(|stem| term(stem)).collect(),
            n_terms: terms.len(),
            forms: kept.iter().map(|(form, _)| *form).collect(),
            terms_of_forms: kept.iter().map(|(_, stem)| term(stem)).collect(),
            stop,
            is_stop,
        }
    }

    fn term(&self, word: usize) -> u16 {
        self.terms.get(word).copied().unwrap_or(0)
    }

    fn is_stop(&self, word: usize) -> bool {
        self.is_stop.get(word) == Some(&true)
    }
}

/// Forms of words, each with the stem it has.
#[derive(Default)]
struct Forms<'w> {
    names: Numbered,
    stems: Vec<&'w str>,
}

impl<'w> Forms<'w> {
    /// Adds a form, if it is not there.
    fn add(&mut self, form: &str, stem: &'w str) {
        if self.names.number(form) == self.stems.len() {
            self.stems.push(stem);
        }
    }

    fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.stems.iter().enumerate().filter_map(|(n, stem)| Some((self.names.get(n)?, *stem)))
    }

    /// Whether a form is found without its ending, so that it need not be kept.
    fn is_usual(&self, form: &str, stem: &str, endings: &[(String, String)]) -> bool {
        let found = endings.iter().find_map(|(ending, instead)| {
            let bare = form.strip_suffix(ending.as_str()).filter(|bare| bare.len() >= SHORTEST)?;
            let bare = [bare, instead].concat();
            let of = self.stems.get(self.names.find(&bare)?)?;
            Some((bare, *of))
        });
        form != stem && found.is_some_and(|(found, of)| found == of && of == stem)
    }
}

/// Words that mean the same.
struct Meanings {
    list: Vec<Synonym>,
    n: usize,
    /// Where the rows that begin with a term stand in the list.
    from: Vec<usize>,
}

impl Meanings {
    fn new<'s>(
        sets: impl Iterator<Item = &'s Vec<Vec<usize>>>,
        whose: &[usize],
        language: &Language,
    ) -> Self {
        let mut list: Vec<Synonym> = Vec::new();
        let mut n = 0;
        for set in sets {
            let mut rows: Vec<Vec<u16>> = set
                .iter()
                .flat_map(|member| with_whose(member, whose))
                .map(|member| member.iter().map(|word| language.term(*word)).collect::<Vec<_>>())
                .filter(|row| !row.is_empty())
                .collect();
            order_once(&mut rows);
            // Forms of one word need no meaning beside the word's own.
            if rows.len() > 1
                && let Ok(meaning) = u16::try_from(language.n_terms + n)
            {
                list.extend(rows.into_iter().map(|words| Synonym { words, meaning }));
                n += 1;
            }
        }
        order_once(&mut list);
        let mut from = Vec::with_capacity(language.n_terms + 1);
        let mut at = 0;
        for term in 0..=language.n_terms {
            let before = |s: &&Synonym| s.words.first().is_some_and(|first| usize::from(*first) < term);
            at += list.iter().skip(at).take_while(before).count();
            from.push(at);
        }
        Self { list, n, from }
    }

    /// The meanings of the longest row of words at the start of `row`.
    fn at(&self, row: &[u16]) -> impl Iterator<Item = u16> {
        let first = row.first().map_or(0, |first| usize::from(*first));
        let range = |n: usize| self.from.get(n).copied().unwrap_or(self.list.len());
        let begin = self.list.get(range(first)..range(first + 1)).unwrap_or(&[]);
        let longest = begin.iter().rev().find(|s| row.starts_with(&s.words)).map_or(0, |s| s.words.len());
        let there = move |s: &&Synonym| longest > 0 && s.words.len() == longest;
        begin.iter().filter(there).filter(|s| row.starts_with(&s.words)).map(|s| s.meaning)
    }
}

/// A row of words with each of the small words that may stand where one of them does, and without:
/// "top of the back" is "top of my back" too.
fn with_whose(row: &[usize], whose: &[usize]) -> Vec<Vec<usize>> {
    let at = row.iter().position(|word| whose.contains(word)).filter(|_| row.len() > 1);
    let Some((before, [_, after @ ..])) = at.and_then(|at| row.split_at_checked(at)) else {
        return vec![row.to_vec()];
    };
    let with = |word: &[usize]| [before, word, after].concat();
    whose.iter().map(|word| with(&[*word])).chain([with(&[])]).collect()
}
