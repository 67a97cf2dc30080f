//! `carrywell guideline diff` and `gaps`, as an author runs them.

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
use command::{expect, folder};
use serde_json::Value;

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

#[test]
fn a_guideline_is_equivalent_to_itself_and_to_one_with_other_words() {
    let small = Small::new("same");
    small.again("new");
    assert_eq!(small.run(&["diff", "small", "new"]).code, 0);
    small.replace("new/texts/en/all.ftl", "Warmth may help", "A warm pack may help");
    let ran = small.run(&["diff", "small", "new"]);
    assert_eq!(ran.code, 0, "{}", ran.out);
    assert!(ran.out.contains("Equivalent: "), "{}", ran.out);
}

#[test]
fn whoever_is_told_something_else_is_shown_and_counted() {
    let small = Small::new("diff");
    small.again("new");
    small.replace("new/danger-signs/infection.toml", "\"emergency\"", "\"call-today\"");
    std::fs::remove_dir_all(small.0.join("new/properties")).unwrap();
    let looser = small.run(&["diff", "small", "new"]);
    assert_eq!(looser.code, 1, "{}{}", looser.out, looser.err);
    expect(&folder("tests/pages/diff-looser.txt"), &untimed(&looser.out));
    let stricter = small.run(&["diff", "new", "small"]);
    assert_eq!(stricter.code, 1);
    assert!(stricter.out.contains("\nStricter: "), "{}", stricter.out);

    let (one, other) =
        (small.run(&["diff", "small", "new", "--json"]), small.run(&["diff", "new", "small", "--json"]));
    let (one, other) = (json(&one.out), json(&other.out));
    assert_eq!((&one["schema"], &one["verdict"]), (&"carrywell/diff/1".into(), &"looser".into()));
    assert_eq!(one["differences"][0]["n_cases"], other["differences"][0]["n_cases"]);
    assert_eq!(one["differences"][0]["new"]["gives"]["act_on"], "call-today");
    assert_eq!(one["differences"][0]["old"]["gives"]["act_on"], "emergency");
}

#[test]
fn a_limit_and_a_sign_that_move_to_different_sides_are_mixed() {
    let small = Small::new("mixed");
    small.again("new");
    small.replace("new/danger-signs/infection.toml", "\"call-today\"", "\"emergency\"");
    small.replace("new/activities/heat-pack.toml", "minutes-max = 15", "minutes-max = 20");
    let ran = small.run(&["diff", "small", "new"]);
    assert_eq!(ran.code, 1, "{}{}", ran.out, ran.err);
    assert!(ran.out.contains("heat-pack, limit minutes-max: 15 becomes 20 (looser)"), "{}", ran.out);
    assert!(ran.out.contains("\nMixed: "), "{}", ran.out);
}

#[test]
fn with_one_guideline_named_it_is_compared_with_the_one_in_the_program() {
    let small = Small::new("builtin");
    let ran = small.run(&["diff", "nowhere"]);
    assert_eq!((ran.code, ran.err.contains("there is no folder `nowhere`")), (2, true), "{}", ran.err);
    assert!(ran.err.contains("help: name the folder that holds guideline.toml"), "{}", ran.err);
    let real = folder("../../guideline");
    let ran = small.run(&["diff", real.to_str().unwrap()]);
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    assert!(ran.out.starts_with("old: the guideline in this program: 0.1.0"), "{}", ran.out);
}

#[test]
fn guidelines_that_mean_different_things_by_one_name_cannot_be_compared() {
    let small = Small::new("kinds");
    small.again("new");
    small.replace(
        "new/features/person.toml",
        "[dizzy-on-back]\nkind    = \"fact\"",
        "[dizzy-on-back]\nkind    = \"choice\"\noptions = [\"often\", \"never\"]",
    );
    small.replace("new/features/person.toml", "dizzy-on-back is present or", "dizzy-on-back is often or");
    small.replace(
        "new/texts/en/all.ftl",
        "feature-dizzy-on-back",
        "option-dizzy-on-back-often = Often\noption-dizzy-on-back-never = Never\nfeature-dizzy-on-back",
    );
    let ran = small.run(&["diff", "small", "new"]);
    assert_eq!(ran.code, 2, "{}{}", ran.out, ran.err);
    assert!(ran.err.contains("`dizzy-on-back` is a question of one kind"), "{}", ran.err);
}

#[test]
fn gaps_are_found_and_what_is_by_design_is_no_finding() {
    let small = Small::new("gaps");
    let clean = small.run(&["gaps", "small"]);
    assert_eq!(clean.code, 0, "{}{}", clean.out, clean.err);
    expect(&folder("tests/pages/gaps-small.txt"), &untimed(&clean.out));
    small.write(
        "small/decisions/exclusions-more.toml",
        "id = \"exclusions-more\"\noutput = \"exclusion\"\n\n[rule.late]\nwhen = \"gestational-age from week-37\"\neffect = \"exclude\"\nflags = [\"supine\"]\nsources = [\"nhs-back\"]\n",
    );
    let text = small.read("small/texts/en/all.ftl");
    small.write("small/texts/en/all.ftl", &format!("{text}rule-exclusions-more-late = Not late.\n"));
    let ran = small.run(&["gaps", "small"]);
    assert_eq!(ran.code, 1, "{}{}", ran.out, ran.err);
    assert!(
        ran.out.contains("shadowed: without the rule everyone would be told to do the same"),
        "{}",
        ran.out
    );
    assert!(ran.out.contains("`exclusions-more.late`"), "{}", ran.out);
    let data = json(&small.run(&["gaps", "small", "--json"]).out);
    assert_eq!(data["schema"], "carrywell/gaps/1");
    assert_eq!(data["found"][0]["kind"], "shadowed");
}
