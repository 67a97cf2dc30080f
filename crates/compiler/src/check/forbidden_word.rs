//! A word that belittles, or promises what nobody can.

use super::{Check, Whole};
use crate::diagnostic::{Findings, Place};

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
            look(findings, key, &text.text, &text.place);
        }
    }
    for property in &whole.pages.properties {
        if let Some(says) = &property.says {
            look(findings, &property.id.text, &says.text, &says.place);
        }
    }
}

fn look(findings: &mut Findings<'_>, key: &str, text: &str, place: &Place) {
    let words: Vec<String> = text.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase).collect();
    for (word, help) in WORDS {
        if words.iter().any(|w| w == word) {
            findings.add(CHECK, place, format!("`{key}` says `{word}`"), help);
        }
    }
}
