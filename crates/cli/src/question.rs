//! The words of a question: a danger sign or any other feature.

use guideline::{FeatureId, FeatureKind};

use crate::bundled::Bundled;

fn key(bundled: &Bundled, feature: FeatureId) -> String {
    let record = bundled.rules().feature(feature);
    let kind = if matches!(record.kind, FeatureKind::Sign) { "sign" } else { "feature" };
    format!("{kind}-{}", record.id)
}

/// The whole question.
pub(crate) fn text(bundled: &Bundled, feature: FeatureId) -> String {
    bundled.say(&key(bundled, feature))
}

/// What it is called in a reason.
pub(crate) fn short(bundled: &Bundled, feature: FeatureId) -> String {
    bundled.say(&format!("{}.short", key(bundled, feature)))
}

/// More about it, where there is more to say.
pub(crate) fn help(bundled: &Bundled, feature: FeatureId) -> Option<&str> {
    bundled.find(&format!("{}.help", key(bundled, feature)))
}

/// What an option of a choice, or a named stretch of a scale, is called.
pub(crate) fn option(bundled: &Bundled, feature: FeatureId, band: u8) -> String {
    let record = bundled.rules().feature(feature);
    bundled.say(&format!("option-{}-{}", record.id, record.band_name(band)))
}
