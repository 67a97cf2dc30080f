//! Every check has a bad example and says what it should about it.
//!
//! `tests/small/` is a small guideline in which nothing is wrong. A folder in `tests/check/` holds the
//! files that differ from it (and in `remove.txt` the files that are taken out) and in
//! `expected.txt` everything the compiler then says. `CARRYWELL_BLESS=1` rewrites what is expected.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops where it fails")]
#![allow(clippy::disallowed_methods, reason = "the test owns the disk")]

mod folder;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::{env, fs};

use compiler::{CHECKS, Files, compile, json, plain, pretty};

fn small() -> Files {
    let mut files = Files::new();
    folder::read(&mut files, &folder::here("tests/small"));
    files
}

/// The small guideline with the files of a bad example.
fn example(folder: &Path) -> Files {
    let removed = fs::read_to_string(folder.join("remove.txt")).unwrap_or_default();
    let removed: BTreeSet<&str> = removed.lines().collect();
    let mut all = small();
    folder::read(&mut all, folder);
    // `insert` notes what is not text, which `iter` does not show: so files are taken out one by one.
    for path in removed {
        all.remove(path);
    }
    for about in ["expected.txt", "remove.txt"] {
        all.remove(about);
    }
    all
}

fn examples() -> Vec<PathBuf> {
    let mut folders: Vec<PathBuf> =
        fs::read_dir(folder::here("tests/check")).unwrap().map(|e| e.unwrap().path()).collect();
    folders.sort();
    folders
}

fn name(folder: &Path) -> String {
    folder.file_name().unwrap().to_string_lossy().into_owned()
}

#[test]
fn nothing_is_wrong_with_the_small_guideline() {
    let compiled = compile(&small());
    assert_eq!(plain(&compiled.diagnostics, "guideline"), "");
    assert!(compiled.contents.is_some());
}

#[test]
fn every_bad_example_gives_what_is_expected_of_it() {
    let bless = env::var_os("CARRYWELL_BLESS").is_some();
    let mut different = Vec::new();
    for folder in examples() {
        let compiled = compile(&example(&folder));
        let found = plain(&compiled.diagnostics, "guideline");
        assert!(
            compiled.diagnostics.iter().any(|d| d.name == name(&folder)),
            "the example of {} does not show it:\n{found}",
            name(&folder)
        );
        let expected = folder.join("expected.txt");
        if bless {
            fs::write(&expected, &found).unwrap();
        } else if fs::read_to_string(&expected).unwrap_or_default() != found {
            different.push(format!("== {}\n{found}", name(&folder)));
        }
    }
    assert!(different.is_empty(), "these say something else than expected:\n{}", different.join("\n"));
}

#[test]
fn every_check_has_an_example_and_every_example_a_check() {
    let checks: BTreeSet<String> = CHECKS.iter().map(|c| c.name.to_owned()).collect();
    let examples: BTreeSet<String> = examples().iter().map(|f| name(f)).collect();
    assert_eq!(checks, examples);
}

/// Findings of others, which see the same page.
const ELSEWHERE: &[&str] = &["expected-output-differs"];

#[test]
fn every_check_has_a_section_in_the_docs_and_every_section_a_check() {
    let page = folder::here("../../docs/checks.md");
    let page = fs::read_to_string(page).unwrap();
    let mut checks: BTreeSet<&str> = CHECKS.iter().map(|c| c.name).collect();
    checks.extend(ELSEWHERE);
    let sections: BTreeSet<&str> = page.lines().filter_map(|line| line.strip_prefix("## ")).collect();
    assert_eq!(checks, sections);
}

#[test]
fn an_error_leaves_no_contents_and_a_warning_does() {
    for folder in examples() {
        let compiled = compile(&example(&folder));
        let error = compiled.diagnostics.iter().any(|d| d.severity == compiler::Severity::Error);
        assert_eq!(compiled.contents.is_none(), error, "{}", name(&folder));
    }
}

#[test]
fn findings_come_in_three_shapes_that_agree() {
    for folder in examples() {
        let files = example(&folder);
        let compiled = compile(&files);
        let plain = plain(&compiled.diagnostics, "");
        let rows: serde_json::Value = serde_json::from_str(&json(&compiled.diagnostics)).unwrap();
        let pretty = pretty(&compiled.diagnostics, &files, "guideline", false);
        assert_eq!(rows.as_array().unwrap().len(), plain.matches("see:  ").count());
        for d in &compiled.diagnostics {
            assert!(plain.contains(&d.message), "{}", d.message);
            assert!(pretty.contains(d.name) && pretty.contains(&d.message), "{pretty}");
            assert!(!d.message.ends_with('.'), "{}", d.message);
            assert!(
                d.message.starts_with(|c: char| c.is_lowercase() || c == '`' || c.is_ascii_digit()),
                "{}",
                d.message
            );
        }
        assert!(!pretty.contains('\u{1b}'), "no colour unless asked for");
    }
}

#[test]
fn the_order_in_which_files_are_added_changes_nothing() {
    let forward = small();
    let mut entries: Vec<(String, String)> =
        forward.iter().map(|(p, t)| (p.to_owned(), t.to_owned())).collect();
    entries.reverse();
    let backward: Files = entries.into_iter().collect();
    assert_eq!(compile(&forward).contents, compile(&backward).contents);
}

#[test]
fn what_is_said_of_the_breath_in_a_session_is_there_and_is_about_the_breath() {
    let with = |from: &str, to: &str| {
        let mut files = small();
        let session = files.get("session.toml").unwrap().to_owned();
        assert!(session.contains(from), "{session}");
        files.insert("session.toml".to_owned(), session.replace(from, to).into_bytes());
        let compiled = compile(&files);
        assert!(compiled.contents.is_none(), "{from} became {to}");
        compiled.diagnostics.iter().map(|d| d.name).collect::<Vec<_>>()
    };
    assert_eq!(with("[breath]", "[breaths]"), ["missing-key", "unknown-key"]);
    assert_eq!(with("\nholds ", "\nheld "), ["missing-key", "unknown-key"]);
    // What is said of something else is no sentence about the breath.
    assert_eq!(with("\"keep-breathing\"", "\"stopped\""), ["bad-value"]);
    assert_eq!(
        with("\"keep-breathing\"\nsources     = [\"policy\"]", "\"keep-breathing\"\nsources = [\"nobody\"]"),
        ["unknown-name"]
    );
    let mut files = small();
    let texts = files.get("texts/en/session.ftl").unwrap().to_owned();
    let without: String = texts
        .lines()
        .filter(|line| !line.starts_with("session-keep-breathing"))
        .collect::<Vec<_>>()
        .join("\n");
    files.insert("texts/en/session.ftl".to_owned(), without.into_bytes());
    let found = compile(&files).diagnostics;
    assert_eq!(found.iter().map(|d| d.name).collect::<Vec<_>>(), ["missing-text"]);
}
