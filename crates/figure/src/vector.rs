//! Points and turns in space, with the same result on every platform.
//!
//! Promises that nothing here uses the platform's own trigonometry: sines come from `libm` in
//! software, and adding, multiplying and square roots are exact by the standard. Absent: anything
//! about bodies.

use core::ops::{Add, Mul, Neg, Sub};

/// A point or a direction: `x` to the viewer's right, `y` up, `z` towards the viewer. One is the
/// height of the person.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Vec3 {
    /// To the viewer's right.
    pub x: f64,
    /// Up.
    pub y: f64,
    /// Towards the viewer.
    pub z: f64,
}

impl Vec3 {
    /// Nowhere in particular.
    pub const ZERO: Self = Self::new(0.0, 0.0, 0.0);
    /// Up.
    pub const UP: Self = Self::new(0.0, 1.0, 0.0);

    /// A point.
    #[must_use]
    pub const fn new(x: f64, y: f64, z: f64) -> Self {
        Self { x, y, z }
    }

    pub(crate) fn dot(self, other: Self) -> f64 {
        self.x * other.x + self.y * other.y + self.z * other.z
    }

    pub(crate) fn cross(self, o: Self) -> Self {
        Self::new(self.y * o.z - self.z * o.y, self.z * o.x - self.x * o.z, self.x * o.y - self.y * o.x)
    }

    /// How long it is.
    #[must_use]
    pub fn length(self) -> f64 {
        crate::vector::root(self.dot(self))
    }

    /// The same direction with length one, or `other` where there is no direction.
    pub(crate) fn unit_or(self, other: Self) -> Self {
        let length = self.length();
        if length > 1e-9 { self * (1.0 / length) } else { other }
    }

    pub(crate) fn lerp(self, to: Self, part: f64) -> Self {
        self + (to - self) * part
    }

    /// What is left of it at right angles to `axis`, which has length one.
    pub(crate) fn across(self, axis: Self) -> Self {
        self - axis * self.dot(axis)
    }
}

impl Add for Vec3 {
    type Output = Self;
    fn add(self, o: Self) -> Self {
        Self::new(self.x + o.x, self.y + o.y, self.z + o.z)
    }
}

impl Sub for Vec3 {
    type Output = Self;
    fn sub(self, o: Self) -> Self {
        Self::new(self.x - o.x, self.y - o.y, self.z - o.z)
    }
}

impl Neg for Vec3 {
    type Output = Self;
    fn neg(self) -> Self {
        self * -1.0
    }
}

impl Mul<f64> for Vec3 {
    type Output = Self;
    fn mul(self, by: f64) -> Self {
        Self::new(self.x * by, self.y * by, self.z * by)
    }
}

/// The square root. The standard says what it is to the last bit, so the platform's own may be used.
pub(crate) fn root(square: f64) -> f64 {
    square.sqrt()
}

/// The sine and cosine of an angle in degrees.
pub(crate) fn sin_cos(degrees: f64) -> (f64, f64) {
    let radians = degrees * (core::f64::consts::PI / 180.0);
    (libm::sin(radians), libm::cos(radians))
}

/// An angle in degrees.
pub(crate) fn degrees(radians: f64) -> f64 {
    radians * (180.0 / core::f64::consts::PI)
}

/// The angle between two directions in degrees.
pub(crate) fn angle(a: Vec3, b: Vec3) -> f64 {
    degrees(libm::atan2(a.cross(b).length(), a.dot(b)))
}

/// Which way a part of the body stands: its own forward, its own up, and the side it calls right.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Frame {
    pub(crate) forward: Vec3,
    pub(crate) up: Vec3,
    pub(crate) right: Vec3,
}

impl Frame {
    pub(crate) const fn new(forward: Vec3, up: Vec3, right: Vec3) -> Self {
        Self { forward, up, right }
    }

    fn spun(a: Vec3, b: Vec3, degrees: f64) -> (Vec3, Vec3) {
        let (sin, cos) = sin_cos(degrees);
        (a * cos + b * sin, b * cos - a * sin)
    }

    /// Bent forward about its own right-left axis: its up goes towards its forward.
    pub(crate) fn bent(self, degrees: f64) -> Self {
        let (up, forward) = Self::spun(self.up, self.forward, degrees);
        Self { forward, up, right: self.right }
    }

    /// Tipped towards its own right.
    pub(crate) fn tipped(self, degrees: f64) -> Self {
        let (up, right) = Self::spun(self.up, self.right, degrees);
        Self { forward: self.forward, up, right }
    }

    /// Turned about its own up: its forward goes towards its right.
    pub(crate) fn turned(self, degrees: f64) -> Self {
        let (forward, right) = Self::spun(self.forward, self.right, degrees);
        Self { forward, up: self.up, right }
    }

    /// A point given by how far forward, up and right it is.
    pub(crate) fn at(self, forward: f64, up: f64, right: f64) -> Vec3 {
        self.forward * forward + self.up * up + self.right * right
    }
}

#[cfg(test)]
mod tests {
    use super::{Frame, Vec3, angle};

    const STANDING: Frame = Frame::new(Vec3::new(1.0, 0.0, 0.0), Vec3::UP, Vec3::new(0.0, 0.0, 1.0));

    #[test]
    fn bending_forward_by_a_right_angle_looks_at_the_floor() {
        let bent = STANDING.bent(90.0);
        assert!((bent.forward - -Vec3::UP).length() < 1e-12);
        assert!((bent.up - Vec3::new(1.0, 0.0, 0.0)).length() < 1e-12);
    }

    #[test]
    fn the_three_directions_stay_at_right_angles() {
        let frame = STANDING.bent(31.0).tipped(-72.0).turned(205.0);
        assert!((angle(frame.forward, frame.up) - 90.0).abs() < 1e-9);
        assert!((frame.forward.cross(frame.up) - frame.right).length() < 1e-12);
    }
}
