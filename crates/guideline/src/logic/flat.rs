//! A tree as a flat list of steps: how conditions and situations are stored.
//!
//! A tree that is read by recursion can be made so deep by a damaged file that the reader runs out
//! of stack. The list is read by a loop, and a tree deeper than [`DEEPEST`] is refused, so every
//! condition and every situation that exists can be walked.

use serde::{Deserialize, Serialize};

use super::Condition;
use crate::feature::{BandSet, FeatureId};

/// The deepest tree that is read. The deepest rule written so far needs 4.
const DEEPEST: u8 = 32;

/// What is joined by "and", "or" and "not".
pub(crate) trait Tree: Sized {
    /// What is joined: a part without parts.
    type Leaf;

    /// The outermost joint.
    fn joint(&self) -> Joint<'_, Self>;
    /// A part without parts.
    fn leaf(leaf: Self::Leaf) -> Self;
    /// All hold.
    fn all(parts: Vec<Self>) -> Self;
    /// At least one holds.
    fn any(parts: Vec<Self>) -> Self;
    /// It does not hold.
    fn not(inner: Self) -> Self;
}

/// How a tree is joined.
pub(crate) enum Joint<'t, T: Tree> {
    Leaf(T::Leaf),
    All(&'t [T]),
    Any(&'t [T]),
    Not(&'t T),
}

/// One step. A step takes what it needs from the steps before it.
#[derive(Clone, Debug, Serialize, Deserialize)]
enum Step<L> {
    Leaf(L),
    All(u16),
    Any(u16),
    Not,
}

/// The steps of a tree, parts before wholes.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Flat<L>(Vec<Step<L>>);

impl<L> Flat<L> {
    /// The steps of a tree.
    pub(crate) fn of<T: Tree<Leaf = L>>(tree: &T) -> Self {
        let mut steps = Vec::new();
        flatten(tree, &mut steps);
        Self(steps)
    }

    /// The tree of the steps, or why there is none.
    pub(crate) fn tree<T: Tree<Leaf = L>>(self) -> Result<T, &'static str> {
        const SHORT: &str = "a step of a condition lacks its parts";
        let mut stack: Vec<(T, u8)> = Vec::new();
        for step in self.0 {
            let next = match step {
                Step::Leaf(leaf) => (T::leaf(leaf), 0),
                Step::All(n) => {
                    let (parts, depth) = take(&mut stack, n).ok_or(SHORT)?;
                    (T::all(parts), depth)
                }
                Step::Any(n) => {
                    let (parts, depth) = take(&mut stack, n).ok_or(SHORT)?;
                    (T::any(parts), depth)
                }
                Step::Not => {
                    let (inner, depth) = stack.pop().ok_or(SHORT)?;
                    (T::not(inner), depth + 1)
                }
            };
            if next.1 > DEEPEST {
                return Err("a condition is nested too deep");
            }
            stack.push(next);
        }
        match (stack.pop(), stack.is_empty()) {
            (Some((tree, _)), true) => Ok(tree),
            _ => Err("a condition is not one whole"),
        }
    }
}

fn flatten<T: Tree>(tree: &T, steps: &mut Vec<Step<T::Leaf>>) {
    let many = |parts: &[T], steps: &mut Vec<Step<T::Leaf>>| {
        for part in parts {
            flatten(part, steps);
        }
        // A list too long for a step is written short and refused when it is read.
        u16::try_from(parts.len()).unwrap_or(u16::MAX)
    };
    let step = match tree.joint() {
        Joint::Leaf(leaf) => Step::Leaf(leaf),
        Joint::All(parts) => Step::All(many(parts, steps)),
        Joint::Any(parts) => Step::Any(many(parts, steps)),
        Joint::Not(inner) => {
            flatten(inner, steps);
            Step::Not
        }
    };
    steps.push(step);
}

/// The last `n` trees and the depth of a whole made of them.
fn take<T>(stack: &mut Vec<(T, u8)>, n: u16) -> Option<(Vec<T>, u8)> {
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

/// A part of a condition that has no parts.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) enum Question {
    Always,
    Is(FeatureId, BandSet),
}

impl Tree for Condition {
    type Leaf = Question;

    fn joint(&self) -> Joint<'_, Self> {
        match self {
            Self::Always => Joint::Leaf(Question::Always),
            Self::Is { feature, bands } => Joint::Leaf(Question::Is(*feature, *bands)),
            Self::All(parts) => Joint::All(parts),
            Self::Any(parts) => Joint::Any(parts),
            Self::Not(inner) => Joint::Not(inner),
        }
    }

    fn leaf(leaf: Question) -> Self {
        match leaf {
            Question::Always => Self::Always,
            Question::Is(feature, bands) => Self::Is { feature, bands },
        }
    }

    fn all(parts: Vec<Self>) -> Self {
        Self::All(parts)
    }

    fn any(parts: Vec<Self>) -> Self {
        Self::Any(parts)
    }

    fn not(inner: Self) -> Self {
        Self::Not(Box::new(inner))
    }
}

impl From<Condition> for Flat<Question> {
    fn from(condition: Condition) -> Self {
        Self::of(&condition)
    }
}

impl TryFrom<Flat<Question>> for Condition {
    type Error = &'static str;

    fn try_from(flat: Flat<Question>) -> Result<Self, Self::Error> {
        flat.tree()
    }
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
        let always = || Step::Leaf(Question::Always);
        for steps in [vec![], vec![Step::Not], vec![always(), Step::All(2)], vec![always(), always()]] {
            assert!(Condition::try_from(Flat(steps)).is_err());
        }
    }

    #[test]
    fn a_tree_too_deep_to_walk_is_refused() {
        let mut steps = vec![Step::Leaf(Question::Always)];
        steps.extend((0..100_000).map(|_| Step::Not));
        assert!(Condition::try_from(Flat(steps)).is_err());
    }
}
