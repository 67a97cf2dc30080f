//! `carrywell session FILE`: today's session, done together; with `--timer`, the use of a measure.
//!
//! The session itself is [`care::Session`]; here are a clock, keys and lines. In a terminal it is
//! drawn in place ([`live`]); with `--plain`, in a dumb terminal, or when the output goes elsewhere,
//! each thing said is a line with its time ([`lines`]). Nothing is spoken, and nothing is kept but in the diary that
//! was named.
//!
//! Someone who is not cleared gets no session: she sees what `check` shows.

mod course;
mod ended;
mod lines;
mod live;
mod signals;
mod written;

use std::path::PathBuf;

use ::guideline::{Guideline, Light};
use care::{
    Beginning, CarePlan, Case, Effort, Entry, EntryId, Moment, NoSession, NoTimer, Pace, Proposal, Session,
    Timer,
};
use clap::{Args, ValueEnum};
use clinical::Score;

use super::diary::{Given, Held, minute, now, score, tell_urgent};
use super::{Person, Room, plan};
use crate::exit::Exit;
use crate::page::complain;
use crate::words;
pub(super) use course::WAYS;
use course::{Beside, Course};
pub(super) use ended::stopped;
use written::Keeping;

pub(super) const EXIT_CODES: &str = "\
Keys: space pauses, n is a repetition done or \"ready\", s leaves one out, + too easy, - too hard, q leaves.
After s the next key may say why: 1 it hurt, 2 tired, 3 no time, 4 not safe, 5 bored; s or any other, no reason.
Ways to stop, always: h it hurts, t tightening, d dizzy or unwell, b bleeding or fluid, y baby.

Exit codes:
  0  the session came to its end, or was left
  1  no session: not cleared, or this measure is not in the plan; or it was stopped and is urgent
  2  could not tell: questions are open, also after a stop; or the input was not understood";

/// How a session went as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Went {
    TooEasy,
    Right,
    TooHard,
}

impl From<Went> for Effort {
    fn from(went: Went) -> Self {
        match went {
            Went::TooEasy => Self::TooEasy,
            Went::Right => Self::Right,
            Went::TooHard => Self::TooHard,
        }
    }
}

/// Runs a session, or a timer.
#[derive(Args, Clone, Debug)]
pub(super) struct Options {
    /// A file with answers, TOML or JSON; `-` for standard input
    file: PathBuf,
    /// A timer for a measure of the plan instead, such as heat-pack
    #[arg(long, value_name = "MEASURE", conflicts_with_all = ["tap", "resume"])]
    timer: Option<String>,
    /// How often the measure was used today before
    #[arg(
        long,
        value_name = "TIMES",
        default_value_t = 0,
        requires = "timer",
        allow_negative_numbers = true
    )]
    used: u16,
    /// Repetitions at your own pace: each waits for the key n
    #[arg(long)]
    tap: bool,
    /// Go on where a session of today was left, with the line it gave
    #[arg(long, value_name = "LINE")]
    resume: Option<String>,
    /// As fast as possible and without a clock, for scripts; implies --plain
    #[arg(long)]
    fast: bool,
    /// With --fast: a key at so many seconds, such as 40=h; may be given more than once
    #[arg(long, value_name = "SECONDS=KEY", requires = "fast", value_parser = press)]
    press: Vec<(u32, char)>,
    /// With --fast: the time it began, such as 18:00
    #[arg(long, value_name = "HH:MM", requires = "fast", value_parser = minute)]
    at: Option<u16>,
    /// Pain after it, for the diary; you are asked if left out
    #[arg(long, value_name = "0-10", requires = "diary", value_parser = score, allow_negative_numbers = true)]
    pain_after: Option<Score>,
    /// How it went, for the diary; you are asked if left out
    #[arg(long, value_enum, value_name = "HOW", requires = "diary")]
    went: Option<Went>,
    /// With --timer: whether it helped, for the diary; you are asked if left out
    #[arg(long, value_name = "yes|no|cannot-say", requires = "diary", requires = "timer", value_parser = helped)]
    helped: Option<Helped>,
    #[command(flatten)]
    given: Given,
    #[command(flatten)]
    person: Person,
}

/// What she says of a measure.
#[derive(Clone, Copy, Debug)]
struct Helped(Option<bool>);

fn helped(text: &str) -> Result<Helped, String> {
    match text.trim().to_lowercase().as_str() {
        "yes" | "y" => Ok(Helped(Some(true))),
        "no" | "n" => Ok(Helped(Some(false))),
        "cannot-say" | "cannot say" => Ok(Helped(None)),
        _ => Err("write yes, no or cannot-say".to_owned()),
    }
}

