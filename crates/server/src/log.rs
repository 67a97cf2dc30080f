//! What is written down, and where: to standard error, and only if it was asked for.
//!
//! A line about a request has the method, the name of a file of ours, the status, the bytes and the
//! time it took. It has no address, no query, no header and no path that somebody made up.

use axum::body::Body;
use axum::http::{Method, Response, header};
use std::io;
use std::time::Duration;
use tracing::Level;

use crate::answer::Named;

/// How a log is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogForm {
    /// A line of words for each event.
    Plain,
    /// A line of JSON for each event.
    Json,
}

/// Starts the log of this process. Without a form only faults are written.
pub(crate) fn start(form: Option<LogForm>) {
    let level = if form.is_some() { Level::INFO } else { Level::WARN };
    let log = tracing_subscriber::fmt().with_writer(io::stderr).with_max_level(level).with_target(false);
    // Whoever has set one already keeps theirs.
    let _ = match form {
        Some(LogForm::Json) => {
            tracing::subscriber::set_global_default(log.json().flatten_event(true).finish())
        }
        _ => tracing::subscriber::set_global_default(log.with_ansi(false).finish()),
    };
}

/// How many bytes an answer has. Bodies are in memory, so it is always known.
pub(crate) fn n_bytes(answer: &Response<Body>) -> u64 {
    let said =
        answer.headers().get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse().ok());
    said.or_else(|| axum::body::HttpBody::size_hint(answer.body()).exact()).unwrap_or(0)
}

/// Writes down one request, without a method if that did not arrive.
pub(crate) fn request(method: Option<&Method>, answer: &Response<Body>, took: Duration) {
    let method = method.filter(|method| [Method::GET, Method::HEAD].contains(method));
    let method = method.map_or("other", Method::as_str);
    let path = answer.extensions().get::<Named>().map_or("unknown path", |named| &named.0);
    tracing::info!(
        method,
        path,
        status = answer.status().as_u16(),
        bytes = n_bytes(answer),
        micros = u64::try_from(took.as_micros()).unwrap_or(u64::MAX),
        "request"
    );
}
