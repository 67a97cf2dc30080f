//! Which questions can still change the disposition, with wires. The twin of
//! `Assessment::ask_next`.

use clinical::Disposition;
use guideline::{Condition, FeatureId, FeatureKind, Guideline, Sign, SignId};

use super::gate::{Circuit, Wire};
use super::part::Parts;
use super::read::{Answers, Reading};
use super::stand::Standing;
use super::{Outcome, Urgency, ordinary};
use crate::term::{By, Terms};

/// Collects, for each feature, when it is asked.
struct Asked<'a> {
    rules: &'a Guideline,
    answers: &'a Answers,
    wanted: Vec<Wire>,
    /// If there is one, nothing else is looked for.
    only: Option<FeatureId>,
}

impl Asked<'_> {
    fn want(&mut self, circuit: &mut Circuit, feature: FeatureId, when: Wire) {
        if let Some(slot) = self.wanted.get_mut(feature.index()) {
            *slot = circuit.or(*slot, when);
        }
    }

    /// Every question on which the truth of the condition still hangs.
    fn open_in(&mut self, circuit: &mut Circuit, condition: &Condition, by: By, guard: Wire) {
        if guard == Wire::NEVER {
            return;
        }
        let mut reading = match by {
            By::Danger => Reading::danger(self.rules, circuit, self.answers),
            By::Worried => Reading::worried(self.rules, circuit, self.answers),
            By::Reassuring => Reading::reassuring(self.rules, circuit, self.answers),
        };
        let truth = reading.truth(condition);
        let open = truth.open(circuit);
        let guard = circuit.and(guard, open);
        match condition {
            Condition::Always => {}
            Condition::Is { feature, .. } => match &self.rules.feature(*feature).kind {
                FeatureKind::Inferred { when } => self.open_in(circuit, when, by, guard),
                _ if self.only.is_none_or(|only| only == *feature) => self.want(circuit, *feature, guard),
                _ => {}
            },
            Condition::All(parts) | Condition::Any(parts) => {
                for part in parts {
                    self.open_in(circuit, part, by, guard);
                }
            }
            Condition::Not(inner) => self.open_in(circuit, inner, by, guard),
        }
    }
}

/// The most urgent a sign can turn out, where it can still turn.
fn up_to(circuit: &mut Circuit, sign: &Sign, s: Standing) -> Urgency {
    let turns = s.can_turn(circuit, sign);
    let fully = circuit.any([s.open, s.yes, s.mentioned, s.unsure_open]);
    let mut out = [Wire::NEVER; 3];
    for (slot, at) in out.iter_mut().zip(Disposition::ALL.into_iter().skip(1)) {
        let full = if sign.disposition >= at { fully } else { Wire::NEVER };
        let unsure = circuit.or(s.unsure, s.open_unsure);
        let half = if sign.not_sure >= at { unsure } else { Wire::NEVER };
        let reaches = circuit.or(full, half);
        *slot = circuit.and(turns, reaches);
    }
    out
}