pub(super) fn run(options: &Options) -> Exit {
    Room::new(&options.person).and_then(|mut room| session(&mut room, options)).unwrap_or_else(|exit| exit)
}

fn session(room: &mut Room, options: &Options) -> Result<Exit, Exit> {
    let file = match room.read(&options.file) {
        Ok(file) => file,
        Err(error) => return Err(room.tell_unread(&error)),
    };
    let mut held = options.given.named()?;
    if let Some(held) = &held {
        held.is_writable()?;
    }
    let (file, checked) = Held::check_for_session(held.as_ref(), room, file)?;
    let Some(cleared) = checked.cleared() else {
        return plan::no_plan(room, &file, &checked);
    };
    let rules = room.bundled.rules();
    let made = care::plan(rules, cleared);
    let mut course = match &options.timer {
        None => begin(room, options, &made, held.as_ref())?,
        Some(name) => {
            wait(room, options, held.as_ref(), name)?;
            match timer(rules, &made, name, options.used.max(used_today(room, held.as_ref(), name)))? {
                Some(course) => course,
                None => {
                    let timed = timed(rules, &made);
                    if is_no_measure(rules, &made, name) {
                        complain(&format!("{}\n", words::no_measure(name, &timed)));
                        return Ok(Exit::No);
                    }
                    let asked = plan::Asked { option: "--timer", name, help: &words::with_timer(&timed) };
                    plan::why_not(room, &file, cleared, asked)?;
                    return Ok(Exit::No);
                }
            }
        }
    };
    let mut keeping = held.as_mut().map(|held| Keeping::new(room, options, held)).transpose()?;
    go_through(room, options, &mut course, &mut |course| {
        keeping.iter_mut().for_each(|keeping| keeping.look(course));
    })?;
    let kept = keeping.map(|keeping| keeping.keep(room, options, &course)).transpose();
    let id = kept.as_ref().ok().copied().flatten().flatten();
    let light =
        held.as_ref().zip(id).and_then(|(held, id)| light_of(rules, held, id, checked.assessment.case()));
    // What to do now is told, also where it could not be kept.
    let exit = ended::tell(room, &file, &made, &course, light)?;
    kept?;
    // Pain after it may be urgent by itself.
    match held.as_mut().filter(|_| course.stopped.is_none()) {
        Some(held) => Ok(tell_urgent(room, held)?.unwrap_or(exit)),
        None => Ok(exit),
    }
}

/// Lets it go on to its end, in the way this terminal can.
fn go_through(room: &Room, options: &Options, course: &mut Course, diary: Beside<'_>) -> Result<(), Exit> {
    let edition = room.bundled.edition();
    if options.fast {
        lines::fast(course, edition, &options.press, room.json, diary);
    } else if room.json || room.look.plain || !live::is_possible() {
        let keys = options.file.as_os_str() != "-";
        lines::by_the_clock(course, edition, keys, room.json, diary);
    } else if let Err(error) = live::run(course, edition, room.look, diary) {
        complain(&format!("{}: {error}\n", words::NO_LIVE_SESSION));
        return Err(Exit::CouldNotTell);
    }
    Ok(())
}

/// What the pain of a session means, where it was written down before it that day and after it. After a
/// stop there is something else to do.
fn light_of(rules: &Guideline, held: &Held, id: EntryId, case: &Case) -> Option<Light> {
    let stopped = held.diary.standing().any(|written| {
        matches!(&written.entry, Entry::Session(record) if written.id == id && record.stopped_by.is_some())
    });
    let soreness = care::soreness(rules, &held.diary, id, case).filter(|_| !stopped)?;
    share::review::light_to_say(rules, soreness)
}

/// Begins a session, or takes one up again.
fn begin(room: &Room, options: &Options, made: &CarePlan, held: Option<&Held>) -> Result<Course, Exit> {
    let rules = room.bundled.rules();
    let guideline = room.bundled.edition().bundle().id.hex();
    // Answers may be for a day that is still to come; then so is the plan, and the session with it.
    let first = made.days.first().map_or(room.day(), |day| day.date);
    let day = room.day().max(first);
    let diary = held.map(|held| held.diary.clone()).unwrap_or_default();
    if let Some(token) = &options.resume {
        return match Session::resume(rules, made, &guideline, day, &diary, token) {
            Ok(session) => Ok(Course::of_session(session, Vec::new())),
            Err(error) => {
                complain(&format!("--resume: {error}\n"));
                Err(Exit::CouldNotTell)
            }
        };
    }
    let now = jiff::Zoned::now();
    let by_clock = u16::from(now.hour().unsigned_abs()) * 60 + u16::from(now.minute().unsigned_abs());
    let minute = options.at.unwrap_or(by_clock);
    let pace = if options.tap { Pace::Tap } else { Pace::Tempo };
    let beginning = Beginning { id: chance(), at: Moment { day, minute }, guideline: &guideline, pace };
    match Session::start(rules, made, beginning, &diary) {
        Ok((session, cues)) => Ok(Course::of_session(session, cues)),
        Err(NoSession::StoppedToday) => {
            complain(&format!("{}\n", words::STOPPED_TODAY));
            Err(Exit::No)
        }
        Err(NoSession::Nothing) => {
            complain(&format!("{}\n", words::NOTHING_IN_SESSION));
            Err(Exit::No)
        }
    }
}

