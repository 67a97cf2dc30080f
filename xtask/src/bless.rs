//! Rewrites what is rendered or expected. The difference is for a person to read.

use crate::Result;
use crate::run::{cargo, root, run};

pub(crate) fn bless() -> Result {
    let carrywell = |words: &[&str]| {
        run(cargo().args(["run", "--quiet", "--release", "--package", "cli", "--"]).args(words))
    };
    // Tests read what is blessed and rendered here, so this comes first.
    carrywell(&["guideline", "check", "--bless"])?;
    carrywell(&["guideline", "render"])?;
    // So does one that holds the pages against each other: the sessions that take a program built for release.
    run(cargo()
        .args(["test", "--package", "cli", "--test", "proof_page", "--", "--ignored"])
        .env("CARRYWELL", root().join("target/release/carrywell"))
        .env("CARRYWELL_BLESS", "1"))?;
    run(cargo()
        .args(["test", "--no-fail-fast", "--package", "compiler", "--package", "cli", "--package", "figure"])
        .env("CARRYWELL_BLESS", "1")
        .env("INSTA_UPDATE", "always"))?;
    println!("blessed; read `git diff` before you commit, and say in the message why it changed");
    Ok(())
}
