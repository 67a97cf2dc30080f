//! An exercise nobody drew.

use guideline::ActivityKind;

use super::{Check, Whole};
use crate::diagnostic::Findings;

pub(crate) const CHECK: Check = Check::error("figure-missing");

pub(super) fn run(whole: &Whole<'_>, findings: &mut Findings<'_>) {
    if whole.pages.body.is_none() {
        // A guideline without a folder of figures has none.
        return;
    }
    for activity in &whole.pages.activities {
        let drawn = whole.pages.figures.iter().any(|figure| figure.id.text == activity.id.text);
        if activity.kind == ActivityKind::Exercise && !drawn {
            findings.add(
                CHECK,
                &activity.id.place,
                format!("nothing is drawn for exercise `{}`", activity.id.text),
                format!("add `figures/{}.toml`; docs/figures.md says how", activity.id.text),
            );
        }
    }
}
