//! A file that does not follow the rules of TOML.

use super::Check;
use crate::diagnostic::{Findings, Place};

pub(crate) const CHECK: Check = Check::error("toml-syntax");

pub(crate) fn report(findings: &mut Findings<'_>, place: &Place, message: &str) {
    let message = message.lines().collect::<Vec<_>>().join("; ");
    let help = if message.contains("duplicate key") {
        "give one of the two another name, or join them"
    } else {
        "look for a missing quote, bracket, comma or `=` on this line or the one before"
    };
    findings.add(CHECK, place, format!("this line cannot be read: {message}"), help);
}
