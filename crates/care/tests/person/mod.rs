//! The real guideline, and random people for it.

#![allow(dead_code, reason = "each test file looks at its own part of the people")]

use std::path::Path;
use std::sync::OnceLock;

use care::{Answer, Assessment, CarePlan, Case, Diary, Known, assess, plan};
use clinical::Date;
use guideline::{FeatureId, FeatureKind, Guideline};
use proptest::prelude::*;

pub(crate) fn rules() -> &'static Guideline {
    static RULES: OnceLock<Guideline> = OnceLock::new();
    RULES.get_or_init(|| {
        fn gather(folder: &Path, under: &str, files: &mut compiler::Files) {
            for entry in std::fs::read_dir(folder).unwrap() {
                let entry = entry.unwrap();
                let name = entry.file_name().to_string_lossy().into_owned();
                let path = if under.is_empty() { name } else { format!("{under}/{name}") };
                if entry.path().is_dir() {
                    gather(&entry.path(), &path, files);
                } else {
                    files.insert(path, std::fs::read(entry.path()).unwrap());
                }
            }
        }
        let mut files = compiler::Files::new();
        gather(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../guideline"), "", &mut files);
        compiler::compile(&files).contents.expect("the guideline compiles").guideline
    })
}

/// A person: how likely each answer is, then one roll a feature.
#[derive(Clone, Debug)]
pub(crate) struct Person {
    pub(crate) open: u8,
    pub(crate) unsure: u8,
    pub(crate) yes: u8,
    pub(crate) rolls: Vec<(u8, u8, u16)>,
}

pub(crate) fn person() -> impl Strategy<Value = Person> {
    let n = rules().features.len();
    (0u8..20, 0u8..6, 0u8..10, prop::collection::vec((0u8..100, 0u8..100, 0u16..1000), n))
        .prop_map(|(open, unsure, yes, rolls)| Person { open, unsure, yes, rolls })
}

/// Someone who says no to every danger sign, so that plans can be looked at.
pub(crate) fn cleared_person() -> impl Strategy<Value = Person> {
    let n = rules().features.len();
    (0u8..6, 0u8..30, prop::collection::vec((0u8..100, 0u8..100, 0u16..1000), n))
        .prop_map(|(unsure, yes, rolls)| Person { open: 0, unsure, yes, rolls })
}

pub(crate) fn case(person: &Person, clear: bool) -> Case {
    let rules = rules();
    let mut case = Case::new(rules, Date::from_ymd(2031, 4, 12).unwrap());
    for (at, feature) in rules.features.iter().enumerate() {
        let id = FeatureId(u16::try_from(at).unwrap());
        let (first, second, value) = person.rolls[at];
        let is_sign = matches!(feature.kind, FeatureKind::Sign);
        let answer = match &feature.kind {
            FeatureKind::Inferred { .. } => continue,
            _ if clear && is_sign => Answer::No,
            _ if first < person.open => continue,
            _ if first < person.open + person.unsure => Answer::NotSure,
            FeatureKind::Sign => {
                if second < person.yes / 4 {
                    Answer::Yes
                } else {
                    Answer::No
                }
            }
            FeatureKind::Fact | FeatureKind::Pattern => {
                if second < person.yes {
                    Answer::Yes
                } else {
                    Answer::No
                }
            }
            FeatureKind::Choice { options } => {
                Answer::Option(u8::try_from(usize::from(value) % options.len()).unwrap())
            }
            FeatureKind::Quantity { bands, device, .. } => {
                if clear || device.is_some_and(|d| case.known(d) != Known::Band(1)) {
                    continue;
                }
                let span = bands.last().unwrap().last - bands[0].first + 1;
                Answer::Measured(bands[0].first + i32::from(value) % span)
            }
            FeatureKind::GestationalAge { .. } => Answer::Measured(i32::from(value) % 301),
        };
        case.answer(rules, id, answer).unwrap();
    }
    if clear {
        let mut say =
            |name: &str, answer| case.answer(rules, rules.find_feature(name).unwrap(), answer).unwrap();
        say("pregnancy", Answer::Option(0));
        say("mechanical-back-pain-only", Answer::Yes);
        for device in ["thermometer", "blood-pressure-reading", "oximeter", "pulse-reading"] {
            say(device, Answer::No);
        }
        let calm = i32::from(person.rolls[0].2) % 6;
        say("pain-now", Answer::Measured(calm));
        say("pain-worst", Answer::Measured(calm));
        say("pain-days", Answer::Measured(3));
        for (at, pattern) in
            ["low-back", "upper-back", "stiffness", "pelvic-front", "leg-cramp"].into_iter().enumerate()
        {
            say(pattern, if person.rolls[at].1 < 35 || at == 0 { Answer::Yes } else { Answer::No });
        }
    }
    case
}

/// Someone with low-back pain and nothing else, at 24 weeks.
pub(crate) fn priya() -> care::Assessment {
    let calm = Person { open: 0, unsure: 0, yes: 0, rolls: vec![(99, 99, 168); rules().features.len()] };
    let mut case = case(&calm, true);
    case.answer(rules(), rules().find_feature("pain-now").unwrap(), Answer::Measured(2)).unwrap();
    case.answer(rules(), rules().find_feature("pain-worst").unwrap(), Answer::Measured(3)).unwrap();
    let done = care::assess(rules(), case);
    assert!(done.cleared().is_some(), "{:?}", done.reasons());
    done
}

/// Her plan with what she chose in her diary.
pub(crate) fn with_diary(who: &Assessment, diary: &Diary, on: Date) -> CarePlan {
    let mut case: Case = who.case().clone();
    let wishes = case.wishes().clone().with_diary(diary.wishes(rules(), on));
    case.set_wishes(wishes);
    plan(rules(), assess(rules(), case).cleared().unwrap())
}
