//! From keyframes to where the body is at any moment.
//!
//! The angles of a keyframe say how the body is bent; what holds it says where it is. A foot, a knee
//! or a hand that stays is put at one place when it comes down and every moment after is solved so
//! that it is still there. Promises that nothing which holds her slides while it holds, and that no
//! foot goes through the floor. Absent: pictures.

use crate::body::{self, ANKLE, BALL, KNEE_PAD, LYING, LYING_ON_SIDE, Mixed, PALM, SEAT, SIDES, Skeleton};
use crate::pose::{Angles, Base, Contact, Hand, Movement, N_JOINTS};
use crate::vector::{Vec3, sin_cos};

/// What an ankle does in a keyframe.
#[derive(Clone, Copy, Debug)]
enum Foot {
    /// Goes where the angles put it.
    Free,
    /// The ball of the foot is at a place; the sole is flat, or tipped up by so many degrees at the
    /// toes (below zero: at the heel).
    Stands { ball: Vec3, heading: Vec3, tip: f64 },
    /// The knee is on the floor: where that puts the ankle.
    Kneels { ankle: Vec3, toes: Vec3 },
}

#[derive(Clone, Debug)]
struct Key {
    angles: Mixed,
    pelvis: Vec3,
    root: Option<Contact>,
    feet: [Foot; 2],
    hands: [(Hand, Vec3); 2],
    fingers: [Option<Vec3>; 2],
    move_seconds: f64,
    hold_seconds: f64,
}

/// A movement, solved.
#[derive(Clone, Debug)]
pub(crate) struct Motion {
    base: Base,
    bump: f64,
    /// One more than there are keyframes: the last is the first, come round again.
    keys: Vec<Key>,
    /// How far she gets in one round, as walking does.
    travel: Vec3,
}

/// A moment between two keyframes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Moment {
    /// The keyframe she comes from.
    pub(crate) from: usize,
    /// How much of the way to the next is done, eased.
    pub(crate) part: f64,
}

/// Where she is held, by contact.
#[derive(Clone, Copy, Debug, Default)]
struct Held {
    pelvis: Option<Vec3>,
    shoulders: Option<Vec3>,
    feet: [Option<(Vec3, Vec3)>; 2],
    /// The knee, and which way the shank goes from it.
    knees: [Option<(Vec3, Vec3)>; 2],
    hands: [Option<Vec3>; 2],
}

fn mixed(angles: &Angles) -> Mixed {
    angles.map(f64::from)
}

/// The foot and the knee of a contact.
fn foot_of(contact: Contact) -> Option<usize> {
    match contact {
        Contact::NearFoot => Some(0),
        Contact::FarFoot => Some(1),
        _ => None,
    }
}

fn knee_of(contact: Contact) -> Option<usize> {
    match contact {
        Contact::NearKnee => Some(0),
        Contact::FarKnee => Some(1),
        _ => None,
    }
}

fn flat(direction: Vec3, other: Vec3) -> Vec3 {
    Vec3::new(direction.x, 0.0, direction.z).unit_or(other)
}

/// How far a foot is tipped up at the toes.
fn tip_of(toes: Vec3) -> f64 {
    let level = crate::vector::root(toes.x * toes.x + toes.z * toes.z);
    libm::atan2(toes.y, level) * (180.0 / core::f64::consts::PI)
}

/// The ankle over the floor when the instep lies on it.
const INSTEP: f64 = 0.034;
/// A foot within this many degrees of flat is meant flat.
const NEARLY_FLAT: f64 = 9.0;

/// The ankle and the toes of a foot that stands. Tipped up at the toes it turns about the heel, at
/// the heel about the ball.
fn standing(ball: Vec3, heading: Vec3, tip: f64) -> (Vec3, Vec3) {
    let (sin, cos) = sin_cos(tip);
    let toes = heading * cos + Vec3::UP * sin;
    let heel = ball - heading * BALL;
    if tip >= 0.0 {
        (heel + Vec3::UP * ANKLE - heading * (sin * 0.4 * ANKLE), toes)
    } else {
        let up = Vec3::UP * cos - heading * sin;
        (ball - toes * BALL + up * ANKLE, toes)
    }
}

