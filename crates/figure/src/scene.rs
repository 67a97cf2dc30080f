//! The things around her: floor, wall, chair, ball, pillow, band and the rest.
//!
//! A thing is put where a part of the body is in one keyframe and stays there, unless it goes along.
//! Promises that seats come up to what sits on them and reach down to the floor. Absent: the body.

use crate::body::{LYING_ON_SIDE, SEAT, Skeleton};
use crate::outline::{Spot, closed, polygon};
use crate::paint::{Brush, Round, Shape, Tone};
use crate::pose::{Base, Prop, Site, Thing};
use crate::vector::{Frame, Vec3, sin_cos};

/// When a thing is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Layer {
    Behind,
    Between,
    Over,
}

impl Layer {
    pub(crate) fn of(prop: &Prop) -> Self {
        if prop.over {
            Self::Over
        } else if matches!(prop.at, Some(Site::Knees | Site::InnerThighs)) {
            Self::Between
        } else {
            Self::Behind
        }
    }
}

/// A box: its middle, and half its length, height and width.
#[derive(Clone, Copy, Debug)]
struct Block {
    middle: Vec3,
    half: Vec3,
    turn: f64,
}

/// The tones of the top, the front and the sides of a block.
type Tones = [Tone; 3];

const WOOD: Tones = [Tone::WoodTop, Tone::Wood, Tone::WoodSide];
const SOFT: Tones = [Tone::SoftTop, Tone::Soft, Tone::SoftSide];
const METAL: Tones = [Tone::Metal, Tone::MetalSide, Tone::MetalSide];

impl Brush<'_> {
    fn block(&mut self, block: Block, tones: Tones) {
        let frame =
            Frame::new(Vec3::new(1.0, 0.0, 0.0), Vec3::UP, Vec3::new(0.0, 0.0, 1.0)).turned(block.turn);
        let Vec3 { x, y, z } = block.half;
        let [top, front, side] = tones;
        let at = |f: f64, u: f64, r: f64| block.middle + frame.at(f * x, u * y, r * z);
        // Each face: where it looks, its corners, its tone.
        let faces = [
            (frame.up, [at(-1.0, 1.0, -1.0), at(1.0, 1.0, -1.0), at(1.0, 1.0, 1.0), at(-1.0, 1.0, 1.0)], top),
            (
                frame.right,
                [at(-1.0, -1.0, 1.0), at(1.0, -1.0, 1.0), at(1.0, 1.0, 1.0), at(-1.0, 1.0, 1.0)],
                front,
            ),
            (
                -frame.right,
                [at(-1.0, -1.0, -1.0), at(1.0, -1.0, -1.0), at(1.0, 1.0, -1.0), at(-1.0, 1.0, -1.0)],
                front,
            ),
            (
                frame.forward,
                [at(1.0, -1.0, -1.0), at(1.0, -1.0, 1.0), at(1.0, 1.0, 1.0), at(1.0, 1.0, -1.0)],
                side,
            ),
            (
                -frame.forward,
                [at(-1.0, -1.0, -1.0), at(-1.0, -1.0, 1.0), at(-1.0, 1.0, 1.0), at(-1.0, 1.0, -1.0)],
                side,
            ),
        ];
        for (normal, corners, tone) in faces {
            if normal.dot(self.camera.toward()) > 0.02 {
                let spots: Vec<Spot> = corners.into_iter().map(|corner| self.camera.spot(corner)).collect();
                let mut shape = Shape::filled(tone);
                polygon(&mut shape.d, &spots);
                self.shapes.push(shape);
            }
        }
    }

    /// A flat oval on the floor.
    fn oval(&mut self, tone: Tone, middle: Vec3, [long, wide]: [f64; 2]) {
        let mut shape = Shape::filled(tone);
        let spots: Vec<Spot> = (0..12_u8)
            .map(|step| sin_cos(f64::from(step) * 30.0))
            .map(|(sin, cos)| self.camera.spot(middle + Vec3::new(cos * long, 0.0, sin * wide)))
            .collect();
        closed(&mut shape.d, &spots);
        self.shapes.push(shape);
    }
}

/// Where things stand that say nothing of it, and how large the ground is.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Ground {
    /// The ends of what is on the floor.
    pub(crate) from: Vec3,
    pub(crate) to: Vec3,
}

impl Ground {
    fn middle(self) -> Vec3 {
        let middle = self.from.lerp(self.to, 0.5);
        Vec3::new(middle.x, 0.0, middle.z)
    }
}

/// The floor and the shade on it.
pub(crate) fn floor(brush: &mut Brush<'_>, ground: Ground, on_floor: bool) {
    let (middle, half) = (ground.middle(), (ground.to - ground.from) * 0.5);
    brush.oval(Tone::Floor, middle, [half.x + 0.17, half.z + 0.16]);
    if on_floor {
        brush.oval(Tone::Shade, middle, [half.x + 0.05, (half.z + 0.03).max(0.09)]);
    }
}

