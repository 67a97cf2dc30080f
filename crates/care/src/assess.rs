//! How urgent it is: a range, its reasons, and what to ask next.
//!
//! The range holds the disposition under every way of answering what is still open. So learning an
//! answer can only narrow it, and when nothing is open both ends are the same.
//!
//! Absent: sentences, doors, plans. Nothing here lowers a result: every danger sign can only raise
//! it, and self-care needs a reason of its own.

use clinical::{Disposition, Truth};
use guideline::{Condition, FeatureId, Guideline, Sign, SignId};

use crate::answer::Code;
use crate::case::Case;
use crate::infer::{Reading, for_each_asked};

/// What an assessment amounts to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Everything that had to be answered was answered; the disposition is one.
    Decided,
    /// Something that had to be answered was not.
    Incomplete,
    /// The guideline is not meant for this person. Danger signs she reports still count.
    OutOfScope,
}

/// One danger sign and what it contributes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reason {
    /// The sign.
    pub sign: SignId,
    /// How urgent it makes it.
    pub disposition: Disposition,
    /// Why it counts.
    pub because: Because,
    /// Whether it surely applies; if not, it depends on something not answered yet.
    pub certain: bool,
}

/// Why a danger sign counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Because {
    /// She said yes.
    SaidYes,
    /// She said she is not sure.
    NotSure,
    /// A measured value says so, whatever was said.
    Measured,
    /// Her own words point to it, and it counts as not sure until answered.
    Mentioned,
}

/// One answer that would make it more urgent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Raise {
    /// The sign to which "yes" would be the answer.
    pub sign: SignId,
    /// How urgent it would be then.
    pub to: Disposition,
}

/// How urgent it is for one Case, and why. It keeps the Case, so it cannot be paired with another.
#[derive(Clone, Debug, PartialEq)]
pub struct Assessment {
    case: Case,
    at_least: Disposition,
    at_most: Disposition,
    now: Disposition,
    status: Status,
    reasons: Vec<Reason>,
    open: Open,
}

/// Proof that a person may be shown a plan. There is one maker: [`Assessment::cleared`].
#[derive(Clone, Copy, Debug)]
pub struct Cleared<'a> {
    assessment: &'a Assessment,
}

impl<'a> Cleared<'a> {
    /// The assessment that cleared her.
    #[must_use]
    pub fn assessment(self) -> &'a Assessment {
        self.assessment
    }
}

/// Assesses a Case. Total: any Case gives an Assessment.
///
/// ```
/// use care::{assess, Answer, Case};
/// # let rules = care::doc_guideline();
/// # let today = clinical::Date::from_ymd(2031, 4, 12).unwrap();
/// let bleeding = rules.find_feature("bleeding").unwrap();
/// let mut case = Case::new(&rules, today);
/// case.answer(&rules, bleeding, Answer::NotSure).unwrap();
/// assert_eq!(assess(&rules, case).now(), clinical::Disposition::CallToday);
/// ```
#[must_use]
pub fn assess(rules: &Guideline, mut case: Case) -> Assessment {
    let scope = Reading::danger(rules, &case.codes).truth(&rules.scope);
    let out_of_scope = Reading::plain(rules, &case.codes).truth(&rules.scope) == Truth::No;
    let ga = rules.gestational_age;
    let known_ga = case.code(ga);

    let (range, open) = if out_of_scope {
        // The weeks mean nothing to someone who is not pregnant: every sign may apply.
        case.set(ga, Code::NOT_SURE);
        let found = weigh(rules, &case);
        case.set(ga, known_ga);
        found
    } else if known_ga == Code::NOT_ASKED {
        weigh_every_week(rules, &mut case)
    } else {
        weigh(rules, &case)
    };

    let scope_open = !out_of_scope && scope != Truth::Yes;
    let settled = range.at_least == range.at_most
        && !scope_open
        && (range.at_most > Disposition::BookAppointment
            || (open.is_empty() && known_ga != Code::NOT_ASKED));
    let status = if out_of_scope {
        Status::OutOfScope
    } else if settled {
        Status::Decided
    } else {
        Status::Incomplete
    };
    let reasons = reasons(rules, &case, out_of_scope);
    Assessment {
        at_least: range.at_least,
        at_most: range.at_most,
        now: range.now,
        status,
        reasons,
        open,
        case,
    }
}

impl Assessment {
    /// The Case that was assessed.
    #[must_use]
    pub fn case(&self) -> &Case {
        &self.case
    }

    /// The Case, for the next answer.
    #[must_use]
    pub fn into_case(self) -> Case {
        self.case
    }

    /// It is at least this urgent, whatever is still answered.
    #[must_use]
    pub fn at_least(&self) -> Disposition {
        self.at_least
    }

