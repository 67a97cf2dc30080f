//! Reads the files of a folder for a test.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]
#![allow(clippy::disallowed_methods, reason = "the test owns the disk")]

use std::fs;
use std::path::{Path, PathBuf};

use compiler::Files;

/// A folder of this crate, or relative to it.
pub(crate) fn here(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// Adds every file below a folder.
pub(crate) fn read(files: &mut Files, root: &Path) {
    below(files, root, root);
}

fn below(files: &mut Files, root: &Path, folder: &Path) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            below(files, root, &path);
        } else {
            files.insert(path.strip_prefix(root).unwrap().to_string_lossy(), fs::read(&path).unwrap());
        }
    }
}
