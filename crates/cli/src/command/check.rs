//! `carrywell check`: how urgent it is, from a file or a conversation.

use std::fs::OpenOptions;
use std::io::{self, IsTerminal, Write as _};
use std::path::{Path, PathBuf};

use care::{Status, assess};
use clap::Args;
use exchange::Checked;
use exchange::case_file::{self, Heard, Kept};

use super::{Person, Room};
use crate::exit::Exit;
use crate::page::complain;
use crate::prompt::{self, Ended};
use crate::{nearest, words};
use exchange::intake::{Intake, Turn};

/// So many other sets of answers are looked at for `--nearest`.
const NEAREST_TRIES: usize = 250_000;

/// Checks for danger signs and says what to do now.
#[derive(Args, Clone, Debug)]
pub(super) struct Options {
    /// A file with answers, TOML or JSON; `-` for standard input. Without one, you are asked
    file: Option<PathBuf>,
    /// Go on with answers kept in a file
    #[arg(long, value_name = "FILE", conflicts_with = "file")]
    resume: Option<PathBuf>,
    /// Print one word: how urgent it is, or `incomplete`, `out-of-scope` or `out-of-date`
    #[arg(long, short, conflicts_with = "json")]
    quiet: bool,
    /// Also say which smallest change of her answers would make it more urgent
    #[arg(long, conflicts_with = "quiet")]
    nearest: bool,
    #[command(flatten)]
    person: Person,
}

pub(super) fn run(options: &Options) -> Exit {
    let checked = Room::new(&options.person).and_then(|mut room| match &options.file {
        Some(path) => check_file(&mut room, path, options),
        None => converse(&mut room, options),
    });
    checked.unwrap_or_else(|exit| exit)
}

fn check_file(room: &mut Room, path: &Path, options: &Options) -> Result<Exit, Exit> {
    let file = match room.read(path) {
        Ok(file) => file,
        Err(error) => return Err(room.tell_unread(&error)),
    };
    let mut checked = exchange::check(&room.occasion(), &file);
    let exit = Room::exit_of(&checked);
    if options.quiet {
        room.print(&format!("{}\n", one_word(&checked)))?;
        return Ok(exit);
    }
    if options.nearest {
        let shown = room.shown(room.region_of(Some(&file)));
        checked.advice.nearest = nearest::nearest(shown, checked.assessment.case(), NEAREST_TRIES);
    }
    room.show(&checked.advice, false)?;
    Ok(exit)
}

/// How urgent it is; or why that cannot be said.
fn one_word(checked: &Checked) -> &'static str {
    let assessment = &checked.assessment;
    match assessment.status() {
        _ if exchange::is_urgent(assessment) => assessment.act_on().id(),
        Status::OutOfScope => "out-of-scope",
        Status::Incomplete => "incomplete",
        Status::Decided if checked.advice.out_of_date => "out-of-date",
        Status::Decided => assessment.act_on().id(),
    }
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
                Err(error) => return Err(room.tell_unread(&error)),
            };
            let (intake, dropped) = Intake::resume(room.bundled.rules(), &file, room.day());
            if dropped {
                complain(&format!("{}\n", words::RESUMED_STALE));
            }
            (intake, room.region_of(Some(&file)))
        }
    };
    if let (Some(note), None) = (&room.note, &options.resume) {
        intake.take(wrote(room, note));
    }
    let ended = prompt::run(&mut intake, &room.bundled, room.look).map_err(|error| {
        complain(&format!("{}\n{error}\n", words::NO_TERMINAL));
        Exit::CouldNotTell
    })?;
    if ended == Ended::Keep {
        keep(room, &intake, region);
    }
    let assessment = assess(room.bundled.rules(), intake.case(room.bundled.rules()));
    let exit = Exit::of(&assessment);
    // Stopping half way still shows what stands so far.
    let heard = intake.all_heard();
    let mut advice = exchange::advice(&room.occasion(), &assessment, region, &heard, &[], None);
    if options.nearest {
        advice.nearest = nearest::nearest(room.shown(region), assessment.case(), NEAREST_TRIES);
    }
    room.show(&advice, true)?;
    Ok(exit)
}

/// Her own words, with what they point to.
pub(super) fn wrote(room: &Room, note: &str) -> Turn {
    let mentions = room.bundled.bundle().lexicon.mentions(note);
    let words = |mention: &bundle::Mention| note.get(mention.start..mention.end).unwrap_or("").to_owned();
    let heard = mentions.iter().map(|m| Heard { sign: m.sign, words: words(m), confirmed: false });
    Turn::Wrote(note.to_owned(), heard.collect())
}

/// Keeps the answers in a file that was not there before.
fn keep(room: &Room, intake: &Intake, region: guideline::RegionId) {
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
    keep_text(&text, || prompt::file_name().ok(), complain);
}

/// Asks for names until the text is in a file, or no name is given any more.
fn keep_text(text: &str, mut name: impl FnMut() -> Option<String>, tell: impl Fn(&str)) {
    while let Some(name) = name() {
        match write_new(Path::new(&name), text.as_bytes()) {
            Ok(()) => {
                let kept = words::kept_in(&words::shown(&name));
                tell(&format!("{kept}\n{}\n", words::PRIVATE_NOT_KEPT));
                return;
            }
            Err(error) => {
                let (message, help) = words::not_written(&error);
                let name = words::shown(&name);
                tell(&format!("`{name}`: {message}\nhelp: {help}\n{}\n", words::ANOTHER_NAME));
            }
        }
    }
}

/// Writes a file only she may read, and never over another.
pub(super) fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        options.mode(0o600);
    }
    let mut file = options.open(path)?;
    file.write_all(bytes).and_then(|()| file.sync_all()).inspect_err(|_| {
        // Half of it would read as if the rest had never been.
        let _ = std::fs::remove_file(path);
    })
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use super::keep_text;

    #[test]
    fn answers_are_kept_under_the_first_name_that_works() {
        let folder = std::env::temp_dir().join(format!("carrywell-keep-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let path = |name: &str| folder.join(name).to_string_lossy().into_owned();
        std::fs::write(path("there.toml"), "before").unwrap();
        let mut names =
            vec![path("third.toml"), path("good.toml"), path("no/such/folder.toml"), path("there.toml")];
        let told = RefCell::new(Vec::new());
        keep_text("mine", || names.pop(), |text| told.borrow_mut().push(text.to_owned()));
        assert_eq!(std::fs::read_to_string(path("good.toml")).unwrap(), "mine");
        assert_eq!(std::fs::read_to_string(path("there.toml")).unwrap(), "before");
        assert!(!folder.join("third.toml").exists(), "no name is asked for once they are kept");
        let told = told.into_inner();
        assert!(told[0].contains("there is already a file") && told[0].contains("another name"), "{told:?}");
        assert!(told[1].contains("there is no such folder"), "{told:?}");
        assert!(told[2].starts_with("Kept in"), "{told:?}");
        keep_text("mine", || None, |text| panic!("giving up is quiet: {text}"));
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
