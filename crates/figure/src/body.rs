//! From angles to places: how long the parts of a body are, and where they then are.
//!
//! The lengths are shares of her height and those the poses were checked with; they are for drawing
//! and say nothing about anyone. Promises that bones keep their lengths. Absent: what holds her up
//! (that is [`crate::motion`]) and what she looks like ([`crate::paint`]).

use clinical::GestationalAge;

use crate::pose::{Base, Bump, Hand, Joint, N_JOINTS, Site};
use crate::vector::{Frame, Vec3};

pub(crate) const TRUNK: f64 = 0.30;
pub(crate) const UPPER_ARM: f64 = 0.175;
pub(crate) const FOREARM: f64 = 0.15;
pub(crate) const THIGH: f64 = 0.245;
pub(crate) const SHANK: f64 = 0.245;
/// The ankle over the sole.
pub(crate) const ANKLE: f64 = 0.040;
/// From the ankle to the ball of the foot, along the sole.
pub(crate) const BALL: f64 = 0.085;
/// The middle of the knee over the floor when kneeling.
pub(crate) const KNEE_PAD: f64 = 0.042;
/// The middle of the pelvis over what it rests on, sitting.
pub(crate) const SEAT: f64 = 0.064;
/// The same, lying.
pub(crate) const LYING: f64 = 0.074;
/// The same, lying on the side.
pub(crate) const LYING_ON_SIDE: f64 = 0.098;
/// The wrist over what the hand lies on.
pub(crate) const PALM: f64 = 0.020;

const HIP_WIDE: f64 = 0.046;
const SHOULDER_WIDE: f64 = 0.088;
const NECK: f64 = 0.052;
const SKULL: f64 = 0.060;

/// Angles between two keyframes.
pub(crate) type Mixed = [f64; N_JOINTS];

/// Near, or far.
pub(crate) const SIDES: [usize; 2] = [0, 1];

/// An arm.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Arm {
    pub(crate) shoulder: Vec3,
    pub(crate) elbow: Vec3,
    pub(crate) wrist: Vec3,
    /// Where the fingers point.
    pub(crate) fingers: Vec3,
    /// Where the elbow goes when it bends.
    pub(crate) pole: Vec3,
}

/// A leg.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Leg {
    pub(crate) hip: Vec3,
    pub(crate) knee: Vec3,
    pub(crate) ankle: Vec3,
    /// Where the toes point.
    pub(crate) toes: Vec3,
    /// Where the knee goes when it bends.
    pub(crate) pole: Vec3,
}

/// Heel, ball and tip of a foot: how thick each is.
pub(crate) const SOLE: [f64; 3] = [0.0215, 0.0165, 0.0125];

impl Leg {
    /// Heel, ball and tip of the foot.
    pub(crate) fn sole(&self) -> [Vec3; 3] {
        let up = (self.knee - self.ankle).across(self.toes).unit_or(self.pole);
        let at = |along: f64, down: f64| self.ankle + self.toes * along - up * down;
        let (heel, ball, mut toe) = (at(-0.016, 0.0185), at(0.082, 0.0235), at(0.116, 0.0275));
        let [_, ball_r, toe_r] = SOLE;
        if ball.y > ball_r - 0.004 {
            // Over a ball that stands on the floor the toes bend.
            toe.y = toe.y.max(toe_r);
        }
        [heel, ball, toe]
    }

    /// The lowest point of the foot.
    pub(crate) fn lowest(&self) -> f64 {
        self.sole().iter().zip(SOLE).map(|(place, r)| place.y - r).fold(f64::MAX, f64::min)
    }
}

/// Where everything is.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Skeleton {
    pub(crate) pelvis: Vec3,
    pub(crate) pelvis_frame: Frame,
    /// The trunk without its curve.
    pub(crate) line: Frame,
    pub(crate) chest_frame: Frame,
    /// What the arms hang from.
    pub(crate) shoulders: Frame,
    pub(crate) head_frame: Frame,
    /// Pelvis, small of the back, low ribs, chest, base of the neck.
    pub(crate) spine: [Vec3; 5],
    pub(crate) head: Vec3,
    pub(crate) arms: [Arm; 2],
    pub(crate) legs: [Leg; 2],
    /// Which way the near side is, along the right of a frame.
    pub(crate) near: f64,
}

/// The sign of a side.
pub(crate) fn sign(side: usize) -> f64 {
    if side == 0 { 1.0 } else { -1.0 }
}

fn angle(angles: &Mixed, joint: Joint, shift: usize) -> f64 {
    angles.get(joint as usize + shift).copied().unwrap_or_default()
}

