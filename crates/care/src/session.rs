//! A session, done together: what to do now, for how long, and what comes next.
//!
//! A [`Session`] is a value that whoever owns a clock feeds with the milliseconds that went by. It
//! answers with [`Cue`]s and can be looked at as a [`Picture`] at any moment; both are ids and
//! numbers, others find the words.
//!
//! Promises: never more than the plan's dose, whatever is pressed. A stretch of time in which nobody
//! looked at the clock is not counted but pauses. A stop ends it for good, and what
//! [`after_stop`] gives is not cleared until the questions it opens are answered.
//!
//! Absent: a clock, chance, sentences, storage; and raising a dose, which belongs to another day.

mod cue;
mod item;
mod picture;
mod stop;
mod timer;
mod token;

use clinical::Date;
use guideline::{ActivityId, Guideline, Position, Says, Tempo, WayId};

use crate::diary::{Diary, Entry, EntryId, Moment, Written};
use crate::length::{moves, there_and_back};
use crate::plan::{CarePlan, Proposal};
use crate::record::{Effort, SessionRecord, Skipped};
use crate::today::WhyWait;
use item::Item;

pub use cue::{Cue, Of};
pub use picture::{Pause, Phase, Picture, Running};
pub use stop::{after_stop, asked_after_stop};
pub use timer::{NoTimer, Timer, TimerPhase};
pub use token::ResumeError;

/// What a session is called and when it began; made where chance and clock are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Beginning<'a> {
    /// The id its entry in the diary will have, on whichever device or in whichever tab it ends.
    pub id: EntryId,
    /// When it begins.
    pub at: Moment,
    /// The hash of the guideline, as text.
    pub guideline: &'a str,
    /// Who sets the pace.
    pub pace: Pace,
}

/// Who sets the pace of the repetitions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pace {
    /// The clock.
    #[default]
    Tempo,
    /// She does: a repetition waits for her tap.
    Tap,
}

/// Why there is no session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoSession {
    /// One was stopped today by one of the ways to stop; none begins again that day.
    StoppedToday,
    /// The plan has nothing to do in a session, or the guideline has no sessions.
    Nothing,
}

/// A session in progress.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    id: EntryId,
    at: Moment,
    guideline: u64,
    plan: u64,
    /// What of the plan's session is not in it, by its place there, as bits.
    left_out: u64,
    pace: Pace,
    tempo: Tempo,
    items: Vec<Item>,
    running: Running,
    stopped_by: Option<String>,
    place: Place,
    /// Milliseconds it went on, pauses left out.
    went_on: u64,
    /// Milliseconds since she last touched anything, pauses left out.
    untouched: u64,
    /// Milliseconds flat on the back, the way down left out.
    on_back: u64,
    /// The most of them the guideline allows in a day.
    on_back_max: u64,
    /// Whether the next position was announced.
    announced: bool,
}

/// Where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Place {
    item: usize,
    set: u16,
    side: u8,
    repetition: u16,
    phase: Phase,
    left: u32,
}

/// The last seconds of anything timed are counted aloud.
const COUNTED_ALOUD: u32 = 3;

impl Session {
    /// Begins a session with today's plan.
    ///
    /// # Errors
    ///
    /// When one was stopped today, or there is nothing to do.
    pub fn start(
        rules: &Guideline,
        plan: &CarePlan,
        beginning: Beginning<'_>,
        diary: &Diary,
    ) -> Result<(Self, Vec<Cue>), NoSession> {
        if diary.stopped_on(beginning.at.day).is_some() {
            return Err(NoSession::StoppedToday);
        }
        let at = beginning.at;
        // What has to wait for something that was done before it is not in it; the time on the back is
        // counted as it goes on.
        let waits = |proposal: &Proposal| {
            let waits = crate::today::day_clashes(rules, diary, at, proposal.activity);
            waits.iter().any(|wait| wait.why != WhyWait::BackMinutes)
        };
        let left_out = plan.session.iter().zip(0..u64::BITS).filter(|(proposal, _)| waits(proposal));
        let left_out = left_out.fold(0, |bits, (_, place)| bits | 1 << place);
        let mut session = Self::laid_out(rules, plan, beginning, left_out).ok_or(NoSession::Nothing)?;
        // The time on the back is the day's, and not each session's.
        session.on_back = u64::from(crate::today::seconds_on_back(rules, diary, at)) * 1000;
        let mut cues = Vec::new();
        session.begin_item(0, &mut cues);
        Ok((session, cues))
    }

