//! A file or folder no guideline can do without.

use super::Check;
use crate::diagnostic::{Findings, Place};

pub(crate) const CHECK: Check = Check::error("missing-file");

pub(crate) fn report(findings: &mut Findings<'_>, path: &str) {
    let what = if path.ends_with('/') { "there is no file in" } else { "there is no file" };
    findings.add(
        CHECK,
        &Place::top(path),
        format!("{what} `{path}`"),
        "add it; docs/writing-rules.md says what belongs in it",
    );
}
