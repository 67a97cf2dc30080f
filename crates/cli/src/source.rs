//! Bytes of a case file, from a file or standard input.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use exchange::case_file::{BYTES_MAX, CaseFileError, Source};

use crate::words;

/// Fetches a file, or standard input for `-`. Never takes in much more than the limit.
///
/// # Errors
///
/// When there is no such file, it may not be read, or it is too large.
pub(crate) fn open(path: &Path) -> Result<Source, CaseFileError> {
    if path == Path::new("-") {
        return take(words::STANDARD_INPUT, io::stdin().lock());
    }
    let name = words::shown(&path.to_string_lossy());
    let file = File::open(path).map_err(|error| failed(&name, &error))?;
    let is_directory = file.metadata().is_ok_and(|metadata| metadata.is_dir());
    if is_directory {
        return Err(failed(&name, &io::Error::from(io::ErrorKind::IsADirectory)));
    }
    take(&name, file)
}

fn take(name: &str, reader: impl Read) -> Result<Source, CaseFileError> {
    let mut bytes = Vec::new();
    // One byte more than the limit tells that it is too large.
    let limit = u64::try_from(BYTES_MAX).unwrap_or(u64::MAX).saturating_add(1);
    reader.take(limit).read_to_end(&mut bytes).map_err(|error| failed(name, &error))?;
    Source::of(name, bytes)
}

fn failed(name: &str, error: &io::Error) -> CaseFileError {
    let (message, help) = words::not_opened(error, words::NO_CASE_FILE);
    CaseFileError::whole(name, message, help)
}
