//! A file that is not text.

use super::Check;
use crate::diagnostic::{Findings, Place};

pub(crate) const CHECK: Check = Check::error("unreadable-file");

pub(crate) fn report(findings: &mut Findings<'_>, path: &str, at: usize) {
    findings.add(
        CHECK,
        &Place::top(path),
        format!("this file is not plain text: the character at place {} cannot be read", at + 1),
        "save it again as plain text in UTF-8",
    );
}
