//! Where it hurts, to tap: a body from the front and from the back.
//!
//! A tap here ticks the list below and says nothing else; whoever cannot see or tap it loses nothing.

use maud::{Markup, html};

use crate::state::State;
use crate::words;

/// A place on the body: the feature that a tap ticks, the height it is tapped within, and what marks it. The
/// heights meet, and each is as high as a thumb is wide on the smallest phone.
struct Spot {
    feature: &'static str,
    from: i32,
    to: i32,
    marks: &'static [Mark],
}

/// An ellipse: its middle and its radii.
type Mark = ((i32, i32), (i32, i32));

const fn spot(feature: &'static str, (from, to): (i32, i32), marks: &'static [Mark]) -> Spot {
    Spot { feature, from, to, marks }
}

/// Where a tap on the body begins from the left, and how far it goes.
const LEFT: i32 = 34;
const WIDE: i32 = 52;

const FRONT: [Spot; 1] = [spot("pelvic-front", (121, 157), &[((60, 139), (13, 9))])];

const BACK: [Spot; 5] = [
    spot("upper-back", (45, 85), &[((60, 68), (21, 15))]),
    spot("low-back", (85, 121), &[((60, 108), (18, 12))]),
    spot("pelvic-back", (121, 157), &[((47, 132), (10, 9)), ((73, 132), (10, 9))]),
    spot("sciatica", (157, 199), &[((46, 178), (9, 19)), ((74, 178), (9, 19))]),
    spot("leg-cramp", (199, 246), &[((48, 216), (8, 15))]),
];

/// Whether a screen asks what the map shows.
pub(crate) fn fits(screen: &str) -> bool {
    screen == "where-it-hurts"
}

/// The map. It is hidden from screen readers, for whom the list is the same and better.
pub(crate) fn map(state: &State) -> Markup {
    let words = state.words();
    html! {
        div.stack aria-hidden="true" {
            p.small.soft { (words.say(words::MAP_LABEL)) }
            div.map {
                figure { (body(&|spot| state.fields.has("yes", spot), &FRONT, true, true)) figcaption { (words.say(words::MAP_FRONT)) } }
                figure { (body(&|spot| state.fields.has("yes", spot), &BACK, false, true)) figcaption { (words.say(words::MAP_BACK)) } }
            }
        }
    }
}

/// The two bodies with what hurts marked, to look at. The text says the same to whoever does not see it.
#[cfg(feature = "after-check")]
pub(crate) fn seen(marked: &dyn Fn(&str) -> bool, text: &str) -> Markup {
    html! {
        div.map.bodies role="img" aria-label=(text) { (body(marked, &FRONT, true, false)) (body(marked, &BACK, false, false)) }
    }
}

fn body(marked: &dyn Fn(&str) -> bool, spots: &[Spot], front: bool, tapped: bool) -> Markup {
    html! {
        svg viewBox="14 0 92 262" focusable="false" {
            // Legs, arms, trunk, head: one outline each, so that no joint gapes.
            path.body d="M42 128c-3 26-1 44 2 62 1 14-1 26 1 46 0 7-2 11-5 15-1 3 2 5 6 5h7c3 0 4-2 4-6l1-58 2-34 2 34 1 58c0 4 1 6 4 6h7c4 0 7-2 6-5-3-4-5-8-5-15 2-20 0-32 1-46 3-18 5-36 2-62z" {}
            path.body d="M40 52c-8 2-11 8-13 18-2 13-4 26-8 40-2 8-4 17-3 22 1 4 6 4 8 0 3-8 5-15 8-22 5-13 8-25 10-37zM80 52c8 2 11 8 13 18 2 13 4 26 8 40 2 8 4 17 3 22-1 4-6 4-8 0-3-8-5-15-8-22-5-13-8-25-10-37z" {}
            path.body d="M53 40h14v8c8 3 15 4 17 10 2 10-1 22-3 32-1 10 2 20 3 30 1 8 0 12-2 16H38c-2-4-3-8-2-16 1-10 4-20 3-30-2-10-5-22-3-32 2-6 9-7 17-10z" {}
            @if front { path.body d="M41 96c2-8 34-8 38 0 5 12 4 30-6 36-8 4-18 4-26 0-10-6-11-24-6-36z" {} }
            circle.body cx="60" cy="26" r="15" {}
            @if front {
                path.hair d="M44 27c-2-14 6-20 16-20s18 6 16 20c-2-6-5-9-8-10-8 3-18 2-22 2-1 2-2 5-2 8z" {}
            } @else {
                path.hair d="M44 28c-2-15 6-21 16-21s18 6 16 21c-1 8-7 13-16 13s-15-5-16-13z" {}
                circle.hair cx="60" cy="10" r="8" {}
            }
            path.cloth d="M40 54l10-4c4 6 16 6 20 0l10 4c4 12-1 24-2 36l4 34c0 5-1 9-2 12H40c-1-3-2-7-2-12l4-34c-1-12-6-24-2-36z" {}
            @if front { path.belly fill="none" stroke="currentColor" stroke-opacity="0.25" stroke-width="1.5" d="M46 98c-5 10-3 24 6 30 6 3 11 3 17-1" {} }
            @for spot in spots {
                @let on = marked(spot.feature);
                @for ((x, y), (rx, ry)) in spot.marks {
                    ellipse.spot.on[on] cx=(x) cy=(y) rx=(rx) ry=(ry) {}
                    @if on { path.tick d=(format!("M{} {y}l4 4 7-8", x - 5)) {} }
                }
                @if tapped {
                    rect.tap data-do="spot" data-with=(spot.feature) x=(LEFT) y=(spot.from) width=(WIDE) height=(spot.to - spot.from) {}
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_heights_meet_and_whatever_marks_a_place_is_tapped_as_that_place() {
        for spots in [&FRONT[..], &BACK[..]] {
            assert!(spots.windows(2).all(|two| two[0].to == two[1].from));
            for Spot { feature, from, to, marks } in spots {
                for ((x, y), (rx, ry)) in *marks {
                    // The line around a mark is two wide.
                    assert!(*from < y - ry && y + ry < *to, "{feature} is marked beyond its height");
                    assert!(
                        LEFT < x - rx && x + rx < LEFT + WIDE,
                        "{feature} is marked beside where it is tapped"
                    );
                }
            }
        }
    }
}
