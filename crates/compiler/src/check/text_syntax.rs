//! A text file that does not follow the rules of Fluent, or uses more of them than we do.

use super::Check;
use crate::diagnostic::{Findings, Place};

pub(crate) const CHECK: Check = Check::error("text-syntax");

pub(crate) fn report(findings: &mut Findings<'_>, place: &Place, message: &str) {
    findings.add(
        CHECK,
        place,
        message,
        "each message is `key = words`; what belongs to it stands below, indented four spaces, as `.part = words`",
    );
}

pub(crate) fn beyond_us(findings: &mut Findings<'_>, place: &Place, what: &str) {
    findings.add(
        CHECK,
        place,
        format!("{what} are not used here"),
        "write plain words; `{ $name }` for a value to be filled in, and `{\"{\"}` for a brace, may stand among them",
    );
}
