//! Reads the tokens of the design out of its style sheets, for the page that shows them.
//!
//! The style sheet is where a value stands; the page at `/design` is made from what stands there, so
//! that neither can say something else. A contrast is a number of two colours and is worked out there.

#![expect(clippy::disallowed_methods, reason = "a build script owns the disk")]

#[path = "build/sheet.rs"]
mod sheet;

use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use sheet::{Declared, declared, of_schemes};

/// What the tokens stand under, and what the third scheme puts in place of those of the first.
const TOKENS: &str = ":root, [data-theme]";
const CONTRAST: &str = "[data-theme=\"contrast\"]";

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
    let host = PathBuf::from(std::env::var("CARGO_MANIFEST_DIR")?).join("host");
    let mut all = Vec::new();
    for name in ["style.css", "later.css"] {
        let path = host.join(name);
        println!("cargo::rerun-if-changed={}", path.display());
        all.extend(declared(&fs::read_to_string(path)?));
    }
    let code = format!("{}{}{}", colours(&all)?, sizes(&all)?, motion(&all)?);
    fs::write(PathBuf::from(std::env::var("OUT_DIR")?).join("tokens.rs"), code)?;
    Ok(())
}

/// The value a scheme of its own gives to a token, if it does.
fn in_contrast<'a>(all: &'a [Declared], name: &str) -> Option<&'a str> {
    all.iter().find(|one| one.under == CONTRAST && one.name == name).map(|one| one.value.as_str())
}

fn tokens(all: &[Declared]) -> impl Iterator<Item = (&str, &str)> {
    let tokens = all.iter().filter(|one| one.under == TOKENS && one.around.is_empty());
    tokens.filter_map(|one| Some((one.name.strip_prefix("--")?, one.value.as_str())))
}

fn colours(all: &[Declared]) -> Result<String, Box<dyn Error>> {
    let mut code = String::from("pub(super) const COLOURS: &[Colour] = &[\n");
    let mut shade = None;
    for (name, value) in tokens(all) {
        let Some((light, dark)) = of_schemes(value) else { continue };
        let contrast = in_contrast(all, &format!("--{name}")).unwrap_or(light);
        let values = [light, dark, contrast];
        if !light.starts_with('#') {
            shade = Some(values);
            continue;
        }
        let mut lights = Vec::new();
        for value in values {
            lights.push(light_of(value).ok_or_else(|| format!("`--{name}`: `{value}` is no colour"))?);
        }
        writeln!(code, "Colour {{ name: {name:?}, values: {values:?}, lights: {lights:?} }},")?;
    }
    writeln!(code, "];")?;
    let shade = shade.ok_or("no shadow of cards stands among the tokens")?;
    writeln!(code, "pub(super) const SHADE: [&str; 3] = {shade:?};")?;
    Ok(code)
}

/// How light a colour is, from black at 0 to white at a million: the relative luminance of WCAG 2.
fn light_of(value: &str) -> Option<u32> {
    let digits = value.strip_prefix('#').filter(|digits| digits.len() == 6)?;
    let mut sum = 0.0;
    for (share, at) in [(0.2126, 0), (0.7152, 2), (0.0722, 4)] {
        let part = f64::from(u8::from_str_radix(digits.get(at..at + 2)?, 16).ok()?) / 255.0;
        sum += share * if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) };
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 0 to a million")]
    Some((sum * 1_000_000.0).round() as u32)
}

/// Tokens that are the same in every scheme, each with the pixels it is at the usual size of letters.
fn sizes(all: &[Declared]) -> Result<String, Box<dyn Error>> {
    let mut code = String::from("pub(super) const SIZES: &[Size] = &[\n");
    for (name, value) in tokens(all) {
        if of_schemes(value).is_some() || ["light", "dark"].contains(&name) {
            continue;
        }
        // The largest size a value has, where it hangs on the window.
        let rems =
            value.split(['(', ')', ',', ' ']).filter_map(|part| part.strip_suffix("rem")?.parse().ok());
        let pixels = rems.fold(0.0, f64::max) * 16.0;
        writeln!(code, "Size {{ name: {name:?}, value: {value:?}, pixels: \"{pixels}\" }},")?;
    }
    writeln!(code, "];")?;
    for (constant, under, name) in [("FONT", "html", "font"), ("LEADING", "h1, h2, h3", "line-height")] {
        let found = all.iter().find(|one| one.under == under && one.name == name && one.around.is_empty());
        let value = &found.ok_or_else(|| format!("`{under}` has no `{name}`"))?.value;
        writeln!(code, "pub(super) const {constant}: &str = {value:?};")?;
    }
    Ok(code)
}

/// Everything that moves or fades, or that only those see who want motion.
fn motion(all: &[Declared]) -> Result<String, Box<dyn Error>> {
    let mut code = String::from("pub(super) const MOTION: &[Motion] = &[\n");
    for one in all {
        let wanted = one.around.contains("prefers-reduced-motion: no-preference");
        let moves = ["transition", "animation"].iter().any(|name| one.name.starts_with(name));
        if !wanted && !moves || one.around.starts_with("@keyframes") {
            continue;
        }
        let Declared { under, name, value, .. } = one;
        let said = format!("{name}: {value}");
        writeln!(code, "Motion {{ of: {under:?}, said: {said:?}, only_where_wanted: {wanted} }},")?;
    }
    writeln!(code, "];")?;
    Ok(code)
}
