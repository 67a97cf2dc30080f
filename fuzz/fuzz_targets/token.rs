#![no_main]
//! Any bytes as the line a session goes on from: what must hold of them stands in the tests of `exchange`,
//! which ask the same.

#[path = "../../crates/exchange/tests/properties/mod.rs"]
mod properties;
#[path = "../../crates/exchange/tests/real/mod.rs"]
mod real;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    properties::token(real::bundle(), bytes);
});
