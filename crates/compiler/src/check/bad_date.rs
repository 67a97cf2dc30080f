//! A date that is no date.

use super::Check;
use crate::diagnostic::{Findings, Word};

pub(crate) const CHECK: Check = Check::error("bad-date");

/// Looks at a date.
pub(crate) fn look(findings: &mut Findings<'_>, word: &Word) {
    if word.text.parse::<clinical::Date>().is_err() {
        findings.add(
            CHECK,
            &word.place,
            format!("`{}` is not a date", word.text),
            "write year, month and day, such as `2031-04-12`",
        );
    }
}
