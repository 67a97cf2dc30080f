//! `carrywell card`: a card for whoever helps her, or a note for her employer.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use share::{Sheet, card};

use super::report::{not_made, put};
use super::{Person, Room};
use crate::exit::Exit;
use crate::page::{Page, complain};
use crate::{view, words};

/// For whom.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum For {
    Helper,
    Employer,
}

/// Writes a card or a note. For someone who is not cleared the card is the emergency card, and there is
/// no note.
#[derive(Args, Clone, Debug)]
pub(super) struct Options {
    /// A file with answers, TOML or JSON; `-` for standard input
    file: PathBuf,
    /// For whom it is
    #[arg(long = "for", value_enum, value_name = "WHOM")]
    whom: For,
    /// Where to write it; to the terminal if left out
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
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
    let occasion = room.occasion();
    let checked = exchange::check(&occasion, &file);
    let sheet = match options.whom {
        For::Helper => card::helper(&occasion, &file).map_err(|error| {
            complain(&format!("{error}\n"));
            Exit::CouldNotTell
        })?,
        For::Employer => match card::employer(&occasion, &file) {
            Some(sheet) => sheet,
            None => return not_made(room, &checked, words::NO_NOTE),
        },
    };
    let text = if room.json { data(&sheet)? } else { text(room, &sheet) };
    match &options.output {
        Some(path) => put(path, text.as_bytes())?,
        None => room.print(&text)?,
    }
    Ok(Room::exit_of(&checked))
}

fn text(room: &Room, sheet: &Sheet) -> String {
    let mut page = Page::new(room.look);
    view::sheet(&mut page, sheet);
    page.into_text()
}

fn data(sheet: &Sheet) -> Result<String, Exit> {
    exchange::json::text(sheet).map_err(|error| {
        complain(&format!("{error}\n"));
        Exit::CouldNotTell
    })
}
