//! A condition or a situation that cannot be read, or asks a feature something it has no answer to.

use super::Check;
use crate::diagnostic::{Findings, Place};

pub(crate) const CHECK: Check = Check::error("bad-condition");

/// The forms a question can have.
pub(crate) const FORMS: &str = "a condition asks `x is present`, `x is band`, `x is band, band`, `x from band` or `x before band`, joined by `and`, `or`, `not` and brackets";

/// The forms a question of a situation can have.
pub(crate) const SITUATIONS: &str = "a situation asks what a condition asks, and `x is absent`, `x is not sure`, `x is not asked`, `x is unknown`, `x is not ruled out`, `x is mentioned`, `x from 38.0` or `x before 38.0`";

pub(crate) fn report(findings: &mut Findings<'_>, place: &Place, message: &str, help: &str) {
    findings.add(CHECK, place, message, help);
}
