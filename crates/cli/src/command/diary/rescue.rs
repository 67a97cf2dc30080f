//! `carrywell diary rescue`: what can still be read of a diary that does not open.

use clap::Args;
use store::Key;

use super::passphrase::Passphrase;
use super::{Place, failed, say};
use crate::exit::Exit;
use crate::journal::{self, JournalError};
use crate::page::complain;
use crate::words;

/// Makes a diary again of what can be read; the harmed files stay beside it.
#[derive(Args, Clone, Debug)]
pub(in crate::command) struct Options {
    #[command(flatten)]
    place: Place,
    #[command(flatten)]
    passphrase: Passphrase,
}

pub(super) fn run(options: &Options) -> Result<Exit, Exit> {
    let path = options.place.path()?;
    let key = match journal::lock_of(&path) {
        Some(lock) => {
            let typed = options.passphrase.source().known(&path)?;
            Some(Key::derive(&typed, lock).map_err(|error| failed(&path, &JournalError::Seal(error)))?)
        }
        None => None,
    };
    let rescued = journal::rescue(&path, key).map_err(|error| failed(&path, &error))?;
    if rescued.kept.is_empty() {
        say(&format!("Nothing is wrong with it: {} entries can be read.\n", rescued.n_entries))?;
        return Ok(Exit::Yes);
    }
    say(&format!("{} entries are in the diary again.\n", rescued.n_entries))?;
    for file in &rescued.kept {
        say(&format!("The harmed file is kept as it was: {}\n", words::shown(&file.to_string_lossy())))?;
    }
    for reason in &rescued.lost {
        complain(&format!("could not be read: {reason}\n"));
    }
    if rescued.lost.is_empty() {
        return Ok(Exit::Yes);
    }
    complain("If you have a backup, take it in with `carrywell diary import FILE`.\n");
    Ok(Exit::No)
}
