//! A condition that cannot be read, or asks a feature something it has no answer to.

use super::Check;
use crate::diagnostic::{Findings, Place};

pub(crate) const CHECK: Check = Check::error("bad-condition");

/// The forms a question can have.
pub(crate) const FORMS: &str = "a condition asks `x is present`, `x is band`, `x is band, band`, `x from band` or `x before band`, joined by `and`, `or`, `not` and brackets";

pub(crate) fn report(findings: &mut Findings<'_>, place: &Place, message: &str, help: &str) {
    findings.add(CHECK, place, message, help);
}
