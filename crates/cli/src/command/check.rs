//! `carrywell check`: how urgent it is, from a file or a conversation.

use std::fs::OpenOptions;
use std::io::{self, IsTerminal, Write as _};
use std::path::{Path, PathBuf};

use care::assess;
use clap::Args;

use super::{Person, Room};
use crate::case_file::{self, Heard, Kept};
use crate::exit::Exit;
use crate::intake::{self, Ended, Intake, Turn};
use crate::page::complain;
use crate::words;

/// Checks for danger signs and says what to do now.
#[derive(Args, Clone, Debug)]
pub(super) struct Options {
    /// A file with answers, TOML or JSON; `-` for standard input. Without one, you are asked
    file: Option<PathBuf>,
    /// Go on with answers kept in a file
    #[arg(long, value_name = "FILE", conflicts_with = "file")]
    resume: Option<PathBuf>,
    /// Print one word: how urgent it is, or `incomplete`
    #[arg(long, short, conflicts_with = "json")]
    quiet: bool,
    #[command(flatten)]
    person: Person,
}

pub(super) fn run(options: &Options) -> Exit {
    let checked = Room::new(&options.person).and_then(|mut room| match &options.file {
        Some(path) => check_file(&mut room, path, options.quiet),
        None => converse(&mut room, options),
    });
    checked.unwrap_or_else(|exit| exit)
}

fn check_file(room: &mut Room, path: &Path, quiet: bool) -> Result<Exit, Exit> {
    let file = match room.read(path) {
        Ok(file) => file,
        Err(error) => return Err(room.tell_unread(&error, room.region_of(None))),
    };
    let assessment = assess(room.bundled.rules(), file.case.clone());
    let exit = Exit::of(&assessment);
    if quiet {
        let incomplete = exit == Exit::CouldNotTell;
        room.print(&format!("{}\n", if incomplete { "incomplete" } else { assessment.act_on().id() }))?;
        return Ok(exit);
    }
    let region = room.region_of(Some(&file));
    room.show(&room.advice(&assessment, region, &file.heard, &file.contradictions, file.on))?;
    Ok(exit)
}

fn converse(room: &mut Room, options: &Options) -> Result<Exit, Exit> {
    if !io::stdin().is_terminal() || !io::stderr().is_terminal() {
        complain(words::NO_TERMINAL);
        return Err(Exit::CouldNotTell);
    }
    let (mut intake, region) = match &options.resume {
        None => (Intake::new(room.bundled.rules(), room.day()), room.region_of(None)),
        Some(path) => {
            let file = match room.read(path) {
                Ok(file) => file,
                Err(error) => return Err(room.tell_unread(&error, room.region_of(None))),
            };
            let (intake, dropped) = Intake::resume(room.bundled.rules(), &file, room.day());
            if dropped {
                complain(&format!("{}\n", words::RESUMED_STALE));
            }
            (intake, room.region_of(Some(&file)))
        }
    };
    if let (Some(note), None) = (&room.note, &options.resume) {
        intake.take(Turn::Wrote(note.clone(), heard(room, note)));
    }
    let ended = intake::run(&mut intake, &room.bundled, room.look).map_err(|error| {
        complain(&format!("{}\n{error}\n", words::NO_TERMINAL));
        Exit::CouldNotTell
    })?;
    if ended == Ended::Keep {
        keep(room, &intake, region)?;
    }
    let assessment = assess(room.bundled.rules(), intake.case(room.bundled.rules()));
    let exit = Exit::of(&assessment);
    // Stopping half way still shows what stands so far.
    room.show(&room.advice(&assessment, region, &intake.all_heard(), &[], None))?;
    Ok(exit)
}

fn heard(room: &Room, note: &str) -> Vec<Heard> {
    let mentions = room.bundled.bundle().lexicon.mentions(note);
    let words = |mention: &bundle::Mention| note.get(mention.start..mention.end).unwrap_or("").to_owned();
    mentions.iter().map(|m| Heard { sign: m.sign, words: words(m), confirmed: false }).collect()
}

/// Keeps the answers in a file that was not there before.
fn keep(room: &Room, intake: &Intake, region: guideline::RegionId) -> Result<(), Exit> {
    let Ok(name) = intake::file_name() else { return Ok(()) };
    let rules = room.bundled.rules();
    let to_keep = intake.to_keep();
    let text = case_file::write(
        rules,
        &Kept {
            on: room.day(),
            region: Some(rules.region(region).id.as_str()),
            note: to_keep.note.as_deref(),
            dating: to_keep.dating,
            answers: &to_keep.answers,
            confirmed: &to_keep.confirmed,
        },
    );
    match write_new(Path::new(&name), &text) {
        Ok(()) => {
            complain(&format!("{}\n{}\n", words::kept_in(&words::shown(&name)), words::PRIVATE_NOT_KEPT))
        }
        Err(error) => {
            complain(&format!("{}: {error}\n", words::shown(&name)));
            return Err(Exit::CouldNotTell);
        }
    }
    Ok(())
}

/// Writes a file only she may read, and never over another.
fn write_new(path: &Path, text: &str) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        options.mode(0o600);
    }
    options.open(path)?.write_all(text.as_bytes())
}
