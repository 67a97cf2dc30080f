//! A "not sure" that counts for less than it must, or for more than a "yes".
//!
//! Least: where a "yes" is an emergency, "not sure" is at least call today; where a "yes" is call
//! today or book an appointment, "not sure" is the same. Most: never more urgent than a "yes".

use clinical::Disposition;

use super::{Check, Whole};
use crate::diagnostic::Findings;

pub(crate) const CHECK: Check = Check::error("not-sure-too-low");

pub(super) fn run(whole: &Whole<'_>, findings: &mut Findings<'_>) {
    for sign in &whole.pages.signs {
        let least = match sign.disposition {
            Disposition::Emergency => Disposition::CallToday,
            other => other,
        };
        let place = sign.not_sure_word.as_ref().map_or(&sign.id.place, |word| &word.place);
        let (yes, not_sure) = (sign.disposition, sign.not_sure);
        if not_sure < least {
            findings.add(
                CHECK,
                place,
                format!("not sure about `{}` gives `{not_sure}`, and a yes gives `{yes}`", sign.id.text),
                format!("write `not-sure = \"{least}\"`: someone who is not sure may well have it"),
            );
        } else if not_sure > yes {
            findings.add(
                CHECK,
                place,
                format!(
                    "not sure about `{}` gives `{not_sure}`, which is more urgent than a yes, `{yes}`",
                    sign.id.text
                ),
                format!("write `not-sure = \"{yes}\"`, or make a yes more urgent"),
            );
        }
    }
}
