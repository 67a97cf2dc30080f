//! A text that is too hard to read for what hangs on it.
//!
//! The measure is the Flesch-Kincaid grade: the years at a US school after which most people read it
//! with ease. It grows with long sentences and long words. Texts of a few words are not measured;
//! a single long word would decide.

use super::{Check, Whole};
use crate::diagnostic::Findings;
use crate::texts::keys;

pub(crate) const CHECK: Check = Check::error("reading-level");

/// The highest grade.
const GRADE_MAX: f64 = 8.0;
/// Texts with fewer words are not measured.
const WORDS_MIN: usize = 8;

pub(super) fn run(whole: &Whole<'_>, findings: &mut Findings<'_>) {
    let keys = keys(whole.pages);
    for texts in whole.texts {
        for key in keys.iter().filter(|key| key.easy) {
            let Some(word) = texts.entries.get(&key.key) else { continue };
            let plain = word.text.replace(['{', '}'], "");
            if plain.split_whitespace().count() < WORDS_MIN {
                continue;
            }
            let grade = textstat::flesch_kincaid_grade(&plain);
            if grade > GRADE_MAX {
                findings.add(
                    CHECK,
                    &word.place,
                    format!("`{}` reads at grade {grade:.1}; {GRADE_MAX:.0} is the most", key.key),
                    "use shorter sentences and shorter words",
                );
            }
        }
    }
}
