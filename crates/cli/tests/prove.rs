//! `carrywell guideline prove` and `certificate`, as an author runs them.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test may fail, and owns the disk"
)]

mod command;

use command::small::{Small, untimed};
use command::{expect, folder, run};
use serde_json::Value;

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

#[test]
fn a_guideline_that_keeps_its_promises_is_proved_line_by_line() {
    let small = Small::new("proved");
    let ran = small.run(&["prove", "small"]);
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    assert_eq!(ran.err, "");
    expect(&folder("tests/pages/prove-small.txt"), &untimed(&ran.out));
    let summary = small.run(&["prove", "small", "--summary"]).out;
    assert!(summary.contains("3 of 3    proved") && !summary.contains("bleeding-calls"), "{summary}");
    let plain = small.run(&["prove", "small", "--plain"]).out;
    assert!(plain.contains("- bleeding-calls-for-help-today: proved, Cases: "), "{plain}");
}

#[test]
fn what_is_refuted_is_shown_with_a_person_who_can_be_put_among_the_worked_people() {
    let small = Small::new("refuted");
    small.property("bleeding-is-an-emergency", "bleeding-any is present", "at-least = \"emergency\"");
    small.property("nobody-walks", "low-back is present", "never-offered = [\"cat-stretch\"]");
    small.property(
        "early-tilt-is-there",
        "gestational-age from 20+0",
        "offered-to-someone = [\"pelvic-tilt\"]",
    );
    small.property("short-heat", "always", "limit = { minutes-max = 10 }\nactivities = [\"heat-pack\"]");
    let ran = small.run(&["prove", "small", "--write", "found"]);
    assert_eq!(ran.code, 1, "{}", ran.err);
    expect(&folder("tests/pages/prove-refuted.txt"), &untimed(&ran.out));
    assert!(ran.err.contains("written: found/bleeding-is-an-emergency.toml"), "{}", ran.err);

    // The person is read as any worked person is, and the promise is what she expects.
    let file = small.read("found/nobody-walks.toml");
    assert!(file.contains("never-offered = [\"cat-stretch\"]"), "{file}");
    small.write("small/cases/nobody-walks.toml", &file);
    let checked = small.run(&["check", "small"]).out;
    assert!(checked.contains("states that `cat-stretch` is never offered; it is"), "{checked}");
    assert!(!checked.contains("cannot be run"), "{checked}");
}

#[test]
fn the_person_shown_is_the_person_the_engine_is_run_on() {
    let small = Small::new("exact");
    for (id, situation, promise) in [
        ("a", "bleeding-any is mentioned", "at-least = \"emergency\""),
        ("b", "temperature from 38.0 and gestational-age from 20+0", "at-most = \"call-today\""),
        ("c", "pregnancy is after-birth", "at-least = \"call-today\""),
        ("d", "ordinary-pain is not sure and low-back is present", "never = \"cleared\""),
        ("e", "thermometer is absent", "always = \"cleared\""),
    ] {
        small.property(id, situation, promise);
    }
    let ran = small.run(&["prove", "small", "--json"]);
    assert_eq!(ran.code, 1);
    let data = json(&ran.out);
    assert_eq!(data["schema"], "carrywell/proof/1");
    let settled = data["properties"].as_array().unwrap();
    let refuted: Vec<&Value> = settled.iter().filter(|p| p["verdict"] == "refuted").collect();
    assert_eq!(refuted.len(), 5, "{}", ran.out);
    for property in refuted {
        let person = &property["broken"]["people"][0];
        assert_eq!(person["case_file_is_exact"], true, "{property}");
        assert!(person["case_file"].as_str().unwrap().starts_with("on = \"2031-04-12\"\n"), "{property}");
        let n = property["n_cases"].as_str().unwrap();
        assert!(n.bytes().all(|digit| digit.is_ascii_digit()) && n != "0", "{n}");
    }
}

