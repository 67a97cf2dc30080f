//! A condition as a flat list of steps: how it is stored.
//!
//! A tree that is read by recursion can be made so deep by a damaged file that the reader runs out
//! of stack. The list is read by a loop, and a tree deeper than [`DEEPEST`] is refused, so every
//! condition that exists can be walked.

use serde::{Deserialize, Serialize};

use super::Condition;
use crate::feature::{BandSet, FeatureId};

/// The deepest tree that is read. The deepest rule written so far needs 4.
const DEEPEST: u8 = 32;

/// One step. A step takes what it needs from the steps before it.
#[derive(Clone, Debug, Serialize, Deserialize)]
enum Step {
    Always,
    Is(FeatureId, BandSet),
    All(u16),
    Any(u16),
    Not,
}

/// The steps of a condition, parts before wholes.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Flat(Vec<Step>);

impl From<Condition> for Flat {
    fn from(condition: Condition) -> Self {
        let mut steps = Vec::new();
        flatten(&condition, &mut steps);
        Self(steps)
    }
}

fn flatten(condition: &Condition, steps: &mut Vec<Step>) {
    let many = |parts: &[Condition], steps: &mut Vec<Step>| {
        for part in parts {
            flatten(part, steps);
        }
        // A list too long for a step is written short and refused when it is read.
        u16::try_from(parts.len()).unwrap_or(u16::MAX)
    };
    let step = match condition {
        Condition::Always => Step::Always,
        Condition::Is { feature, bands } => Step::Is(*feature, *bands),
        Condition::All(parts) => Step::All(many(parts, steps)),
        Condition::Any(parts) => Step::Any(many(parts, steps)),
        Condition::Not(inner) => {
            flatten(inner, steps);
            Step::Not
        }
    };
    steps.push(step);
}

impl TryFrom<Flat> for Condition {
    type Error = &'static str;

    fn try_from(flat: Flat) -> Result<Self, Self::Error> {
        const SHORT: &str = "a step of a condition lacks its parts";
        let mut stack: Vec<(Condition, u8)> = Vec::new();
        for step in flat.0 {
            let next = match step {
                Step::Always => (Self::Always, 0),
                Step::Is(feature, bands) => (Self::Is { feature, bands }, 0),
                Step::All(n) => {
                    let (parts, depth) = take(&mut stack, n).ok_or(SHORT)?;
                    (Self::All(parts), depth)
                }
                Step::Any(n) => {
                    let (parts, depth) = take(&mut stack, n).ok_or(SHORT)?;
                    (Self::Any(parts), depth)
                }
                Step::Not => {
                    let (inner, depth) = stack.pop().ok_or(SHORT)?;
                    (Self::Not(Box::new(inner)), depth + 1)
                }
            };
            if next.1 > DEEPEST {
                return Err("a condition is nested too deep");
            }
            stack.push(next);
        }
        match (stack.pop(), stack.is_empty()) {
            (Some((condition, _)), true) => Ok(condition),
            _ => Err("a condition is not one whole"),
        }
    }
}

/// The last `n` conditions and the depth of a whole made of them.
fn take(stack: &mut Vec<(Condition, u8)>, n: u16) -> Option<(Vec<Condition>, u8)> {
    let from = stack.len().checked_sub(usize::from(n))?;
    let mut depth = 0;
    let parts = stack
        .drain(from..)
        .map(|(part, part_depth)| {
            depth = depth.max(part_depth);
            part
        })
        .collect();
    Some((parts, depth + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is(feature: u16) -> Condition {
        Condition::present(FeatureId(feature))
    }

    #[test]
    fn flattening_and_reading_gives_the_same_condition() {
        let condition = Condition::Any(vec![
            Condition::All(vec![is(1), Condition::Not(Box::new(is(2)))]),
            Condition::All(vec![]),
            Condition::Always,
        ]);
        assert_eq!(Condition::try_from(Flat::from(condition.clone())), Ok(condition));
    }

    #[test]
    fn steps_that_lack_parts_or_leave_some_over_are_refused() {
        for steps in
            [vec![], vec![Step::Not], vec![Step::Always, Step::All(2)], vec![Step::Always, Step::Always]]
        {
            assert!(Condition::try_from(Flat(steps)).is_err());
        }
    }

    #[test]
    fn a_tree_too_deep_to_walk_is_refused() {
        let mut steps = vec![Step::Always];
        steps.extend((0..100_000).map(|_| Step::Not));
        assert!(Condition::try_from(Flat(steps)).is_err());
    }
}
