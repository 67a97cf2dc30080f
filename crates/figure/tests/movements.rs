//! Every movement of the guideline, looked at in every keyframe and between them.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test may fail, and owns the disk"
)]

use std::collections::BTreeSet;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use bundle::Figures;
use clinical::GestationalAge;
use compiler::Files;
use figure::{Figure, Joint, Movement, Stance, Thing, Vec3, file, limit_name, palette, scheme};
use guideline::{ActivityKind, Position};
use sha2::{Digest as _, Sha256};

fn read(folder: &Path, below: &str, files: &mut Files) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let path = format!("{below}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            read(&entry.path(), &format!("{path}/"), files);
        } else if path.ends_with(".toml") || path.ends_with(".ftl") {
            files.insert(path, std::fs::read(entry.path()).unwrap());
        }
    }
}

fn figures() -> Figures {
    let mut files = Files::new();
    read(&PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../guideline"), "", &mut files);
    let compiled = compiler::compile(&files);
    compiled.figures.unwrap_or_else(|| panic!("{}", compiler::plain(&compiled.diagnostics, "guideline")))
}

fn week(n: u16) -> GestationalAge {
    GestationalAge::from_weeks_days(n, 0).unwrap()
}

const WEEKS: [u16; 5] = [0, 10, 24, 38, 42];

/// What rounding may be off by, in degrees.
const MOST_OVER: f64 = 0.01;

/// Looks at every figure at every keyframe and at nineteen moments on the way to the next.
fn everywhere(mut look: impl FnMut(&str, usize, f64, &Stance)) {
    for movement in &figures().movements {
        for n in WEEKS {
            let figure = Figure::new(movement, week(n));
            for from in 0..figure.n_keyframes() {
                for step in 0..20 {
                    let part = f64::from(step) / 20.0;
                    look(&movement.id, from, part, &figure.stance(from, part));
                }
            }
        }
    }
}

fn report(found: Vec<String>) {
    let n = found.len();
    assert!(
        found.is_empty(),
        "{n} findings, the first:\n{}",
        found.into_iter().take(40).collect::<Vec<_>>().join("\n")
    );
}

#[test]
fn no_joint_bends_further_than_it_goes_or_the_wrong_way() {
    let mut found = Vec::new();
    everywhere(|id, from, part, stance| {
        for side in 0..2 {
            let [elbow, knee] = stance.bends[side];
            if !(-0.1..=150.5).contains(&elbow) || !(-0.1..=150.5).contains(&knee) {
                found.push(format!("{id} {from}+{part}: side {side} elbow {elbow:.0} knee {knee:.0}"));
            }
            if stance.wrong_way[side] > 0.003 {
                found.push(format!("{id} {from}+{part}: knee {side} bends forward"));
            }
        }
    });
    report(found);
}

/// How far each joint may be bent in a drawing, in the order of [`Joint`]: the table of `body.toml`.
fn limits() -> Vec<(&'static str, [f64; 2])> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../guideline/figures/body.toml");
    let file = std::fs::read_to_string(path).unwrap();
    let table = file.split_once("[limits]").unwrap().1;
    let of = |name: &str| {
        let line = table.lines().find(|line| line.split('=').next().unwrap().trim() == name).unwrap();
        let ends = line.split_once('[').unwrap().1.trim_end_matches(']');
        let (least, most) = ends.split_once(',').unwrap();
        [least.trim().parse().unwrap(), most.trim().parse().unwrap()]
    };
    Joint::ALL.iter().map(|(joint, name)| (*name, of(limit_name(*joint)))).collect()
}

#[test]
fn every_joint_is_within_its_limits_once_hands_and_feet_are_where_they_stay() {
    let limits = limits();
    let mut worst = std::collections::BTreeMap::new();
    everywhere(|id, from, part, stance| {
        for ((name, [least, most]), degrees) in limits.iter().zip(stance.angles) {
            let over = (least - degrees).max(degrees - most);
            if over > MOST_OVER {
                let slot = worst.entry((id.to_owned(), *name)).or_insert((over, from, part, degrees, 0));
                let n = slot.4 + 1;
                if over > slot.0 {
                    *slot = (over, from, part, degrees, n);
                }
                slot.4 = n;
            }
        }
    });
    report(
        worst
            .into_iter()
            .map(|((id, name), (over, from, part, degrees, n))| {
                format!("{id} {from}+{part}: {name} at {degrees:.1}, {over:.1} too far ({n} moments)")
            })
            .collect(),
    );
}

/// A row of the evidence's table of key poses.
struct Key {
    movement: String,
    /// The keyframe's name, as an id.
    pose: String,
    from_the_side: bool,
    angles: Vec<(Joint, f64)>,
}

fn evidence() -> Vec<Key> {
    let cells = |line: &str| {
        let mut cells = vec![String::new()];
        let mut quoted = false;
        for letter in line.chars() {
            match letter {
                '"' => quoted = !quoted,
                ',' if !quoted => cells.push(String::new()),
                _ => cells.last_mut().unwrap().push(letter),
            }
        }
        cells
    };
    const FROM: usize = 5;
    const JOINTS: [Joint; 13] = [
        Joint::Trunk,
        Joint::Curve,
        Joint::Neck,
        Joint::NearShoulder,
        Joint::NearElbow,
        Joint::NearHip,
        Joint::NearKnee,
        Joint::NearAnkle,
        Joint::FarShoulder,
        Joint::FarElbow,
        Joint::FarHip,
        Joint::FarKnee,
        Joint::FarAnkle,
    ];
    let mut lines = include_str!("poses.csv").lines().filter(|line| !line.starts_with('#'));
    let head = cells(lines.next().unwrap());
    assert_eq!((head[FROM].as_str(), head[FROM + 12].as_str()), ("trunk_deg", "far_ankle"));
    lines
        .map(|line| {
            let row = cells(line);
            let letters: String = row[2]
                .chars()
                .map(|c| if c.is_alphanumeric() { c.to_ascii_lowercase() } else { ' ' })
                .collect();
            Key {
                movement: row[0].clone(),
                pose: letters.split_whitespace().collect::<Vec<_>>().join("-"),
                from_the_side: row[4] == "side",
                angles: JOINTS
                    .iter()
                    .zip(&row[FROM..])
                    .filter_map(|(joint, cell)| Some((*joint, cell.parse().ok()?)))
                    .collect(),
            }
        })
        .collect()
}

/// The words by which a note can name a part of the body.
fn words_for(joint: Joint) -> &'static [&'static str] {
    match limit_name(joint) {
        "trunk" => &["trunk", "upright", "lying", "chest"],
        "curve" => &["back", "spine", "chest"],
        "neck" => &["head", "neck"],
        "shoulder" | "elbow" => &["arm", "hand", "elbow", "shoulder"],
        "hip" | "knee" => &["hip", "knee", "leg", "thigh", "shin", "step", "stride"],
        _ => &["foot", "feet", "ankle", "toe", "heel", "leg"],
    }
}

