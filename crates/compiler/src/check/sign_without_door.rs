//! A danger sign with nowhere to turn to in some week.
//!
//! For every group of danger signs, every urgency its signs can have, and every week, at least one
//! rule of `decisions/doors.toml` must be able to hold.

use std::collections::BTreeSet;

use clinical::{Disposition, Truth};
use guideline::{Algebra, BandSet, FeatureId, GroupId};

use super::{Check, Whole};
use crate::diagnostic::Findings;

pub(crate) const CHECK: Check = Check::error("sign-without-door");

pub(super) fn run(whole: &Whole<'_>, findings: &mut Findings<'_>) {
    let guideline = whole.guideline;
    if guideline.door_rules.is_empty() && guideline.signs.is_empty() {
        return;
    }
    let mut wanted: BTreeSet<(GroupId, Disposition)> = BTreeSet::new();
    for sign in &guideline.signs {
        wanted.insert((sign.group, sign.disposition));
        wanted.insert((sign.group, sign.not_sure));
    }
    let age = guideline.features.get(guideline.gestational_age.index());
    let n_weeks = age.map_or(1, |age| age.n_bands().max(1));
    for (group, disposition) in wanted {
        let rules: Vec<_> = guideline
            .door_rules
            .iter()
            .filter(|r| r.group == group && r.disposition == disposition)
            .collect();
        let (Some(written), Some(record)) =
            (whole.pages.groups.get(group.index()), guideline.groups.get(group.index()))
        else {
            continue;
        };
        let missing = (0..n_weeks).filter_map(|b| u8::try_from(b).ok()).find(|band| {
            let mut weeks = Weeks { age: guideline.gestational_age, band: *band };
            !rules.iter().any(|rule| rule.when.read(&mut weeks).possible())
        });
        if let Some(band) = missing {
            let week = age.map_or("", |age| age.band_name(band));
            let (message, help) = if rules.is_empty() {
                (
                    format!("no door is given for `{}` at `{disposition}`", record.id),
                    format!(
                        "add a rule with `group = \"{}\"` and `disposition = \"{disposition}\"` to decisions/doors.toml",
                        record.id
                    ),
                )
            } else {
                (
                    format!(
                        "no door is given for `{}` at `{disposition}` in band `{week}` of the gestational age",
                        record.id
                    ),
                    "widen the `when` of a rule in decisions/doors.toml, or add a rule".to_owned(),
                )
            };
            findings.add(CHECK, &written.id.place, message, help);
        }
    }
}

/// Reads a condition knowing nothing but the week.
struct Weeks {
    age: FeatureId,
    band: u8,
}

impl Algebra for Weeks {
    type Out = Truth;

    fn always(&mut self) -> Truth {
        Truth::Yes
    }

    fn is(&mut self, feature: FeatureId, bands: BandSet) -> Truth {
        if feature == self.age { bands.contains(self.band).into() } else { Truth::Unknown }
    }

    fn and(&mut self, a: Truth, b: Truth) -> Truth {
        a.and(b)
    }

    fn or(&mut self, a: Truth, b: Truth) -> Truth {
        a.or(b)
    }

    fn not(&mut self, a: Truth) -> Truth {
        a.negate()
    }
}
