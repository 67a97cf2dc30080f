//! Outlines on paper: the camera, and circles, capsules and faces as SVG paths.
//!
//! Promises that the same kind of outline always has the same commands in the same order, so that
//! two of them can be moved into each other, and that numbers are rounded to a tenth and written
//! without the platform's help. Absent: colours.

use crate::vector::{Vec3, root, sin_cos};

/// The width of every picture.
pub(crate) const WIDTH: f64 = 320.0;
/// The height of every picture.
pub(crate) const HEIGHT: f64 = 240.0;

/// A place on paper, and how near to the viewer.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Spot {
    pub(crate) x: f64,
    pub(crate) y: f64,
}

/// Where the picture is taken from.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Camera {
    right: Vec3,
    up: Vec3,
    toward: Vec3,
    pub(crate) scale: f64,
    pub(crate) origin: Spot,
    /// The ground that stands still under her.
    pub(crate) ground: Vec3,
}

impl Camera {
    pub(crate) fn new([yaw, pitch]: [i16; 2]) -> Self {
        let (sin, cos) = sin_cos(f64::from(yaw));
        let (sin_up, cos_up) = sin_cos(f64::from(pitch));
        let toward = Vec3::new(sin * cos_up, sin_up, cos * cos_up);
        let right = Vec3::new(cos, 0.0, -sin);
        let up = toward.cross(right);
        Self { right, up, toward, scale: 1.0, origin: Spot::default(), ground: Vec3::ZERO }
    }

    /// The same camera over another ground.
    pub(crate) fn over(self, ground: Vec3) -> Self {
        Self { ground, ..self }
    }

    /// The same camera at another scale.
    pub(crate) fn at_scale(self, scale: f64) -> Self {
        Self { scale, ..self }
    }

    pub(crate) fn spot(&self, place: Vec3) -> Spot {
        let place = place - self.ground;
        Spot {
            x: self.origin.x + place.dot(self.right) * self.scale,
            y: self.origin.y - place.dot(self.up) * self.scale,
        }
    }

    /// How near to the viewer a place is.
    pub(crate) fn depth(&self, place: Vec3) -> f64 {
        place.dot(self.toward)
    }

    /// The direction that looks at the viewer.
    pub(crate) fn toward(&self) -> Vec3 {
        self.toward
    }

    /// The upright of the picture as a direction in space.
    pub(crate) fn upright(&self) -> Vec3 {
        self.up
    }

    pub(crate) fn across(&self) -> Vec3 {
        self.right
    }
}

/// Writes a number rounded to a tenth.
pub(crate) fn number(out: &mut String, value: f64) {
    let scaled = value * 10.0;
    // Away from zero at a half, by adding and cutting off: exact everywhere, and much quicker than
    // rounding in software.
    #[expect(clippy::cast_possible_truncation, reason = "what is cut off is the point; too large saturates")]
    let tenths = (scaled + if scaled < 0.0 { -0.5 } else { 0.5 }) as i32;
    let mut digits = [0_u8; 12];
    let mut at = digits.len();
    let mut push = |byte: u8| {
        at -= 1;
        if let Some(slot) = digits.get_mut(at) {
            *slot = byte;
        }
    };
    let mut rest = tenths.unsigned_abs();
    // A single digit fits a byte.
    let mut digit = || {
        let last = rest % 10;
        rest /= 10;
        (b'0' + last.to_le_bytes()[0], rest)
    };
    let (part, mut left) = digit();
    if part != b'0' {
        push(part);
        push(b'.');
    } else if left == 0 {
        push(b'0');
    }
    while left != 0 {
        let next = digit();
        push(next.0);
        left = next.1;
    }
    if tenths < 0 {
        push(b'-');
    }
    out.push_str(str::from_utf8(digits.get(at..).unwrap_or_default()).unwrap_or("0"));
}

fn pair(out: &mut String, command: char, x: f64, y: f64) {
    out.push(command);
    number(out, x);
    out.push(' ');
    number(out, y);
}

fn arc(out: &mut String, radius: f64, large: bool, x: f64, y: f64) {
    out.push('A');
    number(out, radius);
    out.push(' ');
    number(out, radius);
    out.push_str(if large { " 0 1 1 " } else { " 0 0 1 " });
    number(out, x);
    out.push(' ');
    number(out, y);
}

/// Two circles and everything between them.
pub(crate) fn capsule(out: &mut String, a: Spot, ra: f64, b: Spot, rb: f64) {
    let (dx, dy) = (b.x - a.x, b.y - a.y);
    let length = root(dx * dx + dy * dy);
    if length <= (ra - rb).abs() + 0.05 {
        // One lies within the other: the larger, in the same commands.
        let (c, r) = if ra >= rb { (a, ra) } else { (b, rb) };
        pair(out, 'M', c.x, c.y - r);
        arc(out, r, ra >= rb, c.x, c.y + r);
        pair(out, 'L', c.x, c.y + r);
        arc(out, r, ra < rb, c.x, c.y - r);
        out.push('Z');
        return;
    }
    let (ux, uy) = (dx / length, dy / length);
    // The tangents touch both circles where they lean by this much.
    let lean = (ra - rb) / length;
    let side = root((1.0 - lean * lean).max(0.0));
    let (lx, ly) = (ux * lean - uy * side, uy * lean + ux * side);
    let (rx, ry) = (ux * lean + uy * side, uy * lean - ux * side);
    pair(out, 'M', a.x + lx * ra, a.y + ly * ra);
    arc(out, ra, ra >= rb, a.x + rx * ra, a.y + ry * ra);
    pair(out, 'L', b.x + rx * rb, b.y + ry * rb);
    arc(out, rb, ra < rb, b.x + lx * rb, b.y + ly * rb);
    out.push('Z');
}

