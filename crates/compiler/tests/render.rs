//! The pages reviewers sign.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

mod folder;

use std::collections::BTreeMap;

use compiler::{Files, compile, render};

fn pages() -> BTreeMap<String, String> {
    let mut files = Files::new();
    folder::read(&mut files, &folder::here("tests/small"));
    render::pages(&compile(&files).contents.unwrap()).into_iter().collect()
}

#[test]
fn every_page_says_in_its_first_lines_that_nobody_has_signed() {
    for (path, page) in pages() {
        let head: Vec<&str> = page.lines().take(6).collect();
        let head = head.join("\n");
        assert!(head.contains("status: `unreviewed`"), "{path}: {head}");
        assert!(head.contains("do not edit it by hand"), "{path}: {head}");
        assert!(page.ends_with('\n') && !page.ends_with("\n\n"), "{path}");
        assert!(!page.contains("\n\n\n"), "{path}");
    }
}

#[test]
fn a_danger_sign_stands_with_its_question_urgency_and_sources() {
    let page = &pages()["danger-signs.md"];
    assert!(
        page.contains(
            "| `bleeding-any` | Have you had any bleeding from the vagina? | always | call-today | call-today | [nhs-back](sources.md#nhs-back) |"
        ),
        "{page}"
    );
    assert!(page.contains("answered yes by a measured value: “temperature” is 38.0 C or more"), "{page}");
}

#[test]
fn a_condition_is_put_into_words_and_numbers() {
    let pages = pages();
    assert!(
        pages["features.md"].contains("yes to “dizzy on the back” or “week” is 20+0 or more"),
        "{}",
        pages["features.md"]
    );
    assert!(
        pages["exercises.md"].contains("- **offered when**: “week” is up to 19+6"),
        "{}",
        pages["exercises.md"]
    );
    assert!(pages["topics.md"].contains("Caution, when “week” is 37+0 or more:"), "{}", pages["topics.md"]);
    assert!(pages["README.md"].contains("“pregnancy” is “Yes”"), "{}", pages["README.md"]);
}

#[test]
fn every_link_to_a_page_leads_to_one() {
    let pages = pages();
    for (path, page) in &pages {
        for link in page.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            let (file, anchor) = link.split_once('#').unwrap_or((link, ""));
            let target = if file.is_empty() {
                page
            } else {
                pages.get(file).unwrap_or_else(|| panic!("{path}: {link}"))
            };
            assert!(
                anchor.is_empty() || target.contains(&format!("<a id=\"{anchor}\"></a>")),
                "{path}: {link}"
            );
        }
    }
}
