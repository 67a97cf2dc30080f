//! Results as data: documented in `docs/json.md`, versioned by their `schema`.
//!
//! The text pages are written from the same values, so the two cannot say different things. A field
//! is never renamed or given another meaning under the same schema; new fields may come.

mod assessment;
mod nearest;
mod plan;
mod problem;

use bundle::Bundle;
use guideline::{Guideline, RegionId, SourceId};
use serde::Serialize;

pub(crate) use assessment::{Advice, Finding, HeardSign, advice, out_of_scope};
pub(crate) use nearest::{Nearest, nearest};
pub(crate) use plan::{Dispute, Item, LeftOutGroup, Planning, Stop, WhyNot, planning, why_not};
pub(crate) use problem::unread;

use crate::bundled::Bundled;

/// What a result is shown with: the guideline, the place, her own numbers.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Shown<'a> {
    pub(crate) bundled: &'a Bundled,
    pub(crate) region: RegionId,
    pub(crate) numbers: &'a [crate::numbers::Number],
}

/// Which guideline a result comes from.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Origin {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) version: String,
    pub(crate) sha256: String,
    /// `unreviewed` until a named clinician signs.
    pub(crate) status: String,
    pub(crate) reviewers: Vec<String>,
}

pub(crate) fn origin(bundled: &Bundled) -> Origin {
    origin_of(bundled.bundle())
}

pub(crate) fn origin_of(bundle: &Bundle) -> Origin {
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
pub(crate) struct Source {
    pub(crate) id: String,
    pub(crate) publisher: String,
    pub(crate) title: String,
    pub(crate) year: Option<String>,
    pub(crate) address: Option<String>,
    pub(crate) status: &'static str,
}

/// Each source once, in the guideline's order.
pub(crate) fn sources(rules: &Guideline, ids: impl IntoIterator<Item = SourceId>) -> Vec<Source> {
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
pub(crate) fn source_names(rules: &Guideline, ids: &[SourceId]) -> Vec<String> {
    ids.iter().map(|id| rules.source(*id).id.clone()).collect()
}

/// The text of a result.
///
/// # Errors
///
/// Never for the shapes of this program; a failure is handed on all the same.
pub(crate) fn text(shape: &impl Serialize) -> Result<String, serde_json::Error> {
    let mut text = serde_json::to_string_pretty(shape)?;
    text.push('\n');
    Ok(text)
}
