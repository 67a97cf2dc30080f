//! What the body looks like: rounded limbs, a face, hair in a bun, clothes.
//!
//! Every limb is a chain of circles with their tangents, so a joint cannot gape however it bends.
//! Promises that the same figure always has the same shapes in the same order; a shape that is
//! turned away shrinks to nothing and stays in its place. Absent: the things around her
//! ([`crate::scene`]).

use crate::body::{Arm, SIDES, SOLE, Skeleton, sign};
use crate::outline::{Camera, capsule};
use crate::vector::Vec3;

macro_rules! tones {
    ($($(#[$doc:meta])* $tone:ident $class:literal $light:literal $dark:literal,)*) => {
        /// A colour by what it is for.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub(crate) enum Tone { $($(#[$doc])* $tone,)* }

        impl Tone {
            /// Every tone: its class, and its colour on light and on dark paper.
            pub(crate) const ALL: &[(Self, &'static str, &'static str, &'static str)] =
                &[$((Self::$tone, $class, $light, $dark),)*];

            pub(crate) fn class(self) -> &'static str {
                match self { $(Self::$tone => $class,)* }
            }

            pub(crate) fn light(self) -> &'static str {
                match self { $(Self::$tone => $light,)* }
            }
        }
    };
}

tones! {
    Skin "skin" "#e9b493" "#dba27f",
    SkinFar "skin-far" "#d39a78" "#b98361",
    Blush "blush" "#e58f7b" "#d97f6c",
    Lip "lip" "#b5604f" "#8f4636",
    Eye "eye" "#4a3130" "#2c1c1c",
    Hair "hair" "#4a3232" "#6b4a48",
    HairLight "hair-light" "#5f4342" "#82605d",
    Top "top" "#2f9d96" "#38aaa2",
    TopFar "top-far" "#23817b" "#27857f",
    TopLight "top-light" "#48b0a8" "#54bdb5",
    TopGlow "top-glow" "#6cc7bf" "#7ad4cc",
    Legs "legs" "#3f4a7a" "#5b68a3",
    LegsFar "legs-far" "#323b63" "#454f80",
    Floor "floor" "#f1ece4" "#2a2f36",
    Shade "shade" "#d8cfc2" "#1d2126",
    Wall "wall" "#ece7df" "#343a42",
    WallSide "wall-side" "#d9d1c5" "#454c56",
    Mat "mat" "#bcd0c0" "#4d6a5a",
    MatSide "mat-side" "#9db7a4" "#3c5547",
    WoodTop "wood-top" "#e6d3b8" "#8a7456",
    Wood "wood" "#d5bd9b" "#75614a",
    WoodSide "wood-side" "#bfa27c" "#5f4e3b",
    SoftTop "soft-top" "#dfe4ee" "#5a6478",
    Soft "soft" "#c9d1e0" "#4b5467",
    SoftSide "soft-side" "#b2bdd0" "#3e4657",
    Pillow "pillow" "#fbf7f0" "#c8c4bd",
    PillowEdge "pillow-edge" "#ddd3c4" "#9a948a",
    Ball "ball" "#eda896" "#c98572",
    BallLight "ball-light" "#f6c6b8" "#dba392",
    Band "band" "#d9822b" "#e59a4a",
    Metal "metal" "#9aa3af" "#7b8592",
    MetalSide "metal-side" "#7b8592" "#5f6873",
    Water "water" "#7cc4e8" "#4a9cc4",
    WaterEdge "water-edge" "#e9f6fc" "#a5d5ec",
    Felt "felt" "#e5484d" "#ff6b6f",
    Arrow "arrow" "#e0701a" "#ff9a4d",
}

/// A shape on paper.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Shape {
    pub(crate) tone: Tone,
    pub(crate) d: String,
    pub(crate) line: bool,
    /// Turned away: kept in its place and not drawn.
    pub(crate) hidden: bool,
}

impl Shape {
    pub(crate) fn filled(tone: Tone) -> Self {
        Self { tone, d: String::new(), line: false, hidden: false }
    }
}

/// A circle in space.
pub(crate) type Round = (Vec3, f64);

/// Draws shapes as a camera sees them.
pub(crate) struct Brush<'c> {
    pub(crate) camera: &'c Camera,
    pub(crate) shapes: Vec<Shape>,
}

