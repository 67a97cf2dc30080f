//! Telling whoever began a request and did not come to its end in time.
//!
//! What reads HTTP for us ends such a connection without a word. What it had read by then says
//! whether there was a request at all: one that was never begun, as on a connection that is kept
//! open for the next, needs no answer.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Instant;

use axum::http::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::io::{AsyncRead, AsyncWrite, join};

use crate::route::{Served, unfinished};

/// What is answered in place of the request that did not come.
const ASKED: &[u8] = b"GET / HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n";

/// Whether these are the first bytes of a request; empty lines before one are not.
pub(super) fn has_begun(read: &[u8]) -> bool {
    !read.trim_ascii().is_empty()
}

/// Answers that the request came too late, and closes.
///
/// The answer is written by what writes all others, which wants to have read a request: it is given
/// one of ours.
pub(super) async fn tell(stream: impl AsyncRead + AsyncWrite + Unpin, served: &Arc<Served>) {
    let began = Instant::now();
    let stream = TokioIo::new(join(ASKED, stream));
    let answer = service_fn(|_: Request<Incoming>| async { Ok::<_, Infallible>(unfinished(served, began)) });
    // There is nothing after our request, and that is no reason to leave. Who does not take the
    // answer has been counted as slow already.
    let _ = http1::Builder::new().half_close(true).serve_connection(stream, answer).await;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn empty_lines_are_no_request() {
        for (read, begun) in [("", false), ("\r\n", false), ("\r\n\r\n", false), ("\r\nG", true), ("G", true)]
        {
            assert_eq!(has_begun(read.as_bytes()), begun, "{read:?}");
        }
    }
}
