//! `figures/`: one movement per file, and in `body.toml` how far joints go and how the bump grows.

use figure::{
    Angles, Base, Bump, Contact, Hand, Joint, Keyframe, Movement, N_JOINTS, Prop, Site, Thing, VIEWS,
    limit_name,
};

use super::table::Table;
use crate::check::{bad_value, unknown_name};
use crate::diagnostic::{Place, Word};

/// `figures/body.toml`.
#[derive(Debug)]
pub(crate) struct Body {
    pub(crate) limits: Vec<Limit>,
    pub(crate) bump: Bump,
    pub(crate) sources: Vec<Word>,
}

/// How far a joint goes, in degrees.
#[derive(Debug)]
pub(crate) struct Limit {
    pub(crate) name: &'static str,
    pub(crate) least: i16,
    pub(crate) most: i16,
}

/// A movement as written.
#[derive(Debug)]
pub(crate) struct Figure {
    pub(crate) id: Word,
    pub(crate) sources: Vec<Word>,
    pub(crate) poses: Vec<Pose>,
    /// What is drawn; the bump is filled in from `body.toml`.
    pub(crate) movement: Movement,
}

/// Where the parts of a keyframe are written.
#[derive(Debug)]
pub(crate) struct Pose {
    pub(crate) id: Word,
    pub(crate) angles: Vec<(Joint, i16, Place)>,
}

/// The name of the file that is not a movement.
pub(crate) const BODY: &str = "body.toml";

const TRUNK: [(Joint, &str); 9] = [
    (Joint::Trunk, "trunk"),
    (Joint::Curve, "curve"),
    (Joint::Side, "side"),
    (Joint::Twist, "twist"),
    (Joint::Roll, "roll"),
    (Joint::Lean, "lean"),
    (Joint::Neck, "neck"),
    (Joint::Look, "look"),
    (Joint::Tilt, "tilt"),
];
const ARM: [(Joint, &str); 4] = [
    (Joint::NearShoulder, "shoulder"),
    (Joint::NearArmOut, "out"),
    (Joint::NearArmTurn, "turn"),
    (Joint::NearElbow, "elbow"),
];
const LEG: [(Joint, &str); 5] = [
    (Joint::NearHip, "hip"),
    (Joint::NearLegOut, "out"),
    (Joint::NearLegTurn, "turn"),
    (Joint::NearKnee, "knee"),
    (Joint::NearAnkle, "ankle"),
];

pub(crate) fn body(mut table: Table<'_, '_, '_>) -> Body {
    let mut limits = Vec::new();
    table.table("limits", |mut limits_table| {
        for (joint, _) in Joint::ALL {
            let name = limit_name(*joint);
            if limits.iter().any(|limit: &Limit| limit.name == name) {
                continue;
            }
            match limits_table.degrees_list(name).as_slice() {
                [(least, _), (most, _)] => limits.push(Limit { name, least: *least, most: *most }),
                [] => limits_table.missing(name),
                [(_, place), ..] => {
                    bad_value::report(
                        limits_table.findings,
                        place,
                        &format!("`{name}` should be two angles"),
                        "",
                    );
                }
            }
        }
        limits_table.finish();
    });
    let bump = table.table("bump", |mut bump| {
        let mut part = |key| bump.count(key).map_or(0, |(n, _)| n);
        let read = Bump { radius: part("radius"), week: part("week"), per_week: part("per-week") };
        bump.finish();
        read
    });
    let body = Body {
        limits,
        bump: bump.unwrap_or(Bump { radius: 0, week: 0, per_week: 0 }),
        sources: table.words("sources"),
    };
    table.finish();
    body
}

pub(crate) fn read(mut table: Table<'_, '_, '_>, file: &str) -> Option<Figure> {
    let id = super::page_id(&mut table, file);
    let mut poses: Vec<Pose> = Vec::new();
    let mut keyframes: Vec<Keyframe> = Vec::new();
    table.each_of("pose", |row| pose(row, &mut poses, &mut keyframes));
    if keyframes.is_empty() {
        table.missing("pose");
        return None;
    }
    let place_of = |name: &Word, findings: &mut crate::diagnostic::Findings<'_>| {
        let found = keyframes.iter().position(|keyframe| keyframe.id == name.text);
        if found.is_none() {
            unknown_name::report(findings, name, "pose", keyframes.iter().map(|k| k.id.as_str()));
        }
        found.and_then(|n| u8::try_from(n).ok()).unwrap_or(0)
    };
    let mut props = Vec::new();
    table.each_of("thing", |mut row| {
        let pose = row.word("in").map_or(0, |name| place_of(&name, row.findings));
        let mut offset = [0; 3];
        for (to, (from, _)) in offset.iter_mut().zip(row.degrees_list("offset")) {
            *to = from;
        }
        let thing = row.required_one_of("kind", Thing::ALL);
        let prop = thing.map(|thing| Prop {
            thing,
            at: row.one_of("at", Site::ALL),
            pose,
            offset,
            size: row.count("size").map_or(100, |(n, _)| n),
            turn: row.degrees("turn").map_or(0, |(n, _)| n),
            follow: row.truth("follow"),
            over: row.truth("over"),
        });
        row.finish();
        props.extend(prop);
    });
    let view = table.one_of("view", VIEWS).unwrap_or([14, 8]);
    let camera = match table.degrees_list("camera").as_slice() {
        [(yaw, _), (pitch, _)] => [*yaw, *pitch],
        _ => view,
    };
    let cover = table.word("cover").map(|name| place_of(&name, table.findings));
    let movement = Movement {
        id: id.text.clone(),
        base: table.one_of("base", Base::ALL).unwrap_or(Base::Upright),
        camera,
        seat: table.count("seat").and_then(|(n, _)| u8::try_from(n).ok()),
        leg_over: table.truth("leg-over"),
        cover: cover.unwrap_or(u8::from(keyframes.len() > 1)),
        bump: Bump { radius: 0, week: 0, per_week: 0 },
        props,
        keyframes,
    };
    let sources = table.words("sources");
    table.finish();
    Some(Figure { id, sources, poses, movement })
}

