#![no_main]
//! Any bytes as what a place lays over a guideline: what must hold of it stands in the tests of `compiler`,
//! which ask the same.

#[path = "../../crates/compiler/tests/overlays/mod.rs"]
mod overlays;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| overlays::overlay(bytes));
