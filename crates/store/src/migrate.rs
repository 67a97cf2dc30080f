//! From a record of any shape to today's types.
//!
//! A new shape adds an arm here and a file to `tests/shapes`; no arm is ever taken out. A shape from
//! the future is not guessed at.

use care::{Entry, Written};
use serde::Deserialize;

use crate::record::{Reason, sum_of};
use crate::{SHAPE, shape_1};

/// Only the number.
#[derive(Deserialize)]
struct Numbered {
    shape: u16,
}

/// What a record says, and the sum it should have if it has one: the body is the whole record, with
/// or without its sum.
pub(crate) fn today(body: &str) -> Result<Summed, Reason> {
    let record: shape_1::Record = serde_json::from_str(body).map_err(|error| why(body, &error))?;
    let mut record = match record {
        record if record.number() == shape_1::NUMBER => record,
        record => return Err(of_number(record.number())),
    };
    let sum = record.sum.take();
    let expected = sum.is_some().then(|| sum_of(record.body().as_bytes()));
    let written = record.today().map_err(|wrong| Reason::Wrong(wrong.to_owned()))?;
    Ok(Summed { written, sum, expected })
}

/// What a record says, with its sum.
pub(crate) struct Summed {
    pub(crate) written: Written,
    /// As it stands in the record.
    pub(crate) sum: Option<String>,
    /// As it should be.
    pub(crate) expected: Option<String>,
}

/// What somebody wrote by hand.
pub(crate) fn alone(text: &str) -> Result<Entry, Reason> {
    let alone: shape_1::Alone =
        serde_json::from_str(text).map_err(|error| Reason::Wrong(error.to_string()))?;
    alone.today().map_err(|wrong| Reason::Wrong(wrong.to_owned()))
}

fn of_number(shape: u16) -> Reason {
    if shape > SHAPE { Reason::Newer(shape) } else { Reason::Wrong(format!("there is no shape {shape}")) }
}

/// Why it is none of the shapes we know.
fn why(body: &str, error: &serde_json::Error) -> Reason {
    match serde_json::from_str::<Numbered>(body) {
        Ok(Numbered { shape }) if shape != shape_1::NUMBER => of_number(shape),
        Err(_) if error.is_eof() => Reason::CutShort,
        Err(other) if !other.is_data() => Reason::NotARecord,
        _ => Reason::Wrong(error.to_string()),
    }
}
