//! Properties: what is written is what is compiled, and a guideline may stand without them.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test may fail, and owns the disk"
)]

mod folder;

use std::collections::BTreeMap;

use bundle::Contents;
use compiler::{Files, compile, plain, render};
use guideline::{BandSet, Law, Promise, Situation};

fn small() -> Files {
    let mut files = Files::new();
    folder::read(&mut files, &folder::here("tests/small"));
    files
}

fn compiled(files: &Files) -> Contents {
    let compiled = compile(files);
    assert_eq!(plain(&compiled.diagnostics, "guideline"), "");
    compiled.contents.unwrap()
}

/// The small guideline with one more property for that situation.
fn with_situation(situation: &str) -> (Contents, Situation) {
    let mut files = small();
    let row = format!(
        "[one-more]\nsays = \"One more.\"\nfor-every = \"{situation}\"\nnever = \"cleared\"\nsources = [\"policy\"]\n"
    );
    files.insert("properties/one-more.toml", row);
    let contents = compiled(&files);
    let situation = contents.properties.iter().find(|p| p.id == "one-more").unwrap().for_every.clone();
    (contents, situation)
}

#[test]
fn every_form_of_a_situation_is_brought_down_to_what_a_prover_reads() {
    let contents = compiled(&small());
    let id = |name: &str| contents.guideline.find_feature(name).unwrap();
    let (bleeding, temperature, age) = (id("bleeding-any"), id("temperature"), id("gestational-age"));
    let flat = id("no-lying-flat");
    let not = |inner| Situation::Not(Box::new(inner));
    let sign = contents.guideline.find_sign("bleeding-any").unwrap();
    for (written, meant) in [
        ("always", Situation::Always),
        ("bleeding-any is present", Situation::Present(bleeding)),
        ("bleeding-any is absent", Situation::Absent(bleeding)),
        ("bleeding-any is not sure", Situation::NotSure(bleeding)),
        ("bleeding-any is not asked", Situation::NotAsked(bleeding)),
        ("bleeding-any is mentioned", Situation::Mentioned(sign)),
        (
            "bleeding-any is unknown",
            Situation::Any(vec![Situation::NotSure(bleeding), Situation::NotAsked(bleeding)]),
        ),
        (
            "bleeding-any is not ruled out",
            Situation::Any(vec![
                Situation::Present(bleeding),
                Situation::NotSure(bleeding),
                Situation::NotAsked(bleeding),
            ]),
        ),
        ("no-lying-flat is not ruled out", not(Situation::Absent(flat))),
        (
            "no-lying-flat is unknown",
            not(Situation::Any(vec![Situation::Present(flat), Situation::Absent(flat)])),
        ),
        ("temperature is fever", Situation::In { feature: temperature, bands: BandSet::of([1]) }),
        ("temperature is normal, fever", Situation::In { feature: temperature, bands: BandSet::of([0, 1]) }),
        ("gestational-age from week-20", Situation::In { feature: age, bands: BandSet::of([1, 2]) }),
        ("temperature from 38.0", Situation::Within { feature: temperature, first: 380, last: 430 }),
        ("temperature before 38.0", Situation::Within { feature: temperature, first: 340, last: 379 }),
        ("gestational-age from 24+3", Situation::Within { feature: age, first: 171, last: 300 }),
        (
            "not bleeding-any is absent and temperature is not asked",
            Situation::All(vec![not(Situation::Absent(bleeding)), Situation::NotAsked(temperature)]),
        ),
    ] {
        assert_eq!(with_situation(written).1, meant, "{written}");
    }
}

#[test]
fn a_property_keeps_its_theme_its_sentence_and_its_promise() {
    let contents = compiled(&small());
    let find = |id: &str| contents.properties.iter().find(|p| p.id == id).unwrap();
    let bleeding = find("bleeding-calls-for-help-today");
    assert_eq!(bleeding.theme, "danger-signs");
    assert_eq!(bleeding.says, "Bleeding means ringing today in every week, whatever else she answers.");
    let law = find("not-sure-is-never-better-than-no");
    assert_eq!(law.for_every, Situation::Always);
    assert_eq!(law.promise, Promise::Law { law: Law::NoNotSureYes, except: vec![] });
    let Promise::Within { activities, limit } = &find("a-heat-pack-stays-on-for-20-minutes-at-most").promise
    else {
        panic!("it is a limit")
    };
    assert_eq!(contents.guideline.activity(activities[0]).id, "heat-pack");
    assert_eq!((limit.minutes_max, limit.sets_max), (Some(20), None));
}

