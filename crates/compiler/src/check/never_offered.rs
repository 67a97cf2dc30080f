//! An activity whose weeks leave no week.

use clinical::Direction;
use guideline::{Condition, FeatureId};

use super::{Check, Whole};
use crate::diagnostic::Findings;

pub(crate) const CHECK: Check = Check::error("never-offered");

pub(super) fn run(whole: &Whole<'_>, findings: &mut Findings<'_>) {
    let guideline = whole.guideline;
    let Some(age) = guideline.features.get(guideline.gestational_age.index()) else { return };
    for (activity, written) in guideline.activities.iter().zip(&whole.pages.activities) {
        if activity.direction == Direction::Against {
            continue;
        }
        let some_week = (0..age.n_bands())
            .filter_map(|band| u8::try_from(band).ok())
            .any(|band| holds_in(&activity.weeks, guideline.gestational_age, band));
        if !some_week {
            findings.add(
                CHECK,
                &written.id.place,
                format!("`{}` is never offered: its `weeks` end before they begin", activity.id),
                "let `before` name a later band than `from`, or write `direction = \"against\"`",
            );
        }
    }
}

/// Whether a window of weeks, which asks about nothing else, holds in a band.
fn holds_in(weeks: &Condition, age: FeatureId, band: u8) -> bool {
    let mut holds = true;
    weeks.for_each_feature(&mut |feature, bands| holds &= feature == age && bands.contains(band));
    holds
}
