//! Makes a Case smaller: a person with fewer answers shows the same more plainly.

use crate::space::{Fact, Space};

/// Takes back, question by question, what `still` does not need: first the whole answer, then at
/// least for a plain no. Says whether anything was taken back.
pub(crate) fn shrink(space: &Space, codes: &mut [usize], still: &mut dyn FnMut(&[usize]) -> bool) -> bool {
    let mut any = false;
    for (at, question) in space.questions.iter().enumerate() {
        let no = question.facts.iter().position(|f| *f == Fact::Cell(0)).filter(|_| !question.is_measured);
        for less in [Some(0), no].into_iter().flatten() {
            let Some(slot) = codes.get_mut(at) else { continue };
            if question.cost(less) >= question.cost(*slot) {
                continue;
            }
            let before = core::mem::replace(slot, less);
            if still(codes) {
                any = true;
                break;
            }
            if let Some(slot) = codes.get_mut(at) {
                *slot = before;
            }
        }
    }
    any
}
