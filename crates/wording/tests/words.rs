//! Whether every word has somebody who says it, and how words are put together.

#![allow(clippy::unwrap_used, clippy::disallowed_methods, reason = "a test may fail, and reads the sources")]

use std::fs;
use std::path::Path;

use wording::{DOSE_TIMES_A_DAY, IF_ALSO, Words};

/// The text of every Rust file below a folder.
fn sources(folder: &Path, out: &mut String) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, out);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            out.push_str(&fs::read_to_string(path).unwrap());
        }
    }
}

#[test]
fn no_word_is_left_that_nobody_says() {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut all = String::new();
    for name in ["exchange", "paper", "share", "web"] {
        sources(&here.join("..").join(name).join("src"), &mut all);
    }
    let named: Vec<&str> = all.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').collect();
    let file = fs::read_to_string(here.join("locale/en.ftl")).unwrap();
    let keys = file.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()));
    let keys: Vec<&str> = keys.filter_map(|line| Some(line.split_once(" =")?.0)).collect();
    assert!(keys.len() > 300, "the file is read: {} words", keys.len());
    let unsaid = |key: &&&str| !named.contains(&key.replace('-', "_").to_uppercase().as_str());
    let unsaid: Vec<&&str> = keys.iter().filter(unsaid).collect();
    assert_eq!(unsaid, Vec::<&&str>::new(), "take them out of locale/en.ftl");
}

#[test]
fn names_are_replaced_by_values_and_one_is_told_from_many() {
    let words = Words::in_language("a language that is not there");
    assert_eq!(words, Words::ENGLISH);
    assert_eq!(words.count(DOSE_TIMES_A_DAY, 1), "once a day");
    assert_eq!(words.count(DOSE_TIMES_A_DAY, 3), "3 times a day");
    assert_eq!(
        words.fill(IF_ALSO, &[("facts", "a {sign}"), ("sign", "b")]),
        "If you also have a {sign}: say so (b)."
    );
    assert_eq!(words.fill(IF_ALSO, &[("facts", "a")]), "If you also have a: say so ({sign}).");
}
