//! Numbers to ring, and what the doors are called.

use super::page::{About, Page, plain};

pub(super) fn page(about: &About<'_>) -> String {
    let g = about.guideline;
    let mut page = Page::new(about, "Regions");
    for region in &g.regions {
        page.heading(2, &about.text_or(&format!("region-{}", region.id), &region.id));
        if !region.verified {
            page.line("Nobody has checked these numbers yet.");
            page.gap();
        }
        page.item("emergency", &region.emergency.join(", "));
        page.table(
            ["door", "what it is called", "number"],
            g.doors.iter().zip(&region.doors).map(|(door, number)| {
                [
                    format!("`{}`", door.id),
                    plain(&about.text_or(&format!("door-{}-{}", region.id, door.id), "")),
                    number.clone().unwrap_or_else(|| "local".to_owned()),
                ]
            }),
        );
        page.table(
            ["line", "what it is called", "for", "number"],
            region.lines.iter().map(|line| {
                [
                    format!("`{}`", line.id),
                    plain(&about.text_or(&format!("line-{}-{}", region.id, line.id), "")),
                    line.kind.id().to_owned(),
                    line.number.clone(),
                ]
            }),
        );
        page.item("sources", &about.sources(&region.sources));
    }
    page.finish()
}
