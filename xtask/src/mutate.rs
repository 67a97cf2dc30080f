//! Faults put into the guideline on purpose: how many would be noticed.

use crate::Result;
use crate::run::{cargo, run};

/// Runs `carrywell guideline mutate`, built for release because there it takes minutes and not hours.
pub(crate) fn mutate(words: &[String]) -> Result {
    let command = ["run", "--release", "-q", "-p", "cli", "--", "guideline", "mutate"];
    run(cargo().args(command).args(words))
}
