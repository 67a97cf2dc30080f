//! A pose no joint can take.

use figure::limit_name;

use super::{Check, Whole};
use crate::diagnostic::Findings;

pub(crate) const CHECK: Check = Check::error("pose-out-of-range");

pub(super) fn run(whole: &Whole<'_>, findings: &mut Findings<'_>) {
    let Some(body) = &whole.pages.body else { return };
    for figure in &whole.pages.figures {
        for pose in &figure.poses {
            for (joint, degrees, place) in &pose.angles {
                let name = limit_name(*joint);
                let Some(limit) = body.limits.iter().find(|limit| limit.name == name) else { continue };
                if (limit.least..=limit.most).contains(degrees) {
                    continue;
                }
                findings.add(
                    CHECK,
                    place,
                    format!("in pose `{}` `{name}` is {degrees} degrees", pose.id.text),
                    format!("it goes from {} to {}; `figures/body.toml` says so", limit.least, limit.most),
                );
            }
        }
    }
}
