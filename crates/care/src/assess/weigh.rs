//! The weighing itself: how each danger sign stands, and the range that comes of it.

use core::cell::RefCell;

use clinical::{Disposition, Truth};
use guideline::{Condition, FeatureId, Guideline, Sign, SignId};

use super::part::Parts;
use super::{Because, Reason};
use crate::answer::Code;
use crate::case::Case;
use crate::infer::Reading;
use crate::order::order_by;
use crate::term::Terms;

/// The ends of the range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Range {
    pub(super) at_least: Disposition,
    pub(super) at_most: Disposition,
}

/// What came of weighing.
pub(super) struct Weighed {
    pub(super) range: Range,
    pub(super) open: Open,
    pub(super) reasons: Vec<Reason>,
}

/// What is still open, kept as the least that surely stands, so that the questions can be listed
/// when someone wants them and cost nothing when no one does.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Open {
    /// Signs whose answer, or whose applying, is open.
    signs: Vec<OpenSign>,
    /// Whether the self-care rules are open, and could still make a difference.
    ordinary: Option<bool>,
    /// Whether the week is open, and something is certain in some weeks and not in others.
    pub(super) week: bool,
}

/// A sign that can still turn out one way or the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct OpenSign {
    sign: SignId,
    /// The most urgent it can turn out.
    up_to: Disposition,
    /// What is certain without it, in the week where that is least among those it is open in.
    least: Disposition,
}

impl Open {
    pub(super) fn is_empty(&self) -> bool {
        self.signs.is_empty() && self.ordinary.is_none() && !self.week
    }

    /// Every open question, and whether it can change the disposition.
    pub(super) fn for_each(&self, rules: &Guideline, case: &Case, mut visit: impl FnMut(FeatureId, bool)) {
        let ga = rules.gestational_age;
        let is_week_open = case.code(ga) == Code::NOT_ASKED;
        let mut parts = (!self.signs.is_empty()).then(|| {
            // Where it is asked anyhow, or known, nothing more is looked at for it.
            (Terms::of(rules), Parts::of(rules, case, self.week || !is_week_open))
        });
        let danger = Reading::danger(rules, &case.codes);
        let reassuring = Reading::reassuring(rules, &case.codes);
        let worried = Reading::worried(rules, &case.codes);
        // Whether she can answer in private matters where a private question does.
        let private: RefCell<Vec<SignId>> = RefCell::default();
        let mut visit = |feature: FeatureId, changes: bool| {
            if changes && rules.signs.get(feature.index()).is_some_and(|sign| sign.private) {
                private.borrow_mut().push(SignId(feature.0));
            }
            visit(feature, changes);
        };
        for open in &self.signs {
            let sign = rules.sign(open.sign);
            let code = case.code(FeatureId::from(open.sign));
            let mentioned = case.mentioned().contains(&open.sign);
            let reading = |by: &Reading<'_>| sign.yes_when.as_ref().map_or(Truth::No, |c| by.truth(c));
            let says_maybe = code == Code::NOT_SURE || reading(&worried) == Truth::Yes;
            // What would count as "yes" matters where that is more than what counts anyhow.
            let yes_changes =
                sign.disposition > open.least && !(says_maybe && sign.disposition == sign.not_sure);
            let heard = !sign.unprompted || mentioned;
            // What can be taken apart is judged part by part.
            let apart = parts.as_mut().is_some_and(|(terms, parts)| terms.each_part(rules, parts, open.sign));
            if code == Code::NOT_ASKED && heard && reading(&reassuring) != Truth::Yes {
                visit(FeatureId::from(open.sign), !apart && yes_changes);
            }
            if !is_told(rules, case, open.sign, sign) {
                let changes = open.up_to > open.least;
                let is_here = |feature| if sign.private { feature == ga } else { !apart };
                danger.for_each_open(&sign.when, &mut |feature| visit(feature, changes && is_here(feature)));
            }
            if code == Code::YES {
                continue;
            }
            if let Some(condition) = &sign.yes_when {
                // Where "not sure" counts as much as "yes", it is enough to ask what may say so.
                let changes = sign.disposition > open.least && sign.disposition > sign.not_sure;
                reassuring.for_each_open(condition, &mut |feature| visit(feature, changes && !apart));
                if code != Code::NOT_SURE {
                    let changes = sign.not_sure > open.least;
                    worried.for_each_open(condition, &mut |feature| visit(feature, changes && !apart));
                }
            }
            if let Some(condition) = &sign.no_when
                && code == Code::NOT_ASKED
                && !(mentioned || says_maybe || sign.unprompted)
            {
                reassuring.for_each_open(condition, &mut |feature| visit(feature, yes_changes));
            }
        }
        if let Some((_, parts)) = &parts {
            parts.found().filter(|f| *f != ga || is_week_open).for_each(|feature| visit(feature, true));
        }
        for open in &self.signs {
            let sign = rules.sign(open.sign);
            if sign.private && !is_told(rules, case, open.sign, sign) {
                let changes = private.borrow().contains(&open.sign);
                danger.for_each_open(&sign.when, &mut |feature| visit(feature, changes));
            }
        }
        if let Some(can_change) = self.ordinary {
            for rule in &rules.self_care {
                reassuring.for_each_open(&rule.when, &mut |feature| visit(feature, can_change));
            }
        }
        if is_week_open {
            visit(ga, self.week);
        }
    }
}

