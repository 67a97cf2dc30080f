//! The calendar file: read back, line by line, for every worked person.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test may fail, and owns the disk"
)]

#[path = "../../exchange/tests/real/mod.rs"]
mod real;

use std::collections::BTreeSet;

use exchange::Occasion;
use exchange::case_file::{CaseFile, Source, read};
use icalendar::parser::{Component, read_calendar, unfold};
use share::appointment::{Appointment, AppointmentError};
use share::calendar::{Titles, calendar};

use real::{bundle, people, rules};

fn person(text: &str) -> (Occasion<'static>, CaseFile) {
    let source = || Source::of("person", text).unwrap();
    let open = Occasion::new(bundle(), "2040-01-01".parse().unwrap());
    let file = read(&source(), open.setting()).unwrap_or_else(|error| panic!("{error}"));
    let occasion = Occasion { today: file.on, ..open };
    let file = read(&source(), occasion.setting()).unwrap();
    (occasion, file)
}

fn value<'c>(component: &'c Component<'_>, name: &str) -> Option<&'c str> {
    component
        .properties
        .iter()
        .find(|property| property.name.as_str() == name)
        .map(|property| property.val.as_str())
}

/// Minutes since the beginning of the first month named: enough to compare.
fn minutes(moment: &str) -> i64 {
    let (day, time) = moment.split_once('T').unwrap();
    let date = format!("{}-{}-{}", &day[..4], &day[4..6], &day[6..]);
    let date: clinical::Date = date.parse().unwrap();
    let days = i64::from(date.days_since("2000-01-01".parse().unwrap()));
    let (hours, minutes): (i64, i64) = (time[..2].parse().unwrap(), time[2..4].parse().unwrap());
    days * 24 * 60 + hours * 60 + minutes
}

#[test]
fn every_file_is_read_back_with_times_that_float_and_ids_that_stay() {
    let (mut n_files, mut n_events, mut n_to_dos) = (0, 0, 0);
    for (name, text) in people() {
        let (occasion, file) = person(&text);
        let checked = exchange::check(&occasion, &file);
        let written = calendar(&occasion, &file, Titles::Plain, &[]);
        assert_eq!(written.is_some(), checked.cleared().is_some(), "{name}");
        let Some(written) = written else { continue };
        n_files += 1;
        assert_eq!(calendar(&occasion, &file, Titles::Plain, &[]).as_ref(), Some(&written), "{name}");
        for line in written.split_terminator("\r\n") {
            assert!(line.len() <= 75, "{name}: {} bytes: {line}", line.len());
            assert!(!line.contains(['\r', '\n']), "{name}: {line}");
        }
        assert!(
            written.starts_with("BEGIN:VCALENDAR\r\n") && written.ends_with("END:VCALENDAR\r\n"),
            "{name}"
        );
        let unfolded = unfold(&written);
        let read = read_calendar(&unfolded).unwrap_or_else(|error| panic!("{name}: {error}"));
        let mut ids = BTreeSet::new();
        for component in &read.components {
            assert!(ids.insert(value(component, "UID").unwrap().to_owned()), "{name}: an id twice");
            assert!(value(component, "DTSTAMP").unwrap().ends_with('Z'), "{name}");
            assert_eq!(value(component, "CLASS"), Some("PRIVATE"), "{name}");
            for absent in ["LOCATION", "GEO", "ORGANIZER", "ATTENDEE", "URL"] {
                assert_eq!(value(component, absent), None, "{name}");
            }
            if component.name.as_str() == "VTODO" {
                n_to_dos += 1;
                continue;
            }
            n_events += 1;
            let (start, end) = (value(component, "DTSTART").unwrap(), value(component, "DTEND").unwrap());
            assert!(!start.ends_with('Z') && start.len() == 15, "{name}: {start}");
            assert!(minutes(start) < minutes(end), "{name}: {start} {end}");
        }
        let books = checked.advice.act_on == "book-appointment";
        assert_eq!(
            read.components.iter().any(|component| component.name.as_str() == "VTODO"),
            books,
            "{name}"
        );
        // Everything that has a time in the plan is in the file.
        let plan = exchange::plan(&occasion, &file, &checked).unwrap();
        for planned in plan.week.iter().flat_map(|day| &day.planned) {
            assert!(unfolded.contains(&planned.name.replace(',', "\\,")), "{name}: {}", planned.name);
        }
    }
    assert!(n_files > 50 && n_events > 1000 && n_to_dos > 5, "{n_files} {n_events} {n_to_dos}");
}

#[test]
fn a_discreet_file_has_the_same_times_and_no_word_of_what_it_is() {
    for (name, text) in people().into_iter().step_by(4) {
        let (occasion, file) = person(&text);
        let Some(plain) = calendar(&occasion, &file, Titles::Plain, &[]) else { continue };
        let discreet = calendar(&occasion, &file, Titles::Discreet, &[]).unwrap();
        let of = |text: &str, start: &str| -> Vec<String> {
            text.split("\r\n").filter(|line| line.starts_with(start)).map(str::to_owned).collect()
        };
        for start in ["DTSTART", "DTEND", "UID"] {
            assert_eq!(of(&plain, start), of(&discreet, start), "{name}");
        }
        let summaries: BTreeSet<String> = of(&discreet, "SUMMARY").into_iter().collect();
        assert!(
            summaries
                .iter()
                .all(|line| ["SUMMARY:Time for me", "SUMMARY:Phone call"].contains(&line.as_str()))
        );
        let lower = discreet.to_lowercase();
        for word in ["back", "pregnan", "exercise", "carrywell", "description", "midwife", "pain"] {
            assert!(!lower.contains(word), "{name}: {word}");
        }
    }
}

