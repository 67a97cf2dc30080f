//! What two guidelines say differently, with a Case for each difference.
//!
//! Both are laid over the same Cases in one circuit ([`crate::Model`]), where whatever they have in common
//! is the same gate. What is left is settled output by output: the solver says whether anyone is
//! told something else, a diagram counts them and finds the smallest Case. Every Case is replayed
//! through the engine with both guidelines before it is handed out.
//!
//! What one is told to act on is [`care::Assessment::act_on`]. A guideline never lets "not sure" be
//! more urgent than a yes, so it always is the urgency `now`: where it is decided the whole range
//! is one.
//!
//! Promises that "equivalent" is proved for every Case, and that a budget passed is said and never
//! taken for the same.
//!
//! Absent: texts. Doors, topics, clashes, screens and stop signs are compared as records and not
//! Case by Case. The questions asked next and the look ahead to next week follow from what is
//! compared here, and are not compared themselves.

mod claim;
mod dose;
mod record;
mod replay;
mod settle;

use care::{Case, Status};
use clinical::{Date, Disposition};
use guideline::Guideline;
use num_bigint::BigUint;

use crate::{Budget, ProofError};
use settle::{Found, Settler};

pub use dose::{DoseChange, Sense};
pub use record::{Record, Records};

/// One way in which people are told something else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// What to act on.
    ActOn {
        /// Before.
        old: Disposition,
        /// Now.
        new: Disposition,
    },
    /// A plan may be shown that could not, or the other way round.
    Cleared {
        /// Whether it may be now.
        now: bool,
    },
    /// The lower end of the range, where what to act on does not move to the same side.
    AtLeast {
        /// Before.
        old: Disposition,
        /// Now.
        new: Disposition,
    },
    /// The higher end of the range, where what to act on does not move to the same side.
    AtMost {
        /// Before.
        old: Disposition,
        /// Now.
        new: Disposition,
    },
    /// It is decided, open or not meant for her, where the range and the clearance are the same.
    Status {
        /// Before.
        old: Status,
        /// Now.
        new: Status,
    },
    /// An activity for someone whom both clear: offered by one and not by the other.
    Offered {
        /// The activity's name.
        activity: String,
        /// Whether it is offered now.
        now: bool,
    },
    /// The dose of an activity both offer her: halved by one and not by the other.
    Halved {
        /// The activity's name.
        activity: String,
        /// Whether it is halved now.
        now: bool,
    },
    /// The level of an activity both offer her: kept by one and not by the other.
    Held {
        /// The activity's name.
        activity: String,
        /// Whether it is kept now.
        now: bool,
    },
    /// A danger sign is named as a reason to someone by one and not, or otherwise, by the other.
    Reason {
        /// The sign's name.
        sign: String,
    },
    /// A rule is named as what leaves something out, or makes it less, by one and not by the other.
    LeftOutBy {
        /// The rule's name.
        rule: String,
    },
}

/// To which side something moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// More urgent, or less is offered.
    Stricter,
    /// Less urgent, or more is offered.
    Looser,
    /// Neither.
    Neither,
}

impl Kind {
    /// To which side this moves people.
    #[must_use]
    pub fn side(&self) -> Side {
        let looser = |looser: bool| if looser { Side::Looser } else { Side::Stricter };
        match self {
            Self::ActOn { old, new } | Self::AtLeast { old, new } | Self::AtMost { old, new } => {
                looser(new < old)
            }
            Self::Cleared { now } | Self::Offered { now, .. } => looser(*now),
            Self::Halved { now, .. } | Self::Held { now, .. } => looser(!*now),
            Self::Status { .. } | Self::Reason { .. } | Self::LeftOutBy { .. } => Side::Neither,
        }
    }

    /// Whether it is only about why, and what is to be done stays the same.
    #[must_use]
    pub fn is_reason(&self) -> bool {
        matches!(self, Self::Reason { .. } | Self::LeftOutBy { .. })
    }
}

/// People who are told something else.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    /// What.
    pub kind: Kind,
    /// How many Cases, exactly. Nothing where that was not counted: for mere reasons, and where
    /// the budget was passed.
    pub n_cases: Option<BigUint>,
    /// One of them, as the old guideline sees her.
    pub old: Case,
    /// The same answers, as the new one sees her.
    pub new: Case,
    /// Whether there is no Case with less said.
    pub is_smallest: bool,
}

/// All in all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Everyone is told the same, for the same reasons, and every dose is the same.
    Equivalent,
    /// Everyone is told to do the same; reasons differ, or records that are not compared Case by
    /// Case.
    SameAdvice,
    /// For no Case is anything less urgent, nothing is offered that was not, and no dose is more.
    Stricter,
    /// The other way round.
    Looser,
    /// Some of both.
    Mixed,
    /// Too much work to say.
    Unsettled,
}

/// Two guidelines, compared.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// All in all.
    pub verdict: Verdict,
    /// Who is told something else: urgency, clearance, activities, reasons.
    pub differences: Vec<Difference>,
    /// Doses and limits that differ.
    pub doses: Vec<DoseChange>,
    /// Records that only one of them has, and those compared as records that differ.
    pub records: Records,
    /// What could not be settled within the budget.
    pub unsettled: Vec<Kind>,
    /// How many Cases there are.
    pub n_cases: Option<BigUint>,
}

