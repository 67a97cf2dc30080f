//! The week as a calendar file (RFC 5545): sessions, what keeps her moving, measures, and a to-do where
//! an appointment is to be booked.
//!
//! Times are local and float, because a plan follows her day and not a time zone. What has one time of
//! day is put one after another, and the times of day lie as far apart as the plan takes for granted.
//! The same plan gives the same file, with the same ids, so that a calendar that reads it again changes
//! what it has. Her own appointments stand in it with the title she gave them. Absent: alarms, places,
//! and, where she wants it so, any word of what the plan is about.

use care::{Planned, Proposal, Slot, exercise_seconds, session_seconds};
use clinical::{Date, Disposition};
use exchange::case_file::CaseFile;
use exchange::{Edition, Occasion};
use guideline::{ActivityId, ActivityKind, Role};
use sha2::{Digest as _, Sha256};
use wording::Words;

use crate::appointment::Appointment;

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

/// The file, or nothing for someone who is not cleared. Her own appointments are added to the plan.
#[must_use]
pub fn calendar(
    occasion: &Occasion<'_>,
    file: &CaseFile,
    titles: Titles,
    own: &[Appointment],
) -> Option<String> {
    let occasion = occasion.in_language_of(file);
    let (edition, rules) = (occasion.edition, occasion.edition.rules());
    let words = edition.words();
    let checked = exchange::check(&occasion, file);
    let cleared = checked.cleared()?;
    let plan = care::plan(rules, cleared);
    let made = checked.assessment.case().on();
    let name = match titles {
        Titles::Plain => CALENDAR,
        Titles::Discreet => words.say(wording::CALENDAR_DISCREET),
    };
    let mut out = File { lines: String::new(), words, titles, made };
    out.line("BEGIN", "VCALENDAR");
    out.line("VERSION", "2.0");
    out.line("PRODID", "-//Plan//EN");
    out.line("CALSCALE", "GREGORIAN");
    out.text("NAME", name);
    out.text("X-WR-CALNAME", name);
    let offered: Vec<&Proposal> = [&plan.session, &plan.aerobic, &plan.measures, &plan.relief, &plan.lessons]
        .into_iter()
        .flatten()
        .collect();
    for day in &plan.days {
        for slot in Slot::ALL {
            let planned: Vec<&Planned> = day.planned.iter().filter(|planned| planned.slot == slot).collect();
            let mut at = begins(slot);
            for entry in entries(edition, &offered, &planned) {
                entry.write(&mut out, day.date, slot, at);
                at += entry.minutes;
            }
        }
    }
    let mut own: Vec<&Appointment> = own.iter().collect();
    own.sort_by(|a, b| (a.day, a.minute, &a.title).cmp(&(b.day, b.minute, &b.title)));
    own.dedup();
    own.into_iter().for_each(|own| appointment(&mut out, own));
    if checked.assessment.act_on() == Disposition::BookAppointment {
        to_do(&mut out, &checked.advice.title, &checked.advice.r#do);
    }
    out.line("END", "VCALENDAR");
    Some(out.lines)
}

/// The longest line of a file, in bytes; a line that goes on begins with a space.
const LINE_BYTES_MAX: usize = 75;

/// The lines of a file, folded as they are written, and what holds for all of them.
struct File {
    lines: String,
    words: Words,
    titles: Titles,
    made: Date,
}

impl File {
    /// One line whose value has no letter that means something else here.
    fn line(&mut self, name: &str, value: &str) {
        let mut length = 0;
        for letter in name.chars().chain([':']).chain(value.chars()) {
            if length + letter.len_utf8() > LINE_BYTES_MAX {
                self.lines.push_str("\r\n ");
                length = 1;
            }
            self.lines.push(letter);
            length += letter.len_utf8();
        }
        self.lines.push_str("\r\n");
    }

    /// One line of text.
    fn text(&mut self, name: &str, text: &str) {
        let mut value = String::with_capacity(text.len());
        for letter in text.chars() {
            match letter {
                '\\' | ';' | ',' => value.extend(['\\', letter]),
                '\n' => value.push_str("\\n"),
                letter if letter.is_control() => {}
                letter => value.push(letter),
            }
        }
        self.line(name, &value);
    }
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
    let dose = |id: ActivityId| {
        offered.iter().find(|proposal| proposal.activity == id).and_then(|proposal| proposal.dose.as_ref())
    };
    let line = |id: ActivityId| {
        let dose = dose(id);
        let name = edition.say(&format!("activity-{}", rules.activity(id).id));
        let amount = dose.map_or_else(String::new, |dose| exchange::words::dose(edition.words(), dose));
        (name, amount)
    };
    let mut entries = Vec::new();
    let session = || planned.iter().map(|planned| planned.activity).filter(|id| in_session(*id));
    let lines: Vec<String> = session()
        .map(|id| {
            let (name, amount) = line(id);
            format!("{name}: {amount}")
        })
        .collect();
    if !lines.is_empty() {
        entries.push(Entry {
            id: "session".to_owned(),
            title: edition.words().say(wording::CALENDAR_SESSION).to_owned(),
            description: lines.join("\n"),
            minutes: minutes(session_seconds(rules, session().filter_map(|id| Some((id, dose(id)?))))),
        });
    }
    for planned in planned.iter().filter(|planned| !in_session(planned.activity)) {
        let (title, description) = line(planned.activity);
        // Beside a session nothing is counted down before it begins.
        let takes = dose(planned.activity).map_or(0, |dose| match dose.minutes {
            0 => exercise_seconds(rules, planned.activity, dose),
            minutes => u32::from(minutes) * 60,
        });
        let id = rules.activity(planned.activity).id.clone();
        entries.push(Entry { id, title, description, minutes: minutes(takes) });
    }
    entries
}

fn minutes(seconds: u32) -> u32 {
    seconds.div_ceil(60).next_multiple_of(MINUTES_MIN).max(MINUTES_MIN)
}

impl Entry {
    fn write(&self, out: &mut File, day: Date, slot: Slot, at: u32) {
        out.line("BEGIN", "VEVENT");
        out.line("UID", &uid(&[&day.to_string(), slot.id(), &self.id]));
        out.line("DTSTAMP", &stamp(out.made));
        out.line("DTSTART", &moment(day, at));
        out.line("DTEND", &moment(day, at + self.minutes));
        match out.titles {
            Titles::Plain => {
                out.text("SUMMARY", &self.title);
                let only = out.words.say(wording::CALENDAR_ONLY);
                let lines = [self.description.as_str(), only].into_iter().filter(|line| !line.is_empty());
                out.text("DESCRIPTION", &lines.collect::<Vec<_>>().join("\n"));
            }
            Titles::Discreet => out.text("SUMMARY", out.words.say(wording::CALENDAR_SESSION_DISCREET)),
        }
        // Nobody else's appointment is in the way of it, and it is nobody else's business.
        out.line("TRANSP", "TRANSPARENT");
        out.line("CLASS", "PRIVATE");
        out.line("END", "VEVENT");
    }
}

/// One of her own, with the title she gave it. How long it takes nobody knows, so it has no end.
fn appointment(out: &mut File, own: &Appointment) {
    let minute = u32::from(own.minute);
    out.line("BEGIN", "VEVENT");
    out.line("UID", &uid(&["own", &own.day.to_string(), &minute.to_string(), &own.title]));
    out.line("DTSTAMP", &stamp(out.made));
    out.line("DTSTART", &moment(own.day, minute));
    out.text("SUMMARY", &own.title);
    out.line("CLASS", "PRIVATE");
    out.line("END", "VEVENT");
}

fn to_do(out: &mut File, title: &str, what: &str) {
    out.line("BEGIN", "VTODO");
    out.line("UID", &uid(&[&out.made.to_string(), "book"]));
    out.line("DTSTAMP", &stamp(out.made));
    out.line("DTSTART;VALUE=DATE", &compact(out.made));
    match out.titles {
        Titles::Plain => {
            out.text("SUMMARY", title);
            out.text("DESCRIPTION", what);
        }
        Titles::Discreet => out.text("SUMMARY", out.words.say(wording::CALENDAR_CALL_DISCREET)),
    }
    out.line("CLASS", "PRIVATE");
    out.line("END", "VTODO");
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
