//! An id that is not kebab-case.

use super::Check;
use crate::diagnostic::{Findings, Word};

pub(crate) const CHECK: Check = Check::error("bad-id");

/// Looks at an id.
pub(crate) fn look(findings: &mut Findings<'_>, id: &Word) {
    let plain = id
        .text
        .split('-')
        .all(|part| !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit()));
    if !plain {
        findings.add(
            CHECK,
            &id.place,
            format!("`{}` is not an id", id.text),
            "use small letters a to z and numbers, with single hyphens between words, such as `low-back`",
        );
    }
}
