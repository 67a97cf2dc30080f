//! The week as a calendar file (RFC 5545): sessions, what keeps her moving, measures, and a to-do where
//! an appointment is to be booked.
//!
//! Times are local and float, because a plan follows her day and not a time zone. What has one time of
//! day is put one after another, and the times of day lie as far apart as the plan takes for granted.
//! The same plan gives the same file, with the same ids, so that a calendar that reads it again changes
//! what it has. Absent: alarms, places, and, where she wants it so, any word of what it is about.

use care::{Planned, Proposal, Slot};
use clinical::{Date, Disposition};
use exchange::case_file::CaseFile;
use exchange::{Edition, Occasion};
use guideline::{ActivityId, ActivityKind, Role};
use icalendar::{Calendar, Class, Component, Event, Property, Todo};
use sha2::{Digest as _, Sha256};
use wording::Words;

const CALENDAR: &str = "Carrywell";

/// How much a calendar says that others may see.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Titles {
    /// What it is, and how much.
    Plain,
    /// Nothing of it.
    Discreet,
}

/// When a time of day begins, in minutes since midnight. From the end of one to the next there is room
/// for what is done in it and for every pause the plan keeps.
fn begins(slot: Slot) -> u32 {
    match slot {
        Slot::Morning => 8 * 60,
        Slot::Midday => 12 * 60 + 30,
        Slot::Evening => 18 * 60,
        Slot::Bedtime => 22 * 60,
    }
}

/// Appointments shorter than this cannot be seen in a calendar; longer ones end at a multiple of it.
const MINUTES_MIN: u32 = 5;

