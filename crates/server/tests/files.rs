//! What every kind of file is sent with, and what is sent to whom.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test may fail, and owns the disk"
)]

mod served;

use served::{HASH, Served, brotli, gzip, script, zstandard};

const IMMUTABLE: &str = "public, max-age=31536000, immutable";

/// Headers that every answer has, whatever was asked.
fn assert_closed(answer: &served::Answer, what: &str) {
    for (name, value) in [
        ("referrer-policy", "no-referrer"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-embedder-policy", "require-corp"),
        ("cross-origin-resource-policy", "same-origin"),
        ("x-content-type-options", "nosniff"),
    ] {
        assert_eq!(answer.header(name), value, "{name} of {what}");
    }
    let policy = answer.header("content-security-policy");
    let directives: Vec<&str> = policy.split("; ").collect();
    for directive in [
        "default-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval'",
        "style-src 'self'",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    ] {
        assert!(directives.contains(&directive), "{directive} of {what}: {policy}");
    }
    assert_eq!(policy.matches("unsafe").count(), 1, "{policy}");
    assert!(!policy.contains("http") && !policy.contains('*') && !policy.contains("data:"), "{policy}");
    let permissions = answer.header("permissions-policy");
    assert!(permissions.contains("screen-wake-lock=(self)"), "{permissions}");
    for closed in ["camera=()", "microphone=()", "geolocation=()", "clipboard-read=()"] {
        assert!(permissions.contains(closed), "{closed}: {permissions}");
    }
    for absent in ["set-cookie", "server", "x-powered-by", "access-control-allow-origin"] {
        assert!(!answer.headers.contains_key(absent), "{absent} of {what}");
    }
}

#[test]
fn every_kind_of_file_has_its_type_and_its_age() {
    let served = Served::new();
    let hashed = |name: &str, ending: &str| format!("/{name}.{HASH}.{ending}");
    for (path, media_type, cache) in [
        ("/".to_owned(), "text/html; charset=utf-8", "no-cache"),
        ("/check".to_owned(), "text/html; charset=utf-8", "no-cache"),
        ("/privacy".to_owned(), "text/html; charset=utf-8", "no-cache"),
        ("/topics/heat-pack".to_owned(), "text/html; charset=utf-8", "no-cache"),
        ("/topics/sleep".to_owned(), "text/html; charset=utf-8", "no-cache"),
        (hashed("app", "js"), "text/javascript; charset=utf-8", IMMUTABLE),
        (hashed("app", "wasm"), "application/wasm", IMMUTABLE),
        (hashed("style", "css"), "text/css; charset=utf-8", IMMUTABLE),
        (hashed("guideline", "bundle"), "application/octet-stream", IMMUTABLE),
        ("/sw.js".to_owned(), "text/javascript; charset=utf-8", "no-cache"),
        ("/manifest.webmanifest".to_owned(), "application/manifest+json", "no-cache"),
        ("/icons/icon.svg".to_owned(), "image/svg+xml", "no-cache"),
        ("/icons/icon.png".to_owned(), "image/png", "no-cache"),
    ] {
        let answer = served.get(&path, &[]);
        assert_eq!(answer.status, 200, "{path}");
        assert_eq!(answer.header("content-type"), media_type, "{path}");
        assert_eq!(answer.header("cache-control"), cache, "{path}");
        assert_eq!(answer.header("content-length"), answer.body.len().to_string(), "{path}");
        assert_eq!(answer.header("accept-ranges"), "bytes", "{path}");
        assert_eq!(answer.header("content-encoding"), "", "{path}");
        let tag = answer.header("etag");
        assert!(tag.starts_with('"') && tag.ends_with('"') && tag.len() == 34, "{path}: {tag}");
        let varies = if path.ends_with(".png") { "" } else { "Accept-Encoding" };
        assert_eq!(answer.header("vary"), varies, "{path}");
        assert_closed(&answer, &path);
    }
}

#[test]
fn answers_that_are_no_files_are_closed_as_well() {
    let served = Served::new();
    for (method, path, status) in [
        ("GET", "/nothing", 404),
        ("GET", "/../x", 400),
        ("POST", "/", 405),
        ("GET", "/healthz", 200),
        ("GET", "/readyz", 200),
        ("GET", "/metrics", 404),
        ("GET", "/check/", 308),
    ] {
        let answer = served.ask(method, path, &[]);
        assert_eq!(answer.status, status, "{path}");
        assert_closed(&answer, path);
    }
}

#[test]
fn each_encoding_has_its_own_bytes_and_its_own_tag() {
    let served = Served::new();
    let path = format!("/app.{HASH}.js");
    let mut tags = std::collections::BTreeSet::new();
    for (accept, encoding, bytes) in [
        ("identity", "", script()),
        ("br", "br", brotli(&script())),
        ("zstd", "zstd", zstandard(&script())),
        ("gzip", "gzip", gzip(&script())),
    ] {
        let answer = served.get(&path, &[&format!("Accept-Encoding: {accept}")]);
        assert_eq!(answer.status, 200);
        assert_eq!(answer.header("content-encoding"), encoding);
        assert_eq!(answer.header("vary"), "Accept-Encoding");
        assert_eq!(answer.header("content-type"), "text/javascript; charset=utf-8");
        assert!(answer.body == bytes, "the bytes of {accept}");
        tags.insert(answer.header("etag").to_owned());
    }
    assert_eq!(tags.len(), 4);
    let refused = served.get(&path, &["Accept-Encoding: identity;q=0, deflate"]);
    assert_eq!((refused.status, refused.header("vary")), (406, "Accept-Encoding"));
}

#[test]
fn a_browser_that_has_it_is_sent_nothing() {
    let served = Served::new();
    let accept = "Accept-Encoding: br";
    let first = served.get("/", &[accept]);
    let tag = first.header("etag");
    for condition in [
        format!("If-None-Match: {tag}"),
        format!("If-None-Match: W/{tag}"),
        format!("If-None-Match: \"other\", {tag}"),
        "If-None-Match: *".to_owned(),
    ] {
        let answer = served.get("/", &[accept, &condition]);
        assert_eq!(answer.status, 304, "{condition}");
        assert_eq!(answer.body, b"", "{condition}");
        assert_eq!(answer.header("etag"), tag);
        assert_eq!(answer.header("cache-control"), "no-cache");
        assert_eq!(answer.header("vary"), "Accept-Encoding");
        assert_eq!(answer.header("content-type"), "");
        assert_closed(&answer, &condition);
        assert_eq!(served.ask("HEAD", "/", &[accept, &condition]).status, 304);
    }
    // The tag of another encoding is the tag of other bytes.
    let gzipped = served.get("/", &["Accept-Encoding: gzip", &format!("If-None-Match: {tag}")]);
    assert_eq!(gzipped.status, 200);
    assert_eq!(served.get("/", &[accept, "If-None-Match: \"other\""]).status, 200);
    // There are no dates here, so a date says nothing.
    assert_eq!(served.get("/", &["If-Modified-Since: Fri, 01 Jan 2100 00:00:00 GMT"]).status, 200);
    assert_eq!(served.get("/", &[accept, "If-Match: \"other\""]).status, 412);
    assert_eq!(served.get("/", &[accept, &format!("If-Match: {tag}")]).status, 200);
}

#[test]
fn a_part_is_a_part_of_the_bytes_as_they_are() {
    let served = Served::new();
    let path = format!("/app.{HASH}.wasm");
    let whole = script();
    for (range, part, said) in [
        ("bytes=0-9", 0..10, "bytes 0-9/4000"),
        ("bytes=3990-", 3_990..4_000, "bytes 3990-3999/4000"),
        ("bytes=-5", 3_995..4_000, "bytes 3995-3999/4000"),
        ("bytes=3999-9999", 3_999..4_000, "bytes 3999-3999/4000"),
    ] {
        let answer = served.get(&path, &["Accept-Encoding: br, gzip", &format!("Range: {range}")]);
        assert_eq!(answer.status, 206, "{range}");
        assert_eq!(answer.header("content-range"), said);
        assert_eq!(answer.header("content-encoding"), "");
        assert_eq!(answer.header("content-length"), part.len().to_string());
        assert_eq!(answer.header("vary"), "Accept-Encoding");
        assert!(answer.body == whole[part], "{range}");
    }
    let beyond = served.get(&path, &["Range: bytes=4000-"]);
    assert_eq!((beyond.status, beyond.header("content-range")), (416, "bytes */4000"));
    for range in ["bytes=0-1,5-6", "lines=0-1", "bytes=9-3", "nonsense"] {
        let answer = served.get(&path, &[&format!("Range: {range}")]);
        assert_eq!((answer.status, answer.body.len()), (200, 4_000), "{range}");
    }
    let head = served.ask("HEAD", &path, &["Range: bytes=0-9"]);
    assert_eq!((head.status, head.header("content-length")), (200, "4000"));
}

#[test]
fn a_part_of_what_has_changed_is_the_whole() {
    let served = Served::new();
    let tag = served.get("/", &[]).header("etag").to_owned();
    let of = |tag: &str| served.get("/", &["Range: bytes=0-4", &format!("If-Range: {tag}")]).status;
    assert_eq!(of(&tag), 206);
    assert_eq!(of("\"other\""), 200);
    assert_eq!(of(&format!("W/{tag}")), 200);
    assert_eq!(of("Fri, 01 Jan 2100 00:00:00 GMT"), 200);
}

#[test]
fn head_says_what_get_would_send() {
    let served = Served::new();
    for path in ["/", "/nothing", &format!("/app.{HASH}.js"), "/icons/icon.png", "/healthz"] {
        for accept in ["Accept-Encoding: br", "Accept-Encoding: identity"] {
            let get = served.get(path, &[accept]);
            let mut head = served.ask("HEAD", path, &[accept]);
            assert_eq!(head.body, b"", "{path}");
            assert_eq!(head.status, get.status, "{path}");
            head.headers.insert("date".to_owned(), get.header("date").to_owned());
            assert_eq!(head.headers, get.headers, "{path}");
        }
    }
}

#[test]
fn every_page_is_found_under_one_path() {
    let served = Served::new();
    let app = served.get("/", &[]);
    for route in ["/check", "/plan", "/check?week=30"] {
        assert_eq!(served.get(route, &[]).body, app.body, "{route}");
    }
    for (path, to) in [
        ("/check/", "/check"),
        ("/topics/sleep/", "/topics/sleep"),
        ("/topics/heat-pack/", "/topics/heat-pack"),
        ("/check/?a=b", "/check?a=b"),
    ] {
        let answer = served.get(path, &[]);
        assert_eq!((answer.status, answer.header("location")), (308, to), "{path}");
    }
}

#[test]
fn a_path_that_leads_nowhere_gives_the_page_that_says_so() {
    let served = Served::new();
    let answer = served.get("/nothing", &["Accept-Encoding: identity"]);
    assert_eq!(answer.status, 404);
    assert_eq!(answer.header("content-type"), "text/html; charset=utf-8");
    assert_eq!(answer.header("cache-control"), "no-cache");
    assert_eq!(answer.header("etag"), "");
    assert!(String::from_utf8_lossy(&answer.body).contains("nothing here"));
    assert_eq!(served.get("/nothing", &["If-None-Match: *"]).status, 404);
    assert_eq!(served.get("/nothing", &["Range: bytes=0-1"]).status, 404);
    assert_eq!(served.get("/nothing", &["Accept-Encoding: br"]).header("content-encoding"), "br");
    // The list of routes is for the build and is not sent.
    assert_eq!(served.get("/site.json", &[]).status, 404);
}
