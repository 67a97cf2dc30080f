//! The guideline a proof is about: a folder, a bundle, or the one in this program.
//!
//! Unlike the other commands for authors these may do without a folder: what is proved about the
//! guideline in the program is proved about what people are told by it.

use std::fs::File;
use std::io::Read as _;
use std::path::Path;

use bundle::Bundle;
use compiler::{Files, Severity};

use super::{folder, shown};
use crate::bundled::Bundled;
use crate::exit::Exit;
use crate::page::complain;
use exchange::json::{self, Origin};

/// Where a guideline is looked for when none is named.
const HERE: &str = "guideline";

const HELP_SUBJECT: &str = "give the folder of a guideline, or a bundle";

/// No bundle is larger.
const BUNDLE_BYTES_MAX: u64 = 64 * 1024 * 1024;

/// A guideline, opened.
pub(super) struct Subject {
    /// What to call it.
    pub(super) name: String,
    pub(super) bundle: Bundle,
}

impl Subject {
    /// The one that is named; otherwise the one in `./guideline`; otherwise the one in the program.
    pub(super) fn chosen(path: Option<&Path>) -> Result<Self, Exit> {
        match path {
            Some(path) => Self::at(path),
            None if Path::new(HERE).join("guideline.toml").is_file() => Self::at(Path::new(HERE)),
            None => Self::built_in(),
        }
    }

    /// The one compiled into this program.
    pub(super) fn built_in() -> Result<Self, Exit> {
        let bundled = Bundled::open().map_err(|error| refuse(&format!("{error}")))?;
        Ok(Self { name: "the guideline in this program".to_owned(), bundle: bundled.bundle().clone() })
    }

    /// A folder or a bundle.
    pub(super) fn at(path: &Path) -> Result<Self, Exit> {
        if path.is_file() {
            let mut bytes = Vec::new();
            let read = File::open(path)
                .and_then(|file| file.take(BUNDLE_BYTES_MAX).read_to_end(&mut bytes))
                .map_err(|error| {
                    let (message, help) = crate::words::not_opened(&error, HELP_SUBJECT);
                    refuse(&format!("`{}` cannot be read: {message}\nhelp: {help}", shown(path)))
                });
            read?;
            let bundle = Bundle::open(&bytes)
                .map_err(|error| refuse(&format!("`{}`: {error}\nhelp: {HELP_SUBJECT}", shown(path))))?;
            return Ok(Self { name: name(path), bundle });
        }
        let files =
            folder::read(path).map_err(|error| refuse(&format!("{error}\nhelp: {}", error.help())))?;
        let name = name(path);
        Self::of(&files, &name, |_| name.clone())
    }

    /// Files, compiled. What the compiler refuses is told in its own words; `folder_of` says in which
    /// folder a file lies.
    pub(super) fn of(files: &Files, name: &str, folder_of: impl Fn(&str) -> String) -> Result<Self, Exit> {
        let compiled = compiler::compile(files);
        let mut findings = compiled.diagnostics;
        findings.retain(|finding| finding.severity == Severity::Error);
        let opened = compiled.contents.filter(|_| findings.is_empty());
        match opened.and_then(|contents| Bundle::open(&Bundle::write(&contents)).ok()) {
            Some(bundle) => Ok(Self { name: name.to_owned(), bundle }),
            None => {
                let mut told = String::new();
                for finding in &findings {
                    told.push_str(&compiler::plain(std::slice::from_ref(finding), &folder_of(&finding.file)));
                    told.push('\n');
                }
                Err(refuse(&format!("{told}`{name}` does not compile, so nothing can be said about it")))
            }
        }
    }

    pub(super) fn origin(&self) -> Origin {
        json::origin(&self.bundle)
    }

    /// `guideline: 0.1.0 (sha256 1a2b3c4d5e6f)`.
    pub(super) fn line(&self) -> String {
        format!("{}: {}", self.name, self.bundle.id)
    }
}

/// How a folder is named in findings.
pub(super) fn name(path: &Path) -> String {
    let name = path.to_string_lossy().replace('\\', "/");
    let name = name.strip_prefix("./").unwrap_or(&name).trim_end_matches('/');
    crate::words::shown(if name.is_empty() { "." } else { name })
}

/// Tells that a file of an author's command was not written, and what to do.
pub(super) fn unwritten(path: &Path, error: &std::io::Error) -> Exit {
    let (message, help) = crate::words::not_written(error);
    refuse(&format!("`{}` cannot be written: {message}\nhelp: {help}", shown(path)))
}

/// Tells why nothing was done.
pub(super) fn refuse(why: &str) -> Exit {
    complain(&format!("{why}\n"));
    Exit::CouldNotTell
}
