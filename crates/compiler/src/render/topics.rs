//! Questions people ask.

use guideline::VariantKind;

use super::decisions::activities;
use super::page::{About, Page};

pub(super) fn page(about: &About<'_>) -> String {
    let g = about.guideline;
    let mut page = Page::new(about, "Topics");
    page.prose("The answer holds at every week. A caution is added unless it surely does not apply; a permission only when it surely does.");
    for topic in &g.topics {
        let key = format!("topic-{}", topic.id);
        page.gap();
        page.line(&format!("<a id=\"{}\"></a>", topic.id));
        page.heading(2, &about.text_or(&key, &topic.id));
        page.prose(&about.text_or(&format!("{key}.answer"), ""));
        for variant in &topic.variants {
            let kind = match variant.kind {
                VariantKind::Caution => "Caution",
                VariantKind::Permission => "Permission",
            };
            page.line(&format!("{kind}, when {}:", about.when(&variant.when)));
            page.prose(&about.text_or(&format!("{key}.{}", variant.text), ""));
        }
        page.item("id", &format!("`{}`, {}", topic.id, topic.number));
        page.item("certainty", topic.certainty.id());
        let signs =
            topic.signs.iter().filter_map(|id| g.signs.get(id.index())).map(|s| format!("`{}`", s.id));
        page.item("to rule out first", &signs.collect::<Vec<_>>().join(", "));
        page.item("activities", &activities(about, &topic.activities));
        let disputes = topic.disagreements.iter().filter_map(|id| g.disagreements.get(id.index()));
        page.item(
            "disagreements",
            &disputes.map(|d| format!("[{0}](disagreements.md#{0})", d.id)).collect::<Vec<_>>().join(", "),
        );
        page.item("sources", &about.sources(&topic.sources));
    }
    page.finish()
}
