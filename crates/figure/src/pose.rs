//! A movement as it is written down: keyframes of joint angles, what holds the body, what is around
//! it. Inert; nothing here is worked out.
//!
//! Angles are whole degrees by the convention of `docs/figures.md`. Promises that every angle of a
//! pose has a name ([`Joint`]). Absent: sentences (they are texts of the guideline, found by
//! [`Movement::key`]), and which angles a body can reach, which is a matter of the guideline.

use serde::{Deserialize, Serialize};

macro_rules! named {
    ($(#[$about:meta])* $kind:ident { $($(#[$doc:meta])* $variant:ident = $name:literal,)* }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum $kind { $($(#[$doc])* $variant,)* }

        impl $kind {
            /// Each with its name in a file.
            pub const ALL: &[(Self, &'static str)] = &[$((Self::$variant, $name),)*];

            /// The name in a file.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }
        }
    };
}

named! {
    /// An angle of a pose. For limbs, the near one first and then the far one.
    Joint {
        /// The line from pelvis to neck from upright, forward.
        Trunk = "trunk",
        /// The bend of the spine over that line; above zero is rounded.
        Curve = "curve",
        /// The spine bent to the near side.
        Side = "side",
        /// The chest turned over the pelvis, towards the near side.
        Twist = "twist",
        /// The whole body rolled about its length, towards the near side.
        Roll = "roll",
        /// The whole body tipped to the near side, as when she sits up from lying on the side.
        Lean = "lean",
        /// The chin to the chest.
        Neck = "neck",
        /// The face turned to the near side.
        Look = "look",
        /// The ear to the near shoulder.
        Tilt = "tilt",
        /// The upper arm forward.
        NearShoulder = "near-shoulder",
        /// The upper arm away from the body.
        NearArmOut = "near-arm-out",
        /// The upper arm about its length; above zero the forearm goes outward.
        NearArmTurn = "near-arm-turn",
        /// The bend of the elbow.
        NearElbow = "near-elbow",
        /// The same of the far arm.
        FarShoulder = "far-shoulder",
        /// The same of the far arm.
        FarArmOut = "far-arm-out",
        /// The same of the far arm.
        FarArmTurn = "far-arm-turn",
        /// The same of the far arm.
        FarElbow = "far-elbow",
        /// The thigh forward.
        NearHip = "near-hip",
        /// The thigh away from the other.
        NearLegOut = "near-leg-out",
        /// The thigh about its length; above zero the knee points outward.
        NearLegTurn = "near-leg-turn",
        /// The bend of the knee.
        NearKnee = "near-knee",
        /// The toes up.
        NearAnkle = "near-ankle",
        /// The same of the far leg.
        FarHip = "far-hip",
        /// The same of the far leg.
        FarLegOut = "far-leg-out",
        /// The same of the far leg.
        FarLegTurn = "far-leg-turn",
        /// The same of the far leg.
        FarKnee = "far-knee",
        /// The same of the far leg.
        FarAnkle = "far-ankle",
    }
}

/// How many angles a pose has.
pub const N_JOINTS: usize = 27;

/// The angles of a pose, in the order of [`Joint`].
pub type Angles = [i16; N_JOINTS];

named! {
    /// How the body lies before it leans.
    Base {
        /// Upright, facing the viewer's right; the near side is her right.
        Upright = "upright",
        /// On the side, head to the viewer's left, facing the viewer; the near side is the upper.
        OnSide = "on-side",
        /// On the side, head to the viewer's left, facing away; the near side is the upper.
        OnSideAway = "on-side-away",
    }
}

named! {
    /// A part of the body that something holds up.
    Contact {
        /// Sitting: the pelvis stays where it is.
        Seat = "seat",
        /// Lying or half lying: the pelvis stays on what is below.
        Pelvis = "pelvis",
        /// The near foot, flat or on toes or heel by its ankle.
        NearFoot = "near-foot",
        /// The far foot.
        FarFoot = "far-foot",
        /// The near knee.
        NearKnee = "near-knee",
        /// The far knee.
        FarKnee = "far-knee",
        /// The shoulders: the upper end of the trunk stays where it is.
        Shoulders = "shoulders",
    }
}

named! {
    /// What a hand does.
    Hand {
        /// Goes where the angles put it.
        Free = "free",
        /// Flat on the floor, and stays there.
        Floor = "floor",
        /// Flat against something upright, and stays there.
        Wall = "wall",
        /// Holds something, and stays there.
        Held = "held",
        /// Under the bump.
        Belly = "belly",
        /// On the side of the pelvis.
        Hip = "hip",
        /// On the back of the pelvis.
        Back = "back",
        /// On the low ribs.
        Ribs = "ribs",
        /// On the other shoulder.
        OtherShoulder = "other-shoulder",
        /// Behind the head.
        Head = "head",
        /// On the thigh.
        Thigh = "thigh",
        /// On the shin.
        Shin = "shin",
        /// Both hands together before the chest, where the near one is free.
        Together = "together",
        /// Under the cheek.
        Cheek = "cheek",
        /// On the other thigh.
        OtherThigh = "other-thigh",
        /// On the edge beside the hip.
        Beside = "beside",
    }
}

named! {
    /// A place on the body: where it is felt, and where things are.
    Site {
        /// The head.
        Head = "head",
        /// The near side of the neck.
        NeckNear = "neck-near",
        /// The far side of the neck.
        NeckFar = "neck-far",
        /// Between the shoulder blades.
        UpperBack = "upper-back",
        /// The small of the back.
        LowerBack = "lower-back",
        /// The breastbone.
        Chest = "chest",
        /// The front of the near shoulder.
        Shoulder = "shoulder",
        /// The low ribs.
        Ribs = "ribs",
        /// The bump.
        Belly = "belly",
        /// The lower tummy.
        LowBelly = "low-belly",
        /// Inside the pelvis, below.
        PelvicFloor = "pelvic-floor",
        /// The middle of the pelvis.
        Pelvis = "pelvis",
        /// The near buttock.
        Buttock = "buttock",
        /// The outside of the near hip.
        OuterHip = "outer-hip",
        /// The front of the far hip.
        FarHipFront = "far-hip-front",
        /// The front of the near thigh.
        Thigh = "thigh",
        /// Between the thighs.
        InnerThighs = "inner-thighs",
        /// The back of the near thigh.
        Hamstring = "hamstring",
        /// The near knee.
        NearKnee = "near-knee",
        /// The far knee.
        FarKnee = "far-knee",
        /// Between the knees.
        Knees = "knees",
        /// The near calf.
        NearCalf = "near-calf",
        /// The far calf.
        FarCalf = "far-calf",
        /// The near foot.
        NearFoot = "near-foot",
        /// The far foot.
        FarFoot = "far-foot",
        /// Between the feet.
        Feet = "feet",
        /// The near hand.
        NearHand = "near-hand",
        /// The far hand.
        FarHand = "far-hand",
        /// Between the hands.
        Hands = "hands",
        /// The side of the waist.
        Waist = "waist",
    }
}

named! {
    /// A thing around the body.
    Thing {
        /// A mat on the floor.
        Mat = "mat",
        /// A wall.
        Wall = "wall",
        /// A chair; she sits on it, or it stands where it is told.
        Chair = "chair",
        /// A stool.
        Stool = "stool",
        /// A sofa.
        Sofa = "sofa",
        /// A bed.
        Bed = "bed",
        /// A worktop.
        Worktop = "worktop",
        /// A table.
        Table = "table",
        /// A door frame.
        Doorway = "doorway",
        /// A door with its handle.
        Door = "door",
        /// A birth ball.
        Ball = "ball",
        /// A ball the size of a fist.
        SmallBall = "small-ball",
        /// A foam roller.
        Roller = "roller",
        /// A pillow.
        Pillow = "pillow",
        /// A pillow that lies lengthwise.
        LongPillow = "long-pillow",
        /// A heap of cushions that props up the back.
        Wedge = "wedge",
        /// A cushion.
        Cushion = "cushion",
        /// A band or a towel between two places.
        Band = "band",
        /// A box or basket.
        Basket = "basket",
        /// An exercise bike.
        Bike = "bike",
        /// Water up to the chest.
        Water = "water",
        /// A low table that things stand on.
        Shelf = "shelf",
        /// A screen on a desk.
        Desk = "desk",
    }
}

/// A thing and where it is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Prop {
    /// What it is.
    pub thing: Thing,
    /// The part of the body it is at; the ground below the pelvis where nothing is said.
    pub at: Option<Site>,
    /// In which keyframe it was put there.
    pub pose: u8,
    /// How far from there, in hundredths of the height: right, up, towards the viewer.
    pub offset: [i16; 3],
    /// How large, in hundredths of its usual size.
    pub size: u16,
    /// Turned about the upright, in degrees.
    pub turn: i16,
    /// Whether it goes along with the part of the body.
    pub follow: bool,
    /// Whether it is drawn over the body.
    pub over: bool,
}

/// One keyframe.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Keyframe {
    /// Its name within the movement.
    pub id: String,
    /// How long it takes to get there, in tenths of a second.
    pub move_tenths: u16,
    /// How long she stays, in tenths of a second.
    pub hold_tenths: u16,
    /// Its angles.
    pub angles: Angles,
    /// What holds her, the firmest first.
    pub supports: Vec<Contact>,
    /// What the near and the far hand do.
    pub hands: [Hand; 2],
    /// The parts whose way here is shown by an arrow.
    pub arrows: Vec<Site>,
    /// Where it should be felt.
    pub felt: Vec<Site>,
}

/// How the bump grows, in ten-thousandths of the height. A convention for drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bump {
    /// Its radius up to `week`.
    pub radius: u16,
    /// The week from which it grows.
    pub week: u16,
    /// How much it grows in a week.
    pub per_week: u16,
}

