//! Faults put into a guideline on purpose, one at a time: how well is it guarded?
//!
//! A [`Mutant`] is one slip an author could make: a row deleted, an urgency lowered, an edge moved
//! by a day, an "and" where "or" was meant. Whoever guards the guideline (worked people, properties,
//! checks) must notice every one that changes what anyone is told. What is not noticed shows where
//! nothing holds the guideline in place.
//!
//! Promises the same mutants in the same order for the same guideline, and that each differs from
//! it. Where the same fault can be written in the files it is told how ([`Edit`]), for those who
//! look at files.
//!
//! Absent: texts, topics, screens, regions. What they say is not a rule.

mod condition;
mod guard;
mod record;

use guideline::{Activity, Exclusion, Guideline};

pub use guard::{Guard, refuted_by};

use crate::Budget;
use crate::compare::equivalent;

/// What kind of slip.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A row is gone; a danger sign never applies.
    RowDeleted,
    /// A yes to a danger sign is one step less urgent.
    UrgencyLowered,
    /// "Not sure" about a danger sign is one step less urgent.
    NotSureWeakened,
    /// The edge between two bands lies one step lower or higher.
    EdgeMoved,
    /// "And" in place of "or", or the other way round.
    AndOrSwapped,
    /// A part of an "and" is missing.
    AndPartDropped,
    /// A part of an "or" is missing.
    OrPartDropped,
    /// A limit lets one more through.
    LimitLoosened,
    /// A number of the planner lets one more through.
    PlannerLoosened,
    /// A rule that leaves out names one kind, role, flag or activity less.
    TargetDropped,
    /// An activity carries one flag less.
    FlagDropped,
    /// A rule that leaves out does less.
    EffectWeakened,
    /// What lifts a rule lifts it for everyone.
    UnlessWidened,
    /// A private danger sign is asked before others, or the other way round.
    PrivateFlipped,
    /// A danger sign is no longer asked, or the other way round.
    UnpromptedFlipped,
    /// What is spoken against is spoken for.
    DirectionFlipped,
    /// A stop sign no longer ends an activity.
    StopDropped,
    /// What helps some pains is for all.
    HelpsEmptied,
    /// What is for some weeks is for all.
    WeeksWidened,
}

impl Kind {
    /// Every kind with its name and what it means.
    pub const ALL: [(Self, &'static str, &'static str); 19] = [
        (Self::RowDeleted, "row-deleted", "a row deleted; a danger sign that never applies"),
        (Self::UrgencyLowered, "urgency-lowered", "a yes one step less urgent"),
        (Self::NotSureWeakened, "not-sure-weakened", "\"not sure\" one step less urgent"),
        (Self::EdgeMoved, "edge-moved", "the edge of a band one step lower or higher"),
        (Self::AndOrSwapped, "and-or-swapped", "\"and\" for \"or\", or the other way round"),
        (Self::AndPartDropped, "and-part-dropped", "a part of an \"and\" missing"),
        (Self::OrPartDropped, "or-part-dropped", "a part of an \"or\" missing"),
        (Self::LimitLoosened, "limit-loosened", "a limit of an activity one looser"),
        (Self::PlannerLoosened, "planner-loosened", "a number of the planner one looser"),
        (Self::TargetDropped, "target-dropped", "a rule that leaves out names one thing less"),
        (Self::FlagDropped, "flag-dropped", "an activity carries one flag less"),
        (Self::EffectWeakened, "effect-weakened", "a rule that leaves out does less"),
        (Self::UnlessWidened, "unless-widened", "a rule lifted for everyone"),
        (Self::PrivateFlipped, "private-flipped", "a private question not private, or the other way round"),
        (Self::UnpromptedFlipped, "unprompted-flipped", "a question not asked, or the other way round"),
        (Self::DirectionFlipped, "direction-flipped", "what is spoken against is spoken for"),
        (Self::StopDropped, "stop-dropped", "a stop sign that no longer ends an activity"),
        (Self::HelpsEmptied, "helps-emptied", "what helps some pains is for all"),
        (Self::WeeksWidened, "weeks-widened", "what is for some weeks is for all"),
    ];

    /// Its name.
    #[must_use]
    pub fn id(self) -> &'static str {
        Self::ALL.iter().find(|(kind, ..)| *kind == self).map_or("", |(_, id, _)| id)
    }

    /// What it means.
    #[must_use]
    pub fn words(self) -> &'static str {
        Self::ALL.iter().find(|(kind, ..)| *kind == self).map_or("", |(.., words)| words)
    }
}

/// How the same fault is written in the row of the record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// The row is gone.
    Remove,
    /// A key, and below it another one, has this value.
    Set(Vec<String>, Written),
    /// A word is gone from the list at a key.
    Drop(&'static str, String),
    /// A key is gone.
    Unset(&'static str),
}

/// A value in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Written {
    /// A word or a sentence.
    Word(String),
    /// A number.
    Number(u16),
    /// True or false.
    Truth(bool),
}

/// What a mutant does to the guideline.
type Change = Box<dyn Fn(&mut Guideline) + Send + Sync>;

/// One fault.
pub struct Mutant {
    /// What kind.
    pub kind: Kind,
    /// The list of the record, in the words of the files.
    pub list: &'static str,
    /// The record.
    pub record: String,
    /// The fault, in words.
    pub what: String,
    /// The same fault in the files, all to be made; none where it cannot be written there.
    pub edits: Vec<Edit>,
    /// Names of what it is about: where a guard is looked for first.
    pub about: Vec<String>,
    change: Change,
}

