//! A region without a number to ring in an emergency.

use super::{Check, Whole};
use crate::diagnostic::Findings;

pub(crate) const CHECK: Check = Check::error("region-without-number");

pub(super) fn run(whole: &Whole<'_>, findings: &mut Findings<'_>) {
    for region in &whole.pages.regions {
        let blank = region.emergency.iter().find(|number| !number.text.chars().any(|c| c.is_ascii_digit()));
        if region.emergency.is_empty() {
            findings.add(
                CHECK,
                &region.id.place,
                format!("region `{}` has no number to ring in an emergency", region.id.text),
                "add `emergency = [\"...\"]`, the number that always works first",
            );
        } else if let Some(number) = blank {
            findings.add(
                CHECK,
                &number.place,
                format!("`{}` is not a number to ring", number.text),
                "write the digits",
            );
        }
    }
}
