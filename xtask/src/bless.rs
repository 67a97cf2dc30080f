//! Rewrites what is rendered or expected. The difference is for a person to read.

use crate::Result;
use crate::run::{cargo, run};

pub(crate) fn bless() -> Result {
    let carrywell = |words: &[&str]| {
        run(cargo().args(["run", "--quiet", "--release", "--package", "cli", "--"]).args(words))
    };
    // A test reads what is blessed here, so this comes first.
    carrywell(&["guideline", "check", "--bless"])?;
    run(cargo()
        .args(["test", "--package", "compiler", "--package", "cli", "--package", "figure"])
        .env("CARRYWELL_BLESS", "1")
        .env("INSTA_UPDATE", "always"))?;
    carrywell(&["guideline", "render"])?;
    println!("blessed; read `git diff` before you commit, and say in the message why it changed");
    Ok(())
}
