//! A way to stop after which a plan could be shown again without a question.
//!
//! Most danger signs apply in some weeks only, so a way to stop needs one that applies to everyone:
//! as long as it is not answered, nobody is cleared.

use guideline::{Condition, SignId};

use super::{Check, Whole};
use crate::diagnostic::Findings;

pub(crate) const CHECK: Check = Check::error("way-without-sign");

pub(super) fn run(whole: &Whole<'_>, findings: &mut Findings<'_>) {
    let (Some(written), Some(session)) = (&whole.pages.session, &whole.guideline.session) else { return };
    let rules = whole.guideline;
    // Names that were not found are left out of the compiled form, and are reported already.
    let asked_of_everyone = |id: &SignId| {
        let sign = rules.signs.get(id.index());
        sign.is_some_and(|sign| {
            // What a reading answers by itself would not be asked.
            let asked = !sign.unprompted && !sign.private && sign.no_when.is_none();
            asked && sign.when == Condition::Always
        })
    };
    for (written, way) in written.ways.iter().zip(&session.ways) {
        let opened = way.stops.iter().filter_map(|stop| rules.stop_signs.get(stop.index()));
        let opened = opened.flat_map(|stop| &stop.signs);
        if !way.says.iter().chain(&way.asks).chain(opened).any(asked_of_everyone) {
            findings.add(
                CHECK,
                &written.id.place,
                format!("way to stop `{}` asks nothing that applies to everyone in every week", way.id),
                "name a danger sign without `when` in `says` or `asks`, or a stop sign that opens one",
            );
        }
    }
}
