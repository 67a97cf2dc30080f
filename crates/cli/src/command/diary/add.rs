//! `carrywell diary add`: an entry, asked for in a minute, or given with options or in a file.
//!
//! An entry is acknowledged when it is on the disk: its id is printed then and not before.

use std::fs::File;
use std::io::{self, BufRead, BufReader, IsTerminal as _};
use std::path::{Path, PathBuf};

use care::{
    Assessment, Barrier, DayEntry, Diary, Entry, EntryId, Function, Heard, Moment, Scored, Written, assess,
};
use clap::Args;
use clinical::{Date, Score};
use exchange::case_file::{self, CaseFile, Kept, is_private};
use exchange::json::Advice;

use super::ask::Asked;
use super::odd::tell_of;
use super::passphrase::Passphrase;
use super::{Held, Place, ask, chance, failed, now, opened_or_made, problem, refused, say};
use crate::command::{Person, Room};
use crate::exit::Exit;
use crate::journal::Journal;
use crate::page::complain;
use crate::words;

/// What an entry of a day is made of. A check or a file of entries stands for itself: what was said beside
/// it must not get lost.
const OF_A_DAY: [&str; 10] = [
    "pain_now",
    "pain_worst",
    "pain_night",
    "sleep",
    "worse_this_morning",
    "flare",
    "mood_low",
    "functions",
    "signs",
    "done",
];

/// Writes an entry. Without any of these you are asked.
#[derive(Args, Clone, Debug)]
pub(in crate::command) struct Options {
    #[command(flatten)]
    place: Place,
    /// Pain now, 0 to 10
    #[arg(long, value_name = "0-10", value_parser = score, allow_negative_numbers = true)]
    pain_now: Option<Score>,
    /// The worst pain of the last 24 hours
    #[arg(long, value_name = "0-10", value_parser = score, allow_negative_numbers = true)]
    pain_worst: Option<Score>,
    /// Pain in the night
    #[arg(long, value_name = "0-10", value_parser = score, allow_negative_numbers = true)]
    pain_night: Option<Score>,
    /// Sleep: 0 not disturbed, 10 no sleep
    #[arg(long, value_name = "0-10", value_parser = score, allow_negative_numbers = true)]
    sleep: Option<Score>,
    /// Is it worse this morning than before what was done yesterday?
    #[arg(long, value_name = "yes|no", value_parser = yes_no)]
    worse_this_morning: Option<bool>,
    /// Is this a flare?
    #[arg(long, value_name = "yes|no", value_parser = yes_no)]
    flare: Option<bool>,
    /// Is your mood cut down by it?
    #[arg(long, value_name = "yes|no", value_parser = yes_no)]
    mood_low: Option<bool>,
    /// Something of your own, and how well you could do it: 0 unable, 10 as before
    #[arg(long = "function", value_name = "NAME=0-10", value_parser = function)]
    functions: Vec<Function>,
    /// A danger sign by its name, such as bleeding-any=no
    #[arg(long = "sign", value_name = "SIGN=yes|no|not-sure", value_parser = heard)]
    signs: Vec<Heard>,
    /// What you did besides, by its name
    #[arg(long, value_name = "NAME")]
    done: Vec<String>,
    /// A score of the Pelvic Girdle Questionnaire, all items, in percent: its words are not here
    #[arg(long, value_name = "0-100", value_parser = clap::value_parser!(u8).range(0..=100), conflicts_with = "file", allow_negative_numbers = true)]
    pgq: Option<u8>,
    /// What got in the way of the plan
    #[arg(long, value_name = "time|pain|fear|boredom", value_parser = barrier, conflicts_with = "file")]
    barrier: Option<Barrier>,
    /// The time, such as 08:05; now if left out. For another day, give --today too
    #[arg(long, value_name = "HH:MM", value_parser = minute)]
    at: Option<u16>,
    /// Keep the answers of a check: a case file, without its private answers
    #[arg(long, value_name = "CASE", conflicts_with_all = OF_A_DAY, conflicts_with_all = ["pgq", "barrier"])]
    check: Option<PathBuf>,
    /// Entries in a file (docs/diary.md), one line each; `-` for standard input
    #[arg(long, value_name = "FILE", conflicts_with_all = OF_A_DAY, conflicts_with_all = ["check", "pgq", "barrier", "at", "note"])]
    file: Option<PathBuf>,
    #[command(flatten)]
    passphrase: Passphrase,
    #[command(flatten)]
    person: Person,
}

