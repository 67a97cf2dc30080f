//! `carrywell diary seal` and `carrywell diary unseal`: the diary under a passphrase, and out of it
//! again.

use std::path::Path;

use clap::Args;

use super::passphrase::Passphrase;
use super::{Place, failed, opened, say};
use crate::exit::Exit;
use crate::journal::{self, Journal, JournalError};
use crate::page::complain;
use crate::words;

/// Puts the diary under a passphrase, or takes it out.
#[derive(Args, Clone, Debug)]
pub(in crate::command) struct Options {
    #[command(flatten)]
    place: Place,
    #[command(flatten)]
    passphrase: Passphrase,
}

/// Seals the diary.
pub(super) fn seal(options: &Options) -> Result<Exit, Exit> {
    let path = options.place.path()?;
    let told = |error: JournalError| failed(&path, &error);
    let mut journal = Journal::open(&path).map_err(told)?;
    if journal.is_sealed() {
        return Err(told(JournalError::SealedAlready));
    }
    let key = journal::new_key(&options.passphrase.source().chosen(&path)?).map_err(told)?;
    complain("Sealing. What cuts this off leaves the diary as it was, or sealed.\n");
    let n_entries = journal.put_under(key).map_err(told)?;
    say(&format!(
        "{n_entries} entries in {} are sealed. Without the passphrase nobody can open them, also not you.\n",
        words::shown(&path.to_string_lossy())
    ))?;
    let is_wiped = tell_wiped(&journal);
    let is_alone = tell_copies(&path);
    Ok(if is_wiped && is_alone { Exit::Yes } else { Exit::No })
}

/// Takes the diary out from under its passphrase.
pub(super) fn unseal(options: &Options) -> Result<Exit, Exit> {
    let path = options.place.path()?;
    let told = |error: JournalError| failed(&path, &error);
    if !Journal::open(&path).map_err(told)?.is_sealed() {
        return Err(told(JournalError::NotSealed));
    }
    let mut journal = opened(&path, options.passphrase.source())?;
    complain("Unsealing. What cuts this off leaves the diary as it was, or unsealed.\n");
    let n_entries = journal.take_out().map_err(told)?;
    say(&format!(
        "{n_entries} entries in {} are not sealed any more: whoever has the file can read them.\n",
        words::shown(&path.to_string_lossy())
    ))?;
    Ok(Exit::Yes)
}

/// Takes away what was there plainly, and says what came of it.
fn tell_wiped(journal: &Journal) -> bool {
    match journal.wipe() {
        Ok(true) => true,
        Ok(false) => {
            complain(
                "Another program has the diary open, so traces of what was there before are still in the file. \
                 Close it, and run `carrywell diary show`.\n",
            );
            false
        }
        Err(error) => {
            complain(&format!(
                "Traces of what was there before are still in the file: {error}. \
                 Mend this, and run `carrywell diary show`.\n"
            ));
            false
        }
    }
}

/// Says which copies of another time stand beside it unsealed.
fn tell_copies(path: &Path) -> bool {
    let copies = journal::asides(path);
    for copy in &copies {
        complain(&format!(
            "A copy that a rescue set aside is not sealed; delete it when you do not need it any more: {}\n",
            words::shown(&copy.to_string_lossy())
        ));
    }
    copies.is_empty()
}
