//! `adaptation.toml`: how a plan follows a diary. A guideline may stand without it.

use clinical::{Disposition, GestationalAge};
use guideline::{DiaryWeek, Fact, FlareRule, Helped, Lights, Then};

use super::condition::Written;
use super::decision::Rule;
use super::feature::{self, Feature};
use super::sign::DISPOSITIONS;
use super::table::Table;
use crate::check::bad_value;
use crate::diagnostic::{Place, Word};

/// The table every rule of adaptation is in.
const TABLE: &str = "adaptation";

#[derive(Debug, Default)]
pub(crate) struct Adaptation {
    /// Where it is written; none where there is no such file.
    pub(crate) place: Option<Place>,
    /// In the order of [`Fact::ALL`].
    pub(crate) facts: Vec<Feature>,
    pub(crate) rules: Vec<Rule<AdaptRule>>,
    pub(crate) week: DiaryWeek,
    pub(crate) flare: FlareRule,
    /// What may be done in a flare, by name.
    pub(crate) allowed: Vec<Word>,
    pub(crate) lights: Lights,
    pub(crate) helped: Helped,
    /// Sources of the numbers above.
    pub(crate) sources: Vec<Word>,
}

#[derive(Debug)]
pub(crate) struct AdaptRule {
    pub(crate) when: Written,
    pub(crate) then: Then,
    pub(crate) advise: Option<Disposition>,
    pub(crate) doors: Vec<Word>,
}

pub(crate) fn read(mut table: Table<'_, '_, '_>) -> Adaptation {
    let mut out = Adaptation { place: Some(table.name.place.clone()), ..Adaptation::default() };
    match table.table("fact", |facts| {
        let mut read = Vec::new();
        feature::read(facts, &mut read);
        read
    }) {
        Some(facts) => out.facts = facts,
        None => table.missing("fact"),
    }
    table.table("rule", |rules| rules.rows(|row| out.rules.extend(rule(row))));
    for (key, read) in PARTS {
        match table.table(key, |mut part| {
            read(&mut part, &mut out);
            let sources = part.words("sources");
            if sources.is_empty() {
                part.missing("sources");
            }
            out.sources.extend(sources);
            part.finish();
        }) {
            Some(()) => {}
            None => table.missing(key),
        }
    }
    order(&mut table, &mut out);
    table.finish();
    out
}

type Part = fn(&mut Table<'_, '_, '_>, &mut Adaptation);

const PARTS: [(&str, Part); 4] = [("week", week), ("flare", flare), ("lights", lights), ("helped", helped)];

fn needed(table: &mut Table<'_, '_, '_>, key: &'static str) -> u16 {
    if !table.has(key) {
        table.missing(key);
    }
    table.count(key).map_or(0, |(n, _)| n)
}

fn score(table: &mut Table<'_, '_, '_>, key: &'static str) -> u8 {
    let n = needed(table, key);
    u8::try_from(n).unwrap_or(u8::MAX)
}

fn week(table: &mut Table<'_, '_, '_>, out: &mut Adaptation) {
    let gates = table.words("gates");
    if gates.is_empty() {
        table.missing("gates");
    }
    out.week = DiaryWeek {
        window_days: needed(table, "window-days"),
        days_min: needed(table, "days-min"),
        session_days: needed(table, "session-days"),
        back_days: needed(table, "back-days"),
        minutes_short: needed(table, "minutes-short"),
        gates: Vec::new(),
    };
    for gate in &gates {
        match gate.text.parse::<GestationalAge>() {
            Ok(ga) => out.week.gates.push(ga.days()),
            Err(()) => bad_value::report(
                table.findings,
                &gate.place,
                &format!("`{}` is not a gestational age between `0+0` and `42+6`", gate.text),
                "",
            ),
        }
    }
    for key in ["window-days", "days-min", "session-days", "back-days", "minutes-short"] {
        positive(table, key);
    }
}

/// What is divided by, or counted back by, may not be nothing.
fn positive(table: &mut Table<'_, '_, '_>, key: &'static str) {
    if let Some((0, place)) = table.count(key) {
        bad_value::report(table.findings, &place, &format!("`{key}` should be 1 or more"), "");
    }
}

fn flare(table: &mut Table<'_, '_, '_>, out: &mut Adaptation) {
    out.allowed = table.words("allowed");
    if out.allowed.is_empty() {
        table.missing("allowed");
    }
    out.flare = FlareRule {
        plan_days: needed(table, "plan-days"),
        allowed: Vec::new(),
        rise_tenths: needed(table, "rise-tenths"),
        rise_days: needed(table, "rise-days"),
        function_tenths: needed(table, "function-tenths"),
        usual_days: needed(table, "usual-days"),
        apart_days: needed(table, "apart-days"),
        repeat_days: needed(table, "repeat-days"),
    };
    for key in ["plan-days", "rise-tenths", "rise-days", "usual-days", "apart-days", "repeat-days"] {
        positive(table, key);
    }
}

fn lights(table: &mut Table<'_, '_, '_>, out: &mut Adaptation) {
    out.lights = Lights {
        green_max: score(table, "green-max"),
        amber_max: score(table, "amber-max"),
        amber_max_pelvic: score(table, "amber-max-pelvic"),
        rise_max: score(table, "rise-max"),
        high_from: score(table, "high-from"),
    };
    let Lights { green_max, amber_max, amber_max_pelvic, .. } = out.lights;
    let rising = green_max <= amber_max_pelvic && amber_max_pelvic <= amber_max;
    if !rising {
        bad_value::report(
            table.findings,
            &table.name.place.clone(),
            "the lights do not rise: `green-max`, `amber-max-pelvic`, `amber-max`",
            "let none be lower than the one before",
        );
    }
}

fn helped(table: &mut Table<'_, '_, '_>, out: &mut Adaptation) {
    out.helped = Helped { uses_min: needed(table, "uses-min"), percent_min: needed(table, "percent-min") };
    positive(table, "uses-min");
}

fn rule(mut row: Table<'_, '_, '_>) -> Option<Rule<AdaptRule>> {
    let name = row.name.clone();
    if !row.has("when") {
        row.missing("when");
    }
    let when = row.condition("when");
    let then = row.required_one_of("then", Then::ALL);
    let advise = row.one_of("advise", DISPOSITIONS.get(1..).unwrap_or_default());
    let doors = row.words("doors");
    if advise.is_some() && doors.is_empty() {
        row.missing("doors");
    }
    let sources = row.words("sources");
    row.finish();
    Some(Rule {
        id: Word { text: format!("{TABLE}.{}", name.text), place: name.place.clone() },
        message: format!("rule-{TABLE}-{}", name.text),
        sources,
        then: AdaptRule { when: when?, then: then?, advise, doors },
    })
}

/// Puts the facts into the order of [`Fact::ALL`] and reports those there are none of.
fn order(table: &mut Table<'_, '_, '_>, out: &mut Adaptation) {
    let known: Vec<&str> = Fact::ALL.iter().map(|(_, word)| *word).collect();
    for fact in &out.facts {
        if !known.contains(&fact.id.text.as_str()) {
            bad_value::not_one_of(table.findings, &fact.id, "fact", &known);
        }
    }
    for word in &known {
        if !out.facts.iter().any(|fact| fact.id.text == *word) {
            bad_value::report(
                table.findings,
                &table.name.place,
                &format!("the fact `{word}` has no scale"),
                &format!("add `[fact.{word}]`"),
            );
        }
    }
    out.facts.retain(|fact| known.contains(&fact.id.text.as_str()));
    out.facts.sort_by_key(|fact| known.iter().position(|word| *word == fact.id.text));
}
