//! Bytes that were fetched, looked at before anyone reads them.

use super::error::{CaseFileError, Problem};
use super::json;
#[cfg(feature = "toml")]
use super::toml;
use super::tree::{Malformed, Node};
use crate::words;

/// Nobody's answers are longer; a larger file is something else.
pub const BYTES_MAX: usize = 1_000_000;

/// Whether TOML is read here, too. It is what a diary keeps answers in.
pub const READS_TOML: bool = cfg!(feature = "toml");

/// A case file that was fetched and not yet read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// What the person calls it, fit to be shown.
    pub name: String,
    bytes: Vec<u8>,
}

impl Source {
    /// Takes in what was fetched.
    ///
    /// # Errors
    ///
    /// When it is longer than [`BYTES_MAX`].
    pub fn of(name: &str, bytes: impl Into<Vec<u8>>) -> Result<Self, CaseFileError> {
        let bytes = bytes.into();
        if bytes.len() > BYTES_MAX {
            return Err(CaseFileError::whole(
                name,
                "this is larger than 1 MB, so it is no case file",
                words::HELP_SHAPE,
            ));
        }
        Ok(Self { name: name.to_owned(), bytes })
    }

    /// The text, if it is one.
    ///
    /// # Errors
    ///
    /// When it is empty, not UTF-8, or not text at all.
    pub(super) fn text(&self) -> Result<&str, CaseFileError> {
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
    #[cfg(feature = "toml")]
    pub(super) fn tree(&self, text: &str) -> Result<Node, CaseFileError> {
        let is_json = text.trim_start().starts_with('{') || self.name.ends_with(".json");
        if is_json {
            return self.json(text);
        }
        toml::read(text).map_err(|error| self.malformed(text, "TOML", &error))
    }

    /// The values in it, which are JSON: nothing else is read here.
    ///
    /// # Errors
    ///
    /// When they are not.
    #[cfg(not(feature = "toml"))]
    pub(super) fn tree(&self, text: &str) -> Result<Node, CaseFileError> {
        self.json(text)
    }

    /// The values in a text that must be JSON.
    ///
    /// # Errors
    ///
    /// When it is not.
    pub(super) fn json(&self, text: &str) -> Result<Node, CaseFileError> {
        json::read(text).map_err(|error| self.malformed(text, "JSON", &error))
    }

    fn malformed(&self, text: &str, language: &str, error: &Malformed) -> CaseFileError {
        let problem = Problem {
            at: Some(error.at),
            message: format!("this is not {language}: {}", words::shown(&error.message)),
            help: words::help_syntax(language, &error.message),
        };
        CaseFileError::new(&self.name, text, vec![problem], None)
    }
}
