//! The picture of a movement as SVG: one keyframe, one moment, or moving by itself.
//!
//! The moving picture is made of the same shapes as the frames, sampled and put into `<animate>`
//! elements: no script, no style attribute. Where less motion is asked for, the style sheet of
//! [`palette`] hides the moving group and shows the still one. Promises the same bytes for the same
//! movement and week. Absent: the words that stand for the picture; [`Figure::describe`] names them.

use clinical::GestationalAge;

use crate::body::{self, SIDES, Skeleton};
use crate::marks;
use crate::motion::{Moment, Motion};
use crate::outline::{Camera, HEIGHT, Spot, WIDTH, number};
use crate::paint::{self, Brush, Layers, Order, Shape, Tone};
use crate::pose::{Movement, N_JOINTS, Prop, Thing};
use crate::scene::{self, Ground, Layer};
use crate::vector::Vec3;

/// What is free around the picture.
const MARGIN: f64 = 15.0;
/// How large a person is drawn at most.
const SCALE_MAX: f64 = 330.0;
/// The scale at which things are measured before the picture's own is known.
const MEASURED: f64 = 300.0;
/// How far a shape may be off between two moments, on paper, when the picture moves by itself.
const OFF_MAX: f64 = 1.4;
/// The grid of a picture that moves by itself, and of one that is shown small.
const HALVES: f64 = 0.5;
const WHOLES: f64 = 1.0;
/// How many steps a way between two keyframes is cut into when the picture moves by itself.
const STEPS: u32 = 8;

/// A movement, ready to be drawn for one gestational age.
#[derive(Clone, Debug)]
pub struct Figure {
    movement: Movement,
    motion: Motion,
    bump: f64,
    camera: Camera,
    order: Order,
    ground: Ground,
    water: Option<f64>,
    /// The floor and what stands on it, which no moment changes.
    backdrop: String,
}

/// Where the bones of a figure are at a moment, for whoever checks that it is possible.
#[derive(Clone, Debug, PartialEq)]
pub struct Stance {
    /// Shoulder, elbow and wrist, near and far.
    pub arms: [[Vec3; 3]; 2],
    /// Hip, knee and ankle, near and far.
    pub legs: [[Vec3; 3]; 2],
    /// The lowest point of either foot.
    pub soles: [f64; 2],
    /// The middle of the head.
    pub head: Vec3,
    /// The pelvis.
    pub pelvis: Vec3,
    /// The bend of elbow and knee in degrees, near and far.
    pub bends: [[f64; 2]; 2],
    /// How far the knees bend the wrong way; nothing where they bend the right way.
    pub wrong_way: [f64; 2],
    /// The angle of every joint in degrees, in the order of [`Joint`](crate::Joint), read off the bones
    /// once hands, knees and feet are where they stay.
    pub angles: [f64; N_JOINTS],
}

/// A place that stays between two keyframes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Held {
    /// The keyframe it stays from, to the next.
    pub from: usize,
    /// Near or far.
    pub side: usize,
    /// Whether it is a hand; otherwise a foot or a knee.
    pub is_hand: bool,
}

impl Figure {
    /// Works the movement out for a gestational age.
    #[must_use]
    pub fn new(movement: &Movement, ga: GestationalAge) -> Self {
        let bump = body::bump_radius(movement.bump, ga);
        // As large as she will be: so she does not shrink on paper while she grows.
        let widest = GestationalAge::from_days(GestationalAge::MAX_DAYS)
            .map_or(bump, |ga| body::bump_radius(movement.bump, ga));
        let motion = Motion::new(movement, bump);
        let mut camera = Camera::new(movement.camera);
        let halves: Vec<Moment> =
            (0..motion.n_keys()).flat_map(|from| [0.0, 0.5].map(|part| Moment { from, part })).collect();
        let bodies: Vec<Skeleton> = halves.iter().map(|moment| motion.at(*moment)).collect();
        let keys: Vec<Skeleton> =
            (0..motion.n_keys()).map(|from| motion.at(Moment { from, part: 0.0 })).collect();
        let order = Order::new(&keys, &camera, movement.leg_over);
        let grounds: Vec<Vec3> = halves.iter().map(|moment| motion.ground(*moment)).collect();
        let ground = ground_of(&bodies, &grounds);
        let cover = bodies.get(usize::from(movement.cover) * 2).or_else(|| bodies.first());
        let water = movement.props.iter().find(|prop| prop.thing == Thing::Water).and_then(|prop| {
            let [_, _, ribs, chest, _] = cover?.spine;
            Some(ribs.lerp(chest, 0.6).y + f64::from(prop.offset.get(1).copied().unwrap_or_default()) / 100.0)
        });
        let mut figure = Self {
            movement: movement.clone(),
            motion,
            bump,
            camera,
            order,
            ground,
            water,
            backdrop: String::new(),
        };
        (camera.scale, camera.origin) = figure.fit(&bodies, &grounds, widest);
        figure.camera = camera;
        figure.backdrop = figure.draw_backdrop();
        figure
    }

