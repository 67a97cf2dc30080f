//! Everything that must hold, cheapest first, so that the quickest news comes first.

use std::time::Instant;

use crate::Result;
use crate::run::{ask, cargo, root, run, run_and_read};

pub(crate) fn test(_: &[String]) -> Result {
    let began = Instant::now();
    println!(
        "This runs every check of the project: about half an hour on two cores the first time.\n\
         It installs, if they are missing: the browser target of the Rust toolchain (rustup); into\n\
         target/tools, cargo-deny for licences and z3 for a second opinion; into node_modules folders\n\
         of crates/web, what puts the app together and drives a browser (npm); and Debian's package\n\
         chromium (apt-get). Nothing else on this machine is changed."
    );
    step("format", || run(cargo().args(["fmt", "--all", "--check"])))?;
    step("tidy", crate::tidy::tidy)?;
    step("lint", || {
        run(cargo().args(["clippy", "--workspace", "--all-targets", "--", "--deny", "warnings"]))?;
        run(cargo()
            .args(["clippy", "--package", "cli", "--features", "app,paper", "--all-targets"])
            .args(["--", "--deny", "warnings"]))
    })?;
    step("fuzz targets", fuzz_targets)?;
    step("z3", crate::z3::install)?;
    let mut counted = Counted::default();
    step("test", || {
        let (mut printed, mut success) = run_and_read(cargo().args(["test", "--workspace"]))?;
        // A build that can serve and was given no app.
        let (without, without_success) = run_and_read(
            cargo()
                .args(["test", "--package", "cli", "--features", "app,paper", "--test", "no_site"])
                .env_remove("CARRYWELL_SITE"),
        )?;
        printed.push_str(&without);
        success &= without_success;
        // The commands that serve the app and write paper, in a build that has a small app in it.
        let (of_app, app_success) = run_and_read(
            cargo()
                .args([
                    "test",
                    "--package",
                    "cli",
                    "--features",
                    "app,paper",
                    "--test",
                    "serve",
                    "--test",
                    "report",
                ])
                .env("CARRYWELL_SITE", "crates/server/tests/site"),
        )?;
        printed.push_str(&of_app);
        success &= app_success;
        counted = Counted::of(&printed);
        if success { Ok(()) } else { Err(format!("tests failed: {counted}")) }
    })?;
    // Built for release, because there it takes seconds.
    step("prove the guideline", || {
        run(cargo()
            .args(["run", "--release", "-q", "-p", "cli", "--", "guideline", "prove", "--summary"])
            .args(["--referee", "10000000"]))
    })?;
    step("what is shown of the proof", || {
        let (printed, success) = run_and_read(
            cargo()
                .args(["test", "--package", "cli", "--test", "proof_page", "--", "--ignored"])
                .env("CARRYWELL", root().join("target/release/carrywell")),
        )?;
        counted.add(&Counted::of(&printed));
        // It was counted as skipped among the rest.
        counted.skipped = counted.skipped.saturating_sub(1);
        if success { Ok(()) } else { Err("docs/proof.md shows something else".to_owned()) }
    })?;
    // A sample: every fault takes some ten minutes (`cargo xtask mutate-guideline`).
    step("mutate the guideline", || {
        crate::mutate::mutate(&[
            "--sample".to_owned(),
            "60".to_owned(),
            "--at-least".to_owned(),
            "95".to_owned(),
        ])
    })?;
    step("engine for the browser", crate::wasm::build)?;
    step("guideline", || {
        let carrywell =
            |words: &[&str]| run(cargo().args(["run", "--quiet", "--package", "cli", "--"]).args(words));
        carrywell(&["guideline", "check"])?;
        carrywell(&["guideline", "claims", "--totals"])?;
        carrywell(&["guideline", "render", "--check"])
    })?;
    step("size", crate::size::size)?;
    step("the app in a browser", || {
        let browser = crate::browser::browser(&[])?;
        counted.passed += browser.passed;
        counted.failed += browser.failed;
        Ok(())
    })?;
    step("documents", || {
        run(cargo()
            .args(["doc", "--workspace", "--no-deps", "--document-private-items"])
            .env("RUSTDOCFLAGS", "--deny warnings"))
    })?;
    step("licences", licences)?;
    println!("\neverything holds after {} s", began.elapsed().as_secs());
    // The closing line, alone and last.
    println!("{counted}");
    Ok(())
}

