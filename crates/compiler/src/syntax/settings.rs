//! `guideline.toml`: which guideline this is, sizes of a session, bounds of a dose, flags, equipment.

use guideline::{Limit, Role};

use super::activity::limit_keys;
use super::condition::Written;
use super::table::{Table, Value};
use crate::check::bad_value;
use crate::diagnostic::{Place, Word};

#[derive(Debug, Default)]
pub(crate) struct Settings {
    pub(crate) id: Option<Word>,
    pub(crate) title: String,
    pub(crate) version: String,
    pub(crate) status: String,
    pub(crate) reviewers: Vec<Word>,
    pub(crate) scope: String,
    pub(crate) scope_when: Option<Written>,
    pub(crate) licence: String,
    pub(crate) locales: Vec<Word>,
    pub(crate) default_region: Option<Word>,
    pub(crate) planner: Planner,
    pub(crate) exercise_bounds: Option<Limit>,
    pub(crate) measure_bounds: Option<Limit>,
    pub(crate) equipment: Vec<(Word, bool)>,
    pub(crate) flags: Vec<(Word, String)>,
    /// Sources named by the settings.
    pub(crate) sources: Vec<Word>,
}

#[derive(Debug, Default)]
pub(crate) struct Planner {
    pub(crate) session_minutes_default: u16,
    pub(crate) session_minutes_max: u16,
    pub(crate) max_per_session: Vec<(Role, u8)>,
    pub(crate) strength_days_per_week_max: u16,
    pub(crate) result_hours: u16,
    pub(crate) back_minutes_max: u16,
}

pub(crate) fn read(mut table: Table<'_, '_, '_>) -> Settings {
    let mut text = |key| table.required(key).map_or_else(String::new, |w| w.text);
    let mut settings = Settings {
        title: text("title"),
        version: text("version"),
        status: text("status"),
        scope: text("scope"),
        licence: text("licence"),
        ..Settings::default()
    };
    settings.id = table.required("id");
    if !table.has("scope-when") {
        table.missing("scope-when");
    }
    settings.scope_when = table.condition("scope-when");
    settings.reviewers = table.words("reviewers");
    settings.locales = table.words("locales");
    if settings.locales.is_empty() {
        table.missing("locales");
    }
    settings.default_region = table.required("default-region");
    match table.table("planner", planner) {
        Some((planner, sources)) => {
            settings.planner = planner;
            settings.sources.extend(sources);
        }
        None => table.missing("planner"),
    }
    let bounds = table.table("bounds", |mut bounds| {
        let mut one = |key| {
            bounds.table(key, |mut row| {
                let read = (limit_keys(&mut row), row.words("sources"));
                row.finish();
                read
            })
        };
        let read = (one("exercise"), one("measure"));
        bounds.finish();
        read
    });
    let (exercise, measure) = bounds.unwrap_or_default();
    for (bound, sources) in [&exercise, &measure].into_iter().flatten() {
        let _ = bound;
        settings.sources.extend(sources.iter().cloned());
    }
    settings.exercise_bounds = exercise.map(|(limit, _)| limit);
    settings.measure_bounds = measure.map(|(limit, _)| limit);
    settings.flags = table
        .table("flags", |mut flags| {
            flags.pairs(|t, name, value| {
                crate::check::bad_id::look(t.findings, &name);
                match value {
                    Value::Text(meaning) => (name, meaning.text),
                    _ => {
                        bad_value::report(
                            t.findings,
                            &name.place,
                            &format!("flag `{}` should be followed by what it means, in quotes", name.text),
                            "",
                        );
                        (name, String::new())
                    }
                }
            })
        })
        .unwrap_or_default();
    settings.equipment = table
        .table("equipment", |equipment| {
            let mut out = Vec::new();
            equipment.rows(|mut row| {
                out.push((row.name.clone(), row.truth("everyday")));
                row.finish();
            });
            out
        })
        .unwrap_or_default();
    table.finish();
    settings
}

fn planner(mut table: Table<'_, '_, '_>) -> (Planner, Vec<Word>) {
    let mut count = |key| {
        if !table.has(key) {
            table.missing(key);
        }
        table.count(key).map_or(0, |(n, _)| n)
    };
    let mut planner = Planner {
        session_minutes_default: count("session-minutes-default"),
        session_minutes_max: count("session-minutes-max"),
        strength_days_per_week_max: count("strength-days-per-week-max"),
        result_hours: count("result-hours"),
        back_minutes_max: count("back-minutes-max"),
        max_per_session: Vec::new(),
    };
    let roles = table.table("max-per-session", |mut roles| {
        roles.pairs(|t, name, value| {
            let role = Role::ALL.iter().find(|(_, word)| *word == name.text).map(|(role, _)| *role);
            let Some(role) = role else {
                let words: Vec<&str> = Role::ALL.iter().map(|(_, word)| *word).collect();
                bad_value::not_one_of(t.findings, &name, "max-per-session", &words);
                return None;
            };
            let count = match value {
                Value::Count(n, _) => u8::try_from(n).ok(),
                _ => None,
            };
            if count.is_none() {
                let place: &Place = &name.place;
                bad_value::report(
                    t.findings,
                    place,
                    &format!("`{}` should be a whole number, 0 or more", name.text),
                    "",
                );
            }
            Some((role, count?))
        })
    });
    planner.max_per_session = roles.unwrap_or_default().into_iter().flatten().collect();
    let sources = table.words("sources");
    table.finish();
    (planner, sources)
}
