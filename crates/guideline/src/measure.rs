//! Outcome measures: a scale, which way is better, and what change is worth showing as real.
//!
//! Only the arithmetic of a score is here. The words of a questionnaire are its author's.

use clinical::Certainty;
use serde::{Deserialize, Serialize};

use crate::source::SourceId;

crate::ids! {
    /// An outcome measure of this guideline.
    MeasureId,
}

crate::words! {
    /// Which end of a scale is the good one.
    Better {
        /// Less is better.
        Lower = "lower",
        /// More is better.
        Higher = "higher",
    }

    /// Where its values come from.
    Taken {
        /// Pain now, from the diary.
        PainNow = "pain-now",
        /// Her own activities, from the diary.
        Functions = "functions",
        /// A score somebody else worked out, typed in.
        TypedIn = "typed-in",
    }
}

/// An outcome measure. Values are in tenths.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Measure {
    /// The name in the files.
    pub id: String,
    /// Where its values come from.
    pub taken: Taken,
    /// The highest value, in tenths; the lowest is 0.
    pub highest: u16,
    /// Which end is the good one.
    pub better: Better,
    /// A change in tenths that is worth showing as real.
    pub change: u16,
    /// Or this share of the value at the start, in percent.
    pub percent: Option<u16>,
    /// With the share, the change in tenths below which it still counts for nothing.
    pub percent_least: u16,
    /// Days with a value that each of the two weeks compared needs.
    pub days_min: u16,
    /// How its items are added up, where it has any.
    pub items: Option<Items>,
    /// How sure.
    pub certainty: Certainty,
    /// Who says so.
    pub sources: Vec<SourceId>,
}

/// The items of a questionnaire.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Items {
    /// How many.
    pub count: u16,
    /// The highest answer to one; the lowest is 0.
    pub highest: u8,
    /// The share that must be answered, in percent.
    pub answered_percent_min: u16,
}
