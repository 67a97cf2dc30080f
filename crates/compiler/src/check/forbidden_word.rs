//! A word that belittles, or promises what nobody can.

use super::{Check, Whole};
use crate::diagnostic::Findings;

pub(crate) const CHECK: Check = Check::error("forbidden-word");

/// The words, with what to do about them.
const WORDS: [(&str, &str); 3] = [
    ("harmless", "say what is known, and what to watch for"),
    ("just", "leave it out, or write `only`, `a moment ago` or `right`"),
    ("simply", "leave it out"),
];

pub(super) fn run(whole: &Whole<'_>, findings: &mut Findings<'_>) {
    for texts in whole.texts {
        for (key, text) in &texts.entries {
            let words: Vec<String> =
                text.text.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase).collect();
            for (word, help) in WORDS {
                if words.iter().any(|w| w == word) {
                    findings.add(CHECK, &text.place, format!("`{key}` says `{word}`"), help);
                }
            }
        }
    }
}