    /// A session at its very beginning, without a word said, and without what is left out of the plan's.
    fn laid_out(rules: &Guideline, plan: &CarePlan, beginning: Beginning<'_>, left_out: u64) -> Option<Self> {
        let settings = rules.session.as_ref()?;
        // What is planned for that day: a week's rest days and its time on the back are in there.
        let today = plan.days.iter().find(|day| day.date == beginning.at.day)?;
        let of_today = |p: &&Proposal| today.planned.iter().any(|planned| planned.activity == p.activity);
        let is_in = |place: u32| left_out.checked_shr(place).is_none_or(|bits| bits & 1 == 0);
        let proposals = plan.session.iter().zip(0..).filter(|(_, place)| is_in(*place));
        let proposals = proposals.map(|(proposal, _)| proposal).filter(of_today);
        let items: Vec<Item> = proposals.filter_map(|p| Item::new(rules, settings, p)).collect();
        (!items.is_empty()).then_some(Self {
            id: beginning.id,
            at: beginning.at,
            guideline: token::fingerprint([beginning.guideline]),
            plan: token::fingerprint_of_plan(rules, plan, &settings.tempo),
            left_out,
            pace: beginning.pace,
            tempo: settings.tempo,
            items,
            running: Running::Going,
            stopped_by: None,
            place: Place { item: 0, set: 0, side: 0, repetition: 0, phase: Phase::Ready, left: 0 },
            went_on: 0,
            untouched: 0,
            on_back: 0,
            on_back_max: u64::from(rules.planner.back_minutes_max) * 60_000,
            announced: false,
        })
    }

    /// Lets time go by: the milliseconds since the last call, by a clock that only goes forward.
    ///
    /// More than the guideline's longest stretch is not counted; the session then waits.
    pub fn tick(&mut self, elapsed: u64) -> Vec<Cue> {
        let mut cues = Vec::new();
        if self.running != Running::Going {
            return cues;
        }
        if elapsed > u64::from(self.tempo.jump_seconds) * 1000 {
            self.running = Running::Paused(Pause::Jumped);
            cues.push(Cue::plain(Says::Jumped));
            return cues;
        }
        let mut left = u32::try_from(elapsed).unwrap_or(u32::MAX);
        while self.running == Running::Going && left > 0 {
            let on_back = self.back_left();
            if on_back == Some(0) {
                cues.push(Cue::plain(Says::BackEnough));
                self.item_over(&mut cues);
                continue;
            }
            let waits = self.waits_for_tap();
            let step = if waits { left } else { left.min(self.place.left) };
            let step = on_back.map_or(step, |most| step.min(most));
            left -= step;
            self.pass(step);
            if waits {
                continue;
            }
            self.count_down(step, &mut cues);
            if self.place.left == 0 {
                self.phase_over(&mut cues);
            }
        }
        self.announce(&mut cues);
        cues
    }

    /// She has done a repetition, or is ready before the time for getting ready is over. A rest is
    /// not cut short.
    pub fn rep(&mut self) -> Vec<Cue> {
        let mut cues = Vec::new();
        if self.running != Running::Going {
            return cues;
        }
        self.untouched = 0;
        match self.place.phase {
            Phase::Position | Phase::Ready | Phase::ChangingSide => self.phase_over(&mut cues),
            Phase::Moving if self.waits_for_tap() && self.hold() > 0 => self.phase_over(&mut cues),
            Phase::Moving | Phase::Holding | Phase::Returning => self.repetition_done(&mut cues),
            Phase::Resting | Phase::Timed => {}
        }
        self.announce(&mut cues);
        cues
    }

    /// Waits until [`resume_now`](Self::resume_now).
    pub fn pause(&mut self) -> Vec<Cue> {
        if self.running != Running::Going {
            return Vec::new();
        }
        self.running = Running::Paused(Pause::Asked);
        vec![Cue::plain(Says::Paused)]
    }

    /// Goes on where it stood.
    pub fn resume_now(&mut self) -> Vec<Cue> {
        if !matches!(self.running, Running::Paused(_)) {
            return Vec::new();
        }
        self.running = Running::Going;
        self.untouched = 0;
        vec![Cue::plain(Says::Resumed)]
    }

    /// Leaves out what is left of this exercise.
    pub fn skip(&mut self, why: Skipped) -> Vec<Cue> {
        let mut cues = Vec::new();
        if self.is_over() {
            return cues;
        }
        self.untouched = 0;
        if let Some(item) = self.items.get_mut(self.place.item) {
            item.skipped = Some(why);
        }
        cues.push(Cue::plain(Says::Skipped));
        self.next_item(&mut cues);
        cues
    }