impl<'c> Brush<'c> {
    pub(crate) fn new(camera: &'c Camera) -> Self {
        Self { camera, shapes: Vec::with_capacity(48) }
    }

    /// Chains of circles in one tone, drawn as one shape.
    pub(crate) fn chains(&mut self, tone: Tone, chains: &[&[Round]]) {
        let mut shape = Shape::filled(tone);
        shape.d.reserve(chains.len() * 160);
        let scale = self.camera.scale;
        for chain in chains {
            for pair in chain.windows(2) {
                let [(a, ra), (b, rb)] = pair else { continue };
                let (a, b) = (self.camera.spot(*a), self.camera.spot(*b));
                capsule(&mut shape.d, a, ra * scale, b, rb * scale);
            }
        }
        shape.hidden = chains.iter().all(|chain| chain.iter().all(|(_, r)| *r <= 0.0));
        self.shapes.push(shape);
    }

    pub(crate) fn ball(&mut self, tone: Tone, at: Vec3, radius: f64) {
        self.chains(tone, &[&[(at, radius), (at, radius)]]);
    }
}

/// In which order the parts are drawn: fixed for a figure, so that nothing jumps.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Order {
    /// The arms behind the trunk.
    arms_behind: [bool; 2],
    /// The leg drawn first.
    first_leg: usize,
    /// Whether the other leg is drawn over the trunk.
    leg_over: bool,
    /// Whether the far limbs are in the shade.
    shade: bool,
    /// Whether the face is seen from the front.
    from_front: bool,
    /// Whether the back of the head is seen.
    from_behind: bool,
    /// Whether the head is drawn before the trunk.
    head_first: bool,
}

impl Order {
    /// Worked out from a few moments of the movement.
    pub(crate) fn new(bodies: &[Skeleton], camera: &Camera, leg_over: bool) -> Self {
        let mean = |depth: &dyn Fn(&Skeleton) -> f64| bodies.iter().map(depth).sum::<f64>();
        let arm = |side: usize| {
            mean(&|body: &Skeleton| {
                let Some(arm) = body.arms.get(side) else { return 0.0 };
                let [_, _, ribs, chest, _] = body.spine;
                camera.depth(arm.elbow.lerp(arm.wrist, 0.35).lerp(arm.shoulder, 0.45))
                    - camera.depth(ribs.lerp(chest, 0.6))
            }) < 0.0
        };
        let leg = |side: usize| {
            mean(&|body: &Skeleton| {
                body.legs
                    .get(side)
                    .map_or(0.0, |leg| camera.depth(leg.knee.lerp(leg.ankle, 0.4)) + camera.depth(leg.hip))
            })
        };
        let face = mean(&|body: &Skeleton| body.head_frame.forward.dot(camera.toward()));
        let count = f64::from(u32::try_from(bodies.len().max(1)).unwrap_or(1));
        let head = mean(&|body: &Skeleton| body.chest_frame.up.dot(camera.toward()));
        let sides = mean(&|body: &Skeleton| body.line.right.dot(camera.toward()) * body.near);
        let lying = bodies.iter().any(|body| body.line.right.y.abs() > 0.5);
        // Who sits has the thigh in view, and not the shirt that hangs over it.
        let lap = mean(&|body: &Skeleton| {
            body.legs
                .get(usize::from(leg(1) >= leg(0)))
                .map_or(0.0, |leg| crate::vector::angle(leg.knee - leg.hip, -body.line.up))
        });
        Self {
            arms_behind: [arm(0), arm(1)],
            first_leg: usize::from(leg(1) < leg(0)),
            leg_over: leg_over || lap / count > 40.0,
            shade: sides / count > 0.45 || lying,
            from_front: face / count > 0.6,
            from_behind: face / count < -0.35,
            head_first: head / count < -0.5,
        }
    }
}

