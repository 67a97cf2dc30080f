//! What was proved about a guideline, as it comes with the app.
//!
//! The prover writes it when the app is put together, and it names the guideline by its hash: what was
//! proved of another one is not shown as if it were of this one.
//!
//! Absent: the single promises (`docs/proof.md`), and any claim of our own.

use serde::Deserialize;

/// What `carrywell guideline certificate --json --brief` writes, as far as it is shown.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Certificate {
    /// The hash of the guideline it is about.
    pub sha256: String,
    /// How many sentences are proved.
    pub properties: usize,
    /// How many different people there are, in terms of what can be known about them.
    pub cases: String,
    /// What it was made with.
    pub tools: Vec<String>,
    /// What it rests on.
    pub assumed: Vec<String>,
    /// What is promised, sentences of one shape said once.
    pub families: Vec<Family>,
}

/// Sentences of one shape.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Family {
    /// The sentence, with a gap where there are several.
    pub says: String,
    /// Whether it holds whatever the rules are (`law`), or was promised of these (`promise`).
    pub kind: String,
    /// How many sentences it is.
    pub properties: usize,
    /// How many people it is about, where that was counted.
    pub cases: Option<String>,
    /// What fills the gap.
    #[serde(default)]
    pub covers: Vec<String>,
}

impl Certificate {
    /// Reads one, if it is one and about this guideline.
    #[must_use]
    pub fn of(text: &str, guideline: &str) -> Option<Self> {
        let read: Self = serde_json::from_str(text).ok()?;
        (read.sha256 == guideline).then_some(read)
    }
}