/// Whether she speaks of a private sign, and so whether she can answer in private is not asked for it.
fn is_told(rules: &Guideline, case: &Case, id: SignId, sign: &Sign) -> bool {
    sign.private && (told_itself(case, id) || told_of_a_part(rules, case, sign))
}

/// Whether she speaks of it, without being asked or not.
pub(super) fn told_itself(case: &Case, id: SignId) -> bool {
    let code = case.code(FeatureId::from(id));
    code == Code::YES || code == Code::NOT_SURE || case.mentioned().contains(&id)
}

/// A combination is told when a private sign it is made of is.
fn told_of_a_part(rules: &Guideline, case: &Case, sign: &Sign) -> bool {
    let mut told = false;
    if let Some(condition) = &sign.yes_when {
        condition.for_each_feature(&mut |feature, _| {
            let private = rules.signs.get(feature.index()).is_some_and(|part| part.private);
            told |= private && told_itself(case, SignId(feature.0));
        });
    }
    told
}

/// How one sign stands for a Case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stand {
    /// It does not count: it does not apply, or it was answered no.
    Not,
    /// Its question, or what else may answer it, is open; it can turn out so urgent.
    Open { up_to: Disposition },
    /// It counts with this disposition, and may yet count with `up_to`.
    Counts { disposition: Disposition, up_to: Disposition, because: Because, certain: bool },
}

#[inline]
pub(super) fn stand(rules: &Guideline, case: &Case, id: SignId, sign: &Sign) -> Stand {
    let code = case.code(FeatureId::from(id));
    // The common answer first: no, and nothing measured could say otherwise.
    if code == Code::NO && sign.yes_when.is_none() {
        return Stand::Not;
    }
    let measured = |condition: &Option<Condition>| {
        condition.as_ref().map_or(Truth::No, |c| Reading::reassuring(rules, &case.codes).truth(c))
    };
    // "Not sure" to what would say yes is "not sure" to the sign.
    let worried = sign.yes_when.as_ref().map_or(Truth::No, |c| Reading::worried(rules, &case.codes).truth(c));
    // Where not even a worried reading says yes, nothing else does.
    let mentioned = || case.mentioned().contains(&id);
    if worried == Truth::No
        && (code == Code::NO || (sign.unprompted && code == Code::NOT_ASKED && !mentioned()))
    {
        return Stand::Not;
    }
    let says_maybe = worried == Truth::Yes;
    let says_yes = if worried == Truth::No { Truth::No } else { measured(&sign.yes_when) };
    if code == Code::NO && says_yes == Truth::No && worried == Truth::No {
        return Stand::Not;
    }
    // A private question is not asked where others can see it. If she speaks of it all the same, it
    // counts.
    let applies = if is_told(rules, case, id, sign) {
        Truth::Yes
    } else {
        Reading::danger(rules, &case.codes).truth(&sign.when)
    };
    if applies == Truth::No {
        return Stand::Not;
    }
    let certain = applies == Truth::Yes;
    let counts = |disposition, up_to, because| Stand::Counts { disposition, up_to, because, certain };
    match code {
        _ if says_yes == Truth::Yes => counts(sign.disposition, sign.disposition, Because::Measured),
        Code::YES => counts(sign.disposition, sign.disposition, Because::SaidYes),
        _ if code == Code::NOT_SURE || says_maybe => {
            let heard = !sign.unprompted || mentioned();
            let open = says_yes == Truth::Unknown || (code == Code::NOT_ASKED && heard);
            let up_to = if open { sign.disposition } else { sign.not_sure };
            counts(sign.not_sure, up_to, Because::NotSure)
        }
        Code::NOT_ASKED if mentioned() => counts(sign.not_sure, sign.disposition, Because::Mentioned),
        _ => {
            let ruled_out = || measured(&sign.no_when) == Truth::Yes;
            let asked = code == Code::NOT_ASKED && !sign.unprompted && !ruled_out();
            if asked || says_yes == Truth::Unknown {
                Stand::Open { up_to: sign.disposition }
            } else if worried == Truth::Unknown {
                // What else may answer it is open, and can say "not sure" at most.
                Stand::Open { up_to: sign.not_sure }
            } else {
                Stand::Not
            }
        }
    }
}

