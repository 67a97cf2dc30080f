//! The phone app: the program in WebAssembly, the pages, what is kept offline, and what it weighs.
//!
//! Everything is written to `target/site`, which can be put on any static host as it is, and which
//! `carrywell serve` carries inside.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bundle::Bundle;
use sha2::{Digest as _, Sha256, Sha384};
use web::site::{Assets, File};

use crate::Result;
use crate::run::{ask, root, run};
use crate::wasm::Program;

/// What a phone loads before the first question can be answered, in bytes after brotli.
const FIRST_AT_MOST: usize = 148_200;

/// What it loads by and by until everything works offline.
const WHOLE_AT_MOST: usize = 648_000;

/// Builds the app, and says where it is and what it weighs.
pub(crate) fn site() -> Result<PathBuf> {
    let to = root().join("target/site");
    let _ = fs::remove_dir_all(&to);
    fs::create_dir_all(&to).map_err(|e| format!("{}: {e}", to.display()))?;
    let mut written = Written { to: to.clone(), files: BTreeMap::new() };

    let (contents, figures) = crate::size::compile_with_figures()?;
    let bytes = Bundle::write_without_claims(&contents);
    let opened = Bundle::open(&bytes).map_err(|e| format!("the bundle does not open: {e}"))?;

    let beginning = Bundle::for_check(&bytes).map_err(|e| e.to_string())?;
    let more = bytes.get(beginning.len()..).unwrap_or_default();

    let bindings = root().join("target/web/bindings");
    let mut programs = Vec::new();
    let mut all_small = true;
    let each = [(Program::First, "first"), (Program::Whole, "whole"), (Program::Seal, "seal")];
    for (program, name) in each {
        let to = bindings.join(name);
        let (wasm, is_small) = crate::wasm::app(program, &[])?;
        bind(&wasm, &to)?;
        all_small &= is_small;
        programs.push(read(&to.join("web_bg.wasm"))?);
    }
    let [first, whole, seal] = programs.as_slice() else { return Err("there are three programs".to_owned()) };
    let host = root().join("crates/web/host");
    tools(&host)?;
    let built = root().join("target/web/host");
    let alias =
        |name: &str| format!("--alias:carrywell-{name}={}", bindings.join(name).join("web.js").display());
    esbuild(
        &host,
        &["main.js", "--bundle", "--format=esm", "--target=es2022", &alias("first")],
        &built.join("app.js"),
    )?;
    esbuild(&host, &["style.css"], &built.join("style.css"))?;
    // The colours of the drawn figures come from where they are drawn.
    let later = fs::read_to_string(host.join("later.css")).map_err(|e| e.to_string())? + &figure::scheme();
    fs::write(built.join("later-whole.css"), later).map_err(|e| e.to_string())?;
    esbuild(&built, &["later-whole.css"], &built.join("later.css"))?;
    let later_style = written.hashed("later", "css", &read(&built.join("later.css"))?)?;
    let style = format!("--define:STYLE={:?}", later_style.path);
    let integrity = format!("--define:INTEGRITY={:?}", later_style.integrity);
    esbuild(
        &host,
        &["later.js", "--bundle", "--format=esm", "--target=es2022", &alias("whole"), &style, &integrity],
        &built.join("later.js"),
    )?;
    esbuild(&host, &["exit.js"], &built.join("exit.js"))?;
    let seal = written.hashed("seal", "wasm", seal)?;
    let wasm = format!("--define:WASM={:?}", seal.path);
    let integrity = format!("--define:INTEGRITY={:?}", seal.integrity);
    let worker =
        ["sealer.js", "--bundle", "--format=iife", "--target=es2022", &alias("seal"), &wasm, &integrity];
    esbuild(&host, &worker, &built.join("sealer.js"))?;

    let certificate = crate::certificate::certificate(&opened)?;
    let assets = Assets {
        script: written.hashed("app", "js", &read(&built.join("app.js"))?)?,
        later: written.hashed("later", "js", &read(&built.join("later.js"))?)?,
        style: written.hashed("style", "css", &read(&built.join("style.css"))?)?,
        later_style,
        exit: written.hashed("exit", "js", &read(&built.join("exit.js"))?)?,
        first: written.hashed("first", "wasm", first)?,
        whole: written.hashed("whole", "wasm", whole)?,
        guideline: written.hashed("guideline", "bundle", beginning)?,
        more: written.hashed("more", "bundle", more)?,
        figures: written.hashed("figures", "bundle", &figures.write())?,
        sealer: written.hashed("sealer", "js", &read(&built.join("sealer.js"))?)?,
        certificate: match &certificate {
            Some((text, _)) => Some(written.hashed("certificate", "json", text.as_bytes())?),
            None => None,
        },
    };
    let icons = root().join("crates/web/icons");
    for name in ["icon.svg", "icon-192.png", "icon-512.png", "icon-maskable-512.png", "apple-touch-icon.png"]
    {
        written.put(name, &read(&icons.join(name))?)?;
    }
    written.put("manifest.webmanifest", web::site::manifest().as_bytes())?;
    let day = clinical::Date::from_ymd(2000, 1, 1).ok_or("no such day")?;
    let pages = web::site::pages(&opened, &assets, certificate.map(|(_, read)| read), day);
    let mut kept = Vec::new();
    for page in &pages {
        written.put(&page.file, page.html.as_bytes())?;
        if let Some(page) = &page.kept {
            written.put(&page.file, page.html.as_bytes())?;
            kept.push(page.path.clone());
        }
    }
    let needed = |name: &str| -> bool {
        !name.ends_with(".html")
            && name != "robots.txt"
            && name != "_headers"
            && !name.starts_with("icon-maskable")
            && !name.starts_with("first.")
    };
    kept.extend(written.files.keys().filter(|name| needed(name)).map(|name| format!("/{name}")));
    let version = written.version();
    let worker = fs::read_to_string(host.join("sw.js")).map_err(|e| e.to_string())?;
    let list = |paths: &[String]| serde_json::to_string(paths).map_err(|e| e.to_string());
    let routes: Vec<String> = web::site::routes().iter().map(|route| (*route).to_owned()).collect();
    let worker = worker
        .replace("@VERSION@", &version)
        .replace("@FILES@", &list(&kept)?)
        .replace("@ROUTES@", &list(&routes)?);
    fs::create_dir_all(&built).map_err(|e| e.to_string())?;
    fs::write(built.join("sw-filled.js"), worker).map_err(|e| e.to_string())?;
    esbuild(&built, &["sw-filled.js"], &built.join("sw.js"))?;
    written.put("sw.js", &read(&built.join("sw.js"))?)?;
    written.put("robots.txt", b"User-agent: *\nDisallow: /kept/\n")?;
    written.put("_headers", web::site::headers().as_bytes())?;
    let facts = serde_json::json!({ "version": version, "routes": routes });
    written.put("site.json", format!("{facts}\n").as_bytes())?;
    println!("the app is in {}: {} files, version {version}", to.display(), written.files.len());
    let arrive = |pages: &[&str], files: &[&File]| -> Vec<String> {
        let files = files.iter().map(|file| file.path.as_str());
        pages.iter().copied().chain(files).map(str::to_owned).collect()
    };
    let first = [&assets.script, &assets.style, &assets.first, &assets.guideline];
    let first = arrive(&["/check", "/icon.svg", "/manifest.webmanifest"], &first);
    // The limits are those of a standard library built for size. Whoever cannot have one still gets an app.
    let held = |at_most: usize| all_small.then_some(at_most);
    weigh(&written, "before the first question can be answered", &first, held(FIRST_AT_MOST))?;
    kept.push("/sw.js".to_owned());
    weigh(
        &written,
        "before everything works offline, the first program not counted",
        &kept,
        held(WHOLE_AT_MOST),
    )?;
    Ok(to)
}

