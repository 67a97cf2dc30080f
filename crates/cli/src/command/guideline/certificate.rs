//! `carrywell guideline certificate`: a page that says what was proved, and on what it rests.
//!
//! Promises that it is only written when every property is proved, and that the same guideline gives
//! the same page: there are no times in it, and its date is the one asked for.

mod family;

use std::fs;
use std::path::PathBuf;

use clap::Args;
use serde::Serialize;

use super::count::{exact, short, short_or};
use super::prove::run::{Proof, Row, Stand};
use super::prove::{budget, told};
use super::shown;
use super::subject::{Subject, refuse};
use crate::exit::Exit;
use crate::page::{Look, print};
use crate::words;
use exchange::json::{self, Origin};
use family::{Family, Sentence, families};

pub(super) const EXIT_CODES: &str = "\
Exit codes:
  0  everything is proved; the certificate was written
  1  not everything is proved; there is no certificate, and what is missing is shown
  2  the guideline could not be read, or the certificate not be written";

/// The libraries whose word is taken, as pinned in `Cargo.lock`; a test compares them with it.
const MADE_WITH: [(&str, &str); 2] = [("biodivine-lib-bdd", "0.6.3"), ("batsat", "0.6.0")];

/// What a proof here rests on. Whoever doubts one of these doubts the certificate.
const ASSUMED: [&str; 6] = [
    "The circuit that was proved means what the engine does. It is built beside the engine from the \
     same compiled rules, compared with it in tests, and every person shown is run through the engine \
     itself; that nobody is missed rests on the circuit.",
    "A Case is what can be known about her on one day: for every question that it was not asked, that \
     she is not sure, or an answer; for a danger sign also that her own words point to it. A measured \
     value is taken together with the device it needs.",
    "Each property means what its sentence says. Its situation is written in a small language of what \
     she said, did not say and measured; a person has to read the two side by side.",
    "Texts are not proved: sentences, numbers to ring, doors and how own words are recognised are \
     checked by tests and by reading.",
    "Wishes and equipment only take away from what may be offered, so nobody is proved with them.",
    "Decision diagrams and the solver are right. Where both gave an answer in tests, they agreed.",
];

/// Writes a certificate.
#[derive(Args, Clone, Debug)]
pub(in crate::command) struct Options {
    /// The folder of a guideline, or a bundle; without one ./guideline, and without that the
    /// guideline in this program
    #[arg(value_name = "DIR")]
    dir: Option<PathBuf>,
    /// Only properties whose name or theme contains this; the certificate says so
    #[arg(long, value_name = "WORD")]
    only: Vec<String>,
    /// The day on the certificate; today if left out
    #[arg(long, value_name = "YYYY-MM-DD")]
    date: Option<String>,
    /// How large one diagram may become before the solver is asked instead
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    nodes: Option<u32>,
    /// As data (docs/json.md)
    #[arg(long)]
    json: bool,
    /// With --json: without the single properties, for an app to show
    #[arg(long, requires = "json")]
    brief: bool,
    /// Where to write it; to the terminal if left out
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
}

/// The certificate as data.
#[derive(Clone, Debug, Serialize)]
struct Certificate {
    schema: &'static str,
    guideline: Origin,
    date: String,
    /// How many Cases there are, in digits.
    n_cases: Option<String>,
    #[serde(skip)]
    cases_short: String,
    n_properties: usize,
    /// How many of them the guideline has; more than are certified where only some were asked for.
    n_properties_of_guideline: usize,
    made_with: Vec<Made>,
    assumed: Vec<&'static str>,
    /// What is promised, sentences of one shape said once; the largest theme first.
    families: Vec<Families>,
    /// Every property by itself.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    themes: Vec<Theme>,
}

#[derive(Clone, Debug, Serialize)]
struct Families {
    theme: String,
    n_properties: usize,
    families: Vec<Family>,
}

#[derive(Clone, Debug, Serialize)]
struct Made {
    name: &'static str,
    version: &'static str,
}

#[derive(Clone, Debug, Serialize)]
struct Theme {
    theme: String,
    properties: Vec<Certified>,
}

