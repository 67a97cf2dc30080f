//! Differences in words.

use proof::compare::{DoseChange, Kind, Side, Verdict};

/// What differs for someone.
pub(in crate::command::guideline) fn kind(kind: &Kind) -> String {
    let turns = |now: bool, yes: &str, no: &str| if now { yes.to_owned() } else { no.to_owned() };
    match kind {
        Kind::ActOn { old, new } => format!("{old} becomes {new}"),
        Kind::AtLeast { old, new } => format!("at least {old} becomes at least {new}"),
        Kind::AtMost { old, new } => format!("at most {old} becomes at most {new}"),
        Kind::Cleared { now } => turns(*now, "a plan is shown that was not", "no plan is shown any more"),
        Kind::Status { old, new } => {
            format!("{} becomes {}", crate::words::status(*old), crate::words::status(*new))
        }
        Kind::Offered { activity, now } => {
            format!("`{activity}` is {}", turns(*now, "offered that was not", "not offered any more"))
        }
        Kind::Halved { activity, now } => {
            format!("`{activity}` is {}", turns(*now, "given at half the dose", "given at the whole dose"))
        }
        Kind::Held { activity, now } => {
            format!("`{activity}` is {}", turns(*now, "kept at its level", "no longer kept at its level"))
        }
        Kind::Reason { sign } => format!("`{sign}` is named otherwise among the reasons"),
        Kind::LeftOutBy { rule } => format!("`{rule}` is named otherwise among what leaves something out"),
    }
}

/// To which side something moved.
pub(super) fn side(side: Side) -> &'static str {
    match side {
        Side::Stricter => "stricter",
        Side::Looser => "looser",
        Side::Neither => "neither",
    }
}

/// `heat-pack, limit minutes-max: 15 becomes 20`.
pub(super) fn dose(change: &DoseChange) -> String {
    let number = |number: Option<u16>| number.map_or_else(|| "none".to_owned(), |n| n.to_string());
    format!("{}, {}: {} becomes {}", change.record, change.what, number(change.old), number(change.new))
}

pub(super) fn verdict_id(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Equivalent => "equivalent",
        Verdict::SameAdvice => "same-advice",
        Verdict::Stricter => "stricter",
        Verdict::Looser => "looser",
        Verdict::Mixed => "mixed",
        Verdict::Unsettled => "unsettled",
    }
}

/// All in all.
pub(super) fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Equivalent => {
            "Equivalent: everyone is told the same for the same reasons, and every dose is the same."
        }
        Verdict::SameAdvice => "The same advice: everyone is told to do the same; reasons or records differ.",
        Verdict::Stricter => {
            "Stricter: for nobody is anything less urgent, nothing more is offered, no dose is more."
        }
        Verdict::Looser => {
            "Looser: for someone it is less urgent, or more is offered; for nobody the other way round."
        }
        Verdict::Mixed => "Mixed: stricter for some, looser for others.",
        Verdict::Unsettled => "Unsettled: too much work to say; `--nodes` gives it more.",
    }
}
