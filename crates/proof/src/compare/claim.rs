//! The single questions a comparison comes down to: for whom does this output differ?
//!
//! A [`Claim`] is a list of wires, plus two lists of which the first is all on and the second is
//! not: what differs, kept apart from what only narrows it down.

use care::{Outcome, Standing, Status, Ternary, Urgency, Wire};
use clinical::Disposition;
use guideline::{Guideline, SignId};

use super::Kind;
use crate::model::{Model, Told};

/// For whom something differs.
#[derive(Clone, Debug)]
pub(super) struct Claim {
    pub(super) kind: Kind,
    /// All of the first are on and not all of the second.
    pub(super) apart: (Vec<Wire>, Vec<Wire>),
    /// Besides, all of these are on.
    pub(super) rest: Vec<Wire>,
    /// Only people whom both clear are meant.
    pub(super) among_cleared: bool,
}

impl Claim {
    fn new(kind: Kind, on: Vec<Wire>, not_all: Vec<Wire>) -> Self {
        Self { kind, apart: (on, not_all), rest: Vec::new(), among_cleared: false }
    }

    fn with(mut self, rest: impl IntoIterator<Item = Wire>) -> Self {
        self.rest.extend(rest);
        self
    }

    fn among_cleared(mut self) -> Self {
        self.among_cleared = true;
        self
    }

    /// Whether it is plain that there is no one.
    fn is_empty(&self) -> bool {
        let (on, not_all) = &self.apart;
        let same = on.iter().chain(&self.rest).any(|wire| *wire == Wire::NEVER);
        same || not_all.iter().all(|wire| *wire == Wire::ALWAYS || on.contains(wire))
    }
}

/// The two sides of a comparison.
fn sides<'m, 'g>(model: &'m Model<'g>) -> Option<(&'m Told<'g>, &'m Told<'g>)> {
    match &*model.told {
        [old, new] => Some((old, new)),
        _ => None,
    }
}

/// Everything someone is told to do: the likeliest differences first.
pub(super) fn advice(model: &mut Model<'_>) -> Vec<Claim> {
    let Some((old, new)) = sides(model) else { return Vec::new() };
    let (old_rules, new_rules) = (old.rules, new.rules);
    let (old, new) = (old.outcome.clone(), new.outcome.clone());
    let mut claims = Vec::new();
    moved(&mut claims, &old.now, &new.now, Wire::ALWAYS, Wire::ALWAYS, |old, new| Kind::ActOn { old, new });
    claims.push(Claim::new(Kind::Cleared { now: true }, new.cleared_when.clone(), old.cleared_when.clone()));
    claims.push(Claim::new(Kind::Cleared { now: false }, old.cleared_when.clone(), new.cleared_when.clone()));
    // Whose act-on moves to the same side is counted there.
    let mut above = |a: Urgency, b: Urgency| {
        let each: Vec<Wire> = a.into_iter().zip(b).map(|(a, b)| model.circuit.and(a, !b)).collect();
        model.circuit.any(each)
    };
    let (raised, lowered) = (above(new.now, old.now), above(old.now, new.now));
    moved(&mut claims, &old.at_most, &new.at_most, !raised, !lowered, |old, new| Kind::AtMost { old, new });
    moved(&mut claims, &old.at_least, &new.at_least, !raised, !lowered, |old, new| Kind::AtLeast {
        old,
        new,
    });
    offers(&mut claims, model, (old_rules, &old), (new_rules, &new));
    statuses(&mut claims, model, &old, &new);
    claims.retain(|claim| !claim.is_empty());
    claims
}

/// Wires that are on where the urgency is this.
fn level(urgency: &Urgency, disposition: Disposition) -> Vec<Wire> {
    let at = disposition as usize;
    let reaches = at.checked_sub(1).and_then(|at| urgency.get(at)).copied();
    let beyond = urgency.get(at).map(|wire| !*wire);
    reaches.into_iter().chain(beyond).collect()
}

