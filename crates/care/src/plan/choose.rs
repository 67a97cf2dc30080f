//! Which of the offered activities make a session, as a small exact optimisation.
//!
//! In this order: cover as many of her patterns as possible; fill as many roles; change position
//! as rarely as possible; prefer what she likes and what is surer; and where all is equal, the
//! guideline's order. A warm-up, a calming close and one daily movement are set first; then every
//! useful combination of the remaining roles that fits the time is compared. There is no chance
//! and no shortcut: the same Case gives the same session.

use guideline::{Activity, ActivityKind, FeatureId, Guideline, Position, Role};

use super::verdict::{Verdict, WhyLeftOut};
use super::{Proposal, in_session};
use crate::assess::Cleared;
use crate::length::{exercise_seconds, moves, position_seconds};
use crate::order::order_by;

/// What was chosen, by where it stands in the plan.
pub(super) struct Chosen {
    pub(super) session: Vec<Proposal>,
    pub(super) aerobic: Vec<Proposal>,
    pub(super) measures: Vec<Proposal>,
    pub(super) relief: Vec<Proposal>,
    pub(super) lessons: Vec<Proposal>,
}

/// Roles that are combined, in the order they are done.
const COMBINED: [Role; 3] = [Role::Mobility, Role::Strength, Role::Stretch];

/// Weights keep the aims in order: one step of an earlier aim outweighs all of the later ones.
const PER_PATTERN: u32 = 10_000_000;
const PER_ROLE: u32 = 1_000_000;
const PER_GROUP: u32 = 100_000;

pub(super) fn choose(rules: &Guideline, cleared: Cleared<'_>, verdicts: &[Verdict]) -> Chosen {
    let wishes = cleared.assessment().case().wishes();
    let minutes = wishes
        .minutes
        .unwrap_or(rules.planner.session_minutes_default)
        .min(rules.planner.session_minutes_max);
    let budget = u32::from(minutes) * 60;
    let offered: Vec<&Proposal> = verdicts
        .iter()
        .filter_map(|verdict| match verdict {
            Verdict::Offered(proposal) => Some(proposal),
            Verdict::LeftOut(_) => None,
        })
        .collect();
    // Best first; equals keep the guideline's order.
    let mut ranked: Vec<_> = offered.into_iter().map(|p| (core::cmp::Reverse(worth(rules, p)), p)).collect();
    order_by(&mut ranked, |(worth, _)| *worth);
    let offered: Vec<_> = ranked.into_iter().map(|(_, p)| p).collect();
    let of_kind = |kind: ActivityKind, role: Option<Role>| {
        let fits = |p: &&&Proposal| {
            let record = rules.activity(p.activity);
            record.kind == kind && (role.is_none() || record.role == role)
        };
        offered.iter().filter(fits).map(|p| (*p).clone()).collect::<Vec<Proposal>>()
    };

    let mut spent = 0;
    let mut fixed = |role: Role| {
        let most = most(rules, role);
        let mut picked: Vec<Proposal> = Vec::new();
        for proposal in of_kind(ActivityKind::Exercise, Some(role)) {
            let seconds = seconds(rules, &proposal);
            // The fixed parts together may take half the time, so that exercises remain.
            if picked.len() < most && (spent + seconds) * 2 <= budget {
                spent += seconds;
                picked.push(proposal);
            }
        }
        picked
    };
    let warm_up = fixed(Role::WarmUp);
    let practice = fixed(Role::Practice);
    let breathing = fixed(Role::Breathing);

    let mut patterns: Vec<FeatureId> = offered
        .iter()
        .filter(|p| in_session(rules, p.activity).is_some())
        .flat_map(|p| p.because.iter().copied())
        .collect();
    order_by(&mut patterns, |pattern| *pattern);
    patterns.dedup();
    patterns.truncate(8);

    let middle = combine(rules, &offered, &patterns, budget.saturating_sub(spent));
    let mut session = warm_up;
    session.extend(practice);
    session.extend(middle);
    order_by(&mut session, |p| {
        let record = rules.activity(p.activity);
        let first = record.role != Some(Role::WarmUp);
        (first, place(record.position))
    });
    session.extend(breathing);
    mark_substitutes(rules, verdicts, &mut session);

    Chosen {
        session,
        aerobic: of_kind(ActivityKind::Exercise, Some(Role::Aerobic))
            .into_iter()
            .take(most(rules, Role::Aerobic))
            .collect(),
        relief: of_kind(ActivityKind::Exercise, Some(Role::Relief)),
        measures: of_kind(ActivityKind::Measure, None),
        lessons: of_kind(ActivityKind::Lesson, None),
    }
}

