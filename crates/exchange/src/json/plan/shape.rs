//! The shape of a plan, of one activity in it, and of why one is not in it.

use serde::Serialize;

use crate::json::{Origin, Source};

/// A week of activities for one person.
#[derive(Clone, Debug, Serialize)]
pub struct Planning {
    pub(super) schema: &'static str,
    /// Where it comes from.
    pub guideline: Origin,
    /// The language of the texts.
    pub locale: String,
    /// The day it is for.
    pub on: String,
    /// `31+3`, or null where it is not known.
    pub gestational_age: Option<String>,
    /// `self-care` or `book-appointment`.
    pub disposition: &'static str,
    /// What the disposition is called.
    pub title: String,
    /// What to do now.
    pub r#do: String,
    /// What to watch for.
    pub worse: String,
    /// Seconds of today's session, as it goes by the clock without a pause.
    pub session_seconds: u32,
    /// In the order they are done.
    pub session: Vec<Item>,
    /// What keeps her moving beside the session.
    pub aerobic: Vec<Item>,
    /// What may ease it.
    pub measures: Vec<Item>,
    /// For when it hurts now.
    pub relief: Vec<Item>,
    /// For daily life.
    pub lessons: Vec<Item>,
    /// Seven days, today first; of the plan for a flare, the days it still lasts.
    pub week: Vec<Day>,
    /// What the plan for a flare is, where this is one.
    pub flare: Option<Flare>,
    /// What ends every session.
    pub stops: Vec<Stop>,
    /// What was left out, grouped by what left it out.
    pub left_out: Vec<LeftOutGroup>,
    /// What is different a week later.
    pub next_week: Vec<NextWeek>,
    /// Questions whose answer could bring something back or make it less.
    pub ask: Vec<Ask>,
    /// Everyone who is cited.
    pub sources: Vec<Source>,
}

impl Planning {
    /// The text of it, with a line break at the end: what `--json` prints.
    #[must_use]
    pub fn json(&self) -> String {
        crate::json::written(self)
    }

    /// What may help at once, in the night above all: first what is for the pain she has now.
    #[must_use]
    pub fn now(&self) -> Vec<&Item> {
        let mut things: Vec<&Item> =
            self.relief.iter().chain(&self.measures).filter(|item| !item.because.is_empty()).collect();
        things.sort_by_key(|item| item.role != Some("relief") && item.kind != "measure");
        things
    }
}

/// The plan for a flare.
#[derive(Clone, Debug, Serialize)]
pub struct Flare {
    /// The first day on which it is over.
    pub until: String,
    /// What it is.
    pub text: String,
    /// What comes after it, and when to phone.
    pub after: String,
}

/// One activity, offered.
#[derive(Clone, Debug, Serialize)]
pub struct Item {
    /// The activity.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// What it is.
    pub what: String,
    /// `exercise`, `measure` or another kind of activity.
    pub kind: &'static str,
    /// What it does in a session.
    pub role: Option<&'static str>,
    /// The position it is done in.
    pub position: &'static str,
    /// The position in words.
    pub position_text: &'static str,
    /// From 1; 0 where there are no levels.
    pub level: u8,
    /// How many levels there are.
    pub levels: usize,
    /// What this level is, where the numbers do not say it.
    pub level_text: Option<String>,
    /// How much, in numbers.
    pub dose: Option<Amount>,
    /// The dose in words.
    pub amount: Option<String>,
    /// How far to go and no further.
    pub limit: Option<String>,
    /// How it is done, step by step.
    pub steps: Vec<String>,
    /// What often goes wrong.
    pub mistakes: Option<String>,
    /// What it needs.
    pub equipment: Vec<String>,
    /// Her patterns it helps; empty when it is for everyone.
    pub because: Vec<Pattern>,
    /// What it is for.
    pub why: String,
    /// What made it less.
    pub cuts: Vec<CutBy>,
    /// What it stands in for.
    pub instead_of: Option<Named>,
    /// Whether she asked for it.
    pub preferred: bool,
    /// How sure the sources are.
    pub certainty: &'static str,
    /// The same in words.
    pub certainty_text: &'static str,
    /// How strongly it is recommended.
    pub strength: &'static str,
    /// The same in words.
    pub strength_text: &'static str,
    /// Who says so.
    pub sources: Vec<String>,
    /// Where they differ.
    pub disagreements: Vec<Dispute>,
    /// Its own stop sign in words.
    pub stop: Option<String>,
    /// Stop signs beside those that end every session.
    pub stops: Vec<Stop>,
}

/// How much, in numbers. `times_per_day` and `days_per_week` 0: as needed.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Amount {
    /// How many sets.
    pub sets: u16,
    /// Repetitions of a set.
    pub repetitions: u16,
    /// How long each is held.
    pub hold_seconds: u16,
    /// Rest between sets.
    pub rest_seconds: u16,
    /// Whether it is done on each side.
    pub each_side: bool,
    /// Minutes, for what is not counted.
    pub minutes: u16,
    /// How often a day.
    pub times_per_day: u16,
    /// On how many days of a week.
    pub days_per_week: u16,
}