/// The ankle and toes of a leg that kneels: its knee at a place, the shank lying that way.
fn kneeling(knee: Vec3, back: Vec3) -> (Vec3, Vec3) {
    let drop = INSTEP - knee.y;
    let level = crate::vector::root((body::SHANK * body::SHANK - drop * drop).max(0.0));
    let ankle = knee + back * level + Vec3::UP * drop;
    (ankle, (back * 0.97 - Vec3::UP * 0.24).unit_or(back))
}

impl Motion {
    pub(crate) fn new(movement: &Movement, bump: f64) -> Self {
        let mut held = Held::default();
        let mut keys: Vec<Key> = Vec::new();
        let n = movement.keyframes.len();
        for place in 0..=n {
            let Some(frame) = movement.keyframes.get(place % n.max(1)) else { continue };
            let angles = mixed(&frame.angles);
            let before = keys.last().map(|key| key.pelvis);
            let mut key = solve(movement, &angles, &frame.supports, frame.hands, &mut held, before);
            key.move_seconds = f64::from(frame.move_tenths) / 10.0;
            key.hold_seconds = f64::from(frame.hold_tenths) / 10.0;
            keys.push(key);
        }
        let travel = match (keys.first(), keys.last()) {
            (Some(first), Some(last)) => last.pelvis - first.pelvis,
            _ => Vec3::ZERO,
        };
        let travel = if travel.x.abs() > 0.02 { Vec3::new(travel.x, 0.0, 0.0) } else { Vec3::ZERO };
        Self { base: movement.base, bump, keys, travel }
    }

    /// How many keyframes there are.
    pub(crate) fn n_keys(&self) -> usize {
        self.keys.len().saturating_sub(1)
    }

    /// The moment, some seconds after she left for the first keyframe's hold. A round that is over
    /// begins again.
    pub(crate) fn moment(&self, seconds: f64) -> Moment {
        let round = self.seconds();
        let mut left = if round > 0.0 { seconds - libm::floor(seconds / round) * round } else { 0.0 };
        for from in 0..self.n_keys() {
            let (hold, way) = self.spans(from);
            if left <= hold {
                return Moment { from, part: 0.0 };
            }
            left -= hold;
            if left < way {
                return Moment { from, part: eased(left / way) };
            }
            left -= way;
        }
        Moment { from: 0, part: 0.0 }
    }

    /// How long she stays in a keyframe, and how long the way to the next takes.
    pub(crate) fn spans(&self, from: usize) -> (f64, f64) {
        let hold = self.keys.get(from).map_or(0.0, |key| key.hold_seconds);
        let way = match (self.keys.get(from), self.keys.get(from + 1)) {
            // Between two that are the same there is no way to go.
            (Some(a), Some(b)) if a.angles != b.angles || a.pelvis != b.pelvis => b.move_seconds,
            _ => 0.0,
        };
        (hold, way)
    }

    /// How long a round takes.
    pub(crate) fn seconds(&self) -> f64 {
        (0..self.n_keys()).map(|from| self.spans(from)).map(|(hold, way)| hold + way).sum()
    }

    /// Where the picture stands still while she walks on.
    pub(crate) fn ground(&self, moment: Moment) -> Vec3 {
        if self.travel == Vec3::ZERO {
            return Vec3::ZERO;
        }
        let (Some(a), Some(first)) = (self.keys.get(moment.from), self.keys.first()) else {
            return Vec3::ZERO;
        };
        let b = self.keys.get(moment.from + 1).unwrap_or(a);
        Vec3::new(a.pelvis.lerp(b.pelvis, moment.part).x - first.pelvis.x, 0.0, 0.0)
    }

    /// The angles that are written for a moment, before hands and feet are where they stay.
    pub(crate) fn written(&self, moment: Moment) -> Mixed {
        let Some(a) = self.keys.get(moment.from) else { return [0.0; N_JOINTS] };
        let b = self.keys.get(moment.from + 1).unwrap_or(a);
        let mut angles = a.angles;
        for (angle, to) in angles.iter_mut().zip(b.angles) {
            *angle += (to - *angle) * moment.part;
        }
        angles
    }

