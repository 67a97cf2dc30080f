//! Compiles the guideline into the program.
//!
//! Writes three files: the bundle, the drawn figures, and the emergency card, which needs neither the bundle nor anything
//! else to be shown. A guideline with an error in it stops the build with the compiler's own words.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use bundle::{Bundle, Contents};
use compiler::{Files, Severity};

fn main() -> ExitCode {
    match build() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn build() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(std::env::var("CARGO_MANIFEST_DIR")?).join("../../guideline");
    let out = PathBuf::from(std::env::var("OUT_DIR")?);
    let mut files = Files::new();
    read(&folder, "", &mut files)?;
    let compiled = compiler::compile(&files);
    let (contents, figures) = match compiled.contents.zip(compiled.figures) {
        Some(both) if !compiled.diagnostics.iter().any(|d| d.severity == Severity::Error) => both,
        _ => return Err(compiler::plain(&compiled.diagnostics, "guideline").into()),
    };
    fs::write(out.join("guideline.bundle"), Bundle::write(&contents))?;
    fs::write(out.join("guideline.figures"), figures.write())?;
    fs::write(out.join("emergency.txt"), emergency_card(&contents))?;
    Ok(())
}

/// Takes in every file below a folder. Cargo looks at the same folders to see whether to build again.
fn read(folder: &Path, below: &str, files: &mut Files) -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed={}", folder.display());
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let path = format!("{below}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            read(&entry.path(), &format!("{path}/"), files)?;
        } else if path.ends_with(".toml") || path.ends_with(".ftl") {
            println!("cargo::rerun-if-changed={}", entry.path().display());
            files.insert(path, fs::read(entry.path())?);
        }
    }
    Ok(())
}

/// What to do in an emergency, every number we know, and what counts as one.
fn emergency_card(contents: &Contents) -> String {
    let rules = &contents.guideline;
    let texts = contents.texts.first();
    let text = |key: &str| texts.and_then(|texts| texts.get(key)).unwrap_or("").to_owned();
    let mut card = format!("{}\n\n{}\n\n", text("disposition-emergency"), text("disposition-emergency.do"));
    for region in &rules.regions {
        card.push_str(&format!(
            "{}: {}\n",
            text(&format!("region-{}", region.id)),
            region.emergency.join(", ")
        ));
    }
    card.push('\n');
    let emergencies = rules.signs.iter().filter(|sign| sign.disposition == clinical::Disposition::Emergency);
    for sign in emergencies.filter(|sign| !sign.private) {
        card.push_str(&format!("- {}\n", text(&format!("sign-{}.short", sign.id))));
    }
    card
}
