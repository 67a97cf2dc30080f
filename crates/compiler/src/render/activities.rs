//! Exercises, measures and lessons: what they are, for whom, how much, and what speaks against them.

use clinical::{Direction, Dose};
use guideline::{Activity, ActivityKind, Condition, Limit};

use super::decisions::activities;
use super::page::{About, Page, plain};
use super::words::name;

pub(super) fn page(about: &About<'_>, kind: ActivityKind) -> String {
    let g = about.guideline;
    let title = match kind {
        ActivityKind::Exercise => "Exercises",
        ActivityKind::Measure => "Measures",
        ActivityKind::Lesson => "Lessons",
    };
    let mut page = Page::new(about, title);
    let all = || g.activities.iter().filter(|a| a.kind == kind);
    page.table(
        ["name", "recommended", "strength", "certainty"],
        all().map(|a| {
            let title = plain(&about.text_or(&format!("activity-{}", a.id), &a.id));
            [
                format!("[{title}](#{})", a.id),
                a.direction.to_string(),
                a.strength.to_string(),
                a.certainty.to_string(),
            ]
        }),
    );
    for activity in all() {
        one(about, &mut page, activity);
    }
    page.finish()
}

fn one(about: &About<'_>, page: &mut Page, a: &Activity) {
    let g = about.guideline;
    let key = format!("activity-{}", a.id);
    let text = |part: &str| about.text(&format!("{key}.{part}")).map(plain).unwrap_or_default();
    page.gap();
    page.line(&format!("<a id=\"{}\"></a>", a.id));
    page.heading(2, &about.text_or(&key, &a.id));
    if a.direction == Direction::Against {
        page.line("Advised against: it is explained and never offered.");
        page.gap();
    }
    for part in ["what", "why"] {
        if let Some(text) = about.text(&format!("{key}.{part}")) {
            page.prose(text);
        }
    }
    let mut step = 1;
    while let Some(text) = about.text(&format!("{key}.step-{step}")) {
        page.step(step, text);
        step += 1;
    }
    page.gap();
    page.item("id", &format!("`{}`", a.id));
    page.item("role", a.role.map_or("", |role| role.id()));
    page.item("position", a.position.id());
    page.item("recommended", &format!("{}, strength {}, certainty {}", a.direction, a.strength, a.certainty));
    page.item(
        "helps",
        &if a.helps.is_empty() {
            "every pattern".to_owned()
        } else {
            a.helps.iter().map(|id| name(about, *id)).collect::<Vec<_>>().join(", ")
        },
    );
    page.item(
        "flags",
        &a.flags
            .iter()
            .filter_map(|id| g.flags.get(id.index()))
            .map(|f| f.id.as_str())
            .collect::<Vec<_>>()
            .join(", "),
    );
    if a.weeks != Condition::Always {
        page.item("offered when", &about.when(&a.weeks));
    }
    let equipment = a.equipment.iter().filter_map(|id| g.equipment.get(id.index()));
    page.item("needs", &equipment.map(|e| e.id.replace('-', " ")).collect::<Vec<_>>().join(", "));
    for (number, dose) in (1..).zip(&a.levels) {
        let said = text(&format!("level-{number}"));
        let said = if said.is_empty() { said } else { format!(" ({said})") };
        page.item(&format!("level {number}"), &format!("{}{said}", amount(dose)));
    }
    if let Some(minutes) = a.change_minutes {
        page.item("second part", &format!("begins after {minutes} minutes"));
    }
    page.item("limit", &limit(&a.limit));
    page.item("limit in words", &text("limit"));
    page.item("stop", &text("stop"));
    page.item("mistakes", &text("mistakes"));
    page.item("instead", &activities(about, &a.substitutes));
    let stops = a.stops.iter().filter_map(|id| g.stop_signs.get(id.index()));
    page.item("stop signs", &stops.map(|s| format!("`{}`", s.id)).collect::<Vec<_>>().join(", "));
    let rules = g.exclusions.iter().filter(|rule| {
        rule.activities.iter().any(|id| g.activities.get(id.index()).is_some_and(|x| x.id == a.id))
    });
    page.item(
        "rules that speak of it",
        &rules.map(|r| format!("`{}` ({})", r.id, r.effect.id())).collect::<Vec<_>>().join(", "),
    );
    let disputes = a.disagreements.iter().filter_map(|id| g.disagreements.get(id.index()));
    page.item(
        "disagreements",
        &disputes.map(|d| format!("[{0}](disagreements.md#{0})", d.id)).collect::<Vec<_>>().join(", "),
    );
    page.item("sources", &about.sources(&a.sources));
}

fn amount(dose: &Dose) -> String {
    let mut parts = Vec::new();
    if dose.sets > 0 && dose.repetitions > 0 {
        parts.push(format!("{} x {}", dose.sets, dose.repetitions));
    } else if dose.repetitions > 0 {
        parts.push(format!("{} times", dose.repetitions));
    }
    if dose.each_side {
        parts.push("each side".to_owned());
    }
    for (value, words) in
        [(dose.hold_seconds, "s hold"), (dose.rest_seconds, "s rest"), (dose.minutes, "minutes")]
    {
        if value > 0 {
            parts.push(format!("{value} {words}"));
        }
    }
    parts.push(match dose.times_per_day {
        0 => "as needed".to_owned(),
        1 => "once a day".to_owned(),
        n => format!("{n} times a day"),
    });
    if dose.days_per_week > 0 {
        parts.push(format!("{} days a week", dose.days_per_week));
    }
    parts.join(", ")
}

/// A limit in words.
pub(super) fn limit(limit: &Limit) -> String {
    let parts = [
        (limit.sets_max, "sets at most"),
        (limit.repetitions_max, "repetitions at most"),
        (limit.hold_seconds_max, "s hold at most"),
        (limit.minutes_max, "minutes at most"),
        (limit.times_per_day_max, "times a day at most"),
        (limit.days_per_week_max, "days a week at most"),
        (limit.gap_minutes_min, "minutes between uses at least"),
    ];
    let said = parts.into_iter().filter_map(|(value, words)| value.map(|value| format!("{value} {words}")));
    said.collect::<Vec<_>>().join(", ")
}
