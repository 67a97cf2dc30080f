//! Results as pages for a person.

mod assessment;
mod plan;
mod problem;
mod review;
mod sheet;

pub(crate) use assessment::{assessment, doors as whom_to_ring, heard, in_short, may_also_apply};
pub(crate) use plan::{brief, night, not_offered, plan};
pub(crate) use problem::problem;
pub(crate) use review::review;
pub(crate) use sheet::sheet;

use crate::page::Page;
use crate::words;
use exchange::json::{Origin, Source};

/// Sources with what was read of them, grouped by who published them.
pub(crate) fn sources(page: &mut Page, sources: &[Source]) {
    if sources.is_empty() {
        return;
    }
    page.heading(words::WHO_SAYS_SO);
    for source in sources {
        let year = source.year.as_deref().map(|year| format!(", {year}")).unwrap_or_default();
        let status = words::source_status(source.status);
        page.item(&format!("{}: {}{year} ({status})", source.publisher, source.title));
    }
}

/// Which guideline this comes from: the last line of every page.
pub(crate) fn origin(page: &mut Page, origin: &Origin) {
    page.gap();
    let hash: String = origin.sha256.chars().take(12).collect();
    let status = words::review_status(&origin.status);
    page.paragraph(&format!("{}, version {} (sha256 {hash}), {status}.", origin.title, origin.version));
}
