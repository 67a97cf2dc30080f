//! `carrywell guideline overlay`: accepted only where nobody is worse off.

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
use command::{Ran, expect, folder};

fn over(small: &Small) -> Ran {
    small.run(&["overlay", "place", "--base", "small"])
}

/// The small guideline's file with one thing replaced, in the overlay.
fn lay(small: &Small, path: &str, from: &str, to: &str) {
    let text = small.read(&format!("small/{path}"));
    assert!(text.contains(from), "{path}");
    small.write(&format!("place/{path}"), &text.replacen(from, to, 1));
}

#[test]
fn a_stricter_overlay_with_its_own_words_is_accepted() {
    let small = Small::new("accepted");
    lay(&small, "danger-signs/bleeding.toml", "\"call-today\"\nnot-sure", "\"emergency\"\nnot-sure");
    lay(&small, "texts/en/all.ftl", "Ring your maternity unit now.", "Ring the desk in the north wing.");
    small.write(
        "place/decisions/doors-here.toml",
        "id = \"doors-here\"\noutput = \"door\"\n\n[rule.bleeding-emergency]\ngroup = \"bleeding\"\ndisposition = \"emergency\"\ndoors = [\"emergency-department\"]\nsources = [\"nhs-back\"]\n",
    );
    let text = small.read("place/texts/en/all.ftl");
    small.write(
        "place/texts/en/all.ftl",
        &format!("{text}rule-doors-here-bleeding-emergency = Go there now.\n"),
    );
    lay(&small, "properties/danger-signs.toml", "at-least  = \"call-today\"", "at-least  = \"emergency\"");
    let ran = over(&small);
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    expect(&folder("tests/pages/overlay-accepted.txt"), &untimed(&ran.out));
}

#[test]
fn an_overlay_that_makes_someone_worse_off_is_refused_with_that_person() {
    let small = Small::new("refused");
    lay(&small, "danger-signs/infection.toml", "\"emergency\"", "\"call-today\"");
    let ran = over(&small);
    assert_eq!(ran.code, 1, "{}{}", ran.out, ran.err);
    expect(&folder("tests/pages/overlay-refused.txt"), &untimed(&ran.out));
    let data = small.run(&["overlay", "place", "--base", "small", "--json"]);
    let data: serde_json::Value = serde_json::from_str(&data.out).unwrap();
    assert_eq!((&data["accepted"], &data["verdict"]), (&false.into(), &"looser".into()));
    assert_eq!(data["worse"]["side"], "looser");
    assert_eq!(data["replaced"][0], "danger-signs/infection.toml");
}

#[test]
fn a_looser_limit_is_refused_and_a_tighter_one_accepted() {
    let small = Small::new("limit");
    lay(&small, "activities/heat-pack.toml", "minutes-max = 15", "minutes-max = 20");
    let ran = over(&small);
    assert_eq!(ran.code, 1, "{}{}", ran.out, ran.err);
    assert!(ran.out.contains("Refused: a dose or a limit would be looser."), "{}", ran.out);
    lay(&small, "activities/heat-pack.toml", "minutes-max = 15", "minutes-max = 10");
    small.replace("place/activities/heat-pack.toml", "minutes = 15", "minutes = 10");
    let ran = over(&small);
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
}

#[test]
fn a_question_the_overlay_adds_is_named() {
    let small = Small::new("question");
    lay(
        &small,
        "features/person.toml",
        "[no-lying-flat]",
        "[frail]\nkind = \"fact\"\nsources = [\"policy\"]\n\n[no-lying-flat]",
    );
    lay(&small, "intake.toml", "dizzy-on-back", "frail\", \"dizzy-on-back");
    lay(
        &small,
        "texts/en/all.ftl",
        "feature-dizzy-on-back",
        "feature-frail = Are you frail?\n    .short = frail\nrule-exclusions-more-frail = Not if frail.\nfeature-dizzy-on-back",
    );
    small.write(
        "place/decisions/exclusions-more.toml",
        "id = \"exclusions-more\"\noutput = \"exclusion\"\n\n[rule.frail]\nwhen = \"frail is present\"\neffect = \"exclude\"\nflags = [\"supine\"]\nsources = [\"nhs-back\"]\n",
    );
    let ran = over(&small);
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    assert!(ran.out.contains("new questions: frail"), "{}", ran.out);
}

