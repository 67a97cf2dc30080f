#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::disallowed_methods, reason = "a test may fail, and owns the disk")]
mod small;
use guideline::{Law, Promise, Property, Situation};
use proof::{Budget, Prover};
#[test]
fn tmp() {
    let rules = small::real();
    let p = Property { id: "x".into(), theme: "x".into(), says: "x".into(), for_every: Situation::Always,
        promise: Promise::Law { law: Law::AskNextAsksNothingInVain, except: vec![] }, sources: vec![] };
    let mut prover = Prover::new(rules, std::slice::from_ref(&p), Budget::default(), small::today()).unwrap();
    let t = std::time::Instant::now();
    let o = prover.obligations(&p);
    eprintln!("TIME {:?} {}", t.elapsed(), o.len());
    let t = std::time::Instant::now();
    let f = prover.prove(&p);
    eprintln!("TIME {:?} {:?}", t.elapsed(), f.n_obligations);
}