    /// It is at most this urgent, whatever is still answered. When nothing more can be asked, act
    /// on this.
    #[must_use]
    pub fn at_most(&self) -> Disposition {
        self.at_most
    }

    /// How urgent it is on what has been said so far: like `at_least`, with her own words counted
    /// as "not sure".
    #[must_use]
    pub fn now(&self) -> Disposition {
        self.now
    }

    /// How urgent to act on now: the disposition once decided, and until then what has been said
    /// so far.
    #[must_use]
    pub fn act_on(&self) -> Disposition {
        match self.status {
            Status::Decided => self.at_most,
            Status::Incomplete | Status::OutOfScope => self.now,
        }
    }

    /// Whether it is decided.
    #[must_use]
    pub fn status(&self) -> Status {
        self.status
    }

    /// The danger signs that count, most urgent first, then in the guideline's order.
    #[must_use]
    pub fn reasons(&self) -> &[Reason] {
        &self.reasons
    }

    /// Leave to make a plan, or nothing. There is no other way to get one.
    #[must_use]
    pub fn cleared(&self) -> Option<Cleared<'_>> {
        let clear = self.status == Status::Decided && self.at_most.leaves_room_for_a_plan();
        clear.then_some(Cleared { assessment: self })
    }

    /// The questions that can still change the disposition, in the order of the screens.
    #[must_use]
    pub fn ask_next(&self, rules: &Guideline) -> Vec<FeatureId> {
        let mut wanted = vec![false; rules.features.len()];
        let mut want = |feature: FeatureId| {
            if let Some(slot) = wanted.get_mut(feature.index()) {
                *slot = true;
            }
        };
        if self.status != Status::OutOfScope {
            for_each_asked(rules, &rules.scope, &mut |feature| {
                if self.case.code(feature) == Code::NOT_ASKED {
                    want(feature);
                }
            });
            self.open
                .for_each(rules, &self.case, |feature, can_change| {
                    if can_change {
                        want(feature);
                    }
                });
        }
        in_screen_order(rules, &wanted)
    }

    /// Danger signs that can no longer change the disposition but must be answered before a plan,
    /// because a plan depends on them.
    #[must_use]
    pub fn ask_before_plan(&self, rules: &Guideline) -> Vec<FeatureId> {
        if self.status != Status::Incomplete || !self.at_most.leaves_room_for_a_plan() {
            return Vec::new();
        }
        let mut wanted = vec![false; rules.features.len()];
        self.open
            .for_each(rules, &self.case, |feature, can_change| {
                if let (false, Some(slot)) = (can_change, wanted.get_mut(feature.index())) {
                    *slot = true;
                }
            });
        in_screen_order(rules, &wanted)
    }

    /// The single answers that would make it more urgent than it is at most now, most urgent
    /// first.
    #[must_use]
    pub fn would_raise(&self, rules: &Guideline) -> Vec<Raise> {
        let reading = Reading::danger(rules, &self.case.codes);
        let mut raises: Vec<Raise> = each_sign(rules)
            .filter(|(id, sign)| {
                sign.disposition > self.at_most
                    && self.case.code(FeatureId::from(*id)) != Code::YES
                    && reading.truth(&sign.when).possible()
            })
            .map(|(sign, record)| Raise {
                sign,
                to: record.disposition,
            })
            .collect();
        raises.sort_by_key(|raise| core::cmp::Reverse(raise.to));
        raises
    }

    /// The answers as rules outside the danger signs should see them: a sign that does not apply,
    /// or that a measured value answers, counts as answered.
    #[must_use]
    pub(crate) fn settled_codes(&self, rules: &Guideline) -> Vec<Code> {
        let mut codes = self.case.codes.clone();
        for (id, sign) in each_sign(rules) {
            let code = match stand(rules, &self.case, id, sign) {
                Stand::Not => Code::NO,
                Stand::Open => Code::NOT_ASKED,
                Stand::Counts {
                    because: Because::SaidYes | Because::Measured,
                    ..
                } => Code::YES,
                Stand::Counts { .. } => Code::NOT_SURE,
            };
            if let Some(slot) = codes.get_mut(FeatureId::from(id).index()) {
                *slot = code;
            }
        }
        codes
    }
}

/// The ends of the range, and how things stand on what has been said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Range {
    at_least: Disposition,
    at_most: Disposition,
    now: Disposition,
}

/// What is still open, kept as the least that surely stands, so that the questions can be listed
/// when someone wants them and cost nothing when no one does.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Open {
    /// Signs whose answer, or whose applying, is open.
    signs: Vec<OpenSign>,
    /// Whether the self-care rules are open, and could still make a difference.
    ordinary: Option<bool>,
    /// Whether the week is open.
    week: bool,
}

