//! Who says so, as it is shown to a person: sources in full, disagreements with both sides.

use bundle::Texts;
use guideline::{DisagreementId, Guideline, Source, SourceId, SourceStatus};
use serde::Serialize;

use crate::page::Page;
use crate::words;
use exchange::json;

/// The sources of an answer, one to a line.
pub(crate) fn print_sources(page: &mut Page, sources: &[json::Source], addresses: bool) {
    for source in sources {
        let year = source.year.as_ref().map_or_else(String::new, |year| format!(" ({year})"));
        let read = words::source_status(source.status);
        page.item(&format!("{}: {}{year} ({read}) [{}]", source.publisher, source.title, source.id));
        if let Some(address) = source.address.as_ref().filter(|_| addresses) {
            page.under(address);
        }
    }
}

/// A disagreement with its sides and its ruling.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Disputed {
    pub(crate) id: String,
    /// What is disputed.
    pub(crate) question: String,
    pub(crate) sides: Vec<Side>,
    pub(crate) ruling: String,
    pub(crate) ruled_by: Vec<String>,
    pub(crate) certainty: &'static str,
    pub(crate) how_sure: &'static str,
}

/// One side of a disagreement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Side {
    pub(crate) says: String,
    /// Publishers.
    pub(crate) who: Vec<String>,
    /// Ids of the sources.
    pub(crate) sources: Vec<String>,
}

impl Disputed {
    pub(crate) fn new(rules: &Guideline, texts: &Texts, id: DisagreementId) -> Self {
        let record = rules.disagreement(id);
        let key = format!("disagreement-{}", record.id);
        let text = |key: &str| texts.get(key).unwrap_or("").to_owned();
        let names = |sources: &[SourceId]| -> Vec<String> {
            let mut names: Vec<String> = Vec::new();
            for source in sources {
                let name = called(rules.source(*source));
                if !names.contains(&name) {
                    names.push(name);
                }
            }
            names
        };
        let sides = (1..)
            .zip(&record.sides)
            .map(|(number, sources): (usize, _)| Side {
                says: text(&format!("{key}.side-{number}")),
                who: names(sources),
                sources: sources.iter().map(|s| rules.source(*s).id.clone()).collect(),
            })
            .collect();
        Self {
            id: record.id.clone(),
            question: text(&key),
            sides,
            ruling: text(&format!("{key}.ruling")),
            ruled_by: names(&record.ruled_by),
            certainty: record.certainty.id(),
            how_sure: words::certainty(record.certainty),
        }
    }

    pub(crate) fn print(&self, page: &mut Page) {
        page.paragraph(&self.question);
        for side in &self.sides {
            page.item(&format!("{} ({})", side.says, side.who.join("; ")));
        }
        page.paragraph(&format!("What we say: {}", self.ruling));
        page.paragraph(&format!("Ruled by: {}. How sure: {}", self.ruled_by.join("; "), self.how_sure));
    }
}

/// A source in a few words. The articles have no publisher that tells them apart.
fn called(source: &Source) -> String {
    match source.status {
        SourceStatus::Policy => "this guideline".to_owned(),
        SourceStatus::Seed => format!("article {}", source.id),
        _ => source.publisher.clone(),
    }
}
