//! The path of a request, read once.
//!
//! Decoded once and only once. What no file of ours could be called is refused here, so that it
//! cannot mean one thing here and another to whatever stands before us.

use std::borrow::Cow;

use percent_encoding::percent_decode_str;

/// The longest path that is read; the longest of ours is a fraction of it.
const PATH_BYTES_MAX: usize = 1_024;

/// Why a path is not looked up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Refused {
    /// It climbs, hides a slash, or is not text.
    Malformed,
    /// It is longer than any path of ours.
    TooLong,
}

pub(crate) fn read(path: &str) -> Result<Cow<'_, str>, Refused> {
    if path.len() > PATH_BYTES_MAX {
        return Err(Refused::TooLong);
    }
    if !escapes_are_whole(path) {
        return Err(Refused::Malformed);
    }
    let decoded = percent_decode_str(path).decode_utf8().map_err(|_| Refused::Malformed)?;
    let slashes = |text: &str| text.matches('/').count();
    let climbs = decoded.split('/').any(|part| part == "." || part == "..");
    if climbs || slashes(&decoded) != slashes(path) || decoded.chars().any(|c| c.is_control() || c == '\\') {
        return Err(Refused::Malformed);
    }
    Ok(decoded)
}

/// Every `%` is followed by two hexadecimal digits. The library lets others stand as they are.
fn escapes_are_whole(path: &str) -> bool {
    path.split('%').skip(1).all(|after| {
        let mut bytes = after.bytes();
        let mut digit = || bytes.next().is_some_and(|byte| byte.is_ascii_hexdigit());
        digit() && digit()
    })
}

#[cfg(test)]
mod tests {
    use super::{PATH_BYTES_MAX, Refused, read};

    #[test]
    fn a_path_is_decoded_once() {
        assert_eq!(read("/topics/heat-pack").as_deref(), Ok("/topics/heat-pack"));
        assert_eq!(read("/caf%C3%A9").as_deref(), Ok("/café"));
        assert_eq!(read("/%2541").as_deref(), Ok("/%41"));
    }

    #[test]
    fn what_climbs_or_hides_is_refused() {
        for path in [
            "/../secret",
            "/a/..",
            "/./a",
            "/%2e%2e/secret",
            "/%2E./secret",
            "/..%2fsecret",
            "/a%2fb",
            "/a%5c..%5cb",
            "/a\\b",
            "/a%00.html",
            "/a%0d%0aSet-Cookie:b",
            "/%ff",
            "/%c0%ae%c0%ae/secret",
            "/%",
            "/%4",
            "/%zz",
        ] {
            assert_eq!(read(path), Err(Refused::Malformed), "{path}");
        }
        // Twice encoded is a name like any other, and nothing is called that.
        assert_eq!(read("/%252e%252e/secret").as_deref(), Ok("/%2e%2e/secret"));
    }

    #[test]
    fn an_endless_path_is_not_read() {
        let path = format!("/{}", "a".repeat(PATH_BYTES_MAX));
        assert_eq!(read(&path), Err(Refused::TooLong));
    }
}