impl Mutant {
    fn new(
        kind: Kind,
        (list, record): (&'static str, &str),
        what: impl Into<String>,
        change: impl Fn(&mut Guideline) + Send + Sync + 'static,
    ) -> Self {
        let (record, what) = (record.to_owned(), what.into());
        let about = vec![record.clone()];
        Self { kind, list, record, what, edits: Vec::new(), about, change: Box::new(change) }
    }

    fn written(mut self, edit: Edit) -> Self {
        self.edits.push(edit);
        self
    }

    fn about(mut self, names: impl IntoIterator<Item = String>) -> Self {
        self.about.extend(names);
        self
    }

    /// The guideline with the fault in it.
    #[must_use]
    pub fn applied_to(&self, rules: &Guideline) -> Guideline {
        let mut faulty = rules.clone();
        (self.change)(&mut faulty);
        faulty
    }

    /// Whether the fault leaves everyone told to do the same, so that nobody can notice it. Nothing
    /// when that could not be settled within the budget.
    ///
    /// What is compared as records and not Case by Case counts as noticed by someone: doors, what
    /// is kept apart, what ends a session, and what is asked of whom.
    #[must_use]
    pub fn is_equivalent(&self, rules: &Guideline, faulty: &Guideline, budget: Budget) -> Option<bool> {
        // A sign that is never asked and applies to everyone is private to nobody: what is left is
        // what other signs make of it, and that is compared.
        let never_asked = rules.signs.iter().any(|sign| {
            sign.id == self.record && sign.unprompted && sign.when == guideline::Condition::Always
        });
        let by_record = !self.is_about_cases()
            || (self.kind == Kind::PrivateFlipped && !never_asked)
            || self.kind == Kind::UnpromptedFlipped;
        if by_record { Some(rules == faulty) } else { equivalent(rules, faulty, budget) }
    }

    /// Whether the fault can change how urgent something is or what is offered. Other faults are out
    /// of reach of the laws.
    #[must_use]
    pub fn is_about_cases(&self) -> bool {
        !matches!(self.list, "doors" | "clashes" | "planner")
            && !matches!(self.kind, Kind::LimitLoosened | Kind::StopDropped)
    }
}

/// Every mutant of a guideline, in the order of its lists.
#[must_use]
pub fn mutants(rules: &Guideline) -> Vec<Mutant> {
    let mut out = Vec::new();
    record::of(rules, &mut out);
    condition::of(rules, &mut out);
    out.retain(|mutant| mutant.applied_to(rules) != *rules);
    out
}

/// Works out anew which activities a rule speaks of, as the compiler does.
fn aim(exclusion: &mut Exclusion, activities: &[Activity], flag_names: &[String]) {
    let targets = &exclusion.targets;
    let has = |words: &[String], word: &str| words.iter().any(|w| w == word);
    let meant = |activity: &Activity| {
        let flagged = |flag: &guideline::FlagId| {
            flag_names.get(flag.index()).is_some_and(|name| has(&targets.flags, name))
        };
        has(&targets.activities, &activity.id)
            || has(&targets.kinds, activity.kind.id())
            || activity.role.is_some_and(|role| has(&targets.roles, role.id()))
            || activity.flags.iter().any(flagged)
    };
    let ids = (0u16..).map(guideline::ActivityId).zip(activities);
    exclusion.activities = ids.filter(|(_, activity)| meant(activity)).map(|(id, _)| id).collect();
}

#[cfg(test)]
mod tests {
    use care::doc_guideline;

    use super::*;

    #[test]
    fn every_fault_changes_the_guideline_and_is_the_same_each_time() {
        let rules = doc_guideline();
        let (all, again) = (mutants(&rules), mutants(&rules));
        assert!(!all.is_empty());
        assert_eq!(all.len(), again.len());
        for (one, other) in all.iter().zip(&again) {
            assert_ne!(one.applied_to(&rules), rules, "{}: {}", one.record, one.what);
            assert_eq!(one.applied_to(&rules), other.applied_to(&rules));
            assert_eq!((one.kind, &one.what), (other.kind, &other.what));
        }
    }

    #[test]
    fn a_sign_that_never_applies_is_not_the_same_for_everyone() {
        let rules = doc_guideline();
        let gone = mutants(&rules);
        let gone = gone.iter().find(|m| m.kind == Kind::RowDeleted && m.list == "danger-signs").unwrap();
        let faulty = gone.applied_to(&rules);
        assert_eq!(gone.is_equivalent(&rules, &faulty, Budget::default()), Some(false));
    }

    #[test]
    fn a_number_only_doors_or_planner_know_is_never_called_the_same() {
        let rules = doc_guideline();
        for mutant in mutants(&rules).iter().filter(|m| !m.is_about_cases()) {
            let faulty = mutant.applied_to(&rules);
            assert_ne!(
                mutant.is_equivalent(&rules, &faulty, Budget::default()),
                Some(true),
                "{}",
                mutant.what
            );
        }
    }

    #[test]
    fn every_kind_has_a_name_of_its_own() {
        let mut names: Vec<&str> = Kind::ALL.iter().map(|(_, id, _)| *id).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), Kind::ALL.len());
    }
}
