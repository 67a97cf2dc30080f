//! A list of sources that names nobody where somebody must be named: a side of a disagreement, a
//! ruling, a claim.

use super::{Check, Whole};
use crate::diagnostic::Findings;

pub(crate) const CHECK: Check = Check::error("source-missing");

pub(super) fn run(whole: &Whole<'_>, findings: &mut Findings<'_>) {
    for row in &whole.pages.disagreements {
        let id = &row.id.text;
        if row.sides.len() < 2 {
            findings.add(
                CHECK,
                &row.id.place,
                format!("disagreement `{id}` has fewer than two sides"),
                "write `sides = [[\"...\"], [\"...\"]]`: who says each side",
            );
        }
        for (number, side) in (1..).zip(&row.sides) {
            if side.is_empty() {
                findings.add(
                    CHECK,
                    &row.id.place,
                    format!("nobody holds side {number} of disagreement `{id}`"),
                    "name who says it",
                );
            }
        }
        if row.ruled_by.is_empty() {
            findings.add(
                CHECK,
                &row.id.place,
                format!("nobody ruled on disagreement `{id}`"),
                "write `ruled-by = [\"...\"]`; `policy` is the source of our own decisions",
            );
        }
    }
    for claim in whole.pages.claims.iter().filter(|claim| claim.seeds.is_empty()) {
        findings.add(
            CHECK,
            &claim.id.place,
            format!("claim `{}` does not say which article makes it", claim.id.text),
            "write `seeds = [\"seed-...\"]`",
        );
    }
}
