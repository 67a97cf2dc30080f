//! What `report`, `calendar` and `card` print and write.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test may fail, and owns the disk"
)]

mod command;

use command::{expect, folder, run, without_origin};

/// A worked person, on the day of her answers.
fn person(name: &str) -> (String, String) {
    let path = format!("../../guideline/cases/{name}.toml");
    let text = std::fs::read_to_string(folder(&path)).unwrap();
    let day = text.lines().find_map(|line| line.strip_prefix("on ")).unwrap();
    (path, day.split('"').nth(1).unwrap().to_owned())
}

#[test]
fn the_page_as_text_is_what_three_worked_people_would_hand_over() {
    for name in ["amina-31-weeks", "imke-fewer-movements", "thandi-quiet-baby-and-bleeding"] {
        let (path, day) = person(name);
        let ran = run(&[
            "report",
            &path,
            "--today",
            &day,
            "--text",
            "--note",
            "it is worst after sitting at my desk",
            "--ask",
            "May I go on swimming?",
        ]);
        assert_eq!(ran.code, 0, "{name}\n{}", ran.err);
        expect(&folder(&format!("tests/reports/{name}.txt")), &without_origin(&ran.out));
    }
}

#[test]
fn what_rests_on_private_answers_is_not_put_on_paper_unasked() {
    let (path, day) = person("layla-in-danger");
    let ran = run(&["report", &path, "--today", &day, "--text"]);
    assert_eq!(ran.code, 2);
    assert!(ran.out.is_empty(), "{}", ran.out);
    assert!(ran.err.contains("--with-private") && ran.err.contains("emergency number"), "{}", ran.err);
    let asked = run(&["report", &path, "--today", &day, "--text", "--with-private"]);
    assert_eq!(asked.code, 0, "{}", asked.err);
    let card = run(&["card", &path, "--today", &day, "--for", "helper"]);
    assert_eq!((card.code, card.out.as_str()), (2, ""));
}

#[test]
fn nothing_is_made_for_an_employer_or_a_calendar_of_someone_who_is_not_cleared() {
    let (path, day) = person("thandi-quiet-baby-and-bleeding");
    for arguments in
        [&["card", &path, "--today", &day, "--for", "employer"][..], &["calendar", &path, "--today", &day]]
    {
        let ran = run(arguments);
        assert_eq!(ran.code, 1, "{}", ran.err);
        assert!(ran.out.starts_with("Get emergency help now"), "{}", ran.out);
        assert!(!ran.out.contains("BEGIN:VCALENDAR"), "{}", ran.out);
    }
    let card = run(&["card", &path, "--today", &day, "--for", "helper"]);
    assert_eq!(card.code, 1);
    assert!(card.out.contains("999") && card.out.contains("What to say"), "{}", card.out);
}

#[test]
fn a_cleared_week_becomes_a_calendar_file() {
    let (path, day) = person("amina-31-weeks");
    let ran = run(&["calendar", &path, "--today", &day]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(
        ran.out.starts_with("BEGIN:VCALENDAR\r\n") && ran.out.contains("SUMMARY:Back exercises"),
        "{}",
        ran.out
    );
    let note = run(&["card", &path, "--today", &day, "--for", "employer"]);
    assert_eq!(note.code, 0);
    assert!(note.out.contains("mid-shin") && !note.out.contains("31+3"), "{}", note.out);
}

#[test]
fn her_own_appointments_go_into_the_calendar_and_one_that_makes_no_sense_is_told() {
    let (path, day) = person("amina-31-weeks");
    let with = |own: &[&str]| {
        let mut arguments = vec!["calendar", &path, "--today", &day, "--discreet"];
        arguments.extend(own.iter().flat_map(|own| ["--appointment", own]));
        run(&arguments)
    };
    let ran = with(&["2099-05-02 10:30 Midwife", "2099-06-02 08:00 Scan"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    for line in ["DTSTART:20990502T103000", "SUMMARY:Midwife", "DTSTART:20990602T080000", "SUMMARY:Scan"] {
        assert!(ran.out.contains(line), "{line}: {}", ran.out);
    }
    for (wrong, says) in [
        ("2099-02-30 10:30 Midwife", "no day"),
        ("2001-05-02 10:30 Midwife", "over"),
        ("2099-05-02 25:30 Midwife", "no time"),
        ("2099-05-02 10:30", "what it is"),
    ] {
        let ran = with(&["2099-05-02 10:30 Midwife", wrong]);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{wrong}");
        assert!(ran.err.contains(says) && ran.err.contains(wrong), "{wrong}: {}", ran.err);
    }
}

#[cfg(feature = "paper")]
#[test]
fn the_page_is_written_where_it_was_asked_for() {
    let (path, day) = person("amina-31-weeks");
    let file = std::env::temp_dir().join(format!("carrywell-report-{}.pdf", std::process::id()));
    let ran = run(&["report", &path, "--today", &day, "--paper", "letter", "-o", file.to_str().unwrap()]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.err.contains("nothing was sent anywhere"), "{}", ran.err);
    let bytes = std::fs::read(&file).unwrap();
    std::fs::remove_file(&file).unwrap();
    assert!(bytes.starts_with(b"%PDF-1.7"));
    assert_eq!(run(&["report", &path, "--today", &day, "-o", "tests/none-such/report.pdf"]).code, 2);
}

#[cfg(not(feature = "paper"))]
#[test]
fn a_program_without_paper_says_so_and_names_the_text() {
    let (path, day) = person("amina-31-weeks");
    let ran = run(&["report", &path, "--today", &day, "-o", "report.pdf"]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("--text"), "{}", ran.err);
}