#[derive(Clone, Debug, Serialize)]
struct Certified {
    id: String,
    says: String,
    verdict: &'static str,
    n_cases: Option<String>,
}

pub(super) fn run(options: &Options) -> Result<Exit, Exit> {
    let date = match &options.date {
        None => jiff::Zoned::now().date().to_string(),
        Some(text) => {
            let date: Result<clinical::Date, ()> = text.parse();
            let wrong = |()| refuse(&format!("`{}` is not a day in the calendar", words::shown(text)));
            date.map_err(wrong)?.to_string()
        }
    };
    let subject = Subject::chosen(options.dir.as_deref())?;
    let proof = Proof::run(&subject, &options.only, budget(options.nodes))?;
    if !proof.rows.iter().all(|row| row.stand().is_proved()) {
        let told = told(&proof, Look::of_output(false));
        let text = format!("There is no certificate: not everything is proved.\n\n{told}");
        print(&text).map_err(|_| Exit::CouldNotTell)?;
        return Ok(Exit::No);
    }
    let certificate = certificate(&proof, date, options.brief);
    let text = if options.json {
        json::text(&certificate).map_err(|_| Exit::CouldNotTell)?
    } else {
        page(&certificate)
    };
    match &options.output {
        None => print(&text).map_err(|_| Exit::CouldNotTell)?,
        Some(path) => {
            let failed = |error| refuse(&format!("`{}` cannot be written: {error}", shown(path)));
            fs::write(path, text).map_err(failed)?;
            print(&format!("written: {}\n", shown(path))).map_err(|_| Exit::CouldNotTell)?;
        }
    }
    Ok(Exit::Yes)
}

fn certificate(proof: &Proof<'_>, date: String, is_brief: bool) -> Certificate {
    let carrywell = Made { name: "carrywell", version: env!("CARGO_PKG_VERSION") };
    let libraries = MADE_WITH.into_iter().map(|(name, version)| Made { name, version });
    Certificate {
        schema: "carrywell/certificate/1",
        guideline: proof.subject.origin(),
        date,
        n_cases: exact(proof.n_cases.as_ref()),
        cases_short: short_or(proof.n_cases.as_ref(), "not counted"),
        n_properties: proof.rows.len(),
        n_properties_of_guideline: proof.subject.bundle.properties.len(),
        made_with: std::iter::once(carrywell).chain(libraries).collect(),
        assumed: ASSUMED.to_vec(),
        families: by_family(proof),
        themes: proof
            .themes()
            .into_iter()
            .filter(|_| !is_brief)
            .map(|(theme, rows)| Theme {
                theme: theme.to_owned(),
                properties: rows.into_iter().map(certified).collect(),
            })
            .collect(),
    }
}

/// The families of each theme. What the largest theme speaks of is looked for in the others.
fn by_family(proof: &Proof<'_>) -> Vec<Families> {
    let mut themes = proof.themes();
    themes.sort_by_key(|(_, rows)| core::cmp::Reverse(rows.len()));
    let mut known: Vec<String> = Vec::new();
    let mut out = Vec::new();
    for (theme, rows) in themes {
        let sentences: Vec<Sentence<'_>> = rows
            .iter()
            .map(|row| Sentence {
                says: &row.property.says,
                verdict: row.stand().id(),
                n_cases: row.finding.n_cases.as_ref(),
            })
            .collect();
        let families = families(&sentences, &known);
        if known.is_empty() {
            known = families.iter().flat_map(|family| family.of.clone()).collect();
        }
        out.push(Families { theme: theme.to_owned(), n_properties: rows.len(), families });
    }
    out
}

fn certified(row: &Row<'_>) -> Certified {
    Certified {
        id: row.property.id.clone(),
        says: row.property.says.clone(),
        verdict: row.stand().id(),
        n_cases: exact(row.finding.n_cases.as_ref()),
    }
}

