//! The folder of a guideline, read from the disk.
//!
//! Promises to end whatever the folder holds: links that lead back to a folder above, files that
//! are larger than any page can be, and pipes that never end are refused. Names that begin with a
//! dot are left to the editor and the version control that made them.

use std::fmt;
use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use compiler::Files;

use crate::journal::of_the_disk;
use crate::words;

/// No page of knowledge is longer.
const FILE_BYTES_MAX: u64 = 1024 * 1024;

/// A guideline has a few hundred files.
const N_FILES_MAX: usize = 20_000;

/// Folders in folders.
const DEPTH_MAX: usize = 8;

/// Why a folder was not read.
#[derive(Debug)]
pub(crate) enum FolderError {
    NotThere(PathBuf),
    NotAFolder(PathBuf),
    Unreadable(PathBuf, std::io::Error),
    NotAFile(PathBuf),
    TooLarge(PathBuf, u64),
    Loop(PathBuf),
    TooDeep(PathBuf),
    TooMany(PathBuf),
    Name(PathBuf),
    NoGuideline(PathBuf),
}

impl FolderError {
    /// What to do next.
    pub(crate) fn help(&self) -> String {
        match self {
            Self::NotThere(_) | Self::NotAFolder(_) | Self::NoGuideline(_) => {
                "name the folder that holds guideline.toml".to_owned()
            }
            Self::Unreadable(_, error) => {
                words::not_opened(error, "see whether it was moved, and try again").1
            }
            Self::NotAFile(_) | Self::TooLarge(..) | Self::TooDeep(_) | Self::Loop(_) => {
                "take it out of the folder".to_owned()
            }
            Self::TooMany(_) => "name the folder of a guideline alone".to_owned(),
            Self::Name(_) => "rename it".to_owned(),
        }
    }
}

impl fmt::Display for FolderError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotThere(path) => write!(f, "there is no folder `{}`", path.display()),
            Self::NotAFolder(path) => {
                write!(f, "`{}` is not a folder", path.display())
            }
            Self::Unreadable(path, error) => {
                write!(f, "`{}` cannot be read: {}", path.display(), of_the_disk(error))
            }
            Self::NotAFile(path) => write!(f, "`{}` is neither a file nor a folder", path.display()),
            Self::TooLarge(path, bytes) => {
                write!(f, "`{}` is {bytes} bytes long; a page is at most {FILE_BYTES_MAX}", path.display())
            }
            Self::Loop(path) => {
                write!(f, "`{}` is a link that leads back to a folder above it", path.display())
            }
            Self::TooDeep(path) => {
                write!(f, "`{}` lies more than {DEPTH_MAX} folders deep; no guideline does", path.display())
            }
            Self::TooMany(path) => {
                write!(f, "`{}` holds more than {N_FILES_MAX} files, and no guideline does", path.display())
            }
            Self::Name(path) => write!(f, "the name of `{}` is not text", path.display()),
            Self::NoGuideline(path) => {
                write!(f, "`{}` holds no guideline.toml", path.display())
            }
        }
    }
}

impl std::error::Error for FolderError {}

/// Reads every file below the folder of a guideline.
pub(crate) fn read(folder: &Path) -> Result<Files, FolderError> {
    let files = read_over(Files::new(), folder)?;
    if files.get("guideline.toml").is_none() && !folder.join("guideline.toml").is_file() {
        return Err(FolderError::NoGuideline(folder.to_owned()));
    }
    Ok(files)
}

/// Lays every file below a folder over others: one of the same path takes its place.
pub(crate) fn read_over(files: Files, folder: &Path) -> Result<Files, FolderError> {
    let metadata = fs::metadata(folder).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => FolderError::NotThere(folder.to_owned()),
        _ => FolderError::Unreadable(folder.to_owned(), error),
    })?;
    if !metadata.is_dir() {
        return Err(FolderError::NotAFolder(folder.to_owned()));
    }
    let mut reading = Reading { files, n_files: 0, above: Vec::new(), root: folder };
    reading.folder(folder, "")?;
    Ok(reading.files)
}

struct Reading<'a> {
    files: Files,
    n_files: usize,
    /// The real paths of the folders we are in.
    above: Vec<PathBuf>,
    root: &'a Path,
}

impl Reading<'_> {
    fn folder(&mut self, path: &Path, name: &str) -> Result<(), FolderError> {
        let unreadable = |error| FolderError::Unreadable(path.to_owned(), error);
        let real = fs::canonicalize(path).map_err(unreadable)?;
        if self.above.contains(&real) {
            return Err(FolderError::Loop(path.to_owned()));
        }
        if self.above.len() > DEPTH_MAX {
            return Err(FolderError::TooDeep(path.to_owned()));
        }
        self.above.push(real);
        let mut entries = fs::read_dir(path)
            .and_then(|entries| entries.map(|entry| entry.map(|e| e.path())).collect::<Result<Vec<_>, _>>())
            .map_err(unreadable)?;
        // The order on the disk is nobody's choice; the first error should be the same everywhere.
        entries.sort();
        for entry in entries {
            let Some(entry_name) = entry.file_name().and_then(|n| n.to_str()) else {
                return Err(FolderError::Name(entry));
            };
            if entry_name.starts_with('.') {
                continue;
            }
            let entry_name =
                if name.is_empty() { entry_name.to_owned() } else { format!("{name}/{entry_name}") };
            let metadata =
                fs::metadata(&entry).map_err(|error| FolderError::Unreadable(entry.clone(), error))?;
            if metadata.is_dir() {
                self.folder(&entry, &entry_name)?;
            } else if metadata.is_file() {
                self.file(&entry, entry_name, metadata.len())?;
            } else {
                return Err(FolderError::NotAFile(entry));
            }
        }
        self.above.pop();
        Ok(())
    }

    fn file(&mut self, path: &Path, name: String, length: u64) -> Result<(), FolderError> {
        if length > FILE_BYTES_MAX {
            return Err(FolderError::TooLarge(path.to_owned(), length));
        }
        self.n_files += 1;
        if self.n_files > N_FILES_MAX {
            return Err(FolderError::TooMany(self.root.to_owned()));
        }
        let unreadable = |error| FolderError::Unreadable(path.to_owned(), error);
        let mut bytes = Vec::new();
        // It may have grown since its length was asked.
        let limit = FILE_BYTES_MAX + 1;
        fs::File::open(path).and_then(|file| file.take(limit).read_to_end(&mut bytes)).map_err(unreadable)?;
        let read = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        if read > FILE_BYTES_MAX {
            return Err(FolderError::TooLarge(path.to_owned(), read));
        }
        self.files.insert(name, bytes);
        Ok(())
    }
}
