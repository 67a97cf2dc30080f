//! A measure that is offered without a limit.
//!
//! What is given by someone else and has no amount of its own (needles, hands, tape) needs no number;
//! its limit in words is asked for with its texts.

use clinical::Direction;
use guideline::{ActivityKind, Limit};

use super::{Check, Whole};
use crate::diagnostic::Findings;

pub(crate) const CHECK: Check = Check::error("measure-without-limit");

pub(super) fn run(whole: &Whole<'_>, findings: &mut Findings<'_>) {
    for activity in &whole.pages.activities {
        let offered = activity.kind == ActivityKind::Measure && activity.direction == Direction::For;
        let has_amount = activity.levels.iter().any(|level| level.has_amount);
        if offered && has_amount && activity.limit == Limit::default() {
            findings.add(
                CHECK,
                &activity.id.place,
                format!("measure `{}` has no limit", activity.id.text),
                "add `limit = { minutes-max = ..., times-per-day-max = ... }`",
            );
        }
    }
}
