//! A phrase that cannot be read.

use super::Check;
use crate::diagnostic::{Findings, Place};

pub(crate) const CHECK: Check = Check::error("bad-phrase");

pub(crate) fn report(findings: &mut Findings<'_>, place: &Place, message: &str) {
    findings.add(
        CHECK,
        place,
        message,
        "`+` joins groups that must all occur near each other, `|` separates alternatives, `*` ends a word open",
    );
}
