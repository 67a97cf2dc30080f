//! What she shows to others: the course of her pain drawn, and as a table.
//!
//! Pure: a trend and the words of the interface in, text out, the same bytes everywhere. Absent:
//! files, fonts, colours (a page gives them as CSS variables), the guideline, and every decision.
//!
//! In reading order: a [`Week`] of a trend, the [`chart`](chart()) of it, and the same at a
//! [`terminal`](strip).

mod chart;
mod strip;
mod week;

pub use chart::chart;
pub use strip::{Marks, strip};
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
