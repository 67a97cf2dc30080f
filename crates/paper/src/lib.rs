//! One page of paper: a [`share::Summary`] as a PDF.
//!
//! Promises: always exactly one page; how urgent it is, every reason and every danger sign are on it;
//! what had no room is counted or named; letters that the font has not are marked, and the page says
//! so; the text can be read out in order (tagged, PDF/UA-1, checked while it is written), fonts are
//! embedded, and the same summary gives the same bytes.
//!
//! In reading order: the font (`face`), text in lines (`flow`), where everything stands on the page
//! (`page`), the body and the days as drawings (`picture`), and the file (`write`).
//!
//! Absent: disk and clock, words of its own beyond what paper needs, any decision.

mod face;
mod flow;
mod page;
mod picture;
mod write;

use core::fmt;

use share::Summary;

/// The size of the paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// 210 by 297 mm.
    A4,
    /// 8.5 by 11 inches.
    Letter,
}

impl Size {
    /// Width and height in points.
    pub(crate) fn points(self) -> (f32, f32) {
        match self {
            Self::A4 => (595.28, 841.89),
            Self::Letter => (612.0, 792.0),
        }
    }
}

/// Why there is no page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperError {
    why: Why,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Why {
    /// What must be on it does not fit on one page, however small.
    TooMuch,
    /// The font that was compiled in could not be read.
    Font,
    /// The file could not be written as it has to be.
    Unwritable(String),
}

impl PaperError {
    pub(crate) fn too_much() -> Self {
        Self { why: Why::TooMuch }
    }

    pub(crate) fn font() -> Self {
        Self { why: Why::Font }
    }

    pub(crate) fn unwritable(what: impl fmt::Debug) -> Self {
        Self { why: Why::Unwritable(format!("{what:?}")) }
    }
}

impl fmt::Display for PaperError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.why {
            Why::TooMuch => f.write_str("there is more that must be said than one page holds; use --text"),
            Why::Font => f.write_str("the font in this program is damaged"),
            Why::Unwritable(what) => write!(f, "the page could not be written: {what}"),
        }
    }
}

impl core::error::Error for PaperError {}

/// The page as the bytes of a PDF file.
///
/// # Errors
///
/// When even the shortest form does not fit on one page, or the program file is damaged.
pub fn report(summary: &Summary, size: Size) -> Result<Vec<u8>, PaperError> {
    let faces = face::Faces::new()?;
    let page = page::fitting(summary, &faces, size)?;
    write::write(summary, &faces, &page)
}