    /// One level lower at once, and nothing of it more than now. At the lowest level, or where the
    /// one below is measured otherwise, this exercise is over for today.
    pub fn too_hard(&mut self) -> Vec<Cue> {
        let mut cues = Vec::new();
        if self.is_over() {
            return cues;
        }
        self.untouched = 0;
        let Some(item) = self.items.get_mut(self.place.item) else { return cues };
        item.effort = Some(Effort::TooHard);
        if !item.ease() {
            cues.push(Cue::plain(Says::TooHard));
            self.next_item(&mut cues);
            return cues;
        }
        cues.push(Cue::number(Says::Easier, u32::from(item.level)));
        let (dose, is_timed, remaining) = (item.dose, item.is_timed(), item.remaining_ms());
        if is_timed {
            if remaining == 0 {
                self.item_over(&mut cues);
            } else if self.place.phase == Phase::Timed {
                self.place.left = remaining;
            }
            return cues;
        }
        if self.place.phase == Phase::Holding {
            self.place.left = self.place.left.min(u32::from(dose.hold_seconds) * 1000);
        }
        // What is done already may be all there is at this level.
        if self.place.set >= dose.sets.max(1) {
            self.item_over(&mut cues);
        } else if self.place.repetition >= dose.repetitions || (self.place.side > 0 && !dose.each_side) {
            self.side_done(&mut cues);
        }
        cues
    }

    /// She could do more. Today stays as planned: whether a level more is offered another day is for
    /// the guideline's rules to say, and is said here only when the plan leaves room for it.
    pub fn too_easy(&mut self) -> Vec<Cue> {
        if self.is_over() {
            return Vec::new();
        }
        self.untouched = 0;
        let Some(item) = self.items.get_mut(self.place.item) else { return Vec::new() };
        if item.effort != Some(Effort::TooHard) {
            item.effort = Some(Effort::TooEasy);
        }
        let says = if item.next_level().is_some() { Says::MoreLater } else { Says::NoMore };
        vec![Cue::plain(says)]
    }

    /// The one level more that may be offered another day: for the first exercise that was too easy
    /// and that nothing in the plan makes less.
    #[must_use]
    pub fn more_later(&self) -> Option<(ActivityId, u8)> {
        self.items.iter().find_map(|item| Some((item.activity, item.next_level()?)))
    }

    /// Ends it at once, for today. Also while it waits: she need not go on first.
    pub fn stop(&mut self, rules: &Guideline, way: WayId) -> Vec<Cue> {
        let ways = rules.session.as_ref().map(|session| session.ways.as_slice()).unwrap_or_default();
        let Some(way_to_stop) = ways.get(way.index()) else { return Vec::new() };
        if self.is_over() {
            return Vec::new();
        }
        self.running = Running::Stopped(way);
        self.stopped_by = Some(way_to_stop.id.clone());
        vec![Cue::plain(Says::Stopped)]
    }

    /// Leaves the rest out.
    pub fn leave(&mut self, why: Skipped) -> Vec<Cue> {
        if self.is_over() {
            return Vec::new();
        }
        for item in self.items.iter_mut().skip(self.place.item) {
            item.skipped = Some(why);
        }
        self.running = Running::Finished;
        vec![Cue::plain(Says::Done)]
    }

    /// Whether it goes on.
    #[must_use]
    pub fn running(&self) -> Running {
        self.running
    }

    /// Whether it has come to an end.
    #[must_use]
    pub fn is_over(&self) -> bool {
        matches!(self.running, Running::Finished | Running::Stopped(_))
    }

    /// The day it is for.
    #[must_use]
    pub fn day(&self) -> Date {
        self.at.day
    }

