//! `--diary FILE`: a diary for a command about something else, or a backup of one.
//!
//! A backup is read and never written to. What could not be read is told, and whoever asks is told
//! that it was not all: it may have been a danger sign.

use std::fs::File;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use ::guideline::Guideline;
use care::{Diary, Entry, EntryId, Moment, Written};
use clap::Args;
use exchange::Checked;
use exchange::case_file::CaseFile;
use store::StoreError;

use super::passphrase::Passphrase;
use super::{bytes_of, chance, failed, opened, problem, refused, tell_asides};
use crate::command::Room;
use crate::exit::Exit;
use crate::journal::{self, Journal, JournalError, OF_SQLITE};
use crate::page::complain;
use crate::words;

/// So much of a file says what it is.
const HEAD_BYTES: u64 = 4_096;

/// Which diary, if any.
#[derive(Args, Clone, Debug)]
pub(in crate::command) struct Given {
    /// Your diary, or a backup of it
    #[arg(long, value_name = "FILE")]
    diary: Option<PathBuf>,
    #[command(flatten)]
    passphrase: Passphrase,
}

/// A diary that was read.
pub(in crate::command) struct Held {
    pub(in crate::command) diary: Diary,
    /// Whether everything in it could be read.
    pub(in crate::command) whole: bool,
    path: PathBuf,
    /// Where it can be written to; a backup cannot.
    journal: Option<Journal>,
}

/// Why nothing was written.
#[derive(Debug)]
pub(in crate::command) enum NotKept {
    /// No backup is written to.
    Backup,
    /// An entry is not one that a diary holds.
    Refused(StoreError),
    /// The disk or another program did not let it.
    Failed(JournalError),
}

impl Given {
    /// The diary that was named, if one was.
    pub(in crate::command) fn named(&self) -> Result<Option<Held>, Exit> {
        self.diary.as_deref().map(|path| self.read(path)).transpose()
    }

    /// The diary that another argument names, where that is one. It cannot be named twice.
    pub(in crate::command) fn at(&self, path: &Path) -> Result<Option<Held>, Exit> {
        if !is_diary(path) {
            return Ok(None);
        }
        if let Some(other) = &self.diary {
            let help = "leave out one of them; with --diary, FILE is a file with answers";
            let message = "this is a diary, and --diary names another";
            return Err(problem(&path.to_string_lossy(), &format!("{message}: {}", other.display()), help));
        }
        self.read(path).map(Some)
    }

    /// The diary that was named, or the one in its usual place.
    pub(in crate::command) fn named_or_usual(&self) -> Result<Held, Exit> {
        let path = self.diary.clone().or_else(journal::usual_place).ok_or_else(|| {
            problem("--diary", "your home folder is not known", "name the file with --diary FILE")
        })?;
        self.read(&path)
    }

    fn read(&self, path: &Path) -> Result<Held, Exit> {
        let passphrase = self.passphrase.source();
        let (opened, journal) = if is_backup(path) {
            let bytes = bytes_of(path)?;
            let opened = match store::read(&bytes) {
                Err(StoreError::Sealed) => store::open(&bytes, &passphrase.known(path)?),
                other => other,
            };
            (opened.map_err(|error| refused(path, &error))?, None)
        } else {
            let journal = opened(path, passphrase)?;
            (journal.read().map_err(|error| failed(path, &error))?, Some(journal))
        };
        let whole = tell_asides(path, &opened) == Exit::Yes;
        Ok(Held { diary: opened.diary, whole, path: path.to_owned(), journal })
    }
}

/// Whether a file is a diary or a backup of one, by what it begins with, and not by its name. What cannot
/// be looked at is no diary here; whoever reads it next says why.
pub(in crate::command) fn is_diary(path: &Path) -> bool {
    let mut head = Vec::new();
    let read = File::open(path).and_then(|file| file.take(HEAD_BYTES).read_to_end(&mut head));
    read.is_ok() && (head.starts_with(OF_SQLITE) || store::is_diary(&head))
}

/// Whether it is a file of another kind than the diary on this disk. What cannot be looked at is told
/// by whoever opens it.
fn is_backup(path: &Path) -> bool {
    let mut head = Vec::new();
    let read = File::open(path)
        .and_then(|file| file.take(u64::try_from(OF_SQLITE.len()).unwrap_or(0)).read_to_end(&mut head));
    read.is_ok() && !head.is_empty() && head != OF_SQLITE
}

