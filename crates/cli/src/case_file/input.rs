//! Bytes from a file or standard input, looked at before anyone reads them.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use super::error::{CaseFileError, Problem};
use super::tree::{Malformed, Node};
use super::{json, toml};
use crate::words;

/// Nobody's answers are longer; a larger file is something else.
const BYTES_MAX: u64 = 1_000_000;

/// A case file that was fetched and not yet read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Source {
    /// What the person calls it, fit to be shown.
    pub(crate) name: String,
    bytes: Vec<u8>,
}

impl Source {
    /// Fetches a file, or standard input for `-`. Never takes in more than the limit.
    ///
    /// # Errors
    ///
    /// When there is no such file, it may not be read, or it is too large.
    pub(crate) fn open(path: &Path) -> Result<Self, CaseFileError> {
        if path == Path::new("-") {
            return Self::take(words::STANDARD_INPUT.to_owned(), io::stdin().lock());
        }
        let name = words::shown(&path.to_string_lossy());
        let failed = |error: &io::Error| {
            let (message, help) = words::not_opened(error);
            CaseFileError::whole(&name, message, help)
        };
        let file = File::open(path).map_err(|error| failed(&error))?;
        let is_directory = file.metadata().is_ok_and(|metadata| metadata.is_dir());
        if is_directory {
            return Err(failed(&io::Error::from(io::ErrorKind::IsADirectory)));
        }
        Self::take(name, file)
    }

    /// The same from bytes at hand.
    pub(crate) fn of(name: &str, bytes: &[u8]) -> Result<Self, CaseFileError> {
        Self::take(name.to_owned(), bytes)
    }

    fn take(name: String, reader: impl Read) -> Result<Self, CaseFileError> {
        let mut bytes = Vec::new();
        if let Err(error) = reader.take(BYTES_MAX + 1).read_to_end(&mut bytes) {
            let (message, help) = words::not_opened(&error);
            return Err(CaseFileError::whole(&name, message, help));
        }
        if bytes.len() as u64 > BYTES_MAX {
            return Err(CaseFileError::whole(
                &name,
                "this is larger than 1 MB, so it is no case file",
                words::HELP_SHAPE,
            ));
        }
        Ok(Self { name, bytes })
    }

    /// The text, if it is one.
    ///
    /// # Errors
    ///
    /// When it is empty, not UTF-8, or not text at all.
    pub(crate) fn text(&self) -> Result<&str, CaseFileError> {
        let whole = |message: &str, help: &str| CaseFileError::whole(&self.name, message, help);
        if self.bytes.starts_with(&[0xff, 0xfe]) || self.bytes.starts_with(&[0xfe, 0xff]) {
            return Err(whole("this is text in UTF-16", "save it again as UTF-8"));
        }
        if self.bytes.contains(&0) {
            return Err(whole("this is not a text file", words::HELP_SHAPE));
        }
        let text = match str::from_utf8(&self.bytes) {
            Ok(text) => text,
            Err(error) => {
                let valid = self.bytes.get(..error.valid_up_to()).unwrap_or(&[]);
                let before = String::from_utf8_lossy(valid).into_owned();
                let problem = Problem {
                    at: Some(before.len()),
                    message: "a character here is not UTF-8".to_owned(),
                    help: "save the file again as UTF-8".to_owned(),
                };
                return Err(CaseFileError::new(&self.name, &before, vec![problem], None));
            }
        };
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        if text.trim().is_empty() {
            return Err(whole("there is nothing in it", words::HELP_SHAPE));
        }
        Ok(text)
    }

    /// The values in it. JSON begins with a brace or is named so; everything else is TOML.
    ///
    /// # Errors
    ///
    /// When it is neither.
    pub(crate) fn tree(&self, text: &str) -> Result<Node, CaseFileError> {
        let is_json = text.trim_start().starts_with('{') || self.name.ends_with(".json");
        let (read, language): (Result<Node, Malformed>, &str) =
            if is_json { (json::read(text), "JSON") } else { (toml::read(text), "TOML") };
        read.map_err(|error| {
            let problem = Problem {
                at: Some(error.at),
                message: format!("this is not {language}: {}", words::shown(&error.message)),
                help: words::help_syntax(language, &error.message),
            };
            CaseFileError::new(&self.name, text, vec![problem], None)
        })
    }
}
