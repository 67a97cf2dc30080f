//! The tokens of the style sheets as they were read when this was built, and what colours owe each other.

use crate::words::{self, Word};

/// A colour, in each of the three schemes.
pub(super) struct Colour {
    pub(super) name: &'static str,
    pub(super) values: [&'static str; 3],
    /// From black at 0 to white at a million.
    lights: [u32; 3],
}

/// A token that is the same in every scheme.
pub(super) struct Size {
    pub(super) name: &'static str,
    pub(super) value: &'static str,
    /// At the usual size of letters.
    pub(super) pixels: &'static str,
}

/// Something that moves or fades.
pub(super) struct Motion {
    pub(super) of: &'static str,
    pub(super) said: &'static str,
    /// Whoever wants less motion has none of it.
    pub(super) only_where_wanted: bool,
}

include!(concat!(env!("OUT_DIR"), "/tokens.rs"));

/// The schemes, in the order of a colour's values, with what each is called.
pub(super) const SCHEMES: [(&str, Word); 3] = [
    ("light", words::SETTINGS_LIGHT),
    ("dark", words::SETTINGS_DARK),
    ("contrast", words::SETTINGS_CONTRAST),
];

/// What a colour is for. A text or a mark names every paper it stands on.
#[derive(Clone, Copy)]
pub(super) enum Use {
    Paper,
    Text(&'static [&'static str]),
    /// An edge or a ring, which needs less than a text.
    Mark(&'static [&'static str]),
    Drawn,
}

use Use::{Drawn, Mark, Paper, Text};

pub(super) const USES: &[(&str, Use)] = &[
    ("paper", Paper),
    ("card", Paper),
    ("sunken", Paper),
    ("tint", Paper),
    ("emergency-tint", Paper),
    ("call-today-tint", Paper),
    ("book-appointment-tint", Paper),
    ("self-care-tint", Paper),
    (
        "ink",
        Text(&[
            "paper",
            "card",
            "sunken",
            "tint",
            "emergency-tint",
            "call-today-tint",
            "book-appointment-tint",
            "self-care-tint",
        ]),
    ),
    (
        "soft",
        Text(&[
            "paper",
            "card",
            "sunken",
            "emergency-tint",
            "call-today-tint",
            "book-appointment-tint",
            "self-care-tint",
        ]),
    ),
    (
        "brand",
        Text(&[
            "paper",
            "card",
            "sunken",
            "emergency-tint",
            "call-today-tint",
            "book-appointment-tint",
            "self-care-tint",
        ]),
    ),
    ("brand-strong", Text(&["paper", "card", "tint"])),
    ("on-brand", Text(&["brand"])),
    ("warm", Text(&["paper", "card"])),
    ("emergency", Text(&["emergency-tint", "paper", "card"])),
    ("call-today", Text(&["call-today-tint", "card"])),
    ("book-appointment", Text(&["book-appointment-tint", "card"])),
    ("self-care", Text(&["self-care-tint", "card"])),
    ("unsure", Text(&["card"])),
    ("edge", Mark(&["paper", "card", "sunken"])),
    ("focus", Mark(&["paper", "card", "sunken"])),
    ("line", Drawn),
    ("skin", Drawn),
    ("hair", Drawn),
    ("spot", Drawn),
];

pub(super) fn colour(name: &str) -> Option<&'static Colour> {
    COLOURS.iter().find(|colour| colour.name == name)
}

/// The paper on which a colour is least to be told apart in a scheme, and by how much: hundredths, so
/// that 450 are 4.5 to 1, rounded down.
pub(super) fn least(of: &Colour, papers: &[&'static str], scheme: usize) -> Option<(&'static str, u32)> {
    let light = |colour: &Colour| colour.lights.get(scheme).copied();
    let on = papers.iter().filter_map(|paper| {
        let [a, b] = [light(of)?, light(colour(paper)?)?].map(|light| light + 50_000);
        Some((*paper, a.max(b) * 100 / a.min(b)))
    });
    on.min_by_key(|(_, ratio)| *ratio)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_colour_of_the_style_sheet_has_a_use() {
        for colour in COLOURS {
            assert_eq!(USES.iter().filter(|(name, _)| *name == colour.name).count(), 1, "{}", colour.name);
        }
        for (name, used) in USES {
            assert!(colour(name).is_some(), "{name}");
            if let Text(papers) | Mark(papers) = used {
                assert!(papers.iter().all(|paper| colour(paper).is_some()), "{name}");
            }
        }
    }

    #[test]
    fn every_text_can_be_read_on_each_of_its_papers_and_every_mark_seen() {
        for (name, used) in USES {
            for (at, (scheme, _)) in SCHEMES.iter().enumerate() {
                let (papers, least_of_all) = match (used, *scheme) {
                    (Text(papers), "contrast") => (papers, 700),
                    (Text(papers), _) => (papers, 450),
                    (Mark(papers), _) => (papers, 300),
                    _ => continue,
                };
                let (paper, ratio) = least(colour(name).unwrap(), papers, at).unwrap();
                assert!(ratio >= least_of_all, "{name} on {paper} in {scheme}: {ratio}");
            }
        }
    }

    #[test]
    fn black_and_white_are_as_far_apart_as_can_be() {
        let of = |light| Colour { name: "", values: [""; 3], lights: [light; 3] };
        let white = colour("card").unwrap();
        assert_eq!(least(&of(0), &["card"], 0), Some(("card", 2_100)));
        assert_eq!(least(white, &["card"], 0), Some(("card", 100)));
        // As the definition of WCAG gives it for #767676, the lightest grey that can be read on white.
        assert_eq!(least(&of(181_164), &["card"], 0).unwrap().1, 454);
    }
}
