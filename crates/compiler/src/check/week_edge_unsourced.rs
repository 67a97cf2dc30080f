//! A week at which advice changes, and no source that says so.

use super::{Check, Whole, band_edge_unsourced};
use crate::diagnostic::Findings;

pub(crate) const CHECK: Check = Check::error("week-edge-unsourced");

pub(super) fn run(whole: &Whole<'_>, findings: &mut Findings<'_>) {
    band_edge_unsourced::look(whole, true, CHECK, findings);
}