    /// Where the body is.
    pub(crate) fn at(&self, moment: Moment) -> Skeleton {
        let none = || Skeleton::new(self.base, &[0.0; N_JOINTS], Vec3::ZERO);
        let Some(a) = self.keys.get(moment.from) else { return none() };
        let b = self.keys.get(moment.from + 1).unwrap_or(a);
        let part = moment.part;
        let angles = self.written(moment);
        let feet = SIDES.map(|side| between(&a.feet, &b.feet, side, part));
        let straight = a.pelvis.lerp(b.pelvis, part);
        let pelvis = self.rooted(a, b, &angles, &feet, part).unwrap_or(straight);
        let mut body = Skeleton::new(self.base, &angles, pelvis);
        for (side, foot) in SIDES.into_iter().zip(feet) {
            place_foot(&mut body, side, foot);
        }
        for side in SIDES {
            place_hand(&mut body, side, self.bump, a, b, part);
        }
        body
    }

    /// The pelvis, where the same foot, knee or shoulder carries her in both keyframes: then it goes
    /// round that joint, and not straight from one place to the other.
    fn rooted(&self, a: &Key, b: &Key, angles: &Mixed, feet: &[Ankle; 2], part: f64) -> Option<Vec3> {
        let root = b.root.filter(|root| a.root == Some(*root))?;
        let of = |angles: &Mixed, feet: &[Ankle; 2]| -> Option<Vec3> {
            let body = Skeleton::new(self.base, angles, Vec3::ZERO);
            match root {
                Contact::Pelvis | Contact::Seat => None,
                Contact::Shoulders => Some(-body.spine.last().copied()?),
                Contact::NearFoot | Contact::FarFoot => {
                    let side = foot_of(root)?;
                    Some(feet.get(side)?.settled()?.0 - body.legs.get(side)?.ankle)
                }
                Contact::NearKnee | Contact::FarKnee => {
                    let side = knee_of(root)?;
                    // The knee stays where its ankle says it is.
                    let (ankle, _) = feet.get(side)?.settled()?;
                    Some(ankle - body.legs.get(side)?.knee)
                }
            }
        };
        let ends = [(a, 0.0), (b, 1.0)].map(|(key, end)| {
            let feet = SIDES.map(|side| between(&a.feet, &b.feet, side, end));
            of(&key.angles, &feet).map(|place| key.pelvis - place)
        });
        // What the two keyframes are off by goes from one to the other on the way.
        let [Some(off), Some(off_then)] = ends else { return None };
        Some(of(angles, feet)? + off.lerp(off_then, part))
    }
}

/// Slow at both ends.
pub(crate) fn eased(part: f64) -> f64 {
    let p = part.clamp(0.0, 1.0);
    p * p * (3.0 - 2.0 * p)
}

/// An ankle on its way.
#[derive(Clone, Copy, Debug)]
enum Ankle {
    Free,
    At(Vec3, Vec3),
    /// From the first place to free, or the other way: how free.
    Leaving(Vec3, Vec3, f64),
}

impl Ankle {
    fn settled(self) -> Option<(Vec3, Vec3)> {
        match self {
            Self::At(ankle, toes) => Some((ankle, toes)),
            _ => None,
        }
    }
}

