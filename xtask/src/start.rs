//! The main job: the questions at a terminal, a worked person without one.

use std::io::IsTerminal as _;
use std::process::Command;

use crate::Result;
use crate::run::{cargo, root, run};

/// The worked person shown when nobody sits at a terminal.
const WORKED_PERSON: &str = "guideline/cases/amina-31-weeks.toml";

pub(crate) fn start(rest: &[String]) -> Result {
    println!("building carrywell (a few minutes the first time)");
    run(cargo().args(["build", "--release", "--package", "cli"]))?;
    let carrywell = || {
        let mut command = Command::new(root().join("target/release/carrywell"));
        command.current_dir(root());
        command
    };
    if !rest.is_empty() {
        return finish(carrywell().args(rest));
    }
    if std::io::stdin().is_terminal() {
        println!("starting `carrywell check`; stop at any time with Ctrl-C\n");
        return finish(carrywell().arg("check"));
    }
    println!("no terminal here, so this is a worked person that ships with the project: {WORKED_PERSON}\n");
    println!("$ carrywell check {WORKED_PERSON}\n");
    finish(carrywell().args(["check", WORKED_PERSON]))?;
    println!("\n$ carrywell plan --brief {WORKED_PERSON}\n");
    finish(carrywell().args(["plan", "--brief", WORKED_PERSON]))?;
    println!("\n$ carrywell ask \"can I use a heating pad at 30 weeks?\"\n");
    finish(carrywell().args(["ask", "can I use a heating pad at 30 weeks?"]))
}

/// Exit codes 1 and 2 are answers ("not cleared", "could not tell"), not failures of the start.
fn finish(command: &mut Command) -> Result {
    let status = command.status().map_err(|e| format!("cannot start carrywell: {e}"))?;
    match status.code() {
        Some(0..=2) => Ok(()),
        _ => Err(format!("carrywell ended with {status}")),
    }
}
