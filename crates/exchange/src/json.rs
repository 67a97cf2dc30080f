//! Results as data: documented in `docs/json.md`, versioned by their `schema`.
//!
//! The text pages are written from the same values, so the two cannot say different things. A field
//! is never renamed or given another meaning under the same schema; new fields may come.

mod assessment;
mod nearest;
mod plan;
mod problem;
mod session;
mod self_test;

use bundle::Bundle;
use guideline::{Guideline, RegionId, SourceId};
use serde::Serialize;

pub use assessment::{
    Advice, Door, Finding, HeardSign, Line, Open, Ordinary, Pair, Raise, advice, doors_this_week,
    in_her_order, lines, out_of_scope,
};
pub use nearest::{Changed, Near, Nearest};
pub use plan::{
    Amount, Ask, CutBy, Day, Dispute, Flare, Item, LeftOutGroup, Named, NextWeek, Pattern, Planned, Planning,
    Reason, Side, Stop, WhyNot, planning, why_not,
};
pub use problem::{Told, Unread, unread};
pub use self_test::{SelfTestDone, SelfTests, TestOffered, self_test_done, self_tests};
pub use session::{
    ItemDone, LightSaid, MoreLater, SessionDone, StopOpened, UseDone, WayNamed, light_said, session_done,
    use_done,
};

use crate::edition::Edition;
use crate::number::Number;

/// What a result is shown with: the guideline, the place, her own numbers.
#[derive(Clone, Copy, Debug)]
pub struct Shown<'a> {
    /// The guideline, in her language.
    pub edition: Edition<'a>,
    /// The place whose numbers are shown.
    pub region: RegionId,
    /// Her own numbers.
    pub numbers: &'a [Number],
}

/// Which guideline a result comes from.
#[derive(Clone, Debug, Serialize)]
pub struct Origin {
    /// Its name.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Its version.
    pub version: String,
    /// The hash of what was compiled.
    pub sha256: String,
    /// `unreviewed` until a named clinician signs.
    pub status: String,
    /// Who signed it.
    pub reviewers: Vec<String>,
}

/// Which guideline a bundle holds.
#[must_use]
pub fn origin(bundle: &Bundle) -> Origin {
    let identity = &bundle.guideline.identity;
    Origin {
        id: identity.id.clone(),
        title: identity.title.clone(),
        version: identity.version.clone(),
        sha256: bundle.id.hex(),
        status: identity.status.clone(),
        reviewers: identity.reviewers.clone(),
    }
}

/// Who says so, and how much of it was read.
#[derive(Clone, Debug, Serialize)]
pub struct Source {
    /// Its name in the guideline.
    pub id: String,
    /// Who published it.
    pub publisher: String,
    /// What it is called.
    pub title: String,
    /// When, as far as it is known.
    pub year: Option<String>,
    /// Where it can be read.
    pub address: Option<String>,
    /// How much of it was read, such as `seen-abstract`.
    pub status: &'static str,
}

/// Each source once, in the guideline's order.
pub fn sources(rules: &Guideline, ids: impl IntoIterator<Item = SourceId>) -> Vec<Source> {
    let mut ids: Vec<SourceId> = ids.into_iter().collect();
    ids.sort_unstable();
    ids.dedup();
    ids.into_iter()
        .map(|id| {
            let source = rules.source(id);
            Source {
                id: source.id.clone(),
                publisher: source.publisher.clone(),
                title: source.title.clone(),
                year: source.year.clone(),
                address: source.address.clone(),
                status: source.status.id(),
            }
        })
        .collect()
}

/// The names of sources, in the order given.
pub fn source_names(rules: &Guideline, ids: &[SourceId]) -> Vec<String> {
    ids.iter().map(|id| rules.source(*id).id.clone()).collect()
}

/// The text of a result: indented, with a line break at the end.
///
/// # Errors
///
/// When it cannot be written as JSON, as a map whose names are no texts cannot.
pub fn text(shape: &impl Serialize) -> Result<String, serde_json::Error> {
    let mut text = serde_json::to_string_pretty(shape)?;
    text.push('\n');
    Ok(text)
}

/// The text of a shape of this crate.
#[expect(clippy::expect_used, reason = "only a map whose names are no texts fails, and no shape has one")]
fn written(shape: &impl Serialize) -> String {
    text(shape).expect("a shape of this crate has a text")
}
