//! One file of the app: its bytes as they are, and compressed.
//!
//! Invariant: two bodies that differ in a byte differ in their tag, so a tag is strong; the same
//! file in two encodings has two tags.

use std::fmt::Write as _;

use bytes::Bytes;
use sha2::{Digest as _, Sha256};

/// A way to compress.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Encoding {
    /// `br`
    Brotli,
    /// `zstd`
    Zstd,
    /// `gzip`
    Gzip,
}

impl Encoding {
    /// Its name in `Accept-Encoding` and `Content-Encoding`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Brotli => "br",
            Self::Zstd => "zstd",
            Self::Gzip => "gzip",
        }
    }
}

/// Bytes that can be sent, and the tag that stands for them.
#[derive(Clone, Debug)]
pub(crate) struct Body {
    /// Nothing for the bytes as they are.
    pub(crate) encoding: Option<Encoding>,
    pub(crate) bytes: Bytes,
    /// With its quotation marks.
    pub(crate) tag: String,
}

impl Body {
    fn new(encoding: Option<Encoding>, bytes: Bytes) -> Self {
        let mut tag = String::from("\"");
        // Half of the hash: 128 bits tell any two files apart.
        for byte in Sha256::digest(&bytes).iter().take(16) {
            // Writing to a text does not fail.
            let _ = write!(tag, "{byte:02x}");
        }
        tag.push('"');
        Self { encoding, bytes, tag }
    }
}

/// A file of the app.
#[derive(Clone, Debug)]
pub struct Asset {
    name: String,
    identity: Body,
    encoded: Vec<Body>,
}

impl Asset {
    /// A file by its path in the app, such as `topics/heat-pack.html`.
    #[must_use]
    pub fn new(name: impl Into<String>, bytes: impl Into<Bytes>) -> Self {
        Self { name: name.into(), identity: Body::new(None, bytes.into()), encoded: Vec::new() }
    }

    /// The same file, compressed as well. Whoever calls has compressed it.
    #[must_use]
    pub fn with(mut self, encoding: Encoding, bytes: impl Into<Bytes>) -> Self {
        self.encoded.push(Body::new(Some(encoding), bytes.into()));
        self
    }

    /// Its path in the app.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    pub(crate) fn identity(&self) -> &Body {
        &self.identity
    }

    pub(crate) fn encoded(&self) -> &[Body] {
        &self.encoded
    }

    /// Whether the name holds a hash of the bytes (`app.0123456789abcdef.js`), so that another
    /// version of the file has another name.
    pub(crate) fn is_immutable(&self) -> bool {
        let is_hash =
            |part: &str| part.len() == 16 && part.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
        let file = self.name.rsplit('/').next().unwrap_or(&self.name);
        let mut parts = file.split('.').rev();
        // `name.hash.ext`: the hash is neither first nor last.
        let extension = parts.next();
        let hash = parts.next();
        extension.is_some() && hash.is_some_and(is_hash) && parts.next().is_some()
    }

    /// What the file is, by its ending.
    pub(crate) fn media_type(&self) -> &'static str {
        let ending = self.name.rsplit('/').next().and_then(|file| file.rsplit_once('.'));
        match ending.map_or("", |(_, ending)| ending) {
            "html" => "text/html; charset=utf-8",
            "css" => "text/css; charset=utf-8",
            "js" | "mjs" => "text/javascript; charset=utf-8",
            "wasm" => "application/wasm",
            "json" | "map" => "application/json",
            "webmanifest" => "application/manifest+json",
            "svg" => "image/svg+xml",
            "png" => "image/png",
            "webp" => "image/webp",
            "ico" => "image/x-icon",
            "txt" => "text/plain; charset=utf-8",
            "xml" => "application/xml",
            "pdf" => "application/pdf",
            // The guideline's bundle, and whatever we have no name for.
            _ => "application/octet-stream",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Asset;

    #[test]
    fn only_a_hash_in_its_place_makes_a_name_immutable() {
        let immutable = |name: &str| Asset::new(name, "").is_immutable();
        assert!(immutable("app.0123456789abcdef.js"));
        assert!(immutable("deep/guideline.0123456789abcdef.bundle"));
        for name in [
            "app.js",
            "0123456789abcdef.js",
            "app.0123456789abcdef",
            "app.0123456789ABCDEF.js",
            "app.0123456789abcde.js",
            "app.0123456789abcdef.js.map",
            "app.0123456789abcdef/index.html",
        ] {
            assert!(!immutable(name), "{name}");
        }
    }

    #[test]
    fn a_tag_stands_for_the_bytes_and_not_for_the_name() {
        let tag = |name: &str, bytes: &'static str| Asset::new(name, bytes).identity().tag.clone();
        assert_eq!(tag("a", "x"), tag("b", "x"));
        assert_ne!(tag("a", "x"), tag("a", "y"));
    }
}