/// A sign that can still turn out one way or the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct OpenSign {
    sign: SignId,
    /// The most urgent it can turn out.
    up_to: Disposition,
    /// What surely stands without it, in the week where that is least.
    stands: Disposition,
}

impl Open {
    fn is_empty(&self) -> bool {
        self.signs.is_empty() && self.ordinary.is_none() && !self.week
    }

    /// What can still change the disposition, for comparing one week with another.
    fn can_change(&self) -> impl Iterator<Item = Option<SignId>> {
        let signs = self
            .signs
            .iter()
            .filter(|open| open.up_to > open.stands)
            .map(|open| Some(open.sign));
        signs.chain((self.ordinary == Some(true)).then_some(None))
    }

    /// Every open question, and whether it can change the disposition.
    fn for_each(&self, rules: &Guideline, case: &Case, mut visit: impl FnMut(FeatureId, bool)) {
        for open in &self.signs {
            let sign = rules.sign(open.sign);
            let can_change = open.up_to > open.stands;
            let code = case.code(FeatureId::from(open.sign));
            let reassuring = Reading::reassuring(rules, &case.codes);
            let answered_by_reading = sign
                .yes_when
                .as_ref()
                .is_some_and(|c| reassuring.truth(c) == Truth::Yes);
            let mentioned = case.mentioned().contains(&open.sign);
            if code == Code::NOT_ASKED && !answered_by_reading && (!sign.unprompted || mentioned) {
                visit(FeatureId::from(open.sign), can_change);
            }
            let mut visit_open = |feature: FeatureId| visit(feature, can_change);
            Reading::danger(rules, &case.codes).for_each_open(&sign.when, &mut visit_open);
            if code != Code::YES {
                for condition in [&sign.yes_when, &sign.no_when].into_iter().flatten() {
                    Reading::reassuring(rules, &case.codes)
                        .for_each_open(condition, &mut visit_open);
                }
            }
        }
        if let Some(can_change) = self.ordinary {
            for rule in &rules.self_care {
                Reading::reassuring(rules, &case.codes)
                    .for_each_open(&rule.when, &mut |feature| visit(feature, can_change));
            }
        }
        if self.week {
            visit(rules.gestational_age, true);
        }
    }
}

/// How one sign stands for a Case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stand {
    /// It does not count: it does not apply, or it was answered no.
    Not,
    /// Its question is open.
    Open,
    /// It counts with this disposition, and may yet count with `up_to`.
    Counts {
        disposition: Disposition,
        up_to: Disposition,
        because: Because,
        certain: bool,
    },
}

#[inline]
fn stand(rules: &Guideline, case: &Case, id: SignId, sign: &Sign) -> Stand {
    let code = case.code(FeatureId::from(id));
    // The common answer first: no, and nothing measured could say otherwise.
    if code == Code::NO && sign.yes_when.is_none() {
        return Stand::Not;
    }
    let applies = Reading::danger(rules, &case.codes).truth(&sign.when);
    if applies == Truth::No {
        return Stand::Not;
    }
    let measured = |condition: &Option<Condition>| {
        condition.as_ref().map_or(Truth::No, |c| {
            Reading::reassuring(rules, &case.codes).truth(c)
        })
    };
    let says_yes = measured(&sign.yes_when);
    let certain = applies == Truth::Yes;
    let counts = |disposition, up_to, because| Stand::Counts {
        disposition,
        up_to,
        because,
        certain,
    };
    match code {
        _ if says_yes == Truth::Yes => {
            counts(sign.disposition, sign.disposition, Because::Measured)
        }
        Code::YES => counts(sign.disposition, sign.disposition, Because::SaidYes),
        Code::NOT_SURE => {
            let up_to = if says_yes == Truth::Unknown {
                sign.disposition
            } else {
                sign.not_sure
            };
            counts(sign.not_sure, up_to, Because::NotSure)
        }
        Code::NO if says_yes == Truth::No => Stand::Not,
        Code::NOT_ASKED if case.mentioned().contains(&id) => {
            counts(sign.not_sure, sign.disposition, Because::Mentioned)
        }
        // Nobody is asked about these; they count when reported, or when another answer says so.
        Code::NOT_ASKED if sign.unprompted && says_yes == Truth::No => Stand::Not,
        Code::NOT_ASKED if measured(&sign.no_when) == Truth::Yes => Stand::Not,
        _ => Stand::Open,
    }
}

fn each_sign(rules: &Guideline) -> impl Iterator<Item = (SignId, &Sign)> {
    rules
        .signs
        .iter()
        .enumerate()
        .filter_map(|(at, sign)| Some((SignId(u16::try_from(at).ok()?), sign)))
}

