//! `carrywell guideline`, run as an author runs it, on a copy of the real guideline.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;

/// A copy of the guideline, with two of its people, that is removed again.
struct Copy(PathBuf);

impl Copy {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("carrywell-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../guideline"), &folder.join("guideline"));
        for entry in fs::read_dir(folder.join("guideline/cases")).unwrap() {
            let path = entry.unwrap().path();
            if ![AMINA, TESS].iter().any(|kept| path.ends_with(kept)) {
                fs::remove_file(path).unwrap();
            }
        }
        Self(folder)
    }

    fn file(&self, name: &str) -> PathBuf {
        self.0.join("guideline").join(name)
    }

    fn edit(&self, name: &str, edit: impl Fn(&str) -> String) {
        let path = self.file(name);
        let text = fs::read_to_string(&path).unwrap();
        let edited = edit(&text);
        assert_ne!(text, edited, "{name}");
        fs::write(path, edited).unwrap();
    }

    fn amina(&self) -> String {
        fs::read_to_string(self.file(AMINA)).unwrap()
    }

    fn run(&self, arguments: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_carrywell"))
            .arg("guideline")
            .args(arguments)
            .current_dir(&self.0)
            .env("COLUMNS", "80")
            .output()
            .unwrap()
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn copy(from: &Path, to: &Path) {
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

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

const AMINA: &str = "cases/amina-31-weeks.toml";
const TESS: &str = "cases/tess-writes-calf-swollen.toml";

#[test]
fn every_worked_person_of_the_guideline_is_as_expected() {
    let checked = Command::new(env!("CARGO_BIN_EXE_carrywell"))
        .args(["guideline", "check", "--format", "json"])
        .arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../guideline"))
        .output()
        .unwrap();
    let findings: Value = serde_json::from_slice(&checked.stdout).unwrap();
    let differ: Vec<&Value> =
        findings.as_array().unwrap().iter().filter(|f| f["name"] == "expected-output-differs").collect();
    let messages: Vec<&str> = differ.iter().map(|f| f["message"].as_str().unwrap()).take(20).collect();
    assert!(differ.is_empty(), "{} findings, the first: {messages:#?}", differ.len());
}

#[test]
fn a_changed_output_is_found_with_its_line_and_blessed_back() {
    let guideline = Copy::new("differs");
    guideline.run(&["check", "--bless"]);
    let before = guideline.amina();
    let text = out(&guideline.run(&["check"]));
    assert!(!text.contains("(Amina)"), "{text}");

    guideline.edit(AMINA, |text| text.replace("status = \"decided\"", "status = \"incomplete\""));
    let line = before.lines().position(|line| line.starts_with("status")).unwrap() + 1;
    let checked = guideline.run(&["check"]);
    assert_eq!(checked.status.code(), Some(1));
    let text = out(&checked);
    let told = "error[expected-output-differs]: `amina-31-weeks` (Amina) expects `status` to be `incomplete`; found `decided`";
    assert!(text.contains(told), "{text}");
    assert!(text.contains(&format!("guideline/{AMINA}:{line}\n")), "{text}");
    guideline.run(&["check", "--bless"]);
    assert_eq!(guideline.amina(), before);
}

#[test]
fn a_blessing_does_not_hide_that_a_person_became_less_urgent() {
    let guideline = Copy::new("lower");
    guideline.edit(AMINA, |text| {
        let (before, _) = text.split_once("[expect]").unwrap();
        format!("{before}[expect]\nat-most = \"emergency\"\n")
    });
    let blessed = guideline.run(&["check", "--bless"]);
    assert_eq!(blessed.status.code(), Some(1));
    assert!(out(&blessed).contains("expects `at-most` to be `emergency`; found `self-care`"));
}

#[test]
fn a_person_without_expectations_is_a_finding() {
    let guideline = Copy::new("none");
    guideline.edit(AMINA, |text| text.split("[expect]").next().unwrap().to_owned());
    let text = out(&guideline.run(&["check"]));
    assert!(text.contains("`amina-31-weeks` (Amina) has no table `[expect]`"), "{text}");
}

#[test]
fn findings_come_as_json_with_the_totals_beside_them() {
    let guideline = Copy::new("json");
    guideline.edit("activities/cat-stretch.toml", |text| text.replace("role ", "rule "));
    let checked = guideline.run(&["check", "guideline", "--format", "json"]);
    assert_eq!(checked.status.code(), Some(1));
    let findings: Value = serde_json::from_slice(&checked.stdout).unwrap();
    let found = findings.as_array().unwrap().iter().find(|f| f["name"] == "unknown-key").unwrap();
    assert_eq!(found["file"], "activities/cat-stretch.toml");
    assert!(err(&checked).contains("no worked person was run"), "{}", err(&checked));
    for command in ["claims", "render"] {
        let told = guideline.run(&[command]);
        assert_eq!(told.status.code(), Some(1), "{command}: it was read, and does not compile");
        assert!(err(&told).contains("does not compile"), "{}", err(&told));
        let help = out(&guideline.run(&[command, "--help"]));
        assert!(help.contains("1  something was found, or it does not compile"), "{help}");
    }
    let pretty = guideline.run(&["check", "--format", "pretty"]);
    assert!(out(&pretty).contains("cat-stretch.toml"));
}

#[test]
fn folders_that_cannot_be_read_are_refused_with_the_reason() {
    let guideline = Copy::new("folder");
    let refused = |arguments: &[&str], why: &str| {
        let checked = guideline.run(arguments);
        assert_eq!(checked.status.code(), Some(2), "{arguments:?}");
        assert!(err(&checked).contains(why), "{arguments:?}: {}", err(&checked));
    };
    refused(&["check", "nowhere"], "there is no folder");
    refused(&["check", "nowhere"], "help: name the folder that holds guideline.toml");
    refused(&["render", "--out", "guideline/guideline.toml"], "guideline.toml/");
    refused(&["render", "--out", "guideline/guideline.toml"], "a part of this path is a file");
    refused(&["check", "guideline/guideline.toml"], "is not a folder");
    refused(&["check", "guideline/texts"], "holds no guideline.toml");
    fs::write(guideline.file("cases/large.toml"), vec![b'#'; 1024 * 1024 + 1]).unwrap();
    refused(&["check"], "bytes long");
    refused(&["claims"], "bytes long");
    refused(&["render"], "bytes long");
    fs::remove_file(guideline.file("cases/large.toml")).unwrap();
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(guideline.file(""), guideline.file("cases/loop")).unwrap();
        refused(&["check"], "leads back");
        fs::remove_file(guideline.file("cases/loop")).unwrap();
        std::os::unix::fs::symlink("gone", guideline.file("cases/gone.toml")).unwrap();
        refused(&["check"], "cannot be read");
    }
}

#[test]
fn every_claim_is_accounted_for() {
    let guideline = Copy::new("claims");
    let listed = guideline.run(&["claims"]);
    let text = out(&listed);
    assert_eq!(listed.status.code(), Some(0), "{text}{}", err(&listed));
    assert!(text.lines().last().unwrap().starts_with("272 of 272 claims accounted for: "), "{text}");
    let listed = guideline.run(&["claims", "--json"]);
    let account: Value = serde_json::from_slice(&listed.stdout).unwrap();
    assert_eq!(account["claims"].as_array().unwrap().len(), 272);
    assert_eq!(account["conflicts"].as_array().unwrap().len(), 30);
    assert!(account["missing"].as_array().unwrap().is_empty());
    let declined = guideline.run(&["claims", "--json", "--status", "declined"]);
    let declined: Value = serde_json::from_slice(&declined.stdout).unwrap();
    let rows = declined["claims"].as_array().unwrap();
    assert!(!rows.is_empty() && rows.iter().all(|row| row["status"] == "declined"));
}

#[test]
fn a_lost_claim_is_no_account() {
    let guideline = Copy::new("lost");
    guideline.edit("claims/sleep.toml", |text| {
        let start = text.find("[s-143]").unwrap();
        let end = start + text[start..].find("\n\n[s-").unwrap();
        format!("{}{}", &text[..start], &text[end..])
    });
    let listed = guideline.run(&["claims"]);
    assert_eq!(listed.status.code(), Some(1));
    let told = format!("{}{}", out(&listed), err(&listed));
    assert!(told.contains("claim `s-143` is not in the list"), "{told}");
}

#[test]
fn rendered_pages_are_written_once_and_stale_ones_are_named() {
    let guideline = Copy::new("render");
    let missing = guideline.run(&["render", "--check"]);
    assert_eq!(missing.status.code(), Some(1));
    assert!(out(&missing).contains("stale: docs/guideline/claims.md"));
    assert_eq!(guideline.run(&["render"]).status.code(), Some(0));
    let clean = guideline.run(&["render", "--check"]);
    assert_eq!(clean.status.code(), Some(0), "{}", out(&clean));
    let page = guideline.0.join("docs/guideline/topics.md");
    fs::write(&page, "mine").unwrap();
    fs::write(guideline.0.join("docs/guideline/old.md"), "gone").unwrap();
    let stale = guideline.run(&["render", "--check"]);
    assert_eq!(stale.status.code(), Some(1));
    let text = out(&stale);
    assert!(text.contains("stale: docs/guideline/topics.md"), "{text}");
    assert!(text.contains("not a page of this guideline: docs/guideline/old.md"), "{text}");
    assert_eq!(fs::read_to_string(&page).unwrap(), "mine", "a check writes nothing");
}

#[test]
fn someone_who_stops_reading_is_no_failure() {
    let guideline = Copy::new("pipe");
    for (arguments, code) in [(["claims", "guideline"], 0), (["check", "nowhere"], 2)] {
        let mut child = Command::new(env!("CARGO_BIN_EXE_carrywell"))
            .arg("guideline")
            .args(arguments)
            .current_dir(&guideline.0)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        assert_eq!(child.wait().unwrap().code(), Some(code));
    }
}
