//! A rule, or another record that gives advice, that no source stands behind.

use super::{Check, Whole};
use crate::diagnostic::{Findings, Word};

pub(crate) const CHECK: Check = Check::error("rule-without-source");

pub(super) fn run(whole: &Whole<'_>, findings: &mut Findings<'_>) {
    let pages = whole.pages;
    let rules = &pages.decisions;
    let mut rows: Vec<(&str, &Word, bool)> = Vec::new();
    rows.extend(pages.signs.iter().map(|r| ("danger sign", &r.id, r.sources.is_empty())));
    rows.extend(pages.features.iter().map(|r| ("feature", &r.id, r.sources.is_empty())));
    rows.extend(pages.stops.iter().map(|r| ("stop sign", &r.id, r.sources.is_empty())));
    rows.extend(pages.activities.iter().map(|r| ("activity", &r.id, r.sources.is_empty())));
    rows.extend(pages.topics.iter().map(|r| ("topic", &r.id, r.sources.is_empty())));
    rows.extend(rules.self_care.iter().map(|r| ("rule", &r.id, r.sources.is_empty())));
    rows.extend(rules.exclusions.iter().map(|r| ("rule", &r.id, r.sources.is_empty())));
    rows.extend(rules.doors.iter().map(|r| ("rule", &r.id, r.sources.is_empty())));
    rows.extend(rules.clashes.iter().map(|r| ("rule", &r.id, r.sources.is_empty())));
    rows.extend(pages.adaptation.rules.iter().map(|r| ("rule", &r.id, r.sources.is_empty())));
    rows.extend(pages.measures.iter().map(|r| ("outcome measure", &r.id, r.sources.is_empty())));
    rows.extend(pages.self_tests.iter().map(|r| ("self-test", &r.id, r.sources.is_empty())));
    rows.extend(pages.properties.iter().map(|r| ("property", &r.id, r.sources.is_empty())));
    for (noun, id, bare) in rows {
        if bare {
            findings.add(
                CHECK,
                &id.place,
                format!("{noun} `{}` has no source", id.text),
                "add `sources = [\"...\"]`; `policy` is the source of our own decisions",
            );
        }
    }
}
