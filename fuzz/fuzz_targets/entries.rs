#![no_main]
//! Any bytes as a file for `diary add --file`: what must hold of them stands in the tests of `store`, which
//! ask the same.

#[path = "../../crates/store/tests/properties/mod.rs"]
mod properties;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| properties::entries(bytes));