    /// How many keyframes there are.
    #[must_use]
    pub fn n_keyframes(&self) -> usize {
        self.motion.n_keys()
    }

    /// How many seconds a round takes.
    #[must_use]
    pub fn seconds(&self) -> f64 {
        self.motion.seconds()
    }

    /// The keyframe that stands for the whole.
    #[must_use]
    pub fn cover(&self) -> usize {
        usize::from(self.movement.cover)
    }

    /// The keyframe of a name.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<usize> {
        self.movement.keyframes.iter().position(|keyframe| keyframe.id == id)
    }

    /// The keyframe that is seen some seconds into a round: the one she is in or on her way to.
    #[must_use]
    pub fn keyframe_at(&self, seconds: f64) -> usize {
        let moment = self.motion.moment(seconds);
        if moment.part < 0.5 { moment.from } else { (moment.from + 1) % self.n_keyframes().max(1) }
    }

    /// The key of the text that tells what is seen in a keyframe.
    #[must_use]
    pub fn describe(&self, keyframe: usize) -> Option<String> {
        self.movement.key(keyframe)
    }

    /// One keyframe as a picture of its own, with arrows and the mark where it is felt.
    #[must_use]
    pub fn still(&self, keyframe: usize) -> String {
        self.named_still(keyframe, "")
    }

    /// The same with words that stand for it where it is not seen.
    #[must_use]
    pub fn named_still(&self, keyframe: usize, title: &str) -> String {
        let mut out = open_named(title);
        out.push_str(&self.backdrop);
        self.write_still(&mut out, keyframe);
        out.push_str("</svg>");
        out
    }

    /// The same in fewer letters, for where it is shown small.
    #[must_use]
    pub fn thumbnail(&self, keyframe: usize) -> String {
        in_fewer_letters(&self.still(keyframe), WHOLES)
    }

    /// The picture some seconds into a round, without arrows.
    #[must_use]
    pub fn frame(&self, seconds: f64) -> String {
        let mut out = open();
        out.push_str(&self.backdrop);
        let moment = self.motion.moment(seconds);
        for shape in self.shapes(moment) {
            write_shape(&mut out, &shape, None);
        }
        out.push_str("</svg>");
        out
    }

    /// The picture that moves by itself. Where it is not seen, `title` names it and `told` tells the
    /// whole movement, keyframe by keyframe.
    #[must_use]
    pub fn animated(&self, title: &str, told: &str) -> String {
        let mut out = open_named(title);
        named(&mut out, "desc", told);
        out.push_str(&self.backdrop);
        out.push_str("<g class=\"figure-moving\">");
        self.write_moving(&mut out);
        out.push_str("</g><g class=\"figure-still\" display=\"none\">");
        let mut still = String::new();
        self.write_still(&mut still, self.cover());
        out.push_str(&in_fewer_letters(&still, HALVES));
        out.push_str("</g></svg>");
        out
    }

    /// Where the bones are at a moment, `part` of the way from a keyframe to the next.
    #[must_use]
    pub fn stance(&self, from: usize, part: f64) -> Stance {
        let moment = Moment { from, part };
        let body = self.motion.at(moment);
        let wrong = |leg: &body::Leg| {
            let straight = leg.hip.lerp(leg.ankle, 0.5);
            (-(leg.knee - straight).dot(leg.pole)).max(0.0)
        };
        Stance {
            arms: body.arms.map(|arm| [arm.shoulder, arm.elbow, arm.wrist]),
            legs: body.legs.map(|leg| [leg.hip, leg.knee, leg.ankle]),
            soles: body.legs.map(|leg| leg.lowest()),
            head: body.head,
            pelvis: body.pelvis,
            bends: SIDES.map(|side| body.bends(side).unwrap_or_default()),
            wrong_way: body.legs.map(|leg| wrong(&leg)),
            angles: crate::joints::angles(&body, &self.motion.written(moment)),
        }
    }

    /// What stays where it is between a keyframe and the next.
    #[must_use]
    pub fn held(&self) -> Vec<Held> {
        self.motion.held()
    }

    /// Where the ball of a foot is at a moment.
    #[must_use]
    pub fn ball(&self, from: usize, part: f64, side: usize) -> Vec3 {
        let body = self.motion.at(Moment { from, part });
        body.legs.get(side).map_or(Vec3::ZERO, |leg| {
            let up = (leg.knee - leg.ankle).across(leg.toes).unit_or(leg.pole);
            leg.ankle + leg.toes * body::BALL - up * body::ANKLE
        })
    }

    /// Hands and feet that do not come to where they should stay: keyframe, side, whether it is a
    /// hand, and how far they fall short.
    #[must_use]
    pub fn out_of_reach(&self) -> Vec<(usize, usize, bool, f64)> {
        self.motion.out_of_reach()
    }

    fn write_still(&self, out: &mut String, keyframe: usize) {
        let moment = Moment { from: keyframe, part: 0.0 };
        for shape in self.shapes(moment) {
            write_shape(out, &shape, None);
        }
        let Some(frame) = self.movement.keyframes.get(keyframe) else { return };
        let camera = self.camera_at(moment);
        let mut brush = Brush::new(&camera);
        let body = self.motion.at(moment);
        for site in &frame.felt {
            marks::felt(&mut brush, &body, *site, self.bump);
        }
        let before = keyframe.checked_sub(1).unwrap_or_else(|| self.n_keyframes().saturating_sub(1));
        for site in &frame.arrows {
            let spots: Vec<(Spot, Spot)> = (0..=8_u8)
                .map(|step| Moment { from: before, part: f64::from(step) / 8.0 })
                .map(|moment| {
                    let (body, camera) = (self.motion.at(moment), self.camera_at(moment));
                    (camera.spot(body.site(*site, self.bump)), camera.spot(body.spine[2]))
                })
                .collect();
            marks::arrow(&mut brush, &spots);
        }
        for shape in &brush.shapes {
            write_shape(out, shape, None);
        }
    }

    /// Every shape of the moving part, in an order that no moment changes.
    fn shapes(&self, moment: Moment) -> Vec<Shape> {
        let camera = self.camera_at(moment);
        let mut brush = Brush::new(&camera);
        let now = self.motion.at(moment);
        self.things(&mut brush, &now, Layer::Behind, true);
        let mut between = |brush: &mut Brush<'_>| self.things(brush, &now, Layer::Between, true);
        paint::body(&mut brush, &now, self.bump, self.order, Layers { between: &mut between });
        self.things(&mut brush, &now, Layer::Over, false);
        if let Some(level) = self.water {
            scene::water(&mut brush, level, self.ground);
        }
        brush.shapes
    }

    fn camera_at(&self, moment: Moment) -> Camera {
        self.camera.over(self.motion.ground(moment))
    }

    fn things(&self, brush: &mut Brush<'_>, now: &Skeleton, layer: Layer, moving_only: bool) {
        for prop in self.movement.props.iter().filter(|prop| Layer::of(prop) == layer) {
            let moves = prop.follow || matches!(prop.thing, Thing::Band) || layer != Layer::Behind;
            if moves || !moving_only {
                self.thing(brush, prop, now);
            }
        }
    }

    fn thing(&self, brush: &mut Brush<'_>, prop: &Prop, now: &Skeleton) {
        let then = self.motion.at(Moment { from: usize::from(prop.pose), part: 0.0 });
        scene::thing(brush, prop, self.movement.base, (&then, now), self.ground, self.bump);
    }

    fn draw_backdrop(&self) -> String {
        let camera = self.camera;
        let mut brush = Brush::new(&camera);
        let lies_high = self.movement.props.iter().any(|prop| matches!(prop.thing, Thing::Bed | Thing::Mat));
        scene::floor(&mut brush, self.ground, !lies_high);
        let now = self.motion.at(Moment { from: 0, part: 0.0 });
        for prop in &self.movement.props {
            if Layer::of(prop) == Layer::Behind && !prop.follow && prop.thing != Thing::Band {
                self.thing(&mut brush, prop, &now);
            }
        }
        let mut out = String::new();
        for shape in &brush.shapes {
            write_shape(&mut out, shape, None);
        }
        out
    }

    /// How large she is drawn, and where, so that every moment fits.
    fn fit(&self, bodies: &[Skeleton], grounds: &[Vec3], bump: f64) -> (f64, Spot) {
        let mut low = Spot { x: f64::MAX, y: f64::MAX };
        let mut high = Spot { x: f64::MIN, y: f64::MIN };
        let mut take = |spot: Spot, r: f64| {
            low = Spot { x: low.x.min(spot.x - r), y: low.y.min(spot.y - r) };
            high = Spot { x: high.x.max(spot.x + r), y: high.y.max(spot.y + r) };
        };
        for (body, ground) in bodies.iter().zip(grounds) {
            let camera = self.camera.over(*ground);
            let (belly, radius) = body.bump(bump);
            let mut rounds = vec![(body.head, 0.075), (body.pelvis, 0.08), (belly, radius)];
            for side in SIDES {
                if let (Some(arm), Some(leg)) = (body.arms.get(side), body.legs.get(side)) {
                    rounds.extend([(arm.elbow, 0.04), (arm.wrist + arm.fingers * 0.06, 0.03)]);
                    rounds.extend([(leg.knee, 0.05), (leg.ankle + leg.toes * 0.11, 0.02), (leg.ankle, 0.04)]);
                }
            }
            for (place, r) in rounds {
                take(camera.spot(place), r);
            }
        }
        // What stands behind her belongs to the picture too.
        let camera = self.camera.at_scale(MEASURED);
        let mut brush = Brush::new(&camera);
        for prop in self.movement.props.iter().filter(|prop| !prop.over) {
            if let Some(body) = bodies.get(usize::from(prop.pose) * 2) {
                scene::thing(&mut brush, prop, self.movement.base, (body, body), self.ground, bump);
            }
        }
        for spot in scene_spots(&brush.shapes) {
            take(Spot { x: spot.x / MEASURED, y: spot.y / MEASURED }, 0.0);
        }
        let camera = self.camera;
        for x in [self.ground.from.x - 0.05, self.ground.to.x + 0.05] {
            for z in [self.ground.from.z - 0.08, self.ground.to.z + 0.12] {
                take(camera.spot(Vec3::new(x, -0.01, z)), 0.0);
            }
        }
        let (wide, tall) = ((high.x - low.x).max(0.01), (high.y - low.y).max(0.01));
        let scale = ((WIDTH - 2.0 * MARGIN) / wide).min((HEIGHT - 2.0 * MARGIN) / tall).min(SCALE_MAX);
        let origin = Spot {
            x: WIDTH / 2.0 - (low.x + high.x) / 2.0 * scale,
            // Low in the picture, so that the floor is near its lower edge.
            y: HEIGHT - MARGIN - high.y * scale - ((HEIGHT - 2.0 * MARGIN) - tall * scale) * 0.35,
        };
        (scale, origin)
    }

    fn write_moving(&self, out: &mut String) {
        let total = self.seconds();
        let mut times: Vec<(f64, Moment)> = Vec::new();
        let mut clock = 0.0;
        for from in 0..self.n_keyframes() {
            let (hold, way) = self.motion.spans(from);
            times.push((clock, Moment { from, part: 0.0 }));
            clock += hold;
            if hold > 0.0 {
                times.push((clock, Moment { from, part: 0.0 }));
            }
            if way > 0.0 {
                for step in 1..STEPS {
                    let part = f64::from(step) / f64::from(STEPS);
                    times.push((clock + way * part, Moment { from, part: crate::motion::eased(part) }));
                }
            }
            clock += way;
        }
        times.push((clock, Moment { from: 0, part: 0.0 }));
        let frames: Vec<Vec<Shape>> = times.iter().map(|(_, moment)| self.shapes(*moment)).collect();
        let Some(first) = frames.first() else { return };
        for (n, shape) in first.iter().enumerate() {
            let states: Vec<&Shape> = frames.iter().filter_map(|frame| frame.get(n)).collect();
            if states.iter().all(|state| state.hidden) {
                continue;
            }
            let series: Vec<(f64, Vec<f64>)> =
                times.iter().zip(&states).map(|((time, _), state)| (*time, numbers(&state.d))).collect();
            let mut kept = vec![false; series.len()];
            thin(&series, 0, series.len().saturating_sub(1), &mut kept);
            let moves = kept.iter().filter(|kept| **kept).count() > 0 && total > 0.0;
            if !moves {
                write_shape(out, shape, None);
                continue;
            }
            let mut animate = String::from("<animate attributeName=\"d\" repeatCount=\"indefinite\" dur=\"");
            number(&mut animate, total);
            animate.push_str("s\" keyTimes=\"");
            let mut values = String::new();
            let last = series.len().saturating_sub(1);
            for (place, (((time, _), state), kept)) in series.iter().zip(&states).zip(&kept).enumerate() {
                if !*kept && place != 0 && place != last {
                    continue;
                }
                if place > 0 {
                    animate.push(';');
                    values.push(';');
                }
                thousandths(&mut animate, if place == last { 1.0 } else { time / total });
                values.push_str(&crate::outline::shortened(&state.d, HALVES));
            }
            animate.push_str("\" values=\"");
            animate.push_str(&values);
            animate.push_str("\"/>");
            let shape = Shape { d: crate::outline::shortened(&shape.d, HALVES), ..shape.clone() };
            write_shape(out, &shape, Some(&animate));
        }
    }
}

