//! A rule that names nothing it could act on.

use super::{Check, Whole};
use crate::diagnostic::Findings;

pub(crate) const CHECK: Check = Check::error("rule-without-target");

pub(super) fn run(whole: &Whole<'_>, findings: &mut Findings<'_>) {
    let rules = whole.pages.decisions.exclusions.iter().zip(&whole.guideline.exclusions);
    for (written, rule) in rules {
        if rule.activities.is_empty() {
            findings.add(
                CHECK,
                &written.id.place,
                format!(
                    "rule `{}` leaves out nothing: no activity is of a kind, role, flag or name it gives",
                    rule.id
                ),
                "name `kinds`, `roles`, `flags` or `activities` that some activity has",
            );
        }
    }
    for (written, clash) in whole.pages.decisions.clashes.iter().zip(&whole.guideline.clashes) {
        if clash.first.is_empty() || clash.then.is_empty() {
            findings.add(
                CHECK,
                &written.id.place,
                format!("rule `{}` keeps nothing apart: one of its sides is no activity", clash.id),
                "name activities, or `flag:...` with a flag some activity has",
            );
        }
    }
}
