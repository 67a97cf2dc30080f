//! `carrywell self-test FILE TEST`: a home self-test, step by step; without a name, which there are for her.
//!
//! Which may be done, and what a finding suggests, is [`care::self_tests`] and [`care::suggested`]; here are
//! lines and answers to them. A finding can add a pattern of pain to her answers and nothing else.
//!
//! Promises: the way to stop, and what ends it at once, stand under every step; after a stop it is not
//! offered again that day where a diary was named; nobody is told that all is well.

use std::io::{self, BufRead as _, IsTerminal as _, Write as _};
use std::path::PathBuf;

use ::guideline::{FeatureId, Guideline, HomeTest, WayId};
use care::{Cleared, Entry, Moment, SelfTest, SessionRecord};
use clap::Args;
use exchange::case_file::CaseFile;
use exchange::{json, session as told};

use super::diary::{Given, Held, now};
use super::session::{WAYS, stopped};
use super::{Person, Room, plan};
use crate::exit::Exit;
use crate::page::{Page, complain};
use crate::words;

pub(super) const EXIT_CODES: &str = "\
Each step waits for a line: nothing or n goes on, s stops the test.
Ways to stop, always: h it hurts, t tightening, d dizzy or unwell, b bleeding or fluid, y baby.

Exit codes:
  0  it was done or stopped, or the tests there are were shown
  1  not this test now, or none; or what made you stop is urgent
  2  could not tell: questions are open, the input was not understood, or it was left half way";

/// Guides through a home self-test.
#[derive(Args, Clone, Debug)]
pub(super) struct Options {
    /// A file with answers, TOML or JSON
    file: PathBuf,
    /// Which test, such as p4; without it, those there are for her
    test: Option<String>,
    #[command(flatten)]
    given: Given,
    #[command(flatten)]
    person: Person,
}

/// How a screen of it ended.
enum Said<T> {
    This(T),
    /// The test is stopped, for today.
    Stop,
    /// Something came that ends everything.
    Way(char),
    /// Nobody answers any more.
    Nothing,
}

pub(super) fn run(options: &Options) -> Exit {
    Room::new(&options.person).and_then(|mut room| self_test(&mut room, options)).unwrap_or_else(|exit| exit)
}

fn self_test(room: &mut Room, options: &Options) -> Result<Exit, Exit> {
    let file = match room.read(&options.file) {
        Ok(file) => file,
        Err(error) => return Err(room.tell_unread(&error)),
    };
    let mut held = options.given.named()?;
    if let Some(held) = &held {
        held.is_writable()?;
    }
    let (file, checked) = Held::check_for_session(held.as_ref(), room, file)?;
    let Some(cleared) = checked.cleared() else {
        return plan::no_plan(room, &file, &checked);
    };
    let rules = room.bundled.rules();
    let diary = held.as_ref().map(|held| held.diary.clone()).unwrap_or_default();
    let tests = care::tests_of_the_day(rules, cleared, &diary, room.day());
    let tests: Vec<&HomeTest> = tests.into_iter().map(|test| rules.self_test(test)).collect();
    let Some(name) = &options.test else {
        return list(room, &tests);
    };
    if rules.find_self_test(name).is_none() {
        let known = rules.self_tests.iter().map(|test| test.id.as_str());
        let (name, help) = (words::shown(name), words::nearest(name, known));
        complain(&format!("error: there is no self-test `{name}`\n  help: {help}\n"));
        return Err(Exit::CouldNotTell);
    }
    let Some(test) = tests.into_iter().find(|test| test.id == *name) else {
        return not_now(room);
    };
    if options.file.as_os_str() == "-" {
        complain(&format!("{}\n", words::ANSWERS_CANNOT_BE_PIPED));
        return Err(Exit::CouldNotTell);
    }
    match guided(room, test)? {
        Said::This(found) => {
            keep(room, held.as_mut(), &[Entry::SelfTest(found.clone())])?;
            outcome(room, cleared, options, &found)
        }
        Said::Stop => {
            keep(room, held.as_mut(), &[Entry::SelfTest(nothing_of(test))])?;
            outcome(room, cleared, options, &nothing_of(test))
        }
        Said::Way(key) => ended(room, held.as_mut(), &file, test, key),
        Said::Nothing => {
            complain(&format!("{}\n", words::NOT_FINISHED));
            Err(Exit::CouldNotTell)
        }
    }
}

/// A test that was stopped: nothing was found.
fn nothing_of(test: &HomeTest) -> SelfTest {
    SelfTest { test: test.id.clone(), right: String::new(), left: String::new() }
}

fn keep(room: &Room, held: Option<&mut Held>, entries: &[Entry]) -> Result<(), Exit> {
    let Some(held) = held else { return Ok(()) };
    let minute = now().map_or(0, |now| now.minute);
    held.keep_now(Moment { day: room.day(), minute }, entries.to_vec())
}

