//! A file as an answer to a request that reads.
//!
//! The order is the standard's: which body, whether it is there already, which part of it.

use axum::body::Body;
use axum::http::header::{self, HeaderName, HeaderValue};
use axum::http::{HeaderMap, Method, Response, StatusCode};

use crate::asset::{self, Asset};
use crate::condition::{self, Condition};
use crate::negotiate;
use crate::range::{self, Part};

const A_YEAR: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
const ASK_EACH_TIME: HeaderValue = HeaderValue::from_static("no-cache");

/// What a log may say of an answer: the name of a file of ours.
#[derive(Clone, Debug)]
pub(crate) struct Named(pub(crate) String);

/// A file that was found.
pub(crate) fn found(asset: &Asset, method: &Method, headers: &HeaderMap) -> Response<Body> {
    // A part is a part of the bytes as they are, so that parts of two answers fit together.
    let range = headers.get(header::RANGE).filter(|_| method == Method::GET);
    let plain = range.and_then(|_| negotiate::identity(asset, headers));
    let Some(body) = plain.or_else(|| negotiate::choose(asset, headers)) else {
        let mut answer = text(StatusCode::NOT_ACCEPTABLE, "none of the encodings asked for");
        answer.headers_mut().insert(header::VARY, HeaderValue::from_static("Accept-Encoding"));
        return answer;
    };
    match condition::judge(&body.tag, headers) {
        Condition::Send => {}
        Condition::NotModified => return with(asset, body, StatusCode::NOT_MODIFIED, Body::empty()),
        Condition::Failed => return text(StatusCode::PRECONDITION_FAILED, "this file has changed"),
    }
    let part = match range.and_then(|range| range.to_str().ok()) {
        Some(range) if plain.is_some() && condition::allows_part(&body.tag, headers) => {
            range::read(range, body.bytes.len())
        }
        _ => Part::Whole,
    };
    let n_bytes = body.bytes.len();
    match part {
        Part::Whole => with(asset, body, StatusCode::OK, Body::from(body.bytes.clone())),
        Part::Bytes(part) => {
            let said = format!("bytes {}-{}/{n_bytes}", part.start, part.end - 1);
            let bytes = body.bytes.slice(part);
            let mut answer = with(asset, body, StatusCode::PARTIAL_CONTENT, Body::from(bytes));
            put(answer.headers_mut(), header::CONTENT_RANGE, &said);
            answer
        }
        Part::Beyond => {
            let mut answer = text(StatusCode::RANGE_NOT_SATISFIABLE, "this file is shorter");
            put(answer.headers_mut(), header::CONTENT_RANGE, &format!("bytes */{n_bytes}"));
            answer
        }
    }
}

/// The page for a path that leads nowhere, or a line of text if the app has none.
pub(crate) fn missing(page: Option<&Asset>, headers: &HeaderMap) -> Response<Body> {
    let sent = page.and_then(|page| Some((page, negotiate::choose(page, headers)?)));
    let Some((page, body)) = sent else {
        return text(StatusCode::NOT_FOUND, "there is nothing at this path");
    };
    let mut answer = with(page, body, StatusCode::NOT_FOUND, Body::from(body.bytes.clone()));
    // Conditions are about files that are there.
    answer.headers_mut().remove(header::ETAG);
    answer.headers_mut().remove(header::ACCEPT_RANGES);
    answer.extensions_mut().remove::<Named>();
    answer
}

/// The same page under its own path. What was asked along with it is handed on.
pub(crate) fn moved(to: &str, query: Option<&str>) -> Response<Body> {
    let mut answer = text(StatusCode::PERMANENT_REDIRECT, "this page has another path");
    let to = query.map_or_else(|| to.to_owned(), |query| format!("{to}?{query}"));
    put(answer.headers_mut(), header::LOCATION, &to);
    answer
}

/// A line of text.
pub(crate) fn text(status: StatusCode, line: &str) -> Response<Body> {
    let mut answer = Response::new(Body::from(format!("{line}\n")));
    *answer.status_mut() = status;
    let headers = answer.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    answer
}

fn with(asset: &Asset, body: &asset::Body, status: StatusCode, sent: Body) -> Response<Body> {
    let mut answer = Response::new(sent);
    *answer.status_mut() = status;
    answer.extensions_mut().insert(Named(asset.name().to_owned()));
    let headers = answer.headers_mut();
    headers.insert(header::CACHE_CONTROL, if asset.is_immutable() { A_YEAR } else { ASK_EACH_TIME });
    put(headers, header::ETAG, &body.tag);
    if !asset.encoded().is_empty() {
        headers.insert(header::VARY, HeaderValue::from_static("Accept-Encoding"));
    }
    if status == StatusCode::NOT_MODIFIED {
        return answer;
    }
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(asset.media_type()));
    match body.encoding {
        Some(encoding) => {
            headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding.name()));
        }
        None => {
            headers.insert(header::ACCEPT_RANGES, HeaderValue::from_static("bytes"));
        }
    }
    answer
}

/// Everything put here is made of tags, numbers, and paths that were read; what could still not
/// stand in a header is left out rather than sent.
fn put(headers: &mut HeaderMap, name: HeaderName, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        headers.insert(name, value);
    }
}
