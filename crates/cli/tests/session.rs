//! `carrywell session`: what is said, in which second, and what a stop shows.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test may fail, and owns the disk"
)]

mod command;

use care::Entry;
use command::{Ran, expect, folder, run, run_with, without_origin};

/// Someone with an early backache at 24+0, sitting and standing; and someone with a level on every
/// ladder at 12 weeks, on hands and knees and on her back.
const ADA: &str = "../../guideline/cases/ada-24-0-early-backache.toml";
const PRIYA: &str = "../../guideline/cases/priya-12-weeks-wants-an-hour.toml";

/// The day of a worked person's answers.
fn day(file: &str) -> String {
    let text = std::fs::read_to_string(folder(file)).unwrap();
    let table: toml::Table = text.parse().unwrap();
    table["on"].as_str().unwrap().to_owned()
}

fn session(file: &str, more: &[&str]) -> Ran {
    let day = day(file);
    let mut arguments = vec!["session", file, "--fast", "--today", &day];
    arguments.extend(more);
    run(&arguments)
}

#[test]
fn a_whole_session_reads_as_expected() {
    for (name, file) in [("ada", ADA), ("priya", PRIYA)] {
        let ran = session(file, &["--plain"]);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{name}");
        expect(&folder(&format!("tests/pages/session-{name}.txt")), &ran.out);
    }
}

#[test]
fn a_stop_shows_what_to_do_first_then_what_is_asked_and_no_plan() {
    let ran = session(ADA, &["--press", "40=d"]);
    assert_eq!(ran.code, 2, "questions are open");
    let page = without_origin(&ran.out);
    let stopped = &page[page.find("We have stopped").unwrap()..];
    assert!(!stopped.contains("Get ready"), "nothing goes on after a stop");
    expect(&folder("tests/pages/session-dizzy.txt"), stopped);
    // Tightening is to be rung about before anything is answered.
    let ran = session(ADA, &["--press", "40=t"]);
    assert_eq!(ran.code, 1);
    assert!(ran.out.contains("Phone now and be seen today"), "{}", ran.out);
}

#[test]
fn every_way_to_stop_has_its_key() {
    for (key, way) in [
        ("h", "it-hurts"),
        ("t", "tightening"),
        ("d", "dizzy-or-unwell"),
        ("b", "bleeding-or-fluid"),
        ("y", "baby"),
    ] {
        let ran = session(ADA, &["--json", "--press", &format!("10={key}")]);
        let done: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
        assert_eq!(done["stopped"]["way"]["id"], way);
        assert_eq!(done["stopped"]["assessment"]["cleared"], false);
        assert_ne!(done["stopped"]["ask"], serde_json::json!([]));
        assert_ne!(ran.code, 0, "{way}");
    }
}