impl Skeleton {
    /// The body with its pelvis at a place and all limbs free.
    pub(crate) fn new(base: Base, angles: &Mixed, pelvis: Vec3) -> Self {
        let at = |joint| angle(angles, joint, 0);
        let (start, near) = match base {
            Base::Upright => (Frame::new(Vec3::new(1.0, 0.0, 0.0), Vec3::UP, Vec3::new(0.0, 0.0, 1.0)), 1.0),
            Base::OnSide => (
                Frame::new(Vec3::new(0.0, 0.0, 1.0), Vec3::new(-1.0, 0.0, 0.0), Vec3::new(0.0, -1.0, 0.0)),
                -1.0,
            ),
            Base::OnSideAway => (
                Frame::new(Vec3::new(0.0, 0.0, -1.0), Vec3::new(-1.0, 0.0, 0.0), Vec3::new(0.0, 1.0, 0.0)),
                1.0,
            ),
        };
        let line = start.tipped(near * at(Joint::Lean)).turned(near * at(Joint::Roll)).bent(at(Joint::Trunk));
        // Lying on the side, the lower shoulder is drawn in under the chest.
        let lies = if base == Base::Upright { 0.0 } else { line.up.x.abs() };
        let (curve, side, twist) = (at(Joint::Curve), near * at(Joint::Side), near * at(Joint::Twist));
        let along = |part: f64| line.tipped(side * part).bent(curve * (part - 0.5)).turned(twist * part);
        let mut spine = [pelvis; 5];
        let mut place = pelvis;
        for (n, point) in spine.iter_mut().enumerate().skip(1) {
            #[expect(clippy::cast_precision_loss, reason = "at most four")]
            let part = (n as f64 - 0.5) / 4.0;
            place = place + along(part).up * (TRUNK / 4.0);
            *point = place;
        }
        let [_, _, _, _, neck] = spine;
        let shoulders = line.tipped(side).turned(twist);
        let chest_frame = along(0.9);
        // The head goes on where the curve ends, half of it: nobody hangs her head because the back is round.
        let head_frame = line
            .tipped(side)
            .bent(curve * 0.25 + at(Joint::Neck))
            .turned(twist * 0.5 + near * at(Joint::Look))
            .tipped(near * at(Joint::Tilt));
        let neck_frame =
            line.tipped(side + near * at(Joint::Tilt) * 0.6).bent(curve * 0.3 + at(Joint::Neck) * 0.6);
        let head = neck + neck_frame.up * NECK + head_frame.up * SKULL + head_frame.forward * 0.012;

        let arm = |s: usize| {
            let to = near * sign(s);
            let shift = s * Joint::ARM;
            let drawn_in = if s == 1 { 0.045 * lies } else { 0.0 };
            let shoulder =
                neck + shoulders.at(0.004 + drawn_in * 0.3, -0.022, to * (SHOULDER_WIDE - drawn_in));
            let frame = shoulders
                .bent(-angle(angles, Joint::NearShoulder, shift))
                .tipped(-to * angle(angles, Joint::NearArmOut, shift))
                .turned(to * angle(angles, Joint::NearArmTurn, shift));
            let elbow = shoulder - frame.up * UPPER_ARM;
            let fore = frame.bent(-angle(angles, Joint::NearElbow, shift));
            let wrist = elbow - fore.up * FOREARM;
            Arm { shoulder, elbow, wrist, fingers: -fore.up, pole: -frame.forward }
        };
        let leg = |s: usize| {
            let to = near * sign(s);
            let shift = s * Joint::LEG;
            let hip = pelvis + line.right * (to * HIP_WIDE);
            let frame = line
                .bent(-angle(angles, Joint::NearHip, shift))
                .tipped(-to * angle(angles, Joint::NearLegOut, shift))
                .turned(to * angle(angles, Joint::NearLegTurn, shift));
            let knee = hip - frame.up * THIGH;
            let shin = frame.bent(angle(angles, Joint::NearKnee, shift));
            let ankle = knee - shin.up * SHANK;
            let foot = shin.bent(-angle(angles, Joint::NearAnkle, shift));
            Leg { hip, knee, ankle, toes: foot.forward, pole: frame.forward }
        };
        Self {
            pelvis,
            pelvis_frame: along(0.0),
            line,
            chest_frame,
            shoulders,
            head_frame,
            spine,
            head,
            arms: [arm(0), arm(1)],
            legs: [leg(0), leg(1)],
            near,
        }
    }

    /// Puts a wrist at a place, as far as the arm reaches.
    pub(crate) fn put_wrist(&mut self, side: usize, at: Vec3, fingers: Option<Vec3>) {
        if let Some(arm) = self.arms.get_mut(side) {
            (arm.elbow, arm.wrist) = two_bones(arm.shoulder, at, [UPPER_ARM, FOREARM], arm.pole);
            arm.fingers = fingers.unwrap_or_else(|| (arm.wrist - arm.elbow).unit_or(arm.fingers));
        }
    }

