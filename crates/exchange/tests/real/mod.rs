//! The real guideline, compiled once, and the people it was worked through with.

#![allow(dead_code, reason = "each test file uses its own part of this")]

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use bundle::{Bundle, Contents};
use guideline::Guideline;

fn folder() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let root = here.ancestors().find(|folder| folder.join("guideline/intake.toml").is_file());
    root.expect("a guideline above this crate").join("guideline")
}

pub(crate) fn contents() -> &'static Contents {
    compiled().contents.as_ref().expect("the guideline compiles")
}

pub(crate) fn figures() -> &'static bundle::Figures {
    compiled().figures.as_ref().expect("the guideline compiles")
}

fn compiled() -> &'static compiler::Compiled {
    static COMPILED: OnceLock<compiler::Compiled> = OnceLock::new();
    COMPILED.get_or_init(|| {
        fn gather(folder: &Path, under: &str, files: &mut compiler::Files) {
            for entry in std::fs::read_dir(folder).unwrap() {
                let entry = entry.unwrap();
                let path = format!("{under}{}", entry.file_name().to_string_lossy());
                if entry.path().is_dir() {
                    gather(&entry.path(), &format!("{path}/"), files);
                } else {
                    files.insert(path, std::fs::read(entry.path()).unwrap());
                }
            }
        }
        let mut files = compiler::Files::new();
        gather(&folder(), "", &mut files);
        compiler::compile(&files)
    })
}

pub(crate) fn bundle() -> &'static Bundle {
    static BUNDLE: OnceLock<Bundle> = OnceLock::new();
    BUNDLE.get_or_init(|| Bundle::open(&Bundle::write(contents())).unwrap())
}

pub(crate) fn rules() -> &'static Guideline {
    &bundle().guideline
}

/// The file of every worked person, with its name.
pub(crate) fn people() -> Vec<(String, String)> {
    let entries = std::fs::read_dir(folder().join("cases")).unwrap();
    let mut people: Vec<_> = entries
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "toml"))
        .map(|path| {
            (
                path.file_name().unwrap().to_string_lossy().into_owned(),
                std::fs::read_to_string(&path).unwrap(),
            )
        })
        .collect();
    people.sort();
    people
}