/// The tests there are for her.
fn list(room: &Room, tests: &[&HomeTest]) -> Result<Exit, Exit> {
    if room.json {
        room.print(&json::self_tests(room.shown(room.region_of(None)), room.day(), tests).json())?;
        return Ok(if tests.is_empty() { Exit::No } else { Exit::Yes });
    }
    if tests.is_empty() {
        return not_now(room);
    }
    let (edition, said) = (room.bundled.edition(), room.bundled.edition().words());
    let mut page = Page::new(room.look);
    page.heading(said.say(wording::SELF_TEST_OFFER));
    page.paragraph(said.say(wording::SELF_TEST_OFFER_HELP));
    for test in tests {
        page.item(&format!("{}: {}", test.id, edition.say(&format!("test-{}", test.id))));
        page.under(&edition.say(&format!("test-{}.what", test.id)));
    }
    room.print(&page.into_text())?;
    Ok(Exit::Yes)
}

fn not_now(room: &Room) -> Result<Exit, Exit> {
    let said = room.bundled.edition().words();
    let mut page = Page::new(room.look);
    page.heading(said.say(wording::SELF_TEST_NOT_NOW));
    page.paragraph(said.say(wording::SELF_TEST_NOT_NOW_HELP));
    tell(room, &page.into_text())?;
    Ok(Exit::No)
}

/// What somebody reads who does the test. Where data is asked for, that alone goes to the output, and how the
/// test is done and what ends it is still told.
fn tell(room: &Room, text: &str) -> Result<(), Exit> {
    if room.json {
        complain(text);
        return Ok(());
    }
    room.print(text)
}

/// Through the steps, and what was found on each side.
fn guided(room: &Room, test: &HomeTest) -> Result<Said<SelfTest>, Exit> {
    let (edition, said) = (room.bundled.edition(), room.bundled.edition().words());
    let id = &test.id;
    let name = edition.say(&format!("test-{id}"));
    let steps: Vec<&str> = (1..).map_while(|n| edition.find(&format!("test-{id}.step-{n}"))).collect();
    let mut first = Page::new(room.look);
    first.heading(&name);
    first.paragraph(&edition.say(&format!("test-{id}.what")));
    match answered(room, test, first, &[said.say(wording::SELF_TEST_START)])? {
        Said::This(_) => {}
        // What was not begun was not stopped either.
        Said::Stop => return Ok(Said::Nothing),
        other => return Ok(other.without()),
    }
    for (at, step) in (1..).zip(&steps) {
        let place = [("at", at.to_string()), ("of", steps.len().to_string())];
        let place = place.each_ref().map(|(name, value)| (*name, value.as_str()));
        let mut page = Page::new(room.look);
        page.heading(&said.fill(wording::SELF_TEST_STEP, &place));
        page.paragraph(step);
        let next = if at == steps.len() { wording::SELF_TEST_DONE } else { wording::SELF_TEST_NEXT };
        match answered(room, test, page, &[said.say(next)])? {
            Said::This(_) => {}
            other => return Ok(other.without()),
        }
    }
    let sides: &[wording::Word] = if test.each_side {
        &[wording::SELF_TEST_RIGHT, wording::SELF_TEST_LEFT]
    } else {
        &[wording::SELF_TEST_FOUND]
    };
    let findings: Vec<String> =
        test.findings.iter().map(|finding| edition.say(&format!("finding-{id}-{}", finding.id))).collect();
    let findings: Vec<&str> = findings.iter().map(String::as_str).collect();
    let mut found = nothing_of(test);
    for (side, word) in [&mut found.right, &mut found.left].into_iter().zip(sides) {
        let mut page = Page::new(room.look);
        page.heading(said.say(*word));
        match answered(room, test, page, &findings)? {
            Said::This(at) => {
                *side = test.findings.get(at).map(|finding| finding.id.clone()).unwrap_or_default();
            }
            other => return Ok(other.without()),
        }
    }
    Ok(Said::This(found))
}

impl<T> Said<T> {
    /// The same where it was no answer; as nothing where it was one.
    fn without<U>(self) -> Said<U> {
        match self {
            Self::Stop => Said::Stop,
            Self::Way(key) => Said::Way(key),
            Self::This(_) | Self::Nothing => Said::Nothing,
        }
    }
}

