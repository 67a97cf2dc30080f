//! A value on a scale that lies in two bands.

use super::band_gap::in_order;
use super::{Check, Whole};
use crate::diagnostic::Findings;
use crate::syntax::feature::Kind;

pub(crate) const CHECK: Check = Check::error("band-overlap");

pub(super) fn run(whole: &Whole<'_>, findings: &mut Findings<'_>) {
    for feature in whole.pages.features.iter().chain(&whole.pages.adaptation.facts) {
        let Kind::Scale(scale) = &feature.kind else { continue };
        if scale.broken {
            continue;
        }
        for pair in in_order(scale).windows(2) {
            let [a, b] = pair else { continue };
            if b.first > a.last {
                continue;
            }
            findings.add(
                CHECK,
                &b.id.place,
                format!(
                    "`{}` lies in two bands of `{}`: `{}` and `{}`",
                    scale.show(b.first),
                    feature.id.text,
                    a.id.text,
                    b.id.text
                ),
                format!(
                    "start `{}` at `{}`, or end `{}` before `{}`",
                    b.id.text,
                    scale.show(a.last + 1),
                    a.id.text,
                    scale.show(b.first)
                ),
            );
        }
    }
}
