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
    /// For a diary that says a later version made it: what can be read takes its place, and it is set
    /// aside. Only when you know that no later version did
    #[arg(long)]
    in_place: bool,
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
    let rescued = journal::rescue(&path, key, options.in_place).map_err(|error| failed(&path, &error))?;
    if let Some(form) = rescued.newer {
        complain(&format!("{}\n", words::may_be_later(form)));
    }
    if let Some(place) = &rescued.beside {
        let place = words::shown(&place.to_string_lossy());
        say(&format!(
            "{} entries could be read. They are in a diary of their own: {place}\n",
            rescued.n_entries
        ))?;
        say(&format!("The file itself is left as it was: {}\n", words::shown(&path.to_string_lossy())))?;
        complain(&format!("{}\n", words::READ_BESIDE));
        for reason in &rescued.lost {
            complain(&format!("could not be read: {reason}\n"));
        }
        return Ok(Exit::No);
    }
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
