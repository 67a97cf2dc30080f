//! The score as data: `carrywell/mutate/1`, documented in `docs/json.md`.

use proof::mutate::Kind;
use serde::Serialize;

use super::run::{Fate, Score, Totals};
use exchange::json::{self, Origin};

#[derive(Serialize)]
pub(super) struct Data {
    schema: &'static str,
    guideline: Origin,
    guards: Vec<&'static str>,
    /// How many faults there are, tried or not.
    n_mutants: usize,
    totals: Counts,
    /// Tenths of a percent of what changes something that were noticed, never rounded up.
    score_tenths: usize,
    kinds: Vec<OfKind>,
    mutants: Vec<One>,
    ms: u128,
}

#[derive(Serialize)]
struct Counts {
    made: usize,
    equivalent: usize,
    people: usize,
    properties: usize,
    checks: usize,
    survived: usize,
}

#[derive(Serialize)]
struct OfKind {
    kind: &'static str,
    means: &'static str,
    #[serde(flatten)]
    counts: Counts,
}

#[derive(Serialize)]
struct One {
    kind: &'static str,
    list: &'static str,
    record: String,
    what: String,
    /// `equivalent`, `survived`, or the guard that noticed it.
    fate: &'static str,
    /// What the guard said.
    how: Option<String>,
}

pub(super) fn data(score: &Score) -> Data {
    let mutants = score.tried.iter().map(|tried| {
        let (fate, how) = match &tried.fate {
            Fate::Equivalent => ("equivalent", None),
            Fate::Survived => ("survived", None),
            Fate::Noticed(guard, how) => (guard.id(), Some(how.clone())),
        };
        let mutant = &tried.mutant;
        let (record, what) = (mutant.record.clone(), mutant.what.clone());
        One { kind: mutant.kind.id(), list: mutant.list, record, what, fate, how }
    });
    let kinds = Kind::ALL.iter().filter_map(|(kind, id, means)| {
        let totals = score.totals_of(|other| other == *kind);
        (totals.made > 0).then(|| OfKind { kind: id, means, counts: counts(totals) })
    });
    Data {
        schema: "carrywell/mutate/1",
        guideline: json::origin(&score.bundle),
        guards: score.guards.iter().map(|guard| guard.id()).collect(),
        n_mutants: score.n_mutants,
        totals: counts(score.totals()),
        score_tenths: score.totals().tenths(),
        kinds: kinds.collect(),
        mutants: mutants.collect(),
        ms: score.took.as_millis(),
    }
}

fn counts(totals: Totals) -> Counts {
    let Totals { made, equivalent, people, properties, checks, survived } = totals;
    Counts { made, equivalent, people, properties, checks, survived }
}
