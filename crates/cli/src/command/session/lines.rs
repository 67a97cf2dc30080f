//! A session as lines, each with its time: for screen readers, files and scripts.
//!
//! Seconds are not counted line by line, and "come back" is left to the reader's breath.

use std::io::BufRead as _;
use std::sync::mpsc::{self, Receiver};
use std::time::{Duration, Instant};

use ::guideline::Says;
use care::{Cue, Of};
use exchange::Edition;

use super::course::{Beside, Course, Doing, REASONS, wall};
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
pub(super) fn by_the_clock(
    course: &mut Course,
    edition: Edition<'_>,
    keys: bool,
    silent: bool,
    diary: Beside<'_>,
) {
    const LOOK: Duration = Duration::from_millis(200);
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
        for line in typed.iter().flat_map(Receiver::try_iter) {
            let key = if line.trim().is_empty() { ' ' } else { line.trim().chars().next().unwrap_or(' ') };
            course.press(edition.rules(), key);
            if course.asks_why() && !silent {
                complain(&format!("{}\n", words::WHY_LEFT_OUT));
            }
        }
        course.tick(u64::try_from(elapsed.as_millis()).unwrap_or(u64::MAX), Some(wall()));
        diary(course);
        show(course, edition, silent);
    }
}

/// What is typed, line by line, without waiting for it.
fn typed() -> Receiver<String> {
    let (send, receive) = mpsc::channel();
    std::thread::spawn(move || {
        for line in std::io::stdin().lock().lines().map_while(Result::ok) {
            if send.send(line).is_err() {
                break;
            }
        }
    });
    receive
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
