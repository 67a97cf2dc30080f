//! `carrywell guideline`: for those who write the knowledge. Checks a folder, lists what became of
//! every claim, writes the pages reviewers sign, proves what is promised, and says what a change does
//! to people.
//!
//! What is read is the folder named. Only what is proved or compared may also be about the guideline
//! compiled into this program, and then it says so.

mod certificate;
mod check;
mod claims;
mod count;
mod diff;
mod folder;
mod gaps;
mod mutate;
mod overlay;
mod person;
mod progress;
mod prove;
mod render;
mod subject;

use std::path::{Path, PathBuf};

use bundle::{Bundle, Contents};
use clap::{Args, Subcommand};
use compiler::{Files, Severity};

use crate::exit::Exit;
use crate::page::{complain, print};

pub(super) const EXIT_CODES: &str = "\
Exit codes:
  0  clean
  1  something was found, or it does not compile
  2  the folder could not be read";

/// The commands for those who write the guideline.
#[derive(Subcommand, Clone, Debug)]
pub(super) enum Command {
    /// Read every file, report everything there is to report, and run the worked people
    #[command(after_help = EXIT_CODES)]
    Check(check::Options),
    /// What the five articles say, and what became of each statement
    #[command(after_help = EXIT_CODES)]
    Claims(claims::Options),
    /// Write the pages reviewers sign
    #[command(after_help = EXIT_CODES)]
    Render(render::Options),
    /// Prove every property over every possible Case, or show the smallest person who breaks it
    #[command(after_help = prove::EXIT_CODES)]
    Prove(prove::Options),
    /// A page that says what is proved and on what it rests
    #[command(after_help = certificate::EXIT_CODES)]
    Certificate(certificate::Options),
    /// What is missing, contradictory or superfluous
    #[command(after_help = gaps::EXIT_CODES)]
    Gaps(gaps::Options),
    /// Who is told something else by another guideline, and what
    #[command(after_help = diff::EXIT_CODES)]
    Diff(diff::Options),
    /// How well is this guideline guarded: put faults into it and count how many are noticed
    #[command(after_help = mutate::EXIT_CODES)]
    Mutate(mutate::Options),
    /// Lay files over a guideline, and accept them only if nobody is worse off
    #[command(after_help = overlay::EXIT_CODES)]
    Overlay(overlay::Options),
}

/// The folder every command reads.
#[derive(Args, Clone, Debug)]
pub(in crate::command) struct Folder {
    /// The folder of the guideline
    #[arg(value_name = "DIR", default_value = "./guideline")]
    dir: PathBuf,
}

pub(super) fn run(command: &Command) -> Exit {
    let done = match command {
        Command::Check(options) => check::run(options),
        Command::Claims(options) => claims::run(options),
        Command::Render(options) => render::run(options),
        Command::Prove(options) => prove::run(options),
        Command::Certificate(options) => certificate::run(options),
        Command::Gaps(options) => gaps::run(options),
        Command::Diff(options) => diff::run(options),
        Command::Mutate(options) => mutate::run(options),
        Command::Overlay(options) => overlay::run(options),
    };
    done.unwrap_or_else(|exit| exit)
}

impl Folder {
    /// How the folder is named in findings.
    fn name(&self) -> String {
        let name = self.dir.to_string_lossy().replace('\\', "/");
        let name = name.strip_prefix("./").unwrap_or(&name);
        name.trim_end_matches('/').to_owned()
    }

    fn files(&self) -> Result<Files, Exit> {
        folder::read(&self.dir).map_err(|error| {
            complain(&format!("{error}\nhelp: {}\n", error.help()));
            Exit::CouldNotTell
        })
    }

    /// The compiled guideline, opened.
    fn compiled(&self) -> Result<(Contents, Bundle), Exit> {
        self.compiled_or(&[])
    }

    /// The compiled guideline, opened. Where it was read and does not compile, the answer is no;
    /// findings of the named checks are told in full.
    fn compiled_or(&self, checks: &[&str]) -> Result<(Contents, Bundle), Exit> {
        let compiled = compiler::compile(&self.files()?);
        let opened = compiled.contents.and_then(|contents| {
            let bundle = Bundle::open(&Bundle::write(&contents)).ok()?;
            Some((contents, bundle))
        });
        if let Some(opened) = opened {
            return Ok(opened);
        }
        let mut findings = compiled.diagnostics;
        findings.retain(|d| d.severity == Severity::Error);
        let n_errors = findings.len();
        findings.retain(|d| checks.contains(&d.name));
        if !findings.is_empty() {
            print(&compiler::plain(&findings, &self.name())).map_err(|_| Exit::CouldNotTell)?;
            return Err(Exit::No);
        }
        let dir = shown(&self.dir);
        complain(&format!(
            "`{dir}` does not compile: {}\nhelp: run `carrywell guideline check {dir}`\n",
            counted(n_errors, "error", "errors")
        ));
        Err(Exit::No)
    }
}

fn shown(path: &Path) -> String {
    crate::words::shown(&path.to_string_lossy())
}

/// `1 error`, `2 errors`.
fn counted(n: usize, one: &str, many: &str) -> String {
    format!("{n} {}", if n == 1 { one } else { many })
}
