//! Heat, cold, TENS: how long it stays on, and when it may be used again.
//!
//! Here time that nobody saw counts: while a phone sleeps the pack is still on the skin. So a timer
//! ends at its limit whatever happened in between, and when it was overdue it says so. The pause
//! before the next use is counted from when she was told, not from when she should have been.

use guideline::{ActivityId, Guideline, Says};

use super::Cue;
use crate::plan::Proposal;
use crate::record::UseRecord;

/// Why there is no timer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoTimer {
    /// It is not measured by the clock.
    NoTime,
    /// It was used as often as it may be in a day.
    Enough,
}

/// What a timer counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimerPhase {
    /// It is on.
    On,
    /// The pause before it may be used again.
    Pause,
    /// It may be used again.
    Free,
    /// It may not be used again today.
    Enough,
}

/// The use of a measure, in progress.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timer {
    activity: ActivityId,
    name: String,
    /// Milliseconds of one use.
    limit: u64,
    /// Milliseconds left when its second part begins, until it has begun; none where it has one part.
    change: Option<u64>,
    /// Milliseconds between two uses.
    gap: u64,
    /// Uses left today, this one among them; none where it is not limited.
    uses_left: Option<u16>,
    /// A longer stretch without a look at the clock than this is a leap.
    jump: u64,
    phase: TimerPhase,
    left: u64,
    used: u64,
    halted: bool,
    /// What the clock on the wall showed when it was looked at, and the milliseconds counted since.
    wall: Option<(u64, u64)>,
}

impl Timer {
    /// Begins a use of what was proposed, when it was used `used_today` times before.
    ///
    /// # Errors
    ///
    /// When it is not measured by the clock, or was used often enough.
    pub fn start(
        rules: &Guideline,
        proposal: &Proposal,
        used_today: u16,
    ) -> Result<(Self, Vec<Cue>), NoTimer> {
        let record = rules.activity(proposal.activity);
        let dose = proposal.dose.filter(|dose| dose.minutes > 0).ok_or(NoTimer::NoTime)?;
        let minutes = record.limit.minutes_max.map_or(dose.minutes, |most| dose.minutes.min(most));
        let as_planned = (dose.times_per_day > 0).then_some(dose.times_per_day);
        let times = [as_planned, record.limit.times_per_day_max].into_iter().flatten().min();
        let uses_left = match times {
            Some(times) if used_today >= times => return Err(NoTimer::Enough),
            Some(times) => Some(times - used_today),
            None => None,
        };
        let limit = u64::from(minutes) * 60_000;
        let change = record.change_minutes.map(|minutes| u64::from(minutes) * 60_000);
        let timer = Self {
            activity: proposal.activity,
            name: record.id.clone(),
            limit,
            change: change.and_then(|after| limit.checked_sub(after)).filter(|left| *left > 0),
            gap: u64::from(record.limit.gap_minutes_min.unwrap_or(0)) * 60_000,
            uses_left,
            jump: rules.session.as_ref().map_or(0, |s| u64::from(s.tempo.jump_seconds) * 1000),
            phase: TimerPhase::On,
            left: limit,
            used: 0,
            halted: false,
            wall: None,
        };
        Ok((timer, vec![Cue::number(Says::TimerStart, u32::from(minutes))]))
    }

    /// Lets time go by: the milliseconds since the last call, by a clock that only goes forward.
    pub fn tick(&mut self, elapsed: u64) -> Vec<Cue> {
        let mut cues = Vec::new();
        match self.phase {
            TimerPhase::On if self.halted => {}
            TimerPhase::On => {
                let step = elapsed.min(self.left);
                self.used += step;
                self.left -= step;
                if self.left == 0 {
                    let over = elapsed - step;
                    if over > self.jump {
                        cues.push(Cue::number(Says::TimerOverdue, minutes(over)));
                    } else {
                        cues.push(Cue::plain(Says::TimerEnd));
                    }
                    self.take_off(&mut cues);
                } else if self.change.is_some_and(|left| self.left <= left) {
                    self.change = None;
                    cues.push(Cue::plain(Says::TimerChange));
                }
            }
            TimerPhase::Pause => {
                self.left = self.left.saturating_sub(elapsed);
                if self.left == 0 {
                    self.phase = TimerPhase::Free;
                    cues.push(Cue::plain(Says::TimerAgain));
                }
            }
            TimerPhase::Free | TimerPhase::Enough => {}
        }
        cues
    }

