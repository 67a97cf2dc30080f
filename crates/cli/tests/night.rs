//! `carrywell night`: the danger signs come first, and nothing to do is shown until they are answered.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test may fail, and owns the disk"
)]

mod command;

use command::run;

const CASE: &str = "../../guideline/cases/amina-31-weeks.toml";

#[test]
fn with_none_of_the_signs_one_thing_to_do_now_comes_first() {
    for what in ["leg-cramp", "spasm"] {
        for before in [&["--answers", CASE][..], &[]] {
            let ran = run(&[&["night", what, "--none-of-these", "--today", "2031-04-12"], before].concat());
            assert_eq!(ran.code, 0, "{what}: {}", ran.err);
            let (first, rest) = ran.out.split_once("Stop\n").expect("when to stop is said");
            assert!(first.contains("Do this now"), "{first}");
            assert_eq!(first.matches("carrywell explain ").count(), 1, "more than one thing: {first}");
            assert!(first.lines().count() < 30, "too long for the night: {first}");
            assert!(rest.contains("reviewed by a clinician"), "{rest}");
        }
    }
}

#[test]
fn a_sign_or_a_doubt_leads_to_what_it_asks_and_to_nothing_to_do() {
    for said in [["--yes", "one-leg-swollen"], ["--not-sure", "one-leg-swollen"]] {
        let ran = run(&[&["night", "leg-cramp", "--today", "2031-04-12"], &said[..]].concat());
        assert_eq!(ran.code, 1, "{}", ran.out);
        assert!(ran.out.contains("Whom to ring") && !ran.out.contains("Do this now"), "{}", ran.out);
    }
}

#[test]
fn nothing_is_shown_until_the_signs_are_answered() {
    let ran = run(&["night", "leg-cramp", "--today", "2031-04-12"]);
    assert_eq!(ran.code, 2);
    assert!(ran.out.contains("(one-leg-swollen)") && ran.out.contains("--none-of-these"), "{}", ran.out);
    assert!(!ran.out.contains("Do this now"), "{}", ran.out);
    let ran = run(&["night"]);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    assert!(ran.err.contains("carrywell night leg-cramp"), "{}", ran.err);
}

#[test]
fn what_is_not_asked_in_the_night_is_told_and_not_dropped() {
    for (arguments, help) in [
        (&["leg-cramps", "--none-of-these"][..], "leg-cramp"),
        (&["leg-cramp", "--yes", "one-leg-swolen"], "one-leg-swollen"),
    ] {
        let ran = run(&[&["night"], arguments].concat());
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{arguments:?}");
        assert!(ran.err.contains(help), "{}", ran.err);
    }
    // Where no name is near, nobody is told to leave a sign out.
    for option in ["--yes", "--not-sure"] {
        let ran = run(&["night", "leg-cramp", option, "zzzz"]);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""));
        assert!(ran.err.starts_with(&format!("{option}: `zzzz`")), "{}", ran.err);
        assert!(ran.err.contains("lists it") && !ran.err.contains("take it out"), "{}", ran.err);
    }
    let ran = run(&["night", "zzzz"]);
    assert!(ran.err.contains("there is leg-cramp, "), "{}", ran.err);
}

#[test]
fn her_own_words_and_answers_of_before_are_not_forgotten() {
    let ran = run(&[
        "night",
        "spasm",
        "--none-of-these",
        "--note",
        "and I am bleeding a lot",
        "--today",
        "2031-04-12",
    ]);
    assert_ne!(ran.code, 0, "{}", ran.out);
    assert!(!ran.out.contains("Do this now"), "{}", ran.out);
    // The night after, her week is taken from them, and the signs are asked again.
    let later = run(&["night", "spasm", "--none-of-these", "--answers", CASE, "--today", "2031-04-13"]);
    assert_eq!(later.code, 0, "{}", later.err);
    assert!(later.out.contains("Do this now"));
}

#[test]
fn what_she_answered_today_and_is_urgent_stands_in_the_night() {
    let folder = std::env::temp_dir().join(format!("carrywell-night-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let file = folder.join("answers.toml");
    let answers = std::fs::read_to_string(CASE).unwrap();
    let swollen = answers.replacen("[answers]\n", "[answers]\none-leg-swollen = \"yes\"\n", 1);
    std::fs::write(&file, swollen.split("[expect").next().unwrap()).unwrap();
    let night = |day: &str| {
        run(&["night", "leg-cramp", "--none-of-these", "--answers", file.to_str().unwrap(), "--today", day])
    };
    let today = night("2031-04-12");
    assert!(today.code == 1 && today.out.contains("Whom to ring"), "{}{}", today.out, today.err);
    // Of another day it is asked anew.
    assert_eq!(night("2031-04-13").code, 0);
    std::fs::remove_dir_all(&folder).unwrap();
}
