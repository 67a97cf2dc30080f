//! Pain and her own activities day by day: the worst of each day, what it was when she wrote and in the
//! night, and how well she could do what is hers, from 0 to 10.

use share::Summary;
use share::summary::TrendDay;
use share::words;

use super::{Paint, Picture, Shape, Stroke, ellipse, line};
use crate::face::{Faces, Weight};

const HEIGHT: f32 = 62.0;
const SIZE: f32 = 6.6;

/// The days, oldest at the left. A day on which nothing was written has no mark.
pub(crate) fn days(summary: &Summary, faces: &Faces, left: f32, top: f32, width: f32) -> Picture {
    let (x0, y0) = (left + 14.0, top + 6.0);
    let plot = (width - 18.0, HEIGHT);
    let first = summary.trend.first().map_or(0, |day| day.days_ago).max(1);
    let x = |day: &TrendDay| x0 + plot.0 * (1.0 - of(day.days_ago, first));
    let y = |score: u8| y0 + plot.1 * (1.0 - f32::from(score) / 10.0);
    let mut shapes = Vec::new();
    for score in [0, 5, 10] {
        shapes.push(Shape::Drawn(line((x0, y(score)), (x0 + plot.0, y(score))), Paint::Pale, 0.5));
        let word = score.to_string();
        let wide = faces.width(Weight::Regular, &word) * SIZE;
        shapes.push(Shape::Word(word, (x0 - 3.0 - wide, y(score) + SIZE * 0.35), SIZE, Weight::Regular));
    }
    // The worst as a line with open rings, now as dots: told apart without colour.
    let mut before: Option<(f32, f32)> = None;
    for day in &summary.trend {
        let at = day.worst.map(|worst| (x(day), y(worst)));
        if let (Some(from), Some(to)) = (before, at) {
            shapes.push(Shape::Drawn(line(from, to), Paint::Hair, 0.8));
        }
        before = at.or(before);
    }
    // Her own activities dashed, with squares.
    let function =
        |day: &TrendDay| day.function.map(|tenths| (x(day), y0 + plot.1 * (1.0 - of(tenths, 100))));
    let mut before: Option<(f32, f32)> = None;
    for at in summary.trend.iter().filter_map(function) {
        if let Some(from) = before {
            dashes(from, at, &mut shapes);
        }
        before = Some(at);
    }
    shapes.extend(summary.trend.iter().filter_map(function).map(square));
    for day in &summary.trend {
        if let Some(worst) = day.worst {
            shapes.push(Shape::Drawn(ellipse((x(day), y(worst)), (2.0, 2.0)), Paint::Ink, 0.8));
        }
        if let Some(now) = day.now {
            shapes.push(Shape::Filled(ellipse((x(day), y(now)), (1.5, 1.5)), Paint::Ink));
        }
        if let Some(night) = day.night {
            shapes.push(cross(x(day), y(night)));
        }
        if day.flare {
            shapes.push(Shape::Filled(triangle(x(day), y0 - 1.0), Paint::Pain));
        }
        if day.session {
            shapes.push(Shape::Drawn(line((x(day), y(0) + 2.0), (x(day), y(0) + 6.0)), Paint::Ink, 1.2));
        }
    }
    let below = y(0) + 14.0;
    let last = summary.wording().say(wording::PICTURE_TODAY);
    let first_day = words::days_ago(summary.wording(), first);
    let wide = faces.width(Weight::Regular, last) * SIZE;
    shapes.push(Shape::Word(first_day, (x0, below), SIZE, Weight::Regular));
    shapes.push(Shape::Word(last.to_owned(), (x0 + plot.0 - wide, below), SIZE, Weight::Regular));
    let last = legend(faces, summary, (x0, below + 11.0), x0 + plot.0, &mut shapes);
    Picture { height: last - top + 5.0, says: words::days_in_words(summary), shapes }
}

