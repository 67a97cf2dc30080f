//! A diary that does not open: kept as it is, and everything that can still be read made into a
//! diary again.
//!
//! INVARIANT(copy): the harmed files are copied aside, and the copies are on the disk, before
//! anything is put in their place. Whatever cuts a rescue off, the next one finds all of it.
//!
//! INVARIANT(later): a file that names a form we do not know may be a later version's, or have one bit
//! turned. It is read through a copy, as the newest form we know; the file itself stays where it is and as
//! it is, and what was read goes into a file beside it, unless she says that it may take its place.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::{Path, PathBuf};

use care::Diary;
use rusqlite::{Connection, OpenFlags};
use store::{Aside, Key, Lock, Opened, Reason, StoreError};

use super::{Journal, JournalError};

/// What SQLite puts beside a file.
const BESIDE: [&str; 3] = ["-wal", "-shm", "-journal"];
const ASIDE: &str = ".set-aside-";
const NEW: &str = ".rescued";
/// A diary of what could be read of one that may be a later version's, beside it.
const READABLE: &str = ".readable-";
/// A copy that is read and taken away again.
const COPY: &str = ".rescued-copy";

/// What came of a rescue.
#[derive(Debug)]
pub(crate) struct Rescued {
    /// How many entries the diary has now.
    pub(crate) n_entries: usize,
    /// Pieces of entries that could not be read, and why.
    pub(crate) lost: Vec<Reason>,
    /// Where the harmed files stand; nothing, if there was nothing to rescue.
    pub(crate) kept: Vec<PathBuf>,
    /// The form that the file names, where we do not know it: it may be a later version's.
    pub(crate) newer: Option<i32>,
    /// Where the entries are, if not in the place of the diary.
    pub(crate) beside: Option<PathBuf>,
}

/// Whether something in a file, or beside it, says that it is or was a diary on a disk. What cannot be read
/// says nothing of it and is not called something else; a backup is whole as it is.
pub(crate) fn is_trace(path: &Path) -> bool {
    if fs::read(path).is_ok_and(|bytes| store::is_diary(&bytes)) {
        return false;
    }
    files_of(path).iter().any(|file| match fs::read(file) {
        Ok(bytes) => {
            bytes.starts_with(MAGIC) || store::has_record(&bytes) || !store::locks_in(&bytes).is_empty()
        }
        Err(_) => true,
    })
}

/// What a file of SQLite begins with.
const MAGIC: &[u8] = b"SQLite format 3\0";

/// The lock that most of what is there is under, if it takes a passphrase to read it.
pub(crate) fn lock_of(path: &Path) -> Option<Lock> {
    let journal = Journal::open(path).ok();
    if journal.as_ref().is_some_and(|journal| !journal.is_sealed()) {
        return None;
    }
    let files = files_of(path).into_iter().filter_map(|file| fs::read(file).ok());
    let of_the_file = journal.and_then(|journal| journal.seal).map(|seal| seal.lock);
    let mut n_of: BTreeMap<Vec<u8>, usize> = BTreeMap::new();
    for lock in files.flat_map(|bytes| store::locks_in(&bytes)).chain(of_the_file) {
        *n_of.entry(lock.to_bytes()).or_default() += 1;
    }
    let (most, _) = n_of.into_iter().max_by_key(|(_, n)| *n)?;
    Lock::of(&most).ok()
}