fn pose(mut row: Table<'_, '_, '_>, poses: &mut Vec<Pose>, keyframes: &mut Vec<Keyframe>) {
    let Some(id) = row.required("id") else { return };
    crate::check::bad_id::look(row.findings, &id);
    if let Some(first) = poses.iter().find(|pose| pose.id.text == id.text) {
        crate::check::duplicate_id::report(row.findings, &id.place, "pose", &id.text, &first.id.place);
    }
    let like = row.word("like").and_then(|name| {
        let found = keyframes.iter().find(|keyframe| keyframe.id == name.text);
        if found.is_none() {
            unknown_name::report(row.findings, &name, "pose", keyframes.iter().map(|k| k.id.as_str()));
        }
        found.cloned()
    });
    let mut keyframe = like.unwrap_or_else(|| Keyframe {
        id: String::new(),
        move_tenths: 10,
        hold_tenths: 0,
        angles: [0; N_JOINTS],
        supports: Vec::new(),
        hands: [Hand::Free; 2],
        arrows: Vec::new(),
        felt: Vec::new(),
    });
    keyframe.id = id.text.clone();
    keyframe.arrows.clear();
    keyframe.felt.clear();
    if let Some((seconds, _)) = row.count("move-seconds") {
        keyframe.move_tenths = seconds.saturating_mul(10);
    }
    if let Some((seconds, _)) = row.count("hold-seconds") {
        keyframe.hold_tenths = seconds.saturating_mul(10);
    }
    let mut angles = Angled { angles: &mut keyframe.angles, written: Vec::new() };
    angles.read(&mut row, &TRUNK, &[0]);
    for (key, shifts) in [("arms", &[0, Joint::ARM][..]), ("near-arm", &[0]), ("far-arm", &[Joint::ARM])] {
        row.table(key, |mut arm| {
            angles.read(&mut arm, &ARM, shifts);
            arm.finish();
        });
    }
    for (key, shifts) in [("legs", &[0, Joint::LEG][..]), ("near-leg", &[0]), ("far-leg", &[Joint::LEG])] {
        row.table(key, |mut leg| {
            angles.read(&mut leg, &LEG, shifts);
            leg.finish();
        });
    }
    let written = angles.written;
    if row.has("held-by") {
        keyframe.supports = named(&mut row, "held-by", Contact::ALL);
    }
    for (key, sides) in [("hands", [true, true]), ("near-hand", [true, false]), ("far-hand", [false, true])] {
        if let Some(hand) = row.one_of(key, Hand::ALL) {
            for (slot, _) in keyframe.hands.iter_mut().zip(sides).filter(|(_, meant)| *meant) {
                *slot = hand;
            }
        }
    }
    keyframe.arrows = named(&mut row, "arrows", Site::ALL);
    keyframe.felt = named(&mut row, "felt", Site::ALL);
    row.finish();
    poses.push(Pose { id, angles: written });
    keyframes.push(keyframe);
}

/// The angles of a keyframe while they are read.
struct Angled<'k> {
    angles: &'k mut Angles,
    written: Vec<(Joint, i16, Place)>,
}

impl Angled<'_> {
    fn read(&mut self, table: &mut Table<'_, '_, '_>, joints: &[(Joint, &'static str)], shifts: &[usize]) {
        for (joint, key) in joints {
            let Some((degrees, place)) = table.degrees(key) else { continue };
            for shift in shifts {
                if let Some(angle) = self.angles.get_mut(*joint as usize + shift) {
                    *angle = degrees;
                }
            }
            self.written.push((*joint, degrees, place));
        }
    }
}

/// A list of words from a closed list.
fn named<T: Copy>(row: &mut Table<'_, '_, '_>, key: &'static str, all: &[(T, &str)]) -> Vec<T> {
    let mut out = Vec::new();
    for word in row.words(key) {
        match all.iter().find(|(_, name)| *name == word.text) {
            Some((value, _)) => out.push(*value),
            None => {
                let names: Vec<&str> = all.iter().map(|(_, name)| *name).collect();
                bad_value::not_one_of(row.findings, &word, key, &names);
            }
        }
    }
    out
}