/// The range for a Case whose week is known, or known to be unknown.
fn weigh(rules: &Guideline, case: &Case) -> (Range, Open) {
    let mut at_least = Disposition::SelfCare;
    let mut at_most = Disposition::SelfCare;
    let mut now = Disposition::SelfCare;
    let mut open = Open::default();
    for (id, sign) in each_sign(rules) {
        match stand(rules, case, id, sign) {
            Stand::Not => {}
            Stand::Open => {
                at_most = at_most.max(sign.disposition);
                open.signs.push(OpenSign {
                    sign: id,
                    up_to: sign.disposition,
                    stands: Disposition::SelfCare,
                });
            }
            Stand::Counts {
                disposition,
                up_to,
                because,
                certain,
            } => {
                at_most = at_most.max(up_to);
                if because == Because::Mentioned {
                    now = now.max(disposition);
                } else if certain {
                    at_least = at_least.max(disposition);
                }
                if up_to > disposition || because == Because::Mentioned || !certain {
                    open.signs.push(OpenSign {
                        sign: id,
                        up_to,
                        stands: Disposition::SelfCare,
                    });
                }
            }
        }
    }
    // Self-care is earned, never the default: without a pattern of ordinary pain someone should
    // look at it.
    let ordinary = rules.self_care.iter().fold(Truth::No, |found, rule| {
        found.or(Reading::reassuring(rules, &case.codes).truth(&rule.when))
    });
    if !ordinary.possible() {
        at_least = at_least.max(Disposition::BookAppointment);
    }
    if !ordinary.certain() {
        at_most = at_most.max(Disposition::BookAppointment);
    }
    if ordinary == Truth::Unknown {
        open.ordinary = Some(at_least < Disposition::BookAppointment);
    }
    for sign in &mut open.signs {
        sign.stands = at_least;
    }
    (
        Range {
            at_least,
            at_most,
            now: now.max(at_least),
        },
        open,
    )
}

/// The range when the week was not asked: the widest over every week and over "I don't know".
fn weigh_every_week(rules: &Guideline, case: &mut Case) -> (Range, Open) {
    let ga = rules.gestational_age;
    case.set(ga, Code::NOT_SURE);
    let (mut range, mut open) = weigh(rules, case);
    let (first, open_first) = (range, open.clone());
    let mut same = true;
    for band in 0..rules.feature(ga).n_bands() {
        case.set(ga, Code::band(u8::try_from(band).unwrap_or(u8::MAX)));
        let (there, open_there) = weigh(rules, case);
        same &= there == first && open_there.can_change().eq(open_first.can_change());
        range.at_least = range.at_least.min(there.at_least);
        range.at_most = range.at_most.max(there.at_most);
        range.now = range.now.min(there.now);
        for there in open_there.signs {
            match open.signs.iter_mut().find(|here| here.sign == there.sign) {
                Some(here) => {
                    here.stands = here.stands.min(there.stands);
                    here.up_to = here.up_to.max(there.up_to);
                }
                None => open.signs.push(there),
            }
        }
        open.ordinary = open.ordinary.max(open_there.ordinary);
    }
    case.set(ga, Code::NOT_ASKED);
    open.signs.sort_unstable();
    // The week itself is worth asking only if it makes a difference.
    open.week = !same && range.at_least < Disposition::Emergency;
    (range, open)
}

/// What counts, most urgent first.
fn reasons(rules: &Guideline, case: &Case, any_week: bool) -> Vec<Reason> {
    let mut any_week_case;
    let case = if any_week {
        any_week_case = case.clone();
        any_week_case.set(rules.gestational_age, Code::NOT_SURE);
        &any_week_case
    } else {
        case
    };
    let mut reasons: Vec<Reason> = each_sign(rules)
        .filter_map(|(sign, record)| match stand(rules, case, sign, record) {
            Stand::Counts {
                disposition,
                because,
                certain,
                ..
            } => Some(Reason {
                sign,
                disposition,
                because,
                certain,
            }),
            _ => None,
        })
        .collect();
    reasons.sort_by_key(|reason| core::cmp::Reverse((reason.disposition, reason.certain)));
    reasons
}

/// Wanted features in the order of the screens; those on no screen come last.
pub(crate) fn in_screen_order(rules: &Guideline, wanted: &[bool]) -> Vec<FeatureId> {
    let mut left: Vec<bool> = wanted.to_vec();
    let mut take = |feature: FeatureId| left.get_mut(feature.index()).is_some_and(core::mem::take);
    let mut order: Vec<FeatureId> = rules
        .screens
        .iter()
        .flat_map(|screen| &screen.features)
        .copied()
        .filter(|f| take(*f))
        .collect();
    let rest = (0..wanted.len())
        .filter_map(|at| u16::try_from(at).ok())
        .map(FeatureId);
    order.extend(rest.filter(|f| take(*f)));
    order
}
