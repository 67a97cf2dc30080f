//! Shape 3: what got in the way of the plan, for which the shapes before it have no place.
//!
//! Frozen like them. Whatever they can hold is still written as they write it, because an entry that is
//! kept already must go on having the same bytes and the same name.
//!
//! Absent: what the entry means (crate `care`), sums and files.

use care::{Barrier, Entry, Written};
use serde::{Deserialize, Serialize};

use crate::shape_1::{hex, id, moment, time};

/// The number.
pub(crate) const NUMBER: u16 = 3;

/// What got in the way, with its id and its time.
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
    Barrier(Way),
}

/// In words of its own, so that no other name for it changes what is kept.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Way {
    Time,
    Pain,
    Fear,
    Boredom,
}

impl Record {
    pub(crate) fn of(written: &Written, barrier: Barrier) -> Self {
        let way = match barrier {
            Barrier::Time => Way::Time,
            Barrier::Pain => Way::Pain,
            Barrier::Fear => Way::Fear,
            Barrier::Boredom => Way::Boredom,
        };
        Self {
            sum: None,
            shape: NUMBER,
            id: hex(&written.id.0),
            at: time(written.at),
            entry: Kind::Barrier(way),
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
            entry: self.entry.today(),
        })
    }
}

impl Alone {
    pub(crate) fn today(self) -> Entry {
        self.entry.today()
    }
}

impl Kind {
    fn today(self) -> Entry {
        let Self::Barrier(way) = self;
        Entry::Barrier(match way {
            Way::Time => Barrier::Time,
            Way::Pain => Barrier::Pain,
            Way::Fear => Barrier::Fear,
            Way::Boredom => Barrier::Boredom,
        })
    }
}
