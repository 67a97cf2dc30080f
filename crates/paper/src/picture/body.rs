//! Where it hurts, from the front and from the back.

use share::Summary;
use share::body_map::{BACK, FRONT, Of, SIZE, View};
use share::words;

use super::{Paint, Picture, Shape, Stroke, ellipse, path};
use crate::face::Weight;

/// How large the bodies are drawn.
const SCALE: f32 = 0.52;

/// The two bodies side by side, with what hurts marked.
pub(crate) fn bodies(summary: &Summary, left: f32, top: f32, width: f32) -> Picture {
    let half = width / 2.0;
    let indent = (half - SIZE.0 * SCALE) / 2.0;
    let mut shapes = Vec::new();
    for (view, word, column) in [(&FRONT, wording::PICTURE_FRONT, 0.0), (&BACK, wording::PICTURE_BACK, half)]
    {
        let at = (left + column + indent, top + 2.0);
        body(summary, view, at, &mut shapes);
        let below = (at.0 + SIZE.0 * SCALE / 2.0 - 10.0, at.1 + SIZE.1 * SCALE + 9.0);
        shapes.push(Shape::Word(summary.wording().say(word).to_owned(), below, 7.0, Weight::Regular));
    }
    Picture { height: SIZE.1 * SCALE + 14.0, says: words::body_in_words(summary), shapes }
}

fn body(summary: &Summary, view: &View, (x, y): (f32, f32), shapes: &mut Vec<Shape>) {
    let at = |px: f32, py: f32| (x + px * SCALE, y + py * SCALE);
    let moved = |stroke: Stroke| match stroke {
        Stroke::Move(px, py) => {
            let (px, py) = at(px, py);
            Stroke::Move(px, py)
        }
        Stroke::Line(px, py) => {
            let (px, py) = at(px, py);
            Stroke::Line(px, py)
        }
        Stroke::Curve(ax, ay, bx, by, px, py) => {
            let ((ax, ay), (bx, by), (px, py)) = (at(ax, ay), at(bx, by), at(px, py));
            Stroke::Curve(ax, ay, bx, by, px, py)
        }
        Stroke::Close => Stroke::Close,
    };
    for outline in view.outlines {
        let strokes: Vec<Stroke> = path::read(outline.path).into_iter().map(moved).collect();
        shapes.push(match outline.of {
            Of::Body => Shape::Filled(strokes, Paint::Skin),
            Of::Cloth => Shape::Filled(strokes, Paint::Cloth),
            Of::Hair => Shape::Filled(strokes, Paint::Hair),
            Of::Bump => Shape::Drawn(strokes, Paint::Hair, 0.7),
        });
    }
    let hurts = |pattern: &str| summary.patterns.iter().any(|named| named.id == pattern);
    for spot in view.spots.iter().filter(|spot| hurts(spot.pattern)) {
        let strokes = ellipse(at(spot.at.0, spot.at.1), (spot.size.0 * SCALE, spot.size.1 * SCALE));
        shapes.push(Shape::Filled(strokes.clone(), Paint::Pain));
        shapes.push(Shape::Drawn(strokes, Paint::Ink, 0.8));
    }
}
