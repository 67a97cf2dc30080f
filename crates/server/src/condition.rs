//! What a browser already has: `If-Match`, `If-None-Match`, `If-Range`.
//!
//! There are tags and no dates, so conditions with dates are not looked at, as the standard asks.

use axum::http::HeaderMap;
use axum::http::header::{self, HeaderName};

/// What the conditions come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Condition {
    /// Send it.
    Send,
    /// It has it already.
    NotModified,
    /// It wants another version than there is.
    Failed,
}

/// For a method that reads.
pub(crate) fn judge(tag: &str, headers: &HeaderMap) -> Condition {
    if let Some(listed) = listed(headers, &header::IF_MATCH)
        && !listed.iter().any(|other| *other == "*" || *other == tag)
    {
        return Condition::Failed;
    }
    // A weak tag of the same opaque part counts as the same here.
    let same = |other: &str| other == "*" || other.strip_prefix("W/").unwrap_or(other) == tag;
    match listed(headers, &header::IF_NONE_MATCH) {
        Some(listed) if listed.iter().any(|other| same(other)) => Condition::NotModified,
        _ => Condition::Send,
    }
}

/// Whether a part may be sent: there is no `If-Range`, or it names this very body.
pub(crate) fn allows_part(tag: &str, headers: &HeaderMap) -> bool {
    headers.get(header::IF_RANGE).is_none_or(|value| value.as_bytes() == tag.as_bytes())
}

/// The tags of a header. None of ours has a comma in it.
fn listed<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Option<Vec<&'a str>> {
    if !headers.contains_key(name) {
        return None;
    }
    let lines = headers.get_all(name).iter().filter_map(|line| line.to_str().ok());
    Some(lines.flat_map(|line| line.split(',')).map(str::trim).collect())
}
