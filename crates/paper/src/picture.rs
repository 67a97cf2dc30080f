//! The drawings: where it hurts, and pain day by day. Shapes in place; no colours of their own.
//!
//! Each says in words what it shows, for whoever cannot see it.

mod body;
mod days;
mod path;

pub(crate) use body::bodies;
pub(crate) use days::days;

use crate::face::Weight;

/// A drawing in its place.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Picture {
    /// How high it is.
    pub(crate) height: f32,
    /// What it shows, in words.
    pub(crate) says: String,
    /// What it is made of, back to front.
    pub(crate) shapes: Vec<Shape>,
}

/// One shape.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Shape {
    /// An outline, filled.
    Filled(Vec<Stroke>, Paint),
    /// An outline, drawn, so thick.
    Drawn(Vec<Stroke>, Paint, f32),
    /// A word, where it begins, and its size.
    Word(String, (f32, f32), f32, Weight),
}

/// One step of an outline.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Stroke {
    Move(f32, f32),
    Line(f32, f32),
    Curve(f32, f32, f32, f32, f32, f32),
    Close,
}

/// What a shape is painted with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Paint {
    Skin,
    Cloth,
    Hair,
    Pain,
    Ink,
    Cool,
    Pale,
}

/// How far from its middle the curve of a quarter of a circle is pulled.
const PULL: f32 = 0.552_284_8;

/// An ellipse.
pub(crate) fn ellipse((x, y): (f32, f32), (rx, ry): (f32, f32)) -> Vec<Stroke> {
    let (px, py) = (rx * PULL, ry * PULL);
    vec![
        Stroke::Move(x + rx, y),
        Stroke::Curve(x + rx, y + py, x + px, y + ry, x, y + ry),
        Stroke::Curve(x - px, y + ry, x - rx, y + py, x - rx, y),
        Stroke::Curve(x - rx, y - py, x - px, y - ry, x, y - ry),
        Stroke::Curve(x + px, y - ry, x + rx, y - py, x + rx, y),
        Stroke::Close,
    ]
}

/// A straight line.
pub(crate) fn line(from: (f32, f32), to: (f32, f32)) -> Vec<Stroke> {
    vec![Stroke::Move(from.0, from.1), Stroke::Line(to.0, to.1)]
}