/// Marks the moments between two that are needed so that no number is off by much.
fn thin(series: &[(f64, Vec<f64>)], from: usize, to: usize, kept: &mut [bool]) {
    let (Some((start, a)), Some((end, b))) = (series.get(from), series.get(to)) else { return };
    let mut worst = (OFF_MAX, None);
    for place in from + 1..to {
        let Some((time, state)) = series.get(place) else { continue };
        let part = (time - start) / (end - start).max(1e-9);
        let off = a.iter().zip(b).zip(state).map(|((a, b), now)| (a + (b - a) * part - now).abs());
        let off = off.fold(0.0, f64::max);
        if off > worst.0 {
            worst = (off, Some(place));
        }
    }
    if let Some(place) = worst.1 {
        if let Some(kept) = kept.get_mut(place) {
            *kept = true;
        }
        thin(series, from, place, kept);
        thin(series, place, to, kept);
    }
}

/// The numbers of an outline.
fn numbers(d: &str) -> Vec<f64> {
    d.split(|c: char| c.is_ascii_alphabetic() || c == ' ').filter_map(|n| n.parse().ok()).collect()
}

fn in_fewer_letters(picture: &str, grid: f64) -> String {
    let mut out = String::with_capacity(picture.len());
    let mut parts = picture.split(" d=\"");
    out.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let (d, rest) = part.split_once('"').unwrap_or((part, ""));
        out.push_str(" d=\"");
        out.push_str(&crate::outline::shortened(d, grid));
        out.push('"');
        out.push_str(rest);
    }
    out
}

