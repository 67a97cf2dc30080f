//! Turns the words of the interface into constants.
//!
//! Whoever names a word that is not in `locale/en.ftl` does not compile, and a test finds a word that
//! nobody names. Another language that lacks a word stops the build.

#![expect(clippy::disallowed_methods, reason = "a build script owns the disk")]

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};

/// One message: a text, or one for "one" and one for every other number.
struct Message {
    one: Option<String>,
    other: String,
}

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
    let folder = PathBuf::from(std::env::var("CARGO_MANIFEST_DIR")?).join("locale");
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut locales: BTreeMap<String, BTreeMap<String, Message>> = BTreeMap::new();
    for entry in fs::read_dir(&folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "ftl") {
            let name = path.file_stem().ok_or("a file without a name")?.to_string_lossy().into_owned();
            locales.insert(name, read(&path)?);
        }
    }
    let english = locales.remove("en").ok_or("locale/en.ftl is missing")?;
    // English is first, for whoever has another language.
    let languages = || std::iter::once(("en", &english)).chain(locales.iter().map(|(l, m)| (l.as_str(), m)));
    let mut code = String::new();
    for (key, message) in &english {
        let name = key.replace('-', "_").to_uppercase();
        // Each word by itself, so that a program carries those that it names and no others.
        writeln!(
            code,
            "/// {}\npub const {name}: Word = Word(&[",
            message.other.replace(['[', ']', '<', '>', '`'], "'")
        )?;
        for (locale, messages) in languages() {
            let message = messages.get(key).ok_or_else(|| format!("locale/{locale}.ftl has no `{key}`"))?;
            writeln!(code, "Text {{ one: {:?}, other: {:?} }},", message.one, message.other)?;
        }
        writeln!(code, "]);")?;
    }
    let names: Vec<&str> = languages().map(|(name, _)| name).collect();
    writeln!(code, "pub(super) const LOCALES: &[&str] = &{names:?};")?;
    for (locale, messages) in &locales {
        if let Some(unknown) = messages.keys().find(|key| !english.contains_key(*key)) {
            return Err(format!("locale/{locale}.ftl has `{unknown}`, which locale/en.ftl has not").into());
        }
    }
    fs::write(PathBuf::from(std::env::var("OUT_DIR")?).join("words.rs"), code)?;
    Ok(())
}

fn read(path: &Path) -> Result<BTreeMap<String, Message>, Box<dyn Error>> {
    let source = fs::read_to_string(path)?;
    let resource = fluent_syntax::parser::parse(source)
        .map_err(|(_, errors)| format!("{}: {errors:?}", path.display()))?;
    let mut messages = BTreeMap::new();
    for entry in resource.body {
        if let Entry::Message(message) = entry {
            let name = message.id.name;
            let pattern = message.value.ok_or_else(|| format!("`{name}` has no text"))?;
            let read = one_or_other(&pattern).ok_or_else(|| format!("`{name}` is more than we can read"))?;
            if messages.insert(name.clone(), read).is_some() {
                return Err(format!("{} has `{name}` twice", path.display()).into());
            }
        }
    }
    Ok(messages)
}

/// A text with names in it, or one choice between "one" and "other" and nothing beside it.
fn one_or_other(pattern: &Pattern<String>) -> Option<Message> {
    if let [PatternElement::Placeable { expression: Expression::Select { variants, .. } }] =
        pattern.elements.as_slice()
    {
        let find = |wanted: &str| {
            let variant = variants
                .iter()
                .find(|variant| matches!(&variant.key, VariantKey::Identifier { name } if name == wanted))?;
            plain(&variant.value)
        };
        return Some(Message { one: Some(find("one")?), other: find("other")? });
    }
    Some(Message { one: None, other: plain(pattern)? })
}

fn plain(pattern: &Pattern<String>) -> Option<String> {
    let mut text = String::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => text.push_str(&value.replace('\n', " ")),
            PatternElement::Placeable {
                expression: Expression::Inline(InlineExpression::VariableReference { id }),
            } => write!(text, "{{{}}}", id.name).ok()?,
            PatternElement::Placeable {
                expression: Expression::Inline(InlineExpression::StringLiteral { value }),
            } => text.push_str(value),
            PatternElement::Placeable { .. } => return None,
        }
    }
    Some(text)
}
