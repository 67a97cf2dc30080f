//! Files, compressed as far as they go, once.
//!
//! What was compressed is kept under the hash of its bytes, so that the next build compresses only
//! what is new. An encoding that saves nothing is left out.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::io;
use std::num::NonZeroU64;
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};

/// How what was compressed is called.
pub(crate) const ENDINGS: [&str; 3] = [".br", ".zst", ".gz"];

/// Formats that are compressed already.
const DENSE: [&str; 7] = ["png", "jpg", "jpeg", "webp", "avif", "woff2", "pdf"];

/// A folder of compressed files.
pub(crate) struct Press {
    folder: PathBuf,
    used: BTreeSet<PathBuf>,
}

impl Press {
    pub(crate) fn new(folder: &Path) -> io::Result<Self> {
        fs::create_dir_all(folder)?;
        Ok(Self { folder: folder.to_path_buf(), used: BTreeSet::new() })
    }

    /// Compresses a file in every way that makes it smaller: the way's name, and where it is.
    pub(crate) fn encode(&mut self, file: &Path) -> io::Result<Vec<(&'static str, PathBuf)>> {
        if file.extension().is_some_and(|ending| DENSE.iter().any(|dense| ending.eq_ignore_ascii_case(dense)))
        {
            return Ok(Vec::new());
        }
        let bytes = fs::read(file)?;
        let mut hash = String::new();
        for byte in Sha256::digest(&bytes) {
            // Writing to a text does not fail.
            let _ = write!(hash, "{byte:02x}");
        }
        let mut encoded = Vec::new();
        for (encoding, ending, work) in [
            ("Brotli", ".br", brotli as fn(&[u8]) -> io::Result<Vec<u8>>),
            ("Zstd", ".zst", zstandard),
            ("Gzip", ".gz", gzip),
        ] {
            let kept = self.folder.join(format!("{hash}{ending}"));
            if !kept.is_file() {
                let pressed = match beside(file, ending, &bytes) {
                    Some(pressed) => pressed,
                    None => work(&bytes)?,
                };
                // Whole or not at all, should the build be stopped here.
                let unfinished = kept.with_extension("part");
                fs::write(&unfinished, pressed)?;
                fs::rename(&unfinished, &kept)?;
            }
            self.used.insert(kept.clone());
            if usize::try_from(fs::metadata(&kept)?.len()).is_ok_and(|n_bytes| n_bytes < bytes.len()) {
                encoded.push((encoding, kept));
            }
        }
        Ok(encoded)
    }

    /// Deletes what no file has been compressed to any more.
    pub(crate) fn forget_the_rest(&self) -> io::Result<()> {
        for entry in fs::read_dir(&self.folder)? {
            let path = entry?.path();
            if !self.used.contains(&path) {
                fs::remove_file(path)?;
            }
        }
        Ok(())
    }
}

/// A file that was compressed beforehand, if it opens to the same bytes.
fn beside(file: &Path, ending: &str, bytes: &[u8]) -> Option<Vec<u8>> {
    let mut name = file.as_os_str().to_owned();
    name.push(ending);
    let pressed = fs::read(name).ok()?;
    let opened = match ending {
        ".br" => {
            let mut opened = Vec::new();
            ::brotli::BrotliDecompress(&mut pressed.as_slice(), &mut opened).ok()?;
            opened
        }
        ".zst" => zstd::bulk::decompress(&pressed, bytes.len()).ok()?,
        _ => return None,
    };
    (opened == bytes).then_some(pressed)
}

fn brotli(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let params = ::brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: bytes.len(),
        ..Default::default()
    };
    let mut pressed = Vec::new();
    ::brotli::BrotliCompress(&mut &*bytes, &mut pressed, &params)?;
    Ok(pressed)
}

fn zstandard(bytes: &[u8]) -> io::Result<Vec<u8>> {
    zstd::bulk::compress(bytes, 19)
}

fn gzip(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let options =
        zopfli::Options { iteration_count: NonZeroU64::MIN.saturating_add(14), ..Default::default() };
    let mut pressed = Vec::new();
    zopfli::compress(options, zopfli::Format::Gzip, bytes, &mut pressed)?;
    Ok(pressed)
}
