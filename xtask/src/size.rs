//! The size of the bundle, as a phone would load it.

use std::io::Write as _;
use std::path::Path;

use bundle::{Bundle, Contents, Lexicon, SearchIndex};
use compiler::{Files, compile as compile_files};
use guideline::Guideline;

use crate::Result;
use crate::run::root;

/// The budget for the bundle with English texts and search index, in bytes after brotli. It is
/// missed: the words of the guideline take most of it (docs/performance.md says by how much and why).
const BUDGET: usize = 70_000;

/// Until the budget is met the bundle may not grow beyond what it is.
const AT_MOST: usize = 112_800;

pub(crate) fn size() -> Result {
    let contents = compile()?;
    let bytes = Bundle::write_without_claims(&contents);
    let packed = brotli(&bytes)?;
    println!("the bundle for a phone: {} bytes, {packed} after brotli", bytes.len());
    let for_check = Bundle::for_check(&bytes).map_err(|error| error.to_string())?;
    println!("  of it, what a check needs: {} bytes, {} after brotli", for_check.len(), brotli(for_check)?);
    if packed > BUDGET {
        println!("the budget of {BUDGET} is missed by {} bytes", packed - BUDGET);
    }
    println!("  each section by itself:");
    for (section, bytes) in Bundle::sections(&bytes).map_err(|error| error.to_string())? {
        println!("    {section:14} {:7} bytes, {:6} after brotli", bytes.len(), brotli(bytes)?);
    }
    println!("  each kind of record by itself, without its texts:");
    let mut shares = Vec::new();
    let bare = without_words(&contents, |_| false);
    let nothing = brotli(&Bundle::write_without_claims(&bare))?;
    for (kind, _) in KINDS {
        let alone = without_words(&contents, |other| other == kind);
        shares.push((brotli(&Bundle::write_without_claims(&alone))?.saturating_sub(nothing), kind));
    }
    shares.sort_unstable_by(|a, b| b.cmp(a));
    for (share, kind) in shares {
        println!("    {kind:14} {share:24} after brotli");
    }
    if packed > AT_MOST {
        return Err(format!("the bundle is {} bytes larger than the {AT_MOST} it may be", packed - AT_MOST));
    }
    Ok(())
}

/// The guideline without texts, index and lexicon, and with no kinds of record but some.
fn without_words(contents: &Contents, keep: impl Fn(&str) -> bool) -> Contents {
    let mut guideline = contents.guideline.clone();
    for (kind, leave_out) in KINDS {
        if !keep(kind) {
            leave_out(&mut guideline);
        }
    }
    Contents {
        guideline,
        texts: Vec::new(),
        index: SearchIndex::empty(),
        lexicon: Lexicon::empty(),
        claims: Vec::new(),
        properties: Vec::new(),
    }
}

type LeaveOut = fn(&mut Guideline);

/// The kinds of record, each with how it is left out.
const KINDS: [(&str, LeaveOut); 17] = [
    ("features", |g| g.features.clear()),
    ("signs", |g| g.signs.clear()),
    ("exclusions", |g| g.exclusions.clear()),
    ("door rules", |g| g.door_rules.clear()),
    ("clashes", |g| g.clashes.clear()),
    ("activities", |g| g.activities.clear()),
    ("stop signs", |g| g.stop_signs.clear()),
    ("topics", |g| g.topics.clear()),
    ("disagreements", |g| g.disagreements.clear()),
    ("sources", |g| g.sources.clear()),
    ("regions", |g| g.regions.clear()),
    ("equipment", |g| g.equipment.clear()),
    ("flags", |g| g.flags.clear()),
    ("screens", |g| g.screens.clear()),
    ("adaptation", |g| g.adaptation = guideline::Adaptation::default()),
    ("measures", |g| g.measures.clear()),
    ("self-tests", |g| g.self_tests.clear()),
];

/// The guideline of this project, compiled.
pub(crate) fn compile() -> Result<Contents> {
    Ok(compile_with_figures()?.0)
}

/// The same, with the drawn movements beside it.
pub(crate) fn compile_with_figures() -> Result<(Contents, bundle::Figures)> {
    let mut files = Files::new();
    gather(&root().join("guideline"), "", &mut files)?;
    let compiled = compile_files(&files);
    compiled
        .contents
        .zip(compiled.figures)
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
