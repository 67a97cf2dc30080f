//! `carrywell guideline mutate`: how well is this guideline guarded?
//!
//! Faults are put into the guideline, one at a time, and everything that guards it is asked whether
//! it notices: worked people, properties, the compiler's checks. What nobody notices, though someone
//! would be told something else, is shown in words: there a slip of the pen would go unseen.

mod checks;
mod data;
mod people;
mod run;
mod text;

use clap::{Args, ValueEnum};
use proof::mutate::Kind;

use super::Folder;
use super::subject::refuse;
use crate::exit::Exit;
use crate::page::{Look, print};
use exchange::json;
use run::Score;

pub(super) const EXIT_CODES: &str = "\
Exit codes:
  0  enough of the faults are noticed
  1  too few are, or the guideline does not compile
  2  the folder could not be read, or no fault was tried";

/// Counts how many faults would be noticed.
#[derive(Args, Clone, Debug)]
pub(in crate::command) struct Options {
    #[command(flatten)]
    folder: Folder,
    /// Try so many faults, drawn from all of them, and not every one
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    sample: Option<u32>,
    /// Which faults are drawn; the same number draws the same
    #[arg(long, value_name = "S", default_value_t = 1)]
    seed: u64,
    /// Only faults of this kind; may be given several times
    #[arg(long, value_name = "KIND", value_parser = kind)]
    only: Vec<Kind>,
    /// Ask only these guards; may be given several times
    #[arg(long, value_enum, value_name = "GUARD")]
    guard: Vec<Guard>,
    /// How many percent of the faults must be noticed
    #[arg(long, value_name = "PERCENT", default_value_t = 98, value_parser = clap::value_parser!(u8).range(0..=100))]
    at_least: u8,
    /// The result as data (docs/json.md)
    #[arg(long)]
    json: bool,
    /// No colours and no tables
    #[arg(long)]
    plain: bool,
}

/// What notices a fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Guard {
    /// Worked people
    People,
    /// Properties, laws among them
    Properties,
    /// The compiler's checks
    Checks,
}

impl Guard {
    const ALL: [Self; 3] = [Self::People, Self::Properties, Self::Checks];

    fn id(self) -> &'static str {
        match self {
            Self::People => "people",
            Self::Properties => "properties",
            Self::Checks => "checks",
        }
    }
}

fn kind(word: &str) -> Result<Kind, String> {
    let found = Kind::ALL.iter().find(|(_, id, _)| *id == word).map(|(kind, ..)| *kind);
    found.ok_or_else(|| {
        let all: Vec<&str> = Kind::ALL.iter().map(|(_, id, _)| *id).collect();
        format!("the kinds are {}", all.join(", "))
    })
}

pub(super) fn run(options: &Options) -> Result<Exit, Exit> {
    let score = Score::of(options)?;
    if score.tried.is_empty() {
        return Err(refuse("there is no such fault to try"));
    }
    let printed = if options.json {
        json::text(&data::data(&score)).map_err(|_| Exit::CouldNotTell)?
    } else {
        text::text(&score, Look::of_output(options.plain))
    };
    print(&printed).map_err(|_| Exit::CouldNotTell)?;
    Ok(if score.totals().is_at_least(options.at_least) { Exit::Yes } else { Exit::No })
}
