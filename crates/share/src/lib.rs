//! What she hands to someone else: a page for the midwife or physiotherapist, a calendar of her week,
//! a card for whoever helps her, a note for her employer.
//!
//! Made from what the guideline said of her answers and from her diary; nothing is decided here, and
//! nothing is left out without being counted. What was answered in private is on none of them unless
//! she asks for it ([`summary::Visit::with_private`]), and never on a card or a note.
//!
//! In reading order: where it hurts on a drawn body ([`body_map`]), everything one page has to say
//! ([`summary`]), the same in headings and lines, with the order in which it may be shortened
//! ([`sheet`]), cards and notes ([`card`]), the week as a calendar file (`calendar`).
//!
//! Absent: network, disk, clock; fonts and paper (crate `paper`); clinical sentences, which are texts
//! of the guideline.

pub mod body_map;
pub mod words;
mod private;
pub mod summary;
pub mod sheet;
pub mod card;
#[cfg(feature = "calendar")]
pub mod calendar;

pub use private::RestsOnPrivate;
pub use sheet::Sheet;
pub use summary::{Summary, Visit};
