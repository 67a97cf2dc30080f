//! A record no other record uses.

use super::{Check, Whole};
use crate::diagnostic::{Findings, Word};
use crate::resolve::Kind;

pub(crate) const CHECK: Check = Check::warning("unused-record");

pub(super) fn run(whole: &Whole<'_>, findings: &mut Findings<'_>) {
    let pages = whole.pages;
    // Danger signs come first among the features and are asked for their own sake.
    let first = u16::try_from(pages.signs.len()).unwrap_or(u16::MAX);
    let features: Vec<&Word> = pages.features.iter().map(|r| &r.id).collect();
    look(whole, findings, Kind::Feature, first, &features);
    look(whole, findings, Kind::Flag, 0, &pages.settings.flags.iter().map(|r| &r.0).collect::<Vec<_>>());
    look(whole, findings, Kind::Source, 0, &pages.sources.iter().map(|r| &r.id).collect::<Vec<_>>());
    look(whole, findings, Kind::Stop, 0, &pages.stops.iter().map(|r| &r.id).collect::<Vec<_>>());
    look(
        whole,
        findings,
        Kind::Equipment,
        0,
        &pages.settings.equipment.iter().map(|r| &r.0).collect::<Vec<_>>(),
    );
    // A disagreement that settles a conflict of the evidence stands for itself: it is read by
    // whoever reviews the ruling, whether or not an activity points to it.
    for (number, record) in (0..).zip(&pages.disagreements) {
        if record.refs.is_empty() && record.topics.is_empty() {
            look(whole, findings, Kind::Disagreement, number, &[&record.id]);
        }
    }
}

fn look(whole: &Whole<'_>, findings: &mut Findings<'_>, kind: Kind, first: u16, ids: &[&Word]) {
    for (number, id) in (first..).zip(ids) {
        if !whole.names.is_used(kind, number) {
            findings.add(
                CHECK,
                &id.place,
                format!("nothing uses the {} `{}`", kind.noun(), id.text),
                "use it where it belongs, or take it out",
            );
        }
    }
}