/// Every pair of dispositions between which someone may move.
fn moved(
    claims: &mut Vec<Claim>,
    old: &Urgency,
    new: &Urgency,
    where_raised: Wire,
    where_lowered: Wire,
    kind: impl Fn(Disposition, Disposition) -> Kind,
) {
    for from in Disposition::ALL {
        for to in Disposition::ALL {
            let (upper, lower, guard) = match from.cmp(&to) {
                core::cmp::Ordering::Equal => continue,
                core::cmp::Ordering::Less => (new, old, where_raised),
                core::cmp::Ordering::Greater => (old, new, where_lowered),
            };
            let at = from.max(to) as usize - 1;
            let (Some(on), Some(off)) = (upper.get(at), lower.get(at)) else { continue };
            let rest = level(old, from).into_iter().chain(level(new, to)).chain([guard]);
            claims.push(Claim::new(kind(from, to), vec![*on], vec![*off]).with(rest));
        }
    }
}

/// What one thing about an activity is for the old and for the new guideline.
type OfBoth<'a> = (&'a Guideline, &'a Outcome);

fn offers(claims: &mut Vec<Claim>, model: &mut Model<'_>, old: OfBoth<'_>, new: OfBoth<'_>) {
    let wires = |side: OfBoth<'_>, name: &str| {
        let at = side.0.find_activity(name).map(guideline::ActivityId::index);
        let of = |list: &[Wire]| at.and_then(|at| list.get(at)).copied().unwrap_or(Wire::NEVER);
        (of(&side.1.allowed), of(&side.1.halved), of(&side.1.held))
    };
    for name in names(old.0.activities.iter(), new.0.activities.iter(), |a| &a.id) {
        let (was, was_halved, was_held) = wires(old, &name);
        let (is, is_halved, is_held) = wires(new, &name);
        let mut both =
            |claims: &mut Vec<Claim>, was: Wire, is: Wire, rest: &[Wire], kind: &dyn Fn(bool) -> Kind| {
                for (on, off, now) in [(is, was, true), (was, is, false)] {
                    let never = model.circuit.and(on, !off) == Wire::NEVER;
                    if !never {
                        claims.push(
                            Claim::new(kind(now), vec![on], vec![off])
                                .with(rest.iter().copied())
                                .among_cleared(),
                        );
                    }
                }
            };
        both(claims, was, is, &[], &|now| Kind::Offered { activity: name.clone(), now });
        let offered = [was, is];
        both(claims, was_halved, is_halved, &offered, &|now| Kind::Halved { activity: name.clone(), now });
        both(claims, was_held, is_held, &offered, &|now| Kind::Held { activity: name.clone(), now });
    }
}

/// Every name that one of two lists has, in the order of the first and then of the second.
pub(super) fn names<'r, R: 'r>(
    old: impl Iterator<Item = &'r R>,
    new: impl Iterator<Item = &'r R>,
    name: impl Fn(&'r R) -> &'r String,
) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut seen = std::collections::BTreeSet::new();
    for record in old.chain(new) {
        if seen.insert(name(record)) {
            out.push(name(record).clone());
        }
    }
    out
}

fn statuses(claims: &mut Vec<Claim>, model: &mut Model<'_>, old: &Outcome, new: &Outcome) {
    if old.decided == new.decided && old.out_of_scope == new.out_of_scope {
        return;
    }
    let circuit = &mut model.circuit;
    let ends = |o: &Outcome| -> Vec<Wire> {
        o.at_least.into_iter().chain(o.at_most).chain(o.now).chain([o.cleared]).collect()
    };
    let same: Vec<Wire> = ends(old).into_iter().zip(ends(new)).map(|(a, b)| !circuit.differ(a, b)).collect();
    let mut wires = |o: &Outcome| {
        let open = circuit.and(!o.decided, !o.out_of_scope);
        [(Status::Decided, o.decided), (Status::Incomplete, open), (Status::OutOfScope, o.out_of_scope)]
    };
    let (before, after) = (wires(old), wires(new));
    for (was, on) in before {
        for (is, off) in after {
            if was != is {
                let kind = Kind::Status { old: was, new: is };
                // Whoever is in one of these is in none of the others: what differs is plain.
                claims.push(Claim::new(kind, vec![on, off], vec![Wire::NEVER]).with(same.iter().copied()));
            }
        }
    }
}