/// The places in the drawing between which things can be put.
pub(crate) struct Layers<'a> {
    /// Drawn between the two legs.
    pub(crate) between: &'a mut dyn FnMut(&mut Brush<'_>),
}

/// Draws the body.
pub(crate) fn body(brush: &mut Brush<'_>, body: &Skeleton, bump: f64, order: Order, layers: Layers<'_>) {
    let far = |side: usize| order.shade && side == 1;
    for side in SIDES {
        if behind(order, side) {
            arm(brush, body, side, far(side));
        }
    }
    leg(brush, body, order.first_leg, far(order.first_leg));
    (layers.between)(brush);
    if order.head_first {
        head(brush, body, order);
    }
    hips(brush, body);
    if !order.leg_over {
        leg(brush, body, 1 - order.first_leg, far(1 - order.first_leg));
    }
    trunk(brush, body, bump);
    if !order.head_first {
        head(brush, body, order);
    }
    if order.leg_over {
        leg(brush, body, 1 - order.first_leg, far(1 - order.first_leg));
    }
    for side in SIDES {
        if !behind(order, side) {
            arm(brush, body, side, far(side));
        }
    }
}

fn behind(order: Order, side: usize) -> bool {
    order.arms_behind.get(side).copied().unwrap_or_default()
}

fn hips(brush: &mut Brush<'_>, body: &Skeleton) {
    let frame = body.line;
    let at = |f: f64, u: f64, r: f64| body.pelvis + frame.at(f, u, r);
    let [hip_a, hip_b] = body.legs.map(|leg| leg.hip);
    let [_, small, ..] = body.spine;
    brush.chains(
        Tone::Legs,
        &[
            &[(hip_a, 0.066), (hip_b, 0.066)],
            &[(at(-0.020, -0.004, 0.034), 0.064), (at(-0.020, -0.004, -0.034), 0.064)],
            &[(small, 0.058), (at(-0.004, 0.012, 0.0), 0.072)],
        ],
    );
}

fn trunk(brush: &mut Brush<'_>, body: &Skeleton, bump: f64) {
    let [pelvis, small, ribs, chest, neck] = body.spine;
    let (hips, line, top) = (body.pelvis_frame, body.line, body.chest_frame);
    let side = |place: Vec3, wide: f64, frame: crate::vector::Frame, f: f64, u: f64| {
        [1.0, -1.0].map(|s| place + frame.at(f, u, s * wide))
    };
    let [hem_a, hem_b] = side(pelvis, 0.034, hips, -0.004, 0.050);
    let [waist_a, waist_b] = side(small, 0.030, line, 0.0, 0.0);
    let [ribs_a, ribs_b] = side(ribs, 0.032, line, 0.002, 0.0);
    let [chest_a, chest_b] = side(chest, 0.040, top, 0.004, -0.004);
    let [bust_a, bust_b] = side(chest, 0.036, top, 0.036, -0.022);
    let [shoulder_a, shoulder_b] = body.arms.map(|arm| neck.lerp(arm.shoulder, 0.80) - top.up * 0.012);
    let (belly, radius) = body.bump(bump);
    let low = pelvis + line.at(0.012, 0.034, 0.0);
    let upper = belly.lerp(ribs.lerp(chest, 0.55) + line.forward * (radius * 0.50), 0.62);
    let high = chest.lerp(ribs, 0.35) + top.at(0.018, 0.0, 0.0);
    brush.chains(
        Tone::Top,
        &[
            &[(hem_a, 0.062), (waist_a, 0.056), (ribs_a, 0.056), (chest_a, 0.053), (shoulder_a, 0.034)],
            &[(hem_b, 0.062), (waist_b, 0.056), (ribs_b, 0.056), (chest_b, 0.053), (shoulder_b, 0.034)],
            &[(shoulder_a, 0.034), (shoulder_b, 0.034)],
            &[(bust_a, 0.036), (bust_b, 0.036)],
            &[(low, 0.060), (belly, radius), (upper, radius * 0.74), (high, 0.050)],
        ],
    );
    // A little light on the bump, where it faces up and the viewer.
    let seen = line.forward.dot(brush.camera.toward()) > -0.3;
    let light = belly
        + (brush.camera.upright() * 0.16 + line.forward * 0.10 + line.up * 0.06) * radius
        + brush.camera.toward() * 0.2;
    brush.ball(Tone::TopGlow, light, if seen { radius * 0.60 } else { 0.0 });
}

