//! Reads a text sentence by sentence and looks for the phrases of a lexicon.

use guideline::SignId;

use super::denial::{self, Step};
use super::tables::{Phrase, Tables};
use super::{CLOSE, Mention, NEAR, Turn};
use crate::word::{Gap, Word, words};

/// A word of the sentence being read.
struct Read {
    word: Word,
    /// The words of phrases it can be.
    can_be: Vec<u16>,
    turn: Option<Turn>,
    denied: bool,
}

impl Read {
    /// Whether it is a word of a phrase that can stand for a complaint.
    fn names_something(&self) -> bool {
        !self.can_be.is_empty() && matches!(self.turn, None | Some(Turn::State))
    }
}

/// Words of the sentence, by number, first and last included.
#[derive(Clone, Copy)]
struct Span {
    first: usize,
    last: usize,
}

/// Where the rows of each group of a phrase were last seen, and in which sentence.
struct Seen {
    sentence: usize,
    groups: Vec<Option<Span>>,
}

/// The mentions in a text.
pub(super) fn read(tables: &Tables, everyday: &[String], text: &str) -> Vec<Mention> {
    let mut reader = Reader {
        tables,
        everyday,
        seen: tables.phrases.iter().map(|p| Seen { sentence: 0, groups: vec![None; p.n_groups] }).collect(),
        found: Vec::new(),
        n_sentences: 0,
    };
    let mut sentence = Vec::new();
    for word in words(text) {
        if word.gap == Gap::Sentence && !sentence.is_empty() {
            reader.sentence(std::mem::take(&mut sentence));
        }
        sentence.push(word);
    }
    reader.sentence(sentence);
    crate::order::order(&mut reader.found, |a, b| (a.start, a.end, a.sign) < (b.start, b.end, b.sign));
    reader.found
}

struct Reader<'a> {
    tables: &'a Tables,
    everyday: &'a [String],
    seen: Vec<Seen>,
    found: Vec<Mention>,
    n_sentences: usize,
}

impl Reader<'_> {
    fn sentence(&mut self, words: Vec<Word>) {
        self.n_sentences += 1;
        let read = self.look_up(words);
        for at in 0..read.len() {
            for row in self.rows_at(&read, at) {
                self.row_seen(&read, row.0, row.1);
            }
        }
    }

    /// Looks up every word of a sentence and marks what is denied.
    fn look_up(&self, words: Vec<Word>) -> Vec<Read> {
        let mut out: Vec<Read> = Vec::with_capacity(words.len());
        let mut turns: Vec<Option<Turn>> = vec![None; words.len()];
        let mut at = 0;
        while let Some(word) = words.get(at) {
            let following = |n: usize| words.get(at + 1 + n).map(|w| w.text.as_str());
            let found = self.tables.turns.find(&word.text, following);
            let (turn, n) = found.map_or((None, 1), |(turn, n)| (Some(turn), n));
            for place in turns.iter_mut().skip(at).take(n) {
                *place = turn;
            }
            at += n;
        }
        for (word, turn) in words.into_iter().zip(turns) {
            let everyday = turn.is_some_and(|t| t != Turn::State)
                || self.everyday.binary_search_by(|e| e.as_str().cmp(&word.text)).is_ok();
            let can_be = self.tables.matching(&word.text, everyday);
            out.push(Read { word, can_be, turn, denied: false });
        }
        let steps: Vec<Step> =
            out.iter().map(|r| Step { turn: r.turn, gap: r.word.gap, known: r.names_something() }).collect();
        let mut denied = vec![false; out.len()];
        denial::mark(&steps, &mut denied);
        for (read, denied) in out.iter_mut().zip(denied) {
            read.denied = denied;
        }
        out
    }

    /// The rows whose first word stands at `at` and whose other words follow it.
    fn rows_at(&self, read: &[Read], at: usize) -> Vec<(u16, Span)> {
        let mut out = Vec::new();
        let Some(first) = read.get(at) else { return out };
        for word in &first.can_be {
            out.push((*word, Span { first: at, last: at }));
            for row in self.tables.rows_from.get(usize::from(*word)).into_iter().flatten() {
                let Some(row_words) = self.tables.row(*row) else { continue };
                let fits = row_words
                    .iter()
                    .enumerate()
                    .skip(1)
                    .all(|(n, w)| read.get(at + n).is_some_and(|r| r.can_be.contains(w)));
                if fits {
                    out.push((*row, Span { first: at, last: at + row_words.len() - 1 }));
                }
            }
        }
        out
    }

    /// Takes note of a row, and of every phrase it completes.
    fn row_seen(&mut self, read: &[Read], row: u16, span: Span) {
        let denied = read.get(span.first..=span.last).is_some_and(|s| s.iter().any(|r| r.denied));
        let tables = self.tables;
        for used in tables.uses.get(usize::from(row)).into_iter().flatten() {
            let (Some(phrase), Some(seen)) =
                (tables.phrases.get(used.phrase), self.seen.get_mut(used.phrase))
            else {
                continue;
            };
            if (denied && !phrase.denies) || self.found.iter().any(|m| m.sign == phrase.sign) {
                continue;
            }
            if seen.sentence != self.n_sentences {
                seen.sentence = self.n_sentences;
                seen.groups.fill(None);
            }
            if used.follows && !follows(read, span, &seen.groups) {
                continue;
            }
            if let Some(place) = seen.groups.get_mut(used.group) {
                *place = Some(span);
            }
            for (group, denials) in &phrase.denials {
                if let (Some(bound), Some(place)) =
                    (denial_before(read, span, denials), seen.groups.get_mut(*group))
                {
                    *place = Some(bound);
                }
            }
            if let Some(whole) = together(&seen.groups)
                && whole.last - whole.first <= NEAR + phrase.n_groups
                && !taken_back(tables, read, whole, phrase)
            {
                self.mention(read, phrase.sign, whole);
            }
        }
    }

    fn mention(&mut self, read: &[Read], sign: SignId, whole: Span) {
        if let (Some(first), Some(last)) = (read.get(whole.first), read.get(whole.last)) {
            self.found.push(Mention { sign, start: first.word.at.start, end: last.word.at.end });
        }
    }
}

