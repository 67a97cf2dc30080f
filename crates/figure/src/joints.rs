//! The angles of the joints as they came out.
//!
//! A limb that is put on the floor, the wall or the body no longer has the angles that were written for
//! it. Promises that a body placed by its angles alone gives those angles back. Absent: how far a joint
//! goes, which is a matter of the guideline.

use crate::body::{Mixed, SIDES, Skeleton, sign};
use crate::pose::Joint;
use crate::vector::{Frame, Vec3, angle};

/// Below this bend, in degrees, an elbow or knee does not tell where its limb is turned to; then the
/// limb is turned as it was written.
const STRAIGHT: f64 = 8.0;

/// Upper arm or thigh, forearm or shank, as they hang from the trunk.
struct Limb {
    from: Frame,
    /// The side it is on, along the right of `from`.
    to: f64,
    upper: Vec3,
    lower: Vec3,
    /// Where the limb faces when it is straight.
    facing: Vec3,
    /// Which way the lower part goes when it bends: with the facing, or against it.
    folds: f64,
}

/// Every angle of a body; `written` are those it was placed with.
pub(crate) fn angles(body: &Skeleton, written: &Mixed) -> Mixed {
    let mut out = *written;
    let mut set = |joint: Joint, shift: usize, degrees: f64| {
        if let Some(slot) = out.get_mut(joint as usize + shift) {
            *slot = degrees;
        }
    };
    let was = |joint: Joint, shift: usize| written.get(joint as usize + shift).copied().unwrap_or_default();
    for side in SIDES {
        let to = body.near * sign(side);
        if let Some(arm) = body.arms.get(side) {
            let shift = side * Joint::ARM;
            let limb = Limb {
                from: body.shoulders,
                to,
                upper: arm.elbow - arm.shoulder,
                lower: arm.wrist - arm.elbow,
                facing: -arm.pole,
                folds: 1.0,
            };
            let joints = [Joint::NearShoulder, Joint::NearArmOut, Joint::NearArmTurn];
            let (came_out, _) = limb.angles(joints.map(|joint| was(joint, shift)));
            for (joint, degrees) in joints.into_iter().zip(came_out) {
                set(joint, shift, degrees);
            }
            set(Joint::NearElbow, shift, angle(limb.upper, limb.lower));
        }
        if let Some(leg) = body.legs.get(side) {
            let shift = side * Joint::LEG;
            let limb = Limb {
                from: body.line,
                to,
                upper: leg.knee - leg.hip,
                lower: leg.ankle - leg.knee,
                facing: leg.pole,
                folds: -1.0,
            };
            let joints = [Joint::NearHip, Joint::NearLegOut, Joint::NearLegTurn];
            let (came_out, forward) = limb.angles(joints.map(|joint| was(joint, shift)));
            for (joint, degrees) in joints.into_iter().zip(came_out) {
                set(joint, shift, degrees);
            }
            let knee = angle(limb.upper, limb.lower);
            set(Joint::NearKnee, shift, knee);
            // The foot, from the shin: toes up, in the plane the knee bends in.
            let thigh = limb.upper.unit_or(-Vec3::UP);
            let shin = Frame::new(forward, -thigh, forward.cross(-thigh)).bent(knee);
            set(Joint::NearAnkle, shift, degrees_of(leg.toes.dot(shin.up), leg.toes.dot(shin.forward)));
        }
    }
    out
}

impl Limb {
    /// How far forward, out and turned the upper part is, and where it faces.
    fn angles(&self, written: [f64; 3]) -> ([f64; 3], Vec3) {
        let up = -self.upper.unit_or(-Vec3::UP);
        let lower = self.lower.unit_or(-up);
        let facing = if angle(self.upper, self.lower) < STRAIGHT { self.facing } else { lower * self.folds };
        let forward = facing.across(up).unit_or(self.facing);
        let [r, u, f] = [self.from.right, self.from.up, self.from.forward].map(|axis| up.dot(axis));
        let named = |frame: Frame, bend: f64, tip: f64| {
            let turn = degrees_of(forward.dot(frame.right), forward.dot(frame.forward));
            [bend, -tip * self.to, turn * self.to]
        };
        // The same place has more than one name: forward and then out, as poses are written; the same
        // the other way round, beyond the head and down again; and out and then forward, because a
        // limb straight out to the side cannot be told in the written order.
        let (bend, tip) = (degrees_of(-f, u), sine_of(r));
        let (bend_late, tip_first) = (sine_of(-f), degrees_of(r, u));
        let round = (bend + 180.0, 180.0 - tip);
        let names = [
            named(self.from.bent(-bend).tipped(tip), bend, tip),
            named(self.from.bent(-round.0).tipped(round.1), round.0, round.1),
            named(self.from.tipped(tip_first).bent(-bend_late), bend_late, tip_first),
        ];
        let off = |names: &[f64; 3]| {
            names.iter().zip(written).map(|(a, b)| (near(*a, b) - b) * (near(*a, b) - b)).sum::<f64>()
        };
        let [bend, out, turn] = names.into_iter().min_by(|a, b| off(a).total_cmp(&off(b))).unwrap_or(written);
        let [bend_was, out_was, turn_was] = written;
        ([near(bend, bend_was), near(out, out_was), near(turn, turn_was)], forward)
    }
}

/// The same angle, within half a turn of another.
fn near(degrees: f64, other: f64) -> f64 {
    degrees - libm::round((degrees - other) / 360.0) * 360.0
}

fn degrees_of(sin: f64, cos: f64) -> f64 {
    crate::vector::degrees(libm::atan2(sin, cos))
}

fn sine_of(sin: f64) -> f64 {
    crate::vector::degrees(libm::asin(sin.clamp(-1.0, 1.0)))
}

#[cfg(test)]
mod tests {
    use super::angles;
    use crate::body::Skeleton;
    use crate::pose::{Base, Joint, N_JOINTS};
    use crate::vector::Vec3;

    #[test]
    fn a_body_placed_by_its_angles_gives_them_back() {
        for base in [Base::Upright, Base::OnSide, Base::OnSideAway] {
            let mut written = [0.0; N_JOINTS];
            for (n, (joint, _)) in Joint::ALL.iter().enumerate() {
                written[*joint as usize] = 10.0 + f64::from(u8::try_from(n).unwrap()) * 2.0;
            }
            let came_out = angles(&Skeleton::new(base, &written, Vec3::ZERO), &written);
            for ((joint, name), degrees) in Joint::ALL.iter().zip(came_out) {
                assert!((degrees - written[*joint as usize]).abs() < 1e-6, "{name}: {degrees}");
            }
        }
    }

    #[test]
    fn a_foot_put_closer_bends_hip_and_knee_by_what_it_takes() {
        let standing = [0.0; N_JOINTS];
        let mut body = Skeleton::new(Base::Upright, &standing, Vec3::new(0.0, 0.53, 0.0));
        let (hip, toes) = (body.legs[0].hip, body.legs[0].toes);
        // Two bones of one length: the hip bends by half of the knee.
        body.put_ankle(0, hip - Vec3::UP * 0.42, toes);
        let came_out = angles(&body, &standing);
        let of = |joint: Joint| came_out[joint as usize];
        assert!((of(Joint::NearHip) - of(Joint::NearKnee) / 2.0).abs() < 1e-6);
        assert!((of(Joint::NearAnkle) - of(Joint::NearHip)).abs() < 1e-6);
        assert!(of(Joint::NearKnee) > 40.0 && of(Joint::NearLegTurn).abs() < 1e-6);
        assert_eq!(of(Joint::FarKnee), 0.0);
    }
}
