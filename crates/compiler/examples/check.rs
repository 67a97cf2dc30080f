//! Prints what the compiler finds in a folder: `cargo run -p compiler --example check -- guideline`.

#![allow(clippy::print_stdout, reason = "it is what it is for")]
#![allow(clippy::disallowed_methods, reason = "the example owns the disk")]

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs, io};

use compiler::{Files, compile, json, plain, pretty};

fn main() -> io::Result<ExitCode> {
    let mut folder = PathBuf::from("guideline");
    let mut format = "plain".to_owned();
    for argument in env::args().skip(1) {
        match argument.strip_prefix("--") {
            Some(name) => format = name.to_owned(),
            None => folder = PathBuf::from(argument),
        }
    }
    let mut files = Files::new();
    add(&mut files, &folder, &folder)?;
    let compiled = compile(&files);
    let name = folder.to_string_lossy();
    match format.as_str() {
        "json" => println!("{}", json(&compiled.diagnostics)),
        "pretty" => print!("{}", pretty(&compiled.diagnostics, &files, &name, false)),
        "colour" => print!("{}", pretty(&compiled.diagnostics, &files, &name, true)),
        _ => print!("{}", plain(&compiled.diagnostics, &name)),
    }
    Ok(if compiled.diagnostics.iter().any(|d| d.severity == compiler::Severity::Error) {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    })
}

fn add(files: &mut Files, root: &Path, folder: &Path) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            add(files, root, &path)?;
        } else if let Ok(relative) = path.strip_prefix(root) {
            files.insert(relative.to_string_lossy(), fs::read(&path)?);
        }
    }
    Ok(())
}
