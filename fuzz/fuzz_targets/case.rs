#![no_main]
//! Any bytes as a case file, against the real guideline: what must hold of them stands in the tests of
//! `exchange`, which ask the same.

#[path = "../../crates/exchange/tests/properties/mod.rs"]
mod properties;
#[path = "../../crates/exchange/tests/real/mod.rs"]
mod real;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| properties::case_file(real::bundle(), bytes));
