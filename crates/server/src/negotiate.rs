//! Which of the bodies of a file a browser is sent.
//!
//! What it weighs highest, and of those the smallest. Without the header it gets the bytes as they
//! are; only if it refuses even those is there nothing for it.

use axum::http::{HeaderMap, header};

use crate::asset::{Asset, Body};

/// The body to send, or nothing if every one of them is refused.
pub(crate) fn choose<'a>(asset: &'a Asset, headers: &HeaderMap) -> Option<&'a Body> {
    let wishes = Wishes::read(headers);
    std::iter::once(asset.identity())
        .chain(asset.encoded())
        .filter_map(|body| Some((wishes.weight(body)?, body)))
        .max_by_key(|(weight, body)| (*weight, std::cmp::Reverse(body.bytes.len())))
        .map(|(_, body)| body)
}

/// The bytes as they are, or nothing if they are refused.
pub(crate) fn identity<'a>(asset: &'a Asset, headers: &HeaderMap) -> Option<&'a Body> {
    let body = asset.identity();
    Wishes::read(headers).weight(body).map(|_| body)
}

/// What `Accept-Encoding` says: a name and a weight in thousandths.
struct Wishes<'a>(Vec<(&'a str, u16)>);

impl<'a> Wishes<'a> {
    fn read(headers: &'a HeaderMap) -> Self {
        let lines = headers.get_all(header::ACCEPT_ENCODING).iter().filter_map(|line| line.to_str().ok());
        Self(
            lines
                .flat_map(|line| line.split(','))
                .filter_map(|wish| {
                    let mut parts = wish.split(';').map(str::trim);
                    let name = parts.next().filter(|name| !name.is_empty())?;
                    let weight = parts.find_map(|part| part.strip_prefix("q=").or(part.strip_prefix("Q=")));
                    // A weight that cannot be read is no wish at all.
                    Some((name, weight.map_or(Some(1_000), thousandths)?))
                })
                .collect(),
        )
    }

    /// How much a body is wanted; nothing if it is refused.
    fn weight(&self, body: &Body) -> Option<u16> {
        let of = |name: &str| {
            let found = self.0.iter().find(|(wish, _)| {
                wish.eq_ignore_ascii_case(name) || (name == "gzip" && wish.eq_ignore_ascii_case("x-gzip"))
            });
            found.map(|(_, weight)| *weight)
        };
        let weight = match body.encoding {
            Some(encoding) => of(encoding.name()).or_else(|| of("*")).unwrap_or(0),
            // Not named, it is acceptable, and anything that is named is wanted more.
            None => match of("identity").or_else(|| of("*").filter(|weight| *weight == 0)) {
                Some(weight) => weight,
                None => return Some(0),
            },
        };
        (weight > 0).then_some(weight)
    }
}

/// `0.5` as 500. Between 0 and 1, at most three decimals.
fn thousandths(text: &str) -> Option<u16> {
    let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
    if decimals.len() > 3 || !decimals.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let whole: u16 = whole.parse().ok().filter(|whole| *whole <= 1)?;
    let decimals: u16 = format!("{decimals:0<3}").parse().ok()?;
    (whole * 1_000 + decimals <= 1_000).then_some(whole * 1_000 + decimals)
}

#[cfg(test)]
mod tests {
    use axum::http::{HeaderMap, HeaderValue, header};

    use super::choose;
    use crate::asset::{Asset, Encoding};

    /// Brotli is the smallest, gzip the largest of the compressed.
    fn chosen(accept: &[&'static str]) -> &'static str {
        let asset = Asset::new("a.js", vec![b'a'; 100])
            .with(Encoding::Gzip, vec![b'g'; 40])
            .with(Encoding::Brotli, vec![b'b'; 20])
            .with(Encoding::Zstd, vec![b'z'; 30]);
        let mut headers = HeaderMap::new();
        for line in accept {
            headers.append(header::ACCEPT_ENCODING, HeaderValue::from_static(line));
        }
        match choose(&asset, &headers) {
            Some(body) => body.encoding.map_or("identity", Encoding::name),
            None => "nothing",
        }
    }

    #[test]
    fn the_highest_weight_wins_and_of_equals_the_smallest() {
        assert_eq!(chosen(&[]), "identity");
        assert_eq!(chosen(&[""]), "identity");
        assert_eq!(chosen(&["gzip, deflate, br, zstd"]), "br");
        assert_eq!(chosen(&["gzip", "zstd"]), "zstd");
        assert_eq!(chosen(&["br;q=0.5, gzip;q=0.8"]), "gzip");
        assert_eq!(chosen(&["br;q=0, gzip;q=0.001"]), "gzip");
        assert_eq!(chosen(&["*"]), "br");
        assert_eq!(chosen(&["br;q=0, *"]), "zstd");
        assert_eq!(chosen(&["GZIP"]), "gzip");
        assert_eq!(chosen(&["x-gzip"]), "gzip");
        assert_eq!(chosen(&["identity;q=1, br;q=0.5"]), "identity");
        assert_eq!(chosen(&["deflate"]), "identity");
    }

    #[test]
    fn identity_is_refused_only_in_so_many_words() {
        assert_eq!(chosen(&["identity;q=0"]), "nothing");
        assert_eq!(chosen(&["*;q=0"]), "nothing");
        assert_eq!(chosen(&["*;q=0, identity"]), "identity");
        assert_eq!(chosen(&["*;q=0, gzip"]), "gzip");
        assert_eq!(chosen(&["br;q=0"]), "identity");
    }

    #[test]
    fn a_weight_that_cannot_be_read_is_no_wish() {
        for wish in ["br;q=2", "br;q=-1", "br;q=0.1234", "br;q=1.1", "br;q=x", "br;q="] {
            assert_eq!(chosen(&[wish]), "identity", "{wish}");
        }
    }
}
