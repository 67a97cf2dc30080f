//! A text that gives a dose of a medicine.
//!
//! No text may: the dose is the business of whoever prescribes, or of the packet.

use super::{Check, Whole};
use crate::diagnostic::Findings;

pub(crate) const CHECK: Check = Check::error("medicine-dose");

/// Words that make a number before them a dose.
const UNITS: [&str; 14] = [
    "mg", "mcg", "micrograms", "microgram", "milligrams", "milligram", "ml", "millilitres", "tablet", "tablets",
    "capsule", "capsules", "pill", "pills",
];

pub(super) fn run(whole: &Whole<'_>, findings: &mut Findings<'_>) {
    for texts in whole.texts {
        for (key, text) in &texts.entries {
            if let Some(dose) = dose(&text.text) {
                findings.add(
                    CHECK,
                    &text.place,
                    format!("`{key}` gives a dose: `{dose}`"),
                    "leave the dose out; say to follow the packet and to ask a pharmacist or the maternity team",
                );
            }
        }
    }
}

/// The first dose in a text: "400 mg", "400mg", "2 tablets".
fn dose(text: &str) -> Option<String> {
    let words: Vec<String> = text
        .split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '.' | '(' | ')' | '?' | '!'))
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    let counts = ["one", "two", "three", "four", "half", "a"];
    let is_number = |word: &str| word.starts_with(|c: char| c.is_ascii_digit()) || counts.contains(&word);
    let joined = words.iter().find(|word| {
        let unit = word.trim_start_matches(|c: char| c.is_ascii_digit() || c == '-');
        unit.len() < word.len() && UNITS.contains(&unit)
    });
    joined.cloned().or_else(|| {
        words.windows(2).find_map(|pair| match pair {
            [number, unit] if is_number(number) && UNITS.contains(&unit.as_str()) => Some(format!("{number} {unit}")),
            _ => None,
        })
    })
}