pub(super) fn ask_next(
    rules: &Guideline,
    circuit: &mut Circuit,
    answers: &Answers,
    outcome: &Outcome,
) -> Vec<Wire> {
    let ga = rules.gestational_age;
    let week_open = answers.said(ga).not_asked;
    let in_scope = !outcome.out_of_scope;
    let mut asked = Asked { rules, answers, wanted: vec![Wire::NEVER; rules.features.len()], only: None };

    // Whom the guideline is for.
    let mut scope: Vec<FeatureId> = Vec::new();
    crate::infer::for_each_asked(rules, &rules.scope, &mut |feature| scope.push(feature));
    for feature in scope {
        let open = circuit.and(in_scope, answers.said(feature).not_asked);
        asked.want(circuit, feature, open);
    }

    let weeks = &outcome.weeks;
    let ranges = weeks.range_each(circuit);
    let n_weeks = ranges.len();
    let (here, _) = weeks.here(rules, circuit, answers);

    // The parts of combinations.
    let terms = Terms::of(rules);
    let mut parts = Parts::of(rules, circuit, answers, weeks, &ranges);
    let apart: Vec<bool> = weeks.here.iter().map(|s| terms.each_part(rules, &mut parts, s.id)).collect();
    for (at, wire) in parts.found().into_iter().enumerate() {
        let wire = circuit.and(in_scope, wire);
        if let Ok(at) = u16::try_from(at) {
            let not_said = if FeatureId(at) == ga { week_open } else { Wire::ALWAYS };
            let wire = circuit.and(wire, not_said);
            asked.want(circuit, FeatureId(at), wire);
        }
    }

    for (of_sign, apart) in weeks.here.iter().zip(apart) {
        let (id, sign) = (of_sign.id, rules.sign(of_sign.id));
        let most_here = up_to(circuit, sign, of_sign.standing);
        let turns_here = of_sign.standing.can_turn(circuit, sign);
        let reach_here = here.at_least.map(|least| circuit.and(turns_here, !least));

        let in_week = |at: usize| of_sign.by_week.get(at).copied().unwrap_or(of_sign.standing);
        let mut most = [Wire::NEVER; 3];
        for at in 0..n_weeks {
            let then = up_to(circuit, sign, in_week(at));
            for (slot, wire) in most.iter_mut().zip(then) {
                *slot = circuit.or(*slot, wire);
            }
        }
        let mut reach_some = [Wire::NEVER; 3];
        for (at, range) in ranges.iter().enumerate() {
            let turns = in_week(at).can_turn(circuit, sign);
            for (slot, least) in reach_some.iter_mut().zip(range.at_least) {
                let here = circuit.and(turns, !least);
                *slot = circuit.or(*slot, here);
            }
        }

        let (mut reach, mut up_to) = ([Wire::NEVER; 3], most_here);
        for (at, slot) in reach.iter_mut().enumerate() {
            let [some, here] = [reach_some, reach_here].map(|r| r.get(at).copied().unwrap_or(Wire::NEVER));
            let either = circuit.pick(week_open, some, here);
            *slot = circuit.and(in_scope, either);
        }
        for (slot, most) in up_to.iter_mut().zip(most) {
            *slot = circuit.pick(week_open, most, *slot);
        }
        open_of_sign(&mut asked, circuit, id, of_sign.standing, Room { reach, up_to, apart });
    }

    // Whether she can answer in private matters where a private question does.
    for of_sign in weeks.here.iter().filter(|of_sign| rules.sign(of_sign.id).private) {
        let matters = asked.wanted.get(FeatureId::from(of_sign.id).index()).copied().unwrap_or(Wire::NEVER);
        let untold = circuit.and(matters, !of_sign.standing.certain);
        asked.open_in(circuit, &rules.sign(of_sign.id).when, By::Danger, untold);
    }

    // What ordinary pain looks like, where that still matters.
    let ordinary_here = ordinary(rules, circuit, answers).open(circuit);
    let matters_here = {
        let [book, ..] = here.at_least;
        circuit.and(ordinary_here, !book)
    };
    let mut some_matters = Wire::NEVER;
    for (range, ordinary) in ranges.iter().zip(weeks.ordinary_each()) {
        let open = ordinary.open(circuit);
        let [book, ..] = range.at_least;
        let matters = circuit.and(open, !book);
        some_matters = circuit.or(some_matters, matters);
    }
    let can_change = circuit.pick(week_open, some_matters, matters_here);
    let can_change = circuit.and(in_scope, can_change);
    for rule in &rules.self_care {
        asked.open_in(circuit, &rule.when, By::Reassuring, can_change);
    }

    // The week itself, where something is certain in some weeks and not in others.
    let mut week_matters = Wire::NEVER;
    for pair in ranges.windows(2) {
        let [one, next] = pair else { continue };
        for (one, next) in one.at_least.into_iter().zip(next.at_least) {
            let differ = circuit.differ(one, next);
            week_matters = circuit.or(week_matters, differ);
        }
    }
    let week = circuit.all([in_scope, week_open, week_matters]);
    asked.want(circuit, ga, week);
    asked.wanted
}

/// What an open sign can still do.
struct Room {
    /// For each disposition above self-care, on where the sign is open and so much is not certain
    /// without it.
    reach: Urgency,
    /// The most urgent it can turn out.
    up_to: Urgency,
    /// Whether its combination was taken apart.
    apart: bool,
}

impl Room {
    fn reaches(&self, disposition: Disposition) -> Wire {
        let at = (disposition as usize).checked_sub(1);
        at.and_then(|at| self.reach.get(at)).copied().unwrap_or(Wire::NEVER)
    }
}

fn open_of_sign(asked: &mut Asked<'_>, circuit: &mut Circuit, id: SignId, standing: Standing, room: Room) {
    let sign = asked.rules.sign(id);
    let feature = FeatureId::from(id);
    let said = asked.answers.said(feature).clone();
    let says_maybe = circuit.or(said.not_sure, standing.says_maybe);
    let full = room.reaches(sign.disposition);
    let alike = sign.disposition == sign.not_sure;
    let yes_changes = if alike { circuit.and(full, !says_maybe) } else { full };
    let heard = if sign.unprompted { said.mentioned } else { said.not_asked };
    let own = circuit.all([yes_changes, heard, !standing.says_yes]);
    if !room.apart {
        asked.want(circuit, feature, own);
    }

    let each: Vec<Wire> = room.up_to.iter().zip(room.reach).map(|(u, r)| circuit.and(*u, r)).collect();
    // What was taken apart is judged part by part; and whether she can answer in private when it is
    // known which private questions matter.
    if sign.private || !room.apart {
        asked.only = sign.private.then_some(asked.rules.gestational_age);
        let changes = circuit.any(each);
        let changes = circuit.and(changes, !standing.certain);
        asked.open_in(circuit, &sign.when, By::Danger, changes);
        asked.only = None;
    }

    if let Some(condition) = &sign.yes_when
        && !room.apart
    {
        let changes = if alike { Wire::NEVER } else { circuit.and(full, !said.yes()) };
        asked.open_in(circuit, condition, By::Reassuring, changes);
        let half = room.reaches(sign.not_sure);
        let changes = circuit.all([half, !said.yes(), !said.not_sure]);
        asked.open_in(circuit, condition, By::Worried, changes);
    }
    if let Some(condition) = &sign.no_when
        && !sign.unprompted
    {
        let changes = circuit.all([yes_changes, said.not_asked, !said.mentioned, !says_maybe]);
        asked.open_in(circuit, condition, By::Reassuring, changes);
    }
}
