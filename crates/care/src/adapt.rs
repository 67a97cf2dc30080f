//! How her plan follows her diary: the guideline's rules over the course of it.
//!
//! Promises: a danger sign leaves nothing but a check. What is not known never makes more of a
//! plan. Where several rules hold the most careful one decides, so nothing goes up and down at
//! once. One exercise goes up at a time, and none within a week of the last. What is offered here reaches the plan only through
//! [`Wishes`](crate::Wishes), so it cannot make anything less safe.

use clinical::{Disposition, Truth};
use guideline::{
    ActivityId, AdaptRuleId, Algebra, BandSet, DoorId, Effect, Fact, FeatureId, Guideline, Then,
};

use crate::course::Course;
use crate::diary::Offered;
use crate::plan::{CarePlan, Proposal, WhyLeftOut};

/// One thing that is offered, or said, and the rule it came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Adjustment {
    /// The rule; none when no rule surely holds, and then nothing changes.
    pub rule: Option<AdaptRuleId>,
    /// What changes.
    pub step: Step,
    /// Whether and by whom she should be seen because of it.
    pub advice: Option<Advice>,
}

/// That she should be seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advice {
    /// How soon.
    pub disposition: Disposition,
    /// By whom, best first.
    pub doors: Vec<DoorId>,
}

/// A change of the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Check for danger signs first.
    Check,
    /// The plan for a flare.
    Flare,
    /// Back from a flare that she took the plan for; its levels are lower already.
    Restart,
    /// This exercise at another level, counted from 1.
    Level {
        /// Which.
        activity: ActivityId,
        /// Up to now.
        from: u8,
        /// From now on.
        to: u8,
    },
    /// Without this one.
    Drop(ActivityId),
    /// Another in place of this one.
    Swap {
        /// Which goes.
        from: ActivityId,
        /// The best that may take its place, if the plan has one.
        to: Option<ActivityId>,
    },
    /// This one back again.
    Restore(ActivityId),
    /// Shorter sessions.
    Minutes(u16),
    /// The plan is made anew for her week, as it always is; look at it.
    Refit,
    /// Nothing changes.
    Hold,
}

impl Step {
    /// What is written in the diary when she takes it, if it is a thing to take.
    #[must_use]
    pub fn offered(self, rules: &Guideline) -> Option<Offered> {
        let name = |activity: ActivityId| rules.activity(activity).id.clone();
        Some(match self {
            Self::Level { activity, to, .. } => Offered::Level { activity: name(activity), level: to },
            Self::Drop(activity) | Self::Swap { from: activity, .. } => {
                Offered::Drop { activity: name(activity) }
            }
            Self::Restore(activity) => Offered::Restore { activity: name(activity) },
            Self::Minutes(minutes) => Offered::Minutes(minutes),
            Self::Flare => Offered::Flare,
            Self::Check | Self::Restart | Self::Refit | Self::Hold => return None,
        })
    }

    /// Whether it makes more of the plan.
    #[must_use]
    pub fn is_more(self) -> bool {
        match self {
            Self::Level { from, to, .. } => to > from,
            Self::Restore(_) => true,
            _ => false,
        }
    }
}

/// Why an exercise stays at its level though a rule would let one go up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhyStays {
    /// Something was added within the last week.
    AddedLately,
    /// An exclusion of the guideline makes it less.
    Cut(u16),
    /// It was too hard, or hurt.
    Hard,
    /// She did not do it in the last week.
    NotDone,
    /// There is no higher level.
    Highest,
}

/// What the rules make of a course, for the plan as it stands. Never empty.
#[must_use]
pub fn adapt(rules: &Guideline, course: &Course, plan: &CarePlan) -> Vec<Adjustment> {
    let holding = holding(rules, course);
    let most_careful = holding.iter().map(|(_, then)| *then).filter(|then| directs(*then)).min();
    let alone = most_careful.filter(|then| *then <= Then::FlarePlan);
    let mut out = Vec::new();
    for (id, then) in holding {
        let Some(record) = rules.adaptation.rules.get(id.index()) else { continue };
        let mut advice = record.advise.map(|disposition| Advice { disposition, doors: record.doors.clone() });
        let overruled = directs(then) && Some(then) != most_careful;
        // Beside a danger sign or a flare there is nothing else to change.
        let silenced = alone.is_some_and(|alone| then != alone);
        let steps = if overruled || silenced { Vec::new() } else { steps(rules, then, course, plan) };
        for step in steps {
            let step = Adjustment { rule: Some(id), step, advice: advice.take() };
            let same = |known: &Adjustment| known.step == step.step && step.advice.is_none();
            if !out.iter().any(same) {
                out.push(step);
            }
        }
        // To be seen is advised whatever became of the rest.
        if advice.is_some() {
            out.push(Adjustment { rule: Some(id), step: Step::Hold, advice });
        }
    }
    if out.is_empty() {
        out.push(Adjustment { rule: None, step: Step::Hold, advice: None });
    }
    out
}

/// The rules that surely hold, with what they do.
fn holding(rules: &Guideline, course: &Course) -> Vec<(AdaptRuleId, Then)> {
    let mut row = Row { bands: Fact::ALL.iter().map(|(fact, _)| course.band(rules, *fact)).collect() };
    let numbered = (0..).map(AdaptRuleId).zip(&rules.adaptation.rules);
    numbered
        .filter(|(_, rule)| rule.when.read(&mut row).certain())
        .map(|(id, rule)| (id, rule.then))
        .collect()
}

/// Whether a rule says which way the plan as a whole goes. The others may go with any.
fn directs(then: Then) -> bool {
    matches!(then, Then::Check | Then::FlarePlan | Then::Restart | Then::StepDown | Then::Hold | Then::StepUp)
}

