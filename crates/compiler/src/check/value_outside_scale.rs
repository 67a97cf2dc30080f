//! A value beyond the end of its scale: a band, an edge, or an answer of a worked person.

use super::{Check, Whole};
use crate::diagnostic::{Findings, Word};
use crate::syntax::feature::Kind;

pub(crate) const CHECK: Check = Check::error("value-outside-scale");

pub(super) fn run(whole: &Whole<'_>, findings: &mut Findings<'_>) {
    for feature in &whole.pages.features {
        let Kind::Scale(scale) = &feature.kind else { continue };
        if scale.broken {
            continue;
        }
        let ends =
            format!("the scale goes from `{}` to `{}`", scale.show(scale.first), scale.show(scale.last));
        for band in &scale.bands {
            if band.first < scale.first || band.last > scale.last {
                let message =
                    format!("band `{}` of `{}` goes beyond its scale", band.id.text, feature.id.text);
                findings.add(CHECK, &band.place, message, ends.clone());
            }
        }
        for edge in &scale.edges {
            if edge.at <= scale.first || edge.at > scale.last {
                let message =
                    format!("`{}` is not an edge inside the scale of `{}`", edge.name.text, feature.id.text);
                findings.add(CHECK, &edge.name.place, message, ends.clone());
            }
        }
    }
}

/// An answer that no scale holds.
pub(crate) fn report(findings: &mut Findings<'_>, value: &Word, feature: &str) {
    findings.add(
        CHECK,
        &value.place,
        format!("`{}` lies in no band of `{feature}`", value.text),
        format!("give a value on the scale of `{feature}`"),
    );
}
