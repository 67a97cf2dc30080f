//! Replaying a diary of nine months with three entries a day: its course, what became better or
//! worse, what the rules make of it, its trend, an assessment and a plan. And one more entry in such
//! a diary on the disk, from the start of the program until it has ended: what it acknowledged is
//! on the disk by then.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    missing_docs,
    reason = "a benchmark may stop where it fails, and owns the disk"
)]

use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::process::Command;

use care::{
    Answer, Case, Course, DayEntry, Diary, Entry, EntryId, Function, ItemRecord, Moment, SessionRecord,
    UseRecord, Written, adapt, assess, changes, plan, trend,
};
use clinical::{Date, Score};
use compiler::Files;
use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use guideline::{FeatureId, FeatureKind, Guideline};

const DAYS: u16 = 280;

fn gather(folder: &Path, under: &str, files: &mut Files) {
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = if under.is_empty() { name } else { format!("{under}/{name}") };
        if entry.path().is_dir() {
            gather(&entry.path(), &path, files);
        } else {
            files.insert(path, fs::read(entry.path()).unwrap());
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

fn diary(start: Date) -> Vec<Written> {
    let mut out = Vec::new();
    let mut write = |day: u16, minute: u16, entry: Entry| {
        let mut id = [0; 16];
        id[..4].copy_from_slice(&u32::try_from(out.len()).unwrap().to_be_bytes());
        let at = Moment { day: start.plus_days(i32::from(day)), minute };
        out.push(Written { id: EntryId(id), at, entry });
    };
    for day in 0..DAYS {
        let pain = Score::new(u8::try_from(day * 7 % 9).unwrap());
        let functions = ["walk", "lift the laundry", "sleep on my side"]
            .map(|name| Function { name: name.to_owned(), score: pain.unwrap() });
        let entry = DayEntry {
            pain_now: pain,
            worse_this_morning: Some(day % 11 == 0),
            flare: Some(day % 40 == 0),
            functions: functions.to_vec(),
            mood_low: Some(day % 5 == 0),
            ..DayEntry::default()
        };
        write(day, 480, Entry::Day(entry));
        let items =
            ["cat-stretch", "bird-dog", "pelvic-tilt-seated", "belly-breathing", "walking"].map(|name| {
                ItemRecord {
                    activity: name.to_owned(),
                    level: 1,
                    planned: 10,
                    done: 9,
                    ..ItemRecord::default()
                }
            });
        write(day, 600, Entry::Session(SessionRecord { items: items.to_vec(), ..SessionRecord::default() }));
        let used = UseRecord { activity: "heat-pack".to_owned(), seconds: 900, helped: Some(day % 3 > 0) };
        write(day, 1200, Entry::Use(used));
    }
    out
}

fn replay(rules: &Guideline, entries: Vec<Written>, case: Case, on: Date) -> usize {
    let diary = Diary::of(entries);
    let mut case = case;
    let age = case.gestational_age(rules);
    case.set_wishes(diary.wishes(rules, on));
    let assessment = assess(rules, case);
    let plan = plan(rules, assessment.cleared().unwrap());
    let course = Course::of(rules, &diary, on, age);
    let steps = adapt(rules, &course, &plan);
    steps.len() + changes(rules, &diary, on, None).len() + trend(rules, &diary, on, None).days.len()
}

fn replays(c: &mut Criterion) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut files = Files::new();
    gather(&root.join("guideline"), "", &mut files);
    let rules = compiler::compile(&files).contents.unwrap().guideline;
    let case = answered(&rules);
    let on = case.on();
    let entries = diary(on.plus_days(1 - i32::from(DAYS)));
    c.bench_function("replay nine months of a diary, with course, adaptation, assessment and plan", |b| {
        b.iter_batched(
            || (entries.clone(), case.clone()),
            |(entries, case)| black_box(replay(&rules, entries, case, on)),
            BatchSize::SmallInput,
        );
    });
}

fn run(command: &mut Command) {
    let out = command.output().unwrap();
    assert!(out.status.success(), "{command:?}: {}", String::from_utf8_lossy(&out.stderr));
}

fn appends(c: &mut Criterion) {
    let folder = std::env::temp_dir().join(format!("carrywell-bench-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    let on = Date::from_ymd(2031, 4, 12).unwrap();
    let written = Diary::of(diary(on.plus_days(1 - i32::from(DAYS))));
    let backup = folder.join("backup.json");
    fs::write(&backup, store::write(&written, on)).unwrap();
    let file = folder.join("diary.sqlite");
    let program = |command: &str| {
        let mut program = Command::new(env!("CARGO_BIN_EXE_carrywell"));
        program.args(["diary", command, "--diary"]).arg(&file);
        program
    };
    run(program("import").arg(&backup));
    c.bench_function("the program started, one entry appended to nine months of a diary, and ended", |b| {
        b.iter(|| run(program("add").args(["--today", "2031-04-12", "--at", "08:05", "--pain-now", "3"])));
    });
    fs::remove_dir_all(&folder).unwrap();
}

criterion_group!(benches, replays, appends);
criterion_main!(benches);
