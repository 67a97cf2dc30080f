//! `carrywell calendar`: the week of the plan as a file for a calendar.

use std::path::PathBuf;

use clap::Args;
use share::appointment::Appointment;
use share::calendar::{Titles, calendar};

use super::diary::{Given, Held, problem};
use super::report::{not_made, put};
use super::{Person, Room};
use crate::exit::Exit;
use crate::words;

/// Writes the week of a plan. Without clearance it shows what `check` shows.
#[derive(Args, Clone, Debug)]
pub(super) struct Options {
    /// A file with answers, TOML or JSON; `-` for standard input
    file: PathBuf,
    /// Where to write it, such as plan.ics; to the terminal if left out
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Titles that say nothing of what it is about
    #[arg(long)]
    discreet: bool,
    /// An appointment of your own, with your own title, such as "2031-05-02 10:30 Midwife"; may be
    /// given again
    #[arg(long = "appointment", value_name = "DAY HH:MM TITLE")]
    appointments: Vec<String>,
    #[command(flatten)]
    given: Given,
    #[command(flatten)]
    person: Person,
}

pub(super) fn run(options: &Options) -> Exit {
    Room::new(&options.person).and_then(|mut room| write(&mut room, options)).unwrap_or_else(|exit| exit)
}

fn write(room: &mut Room, options: &Options) -> Result<Exit, Exit> {
    let file = match room.read(&options.file) {
        Ok(file) => file,
        Err(error) => return Err(room.tell_unread(&error)),
    };
    let own = appointments(room, &options.appointments)?;
    let held = options.given.named()?;
    let (file, checked) = Held::check_for_session(held.as_ref(), room, file)?;
    let titles = if options.discreet { Titles::Discreet } else { Titles::Plain };
    let occasion = room.occasion();
    let Some(text) = calendar(&occasion, &file, titles, &own) else {
        return not_made(room, &checked, words::NO_CALENDAR);
    };
    match &options.output {
        Some(path) => put(path, text.as_bytes(), &options.file)?,
        None => room.print(&text)?,
    }
    Ok(Exit::Yes)
}

fn appointments(room: &Room, given: &[String]) -> Result<Vec<Appointment>, Exit> {
    let read = |text: &String| {
        Appointment::read_line(text, room.day()).map_err(|error| {
            problem(&format!("--appointment {text:?}"), &error.to_string(), words::APPOINTMENT_HELP)
        })
    };
    given.iter().map(read).collect()
}
