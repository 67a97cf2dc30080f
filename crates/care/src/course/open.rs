//! What stands unsettled in a diary, and on which days it left room for a plan.
//!
//! A danger sign, a way to stop that is one and an urgent check stand until a later check settles them,
//! whatever their date; a yes to a danger sign in the entry of a day for the whole of that day.

use clinical::{Date, Disposition, GestationalAge};
use guideline::Guideline;

use super::day::first_of_pregnancy;
use crate::diary::{Diary, Entry, Moment, Written};

/// The days on which a plan could stand: from the first check of this pregnancy that left room for one, or the
/// first session, which nobody begins without a plan, whoever has the check it came from; without the days on which something stood unsettled for any part of them.
#[derive(Debug)]
pub(super) struct Room {
    since: Option<Date>,
    /// First and last day of each stretch on which something stood unsettled.
    shut: Vec<(Date, Date)>,
}

impl Room {
    pub(super) fn of(rules: &Guideline, diary: &Diary, on: Date, age: Option<GestationalAge>) -> Self {
        let first = first_of_pregnancy(on, age);
        let mut room = Self { since: None, shut: Vec::new() };
        let (mut open, mut since) = (Open::default(), None);
        let of_this_one = |written: &&Written| (first..=on).contains(&written.at.day);
        for written in diary.standing().filter(of_this_one) {
            let day = written.at.day;
            open.read(rules, written);
            match (open.is_open, since) {
                (true, None) => since = Some(day),
                (false, Some(from)) => {
                    room.shut.push((from, day));
                    since = None;
                }
                _ => {}
            }
            let clears = open.checked == Some(written.at) && !open.is_open;
            let was_planned = matches!(&written.entry, Entry::Session(session) if !session.items.is_empty());
            if (clears || was_planned) && room.since.is_none() {
                room.since = Some(day);
            }
        }
        room.shut.extend(since.map(|from| (from, on)));
        room
    }

    /// Whether a plan could stand on a day.
    pub(super) fn is_on(&self, day: Date) -> bool {
        let is_shut = self.shut.iter().any(|(from, to)| (*from..=*to).contains(&day));
        self.since.is_some_and(|since| since <= day) && !is_shut
    }
}

/// Whether the diary points to a danger sign that no later check settled. Unknown where nothing was
/// checked within the time a result lasts.
///
/// What is dated later than today is a clock that was wrong, or another time zone: a danger sign in
/// it counts all the same, until a check that is dated after it; such a check settles nothing of today.
pub(super) fn danger(rules: &Guideline, diary: &Diary, on: Date) -> Option<bool> {
    let mut now = Open::default();
    diary.standing().filter(|written| written.at.day <= on).for_each(|written| now.read(rules, written));
    let lasts = i32::from(rules.planner.result_hours.div_ceil(24));
    let fresh = now.checked.is_some_and(|at| crate::choice::days_between(at.day, on) <= lasts);
    if now.is_open || stands(rules, diary, on) { Some(true) } else { fresh.then_some(false) }
}

/// Whether the diary points to a danger sign that no answer of this day settles, beside it or in it: she
/// said yes to one in an entry of this day, or what is dated later is open.
#[must_use]
pub fn stands(rules: &Guideline, diary: &Diary, on: Date) -> bool {
    let mut later = Open::default();
    let mut said_yes = false;
    for written in diary.standing().filter(|written| written.at.day >= on) {
        if written.at.day > on {
            later.read(rules, written);
        } else if let Entry::Day(day) = &written.entry {
            said_yes |= day.signs.iter().any(|heard| heard.answer == Some(true));
        }
    }
    said_yes || later.is_open
}

/// What entries come to, one after the other.
#[derive(Default)]
struct Open {
    is_open: bool,
    /// When the last check was.
    checked: Option<Moment>,
}

impl Open {
    fn read(&mut self, rules: &Guideline, written: &Written) {
        match &written.entry {
            Entry::Checked { disposition, .. } => match disposition.parse::<Disposition>() {
                Ok(found) => {
                    // Of two of one minute, from two devices, the more urgent one counts.
                    let twice = self.is_open && self.checked == Some(written.at);
                    self.is_open = !found.leaves_room_for_a_plan() || twice;
                    self.checked = Some(written.at);
                }
                // Not decided, or a word of another time: it settles nothing.
                Err(_) => self.checked = None,
            },
            Entry::Day(day) => self.is_open |= day.signs.iter().any(|heard| heard.answer != Some(false)),
            Entry::Session(session) => {
                let stopped = session.stopped_by.as_deref();
                // A way to stop that this guideline does not know may be a danger sign.
                self.is_open |= stopped.is_some_and(|name| {
                    rules.find_stop_sign(name).is_none_or(|stop| !rules.stop_sign(stop).signs.is_empty())
                });
            }
            _ => {}
        }
    }
}
