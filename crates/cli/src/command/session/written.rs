//! What of a session or a timer goes into the diary.
//!
//! It is on the disk before anything is said or asked of it: it counts also for whoever turns away then.
//! What she answers afterwards is written in an entry of its own, and the first counts no longer.

use std::io::{self, IsTerminal as _};

use ::guideline::WayId;
use care::{Effort, Entry, EntryId, Moment, SessionRecord, UseRecord, Written};
use clinical::{Date, Score};
use inquire::Text;
use inquire::validator::Validation;

use super::course::{Course, Doing};
use super::{Helped, Options, Went, helped, lines, now};
use crate::command::Room;
use crate::command::diary::{Held, NotKept, chance, score};
use crate::exit::Exit;
use crate::{prompt, words};

/// The diary beside what is in progress.
pub(super) struct Keeping<'h> {
    held: &'h mut Held,
    clock: Clock,
    id: EntryId,
    /// What the command line says of whether it helped.
    helped: Option<Helped>,
    /// When a measure was taken off.
    taken_off: Option<Moment>,
    /// Its use, once that is written.
    used: Option<Written>,
}

impl<'h> Keeping<'h> {
    pub(super) fn new(room: &Room, options: &Options, held: &'h mut Held) -> Result<Self, Exit> {
        let id = EntryId(chance()?);
        Ok(Self {
            held,
            clock: Clock::of(room, options),
            id,
            helped: options.helped,
            taken_off: None,
            used: None,
        })
    }

    /// Writes down a use when it is taken off: the pause after it counts from there, and may outlast this
    /// program. Where that fails it is tried again, and told, at the end.
    pub(super) fn look(&mut self, course: &Course) {
        if self.taken_off.is_none() && course.used().is_some() {
            let _ = self.keep_use(course);
        }
    }

    fn keep_use(&mut self, course: &Course) -> Result<(), NotKept> {
        let Some(record) = course.used().filter(|_| self.used.is_none()) else { return Ok(()) };
        let at = *self.taken_off.get_or_insert_with(|| self.clock.at(course));
        let helped = self.helped.and_then(|helped| helped.0);
        let entry = Entry::Use(UseRecord { helped, ..record });
        let written = Written { id: self.id, at: self.held.diary.next(at), entry };
        self.held.put(std::slice::from_ref(&written))?;
        self.used = Some(written);
        Ok(())
    }

    /// Keeps what was done, then asks how it was. Gives the entry of a session that is over.
    pub(super) fn keep(
        mut self,
        room: &Room,
        options: &Options,
        course: &Course,
    ) -> Result<Option<EntryId>, Exit> {
        // After a stop there is something else to do first.
        let is_asked = course.stopped.is_none() && !course.is_alone && is_asked(room, options);
        match &course.doing {
            // It may go on later, and is written again then; it may not, and counts as far as it went.
            Doing::Session(session) if course.token.is_some() => {
                let record = session.record();
                if record.items.iter().all(|item| item.done == 0) {
                    return Ok(None);
                }
                let now = self.held.diary.next(self.clock.at(course));
                let is_free =
                    |id: &EntryId| self.held.diary.entries().iter().all(|written| written.id != *id);
                let id = session.id().left().find(is_free).ok_or(Exit::CouldNotTell)?;
                let part = Written { id, ..session.written(record, id, now) };
                let instead = self.instead_of_parts(session.id(), now)?;
                self.held.keep(&[vec![part], instead].concat())?;
                Ok(None)
            }
            Doing::Session(session) => {
                let (pain_after, effort) = (options.pain_after, options.went.map(Effort::from));
                let record = SessionRecord { pain_after, effort, ..session.record() };
                let now = self.held.diary.next(self.clock.at(course));
                let first = session.written(record.clone(), self.id, now);
                let instead = self.instead_of_parts(session.id(), now)?;
                self.held.keep(&[vec![first.clone()], instead].concat())?;
                if !is_asked {
                    return Ok(Some(first.id));
                }
                let pain_after = pain_after.or_else(|| pain(course));
                let effort = effort.or_else(|| went(room, course).map(Effort::from));
                let again = Entry::Session(SessionRecord { pain_after, effort, ..record });
                let id = first.id.again();
                self.replace(course, first, id, again).map(Some)
            }
            Doing::Timer(_) => {
                if let Some(stop) = course.stopped.and_then(|way| stop_of(room, way)) {
                    let at = self.held.diary.next(self.clock.at(course));
                    let stop = Written { id: EntryId(chance()?), at, entry: stop };
                    self.held.put(&[stop]).map_err(|why| self.held.tell(&why))?;
                }
                self.keep_use(course).map_err(|why| self.held.tell(&why))?;
                if self.used.is_some() || course.stopped.is_some() {
                    self.held.tell_kept();
                }
                let Some(first) = self.used.take() else { return Ok(None) };
                if let Entry::Use(record) = &first.entry
                    && is_asked
                    && self.helped.is_none()
                {
                    let again = Entry::Use(UseRecord { helped: ask_helped(course), ..record.clone() });
                    self.replace(course, first, EntryId(chance()?), again)?;
                }
                Ok(None)
            }
        }
    }

