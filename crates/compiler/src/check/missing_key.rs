//! A key that must be there.

use super::Check;
use crate::diagnostic::{Findings, Place};

pub(crate) const CHECK: Check = Check::error("missing-key");

pub(crate) fn report(findings: &mut Findings<'_>, place: &Place, record: &str, key: &str) {
    findings.add(
        CHECK,
        place,
        format!("`{record}` has no `{key}`"),
        format!("add `{key} = ...`; docs/writing-rules.md shows an example"),
    );
}
