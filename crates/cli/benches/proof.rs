//! How long proofs take on the real guideline, on one core: `cargo bench --bench proof`. The figures
//! are in docs/performance.md.
#![allow(clippy::unwrap_used, missing_docs, reason = "a benchmark that cannot start has nothing to report")]

use std::hint::black_box;
use std::path::Path;

use care::{Answer, Case};
use clinical::{Date, Disposition};
use compiler::Files;
use criterion::{Criterion, criterion_group, criterion_main};
use proof::compare::{compare, equivalent};
use proof::nearest::nearest;
use proof::{Budget, Prover};

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

fn proofs(c: &mut Criterion) {
    let mut files = Files::new();
    gather(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../guideline"), "", &mut files);
    let contents = compiler::compile(&files).contents.unwrap();
    let (rules, properties) = (&contents.guideline, &contents.properties);
    let on = Date::from_ymd(2031, 4, 12).unwrap();

    let mut group = c.benchmark_group("proof");
    group.sample_size(10);
    group.bench_function("every property", |b| {
        b.iter(|| {
            let mut prover = Prover::new(rules, properties, Budget::default(), on).unwrap();
            for property in properties {
                black_box(prover.prove(property));
            }
        });
    });
    let mut milder = rules.clone();
    let sign = milder.signs.iter_mut().find(|s| s.disposition == Disposition::Emergency).unwrap();
    sign.disposition = Disposition::CallToday;
    group.bench_function("difference of two guidelines", |b| {
        b.iter(|| black_box(compare(rules, &milder, Budget::default(), on, &mut |_, _| {}).is_ok()));
    });
    group.bench_function("whether two guidelines are the same", |b| {
        b.iter(|| black_box(equivalent(rules, &milder, Budget::default())));
    });
    let mut case = Case::new(rules, on);
    for name in ["bleeding-any", "temp-38"] {
        case.answer(rules, rules.find_feature(name).unwrap(), Answer::No).unwrap();
    }
    case.answer(rules, rules.gestational_age, Answer::Measured(31 * 7)).unwrap();
    group.bench_function("nearest more urgent person", |b| {
        b.iter(|| black_box(nearest(rules, &case, 50_000)));
    });
    group.finish();
}

criterion_group!(benches, proofs);
criterion_main!(benches);
