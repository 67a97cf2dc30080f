//! From a record of any shape to today's types.
//!
//! A new shape adds an arm here and a file to `tests/shapes`; no arm is ever taken out. A shape from
//! the future is not guessed at.

use care::{Entry, Written};
use serde::Deserialize;

use crate::record::{Reason, sum_of};
use crate::{SHAPE, shape_1, shape_2, shape_3};

/// Only the number.
#[derive(Deserialize)]
struct Numbered {
    shape: u16,
}

/// What a record says, and the sum it should have if it has one: the body is the whole record, with
/// or without its sum.
pub(crate) fn today(body: &str) -> Result<Summed, Reason> {
    let wrong = |wrong: &str| Reason::Wrong(wrong.to_owned());
    let of_shape_1 = match serde_json::from_str::<shape_1::Record>(body) {
        Ok(mut record) if record.number() == shape_1::NUMBER => {
            let sum = record.sum.take();
            let expected = sum.is_some().then(|| sum_of(record.body().as_bytes()));
            return Ok(Summed { written: record.today().map_err(wrong)?, sum, expected });
        }
        Ok(record) => return Err(of_number(record.number())),
        Err(error) => error,
    };
    let of_shape_2 = match serde_json::from_str::<shape_2::Record>(body) {
        Ok(mut record) if record.number() == shape_2::NUMBER => {
            let sum = record.sum.take();
            let expected = sum.is_some().then(|| sum_of(record.body().as_bytes()));
            return Ok(Summed { written: record.today().map_err(wrong)?, sum, expected });
        }
        Ok(record) => return Err(of_number(record.number())),
        Err(error) => error,
    };
    match serde_json::from_str::<shape_3::Record>(body) {
        Ok(mut record) if record.number() == shape_3::NUMBER => {
            let sum = record.sum.take();
            let expected = sum.is_some().then(|| sum_of(record.body().as_bytes()));
            Ok(Summed { written: record.today().map_err(wrong)?, sum, expected })
        }
        Ok(record) => Err(of_number(record.number())),
        Err(of_shape_3) => Err(why(body, &of_shape_1, &of_shape_2, &of_shape_3)),
    }
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
    let entry = match serde_json::from_str::<shape_1::Alone>(text) {
        Ok(alone) => alone.today(),
        Err(error) => match serde_json::from_str::<shape_2::Alone>(text) {
            Ok(alone) => alone.today(),
            Err(_) => match serde_json::from_str::<shape_3::Alone>(text) {
                Ok(alone) => Ok(alone.today()),
                Err(_) => return Err(Reason::Wrong(error.to_string())),
            },
        },
    };
    entry.map_err(|wrong| Reason::Wrong(wrong.to_owned()))
}

fn of_number(shape: u16) -> Reason {
    match shape {
        shape if shape > SHAPE => Reason::Newer(shape),
        0 => Reason::Wrong("there is no shape 0".to_owned()),
        shape => Reason::Wrong(format!("this is no entry of shape {shape}")),
    }
}

/// Why it is none of the shapes we know.
fn why(
    body: &str,
    error: &serde_json::Error,
    of_shape_2: &serde_json::Error,
    of_shape_3: &serde_json::Error,
) -> Reason {
    match serde_json::from_str::<Numbered>(body) {
        Ok(Numbered { shape: shape_2::NUMBER }) => Reason::Wrong(of_shape_2.to_string()),
        Ok(Numbered { shape: shape_3::NUMBER }) => Reason::Wrong(of_shape_3.to_string()),
        Ok(Numbered { shape }) if shape != shape_1::NUMBER => of_number(shape),
        Err(_) if error.is_eof() => Reason::CutShort,
        Err(other) if !other.is_data() => Reason::NotARecord,
        _ => Reason::Wrong(error.to_string()),
    }
}
