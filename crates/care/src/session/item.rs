//! One exercise of a session: how much is planned, how much is done, and how it becomes less.
//!
//! INVARIANT(never-more): no part of the dose is ever larger than in the plan, because the only
//! change is [`Item::ease`].

use clinical::Dose;
use guideline::{ActivityId, Breath, Guideline, Position, Says, SessionRules};

use crate::length::exercise_seconds;
use crate::plan::{Cut, Proposal, dose};
use crate::record::{Effort, ItemRecord, Skipped};

/// An exercise of a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Item {
    pub(super) activity: ActivityId,
    name: String,
    pub(super) position: Position,
    pub(super) breathed: bool,
    breath: Breath,
    pub(super) level: u8,
    pub(super) dose: Dose,
    /// Doses of the levels below the planned one, lowest first, after the plan's cuts.
    below: Vec<Dose>,
    /// The level above, where the plan leaves room for one.
    above: Option<u8>,
    planned: Dose,
    planned_ms: u32,
    /// Repetitions done.
    pub(super) repetitions_done: u32,
    /// Milliseconds done, of what is measured by the clock.
    pub(super) done_ms: u32,
    pub(super) skipped: Option<Skipped>,
    pub(super) effort: Option<Effort>,
}

impl Item {
    /// The exercise as planned; none when the plan gives no amount.
    pub(super) fn new(rules: &Guideline, settings: &SessionRules, proposal: &Proposal) -> Option<Self> {
        let planned = proposal.dose.filter(|dose| dose.minutes > 0 || dose.repetitions > 0)?;
        let record = rules.activity(proposal.activity);
        let cuts: &[Cut] = &proposal.cuts;
        let below = (1..proposal.level).filter_map(|level| dose(record, level, cuts).1).collect();
        let n_levels = u8::try_from(record.levels.len()).unwrap_or(u8::MAX);
        Some(Self {
            activity: proposal.activity,
            name: record.id.clone(),
            position: record.position,
            breathed: settings.breathed.contains(&proposal.activity),
            breath: settings.breath,
            level: proposal.level,
            dose: planned,
            below,
            above: (cuts.is_empty() && proposal.level < n_levels).then_some(proposal.level + 1),
            planned,
            planned_ms: exercise_seconds(rules, proposal.activity, &planned).saturating_mul(1000),
            repetitions_done: 0,
            done_ms: 0,
            skipped: None,
            effort: None,
        })
    }

    /// Whether it is measured by the clock.
    pub(super) fn is_timed(&self) -> bool {
        self.dose.minutes > 0
    }

    /// What is said of the breath in each set; nothing where the breath is the tempo, or the clock.
    pub(super) fn breath(&self) -> Option<Says> {
        let is_held = self.dose.hold_seconds > 0;
        let says = if is_held { self.breath.holds } else { self.breath.repetitions };
        (!self.breathed && !self.is_timed()).then_some(says)
    }

    /// Steps down one level, keeping whatever is less already. Says whether there was one to step
    /// down to.
    pub(super) fn ease(&mut self) -> bool {
        let lower = usize::from(self.level).checked_sub(2).and_then(|at| self.below.get(at));
        let Some(lower) = lower.filter(|lower| (lower.minutes > 0) == self.is_timed()) else { return false };
        let now = self.dose;
        self.dose = Dose {
            sets: now.sets.max(1).min(lower.sets.max(1)),
            repetitions: now.repetitions.min(lower.repetitions),
            hold_seconds: now.hold_seconds.min(lower.hold_seconds),
            rest_seconds: now.rest_seconds.max(lower.rest_seconds),
            each_side: now.each_side && lower.each_side,
            minutes: now.minutes.min(lower.minutes),
            ..now
        };
        self.level -= 1;
        true
    }

    /// The level that may be offered another day, when this one was too easy.
    pub(super) fn next_level(&self) -> Option<u8> {
        self.above.filter(|_| self.effort == Some(Effort::TooEasy))
    }

    /// Counts a repetition, never more than were planned.
    pub(super) fn repetition_done(&mut self) {
        self.repetitions_done = (self.repetitions_done + 1).min(amount(&self.planned));
    }

    /// Milliseconds left, of what is measured by the clock.
    pub(super) fn remaining_ms(&self) -> u32 {
        (u32::from(self.dose.minutes) * 60_000).saturating_sub(self.done_ms)
    }

    /// How long all of it takes, to say how far the session is.
    pub(super) fn planned_ms(&self) -> u32 {
        self.planned_ms
    }

    /// The part of that which is done.
    pub(super) fn done_share_ms(&self) -> u32 {
        let (done, all) = (u64::from(self.done()), u64::from(amount(&self.planned)).max(1));
        u32::try_from(u64::from(self.planned_ms()) * done / all).unwrap_or(u32::MAX)
    }

    fn done(&self) -> u32 {
        if self.is_timed() { self.done_ms / 1000 } else { self.repetitions_done }
    }

    /// The most that can be done of it, in the unit of its kind: repetitions, or milliseconds.
    pub(super) fn most(&self) -> u32 {
        if self.is_timed() { amount(&self.planned) * 1000 } else { amount(&self.planned) }
    }

    pub(super) fn record(&self) -> ItemRecord {
        ItemRecord {
            activity: self.name.clone(),
            level: self.level,
            planned: amount(&self.planned),
            done: self.done(),
            skipped: self.skipped,
            effort: self.effort,
        }
    }
}

/// Repetitions over all sets and sides, or seconds.
fn amount(dose: &Dose) -> u32 {
    if dose.minutes > 0 {
        return u32::from(dose.minutes) * 60;
    }
    let sides = if dose.each_side { 2 } else { 1 };
    u32::from(dose.sets.max(1)) * u32::from(dose.repetitions) * sides
}