    /// What takes back the parts of a session that stand in the diary from when it was left before.
    fn instead_of_parts(&self, session: EntryId, at: Moment) -> Result<Vec<Written>, Exit> {
        let parts: Vec<EntryId> = session.left().collect();
        let standing = self.held.diary.standing().map(|written| written.id).filter(|id| parts.contains(id));
        standing.map(|id| Ok(Written { id: EntryId(chance()?), at, entry: Entry::Withdrawn(id) })).collect()
    }

    /// Writes an entry again as she has told it since; the first counts no longer. Gives the one that
    /// counts.
    fn replace(
        &mut self,
        course: &Course,
        first: Written,
        id: EntryId,
        entry: Entry,
    ) -> Result<EntryId, Exit> {
        if entry == first.entry {
            return Ok(first.id);
        }
        let again = Written { id, at: first.at, entry };
        let at = self.held.diary.next(self.clock.at(course));
        let withdrawn = Written { id: EntryId(chance()?), at, entry: Entry::Withdrawn(first.id) };
        self.held.put(&[again, withdrawn]).map_err(|why| self.held.tell(&why))?;
        Ok(id)
    }
}

/// A stop without a session counts as a stop all the same.
fn stop_of(room: &Room, way: WayId) -> Option<Entry> {
    let way = room.bundled.rules().session.as_ref()?.ways.get(way.index())?;
    Some(Entry::Session(SessionRecord { stopped_by: Some(way.id.clone()), ..SessionRecord::default() }))
}

/// The clock by which entries are dated.
#[derive(Clone, Copy)]
enum Clock {
    /// That of the machine. The day may be another than the machine's: this one, where it was that one.
    Machine(Date, Date),
    /// One that goes as fast as the session does, from when that began.
    Told(Moment),
}

impl Clock {
    fn of(room: &Room, options: &Options) -> Self {
        let day = room.day();
        match options.at {
            Some(minute) => Self::Told(Moment { day, minute }),
            None => Self::Machine(day, now().map_or(day, |now| now.day)),
        }
    }

    fn at(self, course: &Course) -> Moment {
        match self {
            Self::Machine(day, was) => now().map_or(Moment { day, minute: 0 }, |now| Moment {
                day: day.plus_days(now.day.days_since(was)),
                ..now
            }),
            Self::Told(began) => began.plus_minutes(course.since / 60_000),
        }
    }
}

/// Whether somebody is there to answer.
fn is_asked(room: &Room, options: &Options) -> bool {
    io::stdin().is_terminal() && io::stderr().is_terminal() && !options.fast && !room.json
}

/// Asks whether it helped. Nothing is "cannot say".
fn ask_helped(course: &Course) -> Option<bool> {
    if let Some(typed) = &course.typed {
        return lines::ask(typed, words::DID_IT_HELP, helped).and_then(|helped| helped.0);
    }
    let valid = |text: &str| {
        Ok(match helped(text) {
            Err(wrong) if !text.trim().is_empty() => Validation::Invalid(wrong.into()),
            _ => Validation::Valid,
        })
    };
    // Whoever leaves here has used it all the same.
    let typed = Text::new(words::DID_IT_HELP).with_validator(valid).prompt().ok()?;
    helped(&typed).ok().and_then(|helped| helped.0)
}

/// Asks for the pain after it.
fn pain(course: &Course) -> Option<Score> {
    if let Some(typed) = &course.typed {
        return lines::ask(typed, words::PAIN_AFTER, score);
    }
    let fits = |text: &str| text.trim().is_empty() || score(text).is_ok();
    let valid = move |text: &str| {
        Ok(if fits(text) {
            Validation::Valid
        } else {
            Validation::Invalid("a whole number from 0 to 10, or nothing".into())
        })
    };
    // Whoever leaves here has done the session all the same.
    let typed = Text::new(words::PAIN_AFTER).with_validator(valid).prompt().ok()?;
    score(&typed).ok()
}