/// Why two guidelines could not be compared.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum CompareError {
    /// They cannot be laid over the same Cases.
    Proof(ProofError),
    /// The engine does not show a difference that was found. A fault of the prover.
    Disagrees {
        /// What was found.
        kind: Kind,
        /// For whom, as the old guideline sees her.
        case: Box<Case>,
    },
}

impl From<ProofError> for CompareError {
    fn from(error: ProofError) -> Self {
        Self::Proof(error)
    }
}

/// Compares two guidelines. `progress` is told how many of how many questions are settled. The date
/// is the day of the Cases shown.
///
/// # Errors
///
/// When they mean different things by one name, or when the prover is at fault.
pub fn compare(
    old: &Guideline,
    new: &Guideline,
    budget: Budget,
    on: Date,
    progress: &mut dyn FnMut(usize, usize),
) -> Result<Comparison, CompareError> {
    let doses = dose::changes(old, new);
    let records = record::compare(old, new);
    let mut settler = Settler::new(old, new, budget, on)?;
    let mut claims = claim::advice(settler.model());
    claims.extend(claim::reasons(settler.model()));
    let mut differences = Vec::new();
    let mut unsettled = Vec::new();
    let n_claims = claims.len();
    for (at, claim) in claims.into_iter().enumerate() {
        progress(at, n_claims);
        match settler.settle(&claim)? {
            Found::No => {}
            Found::Yes(difference) => differences.push(*difference),
            Found::Unsettled => unsettled.push(claim.kind),
        }
    }
    progress(n_claims, n_claims);
    let verdict = verdict(&differences, &doses, &records, &unsettled);
    Ok(Comparison { verdict, differences, doses, records, unsettled, n_cases: settler.n_cases() })
}

/// All in all.
fn verdict(
    differences: &[Difference],
    doses: &[DoseChange],
    records: &Records,
    unsettled: &[Kind],
) -> Verdict {
    let sides = || differences.iter().map(|d| d.kind.side()).chain(doses.iter().map(DoseChange::side));
    let stricter = sides().any(|side| side == Side::Stricter);
    let looser = sides().any(|side| side == Side::Looser);
    match (stricter, looser) {
        (true, true) => Verdict::Mixed,
        _ if unsettled.iter().any(|kind| !kind.is_reason()) => Verdict::Unsettled,
        (true, false) => Verdict::Stricter,
        (false, true) => Verdict::Looser,
        (false, false) if !unsettled.is_empty() => Verdict::Unsettled,
        (false, false) if differences.is_empty() && doses.is_empty() && records.is_same() => {
            Verdict::Equivalent
        }
        (false, false) => Verdict::SameAdvice,
    }
}

/// Whether two guidelines tell everyone to do the same: urgency, clearance, activities, doses.
/// Nothing when that could not be settled within the budget. Reasons, doors and texts may differ.
///
/// Made to be asked thousands of times: it stops at the first person who is told something else.
#[must_use]
pub fn equivalent(old: &Guideline, new: &Guideline, budget: Budget) -> Option<bool> {
    if old == new {
        return Some(true);
    }
    if !dose::changes(old, new).is_empty() {
        return Some(false);
    }
    let on = Date::from_ymd(2031, 4, 12)?;
    let mut settler = Settler::new(old, new, budget, on).ok()?;
    settler.is_same()
}

/// Whether a guideline that was made out of another is at least as careful.
#[derive(Clone, Debug, PartialEq)]
pub enum Strictness {
    /// For every Case: no end of the range is lower, no one is cleared who was not, nothing is
    /// offered that was not, no dose or limit is looser, nothing is less kept apart and no stop sign
    /// is gone.
    Stricter,
    /// Someone would be worse off: this person. How many there are is not counted.
    Looser(Box<Difference>),
    /// A dose, a limit or a record is looser, for whomever it is meant.
    LooserRecord(String),
    /// This record differs, and no proof could say whether anyone is worse off for it.
    BeyondProof(Record),
    /// Too much work to say.
    Unsettled,
}

/// Whether `merged` is at least as careful as `base`, in everything and for every Case.
///
/// # Errors
///
/// As for [`compare`].
pub fn is_stricter(
    base: &Guideline,
    merged: &Guideline,
    budget: Budget,
    on: Date,
) -> Result<Strictness, CompareError> {
    if base == merged {
        return Ok(Strictness::Stricter);
    }
    if let Some(change) = dose::changes(base, merged).into_iter().find(|c| c.side() == Side::Looser) {
        return Ok(Strictness::LooserRecord(format!("{}: {}", change.record, change.what)));
    }
    if let Some(id) = record::looser(base, merged) {
        return Ok(Strictness::LooserRecord(id));
    }
    if let Some(record) = record::beyond_proof(base, merged) {
        return Ok(Strictness::BeyondProof(record));
    }
    let mut settler = Settler::new(base, merged, budget, on)?;
    let claims = claim::advice(settler.model());
    let mut unsettled = false;
    for claim in claims.iter().filter(|claim| claim.kind.side() == Side::Looser) {
        match settler.find(claim)? {
            Found::No => {}
            Found::Yes(difference) => return Ok(Strictness::Looser(difference)),
            Found::Unsettled => unsettled = true,
        }
    }
    Ok(if unsettled { Strictness::Unsettled } else { Strictness::Stricter })
}
