//! How urgent it is: a range, its reasons, and what to ask next.
//!
//! The range holds the disposition under every way of answering what is still open. So learning an
//! answer can only narrow it, and when nothing is open both ends are the same.
//!
//! Absent: sentences, doors, plans. Nothing here lowers a result: every danger sign can only raise
//! it, and self-care needs a reason of its own.

mod part;
mod weigh;

use clinical::{Disposition, Truth};
use guideline::{FeatureId, Guideline, SignId};

use crate::answer::Code;
use crate::case::Case;
use crate::infer::{Reading, for_each_asked};
use crate::order::order_by;
use weigh::{Open, Stand, Weighed, each_sign, stand, told_itself, weigh, weigh_every_week};

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

    let weighed = if out_of_scope {
        // The weeks mean nothing to someone who is not pregnant: every sign may apply.
        case.set(ga, Code::NOT_SURE);
        let weighed = weigh(rules, &case);
        case.set(ga, known_ga);
        weighed
    } else if known_ga == Code::NOT_ASKED {
        weigh_every_week(rules, &mut case)
    } else {
        weigh(rules, &case)
    };
    let Weighed { range, open, reasons } = weighed;
    // What she spoke of counts before it is known whether it applies: until then, act as if it did.
    // What only follows from other answers waits: any bleeding would be an emergency until she is
    // asked about her placenta.
    let spoken = reasons.iter().filter(|reason| told_itself(&case, reason.sign));
    let said = spoken.map(|reason| reason.disposition).max();
    let now = said.map_or(range.at_least, |said| said.max(range.at_least));

    let scope_open = !out_of_scope && scope != Truth::Yes;
    let settled = range.at_least == range.at_most
        && !scope_open
        && (range.at_most > Disposition::BookAppointment || (open.is_empty() && known_ga != Code::NOT_ASKED));
    let status = if out_of_scope {
        Status::OutOfScope
    } else if settled {
        Status::Decided
    } else {
        Status::Incomplete
    };
    Assessment { at_least: range.at_least, at_most: range.at_most, now, status, reasons, open, case }
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

    /// How urgent it is on what has been said so far: `at_least`, or more where a danger sign was
    /// reported that may or may not apply to her, her own words counted as "not sure".
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
            self.open.for_each(rules, &self.case, |feature, can_change| {
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
        let mut can = wanted.clone();
        self.open.for_each(rules, &self.case, |feature, can_change| {
            let list = if can_change { &mut can } else { &mut wanted };
            if let Some(slot) = list.get_mut(feature.index()) {
                *slot = true;
            }
        });
        for (slot, can) in wanted.iter_mut().zip(can) {
            *slot &= !can;
        }
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
            .map(|(sign, record)| Raise { sign, to: record.disposition })
            .collect();
        order_by(&mut raises, |raise| core::cmp::Reverse(raise.to));
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
                Stand::Open { .. } => Code::NOT_ASKED,
                Stand::Counts { because: Because::SaidYes | Because::Measured, .. } => Code::YES,
                Stand::Counts { .. } => Code::NOT_SURE,
            };
            if let Some(slot) = codes.get_mut(FeatureId::from(id).index()) {
                *slot = code;
            }
        }
        codes
    }
}

/// Wanted features in the order of the screens; those on no screen come last.
pub(crate) fn in_screen_order(rules: &Guideline, wanted: &[bool]) -> Vec<FeatureId> {
    let mut left: Vec<bool> = wanted.to_vec();
    let mut take = |feature: FeatureId| left.get_mut(feature.index()).is_some_and(core::mem::take);
    let mut order: Vec<FeatureId> =
        rules.screens.iter().flat_map(|screen| &screen.features).copied().filter(|f| take(*f)).collect();
    let rest = (0..wanted.len()).filter_map(|at| u16::try_from(at).ok()).map(FeatureId);
    order.extend(rest.filter(|f| take(*f)));
    order
}
