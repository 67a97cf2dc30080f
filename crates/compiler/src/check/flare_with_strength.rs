//! A strengthening exercise in the plan for a flare.

use guideline::Role;

use super::{Check, Whole};
use crate::diagnostic::Findings;

pub(crate) const CHECK: Check = Check::error("flare-with-strength");

pub(super) fn run(whole: &Whole<'_>, findings: &mut Findings<'_>) {
    for word in &whole.pages.adaptation.allowed {
        let named = whole.pages.activities.iter().find(|activity| activity.id.text == word.text);
        if named.is_some_and(|activity| activity.role == Some(Role::Strength)) {
            findings.add(
                CHECK,
                &word.place,
                format!("`{}` strengthens, and stands in the plan for a flare", word.text),
                "take it out; strength waits until the flare is over",
            );
        }
    }
}