#[test]
fn properties_that_promise_opposites_are_named_together() {
    let small = Small::new("against");
    small.property("bleeding-can-wait", "bleeding-any is present", "at-most = \"book-appointment\"");
    small.property(
        "after-birth-can-wait",
        "pregnancy is after-birth and bleeding-any is absent",
        "at-most = \"self-care\"",
    );
    let ran = small.run(&["prove", "small", "--only", "bleeding-can-wait"]);
    assert_eq!(ran.code, 1, "{}", ran.err);
    let told = ran.out.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(told.contains("`bleeding-calls-for-help-today` promises the opposite"), "{told}");
    let other = json(&small.run(&["prove", "small", "--only", "after-birth", "--json"]).out);
    let against: Vec<&str> = other["properties"][0]["broken"]["against"]
        .as_array()
        .unwrap()
        .iter()
        .map(|id| id.as_str().unwrap())
        .collect();
    assert!(!against.contains(&"bleeding-calls-for-help-today"), "they never speak of the same person");

    // With many, the person comes after three; as data all are there.
    for n in 1..=4 {
        small.property(&format!("urgent-{n}"), "bleeding-any is present", "at-least = \"call-today\"");
    }
    let arguments = ["prove", "small", "--only", "bleeding-can-wait"];
    let told = small.run(&arguments).out.split_whitespace().collect::<Vec<_>>().join(" ");
    assert_eq!(told.matches("promises the opposite").count(), 3, "{told}");
    assert!(told.contains("and 3 more; `--json` lists all."), "{told}");
    let all = json(&small.run(&[&arguments[..], &["--json"]].concat()).out);
    assert_eq!(all["properties"][0]["broken"]["against"].as_array().unwrap().len(), 6, "{all}");
}

#[test]
fn never_for_anybody_is_against_for_somebody() {
    let small = Small::new("somebody");
    small.property("some-warmth", "bleeding-any is absent", "offered-to-someone = [\"heat-pack\"]");
    small.property("no-warmth", "always", "never-offered = [\"heat-pack\"]");
    small.property(
        "no-warmth-then",
        "bleeding-any is absent and dizzy-on-back is present",
        "never-offered = [\"heat-pack\"]",
    );
    let against = |only: &str| {
        let all = json(&small.run(&["prove", "small", "--only", only, "--json"]).out);
        let broken = all["properties"].as_array().unwrap().iter().find(|p| p["id"] == only).unwrap();
        broken["broken"]["against"].clone()
    };
    assert_eq!(against("no-warmth"), serde_json::json!(["some-warmth"]));
    // Whom that one leaves can still have it, so the two may both hold.
    assert_eq!(against("no-warmth-then"), serde_json::json!([]));
}

#[test]
fn what_says_nothing_is_not_called_proved() {
    let small = Small::new("nothing");
    small.property(
        "nobody-is-both",
        "bleeding-any is present and bleeding-any is absent",
        "never = \"cleared\"",
    );
    let ran = small.run(&["prove", "small"]);
    assert_eq!(ran.code, 2, "{}", ran.out);
    assert!(ran.out.contains("It says nothing: no Case is in its situation."), "{}", ran.out);
    assert!(ran.out.contains("7 properties: 6 proved, 1 says nothing"), "{}", ran.out);
    let ran = small.run(&["certificate", "small", "--date", "2031-04-12"]);
    assert_eq!(ran.code, 1);
    assert!(ran.out.starts_with("There is no certificate"), "{}", ran.out);
    assert!(ran.out.contains("nobody-is-both"), "{}", ran.out);
}

#[test]
fn bad_input_is_refused_with_what_is_wrong() {
    let small = Small::new("bad");
    small.again("none");
    std::fs::remove_dir_all(small.0.join("none/properties")).unwrap();
    small.again("names-nothing");
    small.replace(
        "names-nothing/properties/danger-signs.toml",
        "bleeding-any is present",
        "bleding is present",
    );
    small.write("not.bundle", "something else");
    for (arguments, says) in [
        (&["prove", "nowhere"][..], "there is no folder `nowhere`"),
        (&["prove", "small/texts"], "holds no guideline.toml"),
        (&["prove", "not.bundle"], "this is not a guideline bundle"),
        (&["prove", "small", "--only", "nonsense"], "contains `nonsense`"),
        (&["prove", "small", "--nodes", "0"], "0 is not in"),
        (&["prove", "names-nothing"], "bleding"),
        (&["certificate", "small", "--date", "2031-02-30"], "is not a day in the calendar"),
        (&["certificate", "small", "-o", "no/such/folder.md"], "cannot be written: there is no such folder"),
        (&["certificate", "small", "-o", "small"], "this is a folder\nhelp: name a file in it"),
        (&["gaps", "nowhere"], "there is no folder"),
    ] {
        let ran = small.run(arguments);
        assert_eq!(ran.code, 2, "{arguments:?}: {}{}", ran.out, ran.err);
        assert!(ran.err.contains(says), "{arguments:?}: {}", ran.err);
        assert_eq!(ran.out, "", "{arguments:?}");
    }
}