/// Makes a diary of everything that can be read. The key opens what is sealed. One that may be a later
/// version's keeps its place unless it is said that it may be taken.
///
/// # Errors
///
/// When there is nothing, another program is at it, the key opens nothing of what is sealed, or the
/// disk does not let it.
pub(crate) fn rescue(path: &Path, key: Option<Key>, in_place: bool) -> Result<Rescued, JournalError> {
    let asides = asides(path);
    let (mut newer, mut is_foreign) = (None, false);
    let journal = match Journal::open(path) {
        Ok(journal) => Some(journal),
        Err(error @ (JournalError::Busy | JournalError::Missing | JournalError::Folder)) => {
            return Err(error);
        }
        Err(error) => {
            if let JournalError::Newer(form) = error {
                newer = Some(form);
            }
            is_foreign = matches!(error, JournalError::Foreign);
            None
        }
    };
    // As long as this is held no other program writes into what is being read.
    let held = newer.map(|_| keep_writers_out(path)).transpose()?;
    if let Some(journal) = &journal {
        journal.keep_out()?;
    }
    let opened = journal.as_ref().and_then(|journal| journal.read_with(key.as_ref()).ok());
    let (mut diary, mut lost) = (Diary::default(), Vec::new());
    let sound = opened.is_some_and(|opened| {
        diary = opened.diary;
        lost.extend(opened.set_aside.into_iter().map(|aside| aside.reason));
        lost.is_empty()
    });
    let n_sound = diary.entries().len();
    let mut read_whole = false;
    if newer.is_some()
        && let Ok(opened) = read_as_known(path, key.as_ref())
    {
        read_whole = opened.set_aside.is_empty();
        diary = diary.union(opened.diary);
        lost.extend(opened.set_aside.into_iter().map(|aside| aside.reason));
    }
    for file in files_of(path).iter().filter(|file| !file.to_string_lossy().ends_with("-shm")) {
        let bytes = fs::read(file)?;
        let plain = store::rescue(&bytes);
        let sealed = key.as_ref().map_or_else(Opened::default, |key| key.rescue(&bytes));
        diary = diary.union(plain.diary).union(sealed.diary);
        // Between records a file of SQLite has pages; a record that broke off was one of hers.
        let reasons = plain.set_aside.into_iter().chain(sealed.set_aside).map(|Aside { reason, .. }| reason);
        // Where every row was read, what is left in the bytes is a long record in pieces.
        let is_lost = |reason: &Reason| match reason {
            Reason::NotARecord => false,
            Reason::Newer(_) => true,
            _ => !read_whole,
        };
        lost.extend(reasons.filter(is_lost));
    }
    if key.is_some() && diary.entries().is_empty() && lost.contains(&Reason::Locked) {
        return Err(JournalError::Seal(StoreError::WrongPassphrase));
    }
    if sound && diary.entries().len() == n_sound {
        let (lost, kept) = (Vec::new(), Vec::new());
        return Ok(Rescued { n_entries: n_sound, lost, kept, newer: None, beside: None });
    }
    if let Some(form) = newer.filter(|_| diary.entries().is_empty()) {
        return Err(JournalError::Newer(form));
    }
    // A letter is not moved away for a diary.
    if is_foreign && diary.entries().is_empty() && lost.is_empty() && asides.is_empty() {
        return Err(JournalError::Foreign);
    }
    if diary.entries().is_empty() && !path.exists() {
        return Err(JournalError::Damaged);
    }
    let fresh = beside(path, NEW);
    for old in [fresh.clone()].into_iter().chain(BESIDE.map(|end| beside(&fresh, end))) {
        remove_if_there(&old)?;
    }
    let mut made = Journal::open_or_make(&fresh)?;
    if let Some(key) = key {
        // Sealed before anything is in it: nothing of it comes onto the disk plainly.
        made.begin_sealed(key)?;
    }
    made.append(diary.entries())?;
    drop(made);
    if newer.is_some() && !in_place {
        drop(held);
        let free = (1..).map(|n| beside(path, &format!("{READABLE}{n}"))).find(|name| !name.exists());
        let place = free.ok_or(JournalError::Unwritten)?;
        fs::rename(&fresh, &place)?;
        let n_entries = diary.entries().len();
        return Ok(Rescued { n_entries, lost, kept: Vec::new(), newer, beside: Some(place) });
    }
    let number =
        (1..).find(|n| asides.iter().all(|aside| !aside.to_string_lossy().contains(&format!("{ASIDE}{n}"))));
    let aside = beside(path, &format!("{ASIDE}{}", number.unwrap_or(1)));
    let mut kept = Vec::new();
    for end in [""].into_iter().chain(BESIDE) {
        let (from, to) = (beside(path, end), beside(&aside, end));
        if from.exists() && end != "-shm" {
            fs::copy(&from, &to)?;
            File::open(&to)?.sync_all()?;
            kept.push(to);
        }
    }
    drop((journal, held));
    // What waits beside the old file must not be read into the new one.
    for end in BESIDE {
        remove_if_there(&beside(path, end))?;
    }
    fs::rename(&fresh, path)?;
    Ok(Rescued { n_entries: diary.entries().len(), lost, kept, newer, beside: None })
}

