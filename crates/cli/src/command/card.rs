//! `carrywell card`: a card for whoever helps her, or a note for her employer.

use std::path::PathBuf;

use care::Diary;
use clap::{Args, ValueEnum};
use exchange::case_file::CaseFile;
use share::card::{Ask, Asks};
use share::{RestsOnPrivate, Sheet, card};

use super::diary::{Given, Held, problem};
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
/// no note. Where your diary holds you back, the card has nothing to do together.
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
    /// On the note, leave out this lesson of your plan, such as work-desk; may be given again
    #[arg(long = "without", value_name = "LESSON")]
    without: Vec<String>,
    /// On the note, ask for the time of a session, too; it tells that you do exercises
    #[arg(long)]
    with_time: bool,
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
    if matches!(options.whom, For::Helper) && (options.with_time || !options.without.is_empty()) {
        return Err(problem("--for helper", words::NOTE_ONLY, words::NOTE_ONLY_HELP));
    }
    let held = options.given.named()?;
    let (sheet, exit) = match (Held::check_for_session(held.as_ref(), room, file.clone()), options.whom) {
        (Ok((file, checked)), For::Helper) => {
            (made(card::helper(&room.occasion(), &file))?, Room::exit_of(&checked))
        }
        (Ok((file, checked)), For::Employer) => {
            let Some(asks) = card::asks(&room.occasion(), &file) else {
                return not_made(room, &checked, words::NO_NOTE);
            };
            (note(room, options, &file, &asks)?, Room::exit_of(&checked))
        }
        // Why has been told to her; whoever helps needs to know whom to ring all the same.
        (Err(exit), For::Helper) => (
            {
                let empty = Diary::default();
                let diary = held.as_ref().map_or(&empty, Held::diary);
                made(card::without_session(&room.occasion(), &file, diary))?
            },
            exit,
        ),
        (Err(exit), For::Employer) => return Err(exit),
    };
    let text = if room.json { data(&sheet)? } else { text(room, &sheet) };
    match &options.output {
        Some(path) => put(path, text.as_bytes(), &options.file)?,
        None => room.print(&text)?,
    }
    Ok(exit)
}

/// The note, of those lessons that were not left out.
fn note(room: &Room, options: &Options, file: &CaseFile, asks: &[Ask]) -> Result<Sheet, Exit> {
    let names: Vec<&str> = asks.iter().map(|ask| ask.id.as_str()).collect();
    if let Some(other) = options.without.iter().find(|name| !names.contains(&name.as_str())) {
        let place = format!("--without {other}");
        return Err(problem(&place, words::NO_SUCH_ASK, &words::asks(&names)));
    }
    let wanted = Asks { without: options.without.clone(), with_time: options.with_time };
    card::employer(&room.occasion(), file, &wanted)
        .ok_or_else(|| problem("--without", words::NOTHING_ASKED, &words::asks(&names)))
}

fn made(sheet: Result<Sheet, RestsOnPrivate>) -> Result<Sheet, Exit> {
    sheet.map_err(|error| {
        complain(&format!("{error}\n"));
        Exit::CouldNotTell
    })
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
