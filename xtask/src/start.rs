//! The main job: the app, built and served; or any command of the terminal.

use std::path::PathBuf;
use std::process::Command;

use crate::Result;
use crate::run::{cargo, root, run};

pub(crate) fn start(rest: &[String]) -> Result {
    println!("building carrywell and its app (some minutes the first time)");
    let carrywell = with_app()?;
    let mut command = Command::new(carrywell);
    command.current_dir(root());
    if rest.is_empty() {
        println!("\nserving the app; open the address below in a browser, stop with Ctrl-C");
        println!("(in the terminal instead: target/release/carrywell check)\n");
        return finish(command.args(["serve", "--open"]));
    }
    finish(command.args(rest))
}

/// The program with the app in it.
pub(crate) fn with_app() -> Result<PathBuf> {
    let site = crate::site::site()?;
    run(cargo()
        .args(["build", "--release", "--package", "cli", "--features", "app,paper"])
        .env("CARRYWELL_SITE", site))?;
    Ok(root().join("target/release/carrywell"))
}

/// Exit codes 1 and 2 are answers ("not cleared", "could not tell"), not failures of the start.
fn finish(command: &mut Command) -> Result {
    let status = command.status().map_err(|e| format!("cannot start carrywell: {e}"))?;
    match status.code() {
        Some(0..=2) => Ok(()),
        _ => Err(format!("carrywell ended with {status}")),
    }
}