/// The corners of what was drawn.
fn scene_spots(shapes: &[Shape]) -> Vec<Spot> {
    let mut spots = Vec::new();
    for shape in shapes {
        for command in shape.d.split(['M', 'L', 'A', 'Q', 'Z']) {
            let mut numbers = command.split(' ').filter_map(|n| n.parse::<f64>().ok()).rev();
            if let (Some(y), Some(x)) = (numbers.next(), numbers.next()) {
                spots.push(Spot { x, y });
            }
        }
    }
    spots
}

fn ground_of(bodies: &[Skeleton], grounds: &[Vec3]) -> Ground {
    let mut from = Vec3::new(f64::MAX, 0.0, f64::MAX);
    let mut to = Vec3::new(f64::MIN, 0.0, f64::MIN);
    for (body, ground) in bodies.iter().zip(grounds) {
        let mut places = vec![body.pelvis];
        for leg in &body.legs {
            places.extend([leg.knee, leg.ankle, leg.ankle + leg.toes * 0.1]);
        }
        for arm in body.arms.iter().filter(|arm| arm.wrist.y < 0.15) {
            places.push(arm.wrist);
        }
        if body.head.y < 0.3 {
            places.push(body.head);
        }
        for place in places.into_iter().map(|place| place - *ground) {
            from = Vec3::new(from.x.min(place.x), 0.0, from.z.min(place.z));
            to = Vec3::new(to.x.max(place.x), 0.0, to.z.max(place.z));
        }
    }
    Ground { from, to }
}