#[test]
fn a_guideline_without_properties_compiles_and_has_no_page_of_them() {
    let mut files = small();
    files.remove("properties/danger-signs.toml");
    files.remove("properties/what-is-offered.toml");
    let contents = compiled(&files);
    assert!(contents.properties.is_empty());
    let pages: BTreeMap<String, String> = render::pages(&contents).into_iter().collect();
    assert!(!pages.contains_key("properties.md"));
    assert!(!pages["README.md"].contains("properties.md"));
}

#[test]
fn a_sign_is_spoken_of_when_the_situation_can_be_its_yes_and_only_its_yes() {
    let spoken_of = |situation: &str| {
        let mut files = small();
        files.remove("properties/danger-signs.toml");
        files.remove("properties/what-is-offered.toml");
        let fever = "[fever]\nsays = \"x\"\nfor-every = \"fever-and-unwell is present\"\nat-least = \"emergency\"\nsources = [\"policy\"]\n";
        let bleeding =
            fever.replace("fever-and-unwell is present", situation).replace("[fever]", "[bleeding]");
        files.insert("properties/signs.toml", format!("{fever}{bleeding}"));
        compile(&files).diagnostics.iter().all(|d| d.name != "sign-without-property")
    };
    for situation in [
        "bleeding-any is present",
        "bleeding-any is not ruled out",
        "bleeding-any is present or fever-and-unwell is present",
        "bleeding-any is present and gestational-age from 20+0",
        "bleeding-any is present and not fever-and-unwell is present",
        "not (not bleeding-any is present)",
    ] {
        assert!(spoken_of(situation), "{situation}");
    }
    for situation in [
        "always",
        "bleeding-any is not sure",
        "temperature from 38.0",
        "not bleeding-any is present",
        "bleeding-any is present and fever-and-unwell is present",
        "bleeding-any is present and bleeding-any is not asked",
    ] {
        assert!(!spoken_of(situation), "{situation}");
    }
}

#[test]
fn a_property_is_no_reason_to_call_a_feature_used() {
    let mut files = small();
    let features = files.get("features/person.toml").unwrap().to_owned();
    files.insert(
        "features/person.toml",
        format!("{features}\n[left-handed]\nkind = \"fact\"\nsources = [\"policy\"]\n"),
    );
    let row = "[one-more]\nsays = \"x\"\nfor-every = \"left-handed is present\"\nnever = \"cleared\"\nsources = [\"policy\"]\n";
    files.insert("properties/one-more.toml", row);
    let found = compile(&files).diagnostics;
    assert!(found.iter().any(|d| d.name == "unused-record" && d.message.contains("left-handed")));
}

#[test]
fn the_page_tells_the_situation_and_the_promise_in_words_and_numbers() {
    let told = |situation: &str| {
        let contents = with_situation(situation).0;
        let pages: BTreeMap<String, String> = render::pages(&contents).into_iter().collect();
        let page = pages["properties.md"].clone();
        let row = page.lines().find(|line| line.starts_with("| `one-more`")).unwrap().to_owned();
        let cells: Vec<&str> = row.split(" | ").collect();
        assert_eq!((cells[1], cells[3]), ("One more.", "no plan is shown"));
        cells[2].to_owned()
    };
    for (written, words) in [
        ("always", "any answers"),
        ("bleeding-any is absent", "no to “bleeding”"),
        ("bleeding-any is unknown", "“bleeding” not known"),
        ("low-back is not ruled out", "“low back” not ruled out"),
        ("bleeding-any is mentioned", "“bleeding” in her own words and not answered"),
        ("temperature from 38.0", "“temperature” is 38.0 C or more"),
        ("gestational-age before 37+0", "“week” is up to 36+6"),
        (
            "bleeding-any is not sure and (gestational-age from week-37 or gestational-age is not asked)",
            "“not sure” to “bleeding” and (“week” is 37+0 or more or “week” not asked)",
        ),
        ("not low-back is present", "not (yes to “low back”)"),
    ] {
        assert_eq!(told(written), words, "{written}");
    }
    let contents = with_situation("always").0;
    let pages: BTreeMap<String, String> = render::pages(&contents).into_iter().collect();
    assert!(
        pages["README.md"]
            .contains("| [Properties](properties.md) | what must hold for every possible Case | 7 |")
    );
    assert!(
        pages["properties.md"].contains("| 20 minutes at most: `heat-pack` |"),
        "{}",
        pages["properties.md"]
    );
    assert!(pages["properties.md"].contains("<a id=\"danger-signs\"></a>"));
}
