//! A region that does not say what a door is called there.

use super::{Check, Whole};
use crate::diagnostic::Findings;
use crate::resolve::Kind;

pub(crate) const CHECK: Check = Check::error("region-without-door");

pub(super) fn run(whole: &Whole<'_>, findings: &mut Findings<'_>) {
    for region in &whole.pages.regions {
        for (number, door) in (0u16..).zip(&whole.names.doors) {
            let has = region.doors.iter().any(|(name, _)| name.text == door.text);
            if !has && whole.names.is_used(Kind::Door, number) {
                findings.add(
                    CHECK,
                    &region.id.place,
                    format!(
                        "region `{}` has no door `{}`, and a rule sends people there",
                        region.id.text, door.text
                    ),
                    format!(
                        "add `[door.{}]`, with a `number` if it is the same everywhere in the region",
                        door.text
                    ),
                );
            }
        }
    }
}
