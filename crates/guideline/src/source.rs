//! Who says so: sources, claims, disagreements.

use clinical::Certainty;
use serde::{Deserialize, Serialize};

crate::ids! {
    /// A source of this guideline.
    SourceId,
    /// A disagreement of this guideline.
    DisagreementId,
}

/// A publication, a page, or a product decision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// The name in the files.
    pub id: String,
    /// Other keys the evidence uses for it.
    pub also: Vec<String>,
    /// Who published it.
    pub publisher: String,
    /// Its title.
    pub title: String,
    /// When, as far as known.
    pub year: Option<String>,
    /// Where it was found.
    pub address: Option<String>,
    /// How much of it was read.
    pub status: SourceStatus,
}

/// How much of a source was read by whoever cites it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[repr(u8)]
pub enum SourceStatus {
    /// Its text was read.
    Seen,
    /// Its abstract or a part was read.
    SeenAbstract,
    /// Read through another page that reproduces it.
    SeenVia,
    /// Not found; recalled.
    FromMemory,
    /// A decision of this product.
    Policy,
    /// One of the five articles.
    Seed,
}

impl SourceStatus {
    /// Every status with its word in files.
    pub const ALL: [(Self, &'static str); 6] = [
        (Self::Seen, "seen"),
        (Self::SeenAbstract, "seen-abstract"),
        (Self::SeenVia, "seen-via"),
        (Self::FromMemory, "from-memory"),
        (Self::Policy, "policy"),
        (Self::Seed, "seed"),
    ];

    /// The word in files and results.
    #[must_use]
    pub fn id(self) -> &'static str {
        Self::ALL.iter().find(|(s, _)| *s == self).map_or("", |(_, id)| id)
    }
}

/// Where sources differ: both sides, and the ruling.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Disagreement {
    /// The name in the files.
    pub id: String,
    /// Conflict topics of the claim register it settles, 1 to 30.
    pub topics: Vec<u8>,
    /// Places in the evidence it comes from.
    pub refs: Vec<String>,
    /// Who says each side.
    pub sides: Vec<Vec<SourceId>>,
    /// Who ruled.
    pub ruled_by: Vec<SourceId>,
    /// How sure the ruling is.
    pub certainty: Certainty,
    /// Claims it concerns.
    pub claims: Vec<String>,
}

/// What one of the five articles says, and what became of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claim {
    /// `s-001` to `s-272`.
    pub id: String,
    /// What sort of statement.
    pub kind: String,
    /// The statement in our own words.
    pub says: String,
    /// Which articles say it.
    pub seeds: Vec<SourceId>,
    /// What became of it.
    pub status: ClaimStatus,
    /// The records that carry it, `kind:id`.
    pub by: Vec<String>,
    /// The sources it is corrected against.
    pub against: Vec<SourceId>,
    /// Why.
    pub why: Option<String>,
}

/// What became of a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[repr(u8)]
pub enum ClaimStatus {
    /// The guideline says so too.
    Adopted,
    /// The guideline says something else.
    Corrected,
    /// The guideline does not say it.
    Declined,
    /// It is no advice.
    NoAdvice,
}

impl ClaimStatus {
    /// Every status with its word in files.
    pub const ALL: [(Self, &'static str); 4] = [
        (Self::Adopted, "adopted"),
        (Self::Corrected, "corrected"),
        (Self::Declined, "declined"),
        (Self::NoAdvice, "no-advice"),
    ];

    /// The word in files and results.
    #[must_use]
    pub fn id(self) -> &'static str {
        Self::ALL.iter().find(|(s, _)| *s == self).map_or("", |(_, id)| id)
    }
}
