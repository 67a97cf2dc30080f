//! `carrywell ask "..."`: a question in her own words, answered for her week and pattern.
//!
//! Danger first: when her words point to a danger sign, what to do about it is the answer, and with
//! one that cannot wait there is no other: no exercise, no posture, no measure. Otherwise the
//! nearest topic is answered, with what must be ruled out before it, both sides where sources
//! differ, and who says so. Where nothing fits, that is said.

mod setting;

use std::path::PathBuf;

use care::{Answer, Case};
use clap::Args;
use clinical::GestationalAge;

use super::{Person, Room};
use crate::exit::Exit;
use crate::words;
use exchange::ask::{Asked, Asker};
use exchange::case_file::CaseFileError;
use exchange::json;

pub(super) const EXIT_CODES: &str = "\
Exit codes:
  0  answered
  1  a danger sign comes first
  2  no topic fits, or the input was not understood";

/// Answers a question about back pain in pregnancy.
#[derive(Args, Clone, Debug)]
pub(super) struct Options {
    /// The question, in your own words
    #[arg(value_name = "QUESTION", required = true)]
    question: Vec<String>,
    /// A file with answers, TOML or JSON; `-` for standard input: the answer is for that person
    #[arg(long, value_name = "FILE")]
    case: Option<PathBuf>,
    /// How far along: 30+0, or completed weeks
    #[arg(long, value_name = "WEEK", conflicts_with = "case", allow_negative_numbers = true)]
    week: Option<String>,
    #[command(flatten)]
    person: Person,
}

pub(super) fn run(options: &Options) -> Exit {
    Room::new(&options.person).and_then(|mut room| ask(&mut room, options)).unwrap_or_else(|exit| exit)
}

fn ask(room: &mut Room, options: &Options) -> Result<Exit, Exit> {
    let file = match &options.case {
        Some(path) => match room.read(path) {
            Ok(file) => Some(file),
            Err(error) => return Err(room.tell_unread(&error)),
        },
        None => None,
    };
    let region = room.region_of(file.as_ref());
    let rules = room.bundled.rules();
    let mut case = file.map_or_else(|| Case::new(rules, room.day()), |file| file.case);
    if let Some(text) = &options.week {
        let Some(week) = week_of(text) else {
            let message = format!("`{}` is not a week from 0+0 to 42+6", words::shown(text));
            let error = CaseFileError::whole("--week", message, "write --week 30+0 or --week 30");
            return Err(room.tell_unread(&error));
        };
        // A week on the scale always fits.
        let _ = case.answer(rules, rules.gestational_age, Answer::Measured(i32::from(week.days())));
    }
    let mut question = options.question.join(" ");
    if let Some(note) = &room.note {
        question.push('\n');
        question.push_str(note);
    }
    let asker = Asker { shown: room.shown(region), case, week_given: options.week.is_some() };
    let asked = asker.answer(&question);
    let text = if room.json {
        json::text(&asked).map_err(|_| Exit::CouldNotTell)?
    } else {
        setting::set(&asked, room.look)
    };
    room.print(&text)?;
    Ok(exit_of(&asked))
}

/// `30+2`, or completed weeks.
fn week_of(text: &str) -> Option<GestationalAge> {
    let text = text.trim();
    text.parse().ok().or_else(|| GestationalAge::from_weeks_days(text.parse().ok()?, 0))
}

/// Answered, danger answered first, or nothing fits.
fn exit_of(asked: &Asked) -> Exit {
    match asked.outcome {
        "answer" => Exit::Yes,
        "danger" | "out-of-scope" => Exit::No,
        _ => Exit::CouldNotTell,
    }
}
