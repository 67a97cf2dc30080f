//! The range in the week that is known, in every week, and in an unknown one, with wires. The twin
//! of `assess::weigh`.
//!
//! Most danger signs stand the same in every week and are added up once. The others are gathered
//! into groups that change in the same weeks, so that what a week adds is a few wires and not
//! dozens: the week that was not asked is what makes a circuit large.

use clinical::Disposition;
use guideline::{Guideline, Sign, SignId};

use super::gate::{Circuit, Wire};
use super::read::{Answers, Ternary, hangs_on};
use super::stand::{Standing, stand};
use super::{Urgency, ordinary};

/// The ends of the range, and how things stand on what was said.
#[derive(Clone, Copy, Debug)]
pub(super) struct Range {
    pub(super) at_least: Urgency,
    pub(super) at_most: Urgency,
    pub(super) now: Urgency,
}

/// What signs add up to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Sum {
    /// They count for certain with this disposition.
    sure: Urgency,
    /// They can turn out with this disposition. The first is self-care, where nothing is raised but
    /// something is open all the same.
    turn: [Wire; 4],
}

/// How one sign stands, and how it would stand in each week and in an unknown one.
#[derive(Clone, Debug)]
pub(super) struct SignInWeeks {
    pub(super) id: SignId,
    pub(super) standing: Standing,
    /// One for each band of the week, then one for "I don't know"; empty where the week does not
    /// matter.
    pub(super) by_week: Vec<Standing>,
}

/// Signs that stand differently in the same weeks.
#[derive(Clone, Debug)]
struct Group {
    /// For each week the first week that is like it.
    like: Vec<usize>,
    /// What the group adds in each week.
    adds: Vec<Sum>,
}

/// Every sign, in every week.
#[derive(Clone, Debug)]
pub(super) struct Weeks {
    pub(super) here: Vec<SignInWeeks>,
    /// What the signs add that the week does not touch.
    base: Sum,
    groups: Vec<Group>,
    /// How urgent what was said is by itself, whether or not it is sure to apply.
    said: Urgency,
    /// The same as if the week were known to be unknown.
    said_unknown: Urgency,
    /// The self-care rules in each week, then in an unknown one.
    ordinary: Vec<Ternary>,
}

impl Weeks {
    pub(super) fn of(rules: &Guideline, circuit: &mut Circuit, answers: &Answers) -> Self {
        let ga = rules.gestational_age;
        let n_bands = rules.feature(ga).n_bands();
        let fixed: Vec<Answers> = (0..=n_bands).map(|at| answers.with_week(ga, n_bands, at)).collect();
        let here: Vec<SignInWeeks> = (0..rules.signs.len())
            .filter_map(|at| u16::try_from(at).ok().map(SignId))
            .map(|id| {
                let sign = rules.sign(id);
                let matters = [Some(&sign.when), sign.yes_when.as_ref(), sign.no_when.as_ref()]
                    .into_iter()
                    .flatten()
                    .any(|condition| hangs_on(rules, condition, ga));
                let by_week = if matters {
                    fixed.iter().map(|answers| stand(rules, circuit, answers, id)).collect()
                } else {
                    Vec::new()
                };
                SignInWeeks { id, standing: stand(rules, circuit, answers, id), by_week }
            })
            .collect();
        let mut base = Sum::NOTHING;
        for sign in here.iter().filter(|s| s.by_week.is_empty()) {
            base.add(circuit, rules.sign(sign.id), sign.standing);
        }
        let groups = gathered(rules, circuit, &here);
        let said = said(rules, circuit, here.iter().map(|s| (s.id, s.standing)));
        let unknown = here.iter().map(|s| (s.id, s.by_week.last().copied().unwrap_or(s.standing)));
        let said_unknown = self::said(rules, circuit, unknown);
        let ordinary = fixed.iter().map(|answers| ordinary(rules, circuit, answers)).collect();
        Self { here, base, groups, said, said_unknown, ordinary }
    }

    /// In the week that is known, or known to be unknown; and whether anything asked is still open
    /// there.
    pub(super) fn here(&self, rules: &Guideline, circuit: &mut Circuit, answers: &Answers) -> (Range, Wire) {
        let week = answers.said(rules.gestational_age);
        let mut sum = self.base;
        for group in &self.groups {
            for (first, adds) in group.kinds() {
                if adds == Sum::NOTHING {
                    continue;
                }
                let weeks = group.like.iter().enumerate().filter(|(_, like)| **like == first);
                let wires = weeks.map(|(at, _)| week.bands.get(at).copied().unwrap_or(week.not_sure));
                let in_these = circuit.any(wires);
                let then = adds.where_on(circuit, in_these);
                sum = sum.with(circuit, then);
            }
        }
        let ordinary = ordinary(rules, circuit, answers);
        let ordinary_open = ordinary.open(circuit);
        let open = circuit.any(sum.turn.into_iter().chain([ordinary_open]));
        (sum.range(circuit, ordinary, self.said), open)
    }