    /// What there is to see.
    #[must_use]
    pub fn picture(&self) -> Option<Picture> {
        let item = self.items.get(self.place.item.min(self.items.len().saturating_sub(1)))?;
        let small = |n: usize| u16::try_from(n).unwrap_or(u16::MAX);
        let n_sides = if item.dose.each_side { 2 } else { 1 };
        let in_item = self.items.iter().map(|item| u64::from(item.planned_ms())).sum::<u64>().max(1);
        let done: u64 = self
            .items
            .iter()
            .enumerate()
            .map(|(at, item)| match at.cmp(&self.place.item) {
                core::cmp::Ordering::Less => u64::from(item.planned_ms()),
                core::cmp::Ordering::Equal => u64::from(item.done_share_ms()),
                core::cmp::Ordering::Greater => 0,
            })
            .sum();
        Some(Picture {
            running: self.running,
            activity: item.activity,
            level: item.level,
            dose: item.dose,
            position: item.position,
            item: (small(self.place.item.min(self.items.len() - 1)) + 1, small(self.items.len())),
            set: ((self.place.set + 1).min(item.dose.sets.max(1)), item.dose.sets.max(1)),
            side: ((self.place.side + 1).min(n_sides), n_sides),
            repetition: (!item.is_timed())
                .then(|| ((self.place.repetition + 1).min(item.dose.repetitions), item.dose.repetitions)),
            phase: self.place.phase,
            breathed: item.breathed,
            breath: item.breath(),
            seconds_left: (!self.waits_for_tap()).then(|| self.place.left.div_ceil(1000)),
            next: self.items.get(self.place.item + 1).map(|item| item.activity),
            done: if self.running == Running::Finished {
                1000
            } else {
                u16::try_from(done.saturating_mul(1000) / in_item).unwrap_or(1000).min(1000)
            },
        })
    }

    /// What came of it so far; when it is over, what came of it.
    #[must_use]
    pub fn record(&self) -> SessionRecord {
        SessionRecord {
            seconds: u32::try_from(self.went_on / 1000).unwrap_or(u32::MAX),
            items: self.items.iter().map(Item::record).collect(),
            stopped_by: self.stopped_by.clone(),
            pain_after: None,
            effort: None,
        }
    }

    /// The id of its entry in the diary.
    #[must_use]
    pub fn id(&self) -> EntryId {
        self.id
    }

    /// The entry for the diary, with whatever was added to the record afterwards.
    ///
    /// Two that went on from the same token write the same id and time, so they count once. One that
    /// was stopped has the id and the time given here, those of now: its twin must not hide it, and a
    /// check since the session began has not answered it.
    #[must_use]
    pub fn written(&self, record: SessionRecord, id: EntryId, now: Moment) -> Written {
        let (id, at) = if record.stopped_by.is_some() { (id, now) } else { (self.id, self.at) };
        Written { id, at, entry: Entry::Session(record) }
    }

    fn waits_for_tap(&self) -> bool {
        let breathed = self.items.get(self.place.item).is_some_and(|item| item.breathed);
        self.pace == Pace::Tap && self.place.phase == Phase::Moving && !breathed
    }

    fn hold(&self) -> u16 {
        self.items.get(self.place.item).map_or(0, |item| item.dose.hold_seconds)
    }

    /// Milliseconds that may still be spent as she lies now, if that is limited.
    fn back_left(&self) -> Option<u32> {
        let item = self.items.get(self.place.item)?;
        if item.position != Position::Supine || self.place.phase == Phase::Position {
            return None;
        }
        Some(u32::try_from(self.on_back_max.saturating_sub(self.on_back)).unwrap_or(u32::MAX))
    }

    fn pass(&mut self, milliseconds: u32) {
        if self.back_left().is_some() {
            self.on_back += u64::from(milliseconds);
        }
        self.went_on += u64::from(milliseconds);
        self.untouched += u64::from(milliseconds);
        if self.place.phase == Phase::Timed
            && let Some(item) = self.items.get_mut(self.place.item)
        {
            item.done_ms += milliseconds;
        }
    }

    /// Takes time off the phase, and counts the seconds that ended.
    fn count_down(&mut self, step: u32, cues: &mut Vec<Cue>) {
        let before = self.place.left.div_ceil(1000);
        self.place.left -= step;
        let after = self.place.left.div_ceil(1000);
        let timed = self.place.phase == Phase::Timed;
        if timed && self.items.get(self.place.item).is_some_and(|item| item.breathed) {
            self.breathe(step, cues);
        }
        for second in (after..before).rev() {
            let aloud = match self.place.phase {
                Phase::Holding => true,
                Phase::Timed => second <= COUNTED_ALOUD || second.is_multiple_of(60),
                _ => second <= COUNTED_ALOUD,
            };
            if self.place.phase == Phase::Resting && second == u32::from(self.tempo.ready_seconds) {
                self.say_breath(cues);
            }
            if aloud && second > 0 {
                cues.push(Cue::number(Says::Count, second));
            }
        }
    }

    /// How to breathe in the set that comes: said before it, when there is time to hear it.
    fn say_breath(&self, cues: &mut Vec<Cue>) {
        let breath = self.items.get(self.place.item).and_then(Item::breath);
        cues.extend(breath.map(Cue::plain));
    }