/// Everything that is named as a reason, where both guidelines are meant for her.
pub(super) fn reasons(model: &mut Model<'_>) -> Vec<Claim> {
    let Some((old, new)) = sides(model) else { return Vec::new() };
    let (old_rules, new_rules) = (old.rules, new.rules);
    let (old, new) = (old.outcome.clone(), new.outcome.clone());
    let in_scope = [!old.out_of_scope, !new.out_of_scope];
    let mut claims = Vec::new();
    for (at, sign) in old_rules.signs.iter().enumerate() {
        let Some(id) = old_rules.find_sign(&sign.id) else { continue };
        let Some(now) = new_rules.find_sign(&sign.id) else { continue };
        let (Some(was), Some(is)) = (old.signs.get(at), new.signs.get(now.index())) else { continue };
        let differs = stands_otherwise(model, (old_rules, id, was), (new_rules, now, is));
        let kind = Kind::Reason { sign: sign.id.clone() };
        claims.push(Claim::new(kind, vec![differs], vec![Wire::NEVER]).with(in_scope));
    }
    for (at, rule) in old_rules.exclusions.iter().enumerate() {
        let Some(now) = new_rules.exclusions.iter().position(|e| e.id == rule.id) else { continue };
        let (Some(other), Some(was), Some(is)) =
            (new_rules.exclusions.get(now), old.exclusions.get(at), new.exclusions.get(now))
        else {
            continue;
        };
        let targets = |rules: &Guideline, rule: &guideline::Exclusion| -> Vec<String> {
            let of = rule.activities.iter().filter(|_| rule.effect.leaves_out());
            of.map(|activity| rules.activity(*activity).id.clone()).collect()
        };
        let (was_for, is_for) = (targets(old_rules, rule), targets(new_rules, other));
        let seen = |truth: &Ternary, of: &[String]| if of.is_empty() { Ternary::NO } else { *truth };
        let (was, is) = (seen(was, &was_for), seen(is, &is_for));
        let circuit = &mut model.circuit;
        let mut differs = circuit.differ(was.maybe, is.maybe);
        let sure = circuit.differ(was.yes, is.yes);
        differs = circuit.or(differs, sure);
        if was_for != is_for {
            let either = circuit.or(was.maybe, is.maybe);
            differs = circuit.or(differs, either);
        }
        let kind = Kind::LeftOutBy { rule: rule.id.clone() };
        claims.push(Claim::new(kind, vec![differs], vec![Wire::NEVER]).among_cleared());
    }
    claims.retain(|claim| !claim.is_empty());
    claims
}

/// Where a sign is a reason for one and not, or otherwise, for the other.
fn stands_otherwise(
    model: &mut Model<'_>,
    old: (&Guideline, SignId, &Standing),
    new: (&Guideline, SignId, &Standing),
) -> Wire {
    let circuit = &mut model.circuit;
    let mut counts = |s: &Standing| {
        let any = circuit.any([s.yes, s.unsure, s.mentioned]);
        circuit.and(any, s.certain)
    };
    let (was_certain, is_certain) = (counts(old.2), counts(new.2));
    let pairs = [
        (old.2.yes, new.2.yes),
        (old.2.unsure, new.2.unsure),
        (old.2.mentioned, new.2.mentioned),
        (was_certain, is_certain),
    ];
    let mut each: Vec<Wire> = pairs.into_iter().map(|(a, b)| circuit.differ(a, b)).collect();
    let (was, is) = (old.0.sign(old.1), new.0.sign(new.1));
    if was.disposition != is.disposition {
        each.push(old.2.yes);
    }
    if was.not_sure != is.not_sure {
        each.extend([old.2.unsure, old.2.mentioned]);
    }
    circuit.any(each)
}
