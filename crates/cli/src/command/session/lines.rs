//! A session as lines, each with its time: for screen readers, files and scripts.
//!
//! Seconds are not counted line by line, and "come back" is left to the reader's breath.

use std::io::{BufRead as _, IsTerminal as _};
use std::sync::mpsc::{self, Receiver};
use std::time::{Duration, Instant};

use ::guideline::Says;
use care::{Cue, Of};
use exchange::Edition;

use super::course::{Beside, Course, Doing, REASONS, Typed, wall};
use super::signals::Signals;
use crate::bundled;
use crate::page::{complain, print};
use crate::words;

/// As fast as possible: time goes by in steps, and where it waits for a key it gets one.
pub(super) fn fast(
    course: &mut Course,
    edition: Edition<'_>,
    presses: &[(u32, char)],
    silent: bool,
    diary: Beside<'_>,
) {
    const STEP: u64 = 200;
    let mut presses = presses.to_vec();
    presses.sort_by_key(|(seconds, _)| *seconds);
    let mut presses = presses.into_iter().peekable();
    show(course, edition, silent);
    while !course.is_over() {
        while let Some((_, key)) = presses.next_if(|(at, _)| u64::from(*at) * 1000 <= course.since) {
            course.press(edition.rules(), key);
        }
        // A script that gives no reason is not made to wait for one.
        let is_reason = |(_, key): &(u32, char)| REASONS.iter().any(|(number, _)| number == key);
        if course.asks_why() && !presses.peek().is_some_and(is_reason) {
            course.press(edition.rules(), 's');
        }
        match course.waits_for() {
            Some(key) if presses.peek().is_none() || key == 'n' => course.press(edition.rules(), key),
            _ => course.tick(STEP, None),
        }
        diary(course);
        show(course, edition, silent);
    }
}

/// By the clock. Keys are letters on lines of their own, when standard input is free for them.
///
/// Whoever ends her input or presses Ctrl-C leaves, as in the live session; a terminal that goes away ends it,
/// and what was done is kept.
pub(super) fn by_the_clock(
    course: &mut Course,
    edition: Edition<'_>,
    keys: bool,
    silent: bool,
    diary: Beside<'_>,
) {
    const LOOK: Duration = Duration::from_millis(200);
    let signals = Signals::with_interrupt().ok();
    let typed = keys.then(typed);
    if keys && !silent {
        complain(&format!("{}\n", words::KEYS_IN_LINES));
    }
    show(course, edition, silent);
    let mut last = Instant::now();
    while !course.is_over() {
        std::thread::sleep(LOOK);
        let elapsed = last.elapsed();
        last = Instant::now();
        for typed in typed.iter().flat_map(Receiver::try_iter) {
            match typed {
                Typed::Line(line) => {
                    let key = line.trim().chars().next().unwrap_or(' ');
                    course.press(edition.rules(), key);
                    if course.asks_why() && !silent {
                        complain(&format!("{}\n", words::WHY_LEFT_OUT));
                    }
                }
                // A script has no more keys; at a terminal she is gone.
                Typed::End if std::io::stdin().is_terminal() => course.press(edition.rules(), 'q'),
                Typed::End => {}
            }
        }
        if signals.as_ref().is_some_and(Signals::is_hung_up) {
            course.leave_alone(edition.rules());
        } else if signals.as_ref().is_some_and(Signals::is_interrupted) {
            course.press(edition.rules(), 'q');
        }
        course.tick(u64::try_from(elapsed.as_millis()).unwrap_or(u64::MAX), Some(wall()));
        diary(course);
        show(course, edition, silent);
    }
    course.typed = typed;
}

/// What is typed, line by line, without waiting for it. A byte that is no text is passed over.
fn typed() -> Receiver<Typed> {
    let (send, receive) = mpsc::channel();
    std::thread::spawn(move || {
        let mut input = std::io::stdin().lock();
        loop {
            let mut line = Vec::new();
            let typed = match input.read_until(b'\n', &mut line) {
                Ok(0) | Err(_) => Typed::End,
                Ok(_) => Typed::Line(String::from_utf8_lossy(&line).into_owned()),
            };
            let is_end = matches!(typed, Typed::End);
            if send.send(typed).is_err() || is_end {
                break;
            }
        }
    });
    receive
}

/// Asks on lines, of whoever reads the keys: a second reader would miss what the first one takes. Nothing is no
/// answer.
pub(super) fn ask<T>(
    typed: &Receiver<Typed>,
    question: &str,
    read: impl Fn(&str) -> Result<T, String>,
) -> Option<T> {
    complain(&format!("{question}\n"));
    loop {
        let Ok(Typed::Line(line)) = typed.recv() else { return None };
        let line = line.trim();
        if line.is_empty() {
            return None;
        }
        match read(line) {
            Ok(said) => return Some(said),
            Err(wrong) => complain(&format!("{wrong}\n")),
        }
    }
}

/// Prints what was said since.
fn show(course: &mut Course, edition: Edition<'_>, silent: bool) {
    let seconds = course.since / 1000;
    let mut text = String::new();
    for cue in std::mem::take(&mut course.cues) {
        if silent || matches!(cue.says, Says::Count | Says::Return) {
            continue;
        }
        text.push_str(&format!("{:>2}:{:02}  {}\n", seconds / 60, seconds % 60, line(course, edition, cue)));
        if matches!(cue.of, Of::Activity(_)) {
            text.push_str(&how(course, edition));
        }
    }
    // Whoever stopped reading has stopped following; the session is not theirs to hold up.
    let _ = print(&text);
}

/// What to do in the exercise that comes, a line each, and what is easily done wrong in it.
fn how(course: &Course, edition: Edition<'_>) -> String {
    let Doing::Session(session) = &course.doing else { return String::new() };
    let Some(picture) = session.picture() else { return String::new() };
    let mut text = String::new();
    for (at, step) in (1..).zip(exchange::session::steps(edition, &picture)) {
        text.push_str(&format!("       {at}. {step}\n"));
    }
    if let Some(mistakes) = exchange::session::mistakes(edition, &picture) {
        text.push_str(&format!("       {}\n", words::take_care(mistakes)));
    }
    text
}

/// A cue as a line; before an exercise, how much of it there will be and where it should be felt.
fn line(course: &Course, edition: Edition<'_>, cue: Cue) -> String {
    let said = exchange::session::said(edition, cue);
    let (Of::Activity(_), Doing::Session(session)) = (cue.of, &course.doing) else { return said };
    match session.picture() {
        Some(picture) => {
            let set_out = format!(
                "{said} {}",
                words::set_out(picture.level, &exchange::session::amount(edition, &picture))
            );
            let id = &edition.rules().activity(picture.activity).id;
            match bundled::felt(id, edition.language()).as_slice() {
                [] => set_out,
                places => format!("{set_out} {}", words::felt(places)),
            }
        }
        None => said,
    }
}
