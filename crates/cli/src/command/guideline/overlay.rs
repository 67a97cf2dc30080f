//! `carrywell guideline overlay`: what a place may add to a guideline, accepted only if nobody is
//! worse off.
//!
//! The files of the overlay are laid over those of the base: one of the same path takes its place, a
//! new one is added. The whole is compiled with every check. Then it is proved that for every Case it
//! is at least as careful as the base. Texts, regions and doors may differ freely; what no proof is
//! about (how a session goes, what a plan follows a diary by) may not, and every danger sign that the
//! base hears in someone's own words has to be heard.
//!
//! Promises that an overlay nobody could prove to be careful is not accepted.

use std::path::PathBuf;

use bundle::Bundle;
use clap::Args;
use compiler::Files;
use proof::compare::{Record, Strictness, is_stricter};
use serde::Serialize;

use super::diff::{self, Told};
use super::folder::FolderError;
use super::person::some;
use super::prove::{budget, day};
use super::subject::{Subject, name, refuse};
use super::{counted, folder};
use crate::exit::Exit;
use crate::page::{Look, Page, print};
use exchange::json::{self, Origin};

pub(super) const EXIT_CODES: &str = "\
Exit codes:
  0  accepted: nobody is worse off
  1  refused: someone is worse off, and is shown
  2  it could not be settled, or does not compile";