#[test]
fn each_keyframe_is_the_evidences_or_a_note_says_what_differs() {
    let figures = figures();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../guideline/figures");
    let keys = evidence();
    assert_eq!(keys.len(), 143);
    let mut found = Vec::new();
    for key in &keys {
        let id = &key.movement;
        let movement = figures.find(id).unwrap_or_else(|| panic!("{id} has no figure"));
        let file = std::fs::read_to_string(folder.join(format!("{id}.toml"))).unwrap();
        let note =
            file.lines().find_map(|line| line.strip_prefix("note ")).unwrap_or_default().to_lowercase();
        let Some(pose) = movement.keyframes.iter().find(|keyframe| keyframe.id == key.pose) else {
            if !note.contains("in the evidence") {
                found.push(format!("{id}: `{}` is not drawn, and no note says so", key.pose));
            }
            continue;
        };
        // Angles by another convention cannot be compared; that it is drawn from elsewhere is said.
        if !key.from_the_side {
            if !["seen", "drawn", "draws"].iter().any(|word| note.contains(word)) {
                found.push(format!("{id}: no note says how `{}` is seen", key.pose));
            }
            continue;
        }
        for (joint, degrees) in &key.angles {
            let drawn = f64::from(pose.angles[*joint as usize]);
            if drawn != *degrees && !words_for(*joint).iter().any(|word| note.contains(word)) {
                found.push(format!(
                    "{id}: `{}` has {} at {drawn}, the evidence at {degrees}, and no note says why",
                    key.pose,
                    joint.name()
                ));
            }
        }
    }
    report(found);
}

