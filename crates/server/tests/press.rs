//! What the build script makes of a file.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test may fail, and owns the disk"
)]

#[path = "../build/press.rs"]
#[allow(dead_code, reason = "the build script uses more of it")]
mod press;

use std::fs;
use std::path::PathBuf;

use press::Press;

/// An empty folder of this test's own.
fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn text() -> Vec<u8> {
    (0..2_000).flat_map(|n| format!("line {n}\n").into_bytes()).collect()
}

#[test]
fn what_was_compressed_opens_to_the_same_bytes() {
    let folder = folder("press-opens");
    let file = folder.join("a.js");
    fs::write(&file, text()).unwrap();
    let mut press = Press::new(&folder.join("pressed")).unwrap();
    let encoded = press.encode(&file).unwrap();
    assert_eq!(encoded.iter().map(|(name, _)| *name).collect::<Vec<_>>(), ["Brotli", "Zstd", "Gzip"]);
    for (encoding, path) in encoded {
        let pressed = fs::read(path).unwrap();
        assert!(pressed.len() < text().len() / 3, "{encoding}: {}", pressed.len());
        let opened = match encoding {
            "Brotli" => {
                let mut opened = Vec::new();
                brotli::BrotliDecompress(&mut pressed.as_slice(), &mut opened).unwrap();
                opened
            }
            "Zstd" => zstd::bulk::decompress(&pressed, 1 << 20).unwrap(),
            _ => {
                let mut opened = Vec::new();
                gunzip(&pressed, &mut opened);
                opened
            }
        };
        assert!(opened == text(), "{encoding}");
    }
}

/// Opens a gzip file with a reader that is not ours.
fn gunzip(pressed: &[u8], opened: &mut Vec<u8>) {
    use std::io::Read as _;
    flate2::read::GzDecoder::new(pressed).read_to_end(opened).unwrap();
}

#[test]
fn what_gains_nothing_is_left_as_it_is() {
    let folder = folder("press-dense");
    let mut press = Press::new(&folder.join("pressed")).unwrap();
    fs::write(folder.join("a.png"), text()).unwrap();
    assert!(press.encode(&folder.join("a.png")).unwrap().is_empty());
    fs::write(folder.join("a.txt"), "a").unwrap();
    assert!(press.encode(&folder.join("a.txt")).unwrap().is_empty());
}

#[test]
fn a_file_is_compressed_once_and_forgotten_when_it_is_gone() {
    let folder = folder("press-once");
    let pressed = folder.join("pressed");
    let file = folder.join("a.js");
    fs::write(&file, text()).unwrap();
    let first = Press::new(&pressed).unwrap().encode(&file).unwrap();
    // Whatever is kept under this hash is taken as it is.
    fs::write(&first[0].1, b"kept").unwrap();
    let mut press = Press::new(&pressed).unwrap();
    assert_eq!(press.encode(&file).unwrap(), first);
    assert_eq!(fs::read(&first[0].1).unwrap(), b"kept");
    press.forget_the_rest().unwrap();
    assert!(first[0].1.is_file());
    Press::new(&pressed).unwrap().forget_the_rest().unwrap();
    assert!(!first[0].1.is_file());
}

#[test]
fn what_was_compressed_beforehand_is_taken_only_if_it_is_the_same_file() {
    let folder = folder("press-beside");
    let file = folder.join("a.js");
    fs::write(&file, text()).unwrap();
    let quick = |bytes: &[u8]| {
        let mut pressed = Vec::new();
        let params = brotli::enc::BrotliEncoderParams { quality: 2, ..Default::default() };
        brotli::BrotliCompress(&mut &*bytes, &mut pressed, &params).unwrap();
        pressed
    };
    let brotli_of = |name: &str| {
        let encoded = Press::new(&folder.join(name)).unwrap().encode(&file).unwrap();
        fs::read(&encoded.iter().find(|(encoding, _)| *encoding == "Brotli").unwrap().1).unwrap()
    };
    fs::write(folder.join("a.js.br"), quick(&text())).unwrap();
    assert_eq!(brotli_of("same"), quick(&text()));
    fs::write(folder.join("a.js.br"), quick(b"something else")).unwrap();
    assert_ne!(brotli_of("other"), quick(b"something else"));
}
