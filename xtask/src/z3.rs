//! `z3`, for the second opinion in the tests: found, or installed under `target/tools`.

use std::path::Path;
use std::process::{Command, Stdio};

use crate::Result;
use crate::run::{root, run};

/// Installs `z3` from PyPI where there is none. Says so first. Without it the tests that ask it say
/// that they were skipped.
pub(crate) fn install() -> Result {
    let place = root().join("target/tools/z3");
    if works(Path::new("z3")) || works(&place.join("bin/z3")) {
        return Ok(());
    }
    println!("installing z3-solver 4.16 from PyPI into target/tools/z3, for the tests that ask it");
    let mut pip = Command::new("python3");
    pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-warn-script-location"])
        .args(["--ignore-installed", "--prefix"])
        .arg(&place)
        .arg("z3-solver>=4.12,<5");
    if let Err(why) = run(&mut pip) {
        println!("z3 could not be installed ({why}); what asks it is skipped and says so");
    }
    Ok(())
}

fn works(program: &Path) -> bool {
    let version = Command::new(program).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
    version.is_ok_and(|status| status.success())
}
