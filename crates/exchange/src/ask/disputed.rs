//! A disagreement as it is shown to a person: both sides, and the ruling.

use bundle::Texts;
use guideline::{DisagreementId, Guideline, Source, SourceId, SourceStatus};
use serde::Serialize;
use wording::Words;

use crate::words::certainty;

/// A disagreement with its sides and its ruling.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Disputed {
    /// Its name.
    pub id: String,
    /// What is disputed.
    pub question: String,
    /// Both sides, or all.
    pub sides: Vec<Side>,
    /// What we follow.
    pub ruling: String,
    /// Who rules so.
    pub ruled_by: Vec<String>,
    /// GRADE, by name.
    pub certainty: &'static str,
    /// The same in words.
    pub how_sure: &'static str,
}

/// One side of a disagreement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Side {
    /// What this side says.
    pub says: String,
    /// Publishers.
    pub who: Vec<String>,
    /// Ids of the sources.
    pub sources: Vec<String>,
}

impl Disputed {
    /// A disagreement in words.
    #[must_use]
    pub fn new(rules: &Guideline, texts: &Texts, id: DisagreementId) -> Self {
        let record = rules.disagreement(id);
        let key = format!("disagreement-{}", record.id);
        let text = |key: &str| texts.get(key).unwrap_or("").to_owned();
        let words = Words::in_language(texts.locale());
        let names = |sources: &[SourceId]| -> Vec<String> {
            let mut names: Vec<String> = Vec::new();
            for source in sources {
                let name = called(words, rules.source(*source));
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
            how_sure: certainty(words, record.certainty),
        }
    }
}

/// A source in a few words. The articles have no publisher that tells them apart.
fn called(words: Words, source: &Source) -> String {
    match source.status {
        SourceStatus::Policy => words.say(wording::THIS_GUIDELINE).to_owned(),
        SourceStatus::Seed => words.fill(wording::AN_ARTICLE, &[("name", &source.id)]),
        _ => source.publisher.clone(),
    }
}
