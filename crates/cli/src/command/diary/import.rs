//! `carrywell diary import`: the entries of a backup into the diary.

use std::path::PathBuf;

use care::Diary;
use clap::Args;
use store::StoreError;

use super::passphrase::{OfDiary, Passphrase};
use super::{Place, bytes_of, failed, now, opened_or_made, problem, refused, say, tell_asides};
use crate::bundled::Bundled;
use crate::exit::Exit;
use crate::journal;
use crate::page::complain;
use crate::words;

/// Takes in a backup. Nothing that is in the diary already is changed.
#[derive(Args, Clone, Debug)]
pub(in crate::command) struct Options {
    #[command(flatten)]
    place: Place,
    /// The backup, plain or sealed
    file: PathBuf,
    #[command(flatten)]
    passphrase: Passphrase,
    #[command(flatten)]
    of_diary: OfDiary,
}

pub(super) fn run(options: &Options) -> Result<Exit, Exit> {
    let path = options.place.path()?;
    let bytes = bytes_of(&options.file)?;
    if journal::is_of_this_disk(&bytes) {
        let (message, help) = words::NO_BACKUP_BUT_A_DIARY;
        return Err(problem(&options.file.to_string_lossy(), message, help));
    }
    let opened = match store::read(&bytes) {
        Err(StoreError::Sealed) => store::open(&bytes, &options.passphrase.source().known(&options.file)?),
        other => other,
    };
    let opened = opened.map_err(|error| refused(&options.file, &error))?;
    let mut journal = opened_or_made(&path, options.of_diary.source())?;
    let n_new = journal.append(opened.diary.entries()).map_err(|error| failed(&path, &error))?;
    let n_known = opened.diary.entries().len() - n_new;
    say(&format!(
        "{n_new} entries are new in {}; {n_known} were there already.\n",
        words::shown(&path.to_string_lossy())
    ))?;
    tell_open(&opened.diary);
    if !opened.settings.is_empty() {
        say(&words::settings_of(&opened.settings))?;
    }
    Ok(tell_asides(&options.file, &opened))
}

/// What came in may hold a danger sign that nothing settled: from now on there is no plan, and she
/// has to be told.
fn tell_open(taken_in: &Diary) {
    let (Ok(bundled), Some(now)) = (Bundled::open(), now()) else { return };
    if exchange::diary::is_open(bundled.rules(), taken_in, now.day) {
        complain(&format!("{}\n{}\n", bundled.edition().rule("adaptation.danger"), words::TO_SETTLE));
    }
}
