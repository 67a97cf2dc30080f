//! Part of `carrywell/assessment/1`: which other answers would make it more urgent. Only the shape
//! stands here; whoever can search fills it in.

use serde::Serialize;

/// The smallest changes that make it more urgent, one for each disposition above.
#[derive(Clone, Debug, Serialize)]
pub struct Nearest {
    /// The fewest changes first.
    pub neighbours: Vec<Near>,
    /// Every change of so many answers was tried: what is not listed needs more than these.
    pub n_changes_tried: usize,
}

/// One of them.
#[derive(Clone, Debug, Serialize)]
pub struct Near {
    /// How urgent it would be.
    pub disposition: &'static str,
    /// The answers that would have to be others.
    pub changes: Vec<Changed>,
    /// All of it as a sentence.
    pub text: String,
}

/// One question answered otherwise.
#[derive(Clone, Debug, Serialize)]
pub struct Changed {
    /// The question.
    pub feature: String,
    /// What was answered; null where nothing was.
    pub from: Option<String>,
    /// The other answer.
    pub to: String,
}