fn between(a: &[Foot; 2], b: &[Foot; 2], side: usize, part: f64) -> Ankle {
    let (Some(a), Some(b)) = (a.get(side), b.get(side)) else { return Ankle::Free };
    let end = |foot: &Foot| match *foot {
        Foot::Free => None,
        Foot::Stands { ball, heading, tip } => Some(standing(ball, heading, tip)),
        Foot::Kneels { ankle, toes } => Some((ankle, toes)),
    };
    match (a, b) {
        (
            Foot::Stands { ball, heading, tip },
            Foot::Stands { ball: ball_then, heading: heading_then, tip: tip_then },
        ) => {
            let heading = heading.lerp(*heading_then, part).unit_or(*heading);
            let (ankle, toes) = standing(ball.lerp(*ball_then, part), heading, tip + (tip_then - tip) * part);
            Ankle::At(ankle, toes)
        }
        _ => match (end(a), end(b)) {
            (None, None) => Ankle::Free,
            (Some((ankle, toes)), Some((then, toes_then))) => {
                Ankle::At(ankle.lerp(then, part), toes.lerp(toes_then, part).unit_or(toes))
            }
            (Some((ankle, toes)), None) => Ankle::Leaving(ankle, toes, part),
            (None, Some((ankle, toes))) => Ankle::Leaving(ankle, toes, 1.0 - part),
        },
    }
}

fn place_foot(body: &mut Skeleton, side: usize, foot: Ankle) {
    let Some(leg) = body.legs.get(side).copied() else { return };
    let (ankle, toes, free) = match foot {
        Ankle::Free => (leg.ankle, leg.toes, true),
        Ankle::At(ankle, toes) => (ankle, toes, false),
        Ankle::Leaving(ankle, toes, free) => {
            (ankle.lerp(leg.ankle, free), toes.lerp(leg.toes, free).unit_or(toes), true)
        }
    };
    if !matches!(foot, Ankle::Free) {
        body.put_ankle(side, ankle, toes);
    }
    // A foot that would go through the floor is lifted.
    let lowest = body.legs.get(side).map_or(0.0, |leg| leg.lowest());
    if free && lowest < 0.0 {
        body.put_ankle(side, ankle - Vec3::UP * lowest, toes);
    }
}

fn place_hand(body: &mut Skeleton, side: usize, bump: f64, a: &Key, b: &Key, part: f64) {
    let Some(arm) = body.arms.get(side).copied() else { return };
    let (Some((hand, place)), Some((hand_then, place_then))) = (a.hands.get(side), b.hands.get(side)) else {
        return;
    };
    if *hand == Hand::Free && *hand_then == Hand::Free {
        return;
    }
    let goal = |hand: Hand, place: Vec3| match hand {
        Hand::Free => arm.wrist,
        Hand::Floor | Hand::Wall | Hand::Held => place,
        on_the_body => body.rest(on_the_body, side, bump).unwrap_or(arm.wrist),
    };
    let wrist = goal(*hand, *place).lerp(goal(*hand_then, *place_then), part);
    let fingers = |key: &Key| key.fingers.get(side).copied().flatten();
    let fingers = match (fingers(a), fingers(b)) {
        (Some(one), Some(other)) => Some(one.lerp(other, part).unit_or(one)),
        (Some(one), None) => Some(one.lerp(arm.fingers, part).unit_or(one)),
        (None, Some(other)) => Some(arm.fingers.lerp(other, part).unit_or(other)),
        (None, None) => None,
    };
    body.put_wrist(side, wrist, fingers);
}

