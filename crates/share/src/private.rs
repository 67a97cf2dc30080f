//! What was answered in private, and what follows from it.
//!
//! Paper is read by whoever finds it. So nothing that rests on a private answer is written down unless
//! she asks for it; and a page that leaves only the reason out would say by its gap that there is one.

use core::fmt;

use bundle::Lexicon;
use care::Assessment;
use exchange::case_file::{self, Heard};
use guideline::{FeatureId, Guideline};
use wording::Words;

/// A result rests on something that was answered in private, so nothing was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RestsOnPrivate;

impl fmt::Display for RestsOnPrivate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(Words::ENGLISH.say(wording::PAGE_RESTS_ON_PRIVATE))
    }
}

impl core::error::Error for RestsOnPrivate {}

/// Whether a result rests on a private answer, or on words of hers that speak of one.
pub(crate) fn rests_on_private(rules: &Guideline, assessment: &Assessment) -> bool {
    assessment.reasons().iter().any(|reason| rules.sign(reason.sign).private)
        || assessment.case().mentioned().iter().any(|sign| rules.sign(*sign).private)
}

/// Whether a question, or its being asked at all, is for her alone.
pub(crate) fn is_private(rules: &Guideline, feature: FeatureId) -> bool {
    if case_file::is_private(rules, feature) {
        return true;
    }
    let mut leads_there = false;
    for screen in rules.screens.iter().filter(|screen| screen.private) {
        screen.when.for_each_feature(&mut |asked, _| leads_there |= asked == feature);
    }
    leads_there
}

/// Whether a text of hers speaks of something that is asked only in private.
pub(crate) fn speaks_of_private(rules: &Guideline, lexicon: &Lexicon, text: &str) -> bool {
    Heard::all_in(lexicon, text).iter().any(|heard| rules.sign(heard.sign).private)
}