/// Lays an overlay over a guideline.
#[derive(Args, Clone, Debug)]
pub(in crate::command) struct Options {
    /// The folder of the overlay
    #[arg(value_name = "DIR")]
    dir: PathBuf,
    /// The folder of the guideline it is laid over
    #[arg(long, value_name = "DIR", default_value = "./guideline")]
    base: PathBuf,
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
#[derive(Serialize)]
struct Overlay {
    schema: &'static str,
    base: Origin,
    merged: Origin,
    accepted: bool,
    /// `stricter`, `looser`, `beyond-proof` or `unsettled`.
    verdict: &'static str,
    /// Files that take the place of one of the base.
    replaced: Vec<String>,
    /// Files the base has not.
    added: Vec<String>,
    /// Questions the base does not ask.
    new_features: Vec<String>,
    /// Who would be worse off.
    worse: Option<Told>,
    /// What is looser for whomever it is meant.
    looser_record: Option<String>,
    /// What differs though no proof is about it, or what is no longer heard in someone's own words.
    beyond_proof: Option<String>,
}

pub(super) fn run(options: &Options) -> Result<Exit, Exit> {
    let told = |error: FolderError| match error {
        FolderError::NotThere(_) | FolderError::NotAFolder(_) => {
            refuse(&format!("{error}\nhelp: name the folder that holds what is laid over"))
        }
        error => refuse(&format!("{error}\nhelp: {}", error.help())),
    };
    // What was named is looked at before what is taken without being named.
    folder::read_over(Files::new(), &options.dir).map_err(told)?;
    let files = folder::read(&options.base).map_err(|error| {
        let help = "it is the guideline the overlay is laid over; name its folder with --base DIR";
        refuse(&format!("{error}\nhelp: {help}"))
    })?;
    let (base_name, over_name) = (name(&options.base), name(&options.dir));
    let base = Subject::of(&files, &base_name, |_| base_name.clone())?;
    let over = folder::read_over(files.clone(), &options.dir).map_err(told)?;
    if over == files {
        return Err(refuse(&format!("`{over_name}` changes nothing: it holds no other file")));
    }
    let (mut replaced, mut added) = (Vec::new(), Vec::new());
    for (path, text) in over.iter() {
        match files.get(path) {
            Some(old) if old == text => {}
            Some(_) => replaced.push(path.to_owned()),
            None => added.push(path.to_owned()),
        }
    }
    let merged = Subject::of(&over, &format!("{over_name} over {base_name}"), |path| {
        let is_base = over.get(path) == files.get(path) && over.get(path).is_some();
        if is_base { base_name.clone() } else { over_name.clone() }
    })?;
    let (old, new) = (&base.bundle.guideline, &merged.bundle.guideline);
    let found = is_stricter(old, new, budget(options.nodes), day()?)
        .map_err(|error| diff::failed(&error, &base, &merged))?;
    // Whoever is worse off for certain is told first.
    let found = match (found, unheard(&base.bundle, &merged.bundle)) {
        (Strictness::Stricter | Strictness::Unsettled, Some(record)) => Strictness::BeyondProof(record),
        (found, _) => found,
    };
    let new_features =
        new.features.iter().filter(|f| old.find_feature(&f.id).is_none()).map(|f| f.id.clone()).collect();
    let overlay = Overlay {
        schema: "carrywell/overlay/1",
        base: base.origin(),
        merged: merged.origin(),
        accepted: found == Strictness::Stricter,
        verdict: match &found {
            Strictness::Stricter => "stricter",
            Strictness::Looser(_) | Strictness::LooserRecord(_) => "looser",
            Strictness::BeyondProof(_) => "beyond-proof",
            Strictness::Unsettled => "unsettled",
        },
        replaced,
        added,
        new_features,
        worse: match &found {
            Strictness::Looser(difference) => Some(diff::told(&base, &merged, difference)),
            _ => None,
        },
        looser_record: match &found {
            Strictness::LooserRecord(what) => Some(what.clone()),
            _ => None,
        },
        beyond_proof: match &found {
            Strictness::BeyondProof(record) => Some(format!("{}: {}", record.list, record.id)),
            _ => None,
        },
    };
    let text = if options.json {
        json::text(&overlay).map_err(|_| Exit::CouldNotTell)?
    } else {
        page(&overlay, &found, (&base, &merged), Look::of_output(options.plain))
    };
    print(&text).map_err(|_| Exit::CouldNotTell)?;
    Ok(match found {
        Strictness::Stricter => Exit::Yes,
        Strictness::Looser(_) | Strictness::LooserRecord(_) | Strictness::BeyondProof(_) => Exit::No,
        Strictness::Unsettled => Exit::CouldNotTell,
    })
}

/// The name of the list for words that point to a danger sign.
const WORDS: &str = "words";

/// A phrase of the base that the merged guideline may no longer hear, or a word that can make a denial
/// reach further.
fn unheard(base: &Bundle, merged: &Bundle) -> Option<Record> {
    let (old, new) = (&base.guideline, &merged.guideline);
    let missed = merged.lexicon.misses(&base.lexicon, |sign| new.find_sign(&old.sign(sign).id))?;
    let words = missed.words.replace('_', " ").replace('+', " + ");
    let sign = missed.sign.map_or("how far a denial reaches", |sign| old.sign(sign).id.as_str());
    Some(Record { list: WORDS, id: format!("{sign}: {words}") })
}

fn page(overlay: &Overlay, found: &Strictness, (old, new): (&Subject, &Subject), look: Look) -> String {
    let mut page = Page::new(look);
    page.paragraph(&old.line());
    page.paragraph(&new.line());
    page.gap();
    let files = |n: usize| counted(n, "file", "files");
    page.paragraph(&format!("{} replaced, {} added.", files(overlay.replaced.len()), overlay.added.len()));
    for path in &overlay.replaced {
        page.item(&format!("replaced: {path}"));
    }
    for path in &overlay.added {
        page.item(&format!("added: {path}"));
    }
    if !overlay.new_features.is_empty() {
        page.item(&format!("new questions: {}", some(&overlay.new_features)));
    }
    page.gap();
    match found {
        Strictness::Stricter => {
            page.paragraph(
                "Accepted: for every possible Case nothing is less urgent, nobody more is cleared, nothing \
                 more is offered, and no dose or limit is looser.",
            );
            page.paragraph(
                "Not compared, and for a person to read: texts, and whom to ring. What no proof is about, how \
                 a session goes on and what a plan follows a diary by, is as in the base; every \
                 phrase that points to a danger sign in someone's own words is still there.",
            );
        }
        Strictness::Looser(difference) => {
            page.alarm("Refused: someone would be worse off.");
            diff::worse(&mut page, old, new, difference);
        }
        Strictness::LooserRecord(what) => {
            page.alarm("Refused: a dose or a limit would be looser.");
            page.item(what);
        }
        Strictness::BeyondProof(record) => {
            page.alarm(if record.list == WORDS {
                "Refused: a danger sign in someone's own words may be missed."
            } else {
                "Refused: it changes what no proof is about."
            });
            page.item(&format!("{}: {}", record.list, record.id));
            page.under("Leave it as it is in the base; what is meant for every place is changed there.");
        }
        Strictness::Unsettled => page.paragraph(
            "Not accepted: it could not be settled whether anyone would be worse off; `--nodes` gives it \
             more.",
        ),
    }
    page.into_text()
}