/// What was written, by name.
struct Written {
    to: PathBuf,
    files: BTreeMap<String, Vec<u8>>,
}

impl Written {
    fn put(&mut self, name: &str, bytes: &[u8]) -> Result {
        let path = self.to.join(name);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
        }
        fs::write(&path, bytes).map_err(|e| format!("{}: {e}", path.display()))?;
        self.files.insert(name.to_owned(), bytes.to_vec());
        Ok(())
    }

    /// Writes a file whose name says what is in it, so that it can be kept for ever.
    fn hashed(&mut self, stem: &str, ending: &str, bytes: &[u8]) -> Result<File> {
        let hash: String = Sha256::digest(bytes).iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        let name = format!("{stem}.{hash}.{ending}");
        self.put(&name, bytes)?;
        let integrity = format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)));
        Ok(File { path: format!("/{name}"), integrity })
    }

    /// One name for all of it.
    fn version(&self) -> String {
        let mut all = Sha256::new();
        for (name, bytes) in &self.files {
            all.update(name.as_bytes());
            all.update(bytes);
        }
        all.finalize().iter().take(6).map(|byte| format!("{byte:02x}")).collect()
    }
}

/// The bindings between the browser and the program.
pub(crate) fn bind(wasm: &Path, to: &Path) -> Result {
    let mut bindgen = wasm_bindgen_cli_support::Bindgen::new();
    bindgen.input_path(wasm);
    bindgen.out_name("web");
    bindgen.typescript(false);
    bindgen.omit_default_module_path(true);
    bindgen.remove_name_section(true);
    bindgen.remove_producers_section(true);
    bindgen.web(true).map_err(|e| e.to_string())?;
    bindgen.generate(to).map_err(|e| format!("the bindings of the app: {e}"))
}

