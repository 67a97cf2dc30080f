//! Which words of a sentence are denied.
//!
//! A denial reaches what follows it at once, and goes on over a list ("no bleeding, fever or
//! swelling") as long as each item is something the lexicon knows and nothing suggests that a new
//! statement has begun. It never reaches backwards: "bleeding has not stopped" is bleeding.

use super::Turn;
use crate::word::{Gap, words};

/// What words do to a denial, ready to be looked up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Turns {
    /// By first word, then by the words that must follow; longest first.
    entries: Vec<(String, Vec<String>, Turn)>,
}

/// What one word of a sentence does, and how many words belong to that.
pub(super) type Found = (Turn, usize);

impl Turns {
    pub(super) fn new(list: &[(String, Turn)]) -> Self {
        let mut entries: Vec<(String, Vec<String>, Turn)> = list
            .iter()
            .filter_map(|(entry, turn)| {
                let mut parts = words(entry).map(|w| w.text);
                Some((parts.next()?, parts.collect(), *turn))
            })
            .collect();
        crate::order::order(&mut entries, |a, b| (&a.0, b.1.len()) < (&b.0, a.1.len()));
        Self { entries }
    }

    /// Whether the word by itself is a denial.
    pub(super) fn is_denial(&self, word: &str) -> bool {
        self.from(word).any(|(_, rest, turn)| rest.is_empty() && *turn == Turn::Deny)
    }

    /// What the word at the head of `sentence` does, if anything.
    pub(super) fn find<'w>(
        &self,
        word: &str,
        mut following: impl FnMut(usize) -> Option<&'w str>,
    ) -> Option<Found> {
        self.from(word)
            .find(|(_, rest, _)| rest.iter().enumerate().all(|(n, part)| following(n) == Some(part.as_str())))
            .map(|(_, rest, turn)| (*turn, rest.len() + 1))
    }

    fn from(&self, word: &str) -> impl Iterator<Item = &(String, Vec<String>, Turn)> {
        let start = self.entries.partition_point(|(first, ..)| first.as_str() < word);
        self.entries.get(start..).unwrap_or(&[]).iter().take_while(move |(first, ..)| first.as_str() == word)
    }
}

/// What has to be known of a word to tell how far a denial reaches.
#[derive(Clone, Copy, Debug)]
pub(super) struct Step {
    pub(super) turn: Option<Turn>,
    pub(super) gap: Gap,
    /// Whether it is a word of some phrase.
    pub(super) known: bool,
}

/// How an item is joined to the denial.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Join {
    /// It follows the denial at once.
    Head,
    /// After "or": the list goes on for certain.
    Or,
    /// After a comma or "and": the list goes on unless something new begins.
    Loose,
}

/// Marks the words that are denied. `denied` has a place for each step.
pub(super) fn mark(steps: &[Step], denied: &mut [bool]) {
    let mut at = 0;
    while let Some(step) = steps.get(at) {
        at += 1;
        if step.turn == Some(Turn::Deny) {
            at = reach(steps, at, denied);
        }
    }
}

/// Marks what the denial before `start` reaches. Gives the place to look for the next denial.
fn reach(steps: &[Step], start: usize, denied: &mut [bool]) -> usize {
    let mut join = Join::Head;
    let mut at = start;
    loop {
        let end = item_end(steps, at);
        let Some(item) = steps.get(at..end) else { return at };
        let (from, until) = reached(item, join);
        if let Some(marks) = denied.get_mut(at + from..at + until) {
            marks.fill(true);
        }
        let next = steps.get(end).map(|s| (s.turn, s.gap));
        if let Some((Some(Turn::Except), _)) = next {
            // What the denial took away comes back: "no bleeding until today".
            if let Some(marks) = denied.get_mut(start..end) {
                marks.fill(false);
            }
            return end + 1;
        }
        // A list goes on only from something known: "no energy, bleeding" denies no bleeding.
        if from == until || begins_anew(item, join) {
            return end;
        }
        let mut next_at = end;
        join = Join::Loose;
        while let Some(step) = steps.get(next_at) {
            match step.turn {
                Some(Turn::Or) => join = Join::Or,
                Some(Turn::And) => {}
                _ => break,
            }
            next_at += 1;
        }
        match steps.get(next_at) {
            None => return next_at,
            Some(step) if matches!(step.turn, Some(Turn::Deny | Turn::Break | Turn::Except)) => {
                return next_at;
            }
            Some(_) => at = next_at,
        }
    }
}

/// Where the item that begins at `at` ends: before a comma, a list word, a break or a denial.
fn item_end(steps: &[Step], at: usize) -> usize {
    let ends = |n: usize, step: &Step| {
        (n > 0 && step.gap != Gap::None)
            || matches!(step.turn, Some(Turn::Deny | Turn::Break | Turn::Except | Turn::Or | Turn::And))
    };
    let rest = steps.get(at..).unwrap_or(&[]);
    at + rest.iter().enumerate().position(|(n, step)| ends(n, step)).unwrap_or(rest.len())
}

/// Whether the item says something new rather than going on with the list.
fn begins_anew(item: &[Step], join: Join) -> bool {
    let restart = item.iter().any(|s| s.turn == Some(Turn::Restart));
    let state = state_of_something(item).is_some();
    match join {
        Join::Head | Join::Or => state,
        Join::Loose => restart || state,
    }
}

/// The stretch of the item that is denied: light and known words from its start, up to the first
/// that is neither, or up to the thing that a state word says something of.
fn reached(item: &[Step], join: Join) -> (usize, usize) {
    if join == Join::Loose && begins_anew(item, join) {
        return (0, 0);
    }
    let counts = |s: &Step| (s.known || s.turn == Some(Turn::Light)) && s.turn != Some(Turn::Restart);
    let mut until = item.iter().position(|s| !counts(s)).unwrap_or(item.len());
    if let Some(thing) = state_of_something(item) {
        until = until.min(thing);
    }
    let known = item.get(..until).unwrap_or(&[]).iter().any(|s| s.known);
    if known { (0, until) } else { (0, 0) }
}

/// The place of a thing that the word after it says something of: "calf swollen".
fn state_of_something(item: &[Step]) -> Option<usize> {
    item.windows(2).position(|pair| {
        matches!(pair, [thing, state] if thing.known && thing.turn.is_none() && state.turn == Some(Turn::State))
    })
}
