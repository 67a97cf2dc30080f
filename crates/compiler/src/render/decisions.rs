//! The rule tables: self-care, what is left out, which door, what must be kept apart.

use guideline::{ActivityId, Exclusion};

use super::page::{About, Page, plain};

pub(super) fn page(about: &About<'_>) -> String {
    let g = about.guideline;
    let mut page = Page::new(about, "Decisions");

    page.heading(2, "Self-care");
    page.line("No danger sign may be left open, and one of these must surely hold.");
    page.table(
        ["rule", "holds when", "reason", "sources"],
        g.self_care.iter().map(|rule| {
            [code(&rule.id), about.when(&rule.when), reason(about, &rule.id), about.sources(&rule.sources)]
        }),
    );

    page.heading(2, "What is left out, or done less");
    page.line("A rule applies unless it surely does not: a missing answer leaves the activity out.");
    page.line("Only what surely holds lifts a rule.");
    let mut table = "";
    let mut rows: Vec<&Exclusion> = Vec::new();
    for rule in &g.exclusions {
        let of = rule.id.split_once('.').map_or("", |(table, _)| table);
        if of != table {
            exclusions(about, &mut page, table, &rows);
            rows.clear();
            table = of;
        }
        rows.push(rule);
    }
    exclusions(about, &mut page, table, &rows);

    page.heading(2, "Doors");
    page.line(
        "Which door for which group of danger signs; with an unknown week every rule that may hold speaks.",
    );
    page.table(
        ["rule", "group", "urgency", "when", "doors", "reason", "sources"],
        g.door_rules.iter().map(|rule| {
            let doors =
                rule.doors.iter().filter_map(|id| g.doors.get(id.index())).map(|d| d.id.replace('-', " "));
            [
                code(&rule.id),
                g.groups.get(rule.group.index()).map_or(String::new(), |group| group.id.replace('-', " ")),
                rule.disposition.to_string(),
                about.when(&rule.when),
                doors.collect::<Vec<_>>().join(", then "),
                reason(about, &rule.id),
                about.sources(&rule.sources),
            ]
        }),
    );

    page.heading(2, "Clashes");
    page.line("Two things that must be kept apart within a day.");
    page.table(
        ["rule", "first", "then", "minutes between", "only on the same skin", "reason", "sources"],
        g.clashes.iter().map(|rule| {
            [
                code(&rule.id),
                activities(about, &rule.first),
                activities(about, &rule.then),
                rule.gap_minutes.to_string(),
                if rule.same_skin { "yes" } else { "no" }.to_owned(),
                reason(about, &rule.id),
                about.sources(&rule.sources),
            ]
        }),
    );
    page.finish()
}

fn exclusions(about: &About<'_>, page: &mut Page, table: &str, rules: &[&Exclusion]) {
    if rules.is_empty() {
        return;
    }
    page.heading(3, &table.replace('-', " "));
    page.table(
        ["rule", "when", "unless", "effect", "what", "reason", "sources"],
        rules.iter().map(|rule| {
            [
                code(&rule.id),
                about.when(&rule.when),
                rule.unless.as_ref().map_or(String::new(), |w| about.when(w)),
                rule.effect.id().to_owned(),
                what(about, rule),
                reason(about, &rule.id),
                about.sources(&rule.sources),
            ]
        }),
    );
}

/// The longest list of activities in a cell.
const LISTED_MAX: usize = 12;

/// What a rule speaks of, in the author's words and as a list.
fn what(about: &About<'_>, rule: &Exclusion) -> String {
    let t = &rule.targets;
    let mut parts = Vec::new();
    for (label, list) in
        [("every", &t.kinds), ("role", &t.roles), ("flag", &t.flags), ("activity", &t.activities)]
    {
        if !list.is_empty() {
            parts.push(format!("{label} {}", list.join(", ")));
        }
    }
    // A long list says less than its length; each activity's page names the rules that speak of it.
    if rule.activities.len() <= LISTED_MAX {
        format!("{}: {}", parts.join("; "), activities(about, &rule.activities))
    } else {
        format!("{} ({} activities)", parts.join("; "), rule.activities.len())
    }
}

pub(super) fn activities(about: &About<'_>, ids: &[ActivityId]) -> String {
    let names = ids.iter().filter_map(|id| about.guideline.activities.get(id.index()));
    names.map(|a| format!("`{}`", a.id)).collect::<Vec<_>>().join(", ")
}

fn code(id: &str) -> String {
    format!("`{id}`")
}

fn reason(about: &About<'_>, id: &str) -> String {
    plain(&about.text_or(&format!("rule-{}", id.replacen('.', "-", 1)), ""))
}
