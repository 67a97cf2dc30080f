//! The files as written: one module per folder of `guideline/`.
//!
//! Reading looks at one file at a time and keeps the place of every value. Names are not looked up
//! here and nothing is compared with anything else; that is for [`crate::resolve`] and
//! [`crate::check`].

pub(crate) mod activity;
pub(crate) mod adaptation;
pub(crate) mod case;
pub(crate) mod claim;
pub(crate) mod condition;
pub(crate) mod decision;
pub(crate) mod disagreement;
pub(crate) mod feature;
pub(crate) mod figure;
pub(crate) mod intake;
pub(crate) mod measure;
pub(crate) mod property;
pub(crate) mod region;
pub(crate) mod session;
pub(crate) mod self_test;
pub(crate) mod settings;
pub(crate) mod sign;
pub(crate) mod source;
pub(crate) mod stop;
pub(crate) mod table;
pub(crate) mod topic;
pub(crate) mod words;

use crate::check::{file_name_differs, missing_file, unknown_file};
use crate::diagnostic::{Findings, Place, Word};
use crate::files::Files;
use table::Table;

/// Everything written in `guideline/` except the texts.
#[derive(Debug, Default)]
pub(crate) struct Pages {
    pub(crate) settings: settings::Settings,
    pub(crate) screens: Vec<intake::Screen>,
    pub(crate) sources: Vec<source::Source>,
    pub(crate) claims: Vec<claim::Claim>,
    /// Whether a folder of claims exists: then all of them must be accounted for.
    pub(crate) has_claims: bool,
    pub(crate) disagreements: Vec<disagreement::Disagreement>,
    pub(crate) features: Vec<feature::Feature>,
    pub(crate) groups: Vec<sign::Group>,
    pub(crate) signs: Vec<sign::Sign>,
    pub(crate) stops: Vec<stop::Stop>,
    /// How a session goes on; a guideline without it has no guided sessions.
    pub(crate) session: Option<session::Session>,
    pub(crate) decisions: decision::Decisions,
    pub(crate) activities: Vec<activity::Activity>,
    pub(crate) topics: Vec<topic::Topic>,
    pub(crate) regions: Vec<region::Region>,
    pub(crate) words: words::Words,
    pub(crate) properties: Vec<property::Property>,
    /// Whether a folder of properties exists: then every danger sign needs one.
    pub(crate) has_properties: bool,
    pub(crate) cases: Vec<case::Case>,
    pub(crate) figures: Vec<figure::Figure>,
    pub(crate) adaptation: adaptation::Adaptation,
    pub(crate) measures: Vec<measure::Measure>,
    pub(crate) self_tests: Vec<self_test::SelfTest>,
    /// What every figure keeps to; a guideline without it has no figures.
    pub(crate) body: Option<figure::Body>,
}

/// The folders whose files this crate reads, with the ending of those files.
const FOLDERS: &[(&str, &str)] = &[
    ("sources", "toml"),
    ("claims", "toml"),
    ("disagreements", "toml"),
    ("features", "toml"),
    ("danger-signs", "toml"),
    ("stop-signs", "toml"),
    ("decisions", "toml"),
    ("activities", "toml"),
    ("topics", "toml"),
    ("words", "toml"),
    ("regions", "toml"),
    ("cases", "toml"),
    ("properties", "toml"),
    ("figures", "toml"),
    ("measures", "toml"),
    ("self-tests", "toml"),
];

/// Folders that belong to a guideline and are read by others.
const ELSEWHERE: &[&str] = &["texts"];

/// Reads every file.
pub(crate) fn read(files: &Files, findings: &mut Findings<'_>) -> Pages {
    let mut pages = Pages::default();
    for needed in ["guideline.toml", "intake.toml"] {
        if files.get(needed).is_none() {
            missing_file::report(findings, needed);
        }
    }
    for (path, _) in files.iter() {
        let folder = path.split_once('/').map_or("", |(folder, _)| folder);
        let rest = path.split_once('/').map_or(path, |(_, rest)| rest);
        let known = FOLDERS.iter().find(|(name, _)| *name == folder);
        let ends_in = |ending: &str| rest.rsplit_once('.').is_some_and(|(_, e)| e == ending);
        match (folder, rest) {
            ("", "guideline.toml") => {
                table::file(files, path, findings, |t| pages.settings = settings::read(t))
            }
            ("", "intake.toml") => {
                table::file(files, path, findings, |t| intake::read(t, &mut pages.screens))
            }
            ("", session::FILE) => {
                table::file(files, path, findings, |t| pages.session = Some(session::read(t)))
            }
            ("", "adaptation.toml") => {
                table::file(files, path, findings, |t| pages.adaptation = adaptation::read(t));
            }
            _ if ends_in("md") => {}
            _ if ELSEWHERE.contains(&folder) => {}
            _ => match known {
                Some((_, ending)) if ends_in(ending) && !rest.contains('/') => {
                    table::file(files, path, findings, |t| read_one(folder, rest, t, &mut pages));
                }
                _ => unknown_file::report(findings, path, FOLDERS.iter().map(|(f, _)| *f)),
            },
        }
    }
    if pages.regions.is_empty() {
        missing_file::report(findings, "regions/");
    }
    pages
}

fn read_one(folder: &str, file: &str, table: Table<'_, '_, '_>, pages: &mut Pages) {
    match folder {
        "sources" => source::read(table, &mut pages.sources),
        "claims" => {
            pages.has_claims = true;
            claim::read(table, &mut pages.claims);
        }
        "disagreements" => disagreement::read(table, &mut pages.disagreements),
        "features" => feature::read(table, &mut pages.features),
        "danger-signs" => sign::read(table, stem(file), &mut pages.groups, &mut pages.signs),
        "stop-signs" => stop::read(table, &mut pages.stops),
        "decisions" => decision::read(table, file, &mut pages.decisions),
        "activities" => pages.activities.extend(activity::read(table, file)),
        "topics" => pages.topics.extend(topic::read(table, file)),
        "words" => words::read(table, file, &mut pages.words),
        "regions" => pages.regions.extend(region::read(table, file)),
        "cases" => pages.cases.extend(case::read(table, file)),
        "properties" => {
            pages.has_properties = true;
            property::read(table, stem(file), &mut pages.properties);
        }
        "measures" => pages.measures.extend(measure::read(table, file)),
        "self-tests" => pages.self_tests.extend(self_test::read(table, file)),
        "figures" if file == figure::BODY => pages.body = Some(figure::body(table)),
        "figures" => pages.figures.extend(figure::read(table, file)),
        // FOLDERS names no other.
        _ => {}
    }
}

/// A file name without its ending.
pub(crate) fn stem(file: &str) -> &str {
    file.rsplit_once('.').map_or(file, |(stem, _)| stem)
}

/// The id of a page: its `id` key, which repeats the file's name. The file's name counts when the
/// key is missing, so that one mistake gives one finding.
pub(crate) fn page_id(table: &mut Table<'_, '_, '_>, file: &str) -> Word {
    let stem = stem(file).to_owned();
    match table.required("id") {
        Some(id) => {
            if id.text != stem {
                file_name_differs::report(table.findings, &id, &stem);
            }
            crate::check::bad_id::look(table.findings, &id);
            table.name = id.clone();
            id
        }
        None => {
            let place = Place::top(&table.name.place.file);
            let id = Word { text: stem, place };
            table.name = id.clone();
            id
        }
    }
}