    /// Puts an ankle at a place, as far as the leg reaches.
    pub(crate) fn put_ankle(&mut self, side: usize, at: Vec3, toes: Vec3) {
        if let Some(leg) = self.legs.get_mut(side) {
            (leg.knee, leg.ankle) = two_bones(leg.hip, at, [THIGH, SHANK], leg.pole);
            leg.toes = toes;
        }
    }

    /// Where a hand goes that rests on the body.
    pub(crate) fn rest(&self, hand: Hand, side: usize, bump: f64) -> Option<Vec3> {
        let [pelvis, _, ribs, ..] = self.spine;
        let to = self.near * sign(side);
        let (hips, chest_frame) = (self.pelvis_frame, self.chest_frame);
        let leg = self.legs.get(side)?;
        let other = self.legs.get(1 - side)?;
        let other_arm = self.arms.get(1 - side)?;
        let up_of = |leg: &Leg| leg.pole.across((leg.knee - leg.hip).unit_or(Vec3::UP)).unit_or(Vec3::UP);
        Some(match hand {
            Hand::Belly => {
                let (centre, radius) = self.bump(bump);
                centre + hips.at(radius * 0.55, -radius * 0.78, to * (radius * 0.62 + 0.012))
            }
            Hand::Hip => pelvis + hips.at(-0.012, 0.062, to * 0.098),
            Hand::Back => pelvis + hips.at(-0.085, 0.066, to * 0.052),
            Hand::Ribs => ribs + chest_frame.at(0.062, -0.012, to * 0.078),
            Hand::OtherShoulder => other_arm.shoulder + chest_frame.at(0.060, -0.016, to * 0.035),
            Hand::Head => self.head + self.head_frame.at(-0.055, 0.0, to * 0.052),
            Hand::Thigh => leg.hip.lerp(leg.knee, 0.62) + up_of(leg) * 0.062,
            Hand::OtherThigh => other.hip.lerp(other.knee, 0.60) + up_of(other) * 0.060,
            Hand::Shin => leg.knee.lerp(leg.ankle, 0.45) + up_of(leg) * 0.04,
            Hand::Together => self.arms.first()?.wrist - self.line.right * (self.near * 0.022),
            Hand::Cheek => self.head + self.head_frame.at(0.045, -0.045, to * 0.055),
            Hand::Beside => pelvis + hips.at(-0.02, -SEAT + PALM + 0.01, to * 0.125),
            Hand::Free | Hand::Floor | Hand::Wall | Hand::Held => return None,
        })
    }

    /// The middle of the bump and its radius.
    pub(crate) fn bump(&self, radius: f64) -> (Vec3, f64) {
        let [pelvis, _, ribs, _, _] = self.spine;
        let frame = self.line;
        let middle = pelvis.lerp(ribs, 0.72);
        (middle + frame.at(0.022 + (radius - 0.045) * 0.85, 0.0, 0.0), radius)
    }

    /// A place on the body.
    pub(crate) fn site(&self, site: Site, bump: f64) -> Vec3 {
        let [pelvis, small, ribs, chest, neck] = self.spine;
        let [near_arm, far_arm] = self.arms;
        let [near, far] = self.legs;
        let hips = self.pelvis_frame;
        let to = self.near;
        let back_of = |leg: Leg| -leg.pole.across((leg.ankle - leg.knee).unit_or(Vec3::UP)).unit_or(Vec3::UP);
        let hand = |arm: Arm| arm.wrist + arm.fingers * 0.04;
        let foot = |leg: Leg| leg.ankle + leg.toes * 0.05;
        match site {
            Site::Head => self.head,
            Site::NeckNear => neck + self.line.at(0.0, 0.03, to * 0.03),
            Site::NeckFar => neck + self.line.at(0.0, 0.03, -to * 0.03),
            Site::UpperBack => chest + self.chest_frame.at(-0.045, -0.01, 0.0),
            Site::LowerBack => small + hips.at(-0.05, -0.005, 0.0),
            Site::Chest => chest + self.chest_frame.at(0.06, 0.01, 0.0),
            Site::Shoulder => near_arm.shoulder + self.chest_frame.at(0.03, -0.02, 0.0),
            Site::Ribs => ribs + self.chest_frame.at(0.04, 0.0, to * 0.05),
            Site::Belly => self.bump(bump).0,
            Site::LowBelly => self.bump(bump).0 + hips.at(bump * 0.45, -bump * 0.55, 0.0),
            Site::PelvicFloor => pelvis + hips.at(0.015, -0.045, 0.0),
            Site::Pelvis => pelvis,
            Site::Buttock => pelvis + hips.at(-0.055, -0.012, to * 0.04),
            Site::OuterHip => near.hip + self.line.at(-0.01, 0.0, to * 0.05),
            Site::FarHipFront => far.hip + self.line.at(0.055, -0.02, 0.0),
            Site::Thigh => near.hip.lerp(near.knee, 0.55) - back_of(near) * 0.03,
            Site::InnerThighs => near.hip.lerp(near.knee, 0.6).lerp(far.hip.lerp(far.knee, 0.6), 0.5),
            Site::Hamstring => near.hip.lerp(near.knee, 0.5) + back_of(near) * 0.03,
            Site::NearKnee => near.knee,
            Site::FarKnee => far.knee,
            Site::Knees => near.knee.lerp(far.knee, 0.5),
            Site::NearCalf => near.knee.lerp(near.ankle, 0.36) + back_of(near) * 0.02,
            Site::FarCalf => far.knee.lerp(far.ankle, 0.36) + back_of(far) * 0.02,
            Site::NearFoot => foot(near),
            Site::FarFoot => foot(far),
            Site::Feet => foot(near).lerp(foot(far), 0.5),
            Site::NearHand => hand(near_arm),
            Site::FarHand => hand(far_arm),
            Site::Hands => hand(near_arm).lerp(hand(far_arm), 0.5),
            Site::Waist => small + hips.at(0.0, 0.02, to * 0.07),
        }
    }