    /// As if the week were known to be unknown.
    pub(super) fn range_unknown(&self, rules: &Guideline, circuit: &mut Circuit) -> Range {
        let last = rules.feature(rules.gestational_age).n_bands();
        let sum = self.changing(circuit, last).with(circuit, self.base);
        let ordinary = self.ordinary.last().copied().unwrap_or(Ternary::NO);
        sum.range(circuit, ordinary, self.said_unknown)
    }

    /// The widest over every week and over "I don't know": the lower of the lower ends, the higher
    /// of the higher ones.
    pub(super) fn range_every(&self, circuit: &mut Circuit) -> Range {
        let base = self.base.range(circuit, Ternary::YES, self.said);
        let mut out =
            Range { at_least: [Wire::ALWAYS; 3], at_most: [Wire::NEVER; 3], now: [Wire::ALWAYS; 3] };
        for (at, ordinary) in self.ordinary.iter().enumerate() {
            let week = self.changing(circuit, at).range(circuit, *ordinary, self.said);
            for (slot, wire) in out.at_least.iter_mut().zip(week.at_least) {
                *slot = circuit.and(*slot, wire);
            }
            for (slot, wire) in out.now.iter_mut().zip(week.now) {
                *slot = circuit.and(*slot, wire);
            }
        }
        // The higher end needs no week of its own: it is high if any sign makes it so in any week.
        let mut any = Sum::NOTHING;
        for group in &self.groups {
            for (_, adds) in group.kinds() {
                any = any.with(circuit, adds);
            }
        }
        let surely = circuit.all(self.ordinary.iter().map(|o| o.yes));
        out.at_most = any.range(circuit, Ternary { yes: surely, maybe: Wire::ALWAYS }, self.said).at_most;
        for (to, from) in
            [(&mut out.at_least, base.at_least), (&mut out.at_most, base.at_most), (&mut out.now, base.now)]
        {
            for (slot, wire) in to.iter_mut().zip(from) {
                *slot = circuit.or(*slot, wire);
            }
        }
        out
    }

    /// The range in each week, then in an unknown one.
    pub(super) fn range_each(&self, circuit: &mut Circuit) -> Vec<Range> {
        let mut each = Vec::with_capacity(self.ordinary.len());
        for (at, ordinary) in self.ordinary.iter().enumerate() {
            let sum = self.changing(circuit, at).with(circuit, self.base);
            each.push(sum.range(circuit, *ordinary, self.said));
        }
        each
    }

    /// The self-care rules in each week, then in an unknown one.
    pub(super) fn ordinary_each(&self) -> &[Ternary] {
        &self.ordinary
    }

    /// What the signs add in one week that the week touches. Groups stand in an order in which
    /// neighbouring weeks share the front of the list, so that their sums are made once.
    fn changing(&self, circuit: &mut Circuit, week: usize) -> Sum {
        let mut whole = Sum::NOTHING;
        for kind in [Shape::Late, Shape::Early, Shape::Other] {
            let mut sum = Sum::NOTHING;
            for group in self.groups.iter().filter(|g| g.shape() == kind) {
                sum = sum.with(circuit, group.in_week(week));
            }
            whole = whole.with(circuit, sum);
        }
        whole
    }
}

/// From which side of pregnancy a group counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Shape {
    /// From some week on.
    Late,
    /// Before some week.
    Early,
    /// Anything else.
    Other,
}

impl Group {
    fn in_week(&self, week: usize) -> Sum {
        self.adds.get(week).copied().unwrap_or(Sum::NOTHING)
    }

    /// The first week that is like no earlier one, and what the group adds in it.
    fn kinds(&self) -> impl Iterator<Item = (usize, Sum)> {
        let firsts = self.like.iter().enumerate().filter(|(at, like)| at == *like);
        firsts.map(|(at, _)| (at, self.in_week(at)))
    }

    fn known_weeks(&self) -> &[Sum] {
        self.adds.split_last().map_or(&[], |(_, known)| known)
    }

    fn shape(&self) -> Shape {
        let known = self.known_weeks();
        let nothing = |sum: Option<&Sum>| sum.is_none_or(|sum| *sum == Sum::NOTHING);
        match (nothing(known.first()), nothing(known.last())) {
            (true, false) => Shape::Late,
            (false, true) => Shape::Early,
            _ => Shape::Other,
        }
    }

    /// Late ones by their first week, early ones by their last, the longer first.
    fn place(&self) -> (Shape, usize) {
        let known = self.known_weeks();
        let silent = known.iter().filter(|sum| **sum == Sum::NOTHING).count();
        (self.shape(), silent)
    }
}

