//! Where it hurts, on a body seen from the front and from the back.
//!
//! Outlines and places as data in one coordinate system; whoever draws them brings the colours. The
//! list of what hurts says the same in words, so a drawing adds nothing that is not written beside it.
//! Absent: left and right. They are not asked, so a place that has two sides is marked on both, and
//! the page says so.

/// Width and height of each body.
pub const SIZE: (f32, f32) = (120.0, 262.0);

/// One side of the body.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct View {
    /// Filled outlines in the language of SVG paths, back to front.
    pub outlines: &'static [Outline],
    /// Where it can hurt.
    pub spots: &'static [Spot],
}

/// An outline and what it is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outline {
    /// What it is of.
    pub of: Of,
    /// The path.
    pub path: &'static str,
}

/// What an outline is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    /// Skin.
    Body,
    /// Clothes.
    Cloth,
    /// Hair.
    Hair,
    /// The line of the bump.
    Bump,
}

/// A place on the body: the pattern of pain it stands for, and its ellipse.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spot {
    /// The pattern, by its name.
    pub pattern: &'static str,
    /// The middle.
    pub at: (f32, f32),
    /// Half the width and half the height.
    pub size: (f32, f32),
}

const fn spot(pattern: &'static str, at: (f32, f32), size: (f32, f32)) -> Spot {
    Spot { pattern, at, size }
}

const fn outline(of: Of, path: &'static str) -> Outline {
    Outline { of, path }
}

const LEGS: &str = "M42 128c-3 26-1 44 2 62 1 14-1 26 1 46 0 7-2 11-5 15-1 3 2 5 6 5h7c3 0 4-2 4-6l1-58 2-34 2 34 1 58c0 4 1 6 4 6h7c4 0 7-2 6-5-3-4-5-8-5-15 2-20 0-32 1-46 3-18 5-36 2-62z";
const ARMS: &str = "M40 52c-8 2-11 8-13 18-2 13-4 26-8 40-2 8-4 17-3 22 1 4 6 4 8 0 3-8 5-15 8-22 5-13 8-25 10-37zM80 52c8 2 11 8 13 18 2 13 4 26 8 40 2 8 4 17 3 22-1 4-6 4-8 0-3-8-5-15-8-22-5-13-8-25-10-37z";
const TRUNK: &str = "M53 40h14v8c8 3 15 4 17 10 2 10-1 22-3 32-1 10 2 20 3 30 1 8 0 12-2 16H38c-2-4-3-8-2-16 1-10 4-20 3-30-2-10-5-22-3-32 2-6 9-7 17-10z";
const FULL: &str = "M41 96c2-8 34-8 38 0 5 12 4 30-6 36-8 4-18 4-26 0-10-6-11-24-6-36z";
const HEAD: &str = "M60 11c8.3 0 15 6.7 15 15s-6.7 15-15 15-15-6.7-15-15 6.7-15 15-15z";
const FRINGE: &str = "M44 27c-2-14 6-20 16-20s18 6 16 20c-2-6-5-9-8-10-8 3-18 2-22 2-1 2-2 5-2 8z";
const BACK_OF_HEAD: &str = "M44 28c-2-15 6-21 16-21s18 6 16 21c-1 8-7 13-16 13s-15-5-16-13z";
const BUN: &str = "M60 2c4.4 0 8 3.6 8 8s-3.6 8-8 8-8-3.6-8-8 3.6-8 8-8z";
const CLOTH: &str =
    "M40 54l10-4c4 6 16 6 20 0l10 4c4 12-1 24-2 36l4 34c0 5-1 9-2 12H40c-1-3-2-7-2-12l4-34c-1-12-6-24-2-36z";
const BUMP: &str = "M46 98c-5 10-3 24 6 30 6 3 11 3 17-1";

/// From the front.
pub const FRONT: View = View {
    outlines: &[
        outline(Of::Body, LEGS),
        outline(Of::Body, ARMS),
        outline(Of::Body, TRUNK),
        outline(Of::Body, FULL),
        outline(Of::Body, HEAD),
        outline(Of::Hair, FRINGE),
        outline(Of::Cloth, CLOTH),
        outline(Of::Bump, BUMP),
    ],
    spots: &[spot("pelvic-front", (60.0, 139.0), (13.0, 9.0))],
};

/// From the back.
pub const BACK: View = View {
    outlines: &[
        outline(Of::Body, LEGS),
        outline(Of::Body, ARMS),
        outline(Of::Body, TRUNK),
        outline(Of::Body, HEAD),
        outline(Of::Hair, BACK_OF_HEAD),
        outline(Of::Hair, BUN),
        outline(Of::Cloth, CLOTH),
    ],
    spots: &[
        spot("upper-back", (60.0, 72.0), (21.0, 16.0)),
        spot("low-back", (60.0, 108.0), (18.0, 12.0)),
        spot("pelvic-back", (47.0, 132.0), (10.0, 9.0)),
        spot("pelvic-back", (73.0, 132.0), (10.0, 9.0)),
        spot("sciatica", (46.0, 172.0), (9.0, 21.0)),
        spot("sciatica", (74.0, 172.0), (9.0, 21.0)),
        spot("leg-cramp", (48.0, 216.0), (8.0, 15.0)),
        spot("leg-cramp", (72.0, 216.0), (8.0, 15.0)),
    ],
};

/// Whether a pattern has a place on the body.
#[must_use]
pub fn is_drawn(pattern: &str) -> bool {
    FRONT.spots.iter().chain(BACK.spots).any(|spot| spot.pattern == pattern)
}

/// Whether a pattern is marked on both sides because left and right are not asked.
#[must_use]
pub fn has_two_sides(pattern: &str) -> bool {
    FRONT.spots.iter().chain(BACK.spots).filter(|spot| spot.pattern == pattern).count() > 1
}
