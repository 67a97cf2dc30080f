//! What the five articles say, and what became of it.

use guideline::ClaimStatus;

use super::page::{About, Page, plain};

pub(super) fn page(about: &About<'_>) -> String {
    let claims = &about.contents.claims;
    let mut page = Page::new(about, "Claims");
    page.heading(2, "Totals");
    let mut rows: Vec<[String; 3]> = ClaimStatus::ALL
        .iter()
        .map(|(status, word)| {
            let means = match status {
                ClaimStatus::Adopted => "the guideline says so too",
                ClaimStatus::Corrected => "the guideline says something else",
                ClaimStatus::Declined => "the guideline does not say it",
                ClaimStatus::NoAdvice => "it is no advice",
            };
            let count = claims.iter().filter(|c| c.status == *status).count();
            [format!("`{word}`"), means.to_owned(), count.to_string()]
        })
        .collect();
    rows.push(["all".to_owned(), String::new(), claims.len().to_string()]);
    page.table(["status", "means", "how many"], rows);
    page.heading(2, "All");
    let mut sorted: Vec<_> = claims.iter().collect();
    sorted.sort_by(|a, b| a.id.cmp(&b.id));
    page.table(
        ["claim", "says", "articles", "status", "carried by", "against", "why"],
        sorted.into_iter().map(|claim| {
            let against =
                if claim.against.is_empty() { String::new() } else { about.sources(&claim.against) };
            [
                format!("`{}`", claim.id),
                plain(&claim.says),
                about.sources(&claim.seeds),
                claim.status.id().to_owned(),
                claim.by.iter().map(|by| format!("`{by}`")).collect::<Vec<_>>().join(", "),
                against,
                plain(claim.why.as_deref().unwrap_or("")),
            ]
        }),
    );
    page.finish()
}