pub(super) fn run(options: &Options) -> Result<Exit, Exit> {
    let path = options.place.path()?;
    let mut journal = opened_or_made(&path, options.passphrase.source())?;
    let now =
        now().ok_or_else(|| problem("the clock", "it shows no day there is", "set it, and try again"))?;
    if let Some(file) = &options.file {
        let written = from_file(&mut journal, &path, file, now)?;
        let ids: Vec<EntryId> = written.iter().map(|(id, _)| *id).collect();
        tell_odd(&Room::new(&options.person)?, &journal, &path, &ids)?;
        let is_of_today = written.iter().any(|(_, day)| *day == now.day);
        return if is_of_today { afterwards(options, &mut journal, &path, now) } else { Ok(Exit::Yes) };
    }
    let mut room = Room::new(&options.person)?;
    let day = room.today.unwrap_or(now.day);
    let at = match options.at {
        Some(minute) => Moment { day, minute },
        None => {
            let opened = journal.read().map_err(|error| failed(&path, &error))?;
            opened.diary.next(Moment { day, ..now })
        }
    };
    let scored = options.pgq.and_then(|score| Scored::new(words::PGQ, score)).map(Entry::Scored);
    let mut to_check = false;
    let entries = match (&options.check, options.day()) {
        (Some(case), _) => vec![checked(&mut room, case, day)?],
        (None, Some(day)) => {
            known_signs(&room, &day.signs)?;
            known_things(&room, &day.done)?;
            with_helped(&room, day)
        }
        (None, None) if scored.is_some() || options.barrier.is_some() => Vec::new(),
        (None, None) => {
            let asked = asked(&room, &journal, &path)?;
            to_check = asked.to_check;
            asked.entries
        }
    };
    let mut ids = Vec::new();
    let barrier = options.barrier.map(Entry::Barrier);
    for entry in entries.into_iter().chain(scored).chain(barrier) {
        let written = Written { id: EntryId(chance()?), at, entry };
        keep(&mut journal, &path, &written)?;
        ids.push(written.id);
    }
    if ids.is_empty() {
        complain(&format!("{}\n", words::NOTHING_SAID));
    } else {
        complain(&format!("Kept in {}.\n", words::shown(&path.to_string_lossy())));
    }
    tell_odd(&room, &journal, &path, &ids)?;
    let exit = afterwards(options, &mut journal, &path, at)?;
    // What is urgent says what to do by itself.
    if to_check && matches!(exit, Exit::Yes) {
        complain(&format!("{}\n", words::TO_SETTLE));
    }
    Ok(exit)
}

impl Options {
    /// What the options say of the day, if they say anything.
    fn day(&self) -> Option<DayEntry> {
        let day = DayEntry {
            pain_now: self.pain_now,
            pain_worst: self.pain_worst,
            pain_night: self.pain_night,
            worse_this_morning: self.worse_this_morning,
            flare: self.flare,
            sleep_disturbed: self.sleep,
            mood_low: self.mood_low,
            functions: self.functions.clone(),
            signs: self.signs.clone(),
            done: self.done.clone(),
            note: self.person.note.clone().unwrap_or_default(),
        };
        (day != DayEntry::default()).then_some(day)
    }
}

/// Puts an entry in, and says so.
fn keep(journal: &mut Journal, path: &Path, written: &Written) -> Result<(), Exit> {
    store::fits(written).map_err(|error| refused(path, &error))?;
    journal.append(std::slice::from_ref(written)).map_err(|error| failed(path, &error))?;
    let id: String = written.id.0.iter().map(|byte| format!("{byte:02x}")).collect();
    say(&format!("{id}\n"))
}

/// Every line of a file, each on the disk before the next is read. Gives what was written, and the days it is of.
fn from_file(
    journal: &mut Journal,
    path: &Path,
    file: &Path,
    now: Moment,
) -> Result<Vec<(EntryId, Date)>, Exit> {
    let name = file.to_string_lossy();
    let told = |error: &io::Error| {
        let (message, help) = words::not_opened(error, words::NO_ENTRIES);
        problem(&name, &message, &help)
    };
    let lines: Box<dyn BufRead> = if file == Path::new("-") {
        Box::new(io::stdin().lock())
    } else {
        Box::new(BufReader::new(File::open(file).map_err(|error| told(&error))?))
    };
    let mut kept = Vec::new();
    for (nth, line) in lines.lines().enumerate() {
        let line = line.map_err(|error| told(&error))?;
        if line.trim().is_empty() {
            continue;
        }
        let whole = store::read_record(line.as_bytes());
        let written = match whole.or_else(|reason| match store::read_entry(&line) {
            Ok(entry) => Ok(Written { id: EntryId(chance().map_err(|_| reason)?), at: now, entry }),
            Err(other) => Err(if line.contains("\"id\"") { reason } else { other }),
        }) {
            Ok(written) => written,
            Err(reason) => {
                let place = format!("{name}, line {}", nth + 1);
                let help = "the lines before it are kept; mend this one (docs/diary.md), and give it again";
                return Err(problem(&place, &reason.to_string(), help));
            }
        };
        keep(journal, path, &written)?;
        kept.push((written.id, written.at.day));
    }
    Ok(kept)
}