/// The file, or nothing for someone who is not cleared.
#[must_use]
pub fn calendar(occasion: &Occasion<'_>, file: &CaseFile, titles: Titles) -> Option<String> {
    let occasion = occasion.in_language_of(file);
    let (edition, rules) = (occasion.edition, occasion.edition.rules());
    let words = edition.words();
    let checked = exchange::check(&occasion, file);
    let cleared = checked.cleared()?;
    let plan = care::plan(rules, cleared);
    let made = checked.assessment.case().on();
    let mut calendar = Calendar::empty();
    calendar.append_property(Property::new("VERSION", "2.0"));
    calendar.append_property(Property::new("PRODID", "-//Plan//EN"));
    calendar.append_property(Property::new("CALSCALE", "GREGORIAN"));
    calendar.name(match titles {
        Titles::Plain => CALENDAR,
        Titles::Discreet => words.say(wording::CALENDAR_DISCREET),
    });
    let offered: Vec<&Proposal> = [&plan.session, &plan.aerobic, &plan.measures, &plan.relief, &plan.lessons]
        .into_iter()
        .flatten()
        .collect();
    for day in &plan.days {
        for slot in Slot::ALL {
            let planned: Vec<&Planned> = day.planned.iter().filter(|planned| planned.slot == slot).collect();
            let mut at = begins(slot);
            for entry in entries(edition, &offered, &planned) {
                calendar.push(entry.event(words, day.date, at, slot, made, titles));
                at += entry.minutes;
            }
        }
    }
    if checked.assessment.act_on() == Disposition::BookAppointment {
        calendar.push(to_do(words, &checked.advice.title, &checked.advice.r#do, made, titles));
    }
    Some(folded(&calendar.to_string()))
}

/// The longest line of a file, in bytes; a line that goes on begins with a space.
const LINE_BYTES_MAX: usize = 75;

/// Lines folded again: the library counts the space of a line that goes on as nothing.
fn folded(text: &str) -> String {
    let mut out = String::new();
    for line in text.replace("\r\n ", "").split_terminator("\r\n") {
        let mut length = 0;
        for letter in line.chars() {
            if length + letter.len_utf8() > LINE_BYTES_MAX {
                out.push_str("\r\n ");
                length = 1;
            }
            out.push(letter);
            length += letter.len_utf8();
        }
        out.push_str("\r\n");
    }
    out
}

/// One appointment.
struct Entry {
    /// What it is, for its id.
    id: String,
    title: String,
    description: String,
    minutes: u32,
}

/// What is done at one time of day: the session as one appointment, the rest each by itself.
fn entries(edition: Edition<'_>, offered: &[&Proposal], planned: &[&Planned]) -> Vec<Entry> {
    let rules = edition.rules();
    let in_session = |id: ActivityId| {
        let record = rules.activity(id);
        record.kind == ActivityKind::Exercise && !matches!(record.role, Some(Role::Aerobic | Role::Relief))
    };
    let line = |id: ActivityId| {
        let dose = offered.iter().find(|proposal| proposal.activity == id).and_then(|proposal| proposal.dose);
        let name = edition.say(&format!("activity-{}", rules.activity(id).id));
        let amount =
            dose.as_ref().map_or_else(String::new, |dose| exchange::words::dose(edition.words(), dose));
        (name, amount, dose.map_or(0, |dose| dose.seconds()))
    };
    let mut entries = Vec::new();
    let (mut lines, mut seconds) = (Vec::new(), 0_u32);
    for planned in planned.iter().filter(|planned| in_session(planned.activity)) {
        let (name, amount, takes) = line(planned.activity);
        lines.push(format!("{name}: {amount}"));
        seconds = seconds.saturating_add(takes);
    }
    if !lines.is_empty() {
        entries.push(Entry {
            id: "session".to_owned(),
            title: edition.words().say(wording::CALENDAR_SESSION).to_owned(),
            description: lines.join("\n"),
            minutes: minutes(seconds),
        });
    }
    for planned in planned.iter().filter(|planned| !in_session(planned.activity)) {
        let (title, description, takes) = line(planned.activity);
        let id = rules.activity(planned.activity).id.clone();
        entries.push(Entry { id, title, description, minutes: minutes(takes) });
    }
    entries
}

fn minutes(seconds: u32) -> u32 {
    seconds.div_ceil(60).next_multiple_of(MINUTES_MIN).max(MINUTES_MIN)
}

impl Entry {
    fn event(&self, words: Words, day: Date, at: u32, slot: Slot, made: Date, titles: Titles) -> Event {
        let mut event = Event::new();
        event.uid(&uid(&[&day.to_string(), slot.id(), &self.id]));
        event.add_property("DTSTAMP", stamp(made));
        event.add_property("DTSTART", moment(day, at));
        event.add_property("DTEND", moment(day, at + self.minutes));
        // Nobody else's appointment is in the way of it, and it is nobody else's business.
        event.add_property("TRANSP", "TRANSPARENT");
        event.class(Class::Private);
        match titles {
            Titles::Plain => event.summary(&self.title).description(&self.description),
            Titles::Discreet => event.summary(words.say(wording::CALENDAR_SESSION_DISCREET)),
        };
        event.done()
    }
}

fn to_do(words: Words, title: &str, what: &str, on: Date, titles: Titles) -> Todo {
    let mut to_do = Todo::new();
    to_do.uid(&uid(&[&on.to_string(), "book"]));
    to_do.add_property("DTSTAMP", stamp(on));
    to_do.append_property(Property::new("DTSTART", compact(on)).add_parameter("VALUE", "DATE").done());
    to_do.class(Class::Private);
    match titles {
        Titles::Plain => to_do.summary(title).description(what),
        Titles::Discreet => to_do.summary(words.say(wording::CALENDAR_CALL_DISCREET)),
    };
    to_do.done()
}

/// An id that follows from what and when, and says neither.
fn uid(of: &[&str]) -> String {
    let mut hash = Sha256::new();
    for part in of {
        hash.update(part.as_bytes());
        hash.update([0]);
    }
    let hex: String = hash.finalize().iter().take(16).map(|byte| format!("{byte:02x}")).collect();
    format!("{hex}@plan")
}

fn compact(day: Date) -> String {
    let (year, month, day) = day.ymd();
    format!("{year:04}{month:02}{day:02}")
}

/// When the file was made, as far as it says: the day of the plan.
fn stamp(day: Date) -> String {
    format!("{}T000000Z", compact(day))
}

fn moment(day: Date, minute: u32) -> String {
    // A long evening may end after midnight.
    let days = i32::try_from(minute / (24 * 60)).unwrap_or(0);
    format!("{}T{:02}{:02}00", compact(day.plus_days(days)), minute / 60 % 24, minute % 60)
}
