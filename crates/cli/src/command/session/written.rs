//! What of a session or a timer goes into the diary.
//!
//! It is on the disk before anything is said of it: a stop counts also for whoever turns away then.

use std::io::{self, IsTerminal as _};

use care::{Effort, Entry, EntryId, Moment, SessionRecord, UseRecord};
use clinical::Score;
use inquire::Text;
use inquire::validator::Validation;

use super::course::{Course, Doing};
use super::{Options, Went, helped, now};
use crate::command::Room;
use crate::command::diary::{Held, chance, score};
use crate::exit::Exit;
use crate::{prompt, words};

/// Keeps what was done. Gives the entry of a session that is over.
pub(super) fn keep(
    room: &Room,
    options: &Options,
    course: &Course,
    held: &mut Held,
) -> Result<Option<EntryId>, Exit> {
    let minute = options.at.or_else(|| now().map(|now| now.minute)).unwrap_or(0);
    let now = Moment { day: room.day(), minute };
    match &course.doing {
        // It goes on later, and is written then.
        Doing::Session(_) if course.token.is_some() => Ok(None),
        Doing::Session(session) => {
            let record = session.record();
            // After a stop there is something else to do first.
            let (pain_after, effort) = if course.stopped.is_some() || course.is_alone {
                (options.pain_after, options.went.map(Effort::from))
            } else {
                (
                    options.pain_after.or_else(|| pain(room, options)),
                    options.went.or_else(|| went(room, options)).map(Effort::from),
                )
            };
            let record = SessionRecord { pain_after, effort, ..record };
            let written = session.written(record, EntryId(chance()?), held.diary.next(now));
            let id = written.id;
            held.keep(&[written])?;
            Ok(Some(id))
        }
        Doing::Timer(timer) => {
            let record = timer.record();
            let given = options.helped.map(|helped| helped.0);
            // After a stop there is something else to do first, and of what was not on there is nothing to say.
            let helped = match course.stopped {
                None if record.seconds > 0 && !course.is_alone => {
                    given.unwrap_or_else(|| ask_helped(room, options))
                }
                _ => given.flatten(),
            };
            held.keep_now(now, vec![Entry::Use(UseRecord { helped, ..record })]).map(|()| None)
        }
    }
}

/// Whether somebody is there to answer.
fn is_asked(room: &Room, options: &Options) -> bool {
    io::stdin().is_terminal() && io::stderr().is_terminal() && !options.fast && !room.json
}

/// Asks whether it helped, where somebody is there to answer. Nothing is "cannot say".
fn ask_helped(room: &Room, options: &Options) -> Option<bool> {
    if !is_asked(room, options) {
        return None;
    }
    let valid = |text: &str| {
        Ok(match helped(text) {
            Err(wrong) if !text.trim().is_empty() => Validation::Invalid(wrong.into()),
            _ => Validation::Valid,
        })
    };
    // Whoever leaves here has used it all the same.
    let typed = Text::new(words::DID_IT_HELP).with_validator(valid).prompt().ok()?;
    helped(&typed).ok().and_then(|helped| helped.0)
}

/// Asks for the pain after it.
fn pain(room: &Room, options: &Options) -> Option<Score> {
    if !is_asked(room, options) {
        return None;
    }
    let fits = |text: &str| text.trim().is_empty() || score(text).is_ok();
    let valid = move |text: &str| {
        Ok(if fits(text) {
            Validation::Valid
        } else {
            Validation::Invalid("a whole number from 0 to 10, or nothing".into())
        })
    };
    // Whoever leaves here has done the session all the same.
    let typed = Text::new(words::PAIN_AFTER).with_validator(valid).prompt().ok()?;
    score(&typed).ok()
}

/// Asks how it went. No answer is one too.
fn went(room: &Room, options: &Options) -> Option<Went> {
    if !is_asked(room, options) {
        return None;
    }
    let said = room.bundled.edition().words();
    let answers = [
        (Some(Went::TooEasy), said.say(wording::EFFORT_EASY)),
        (Some(Went::Right), said.say(wording::EFFORT_RIGHT)),
        (Some(Went::TooHard), said.say(wording::EFFORT_HARD)),
        (None, words::NO_ANSWER),
    ];
    let texts = answers.iter().map(|(_, text)| (*text).to_owned()).collect();
    let place = prompt::choose(said.say(wording::EFFORT_ASK), texts, room.look).ok()?;
    answers.get(place).and_then(|(went, _)| *went)
}