    /// The same where that clock may stand still while the device sleeps, as it does on some: `wall` is
    /// what the clock on the wall shows, in seconds since 1970; 0 if nobody knows. What it went further
    /// counts for a measure that is on, and not for a pause, which a wrong clock may not make shorter.
    pub fn tick_by(&mut self, elapsed: u64, wall: u64) -> Vec<Cue> {
        let is_on = self.phase == TimerPhase::On && !self.halted;
        let unseen = if is_on && wall != 0 { self.unseen(elapsed, wall) } else { 0 };
        self.tick(elapsed.saturating_add(unseen))
    }

    /// Milliseconds by which the wall's clock is ahead of what was counted since it was last looked at.
    fn unseen(&mut self, elapsed: u64, wall: u64) -> u64 {
        // It is read in whole seconds, and the two need not keep the same pace.
        const SLACK: u64 = 2_000;
        let Some((since, counted)) = self.wall else {
            self.wall = Some((wall, 0));
            return 0;
        };
        let counted = counted.saturating_add(elapsed);
        let ahead = wall.saturating_sub(since).saturating_mul(1000).saturating_sub(counted);
        let is_set_anew = wall < since || ahead > SLACK;
        self.wall = Some(if is_set_anew { (wall, 0) } else { (since, counted) });
        if ahead > SLACK { ahead } else { 0 }
    }

    /// It is taken off for a moment, and she is told so: what stays on while no time goes by has no limit.
    pub fn halt(&mut self) -> Vec<Cue> {
        if self.phase != TimerPhase::On || self.halted {
            return Vec::new();
        }
        self.halted = true;
        self.wall = None;
        vec![Cue::plain(Says::TimerHalt)]
    }

    /// It is on again.
    pub fn go_on(&mut self) -> Vec<Cue> {
        if !self.halted {
            return Vec::new();
        }
        self.halted = false;
        self.wall = None;
        vec![Cue::plain(Says::Resumed)]
    }

    /// It was taken off before its time.
    pub fn off(&mut self) -> Vec<Cue> {
        let mut cues = Vec::new();
        if self.phase == TimerPhase::On {
            self.take_off(&mut cues);
        }
        cues
    }

    fn take_off(&mut self, cues: &mut Vec<Cue>) {
        self.uses_left = self.uses_left.map(|left| left.saturating_sub(1));
        if self.uses_left == Some(0) {
            self.phase = TimerPhase::Enough;
            self.left = 0;
            cues.push(Cue::plain(Says::TimerEnough));
        } else if self.gap > 0 {
            self.phase = TimerPhase::Pause;
            self.left = self.gap;
            cues.push(Cue::number(Says::TimerPause, minutes(self.gap)));
        } else {
            self.phase = TimerPhase::Free;
            self.left = 0;
        }
    }

    /// What is used.
    #[must_use]
    pub fn activity(&self) -> ActivityId {
        self.activity
    }

    /// What it counts.
    #[must_use]
    pub fn phase(&self) -> TimerPhase {
        self.phase
    }

    /// Whether the clock of a use is halted.
    #[must_use]
    pub fn is_halted(&self) -> bool {
        self.halted
    }

    /// Seconds left of the use, or of the pause.
    #[must_use]
    pub fn seconds_left(&self) -> u32 {
        u32::try_from(self.left.div_ceil(1000)).unwrap_or(u32::MAX)
    }

    /// Seconds until its second part begins, where one is still to come.
    #[must_use]
    pub fn change_in(&self) -> Option<u32> {
        let left = self.change.filter(|_| self.phase == TimerPhase::On)?;
        u32::try_from((self.left - left).div_ceil(1000)).ok()
    }

    /// How much of it is over, in thousandths.
    #[must_use]
    pub fn done(&self) -> u16 {
        let whole = match self.phase {
            TimerPhase::On => self.limit,
            TimerPhase::Pause => self.gap,
            TimerPhase::Free | TimerPhase::Enough => return 1000,
        };
        u16::try_from((whole - self.left) * 1000 / whole.max(1)).unwrap_or(1000)
    }

    /// What came of it. Never more than its limit: what happened after she should have been told is
    /// not known.
    #[must_use]
    pub fn record(&self) -> UseRecord {
        UseRecord {
            activity: self.name.clone(),
            seconds: u32::try_from(self.used / 1000).unwrap_or(u32::MAX),
            helped: None,
        }
    }
}

fn minutes(milliseconds: u64) -> u32 {
    u32::try_from(milliseconds.div_ceil(60_000)).unwrap_or(u32::MAX)
}
