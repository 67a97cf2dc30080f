//! Every movement of the guideline, looked at in every keyframe and between them.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test may fail, and owns the disk"
)]

use std::io::Write as _;
use std::path::{Path, PathBuf};

use bundle::Figures;
use clinical::GestationalAge;
use compiler::Files;
use figure::{Figure, Stance, Thing, Vec3, palette};

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

const WEEKS: [u16; 4] = [0, 12, 28, 42];

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
        assert_eq!(figure.animated("x"), Figure::new(movement, week(28)).animated("x"));
        // Two lessons show what an exercise shows.
        seen.insert(figure.animated("x"));
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

#[test]
fn a_moving_picture_is_under_twelve_thousand_bytes_when_packed() {
    let mut found = Vec::new();
    let mut largest = 0;
    for movement in &figures().movements {
        let picture = Figure::new(movement, week(40)).animated("title");
        let mut packed = Vec::new();
        let mut writer = brotli::CompressorWriter::new(&mut packed, 1 << 16, 11, 22);
        writer.write_all(picture.as_bytes()).unwrap();
        drop(writer);
        largest = largest.max(packed.len());
        if packed.len() > 12_000 {
            found.push(format!("{}: {} bytes", movement.id, packed.len()));
        }
    }
    println!("the largest is {largest} bytes");
    report(found);
}

#[test]
fn a_picture_runs_nothing_and_carries_no_style() {
    for movement in &figures().movements {
        let figure = Figure::new(movement, week(30));
        for picture in [figure.animated("<b>&"), figure.still(0), figure.frame(1.3), figure.thumbnail(0)] {
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
        let picture = Figure::new(movement, week(30)).animated("x");
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
