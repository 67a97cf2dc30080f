//! Which activities a cleared person is offered today and this week, how much, and why.
//!
//! Reads the Case only, never the diary. Every line of the result names the rule or the pattern it
//! came from.
//!
//! Invariant: nothing appears that a rule leaves out, whatever was preferred. What is not known
//! leaves out.

mod choose;
mod schedule;
mod verdict;

use clinical::{Date, Dose};
use guideline::{ActivityId, ActivityKind, FeatureId, Guideline, Role};

pub use schedule::{Day, Planned, Slot};
pub(crate) use verdict::dose;
pub use verdict::{Cut, LeftOut, Verdict, WhyLeftOut, verdicts};

use crate::assess::Cleared;
use crate::order::order_by;

/// A week of activities for one person.
#[derive(Clone, Debug, PartialEq)]
pub struct CarePlan {
    /// Exercises of the session, in the order they are done: positions are grouped, so that she
    /// gets down and up as rarely as possible.
    pub session: Vec<Proposal>,
    /// An activity for the heart and for keeping moving, outside the session.
    pub aerobic: Vec<Proposal>,
    /// Measures she may use, with limits.
    pub measures: Vec<Proposal>,
    /// Exercises for when it hurts now.
    pub relief: Vec<Proposal>,
    /// What to know and do in daily life.
    pub lessons: Vec<Proposal>,
    /// Seven days, today first; of the plan for a flare, the days it still lasts.
    pub days: Vec<Day>,
    /// What was left out and which rule left it out.
    pub left_out: Vec<LeftOut>,
    /// What changes when she is a week further.
    pub next_week: Vec<Change>,
    /// Questions whose answer could bring something back or make it less, in screen order.
    pub ask: Vec<FeatureId>,
    /// Seconds of today's session, as it goes by the clock without a pause.
    pub session_seconds: u32,
    /// The first day on which the plan for a flare is over, where this is one.
    pub flare_until: Option<Date>,
}

/// One activity, offered.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposal {
    /// What.
    pub activity: ActivityId,
    /// The level, counted from 1; 0 where there are no levels.
    pub level: u8,
    /// How much, after every cut.
    pub dose: Option<Dose>,
    /// Her patterns it helps; empty when it is for everyone.
    pub because: Vec<FeatureId>,
    /// What made it less.
    pub cuts: Vec<Cut>,
    /// What it stands in for.
    pub instead_of: Option<ActivityId>,
    /// Whether she asked for it.
    pub preferred: bool,
}

/// What is different a week later.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// It may be offered then.
    Comes(ActivityId),
    /// It may not be offered any more.
    Goes(ActivityId),
}

/// Plans a week. The same Case gives the same plan, to the byte.
#[must_use]
pub fn plan(rules: &Guideline, cleared: Cleared<'_>) -> CarePlan {
    let verdicts = verdicts(rules, cleared);
    let chosen = choose::choose(rules, cleared, &verdicts);
    let days = schedule::schedule(rules, cleared, &chosen);
    let mut left_out: Vec<LeftOut> = verdicts
        .iter()
        .filter_map(|verdict| match verdict {
            Verdict::LeftOut(left_out) => Some(left_out.clone()),
            Verdict::Offered(_) => None,
        })
        .collect();
    order_by(&mut left_out, |item| item.activity);
    let case = cleared.assessment().case();
    let flare_days = case.wishes().flare_days;
    // After a flare another plan begins, long before a week is over.
    let next_week = if flare_days > 0 { Vec::new() } else { next_week(rules, cleared, &verdicts) };
    let ask = verdict::worth_asking(rules, cleared, &verdicts);
    let is_today = |p: &&Proposal| {
        days.first().is_some_and(|day| day.planned.iter().any(|planned| planned.activity == p.activity))
    };
    let doses = chosen.session.iter().filter(is_today).filter_map(|p| Some((p.activity, p.dose.as_ref()?)));
    CarePlan {
        flare_until: (flare_days > 0).then(|| case.on().plus_days(i32::from(flare_days))),
        session_seconds: crate::length::session_seconds(rules, doses),
        session: chosen.session,
        aerobic: chosen.aerobic,
        measures: chosen.measures,
        relief: chosen.relief,
        lessons: chosen.lessons,
        days,
        left_out,
        next_week,
        ask,
    }
}

/// Compares what may be offered now and seven days on, with the same answers.
fn next_week(rules: &Guideline, cleared: Cleared<'_>, now: &[Verdict]) -> Vec<Change> {
    let Some(later) = cleared.assessment().case().days_later(rules, 7) else {
        return Vec::new();
    };
    let later = crate::assess::assess(rules, later);
    let then = verdict::verdicts_of(rules, &later);
    now.iter()
        .zip(&then)
        .filter_map(|(now, then)| match (now, then) {
            (Verdict::Offered(_), Verdict::LeftOut(out)) => Some(Change::Goes(out.activity)),
            (Verdict::LeftOut(_), Verdict::Offered(proposal)) => Some(Change::Comes(proposal.activity)),
            _ => None,
        })
        .collect()
}

/// Whether an activity is for a session, and not beside it.
fn in_session(rules: &Guideline, activity: ActivityId) -> Option<Role> {
    let record = rules.activity(activity);
    match (record.kind, record.role) {
        (ActivityKind::Exercise, Some(role)) if !matches!(role, Role::Aerobic | Role::Relief) => Some(role),
        _ => None,
    }
}
