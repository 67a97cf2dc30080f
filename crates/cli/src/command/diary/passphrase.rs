//! A passphrase: typed, or from a file. Never from the command line, which others can read.

use std::fs;
use std::io::{self, IsTerminal as _};
use std::path::PathBuf;

use clap::Args;
use inquire::{Password, PasswordDisplayMode};
use unicode_normalization::UnicodeNormalization as _;

use super::problem;
use crate::exit::Exit;
use crate::words;

/// Where it comes from.
#[derive(Args, Clone, Debug)]
pub(super) struct Passphrase {
    /// A file with the passphrase in its first line; you are asked if left out
    #[arg(long, value_name = "FILE")]
    passphrase_file: Option<PathBuf>,
}

impl Passphrase {
    /// To open something.
    pub(super) fn known(&self) -> Result<String, Exit> {
        self.take(false)
    }

    /// To seal something: typed twice.
    pub(super) fn chosen(&self) -> Result<String, Exit> {
        self.take(true)
    }

    fn take(&self, is_new: bool) -> Result<String, Exit> {
        let typed = match &self.passphrase_file {
            Some(path) => {
                let text = fs::read_to_string(path).map_err(|error| {
                    let (message, help) = words::not_opened(&error);
                    problem(&path.to_string_lossy(), &message, &help)
                })?;
                text.lines().next().unwrap_or_default().to_owned()
            }
            None if io::stdin().is_terminal() => {
                let ask = Password::new("Passphrase").with_display_mode(PasswordDisplayMode::Hidden);
                let ask = if is_new {
                    ask.with_custom_confirmation_message("Once more")
                } else {
                    ask.without_confirmation()
                };
                ask.prompt().map_err(|error| problem("the terminal", &error.to_string(), "try again"))?
            }
            None => {
                return Err(problem(
                    "standard input",
                    "this is no terminal",
                    "name a file with --passphrase-file FILE",
                ));
            }
        };
        // What looks the same is the same, whatever keyboard it was typed on.
        Ok(typed.nfc().collect())
    }
}