#[test]
fn the_record_says_what_was_done_left_out_and_too_hard() {
    let ran = session(ADA, &["--json", "--press", "60=-", "--press", "66=s", "--press", "100=+"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let done: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(done["schema"], "carrywell/session/1");
    let item = |at: usize| &done["items"][at];
    assert_eq!((&item(0)["effort"], &item(0)["unit"]), (&"too-hard".into(), &"seconds".into()));
    assert_eq!(item(0)["done"], 40, "the clock of the warm-up stopped where it was too hard");
    assert_eq!(item(1)["skipped"], "unsaid");
    assert_eq!((&item(2)["effort"], &item(2)["done"]), (&"too-easy".into(), &item(2)["planned"]));
    assert_eq!(done["more_later"]["activity"]["id"], item(2)["activity"]["id"]);
    assert_eq!(done["stopped"], serde_json::Value::Null);
}

/// What of the second exercise was said with these keys, and how long the session was.
fn left_out_with(keys: &[&str]) -> (serde_json::Value, serde_json::Value, serde_json::Value) {
    let presses: Vec<&str> = keys.iter().flat_map(|key| ["--press", key]).collect();
    let ran = session(ADA, &[&["--json"], presses.as_slice()].concat());
    let done: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    (done["items"][1]["skipped"].clone(), done["items"][2]["skipped"].clone(), done["seconds"].clone())
}

#[test]
fn the_key_after_leaving_one_out_may_say_why() {
    let (unsaid, _, seconds) = left_out_with(&["203=s"]);
    assert_eq!(unsaid, "unsaid");
    for (key, why) in [("1", "pain"), ("2", "tired"), ("3", "no-time"), ("4", "unsafe"), ("5", "bored")] {
        for at in ["203", "206"] {
            let said = left_out_with(&["203=s", &format!("{at}={key}")]);
            assert_eq!(said, (why.into(), serde_json::Value::Null, seconds.clone()), "{key} at {at}");
        }
    }
    // A second s and any other key give no reason and do nothing else; too late is no reason either.
    for keys in [&["203=s", "203=s"][..], &["203=s", "203=n"], &["203=s", "203=space"], &["203=s", "230=1"]] {
        assert_eq!(
            left_out_with(keys),
            ("unsaid".into(), serde_json::Value::Null, seconds.clone()),
            "{keys:?}"
        );
    }
}

#[test]
fn in_lines_the_reason_is_asked_for_and_taken() {
    let day = day(ADA);
    let by_the_clock = |look: &str| run_with(&["session", ADA, "--today", &day, look], b"s\n1\nq\n");
    let done: serde_json::Value = serde_json::from_str(&by_the_clock("--json").out).unwrap();
    assert_eq!(
        (&done["items"][0]["skipped"], &done["items"][1]["skipped"]),
        (&"pain".into(), &"unsaid".into())
    );
    let plain = by_the_clock("--plain");
    assert!(plain.err.contains("Why? 1 it hurt, 2 tired"), "{}", plain.err);
    assert!(plain.out.contains("Left out."), "{}", plain.out);
}

#[test]
fn a_way_to_stop_stops_also_while_the_reason_is_asked() {
    let ran = session(ADA, &["--json", "--press", "203=s", "--press", "204=1", "--press", "210=h"]);
    let done: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(
        (&done["items"][1]["skipped"], &done["stopped"]["way"]["id"]),
        (&"pain".into(), &"it-hurts".into())
    );
    for (key, way) in [("h", "it-hurts"), ("t", "tightening"), ("b", "bleeding-or-fluid")] {
        let press = format!("203={key}");
        let ran = session(ADA, &["--json", "--press", "203=s", "--press", &press]);
        let done: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
        assert_eq!(done["stopped"]["way"]["id"], way);
        assert_eq!(done["stopped"]["assessment"]["cleared"], false);
    }
}

#[test]
fn the_keys_that_say_why_are_in_the_help() {
    let help = run(&["session", "--help"]);
    let help = help.out.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(help.contains("1 it hurt, 2 tired, 3 no time, 4 not safe, 5 bored"), "{help}");
}

#[test]
fn who_is_not_cleared_gets_the_result_of_the_check_and_no_session() {
    let mut n_refused = 0;
    for entry in std::fs::read_dir(folder("../../guideline/cases")).unwrap() {
        let path = entry.unwrap().path();
        let text = std::fs::read_to_string(&path).unwrap();
        if !text.contains("cleared = false") || n_refused >= 12 {
            continue;
        }
        let file = path.to_string_lossy().into_owned();
        let day = day(&file);
        let refused = run(&["session", &file, "--fast", "--today", &day]);
        let checked = run(&["check", &file, "--today", &day]);
        assert_eq!((refused.out, refused.code), (checked.out, checked.code), "{file}");
        assert_ne!(refused.code, 0);
        n_refused += 1;
    }
    assert_eq!(n_refused, 12);
}

#[test]
fn a_session_that_was_left_goes_on_that_day_and_not_on_another() {
    let left = session(ADA, &["--press", "100=q"]);
    let line = left.out.lines().find_map(|line| line.strip_prefix("--resume '")).unwrap();
    let token = line.trim_end_matches('\'');
    let on = session(ADA, &["--resume", token]);
    assert_eq!((on.code, on.err.as_str()), (0, ""));
    assert!(on.out.contains("On we go."), "it waits to be told, then goes on: {}", on.out);
    let whole = session(ADA, &[]);
    let table = |ran: &Ran| ran.out[ran.out.find("Warm-up before exercise  ").unwrap()..].to_owned();
    assert_eq!(table(&on), table(&whole));
    let late = run(&["session", ADA, "--fast", "--today", "2031-08-20", "--resume", token]);
    assert_eq!((late.code, late.err.as_str()), (2, "--resume: it was begun on another day\n"));
    let broken = session(ADA, &["--resume", &token.replacen("tempo", "tap", 1)]);
    assert_eq!(broken.code, 2);
}

#[test]
fn a_timer_ends_at_the_limit_and_counts_the_pause() {
    let ran = session(ADA, &["--timer", "heat-pack", "--plain"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    expect(&folder("tests/pages/session-heat-pack.txt"), &ran.out);
    let enough = session(ADA, &["--timer", "heat-pack", "--used", "3"]);
    assert_eq!((enough.code, enough.out.as_str()), (1, ""));
    let by_hand = session(ADA, &["--timer", "kinesio-tape"]);
    assert_eq!(by_hand.code, 1);
    // What the plan does not offer has no timer, and is told why.
    let tens = session(ADA, &["--timer", "tens"]);
    assert_eq!(tens.code, 1);
    assert!(tens.out.contains("Ask first"), "{}", tens.out);
    let nothing = session(ADA, &["--timer", "heat-pak"]);
    assert_eq!(nothing.code, 2);
    assert!(nothing.err.contains("did you mean `heat-pack`?"), "{}", nothing.err);
}

#[test]
fn a_timer_for_what_is_no_measure_names_the_option_and_what_has_one() {
    let nonsense = session(ADA, &["--timer", "zzzzqqqq"]);
    assert_eq!(nonsense.code, 2);
    assert!(nonsense.err.starts_with("--timer: there is no activity `zzzzqqqq`"), "{}", nonsense.err);
    assert!(nonsense.err.contains("measured by the clock: ") && nonsense.err.contains("heat-pack"));
    assert!(
        !nonsense.err.contains("--why-not") && !nonsense.err.contains("did you mean"),
        "{}",
        nonsense.err
    );
    // "It is in your plan" would be no answer to someone who asked for a timer.
    let exercise = session(ADA, &["--timer", "seated-rotation"]);
    assert_eq!((exercise.code, exercise.out.as_str()), (1, ""), "{}", exercise.err);
    assert!(exercise.err.starts_with("--timer: `seated-rotation` is in the plan"), "{}", exercise.err);
    assert!(exercise.err.contains("heat-pack"), "{}", exercise.err);
}

#[test]
fn at_her_own_pace_each_repetition_waits() {
    let ran = session(ADA, &["--tap", "--json"]);
    let done: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    for item in done["items"].as_array().unwrap() {
        assert_eq!(item["done"], item["planned"], "{item}");
    }
}

/// A diary of its own with an entry of that morning, taken away again.
struct Kept(std::path::PathBuf);

impl Kept {
    fn new(name: &str) -> Self {
        let file = format!("carrywell-session-{name}-{}.sqlite", std::process::id());
        let kept = Self(std::env::temp_dir().join(file));
        let _ = std::fs::remove_file(&kept.0);
        let add = ["diary", "add", "--diary", kept.file(), "--today", &day(ADA)];
        let begun = run(&[add.as_slice(), &["--at", "06:00", "--pain-now", "2"]].concat());
        assert_eq!(begun.code, 0, "{}", begun.err);
        kept
    }

    fn file(&self) -> &str {
        self.0.to_str().unwrap()
    }

    /// A heat pack from that time on.
    fn heat(&self, at: &str, more: &[&str]) -> Ran {
        session(ADA, &[&["--timer", "heat-pack", "--at", at, "--diary", self.file()], more].concat())
    }

    /// What stands in it: the minute of the day, and what.
    fn entries(&self) -> Vec<(u16, Entry)> {
        let out = run(&["diary", "export", "--diary", self.file()]).out;
        let diary = store::read(out.as_bytes()).unwrap().diary;
        diary.standing().map(|written| (written.at.minute, written.entry.clone())).collect()
    }

    /// The uses of a measure in it: the minute of the day, for how many seconds, and whether it helped.
    fn uses(&self) -> Vec<(u16, u32, Option<bool>)> {
        let entries = self.entries().into_iter();
        let used = entries.filter_map(|(minute, entry)| match entry {
            Entry::Use(used) => Some((minute, used.seconds, used.helped)),
            _ => None,
        });
        used.collect()
    }
}

impl Drop for Kept {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

#[test]
fn a_measure_waits_for_its_pause_by_the_diary() {
    let kept = Kept::new("waits");
    let first = kept.heat("20:00", &["--helped", "yes"]);
    assert_eq!(first.code, 0, "{}", first.err);
    let second = kept.heat("20:20", &[]);
    assert_eq!((second.code, second.out.as_str()), (1, ""));
    assert!(second.err.contains("not before 2") && second.err.contains(" 21:15"), "{}", second.err);
    assert_eq!(kept.heat("21:14", &[]).code, 1);
    assert_eq!(kept.heat("21:15", &[]).code, 0, "the pause counts from when it was taken off");
}

#[test]
fn a_use_is_written_once_with_the_time_at_which_it_was_taken_off() {
    let kept = Kept::new("dated");
    let ran = kept.heat("20:00", &["--helped", "yes"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert_eq!(kept.uses(), [(20 * 60 + 15, 15 * 60, Some(true))]);
    // Taken off by hand, and over midnight.
    let kept = Kept::new("dated-late");
    assert_eq!(kept.heat("23:55", &["--press", "360=q"]).code, 0);
    assert_eq!(kept.uses(), [(1, 6 * 60, None)]);
    // What was never on is no use of it.
    let kept = Kept::new("dated-never");
    assert_eq!(kept.heat("20:00", &["--press", "0=q"]).code, 0);
    assert_eq!(kept.uses(), []);
}

#[test]
fn after_a_stop_of_a_timer_no_pause_is_announced_and_the_stop_counts_that_day() {
    let kept = Kept::new("timer-stop");
    let stopped = kept.heat("20:00", &["--plain", "--press", "60=h"]);
    assert_ne!(stopped.code, 0);
    assert!(stopped.out.contains("No session today any more"), "{}", stopped.out);
    assert!(!stopped.out.contains("a pause"), "{}", stopped.out);
    assert_eq!(kept.uses(), [(20 * 60 + 1, 60, None)]);
    let is_stop = |entry: &Entry| matches!(entry, Entry::Session(session) if session.stopped_by.as_deref() == Some("it-hurts"));
    assert_eq!(kept.entries().iter().filter(|(_, entry)| is_stop(entry)).count(), 1);
    let again = session(ADA, &["--diary", kept.file()]);
    assert_eq!((again.code, again.out.as_str()), (1, ""), "there is no session after a stop");
}

#[test]
fn what_she_named_with_a_key_is_not_called_her_own_words() {
    let words = "your own words point to it";
    let why = |ran: &Ran| ran.out.split_whitespace().collect::<Vec<_>>().join(" ");
    let pressed = why(&session(ADA, &["--press", "40=b"]));
    assert!(pressed.contains("bloody discharge: you pressed the key for it."), "{pressed}");
    assert!(!pressed.contains(words), "{pressed}");
}

#[test]
fn a_key_that_stands_for_nothing_is_refused_with_those_that_do() {
    for key in ["60=Z", "60=x", "60=6"] {
        let ran = session(ADA, &["--press", key]);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{key}");
        let said = ran.err.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(said.contains("the keys are space, n, s, +, -, q and 1 to 5"), "{}", ran.err);
        assert!(said.contains("to stop h, t, d, b, y"), "{}", ran.err);
    }
    for key in [" ", "space", "n", "s", "+", "-", "q", "1", "5", "h", "t", "d", "b", "y"] {
        assert_eq!(session(ADA, &["--press", &format!("60={key}")]).err, "", "{key}");
    }
    // A stop is no less one for the capital.
    let stopped = session(ADA, &["--press", "40=D"]);
    assert!(stopped.out.contains("No session today any more"), "{}", stopped.out);
}

#[test]
fn a_number_below_nothing_is_refused_with_the_numbers_there_are() {
    for (line, range) in [
        (&["diary", "add", "--pain-now", "-1"][..], "a whole number from 0 to 10"),
        (&["session", ADA, "--diary", "none.sqlite", "--pain-after", "-1"], "a whole number from 0 to 10"),
        (&["diary", "add", "--pgq", "-1"], "0..=100"),
        (&["ask", "May I swim?", "--week", "-3"], "`-3` is not a week from 0+0 to 42+6"),
        (&["figure", "cat-cow", "--week", "-3"], "0..=42"),
    ] {
        let ran = run(line);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{line:?}");
        assert!(ran.err.contains(range) && !ran.err.contains("unexpected"), "{line:?}: {}", ran.err);
    }
}
