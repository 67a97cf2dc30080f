//! The page for an input that was not understood: what, where, what to do next.

use crate::page::Page;
use exchange::case_file::CaseFileError;

/// Writes the page.
pub(crate) fn problem(page: &mut Page, error: &CaseFileError, what_to_do: &str) {
    for line in error.to_string().lines() {
        match line.strip_prefix("  ") {
            Some(help) => page.under(help),
            None => page.paragraph(line),
        }
    }
    page.gap();
    page.paragraph(what_to_do);
}
