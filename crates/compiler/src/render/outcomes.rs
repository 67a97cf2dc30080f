//! Outcome measures: scales, and what change is worth showing as real.

use super::adaptation::tenths;
use super::page::{About, Page};

pub(super) fn page(about: &About<'_>) -> String {
    let mut page = Page::new(about, "Outcome measures");
    page.prose("A change below the threshold is shown as none. With fewer days than the measure asks for there is no verdict.");
    for measure in &about.guideline.measures {
        let key = format!("measure-{}", measure.id);
        page.gap();
        page.line(&format!("<a id=\"{}\"></a>", measure.id));
        page.heading(2, &about.text_or(&key, &measure.id));
        page.item("id", &format!("`{}`", measure.id));
        page.item("values", &measure.taken.id().replace('-', " "));
        page.item("scale", &format!("0 to {}, {} is better", tenths(measure.highest), measure.better.id()));
        let share = measure.percent.map_or(String::new(), |percent| {
            format!(", or {percent} percent of the start and at least {}", tenths(measure.percent_least))
        });
        page.item("change that counts", &format!("{}{share}", tenths(measure.change)));
        page.item("days with a value in each week, at least", &measure.days_min.to_string());
        if let Some(items) = measure.items {
            page.item(
                "items",
                &format!(
                    "{}, each 0 to {}; at least {} percent answered",
                    items.count, items.highest, items.answered_percent_min
                ),
            );
        }
        page.item("certainty", measure.certainty.id());
        page.item("sources", &about.sources(&measure.sources));
        for part in ["better", "worse", "same", "early"] {
            page.prose(&format!("{part}: {}", about.text_or(&format!("{key}.{part}"), "")));
        }
    }
    page.finish()
}
