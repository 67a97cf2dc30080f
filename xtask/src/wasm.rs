//! The engine for the browser: finds a compiler, builds, and says what it did.

use std::path::PathBuf;
use std::process::Command;

use crate::Result;
use crate::run::{ask, cargo, debian, root, run};

const TARGET: &str = "wasm32-unknown-unknown";

/// What the phone needs of the engine.
const PACKAGES: [&str; 6] = ["clinical", "guideline", "care", "bundle", "exchange", "store"];

/// A compiler that can build for the browser.
struct Compiler {
    rustc: PathBuf,
    /// Whether the standard library is built from its source.
    build_std: bool,
    /// Whether it is built for size.
    small: bool,
}

/// Builds the engine alone, to see that it still can be.
pub(crate) fn build() -> Result {
    // A browser reads no TOML, which is the one default feature among them.
    let mut args = vec!["--release", "--no-default-features"];
    for package in PACKAGES {
        args.extend(["--package", package]);
    }
    build_with(&find()?, &args)?;
    println!("built {} for {TARGET}", PACKAGES.join(", "));
    Ok(())
}

/// The programs of the app.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Program {
    /// Check and what it leads to, which arrives first.
    First,
    /// All of it.
    Whole,
    /// What seals, by itself.
    Seal,
}

/// Builds a program of the app, and says where it is and whether the standard library in it was built
/// for size.
pub(crate) fn app(program: Program, features: &[&str]) -> Result<(PathBuf, bool)> {
    let package = if program == Program::Seal { "seal" } else { "web" };
    let mut args = vec!["--profile", "web", "--package", package, "--lib"];
    if program == Program::First {
        args.push("--no-default-features");
    }
    let features = features.join(",");
    if !features.is_empty() {
        args.extend(["--features", &features]);
    }
    let compiler = find()?;
    let is_small = match small_std(&compiler) {
        Some(small) if build_with(&small, &args).is_ok() => true,
        Some(_) => {
            println!(
                "that did not work; the app is built with the standard library as it came, some tenth larger"
            );
            build_with(&compiler, &args)?;
            false
        }
        None => {
            build_with(&compiler, &args)?;
            false
        }
    };
    Ok((root().join("target/wasm").join(TARGET).join(format!("web/{package}.wasm")), is_small))
}

/// The same compiler, with a standard library built for size: it stops without a word where ours
/// would stop with a message that nobody reads, and carries nothing that only writes such messages.
fn small_std(compiler: &Compiler) -> Option<Compiler> {
    let mut rustc = compiler.rustc.clone();
    if !has_source(&rustc) && ask(Command::new("rustup").arg("--version")).is_some() {
        println!(
            "installing the source of the standard library, from which it is built smaller: rustup component add rust-src"
        );
        let _ = run(Command::new("rustup").args(["component", "add", "rust-src"]));
    }
    if !has_source(&rustc) {
        let other = || on_path("rustc").into_iter().find(has_source);
        let Some(other) = other().or_else(|| debian_rust().and_then(|()| other())) else {
            println!("there is no source of the standard library: the app is some tenth larger than with it");
            return None;
        };
        rustc = other;
    }
    println!("building the standard library for size (about a minute, once)");
    Some(Compiler { rustc, build_std: true, small: true })
}

fn build_with(compiler: &Compiler, args: &[&str]) -> Result {
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
        if compiler.small {
            // To take small functions in a little sooner than for size alone leaves less to say after compression.
            let flags = r#""-Zlocation-detail=none", "-Zfmt-debug=none", "-Zunstable-options", "-Cpanic=immediate-abort", "-Cllvm-args=-inline-threshold=12""#;
            command.arg("-Zbuild-std-features=optimize_for_size");
            command.args(["--config", &format!("target.{TARGET}.rustflags = [{flags}]")]);
        }
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
        return Ok(Compiler { rustc: rustc.clone(), build_std: false, small: false });
    }
    if ask(Command::new("rustup").arg("--version")).is_some() {
        println!("installing the standard library for {TARGET}: rustup target add {TARGET}");
        if run(Command::new("rustup").args(["target", "add", TARGET])).is_ok()
            && let Some(rustc) = candidates.iter().find(|rustc| ready(rustc))
        {
            return Ok(Compiler { rustc: rustc.clone(), build_std: false, small: false });
        }
    }
    if let Some(rustc) = candidates.iter().find(|rustc| has_source(rustc)) {
        println!("building the standard library for {TARGET} from its source (about 30 s, once)");
        return Ok(Compiler { rustc: rustc.clone(), build_std: true, small: false });
    }
    Err(format!(
        "no compiler here can build for {TARGET}\n\
         help: run `rustup target add {TARGET}`, or on Debian `apt-get install rustc-web rust-web-src lld-22`"
    ))
}

/// Debian's compiler, which comes with its source. It stands beside whatever is there and is not
/// preferred to it.
fn debian_rust() -> Option<()> {
    let packages = ["rustc-web", "rust-web-src", "lld-22"];
    ask(Command::new("apt-get").arg("--version"))?;
    println!(
        "installing a compiler with its source, from which the app is built smaller: apt-get install {}",
        packages.join(" ")
    );
    debian(&packages).ok()
}

/// Whether the source of the standard library is beside a compiler.
fn has_source(rustc: &PathBuf) -> bool {
    ask(Command::new(rustc).args(["--print", "sysroot"]))
        .is_some_and(|root| PathBuf::from(root).join("lib/rustlib/src/rust/library/std/src/lib.rs").is_file())
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
