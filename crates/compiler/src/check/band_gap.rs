//! A value on a scale that lies in no band.

use super::{Check, Whole};
use crate::diagnostic::Findings;
use crate::syntax::feature::{Band, Kind, Scale};

pub(crate) const CHECK: Check = Check::error("band-gap");

pub(super) fn run(whole: &Whole<'_>, findings: &mut Findings<'_>) {
    for feature in whole.pages.features.iter().chain(&whole.pages.adaptation.facts) {
        let Kind::Scale(scale) = &feature.kind else { continue };
        if scale.broken {
            continue;
        }
        let bands = in_order(scale);
        let message =
            |value: i32| format!("the bands of `{}` leave out `{}`", feature.id.text, scale.show(value));
        let mut next = scale.first;
        let mut before: Option<&Band> = None;
        for band in bands {
            if band.first > next {
                let gap = scale.show(next);
                let last = scale.show(band.first - 1);
                let help = match before {
                    Some(before) => format!(
                        "start `{}` at `{gap}`, or end `{}` at `{last}`",
                        band.id.text, before.id.text
                    ),
                    None => format!("start `{}` at `{gap}`", band.id.text),
                };
                findings.add(CHECK, &band.id.place, message(next), help);
            }
            if band.last >= next {
                next = band.last + 1;
                before = Some(band);
            }
        }
        if next <= scale.last {
            let end = scale.show(scale.last);
            let (place, help) = match before {
                Some(band) => (&band.id.place, format!("end `{}` at `{end}`", band.id.text)),
                None => (&feature.id.place, format!("add a band that ends at `{end}`")),
            };
            findings.add(CHECK, place, message(next), help);
        }
    }
}

/// The bands from the lowest to the highest.
pub(super) fn in_order(scale: &Scale) -> Vec<&Band> {
    let mut bands: Vec<&Band> = scale.bands.iter().collect();
    bands.sort_by_key(|band| (band.first, band.last));
    bands
}
