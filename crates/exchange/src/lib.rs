//! Answers in, results out.
//!
//! A person's file, TOML or JSON, becomes a [`care::Case`]; an assessment or a plan becomes data with
//! the words of the guideline in it. The terminal and the app both go through here, so they cannot
//! read the same file differently or say different things of it:
//!
//! ```
//! # fn tell(bundle: &bundle::Bundle, text: &str, system_day: clinical::Date) -> String {
//! use exchange::{Occasion, check_json, read_json, unread_json};
//!
//! let occasion = Occasion::new(bundle, system_day);          // where and when someone asks
//! match read_json(&occasion, "answers.json", text) {         // everything she said, or every slip
//!     Ok(file) => check_json(&occasion, &file),              // what `check FILE --json` prints
//!     Err(error) => unread_json(&occasion, &error),          // the same, for a file with a slip
//! }
//! # }
//! ```
//!
//! In reading order: the guideline in one language ([`Edition`]), where and when someone asks
//! ([`Occasion`]), her answers ([`case_file`]), results as data ([`json`]), and one function for each
//! command ([`check_json`], [`plan_json`]), and what is said in a [`session`].
//!
//! Nothing is decided here. Absent: disk, clock, network, terminal, sentences of the guideline (those
//! are texts of the bundle), and anything that proves.

mod edition;
mod occasion;
pub mod case_file;
pub mod contradiction;
mod number;
pub mod question;
pub mod spoken;
pub mod intake;
pub mod asking;
pub mod signs;
pub mod ask;
pub mod json;
pub mod diary;
mod result;
pub mod session;
pub mod words;

pub use edition::Edition;
pub use number::Number;
pub use occasion::Occasion;
pub use result::{
    Checked, advice, check, check_json, is_urgent, plan, plan_json, read_json, unread, unread_json,
};