fn most(rules: &Guideline, role: Role) -> usize {
    rules.planner.max_per_session.iter().find(|(r, _)| *r == role).map_or(0, |(_, n)| usize::from(*n))
}

/// Seconds of a session an exercise takes, getting into its position included: as if nothing before it
/// were done in that position, so that no session is longer than she has.
fn seconds(rules: &Guideline, proposal: &Proposal) -> u32 {
    let Some(dose) = &proposal.dose else { return 0 };
    let moves = moves(None, rules.activity(proposal.activity).position);
    exercise_seconds(rules, proposal.activity, dose) + if moves { position_seconds(rules) } else { 0 }
}

/// How much an activity is worth to her: liked, surer, fitting more of her patterns.
fn worth(rules: &Guideline, proposal: &Proposal) -> u32 {
    let record = rules.activity(proposal.activity);
    let patterns = u32::try_from(proposal.because.len()).unwrap_or(0).min(8);
    u32::from(proposal.preferred) * 1000
        + patterns * 100
        + (record.certainty as u32) * 20
        + (record.strength as u32) * 10
}

/// Where a position stands in a session, so that getting down and up happens once.
fn place(position: Position) -> u8 {
    match position {
        Position::Water => 0,
        Position::Standing => 1,
        Position::Any => 2,
        Position::Seated => 3,
        Position::HandsAndKnees | Position::Kneeling | Position::HalfKneeling => 4,
        Position::SemiReclined | Position::Supine => 5,
        Position::SideLying => 6,
    }
}

/// The group a position belongs to, as a bit; done in any position costs no change.
fn group(record: &Activity) -> u8 {
    match record.position {
        Position::Any => 0,
        Position::Standing => 1,
        Position::Seated => 2,
        Position::HandsAndKnees
        | Position::Kneeling
        | Position::HalfKneeling
        | Position::SemiReclined
        | Position::Supine => 4,
        Position::SideLying => 8,
        Position::Water => 16,
    }
}

/// One way to fill a role: which exercises, how long, which groups and patterns, how good.
#[derive(Clone, Debug)]
struct Way {
    picks: [Option<u8>; 3],
    seconds: u32,
    groups: u8,
    patterns: u8,
    worth: u32,
}

impl Way {
    const NONE: Self = Self { picks: [None; 3], seconds: 0, groups: 0, patterns: 0, worth: 0 };

    /// At least as good in every way that can matter.
    fn covers(&self, other: &Self) -> bool {
        self.seconds <= other.seconds
            && self.groups & !other.groups == 0
            && other.patterns & !self.patterns == 0
            && self.worth >= other.worth
            && (self.picks != Self::NONE.picks || other.picks == Self::NONE.picks)
    }
}

