//! Small random guidelines, so small that every Case can be walked, and the real one.

#![allow(dead_code, reason = "not every test uses everything")]

use std::path::Path;
use std::sync::OnceLock;

use care::Case;
use clinical::{Date, Direction, Disposition, Dose, Unit};
use guideline::{
    Activity, ActivityId, Band, BandSet, Condition, Effect, Exclusion, Feature, FeatureId, FeatureKind,
    GroupId, Guideline, SelfCareRule, Sign, Targets,
};
use proof::Space;

/// A chain of numbers that look random and are the same every time.
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15).wrapping_add(1))
    }

    pub(crate) fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % sides
    }

    pub(crate) fn chance(&mut self, of_ten: usize) -> bool {
        self.roll(10) < of_ten
    }

    pub(crate) fn pick<T: Clone>(&mut self, all: &[T]) -> T {
        all[self.roll(all.len())].clone()
    }
}

pub(crate) const FACT: FeatureId = FeatureId(2);
pub(crate) const DEVICE: FeatureId = FeatureId(3);
pub(crate) const READING: FeatureId = FeatureId(4);
pub(crate) const GA: FeatureId = FeatureId(5);
pub(crate) const ORDINARY: FeatureId = FeatureId(6);
pub(crate) const BOTH: FeatureId = FeatureId(7);

pub(crate) fn today() -> Date {
    Date::from_ymd(2031, 4, 12).unwrap()
}

fn weeks(dice: &mut Dice) -> Condition {
    Condition::Is { feature: GA, bands: BandSet(u32::try_from(1 + dice.roll(6)).unwrap()) }
}

fn positive(dice: &mut Dice) -> Condition {
    match dice.roll(7) {
        0 | 1 => Condition::Always,
        2 => Condition::present(FACT),
        3 => Condition::present(BOTH),
        4 => weeks(dice),
        5 => Condition::All(vec![weeks(dice), Condition::present(FACT)]),
        _ => Condition::Any(vec![weeks(dice), Condition::present(FACT)]),
    }
}

fn anything(dice: &mut Dice) -> Condition {
    let inner = match dice.roll(3) {
        0 => Condition::present(FeatureId(u16::try_from(dice.roll(2)).unwrap())),
        1 => Condition::present(ORDINARY),
        _ => positive(dice),
    };
    if dice.chance(3) { Condition::Not(Box::new(inner)) } else { inner }
}

fn sign(dice: &mut Dice, at: usize) -> Sign {
    let above = &Disposition::ALL[1..];
    let (a, b) = (dice.pick(above), dice.pick(above));
    let read = |bands: u32| Condition::Is { feature: READING, bands: BandSet(bands) };
    let measured = dice.chance(3);
    let when = positive(dice);
    Sign {
        id: format!("sign-{at}"),
        group: GroupId(0),
        when: if measured { Condition::All(vec![Condition::present(DEVICE), when]) } else { when },
        disposition: a.max(b),
        not_sure: a.min(b),
        yes_when: measured.then(|| read(0b10)),
        no_when: measured.then(|| read(0b01)),
        private: dice.chance(1),
        unprompted: dice.chance(2),
        sources: Vec::new(),
    }
}

fn exclusion(dice: &mut Dice, at: usize) -> Exclusion {
    let mut activities: Vec<ActivityId> = (0..2).filter(|_| dice.chance(6)).map(ActivityId).collect();
    if activities.is_empty() {
        activities.push(ActivityId(0));
    }
    Exclusion {
        id: format!("exclusions.rule-{at}"),
        when: anything(dice),
        unless: dice.chance(4).then(|| anything(dice)),
        effect: dice.pick(&Effect::ALL).0,
        targets: Targets::default(),
        activities,
        sources: Vec::new(),
    }
}

/// A guideline with two signs, a fact, a device and its reading, the week, ordinary pain, something
/// worked out; two activities and three exclusions.
pub(crate) fn guideline(seed: u64) -> Guideline {
    let dice = &mut Dice::new(seed);
    let mut rules = care::doc_guideline();
    let feature = |id: &str, kind| Feature { id: id.to_owned(), kind, sources: Vec::new() };
    let band = |id: &str, first, last| Band { id: id.to_owned(), first, last, edge_sources: Vec::new() };
    rules.features = vec![
        feature("sign-0", FeatureKind::Sign),
        feature("sign-1", FeatureKind::Sign),
        feature("fact", FeatureKind::Fact),
        feature("device", FeatureKind::Fact),
        feature(
            "reading",
            FeatureKind::Quantity {
                unit: Unit::Score,
                bands: vec![band("low", 0, 6), band("high", 7, 10)],
                device: Some(DEVICE),
            },
        ),
        feature(
            "gestational-age",
            FeatureKind::GestationalAge {
                bands: vec![band("early", 0, 111), band("middle", 112, 258), band("term", 259, 300)],
            },
        ),
        feature("ordinary", FeatureKind::Pattern),
        feature(
            "both",
            FeatureKind::Inferred {
                when: Condition::All(vec![Condition::present(FACT), Condition::present(ORDINARY)]),
            },
        ),
    ];
    rules.gestational_age = GA;
    if dice.chance(2) {
        rules.scope = Condition::present(FACT);
    }
    rules.signs = (0..2).map(|at| sign(dice, at)).collect();
    let ordinary = Condition::present(ORDINARY);
    let early = Condition::Is { feature: GA, bands: BandSet(0b011) };
    rules.self_care = vec![SelfCareRule {
        id: "self-care.ordinary".to_owned(),
        when: if dice.chance(4) { Condition::All(vec![ordinary, early]) } else { ordinary },
        sources: Vec::new(),
    }];
    let walk = rules.activities[0].clone();
    let rest = Activity {
        id: "rest".to_owned(),
        helps: if dice.chance(5) { vec![ORDINARY] } else { Vec::new() },
        weeks: if dice.chance(5) { weeks(dice) } else { Condition::Always },
        direction: if dice.chance(1) { Direction::Against } else { Direction::For },
        ..walk.clone()
    };
    rules.activities = vec![walk, rest];
    rules.exclusions = (0..3).map(|at| exclusion(dice, at)).collect();
    rules
}

