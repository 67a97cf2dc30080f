//! An exercise that nothing would stop.

use guideline::ActivityKind;

use super::{Check, Whole};
use crate::diagnostic::Findings;

pub(crate) const CHECK: Check = Check::error("exercise-without-stop-sign");

pub(super) fn run(whole: &Whole<'_>, findings: &mut Findings<'_>) {
    for activity in &whole.pages.activities {
        if activity.kind == ActivityKind::Exercise && activity.stops.is_empty() {
            findings.add(
                CHECK,
                &activity.id.place,
                format!("exercise `{}` names no stop sign", activity.id.text),
                "add `stops = [\"general\"]`, and the signs that are its own",
            );
        }
    }
}