    /// The breath within something measured by the clock.
    fn breathe(&self, step: u32, cues: &mut Vec<Cue>) {
        let Some(item) = self.items.get(self.place.item) else { return };
        let breath_in = u32::from(self.tempo.breath_in_seconds) * 1000;
        let breath = breath_in + u32::from(self.tempo.breath_out_seconds) * 1000;
        if breath == 0 || self.place.left == 0 {
            return;
        }
        let (from, to) = (item.done_ms.saturating_sub(step), item.done_ms);
        let ends = |at: u32, offset: u32| (at + breath - offset) / breath;
        if ends(to, breath_in) > ends(from, breath_in) {
            cues.push(Cue::plain(Says::BreatheOut));
        }
        if ends(to, 0) > ends(from, 0) {
            cues.push(Cue::plain(Says::BreatheIn));
        }
    }

    /// Says in time that another position comes.
    fn announce(&mut self, cues: &mut Vec<Cue>) {
        if self.announced || self.running != Running::Going {
            return;
        }
        let Some(position) = self.changes_to(self.place.item + 1) else { return };
        if self.left_of_item() <= u64::from(self.tempo.announce_seconds) * 1000 {
            self.announced = true;
            cues.push(Cue::of(Says::PositionSoon, Of::Position(position)));
        }
    }

    /// The position an exercise has to be got into for: what is done in any position is done in
    /// the one before.
    fn changes_to(&self, item: usize) -> Option<Position> {
        let wanted = self.items.get(item)?.position;
        let before = self.items.iter().take(item).rev().map(|item| item.position);
        let held = before.into_iter().find(|position| *position != Position::Any);
        moves(held, wanted).then_some(wanted)
    }

    /// Milliseconds until this exercise is over, at the tempo of the clock.
    fn left_of_item(&self) -> u64 {
        let Some(item) = self.items.get(self.place.item) else { return 0 };
        let left = u64::from(self.place.left);
        if item.is_timed() {
            let timed = if self.place.phase == Phase::Timed { 0 } else { u64::from(item.remaining_ms()) };
            return left + timed;
        }
        let (there, back) = self.there_and_back(item);
        let hold = u32::from(item.dose.hold_seconds) * 1000;
        let repetition = u64::from(there) + u64::from(hold) + u64::from(back);
        let repetitions = u64::from(item.dose.repetitions);
        let n_sides = if item.dose.each_side { 2 } else { 1 };
        let change = u64::from(self.tempo.side_seconds) * 1000 * (n_sides - 1);
        let sets_after = u64::from(item.dose.sets.max(1).saturating_sub(self.place.set + 1));
        let rest = u64::from(item.dose.rest_seconds) * 1000;
        let whole_sets = sets_after * (rest + repetitions * n_sides * repetition + change);
        let sides_after = n_sides.saturating_sub(u64::from(self.place.side) + 1);
        let whole_sides =
            sides_after * (u64::from(self.tempo.side_seconds) * 1000 + repetitions * repetition);
        let reps_after = repetitions.saturating_sub(u64::from(self.place.repetition) + 1) * repetition;
        let of_this = match self.place.phase {
            Phase::Position | Phase::Ready => repetition,
            Phase::Moving => u64::from(hold) + u64::from(back),
            Phase::Holding => u64::from(back),
            Phase::Returning | Phase::Timed => 0,
            // The set or side that comes is already the one stood at.
            Phase::ChangingSide | Phase::Resting => repetition,
        };
        left + of_this + reps_after + whole_sides + whole_sets
    }

    fn there_and_back(&self, item: &Item) -> (u32, u32) {
        let (there, back) = there_and_back(&self.tempo, item.breathed);
        (u32::from(there) * 1000, u32::from(back) * 1000)
    }

    fn enter(&mut self, phase: Phase, seconds: u16) {
        self.place.phase = phase;
        self.place.left = u32::from(seconds) * 1000;
    }

    fn begin_item(&mut self, at: usize, cues: &mut Vec<Cue>) {
        self.place = Place { item: at, set: 0, side: 0, repetition: 0, phase: Phase::Ready, left: 0 };
        self.announced = false;
        match self.changes_to(at) {
            Some(position) => {
                self.enter(Phase::Position, self.tempo.position_seconds);
                cues.push(Cue::of(Says::Position, Of::Position(position)));
            }
            None => self.get_ready(cues),
        }
    }

