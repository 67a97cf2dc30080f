//! `carrywell/diff/1`: the comparison as data.

use proof::compare::{Difference, DoseChange, Record};
use serde::Serialize;

use super::super::count::exact;
use super::super::person::Person;
use super::super::subject::Subject;
use super::{Compared, words};
use exchange::json::Origin;

/// The whole comparison.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Data {
    schema: &'static str,
    old: Origin,
    new: Origin,
    verdict: &'static str,
    /// How many Cases there are, in digits.
    n_cases: Option<String>,
    differences: Vec<Told>,
    doses: Vec<Dose>,
    only_old: Vec<Named>,
    only_new: Vec<Named>,
    changed: Vec<Named>,
    unsettled: Vec<String>,
}

/// People who are told something else.
#[derive(Clone, Debug, Serialize)]
pub(in crate::command::guideline) struct Told {
    what: String,
    side: &'static str,
    /// Whether it is only about why.
    only_reason: bool,
    n_cases: Option<String>,
    is_smallest: bool,
    old: Person,
    new: Person,
}

#[derive(Clone, Debug, Serialize)]
struct Dose {
    record: String,
    what: String,
    old: Option<u16>,
    new: Option<u16>,
    side: &'static str,
}

#[derive(Clone, Debug, Serialize)]
struct Named {
    list: &'static str,
    id: String,
}

pub(super) fn data(compared: &Compared<'_>) -> Data {
    let comparison = &compared.comparison;
    let named = |list: &[Record]| {
        list.iter().map(|record| Named { list: record.list, id: record.id.clone() }).collect()
    };
    Data {
        schema: "carrywell/diff/1",
        old: compared.old.origin(),
        new: compared.new.origin(),
        verdict: words::verdict_id(comparison.verdict),
        n_cases: exact(comparison.n_cases.as_ref()),
        differences: comparison.differences.iter().map(|d| told(compared.old, compared.new, d)).collect(),
        doses: comparison.doses.iter().map(dose).collect(),
        only_old: named(&comparison.records.only_old),
        only_new: named(&comparison.records.only_new),
        changed: named(&comparison.records.changed),
        unsettled: comparison.unsettled.iter().map(words::kind).collect(),
    }
}

/// One difference and the person it is shown with.
pub(in crate::command::guideline) fn told(old: &Subject, new: &Subject, difference: &Difference) -> Told {
    Told {
        what: words::kind(&difference.kind),
        side: words::side(difference.kind.side()),
        only_reason: difference.kind.is_reason(),
        n_cases: exact(difference.n_cases.as_ref()),
        is_smallest: difference.is_smallest,
        old: Person::of(&old.bundle, &difference.old),
        new: Person::of(&new.bundle, &difference.new),
    }
}

fn dose(change: &DoseChange) -> Dose {
    Dose {
        record: change.record.clone(),
        what: change.what.clone(),
        old: change.old,
        new: change.new,
        side: words::side(change.side()),
    }
}
