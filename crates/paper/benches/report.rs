//! How long a page takes, fonts and fitting included.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "a bench may fail, and owns the disk"
)]

#[path = "../../exchange/tests/real/mod.rs"]
mod real;
#[path = "../../share/tests/written/mod.rs"]
mod written;

use criterion::{Criterion, criterion_group, criterion_main};
use exchange::Occasion;
use exchange::case_file::{Source, read};
use share::{Summary, Visit};

fn report(c: &mut Criterion) {
    let people = real::people();
    let text = &people.iter().find(|(name, _)| name == "amina-31-weeks.toml").unwrap().1;
    let open = Occasion::new(real::bundle(), "2031-04-12".parse().unwrap());
    let note = "the pain came back in the night and would not go ".repeat(100);
    for (name, note) in
        [("report, a short note", "it aches when I sit"), ("report, 5,000 letters to fit", note.as_str())]
    {
        let occasion = Occasion { note: Some(note), ..open };
        let file = read(&Source::of("amina", text.as_str()).unwrap(), occasion.setting()).unwrap();
        let diary = written::diary(occasion.day());
        c.bench_function(name, |bench| {
            bench.iter(|| {
                let summary = Summary::of(&Visit::new(&occasion, &file, &diary, &[])).unwrap();
                paper::report(&summary, paper::Size::A4).unwrap()
            });
        });
    }
}

criterion_group!(benches, report);
criterion_main!(benches);