/// Finds where a keyframe's body is, and what of it stays.
fn solve(
    movement: &Movement,
    angles: &Mixed,
    supports: &[Contact],
    hands: [Hand; 2],
    held: &mut Held,
    before: Option<Vec3>,
) -> Key {
    let body = Skeleton::new(movement.base, angles, Vec3::ZERO);
    let foot_stand = |side: usize| {
        let leg = body.legs.get(side)?;
        let tip = tip_of(leg.toes);
        let tip = if tip.abs() < NEARLY_FLAT { 0.0 } else { tip };
        let heading = flat(leg.toes, flat(body.line.forward, body.line.up));
        Some((heading, tip))
    };
    // Where the pelvis is, if this contact is at that place.
    let from = |contact: Contact, held: &Held| -> Option<Vec3> {
        match contact {
            Contact::Seat | Contact::Pelvis => held.pelvis,
            Contact::Shoulders => Some(held.shoulders? - body.spine.last().copied()?),
            Contact::NearKnee | Contact::FarKnee => {
                let side = knee_of(contact)?;
                Some((*held.knees.get(side)?)?.0 - body.legs.get(side)?.knee)
            }
            Contact::NearFoot | Contact::FarFoot => {
                let side = foot_of(contact)?;
                let (ball, heading) = (*held.feet.get(side)?)?;
                let (_, tip) = foot_stand(side)?;
                Some(standing(ball, heading, tip).0 - body.legs.get(side)?.ankle)
            }
        }
    };
    let known = supports.iter().find_map(|contact| from(*contact, held).map(|at| (*contact, at)));
    let (root, pelvis) = match known {
        Some((contact, at)) => (Some(contact), at),
        None => {
            let x = before.map_or(0.0, |p| p.x);
            let limb =
                supports.iter().find(|c| !matches!(c, Contact::Seat | Contact::Pelvis | Contact::Shoulders));
            let lying = supports.contains(&Contact::Pelvis);
            let y = match (movement.seat, limb) {
                (Some(seat), _) if supports.contains(&Contact::Seat) => f64::from(seat) / 100.0 + SEAT,
                (Some(seat), _) if lying => f64::from(seat) / 100.0 + lying_height(movement.base),
                _ if lying => lying_height(movement.base),
                (_, Some(contact)) => height(*contact, &body, &foot_stand),
                _ => before.map_or(SEAT, |p| p.y),
            };
            (supports.first().copied(), Vec3::new(x, y, 0.0))
        }
    };
    let mut now = Held::default();
    let there = |place: Vec3| place + pelvis;
    let mut feet = [Foot::Free; 2];
    for contact in supports {
        match *contact {
            Contact::Seat | Contact::Pelvis => now.pelvis = Some(held.pelvis.unwrap_or(pelvis)),
            Contact::Shoulders => {
                now.shoulders = held.shoulders.or_else(|| body.spine.last().map(|neck| there(*neck)));
            }
            Contact::NearFoot | Contact::FarFoot => {
                let (Some(side), Some(slot)) =
                    (foot_of(*contact), foot_of(*contact).and_then(|s| now.feet.get_mut(s)))
                else {
                    continue;
                };
                let Some((heading, tip)) = foot_stand(side) else { continue };
                let Some(leg) = body.legs.get(side) else { continue };
                let was = held.feet.get(side).copied().flatten();
                let (ball, heading) = was.unwrap_or_else(|| {
                    let ankle = there(leg.ankle);
                    let ball = if tip < 0.0 {
                        let (rest, _) = standing(Vec3::ZERO, heading, tip);
                        ankle - rest
                    } else {
                        ankle + heading * BALL
                    };
                    (Vec3::new(ball.x, floor_of(movement, ball.y), ball.z), heading)
                });
                *slot = Some((ball, heading));
                if let Some(foot) = feet.get_mut(side) {
                    *foot = Foot::Stands { ball, heading, tip };
                }
            }
            Contact::NearKnee | Contact::FarKnee => {
                let Some(side) = knee_of(*contact) else { continue };
                let Some(leg) = body.legs.get(side) else { continue };
                let was = held.knees.get(side).copied().flatten();
                let (knee, back) = was.unwrap_or_else(|| {
                    let knee = there(leg.knee);
                    let back = flat(leg.ankle - leg.knee, -flat(body.line.forward, body.line.up));
                    (Vec3::new(knee.x, KNEE_PAD, knee.z), back)
                });
                let (ankle, toes) = kneeling(knee, back);
                if let (Some(slot), Some(foot)) = (now.knees.get_mut(side), feet.get_mut(side)) {
                    *slot = Some((knee, back));
                    *foot = Foot::Kneels { ankle, toes };
                }
            }
        }
    }
    let mut stays = [(Hand::Free, Vec3::ZERO); 2];
    let mut fingers = [None; 2];
    for side in SIDES {
        let Some(hand) = hands.get(side).copied() else { continue };
        let Some(arm) = body.arms.get(side) else { continue };
        let wrist = there(arm.wrist);
        let place = match hand {
            Hand::Floor | Hand::Wall | Hand::Held => {
                held.hands.get(side).copied().flatten().unwrap_or(match hand {
                    Hand::Floor => Vec3::new(wrist.x, PALM, wrist.z),
                    _ => wrist,
                })
            }
            _ => Vec3::ZERO,
        };
        if matches!(hand, Hand::Floor | Hand::Wall | Hand::Held)
            && let Some(slot) = now.hands.get_mut(side)
        {
            *slot = Some(place);
        }
        if let (Some(stay), Some(finger)) = (stays.get_mut(side), fingers.get_mut(side)) {
            *stay = (hand, place);
            *finger = match hand {
                Hand::Floor => Some(flat(body.line.up, body.line.forward)),
                Hand::Wall => Some((Vec3::UP + body.line.forward * 0.1).unit_or(Vec3::UP)),
                _ => None,
            };
        }
    }
    *held = now;
    Key { angles: *angles, pelvis, root, feet, hands: stays, fingers, move_seconds: 0.0, hold_seconds: 0.0 }
}

