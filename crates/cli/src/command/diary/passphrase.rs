//! A passphrase: typed, or from a file. Never from the command line, which others can read.

use std::fs::File;
use std::io::{self, BufRead, BufReader, IsTerminal as _};
use std::path::{Path, PathBuf};

use clap::Args;
use inquire::{Password, PasswordDisplayMode};
use unicode_normalization::UnicodeNormalization as _;

use super::problem;
use crate::exit::Exit;
use crate::words;

/// Where it comes from.
#[derive(Args, Clone, Debug)]
pub(super) struct Passphrase {
    /// A file with the passphrase in its first line, `-` for standard input; you are asked if left out
    #[arg(long, value_name = "FILE")]
    passphrase_file: Option<PathBuf>,
}

/// Where that of the diary comes from, for a command that has to do with a backup too.
#[derive(Args, Clone, Debug)]
pub(super) struct OfDiary {
    /// The same for the diary, if it is sealed
    #[arg(long, value_name = "FILE")]
    diary_passphrase_file: Option<PathBuf>,
}

/// Which passphrase is meant, and where it comes from.
#[derive(Clone, Copy, Debug)]
pub(super) struct Source<'a> {
    file: Option<&'a Path>,
    option: &'static str,
}

impl Passphrase {
    pub(super) fn source(&self) -> Source<'_> {
        Source { file: self.passphrase_file.as_deref(), option: "--passphrase-file" }
    }
}

impl OfDiary {
    pub(super) fn source(&self) -> Source<'_> {
        Source { file: self.diary_passphrase_file.as_deref(), option: "--diary-passphrase-file" }
    }
}

impl Source<'_> {
    /// To open what is sealed.
    pub(super) fn known(self, sealed: &Path) -> Result<String, Exit> {
        self.take(sealed, false)
    }

    /// To seal something: typed twice.
    pub(super) fn chosen(self, of: &Path) -> Result<String, Exit> {
        self.take(of, true)
    }

    fn take(self, of: &Path, is_new: bool) -> Result<String, Exit> {
        let typed = match self.file {
            Some(path) => first_line(path)?,
            None if io::stdin().is_terminal() => asked(of, is_new)?,
            None => {
                let what = if is_new {
                    "nobody is there to choose a passphrase"
                } else {
                    "it is sealed, and nobody is there to be asked for the passphrase"
                };
                let help = format!("name a file that has it in its first line: {} FILE", self.option);
                return Err(problem(&of.to_string_lossy(), what, &help));
            }
        };
        // What looks the same is the same, whatever keyboard it was typed on.
        Ok(typed.nfc().collect())
    }
}

fn first_line(path: &Path) -> Result<String, Exit> {
    let told = |error: &io::Error| {
        let (message, help) = words::not_opened(error, words::NO_PASSPHRASE_FILE);
        problem(&path.to_string_lossy(), &message, &help)
    };
    let mut line = String::new();
    if path == Path::new("-") {
        // What follows the first line is for whoever reads on.
        io::stdin().lock().read_line(&mut line)
    } else {
        File::open(path).and_then(|file| BufReader::new(file).read_line(&mut line))
    }
    .map_err(|error| told(&error))?;
    let typed = line.trim_end_matches(['\n', '\r']);
    if typed.is_empty() {
        return Err(problem(
            &path.to_string_lossy(),
            "there is no passphrase in its first line",
            "write the passphrase there, and nothing else",
        ));
    }
    Ok(typed.to_owned())
}

fn asked(of: &Path, is_new: bool) -> Result<String, Exit> {
    let message = format!("Passphrase of {}", words::shown(&of.to_string_lossy()));
    let ask = Password::new(&message).with_display_mode(PasswordDisplayMode::Hidden);
    let ask =
        if is_new { ask.with_custom_confirmation_message("Once more") } else { ask.without_confirmation() };
    ask.prompt().map_err(|error| problem("the terminal", &error.to_string(), "try again"))
}
