//! `carrywell diary withdraw`: an entry that was wrong counts no longer.
//!
//! Nothing is taken out of the file: a later entry says that an earlier one does not count.

use std::path::Path;

use care::{Entry, EntryId, Written};
use clap::Args;

use super::passphrase::Passphrase;
use super::show::{hex, in_a_line};
use super::{Place, chance, failed, now, opened, problem, say, tell_asides};
use crate::exit::Exit;
use crate::words;

/// Takes an entry back.
#[derive(Args, Clone, Debug)]
pub(in crate::command) struct Options {
    /// Which: the first letters of its name, as `carrywell diary show --names` gives them
    #[arg(value_name = "ENTRY", value_parser = beginning)]
    which: String,
    #[command(flatten)]
    place: Place,
    #[command(flatten)]
    passphrase: Passphrase,
}

pub(super) fn run(options: &Options) -> Result<Exit, Exit> {
    let path = options.place.path()?;
    let mut journal = opened(&path, options.passphrase.source())?;
    let before = journal.read().map_err(|error| failed(&path, &error))?;
    let entry = one_of(before.diary.standing(), &options.which, &path)?;
    let line = in_a_line(entry);
    let at = now().ok_or_else(|| problem("the clock", "it does not tell a day", "set it, and try again"))?;
    let taken = Written { id: EntryId(chance()?), at, entry: Entry::Withdrawn(entry.id) };
    journal.append(&[taken]).map_err(|error| failed(&path, &error))?;
    say(&format!("counts no longer: {} {line}\n", entry.at.day))?;
    if matches!(&entry.entry, Entry::Session(session) if session.stopped_by.is_some()) {
        say(&format!("{}\n", words::STOP_STAYS))?;
    }
    Ok(tell_asides(&path, &before))
}

/// The one entry whose name begins so.
fn one_of<'a>(
    standing: impl Iterator<Item = &'a Written>,
    which: &str,
    path: &Path,
) -> Result<&'a Written, Exit> {
    let place = path.to_string_lossy();
    let mut fitting = standing.filter(|written| hex(written).starts_with(which));
    let first = fitting.next();
    // Two of one name are taken back together.
    let other = fitting.find(|other| first.is_some_and(|first| first.id != other.id));
    match (first, other) {
        (Some(one), None) => Ok(one),
        (None, _) => {
            let help = "see the names with `carrywell diary show --names`; what was taken back before is not among them";
            Err(problem(&place, &format!("no entry that counts has a name that begins with {which}"), help))
        }
        (Some(_), Some(_)) => {
            let message = format!("the names of more than one entry begin with {which}");
            Err(problem(&place, &message, "write more letters of it"))
        }
    }
}

/// Letters a name may begin with.
fn beginning(text: &str) -> Result<String, String> {
    let text = text.trim().to_ascii_lowercase();
    let is_name = (4..=32).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    is_name.then_some(text).ok_or_else(|| {
        "4 to 32 of the digits and letters a to f that `carrywell diary show --names` gives".to_owned()
    })
}
