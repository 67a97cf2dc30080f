//! `carrywell`: back pain in pregnancy, in a terminal.
//!
//! A command reads a Case, has it assessed and planned by `care`, and shows the result in the words
//! of the compiled-in guideline. Nothing is decided here, nothing is sent anywhere, and nothing is
//! kept unless she asks for it.
//!
//! In reading order: the guideline compiled in ([`bundled`]), answers from a file ([`case_file`]) or
//! a conversation ([`intake`]), results as data ([`json`]) and as pages ([`view`]), and one file for
//! each command ([`command`]).

mod bundled;
mod case_file;
mod contradiction;
mod numbers;
mod question;
mod spoken;
mod intake;
mod json;
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