pub(super) fn each_sign(rules: &Guideline) -> impl Iterator<Item = (SignId, &Sign)> {
    rules.signs.iter().enumerate().filter_map(|(at, sign)| Some((SignId(u16::try_from(at).ok()?), sign)))
}

/// The range in one week, while it is being worked out.
#[derive(Clone, Copy)]
struct Week {
    code: Code,
    range: Range,
    ordinary: Truth,
}

impl Week {
    fn new(code: Code) -> Self {
        let least = Disposition::SelfCare;
        Self { code, range: Range { at_least: least, at_most: least }, ordinary: Truth::No }
    }

    fn add(&mut self, stand: Stand) {
        let range = &mut self.range;
        match stand {
            Stand::Not => {}
            Stand::Open { up_to } => range.at_most = range.at_most.max(up_to),
            Stand::Counts { disposition, up_to, because, certain } => {
                range.at_most = range.at_most.max(up_to);
                if certain && because != Because::Mentioned {
                    range.at_least = range.at_least.max(disposition);
                }
            }
        }
    }

    fn finish(&mut self, ordinary: Truth) {
        self.ordinary = ordinary;
        let range = &mut self.range;
        // Self-care is earned, never the default: without a pattern of ordinary pain someone
        // should look at it.
        if !ordinary.possible() {
            range.at_least = range.at_least.max(Disposition::BookAppointment);
        }
        if !ordinary.certain() {
            range.at_most = range.at_most.max(Disposition::BookAppointment);
        }
    }
}

/// Whether a sign that stands so can still turn out otherwise, and how urgent at most.
pub(super) fn openness(stand: Stand) -> Option<Disposition> {
    match stand {
        Stand::Open { up_to } => Some(up_to),
        Stand::Counts { disposition, up_to, because, certain } => {
            (up_to > disposition || because == Because::Mentioned || !certain).then_some(up_to)
        }
        Stand::Not => None,
    }
}

fn ordinary(rules: &Guideline, case: &Case) -> Truth {
    let reading = Reading::reassuring(rules, &case.codes);
    rules.self_care.iter().fold(Truth::No, |found, rule| found.or(reading.truth(&rule.when)))
}

/// Weighs a Case whose week is known, or known to be unknown.
pub(super) fn weigh(rules: &Guideline, case: &Case) -> Weighed {
    let mut week = Week::new(case.code(rules.gestational_age));
    let mut signs = Vec::new();
    let mut reasons = Vec::new();
    for (id, sign) in each_sign(rules) {
        let stand = stand(rules, case, id, sign);
        if stand == Stand::Not {
            continue;
        }
        week.add(stand);
        if let Some(up_to) = openness(stand) {
            signs.push(OpenSign { sign: id, up_to, least: up_to });
        }
        if let Stand::Counts { disposition, because, certain, .. } = stand {
            reasons.push(Reason { sign: id, disposition, because, certain });
        }
    }
    week.finish(ordinary(rules, case));
    let at_least = week.range.at_least;
    for open in &mut signs {
        open.least = at_least;
    }
    let ordinary = (week.ordinary == Truth::Unknown).then_some(at_least < Disposition::BookAppointment);
    most_urgent_first(&mut reasons);
    Weighed { range: week.range, open: Open { signs, ordinary, week: false }, reasons }
}

