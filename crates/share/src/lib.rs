//! What she hands to someone else: a page for the midwife or physiotherapist, a calendar of her week,
//! a card for whoever helps her, a note for her employer.
//!
//! Made from what the guideline said of her answers and from her diary; nothing is decided here, and
//! nothing is left out without being counted. What was answered in private is on none of them unless
//! she asks for it ([`summary::Visit::with_private`]), and never on a card or a note.
//!
//! In reading order: where it hurts on a drawn body ([`body_map`]), everything one page has to say
//! ([`summary`]), the same in headings and lines, with the order in which it may be shortened
//! ([`sheet`]), cards and notes ([`card`]), the week as a calendar file
//! ([`calendar`]) with appointments of her own ([`appointment`]).
//!
//! In a diary: a [`Week`] of a trend, the [`chart`](chart()) of it, the same at a [`terminal`](strip()),
//! and everything that is looked back on together ([`review()`]).
//!
//! Absent: network, disk, clock; fonts and paper (crate `paper`); clinical sentences, which are texts
//! of the guideline.

pub mod body_map;
pub mod words;
mod private;
pub mod summary;
pub mod sheet;
pub mod card;
pub mod appointment;
pub mod calendar;

mod chart;
mod strip;
mod week;
pub mod review;

pub use chart::{Medium, chart};
pub use private::RestsOnPrivate;
pub use review::{Review, Reviewed, review};
pub use sheet::Sheet;
pub use strip::{Marks, strip};
pub use summary::{Summary, Visit};
pub use week::{Week, table, weeks};

/// The words of a chart, in the language of the interface.
#[derive(Clone, Copy, Debug)]
pub struct Labels<'a> {
    /// What the chart shows.
    pub title: &'a str,
    /// Pain, 0 to 10.
    pub pain: &'a str,
    /// Her own activities, 0 to 10.
    pub function: &'a str,
    /// Sessions.
    pub sessions: &'a str,
    /// Days in a flare.
    pub flare: &'a str,
    /// The week that begins on a day.
    pub week: &'a str,
    /// What stands for a value nobody wrote down.
    pub unknown: &'a str,
}

/// Tenths as a number with one decimal.
fn tenths(value: i32) -> String {
    format!("{}.{}", value / 10, value % 10)
}
