//! Plain text: no boxes, no colour.

use std::fmt::Write as _;

use super::Diagnostic;

/// The findings as plain text, one paragraph each. `folder` is put before every path.
///
/// ```text
/// error[band-gap]: the bands of `gestational-age` leave out `37+0`
///   --> guideline/features/gestational-age.toml:14
/// help: start `week-37` at `37+0`, or end `week-28` at `37+0`
/// see:  docs/checks.md#band-gap
/// ```
#[must_use]
pub fn plain(diagnostics: &[Diagnostic], folder: &str) -> String {
    let folder = folder.trim_end_matches('/');
    let mut out = String::new();
    for (at, d) in diagnostics.iter().enumerate() {
        if at > 0 {
            out.push('\n');
        }
        let slash = if folder.is_empty() { "" } else { "/" };
        let _ = writeln!(out, "{}[{}]: {}", d.severity, d.name, d.message);
        // A folder has no lines.
        let line = if d.file.ends_with('/') { String::new() } else { format!(":{}", d.line) };
        let _ = writeln!(out, "  --> {folder}{slash}{}{line}", d.file);
        if let Some(help) = &d.help {
            let _ = writeln!(out, "help: {help}");
        }
        let _ = writeln!(out, "see:  {}", d.see());
    }
    out
}
