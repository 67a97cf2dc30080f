//! The first page: which guideline this is, whether anyone has signed it, and where to go on.

use clinical::Disposition;
use guideline::ActivityKind;

use super::page::{About, Page};

pub(super) fn page(about: &About<'_>) -> String {
    let g = about.guideline;
    let mut page = Page::new(about, &g.identity.title);
    page.prose(&format!("For whom: {}", g.identity.scope));
    page.line(&format!("It is meant for a person when: {}.", about.when(&g.scope)));
    page.line(&format!("Licence of the texts: {}.", g.identity.licence));
    page.line(&format!("Languages: {}.", g.identity.locales.join(", ")));

    page.heading(2, "Pages");
    let count = |kind| g.activities.iter().filter(|a| a.kind == kind).count().to_string();
    let rows = [
        [
            "[Danger signs](danger-signs.md)",
            "what must be ruled out first, and how urgent it is",
            &g.signs.len().to_string(),
        ],
        [
            "[Decisions](decisions.md)",
            "self-care, what is left out and when, which door, what must be kept apart",
            &(g.self_care.len() + g.exclusions.len() + g.door_rules.len() + g.clashes.len()).to_string(),
        ],
        ["[Exercises](exercises.md)", "movements with a dose", &count(ActivityKind::Exercise)],
        ["[Measures](measures.md)", "what is applied or worn, with limits", &count(ActivityKind::Measure)],
        ["[Lessons](lessons.md)", "what to know and do in daily life", &count(ActivityKind::Lesson)],
        ["[Topics](topics.md)", "questions people ask", &g.topics.len().to_string()],
        [
            "[Disagreements](disagreements.md)",
            "where sources differ, both sides and the ruling",
            &g.disagreements.len().to_string(),
        ],
        [
            "[Features](features.md)",
            "what can be known about a person",
            &(g.features.len() - g.signs.len()).to_string(),
        ],
        ["[Regions](regions.md)", "numbers to ring", &g.regions.len().to_string()],
        ["[Sources](sources.md)", "who says so", &g.sources.len().to_string()],
        [
            "[Claims](claims.md)",
            "what the five articles say, and what became of it",
            &about.contents.claims.len().to_string(),
        ],
    ];
    let n_properties = about.contents.properties.len().to_string();
    let properties = ["[Properties](properties.md)", "what must hold for every possible Case", &n_properties];
    let properties = (!about.contents.properties.is_empty()).then_some(properties);
    let n_ways = g.session.as_ref().map_or(0, |session| session.ways.len()).to_string();
    let session = ["[A guided session](session.md)", "its tempo, ways to stop it, what it says", &n_ways];
    let session = g.session.is_some().then_some(session);
    let (n_rules, n_measures, n_tests) =
        (g.adaptation.rules.len().to_string(), g.measures.len().to_string(), g.self_tests.len().to_string());
    let following = [
        ["[Adaptation](adaptation.md)", "how a plan follows a diary", &n_rules],
        ["[Outcome measures](outcomes.md)", "what change is worth showing as real", &n_measures],
        ["[Self-tests](self-tests.md)", "tests at home to choose the pattern", &n_tests],
    ];
    let following = following.into_iter().filter(|[_, _, how_many]| *how_many != "0");
    let rows = rows.into_iter().chain(session).chain(following).chain(properties);
    page.table(["page", "holds", "how many"], rows.map(|row| row.map(str::to_owned)));

    page.heading(2, "Results");
    page.line("A result is one of four, and the most urgent reason wins.");
    for disposition in Disposition::ALL.into_iter().rev() {
        let key = format!("disposition-{disposition}");
        page.heading(3, &about.text_or(&key, disposition.id()));
        page.line(&format!("`{disposition}`"));
        for part in ["do", "worse"] {
            if let Some(text) = about.text(&format!("{key}.{part}")) {
                page.prose(text);
            }
        }
    }

    page.heading(2, "Sizes of a session");
    let p = &g.planner;
    let roles: Vec<String> = p.max_per_session.iter().map(|(role, n)| format!("{} {n}", role.id())).collect();
    page.item(
        "minutes of a session",
        &format!("{}, at most {}", p.session_minutes_default, p.session_minutes_max),
    );
    page.item("exercises of a role in a session, at most", &roles.join(", "));
    page.item("days of strengthening in a week, at most", &p.strength_days_per_week_max.to_string());
    page.item("hours a result lasts", &p.result_hours.to_string());
    page.item("minutes flat on the back in a day, at most", &p.back_minutes_max.to_string());
    page.finish()
}
