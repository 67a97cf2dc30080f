//! `carrywell guideline check`: everything that is wrong with a guideline, at once.

use std::io::IsTerminal as _;
use std::time::Instant;

use bundle::Contents;
use clap::{Args, ValueEnum};
use clinical::Date;
use compiler::{Diagnostic, Files, Severity};

use super::subject::unwritten;
use super::{Folder, counted};
use crate::exit::Exit;
use crate::page::{complain, print};
use crate::worked;
use exchange::case_file::{self, Setting, Source};

/// Checks a guideline.
#[derive(Args, Clone, Debug)]
pub(in crate::command) struct Options {
    #[command(flatten)]
    folder: Folder,
    /// How findings are shown; pretty on a terminal, plain elsewhere
    #[arg(long, value_enum)]
    format: Option<Format>,
    /// Write what is found into `[expect]` of every worked person whose outputs differ
    #[arg(long)]
    bless: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Paragraphs: for screen readers and logs
    Plain,
    /// The lines quoted
    Pretty,
    /// For machines
    Json,
}

pub(super) fn run(options: &Options) -> Result<Exit, Exit> {
    let started = Instant::now();
    let files = options.folder.files()?;
    let compiled = compiler::compile(&files);
    let mut findings = compiled.diagnostics;
    let mut people = People::default();
    if let Some(contents) = &compiled.contents {
        people = People::run(contents, &files);
        if options.bless {
            people.bless(contents, &files, options)?;
        }
        findings.append(&mut people.findings);
    }
    findings.sort_by(|a, b| (&a.file, a.span.start, a.name).cmp(&(&b.file, b.span.start, b.name)));

    let on_terminal = std::io::stdout().is_terminal();
    let format = options.format.unwrap_or(if on_terminal { Format::Pretty } else { Format::Plain });
    let folder = options.folder.name();
    let coloured = on_terminal && std::env::var_os("NO_COLOR").is_none_or(|set| set.is_empty());
    let mut text = match format {
        Format::Plain => compiler::plain(&findings, &folder),
        Format::Pretty => compiler::pretty(&findings, &files, &folder, coloured),
        Format::Json => compiler::json(&findings) + "\n",
    };
    let totals = totals(&files, &findings, &people, compiled.contents.is_some(), started);
    if format == Format::Json {
        // The output is for a machine; the totals are for whoever started it.
        complain(&totals);
    } else {
        if !text.is_empty() && !text.ends_with("\n\n") {
            text.push('\n');
        }
        text.push_str(&totals);
    }
    print(&text).map_err(|_| Exit::CouldNotTell)?;
    Ok(if findings.is_empty() { Exit::Yes } else { Exit::No })
}

/// The worked people, run.
#[derive(Default)]
struct People {
    n: usize,
    n_differ: usize,
    n_blessed: usize,
    findings: Vec<Diagnostic>,
}

impl People {
    fn run(contents: &Contents, files: &Files) -> Self {
        let mut people = Self::default();
        for (path, text) in worked::people(files) {
            people.n += 1;
            let found = match read(contents, path, text) {
                Ok(case) => worked::differences(&contents.guideline, path, text, case),
                Err(found) => vec![*found],
            };
            people.n_differ += usize::from(!found.is_empty());
            people.findings.extend(found);
        }
        people
    }

    /// Rewrites what differs, then looks again: what is stated by hand may still not hold.
    fn bless(&mut self, contents: &Contents, files: &Files, options: &Options) -> Result<(), Exit> {
        let mut after = Self { n: self.n, ..Self::default() };
        for (path, text) in worked::people(files) {
            let blessed = match read(contents, path, text) {
                Ok(case) => worked::bless(&contents.guideline, text, case),
                Err(_) => None,
            };
            let text = blessed.as_deref().unwrap_or(text);
            if blessed.is_some() {
                let file = options.folder.dir.join(path);
                std::fs::write(&file, text).map_err(|error| unwritten(&file, &error))?;
                after.n_blessed += 1;
            }
            let found = match read(contents, path, text) {
                Ok(case) => worked::differences(&contents.guideline, path, text, case),
                Err(found) => vec![*found],
            };
            after.n_differ += usize::from(!found.is_empty());
            after.findings.extend(found);
        }
        *self = after;
        Ok(())
    }
}

/// Reads a worked person's answers, the way any person's answers are read.
pub(super) fn read(contents: &Contents, path: &str, text: &str) -> Result<care::Case, Box<Diagnostic>> {
    // A worked person has a day of her own; this one is for a file that lacks it, which is a
    // finding anyway.
    let day = Date::from_ymd(2031, 1, 1);
    let failed =
        |span: std::ops::Range<usize>, why: &str| Box::new(worked::unreadable(path, text, span, why));
    let Some(system_day) = day else { return Err(failed(0..0, "there is no such day")) };
    let setting = Setting {
        rules: &contents.guideline,
        lexicon: &contents.lexicon,
        today: None,
        system_day,
        note: None,
    };
    let read = Source::of(path, text.as_bytes()).and_then(|source| case_file::read(&source, setting));
    read.map(|file| file.case).map_err(|error| {
        let problem = error.problems().next().map(|(_, problem)| problem.clone());
        match problem {
            Some(problem) => {
                let at = problem.at.unwrap_or(0);
                failed(at..at, &problem.message)
            }
            None => failed(0..0, "it was not understood"),
        }
    })
}

fn totals(
    files: &Files,
    findings: &[Diagnostic],
    people: &People,
    compiles: bool,
    started: Instant,
) -> String {
    let n_errors = findings.iter().filter(|d| d.severity == Severity::Error).count();
    let n_warnings = findings.len() - n_errors;
    let mut text = format!(
        "{}, {}, {}",
        counted(files.iter().count(), "file", "files"),
        counted(n_errors, "error", "errors"),
        counted(n_warnings, "warning", "warnings"),
    );
    if compiles {
        let people_words = counted(people.n, "worked person", "worked people");
        text.push_str(&format!("; {people_words}, {} as expected", people.n - people.n_differ));
        if people.n_blessed > 0 {
            text.push_str(&format!(", {} rewritten", people.n_blessed));
        }
    } else {
        text.push_str("; it does not compile, so no worked person was run");
    }
    text.push_str(&format!("; {} ms\n", started.elapsed().as_millis()));
    text
}
