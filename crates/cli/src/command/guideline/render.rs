//! `carrywell guideline render`: the pages reviewers sign, written from the compiled form.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use clap::Args;

use super::subject::{refuse, unwritten};
use super::{Folder, counted, shown};
use crate::exit::Exit;
use crate::page::print;
use crate::words;

/// Renders a guideline.
#[derive(Args, Clone, Debug)]
pub(in crate::command) struct Options {
    #[command(flatten)]
    folder: Folder,
    /// Where the pages are
    #[arg(long, value_name = "DIR", default_value = "docs/guideline")]
    out: PathBuf,
    /// Write nothing; say which pages are not what they should be
    #[arg(long)]
    check: bool,
}

pub(super) fn run(options: &Options) -> Result<Exit, Exit> {
    let (contents, _) = options.folder.compiled()?;
    let pages = compiler::render::pages(&contents);
    let unread = |path: &Path, error: &io::Error| {
        let (message, help) = words::not_opened(error, "name the folder of the pages with --out DIR");
        refuse(&format!("`{}` cannot be read: {message}\nhelp: {help}", shown(path)))
    };
    let mut stale: Vec<String> = Vec::new();
    for (name, text) in &pages {
        let path = options.out.join(name);
        let same = match fs::read(&path) {
            Ok(bytes) => same_page(&bytes, text),
            Err(error) if error.kind() == io::ErrorKind::NotFound => false,
            Err(error) => return Err(unread(&path, &error)),
        };
        if same {
            continue;
        }
        stale.push(name.clone());
        if !options.check {
            if let Some(folder) = path.parent() {
                fs::create_dir_all(folder).map_err(|error| unwritten(folder, &error))?;
            }
            fs::write(&path, text).map_err(|error| unwritten(&path, &error))?;
        }
    }
    let wanted: BTreeSet<&str> = pages.iter().map(|(name, _)| name.as_str()).collect();
    let left_over = left_over(&options.out, &wanted).map_err(|error| unread(&options.out, &error))?;

    let mut text = String::new();
    let verb = if options.check { "stale" } else { "written" };
    for name in &stale {
        text.push_str(&format!("{verb}: {}\n", shown(&options.out.join(name))));
    }
    for name in &left_over {
        text.push_str(&format!("not a page of this guideline: {}\n", shown(&options.out.join(name))));
    }
    text.push_str(&format!("{}, {} {verb}\n", counted(pages.len(), "page", "pages"), stale.len()));
    print(&text).map_err(|_| Exit::CouldNotTell)?;
    let clean = left_over.is_empty() && (stale.is_empty() || !options.check);
    Ok(if clean { Exit::Yes } else { Exit::No })
}

/// A checkout may have changed the line ends, and nothing else.
fn same_page(bytes: &[u8], text: &str) -> bool {
    bytes == text.as_bytes() || str::from_utf8(bytes).is_ok_and(|found| found.replace("\r\n", "\n") == text)
}

/// Pages in the folder that this guideline has not.
fn left_over(folder: &Path, wanted: &BTreeSet<&str>) -> io::Result<Vec<String>> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(error),
    };
    let mut names = Vec::new();
    for entry in entries {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.ends_with(".md") && !wanted.contains(name.as_str()) {
            names.push(name);
        }
    }
    names.sort();
    Ok(names)
}