/// Shows a screen with what ends the test under it, and waits for a line. One choice is taken with an empty
/// line; of several, one is taken by its number and none by itself.
fn answered(room: &Room, test: &HomeTest, mut page: Page, choices: &[&str]) -> Result<Said<usize>, Exit> {
    let edition = room.bundled.edition();
    page.alarm(&edition.say(&format!("test-{}.stop", test.id)));
    match choices {
        [one] => page.item(&format!("{}: {one}", words::ENTER)),
        _ => (1..).zip(choices).for_each(|(at, choice)| page.item(&format!("{at}: {choice}"))),
    }
    page.item(&format!("s: {}", edition.words().say(wording::SELF_TEST_STOP)));
    let ways = told::ways(edition);
    let ways: Vec<String> = WAYS
        .iter()
        .filter_map(|(key, id)| Some(format!("{key}: {}", ways.iter().find(|way| way.id == *id)?.text)))
        .collect();
    page.under(&ways.join("; "));
    tell(room, &page.into_text())?;
    let stdin = io::stdin();
    loop {
        if stdin.is_terminal() {
            // A prompt that cannot be shown is a line that can still be typed.
            let _ = io::stderr().write_all(b"> ").and_then(|()| io::stderr().flush());
        }
        let mut line = String::new();
        if stdin.lock().read_line(&mut line).unwrap_or(0) == 0 {
            return Ok(Said::Nothing);
        }
        let typed = line.trim().to_lowercase();
        match (typed.as_str(), choices) {
            ("" | "n", [_]) => return Ok(Said::This(0)),
            ("s", _) => return Ok(Said::Stop),
            (key, _) => {
                let way = WAYS.iter().find(|(letter, _)| key.len() == 1 && key.starts_with(*letter));
                if let Some((letter, _)) = way {
                    return Ok(Said::Way(*letter));
                }
                let number = key.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
                if let Some(at) = number.filter(|at| choices.len() > 1 && *at < choices.len()) {
                    return Ok(Said::This(at));
                }
            }
        }
        complain(&format!("{}\n", words::NOT_A_KEY));
    }
}

/// Something came that ends everything: it is in the diary before anything is said of it.
fn ended(
    room: &Room,
    held: Option<&mut Held>,
    file: &CaseFile,
    test: &HomeTest,
    key: char,
) -> Result<Exit, Exit> {
    let rules = room.bundled.rules();
    let Some((way, name)) = way_of(rules, key) else { return Err(Exit::CouldNotTell) };
    let stop = SessionRecord { stopped_by: Some(name), ..SessionRecord::default() };
    let kept = keep(room, held, &[Entry::Session(stop), Entry::SelfTest(nothing_of(test))]);
    let Some((opened, checked)) = told::stopped(&room.occasion(), file, way) else {
        return Err(Exit::CouldNotTell);
    };
    // What to do now is told, also where it could not be kept.
    tell(room, &stopped(room, &opened))?;
    if room.json {
        let shown = room.shown(room.region_of(Some(file)));
        let done = json::self_test_done(shown, room.day(), &nothing_of(test), &[], Some(opened));
        room.print(&done.json())?;
    }
    kept?;
    Ok(Room::exit_of(&checked))
}

/// The way to stop that a key stands for.
fn way_of(rules: &Guideline, key: char) -> Option<(WayId, String)> {
    let (_, name) = WAYS.iter().find(|(letter, _)| *letter == key)?;
    let ways = rules.session.as_ref()?.ways.iter();
    let (way, _) = (0..).map(WayId).zip(ways).find(|(_, way)| way.id == *name)?;
    Some((way, (*name).to_owned()))
}

/// What it may mean, and what to do with it.
fn outcome(room: &Room, cleared: Cleared<'_>, options: &Options, found: &SelfTest) -> Result<Exit, Exit> {
    let (edition, said) = (room.bundled.edition(), room.bundled.edition().words());
    let rules = room.bundled.rules();
    let patterns: Vec<FeatureId> = care::suggested(rules, cleared, found);
    if room.json {
        let done = json::self_test_done(room.shown(room.region_of(None)), room.day(), found, &patterns, None);
        room.print(&done.json())?;
        return Ok(Exit::Yes);
    }
    let help = if found.right.is_empty() && found.left.is_empty() {
        wording::SELF_TEST_STOPPED
    } else if patterns.is_empty() {
        wording::SELF_TEST_NOTHING
    } else {
        wording::SELF_TEST_SUGGESTS
    };
    let mut page = Page::new(room.look);
    page.heading(said.say(wording::SELF_TEST_RESULT));
    page.paragraph(said.say(help));
    for pattern in &patterns {
        page.item(&edition.say(&format!("feature-{}", rules.feature(*pattern).id)));
    }
    if !patterns.is_empty() {
        page.gap();
        page.paragraph(&words::to_add_patterns(&options.file.to_string_lossy()));
        for pattern in &patterns {
            page.as_it_is(&format!("{} = \"yes\"\n", rules.feature(*pattern).id));
        }
    }
    page.gap();
    page.paragraph(said.say(wording::SELF_TEST_NO_CLEARING));
    room.print(&page.into_text())?;
    Ok(Exit::Yes)
}