fn open() -> String {
    let mut out = String::with_capacity(12_000);
    out.push_str(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 320 240\" class=\"figure\" role=\"img\">",
    );
    out
}

fn open_named(title: &str) -> String {
    let mut out = open();
    named(&mut out, "title", title);
    out
}

/// Words inside the picture; without words there is no element.
fn named(out: &mut String, element: &str, words: &str) {
    if words.is_empty() {
        return;
    }
    out.push_str(&format!("<{element}>"));
    for letter in words.chars() {
        match letter {
            '<' => out.push_str("&lt;"),
            '&' => out.push_str("&amp;"),
            _ => out.push(letter),
        }
    }
    out.push_str(&format!("</{element}>"));
}

fn write_shape(out: &mut String, shape: &Shape, inside: Option<&str>) {
    let Shape { tone, d, line, hidden } = shape;
    if *hidden && inside.is_none() {
        return;
    }
    out.push_str("<path class=\"figure-");
    out.push_str(tone.class());
    out.push_str(if *line { "-line\" fill=\"none\" stroke=\"" } else { "\" fill=\"" });
    out.push_str(tone.light());
    if *line {
        out.push_str("\" stroke-width=\"4.5\" stroke-linecap=\"round");
    }
    match tone {
        Tone::Felt => out.push_str("\" fill-opacity=\".38"),
        Tone::Water => out.push_str("\" fill-opacity=\".45"),
        Tone::Blush => out.push_str("\" fill-opacity=\".4"),
        Tone::TopGlow => out.push_str("\" fill-opacity=\".25"),
        _ => {}
    }
    out.push_str("\" d=\"");
    out.push_str(d);
    match inside {
        Some(inside) => {
            out.push_str("\">");
            out.push_str(inside);
            out.push_str("</path>");
        }
        None => out.push_str("\"/>"),
    }
}

