//! Whatever stands in the files, compiling ends with findings and never otherwise.

mod folder;

use compiler::{Files, compile, json, plain, pretty};
use proptest::prelude::*;

fn small() -> Files {
    let mut files = Files::new();
    folder::read(&mut files, &folder::here("tests/small"));
    files
}

/// One file of the small guideline with a stretch cut out, doubled or replaced.
fn broken() -> impl Strategy<Value = (usize, usize, usize, Vec<u8>)> {
    (any::<usize>(), any::<usize>(), 0usize..40, prop::collection::vec(any::<u8>(), 0..12))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn a_broken_file_is_survived((which, at, length, with) in broken()) {
        let mut files = small();
        let paths: Vec<String> = files.iter().map(|(path, _)| path.to_owned()).collect();
        let path = paths.get(which % paths.len()).cloned().unwrap_or_default();
        let mut bytes = files.get(&path).unwrap_or("").as_bytes().to_vec();
        let start = at % (bytes.len() + 1);
        let end = (start + length).min(bytes.len());
        bytes.splice(start..end, with);
        files.insert(path, bytes);
        let compiled = compile(&files);
        let error = compiled.diagnostics.iter().any(|d| d.severity == compiler::Severity::Error);
        prop_assert_eq!(compiled.contents.is_none(), error);
        // Every shape can be written, wherever the findings point.
        prop_assert!(json(&compiled.diagnostics).starts_with('['));
        prop_assert_eq!(plain(&compiled.diagnostics, "x").matches("see:").count() >= compiled.diagnostics.len(), true);
        let _ = pretty(&compiled.diagnostics, &files, "x", true);
    }
}

#[test]
fn no_files_at_all_are_reported_and_survived() {
    let compiled = compile(&Files::new());
    assert!(compiled.contents.is_none());
    assert!(compiled.diagnostics.iter().any(|d| d.name == "missing-file"));
}
