//! `carrywell`: back pain in pregnancy, in a terminal.
//!
//! A command reads a Case, has it assessed and planned by `care`, and shows the result in the words
//! of the compiled-in guideline. Nothing is decided here, nothing is sent anywhere, and nothing is
//! kept unless she asks for it.
//!
//! In reading order: the guideline compiled in ([`bundled`]), answers from a file ([`source`], read by
//! [`exchange`]) or a conversation ([`prompt`]), results as pages ([`view`]), and one file for each
//! command ([`command`]). Results as data are [`exchange`]'s.

mod bundled;
mod source;
mod journal;
mod numbers;
mod prompt;
mod nearest;
mod view;
mod record;
mod citation;
mod worked;
mod page;
mod words;
mod command;
mod exit;
mod emergency;

use std::process::ExitCode;

fn main() -> ExitCode {
    emergency::show_on_failure();
    command::run(std::env::args_os()).into()
}