/// The stretch from a denial to what it denies, if one stands close before it in the same item.
fn denial_before(read: &[Read], span: Span, denials: &[u16]) -> Option<Span> {
    let mut at = span.first;
    for _ in 0..=CLOSE {
        if read.get(at)?.word.gap != Gap::None {
            return None;
        }
        at = at.checked_sub(1)?;
        let before = read.get(at)?;
        if before.can_be.iter().any(|w| denials.contains(w)) {
            return Some(Span { first: at, last: span.last });
        }
        if matches!(before.turn, Some(Turn::Break | Turn::Or | Turn::And | Turn::Except)) {
            return None;
        }
    }
    None
}

/// Whether something of the phrase stands close before the denial, in the same item.
fn follows(read: &[Read], denial: Span, groups: &[Option<Span>]) -> bool {
    groups.iter().flatten().any(|group| {
        let between = read.get(group.last + 1..=denial.first).unwrap_or(&[]);
        (1..=CLOSE + 1).contains(&between.len()) && between.iter().all(|r| r.word.gap == Gap::None)
    })
}

/// The stretch that holds all groups, if all were seen.
fn together(groups: &[Option<Span>]) -> Option<Span> {
    groups.iter().try_fold(None, |whole: Option<Span>, group| {
        let group = (*group)?;
        Some(Some(
            whole.map_or(group, |w| Span { first: w.first.min(group.first), last: w.last.max(group.last) }),
        ))
    })?
}

/// Whether words near the phrase take it back.
fn taken_back(tables: &Tables, read: &[Read], whole: Span, phrase: &Phrase) -> bool {
    let Some(unless) = tables.unless.get(phrase.owner) else { return false };
    if unless.is_empty() {
        return false;
    }
    let from = whole.first.saturating_sub(NEAR);
    let until = (whole.last + NEAR + 1).min(read.len());
    (from..until).any(|at| {
        unless.iter().any(|row| {
            let stands =
                |n: usize, w: &u16| read.get(at + n).is_some_and(|r| r.can_be.contains(w) && !r.denied);
            match tables.row(*row) {
                Some(words) => words.iter().enumerate().all(|(n, w)| stands(n, w)),
                None => stands(0, row),
            }
        })
    })
}
