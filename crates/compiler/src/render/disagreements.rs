//! Where sources differ: both sides, the ruling, who ruled, and how sure.

use super::page::{About, Page, plain};

pub(super) fn page(about: &About<'_>) -> String {
    let mut page = Page::new(about, "Disagreements");
    for row in &about.guideline.disagreements {
        let key = format!("disagreement-{}", row.id);
        page.gap();
        page.line(&format!("<a id=\"{}\"></a>", row.id));
        page.heading(2, &about.text_or(&key, &row.id));
        for (number, side) in (1..).zip(&row.sides) {
            let said = about.text_or(&format!("{key}.side-{number}"), "");
            page.item(&format!("side {number}"), &format!("{} ({})", plain(&said), about.sources(side)));
        }
        page.prose(&format!("Ruling: {}", about.text_or(&format!("{key}.ruling"), "")));
        page.item("ruled by", &about.sources(&row.ruled_by));
        page.item("certainty", row.certainty.id());
        page.item("id", &format!("`{}`", row.id));
        let topics: Vec<String> = row.topics.iter().map(u8::to_string).collect();
        page.item("conflict topics of the articles", &topics.join(", "));
        page.item("places in the evidence", &row.refs.join(", "));
        let claims: Vec<String> = row.claims.iter().map(|c| format!("`{c}`")).collect();
        page.item("claims", &claims.join(", "));
    }
    page.finish()
}