/// What the marks mean, as far as they occur. Gives the base line of the last of them.
fn legend(
    faces: &Faces,
    summary: &Summary,
    (left, top): (f32, f32),
    right: f32,
    shapes: &mut Vec<Shape>,
) -> f32 {
    let any = |holds: fn(&TrendDay) -> bool| summary.trend.iter().any(holds);
    let say = |word| summary.wording().say(word);
    type Mark = fn(f32, f32) -> Shape;
    let marks: [(bool, &str, Mark); 6] = [
        (any(|day| day.worst.is_some()), say(wording::PICTURE_WORST), |x, y| {
            Shape::Drawn(ellipse((x, y), (2.0, 2.0)), Paint::Ink, 0.8)
        }),
        (any(|day| day.now.is_some()), say(wording::PICTURE_NOW), |x, y| {
            Shape::Filled(ellipse((x, y), (1.5, 1.5)), Paint::Ink)
        }),
        (any(|day| day.night.is_some()), say(wording::PICTURE_NIGHT), cross),
        (any(|day| day.function.is_some()), say(wording::PICTURE_FUNCTION), |x, y| square((x, y))),
        (any(|day| day.flare), say(wording::PICTURE_FLARE), |x, y| {
            Shape::Filled(triangle(x, y + 2.0), Paint::Pain)
        }),
        (any(|day| day.session), say(wording::PICTURE_SESSION), |x, y| {
            Shape::Drawn(line((x, y - 2.0), (x, y + 2.0)), Paint::Ink, 1.2)
        }),
    ];
    let (mut x, mut y) = (left, top);
    for (_, word, mark) in marks.into_iter().filter(|(occurs, ..)| *occurs) {
        let wide = faces.width(Weight::Regular, word) * SIZE;
        if x > left && x + 4.5 + wide > right {
            (x, y) = (left, y + SIZE * 1.4);
        }
        shapes.push(mark(x, y - SIZE * 0.35));
        shapes.push(Shape::Word(word.to_owned(), (x + 4.5, y), SIZE, Weight::Regular));
        x += wide + 14.0;
    }
    y
}

/// A cross on a value.
fn cross(x: f32, y: f32) -> Shape {
    let down = [Stroke::Move(x - 1.8, y - 1.8), Stroke::Line(x + 1.8, y + 1.8)];
    let up = [Stroke::Move(x - 1.8, y + 1.8), Stroke::Line(x + 1.8, y - 1.8)];
    Shape::Drawn(down.into_iter().chain(up).collect(), Paint::Ink, 0.8)
}

/// A square on a value.
fn square((x, y): (f32, f32)) -> Shape {
    let side =
        [Stroke::Move(x - 1.6, y - 1.6), Stroke::Line(x + 1.6, y - 1.6), Stroke::Line(x + 1.6, y + 1.6)];
    Shape::Filled(
        side.into_iter().chain([Stroke::Line(x - 1.6, y + 1.6), Stroke::Close]).collect(),
        Paint::Cool,
    )
}

/// A dashed line.
fn dashes(from: (f32, f32), to: (f32, f32), shapes: &mut Vec<Shape>) {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let step = 4.0 / (dx * dx + dy * dy).sqrt().max(4.0);
    let at = |part: f32| (from.0 + dx * part, from.1 + dy * part);
    let mut part = 0.0;
    while part < 1.0 {
        shapes.push(Shape::Drawn(line(at(part), at((part + step * 0.6).min(1.0))), Paint::Cool, 0.8));
        part += step;
    }
}

/// A triangle that points down to the day.
fn triangle(x: f32, y: f32) -> Vec<Stroke> {
    vec![Stroke::Move(x - 2.2, y - 4.0), Stroke::Line(x + 2.2, y - 4.0), Stroke::Line(x, y), Stroke::Close]
}

/// A part of a whole; both are small.
fn of(days: i32, span: i32) -> f32 {
    let small = |n: i32| f32::from(u8::try_from(n).unwrap_or(u8::MAX));
    small(days) / small(span).max(1.0)
}
