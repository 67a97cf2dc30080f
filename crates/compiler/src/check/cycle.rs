//! Something that depends on itself.
//!
//! An inferred feature may not depend on itself, by whatever way round. Substitutes may point at
//! each other, but not when every activity on the way round carries a flag in common: a rule that
//! leaves out one leaves out all of them, and the search for something else goes round for ever.

use super::Check;
use crate::diagnostic::{Findings, Place};

pub(crate) const CHECK: Check = Check::error("cycle");

pub(crate) fn inferred(findings: &mut Findings<'_>, place: &Place, way: &[&str]) {
    let way: Vec<String> = way.iter().map(|name| format!("`{name}`")).collect();
    findings.add(
        CHECK,
        place,
        format!("this feature is worked out from itself: {}", way.join(" from ")),
        "take one of them out of the conditions",
    );
}

pub(crate) fn substitutes(findings: &mut Findings<'_>, place: &Place, way: &[&str], flag: &str) {
    let way: Vec<String> = way.iter().map(|name| format!("`{name}`")).collect();
    findings.add(
        CHECK,
        place,
        format!("the substitutes go round and all carry the flag `{flag}`: {}", way.join(" to ")),
        format!("add a substitute without `{flag}`"),
    );
}
