//! The app in a real browser, from the real program: journeys, every worked person, what goes wrong.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::Result;
use crate::run::{debian, root, run, run_and_read};
use crate::wasm::Program;

/// How many tests there were.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Counted {
    pub(crate) passed: u64,
    pub(crate) failed: u64,
}

/// Builds the app, and runs every test there is of it in a browser, or the files of these names alone.
pub(crate) fn browser(names: &[String]) -> Result<Counted> {
    let folder = root().join("crates/web/e2e");
    let tests = tests(&folder, names)?;
    let chromium = chromium()?;
    let carrywell = crate::start::with_app()?;
    crate::site::packages(&folder, "what drives the browser (playwright-core, axe, html-validate, eslint)")?;
    lint(&folder)?;
    let compare = compare(&carrywell)?;
    // One file after the other: two browsers at once on two cores only wait for each other.
    let (printed, success) = run_and_read(
        Command::new("node")
            .args(["--test", "--test-concurrency=1", "--test-reporter=tap"])
            .args(&tests)
            .current_dir(&folder)
            .env("CARRYWELL", &carrywell)
            .env("CHROMIUM", &chromium)
            .env("COMPARE", &compare),
    )?;
    let number = |word: &str| -> u64 {
        let line = printed.lines().rev().find_map(|line| line.strip_prefix(word));
        line.and_then(|rest| rest.trim().parse().ok()).unwrap_or(0)
    };
    let counted = Counted { passed: number("# pass "), failed: number("# fail ") };
    if success && counted.passed > 0 { Ok(counted) } else { Err("tests in the browser failed".to_owned()) }
}

/// Builds the app, and prints its figures in a browser: how large, how soon, how long a tap takes. What is
/// given goes on to the script, such as `--no-lighthouse`. It passes and fails nothing.
pub(crate) fn measure(rest: &[String]) -> Result {
    let folder = root().join("crates/web/e2e");
    let chromium = chromium()?;
    let carrywell = crate::start::with_app()?;
    crate::site::packages(&folder, "what drives the browser (playwright-core, axe, html-validate, eslint)")?;
    let measure = folder.join("measure");
    crate::site::packages(&measure, "Lighthouse, which measures pages")?;
    let compare = compare(&carrywell)?;
    println!("measuring, about six minutes; whatever else runs on this machine shows in the figures");
    run(Command::new("node")
        .arg("measure.mjs")
        .args(rest)
        .current_dir(&measure)
        .env("CARRYWELL", &carrywell)
        .env("SITE", root().join("target/site"))
        .env("CHROMIUM", &chromium)
        .env("COMPARE", &compare))
}

/// The files of tests, or those of these names.
fn tests(folder: &Path, names: &[String]) -> Result<Vec<PathBuf>> {
    let mut tests: Vec<PathBuf> = fs::read_dir(folder)
        .map_err(|e| format!("{}: {e}", folder.display()))?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.to_string_lossy().ends_with(".test.mjs"))
        .collect();
    tests.sort();
    let stem = |path: &Path| path.file_name()?.to_str()?.strip_suffix(".test.mjs").map(str::to_owned);
    let stems: Vec<String> = tests.iter().filter_map(|path| stem(path)).collect();
    if let Some(unknown) = names.iter().find(|name| !stems.contains(name)) {
        return Err(format!("there are no tests called `{unknown}`\nhelp: there are {}", stems.join(", ")));
    }
    if !names.is_empty() {
        tests.retain(|path| stem(path).is_some_and(|stem| names.contains(&stem)));
    }
    Ok(tests)
}

/// What can be said against the scripts without running them: a misspelt name fails only where it is met.
fn lint(folder: &Path) -> Result {
    let web = root().join("crates/web");
    run(Command::new(folder.join("node_modules/.bin/eslint"))
        .args(["--config", "e2e/eslint.config.mjs", "--max-warnings", "0", "host", "e2e"])
        .current_dir(web))
}

/// Chromium; installed from Debian's packages where there is none.
fn chromium() -> Result<PathBuf> {
    let there = || {
        ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]
            .map(PathBuf::from)
            .into_iter()
            .find(|path| path.is_file())
    };
    if let Some(found) =
        std::env::var_os("CHROMIUM").map(PathBuf::from).filter(|path| path.is_file()).or_else(there)
    {
        return Ok(found);
    }
    println!("installing Debian's package `chromium` for the tests in a browser (apt-get install chromium)");
    let installed = debian(&["chromium"]);
    match (installed, there()) {
        (_, Some(found)) => Ok(found),
        (Err(error), None) => {
            Err(format!("{error}\nhelp: install Chromium, or name one with CHROMIUM=/path/to/it"))
        }
        (Ok(()), None) => Err("there is no Chromium\nhelp: name one with CHROMIUM=/path/to/it".to_owned()),
    }
}

/// The engine in the browser with a reader of files, and what the terminal says of every worked person.
fn compare(carrywell: &Path) -> Result<PathBuf> {
    let to = root().join("target/web/compare");
    for (program, name) in [(Program::First, "first"), (Program::Whole, "whole")] {
        let (wasm, _) = crate::wasm::app(program, &["compare"])?;
        crate::site::bind(&wasm, &to.join(name))?;
    }
    let cases = root().join("guideline/cases");
    let mut paths: Vec<PathBuf> = fs::read_dir(&cases)
        .map_err(|e| format!("{}: {e}", cases.display()))?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|ending| ending == "toml"))
        .collect();
    paths.sort();
    let mut people = Vec::new();
    for path in paths {
        let text = fs::read_to_string(&path).map_err(|e| format!("{}: {e}", path.display()))?;
        let table: toml::Table = text.parse().map_err(|e| format!("{}: {e}", path.display()))?;
        let on = table.get("on").and_then(|on| on.as_str()).unwrap_or_default().to_owned();
        let say = |command: &str| {
            let output = Command::new(carrywell)
                .args([command, &path.to_string_lossy(), "--json", "--today", &on])
                .output()
                .map_err(|e| e.to_string())?;
            String::from_utf8(output.stdout).map_err(|e| e.to_string())
        };
        people.push(serde_json::json!({
            "name": path.file_stem().map(|name| name.to_string_lossy().into_owned()),
            "on": on,
            "answers": serde_json::to_string(&table).map_err(|e| e.to_string())?,
            "check": say("check")?,
            "plan": say("plan")?,
        }));
    }
    println!("what the terminal says of {} worked people is at hand", people.len());
    let people = serde_json::to_string(&people).map_err(|e| e.to_string())?;
    fs::write(to.join("people.json"), people).map_err(|e| e.to_string())?;
    let bundle = bundle::Bundle::write_without_claims(&crate::size::compile()?);
    let beginning = bundle::Bundle::for_check(&bundle).map_err(|e| e.to_string())?;
    fs::write(to.join("first/guideline.bundle"), beginning).map_err(|e| e.to_string())?;
    fs::write(to.join("whole/guideline.bundle"), bundle).map_err(|e| e.to_string())?;
    Ok(to)
}
