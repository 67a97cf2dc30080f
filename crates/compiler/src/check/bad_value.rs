//! A value that cannot be what its key holds.

use super::{Check, nearest, one_of};
use crate::diagnostic::{Findings, Place, Word};

pub(crate) const CHECK: Check = Check::error("bad-value");

pub(crate) fn report(findings: &mut Findings<'_>, place: &Place, message: &str, help: &str) {
    findings.add(CHECK, place, message, help);
}

pub(crate) fn not_one_of(findings: &mut Findings<'_>, value: &Word, key: &str, known: &[&str]) {
    let help = match nearest(value.as_str(), known.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("write {}", one_of(known)),
    };
    findings.add(CHECK, &value.place, format!("`{}` cannot stand in `{key}`", value.text), help);
}
