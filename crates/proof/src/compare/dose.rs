//! Doses and limits that differ: numbers, not Cases.
//!
//! A dose is compared as the engine gives it, within the activity's limit, whole and halved; so a
//! number that no limit lets through makes no difference.

use clinical::Dose;
use guideline::{Activity, Guideline, Limit, Planner};

use super::Side;

/// To which side more of a number goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sense {
    /// More is looser; no number is no bound.
    More,
    /// Less is looser; no number is none.
    Less,
    /// Neither.
    Neither,
}

/// One number that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DoseChange {
    /// The record it belongs to.
    pub record: String,
    /// Which number.
    pub what: String,
    /// Before; nothing where there is none.
    pub old: Option<u16>,
    /// Now.
    pub new: Option<u16>,
    /// To which side more of it goes.
    pub sense: Sense,
}

impl DoseChange {
    /// To which side it moved.
    #[must_use]
    pub fn side(&self) -> Side {
        let bound = |number: Option<u16>| number.map_or(u32::MAX, u32::from);
        let looser = match self.sense {
            Sense::More => bound(self.new) > bound(self.old),
            Sense::Less => self.new < self.old,
            Sense::Neither => return Side::Neither,
        };
        if looser { Side::Looser } else { Side::Stricter }
    }
}

/// A number with its name.
type Number = (String, Option<u16>, Sense);

/// Every dose, limit and planner setting that differs, by activity. An activity that only one of
/// them has is no change of dose.
pub(super) fn changes(old: &Guideline, new: &Guideline) -> Vec<DoseChange> {
    let mut out = Vec::new();
    for was in &old.activities {
        let Some(is) = new.find_activity(&was.id).map(|id| new.activity(id)) else { continue };
        pair(&mut out, &was.id, limits(&was.limit), limits(&is.limit));
        let change = |of: &Activity| vec![("change-minutes".to_owned(), of.change_minutes, Sense::Neither)];
        pair(&mut out, &was.id, change(was), change(is));
        for at in 0..was.levels.len().max(is.levels.len()) {
            match (was.levels.get(at), is.levels.get(at)) {
                (Some(a), Some(b)) => {
                    let before = out.len();
                    pair(&mut out, &was.id, level(at, "", was, *a), level(at, "", is, *b));
                    if out.len() == before {
                        let halved = |of: &Activity, dose: &Dose| level(at, " halved", of, dose.halved());
                        pair(&mut out, &was.id, halved(was, a), halved(is, b));
                    }
                }
                (a, b) => {
                    // A level that was not there is more than none.
                    let there = |dose: Option<&Dose>| Some(u16::from(dose.is_some()));
                    let what = format!("level {}", at + 1);
                    let (old, new) = (there(a), there(b));
                    out.push(DoseChange { record: was.id.clone(), what, old, new, sense: Sense::More });
                }
            }
        }
        for item in &was.equipment {
            let name = &old.equipment_item(*item).id;
            if !is.equipment.iter().any(|item| new.equipment_item(*item).id == *name) {
                needs(&mut out, was, name, true);
            }
        }
        for item in &is.equipment {
            let name = &new.equipment_item(*item).id;
            if !was.equipment.iter().any(|item| old.equipment_item(*item).id == *name) {
                needs(&mut out, was, name, false);
            }
        }
    }
    pair(&mut out, "planner", planner(&old.planner), planner(&new.planner));
    out
}

/// Something an activity needs, or no longer needs. Who needs less may do more.
fn needs(out: &mut Vec<DoseChange>, of: &Activity, name: &str, before: bool) {
    let there = |is_there: bool| is_there.then_some(1);
    out.push(DoseChange {
        record: of.id.clone(),
        what: format!("needs {name}"),
        old: there(before),
        new: there(!before),
        sense: Sense::Less,
    });
}

/// Two lists of numbers, by name: what only one of them has differs from none.
fn pair(out: &mut Vec<DoseChange>, record: &str, old: Vec<Number>, mut new: Vec<Number>) {
    let mut put = |what: String, old: Option<u16>, new: Option<u16>, sense: Sense| {
        if old != new {
            out.push(DoseChange { record: record.to_owned(), what, old, new, sense });
        }
    };
    for (what, was, sense) in old {
        let is = new.iter().position(|(other, ..)| *other == what).map(|at| new.remove(at).1);
        put(what, was, is.flatten(), sense);
    }
    for (what, is, sense) in new {
        put(what, None, is, sense);
    }
}

fn limits(limit: &Limit) -> Vec<Number> {
    let max = [
        ("sets-max", limit.sets_max),
        ("repetitions-max", limit.repetitions_max),
        ("hold-seconds-max", limit.hold_seconds_max),
        ("minutes-max", limit.minutes_max),
        ("times-per-day-max", limit.times_per_day_max),
        ("days-per-week-max", limit.days_per_week_max),
    ];
    let mut out: Vec<Number> =
        max.into_iter().map(|(name, max)| (format!("limit {name}"), max, Sense::More)).collect();
    out.push(("limit gap-minutes-min".to_owned(), limit.gap_minutes_min, Sense::Less));
    out
}

/// A dose as it is given.
fn level(at: usize, how: &str, of: &Activity, dose: Dose) -> Vec<Number> {
    let within = |value: u16, max: Option<u16>| max.map_or(value, |max| value.min(max));
    let limit = &of.limit;
    // As needed is no bound.
    let often = |value: u16| (value > 0).then_some(value);
    let each = [
        ("sets", Some(within(dose.sets, limit.sets_max)), Sense::More),
        ("repetitions", Some(within(dose.repetitions, limit.repetitions_max)), Sense::More),
        ("hold-seconds", Some(within(dose.hold_seconds, limit.hold_seconds_max)), Sense::More),
        ("rest-seconds", Some(dose.rest_seconds), Sense::Less),
        ("each-side", Some(u16::from(dose.each_side)), Sense::More),
        ("minutes", Some(within(dose.minutes, limit.minutes_max)), Sense::More),
        ("times-per-day", often(within(dose.times_per_day, limit.times_per_day_max)), Sense::More),
        ("days-per-week", often(within(dose.days_per_week, limit.days_per_week_max)), Sense::More),
    ];
    let named = each.into_iter();
    named.map(|(name, value, sense)| (format!("level {}{how} {name}", at + 1), value, sense)).collect()
}

fn planner(planner: &Planner) -> Vec<Number> {
    let mut out: Vec<Number> = vec![
        ("session-minutes-default".to_owned(), Some(planner.session_minutes_default), Sense::Neither),
        ("session-minutes-max".to_owned(), Some(planner.session_minutes_max), Sense::More),
        ("strength-days-per-week-max".to_owned(), Some(planner.strength_days_per_week_max), Sense::More),
        ("back-minutes-max".to_owned(), Some(planner.back_minutes_max), Sense::More),
        ("result-hours".to_owned(), Some(planner.result_hours), Sense::More),
    ];
    for (role, most) in &planner.max_per_session {
        out.push((format!("max-per-session {}", role.id()), Some(u16::from(*most)), Sense::More));
    }
    out
}