/// Draws a thing. `then` is the body in the keyframe that put it there, `now` the body as it is.
pub(crate) fn thing(
    brush: &mut Brush<'_>,
    prop: &Prop,
    base: Base,
    (then, now): (&Skeleton, &Skeleton),
    ground: Ground,
    bump: f64,
) {
    let body = if prop.follow { now } else { then };
    let size = f64::from(prop.size) / 100.0;
    let [right, up, toward] = prop.offset.map(|n| f64::from(n) / 100.0);
    let offset = Vec3::new(right, up, toward);
    let at = body.site(prop.at.unwrap_or(Site::Pelvis), bump) + offset;
    let under = Vec3::new(at.x, 0.0, at.z);
    let turn = f64::from(prop.turn);
    let way = Frame::new(Vec3::new(1.0, 0.0, 0.0), Vec3::UP, Vec3::new(0.0, 0.0, 1.0)).turned(turn);
    let block = |middle: Vec3, half: [f64; 3]| {
        let [x, y, z] = half;
        Block { middle, half: Vec3::new(x, y, z), turn }
    };
    let lying = if base == Base::Upright { SEAT + 0.008 } else { LYING_ON_SIDE - 0.012 };
    match prop.thing {
        Thing::Mat => {
            let (middle, half) = (ground.middle(), (ground.to - ground.from) * 0.5);
            let middle = Vec3::new(middle.x + right, -0.004, middle.z + toward);
            brush.block(
                block(middle, [(half.x + 0.09) * size, 0.006, (half.z + 0.10).max(0.2)]),
                [Tone::Mat, Tone::MatSide, Tone::MatSide],
            );
        }
        Thing::Wall => {
            let half = [0.025, 0.54 * size, 0.36];
            let place = under + Vec3::UP * (half.get(1).copied().unwrap_or(0.5));
            brush.block(block(place, half), [Tone::WallSide, Tone::Wall, Tone::WallSide]);
        }
        Thing::Chair | Thing::Stool => {
            let seated = matches!(prop.at, None | Some(Site::Pelvis));
            let top = if seated { at.y - SEAT } else { 0.27 + up };
            let place = under + if seated { way.at(0.035, 0.0, 0.0) } else { Vec3::ZERO };
            chair(brush, place, top, way, turn, prop.thing == Thing::Chair);
        }
        Thing::Sofa => {
            let top = if prop.at.is_none() { at.y - SEAT } else { 0.22 * size };
            let seat = under + way.at(0.0, top * 0.5, 0.0);
            brush.block(block(seat + way.at(-0.245, 0.11, 0.0), [0.055, top * 0.5 + 0.11, 0.36]), SOFT);
            brush.block(block(seat, [0.20, top * 0.5, 0.36]), SOFT);
        }
        Thing::Bed => {
            let top = at.y - lying;
            let long = 0.62 * size;
            brush.block(block(under + Vec3::UP * (top * 0.25), [long, top * 0.25, 0.30]), WOOD);
            brush.block(block(under + Vec3::UP * (top * 0.75), [long, top * 0.25, 0.30]), SOFT);
        }
        Thing::Shelf | Thing::Table | Thing::Worktop | Thing::Desk => {
            surface(brush, prop.thing, at, block, size)
        }
        Thing::Door => {
            brush.block(block(under + Vec3::new(0.0, 0.42, -0.05), [0.02, 0.42, 0.20]), WOOD);
            brush.chains(
                Tone::Metal,
                &[&[(at + way.at(-0.06, 0.0, 0.03), 0.012), (at + way.at(-0.01, 0.0, 0.03), 0.012)]],
            );
            brush.chains(
                Tone::Metal,
                &[&[(at + way.at(-0.06, 0.0, 0.03), 0.012), (at + way.at(-0.06, 0.0, -0.08), 0.012)]],
            );
        }
        Thing::Doorway => {
            for side in [-1.0, 1.0] {
                let post = under + way.right * (side * 0.23 * size) + Vec3::UP * 0.53;
                brush.block(block(post, [0.03, 0.53, 0.025]), WOOD);
            }
            brush.block(block(under + Vec3::UP * 1.08, [0.03, 0.025, 0.255 * size]), WOOD);
        }
        Thing::Ball => {
            let radius = 0.19 * size;
            let place = match prop.at {
                None | Some(Site::Pelvis) => at - Vec3::UP * (SEAT + radius - 0.03),
                _ => at,
            };
            ball(brush, place, radius);
        }
        Thing::SmallBall => ball(brush, at, 0.028 * size),
        Thing::Roller => {
            let half = way.right * 0.2;
            brush.chains(Tone::SoftSide, &[&[(at - half, 0.042 * size), (at + half, 0.042 * size)]]);
            brush.ball(Tone::Soft, at + half, 0.042 * size);
            brush.ball(Tone::SoftSide, at + half, 0.016 * size);
        }
        Thing::Pillow => pillow(brush, at, way.right * (0.085 * size), 0.042 * size),
        Thing::LongPillow => pillow(brush, at, way.forward * (0.13 * size), 0.040 * size),
        Thing::Cushion => pillow(brush, at, way.forward * (0.045 * size), 0.030 * size),
        Thing::Wedge => wedge(brush, body, size),
        Thing::Band => {
            let hand = now.site(Site::NearHand, bump);
            let far = now.site(Site::FarHand, bump);
            let lines: [&[Round]; 2] = [&[(hand, 0.007), (at, 0.007)], &[(far, 0.007), (at, 0.007)]];
            brush.chains(Tone::Band, &lines);
        }
        Thing::Basket => {
            brush
                .block(block(at - Vec3::UP * (0.055 * size), [0.075 * size, 0.06 * size, 0.10 * size]), WOOD);
        }
        Thing::Bike => bike(brush, then, bump),
        Thing::Water => {}
    }
}

