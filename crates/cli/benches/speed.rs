//! How long things take: `cargo bench`. The figures and the machine are in docs/performance.md.
//!
//! Everything runs on one core, on the real guideline.
#![allow(clippy::unwrap_used, missing_docs, reason = "a benchmark that cannot start has nothing to report")]

use std::hint::black_box;
use std::path::Path;
use std::process::Command;

use bundle::Bundle;
use care::{Answer, Beginning, Block, Case, Diary, EntryId, Moment, Pace, Screen, Session, assess, plan};
use clinical::Date;
use compiler::Files;
use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use guideline::{FeatureId, FeatureKind, Guideline};

fn gather(folder: &Path, under: &str, files: &mut Files) {
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

/// Someone who answered everything, with ordinary low-back pain at 31+3.
fn answered(rules: &Guideline) -> Case {
    let mut case = Case::new(rules, Date::from_ymd(2031, 4, 12).unwrap());
    for (at, feature) in rules.features.iter().enumerate() {
        let id = FeatureId(u16::try_from(at).unwrap());
        let answer = match &feature.kind {
            FeatureKind::Sign | FeatureKind::Fact | FeatureKind::Pattern => Answer::No,
            FeatureKind::Inferred { .. } | FeatureKind::Choice { .. } | FeatureKind::Quantity { .. } => {
                continue;
            }
            FeatureKind::GestationalAge { .. } => Answer::Measured(31 * 7 + 3),
        };
        case.answer(rules, id, answer).unwrap();
    }
    let mut say = |name: &str, answer: Answer| {
        case.answer(rules, rules.find_feature(name).unwrap(), answer).unwrap();
    };
    say("pregnancy", Answer::Option(0));
    say("pain-now", Answer::Measured(4));
    say("pain-worst", Answer::Measured(5));
    say("pain-days", Answer::Measured(4));
    for yes in ["low-back", "stiffness", "mechanical-back-pain-only"] {
        say(yes, Answer::Yes);
    }
    case
}

/// Fills a block with random people: each answer to each question as likely as any other.
fn fill(rules: &Guideline, block: &mut Block) {
    let mut random = 88_172_645_463_325_252u64;
    for feature in (0..rules.features.len()).map(|at| FeatureId(u16::try_from(at).unwrap())) {
        block.fill_planes(feature, |_| {
            std::array::from_fn(|_| {
                random ^= random << 13;
                random ^= random >> 7;
                random ^= random << 17;
                random
            })
        });
    }
    block.settle();
}

/// Many people at once, and the same people one by one.
fn many(c: &mut Criterion, rules: &Guideline, on: Date) {
    let n = Screen::CASES;
    let whole = Screen::new(rules);
    let mut block = whole.block();
    fill(rules, &mut block);
    let people: Vec<Case> = (0..n).map(|at| block.case(rules, at, on)).collect();
    c.bench_function(&format!("assess {n} random people one by one"), |b| {
        b.iter_batched(
            || people.clone(),
            |people| {
                for case in people {
                    black_box(assess(rules, case));
                }
            },
            BatchSize::SmallInput,
        );
    });
    c.bench_function(&format!("screen the same {n}, every output"), |b| {
        b.iter(|| {
            black_box(whole.run(black_box(&mut block)));
        });
    });
    c.bench_function(&format!("screen the same {n}, every output, copied in"), |b| {
        b.iter(|| {
            block.set_all(black_box(&people));
            black_box(whole.run(&mut block));
        });
    });
    let range = Screen::dispositions(rules);
    let mut block = range.block();
    block.set_all(&people);
    c.bench_function(&format!("screen the same {n}, dispositions"), |b| {
        b.iter(|| {
            black_box(range.run(black_box(&mut block)));
        });
    });
    c.bench_function("make a screen with every output", |b| b.iter(|| Screen::new(rules)));
    c.bench_function(&format!("fill a block with {n} random people"), |b| {
        b.iter(|| fill(rules, black_box(&mut block)));
    });
}

/// A second of a session; one that has ended begins again.
fn session(c: &mut Criterion, rules: &Guideline, plan: &care::CarePlan, on: Date) {
    let at = Moment { day: on, minute: 0 };
    let beginning = Beginning { id: EntryId([0; 16]), at, guideline: "", pace: Pace::Tempo };
    let begun = Session::start(rules, plan, beginning, &Diary::default()).unwrap().0;
    for (name, milliseconds) in [("a tenth of a second", 100), ("a second", 1000)] {
        let mut session = begun.clone();
        c.bench_function(&format!("session: a tick of {name}"), |b| {
            b.iter(|| {
                if session.is_over() {
                    session.clone_from(&begun);
                }
                session.resume_now();
                session.tick(black_box(milliseconds))
            });
        });
    }
    c.bench_function("session: what there is to see", |b| b.iter(|| black_box(&begun).picture()));
    let token = begun.token().unwrap();
    c.bench_function("session: take it up from its token", |b| {
        b.iter(|| Session::resume(rules, plan, "", on, &Diary::default(), black_box(&token)).unwrap());
    });
}

fn speed(c: &mut Criterion) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut files = Files::new();
    gather(&root.join("guideline"), "", &mut files);
    c.bench_function("compile the whole guideline", |b| b.iter(|| compiler::compile(black_box(&files))));

    let contents = compiler::compile(&files).contents.unwrap();
    let bytes = Bundle::write_without_claims(&contents);
    c.bench_function("open the bundle", |b| b.iter(|| Bundle::open(black_box(&bytes)).unwrap()));
    let bundle = Bundle::open(&bytes).unwrap();
    let rules = &bundle.guideline;

    let healthy = answered(rules);
    assert!(assess(rules, healthy.clone()).cleared().is_some(), "the person of the benchmark is cleared");
    c.bench_function("assess someone who answered everything", |b| {
        b.iter_batched(|| healthy.clone(), |case| assess(rules, case), BatchSize::SmallInput);
    });
    let mut bleeding = healthy.clone();
    bleeding.answer(rules, rules.find_feature("bleeding-any").unwrap(), Answer::Yes).unwrap();
    c.bench_function("assess someone who bleeds", |b| {
        b.iter_batched(|| bleeding.clone(), |case| assess(rules, case), BatchSize::SmallInput);
    });
    let nothing = Case::new(rules, healthy.on());
    c.bench_function("assess someone who was asked nothing", |b| {
        b.iter_batched(|| nothing.clone(), |case| assess(rules, case), BatchSize::SmallInput);
    });

    let assessment = assess(rules, healthy.clone());
    c.bench_function("plan a week", |b| b.iter(|| plan(rules, assessment.cleared().unwrap())));
    session(c, rules, &plan(rules, assessment.cleared().unwrap()), assessment.case().on());

    many(c, rules, healthy.on());

    for question in [
        "can I use a heating pad at 30 weeks?",
        "exersise lying on my bak",
        "when should I see a physio about pelvic pain",
    ] {
        c.bench_function(&format!("ask: {question}"), |b| {
            b.iter(|| bundle.index.search(black_box(question), 5));
        });
    }
    let note =
        "my lower back aches after work, no bleeding and no fever, but my calf is swollen since yesterday. ";
    c.bench_function("read a note of 100 letters", |b| b.iter(|| bundle.lexicon.mentions(black_box(note))));

    let binary = env!("CARGO_BIN_EXE_carrywell");
    let person = root.join("guideline/cases/amina-31-weeks.toml");
    for command in ["check", "plan"] {
        c.bench_function(&format!("cold `carrywell {command} FILE`, the whole process"), |b| {
            b.iter(|| Command::new(binary).arg(command).arg(&person).output().unwrap());
        });
    }
}

criterion_group!(benches, speed);
criterion_main!(benches);