/// A closed line through places.
pub(crate) fn polygon(out: &mut String, spots: &[Spot]) {
    for (n, spot) in spots.iter().enumerate() {
        pair(out, if n == 0 { 'M' } else { 'L' }, spot.x, spot.y);
    }
    out.push('Z');
}

/// A closed line through places, rounded.
pub(crate) fn closed(out: &mut String, spots: &[Spot]) {
    let mid = |a: &Spot, b: &Spot| Spot { x: (a.x + b.x) / 2.0, y: (a.y + b.y) / 2.0 };
    let (Some(first), Some(last)) = (spots.first(), spots.last()) else { return };
    let start = mid(last, first);
    pair(out, 'M', start.x, start.y);
    for (n, spot) in spots.iter().enumerate() {
        let to = mid(spot, spots.get(n + 1).unwrap_or(first));
        pair(out, 'Q', spot.x, spot.y);
        pair(out, ' ', to.x, to.y);
    }
    out.push('Z');
}

/// An open line through places, rounded.
pub(crate) fn line(out: &mut String, spots: &[Spot]) {
    let mid = |a: &Spot, b: &Spot| Spot { x: (a.x + b.x) / 2.0, y: (a.y + b.y) / 2.0 };
    let Some(first) = spots.first() else { return };
    pair(out, 'M', first.x, first.y);
    for (n, window) in spots.windows(2).enumerate().skip(1) {
        let [a, b] = window else { continue };
        let to = if n + 2 == spots.len() { *b } else { mid(a, b) };
        out.push('Q');
        number(out, a.x);
        out.push(' ');
        number(out, a.y);
        out.push(' ');
        number(out, to.x);
        out.push(' ');
        number(out, to.y);
    }
    if let ([_, second], true) = (spots, spots.len() == 2) {
        pair(out, 'L', second.x, second.y);
    }
}

/// The same outline in fewer letters: on a coarser grid than tenths, and each place by its distance
/// from the last.
pub(crate) fn shortened(d: &str, grid: f64) -> String {
    let mut out = String::with_capacity(d.len());
    let on_grid = |value: f64| libm::round(value / grid) * grid;
    let (mut pen, mut start) = (Spot::default(), Spot::default());
    let mut rest = d;
    while let Some(command) = rest.chars().next() {
        let body = rest.get(1..).unwrap_or_default();
        let end = body.find(|c: char| c.is_ascii_alphabetic()).unwrap_or(body.len());
        let numbers: Vec<f64> =
            body.get(..end).unwrap_or_default().split(' ').filter_map(|n| n.parse().ok()).collect();
        rest = body.get(end..).unwrap_or_default();
        out.push(if out.is_empty() { command } else { command.to_ascii_lowercase() });
        let word = |out: &mut String, first: bool, value: f64| {
            if !first && value >= 0.0 {
                out.push(' ');
            }
            number(out, value);
        };
        if command == 'Z' {
            pen = start;
            continue;
        }
        let (curve, places) =
            if command == 'A' { numbers.split_at(5.min(numbers.len())) } else { (&[][..], &numbers[..]) };
        if let [radius, _, _, large, sweep] = curve {
            // Flags are one letter each and need nothing between them.
            let radius = on_grid(*radius).max(grid / 2.0);
            number(&mut out, radius);
            out.push(' ');
            number(&mut out, radius);
            out.push_str(" 0 ");
            out.push(if *large > 0.5 { '1' } else { '0' });
            out.push(if *sweep > 0.5 { '1' } else { '0' });
        }
        let from = pen;
        for (n, place) in places.chunks(2).enumerate() {
            let [x, y] = place else { continue };
            let to = Spot { x: on_grid(*x), y: on_grid(*y) };
            word(&mut out, n == 0, to.x - from.x);
            word(&mut out, false, to.y - from.y);
            pen = to;
        }
        if command == 'M' {
            start = pen;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_rounded_to_a_tenth_and_short() {
        let written = |value| {
            let mut out = String::new();
            number(&mut out, value);
            out
        };
        assert_eq!(written(0.0), "0");
        assert_eq!(written(-0.04), "0");
        assert_eq!(written(-0.25), "-.3");
        assert_eq!(written(12.96), "13");
        assert_eq!(written(120.44), "120.4");
    }

    #[test]
    fn a_capsule_has_the_same_commands_whether_or_not_one_end_hides_the_other() {
        let commands = |far: f64| {
            let mut out = String::new();
            capsule(&mut out, Spot { x: 0.0, y: 0.0 }, 9.0, Spot { x: far, y: 0.0 }, 4.0);
            out.chars().filter(char::is_ascii_uppercase).collect::<String>()
        };
        assert_eq!(commands(0.0), commands(50.0));
    }

    #[test]
    fn a_camera_in_front_sees_her_right_hand_on_the_left() {
        let camera = Camera::new([90, 0]);
        assert!(camera.spot(Vec3::new(0.0, 0.0, 1.0)).x < 0.0);
        assert!(camera.depth(Vec3::new(1.0, 0.0, 0.0)) > 0.9);
    }
}
