//! The hazard log names what prevents each hazard; every one of those names exists.
//!
//! A name is what stands between backticks. After a word that says what it is (`law`, `property`,
//! `check`, `people` and so on) it must be one of those; without such a word it must at least stand
//! somewhere in the guideline, the software or the repository. A trailing `*` stands for any ending.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test may fail, and owns the disk"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The words that say what a name is, singular and plural, and what they stand for. Longer ones
/// come first: a stop sign is no sign.
const KINDS: [(&str, &str, &str); 12] = [
    ("stop sign", "stop signs", "a record of guideline/stop-signs"),
    ("property", "properties", "a property of guideline/properties"),
    ("theme", "themes", "a file of guideline/properties"),
    ("law", "laws", "a law claimed in guideline/properties"),
    ("check", "checks", "a section of docs/checks.md"),
    ("rule", "rules", "a rule of guideline/decisions, as `file.rule`"),
    ("sign", "signs", "a record of guideline/danger-signs"),
    ("group", "groups", "a group of guideline/danger-signs"),
    ("activity", "activities", "a file of guideline/activities"),
    ("disagreement", "disagreements", "a record of guideline/disagreements"),
    ("test", "tests", "a test in crates/"),
    ("person", "people", "a file of guideline/cases"),
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Every file under a folder whose name ends so.
fn files(folder: &Path, endings: &[&str], found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, endings, found);
        } else if endings.iter().any(|ending| path.to_string_lossy().ends_with(ending)) {
            found.push(path);
        }
    }
}

fn is_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_' || c == '-'
}

/// Everything that has a name.
struct Names {
    of: BTreeMap<&'static str, BTreeSet<String>>,
    /// The guideline and the software, as text.
    text: String,
}

impl Names {
    fn read() -> Self {
        let mut names = Self { of: BTreeMap::new(), text: String::new() };
        let root = root();
        names.records("stop sign", "stop-signs");
        names.records("disagreement", "disagreements");
        names.records("sign", "danger-signs");
        for (path, _) in tables("danger-signs") {
            names.add("group", stem(&path));
        }
        for (path, table) in tables("properties") {
            names.add("theme", stem(&path));
            for (id, record) in &table {
                names.add("property", id.clone());
                if let Some(law) = record.get("law").and_then(toml::Value::as_str) {
                    names.add("law", law.to_owned());
                }
            }
        }
        for (_, table) in tables("decisions") {
            let file = table["id"].as_str().unwrap();
            for rule in table.get("rule").and_then(toml::Value::as_table).into_iter().flat_map(|t| t.keys()) {
                names.add("rule", format!("{file}.{rule}"));
            }
        }
        for (kind, folder) in [("activity", "activities"), ("person", "cases")] {
            for (path, _) in tables(folder) {
                names.add(kind, stem(&path));
            }
        }
        let checks = fs::read_to_string(root.join("docs/checks.md")).unwrap();
        for line in checks.lines().filter_map(|line| line.strip_prefix("## ")) {
            names.add("check", line.trim().to_owned());
        }
        let mut code = Vec::new();
        files(&root.join("crates"), &[".rs"], &mut code);
        for path in code.into_iter().filter(|path| !path.ends_with("cli/tests/safety.rs")) {
            let text = fs::read_to_string(path).unwrap();
            for after in text.split("fn ").skip(1) {
                names.add("test", after.chars().take_while(|c| is_name(*c)).collect());
            }
            names.text.push_str(&text);
        }
        let mut knowledge = Vec::new();
        files(&root.join("guideline"), &[".toml", ".ftl"], &mut knowledge);
        for path in knowledge {
            // Keys are set in columns; a name is looked for with single spaces.
            for line in fs::read_to_string(path).unwrap().lines() {
                names.text.push_str(&line.split_whitespace().collect::<Vec<_>>().join(" "));
                names.text.push('\n');
            }
        }
        names
    }

    fn add(&mut self, kind: &'static str, name: String) {
        self.of.entry(kind).or_default().insert(name);
    }

    fn records(&mut self, kind: &'static str, folder: &str) {
        for (_, table) in tables(folder) {
            for (id, record) in table {
                if record.is_table() {
                    self.add(kind, id);
                }
            }
        }
    }

    fn is(&self, kind: &str, name: &str) -> bool {
        let of = &self.of[kind];
        match name.strip_suffix('*') {
            Some(start) => of.iter().any(|known| known.starts_with(start)),
            None => of.contains(name),
        }
    }

    /// Whether something of that name stands anywhere: a path, a command, an item of the code, words
    /// of the guideline.
    fn stands_anywhere(&self, name: &str) -> bool {
        if root().join(name).exists() || root().join("guideline").join(name).exists() {
            return true;
        }
        if name.contains(" = ") {
            return self.text.contains(name);
        }
        let parts: Vec<&str> = name.split([' ', ':']).filter(|part| !part.is_empty()).collect();
        parts.iter().all(|part| *part == "carrywell" || self.has_word(part.trim_start_matches("--")))
    }

