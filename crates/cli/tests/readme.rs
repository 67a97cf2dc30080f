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

/// What stands in a section of a page, up to the next one.
fn section(page: &str, heading: &str) -> String {
    let text = std::fs::read_to_string(root().join(page)).unwrap();
    let from = text.find(heading).unwrap_or_else(|| panic!("{page} has no `{heading}`"));
    let rest = &text[from + heading.len()..];
    rest[..rest.find("\n## ").unwrap_or(rest.len())].to_owned()
}

#[test]
fn the_commands_of_a_day_do_one_after_another_what_the_readme_says() {
    let folder = std::env::temp_dir().join(format!("carrywell-readme-{}", std::process::id()));
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    let at = |name: &str| folder.join(name).to_str().unwrap().to_owned();
    let diary = at("diary.sqlite");
    let case = "guideline/cases/priya-has-nothing-special.toml";
    let of_day = ["--today", "2031-05-19"];
    let run = |arguments: &[&str]| {
        let output = Command::new(env!("CARGO_BIN_EXE_carrywell"))
            .args(arguments)
            .current_dir(root())
            .env_clear()
            .stdin(Stdio::null())
            .output()
            .unwrap();
        let err = String::from_utf8_lossy(&output.stderr).into_owned();
        (output.status.code(), String::from_utf8_lossy(&output.stdout).into_owned(), err)
    };
    let day = section("README.md", "## Day by day\n");
    let named: Vec<&str> =
        day.split('`').skip(1).step_by(2).filter(|code| code.starts_with("carrywell ")).collect();
    assert!(named.len() >= 5, "{named:?}");
    let kept =
        run(&[&["diary", "add", "--diary", &diary, "--check", case, "--at", "07:00"], &of_day[..]].concat());
    assert_eq!(kept.0, Some(0), "{}", kept.2);
    for command in named {
        let (code, out, err) = match command {
            "carrywell night leg-cramp" => {
                run(&[&["night", "leg-cramp", "--none-of-these"], &of_day[..]].concat())
            }
            "carrywell diary add" => {
                run(&[&["diary", "add", "--diary", &diary, "--pain-now", "3", "--at", "08:00"], &of_day[..]]
                    .concat())
            }
            "carrywell review" => run(&["review", "--diary", &diary, "--on", "2031-05-19"]),
            // A program without paper has the same page as text.
            "carrywell report ~/.local/share/carrywell/diary.sqlite -o report.pdf"
                if cfg!(feature = "paper") =>
            {
                let page = at("report.pdf");
                let ran = run(&[&["report", &diary, "-o", &page], &of_day[..]].concat());
                assert!(std::fs::read(&page).unwrap().starts_with(b"%PDF"));
                ran
            }
            "carrywell report ~/.local/share/carrywell/diary.sqlite -o report.pdf" => {
                run(&[&["report", &diary, "--text"], &of_day[..]].concat())
            }
            "carrywell self-test guideline/cases/amina-31-weeks.toml" => {
                run(&["self-test", "guideline/cases/amina-31-weeks.toml", "--today", "2031-04-12"])
            }
            other => panic!("the README names `{other}`, and nothing tries it"),
        };
        assert_eq!(code, Some(0), "`{command}`: {out}{err}");
        assert!(command.ends_with(".pdf") || !out.is_empty(), "`{command}` says nothing");
    }
    let _ = std::fs::remove_dir_all(&folder);
}