fn leg(brush: &mut Brush<'_>, body: &Skeleton, side: usize, far: bool) {
    let Some(leg) = body.legs.get(side) else { return };
    let (skin, cloth) = if far { (Tone::SkinFar, Tone::LegsFar) } else { (Tone::Skin, Tone::Legs) };
    let cuff = leg.knee.lerp(leg.ankle, 0.80);
    let ([heel, ball, toe], [heel_r, ball_r, toe_r]) = (leg.sole(), SOLE);
    brush.chains(
        skin,
        &[&[(cuff, 0.0255), (leg.ankle, 0.0235), (ball, ball_r)], &[(heel, heel_r), (toe, toe_r)]],
    );
    let bone = (leg.ankle - leg.knee).unit_or(-Vec3::UP);
    let back = -leg.pole.across(bone).unit_or(Vec3::UP);
    let calf = leg.knee.lerp(leg.ankle, 0.34) + back * 0.007;
    brush.chains(
        cloth,
        &[&[
            (leg.hip, 0.066),
            (leg.hip.lerp(leg.knee, 0.42), 0.058),
            (leg.knee, 0.043),
            (calf, 0.0425),
            (cuff, 0.0305),
        ]],
    );
}

fn arm(brush: &mut Brush<'_>, body: &Skeleton, side: usize, far: bool) {
    let Some(Arm { shoulder, elbow, wrist, fingers, .. }) = body.arms.get(side).copied() else { return };
    let (skin, cloth) = if far { (Tone::SkinFar, Tone::TopFar) } else { (Tone::Skin, Tone::TopLight) };
    let fore = (wrist - elbow).unit_or(fingers);
    let palm = wrist + fingers * 0.024;
    let tips = wrist + fingers * 0.070;
    let thumb = wrist + fingers * 0.034 + fore.across(fingers).unit_or(body.line.forward) * 0.012;
    brush.chains(
        skin,
        &[
            &[(shoulder, 0.036), (elbow, 0.0285), (wrist, 0.0185)],
            &[(palm, 0.0205), (tips, 0.0125)],
            &[(palm, 0.012), (thumb, 0.012)],
        ],
    );
    brush.chains(cloth, &[&[(shoulder, 0.0395), (shoulder.lerp(elbow, 0.44), 0.0365)]]);
}