fn page(certificate: &Certificate) -> String {
    let guideline = &certificate.guideline;
    let mut out = format!("# What is proved about {} {}\n\n", guideline.title, guideline.version);
    let all = if certificate.n_properties == certificate.n_properties_of_guideline {
        format!("{}, all proved", certificate.n_properties)
    } else {
        let (some, all) = (certificate.n_properties, certificate.n_properties_of_guideline);
        format!("{some} of {all}, these proved; **the others were not looked at**")
    };
    let made: Vec<String> =
        certificate.made_with.iter().map(|m| format!("{} {}", m.name, m.version)).collect();
    let reviewers = match guideline.reviewers.as_slice() {
        [] => "nobody".to_owned(),
        names => names.join(", "),
    };
    for (name, value) in [
        ("guideline", format!("{} {}", guideline.id, guideline.version)),
        ("sha256", format!("`{}`", guideline.sha256)),
        ("status", format!("{}: {}", guideline.status, words::review_status(&guideline.status))),
        ("reviewed by", reviewers),
        ("properties", all),
        ("possible Cases", certificate.cases_short.clone()),
        ("made with", made.join(", ")),
        ("date", certificate.date.clone()),
    ] {
        out.push_str(&format!("- {name}: {value}\n"));
    }
    out.push_str(
        "\nEach property below holds for every possible Case in its situation, questions without an \
         answer included. The number beside it says how many Cases that are. Where several \
         differ in a few words alone they are one sentence with a gap, and below it stands what fills the \
         gap; what was named there with a number is the number from then on.\n\
         A proof shows that the rules keep these promises. It does not show that the promises are \
         right for a person; that is for clinicians to judge.\n\n## What is assumed\n\n",
    );
    for assumed in &certificate.assumed {
        out.push_str(&format!("- {assumed}\n"));
    }
    // What was named once is a number from then on.
    let mut named: Vec<&str> = Vec::new();
    for theme in &certificate.families {
        let title = theme.theme.replace('-', " ");
        out.push_str(&format!("\n## {title} ({})\n\n", theme.n_properties));
        let first = named.is_empty();
        for family in &theme.families {
            out.push_str(&format!("- {}{}", family.says, beside(family)));
            if first {
                let from = named.len();
                named.extend(family.of.iter().map(String::as_str));
                let each = family.of.iter().enumerate().map(|(at, own)| format!("{} {own}", from + at + 1));
                out.push_str(&listed(each.collect()));
            } else {
                let place = |own: &String| named.iter().position(|named| named == own);
                let places: Option<Vec<usize>> = family.of.iter().map(place).collect();
                out.push_str(&match places {
                    Some(places) if !places.is_empty() => listed(vec![numbers(places)]),
                    _ => listed(family.of.clone()),
                });
            }
            out.push('\n');
        }
    }
    out
}

fn listed(each: Vec<String>) -> String {
    if each.is_empty() { String::new() } else { format!("\n  {}", each.join("; ")) }
}

/// How many a family is, for how many Cases, and who proved it where that was the solver alone.
fn beside(family: &Family) -> String {
    let mut parts = Vec::new();
    if family.len() > 1 {
        parts.push(format!("{} properties", family.len()));
    }
    if let Some((least, most)) = &family.n_cases {
        let (least, most) = (short(least), short(most));
        parts.push(if least == most {
            format!("Cases: {least}")
        } else {
            format!("Cases: {least} to {most}")
        });
    }
    if family.verdict != Stand::Proved.id() {
        parts.push(Stand::ProvedBySolver.words().to_owned());
    }
    format!(" ({})", parts.join("; "))
}

/// Places in a list, counted from one, with stretches drawn together.
fn numbers(mut places: Vec<usize>) -> String {
    places.sort_unstable();
    places.dedup();
    let mut stretches: Vec<(usize, usize)> = Vec::new();
    for at in places.into_iter().map(|at| at + 1) {
        match stretches.last_mut() {
            Some((_, last)) if *last + 1 == at => *last = at,
            _ => stretches.push((at, at)),
        }
    }
    let each = stretches.into_iter().map(|(first, last)| match last - first {
        0 => first.to_string(),
        1 => format!("{first}, {last}"),
        _ => format!("{first} to {last}"),
    });
    each.collect::<Vec<_>>().join(", ")
}
