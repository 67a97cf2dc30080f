//! Home self-tests.

use super::page::{About, Page};

pub(super) fn page(about: &About<'_>) -> String {
    let g = about.guideline;
    let mut page = Page::new(about, "Self-tests");
    page.prose("A self-test helps to choose the pattern and nothing else. It is offered only where no danger sign is open, it never clears one, and a pattern that would make the result less urgent is not added.");
    for test in &g.self_tests {
        let key = format!("test-{}", test.id);
        page.gap();
        page.line(&format!("<a id=\"{}\"></a>", test.id));
        page.heading(2, &about.text_or(&key, &test.id));
        page.prose(&about.text_or(&format!("{key}.what"), ""));
        for step in 1.. {
            let Some(text) = about.text(&format!("{key}.step-{step}")) else { break };
            page.line(&format!("{step}. {text}"));
        }
        page.prose(&about.text_or(&format!("{key}.stop"), ""));
        page.table(
            ["finding", "suggests"],
            test.findings.iter().map(|finding| {
                let patterns = finding.suggests.iter().filter_map(|id| g.features.get(id.index()));
                let patterns: Vec<String> = patterns.map(|pattern| format!("`{}`", pattern.id)).collect();
                let said = about.text_or(&format!("finding-{}-{}", test.id, finding.id), &finding.id);
                [said, if patterns.is_empty() { "nothing".to_owned() } else { patterns.join(", ") }]
            }),
        );
        page.item("id", &format!("`{}`", test.id));
        page.item("position", &test.position.id().replace('-', " "));
        page.item("weeks", &about.when(&test.weeks));
        page.item("each side", if test.each_side { "yes" } else { "no" });
        let flags = test.flags.iter().filter_map(|id| g.flags.get(id.index()));
        page.item("left out by every rule on", &flags.map(|f| f.id.clone()).collect::<Vec<_>>().join(", "));
        let stops = test.stops.iter().filter_map(|id| g.stop_signs.get(id.index()));
        page.item("ended by", &stops.map(|stop| format!("`{}`", stop.id)).collect::<Vec<_>>().join(", "));
        page.item("certainty", test.certainty.id());
        page.item("sources", &about.sources(&test.sources));
    }
    page.finish()
}
