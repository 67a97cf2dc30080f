//! `activities/`: exercises, measures, lessons. One file each.

use clinical::{Certainty, Direction, Dose, Strength};
use guideline::{ActivityKind, Limit, Position, Role};

use super::table::Table;
use crate::diagnostic::{Place, Word};

#[derive(Debug)]
pub(crate) struct Activity {
    pub(crate) id: Word,
    pub(crate) kind: ActivityKind,
    pub(crate) role: Option<Role>,
    pub(crate) position: Position,
    pub(crate) direction: Direction,
    pub(crate) strength: Strength,
    pub(crate) certainty: Certainty,
    pub(crate) helps: Vec<Word>,
    pub(crate) flags: Vec<Word>,
    pub(crate) from: Option<Word>,
    pub(crate) before: Option<Word>,
    pub(crate) equipment: Vec<Word>,
    pub(crate) substitutes: Vec<Word>,
    pub(crate) stops: Vec<Word>,
    pub(crate) sources: Vec<Word>,
    pub(crate) disagreements: Vec<Word>,
    pub(crate) limit: Limit,
    pub(crate) levels: Vec<Level>,
    pub(crate) change: Option<(u16, Place)>,
}

#[derive(Debug)]
pub(crate) struct Level {
    pub(crate) dose: Dose,
    /// Whether it says how much.
    pub(crate) has_amount: bool,
    pub(crate) place: Place,
}

/// Reads `certainty`, which must be there.
pub(crate) fn certainty(table: &mut Table<'_, '_, '_>) -> Certainty {
    let all: Vec<(Certainty, &str)> = Certainty::ALL.iter().map(|c| (*c, c.id())).collect();
    table.required_one_of("certainty", &all).unwrap_or(Certainty::Ungraded)
}

pub(crate) fn read(mut table: Table<'_, '_, '_>, file: &str) -> Option<Activity> {
    let id = super::page_id(&mut table, file);
    let kind = table.required_one_of("kind", ActivityKind::ALL);
    let role = match kind {
        Some(ActivityKind::Exercise) => table.required_one_of("role", Role::ALL),
        _ => table.one_of("role", Role::ALL),
    };
    let directions: Vec<(Direction, &str)> = Direction::ALL.iter().map(|d| (*d, d.id())).collect();
    let strengths: Vec<(Strength, &str)> = Strength::ALL.iter().map(|s| (*s, s.id())).collect();
    let position = table.required_one_of("position", Position::ALL).unwrap_or(Position::Any);
    let direction = table.required_one_of("direction", &directions).unwrap_or(Direction::Against);
    let strength = table.required_one_of("strength", &strengths).unwrap_or(Strength::Conditional);
    let certainty = certainty(&mut table);
    let weeks = table.table("weeks", |mut weeks| {
        let read = (weeks.word("from"), weeks.word("before"));
        weeks.finish();
        read
    });
    let (from, before) = weeks.unwrap_or_default();
    let limit = table.table("limit", limit).unwrap_or_default();
    let mut levels = Vec::new();
    table.each_of("level", |mut level| {
        let place = level.name.place.clone();
        let has_amount = level.has("repetitions") || level.has("minutes");
        levels.push(Level { dose: dose(level), has_amount, place });
    });
    let activity = Activity {
        id,
        kind: kind.unwrap_or(ActivityKind::Lesson),
        role,
        position,
        direction,
        strength,
        certainty,
        helps: table.words("helps"),
        flags: table.words("flags"),
        from,
        before,
        equipment: table.words("equipment"),
        substitutes: table.words("substitutes"),
        stops: table.words("stops"),
        sources: table.words("sources"),
        disagreements: table.words("disagreements"),
        limit,
        levels,
        change: table.count("change-minutes"),
    };
    table.finish();
    Some(activity)
}

/// Reads the limits of an activity, or the bounds of the guideline.
pub(crate) fn limit(mut table: Table<'_, '_, '_>) -> Limit {
    let limit = limit_keys(&mut table);
    table.finish();
    limit
}

pub(crate) fn limit_keys(table: &mut Table<'_, '_, '_>) -> Limit {
    let mut count = |key| table.count(key).map(|(n, _)| n);
    Limit {
        sets_max: count("sets-max"),
        repetitions_max: count("repetitions-max"),
        hold_seconds_max: count("hold-seconds-max"),
        minutes_max: count("minutes-max"),
        times_per_day_max: count("times-per-day-max"),
        days_per_week_max: count("days-per-week-max"),
        gap_minutes_min: count("gap-minutes-min"),
    }
}

fn dose(mut table: Table<'_, '_, '_>) -> Dose {
    let each_side = table.truth("each-side");
    let mut count = |key| table.count(key).map_or(0, |(n, _)| n);
    let dose = Dose {
        sets: count("sets"),
        repetitions: count("repetitions"),
        hold_seconds: count("hold-seconds"),
        rest_seconds: count("rest-seconds"),
        each_side,
        minutes: count("minutes"),
        times_per_day: count("times-per-day"),
        days_per_week: count("days-per-week"),
    };
    table.finish();
    dose
}
