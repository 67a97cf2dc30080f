//! What docs/proof.md shows of the program is what the program prints today.
//!
//! Its sessions with spoiled and stricter guidelines are run beside a copy of the real one, in which
//! the changes that the page describes were made. Times and sizes of diagrams are masked; `[...]` on
//! the page stands for any lines. `CARRYWELL_BLESS=1` writes in what is printed, and only the hashes
//! where the page leaves lines out.
//!
//! Sessions over the whole guideline ([`SLOW`]) take a minute and more unless built for release, so their test is
//! ignored here and run by `cargo xtask test` with the program that it has built (`CARRYWELL`).

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test may fail, and owns the disk"
)]

mod command;

use std::path::{Path, PathBuf};

use command::small::copy;
use command::{carrywell, folder, ran};

/// Commands that settle everything, or search everywhere.
const SLOW: [&str; 3] = [
    "carrywell guideline prove --summary",
    "carrywell guideline gaps",
    "carrywell guideline certificate --date 2031-04-12",
];

const CUT: &str = "[...]";

/// A folder with the real guideline in `guideline/` and what the page lays beside it.
struct Beside(PathBuf);

impl Beside {
    fn new() -> Self {
        let place = std::env::temp_dir().join(format!("carrywell-proof-page-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&place);
        let beside = Self(place);
        for name in ["guideline", "broken", "new"] {
            copy(&folder("../../guideline"), &beside.0.join(name));
        }
        let signs = "danger-signs/nerves.toml";
        let saddle = "[ces-saddle-numbness]\n";
        beside.lay("broken", signs, saddle, &format!("{saddle}when = \"gestational-age from week-14\"\n"));
        beside.lay(
            "new",
            "decisions/exclusions-pelvic.toml",
            "pelvic-girdle is present or mild-pelvic-girdle-pain is present",
            "pelvic-girdle is present",
        );
        let both_legs =
            |urgency| format!("[ces-both-legs]\ndisposition = \"{urgency}\"\nnot-sure    = \"{urgency}\"");
        beside.lay("ward", signs, &both_legs("emergency"), &both_legs("call-today"));
        beside.lay("place", "activities/heat-pack.toml", "minutes-max = 15", "minutes-max = 20");
        beside.lay(
            "north",
            "regions/uk.toml",
            "[door.maternity-unit]\n",
            "[door.maternity-unit]\nnumber = \"01632 960 100\"\n",
        );
        let crash =
            |urgency| format!("[car-crash]\ndisposition = \"emergency\"\nnot-sure    = \"{urgency}\"");
        beside.lay("north", "danger-signs/injury.toml", &crash("call-today"), &crash("emergency"));
        beside
    }

    /// The guideline's file with one thing replaced, in a folder beside it.
    fn lay(&self, name: &str, path: &str, from: &str, to: &str) {
        let text = std::fs::read_to_string(self.0.join("guideline").join(path)).unwrap();
        assert!(text.contains(from), "{path} has no `{from}`");
        let into = self.0.join(name).join(path);
        std::fs::create_dir_all(into.parent().unwrap()).unwrap();
        std::fs::write(into, text.replacen(from, to, 1)).unwrap();
    }

    /// What a command prints, and its exit code where it is not 0.
    fn print(&self, line: &str) -> String {
        let arguments = line.strip_prefix("carrywell ").unwrap().split_whitespace();
        let built = std::env::var_os("CARRYWELL").map(std::process::Command::new);
        let mut program = built.unwrap_or_else(carrywell);
        let ran = ran(program.current_dir(&self.0).args(arguments).output().unwrap());
        let exit = if ran.code == 0 { String::new() } else { format!("exit {}\n", ran.code) };
        format!("{}{}{exit}", ran.out, ran.err)
    }
}

impl Drop for Beside {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// A command of the page, and what is printed under it.
struct Session {
    command: String,
    said: String,
}

/// The sessions of the page, in its order.
fn sessions(page: &str) -> Vec<Session> {
    let mut sessions = Vec::new();
    let mut inside = false;
    for line in page.lines() {
        if line.starts_with("```") {
            inside = line == "```console";
        } else if let Some(command) = line.strip_prefix("$ ").filter(|_| inside) {
            sessions.push(Session { command: command.to_owned(), said: String::new() });
        } else if inside {
            let session = sessions.last_mut().expect("a block begins with a command");
            session.said.push_str(line);
            session.said.push('\n');
        }
    }
    sessions
}

/// A line without time and size of diagrams, and without the space that sets them in columns.
fn masked(line: &str) -> String {
    let words: Vec<&str> = line.split_whitespace().collect();
    let mut out: Vec<&str> = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let unit = words.get(at + 1).is_some_and(|unit| ["s", "s;", "ms", "nodes"].contains(unit));
        let measure = unit && word.parse::<f64>().is_ok();
        out.push(if measure { "..." } else { word });
    }
    // A run of a few milliseconds and one of a second are the same line.
    out.join(" ").replace("... ms", "... s")
}

fn lines(text: &str) -> Vec<String> {
    text.lines().map(masked).filter(|line| !line.is_empty()).collect()
}

/// Whether what is printed is what the page shows, any lines standing where it leaves some out.
fn is_shown(page: &str, printed: &str) -> bool {
    let printed = lines(printed);
    let mut rest = printed.as_slice();
    let parts: Vec<Vec<String>> = page.split(CUT).map(lines).collect();
    for (at, part) in parts.iter().enumerate() {
        let n = part.len();
        let found = if at == 0 {
            rest.starts_with(part).then_some(0)
        } else if at + 1 == parts.len() {
            rest.ends_with(part).then(|| rest.len() - n)
        } else {
            (0..=rest.len().saturating_sub(n)).find(|from| rest[*from..].starts_with(part))
        };
        let Some(from) = found else { return false };
        rest = &rest[from + n..];
    }
    parts.len() > 1 || rest.is_empty()
}

/// What stands between a line's beginning and its hash, and the hash itself.
fn hashed(line: &str) -> Option<(&str, &str)> {
    let (before, hash) = line.split_once("sha256: `").or_else(|| line.split_once("(sha256 "))?;
    Some((before, hash.strip_suffix([')', '`'])?))
}

/// What the page shows, with the hashes of what is printed.
fn with_hashes(said: &str, printed: &str) -> String {
    let mut out = String::new();
    for line in said.lines() {
        let today = hashed(line)
            .and_then(|(before, _)| printed.lines().find(|p| hashed(p).is_some_and(|(b, _)| b == before)));
        out.push_str(today.unwrap_or(line));
        out.push('\n');
    }
    out
}

fn page() -> PathBuf {
    folder("../../docs/proof.md")
}

/// Runs these sessions of the page beside what it describes; how many there are.
fn compare(is_meant: &dyn Fn(&str) -> bool) -> usize {
    let bless = std::env::var_os("CARRYWELL_BLESS").is_some();
    let beside = Beside::new();
    let text = std::fs::read_to_string(page()).unwrap();
    let mut written = text.clone();
    let mut ran = 0;
    for session in sessions(&text) {
        if !session.command.starts_with("carrywell ") || !is_meant(&session.command) {
            continue;
        }
        let printed = beside.print(&session.command);
        ran += 1;
        let said = match (bless, session.said.contains(CUT)) {
            (false, _) => session.said.clone(),
            (true, true) => with_hashes(&session.said, &printed),
            (true, false) => printed.clone(),
        };
        let under = |said: &str| format!("$ {}\n{said}", session.command);
        written = written.replacen(&under(&session.said), &under(&said), 1);
        assert!(
            is_shown(&said, &printed),
            "docs/proof.md: `{}` prints something else now:\n{printed}",
            session.command
        );
    }
    if bless && written != text {
        std::fs::write(page(), written).unwrap();
    }
    ran
}

#[test]
fn the_sessions_on_the_page_of_proofs_are_what_the_program_prints() {
    let ran = compare(&|command| !SLOW.contains(&command));
    assert!(ran >= 6, "the page shows {ran} sessions");
}

#[test]
#[ignore = "takes minutes unless built for release: `cargo xtask test` runs it with such a program"]
fn the_slow_sessions_on_the_page_of_proofs_are_what_the_program_prints() {
    assert_eq!(compare(&|command| SLOW.contains(&command)), SLOW.len());
}

#[test]
fn the_page_of_proofs_counts_the_properties_that_there_are() {
    let mut n = 0;
    for file in
        std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../guideline/properties")).unwrap()
    {
        let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
        n += text.lines().filter(|line| line.starts_with('[')).count();
    }
    let text = std::fs::read_to_string(page()).unwrap();
    for wanted in [format!("\n{n} properties: "), format!("\n- properties: {n}, all proved\n")] {
        assert!(text.contains(&wanted), "docs/proof.md shows another number than{wanted}");
    }
}

#[test]
fn the_page_of_proofs_shows_one_guideline_everywhere() {
    let text = std::fs::read_to_string(page()).unwrap();
    // One of them is compared with what is printed, in a session that is run.
    let name = |before: &str| before.strip_prefix("old: ").unwrap_or(before).starts_with("guideline: ");
    let hashes: std::collections::BTreeSet<&str> =
        text.lines().filter_map(hashed).filter(|(before, _)| name(before)).map(|(_, hash)| hash).collect();
    let [hash] = hashes.iter().collect::<Vec<_>>()[..] else { panic!("docs/proof.md shows {hashes:?}") };
    assert!(text.contains(&format!("\n- sha256: `{hash}")), "docs/proof.md: the certificate is of another");
}

#[test]
fn another_line_another_hash_another_exit_and_a_missing_line_are_noticed() {
    let printed = "a (sha256 0123)\nb 12 ms\nc\nd\nexit 1\n";
    assert!(is_shown("a (sha256 0123)\nb 3 s\nc\nd\nexit 1\n", printed));
    assert!(is_shown("a (sha256 0123)\n[...]\nd\nexit 1\n", printed));
    for wrong in [
        "a (sha256 4567)\nb 3 s\nc\nd\nexit 1\n",
        "a (sha256 0123)\nb 3 s\nx\nd\nexit 1\n",
        "a (sha256 0123)\nb 3 s\nc\nd\n",
        "a (sha256 0123)\nb 3 s\nc\nd\nexit 2\n",
        "[...]\nx\n[...]\nexit 1\n",
        "x\n[...]\nexit 1\n",
    ] {
        assert!(!is_shown(wrong, printed), "{wrong}");
    }
    let blessed = with_hashes("a (sha256 4567)\n[...]\nx (sha256 4567)\nexit 1\n", printed);
    assert_eq!(blessed, "a (sha256 0123)\n[...]\nx (sha256 4567)\nexit 1\n");
}
