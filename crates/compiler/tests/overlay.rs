//! Whatever a place lays over a guideline, it compiles or is refused with findings.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test may fail, and owns the disk"
)]

mod overlays;

#[test]
fn the_corpus_of_the_fuzzer_holds() {
    let corpus = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/corpus/overlay");
    let files: Vec<_> = std::fs::read_dir(corpus).unwrap().collect();
    assert!(files.len() >= 6, "{}", files.len());
    for file in files {
        overlays::overlay(&std::fs::read(file.unwrap().path()).unwrap());
    }
}