impl Held {
    /// What is in it.
    pub(in crate::command) fn diary(&self) -> &Diary {
        &self.diary
    }

    /// Where it is.
    pub(in crate::command) fn path(&self) -> &Path {
        &self.path
    }

    /// Whether something can be written to it.
    pub(in crate::command) fn is_writable(&self) -> Result<(), Exit> {
        if self.journal.is_some() {
            return Ok(());
        }
        let help = "take it into your diary first: carrywell diary import FILE";
        Err(problem(&self.path.to_string_lossy(), "this is a backup, and no backup is written to", help))
    }

    /// Writes entries, all of them or none, and says where.
    pub(in crate::command) fn keep(&mut self, entries: &[Written]) -> Result<(), Exit> {
        self.put(entries).map_err(|why| self.tell(&why))?;
        self.tell_kept();
        Ok(())
    }

    /// Says where entries were written.
    pub(in crate::command) fn tell_kept(&self) {
        complain(&format!("Kept in {}.\n", words::shown(&self.path.to_string_lossy())));
    }

    /// Writes entries, all of them or none, without a word.
    pub(in crate::command) fn put(&mut self, entries: &[Written]) -> Result<(), NotKept> {
        let Some(journal) = &mut self.journal else { return Err(NotKept::Backup) };
        for written in entries {
            store::fits(written).map_err(NotKept::Refused)?;
        }
        journal.append(entries).map_err(NotKept::Failed)?;
        self.diary = entries.iter().cloned().fold(std::mem::take(&mut self.diary), Diary::with);
        Ok(())
    }

    /// Says why nothing was written.
    pub(in crate::command) fn tell(&self, why: &NotKept) -> Exit {
        match why {
            NotKept::Backup => self.is_writable().err().unwrap_or(Exit::CouldNotTell),
            NotKept::Refused(error) => refused(&self.path, error),
            NotKept::Failed(error) => failed(&self.path, error),
        }
    }

    /// The same for something that has just happened.
    pub(in crate::command) fn keep_now(&mut self, at: Moment, entries: Vec<Entry>) -> Result<(), Exit> {
        let at = self.diary.next(at);
        let named: Result<Vec<Written>, Exit> =
            entries.into_iter().map(|entry| Ok(Written { id: EntryId(chance()?), at, entry })).collect();
        self.keep(&named?)
    }

    /// What comes of these answers, with what the diary says of her plan where she is cleared: what is
    /// urgent in her answers comes before whatever her diary says. While it could not be read whole, or
    /// points to a danger sign that no later check settled, there is no plan, and this says so.
    pub(in crate::command) fn check(
        held: Option<&Self>,
        room: &Room,
        file: CaseFile,
    ) -> Result<(CaseFile, Checked), Exit> {
        let checked = exchange::check(&room.occasion(), &file);
        let Some(held) = held.filter(|_| checked.cleared().is_some()) else { return Ok((file, checked)) };
        if !held.whole {
            complain(&format!("{}\n", words::NOT_WHOLE));
            return Err(Exit::CouldNotTell);
        }
        let rules: &Guideline = room.bundled.rules();
        if exchange::diary::is_open(rules, &held.diary, room.day()) {
            complain(&format!(
                "{}\n{}\n",
                room.bundled.edition().rule("adaptation.danger"),
                words::TO_SETTLE
            ));
            return Err(Exit::No);
        }
        let on = file.case.on();
        let file = exchange::diary::with_wishes(rules, file, &held.diary, on);
        let checked = exchange::check(&room.occasion(), &file);
        Ok((file, checked))
    }

    /// The same for whatever lists a session: after a stop there is none again that day.
    pub(in crate::command) fn check_for_session(
        held: Option<&Self>,
        room: &Room,
        file: CaseFile,
    ) -> Result<(CaseFile, Checked), Exit> {
        let is_stopped = held.is_some_and(|held| held.diary.stopped_on(room.day()).is_some());
        if is_stopped && exchange::check(&room.occasion(), &file).cleared().is_some() {
            complain(&format!("{}\n", words::STOPPED_TODAY));
            return Err(Exit::No);
        }
        Self::check(held, room, file)
    }
}
