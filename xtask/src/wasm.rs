//! The engine for the browser: finds a compiler, builds, and says what it did.

use std::path::PathBuf;
use std::process::Command;

use crate::Result;
use crate::run::{ask, cargo, root, run};

const TARGET: &str = "wasm32-unknown-unknown";

/// What the phone needs of the engine.
const PACKAGES: [&str; 6] = ["clinical", "guideline", "care", "bundle", "exchange", "store"];

/// A compiler that can build for the browser.
struct Compiler {
    rustc: PathBuf,
    /// Whether the standard library must be built from its source.
    build_std: bool,
}

/// Builds the engine alone, to see that it still can be.
pub(crate) fn build() -> Result {
    // A browser reads no TOML, which is the one default feature among them.
    let mut args = vec!["--release", "--no-default-features"];
    for package in PACKAGES {
        args.extend(["--package", package]);
    }
    build_with(&args)?;
    println!("built {} for {TARGET}", PACKAGES.join(", "));
    Ok(())
}

/// Builds the app, small, and says where its program is.
pub(crate) fn app(features: &[&str]) -> Result<PathBuf> {
    let mut args = vec!["--profile", "web", "--package", "web", "--lib"];
    let features = features.join(",");
    if !features.is_empty() {
        args.extend(["--features", &features]);
    }
    build_with(&args)?;
    Ok(root().join("target/wasm").join(TARGET).join("web/web.wasm"))
}

fn build_with(args: &[&str]) -> Result {
    let compiler = find()?;
    let mut command = cargo();
    command.args(["build", "--target", TARGET, "--target-dir"]);
    command.arg(root().join("target/wasm")).args(args);
    command
        .env("RUSTC", &compiler.rustc)
        .env_remove("RUSTUP_TOOLCHAIN")
        .env_remove("CARGO_ENCODED_RUSTFLAGS");
    if compiler.build_std {
        // For this build only: build scripts elsewhere would believe they run on a nightly.
        command.arg("-Zbuild-std=std,panic_abort").env("RUSTC_BOOTSTRAP", "1");
        if let Some(linker) = linker() {
            command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker);
        }
    }
    run(&mut command)
}

fn find() -> Result<Compiler> {
    let candidates = on_path("rustc");
    let ready = |rustc: &PathBuf| {
        let Some(dir) = ask(Command::new(rustc).args(["--print", "target-libdir", "--target", TARGET]))
        else {
            return false;
        };
        std::fs::read_dir(dir).is_ok_and(|mut files| {
            files.any(|f| f.is_ok_and(|f| f.file_name().to_string_lossy().starts_with("libstd-")))
        })
    };
    if let Some(rustc) = candidates.iter().find(|rustc| ready(rustc)) {
        println!("the compiler has a standard library for {TARGET}: using it");
        return Ok(Compiler { rustc: rustc.clone(), build_std: false });
    }
    if ask(Command::new("rustup").arg("--version")).is_some() {
        println!("installing the standard library for {TARGET}: rustup target add {TARGET}");
        if run(Command::new("rustup").args(["target", "add", TARGET])).is_ok()
            && let Some(rustc) = candidates.iter().find(|rustc| ready(rustc))
        {
            return Ok(Compiler { rustc: rustc.clone(), build_std: false });
        }
    }
    let has_source = |rustc: &&PathBuf| {
        ask(Command::new(rustc).args(["--print", "sysroot"])).is_some_and(|root| {
            PathBuf::from(root).join("lib/rustlib/src/rust/library/std/src/lib.rs").is_file()
        })
    };
    if let Some(rustc) = candidates.iter().find(has_source) {
        println!("building the standard library for {TARGET} from its source (about 30 s, once)");
        return Ok(Compiler { rustc: rustc.clone(), build_std: true });
    }
    Err(format!(
        "no compiler here can build for {TARGET}\n\
         help: run `rustup target add {TARGET}`, or on Debian `apt-get install rustc-web rust-web-src lld-22`"
    ))
}

fn linker() -> Option<PathBuf> {
    let host = ask(Command::new("rustc").args(["--print", "host-tuple"]))?;
    let sysroot = ask(Command::new("rustc").args(["--print", "sysroot"]))?;
    let lld = PathBuf::from(sysroot).join("lib/rustlib").join(host).join("bin/rust-lld");
    if lld.is_file() {
        return Some(lld);
    }
    ["wasm-ld", "wasm-ld-22", "wasm-ld-19", "wasm-ld-14"]
        .iter()
        .find_map(|name| on_path(name).into_iter().next())
}

fn on_path(name: &str) -> Vec<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).map(|dir| dir.join(name)).filter(|file| file.is_file()).collect()
}