fn lying_height(base: Base) -> f64 {
    match base {
        Base::Upright => LYING,
        Base::OnSide | Base::OnSideAway => LYING_ON_SIDE,
    }
}

/// Where a ball of a foot comes to rest: the floor, or what stands that high above it on purpose.
fn floor_of(movement: &Movement, y: f64) -> f64 {
    // On a bike the feet are on pedals and stay as high as the angles put them.
    let pedals = movement.props.iter().any(|prop| prop.thing == crate::pose::Thing::Bike);
    if pedals { y } else { 0.0 }
}

/// How high the pelvis is when a foot or a knee is on the floor.
fn height(contact: Contact, body: &Skeleton, stand: &impl Fn(usize) -> Option<(Vec3, f64)>) -> f64 {
    if let Some(side) = knee_of(contact) {
        return KNEE_PAD - body.legs.get(side).map_or(0.0, |leg| leg.knee.y);
    }
    let Some(side) = foot_of(contact) else { return SEAT };
    let ankle = body.legs.get(side).map_or(0.0, |leg| leg.ankle.y);
    let (rest, _) = stand(side)
        .map_or((Vec3::UP * ANKLE, Vec3::ZERO), |(heading, tip)| standing(Vec3::ZERO, heading, tip));
    rest.y - ankle
}

impl Motion {
    /// What stays where it is between a keyframe and the next.
    pub(crate) fn held(&self) -> Vec<crate::svg::Held> {
        let mut out = Vec::new();
        for (from, pair) in self.keys.windows(2).enumerate() {
            let [a, b] = pair else { continue };
            for side in SIDES {
                let foot = |key: &Key| !matches!(key.feet.get(side), None | Some(Foot::Free));
                let kneels = |key: &Key| matches!(key.feet.get(side), Some(Foot::Kneels { .. }));
                if foot(a) && foot(b) && kneels(a) == kneels(b) {
                    out.push(crate::svg::Held { from, side, is_hand: false });
                }
                let hand = |key: &Key| {
                    key.hands
                        .get(side)
                        .is_some_and(|(hand, _)| matches!(hand, Hand::Floor | Hand::Wall | Hand::Held))
                };
                if hand(a) && hand(b) {
                    out.push(crate::svg::Held { from, side, is_hand: true });
                }
            }
        }
        out
    }

    /// What does not come to where it should stay.
    pub(crate) fn out_of_reach(&self) -> Vec<(usize, usize, bool, f64)> {
        const MOST: f64 = 0.01;
        let mut out = Vec::new();
        for (from, key) in self.keys.iter().enumerate().take(self.n_keys()) {
            let body = self.at(Moment { from, part: 0.0 });
            for side in SIDES {
                let (Some(arm), Some(leg)) = (body.arms.get(side), body.legs.get(side)) else { continue };
                if let Some((ankle, _)) = between(&key.feet, &key.feet, side, 0.0).settled() {
                    out.push((from, side, false, (ankle - leg.ankle).length()));
                }
                if let Some((Hand::Floor | Hand::Wall | Hand::Held, place)) = key.hands.get(side) {
                    out.push((from, side, true, (*place - arm.wrist).length()));
                }
            }
        }
        out.retain(|(.., short)| *short > MOST);
        out
    }
}
