//! The real program, run.

#![allow(dead_code, reason = "each test file uses its own part of this")]
#![allow(clippy::unwrap_used, reason = "a test that cannot run the program fails")]

pub(crate) mod small;

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// What a run gave.
pub(crate) struct Ran {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

/// A folder of this crate or of the repository.
pub(crate) fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

/// The program, in a room where nothing about the terminal is known.
pub(crate) fn carrywell() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_carrywell"));
    command.current_dir(env!("CARGO_MANIFEST_DIR")).env_clear().env("COLUMNS", "80").stdin(Stdio::null());
    command
}

/// Runs it.
pub(crate) fn run(arguments: &[&str]) -> Ran {
    ran(carrywell().args(arguments).output().unwrap())
}

/// Runs it with something on standard input.
pub(crate) fn run_with(arguments: &[&str], input: &[u8]) -> Ran {
    let mut child = carrywell()
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // It may stop reading early.
    let _ = child.stdin.take().unwrap().write_all(input);
    ran(child.wait_with_output().unwrap())
}

pub(crate) fn ran(output: Output) -> Ran {
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    let ran =
        Ran { code: output.status.code().unwrap_or(-1), out: text(output.stdout), err: text(output.stderr) };
    assert!(!ran.err.contains("panicked"), "{}", ran.err);
    ran
}

/// Compares with a file of what is expected, or writes it when asked to.
pub(crate) fn expect(path: &Path, found: &str) {
    if std::env::var_os("CARRYWELL_BLESS").is_some() {
        std::fs::write(path, found).unwrap();
        return;
    }
    let expected = std::fs::read_to_string(path).unwrap_or_default();
    assert_eq!(found, expected, "{} differs; `cargo xtask bless` rewrites it", path.display());
}

/// The page without the last line, whose version and hash change with every edit of the guideline.
pub(crate) fn without_origin(page: &str) -> String {
    let hash = page.find("(sha256 ");
    match hash.and_then(|at| page[..at].rfind("\n\n")) {
        Some(at) => page[..at + 1].to_owned(),
        None => page.to_owned(),
    }
}
