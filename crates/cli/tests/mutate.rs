//! `carrywell guideline mutate`, as an author runs it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test may fail, and owns the disk"
)]

mod command;

use command::small::Small;
use serde_json::Value;

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

/// The small guideline, its person's table written: a fault is told from what is expected.
fn blessed(name: &str) -> Small {
    let small = Small::new(name);
    small.run(&["check", "small", "--bless"]);
    small
}

fn data(small: &Small, more: &[&str]) -> Value {
    let mut words = vec!["mutate", "small", "--json"];
    words.extend(more);
    let ran = small.run(&words);
    assert!(ran.code < 2, "{}{}", ran.out, ran.err);
    let mut data = json(&ran.out);
    data.as_object_mut().unwrap().remove("ms");
    data
}

#[test]
fn every_fault_has_one_fate_and_the_counts_add_up() {
    let small = blessed("mutate-counts");
    let data = data(&small, &[]);
    let mutants = data["mutants"].as_array().unwrap();
    assert_eq!(mutants.len(), usize::try_from(data["n_mutants"].as_u64().unwrap()).unwrap());
    let totals = data["totals"].as_object().unwrap();
    for fate in ["equivalent", "people", "properties", "checks", "survived"] {
        let n = mutants.iter().filter(|mutant| mutant["fate"] == fate).count();
        assert_eq!(totals[fate].as_u64().unwrap(), n as u64, "{fate}");
        let of_kinds: u64 = data["kinds"].as_array().unwrap().iter().map(|k| k[fate].as_u64().unwrap()).sum();
        assert_eq!(of_kinds, n as u64, "{fate}");
    }
    assert!(mutants.iter().filter(|m| m["fate"] == "survived").all(|m| m["how"].is_null()));
}

#[test]
fn the_same_seed_draws_the_same_faults_and_tells_the_same_of_them() {
    let small = blessed("mutate-seed");
    let drawn = data(&small, &["--sample", "9", "--seed", "7"]);
    assert_eq!(drawn["mutants"].as_array().unwrap().len(), 9);
    assert_eq!(drawn, data(&small, &["--sample", "9", "--seed", "7"]));
    assert_ne!(drawn["mutants"], data(&small, &["--sample", "9", "--seed", "8"])["mutants"]);
    let all = data(&small, &[]);
    for mutant in drawn["mutants"].as_array().unwrap() {
        assert!(all["mutants"].as_array().unwrap().contains(mutant), "{mutant}");
    }
}

#[test]
fn a_property_notices_what_nobody_noticed_before() {
    let small = blessed("mutate-property");
    let only = ["--only", "urgency-lowered", "--guard", "properties"];
    let fate = |data: &Value| {
        let mutants = data["mutants"].as_array().unwrap();
        mutants.iter().find(|m| m["record"] == "bleeding-any").unwrap()["fate"].clone()
    };
    for file in std::fs::read_dir(small.0.join("small/properties")).unwrap() {
        std::fs::remove_file(file.unwrap().path()).unwrap();
    }
    assert_eq!(fate(&data(&small, &only)), "survived");
    // Once there are properties, no urgent sign may be without one.
    small.property("a-fever-hurries", "fever-and-unwell is present", "at-least = \"emergency\"");
    small.property("bleeding-rings", "bleeding-any is present", "at-least = \"call-today\"");
    assert_eq!(fate(&data(&small, &only)), "properties");
}

#[test]
fn too_few_noticed_is_a_no_and_shows_each_in_words() {
    let small = blessed("mutate-threshold");
    let ran = small.run(&[
        "mutate",
        "small",
        "--only",
        "urgency-lowered",
        "--guard",
        "checks",
        "--at-least",
        "100",
    ]);
    assert_eq!(ran.code, 1, "{}{}", ran.out, ran.err);
    assert!(ran.out.contains("Noticed by nobody") && ran.out.contains("a yes is"), "{}", ran.out);
    let lenient = ["mutate", "small", "--only", "urgency-lowered", "--guard", "checks", "--at-least", "0"];
    assert_eq!(small.run(&lenient).code, 0);
}

#[test]
fn a_kind_that_is_none_is_refused_with_the_kinds_there_are() {
    let ran = blessed("mutate-kind").run(&["mutate", "small", "--only", "typo"]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("row-deleted") && ran.err.contains("weeks-widened"), "{}", ran.err);
}
