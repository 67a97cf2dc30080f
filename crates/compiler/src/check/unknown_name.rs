//! A name no record has.

use super::{Check, nearest, one_of};
use crate::diagnostic::{Findings, Word};

pub(crate) const CHECK: Check = Check::error("unknown-name");

pub(crate) fn report<'n>(
    findings: &mut Findings<'_>,
    name: &Word,
    noun: &str,
    known: impl Iterator<Item = &'n str>,
) {
    let help = match nearest(name.as_str(), known) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("add a {noun} of that name, or use one that exists"),
    };
    findings.add(CHECK, &name.place, format!("there is no {noun} `{}`", name.text), help);
}

/// A band or option its feature does not have.
pub(crate) fn band(findings: &mut Findings<'_>, name: &Word, noun: &str, feature: &str, known: &[&str]) {
    let help = match nearest(name.as_str(), known.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("it has {}", one_of(known)),
    };
    findings.add(CHECK, &name.place, format!("`{feature}` has no {noun} `{}`", name.text), help);
}
