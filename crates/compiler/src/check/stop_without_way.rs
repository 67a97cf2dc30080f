//! A stop sign that ends sessions, and nothing to press when it shows.

use super::{Check, Whole};
use crate::diagnostic::Findings;

pub(crate) const CHECK: Check = Check::error("stop-without-way");

pub(super) fn run(whole: &Whole<'_>, findings: &mut Findings<'_>) {
    let Some(session) = &whole.guideline.session else { return };
    for ((number, written), stop) in (0..).zip(&whole.pages.stops).zip(&whole.guideline.stop_signs) {
        let id = guideline::StopId(number);
        let ends_something = stop.general || whole.guideline.activities.iter().any(|a| a.stops.contains(&id));
        if ends_something && !session.ways.iter().any(|way| way.stops.contains(&id)) {
            findings.add(
                CHECK,
                &written.id.place,
                format!("no way to stop a session opens the stop sign `{}`", stop.id),
                "name it under `opens` of a way to stop in `session.toml`",
            );
        }
    }
}
