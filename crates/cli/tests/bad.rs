//! Inputs that are not what they should be: each is refused with what, where and what to do next.

mod command;

use command::{expect, folder, run, run_with};

#[test]
fn every_bad_input_is_refused_in_words_that_help() {
    let mut names: Vec<String> = std::fs::read_dir(folder("tests/bad"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| !name.ends_with(".txt"))
        .collect();
    names.sort();
    assert!(names.len() >= 60, "{}", names.len());
    for name in names {
        let ran = run(&["check", &format!("tests/bad/{name}"), "--today", "2031-04-12"]);
        assert_eq!(ran.code, 2, "{name}\n{}{}", ran.out, ran.err);
        assert!(ran.err.contains(&format!("tests/bad/{name}")), "{name} says where\n{}", ran.err);
        assert!(ran.err.contains("help: "), "{name} says what to do\n{}", ran.err);
        assert!(
            !ran.err.chars().any(|c| c.is_control() && c != '\n'),
            "{name} writes to the terminal itself"
        );
        expect(&folder(&format!("tests/bad/{name}.txt")), &ran.err);
        // An emergency that could be read is shown; otherwise there is no result.
        let urgent = ["emergency-and-a-slip.toml", "confirmed-unanswered.toml"].contains(&name.as_str());
        assert_eq!(!ran.out.is_empty(), urgent, "{name}\n{}", ran.out);
    }
}

#[test]
fn the_same_input_is_refused_from_standard_input_and_as_data() {
    let bad = std::fs::read(folder("tests/bad/unknown-feature.toml")).unwrap();
    let ran = run_with(&["check", "-", "--json"], &bad);
    assert_eq!(ran.code, 2);
    let data: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(data["schema"], "carrywell/problem/1");
    assert_eq!((&data["problems"][0]["line"], &data["problems"][0]["column"]), (&4.into(), &1.into()));
    assert_eq!(data["readable"], serde_json::Value::Null);
    let urgent = std::fs::read(folder("tests/bad/emergency-and-a-slip.toml")).unwrap();
    let ran = run_with(&["plan", "-", "--json"], &urgent);
    assert_eq!(ran.code, 2);
    let data: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(data["readable"]["act_on"], "emergency");
}

#[test]
fn a_file_that_is_not_there_a_folder_and_something_endless_are_refused() {
    for (path, says) in
        [("tests/bad/none-such.toml", "no such file"), ("tests", "a folder"), ("", "a value is required")]
    {
        let ran = run(&["check", path]);
        assert_eq!(ran.code, 2, "{path}: {}", ran.err);
        assert!(ran.err.contains(says), "{path}: {}", ran.err);
        // No question was answered, so none is left.
        assert!(!ran.err.contains("questions that are left"), "{path}: {}", ran.err);
        assert_eq!(ran.err.contains("phone"), !path.is_empty(), "{path}: {}", ran.err);
    }
    if cfg!(target_os = "linux") {
        let ran = run(&["check", "/dev/zero"]);
        assert_eq!(ran.code, 2);
        assert!(ran.err.contains("larger than 1 MB"), "{}", ran.err);
    }
    let ran = run_with(&["check", "-"], &vec![b'#'; 3_000_000]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("larger than 1 MB"), "{}", ran.err);
}

#[test]
fn options_that_are_not_understood_are_told_with_what_is_known() {
    let file = "../../guideline/cases/amina-31-weeks.toml";
    for (option, says) in [
        (["--region", "scotland"], "the regions are"),
        (["--locale", "de"], "there is `en`"),
        (["--today", "2031-02-30"], "is not a day in the calendar"),
        (["--number", "maternity"], "is not DOOR=NUMBER"),
        (["--number", "maternity-unt=123"], "did you mean `maternity-unit`?"),
        (["--number", "maternity-unit=call me"], "is not a telephone number"),
        (["--number", "maternity-unit="], "is not a telephone number"),
        (["--colour", "red"], "unexpected argument"),
    ] {
        let ran = run(&["check", file, option[0], option[1]]);
        assert_eq!(ran.code, 2, "{option:?} {}{}", ran.out, ran.err);
        assert!(ran.err.contains(says), "{option:?} {}", ran.err);
        assert!(ran.out.is_empty());
    }
    let ran = run(&["plan", file, "--why-not", "glute-brige"]);
    assert_eq!((ran.code, ran.err.contains("did you mean `glute-bridge`?")), (2, true), "{}", ran.err);
    let ran = run(&["plan", file, "--today", "2031-04-12", "--why-not", "zzzz"]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.starts_with("--why-not: there is no activity `zzzz`"), "{}", ran.err);
    assert!(!ran.err.contains("did you mean") && ran.err.contains("carrywell plan ../.."), "{}", ran.err);
}

#[test]
fn a_day_that_is_none_is_told_with_the_option_that_was_used() {
    for option in ["--on", "--today"] {
        let ran = run(&["review", option, "nope"]);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""));
        assert!(ran.err.starts_with(&format!("{option}: `nope` is not a day")), "{}", ran.err);
        // It is the option that was wrong, and not a file with answers.
        assert!(ran.err.contains("Correct this option"), "{}", ran.err);
    }
}

#[test]
fn places_and_languages_are_found_however_they_are_written() {
    let file = "../../guideline/cases/amina-31-weeks.toml";
    for option in [["--region", "UK"], ["--region", " Ireland"], ["--locale", "EN"]] {
        let ran = run(&["check", file, option[0], option[1]]);
        assert_eq!(ran.code, 0, "{option:?} {}", ran.err);
    }
    let ran = run_with(&["check", "-", "--json"], b"region = \"US\"\nlocale = \"En\"\n");
    assert_eq!(ran.err, "");
    assert!(ran.out.contains("\"region\": \"us\""), "{}", ran.out);
}

#[test]
fn help_names_every_place_and_language() {
    let told = run(&["check", "-", "--region", "nowhere"]).err;
    let known = told.split("the regions are ").nth(1).unwrap().lines().next().unwrap();
    let known: Vec<&str> = known.split('`').skip(1).step_by(2).collect();
    assert_eq!(known.len(), 4, "{told}");
    for command in ["check", "plan", "ask"] {
        let help = run(&[command, "--help"]).out.split_whitespace().collect::<Vec<_>>().join(" ");
        for region in &known {
            assert!(help.contains(region), "{command}: {region}\n{help}");
        }
    }
}

#[test]
fn without_a_file_and_without_a_terminal_it_says_what_to_do() {
    let ran = run(&["check"]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("carrywell check FILE"), "{}", ran.err);
    assert_eq!(run(&[]).code, 2);
    assert_eq!(run(&["--help"]).code, 0);
    assert!(run(&["check", "--help"]).out.contains("Exit codes:"));
}

#[test]
fn lines_that_come_close_are_met_with_how_it_is_said() {
    for (line, help) in [
        (&["help"][..], "carrywell --help lists the commands"),
        (&["review", "my.sqlite"], "to name a diary: --diary FILE"),
        (&["diary", "show", "my.sqlite"], "to name a diary: --diary FILE"),
        (&["diary", "export", "backup.json"], "to name the file to write: -o FILE"),
        (&["plan"], "carrywell check asks the questions"),
        (&["session", "--fast"], "carrywell check asks the questions"),
    ] {
        let ran = run(line);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{line:?}");
        assert!(ran.err.contains(help), "{line:?} {}", ran.err);
    }
    // An option that is not known is not taken for a file.
    let ran = run(&["review", "--dairy", "my.sqlite"]);
    assert!(ran.err.contains("--diary") && !ran.err.contains("to name a diary"), "{}", ran.err);
}
