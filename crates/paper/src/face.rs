//! The two faces of the font, and how wide text is in them.

use std::cell::RefCell;
use std::collections::BTreeMap;

use krilla::text::{Font, GlyphId, KrillaGlyph};
use rustybuzz::{Direction, UnicodeBuffer};

use crate::PaperError;

/// Which face.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Weight {
    /// For reading.
    Regular,
    /// For headings and what must be seen.
    Bold,
}

struct Face {
    shaper: rustybuzz::Face<'static>,
    font: Font,
    /// Words that were measured, in ems.
    widths: RefCell<BTreeMap<String, f32>>,
}

/// Noto Sans: Latin, Greek and Cyrillic.
pub(crate) struct Faces {
    regular: Face,
    bold: Face,
}

impl Face {
    fn new(bytes: &'static [u8]) -> Option<Self> {
        Some(Self {
            shaper: rustybuzz::Face::from_slice(bytes, 0)?,
            font: Font::new(bytes.into(), 0)?,
            widths: RefCell::default(),
        })
    }

    fn glyphs(&self, text: &str) -> Vec<KrillaGlyph> {
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.set_direction(Direction::LeftToRight);
        buffer.guess_segment_properties();
        let shaped = rustybuzz::shape(&self.shaper, &[], buffer);
        let em = self.font.units_per_em();
        let starts: Vec<usize> = shaped.glyph_infos().iter().map(|info| info.cluster as usize).collect();
        // What a glyph stands for ends where the next one of another letter begins.
        let end_of = |start: usize| starts.iter().copied().filter(|next| *next > start).min();
        shaped
            .glyph_infos()
            .iter()
            .zip(shaped.glyph_positions())
            .map(|(info, position)| {
                let start = info.cluster as usize;
                KrillaGlyph::new(
                    GlyphId::new(info.glyph_id),
                    in_ems(position.x_advance, em),
                    in_ems(position.x_offset, em),
                    in_ems(position.y_offset, em),
                    in_ems(position.y_advance, em),
                    start..end_of(start).unwrap_or(text.len()),
                    None,
                )
            })
            .collect()
    }
}

#[expect(clippy::cast_precision_loss, reason = "a few thousand units at most")]
fn in_ems(units: i32, em: f32) -> f32 {
    units as f32 / em
}

impl Faces {
    pub(crate) fn new() -> Result<Self, PaperError> {
        let face = |bytes| Face::new(bytes).ok_or_else(PaperError::font);
        Ok(Self { regular: face(notosans::REGULAR_TTF)?, bold: face(notosans::BOLD_TTF)? })
    }

    fn face(&self, weight: Weight) -> &Face {
        match weight {
            Weight::Regular => &self.regular,
            Weight::Bold => &self.bold,
        }
    }

    pub(crate) fn font(&self, weight: Weight) -> Font {
        self.face(weight).font.clone()
    }

    /// The glyphs of a line, in ems.
    pub(crate) fn glyphs(&self, weight: Weight, text: &str) -> Vec<KrillaGlyph> {
        self.face(weight).glyphs(text)
    }

    /// How wide a text is, in ems.
    pub(crate) fn width(&self, weight: Weight, text: &str) -> f32 {
        let face = self.face(weight);
        if let Some(width) = face.widths.borrow().get(text) {
            return *width;
        }
        let width = face.glyphs(text).iter().map(|glyph| glyph.x_advance).sum();
        face.widths.borrow_mut().insert(text.to_owned(), width);
        width
    }

    /// Whether there is a glyph for a letter, in both faces.
    pub(crate) fn has(&self, letter: char) -> bool {
        [&self.regular, &self.bold]
            .iter()
            .all(|face| face.shaper.glyph_index(letter).is_some_and(|glyph| glyph.0 != 0))
    }
}