/// A pattern of pain.
#[derive(Clone, Debug, Serialize)]
pub struct Pattern {
    /// The pattern.
    pub feature: String,
    /// What it is, in a few words.
    pub short: String,
}

/// A rule that made it less.
#[derive(Clone, Debug, Serialize)]
pub struct CutBy {
    /// The rule.
    pub rule: String,
    /// What it does.
    pub effect: &'static str,
    /// The same in words.
    pub effect_text: &'static str,
    /// Whether it counts only because an answer is missing, or she was not sure.
    pub unknown: bool,
    /// What the rule says.
    pub text: String,
}

/// An activity by name.
#[derive(Clone, Debug, Serialize)]
pub struct Named {
    /// The activity.
    pub id: String,
    /// What it is called.
    pub name: String,
}

/// Where sources differ.
#[derive(Clone, Debug, Serialize)]
pub struct Dispute {
    /// The disagreement.
    pub id: String,
    /// What is disputed.
    pub about: String,
    /// Who says what.
    pub sides: Vec<Side>,
    /// What this guideline follows.
    pub ruling: String,
    /// Who decided that.
    pub ruled_by: Vec<String>,
    /// How sure it is.
    pub certainty: &'static str,
}

/// One side of it.
#[derive(Clone, Debug, Serialize)]
pub struct Side {
    /// What it says.
    pub text: String,
    /// Who says so.
    pub sources: Vec<String>,
}

/// Something that ends a session.
#[derive(Clone, Debug, Serialize)]
pub struct Stop {
    /// The stop sign.
    pub id: String,
    /// What it is.
    pub text: String,
    /// What to do then.
    pub r#do: String,
}

/// One day.
#[derive(Clone, Debug, Serialize)]
pub struct Day {
    /// The day.
    pub date: String,
    /// Its name.
    pub weekday: &'static str,
    /// What is planned, in the order of the day.
    pub planned: Vec<Planned>,
}

/// One activity at a time of day.
#[derive(Clone, Debug, Serialize)]
pub struct Planned {
    /// The time of day.
    pub slot: &'static str,
    /// The activity.
    pub activity: String,
    /// What it is called.
    pub name: String,
}

/// Activities left out by the same thing. An activity that several things leave out stands with the
/// first of them.
#[derive(Clone, Debug, Serialize)]
pub struct LeftOutGroup {
    /// `against`, `week`, `rule`, `other-pattern`, `equipment`, `not-wanted` or `flare`.
    pub why: &'static str,
    /// The rule, for `rule`.
    pub rule: Option<String>,
    /// `exclude` or `ask-first`, for a rule.
    pub effect: Option<&'static str>,
    /// Whether the rule counts only because an answer is missing.
    pub unknown: bool,
    /// That in words.
    pub text: String,
    /// What it leaves out.
    pub activities: Vec<Named>,
}

/// What is different a week later.
#[derive(Clone, Debug, Serialize)]
pub struct NextWeek {
    /// `comes` or `goes`.
    pub change: &'static str,
    /// The activity.
    pub activity: String,
    /// What it is called.
    pub name: String,
}

/// A question worth asking.
#[derive(Clone, Debug, Serialize)]
pub struct Ask {
    /// What it asks for.
    pub feature: String,
    /// The question.
    pub question: String,
}

/// `carrywell/why-not/1`: why one activity is not in the plan.
#[derive(Clone, Debug, Serialize)]
pub struct WhyNot {
    pub(super) schema: &'static str,
    /// Where it comes from.
    pub guideline: Origin,
    /// The activity.
    pub activity: Named,
    /// `planned`, `offered` (it may be done, and another was chosen) or `left-out`.
    pub verdict: &'static str,
    /// Everything that leaves it out.
    pub why: Vec<Reason>,
    /// What to do instead, best first.
    pub instead: Vec<Named>,
    /// Everyone who is cited.
    pub sources: Vec<Source>,
}

impl WhyNot {
    /// The text of it, with a line break at the end: what `--json` prints.
    #[must_use]
    pub fn json(&self) -> String {
        crate::json::written(self)
    }
}

/// One thing that leaves it out.
#[derive(Clone, Debug, Serialize)]
pub struct Reason {
    /// As in [`LeftOutGroup`].
    pub why: &'static str,
    /// The rule, for `rule`.
    pub rule: Option<String>,
    /// `exclude` or `ask-first`, for a rule.
    pub effect: Option<&'static str>,
    /// Whether the rule counts only because an answer is missing.
    pub unknown: bool,
    /// That in words.
    pub text: String,
    /// Who says so.
    pub sources: Vec<String>,
}
