//! The step that was last worked out, and from which answers.
//!
//! What to ask next weighs every week she may be in, which takes longer than all the rest of a tap, and
//! one tap asks for it five times: where she goes, whether that can be shown yet, what it shows.
//! A step follows from the answers alone, so the last one holds until they change.

use core::cell::RefCell;

use exchange::intake::{Intake, Step};

/// The last step, with what it follows from.
#[derive(Clone, Debug, Default)]
pub(super) struct Worked(RefCell<Option<Last>>);

#[derive(Clone, Debug)]
struct Last {
    until: Intake,
    for_plan: bool,
    step: Step,
}

impl Worked {
    /// The step after these answers, worked out if it is not the last one.
    pub(super) fn step(&self, until: Intake, for_plan: bool, work_out: impl FnOnce(&Intake) -> Step) -> Step {
        if let Some(last) = self.0.borrow().as_ref()
            && last.for_plan == for_plan
            && last.until == until
        {
            return last.step.clone();
        }
        let step = work_out(&until);
        self.0.replace(Some(Last { until, for_plan, step: step.clone() }));
        step
    }
}
