//! `and` and `or` side by side without brackets.

use super::Check;
use crate::diagnostic::{Findings, Place};

pub(crate) const CHECK: Check = Check::error("mixed-and-or");

pub(crate) fn report(findings: &mut Findings<'_>, place: &Place) {
    findings.add(
        CHECK,
        place,
        "`and` and `or` stand side by side, so it can be read in two ways",
        "put brackets around what belongs together, such as `(a is present and b is present) or c is present`",
    );
}
