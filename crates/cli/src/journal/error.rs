//! Why the diary on this disk did not do what was asked, each with a way out.

use std::fmt;
use std::io;

use rusqlite::ErrorCode;
use store::StoreError;

/// What went wrong.
#[derive(Debug)]
pub(crate) enum JournalError {
    /// There is no diary yet.
    Missing,
    /// A rescue was cut off.
    HalfRescued,
    /// It is something else.
    Foreign,
    /// It is a folder.
    Folder,
    /// The disk or its owner lets nobody write to it.
    ReadOnly,
    /// A later version of the program made it.
    Newer(i32),
    /// It is harmed.
    Damaged,
    /// Another program is at it.
    Busy,
    /// There is no room.
    Full,
    /// The disk took no more.
    Unwritten,
    /// It was deleted or replaced while it was open.
    Gone,
    /// Something of it could not be deleted.
    StillThere,
    /// It is sealed, and the passphrase was not given.
    Locked,
    /// It is to be sealed and is.
    SealedAlready,
    /// It is to be unsealed and is not sealed.
    NotSealed,
    /// It was sealed or unsealed while it was open.
    Changed,
    /// The seal.
    Seal(StoreError),
    /// The system gives no chance to seal with.
    NoChance,
    /// The disk.
    Disk(io::Error),
    /// The library.
    Sql(rusqlite::Error),
}

impl JournalError {
    /// What to do next.
    pub(crate) fn help(&self) -> &'static str {
        match self {
            Self::Missing => "begin one with `carrywell diary add`, or name it with --diary FILE",
            Self::HalfRescued | Self::Damaged => "nothing was changed; run `carrywell diary rescue`",
            Self::Foreign => {
                "nothing was changed; name the file of a diary with --diary FILE, or take in a backup with `carrywell diary import FILE`"
            }
            Self::Folder => "name the file in it with --diary FILE",
            Self::ReadOnly => {
                "what was kept before is whole; see whether you may write to the file and to its folder"
            }
            Self::Newer(_) => {
                "nothing was changed; open it with the newest version of carrywell, or see what can be read of it here with `carrywell diary rescue`"
            }
            Self::Busy => "close the other one, and try again",
            Self::Full | Self::Unwritten => {
                "what was kept before is whole; make room on the disk, and try again"
            }
            Self::Gone => "look whether it was meant to be deleted, and try again",
            Self::StillThere => "close every other program that has it open, and try again",
            Self::Locked => "name a file that has its passphrase in the first line: --passphrase-file FILE",
            Self::SealedAlready => "for another passphrase, run `carrywell diary unseal` first",
            Self::NotSealed => "it opens without a passphrase; `carrywell diary seal` gives it one",
            Self::Changed => "what was kept before is whole; try again",
            Self::Seal(error) => error.help(),
            Self::NoChance => "nothing was changed; try again",
            Self::Disk(error) if error.kind() == io::ErrorKind::PermissionDenied => {
                "see who owns it and its folder, or name another with --diary FILE"
            }
            Self::Disk(error) if error.kind() == io::ErrorKind::NotADirectory => {
                "check the path, or name another with --diary FILE"
            }
            Self::Disk(_) | Self::Sql(_) => {
                "what was kept before is whole; see whether the disk can be written to"
            }
        }
    }
}

impl fmt::Display for JournalError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing => f.write_str("there is no diary here yet"),
            Self::HalfRescued => f.write_str("a rescue of this diary was interrupted"),
            Self::Foreign => f.write_str("this is not a diary of Carrywell"),
            Self::Newer(shape) => write!(f, "a later version of carrywell made this diary (shape {shape})"),
            Self::Folder => f.write_str("this is a folder and no diary"),
            Self::ReadOnly => f.write_str("this diary can be read and not written to"),
            Self::Damaged => f.write_str("this diary is damaged"),
            Self::Busy => f.write_str("another program is at this diary"),
            Self::Full => f.write_str("there is no room on the disk, so nothing was kept"),
            Self::Unwritten => f.write_str("the disk did not take it, so nothing was kept"),
            Self::Gone => f.write_str("the diary was deleted or replaced meanwhile, so nothing was kept"),
            Self::StillThere => f.write_str("not everything could be deleted"),
            Self::Locked => f.write_str("this diary is sealed"),
            Self::SealedAlready => f.write_str("this diary is sealed already"),
            Self::NotSealed => f.write_str("this diary is not sealed"),
            Self::Changed => f.write_str("the diary was sealed or unsealed meanwhile, so nothing was kept"),
            Self::Seal(error) => error.fmt(f),
            Self::NoChance => f.write_str("the system gives no chance to seal with"),
            Self::Disk(error) if error.kind() == io::ErrorKind::PermissionDenied => {
                f.write_str("you may not open it, or not write there")
            }
            Self::Disk(error) => f.write_str(&of_the_disk(error)),
            Self::Sql(error) => write!(f, "the diary did not do what was asked: {error}"),
        }
    }
}

impl From<io::Error> for JournalError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => {
                Self::Full
            }
            _ => Self::Disk(error),
        }
    }
}

impl From<rusqlite::Error> for JournalError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::Full,
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy,
            Some(ErrorCode::ReadOnly) => Self::ReadOnly,
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Self::Damaged,
            // A quota, or a limit of the system on files.
            Some(ErrorCode::SystemIoFailure) if unwritten(&error) => Self::Unwritten,
            _ => Self::Sql(error),
        }
    }
}

fn unwritten(error: &rusqlite::Error) -> bool {
    use rusqlite::ffi::{SQLITE_IOERR_FSYNC, SQLITE_IOERR_TRUNCATE, SQLITE_IOERR_WRITE};
    error.sqlite_error().is_some_and(|error| {
        [SQLITE_IOERR_WRITE, SQLITE_IOERR_FSYNC, SQLITE_IOERR_TRUNCATE].contains(&error.extended_code)
    })
}

/// What the disk did not do, in plain words.
pub(crate) fn of_the_disk(error: &io::Error) -> String {
    let told = match error.kind() {
        io::ErrorKind::NotFound => "there is no such file",
        io::ErrorKind::IsADirectory => "this is a folder",
        io::ErrorKind::NotADirectory => "a part of this path is a file and no folder",
        io::ErrorKind::PermissionDenied => "you may not read it",
        io::ErrorKind::ReadOnlyFilesystem => "this disk can be read and not written to",
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "there is no room on the disk",
        io::ErrorKind::FileTooLarge => "it would be larger than the disk takes",
        io::ErrorKind::InvalidFilename => "no file can have this name here",
        _ => {
            // The number that the system adds says nothing to anybody.
            let text = error.to_string();
            let text = text.split(" (os error").next().unwrap_or_default();
            return format!("the system says: {}", exchange::words::shown(text));
        }
    };
    told.to_owned()
}
