//! For every activity: offered, or left out and by what.
//!
//! A rule that may hold counts. What lifts a rule must surely hold. So a question not asked, or
//! answered "not sure", leaves out.

use clinical::{Direction, Dose, Truth};
use guideline::{Activity, ActivityId, Condition, Effect, Exclusion, FeatureId, FeatureKind, Guideline};

use super::Proposal;
use crate::answer::Code;
use crate::assess::{Assessment, Cleared};
use crate::choice::allowed_in_flare;
use crate::infer::{Reading, for_each_asked};

/// What became of one activity.
#[derive(Clone, Debug, PartialEq)]
pub enum Verdict {
    /// It may be offered.
    Offered(Proposal),
    /// It is left out.
    LeftOut(LeftOut),
}

/// An activity that is left out, and everything that leaves it out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// Which activity.
    pub activity: ActivityId,
    /// Every reason, in the guideline's order.
    pub why: Vec<WhyLeftOut>,
}

/// One reason why an activity is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum WhyLeftOut {
    /// The guideline speaks against it for everyone.
    Against,
    /// It is not for this week of pregnancy, or the week is not known.
    Week,
    /// A rule, by its place in the guideline's exclusions; and whether the rule only may hold.
    Rule {
        /// Which exclusion.
        exclusion: u16,
        /// Whether the rule may hold only because something is not known.
        unknown: bool,
    },
    /// It is for other patterns of pain than hers.
    OtherPattern,
    /// It needs something she does not have.
    Equipment,
    /// She does not want it.
    NotWanted,
    /// It is not part of the plan for a flare, which she follows.
    Flare,
}

impl WhyLeftOut {
    /// Whether safety leaves it out, and not only fit or taste.
    #[must_use]
    pub fn is_safety(self) -> bool {
        matches!(self, Self::Against | Self::Week | Self::Rule { .. })
    }
}

/// A rule that made an activity less.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Cut {
    /// Which exclusion of the guideline.
    pub exclusion: u16,
    /// What it does.
    pub effect: Effect,
    /// Whether the rule may hold only because something is not known.
    pub unknown: bool,
}

/// The verdict on every activity, in the guideline's order.
#[must_use]
pub fn verdicts(rules: &Guideline, cleared: Cleared<'_>) -> Vec<Verdict> {
    verdicts_of(rules, cleared.assessment())
}

/// The same without clearance, for looking a week ahead. Never handed out.
pub(super) fn verdicts_of(rules: &Guideline, assessment: &Assessment) -> Vec<Verdict> {
    let case = assessment.case();
    let codes = assessment.settled_codes(rules);
    let reading = Reading::plain(rules, &codes);

    // Each rule is read once; then each activity is handed its rules.
    let mut rules_on: Vec<Vec<(u16, Effect, bool)>> = vec![Vec::new(); rules.activities.len()];
    for (at, exclusion) in rules.exclusions.iter().enumerate() {
        let Some(truth) = holds(&reading, exclusion) else {
            continue;
        };
        for activity in &exclusion.activities {
            if let (Some(list), Ok(at)) = (rules_on.get_mut(activity.index()), u16::try_from(at)) {
                list.push((at, exclusion.effect, truth == Truth::Unknown));
            }
        }
    }

    let patterns: Vec<FeatureId> = patterns_of(rules, &codes);
    let wishes = case.wishes();
    let mut verdicts: Vec<Verdict> = rules
        .activities
        .iter()
        .zip(rules_on)
        .enumerate()
        .filter_map(|(at, (record, rules_on))| {
            let activity = ActivityId(u16::try_from(at).ok()?);
            let mut why = Vec::new();
            if record.direction == Direction::Against {
                why.push(WhyLeftOut::Against);
            }
            if !reading.truth(&record.weeks).certain() {
                why.push(WhyLeftOut::Week);
            }
            why.extend(rules_on.iter().filter(|(_, effect, _)| effect.leaves_out()).map(
                |(exclusion, _, unknown)| WhyLeftOut::Rule { exclusion: *exclusion, unknown: *unknown },
            ));
            let because: Vec<FeatureId> =
                record.helps.iter().copied().filter(|pattern| patterns.contains(pattern)).collect();
            if !record.helps.is_empty() && because.is_empty() {
                why.push(WhyLeftOut::OtherPattern);
            }
            let has = |item: &guideline::EquipmentId| {
                rules.equipment_item(*item).everyday || wishes.equipment.contains(item)
            };
            if !record.equipment.iter().all(has) {
                why.push(WhyLeftOut::Equipment);
            }
            if wishes.avoid.contains(&activity) {
                why.push(WhyLeftOut::NotWanted);
            }
            if wishes.flare_days > 0 && !allowed_in_flare(rules, activity) {
                why.push(WhyLeftOut::Flare);
            }
            if !why.is_empty() {
                return Some(Verdict::LeftOut(LeftOut { activity, why }));
            }
            let cuts: Vec<Cut> = rules_on
                .iter()
                .map(|(exclusion, effect, unknown)| Cut {
                    exclusion: *exclusion,
                    effect: *effect,
                    unknown: *unknown,
                })
                .collect();
            let (level, dose) = dose(record, wished_level(wishes, activity), &cuts);
            Some(Verdict::Offered(Proposal {
                activity,
                level,
                dose,
                because,
                cuts,
                instead_of: None,
                preferred: wishes.prefer.contains(&activity),
            }))
        })
        .collect();
    // What was named when she took another in its place comes before others that would do as well.
    for from in &wishes.swapped {
        let offered = |to: &&ActivityId| matches!(verdicts.get(to.index()), Some(Verdict::Offered(_)));
        let to = rules.activity(*from).substitutes.iter().find(offered);
        if let Some(Verdict::Offered(proposal)) = to.and_then(|to| verdicts.get_mut(to.index())) {
            proposal.preferred = true;
        }
    }
    verdicts
}