/// A movement: what is drawn for an exercise or another activity.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Movement {
    /// Its id, that of the activity it belongs to.
    pub id: String,
    /// How the body lies before it leans.
    pub base: Base,
    /// From where it is looked at: degrees towards her front, degrees from above.
    pub camera: [i16; 2],
    /// The height of the seat in hundredths of her height; nothing where her feet decide.
    pub seat: Option<u8>,
    /// Whether the near leg is drawn over the trunk.
    pub leg_over: bool,
    /// Which keyframe stands for the whole.
    pub cover: u8,
    /// How the bump grows.
    pub bump: Bump,
    /// The things around her.
    pub props: Vec<Prop>,
    /// The keyframes; after the last comes the first.
    pub keyframes: Vec<Keyframe>,
}

impl Movement {
    /// The key of the text that tells what is seen in a keyframe.
    #[must_use]
    pub fn key(&self, keyframe: usize) -> Option<String> {
        self.keyframes.get(keyframe).map(|k| format!("figure-{}-{}", self.id, k.id))
    }
}

impl Movement {
    /// Every place where it should be felt, each once, in the order of the keyframes.
    #[must_use]
    pub fn felt(&self) -> Vec<Site> {
        let mut out = Vec::new();
        for site in self.keyframes.iter().flat_map(|keyframe| &keyframe.felt) {
            if !out.contains(site) {
                out.push(*site);
            }
        }
        out
    }
}

impl Site {
    /// The key of the text that names this place where a movement is felt.
    #[must_use]
    pub fn felt_key(self) -> String {
        format!("figure-felt-{}", self.name())
    }
}

impl Joint {
    /// How far the far limb's angle stands behind the near one's: arms.
    pub const ARM: usize = 4;
    /// The same for legs.
    pub const LEG: usize = 5;
}

/// From where a figure is looked at, by name: degrees towards her front, degrees from above.
pub const VIEWS: &[([i16; 2], &str)] = &[
    ([14, 8], "side"),
    ([80, 8], "front"),
    ([40, 12], "front-side"),
    ([-35, 10], "back-side"),
    ([14, 60], "above"),
    ([0, 24], "lying"),
    ([78, 24], "foot-end"),
];

/// The limit of an angle by the name it has for both sides.
#[must_use]
pub fn limit_name(joint: Joint) -> &'static str {
    let name = joint.name();
    name.strip_prefix("near-").or_else(|| name.strip_prefix("far-")).unwrap_or(name)
}
