//! Who says so, as it is shown to a person: sources in full, disagreements with both sides.

use crate::page::Page;
use crate::words;
use exchange::ask::Disputed;
use exchange::json;

/// The sources of an answer, one to a line.
pub(crate) fn print_sources(page: &mut Page, sources: &[json::Source], addresses: bool) {
    for source in sources {
        let year = source.year.as_ref().map_or_else(String::new, |year| format!(" ({year})"));
        let read = words::source_status(source.status);
        page.item(&format!("{}: {}{year} ({read}) [{}]", source.publisher, source.title, source.id));
        if let Some(address) = source.address.as_ref().filter(|_| addresses) {
            page.under(address);
        }
    }
}

/// A disagreement with its sides and its ruling.
pub(crate) fn print_disputed(page: &mut Page, disputed: &Disputed) {
    page.paragraph(&disputed.question);
    for side in &disputed.sides {
        page.item(&format!("{} ({})", side.says, side.who.join("; ")));
    }
    page.paragraph(&format!("What we say: {}", disputed.ruling));
    page.paragraph(&format!("Ruled by: {}. How sure: {}", disputed.ruled_by.join("; "), disputed.how_sure));
}
