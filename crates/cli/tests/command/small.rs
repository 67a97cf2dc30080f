//! A copy of the small guideline of the compiler's tests, to be spoiled at will.

#![allow(dead_code, reason = "each test file uses its own part of this")]
#![allow(clippy::unwrap_used, reason = "a test that cannot write its files fails")]

use std::fs;
use std::path::{Path, PathBuf};

use super::{Ran, carrywell};

/// A folder with the small guideline in `small/`, removed again at the end.
pub(crate) struct Small(pub(crate) PathBuf);

impl Small {
    pub(crate) fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("carrywell-proof-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        let small = Self(folder);
        small.again("small");
        small
    }

    /// One more copy beside it.
    pub(crate) fn again(&self, name: &str) {
        let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("../compiler/tests/small");
        copy(&from, &self.0.join(name));
    }

    pub(crate) fn write(&self, path: &str, text: &str) {
        let path = self.0.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.0.join(path)).unwrap()
    }

    /// Changes a file, and sees to it that something is changed.
    pub(crate) fn replace(&self, path: &str, from: &str, to: &str) {
        let text = self.read(path);
        let changed = text.replacen(from, to, 1);
        assert_ne!(text, changed, "{path} has no `{from}`");
        self.write(path, &changed);
    }

    /// One more property.
    pub(crate) fn property(&self, id: &str, situation: &str, promise: &str) {
        let row = format!(
            "[{id}]\nsays = \"{}.\"\nfor-every = \"{situation}\"\n{promise}\nsources = [\"policy\"]\n",
            id.replace('-', " ")
        );
        self.write(&format!("small/properties/{id}.toml"), &row);
    }

    /// Runs `carrywell guideline ...` beside the folder.
    pub(crate) fn run(&self, arguments: &[&str]) -> Ran {
        super::ran(carrywell().current_dir(&self.0).arg("guideline").args(arguments).output().unwrap())
    }
}

impl Drop for Small {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// A folder and all that is in it.
pub(crate) fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// A page without what differs from run to run or with the prover: how long it took, how large the
/// diagrams were, and which hash it has.
pub(crate) fn untimed(page: &str) -> String {
    let line = |line: &str| {
        let words: Vec<&str> = line.split(' ').collect();
        let mut out: Vec<String> = Vec::new();
        for (at, word) in words.iter().enumerate() {
            let next = words.get(at + 1).copied().unwrap_or("");
            if matches!(next, "ms" | "ms," | "s" | "s;" | "nodes") && word.parse::<f64>().is_ok() {
                // The column is as wide as the number.
                while out.last().is_some_and(String::is_empty) {
                    out.pop();
                }
                out.push("...".to_owned());
            } else if word.ends_with(')') && words.get(at.wrapping_sub(1)) == Some(&"(sha256") {
                out.push("...)".to_owned());
            } else {
                out.push((*word).to_owned());
            }
        }
        out.join(" ")
    };
    page.lines().map(|l| line(l) + "\n").collect()
}
