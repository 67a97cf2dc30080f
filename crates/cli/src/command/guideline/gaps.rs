//! `carrywell guideline gaps`: what is missing, contradictory or superfluous in a guideline.

use std::path::PathBuf;

use clap::Args;
use proof::gaps::{Gap, GapKind, gaps};
use serde::Serialize;

use super::counted;
use super::person::Person;
use super::progress::Progress;
use super::prove::{budget, day};
use super::subject::{Subject, refuse};
use crate::exit::Exit;
use crate::page::{Look, Page, print};
use exchange::json::{self, Origin};

pub(super) const EXIT_CODES: &str = "\
Exit codes:
  0  nothing was found
  1  something was found
  2  something could not be settled, or the guideline could not be read";

/// Looks for gaps.
#[derive(Args, Clone, Debug)]
pub(in crate::command) struct Options {
    /// The folder of a guideline, or a bundle; without one ./guideline, and without that the
    /// guideline in this program
    #[arg(value_name = "DIR")]
    dir: Option<PathBuf>,
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

/// The result as data.
#[derive(Clone, Debug, Serialize)]
struct Data {
    schema: &'static str,
    guideline: Origin,
    found: Vec<Found>,
    unsettled: Vec<Found>,
}

#[derive(Clone, Debug, Serialize)]
struct Found {
    kind: &'static str,
    /// Whether it is so by design, and shown for someone to look at.
    by_design: bool,
    records: Vec<Named>,
    /// Someone for whom it is so.
    person: Option<Person>,
}

#[derive(Clone, Debug, Serialize)]
struct Named {
    list: &'static str,
    id: String,
}

pub(super) fn run(options: &Options) -> Result<Exit, Exit> {
    let subject = Subject::chosen(options.dir.as_deref())?;
    let progress = Progress::new("looking for gaps, part");
    let all = gaps(&subject.bundle.guideline, budget(options.nodes), day()?, &mut |done, of| {
        progress.at(done, of);
    });
    drop(progress);
    let all = all.map_err(|error| refuse(&format!("the guideline cannot be laid out: {error:?}")))?;
    let found = |gap: &Gap| Found {
        kind: gap.kind.id(),
        by_design: is_by_design(gap.kind),
        records: gap.records.iter().map(|r| Named { list: r.list, id: r.id.clone() }).collect(),
        person: gap.witness.as_ref().map(|case| Person::of(&subject.bundle, case)),
    };
    let data = Data {
        schema: "carrywell/gaps/1",
        guideline: subject.origin(),
        found: all.found.iter().map(found).collect(),
        unsettled: all.unsettled.iter().map(found).collect(),
    };
    let text = if options.json {
        json::text(&data).map_err(|_| Exit::CouldNotTell)?
    } else {
        page(&data, &subject, &all.found, Look::of_output(options.plain))
    };
    print(&text).map_err(|_| Exit::CouldNotTell)?;
    Ok(if data.found.iter().any(|found| !found.by_design) {
        Exit::No
    } else if data.unsettled.is_empty() {
        Exit::Yes
    } else {
        Exit::CouldNotTell
    })
}

fn is_by_design(kind: GapKind) -> bool {
    kind == GapKind::Undescribed
}

/// What a kind of finding means.
fn meaning(kind: &str) -> &'static str {
    match kind {
        "gap" => "a table says nothing for someone",
        "conflict" => "two rules cannot both be right",
        "dead" => "the rule holds for nobody",
        "shadowed" => "without the rule everyone would be told to do the same",
        "indistinct-bands" => "no rule tells these apart",
        "never-offered" => "nobody who is cleared may be offered it",
        "never-matters" => "no answer to it changes anything",
        "undescribed" => {
            "by design: no rule and no danger sign describes this person, who is told to book an appointment"
        }
        _ => "",
    }
}

fn page(data: &Data, subject: &Subject, found: &[Gap], look: Look) -> String {
    let mut page = Page::new(look);
    page.paragraph(&subject.line());
    list(&mut page, &data.found);
    if !data.unsettled.is_empty() {
        page.heading("Not settled within the budget");
        for one in &data.unsettled {
            page.item(&format!("{}: {}", one.kind, names(one)));
        }
    }
    page.gap();
    let n = found.iter().filter(|gap| !is_by_design(gap.kind)).count();
    page.paragraph(&format!("{}, {} not settled.", counted(n, "finding", "findings"), data.unsettled.len()));
    page.into_text()
}

fn list(page: &mut Page, found: &[Found]) {
    let mut last = "";
    for one in found {
        if one.kind != last {
            page.heading(&format!("{}: {}", one.kind.replace('-', " "), meaning(one.kind)));
            last = one.kind;
        }
        page.item(&names(one));
        if let Some(person) = &one.person {
            person.below(page);
            page.under(&person.gives.line());
        }
    }
}

fn names(found: &Found) -> String {
    if found.records.is_empty() {
        return "for someone like this".to_owned();
    }
    let names: Vec<String> =
        found.records.iter().map(|record| format!("{} `{}`", record.list, record.id)).collect();
    names.join(", ")
}