/// How often a measure was used today, by the diary.
fn used_today(room: &Room, held: Option<&Held>, name: &str) -> u16 {
    let entries = held.into_iter().flat_map(|held| held.diary.standing());
    let today = entries.filter(|written| written.at.day == room.day());
    let uses = today.filter(|written| matches!(&written.entry, Entry::Use(used) if used.activity == name));
    u16::try_from(uses.count()).unwrap_or(u16::MAX)
}

/// Refuses what has to wait for what the diary says was done.
fn wait(room: &Room, options: &Options, held: Option<&Held>, name: &str) -> Result<(), Exit> {
    let edition = room.bundled.edition();
    let Some((held, activity)) = held.zip(edition.rules().find_activity(name)) else { return Ok(()) };
    let minute = options.at.or_else(|| now().map(|now| now.minute)).unwrap_or(0);
    let now = Moment { day: room.day(), minute };
    let Some(wait) = share::review::wait(edition, &held.diary, now, activity) else { return Ok(()) };
    complain(&format!("--timer: {}. {}\n", words::waits(&wait.name, &wait.until), wait.why));
    Err(Exit::No)
}

/// Begins the use of a measure; nothing when it is not in the plan.
fn timer(rules: &Guideline, made: &CarePlan, name: &str, used: u16) -> Result<Option<Course>, Exit> {
    let named = |p: &&Proposal| rules.activity(p.activity).id == name;
    let Some(proposal) = made.measures.iter().chain(&made.relief).find(named) else { return Ok(None) };
    match Timer::start(rules, proposal, used) {
        Ok((timer, cues)) => Ok(Some(Course::of_timer(timer, cues))),
        Err(why) => {
            let told = match why {
                NoTimer::NoTime => words::NOT_BY_THE_CLOCK,
                NoTimer::Enough => words::USED_ENOUGH,
            };
            complain(&format!("--timer: {told}\n"));
            Err(Exit::No)
        }
    }
}

/// What of this plan a timer can be had for.
fn timed<'r>(rules: &'r Guideline, made: &CarePlan) -> Vec<&'r str> {
    let offered = made.measures.iter().chain(&made.relief);
    let timed = offered.filter(|proposal| Timer::start(rules, proposal, 0).is_ok());
    timed.map(|proposal| rules.activity(proposal.activity).id.as_str()).collect()
}

/// Whether it is in the plan, and is no measure.
fn is_no_measure(rules: &Guideline, made: &CarePlan, name: &str) -> bool {
    let mut others = made.session.iter().chain(&made.aerobic).chain(&made.lessons);
    others.any(|proposal| rules.activity(proposal.activity).id == name)
}

/// Sixteen bytes of chance: what the standard library takes from the system for its own tables.
fn chance() -> EntryId {
    use std::hash::{BuildHasher as _, RandomState};
    let mut id = [0; 16];
    for half in id.chunks_mut(8) {
        half.copy_from_slice(&RandomState::new().hash_one(0u8).to_le_bytes());
    }
    EntryId(id)
}

/// `40=h`, or `40=space`.
fn press(text: &str) -> Result<(u32, char), String> {
    let wrong = || "write seconds, an equals sign and a key, such as 40=h or 10=space".to_owned();
    let (seconds, key) = text.split_once('=').ok_or_else(wrong)?;
    let seconds = seconds.trim().parse().map_err(|_| wrong())?;
    let mut letters = key.chars();
    let key = match (key, letters.next(), letters.next()) {
        ("space", ..) => ' ',
        (_, Some(key), None) => key.to_ascii_lowercase(),
        _ => return Err(wrong()),
    };
    // A script whose stop was mistyped would end well.
    course::is_key(key).then_some((seconds, key)).ok_or_else(|| words::no_such_key(key))
}