fn thousandths(out: &mut String, share: f64) {
    let whole = libm::round(share.clamp(0.0, 1.0) * 10_000.0);
    if whole >= 10_000.0 {
        out.push('1');
        return;
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 9999")]
    let digits = whole as u32;
    if digits == 0 {
        out.push('0');
        return;
    }
    out.push('.');
    let text = format!("{digits:04}");
    out.push_str(text.trim_end_matches('0'));
}

/// Every tone of a figure: the name of its class after `figure-`, its colour on light paper and on dark.
pub fn tones() -> impl Iterator<Item = (&'static str, &'static str, &'static str)> {
    Tone::ALL.iter().map(|(_, class, light, dark)| (*class, *light, *dark))
}

/// The colours for a page that has `--light` and `--dark`, of which one is empty and the other without
/// a value: a variable for each colour, which the page may set anew, and the picture that stands still
/// where less motion is asked for.
#[must_use]
pub fn scheme() -> String {
    let mut out = String::from(":root,[data-theme]{");
    for (_, class, light, dark) in Tone::ALL {
        out.push_str(&format!("--figure-{class}:var(--light,{light}) var(--dark,{dark});"));
    }
    out.push_str("}\n");
    for (_, class, ..) in Tone::ALL {
        let line = format!(
            ".figure-{class}{{fill:var(--figure-{class})}}.figure-{class}-line{{fill:none;stroke:var(--figure-{class})}}\n"
        );
        out.push_str(&line);
    }
    out.push_str(STILL);
    out
}

/// Who wants less motion sees the picture that stands still.
const STILL: &str =
    "@media (prefers-reduced-motion:reduce){.figure-moving{display:none}.figure-still{display:inline}}\n";

/// The style sheet of the pictures: their colours as variables, on light paper and on dark, and the
/// still picture where less motion is asked for.
#[must_use]
pub fn palette() -> String {
    let mut out = colours(&|_| true);
    out.push_str(STILL);
    out
}

/// A picture as a file of its own: with what it uses of [`palette`], and no more.
#[must_use]
pub fn file(picture: &str) -> String {
    let Some((open, rest)) = picture.split_once('>') else { return picture.to_owned() };
    let mut sheet = colours(&|class| rest.contains(&format!(" class=\"figure-{class}\"")));
    if rest.contains(" class=\"figure-moving\"") {
        sheet.push_str(STILL);
    }
    format!("{open}><style>{sheet}</style>{rest}\n")
}

/// The classes that are used, and their colours on dark paper.
fn colours(is_used: &dyn Fn(&str) -> bool) -> String {
    let mut out = String::new();
    let mut dark_paper = String::new();
    for (_, class, light, dark) in Tone::ALL {
        let (fill, line) = (is_used(class), is_used(&format!("{class}-line")));
        if fill {
            out.push_str(&format!(".figure-{class}{{fill:var(--figure-{class},{light})}}"));
        }
        if line {
            out.push_str(&format!(".figure-{class}-line{{fill:none;stroke:var(--figure-{class},{light})}}"));
        }
        if fill || line {
            out.push('\n');
            dark_paper.push_str(&format!("--figure-{class}:{dark};"));
        }
    }
    out.push_str(&format!("@media (prefers-color-scheme:dark){{.figure{{{dark_paper}}}}}\n"));
    out
}
