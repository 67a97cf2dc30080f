//! What can be known about a person, and the order of the questions.

use guideline::{BandSet, FeatureKind};

use super::page::{About, Page, plain};
use super::words::{name, stretches};

pub(super) fn page(about: &About<'_>) -> String {
    let g = about.guideline;
    let mut page = Page::new(about, "Features");
    page.line("Every feature can also be not asked, or answered \"not sure\".");
    page.heading(2, "Yes or no");
    let rest = || g.features.iter().skip(g.signs.len());
    page.table(
        ["id", "question", "kind", "sources"],
        rest().filter(|f| matches!(f.kind, FeatureKind::Fact | FeatureKind::Pattern)).map(|f| {
            [
                format!("`{}`", f.id),
                plain(&about.text_or(&format!("feature-{}", f.id), "")),
                if f.kind == FeatureKind::Pattern { "kind of pain" } else { "fact" }.to_owned(),
                about.sources(&f.sources),
            ]
        }),
    );
    page.heading(2, "Worked out");
    page.table(
        ["id", "yes when", "sources"],
        rest().filter_map(|f| match &f.kind {
            FeatureKind::Inferred { when } => {
                Some([format!("`{}`", f.id), about.when(when), about.sources(&f.sources)])
            }
            _ => None,
        }),
    );
    page.heading(2, "Choices");
    for f in rest() {
        if let FeatureKind::Choice { options } = &f.kind {
            page.heading(3, &about.text_or(&format!("feature-{}", f.id), &f.id));
            for option in options {
                page.item(
                    &format!("`{option}`"),
                    &plain(&about.text_or(&format!("option-{}-{option}", f.id), "")),
                );
            }
            page.item("id", &format!("`{}`", f.id));
            page.item("sources", &about.sources(&f.sources));
        }
    }
    page.heading(2, "Scales");
    page.line("Rules speak in the names of bands; a threshold stands here and nowhere else.");
    for f in rest() {
        let (bands, device) = match &f.kind {
            FeatureKind::Quantity { bands, device, .. } => (bands, *device),
            FeatureKind::GestationalAge { bands } => (bands, None),
            _ => continue,
        };
        page.heading(3, &format!("{} (`{}`)", name(about, guideline_id(about, &f.id)), f.id));
        page.table(
            ["band", "stretch", "who names its lower edge"],
            (0u8..).zip(bands).map(|(number, band)| {
                let edge = if number == 0 {
                    "the end of the scale".to_owned()
                } else {
                    about.sources(&band.edge_sources)
                };
                [format!("`{}`", band.id), stretches(f, BandSet::of([number])), edge]
            }),
        );
        if let Some(device) = device.and_then(|id| g.features.get(id.index())) {
            page.item("asked when", &format!("`{}` is yes; a value answers it yes", device.id));
        }
        page.item("sources", &about.sources(&f.sources));
    }
    page.heading(2, "Screens");
    page.table(
        ["screen", "asks", "shown when"],
        g.screens.iter().map(|screen| {
            let asks = screen
                .features
                .iter()
                .filter_map(|id| g.features.get(id.index()))
                .map(|f| format!("`{}`", f.id));
            let mut when = about.when(&screen.when);
            if screen.private {
                when.push_str(", in private");
            }
            if screen.for_plan {
                when.push_str(", for a plan");
            }
            [
                plain(&about.text_or(&format!("screen-{}", screen.id), &screen.id)),
                asks.collect::<Vec<_>>().join(", "),
                when,
            ]
        }),
    );
    page.finish()
}

fn guideline_id(about: &About<'_>, name: &str) -> guideline::FeatureId {
    about.guideline.find_feature(name).unwrap_or(guideline::FeatureId(u16::MAX))
}