#[test]
fn an_overlay_that_does_not_compile_says_in_which_folder() {
    let small = Small::new("broken");
    lay(&small, "danger-signs/bleeding.toml", "\"call-today\"\nnot-sure", "\"emergency\"\nnot-sure");
    let ran = over(&small);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{}", ran.err);
    assert!(ran.err.contains("place/danger-signs/bleeding.toml:"), "{}", ran.err);
    assert!(ran.err.contains("sign-without-door"), "{}", ran.err);
    std::fs::write(small.0.join("place/danger-signs/bleeding.toml"), [0xff, 0xfe]).unwrap();
    let ran = over(&small);
    assert_eq!(ran.code, 2, "a file nobody can read is not passed over: {}{}", ran.out, ran.err);
}

#[test]
fn an_overlay_that_is_not_there_or_changes_nothing_is_refused() {
    let small = Small::new("nothing");
    for (place, says) in [("place", "there is no folder"), ("small", "changes nothing")] {
        let ran = small.run(&["overlay", place, "--base", "small"]);
        assert_eq!((ran.code, ran.err.contains(says)), (2, true), "{place}: {}", ran.err);
    }
    // What was named is looked at first; the guideline under it is not what she asked about.
    let ran = small.run(&["overlay", "place"]);
    assert!(ran.err.contains("`place`") && ran.err.contains("what is laid over"), "{}", ran.err);
    let ran = small.run(&["overlay", "small", "--base", "nowhere"]);
    assert!(ran.err.contains("`nowhere`") && ran.err.contains("--base DIR"), "{}", ran.err);
    let ran = small.run(&["overlay", "small"]);
    assert_eq!((ran.code, ran.err.contains("guideline")), (2, true), "{}", ran.err);
}

#[test]
fn an_overlay_that_may_miss_a_danger_sign_in_her_own_words_is_refused() {
    let small = Small::new("unheard");
    for (path, from, to, says) in [
        ("words/danger-signs.toml", "bleeding|blood", "bleeding", "bleeding-any: bleeding blood"),
        ("words/danger-signs.toml", "\"blood test\"", "\"blood test\", \"old\"", "bleeding-any: old"),
        ("words/language.toml", "\"not\"", "\"not\", \"some\"", "how far a denial reaches: some"),
        // A word that is new to all phrases: "no energy, bleeding" would deny the bleeding.
        (
            "words/danger-signs.toml",
            "bleeding|blood\"",
            "bleeding|blood|energy\"",
            "how far a denial reaches: energy",
        ),
    ] {
        lay(&small, path, from, to);
        let ran = over(&small);
        assert_eq!(ran.code, 1, "{}{}", ran.out, ran.err);
        assert!(ran.out.contains("in someone's own words may be missed"), "{}", ran.out);
        assert!(ran.out.contains(says), "{says}: {}", ran.out);
        small.write(&format!("place/{path}"), &small.read(&format!("small/{path}")));
    }
    // Another phrase of words that are known takes nothing away.
    lay(&small, "words/danger-signs.toml", "\"bleeding|blood\"", "\"bleeding|blood\", \"blood bleeding\"");
    let ran = over(&small);
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
}

#[test]
fn an_overlay_that_changes_how_a_session_goes_is_refused() {
    let small = Small::new("tempo");
    lay(&small, "session.toml", "untouched-minutes-max = 5", "untouched-minutes-max = 9");
    let ran = over(&small);
    assert_eq!(ran.code, 1, "{}{}", ran.out, ran.err);
    assert!(ran.out.contains("it changes what no proof is about"), "{}", ran.out);
    assert!(ran.out.contains("session: tempo"), "{}", ran.out);
    let data = small.run(&["overlay", "place", "--base", "small", "--json"]);
    let data: serde_json::Value = serde_json::from_str(&data.out).unwrap();
    assert_eq!((&data["accepted"], &data["verdict"]), (&false.into(), &"beyond-proof".into()));
    assert_eq!(data["beyond_proof"], "session: tempo");
}