/// Water lies over everything, from a height down.
pub(crate) fn water(brush: &mut Brush<'_>, level: f64, ground: Ground) {
    let (from, to) = (ground.from.x - 0.36, ground.to.x + 0.36);
    let mut line = Vec::new();
    for step in 0..=16_u8 {
        let x = from + (to - from) * f64::from(step) / 16.0;
        let wave = if step % 2 == 0 { 0.008 } else { -0.008 };
        line.push(brush.camera.spot(Vec3::new(x, level + wave, 0.1)));
    }
    let mut shape = Shape::filled(Tone::Water);
    let mut spots = line.clone();
    spots.push(brush.camera.spot(Vec3::new(to, -0.02, 0.12)));
    spots.push(brush.camera.spot(Vec3::new(from, -0.02, 0.12)));
    polygon(&mut shape.d, &spots);
    brush.shapes.push(shape);
    let mut edge = Shape::filled(Tone::WaterEdge);
    edge.line = true;
    crate::outline::line(&mut edge.d, &line);
    brush.shapes.push(edge);
}

fn chair(brush: &mut Brush<'_>, place: Vec3, top: f64, way: Frame, turn: f64, with_back: bool) {
    let block = |middle: Vec3, half: [f64; 3]| {
        let [x, y, z] = half;
        Block { middle, half: Vec3::new(x, y, z), turn }
    };
    let leg =
        |f: f64, r: f64| block(place + way.at(f, (top - 0.02) * 0.5, r), [0.010, (top - 0.02) * 0.5, 0.010]);
    // Far legs, back, near legs, seat: the nearer over the farther.
    let near = if way.right.dot(brush.camera.toward()) >= 0.0 { 1.0 } else { -1.0 };
    for f in [-0.12, 0.12] {
        brush.block(leg(f, -0.105 * near), WOOD);
    }
    let back = |brush: &mut Brush<'_>| {
        if with_back {
            brush.block(block(place + way.at(-0.130, top + 0.145, 0.0), [0.012, 0.165, 0.115]), WOOD);
        }
    };
    let back_first = way.forward.dot(brush.camera.toward()) >= -0.05;
    if back_first {
        back(brush);
    }
    for f in [-0.12, 0.12] {
        brush.block(leg(f, 0.105 * near), WOOD);
    }
    brush.block(block(place + way.at(0.0, top - 0.014, 0.0), [0.14, 0.014, 0.120]), WOOD);
    if !back_first {
        back(brush);
    }
}

fn surface(
    brush: &mut Brush<'_>,
    thing: Thing,
    at: Vec3,
    block: impl Fn(Vec3, [f64; 3]) -> Block,
    size: f64,
) {
    let top = at.y;
    let under = Vec3::new(at.x, 0.0, at.z);
    match thing {
        Thing::Worktop => {
            brush.block(
                block(
                    under + Vec3::new(0.02, (top - 0.02) * 0.5, 0.0),
                    [0.14 * size, (top - 0.02) * 0.5, 0.20],
                ),
                SOFT,
            );
            brush.block(block(under + Vec3::UP * (top - 0.012), [0.17 * size, 0.014, 0.22]), WOOD);
        }
        Thing::Shelf => {
            brush.block(block(under + Vec3::UP * (top * 0.5), [0.13 * size, top * 0.5, 0.16]), SOFT);
        }
        _ => {
            for (x, z) in [(-0.15, -0.2), (0.15, -0.2), (-0.15, 0.2), (0.15, 0.2)] {
                brush.block(
                    block(
                        under + Vec3::new(x * size, (top - 0.02) * 0.5, z),
                        [0.012, (top - 0.02) * 0.5, 0.012],
                    ),
                    WOOD,
                );
            }
            brush.block(block(under + Vec3::UP * (top - 0.012), [0.18 * size, 0.013, 0.23]), WOOD);
            if thing == Thing::Desk {
                brush.block(block(under + Vec3::new(0.06, top + 0.035, 0.0), [0.012, 0.035, 0.03]), METAL);
                brush.block(block(under + Vec3::new(0.06, top + 0.155, 0.0), [0.010, 0.095, 0.16]), METAL);
            }
        }
    }
}

