//! Shape 2: the score of a questionnaire, for which shape 1 has no place.
//!
//! Frozen like shape 1. Whatever shape 1 can hold is still written as shape 1, because an entry that is
//! kept already must go on having the same bytes and the same name.
//!
//! Absent: what the entry means (crate `care`), sums and files.

use care::{Entry, Scored, Written};
use serde::{Deserialize, Serialize};

use crate::shape_1::{hex, id, moment, time};

/// The number.
pub(crate) const NUMBER: u16 = 2;

/// A score, with its id and its time.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Record {
    /// The sum over the rest.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) sum: Option<String>,
    shape: u16,
    id: String,
    at: String,
    entry: Kind,
}

/// An entry alone, as somebody writes it into a file by hand.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Alone {
    entry: Kind,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
enum Kind {
    Score { measure: String, score: u8 },
}

impl Record {
    pub(crate) fn of(written: &Written, scored: &Scored) -> Self {
        Self {
            sum: None,
            shape: NUMBER,
            id: hex(&written.id.0),
            at: time(written.at),
            entry: Kind::Score { measure: scored.measure.clone(), score: scored.score },
        }
    }

    /// The number it says it has.
    pub(crate) fn number(&self) -> u16 {
        self.shape
    }

    /// As it is written. Nothing in it can fail to be.
    pub(crate) fn body(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// In today's types; else what is wrong with it.
    pub(crate) fn today(self) -> Result<Written, &'static str> {
        Ok(Written {
            id: id(&self.id).ok_or("the id is not 32 hexadecimal digits")?,
            at: moment(&self.at).ok_or("the time is not a day, a blank, hours, a colon and minutes")?,
            entry: self.entry.today()?,
        })
    }
}

impl Alone {
    pub(crate) fn today(self) -> Result<Entry, &'static str> {
        self.entry.today()
    }
}

impl Kind {
    fn today(self) -> Result<Entry, &'static str> {
        let Self::Score { measure, score } = self;
        if score > Scored::MOST {
            return Err("the score of a questionnaire is not from 0 to 100");
        }
        Ok(Entry::Scored(Scored { measure, score }))
    }
}
