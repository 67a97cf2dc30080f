//! A number inside a condition.

use super::Check;
use crate::diagnostic::{Findings, Place};

pub(crate) const CHECK: Check = Check::error("threshold-outside-band");

pub(crate) fn report(findings: &mut Findings<'_>, place: &Place, text: &str) {
    findings.add(
        CHECK,
        place,
        format!("`{text}` is a number or a comparison inside a condition"),
        "give the threshold a name as a band of the feature, and ask for the band: `temperature is fever`, `gestational-age from week-28`",
    );
}
