//! The file of pairs is what the search finds. `CARRYWELL_BLESS=1` writes it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test may fail, and owns the disk"
)]

mod small;

use std::path::Path;

use guideline::{Law, Promise};
use proof::{Budget, Prover};
use small::{today, whole};

#[test]
fn everyone_who_is_asked_is_served_by_the_pairs_in_the_file() {
    let (rules, properties) = whole();
    let except = properties.iter().find_map(|property| match &property.promise {
        Promise::Law { law: Law::AskNextAsksNothingInVain, except } => Some(except.clone()),
        _ => None,
    });
    let except = except.unwrap();
    let mut prover = Prover::new(&rules, &properties, Budget::default(), today()).unwrap();
    if std::env::var_os("CARRYWELL_BLESS").is_some() {
        let (text, _) = prover.pairs(&except, true);
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/prove/law/vain/pairs.txt");
        std::fs::write(file, text).unwrap();
        return;
    }
    let (_, searched) = prover.pairs(&except, false);
    assert_eq!(searched, 0, "CARRYWELL_BLESS=1 cargo test -p proof --test pairs");
}
