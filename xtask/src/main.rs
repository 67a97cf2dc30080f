//! The chores of the project, in Rust: `cargo xtask start`, `cargo xtask test` and the steps they
//! are made of.
#![expect(clippy::print_stdout, reason = "a chore talks to whoever runs it")]

mod bless;
mod browser;
mod certificate;
mod contact_sheet;
mod mutate;
mod peer;
mod run;
mod site;
mod size;
mod start;
mod test;
mod tidy;
mod wasm;
mod z3;

use std::process::ExitCode;

/// What went wrong, in words for whoever runs the chore.
type Result<T = ()> = std::result::Result<T, String>;

const USAGE: &str = "\
usage: cargo xtask <chore>

  start          build Carrywell and its app, and serve it; `start check` asks in the terminal instead
  test           everything that must hold, cheapest first; installs what it needs and says so
  bless          rewrite rendered pages and expected outputs; look at the difference before you commit

steps of `test` that can be run alone:
  tidy           the layout against docs/architecture.md
  wasm           the engine for the browser
  browser        the app in a real browser; installs Chromium and says so. `browser people axe` runs
                 the files of those names alone
  site           the phone app, put together in target/site, and what it weighs
  size           the size of the bundle
  mutate-guideline   how many faults in the guideline would be noticed; `--sample 60` tries that many
  contact-sheet  every drawn figure at three weeks, into docs/contact-sheet.svg
  measure        the figures of the app in a real browser, with Lighthouse; `--no-lighthouse` leaves that out
  peer           the same rules in `cql-execution`, answers compared, times side by side (needs npm)
";

fn main() -> ExitCode {
    let mut words = std::env::args().skip(1);
    let chore = words.next().unwrap_or_default();
    let rest: Vec<String> = words.collect();
    let result = match chore.as_str() {
        "start" => start::start(&rest),
        "test" => test::test(&rest),
        "bless" => bless::bless(),
        "tidy" => tidy::tidy(),
        "wasm" => wasm::build(),
        "browser" => browser::browser(&rest)
            .map(|counted| println!("{} passed, {} failed", counted.passed, counted.failed)),
        "site" => site::site().map(drop),
        "size" => size::size(),
        "mutate-guideline" => mutate::mutate(&rest),
        "measure" => browser::measure(&rest),
        "peer" => peer::peer(),
        "contact-sheet" => contact_sheet::draw(&rest),
        "" | "help" | "--help" | "-h" => {
            print!("{USAGE}");
            Ok(())
        }
        other => Err(format!("no chore is called `{other}`\n\n{USAGE}")),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}
