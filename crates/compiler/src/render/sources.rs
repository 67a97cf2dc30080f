//! Who says so.

use guideline::SourceStatus;

use super::page::{About, Page, plain};

pub(super) fn page(about: &About<'_>) -> String {
    let g = about.guideline;
    let mut page = Page::new(about, "Sources");
    page.heading(2, "How much of each was read");
    page.table(
        ["status", "means", "how many"],
        SourceStatus::ALL.map(|(status, word)| {
            let means = match status {
                SourceStatus::Seen => "its text was read",
                SourceStatus::SeenAbstract => "its abstract or a part was read",
                SourceStatus::SeenVia => "read through another page that reproduces it",
                SourceStatus::FromMemory => "not found; recalled",
                SourceStatus::Policy => "a decision of this product",
                SourceStatus::Seed => "one of the five articles",
            };
            let count = g.sources.iter().filter(|s| s.status == status).count();
            [format!("`{word}`"), means.to_owned(), count.to_string()]
        }),
    );
    page.heading(2, "All");
    page.table(
        ["key", "publisher", "title", "year", "status", "where"],
        g.sources.iter().map(|s| {
            let also =
                if s.also.is_empty() { String::new() } else { format!(" (also {})", s.also.join(", ")) };
            [
                format!("<a id=\"{0}\"></a>`{0}`{also}", s.id),
                plain(&s.publisher),
                plain(&s.title),
                s.year.clone().unwrap_or_default(),
                s.status.id().to_owned(),
                s.address.as_deref().map(address).unwrap_or_default(),
            ]
        }),
    );
    page.finish()
}

fn address(text: &str) -> String {
    let link =
        (text.starts_with("http://") || text.starts_with("https://")) && !text.contains([' ', '<', '>']);
    if link { format!("<{text}>") } else { plain(text) }
}
