//! The size of the bundle, as a phone would load it.

use std::io::Write as _;
use std::path::Path;

use bundle::Contents;
use compiler::{Files, compile as compile_files};

use crate::Result;
use crate::run::root;

/// The budget for the bundle with English texts and search index, in bytes after brotli.
const BUDGET: usize = 70_000;

pub(crate) fn size() -> Result {
    let contents = compile()?;
    let bytes = bundle::Bundle::write_without_claims(&contents);
    let packed = brotli(&bytes)?;
    println!(
        "the bundle for a phone: {} bytes, {} after brotli; the budget is {BUDGET}",
        bytes.len(),
        packed
    );
    if packed > BUDGET {
        return Err(format!("the bundle is {} bytes over its budget", packed - BUDGET));
    }
    Ok(())
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
