//! The pages reviewers sign, from the compiled form.
//!
//! Promises that what stands on a page is what the engine reads: there is no second copy of a rule,
//! and no page is edited by hand. The order is that of the compiled form, so the same guideline
//! always gives the same pages. Words for a person are quoted from the texts of the first language.

mod activities;
mod adaptation;
mod claims;
mod danger_signs;
mod decisions;
mod disagreements;
mod features;
mod index;
mod outcomes;
mod page;
mod properties;
mod regions;
mod session;
mod self_tests;
mod sources;
mod topics;
mod words;

use bundle::Contents;
use guideline::ActivityKind;

/// Every page: its path under `docs/guideline/`, and its Markdown.
#[must_use]
pub fn pages(contents: &Contents) -> Vec<(String, String)> {
    let about = page::About::new(contents);
    let pages = [
        ("README.md", index::page(&about)),
        ("danger-signs.md", danger_signs::page(&about)),
        ("decisions.md", decisions::page(&about)),
        ("exercises.md", activities::page(&about, ActivityKind::Exercise)),
        ("measures.md", activities::page(&about, ActivityKind::Measure)),
        ("lessons.md", activities::page(&about, ActivityKind::Lesson)),
        ("topics.md", topics::page(&about)),
        ("disagreements.md", disagreements::page(&about)),
        ("features.md", features::page(&about)),
        ("regions.md", regions::page(&about)),
        ("sources.md", sources::page(&about)),
        ("claims.md", claims::page(&about)),
    ];
    // A guideline may stand without guided sessions, and then has no page of them.
    let session = about.guideline.session.as_ref().map(|rules| ("session.md", session::page(&about, rules)));
    // A guideline may stand without properties, and then has no page of them.
    let properties = (!contents.properties.is_empty()).then(|| ("properties.md", properties::page(&about)));
    // Nor need it follow a diary.
    let g = &contents.guideline;
    let adaptation = (!g.adaptation.facts.is_empty()).then(|| ("adaptation.md", adaptation::page(&about)));
    let outcomes = (!g.measures.is_empty()).then(|| ("outcomes.md", outcomes::page(&about)));
    let self_tests = (!g.self_tests.is_empty()).then(|| ("self-tests.md", self_tests::page(&about)));
    let following = adaptation.into_iter().chain(outcomes).chain(self_tests);
    pages
        .into_iter()
        .chain(session)
        .chain(following)
        .chain(properties)
        .map(|(path, text)| (path.to_owned(), text))
        .collect()
}