fn step(name: &str, work: impl FnOnce() -> Result) -> Result {
    println!("\n== {name}");
    let began = Instant::now();
    work().map_err(|e| format!("\n{name}: {e}"))?;
    println!("== {name}: holds ({:.1} s)", began.elapsed().as_secs_f32());
    Ok(())
}

/// Whether the fuzz targets still compile. They are no part of the workspace: the fuzzer itself is C++ and
/// is left out, and its lock begins as ours, so that what was built once is not built again. What their
/// corpus holds is asked by the tests of the crates.
fn fuzz_targets() -> Result {
    let lock = root().join("fuzz/Cargo.lock");
    std::fs::copy(root().join("Cargo.lock"), &lock).map_err(|e| format!("{}: {e}", lock.display()))?;
    run(cargo()
        .args(["check", "--manifest-path", "fuzz/Cargo.toml", "--bins", "--no-default-features"])
        .arg("--target-dir")
        .arg(root().join("target")))
}

fn licences() -> Result {
    let tools = root().join("target/tools");
    let deny = tools.join("bin/cargo-deny");
    if ask(std::process::Command::new(&deny).arg("--version")).is_none() {
        println!("installing cargo-deny into target/tools (about two minutes, once)");
        run(cargo()
            .args(["install", "--quiet", "--locked", "--version", "0.20.2", "--root"])
            .arg(&tools)
            .arg("cargo-deny"))?;
    }
    // Known advisories are published outside the registries, so `advisories` runs where there is
    // a connection to them: `cargo deny check advisories`.
    run(std::process::Command::new(&deny).current_dir(root()).args([
        "--log-level",
        "error",
        "check",
        "bans",
        "licenses",
        "sources",
    ]))
}

/// The totals of every test program that ran.
#[derive(Default)]
struct Counted {
    passed: u64,
    failed: u64,
    /// Ignored, or passed without having asked what is not installed.
    skipped: u64,
}

/// What a test begins a line with that could not ask; it writes past the harness, which shows
/// nothing else of a test that passes.
const SKIPPED: &str = "skipped: ";

impl Counted {
    fn add(&mut self, more: &Self) {
        self.passed += more.passed;
        self.failed += more.failed;
        self.skipped += more.skipped;
    }

    fn of(printed: &str) -> Self {
        let mut counted = Self::default();
        let unasked = printed.lines().filter(|line| line.starts_with(SKIPPED)).fold(0, |n, _| n + 1);
        for line in printed.lines().filter_map(|l| l.strip_prefix("test result: ")) {
            let number = |word: &str| -> u64 {
                line.split([';', '.'])
                    .find_map(|part| part.trim().strip_suffix(word)?.trim().parse().ok())
                    .unwrap_or(0)
            };
            counted.passed += number("passed");
            counted.failed += number("failed");
            counted.skipped += number("ignored");
        }
        // The harness counts such a test among those that passed.
        counted.passed = counted.passed.saturating_sub(unasked);
        counted.skipped += unasked;
        counted
    }
}

impl std::fmt::Display for Counted {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)?;
        if self.skipped > 0 { write!(f, ", {} skipped", self.skipped) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::Counted;

    #[test]
    fn the_closing_line_adds_up_every_test_program() {
        let printed = "test result: ok. 8 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.35s\n\
                       test result: FAILED. 1 passed; 2 failed; 3 ignored; 0 measured; 0 filtered out\n";
        assert_eq!(Counted::of(printed).to_string(), "9 passed, 2 failed, 3 skipped");
    }

    #[test]
    fn a_test_that_says_it_was_skipped_counts_as_skipped_and_not_as_passed() {
        let printed = "running 3 tests\n\
                       test a ... ok\n\
                       test b ... \n\
                       skipped: no `z3` on the path, so it is not asked\n\
                       ok\n\
                       \n\
                       skipped: no `z3` on the path, so it is not asked\n\
                       test c ... ok\n\
                       nothing of this was skipped: it stands within a line\n\
                       test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out\n";
        assert_eq!(Counted::of(printed).to_string(), "1 passed, 0 failed, 3 skipped");
    }
}