/// Tells what is odd about what was written, by the clock: the day of an entry is what may be mistyped.
fn tell_odd(room: &Room, journal: &Journal, path: &Path, written: &[EntryId]) -> Result<(), Exit> {
    let diary = journal.read().map_err(|error| failed(path, &error))?.diary;
    tell_of(room, &diary, room.system_day, written);
    Ok(())
}

/// What she answered in a check of that day, and what came of it.
fn checked(room: &mut Room, case: &Path, day: Date) -> Result<Entry, Exit> {
    let file = match room.read(case) {
        Ok(file) => file,
        Err(error) => return Err(room.tell_unread(&error)),
    };
    // Answers of another day settle nothing of this one.
    if let Some(on) = file.on.filter(|on| *on != day) {
        let name = case.to_string_lossy();
        return Err(problem(&name, &words::other_day(on, day), &words::other_day_help(on)));
    }
    let checked = exchange::check(&room.occasion(), &file);
    Ok(check_of(room, &file, &checked.assessment))
}

/// Answers without what is private, and what came of them.
pub(in crate::command) fn check_of(room: &Room, file: &CaseFile, assessment: &Assessment) -> Entry {
    let rules = room.bundled.rules();
    let confirmed: Vec<_> =
        file.heard.iter().filter(|heard| heard.confirmed).map(|heard| heard.sign).collect();
    // Words that point to what is private are as private as the answer.
    let is_open = !file.heard.iter().any(|heard| rules.sign(heard.sign).private);
    let answers = case_file::write(
        rules,
        &Kept {
            on: file.on.unwrap_or_else(|| room.day()),
            region: file.region.map(|region| rules.region(region).id.as_str()),
            note: file.note.as_deref().filter(|_| is_open),
            dating: file.dating,
            answers: &exchange::diary::answers(rules, &file.case),
            confirmed: &confirmed,
        },
    );
    Entry::Checked {
        answers,
        disposition: exchange::diary::came_of(assessment),
        guideline: room.bundled.bundle().id.hex(),
    }
}

/// A sign that is not known would be kept and never looked at; a private one is not kept.
fn known_signs(room: &Room, signs: &[Heard]) -> Result<(), Exit> {
    let rules = room.bundled.rules();
    for heard in signs {
        let place = format!("--sign {}", heard.feature);
        match rules.find_sign(&heard.feature) {
            None => {
                let known = rules.signs.iter().map(|sign| sign.id.as_str());
                let help = words::nearest(&heard.feature, known);
                return Err(problem(&place, "there is no such danger sign", &help));
            }
            Some(sign) if is_private(rules, sign.into()) => {
                let help = "answer it in `carrywell check`, which keeps nothing unless you say so";
                return Err(problem(&place, "this is private, and no diary keeps it", help));
            }
            Some(_) => {}
        }
    }
    Ok(())
}

/// A name that is not known would be kept, and counted as nothing that was done.
fn known_things(room: &Room, done: &[String]) -> Result<(), Exit> {
    let rules = room.bundled.rules();
    let Some(name) = done.iter().find(|name| rules.find_activity(name).is_none()) else { return Ok(()) };
    let known = rules.activities.iter().map(|activity| activity.id.as_str());
    let help = words::nearest_or(name, known, "what the guideline does not have goes into --note");
    Err(problem(&format!("--done {name}"), "there is no such activity", &help))
}

fn asked(room: &Room, journal: &Journal, path: &Path) -> Result<Asked, Exit> {
    if !is_somebody_there() {
        let help = "say what to keep with options, such as --pain-now 4, or with --file FILE";
        return Err(problem("standard input", "this is no terminal, so nothing can be asked", help));
    }
    let before = journal.read().map_err(|error| failed(path, &error))?.diary;
    ask::day(room, &before)
        .map_err(|error| problem("the terminal", &error.to_string(), "nothing was kept; try again"))
}

/// A day given with options. Where somebody is there to answer, and no danger sign comes first, a measure
/// that was done is asked about, as in the entry that is asked for.
fn with_helped(room: &Room, day: DayEntry) -> Vec<Entry> {
    let is_quiet = day.signs.iter().all(|heard| heard.answer == Some(false));
    let mut rest = day.clone();
    // Whoever leaves here has done it all the same.
    let asked = if is_quiet && is_somebody_there() { ask::helped(room, &mut rest).ok() } else { None };
    let Some(mut entries) = asked else { return vec![Entry::Day(day)] };
    if rest != DayEntry::default() {
        entries.push(Entry::Day(rest));
    }
    entries
}