/// The two front-end packages, as the lock file has them.
fn tools(host: &Path) -> Result {
    packages(host, "two front-end packages (idiomorph, esbuild)")
}

/// Packages of a folder, as its lock file has them.
pub(crate) fn packages(folder: &Path, what: &str) -> Result {
    // npm's own list of what it installed; older than what is wanted, it may lack something.
    let age = |name: &str| fs::metadata(folder.join(name)).and_then(|about| about.modified()).ok();
    if age("node_modules/.package-lock.json").is_some_and(|had| age("package-lock.json") <= Some(had)) {
        return Ok(());
    }
    if ask(Command::new("npm").arg("--version")).is_none() {
        return Err("the app is put together with Node.js and npm, and there is no `npm` here\n\
             help: install Node.js 20 or later; `carrywell` itself builds without: `cargo build --release`"
            .to_owned());
    }
    println!("installing {what} into {}", folder.join("node_modules").display());
    run(Command::new("npm")
        .args(["ci", "--ignore-scripts", "--no-fund", "--no-audit", "--loglevel=error"])
        .current_dir(folder))
}

fn esbuild(from: &Path, args: &[&str], to: &Path) -> Result {
    let program = root().join("crates/web/host/node_modules/.bin/esbuild");
    let mut command = Command::new(program);
    command.args(args).arg("--minify").arg("--log-level=warning").arg("--legal-comments=none");
    command.arg(format!("--outfile={}", to.display())).current_dir(from);
    run(&mut command)
}

fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).map_err(|e| format!("{}: {e}", path.display()))
}

/// Each part's share of what must arrive, which may be so much at most.
fn weigh(written: &Written, when: &str, paths: &[String], at_most: Option<usize>) -> Result {
    let mut shares: BTreeMap<&str, usize> = BTreeMap::new();
    let mut whole = 0;
    let mut n_files = 0;
    for path in paths.iter().map(|path| path.trim_start_matches('/')) {
        let file = [path.to_owned(), format!("{path}/index.html")]
            .into_iter()
            .find_map(|name| written.files.get(&name))
            .ok_or_else(|| format!("there is no file for /{path}"))?;
        let part = match path.rsplit('.').next().unwrap_or("") {
            "wasm" => "program",
            "bundle" => "guideline",
            "js" => "script",
            "css" => "style",
            "svg" | "png" | "webmanifest" => "icons",
            _ => "pages",
        };
        let packed = if path.ends_with("png") { file.len() } else { brotli(file)? };
        *shares.entry(part).or_default() += packed;
        whole += packed;
        n_files += 1;
    }
    println!("what must arrive {when}: {whole} bytes after brotli, in {n_files} files");
    for (part, bytes) in &shares {
        println!("  {part:10} {bytes:7}");
    }
    let Some(at_most) = at_most else {
        println!("  that is not held to a limit: the standard library was not built for size");
        return Ok(());
    };
    if whole > at_most {
        return Err(format!(
            "what must arrive {when} is {} bytes more than the {at_most} it may be",
            whole - at_most
        ));
    }
    Ok(())
}

fn brotli(bytes: &[u8]) -> Result<usize> {
    let mut packed = Vec::new();
    {
        let mut writer = brotli::CompressorWriter::new(&mut packed, 1 << 16, 11, 22);
        writer.write_all(bytes).map_err(|e| e.to_string())?;
    }
    Ok(packed.len())
}
