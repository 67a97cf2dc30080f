//! What every request goes through, from the outside in: it is counted and written down, given a
//! time and a size, refused if it does not read, and answered with a file.

use std::error::Error;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Instant;

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{self, HeaderValue};
use axum::http::{Method, Response, StatusCode, Version};
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::routing::any;
use http_body_util::{BodyExt as _, LengthLimitError};
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::timeout::TimeoutLayer;

use crate::answer::{self, Named};
use crate::limit::Limits;
use crate::metric::Counts;
use crate::path::{self, Refused};
use crate::site::{Site, Target};
use crate::{header as fixed, log};

/// What every request sees.
pub(crate) struct Served {
    pub(crate) site: Site,
    pub(crate) counts: Counts,
    pub(crate) stopping: AtomicBool,
}

pub(crate) fn router(served: &Arc<Served>, limits: &Limits, metrics: bool) -> Router {
    let mut router = Router::new().route("/healthz", any(health)).route("/readyz", any(ready));
    if metrics {
        router = router.route("/metrics", any(counts));
    }
    router
        .fallback(file)
        .with_state(Arc::clone(served))
        .layer(from_fn(only_reading))
        .layer(RequestBodyLimitLayer::new(limits.body_bytes_max))
        .layer(TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, limits.answer_wait))
        .layer(from_fn_with_state(Arc::clone(served), recorded))
}

/// Counts and writes down every request, and closes every answer.
async fn recorded(State(served): State<Arc<Served>>, request: Request, next: Next) -> Response<Body> {
    let began = Instant::now();
    let method = request.method().clone();
    let mut answer = next.run(request).await;
    if answer.status() == StatusCode::REQUEST_TIMEOUT {
        answer = late();
    }
    record(&served, Some(&method), &mut answer, began);
    answer
}

/// The answer to a request whose head did not come to its end, counted and written down as others are.
pub(crate) fn unfinished(served: &Served, began: Instant) -> Response<Body> {
    let mut answer = late();
    record(served, None, &mut answer, began);
    answer
}

fn late() -> Response<Body> {
    answer::text(StatusCode::REQUEST_TIMEOUT, "this request did not arrive in time")
}

fn record(served: &Served, method: Option<&Method>, answer: &mut Response<Body>, began: Instant) {
    fixed::close(answer.headers_mut());
    // What is left of such a request is not worth reading.
    if matches!(
        answer.status(),
        StatusCode::BAD_REQUEST | StatusCode::REQUEST_TIMEOUT | StatusCode::PAYLOAD_TOO_LARGE
    ) {
        answer.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
    }
    served
        .counts
        .answered(answer.status(), if method == Some(&Method::HEAD) { 0 } else { log::n_bytes(answer) });
    log::request(method, answer, began.elapsed());
}

/// Refuses what does not read. A body is read to its end and forgotten, so that the connection can
/// be used again and a body that is too long is told so.
async fn only_reading(request: Request, next: Next) -> Response<Body> {
    let (head, mut body) = request.into_parts();
    while let Some(frame) = body.frame().await {
        if let Err(error) = frame {
            return match is_too_long(&error) {
                true => answer::text(StatusCode::PAYLOAD_TOO_LARGE, "a request needs no body here"),
                false => answer::text(StatusCode::BAD_REQUEST, "the body of this request is broken"),
            };
        }
    }
    if head.version == Version::HTTP_11 && !head.headers.contains_key(header::HOST) {
        return answer::text(StatusCode::BAD_REQUEST, "this request does not say which host it means");
    }
    if head.method != Method::GET && head.method != Method::HEAD {
        let mut answer = answer::text(StatusCode::METHOD_NOT_ALLOWED, "only GET and HEAD are answered here");
        answer.headers_mut().insert(header::ALLOW, HeaderValue::from_static("GET, HEAD"));
        return answer;
    }
    next.run(Request::from_parts(head, Body::empty())).await
}

fn is_too_long(error: &(dyn Error + 'static)) -> bool {
    error.is::<LengthLimitError>() || error.source().is_some_and(is_too_long)
}

async fn file(State(served): State<Arc<Served>>, request: Request) -> Response<Body> {
    let path = match path::read(request.uri().path()) {
        Ok(path) => path,
        Err(Refused::Malformed) => return answer::text(StatusCode::BAD_REQUEST, "no file has such a path"),
        Err(Refused::TooLong) => return answer::text(StatusCode::URI_TOO_LONG, "this path is too long"),
    };
    match served.site.find(&path) {
        Some(Target::Asset(asset)) => answer::found(asset, request.method(), request.headers()),
        Some(Target::Moved(to)) => answer::moved(to, request.uri().query()),
        None => answer::missing(served.site.missing(), request.headers()),
    }
}

/// The process answers.
async fn health() -> Response<Body> {
    named("healthz", answer::text(StatusCode::OK, "ok"))
}

/// It may be sent visitors.
async fn ready(State(served): State<Arc<Served>>) -> Response<Body> {
    let answer = match served.stopping.load(Ordering::Relaxed) {
        true => answer::text(StatusCode::SERVICE_UNAVAILABLE, "stopping"),
        false => answer::text(StatusCode::OK, "ready"),
    };
    named("readyz", answer)
}

async fn counts(State(served): State<Arc<Served>>) -> Response<Body> {
    let mut answer = answer::text(StatusCode::OK, served.counts.text().trim_end());
    let format = HeaderValue::from_static("text/plain; version=0.0.4; charset=utf-8");
    answer.headers_mut().insert(header::CONTENT_TYPE, format);
    named("metrics", answer)
}

fn named(name: &str, mut answer: Response<Body>) -> Response<Body> {
    answer.extensions_mut().insert(Named(name.to_owned()));
    answer
}