fn is_somebody_there() -> bool {
    io::stdin().is_terminal() && io::stderr().is_terminal()
}

/// What the entries of today come to. If it is urgent, that is what she reads; and the diary keeps that it
/// is, whatever it came from, so that there is no plan until a later check settles it.
fn afterwards(options: &Options, journal: &mut Journal, path: &Path, at: Moment) -> Result<Exit, Exit> {
    let room = Room::new(&Person { note: None, json: false, ..options.person.clone() })?;
    let diary = journal.read().map_err(|error| failed(path, &error))?.diary;
    let Some(urgent) = Urgent::of(&room, &diary) else { return Ok(Exit::Yes) };
    if let Some(entry) = urgent.to_keep {
        let at = diary.next(Moment { day: room.day(), ..at });
        let written = Written { id: EntryId(chance()?), at, entry };
        journal.append(&[written]).map_err(|error| failed(path, &error))?;
    }
    room.show(&urgent.advice, false)?;
    Ok(Exit::No)
}

/// The same after a session.
pub(in crate::command) fn tell_urgent(room: &Room, held: &mut Held) -> Result<Option<Exit>, Exit> {
    let Some(urgent) = Urgent::of(room, held.diary()) else { return Ok(None) };
    // What was urgent before and was settled is not said again.
    let Some(entry) = urgent.to_keep else { return Ok(None) };
    let now = now().map_or(Moment { day: room.day(), minute: 0 }, |now| Moment { day: room.day(), ..now });
    let written = Written { id: EntryId(chance()?), at: held.diary().next(now), entry };
    held.put(&[written]).map_err(|why| held.tell(&why))?;
    if room.json {
        // The session is one document already.
        complain(&format!("{}\n{}\n", urgent.advice.title, urgent.advice.r#do));
    } else {
        room.show(&urgent.advice, false)?;
    }
    Ok(Some(Exit::No))
}

/// What a day comes to, where that is urgent.
struct Urgent {
    advice: Advice,
    /// What holds a plan back, where nothing in the diary does so yet.
    to_keep: Option<Entry>,
}

impl Urgent {
    fn of(room: &Room, diary: &Diary) -> Option<Self> {
        let (rules, day) = (room.bundled.rules(), room.day());
        let file = exchange::diary::case_on(&room.occasion(), diary, day);
        let assessment = assess(rules, file.case.clone());
        if assessment.reasons().is_empty() || !exchange::is_urgent(&assessment) {
            return None;
        }
        let holds = exchange::diary::is_open(rules, diary, day)
            || !exchange::diary::is_urgent_since_check(&room.occasion(), diary, day);
        let region = room.region_of(Some(&file));
        let advice =
            exchange::advice(&room.occasion(), &assessment, region, &file.heard, &file.contradictions, None);
        Some(Self { advice, to_keep: (!holds).then(|| check_of(room, &file, &assessment)) })
    }
}

pub(in crate::command) fn score(text: &str) -> Result<Score, String> {
    text.trim().parse().ok().and_then(Score::new).ok_or_else(|| "a whole number from 0 to 10".to_owned())
}

fn yes_no(text: &str) -> Result<bool, String> {
    match text.trim() {
        "yes" => Ok(true),
        "no" => Ok(false),
        _ => Err("write yes or no; leave it out if you are not sure".to_owned()),
    }
}

fn barrier(text: &str) -> Result<Barrier, String> {
    Barrier::find(text.trim()).ok_or_else(|| "write time, pain, fear or boredom".to_owned())
}

fn function(text: &str) -> Result<Function, String> {
    let (name, number) = text.rsplit_once('=').ok_or("write NAME=7")?;
    let name = name.trim();
    if name.is_empty() {
        return Err("write what it is before the =, such as stairs=7".to_owned());
    }
    Ok(Function { name: name.to_owned(), score: score(number)? })
}

fn heard(text: &str) -> Result<Heard, String> {
    let (name, said) = text.split_once('=').ok_or("write SIGN=no")?;
    let answer = match said.trim() {
        "not-sure" | "not sure" => None,
        said => Some(yes_no(said).map_err(|_| "write yes, no or not-sure".to_owned())?),
    };
    Ok(Heard { feature: name.trim().to_owned(), answer })
}

pub(in crate::command) fn minute(text: &str) -> Result<u16, String> {
    let wrong = || "write hours and minutes, such as 08:05".to_owned();
    let (hours, minutes) = text.split_once(':').ok_or_else(wrong)?;
    let (hours, minutes): (u16, u16) =
        (hours.parse().map_err(|_| wrong())?, minutes.parse().map_err(|_| wrong())?);
    if hours < 24 && minutes < 60 { Ok(hours * 60 + minutes) } else { Err(wrong()) }
}
