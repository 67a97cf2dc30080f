//! A property that promises nothing, or several things at once.

use super::{Check, one_of};
use crate::diagnostic::{Findings, Word};
use crate::syntax::property::PROMISES;

pub(crate) const CHECK: Check = Check::error("promise-missing");

/// None of the keys of a promise, or more than one.
pub(crate) fn not_one(findings: &mut Findings<'_>, property: &Word, made: &[&str]) {
    let (message, help) = match made {
        [] => {
            (format!("property `{}` promises nothing", property.text), format!("add {}", one_of(&PROMISES)))
        }
        _ => (
            format!("property `{}` makes {} promises", property.text, made.len()),
            format!("write a row of its own for each of `{}`", made.join("`, `")),
        ),
    };
    findings.add(CHECK, &property.place, message, help);
}

/// A promise about nothing.
pub(crate) fn empty(findings: &mut Findings<'_>, property: &Word, key: &str) {
    findings.add(
        CHECK,
        &property.place,
        format!("property `{}` promises nothing: its `{key}` is empty", property.text),
        if key == "limit" {
            "say what is the most, such as `minutes-max = 15`"
        } else {
            "name at least one activity"
        },
    );
}
