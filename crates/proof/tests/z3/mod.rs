//! Runs `z3`, where there is one: on the path, or where `cargo xtask test` puts it.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What it said to one question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Said {
    /// For someone.
    Sat,
    /// Never.
    Unsat,
    /// It did not find out.
    Unknown,
}

/// Hands it a text and returns what it says, question by question; nothing, and a line that says
/// so, where there is none.
pub(crate) fn z3(text: &str) -> Option<Vec<Said>> {
    let Some(program) = program() else {
        // Straight to standard output, because what a passing test prints is not shown, and this
        // must be; `cargo xtask test` counts these lines.
        let skipped = "\nskipped: no `z3` on the path or in target/tools/z3/bin, so it is not asked\n";
        std::io::stdout().write_all(skipped.as_bytes()).unwrap();
        return None;
    };
    let mut child = Command::new(program)
        .args(["-smt2", "-in"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("z3 starts");
    let mut stdin = child.stdin.take().unwrap();
    let text = text.to_owned();
    // Beside reading, so that neither waits for the other.
    let writer = std::thread::spawn(move || stdin.write_all(text.as_bytes()));
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap().expect("z3 reads the whole text");
    let printed = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success(), "z3 failed:\n{printed}");
    let said = printed.lines().map(|line| match line {
        "sat" => Said::Sat,
        "unsat" => Said::Unsat,
        "unknown" => Said::Unknown,
        other => panic!("z3 says: {other}"),
    });
    Some(said.collect())
}

fn program() -> Option<PathBuf> {
    let installed = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/tools/z3/bin/z3");
    [PathBuf::from("z3"), installed].into_iter().find(|program| {
        let version =
            Command::new(program).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
        version.is_ok_and(|status| status.success())
    })
}