/// Signs that the week touches, those that change in the same weeks together.
fn gathered(rules: &Guideline, circuit: &mut Circuit, signs: &[SignInWeeks]) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for sign in signs.iter().filter(|s| !s.by_week.is_empty()) {
        let adds: Vec<Sum> = sign
            .by_week
            .iter()
            .map(|standing| {
                let mut sum = Sum::NOTHING;
                sum.add(circuit, rules.sign(sign.id), *standing);
                sum
            })
            .collect();
        let like: Vec<usize> =
            adds.iter().map(|sum| adds.iter().position(|other| other == sum).unwrap_or(0)).collect();
        match groups.iter_mut().find(|group| group.like == like) {
            Some(group) => {
                for (slot, sum) in group.adds.iter_mut().zip(adds) {
                    *slot = slot.with(circuit, sum);
                }
            }
            None => groups.push(Group { like, adds }),
        }
    }
    groups.sort_by_key(Group::place);
    groups
}

impl Sum {
    const NOTHING: Self = Self { sure: [Wire::NEVER; 3], turn: [Wire::NEVER; 4] };

    /// What one sign adds.
    fn add(&mut self, circuit: &mut Circuit, sign: &Sign, s: Standing) {
        let raise = |circuit: &mut Circuit, to: &mut Urgency, disposition: Disposition, wire: Wire| {
            if let Some(slot) = (disposition as usize).checked_sub(1).and_then(|at| to.get_mut(at)) {
                *slot = circuit.or(*slot, wire);
            }
        };
        let yes = circuit.and(s.yes, s.certain);
        raise(circuit, &mut self.sure, sign.disposition, yes);
        let unsure = circuit.and(s.unsure, s.certain);
        raise(circuit, &mut self.sure, sign.not_sure, unsure);

        let mut turn = |circuit: &mut Circuit, disposition: Disposition, wire: Wire| {
            if let Some(slot) = self.turn.get_mut(disposition as usize) {
                *slot = circuit.or(*slot, wire);
            }
        };
        let asked = circuit.or(s.open, s.mentioned);
        turn(circuit, sign.disposition, asked);
        turn(circuit, sign.not_sure, s.open_unsure);
        let yes_if_it_applies = circuit.and(s.yes, !s.certain);
        turn(circuit, sign.disposition, yes_if_it_applies);
        let unsure_if_it_applies = circuit.and(s.unsure, !s.certain);
        turn(circuit, sign.not_sure, unsure_if_it_applies);
        if sign.disposition > sign.not_sure {
            turn(circuit, sign.disposition, s.unsure_open);
        }
    }

    fn with(mut self, circuit: &mut Circuit, other: Self) -> Self {
        let pairs = self.sure.iter_mut().zip(other.sure);
        for (slot, wire) in pairs.chain(self.turn.iter_mut().zip(other.turn)) {
            *slot = circuit.or(*slot, wire);
        }
        self
    }

    fn where_on(mut self, circuit: &mut Circuit, test: Wire) -> Self {
        for slot in self.sure.iter_mut().chain(&mut self.turn) {
            *slot = circuit.and(*slot, test);
        }
        self
    }

    /// The range that comes of it. Self-care is earned: without a pattern of ordinary pain someone
    /// should look at it.
    fn range(self, circuit: &mut Circuit, ordinary: Ternary, said: Urgency) -> Range {
        let [_, turn @ ..] = self.turn;
        let mut at_most = self.sure;
        for (slot, wire) in at_most.iter_mut().zip(turn) {
            *slot = circuit.or(*slot, wire);
        }
        let mut now = self.sure;
        for (slot, wire) in now.iter_mut().zip(said) {
            *slot = circuit.or(*slot, wire);
        }
        let mut range = Range {
            at_least: downwards(circuit, self.sure),
            at_most: downwards(circuit, at_most),
            now: downwards(circuit, now),
        };
        let add = |circuit: &mut Circuit, to: &mut Urgency, wire: Wire| {
            let [book, ..] = to;
            *book = circuit.or(*book, wire);
        };
        add(circuit, &mut range.at_least, !ordinary.maybe);
        add(circuit, &mut range.at_most, !ordinary.yes);
        add(circuit, &mut range.now, !ordinary.maybe);
        range
    }
}

/// Whoever is more urgent is also at least as urgent as less.
fn downwards(circuit: &mut Circuit, each: Urgency) -> Urgency {
    let [book, call, emergency] = each;
    let call = circuit.or(call, emergency);
    let book = circuit.or(book, call);
    [book, call, emergency]
}

/// How urgent what she spoke of is by itself: a yes counts fully, "not sure" and her own words as
/// not sure, and none of it waits for an answer that says whether it applies. What only follows from
/// other answers does wait.
fn said(
    rules: &Guideline,
    circuit: &mut Circuit,
    signs: impl Iterator<Item = (SignId, Standing)>,
) -> Urgency {
    let mut out = [Wire::NEVER; 3];
    for (id, s) in signs {
        let sign = rules.sign(id);
        let unsure = circuit.or(s.unsure, s.mentioned);
        let unsure = circuit.and(unsure, s.spoken);
        let yes = circuit.and(s.yes, s.spoken);
        for (disposition, wire) in [(sign.disposition, yes), (sign.not_sure, unsure)] {
            if let Some(slot) = (disposition as usize).checked_sub(1).and_then(|at| out.get_mut(at)) {
                *slot = circuit.or(*slot, wire);
            }
        }
    }
    out
}
