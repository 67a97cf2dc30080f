//! What the pages of this project show of the program is what the program prints.
//!
//! A block that begins with `$ carrywell ...` is run in the root of the repository, its output
//! compared (standard error too, as a terminal shows both), and its `exit N` line checked if it
//! ends with one. `| head -N` is understood. `CARRYWELL_BLESS=1` writes the output in.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test may fail, and owns the disk"
)]

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

const PAGES: [&str; 3] = ["README.md", "CONTRIBUTING.md", "docs/json.md"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Splits a command line as a shell would, as far as the pages need: spaces and double quotes.
fn words(line: &str) -> Vec<String> {
    let mut words = Vec::new();
    for (at, part) in line.split('"').enumerate() {
        if at % 2 == 1 {
            words.push(part.to_owned());
        } else {
            words.extend(part.split_whitespace().map(str::to_owned));
        }
    }
    words
}

fn shown(command_line: &str) -> String {
    let (line, head) = match command_line.split_once(" | head -") {
        Some((line, n)) => (line, n.trim().parse::<usize>().ok()),
        None => (command_line, None),
    };
    let output = Command::new(env!("CARGO_BIN_EXE_carrywell"))
        .args(words(line.trim_start_matches("carrywell")))
        .current_dir(root())
        .env_clear()
        .env("COLUMNS", "80")
        .stdin(Stdio::null())
        .output()
        .unwrap();
    let mut text = String::from_utf8(output.stdout).unwrap();
    text.push_str(&String::from_utf8(output.stderr).unwrap());
    let lines: Vec<&str> = text.lines().take(head.unwrap_or(usize::MAX)).map(str::trim_end).collect();
    lines.join("\n").trim_end().to_owned()
}

/// The text without how long something took and how large the diagrams of a proof were.
fn untimed(text: &str) -> String {
    let line = |line: &str| match line.rsplit_once("; ") {
        Some((before, time)) if time.ends_with(" ms") => format!("{before}; ... ms"),
        _ if line.ends_with(" nodes") || line.contains(" nodes  ") => unmeasured(line),
        _ => line.to_owned(),
    };
    text.lines().map(line).collect::<Vec<_>>().join("\n")
}

/// A line of a proof without its measures, and without the space that sets them in columns.
fn unmeasured(line: &str) -> String {
    let words: Vec<&str> = line.split_whitespace().collect();
    let measure = |at: usize| {
        let unit = words.get(at + 1).is_some_and(|unit| ["s", "s;", "ms", "nodes"].contains(unit));
        unit && words[at].parse::<f64>().is_ok()
    };
    let shown = words.iter().enumerate().map(|(at, word)| if measure(at) { "..." } else { *word });
    shown.collect::<Vec<_>>().join(" ")
}

#[test]
fn every_session_on_a_page_is_what_the_program_prints() {
    let bless = std::env::var_os("CARRYWELL_BLESS").is_some();
    let mut ran = 0;
    for page in PAGES {
        let path = root().join(page);
        let text = std::fs::read_to_string(&path).unwrap();
        let mut written = String::new();
        let mut rest = text.as_str();
        while let Some(at) = rest.find("```console\n$ carrywell") {
            let body_at = at + "```console\n$ ".len();
            written.push_str(&rest[..body_at]);
            let body = &rest[body_at..];
            let end = body.find("\n```").unwrap_or_else(|| panic!("{page}: a block does not end"));
            let (command, said) = body[..end].split_once('\n').unwrap_or((&body[..end], ""));
            let found = shown(command);
            ran += 1;
            if !bless {
                assert_eq!(
                    untimed(said.trim_end()),
                    untimed(&found),
                    "{page}: `{command}` prints something else now"
                );
            }
            written.push_str(command);
            written.push('\n');
            written.push_str(&found);
            rest = &body[end..];
        }
        written.push_str(rest);
        if bless && written != text {
            std::fs::write(&path, written).unwrap();
        }
    }
    assert!(ran >= 8, "the pages show {ran} sessions");
}