/// Her answers in the week that is known, or in every one and in an unknown one, and how urgent it
/// is at least in each.
pub(super) fn each_week(rules: &Guideline, case: &Case) -> Vec<(Case, Disposition)> {
    let ga = rules.gestational_age;
    let known = case.code(ga);
    let bands = u8::try_from(rules.feature(ga).n_bands()).unwrap_or(u8::MAX);
    let codes: Vec<Code> = if known == Code::NOT_ASKED {
        (0..bands).map(Code::band).chain([Code::NOT_SURE]).collect()
    } else {
        vec![known]
    };
    let with = |code: Code| {
        let mut case = case.clone();
        case.set(ga, code);
        let at_least = weigh(rules, &case).range.at_least;
        (case, at_least)
    };
    codes.into_iter().map(with).collect()
}

/// Weighs a Case whose week was not asked: the widest over every week and over "I don't know".
pub(super) fn weigh_every_week(rules: &Guideline, case: &mut Case) -> Weighed {
    let ga = rules.gestational_age;
    let mut reasons = Vec::new();
    let bands = u8::try_from(rules.feature(ga).n_bands()).unwrap_or(u8::MAX);
    let mut weeks: Vec<Week> = (0..bands).map(Code::band).chain([Code::NOT_SURE]).map(Week::new).collect();
    // Which weeks a sign is open in, one bit a week; there are at most 32 bands.
    let mut open: Vec<(SignId, Disposition, u64)> = Vec::new();
    for (id, sign) in each_sign(rules) {
        case.set(ga, Code::NOT_ASKED);
        let anyhow = stand(rules, case, id, sign);
        if let Stand::Counts { disposition, because, certain, .. } = anyhow {
            reasons.push(Reason { sign: id, disposition, because, certain });
        }
        // Where every part is settled without the week, one look serves for every week.
        let reassuring = Reading::reassuring(rules, &case.codes);
        let worried = Reading::worried(rules, &case.codes);
        let hangs_on_more = Reading::danger(rules, &case.codes).truth(&sign.when) == Truth::Unknown
            || sign.yes_when.as_ref().is_some_and(|c| worried.truth(c) == Truth::Unknown)
            || [&sign.yes_when, &sign.no_when]
                .into_iter()
                .flatten()
                .any(|c| reassuring.truth(c) == Truth::Unknown);
        let mut in_weeks = 0u64;
        let mut most = None;
        for (at, week) in weeks.iter_mut().enumerate() {
            let here = if hangs_on_more {
                case.set(ga, week.code);
                stand(rules, case, id, sign)
            } else {
                anyhow
            };
            week.add(here);
            if let Some(up_to) = openness(here) {
                in_weeks |= 1 << at.min(63);
                most = most.max(Some(up_to));
            }
        }
        if let Some(up_to) = most {
            open.push((id, up_to, in_weeks));
        }
    }
    for week in &mut weeks {
        case.set(ga, week.code);
        week.finish(ordinary(rules, case));
    }
    case.set(ga, Code::NOT_ASKED);

    let mut range = weeks.first().map_or(Week::new(Code::NOT_SURE).range, |week| week.range);
    let first = range.at_least;
    let mut ordinary: Option<bool> = None;
    for week in &weeks {
        range.at_least = range.at_least.min(week.range.at_least);
        range.at_most = range.at_most.max(week.range.at_most);
        if week.ordinary == Truth::Unknown {
            ordinary = ordinary.max(Some(week.range.at_least < Disposition::BookAppointment));
        }
    }
    let signs = open
        .into_iter()
        .map(|(sign, up_to, in_weeks)| {
            let open_in = weeks.iter().enumerate().filter(|(at, _)| in_weeks >> at.min(&63) & 1 == 1);
            let least = open_in.map(|(_, week)| week.range.at_least).min().unwrap_or(up_to);
            OpenSign { sign, up_to, least }
        })
        .collect();
    most_urgent_first(&mut reasons);
    let week = weeks.iter().any(|week| week.range.at_least != first);
    Weighed { range, open: Open { signs, ordinary, week }, reasons }
}

fn most_urgent_first(reasons: &mut [Reason]) {
    order_by(reasons, |reason| core::cmp::Reverse((reason.disposition, reason.certain)));
}