fn ball(brush: &mut Brush<'_>, place: Vec3, radius: f64) {
    brush.ball(Tone::Ball, place, radius);
    let light = (brush.camera.upright() * 0.34 - brush.camera.across() * 0.30) * radius;
    brush.ball(Tone::BallLight, place + light, radius * 0.42);
}

fn pillow(brush: &mut Brush<'_>, place: Vec3, half: Vec3, radius: f64) {
    brush.chains(
        Tone::PillowEdge,
        &[&[(place - half, radius), (place, radius * 1.12), (place + half, radius)]],
    );
    let lift = brush.camera.upright() * 0.006;
    brush.chains(
        Tone::Pillow,
        &[&[
            (place - half * 0.94 + lift, radius * 0.84),
            (place + lift, radius * 0.95),
            (place + half * 0.94 + lift, radius * 0.84),
        ]],
    );
}

/// Cushions from the floor up to the back of someone who leans.
fn wedge(brush: &mut Brush<'_>, body: &Skeleton, size: f64) {
    let [_, small, _, chest, neck] = body.spine;
    let back = -body.line.forward;
    let low = |place: Vec3, r: f64| (Vec3::new(place.x, r, place.z), r);
    let on = |place: Vec3, out: f64, r: f64| (place + back * (out * size), r);
    let behind = on(neck, 0.09, 0.045);
    brush.chains(
        Tone::SoftSide,
        &[
            &[low(small + back * 0.09, 0.05), behind],
            &[low(neck + back * 0.02, 0.05), behind],
            &[low(small + back * 0.09, 0.05), low(neck + back * 0.02, 0.05)],
            &[low(small + back * 0.09, 0.05), low(neck.lerp(small, 0.5), 0.07), on(chest, 0.09, 0.05)],
        ],
    );
    brush.chains(
        Tone::Soft,
        &[&[on(small, 0.085, 0.040), on(neck, 0.085, 0.042), (body.head + back * 0.085, 0.040)]],
    );
}

fn bike(brush: &mut Brush<'_>, body: &Skeleton, bump: f64) {
    let hands = body.site(Site::Hands, bump);
    let [near, far] = body.legs;
    let middle = |z: f64, place: Vec3| Vec3::new(place.x, place.y, z);
    let seat = middle(0.0, body.pelvis) - Vec3::UP * SEAT;
    let crank = middle(0.0, near.ankle.lerp(far.ankle, 0.5)) + Vec3::new(0.06, -0.03, 0.0);
    let front = Vec3::new(hands.x + 0.02, 0.03, 0.0);
    let rear = Vec3::new(seat.x - 0.06, 0.03, 0.0);
    let bar = middle(0.0, hands) + Vec3::new(0.0, -0.02, 0.0);
    brush.chains(
        Tone::MetalSide,
        &[
            &[(front - Vec3::new(0.0, 0.0, 0.12), 0.014), (front + Vec3::new(0.0, 0.0, 0.12), 0.014)],
            &[(rear - Vec3::new(0.0, 0.0, 0.12), 0.014), (rear + Vec3::new(0.0, 0.0, 0.12), 0.014)],
        ],
    );
    brush.ball(Tone::MetalSide, crank + Vec3::new(0.17, 0.0, 0.0), 0.13);
    brush.ball(Tone::Metal, crank + Vec3::new(0.17, 0.0, 0.0), 0.10);
    brush.chains(
        Tone::Metal,
        &[
            &[(rear, 0.014), (front, 0.014)],
            &[(seat - Vec3::UP * 0.02, 0.014), (middle(0.0, crank), 0.016), (front.lerp(rear, 0.4), 0.014)],
            &[(crank, 0.016), (bar + Vec3::new(0.03, -0.06, 0.0), 0.014), (bar, 0.014)],
            &[(bar - Vec3::new(0.0, 0.0, 0.11), 0.012), (bar + Vec3::new(0.0, 0.0, 0.11), 0.012)],
        ],
    );
    brush.chains(
        Tone::Hair,
        &[&[(seat + Vec3::new(-0.05, -0.018, 0.0), 0.03), (seat + Vec3::new(0.06, -0.014, 0.0), 0.016)]],
    );
}
