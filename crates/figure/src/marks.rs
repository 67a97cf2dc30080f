//! What is pointed at: arrows for the way of a movement, and a mark where it should be felt.
//!
//! An arrow follows the way the part really takes between two keyframes, a little to the outside of
//! the body, so it cannot point elsewhere than the movement goes. Absent: words.

use crate::body::Skeleton;
use crate::outline::{HEIGHT, Spot, WIDTH, line};
use crate::paint::{Brush, Shape, Tone};
use crate::pose::Site;

/// How long an arrow is at least, on paper.
const SHORTEST: f64 = 26.0;
/// How far from the part it runs, on paper.
const BESIDE: f64 = 15.0;
/// How far from the edge of the picture it stays.
const EDGE: f64 = 12.0;

/// A mark where it should be felt.
pub(crate) fn felt(brush: &mut Brush<'_>, body: &Skeleton, site: Site, bump: f64) {
    let place = body.site(site, bump);
    brush.ball(Tone::Felt, place, 0.046);
    brush.ball(Tone::Felt, place, 0.027);
}

/// An arrow along the way a part takes: where the part is and where the middle of the trunk is, from
/// moment to moment.
pub(crate) fn arrow(brush: &mut Brush<'_>, way: &[(Spot, Spot)]) {
    let mut spots: Vec<Spot> = way.iter().map(|(part, _)| *part).collect();
    let (Some(first), Some(last)) = (spots.first().copied(), spots.last().copied()) else { return };
    let length: f64 = spots.windows(2).map(distance).sum();
    if length < 0.5 {
        return;
    }
    // Beside the body: to the side of the way that looks away from the trunk.
    let (dx, dy) = (last.x - first.x, last.y - first.y);
    let straight = crate::vector::root(dx * dx + dy * dy).max(1e-6);
    let (nx, ny) = (-dy / straight, dx / straight);
    let middle = way.get(way.len() / 2).map(|(_, middle)| *middle).unwrap_or_default();
    let half = spots.get(spots.len() / 2).copied().unwrap_or_default();
    let away = if (half.x - middle.x) * nx + (half.y - middle.y) * ny >= 0.0 { 1.0 } else { -1.0 };
    for spot in &mut spots {
        spot.x += nx * away * BESIDE;
        spot.y += ny * away * BESIDE;
    }
    // A way too short to be seen is drawn longer, about its middle.
    if length < SHORTEST {
        let centre = spots.get(spots.len() / 2).copied().unwrap_or_default();
        for spot in &mut spots {
            spot.x = centre.x + (spot.x - centre.x) * SHORTEST / length;
            spot.y = centre.y + (spot.y - centre.y) * SHORTEST / length;
        }
    }
    // Nothing points out of the picture.
    let edge = |least: f64, most: f64, from: f64, to: f64| (from - least).max(0.0) - (most - to).max(0.0);
    let ends = spots.iter().fold([f64::MAX, f64::MIN, f64::MAX, f64::MIN], |[a, b, c, d], spot| {
        [a.min(spot.x), b.max(spot.x), c.min(spot.y), d.max(spot.y)]
    });
    let [left, right, top, bottom] = ends;
    let (dx, dy) = (edge(left, right, EDGE, WIDTH - EDGE), edge(top, bottom, EDGE, HEIGHT - EDGE));
    for spot in &mut spots {
        spot.x += dx;
        spot.y += dy;
    }
    let [.., before, end] = spots.as_slice() else { return };
    let (hx, hy) = (end.x - before.x, end.y - before.y);
    let step = crate::vector::root(hx * hx + hy * hy).max(1e-6);
    let (ux, uy) = (hx / step, hy / step);
    let tip = Spot { x: end.x + ux * 5.0, y: end.y + uy * 5.0 };
    let mut shaft = Shape::filled(Tone::Arrow);
    shaft.line = true;
    line(&mut shaft.d, &spots);
    let mut head = Shape::filled(Tone::Arrow);
    let base = Spot { x: tip.x - ux * 11.0, y: tip.y - uy * 11.0 };
    crate::outline::polygon(
        &mut head.d,
        &[
            tip,
            Spot { x: base.x - uy * 6.0, y: base.y + ux * 6.0 },
            Spot { x: base.x + uy * 6.0, y: base.y - ux * 6.0 },
        ],
    );
    brush.shapes.push(shaft);
    brush.shapes.push(head);
}

fn distance(pair: &[Spot]) -> f64 {
    let [a, b] = pair else { return 0.0 };
    crate::vector::root((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y))
}
