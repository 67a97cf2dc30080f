//! Values a clinician would name: a gestational age, an answer's truth, a disposition, a dose.
//!
//! This crate is the bottom of the tree. It holds no rule and no sentence, reads no clock,
//! and leans on nothing but the standard library.
//!
//! ```
//! use clinical::{Date, Dating, GestationalAge};
//!
//! let today = Date::from_ymd(2031, 4, 12).unwrap();
//! let due = Date::from_ymd(2031, 6, 11).unwrap();
//! let ga = Dating::Edd(due).gestational_age(today).unwrap();
//! assert_eq!(ga, GestationalAge::from_weeks_days(31, 3).unwrap());
//! assert_eq!(ga.to_string(), "31+3");
//! ```

#![cfg_attr(test, allow(clippy::indexing_slicing))]

mod date;
mod disposition;
mod dose;
mod gestation;
mod grade;
mod quantity;
mod score;
mod truth;

pub use date::Date;
pub use disposition::Disposition;
pub use dose::Dose;
pub use gestation::{Dating, DatingError, GestationalAge};
pub use grade::{Certainty, Direction, Strength};
pub use quantity::{Quantity, QuantityError, Unit};
pub use score::Score;
pub use truth::Truth;
