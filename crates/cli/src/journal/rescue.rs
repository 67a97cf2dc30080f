//! A diary that does not open: kept as it is, and everything that can still be read made into a
//! diary again.
//!
//! INVARIANT(copy): the harmed files are copied aside, and the copies are on the disk, before
//! anything is put in their place. Whatever cuts a rescue off, the next one finds all of it.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::{Path, PathBuf};

use care::Diary;
use store::{Aside, Key, Lock, Opened, Reason, StoreError};

use super::{Journal, JournalError};

/// What SQLite puts beside a file.
const BESIDE: [&str; 3] = ["-wal", "-shm", "-journal"];
const ASIDE: &str = ".set-aside-";
const NEW: &str = ".rescued";

/// What came of a rescue.
#[derive(Debug)]
pub(crate) struct Rescued {
    /// How many entries the diary has now.
    pub(crate) n_entries: usize,
    /// Pieces of entries that could not be read, and why.
    pub(crate) lost: Vec<Reason>,
    /// Where the harmed files stand; nothing, if there was nothing to rescue.
    pub(crate) kept: Vec<PathBuf>,
}

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

/// Makes a diary of everything that can be read. The key opens what is sealed.
///
/// # Errors
///
/// When there is nothing, another program is at it, the key opens nothing of what is sealed, or the
/// disk does not let it.
pub(crate) fn rescue(path: &Path, key: Option<Key>) -> Result<Rescued, JournalError> {
    let asides = asides(path);
    let journal = match Journal::open(path) {
        Ok(journal) => Some(journal),
        Err(error @ (JournalError::Busy | JournalError::Newer(_))) => return Err(error),
        Err(JournalError::Missing) => return Err(JournalError::Missing),
        Err(_) => None,
    };
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
    for file in files_of(path).iter().filter(|file| !file.to_string_lossy().ends_with("-shm")) {
        let bytes = fs::read(file)?;
        let plain = store::rescue(&bytes);
        let sealed = key.as_ref().map_or_else(Opened::default, |key| key.rescue(&bytes));
        diary = diary.union(plain.diary).union(sealed.diary);
        // Between records a file of SQLite has pages; a record that broke off was one of hers.
        let reasons = plain.set_aside.into_iter().chain(sealed.set_aside).map(|Aside { reason, .. }| reason);
        lost.extend(reasons.filter(|reason| *reason != Reason::NotARecord));
    }
    if key.is_some() && diary.entries().is_empty() && lost.contains(&Reason::Locked) {
        return Err(JournalError::Seal(StoreError::WrongPassphrase));
    }
    if sound && diary.entries().len() == n_sound {
        return Ok(Rescued { n_entries: n_sound, lost: Vec::new(), kept: Vec::new() });
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
    drop(journal);
    // What waits beside the old file must not be read into the new one.
    for end in BESIDE {
        remove_if_there(&beside(path, end))?;
    }
    fs::rename(&fresh, path)?;
    Ok(Rescued { n_entries: diary.entries().len(), lost, kept })
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
            let ours =
                rest.is_empty() || BESIDE.contains(&rest) || rest.starts_with(ASIDE) || rest.starts_with(NEW);
            ours.then(|| folder.join(&file))
        })
        .filter(|file| file.is_file())
        .collect();
    files.sort();
    files
}

fn beside(path: &Path, end: &str) -> PathBuf {
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
