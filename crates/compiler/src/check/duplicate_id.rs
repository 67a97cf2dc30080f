//! One id for two records.

use super::Check;
use crate::diagnostic::{Findings, Place};

pub(crate) const CHECK: Check = Check::error("duplicate-id");

pub(crate) fn report(findings: &mut Findings<'_>, place: &Place, noun: &str, id: &str, first: &Place) {
    let article = if noun.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" };
    findings.add(
        CHECK,
        place,
        format!("there is already {article} {noun} `{id}`, in `{}`", first.file),
        "give one of the two another id; ids are never reused",
    );
}