    fn has_word(&self, word: &str) -> bool {
        self.text.match_indices(word).any(|(at, _)| {
            let before = self.text[..at].chars().next_back();
            let after = self.text[at + word.len()..].chars().next();
            !before.is_some_and(is_name) && !after.is_some_and(is_name)
        })
    }
}

fn stem(path: &Path) -> String {
    path.file_stem().unwrap().to_string_lossy().into_owned()
}

fn tables(folder: &str) -> Vec<(PathBuf, toml::Table)> {
    let mut found = Vec::new();
    files(&root().join("guideline").join(folder), &[".toml"], &mut found);
    found
        .into_iter()
        .map(|path| {
            let table = fs::read_to_string(&path).unwrap().parse().unwrap();
            (path, table)
        })
        .collect()
}

/// A name between backticks.
#[derive(Debug, PartialEq, Eq)]
struct Named {
    line: usize,
    kind: Option<&'static str>,
    name: String,
}

/// Text without what stands between two brackets; a bracket that is not closed here stays open.
fn unbracketed(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('(') {
        out.push_str(before);
        out.push(' ');
        rest = after.split_once(')').map_or(after, |(_, after)| after);
    }
    out.push_str(rest);
    out.replace(')', " ")
}

/// What the names after this stretch of text are, when those before it were `kind`.
fn kind_after(text: &str, kind: Option<&'static str>) -> Option<&'static str> {
    let text = unbracketed(text);
    if text.split_whitespace().all(|word| [",", "and", "or"].contains(&word)) {
        return kind;
    }
    let end = text.trim_end().to_lowercase();
    let ends_with = |word: &str| {
        end.strip_suffix(word).is_some_and(|before| !before.chars().next_back().is_some_and(is_name))
    };
    KINDS.iter().find(|(one, many, _)| ends_with(one) || ends_with(many)).map(|(one, ..)| *one)
}

/// Every name of a page, with what the page says it is.
fn named(page: &str) -> Vec<Named> {
    let mut out = Vec::new();
    for (at, line) in page.lines().enumerate() {
        let mut kind = None;
        for (part, text) in line.split('`').enumerate() {
            if part % 2 == 0 {
                kind = kind_after(text, kind);
            } else {
                out.push(Named { line: at + 1, kind, name: text.to_owned() });
            }
        }
    }
    out
}

/// One line for each name that is not what the page says it is.
fn missing(page: &str, names: &Names) -> Vec<String> {
    named(page)
        .into_iter()
        .filter_map(|Named { line, kind, name }| match kind {
            Some(kind) if !names.is(kind, &name) => {
                let what = KINDS.iter().find(|(one, ..)| *one == kind).unwrap().2;
                Some(format!("line {line}: `{name}` is not {what}"))
            }
            None if !names.stands_anywhere(&name) => {
                Some(format!("line {line}: `{name}` stands nowhere in the guideline or the software"))
            }
            _ => None,
        })
        .collect()
}

fn hazard_log() -> String {
    fs::read_to_string(root().join("SAFETY.md")).unwrap()
}

#[test]
fn everything_the_hazard_log_relies_on_exists() {
    let missing = missing(&hazard_log(), &Names::read());
    assert!(missing.is_empty(), "SAFETY.md\n{}", missing.join("\n"));
}

#[test]
fn a_name_that_exists_nowhere_is_told_with_its_line_and_what_it_should_be() {
    let page = "| 1 | law `learning-narrows`, `learning-widens`; people `amina-31-weeks` |\n\
                | 2 | tests `nobody_looks_at_this`; rules `exclusions-tens.*`, `exclusions-magic.*` |\n\
                | 3 | property `learning-narrows` | `Case::mention`, `Case::dismention` |\n\
                | 4 | check `band-gap` (weeks), `band-hole` (law `none`); stop sign `numb`; sign `numb` |\n";
    assert_eq!(
        missing(page, &Names::read()),
        [
            "line 1: `learning-widens` is not a law claimed in guideline/properties",
            "line 2: `nobody_looks_at_this` is not a test in crates/",
            "line 2: `exclusions-magic.*` is not a rule of guideline/decisions, as `file.rule`",
            "line 3: `learning-narrows` is not a property of guideline/properties",
            "line 3: `Case::dismention` stands nowhere in the guideline or the software",
            "line 4: `band-hole` is not a section of docs/checks.md",
            "line 4: `none` is not a law claimed in guideline/properties",
            "line 4: `numb` is not a record of guideline/danger-signs",
        ]
    );
}

#[test]
fn no_hazard_has_left_the_log_and_each_says_what_prevents_it_or_that_nothing_does() {
    let log = hazard_log();
    let mut expected = 0usize;
    for line in log.lines() {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        let Some(number) = cells.get(1).and_then(|cell| cell.parse::<usize>().ok()) else { continue };
        expected += 1;
        assert_eq!(number, expected, "hazards are numbered without a gap");
        assert_eq!(cells.len(), 9, "hazard {number} has seven cells");
        let kinds = named(cells[6]).into_iter().filter(|name| name.kind.is_some()).count();
        assert!(
            kinds > 0 || cells[7].contains('◦'),
            "hazard {number} rests on nothing that can be looked up"
        );
    }
    assert!(expected >= 40, "{expected} hazards are in the log");
}
