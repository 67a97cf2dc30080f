//! The size of the bundle, as a phone would load it.

use std::io::Write as _;
use std::path::Path;

use bundle::Contents;
use compiler::{Files, compile as compile_files};

use crate::Result;
use crate::run::root;

/// The budget for the bundle with English texts and search index, in bytes after brotli. It is
/// missed: the texts alone take most of it (docs/performance.md says by how much and why).
const BUDGET: usize = 70_000;

/// Until the budget is met the bundle may not grow beyond what it is.
const AT_MOST: usize = 137_500;

pub(crate) fn size() -> Result {
    let contents = compile()?;
    let bytes = bundle::Bundle::write_without_claims(&contents);
    let packed = brotli(&bytes)?;
    println!("the bundle for a phone: {} bytes, {packed} after brotli", bytes.len());
    if packed > BUDGET {
        println!("the budget of {BUDGET} is missed by {} bytes", packed - BUDGET);
    }
    for (part, bytes) in parts(&contents) {
        println!("  {part:10} {:6} bytes, {:6} after brotli", bytes.len(), brotli(&bytes)?);
    }
    if packed > AT_MOST {
        return Err(format!("the bundle is {} bytes larger than the {AT_MOST} it may be", packed - AT_MOST));
    }
    Ok(())
}

/// The shares of the bundle, each as it stands in a bundle that holds nothing else of its kind.
fn parts(contents: &Contents) -> Vec<(&'static str, Vec<u8>)> {
    let texts = contents.texts.iter().flat_map(|t| t.iter()).flat_map(|(key, text)| [key, text]);
    let texts: Vec<String> = texts.map(|t| t.to_string()).collect();
    let whole = bundle::Bundle::write_without_claims(contents);
    let mut bare = contents.clone();
    bare.texts.clear();
    let without_texts = bundle::Bundle::write_without_claims(&bare);
    vec![("texts", texts.concat().into_bytes()), ("the rest", without_texts), ("whole", whole)]
}

/// The guideline of this project, compiled.
pub(crate) fn compile() -> Result<Contents> {
    let mut files = Files::new();
    gather(&root().join("guideline"), "", &mut files)?;
    let compiled = compile_files(&files);
    compiled
        .contents
        .ok_or_else(|| "the guideline does not compile; run `carrywell guideline check`".to_owned())
}

fn gather(folder: &Path, under: &str, files: &mut Files) -> Result {
    let entries = std::fs::read_dir(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    for entry in entries.filter_map(std::result::Result::ok) {
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = if under.is_empty() { name } else { format!("{under}/{name}") };
        if entry.path().is_dir() {
            gather(&entry.path(), &path, files)?;
        } else {
            files.insert(path, std::fs::read(entry.path()).map_err(|e| e.to_string())?);
        }
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
