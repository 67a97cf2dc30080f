//! What must hold of whatever is laid over a guideline. The fuzz target asks the same.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use bundle::Bundle;
use compiler::{Files, Severity, compile, json, plain, pretty};

/// What a file of an overlay begins with, in the one text that stands for its folder.
const FILE: &str = "=== ";

fn gather(files: &mut Files, folder: &Path, under: &str) {
    for entry in fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry")) {
        let path = format!("{under}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            gather(files, &entry.path(), &format!("{path}/"));
        } else {
            files.insert(path, fs::read(entry.path()).expect("a file"));
        }
    }
}

/// The small guideline, from wherever this is built.
fn base() -> &'static Files {
    static BASE: OnceLock<Files> = OnceLock::new();
    BASE.get_or_init(|| {
        let above = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors();
        let small: Option<PathBuf> =
            above.map(|folder| folder.join("crates/compiler/tests/small")).find(|folder| folder.is_dir());
        let mut files = Files::new();
        gather(&mut files, &small.expect("the small guideline above this crate"), "");
        files
    })
}

/// Any text as a folder, laid over the small guideline: it compiles or is refused with a finding that can be
/// shown, and what compiles opens again as a bundle.
pub(crate) fn overlay(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let mut files = base().clone();
    for file in text.split(FILE).skip(1) {
        let (path, content) = file.split_once('\n').unwrap_or((file, ""));
        files.insert(path.trim(), content);
    }
    let compiled = compile(&files);
    let refused = compiled.diagnostics.iter().any(|finding| finding.severity == Severity::Error);
    assert_eq!(compiled.contents.is_none(), refused);
    assert!(json(&compiled.diagnostics).starts_with('['));
    let _ = (plain(&compiled.diagnostics, "place"), pretty(&compiled.diagnostics, &files, "place", false));
    if let Some(contents) = &compiled.contents {
        assert!(Bundle::open(&Bundle::write(contents)).is_ok());
    }
}