/// The same guideline with a thing or two changed.
pub(crate) fn changed(rules: &Guideline, seed: u64) -> Guideline {
    let dice = &mut Dice::new(seed ^ 0xABCD);
    let mut new = rules.clone();
    for _ in 0..=dice.roll(2) {
        match dice.roll(10) {
            0 => new.signs[0] = sign(dice, 0),
            1 => new.signs[1].when = positive(dice),
            2 => new.exclusions[dice.roll(2)].when = anything(dice),
            3 => {
                let at = dice.roll(2);
                new.exclusions[at] = exclusion(dice, at);
            }
            4 => {
                let _ = new.exclusions.pop();
            }
            5 => {
                let FeatureKind::GestationalAge { bands } = &mut new.features[GA.index()].kind else {
                    continue;
                };
                bands[0].last += 1;
                bands[1].first += 1;
            }
            8 => {
                let twin = Exclusion { id: "exclusions.twin".to_owned(), ..new.exclusions[0].clone() };
                new.exclusions.push(twin);
            }
            6 => new.activities[1].weeks = weeks(dice),
            7 => new.activities[0].levels[0] = Dose { minutes: 12, ..new.activities[0].levels[0] },
            _ => {
                let FeatureKind::Quantity { bands, .. } = &mut new.features[READING.index()].kind else {
                    continue;
                };
                bands[0].last -= 1;
                bands[1].first -= 1;
            }
        }
    }
    new
}

/// Every Case of these guidelines that each of them can hold, with how many Cases of the real world
/// it stands for, as each of them sees it.
pub(crate) fn every_case(space: &Space, guidelines: &[&Guideline], mut visit: impl FnMut(u64, &[Case])) {
    let mut codes = vec![0usize; space.questions.len()];
    loop {
        let cases: Vec<Case> = guidelines.iter().map(|rules| space.case(rules, &codes, today())).collect();
        let holds = guidelines.iter().zip(&cases).all(|(rules, case)| {
            // A value she gave says that she has what it is measured with.
            let device = codes[place(space, "device")];
            let kept = space.codes_of(rules, case)[place(space, "device")];
            device == kept
        });
        if holds {
            let weight: u64 =
                space.questions.iter().zip(&codes).map(|(q, code)| u64::from(q.weight(*code))).product();
            visit(weight, &cases);
        }
        let mut at = 0;
        loop {
            let Some(question) = space.questions.get(at) else { return };
            codes[at] += 1;
            if codes[at] < question.facts.len() {
                break;
            }
            codes[at] = 0;
            at += 1;
        }
    }
}

fn place(space: &Space, name: &str) -> usize {
    space.questions.iter().position(|q| q.name == name).unwrap()
}

/// The files of the real guideline, one by one.
pub(crate) fn each_real_file() -> Vec<(String, Vec<u8>)> {
    fn gather(folder: &Path, under: &str, files: &mut Vec<(String, Vec<u8>)>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let entry = entry.unwrap();
            let name = entry.file_name().to_string_lossy().into_owned();
            let path = if under.is_empty() { name } else { format!("{under}/{name}") };
            if entry.path().is_dir() {
                gather(&entry.path(), &path, files);
            } else {
                files.push((path, std::fs::read(entry.path()).unwrap()));
            }
        }
    }
    let mut files = Vec::new();
    gather(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../guideline"), "", &mut files);
    files
}

/// The real guideline, without its properties: they are another test's matter.
pub(crate) fn real() -> &'static Guideline {
    static RULES: OnceLock<Guideline> = OnceLock::new();
    RULES.get_or_init(|| {
        let mut files = compiler::Files::new();
        for (path, bytes) in each_real_file().into_iter().filter(|(path, _)| !path.starts_with("properties/"))
        {
            files.insert(path, bytes);
        }
        compiler::compile(&files).contents.expect("the guideline compiles").guideline
    })
}

/// The real guideline with its properties.
pub(crate) fn whole() -> (Guideline, Vec<guideline::Property>) {
    let mut files = compiler::Files::new();
    for (path, bytes) in each_real_file() {
        files.insert(path, bytes);
    }
    let contents = compiler::compile(&files).contents.expect("the guideline compiles");
    (contents.guideline, contents.properties)
}
