#![no_main]
//! Any bytes as a bundle or as drawn movements: they open or are refused.

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let _ = bundle::Bundle::open(bytes);
    let _ = bundle::Bundle::open_for_check(bytes);
    let _ = bundle::Figures::open(bytes);
});
