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
mod kept;

use command::{Ran, expect, folder, run, run_with, without_origin};
use kept::Folder;

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
fn where_a_page_a_calendar_or_a_card_cannot_be_written_it_is_said_in_words() {
    let (path, day) = person("amina-31-weeks");
    for arguments in [&["report", "--text"][..], &["calendar"], &["card", "--for", "helper"]] {
        for (place, why) in [("no/such/folder/x", "there is no such folder"), ("tests", "this is a folder")] {
            let ran = run(&[arguments, &[&path, "--today", &day, "-o", place]].concat());
            assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{arguments:?}");
            let expected = format!("error: nothing was written: {why}");
            assert!(ran.err.contains(&expected), "{arguments:?} {}", ran.err);
            assert!(ran.err.contains(&format!("  --> {place}\nhelp: ")), "{arguments:?} {}", ran.err);
        }
    }
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
    let with = |more: &[&str]| run(&[&["card", &path, "--today", &day, "--for", "employer"], more].concat());
    let own = with(&["--without", "lifting-limits", "--with-time"]);
    assert!(!own.out.contains("mid-shin") && own.out.contains("minutes in one piece"), "{}", own.out);
    let wrong = with(&["--without", "lifting"]);
    assert_eq!((wrong.code, wrong.out.as_str()), (2, ""));
    assert!(wrong.err.contains("--without lifting") && wrong.err.contains("lifting-limits"), "{}", wrong.err);
    let helper = run(&["card", &path, "--today", &day, "--for", "helper", "--with-time"]);
    assert!(helper.code == 2 && helper.err.contains("--for employer"), "{}", helper.err);
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

/// Amina's diary: her check, and a few days.
struct Hers {
    folder: Folder,
    diary: String,
}

impl Hers {
    fn new(name: &str) -> Self {
        let folder = Folder::empty(&format!("report-{name}"));
        let diary = folder.at("what she wrote").to_str().unwrap().to_owned();
        Self { folder, diary }
    }

    fn at(&self, name: &str) -> String {
        self.folder.at(name).to_str().unwrap().to_owned()
    }

    fn add(&self, day: &str, more: &[&str]) {
        let ran = run(&[&["diary", "add", "--diary", &self.diary, "--today", day], more].concat());
        assert!(ran.code < 2, "{}", ran.err);
    }

    fn report(&self, file: &str, day: &str, more: &[&str]) -> Ran {
        run(&[&["report", file, "--today", day, "--text"], more].concat())
    }
}

#[test]
fn the_page_is_made_of_a_diary_alone_by_the_last_check_in_it() {
    let hers = Hers::new("alone");
    let (path, day) = person("amina-31-weeks");
    hers.add("2031-04-10", &["--pain-now", "4", "--note", "the stairs are worst", "--at", "08:00"]);
    hers.add(&day, &["--check", &path, "--at", "07:30"]);
    let alone = hers.report(&hers.diary, &day, &[]);
    assert_eq!(alone.code, 0, "{}", alone.err);
    let both = hers.report(&path, &day, &["--diary", &hers.diary]);
    assert_eq!(alone.out, both.out, "with the answers beside it, it is the same page");
    assert!(alone.out.contains("the stairs are worst"), "{}", alone.out);
    expect(&folder("tests/reports/from-a-diary.txt"), &without_origin(&alone.out));

    // A backup says the same, and by what is in it, whatever it is called.
    let backup = hers.at("answers.toml");
    assert_eq!(run(&["diary", "export", "--diary", &hers.diary, "-o", &backup]).code, 0);
    assert_eq!(hers.report(&backup, &day, &[]).out, alone.out);
    let words = hers.at("passphrase");
    std::fs::write(&words, "rhubarb under snow\n").unwrap();
    let sealed = hers.at("sealed");
    let export =
        ["diary", "export", "--diary", &hers.diary, "--seal", "--passphrase-file", &words, "-o", &sealed];
    assert_eq!(run(&export).code, 0);
    assert_eq!(hers.report(&sealed, &day, &["--passphrase-file", &words]).out, alone.out);
    assert_eq!(hers.report(&sealed, &day, &[]).code, 2, "nobody is asked here");

    // Two diaries are one too many.
    let twice = hers.report(&hers.diary, &day, &["--diary", &backup]);
    assert_eq!((twice.code, twice.out.as_str()), (2, ""));
    assert!(twice.err.contains("--diary names another"), "{}", twice.err);
}

#[test]
fn a_page_of_a_diary_alone_says_of_which_day_its_answers_are_and_relies_on_no_old_ones() {
    let hers = Hers::new("old");
    let (path, day) = person("amina-31-weeks");
    hers.add(&day, &["--check", &path, "--at", "07:30"]);
    hers.add("2031-04-20", &["--pain-now", "5", "--at", "08:00"]);
    let page = hers.report(&hers.diary, "2031-04-20", &[]);
    assert_eq!(page.code, 0, "{}", page.err);
    assert!(page.out.contains("No result for today") && page.out.contains(&day), "{}", page.out);
    // She was 31 weeks and 3 days when she answered, eight days before; the page has her week of its own day.
    assert!(page.out.contains("2031-04-20. Gestational age 32+4"), "{}", page.out);

    // A sign written down after the check holds the plan back; one that is urgent comes first.
    hers.add("2031-04-13", &["--sign", "bleeding-any=yes", "--at", "09:00"]);
    let after = hers.report(&hers.diary, "2031-04-13", &[]);
    assert!(after.out.contains("Phone now and be seen today"), "{}", after.out);
    assert!(!after.out.contains("Cat stretch"), "{}", after.out);
    let later = hers.report(&hers.diary, "2031-04-14", &[]);
    assert!(later.out.contains("Phone now and be seen today"), "nothing has settled it: {}", later.out);
    // A clock that was set back makes no sign undone: one that is dated later holds the plan, too.
    let before = hers.report(&hers.diary, &day, &[]);
    assert!(before.out.contains("can be a danger sign"), "{}", before.out);
    assert!(!before.out.contains("Cat stretch"), "{}", before.out);
}

#[test]
fn a_diary_without_a_check_gives_a_page_without_a_result_and_says_so() {
    let hers = Hers::new("unchecked");
    hers.add("2031-04-12", &["--pain-now", "4", "--note", "my left side", "--at", "08:00"]);
    let ran = hers.report(&hers.diary, "2031-04-12", &[]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.err.contains("There is no check of this pregnancy in the diary"), "{}", ran.err);
    for part in ["No result for today", "There is no check in the diary", "my left side"] {
        assert!(ran.out.contains(part), "{part} is not in {}", ran.out);
    }
    assert!(!ran.out.contains("Look after yourself") && !ran.out.contains("Cat stretch"), "{}", ran.out);
    // What was answered in a pregnancy that is over is no check of this one.
    let (path, day) = person("amina-31-weeks");
    hers.add(&day, &["--check", &path, "--at", "09:00"]);
    let next_year = hers.report(&hers.diary, "2032-04-12", &[]);
    assert!(next_year.err.contains("There is no check of this pregnancy"), "{}", next_year.err);
    assert!(!next_year.out.contains("31+3"), "{}", next_year.out);
}

#[test]
fn answers_are_answers_and_no_diary_whatever_they_look_like() {
    let (path, day) = person("amina-31-weeks");
    let text = std::fs::read(folder(&path)).unwrap();
    let piped = run_with(&["report", "-", "--today", &day, "--text"], &text);
    assert_eq!(piped.code, 0, "{}", piped.err);
    let hers = Hers::new("foreign");
    for bytes in [&b"{\"schema\":\"somebody/else/1\"}"[..], b"{}", b"", b"SQLite", b"{\"answers\":[]}"] {
        let file = hers.at("file");
        std::fs::write(&file, bytes).unwrap();
        let ran = hers.report(&file, &day, &[]);
        assert!(ran.code == 2 || (ran.code == 0 && bytes.len() < 3), "{}{}", ran.out, ran.err);
        // A diary that does not open is told in other words.
        assert!(!ran.err.contains("error: "), "{}", ran.err);
    }
}

#[test]
fn a_file_that_is_neither_a_diary_nor_answers_is_called_so() {
    let folder = Folder::empty("report-foreign");
    let file = folder.at("other.json");
    let said = |text: &str| {
        std::fs::write(&file, text).unwrap();
        let ran = run(&["report", file.to_str().unwrap(), "--text"]);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{text}");
        ran.err.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    for foreign in ["{\"name\": \"Ada\", \"entries\": []}", "[1, 2]", "a letter"] {
        let said = said(foreign);
        assert!(said.contains("This is not a diary or a backup of Carrywell"), "{foreign}: {said}");
        assert!(!said.contains("Answer the questions that are left"), "{foreign}: {said}");
    }
    let mistyped = said("{\"answers\": {\"bleeding-any\": \"no\"}, \"regoin\": \"uk\"}");
    assert!(!mistyped.contains("not a diary"), "it has answers: {mistyped}");
}
