//! A record that exists but is of another kind than is needed here.

use super::Check;
use crate::diagnostic::{Findings, Place};

pub(crate) const CHECK: Check = Check::error("wrong-kind");

pub(crate) fn report(findings: &mut Findings<'_>, place: &Place, message: &str, help: &str) {
    findings.add(CHECK, place, message, help);
}