#[test]
fn nothing_goes_through_the_floor() {
    let mut found = Vec::new();
    everywhere(|id, from, part, stance| {
        let lowest = |places: &[Vec3], r: f64| places.iter().map(|p| p.y - r).fold(f64::MAX, f64::min);
        for side in 0..2 {
            if stance.soles[side] < -0.01 {
                found.push(format!("{id} {from}+{part}: sole {side} at {:.3}", stance.soles[side]));
            }
            let [hip, knee, _] = stance.legs[side];
            if lowest(&[hip], 0.04) < -0.01 || lowest(&[knee], 0.036) < -0.01 {
                found.push(format!("{id} {from}+{part}: hip {:.3} knee {:.3}", hip.y, knee.y));
            }
            let [_, elbow, wrist] = stance.arms[side];
            if lowest(&[elbow, wrist], 0.0185) < -0.01 {
                found.push(format!("{id} {from}+{part}: elbow {:.3} wrist {:.3}", elbow.y, wrist.y));
            }
        }
        if stance.head.y < 0.055 {
            found.push(format!("{id} {from}+{part}: head {:.3}", stance.head.y));
        }
    });
    report(found);
}

#[test]
fn what_should_stay_does_not_slide_by_a_hundredth_of_her_height() {
    let mut found = Vec::new();
    for movement in &figures().movements {
        for n in WEEKS {
            let figure = Figure::new(movement, week(n));
            for held in figure.held() {
                let place = |part: f64| {
                    let stance = figure.stance(held.from, part);
                    if held.is_hand { stance.arms[held.side][2] } else { stance.legs[held.side][2] }
                };
                let start = place(0.0);
                for step in 1..=20 {
                    let part = f64::from(step) / 20.0;
                    let slid = (place(part) - start).length();
                    // A heel that rises takes the ankle along while the ball stays.
                    let ball = |part: f64| figure.ball(held.from, part, held.side);
                    let slid = if held.is_hand { slid } else { slid.min((ball(part) - ball(0.0)).length()) };
                    if slid > 0.01 {
                        found.push(format!("{} {}+{part}: {held:?} slid {slid:.3}", movement.id, held.from));
                        break;
                    }
                }
            }
        }
    }
    report(found);
}

#[test]
fn a_round_ends_where_the_next_begins() {
    let mut found = Vec::new();
    for movement in &figures().movements {
        let figure = Figure::new(movement, week(28));
        let (start, end) = (figure.stance(0, 0.0), figure.stance(figure.n_keyframes() - 1, 1.0));
        // Who walks has gone on; everything else is compared from there.
        let gone = end.pelvis - start.pelvis;
        let walks = gone.x.abs() > 0.02;
        let gone = if walks { gone } else { Vec3::ZERO };
        for side in 0..2 {
            for (a, b) in start.legs[side]
                .iter()
                .zip(&end.legs[side])
                .chain(start.arms[side].iter().zip(&end.arms[side]))
            {
                let off = (*b - gone - *a).length();
                if off > 0.012 {
                    found.push(format!("{} is off by {off:.3} after a round", movement.id));
                }
            }
        }
    }
    found.dedup();
    report(found);
}

#[test]
fn feet_and_hands_reach_what_they_hold() {
    let mut found = Vec::new();
    for movement in &figures().movements {
        let figure = Figure::new(movement, week(28));
        for (from, side, is_hand, short) in figure.out_of_reach() {
            found.push(format!(
                "{} {from}: side {side} hand {is_hand} falls short by {short:.3}",
                movement.id
            ));
        }
    }
    report(found);
}

