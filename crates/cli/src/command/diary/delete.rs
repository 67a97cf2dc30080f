//! `carrywell diary delete --everything`: the diary away, with all that was put beside it.

use std::io::{self, IsTerminal as _};

use clap::Args;
use inquire::Confirm;

use super::{Place, failed, problem, say};
use crate::exit::Exit;
use crate::journal;
use crate::words;

/// Deletes the diary.
#[derive(Args, Clone, Debug)]
pub(in crate::command) struct Options {
    #[command(flatten)]
    place: Place,
    /// Says that all of it is meant; there is no way to delete less
    #[arg(long, required = true)]
    everything: bool,
    /// Do not ask once more
    #[arg(long)]
    yes: bool,
}

pub(super) fn run(options: &Options) -> Result<Exit, Exit> {
    let path = options.place.path()?;
    let name = path.to_string_lossy();
    // Nobody is asked about a diary that is not there.
    if !journal::is_there(&path) {
        return Err(failed(&path, &journal::JournalError::Missing));
    }
    if !options.yes {
        if !io::stdin().is_terminal() {
            return Err(problem(&name, "nobody is there to be asked", "add --yes if it is meant"));
        }
        let question = format!("Delete {} for ever?", words::shown(&name));
        if !Confirm::new(&question).with_default(false).prompt().unwrap_or(false) {
            return Err(problem(&name, "nothing was deleted", "say yes if it is meant"));
        }
    }
    let files = journal::delete(&path).map_err(|error| failed(&path, &error))?;
    if files.is_empty() {
        return Err(failed(&path, &journal::JournalError::Missing));
    }
    for file in &files {
        say(&format!("deleted, and not there any more: {}\n", words::shown(&file.to_string_lossy())))?;
    }
    say(
        "Backups you made stay where you put them. A disk that is not encrypted can keep traces of a deleted file.\n",
    )?;
    Ok(Exit::Yes)
}
