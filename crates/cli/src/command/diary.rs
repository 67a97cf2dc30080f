//! `carrywell diary`: what she writes down day by day, in one file on this machine.
//!
//! Nothing is sent anywhere. Every command says which file it is about, and none of them changes a
//! diary that it cannot read.

mod add;
mod ask;
mod delete;
mod export;
mod given;
mod import;
mod odd;
mod passphrase;
mod rescue;
mod seal;
mod show;
mod withdraw;

use std::fs;
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use clinical::Date;
use store::{Opened, StoreError};

use crate::exit::Exit;
use crate::journal::{self, Journal, JournalError};
use crate::page::{complain, print};
use crate::words;

use passphrase::Source;

pub(super) use add::{check_of, minute, score, tell_urgent};
pub(super) use given::{Given, Held, NotKept, is_diary};
pub(super) use odd::tell_briefly;

pub(super) const EXIT_CODES: &str = "\
Exit codes:
  0  done
  1  done, but: an entry could not be read, or what she wrote is urgent
  2  not done; what was there before is as it was";

/// The commands of the diary.
#[derive(Subcommand, Clone, Debug)]
pub(super) enum Command {
    /// Write an entry: asked for in a minute, or with options
    #[command(after_help = EXIT_CODES)]
    Add(Box<add::Options>),
    /// What is in it, the newest last
    #[command(after_help = EXIT_CODES)]
    Show(show::Options),
    /// An entry that was wrong: it counts no longer
    #[command(after_help = EXIT_CODES)]
    Withdraw(withdraw::Options),
    /// Everything into one file: plain JSON, or sealed with a passphrase
    #[command(after_help = EXIT_CODES)]
    Export(export::Options),
    /// Everything of a backup into the diary; what is there twice counts once
    #[command(after_help = EXIT_CODES)]
    Import(import::Options),
    /// Everything in it under a passphrase, from now on asked for by whatever reads it
    #[command(after_help = EXIT_CODES)]
    Seal(seal::Options),
    /// Everything in it out from under its passphrase
    #[command(after_help = EXIT_CODES)]
    Unseal(seal::Options),
    /// The whole diary away, and a look whether it is
    #[command(after_help = EXIT_CODES)]
    Delete(delete::Options),
    /// Everything that can still be read of a diary that does not open
    #[command(after_help = EXIT_CODES)]
    Rescue(rescue::Options),
}

pub(super) fn run(command: &Command) -> Exit {
    let done = match command {
        Command::Add(options) => add::run(options),
        Command::Show(options) => show::run(options),
        Command::Withdraw(options) => withdraw::run(options),
        Command::Export(options) => export::run(options),
        Command::Import(options) => import::run(options),
        Command::Seal(options) => seal::seal(options),
        Command::Unseal(options) => seal::unseal(options),
        Command::Delete(options) => delete::run(options),
        Command::Rescue(options) => rescue::run(options),
    };
    done.unwrap_or_else(|exit| exit)
}

/// Which diary.
#[derive(Args, Clone, Debug)]
struct Place {
    /// The file of the diary; one in your folder for such things if left out
    #[arg(long, value_name = "FILE")]
    diary: Option<PathBuf>,
}

impl Place {
    fn path(&self) -> Result<PathBuf, Exit> {
        self.diary.clone().or_else(journal::usual_place).ok_or_else(|| {
            problem("carrywell diary", "your home folder is not known", "name the file with --diary FILE")
        })
    }
}

/// Tells what is wrong, where, and what to do next.
pub(in crate::command) fn problem(place: &str, message: &str, help: &str) -> Exit {
    complain(&format!("error: {message}\n  --> {}\nhelp: {help}\n", words::shown(place)));
    Exit::CouldNotTell
}

/// A diary that is there; if it is sealed, its passphrase is asked for.
fn opened(path: &Path, passphrase: Source<'_>) -> Result<Journal, Exit> {
    let journal = Journal::open(path).map_err(|error| failed(path, &error))?;
    unlocked(journal, path, passphrase)
}

/// The same, and one is made if there is none.
fn opened_or_made(path: &Path, passphrase: Source<'_>) -> Result<Journal, Exit> {
    let journal = Journal::open_or_make(path).map_err(|error| failed(path, &error))?;
    unlocked(journal, path, passphrase)
}

fn unlocked(mut journal: Journal, path: &Path, passphrase: Source<'_>) -> Result<Journal, Exit> {
    if journal.is_locked() {
        let typed = passphrase.known(path);
        let opened = typed.and_then(|typed| journal.unlock(&typed).map_err(|error| failed(path, &error)));
        if let Err(exit) = opened {
            complain(&format!("{}\n", words::CHECK_NEEDS_NO_DIARY));
            return Err(exit);
        }
        // A seal that was cut off may have left something; where it cannot be taken away, the diary
        // can be read all the same.
        let _ = journal.wipe();
    }
    Ok(journal)
}

fn failed(path: &Path, error: &JournalError) -> Exit {
    problem(&path.to_string_lossy(), &error.to_string(), error.help())
}

fn refused(path: &Path, error: &StoreError) -> Exit {
    problem(&path.to_string_lossy(), &error.to_string(), error.help())
}

fn say(text: &str) -> Result<(), Exit> {
    print(text).map_err(|error| problem("standard output", &error.to_string(), "see where the output goes"))
}

/// Says what could not be read. It stays where it is.
fn tell_asides(path: &Path, opened: &Opened) -> Exit {
    for aside in &opened.set_aside {
        let place = words::shown(&path.to_string_lossy());
        complain(&format!(
            "set aside: {}\n  --> {place}, {} bytes at {}\n",
            aside.reason,
            aside.bytes.len(),
            aside.at
        ));
    }
    if opened.harmed {
        complain("The file is harmed or cut off: there may have been more in it.\n");
    }
    if opened.set_aside.is_empty() && !opened.harmed { Exit::Yes } else { Exit::No }
}

/// The bytes of a file, if it is not longer than any diary.
fn bytes_of(path: &Path) -> Result<Vec<u8>, Exit> {
    let told = |error: &std::io::Error| {
        let (message, help) = words::not_opened(error, words::NO_BACKUP);
        problem(&path.to_string_lossy(), &message, &help)
    };
    let length = fs::metadata(path).map_err(|error| told(&error))?.len();
    let bytes = usize::try_from(length).unwrap_or(usize::MAX);
    if bytes > store::BYTES_MAX {
        return Err(refused(path, &StoreError::TooLarge { bytes }));
    }
    fs::read(path).map_err(|error| told(&error))
}

/// The day and the minute it is, by the clock of the machine.
pub(super) fn now() -> Option<care::Moment> {
    let now = jiff::Zoned::now();
    let date = now.date();
    let day = Date::from_ymd(
        i32::from(date.year()),
        date.month().unsigned_abs().into(),
        date.day().unsigned_abs().into(),
    )?;
    let minute = u16::from(now.hour().unsigned_abs()) * 60 + u16::from(now.minute().unsigned_abs());
    Some(care::Moment { day, minute })
}

/// Bytes of chance from the system.
pub(super) fn chance<const N: usize>() -> Result<[u8; N], Exit> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes)
        .map_err(|error| problem("the system", &format!("it gives no chance: {error}"), "try again"))?;
    Ok(bytes)
}