/// Holds a file that may be a later version's against whoever would write into it. Nothing of it changes;
/// one that SQLite does not hold is harmed, and nobody writes into it.
fn keep_writers_out(path: &Path) -> Result<Option<Connection>, JournalError> {
    let connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    connection.busy_timeout(super::PATIENCE)?;
    super::leave_as_it_is(&connection, path)?;
    match connection.execute_batch("BEGIN IMMEDIATE").map_err(JournalError::from) {
        Ok(()) => Ok(Some(connection)),
        Err(JournalError::Busy) => Err(JournalError::Busy),
        Err(_) => Ok(None),
    }
}

/// Reads a copy of a diary as the newest form we know, whatever form it names. Every record still says of
/// itself which shape it has and whether it is whole.
fn read_as_known(path: &Path, key: Option<&Key>) -> Result<Opened, JournalError> {
    let copy = beside(path, COPY);
    let take_away =
        || [""].into_iter().chain(BESIDE).try_for_each(|end| remove_if_there(&beside(&copy, end)));
    take_away()?;
    let read = || {
        for end in ["", "-wal"] {
            let from = beside(path, end);
            if from.exists() {
                fs::copy(&from, beside(&copy, end))?;
            }
        }
        let connection = Connection::open(&copy)?;
        let is_sealed: bool = connection.query_row(
            "SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE name = 'sealed_entry')",
            [],
            |row| row.get(0),
        )?;
        connection.pragma_update(
            None,
            "user_version",
            if is_sealed { super::SEALED } else { super::PLAIN },
        )?;
        drop(connection);
        Journal::open(&copy)?.read_with(key)
    };
    let opened = read();
    take_away()?;
    opened
}

/// Harmed files that were set aside, and what a rescue that was cut off left.
pub(crate) fn asides(path: &Path) -> Vec<PathBuf> {
    files_of(path)
        .into_iter()
        .filter(|file| {
            let name = file.to_string_lossy();
            name.contains(ASIDE) || name.contains(NEW)
        })
        .collect()
}

/// The file of a diary and what SQLite has beside it.
pub(super) fn of_the_diary(path: &Path) -> Vec<PathBuf> {
    [""].into_iter().chain(BESIDE).map(|end| beside(path, end)).filter(|file| file.is_file()).collect()
}

/// Every file that belongs to a diary and is there.
pub(super) fn files_of(path: &Path) -> Vec<PathBuf> {
    let Some(name) = path.file_name().map(|name| name.to_string_lossy().into_owned()) else {
        return Vec::new();
    };
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut files: Vec<PathBuf> = entries
        .filter_map(|entry| {
            let file = entry.ok()?.file_name().to_string_lossy().into_owned();
            let rest = file.strip_prefix(&name)?;
            let ours = rest.is_empty()
                || BESIDE.contains(&rest)
                || rest.starts_with(ASIDE)
                || rest.starts_with(NEW)
                || rest.starts_with(READABLE);
            ours.then(|| folder.join(&file))
        })
        // A link whose file is gone is there, too.
        .filter(|file| file.is_file() || file.is_symlink())
        .collect();
    files.sort();
    files
}

pub(super) fn beside(path: &Path, end: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(end);
    PathBuf::from(name)
}

fn remove_if_there(path: &Path) -> Result<(), JournalError> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}
