//! What must hold of whatever bytes stand where a diary should. The fuzz target asks the same.

use std::fs;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};

/// The diary on this disk, as the program has it.
#[path = "../../src"]
#[allow(dead_code, unused_imports, reason = "the program uses the rest")]
mod cli {
    pub(crate) mod journal;
}

use cli::journal::{Journal, lock_of, rescue};

/// A folder that goes away.
struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// A file opens or is refused, and what is refused is not changed. A rescue keeps the bytes as they were,
/// loses nothing that could be read before, and gives a diary that opens.
pub(crate) fn journal(bytes: &[u8]) {
    static NTH: AtomicU32 = AtomicU32::new(0);
    let nth = NTH.fetch_add(1, Ordering::Relaxed);
    let folder = Folder(std::env::temp_dir().join(format!("carrywell-journal-{}-{nth}", std::process::id())));
    fs::create_dir_all(&folder.0).expect("a folder");
    let path = folder.0.join("diary.sqlite");
    fs::write(&path, bytes).expect("room on the disk");
    let opened = Journal::open(&path);
    let n_read = match &opened {
        Ok(journal) => journal.read().map_or(0, |opened| opened.diary.entries().len()),
        Err(error) => {
            assert!(!error.to_string().is_empty() && !error.help().is_empty());
            assert!(fs::read(&path).expect("the file") == bytes, "what is refused was changed");
            0
        }
    };
    let (opens, before) = (opened.is_ok(), fs::read(&path).expect("the file"));
    drop(opened);
    // What is sealed takes a passphrase, and a second of work.
    if lock_of(&path).is_some() {
        return;
    }
    let Ok(rescued) = rescue(&path, None, false) else { return };
    assert!(rescued.n_entries >= n_read, "{} of {n_read} entries are left", rescued.n_entries);
    match rescued.beside {
        Some(beside) => {
            assert!(
                !opens && fs::read(&path).expect("the file") == before,
                "what may be a later one's was changed"
            );
            assert!(Journal::open(&beside).is_ok_and(|journal| journal.read().is_ok()));
        }
        None => {
            let kept =
                rescued.kept.iter().any(|file| fs::read(file).is_ok_and(|kept| opens || kept == before));
            assert!(rescued.kept.is_empty() || kept, "the harmed file was not kept as it was");
            assert!(Journal::open(&path).is_ok_and(|journal| journal.read().is_ok()));
        }
    }
}
