//! `carrywell guideline prove`: every property over every possible Case.
//!
//! What does not hold is shown with a person of few answers for whom it does not, in the very format of
//! a worked person, so that she can be put into `cases/` and the rule be mended until she is told
//! what was promised.

pub(super) mod run;
mod broken;
mod data;
mod text;

use std::fs;
use std::path::PathBuf;

use clap::Args;
use clinical::Date;
use proof::Budget;

use super::subject::{Subject, unwritten};
use crate::exit::Exit;
use crate::page::{Look, complain, print};
use exchange::json;
use run::{Proof, Row, Stand};

pub(super) const EXIT_CODES: &str = "\
Exit codes:
  0  everything is proved
  1  something is refuted
  2  something could not be settled or says nothing, or there was nothing to prove";

/// Proves properties.
#[derive(Args, Clone, Debug)]
pub(in crate::command) struct Options {
    /// The folder of a guideline, or a bundle; without one ./guideline, and without that the
    /// guideline in this program
    #[arg(value_name = "DIR")]
    dir: Option<PathBuf>,
    /// Only properties whose name or theme contains this; may be given several times
    #[arg(long, value_name = "WORD")]
    only: Vec<String>,
    /// Themes, not single properties
    #[arg(long, conflicts_with = "json")]
    summary: bool,
    /// Write every person for whom something does not hold into this folder, as a worked person
    #[arg(long, value_name = "DIR")]
    write: Option<PathBuf>,
    /// How large one diagram may become before the solver is asked instead
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    nodes: Option<u32>,
    /// Besides, run so many random Cases through the very wires and some of them through the engine,
    /// and walk every setting of what a proof rests on where that is little
    #[arg(long, value_name = "N", conflicts_with = "json")]
    referee: Option<u64>,
    /// The result as data (docs/json.md)
    #[arg(long)]
    json: bool,
    /// No colours and no tables
    #[arg(long)]
    plain: bool,
}

/// The day of the people shown. It decides nothing: what is known of a pregnancy is its week.
pub(super) fn day() -> Result<Date, Exit> {
    Date::from_ymd(2031, 4, 12).ok_or(Exit::CouldNotTell)
}

/// The budget, where one was asked for.
pub(super) fn budget(nodes: Option<u32>) -> Budget {
    let mut budget = Budget::default();
    if let Some(nodes) = nodes.and_then(|nodes| usize::try_from(nodes).ok()) {
        budget.nodes = nodes;
    }
    budget
}

pub(super) fn run(options: &Options) -> Result<Exit, Exit> {
    let subject = Subject::chosen(options.dir.as_deref())?;
    let proof = Proof::run(&subject, &options.only, budget(options.nodes))?;
    if let Some(folder) = &options.write {
        write(&proof, folder)?;
    }
    let printed = if options.json {
        json::text(&data::data(&proof)).map_err(|_| Exit::CouldNotTell)?
    } else {
        text::text(&proof, options.summary, Look::of_output(options.plain))
    };
    print(&printed).map_err(|_| Exit::CouldNotTell)?;
    match options.referee {
        Some(n) => {
            let second = referee(&proof, n)?;
            Ok(if second == Exit::Yes { exit(&proof) } else { second })
        }
        None => Ok(exit(&proof)),
    }
}

/// Random Cases and small walks: brute force beside the proof.
fn referee(proof: &Proof<'_>, n: u64) -> Result<Exit, Exit> {
    let properties: Vec<guideline::Property> = proof.rows.iter().map(|row| row.property.clone()).collect();
    let report = proof::referee::referee(&proof.subject.bundle.guideline, &properties, n, SEED, day()?)
        .map_err(|_| Exit::CouldNotTell)?;
    let mut text = format!(
        "{} random Cases against {} statements; {} of them through the engine, {} of which it saw \
         otherwise\n{} statements walked through every setting of what their proof rests on, {} settings\n",
        report.n_random,
        report.n_statements,
        report.n_assessed,
        report.n_disagree,
        report.n_walked,
        report.n_settings,
    );
    // What was refuted is broken by someone, as it should be.
    let refuted =
        |id: &String| proof.rows.iter().any(|row| row.property.id == *id && row.stand() == Stand::Refuted);
    let broken: Vec<&String> = report.broken.iter().filter(|id| !refuted(id)).collect();
    for id in &broken {
        text.push_str(&format!("broken though proved: {id}\n"));
    }
    print(&text).map_err(|_| Exit::CouldNotTell)?;
    Ok(if broken.is_empty() && report.n_disagree == 0 { Exit::Yes } else { Exit::CouldNotTell })
}

/// Where the random Cases begin; the same in every run, so that it can be repeated.
const SEED: u64 = 20_311_204;

fn exit(proof: &Proof<'_>) -> Exit {
    let stands: Vec<Stand> = proof.rows.iter().map(Row::stand).collect();
    exit_of(&stands)
}

/// One refuted property is enough for a no; a yes needs every one proved, and one at least.
fn exit_of(stands: &[Stand]) -> Exit {
    if stands.contains(&Stand::Refuted) {
        Exit::No
    } else if !stands.is_empty() && stands.iter().all(|stand| stand.is_proved()) {
        Exit::Yes
    } else {
        Exit::CouldNotTell
    }
}

/// Writes the people found as case files.
fn write(proof: &Proof<'_>, folder: &PathBuf) -> Result<(), Exit> {
    fs::create_dir_all(folder).map_err(|error| unwritten(folder, &error))?;
    for file in proof.rows.iter().flat_map(|row| broken::files(proof, row)) {
        let path = folder.join(format!("{}.toml", file.id));
        fs::write(&path, &file.text).map_err(|error| unwritten(&path, &error))?;
        complain(&format!("written: {}\n", path.to_string_lossy().replace('\\', "/")));
    }
    Ok(())
}

/// What is not proved, for a command that needs everything to be.
pub(super) fn told(proof: &Proof<'_>, look: Look) -> String {
    text::text(proof, true, look)
}

#[cfg(test)]
mod tests {
    use super::{Exit, Stand, exit_of};

    #[test]
    fn what_is_not_settled_is_neither_a_yes_nor_a_no() {
        for rest in [Stand::Proved, Stand::ProvedBySolver, Stand::Unsettled] {
            assert_eq!(exit_of(&[rest, Stand::Unsettled]), Exit::CouldNotTell);
            assert_eq!(exit_of(&[Stand::Unsettled, rest]), Exit::CouldNotTell);
            assert_eq!(exit_of(&[Stand::Unsettled, Stand::Refuted, rest]), Exit::No);
        }
        for other in [Stand::Vacuous, Stand::Disagrees] {
            assert_eq!(exit_of(&[Stand::Proved, other]), Exit::CouldNotTell);
        }
        assert_eq!(exit_of(&[Stand::Proved, Stand::ProvedBySolver]), Exit::Yes);
        assert_eq!(exit_of(&[]), Exit::CouldNotTell);
    }
}
