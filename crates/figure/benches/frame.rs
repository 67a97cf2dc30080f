//! How long a picture takes.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "a bench may fail, and owns the disk"
)]

use std::hint::black_box;
use std::path::Path;

use clinical::GestationalAge;
use compiler::Files;
use criterion::{Criterion, criterion_group, criterion_main};
use figure::{Figure, Movement};

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

fn pictures(criterion: &mut Criterion) {
    let mut files = Files::new();
    read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../guideline"), "", &mut files);
    let figures = compiler::compile(&files).figures.unwrap();
    let ga = GestationalAge::from_weeks_days(28, 0).unwrap();
    for id in ["bird-dog", "walking", "log-roll"] {
        let movement: &Movement = figures.find(id).unwrap();
        let figure = Figure::new(movement, ga);
        let mut seconds = 0.0;
        criterion.bench_function(&format!("frame/{id}"), |bencher| {
            bencher.iter(|| {
                seconds += 1.0 / 60.0;
                black_box(figure.frame(seconds))
            });
        });
        criterion.bench_function(&format!("new/{id}"), |bencher| {
            bencher.iter(|| Figure::new(black_box(movement), ga));
        });
        criterion.bench_function(&format!("animated/{id}"), |bencher| {
            bencher.iter(|| figure.animated("title", ""))
        });
    }
}

criterion_group!(benches, pictures);
criterion_main!(benches);