    /// The bend of an elbow and of a knee, as they came out.
    pub(crate) fn bends(&self, side: usize) -> Option<[f64; 2]> {
        let (arm, leg) = (self.arms.get(side)?, self.legs.get(side)?);
        Some([
            crate::vector::angle(arm.elbow - arm.shoulder, arm.wrist - arm.elbow),
            crate::vector::angle(leg.knee - leg.hip, leg.ankle - leg.knee),
        ])
    }
}

/// Two bones from a place towards another: where the joint between them is, and the end.
fn two_bones(from: Vec3, to: Vec3, [first, second]: [f64; 2], pole: Vec3) -> (Vec3, Vec3) {
    let way = to - from;
    let axis = way.unit_or(-Vec3::UP);
    let reach = way.length().clamp((first - second).abs() + 0.02, first + second - 1e-9);
    let along = (first * first - second * second + reach * reach) / (2.0 * reach);
    let out = crate::vector::root((first * first - along * along).max(0.0));
    let bend = pole.across(axis).unit_or(Vec3::UP.across(axis).unit_or(Vec3::new(1.0, 0.0, 0.0)));
    (from + axis * along + bend * out, from + axis * reach)
}

/// The radius of the bump at a gestational age.
pub(crate) fn bump_radius(bump: Bump, ga: GestationalAge) -> f64 {
    let days = f64::from(ga.days()) - f64::from(bump.week) * 7.0;
    (f64::from(bump.radius) + f64::from(bump.per_week) * days.max(0.0) / 7.0) / 10_000.0
}

#[cfg(test)]
mod tests {
    use super::*;

    const UPRIGHT: Mixed = [0.0; N_JOINTS];

    #[test]
    fn a_person_who_stands_is_one_high() {
        let pelvis = Vec3::new(0.0, ANKLE + SHANK + THIGH, 0.0);
        let body = Skeleton::new(Base::Upright, &UPRIGHT, pelvis);
        let top = body.head.y + 0.068;
        assert!((0.98..=1.02).contains(&top), "{top}");
        assert!((body.legs[0].ankle.y - ANKLE).abs() < 1e-9);
    }

    #[test]
    fn an_ankle_put_somewhere_keeps_the_bones_as_long_as_they_are() {
        let mut body = Skeleton::new(Base::Upright, &UPRIGHT, Vec3::new(0.0, 0.5, 0.0));
        body.put_ankle(0, Vec3::new(0.2, 0.1, 0.0), Vec3::new(1.0, 0.0, 0.0));
        let leg = body.legs[0];
        assert!(((leg.knee - leg.hip).length() - THIGH).abs() < 1e-9);
        assert!(((leg.ankle - leg.knee).length() - SHANK).abs() < 1e-9);
        assert!(leg.knee.x > 0.1, "a knee bends forward: {:?}", leg.knee);
    }

    #[test]
    fn the_bump_does_not_grow_before_its_week_and_grows_every_day_after() {
        let bump = Bump { radius: 450, week: 12, per_week: 22 };
        let radius = |days| bump_radius(bump, GestationalAge::from_days(days).unwrap());
        assert_eq!(radius(0), radius(12 * 7));
        for day in 12 * 7..GestationalAge::MAX_DAYS {
            assert!(radius(day + 1) > radius(day));
        }
    }
}
