//! `carrywell explain`, run as a reviewer runs it. That every record can be explained is tested
//! beside the command.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]

use std::process::{Command, Output, Stdio};

use serde_json::Value;

fn explain(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_carrywell"))
        .arg("explain")
        .args(arguments)
        .env("COLUMNS", "80")
        .output()
        .unwrap()
}

fn json(id: &str) -> Value {
    let out = explain(&[id, "--json"]);
    assert_eq!(out.status.code(), Some(0), "{id}: {}", String::from_utf8_lossy(&out.stdout));
    serde_json::from_slice(&out.stdout).unwrap()
}

#[test]
fn every_kind_of_record_has_a_page() {
    for (id, kind) in [
        ("exclusions-position.flat-back-from-16", "rule"),
        ("flat-back-from-16", "rule"),
        ("doors.heart-emergency", "rule"),
        ("bleeding-any", "sign"),
        ("feature:bleeding-any", "sign"),
        ("cat-stretch", "activity"),
        ("activity:heat-pack", "activity"),
        ("s-143", "claim"),
        ("S-143", "claim"),
        ("source:policy", "source"),
        ("seed-004", "source"),
        ("feature:temperature", "feature"),
        ("gestational-age", "feature"),
        ("preterm-risk", "feature"),
        ("q56", "topic"),
        ("Q56", "topic"),
        ("heat-pad", "topic"),
        ("sleep-position", "disagreement"),
        ("stop:chest-pain", "stop"),
        ("region:uk", "region"),
        ("door:maternity-unit", "door"),
        ("screen:pregnancy", "screen"),
        ("flag:supine", "flag"),
        ("equipment:ball", "equipment"),
        ("group:nerves", "group"),
    ] {
        let explained = json(id);
        assert_eq!(explained["kind"], kind, "{id}");
        assert_eq!(explained["schema"], "carrywell/explain/1");
        assert!(!explained["sources"].as_array().unwrap().is_empty(), "{id} names no source");
        assert!(!explained["facts"].as_array().unwrap().is_empty(), "{id} says nothing");
        let page = explain(&[id]);
        assert_eq!(page.status.code(), Some(0), "{id}");
        assert!(String::from_utf8(page.stdout).unwrap().contains("Who says so"), "{id}");
    }
}

#[test]
fn a_rule_says_when_what_it_does_and_to_what() {
    let text = String::from_utf8(explain(&["exclusions-position.flat-back-from-16"]).stdout).unwrap();
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for needed in
        ["16+0 or more", "leaves the activities out", "glute-bridge", "flags: supine", "counts as holding"]
    {
        assert!(text.contains(needed), "{needed}: {text}");
    }
}

#[test]
fn what_points_to_a_record_is_listed() {
    let explained = json("activity:sleep-side");
    let from = explained["pointed_to_by"].as_array().unwrap();
    assert!(from.iter().any(|p| p["id"] == "s-143"), "{from:?}");
    assert!(json("source:policy")["pointed_to_by"].as_array().unwrap().len() > 20);
}

#[test]
fn names_are_offered_only_where_they_are_near() {
    for nonsense in ["zzzzqqqq", "activity:zzzz", "nonsense:x", ""] {
        let out = explain(&[nonsense]);
        assert_eq!(out.status.code(), Some(2));
        let told = String::from_utf8(out.stderr).unwrap();
        assert!(told.starts_with("there is no record") && told.contains("docs/guideline"), "{told}");
        assert!(!told.contains("- carrywell explain "), "{told}");
    }
    let data = explain(&["zzzzqqqq", "--json"]);
    let data: serde_json::Value = serde_json::from_slice(&data.stdout).unwrap();
    assert_eq!(data["candidates"], serde_json::json!([]));
    let told = String::from_utf8(explain(&["heat-pak"]).stderr).unwrap();
    assert!(told.contains("- carrywell explain activity:heat-pack"), "{told}");
}

#[test]
fn a_name_with_several_meanings_is_asked_back() {
    let out = explain(&["acupuncture"]);
    assert_eq!(out.status.code(), Some(2));
    let told = String::from_utf8(out.stderr).unwrap();
    assert!(told.contains("activity:acupuncture") && told.contains("flag:acupuncture"), "{told}");
}

#[test]
fn an_unknown_name_gets_at_most_three_near_ones() {
    for (name, near) in
        [("heat-pak", "heat-pa"), ("bleedin-any", "bleeding-any"), ("nonsense:heat-pak", "heat-pack")]
    {
        let out = explain(&[name, "--json"]);
        assert_eq!(out.status.code(), Some(2), "{name}");
        let told: Value = serde_json::from_slice(&out.stdout).unwrap();
        let candidates = told["candidates"].as_array().unwrap();
        assert!((1..=3).contains(&candidates.len()), "{name}");
        let named = candidates.iter().any(|c| c["id"].as_str().unwrap().contains(near));
        assert!(named, "{name}: {candidates:?}");
    }
}

#[test]
fn someone_who_stops_reading_is_no_failure() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_carrywell"))
        .args(["explain", "source:policy"])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    assert_eq!(child.wait().unwrap().code(), Some(0));
}
