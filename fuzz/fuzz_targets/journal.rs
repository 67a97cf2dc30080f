#![no_main]
//! Any bytes as a diary on this disk: what must hold of them stands in the tests of `cli`, which ask the same.

#[path = "../../crates/cli/tests/journals/mod.rs"]
mod journals;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| journals::journal(bytes));
