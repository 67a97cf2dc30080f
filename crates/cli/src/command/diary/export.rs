//! `carrywell diary export`: everything in one file.

use std::io::{self, IsTerminal as _, Write as _};
use std::path::{Path, PathBuf};

use clap::Args;
use store::{Chance, Cost};

use super::passphrase::{OfDiary, Passphrase};
use super::{Place, chance, failed, now, opened, problem, refused, say, tell_asides};
use crate::command::check::write_new;
use crate::exit::Exit;
use crate::page::complain;
use crate::words;

/// Writes a backup.
#[derive(Args, Clone, Debug)]
pub(in crate::command) struct Options {
    #[command(flatten)]
    place: Place,
    /// The file to write, which must not be there yet; standard output if left out
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Seal it with a passphrase. Without the passphrase nobody can open it, also not you
    #[arg(long)]
    seal: bool,
    #[command(flatten)]
    passphrase: Passphrase,
    #[command(flatten)]
    of_diary: OfDiary,
}

pub(super) fn run(options: &Options) -> Result<Exit, Exit> {
    let path = options.place.path()?;
    let journal = opened(&path, options.of_diary.source())?;
    let opened = journal.read().map_err(|error| failed(&path, &error))?;
    let today =
        now().ok_or_else(|| problem("the clock", "it shows no day there is", "set it, and try again"))?.day;
    let mut bytes = store::write(&opened.diary, today);
    if options.seal {
        let passphrase = options
            .passphrase
            .source()
            .chosen(options.output.as_deref().unwrap_or(Path::new("the backup")))?;
        let chance = Chance { salt: chance()?, nonce: chance()? };
        bytes = store::seal(&bytes, &passphrase, Cost::STANDARD, chance)
            .map_err(|error| refused(&path, &error))?;
    }
    match &options.output {
        Some(file) => {
            write_new(file, &bytes).map_err(|error| {
                let (message, help) = words::not_written(&error);
                problem(&file.to_string_lossy(), &format!("no backup was written: {message}"), help)
            })?;
            let n_entries = opened.diary.entries().len();
            let sealed = if options.seal { "sealed" } else { "not sealed: whoever has the file can read it" };
            say(&format!(
                "{n_entries} entries are in {}, {sealed}.\n",
                words::shown(&file.to_string_lossy())
            ))?;
        }
        None if options.seal && io::stdout().is_terminal() => {
            return Err(problem("standard output", "a sealed diary is no text", "name a file with -o FILE"));
        }
        None => {
            let mut out = io::stdout().lock();
            out.write_all(&bytes).and_then(|()| out.flush()).map_err(|error| {
                problem("standard output", &error.to_string(), "name a file with -o FILE")
            })?;
        }
    }
    let exit = tell_asides(&path, &opened);
    if exit != Exit::Yes {
        complain("What was set aside is not in the backup; keep the diary's own file too.\n");
    }
    Ok(exit)
}
