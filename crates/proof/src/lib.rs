//! Every possible Case at once.
//!
//! Reads the assessment of a guideline as a circuit ([`care::Outcome`]) over all Cases ([`Space`])
//! and asks of a wire whether it is ever on: with decision diagrams ([`diagram`]), which also count
//! and find the smallest Case.
//!
//! Absent: files, sentences, clock.

mod order;
pub mod space;
pub mod model;
pub mod layout;
pub mod diagram;
pub mod sat;
mod prove;
pub mod referee;
mod shrink;
pub mod compare;
pub mod nearest;
pub mod gaps;
pub mod mutate;
pub mod smt;

pub use model::{Model, Told};
pub use prove::{
    Alternative, Budget, Counterexample, Enough, Finding, Obligation, Person, Prover, Verdict, What,
    is_about_cases,
};
pub use space::{Cell, Fact, Question, Space};

/// Why something could not be looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ProofError {
    /// A feature of this name is of different kinds in the two guidelines.
    KindDiffers(String),
}
