//! A key no one reads: often a slip of the keyboard.

use super::{Check, nearest, one_of};
use crate::diagnostic::{Findings, Word};

pub(crate) const CHECK: Check = Check::error("unknown-key");

pub(crate) fn report(findings: &mut Findings<'_>, key: &Word, known: &[&str]) {
    let help = match nearest(key.as_str(), known.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("the keys here are {}", one_of(known)),
    };
    findings.add(CHECK, &key.place, format!("`{}` is not a key that can stand here", key.text), help);
}
