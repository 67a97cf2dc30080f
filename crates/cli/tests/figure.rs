//! Pictures at a terminal.

#![allow(clippy::unwrap_used, clippy::disallowed_methods, reason = "a test may fail, and owns the disk")]

mod command;

use command::run;

#[test]
fn a_picture_is_a_file_of_its_own_with_its_colours_and_its_words() {
    let ran = run(&["figure", "bird-dog", "--week", "28"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    assert!(ran.out.starts_with("<svg ") && ran.out.ends_with("</svg>\n"));
    for part in [
        "<style>",
        "prefers-color-scheme:dark",
        "prefers-reduced-motion",
        "<animate ",
        "<title>One leg",
        "<desc>On hands and knees",
    ] {
        assert!(ran.out.contains(part), "{part}");
    }
}

#[test]
fn a_later_week_draws_a_larger_bump_and_an_impossible_week_none() {
    let at = |week: &str| run(&["figure", "walking", "--still", "--week", week]);
    assert!(at("10").out != at("38").out);
    assert_eq!(at("10").out, at("12").out);
    assert_eq!(at("43").code, 2);
}

#[test]
fn a_picture_is_written_where_it_is_asked_for() {
    let path = std::env::temp_dir().join(format!("carrywell-figure-{}.svg", std::process::id()));
    let ran = run(&["figure", "cat-stretch", "--pose", "round-and-hold", "-o", path.to_str().unwrap()]);
    assert_eq!((ran.code, ran.out.as_str()), (0, ""), "{}", ran.err);
    let written = std::fs::read_to_string(&path).unwrap();
    std::fs::remove_file(&path).unwrap();
    assert!(written.contains("The back is rounded up") && !written.contains("<animate"));
}

#[test]
fn where_a_picture_cannot_be_written_it_is_said_in_words_and_with_a_way_out() {
    for (place, why, help) in [
        ("no/such/folder/x.svg", "there is no such folder", "make the folder first"),
        ("tests", "this is a folder", "name a file in it"),
        ("Cargo.toml/x.svg", "a part of this path is a file", "in a folder that is there"),
    ] {
        let ran = run(&["figure", "bird-dog", "-o", place]);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{place}");
        assert!(ran.err.starts_with("error: no picture was written: "), "{}", ran.err);
        for said in [why, help, &format!("  --> {place}\n")] {
            assert!(ran.err.contains(said), "{place}: {}", ran.err);
        }
        assert!(!ran.err.contains("os error"), "{}", ran.err);
    }
}

#[test]
fn a_slip_in_a_name_is_met_with_the_name_that_was_meant() {
    let ran = run(&["figure", "bird-dgo"]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("bird-dog"), "{}", ran.err);
    for nonsense in ["zzzz", "zzzzqqqq", " "] {
        let ran = run(&["figure", nonsense]);
        assert_eq!(ran.code, 2);
        assert!(!ran.err.contains("did you mean"), "{}", ran.err);
        assert!(ran.err.contains("`carrywell figure` lists what there is"), "{}", ran.err);
    }
    let ran = run(&["figure", "cat-stretch", "--pose", "x"]);
    assert!(ran.code == 2 && ran.err.contains("round-and-hold"), "{}", ran.err);
}

#[test]
fn without_a_name_it_lists_what_there_is() {
    let ran = run(&["figure"]);
    assert_eq!(ran.code, 0);
    assert!(ran.out.lines().count() >= 57 && ran.out.lines().any(|line| line == "water-walking"));
}