fn steps(rules: &Guideline, then: Then, course: &Course, plan: &CarePlan) -> Vec<Step> {
    match then {
        Then::Check => vec![Step::Check],
        Then::FlarePlan | Then::OfferFlare => vec![Step::Flare],
        // Who took the plan for a flare is a level lower by that.
        Then::Restart if course.flare_taken => vec![Step::Restart],
        Then::Restart => lower(rules, course, plan, false),
        Then::StepDown => lower(rules, course, plan, true),
        Then::Swap => swap(rules, course, plan),
        Then::Shorten => vec![Step::Minutes(rules.adaptation.week.minutes_short)],
        Then::Refit => vec![Step::Refit],
        Then::Hold => vec![Step::Hold],
        Then::StepUp if course.added_lately => vec![Step::Hold],
        Then::StepUp => vec![higher(rules, course, plan).unwrap_or(Step::Hold)],
    }
}

/// Every exercise above the first level one lower, without what was added last; where there is
/// nothing to take away, less time.
fn lower(rules: &Guideline, course: &Course, plan: &CarePlan, drop: bool) -> Vec<Step> {
    let added = course.last_added.filter(|added| drop && exercises(plan).any(|p| p.activity == *added));
    let mut steps: Vec<Step> = added.map(Step::Drop).into_iter().collect();
    let kept = exercises(plan).filter(|p| p.level > 1 && Some(p.activity) != added);
    steps.extend(kept.map(|p| Step::Level { activity: p.activity, from: p.level, to: p.level - 1 }));
    if steps.is_empty() {
        steps.push(Step::Minutes(rules.adaptation.week.minutes_short));
    }
    steps
}

/// Another in place of the exercise that was too hard most often.
fn swap(rules: &Guideline, course: &Course, plan: &CarePlan) -> Vec<Step> {
    let hurt = course.hard.iter().find(|hard| exercises(plan).any(|p| p.activity == **hard));
    let Some(from) = hurt.copied() else {
        return Vec::new();
    };
    let left_out = |activity: &ActivityId| plan.left_out.iter().any(|out| out.activity == *activity);
    let to = rules.activity(from).substitutes.iter().copied().find(|to| !left_out(to));
    vec![Step::Swap { from, to }]
}

/// One exercise more, or one level: what she dropped comes back first; then what she called too
/// easy; then the lowest level. What was hard, cut by a rule or not done stays.
fn higher(rules: &Guideline, course: &Course, plan: &CarePlan) -> Option<Step> {
    let back = course.dropped.iter().find(|dropped| {
        let out = plan.left_out.iter().find(|out| out.activity == **dropped);
        out.is_some_and(|out| out.why == [WhyLeftOut::NotWanted]) && !course.hard.contains(dropped)
    });
    if let Some(activity) = back {
        return Some(Step::Restore(*activity));
    }
    let best = exercises(plan)
        .filter(|p| stays(rules, course, p).is_none())
        .enumerate()
        .min_by_key(|(at, p)| (!course.easy.contains(&p.activity), p.level, *at));
    best.map(|(_, p)| Step::Level { activity: p.activity, from: p.level, to: p.level + 1 })
}

/// Why nothing of a plan goes up on a day on which a rule would let something: each reason once, what a
/// rule of the plan holds first.
#[must_use]
pub fn why_nothing_goes_up(rules: &Guideline, course: &Course, plan: &CarePlan) -> Vec<WhyStays> {
    if course.added_lately {
        return vec![WhyStays::AddedLately];
    }
    let mut why = Vec::new();
    for reason in exercises(plan).filter_map(|p| stays(rules, course, p)) {
        if !why.contains(&reason) {
            why.push(reason);
        }
    }
    crate::order::order_by(&mut why, |reason| !matches!(reason, WhyStays::Cut(_)));
    why
}

/// Why an exercise of a plan stays at its level, if it does.
fn stays(rules: &Guideline, course: &Course, p: &Proposal) -> Option<WhyStays> {
    let n_levels = rules.activity(p.activity).levels.len();
    if p.level < 1 || usize::from(p.level) >= n_levels {
        return Some(WhyStays::Highest);
    }
    // A rule that keeps the level says why; of one that makes less of it otherwise, that it does.
    let holds = p.cuts.iter().find(|cut| cut.effect == Effect::HoldLevel);
    if let Some(cut) = holds.or_else(|| p.cuts.first()) {
        return Some(WhyStays::Cut(cut.exclusion));
    }
    if course.hard.contains(&p.activity) {
        return Some(WhyStays::Hard);
    }
    (!course.done.contains(&p.activity)).then_some(WhyStays::NotDone)
}

/// What has a level in a plan: the session, and what is for the heart beside it.
fn exercises(plan: &CarePlan) -> impl Iterator<Item = &Proposal> {
    plan.session.iter().chain(&plan.aerobic)
}

/// Reads conditions over the bands of a course.
struct Row {
    bands: Vec<Option<u8>>,
}

impl Algebra for Row {
    type Out = Truth;

    fn always(&mut self) -> Truth {
        Truth::Yes
    }
    fn is(&mut self, fact: FeatureId, bands: BandSet) -> Truth {
        match self.bands.get(fact.index()).copied().flatten() {
            Some(band) => bands.contains(band).into(),
            None => Truth::Unknown,
        }
    }
    fn and(&mut self, a: Truth, b: Truth) -> Truth {
        a.and(b)
    }
    fn or(&mut self, a: Truth, b: Truth) -> Truth {
        a.or(b)
    }
    fn not(&mut self, a: Truth) -> Truth {
        a.negate()
    }
}
