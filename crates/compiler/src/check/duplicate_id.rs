//! One id for two records.

use super::Check;
use crate::diagnostic::{Findings, Place};

pub(crate) const CHECK: Check = Check::error("duplicate-id");

pub(crate) fn report(findings: &mut Findings<'_>, place: &Place, noun: &str, id: &str, first: &Place) {
    findings.add(
        CHECK,
        place,
        format!("there is already a {noun} `{id}`, in `{}`", first.file),
        "give one of the two another id; ids are never reused",
    );
}
