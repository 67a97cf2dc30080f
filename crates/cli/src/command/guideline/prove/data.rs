//! `carrywell/proof/1`: the proof as data.

use serde::Serialize;

use super::super::count::exact;
use super::super::person::Person;
use super::broken;
use super::run::{Proof, Row, Stand};
use exchange::json::Origin;

/// The whole proof.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Data {
    schema: &'static str,
    guideline: Origin,
    /// How many Cases there are, in digits.
    n_cases: Option<String>,
    totals: Vec<Total>,
    ms: u128,
    /// Nodes of the largest diagram.
    nodes: usize,
    properties: Vec<Settled>,
}

#[derive(Clone, Debug, Serialize)]
struct Total {
    verdict: &'static str,
    properties: usize,
}

/// One property.
#[derive(Clone, Debug, Serialize)]
struct Settled {
    id: String,
    theme: String,
    says: String,
    verdict: &'static str,
    /// How many Cases are in its situation.
    n_cases: Option<String>,
    ms: u128,
    nodes: usize,
    /// Where it does not hold or could not be settled.
    broken: Option<Broken>,
}

/// What does not hold.
#[derive(Clone, Debug, Serialize)]
struct Broken {
    what: String,
    /// At least so many Cases break it.
    n_cases: Option<String>,
    /// Nobody, one person, or two people who are compared.
    people: Vec<Person>,
    /// Properties that promise the opposite.
    against: Vec<String>,
}

pub(super) fn data(proof: &Proof<'_>) -> Data {
    Data {
        schema: "carrywell/proof/1",
        guideline: proof.subject.origin(),
        n_cases: exact(proof.n_cases.as_ref()),
        totals: Stand::ALL
            .into_iter()
            .map(|stand| Total { verdict: stand.id(), properties: proof.count(stand) })
            .collect(),
        ms: proof.took.as_millis(),
        nodes: proof.n_nodes(),
        properties: proof.rows.iter().map(|row| settled(proof, row)).collect(),
    }
}

fn settled(proof: &Proof<'_>, row: &Row<'_>) -> Settled {
    let broken = (!row.stand().is_proved()).then(|| Broken {
        what: broken::words(proof, row),
        n_cases: exact(row.counterexample().and_then(|found| found.n_cases.as_ref())),
        people: broken::people(proof, row),
        against: row.against.iter().map(|id| (*id).to_owned()).collect(),
    });
    Settled {
        id: row.property.id.clone(),
        theme: row.property.theme.clone(),
        says: row.property.says.clone(),
        verdict: row.stand().id(),
        n_cases: exact(row.finding.n_cases.as_ref()),
        ms: row.took.as_millis(),
        nodes: row.finding.n_nodes,
        broken,
    }
}