/// Compares every useful way to fill the three roles within the time.
fn combine(rules: &Guideline, offered: &[&Proposal], patterns: &[FeatureId], budget: u32) -> Vec<Proposal> {
    let lists: Vec<Vec<&Proposal>> = COMBINED
        .iter()
        .map(|role| {
            offered
                .iter()
                .filter(|p| in_session(rules, p.activity) == Some(*role))
                .copied()
                .take(usize::from(u8::MAX))
                .collect()
        })
        .collect();
    let ways: Vec<Vec<Way>> = COMBINED
        .iter()
        .zip(&lists)
        .map(|(role, list)| ways(rules, list, patterns, most(rules, *role).min(3), budget))
        .collect();
    let [first, second, third] = ways.as_slice() else {
        return Vec::new();
    };
    let mut best: Option<(u32, [&Way; 3])> = None;
    for a in first {
        for b in second {
            if a.seconds + b.seconds > budget {
                continue;
            }
            for c in third {
                if a.seconds + b.seconds + c.seconds > budget {
                    continue;
                }
                let covered = (a.patterns | b.patterns | c.patterns).count_ones();
                let groups = (a.groups | b.groups | c.groups).count_ones();
                let roles = [a, b, c].iter().filter(|w| w.picks != Way::NONE.picks).count();
                let score = covered * PER_PATTERN
                    + u32::try_from(roles).unwrap_or(0) * PER_ROLE
                    + (8 - groups.min(8)) * PER_GROUP
                    + (a.worth + b.worth + c.worth).min(PER_GROUP - 1);
                // Only strictly better replaces: the first of equals stands.
                if best.as_ref().is_none_or(|(old, _)| score > *old) {
                    best = Some((score, [a, b, c]));
                }
            }
        }
    }
    let Some((_, ways)) = best else {
        return Vec::new();
    };
    ways.iter()
        .zip(&lists)
        .flat_map(|(way, list)| way.picks.iter().flatten().filter_map(|at| list.get(usize::from(*at))))
        .map(|p| (*p).clone())
        .collect()
}

/// Every way to pick up to `most` exercises of a role that no other way covers.
fn ways(rules: &Guideline, list: &[&Proposal], patterns: &[FeatureId], most: usize, budget: u32) -> Vec<Way> {
    let mut found = vec![Way::NONE];
    let mut last = vec![(Way::NONE, 0usize)];
    let ones: Vec<Way> = list
        .iter()
        .enumerate()
        .map(|(at, p)| {
            let bits = patterns.iter().enumerate().filter(|(_, f)| p.because.contains(f));
            Way {
                picks: [u8::try_from(at).ok(), None, None],
                seconds: seconds(rules, p),
                groups: group(rules.activity(p.activity)),
                patterns: bits.fold(0, |set, (bit, _)| set | (1 << bit.min(7))),
                worth: worth(rules, p),
            }
        })
        .collect();
    for size in 0..most {
        let mut next = Vec::new();
        for (way, from) in &last {
            for (at, one) in ones.iter().enumerate().skip(*from) {
                let mut picks = way.picks;
                if let Some(slot) = picks.get_mut(size) {
                    *slot = u8::try_from(at).ok();
                }
                let grown = Way {
                    picks,
                    seconds: way.seconds + one.seconds,
                    groups: way.groups | one.groups,
                    patterns: way.patterns | one.patterns,
                    worth: way.worth + one.worth,
                };
                if grown.seconds <= budget {
                    next.push((grown, at + 1));
                }
            }
        }
        for (way, _) in &next {
            if !found.iter().any(|other| other.covers(way)) {
                found.retain(|other| !way.covers(other));
                found.push(way.clone());
            }
        }
        last = next;
    }
    found
}

/// Says what each chosen exercise stands in for, when safety left the other out.
fn mark_substitutes(rules: &Guideline, verdicts: &[Verdict], session: &mut [Proposal]) {
    for verdict in verdicts {
        let Verdict::LeftOut(out) = verdict else {
            continue;
        };
        let for_safety = out.why.iter().any(|why| why.is_safety() && *why != WhyLeftOut::Against);
        let fits = !out.why.contains(&WhyLeftOut::OtherPattern);
        // An exercise stands in for an exercise; nobody missed a measure in the session.
        let was_exercise = rules.activity(out.activity).kind == ActivityKind::Exercise;
        if !(for_safety && fits && was_exercise) {
            continue;
        }
        let substitutes = &rules.activity(out.activity).substitutes;
        let stand_in = substitutes.iter().find_map(|s| session.iter().position(|p| p.activity == *s));
        if let Some(proposal) = stand_in.and_then(|at| session.get_mut(at)) {
            proposal.instead_of.get_or_insert(out.activity);
        }
    }
}