    fn get_ready(&mut self, cues: &mut Vec<Cue>) {
        self.enter(Phase::Ready, self.tempo.ready_seconds);
        if let Some(item) = self.items.get(self.place.item) {
            cues.push(Cue::of(Says::Ready, Of::Activity(item.activity)));
        }
        self.say_breath(cues);
    }

    /// A phase has come to its end.
    fn phase_over(&mut self, cues: &mut Vec<Cue>) {
        match self.place.phase {
            Phase::Position => self.get_ready(cues),
            Phase::Ready => {
                cues.push(Cue::plain(Says::Start));
                let Some(item) = self.items.get(self.place.item) else { return };
                if item.is_timed() {
                    let (left, breathed) = (item.remaining_ms(), item.breathed);
                    self.place.phase = Phase::Timed;
                    self.place.left = left;
                    if breathed {
                        cues.push(Cue::plain(Says::BreatheIn));
                    }
                } else {
                    self.move_in(cues);
                }
            }
            Phase::Moving if self.hold() > 0 => {
                let hold = self.hold();
                self.enter(Phase::Holding, hold);
                cues.push(Cue::number(Says::Hold, u32::from(hold)));
            }
            Phase::Holding if self.pace == Pace::Tap => self.repetition_done(cues),
            Phase::Moving | Phase::Holding => self.move_out(cues),
            Phase::Returning => self.repetition_done(cues),
            Phase::Resting => {
                cues.push(Cue::number(Says::NextSet, u32::from(self.place.set) + 1));
                self.move_in(cues);
            }
            Phase::ChangingSide => self.move_in(cues),
            Phase::Timed => self.item_over(cues),
        }
    }

    fn move_in(&mut self, cues: &mut Vec<Cue>) {
        let Some(item) = self.items.get(self.place.item) else { return };
        let (there, _) = self.there_and_back(item);
        let says = if item.breathed { Says::BreatheIn } else { Says::Move };
        let last = self.place.repetition + 1 == item.dose.repetitions && item.dose.repetitions > 1;
        if last {
            cues.push(Cue::plain(Says::Last));
        }
        cues.push(Cue::number(says, u32::from(self.place.repetition) + 1));
        self.place.phase = Phase::Moving;
        self.place.left = there;
    }

    fn move_out(&mut self, cues: &mut Vec<Cue>) {
        let Some(item) = self.items.get(self.place.item) else { return };
        let (_, back) = self.there_and_back(item);
        cues.push(Cue::plain(if item.breathed { Says::BreatheOut } else { Says::Return }));
        self.place.phase = Phase::Returning;
        self.place.left = back;
    }

    fn repetition_done(&mut self, cues: &mut Vec<Cue>) {
        let Some(item) = self.items.get_mut(self.place.item) else { return };
        item.repetition_done();
        self.place.repetition += 1;
        if self.place.repetition < item.dose.repetitions {
            self.move_in(cues);
        } else {
            self.side_done(cues);
        }
    }

    fn side_done(&mut self, cues: &mut Vec<Cue>) {
        let Some(item) = self.items.get(self.place.item) else { return };
        let dose = item.dose;
        self.place.repetition = 0;
        if dose.each_side && self.place.side == 0 {
            self.place.side = 1;
            self.enter(Phase::ChangingSide, self.tempo.side_seconds);
            cues.push(Cue::plain(Says::ChangeSide));
            return;
        }
        self.place.side = 0;
        self.place.set += 1;
        if self.place.set >= dose.sets.max(1) {
            self.item_over(cues);
            return;
        }
        self.enter(Phase::Resting, dose.rest_seconds);
        cues.push(Cue::number(Says::Rest, u32::from(dose.rest_seconds)));
        if dose.rest_seconds <= self.tempo.ready_seconds {
            self.say_breath(cues);
        }
    }

    fn item_over(&mut self, cues: &mut Vec<Cue>) {
        cues.push(Cue::plain(Says::Over));
        self.next_item(cues);
    }

    fn next_item(&mut self, cues: &mut Vec<Cue>) {
        let next = self.place.item + 1;
        if next >= self.items.len() {
            self.running = Running::Finished;
            self.place.item = self.items.len();
            cues.push(Cue::plain(Says::Done));
            return;
        }
        self.begin_item(next, cues);
        if self.untouched >= u64::from(self.tempo.untouched_minutes_max) * 60_000 {
            self.running = Running::Paused(Pause::StillThere);
            cues.push(Cue::plain(Says::StillThere));
        }
    }
}