#[test]
fn the_same_movement_gives_the_same_bytes_and_nobody_else_does() {
    let figures = figures();
    let mut seen = std::collections::BTreeSet::new();
    for movement in &figures.movements {
        let figure = Figure::new(movement, week(28));
        assert_eq!(figure.animated("x", "y"), Figure::new(movement, week(28)).animated("x", "y"));
        // Two lessons show what an exercise shows.
        seen.insert(figure.animated("x", "y"));
    }
    assert!(seen.len() + 6 >= figures.movements.len(), "{} pictures", seen.len());
    // What `libm` computes is part of the picture: this sum changes only when a drawing changes.
    let bird_dog = figures.find("bird-dog").unwrap();
    let still = Figure::new(bird_dog, week(28)).still(2);
    let expected = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/bird-dog-28.svg");
    if std::env::var_os("CARRYWELL_BLESS").is_some() {
        std::fs::write(&expected, &still).unwrap();
    }
    assert_eq!(std::fs::read_to_string(expected).unwrap(), still);
}

#[test]
fn every_moving_picture_is_the_same_on_every_platform() {
    // Without words, so that a sentence that changes changes nothing here. Where a drawing is changed
    // on purpose the lines of that movement differ; where others do, the platform computes otherwise.
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/moving.sha256");
    let mut lines = Vec::new();
    for movement in &figures().movements {
        for n in [10, 24, 38] {
            let picture = Figure::new(movement, week(n)).animated("", "");
            let digest: String =
                Sha256::digest(picture.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect();
            lines.push(format!("{digest}  {}-{n}.svg", movement.id));
        }
    }
    if std::env::var_os("CARRYWELL_BLESS").is_some() {
        std::fs::write(&path, lines.join("\n") + "\n").unwrap();
    }
    let written = std::fs::read_to_string(path).unwrap();
    let expected: Vec<&str> = written.lines().collect();
    let mut found: Vec<String> = lines
        .iter()
        .filter(|line| !expected.contains(&line.as_str()))
        .map(|line| format!("not as it was: {line}"))
        .collect();
    found.extend(
        expected.iter().filter(|line| !lines.iter().any(|l| l == *line)).map(|l| format!("was: {l}")),
    );
    report(found);
}

#[test]
fn a_picture_grows_only_where_she_does() {
    let figures = figures();
    let standing = figures.find("posture-stand").unwrap();
    let pictures: Vec<String> = [10, 24, 38].map(|n| Figure::new(standing, week(n)).still(1)).into();
    assert!(pictures[0] != pictures[1] && pictures[1] != pictures[2]);
    let shapes =
        |picture: &str| picture.split("<path").map(str::to_owned).collect::<std::collections::BTreeSet<_>>();
    let changed = shapes(&pictures[2]).difference(&shapes(&pictures[0])).count();
    assert!((1..=3).contains(&changed), "{changed} shapes differ");
}

/// The words that stand for a picture that moves: its title, and the whole movement told.
fn words(figures: &Figures, movement: &Movement) -> (String, String) {
    let title =
        figures.texts[0].get(&Figure::new(movement, week(20)).describe(movement.cover.into()).unwrap());
    (title.unwrap().to_owned(), figures.told(movement, figures.texts[0].locale()).join(" "))
}

#[test]
fn a_moving_picture_is_under_twelve_thousand_bytes_when_packed() {
    let packed = |picture: &str, quality| {
        let mut packed = Vec::new();
        let mut writer = brotli::CompressorWriter::new(&mut packed, 1 << 16, quality, 22);
        writer.write_all(picture.as_bytes()).unwrap();
        drop(writer);
        packed.len()
    };
    let mut found = Vec::new();
    let figures = figures();
    for movement in &figures.movements {
        let (title, told) = words(&figures, movement);
        for n in [10, 24, 40] {
            // As it is written: the colours and the words with it.
            let picture = file(&Figure::new(movement, week(n)).animated(&title, &told));
            // What fits packed quickly need not be packed as well as can be, which takes long.
            if packed(&picture, 9) > 12_000 && packed(&picture, 11) > 12_000 {
                found.push(format!("{} in week {n}: {} bytes", movement.id, packed(&picture, 11)));
            }
        }
    }
    report(found);
}

#[test]
fn a_file_has_every_colour_of_its_picture_and_no_other() {
    let palette = palette();
    for movement in &figures().movements {
        let figure = Figure::new(movement, week(24));
        for (picture, moves) in [(figure.animated("x", "y"), true), (figure.still(0), false)] {
            let file = file(&picture);
            let (open, rest) = file.split_once("<style>").unwrap();
            let (sheet, rest) = rest.split_once("</style>").unwrap();
            assert_eq!(format!("{open}{rest}"), format!("{picture}\n"), "{}", movement.id);
            assert_eq!(sheet.contains("prefers-reduced-motion"), moves, "{}", movement.id);
            for rule in sheet.split('}').filter(|rule| rule.starts_with(".figure-")) {
                assert!(palette.contains(rule), "{rule}");
            }
            let (light, dark) = sheet.split_once("prefers-color-scheme:dark").unwrap();
            let class = |rest: &str| rest.split('"').next().unwrap().to_owned();
            let used: BTreeSet<String> = picture.split("class=\"figure-").skip(1).map(class).collect();
            let used: BTreeSet<&str> = used
                .iter()
                .map(String::as_str)
                .filter(|class| !["moving", "still"].contains(class))
                .collect();
            let of_light = light.split(".figure-").skip(1).map(|rule| rule.split('{').next().unwrap());
            assert_eq!(of_light.collect::<BTreeSet<_>>(), used, "{}", movement.id);
            let variable = |class: &&str| class.trim_end_matches("-line").to_owned();
            let of_dark =
                dark.split("--figure-").skip(1).map(|rest| rest.split(':').next().unwrap().to_owned());
            assert_eq!(
                of_dark.collect::<BTreeSet<_>>(),
                used.iter().map(variable).collect(),
                "{}",
                movement.id
            );
        }
    }
}

#[test]
fn a_picture_runs_nothing_and_carries_no_style() {
    for movement in &figures().movements {
        let figure = Figure::new(movement, week(30));
        for picture in
            [figure.animated("<b>&", "<i>&"), figure.still(0), figure.frame(1.3), figure.thumbnail(0)]
        {
            assert!(picture.starts_with("<svg ") && picture.ends_with("</svg>"));
            for banned in ["<script", "style=", "<style", "javascript", "href", " on", "NaN", "inf"] {
                assert!(!picture.contains(banned), "{}: {banned}", movement.id);
            }
        }
    }
}

#[test]
fn every_colour_of_a_picture_is_in_the_palette_twice() {
    let palette = palette();
    let (light, dark) = palette.split_once("prefers-color-scheme:dark").unwrap();
    for movement in &figures().movements {
        let picture = Figure::new(movement, week(30)).animated("x", "y");
        for class in picture.split("class=\"figure-").skip(1).map(|rest| rest.split('"').next().unwrap()) {
            if class == "moving" || class == "still" {
                continue;
            }
            assert!(light.contains(&format!(".figure-{class}{{")), "{class}");
            assert!(dark.contains(&format!("--figure-{}:", class.trim_end_matches("-line"))), "{class}");
        }
    }
}

#[test]
fn every_keyframe_has_its_words() {
    let figures = figures();
    for movement in &figures.movements {
        let figure = Figure::new(movement, week(30));
        for n in 0..figure.n_keyframes() {
            let key = figure.describe(n).unwrap();
            assert!(figures.texts[0].get(&key).is_some_and(|text| text.ends_with('.')), "{key}");
        }
        assert_eq!(figure.describe(figure.n_keyframes()), None);
    }
}

#[test]
fn a_moving_picture_tells_every_keyframe_in_order_to_whoever_does_not_see_it() {
    let figures = figures();
    for movement in &figures.movements {
        let told = figures.told(movement, "en");
        assert_eq!(told.len(), movement.keyframes.len(), "{}", movement.id);
        let picture = Figure::new(movement, week(30)).animated("title", &told.join(" "));
        let (_, words) = picture.split_once("<desc>").unwrap();
        let (mut words, _) = words.split_once("</desc>").unwrap();
        for text in told {
            (_, words) = words.split_once(text).unwrap_or_else(|| panic!("{}: {text}", movement.id));
        }
    }
}

#[test]
fn every_mark_has_words_for_where_it_is() {
    let figures = figures();
    for movement in &figures.movements {
        for site in movement.felt() {
            assert!(figures.texts[0].get(&site.felt_key()).is_some(), "{}", site.felt_key());
        }
        assert!(figures.felt(movement, "en").len() <= movement.felt().len());
    }
    let bird_dog = figures.find("bird-dog").unwrap();
    assert_eq!(figures.felt(bird_dog, "en"), ["the muscles of your seat", "the small of your back"]);
}

#[test]
fn in_a_page_every_colour_is_a_variable_for_light_and_for_dark() {
    let scheme = scheme();
    let (tokens, rules) = scheme.split_once("}\n").unwrap();
    for token in tokens.trim_start_matches(":root,[data-theme]{").split(';').filter(|token| !token.is_empty())
    {
        let (name, colours) = token.split_once(':').unwrap();
        assert!(colours.starts_with("var(--light,#") && colours.contains(" var(--dark,#"), "{token}");
        let class = name.trim_start_matches("--");
        assert!(rules.contains(&format!(".{class}{{fill:var({name})}}")), "{name}");
    }
    assert!(!rules.contains('#'), "a colour stands in one place");
}

#[test]
fn a_moment_after_the_last_is_the_same_as_one_round_before() {
    for movement in &figures().movements {
        let figure = Figure::new(movement, week(20));
        let round = figure.seconds();
        assert!(round > 0.0, "{}", movement.id);
        assert_eq!(figure.frame(round * 0.5), figure.frame(round * 2.5), "{}", movement.id);
        assert!(figure.keyframe_at(round * 0.99) < figure.n_keyframes());
    }
}

#[test]
fn who_swims_has_water_and_who_lies_in_bed_a_bed() {
    for movement in &figures().movements {
        let has = |thing| movement.props.iter().any(|prop| prop.thing == thing);
        assert_eq!(movement.id.starts_with("water"), has(Thing::Water), "{}", movement.id);
    }
}

/// Whether her bones are as somebody's are in that position, in parts of her height.
fn is_in(position: Position, stance: &Stance) -> bool {
    let [hip, knee, ankle] = stance.legs[1];
    let trunk = stance.head - stance.pelvis;
    let upright = trunk.y / (trunk.x.powi(2) + trunk.y.powi(2) + trunk.z.powi(2)).sqrt();
    let (thigh, shank) = (hip.y - knee.y, knee.y - ankle.y);
    match position {
        Position::Standing | Position::Water => thigh > 0.12 && shank > 0.12,
        Position::Seated => upright > 0.7 && thigh.abs() < 0.12,
        Position::SemiReclined => (0.5..0.9).contains(&upright) && thigh < 0.0,
        Position::Supine | Position::SideLying => upright.abs() < 0.1,
        Position::HandsAndKnees => upright < 0.4 && thigh > 0.2 && shank < 0.1,
        Position::Kneeling | Position::HalfKneeling => upright > 0.5 && thigh > 0.2 && shank < 0.1,
        Position::Any => true,
    }
}

#[test]
fn every_exercise_is_drawn_in_the_position_a_session_asks_for() {
    let mut files = Files::new();
    read(&PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../guideline"), "", &mut files);
    let rules = compiler::compile(&files).contents.unwrap().guideline;
    let mut n_drawn = 0;
    for movement in &figures().movements {
        let Some(id) = rules.find_activity(&movement.id) else { continue };
        let record = rules.activity(id);
        if record.kind != ActivityKind::Exercise {
            continue;
        }
        n_drawn += 1;
        let stance = Figure::new(movement, week(10)).stance(0, 0.0);
        assert!(is_in(record.position, &stance), "{} is not drawn {:?}", movement.id, record.position);
    }
    assert_eq!(n_drawn, 57);
}
