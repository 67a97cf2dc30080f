//! Compiles the app into the server.
//!
//! The folder is named by `CARRYWELL_SITE` and made by `cargo xtask site`. Every file in it is
//! compressed once, here, and never while somebody waits. Without the variable there is no app in
//! the build, and `carrywell serve` says so. A folder that holds no app stops the build.

#[path = "build/press.rs"]
mod press;

use std::collections::BTreeSet;
use std::env;
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use press::Press;

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
    println!("cargo::rerun-if-env-changed=CARRYWELL_SITE");
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=build");
    let out = PathBuf::from(env::var("OUT_DIR")?);
    // A path that is not absolute begins at the root of the workspace.
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?).join("../..");
    let folder = env::var("CARRYWELL_SITE").ok().filter(|folder| !folder.is_empty());
    let (files, routes) = match &folder {
        Some(folder) => read_site(&root.join(folder), &out.join("pressed"))
            .map_err(|error| format!("CARRYWELL_SITE is `{folder}`: {error}"))?,
        None => (Vec::new(), Vec::new()),
    };
    fs::write(out.join("embedded.rs"), written(&files, &routes)?)?;
    Ok(())
}

/// A file, and where its bytes are, plain and compressed.
struct File {
    name: String,
    path: PathBuf,
    encoded: Vec<(&'static str, PathBuf)>,
}

fn read_site(folder: &Path, pressed: &Path) -> Result<(Vec<File>, Vec<String>), Box<dyn Error>> {
    let folder = folder.canonicalize()?;
    let mut names = BTreeSet::new();
    list(&folder, "", &mut names)?;
    if !names.contains("index.html") {
        return Err("there is no `index.html` in it; `cargo xtask site` makes one".into());
    }
    let routes = match names.remove("site.json") {
        true => routes(&fs::read_to_string(folder.join("site.json"))?)?,
        false => Vec::new(),
    };
    let mut press = Press::new(pressed)?;
    let mut files = Vec::new();
    for name in &names {
        // What was compressed beforehand stands beside its file and is not a file of its own.
        let is_beside = press::ENDINGS
            .iter()
            .any(|ending| name.strip_suffix(ending).is_some_and(|plain| names.contains(plain)));
        if !is_beside {
            let path = folder.join(name);
            let encoded = press.encode(&path)?;
            files.push(File { name: name.clone(), path, encoded });
        }
    }
    press.forget_the_rest()?;
    Ok((files, routes))
}

/// Takes in every file below a folder. Cargo looks at the same folders to see whether to build again.
fn list(folder: &Path, below: &str, names: &mut BTreeSet<String>) -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed={}", folder.display());
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let file = entry.file_name();
        let file = file.to_str().ok_or_else(|| format!("`{}` is not text", entry.path().display()))?;
        let name = format!("{below}{file}");
        if entry.file_type()?.is_dir() {
            list(&entry.path(), &format!("{name}/"), names)?;
        } else if !file.starts_with('.') {
            println!("cargo::rerun-if-changed={}", entry.path().display());
            names.insert(name);
        }
    }
    Ok(())
}

/// The paths that the app itself shows, from `site.json`.
fn routes(text: &str) -> Result<Vec<String>, Box<dyn Error>> {
    let wrong = |what: &str| format!("site.json: {what}");
    let value: serde_json::Value = serde_json::from_str(text).map_err(|error| wrong(&error.to_string()))?;
    let listed = value
        .get("routes")
        .and_then(|routes| routes.as_array())
        .ok_or_else(|| wrong("`routes` is no list"))?;
    let route = |route: &serde_json::Value| match route.as_str() {
        Some(path) if path.starts_with('/') => Ok(path.to_owned()),
        _ => Err(wrong(&format!("the route {route} is no path that begins with `/`")).into()),
    };
    listed.iter().map(route).collect()
}

/// The table as Rust. A path that is written as Rust writes a text can hold anything.
fn written(files: &[File], routes: &[String]) -> Result<String, Box<dyn Error>> {
    let mut text = String::from("static FILES: &[File] = &[\n");
    for file in files {
        writeln!(
            text,
            "    File {{ name: {:?}, bytes: include_bytes!({:?}), encoded: &[",
            file.name, file.path
        )?;
        for (encoding, path) in &file.encoded {
            writeln!(text, "        (Encoding::{encoding}, include_bytes!({path:?})),")?;
        }
        text.push_str("    ] },\n");
    }
    text.push_str("];\n");
    writeln!(text, "static ROUTES: &[&str] = &{routes:?};")?;
    Ok(text)
}
