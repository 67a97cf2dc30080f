//! `carrywell guideline certificate`: a page that says what was proved, and on what it rests.
//!
//! Promises that it is only written when every property is proved, and that the same guideline gives
//! the same page: there are no times in it, and its date is the one asked for.

use std::cmp::Reverse;
use std::fs;
use std::path::PathBuf;

use clap::Args;
use guideline::{GAP, Promise, Property};
use num_bigint::BigUint;
use serde::Serialize;

use super::count::{exact, short, short_or};
use super::prove::run::{Proof, Row};
use super::prove::{budget, told};
use super::shown;
use super::subject::{Subject, refuse, unwritten};
use crate::exit::Exit;
use crate::page::{Look, print};
use crate::words;
use exchange::json::{self, Origin};

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
    /// With --json: the families alone, for an app to show
    #[arg(long, requires = "json", conflicts_with = "only")]
    brief: bool,
    /// Every promise by itself besides, in the words it was proved in; --json always has them
    #[arg(long, conflicts_with = "json")]
    each: bool,
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
    /// Of all properties of the guideline: its own hash leaves them out.
    properties_sha256: String,
    made_with: Vec<Made>,
    assumed: Vec<&'static str>,
    /// What is promised, one sentence for each kind of promise; the laws last.
    families: Vec<Family>,
    /// Every property by itself.
    themes: Vec<Theme>,
}

/// The same for a screen, without the single properties.
#[derive(Clone, Debug, Serialize)]
struct Brief<'a> {
    guideline: &'a str,
    version: &'a str,
    sha256: &'a str,
    status: &'a str,
    date: &'a str,
    properties: usize,
    cases: &'a str,
    tools: Vec<String>,
    assumed: &'a [&'static str],
    families: &'a [Family],
}

