//! How a plan follows a diary.

use guideline::{FeatureKind, Light, Then};

use super::page::{About, Page, plain};
use super::words::{of_facts, stretches};
use crate::texts::BARRIERS;

pub(super) fn page(about: &About<'_>) -> String {
    let g = about.guideline;
    let a = &g.adaptation;
    let mut page = Page::new(about, "Adaptation");
    page.prose("A rule holds only when it surely does: what was not written down is in no band. The most careful rule that holds decides, and a danger sign leaves nothing but a check.");

    page.heading(2, "Rules");
    page.table(
        ["rule", "when", "does", "advises", "doors", "reason", "sources"],
        a.rules.iter().map(|rule| {
            let doors = rule.doors.iter().filter_map(|id| g.doors.get(id.index()));
            let doors: Vec<String> = doors.map(|door| door.id.replace('-', " ")).collect();
            let key = format!("rule-{}", rule.id.replacen('.', "-", 1));
            [
                format!("`{}`", rule.id),
                of_facts(about, &rule.when),
                rule.then.id().replace('-', " "),
                rule.advise.map_or(String::new(), |disposition| disposition.to_string()),
                doors.join(", then "),
                plain(&about.text_or(&key, "")),
                about.sources(&rule.sources),
            ]
        }),
    );
    said(about, &mut page, "course-unknown");
    if a.rules.iter().any(|rule| rule.then == Then::Shorten) {
        page.heading(2, "What got in the way");
        page.prose("Asked where a rule makes the sessions shorter. No rule reads what she says to it.");
        for barrier in BARRIERS {
            page.item(barrier, about.text(&format!("barrier-{barrier}")).unwrap_or_default());
        }
    }

    page.heading(2, "What is worked out of a diary");
    page.table(
        ["fact", "band", "from, to", "source of its lower edge", "sources"],
        a.facts.iter().flat_map(|fact| {
            let bands = match &fact.kind {
                FeatureKind::Quantity { bands, .. } => bands.as_slice(),
                _ => &[],
            };
            let rows = bands.iter().zip(0..).map(|(band, at)| {
                [
                    format!("`{}`", fact.id),
                    band.id.replace('-', " "),
                    stretches(fact, guideline::BandSet::of([at])),
                    if band.edge_sources.is_empty() {
                        String::new()
                    } else {
                        about.sources(&band.edge_sources)
                    },
                    about.sources(&fact.sources),
                ]
            });
            let yes_no = fact.is_yes_no().then(|| {
                let none = String::new;
                [
                    format!("`{}`", fact.id),
                    "yes or no".to_owned(),
                    none(),
                    none(),
                    about.sources(&fact.sources),
                ]
            });
            rows.chain(yes_no).collect::<Vec<_>>()
        }),
    );

    page.heading(2, "A week of a diary");
    let week = &a.week;
    page.item("days of a mean", &week.window_days.to_string());
    page.item("days with an entry, at least", &week.days_min.to_string());
    page.item("days of sessions in a week that count as everything done", &week.session_days.to_string());
    page.item("days back for the change over weeks", &week.back_days.to_string());
    page.item("minutes of the shortest session", &week.minutes_short.to_string());
    let gates = week.gates.iter().map(|days| crate::syntax::feature::show(i32::from(*days), None));
    page.item("weeks at which the plan is looked at again", &gates.collect::<Vec<_>>().join(", "));
    said(about, &mut page, "course-natural");

    page.heading(2, "Flare");
    let flare = &a.flare;
    page.item("days of its plan", &flare.plan_days.to_string());
    page.item("allowed", &super::decisions::activities(about, &flare.allowed));
    page.item(
        "by pain",
        &format!("{} above usual, {} days in a row", tenths(flare.rise_tenths), flare.rise_days),
    );
    page.item(
        "by function and mood",
        &format!(
            "her own activities {} lower than at the start, with a low mood",
            tenths(flare.function_tenths)
        ),
    );
    page.item("usual is the mean of days", &flare.usual_days.to_string());
    page.item("another flare after days without one", &flare.apart_days.to_string());
    page.item("flares are counted over days", &flare.repeat_days.to_string());
    said(about, &mut page, "flare-plan");
    said(about, &mut page, "flare-plan.after");

    page.heading(2, "Pain during and after a session");
    let lights = &a.lights;
    page.item("green", &format!("up to {}", lights.green_max));
    page.item(
        "amber",
        &format!(
            "up to {}, with pelvic girdle pain up to {}, and at most {} above her start",
            lights.amber_max, lights.amber_max_pelvic, lights.rise_max
        ),
    );
    page.item("red", "everything else, or a worse next morning");
    page.item(
        "from a start of",
        &format!("{}, only the rise is judged and nothing is green", lights.high_from),
    );
    for (light, _) in Light::ALL {
        said(about, &mut page, &format!("light-{}", light.id()));
        said(about, &mut page, &format!("light-{}.next", light.id()));
    }

    page.heading(2, "What seemed to help");
    page.item("uses she judged, at least", &a.helped.uses_min.to_string());
    page.item("of these it helped, at least", &format!("{} percent", a.helped.percent_min));
    said(about, &mut page, "seemed-to-help");
    page.finish()
}

fn said(about: &About<'_>, page: &mut Page, key: &str) {
    if let Some(text) = about.text(key) {
        page.prose(text);
    }
}

/// Tenths of a point as a number.
pub(super) fn tenths(value: u16) -> String {
    format!("{}.{}", value / 10, value % 10)
}
