//! An edge between two bands that no source names.

use super::{Check, Whole, band_gap::in_order};
use crate::diagnostic::Findings;
use crate::syntax::feature::Kind;

pub(crate) const CHECK: Check = Check::error("band-edge-unsourced");

pub(super) fn run(whole: &Whole<'_>, findings: &mut Findings<'_>) {
    look(whole, false, CHECK, findings);
}

/// Looks at the edges of quantities, or of the gestational age.
pub(super) fn look(whole: &Whole<'_>, weeks: bool, check: Check, findings: &mut Findings<'_>) {
    for feature in whole.pages.features.iter().chain(&whole.pages.adaptation.facts) {
        let Kind::Scale(scale) = &feature.kind else { continue };
        if scale.broken {
            continue;
        }
        if scale.unit.is_none() != weeks {
            continue;
        }
        let bands = in_order(scale);
        for band in bands.iter().filter(|band| band.first > scale.first) {
            let sourced = scale.edges.iter().any(|edge| edge.at == band.first && !edge.sources.is_empty());
            if !sourced {
                let edge = scale.show(band.first);
                findings.add(
                    check,
                    &band.id.place,
                    format!("no source is given for the edge of `{}` at `{edge}`", feature.id.text),
                    format!("add `\"{edge}\" = [\"...\"]` under `[{}.edges]`", feature.id.text),
                );
            }
        }
        for edge in &scale.edges {
            if !bands.iter().any(|band| band.first == edge.at)
                && edge.at > scale.first
                && edge.at <= scale.last
            {
                findings.add(
                    check,
                    &edge.name.place,
                    format!(
                        "no band of `{}` begins at `{}`, so this edge is none",
                        feature.id.text, edge.name.text
                    ),
                    "take the line out, or write the first value of a band",
                );
            }
        }
    }
}