/// Properties that are counted under one sentence.
#[derive(Clone, Debug, Serialize)]
struct Family {
    /// The sentence, with `…` where they differ.
    says: String,
    kind: Kind,
    properties: usize,
    /// The fewest Cases that one of them is about.
    cases: Option<String>,
    /// What fills the gap, property by property; where there is no gap and the sentence sums them up, the
    /// promises themselves.
    covers: Vec<String>,
    #[serde(skip)]
    theme: String,
    #[serde(skip)]
    fewest: Option<BigUint>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
enum Kind {
    Law,
    Promise,
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
    /// Records a law is not claimed for.
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    except: Vec<String>,
    #[serde(skip)]
    cases_short: String,
}

pub(super) fn run(options: &Options) -> Result<Exit, Exit> {
    let date = match &options.date {
        None => jiff::Zoned::now().date().to_string(),
        Some(text) => {
            let date: Result<clinical::Date, ()> = text.parse();
            let wrong = |()| {
                let text = words::shown(text);
                refuse(&format!(
                    "--date: `{text}` is not a day in the calendar\n  help: {}",
                    words::NOT_A_DATE
                ))
            };
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
    let certificate = certificate(&proof, date);
    let text = match (options.json, options.brief) {
        (false, _) => page(&certificate, options.each),
        (true, false) => json::text(&certificate).map_err(|_| Exit::CouldNotTell)?,
        (true, true) => serde_json::to_string(&brief(&certificate)).map_err(|_| Exit::CouldNotTell)? + "\n",
    };
    match &options.output {
        None => print(&text).map_err(|_| Exit::CouldNotTell)?,
        Some(path) => {
            fs::write(path, text).map_err(|error| unwritten(path, &error))?;
            print(&format!("written: {}\n", shown(path))).map_err(|_| Exit::CouldNotTell)?;
        }
    }
    Ok(Exit::Yes)
}

fn certificate(proof: &Proof<'_>, date: String) -> Certificate {
    let carrywell = Made { name: "carrywell", version: env!("CARGO_PKG_VERSION") };
    let libraries = MADE_WITH.into_iter().map(|(name, version)| Made { name, version });
    Certificate {
        schema: "carrywell/certificate/2",
        guideline: proof.subject.origin(),
        date,
        n_cases: exact(proof.n_cases.as_ref()),
        cases_short: short_or(proof.n_cases.as_ref(), "not counted"),
        n_properties: proof.rows.len(),
        n_properties_of_guideline: proof.subject.bundle.properties.len(),
        properties_sha256: proof.subject.bundle.properties_sha256(),
        made_with: std::iter::once(carrywell).chain(libraries).collect(),
        assumed: ASSUMED.to_vec(),
        families: families(proof),
        themes: proof
            .themes()
            .into_iter()
            .map(|(theme, rows)| Theme {
                theme: theme.to_owned(),
                properties: rows.into_iter().map(certified).collect(),
            })
            .collect(),
    }
}

fn brief(certificate: &Certificate) -> Brief<'_> {
    let guideline = &certificate.guideline;
    Brief {
        guideline: &guideline.title,
        version: &guideline.version,
        sha256: &guideline.sha256,
        status: &guideline.status,
        date: &certificate.date,
        properties: certificate.n_properties,
        cases: &certificate.cases_short,
        tools: tools(certificate),
        assumed: &certificate.assumed,
        families: &certificate.families,
    }
}

fn tools(certificate: &Certificate) -> Vec<String> {
    certificate.made_with.iter().map(|made| format!("{} {}", made.name, made.version)).collect()
}

/// The families of each theme, the largest theme first and the laws last. A property that is of no
/// family is one by itself.
fn families(proof: &Proof<'_>) -> Vec<Family> {
    let mut themes = proof.themes();
    let is_law = |row: &Row<'_>| matches!(row.property.promise, Promise::Law { .. });
    themes.sort_by_key(|(_, rows)| (rows.iter().all(|row| is_law(row)), Reverse(rows.len())));
    let mut out: Vec<Family> = Vec::new();
    for (theme, rows) in themes {
        let first = out.len();
        for row in rows {
            let property = row.property;
            let says = if property.family.is_empty() { &property.says } else { &property.family };
            let here = out.iter_mut().skip(first).find(|family| family.says == *says);
            let covers = covers(property);
            let n_cases = row.finding.n_cases.clone();
            match here {
                Some(family) => {
                    family.properties += 1;
                    family.covers.extend(covers.filter(|own| !family.covers.contains(own)));
                    family.fewest = family.fewest.take().zip(n_cases).map(|(a, b)| a.min(b));
                }
                None => out.push(Family {
                    says: says.clone(),
                    kind: if is_law(row) { Kind::Law } else { Kind::Promise },
                    properties: 1,
                    cases: None,
                    covers: covers.into_iter().collect(),
                    theme: theme.to_owned(),
                    fewest: n_cases,
                }),
            }
        }
        if let Some(here) = out.get_mut(first..) {
            here.sort_by_key(|family| Reverse(family.properties));
        }
    }
    for family in &mut out {
        family.cases = family.fewest.as_ref().map(short);
    }
    out
}

/// What a property says that the sentence of its family leaves open: what fills the gaps; where there is
/// no gap, and the family sums several up, the whole of it.
fn covers(property: &Property) -> Option<String> {
    if property.family.is_empty() || property.family == property.says {
        return None;
    }
    let filled = guideline::fills(&property.family, &property.says)?;
    if property.family.contains(GAP) {
        return (!filled.is_empty()).then(|| filled.join(" \u{2026} "));
    }
    Some(property.says.clone())
}

fn certified(row: &Row<'_>) -> Certified {
    Certified {
        id: row.property.id.clone(),
        says: row.property.says.clone(),
        verdict: row.stand().id(),
        n_cases: exact(row.finding.n_cases.as_ref()),
        except: match &row.property.promise {
            Promise::Law { except, .. } => except.clone(),
            _ => Vec::new(),
        },
        cases_short: short_or(row.finding.n_cases.as_ref(), "not counted"),
    }
}

fn page(certificate: &Certificate, each: bool) -> String {
    let guideline = &certificate.guideline;
    let mut out = format!("# What is proved about {} {}\n\n", guideline.title, guideline.version);
    let all = if certificate.n_properties == certificate.n_properties_of_guideline {
        format!("{}, all proved", certificate.n_properties)
    } else {
        let (some, all) = (certificate.n_properties, certificate.n_properties_of_guideline);
        format!("{some} of {all}, these proved; **the others were not looked at**")
    };
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
        ("sha256 of the properties", format!("`{}`", certificate.properties_sha256)),
        ("possible Cases", certificate.cases_short.clone()),
        ("made with", tools(certificate).join(", ")),
        ("date", certificate.date.clone()),
    ] {
        out.push_str(&format!("- {name}: {value}\n"));
    }
    out.push_str(
        "\nA Case is one way to answer everything that can be asked, questions without an answer \
         included. Each promise holds for every Case in its situation; the number beside it says how \
         many Cases that are at least.\n\
         A proof shows that the rules keep these promises. It does not show that the promises are \
         right for a person; that is for clinicians to judge.\n",
    );
    let (laws, promises): (Vec<&Family>, Vec<&Family>) =
        certificate.families.iter().partition(|family| family.kind == Kind::Law);
    if !promises.is_empty() {
        out.push_str("\n## What is promised\n\n");
        out.push_str(
            "Promises that differ in a few words are one row, with \u{2026} for those words. A row without \
             \u{2026} sums up what it counts; the promises themselves, as they were proved, ",
        );
        out.push_str(if each { "stand below.\n\n" } else { "come with `--each` and are in `--json`.\n\n" });
        out.push_str("| about | promise | how many | Cases |\n| --- | --- | ---: | ---: |\n");
        let mut theme = "";
        for family in promises {
            // A theme is named in its first row.
            let about = if theme == family.theme { String::new() } else { family.theme.replace('-', " ") };
            theme = &family.theme;
            let cases = family.cases.as_deref().unwrap_or("not counted");
            let says = family.says.replace('|', "\\|");
            out.push_str(&format!("| {about} | {says} | {} | {cases} |\n", family.properties));
        }
    }
    if !laws.is_empty() {
        out.push_str("\n## What holds whatever the rules say\n\n");
        for family in laws {
            out.push_str(&format!("- {}\n", family.says));
        }
    }
    out.push_str("\n## What is assumed\n\n");
    for assumed in &certificate.assumed {
        out.push_str(&format!("- {assumed}\n"));
    }
    if each {
        out.push_str("\n## Every promise, as it was proved\n");
        for theme in &certificate.themes {
            out.push_str(&format!("\n### {}\n\n", theme.theme.replace('-', " ")));
            for property in &theme.properties {
                let Certified { id, says, cases_short, except, .. } = property;
                let but = if except.is_empty() {
                    String::new()
                } else {
                    format!("; not for {}", except.join(", "))
                };
                out.push_str(&format!("- {says} (`{id}`; Cases: {cases_short}{but})\n"));
            }
        }
    }
    out
}
