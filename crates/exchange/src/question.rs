//! The words of a question: a danger sign or any other feature.

use guideline::{FeatureId, FeatureKind};

use crate::edition::Edition;

fn key(edition: Edition<'_>, feature: FeatureId) -> String {
    let record = edition.rules().feature(feature);
    let kind = if matches!(record.kind, FeatureKind::Sign) { "sign" } else { "feature" };
    format!("{kind}-{}", record.id)
}

/// The whole question.
pub fn text(edition: Edition<'_>, feature: FeatureId) -> String {
    edition.say(&key(edition, feature))
}

/// What it is called in a reason.
pub fn short(edition: Edition<'_>, feature: FeatureId) -> String {
    edition.say(&format!("{}.short", key(edition, feature)))
}

/// What a number she gave is called on a page that someone else reads.
pub fn reading(edition: Edition<'_>, feature: FeatureId) -> String {
    let found = edition.find(&format!("{}.reading", key(edition, feature)));
    found.map_or_else(|| short(edition, feature), str::to_owned)
}

/// More about it, where there is more to say.
pub fn help(edition: Edition<'_>, feature: FeatureId) -> Option<&str> {
    edition.find(&format!("{}.help", key(edition, feature)))
}

/// What an option of a choice, or a named stretch of a scale, is called.
pub fn option(edition: Edition<'_>, feature: FeatureId, band: u8) -> String {
    let record = edition.rules().feature(feature);
    edition.say(&format!("option-{}-{}", record.id, record.band_name(band)))
}