/// Asks how it went. No answer is one too.
fn went(room: &Room, course: &Course) -> Option<Went> {
    let said = room.bundled.edition().words();
    let question = said.say(wording::EFFORT_ASK);
    let known = [
        (Went::TooEasy, said.say(wording::EFFORT_EASY)),
        (Went::Right, said.say(wording::EFFORT_RIGHT)),
        (Went::TooHard, said.say(wording::EFFORT_HARD)),
    ];
    if let Some(typed) = &course.typed {
        let texts: Vec<&str> = known.iter().map(|(_, text)| *text).collect();
        return lines::ask(typed, &words::numbered(question, &texts), |text| {
            let at = text.parse().ok().and_then(|n: usize| n.checked_sub(1));
            at.and_then(|at| known.get(at)).map(|(went, _)| *went).ok_or_else(|| words::NOT_A_KEY.to_owned())
        });
    }
    // Enter alone says nothing.
    let texts = [words::NO_ANSWER].into_iter().chain(known.iter().map(|(_, text)| *text));
    let place = prompt::choose(question, texts.map(str::to_owned).collect(), room.look).ok()?;
    known.get(place.checked_sub(1)?).map(|(went, _)| *went)
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use clap::Parser;

    use super::*;
    use crate::command::session::timer;
    use crate::journal::Journal;

    const ADA: &str =
        concat!(env!("CARGO_MANIFEST_DIR"), "/../../guideline/cases/ada-24-0-early-backache.toml");

    #[derive(Parser)]
    struct Line {
        #[command(flatten)]
        options: Options,
    }

    /// The file of a diary, taken away again.
    struct Folder(PathBuf);

    impl Drop for Folder {
        #[allow(clippy::disallowed_methods, reason = "a test owns the disk")]
        fn drop(&mut self) {
            let _ = std::fs::remove_dir_all(&self.0);
        }
    }

    #[test]
    fn a_use_is_on_the_disk_when_it_is_taken_off_though_the_program_ends_in_its_pause() {
        let folder = Folder(std::env::temp_dir().join(format!("carrywell-pause-{}", std::process::id())));
        let file = folder.0.join("diary.sqlite");
        drop(Journal::open_or_make(&file).unwrap());
        let line =
            ["session", ADA, "--today", "2031-08-19", "--timer", "heat-pack", "--fast", "--at", "20:00"];
        let line = line.into_iter().chain(["--diary", file.to_str().unwrap()]);
        let options = Line::try_parse_from(line).unwrap().options;
        let mut room = Room::new(&options.person).unwrap();
        let answers = room.read(&options.file).unwrap();
        let mut held = options.given.named().unwrap().unwrap();
        let (_, checked) = Held::check_for_session(Some(&held), &room, answers).unwrap();
        let made = care::plan(room.bundled.rules(), checked.cleared().unwrap());
        let mut course = timer(room.bundled.rules(), &made, "heat-pack", 0).unwrap().unwrap();
        let on_the_disk = || Journal::open(&file).unwrap().read().unwrap().diary.entries().to_vec();

        let mut keeping = Keeping::new(&room, &options, &mut held).unwrap();
        let minute = |course: &mut Course, keeping: &mut Keeping<'_>| {
            course.tick(60_000, None);
            keeping.look(course);
        };
        (0..14).for_each(|_| minute(&mut course, &mut keeping));
        assert_eq!(on_the_disk(), [], "it is still on");
        (14..30).for_each(|_| minute(&mut course, &mut keeping));
        assert!(!course.is_over(), "its pause goes on");
        let written = on_the_disk();
        let [used] = written.as_slice() else { panic!("{written:?}") };
        assert_eq!(used.at, Moment { day: "2031-08-19".parse().unwrap(), minute: 20 * 60 + 15 });
        assert!(matches!(&used.entry, Entry::Use(used) if used.seconds == 15 * 60), "{used:?}");

        (30..75).for_each(|_| minute(&mut course, &mut keeping));
        assert!(course.is_over());
        keeping.keep(&room, &options, &course).unwrap();
        assert_eq!(on_the_disk(), written, "nor is it written again when the pause is over");
    }
}
