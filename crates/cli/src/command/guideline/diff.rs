//! `carrywell guideline diff`: who is told something else by another guideline, and what.

mod data;
mod text;
mod words;

use std::path::PathBuf;

use clap::Args;
use proof::compare::{self, CompareError, Comparison, Verdict};

use super::person::Person;
use super::progress::Progress;
use super::prove::{budget, day};
use super::subject::{Subject, refuse};
use crate::exit::Exit;
use crate::page::{Look, print};
use exchange::json;

pub(super) use data::{Told, told};
pub(super) use text::worse;
pub(super) use words::kind;

pub(super) const EXIT_CODES: &str = "\
Exit codes:
  0  equivalent
  1  they differ
  2  it could not be settled, or one of them could not be read";

/// Compares two guidelines.
#[derive(Args, Clone, Debug)]
pub(in crate::command) struct Options {
    /// The guideline as it was: a folder or a bundle. With only one named, that one is the new one
    /// and the guideline in this program the old one
    #[arg(value_name = "OLD")]
    first: PathBuf,
    /// The guideline as it is to be: a folder or a bundle
    #[arg(value_name = "NEW")]
    second: Option<PathBuf>,
    /// How large one diagram may become before it is given up
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    nodes: Option<u32>,
    /// The result as data (docs/json.md)
    #[arg(long)]
    json: bool,
    /// No colours and no tables
    #[arg(long)]
    plain: bool,
}

/// Two guidelines, compared.
struct Compared<'s> {
    old: &'s Subject,
    new: &'s Subject,
    comparison: Comparison,
}

pub(super) fn run(options: &Options) -> Result<Exit, Exit> {
    let (old, new) = match &options.second {
        Some(second) => (Subject::at(&options.first)?, Subject::at(second)?),
        None => (Subject::built_in()?, Subject::at(&options.first)?),
    };
    let progress = Progress::new("comparing");
    let comparison = compare::compare(
        &old.bundle.guideline,
        &new.bundle.guideline,
        budget(options.nodes),
        day()?,
        &mut |done, of| progress.at(done, of),
    );
    drop(progress);
    let comparison = comparison.map_err(|error| failed(&error, &old, &new))?;
    let compared = Compared { old: &old, new: &new, comparison };
    let text = if options.json {
        json::text(&data::data(&compared)).map_err(|_| Exit::CouldNotTell)?
    } else {
        text::text(&compared, Look::of_output(options.plain))
    };
    print(&text).map_err(|_| Exit::CouldNotTell)?;
    Ok(match compared.comparison.verdict {
        Verdict::Equivalent => Exit::Yes,
        Verdict::Unsettled => Exit::CouldNotTell,
        _ => Exit::No,
    })
}

/// Tells why two guidelines could not be compared.
pub(super) fn failed(error: &CompareError, old: &Subject, new: &Subject) -> Exit {
    match error {
        CompareError::Proof(proof::ProofError::KindDiffers(feature)) => refuse(&format!(
            "`{feature}` is a question of one kind in {} and of another in {}, so no person can be \
             looked at with both",
            old.name, new.name
        )),
        CompareError::Disagrees { kind: what, case } => {
            let person = Person::of(&old.bundle, case);
            refuse(&format!(
                "the prover found a difference the engine does not show ({}), a fault of the prover:\n{}",
                kind(what),
                person.case_file
            ))
        }
        other => refuse(&format!("they cannot be compared: {other:?}")),
    }
}
