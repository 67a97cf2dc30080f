//! What the lexicon hears in notes people write, and what it does not hear in ordinary talk.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test may fail")]

mod files;

use std::collections::BTreeSet;

use files::Guideline;
use proptest::prelude::*;

/// A note, signs it must be heard to mention, and signs it must not (after `!`).
const NOTES: &str = include_str!("notes.txt");

/// Ordinary talk, in which no sign is mentioned.
const ORDINARY: &str = include_str!("ordinary.txt");

fn lines(text: &'static str) -> impl Iterator<Item = &'static str> {
    text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'))
}

#[test]
fn every_note_is_heard() {
    let guideline = Guideline::read();
    let lexicon = guideline.lexicon();
    let mut wrong = Vec::new();
    let mut n = 0;
    for line in lines(NOTES) {
        let (note, expect) = line.split_once(" => ").unwrap_or_else(|| panic!("no `=>` in {line}"));
        let heard: BTreeSet<&str> = lexicon.mentions(note).iter().map(|m| guideline.sign(m.sign)).collect();
        for sign in expect.split_whitespace() {
            let (id, must) = sign.strip_prefix('!').map_or((sign, true), |id| (id, false));
            assert!(id == "any" || guideline.has_sign(id), "no sign {id}");
            let is = if id == "any" { !heard.is_empty() } else { heard.contains(id) };
            if is != must {
                wrong.push(format!("{note}\n    expected {sign}, heard {heard:?}"));
            }
        }
        n += 1;
    }
    assert!(n >= 80, "only {n} notes");
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn ordinary_talk_mentions_nothing() {
    let guideline = Guideline::read();
    let lexicon = guideline.lexicon();
    let mut wrong = Vec::new();
    let mut n = 0;
    for line in lines(ORDINARY) {
        let heard: Vec<String> = lexicon
            .mentions(line)
            .iter()
            .map(|m| format!("{} in `{}`", guideline.sign(m.sign), &line[m.start..m.end]))
            .collect();
        if !heard.is_empty() {
            wrong.push(format!("{line}\n    heard {}", heard.join(", ")));
        }
        n += 1;
    }
    assert!(n >= 60, "only {n} sentences");
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_sign_has_words_and_every_phrase_is_heard() {
    let guideline = Guideline::read();
    let lexicon = guideline.lexicon();
    let mut deaf = Vec::new();
    for (sign, phrase) in guideline.phrases() {
        // The first alternative of each group, in the order written.
        let said: Vec<&str> =
            phrase.split('+').map(|g| g.split('|').next().unwrap().trim().trim_end_matches('*')).collect();
        let said = said.join(" ");
        if !lexicon.mentions(&said).iter().any(|m| guideline.sign(m.sign) == sign) {
            deaf.push(format!("{sign}: {phrase} as `{said}`"));
        }
    }
    assert!(deaf.is_empty(), "{} phrases not heard:\n{}", deaf.len(), deaf.join("\n"));
}

#[test]
fn a_megabyte_of_notes_is_read_in_proportion() {
    let guideline = Guideline::read();
    let lexicon = guideline.lexicon();
    // Heard words in every place, no full stop in one of them, and words that are nearly heard.
    for seed in [
        "no bleeding or pain and back ",
        "My back hurts a bit today. ",
        "bleedimg swolen nummb cheest xyzzy ",
        "\u{1f600}\u{308}'",
    ] {
        let text = seed.repeat(1_000_000 / seed.len());
        let mentions = lexicon.mentions(&text);
        assert!(mentions.len() <= guideline.n_signs());
    }
}

proptest! {
    #[test]
    fn any_text_is_read_and_every_mention_is_a_place_in_it(text in "\\PC{0,200}", noise in proptest::collection::vec(0usize..WORDS.len(), 0..30)) {
        thread_local! {
            static LEXICON: bundle::Lexicon = Guideline::read().lexicon();
        }
        let noise: Vec<&str> = noise.into_iter().map(|n| WORDS[n]).collect();
        for text in [text.clone(), noise.join(" "), format!("{}{text}", noise.join(""))] {
            for mention in LEXICON.with(|lexicon| lexicon.mentions(&text)) {
                prop_assert!(text.get(mention.start..mention.end).is_some_and(|t| !t.is_empty()));
            }
        }
    }
}

/// What a text of nonsense is made of.
const WORDS: [&str; 24] = [
    "no",
    "not",
    "n't",
    "'",
    "\u{2019}s",
    "bleeding",
    "calf",
    "swollen",
    "or",
    "and",
    "but",
    ",",
    ".",
    "until",
    "my",
    "baby",
    "isn't",
    "moving",
    "\u{0}",
    "\u{1f930}\u{200d}",
    "numb",
    "4.",
    ".5",
    "\u{130}",
];