/// Whether a rule counts: `None` when it surely does not.
fn holds(reading: &Reading<'_>, exclusion: &Exclusion) -> Option<Truth> {
    let when = reading.truth(&exclusion.when);
    let lifted = exclusion.unless.as_ref().is_some_and(|unless| reading.truth(unless).certain());
    (when.possible() && !lifted).then_some(when)
}

fn patterns_of(rules: &Guideline, codes: &[Code]) -> Vec<FeatureId> {
    rules
        .features
        .iter()
        .zip(codes)
        .enumerate()
        .filter(|(_, (feature, code))| matches!(feature.kind, FeatureKind::Pattern) && **code == Code::YES)
        .filter_map(|(at, _)| u16::try_from(at).ok().map(FeatureId))
        .collect()
}

fn wished_level(wishes: &crate::Wishes, activity: ActivityId) -> u8 {
    wishes.levels.iter().find(|(a, _)| *a == activity).map_or(1, |(_, level)| (*level).max(1))
}

/// The dose at a level, kept within the ladder and the activity's limit, and cut where a rule
/// says so. Cutting never raises anything.
pub(crate) fn dose(record: &Activity, wished: u8, cuts: &[Cut]) -> (u8, Option<Dose>) {
    let n_levels = u8::try_from(record.levels.len()).unwrap_or(u8::MAX);
    let level = wished.min(n_levels);
    let Some(dose) = record.levels.get(usize::from(level.saturating_sub(1))).copied() else {
        return (0, None);
    };
    let halve = cuts.iter().any(|cut| cut.effect == Effect::HalfDose);
    let dose = if halve { dose.halved() } else { dose };
    let limit = &record.limit;
    let capped = |value: u16, max: Option<u16>| max.map_or(value, |max| value.min(max));
    let dose = Dose {
        sets: capped(dose.sets, limit.sets_max),
        repetitions: capped(dose.repetitions, limit.repetitions_max),
        hold_seconds: capped(dose.hold_seconds, limit.hold_seconds_max),
        minutes: capped(dose.minutes, limit.minutes_max),
        times_per_day: capped(dose.times_per_day, limit.times_per_day_max),
        days_per_week: capped(dose.days_per_week, limit.days_per_week_max),
        ..dose
    };
    (level, Some(dose))
}

/// Questions whose answer could bring something back: what keeps it out has no answer yet, or would be
/// lifted by an agreement that nobody asked about.
pub(super) fn worth_asking(rules: &Guideline, cleared: Cleared<'_>, verdicts: &[Verdict]) -> Vec<FeatureId> {
    let case = cleared.assessment().case();
    let mut wanted = vec![false; rules.features.len()];
    let is_open = |condition: &Condition| {
        let mut open = false;
        for_each_asked(rules, condition, &mut |feature| open |= case.code(feature) == Code::NOT_ASKED);
        open
    };
    let can_be_lifted: Vec<bool> =
        rules.exclusions.iter().map(|rule| rule.unless.as_ref().is_some_and(is_open)).collect();
    let lifts = |exclusion: u16| can_be_lifted.get(usize::from(exclusion)).is_some_and(|can| *can);
    // Of each rule that keeps such a thing out: whether it is open that it holds.
    let mut keeping: Vec<Option<bool>> = vec![None; rules.exclusions.len()];
    for verdict in verdicts {
        let Verdict::LeftOut(out) = verdict else {
            continue;
        };
        // Only where nothing else keeps it out for good.
        let comes_back = out.why.iter().all(|why| match why {
            WhyLeftOut::Rule { exclusion, unknown } => *unknown || lifts(*exclusion),
            _ => false,
        });
        for why in out.why.iter().filter(|_| comes_back) {
            let WhyLeftOut::Rule { exclusion, unknown } = why else {
                continue;
            };
            if let Some(slot) = keeping.get_mut(usize::from(*exclusion)) {
                *slot = Some(*unknown);
            }
        }
    }
    for (rule, unknown) in rules.exclusions.iter().zip(keeping) {
        let Some(unknown) = unknown else { continue };
        for condition in unknown.then_some(&rule.when).into_iter().chain(&rule.unless) {
            for_each_asked(rules, condition, &mut |feature| {
                if let (Code::NOT_ASKED, Some(slot)) = (case.code(feature), wanted.get_mut(feature.index())) {
                    *slot = true;
                }
            });
        }
    }
    crate::assess::in_screen_order(rules, &wanted)
}
