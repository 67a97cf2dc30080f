//! `carrywell report`: one page for the midwife or physiotherapist, on paper, as text or as data.
//!
//! It is made of a file with answers, with a diary beside it or not, or of a diary alone: then of the last
//! check in it.
//!
//! It writes the file it is told to and nothing else. What was answered in private is not on it unless
//! she asks for it.

use std::fs::OpenOptions;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use care::Diary;
use clap::{Args, ValueEnum};
use exchange::Checked;
use exchange::case_file::CaseFile;
use share::{Summary, Visit};

use super::diary::{Given, is_diary, problem, tell_briefly};
use super::{Person, Room};
use crate::exit::Exit;
use crate::page::{Page, complain};
use crate::{view, words};

pub(super) const EXIT_CODES: &str = "\
Exit codes:
  0  the page was written, whatever it says
  2  there is no page: the input was not understood, something rests on private answers, or it could
     not be written";

/// The size of the paper.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Paper {
    A4,
    Letter,
}

/// Writes one page about one person.
#[derive(Args, Clone, Debug)]
pub(super) struct Options {
    /// Your diary or a backup of it, or a file with answers, TOML or JSON; `-` for answers from standard
    /// input
    file: PathBuf,
    /// Where to write the page, such as report.pdf
    #[arg(short, long, value_name = "FILE", required_unless_present_any = ["text", "json"])]
    output: Option<PathBuf>,
    /// The size of the paper
    #[arg(long, value_enum, default_value = "a4")]
    paper: Paper,
    /// The page as text, whole
    #[arg(long, conflicts_with = "json")]
    text: bool,
    /// Something she wants to ask; may be given more than once
    #[arg(long = "ask", value_name = "TEXT")]
    questions: Vec<String>,
    /// What was answered in private as well
    #[arg(long)]
    with_private: bool,
    #[command(flatten)]
    given: Given,
    #[command(flatten)]
    person: Person,
}

pub(super) fn run(options: &Options) -> Exit {
    Room::new(&options.person).and_then(|mut room| report(&mut room, options)).unwrap_or_else(|exit| exit)
}

fn report(room: &mut Room, options: &Options) -> Result<Exit, Exit> {
    let source = source(room, options)?;
    let summary = summary(room, &source, options)?;
    let Source { file, diary, .. } = &source;
    let text = if room.json {
        summary.json().map_err(|error| {
            complain(&format!("{error}\n"));
            Exit::CouldNotTell
        })?
    } else if options.text {
        let mut page = Page::new(room.look);
        view::sheet(&mut page, &summary.sheet());
        page.into_text()
    } else {
        String::new()
    };
    tell_briefly(room, diary, Some(file));
    match &options.output {
        None => room.print(&text)?,
        Some(path) if text.is_empty() => put(path, &on_paper(&summary, options.paper)?, &options.file)?,
        Some(path) => put(path, text.as_bytes(), &options.file)?,
    }
    Ok(Exit::Yes)
}

/// What a page is made of.
struct Source {
    file: CaseFile,
    diary: Diary,
    /// Whether everything in the diary could be read.
    whole: bool,
    /// Whether she was checked.
    checked: bool,
}

/// The answers of the file, or of the last check in the diary that stands in its place.
fn source(room: &mut Room, options: &Options) -> Result<Source, Exit> {
    let (file, held, checked) = match options.given.at(&options.file)? {
        Some(held) => {
            let found = exchange::diary::last_answers(&room.occasion(), &held.diary, room.day());
            let checked = found.is_some();
            if !checked {
                complain(&format!("{}\n", words::NO_CHECK_IN_DIARY));
            }
            let known = || exchange::diary::case_on(&room.occasion(), &held.diary, room.day());
            let file = found.unwrap_or_else(known);
            if let Some(locale) = &file.locale {
                room.bundled.choose_language(locale);
            }
            (file, Some(held), checked)
        }
        None => match room.read(&options.file) {
            Ok(file) => (file, options.given.named()?, true),
            Err(error) => return Err(room.tell_unread_for(&error, Some(words::NOTHING_FOR_A_PAGE))),
        },
    };
    Ok(match held {
        Some(held) => {
            let file = exchange::diary::with_wishes(room.bundled.rules(), file, &held.diary, room.day());
            Source { file, diary: held.diary, whole: held.whole, checked }
        }
        None => Source { file, diary: Diary::default(), whole: true, checked },
    })
}

/// What the page says of it.
fn summary(room: &Room, source: &Source, options: &Options) -> Result<Summary, Exit> {
    let occasion = room.occasion();
    let visit = Visit::new(&occasion, &source.file, &source.diary, &options.questions);
    let visit = if options.with_private { visit.with_private() } else { visit };
    let visit = if source.whole { visit } else { visit.with_part_missing() };
    let visit = if source.checked { visit } else { visit.without_check() };
    Summary::of(&visit).map_err(|error| {
        complain(&format!("{error}\n{}\n", words::WITH_PRIVATE));
        Exit::CouldNotTell
    })
}

#[cfg(feature = "paper")]
fn on_paper(summary: &Summary, size: Paper) -> Result<Vec<u8>, Exit> {
    let size = match size {
        Paper::A4 => paper::Size::A4,
        Paper::Letter => paper::Size::Letter,
    };
    paper::report(summary, size).map_err(|error| {
        complain(&format!("{error}\n"));
        Exit::CouldNotTell
    })
}

#[cfg(not(feature = "paper"))]
fn on_paper(_: &Summary, _: Paper) -> Result<Vec<u8>, Exit> {
    complain(&format!("{}\n", words::NO_PAPER));
    Err(Exit::CouldNotTell)
}

/// Writes a file over what was there: a page is made anew as often as she likes. What it is made of, and a
/// diary whoever's it is, is not written over. The file can be read by its owner alone.
pub(super) fn put(path: &Path, bytes: &[u8], made_of: &Path) -> Result<(), Exit> {
    let name = path.display().to_string();
    let real = |path: &Path| path.canonicalize().ok();
    if is_diary(path) || real(path).is_some_and(|target| Some(target) == real(made_of)) {
        return Err(problem(&name, words::NOT_OVER_THAT, words::NOT_OVER_THAT_HELP));
    }
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        options.mode(0o600);
    }
    match options.open(path).and_then(|mut file| file.write_all(bytes)) {
        Ok(()) => {
            complain(&format!("{}\n", words::written_to(&words::shown(&name))));
            Ok(())
        }
        Err(error) => {
            let (message, help) = words::not_written(&error);
            Err(problem(&name, &format!("nothing was written: {message}"), help))
        }
    }
}

/// Says why something is not made, and shows what stands instead.
pub(super) fn not_made(room: &Room, checked: &Checked, why: &str) -> Result<Exit, Exit> {
    complain(&format!("{why}\n"));
    room.show(&checked.advice, false)?;
    Ok(Room::exit_of(checked))
}