#[test]
fn a_certificate_is_the_same_every_time_and_says_what_it_rests_on() {
    let small = Small::new("certificate");
    let families = "families = [\"… means ringing today …\", \"Every other danger sign counts.\"]\n\n";
    let first = "[bleeding-calls-for-help-today]";
    small.replace("small/properties/danger-signs.toml", first, &format!("{families}{first}"));
    let arguments = ["certificate", "small", "--date", "2031-04-12"];
    let ran = small.run(&arguments);
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    let hash = json(&small.run(&["prove", "small", "--json"]).out)["guideline"]["sha256"].clone();
    let hash = hash.as_str().unwrap();
    assert!(ran.out.contains(hash), "{}", ran.out);
    let data = json(&small.run(&[&arguments[..], &["--json"]].concat()).out);
    let of_properties = data["properties_sha256"].as_str().unwrap();
    assert!(ran.out.contains(of_properties) && of_properties != hash, "{}", ran.out);
    let without = |text: &str| text.replace(hash, "...").replace(of_properties, "...");
    expect(&folder("tests/pages/certificate-small.txt"), &without(&ran.out));
    let each = small.run(&[&arguments[..], &["--each"]].concat());
    expect(&folder("tests/pages/certificate-small-each.txt"), &without(&each.out));
    small.run(&[&arguments[..], &["-o", "page.md"]].concat());
    assert_eq!(small.read("page.md"), ran.out);
    assert_eq!(data["schema"], "carrywell/certificate/2");
    assert_eq!(data["n_properties"], 6);
    // The brief one says the same, in families and without the single properties.
    let brief = json(&small.run(&[&arguments[..], &["--json", "--brief"]].concat()).out);
    assert!(brief.get("themes").is_none(), "{brief}");
    assert_eq!(brief["families"], data["families"]);
    assert_eq!(brief["sha256"], data["guideline"]["sha256"]);
    assert_eq!(brief["properties"], 6);
    let families = brief["families"].as_array().unwrap();
    let counted: u64 = families.iter().map(|family| family["properties"].as_u64().unwrap()).sum();
    assert_eq!(counted, 6, "every property is counted once: {brief}");
    let found = |says: &str| families.iter().find(|family| family["says"] == says).unwrap();
    let ringing = found("… means ringing today …");
    assert_eq!(ringing["kind"], "promise");
    assert_eq!(ringing["covers"], serde_json::json!(["Bleeding … in every week, whatever else she answers"]));
    // A sentence that sums up is no promise; those it sums up are named.
    let others = found("Every other danger sign counts.");
    assert_eq!((&others["properties"], others["covers"].as_array().unwrap().len()), (&2.into(), 2));
    assert!(others["covers"][0].as_str().unwrap().ends_with('.'), "{others}");
    let law = families.last().unwrap();
    assert_eq!(law["kind"], "law");
    assert_eq!(law["covers"], serde_json::json!([]));
    // The versions are those that were built in.
    let lock = std::fs::read_to_string(folder("../../Cargo.lock")).unwrap();
    for made in data["made_with"].as_array().unwrap() {
        let (name, version) = (made["name"].as_str().unwrap(), made["version"].as_str().unwrap());
        let name = if name == "carrywell" { "cli" } else { name };
        let entry = format!("name = \"{name}\"\nversion = \"{version}\"");
        assert!(lock.contains(&entry), "{entry} is not in Cargo.lock");
    }
    let some = small.run(&["certificate", "small", "--only", "heat"]);
    assert!(some.out.contains("the others were not looked at"), "{}", some.out);
    // A property that is weakened leaves what people are told, and its hash, as they were.
    small.replace("small/properties/what-is-offered.toml", "minutes-max = 20", "minutes-max = 25");
    let weaker = json(&small.run(&[&arguments[..], &["--json"]].concat()).out);
    assert_eq!(weaker["guideline"]["sha256"], hash);
    assert_ne!(weaker["properties_sha256"], of_properties);
}

#[test]
fn the_real_guideline_is_proved_in_part() {
    for (dir, name) in
        [(Some("../../guideline"), "../../guideline: 0.1.0"), (None, "the guideline in this program")]
    {
        let mut arguments = vec!["guideline", "prove", "--only", "limits"];
        arguments.extend(dir);
        let ran = run(&arguments);
        assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
        assert!(ran.out.starts_with(name), "{}", ran.out);
        assert!(ran.out.contains(" proved; 1."), "the Cases are counted: {}", ran.out);
    }
}