fn head(brush: &mut Brush<'_>, body: &Skeleton, order: Order) {
    let from_behind = order.from_behind;
    let (frame, centre, toward) = (body.head_frame, body.head, brush.camera.toward());
    let at = |f: f64, u: f64, r: f64| centre + frame.at(f, u, r);
    let neck = body.spine.last().copied().unwrap_or(centre);
    let hair = |brush: &mut Brush<'_>| {
        brush.ball(Tone::HairLight, at(-0.058, 0.050, 0.0), 0.031);
        brush.chains(
            Tone::Hair,
            &[
                &[(at(-0.014, 0.014, 0.0), 0.062), (at(-0.018, -0.012, 0.0), 0.054)],
                &[(at(-0.052, 0.046, 0.0), 0.026), (at(-0.02, 0.02, 0.0), 0.05)],
            ],
        );
        // The knot lies over the hair when it looks at the viewer.
        let knot = if frame.at(-0.76, 0.65, 0.0).dot(toward) > 0.1 { 0.031 } else { 0.0 };
        brush.ball(Tone::HairLight, at(-0.058, 0.050, 0.0), knot);
    };
    brush.chains(
        Tone::Skin,
        &[&[
            (neck + body.chest_frame.at(0.004, -0.018, 0.0), 0.036),
            (neck + body.chest_frame.at(0.006, 0.006, 0.0), 0.031),
            (at(-0.012, -0.030, 0.0), 0.031),
        ]],
    );
    // The hair over the brow, and at the temples.
    let show = if from_behind { 0.0 } else { 1.0 };
    let brow = |brush: &mut Brush<'_>| {
        brush.chains(
            Tone::Hair,
            &[
                &[(at(-0.014, 0.042, 0.022), 0.033 * show), (at(0.026, 0.045, 0.016), 0.0175 * show)],
                &[(at(-0.014, 0.042, -0.022), 0.033 * show), (at(0.026, 0.045, -0.016), 0.0175 * show)],
            ],
        );
    };
    let temples = |brush: &mut Brush<'_>| {
        brush.chains(
            Tone::Hair,
            &[
                &[(at(-0.024, 0.026, 0.036), 0.030 * show), (at(-0.020, -0.004, 0.040), 0.020 * show)],
                &[(at(-0.024, 0.026, -0.036), 0.030 * show), (at(-0.020, -0.004, -0.040), 0.020 * show)],
            ],
        );
    };
    if !from_behind {
        hair(brush);
    }
    if order.from_front {
        temples(brush);
    }
    brush.chains(
        Tone::Skin,
        &[
            &[(at(0.012, -0.004, 0.0), 0.052), (at(0.020, -0.036, 0.0), 0.031)],
            &[(at(0.052, -0.008, 0.0), 0.014), (at(0.066, -0.013, 0.0), 0.0075)],
        ],
    );
    // What lies on the face is seen when that part of the face looks at the viewer.
    let seen = |f: f64, u: f64, r: f64, edge: f64| {
        let way = frame.at(f, u, r).unit_or(frame.forward).dot(toward);
        if way > edge && !from_behind { 1.0 } else { 0.0 }
    };
    for s in SIDES.map(sign) {
        let show = seen(0.5, -0.2, 0.87 * s, 0.05);
        brush.ball(Tone::Blush, at(0.040, -0.026, 0.030 * s), 0.0115 * show);
    }
    for s in SIDES.map(sign) {
        let show = seen(0.62, 0.0, 0.78 * s, 0.12);
        brush.chains(
            Tone::Eye,
            &[&[(at(0.056, -0.001, 0.020 * s), 0.0062 * show), (at(0.055, 0.003, 0.022 * s), 0.0062 * show)]],
        );
    }
    let smile = seen(0.95, -0.3, 0.0, -0.25);
    brush.chains(
        Tone::Lip,
        &[&[
            (at(0.052, -0.034, -0.014), 0.0028 * smile),
            (at(0.054, -0.0375, 0.0), 0.0032 * smile),
            (at(0.052, -0.034, 0.014), 0.0028 * smile),
        ]],
    );
    brow(brush);
    if !order.from_front {
        temples(brush);
    }
    for s in SIDES.map(sign) {
        let show = if frame.right.dot(toward) * s > 0.25 && !from_behind { 1.0 } else { 0.0 };
        brush.chains(
            Tone::SkinFar,
            &[&[
                (at(-0.008, -0.004, 0.050 * s), 0.0115 * show),
                (at(-0.006, -0.015, 0.049 * s), 0.008 * show),
            ]],
        );
    }
    if from_behind {
        hair(brush);
    }
}