#[test]
fn what_must_be_kept_apart_is_kept_apart_in_the_calendar_too() {
    let mut n = 0;
    for (name, text) in people().into_iter().step_by(4) {
        let (occasion, file) = person(&text);
        let Some(written) = calendar(&occasion, &file, Titles::Plain, &[]) else { continue };
        let unfolded = unfold(&written);
        let read = read_calendar(&unfolded).unwrap();
        let title = |id: guideline::ActivityId| {
            let id = &rules().activity(id).id;
            bundle().texts[0].get(&format!("activity-{id}")).unwrap().replace(',', "\\,")
        };
        for clash in &rules().clashes {
            let of = |ids: &[guideline::ActivityId], which: &str| -> Vec<i64> {
                let titles: Vec<String> = ids.iter().map(|id| title(*id)).collect();
                read.components
                    .iter()
                    .filter(|component| {
                        value(component, "SUMMARY").is_some_and(|s| titles.iter().any(|t| t == s))
                    })
                    .filter_map(|component| value(component, which).map(minutes))
                    .collect()
            };
            for end in of(&clash.first, "DTEND") {
                for start in of(&clash.then, "DTSTART").into_iter().filter(|start| *start >= end) {
                    n += 1;
                    assert!(start - end >= i64::from(clash.gap_minutes), "{name}: {}", clash.id);
                }
            }
        }
    }
    assert!(n > 0, "some pairs were compared");
}

#[test]
fn her_own_appointments_stand_in_the_file_with_her_own_title_and_the_plan_stays_as_it_was() {
    let people = people();
    let (_, text) = people.iter().find(|(name, _)| name.contains("amina-31-weeks")).unwrap();
    let (occasion, file) = person(text);
    let today = file.on.unwrap();
    let day = today.plus_days(20);
    let line = format!("{day} 10:30 Midwife; bring notes, \\o/ and a very long title to be folded: äöü");
    let own = Appointment::read_line(&line, today).unwrap();
    let before = calendar(&occasion, &file, Titles::Discreet, &[]).unwrap();
    let both = [own.clone(), own.clone()];
    let after = calendar(&occasion, &file, Titles::Discreet, &both).unwrap();
    assert!(after.split_terminator("\r\n").all(|line| line.len() <= 75), "{after}");
    let unfolded = unfold(&after);
    let read = read_calendar(&unfolded).unwrap();
    let start = format!("{}T103000", day.to_string().replace('-', ""));
    let mine: Vec<_> =
        read.components.iter().filter(|c| value(c, "DTSTART") == Some(start.as_str())).collect();
    assert_eq!(mine.len(), 1, "once, however often it was given");
    let title = value(mine[0], "SUMMARY").unwrap();
    assert_eq!(title, own.title);
    assert!(unfolded.contains("SUMMARY:Midwife\\; bring notes\\, \\\\o/ and"), "{unfolded}");
    let rest: Vec<&str> = before.split_terminator("\r\n").collect();
    assert!(rest.iter().all(|line| after.contains(line)), "the plan is as it was");
    // An appointment clears nobody.
    let (_, urgent) = people.iter().find(|(name, _)| name.contains("thandi-quiet-baby")).unwrap();
    let (occasion, file) = person(urgent);
    assert_eq!(calendar(&occasion, &file, Titles::Plain, &[own]), None);
}

#[test]
fn an_appointment_that_makes_no_sense_says_what_of_it_does_not() {
    let today = "2031-04-12".parse().unwrap();
    let read = |text: &str| Appointment::read_line(text, today).map(|own| (own.minute, own.title));
    assert_eq!(read("2031-05-02 10:30 Midwife"), Ok((630, "Midwife".to_owned())));
    assert_eq!(read(" 2031-04-12  9:05   Blood  test "), Ok((545, "Blood test".to_owned())));
    assert_eq!(read("2031-05-02 10:30:00 Scan"), Ok((630, "Scan".to_owned())), "as a browser may write it");
    for wrong in ["", "tomorrow 10:30 Midwife", "2031-02-30 10:30 Midwife", "02.05.2031 10:30 Midwife"] {
        assert_eq!(read(wrong), Err(AppointmentError::Day), "{wrong}");
    }
    assert_eq!(read("2031-04-11 10:30 Midwife"), Err(AppointmentError::Past));
    for wrong in [
        "2031-05-02",
        "2031-05-02 Midwife",
        "2031-05-02 24:00 M",
        "2031-05-02 10:60 M",
        "2031-05-02 10 M",
        "2031-05-02 +1:30 M",
        "2031-05-02 1:2:3:4 M",
    ] {
        assert_eq!(read(wrong), Err(AppointmentError::Time), "{wrong}");
    }
    assert_eq!(read("2031-05-02 10:30"), Err(AppointmentError::Title));
    let long = format!("2031-05-02 10:30 {}", "a".repeat(81));
    assert_eq!(read(&long), Err(AppointmentError::Title));
}
