//! Danger signs that were asked, and what she said: the many that are no are counted, the others named.

use care::{Case, Known};
use exchange::{Edition, question};
use guideline::FeatureId;
use serde::Serialize;

/// A record by its name, and what it is called.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Named {
    /// The record.
    pub id: String,
    /// What it is called, in a few words.
    pub short: String,
}

impl Named {
    pub(crate) fn of(edition: Edition<'_>, feature: FeatureId) -> Self {
        Self { id: edition.rules().feature(feature).id.clone(), short: question::short(edition, feature) }
    }
}

/// Danger signs, by what was said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Asked {
    /// How many were asked.
    pub n_asked: usize,
    /// How many of them she answered no.
    pub n_no: usize,
    /// Answered yes.
    pub yes: Vec<Named>,
    /// Answered not sure.
    pub not_sure: Vec<Named>,
    /// Her own words point to them, and they were not answered.
    pub mentioned: Vec<Named>,
    /// How many that may concern her were not asked.
    pub n_not_asked: usize,
}

/// Sorts the danger signs by what was said of them. Private ones are left out, and not counted either.
pub(super) fn asked(edition: Edition<'_>, case: &Case, with_private: bool) -> Asked {
    let rules = edition.rules();
    let mut found = Asked {
        n_asked: 0,
        n_no: 0,
        yes: Vec::new(),
        not_sure: Vec::new(),
        mentioned: Vec::new(),
        n_not_asked: 0,
    };
    for (at, sign) in rules.signs.iter().enumerate().filter(|(_, sign)| with_private || !sign.private) {
        let Ok(feature) = u16::try_from(at).map(FeatureId) else { continue };
        let known = case.known(feature);
        let concerns_her = care::possible(rules, case, &sign.when);
        let named = || Named::of(edition, feature);
        let mentioned = case.mentioned().iter().any(|sign| FeatureId::from(*sign) == feature);
        match known {
            Known::Band(1) => found.yes.push(named()),
            Known::NotSure => found.not_sure.push(named()),
            // A "no" to what cannot be hers is no finding.
            Known::Band(_) if concerns_her => found.n_no += 1,
            Known::NotAsked if mentioned => found.mentioned.push(named()),
            Known::NotAsked
                if concerns_her && !sign.unprompted && !answered_by_a_reading(rules, case, sign) =>
            {
                found.n_not_asked += 1;
            }
            _ => {}
        }
    }
    found.n_asked = found.n_no + found.yes.len() + found.not_sure.len();
    found
}

fn answered_by_a_reading(rules: &guideline::Guideline, case: &Case, sign: &guideline::Sign) -> bool {
    [&sign.yes_when, &sign.no_when].into_iter().flatten().any(|when| care::certain(rules, case, when))
}
