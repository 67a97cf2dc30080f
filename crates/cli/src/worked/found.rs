//! Every output for one person, as the table `[expect]` of her file.
//!
//! Promises that two persons who are told something different get different tables, and that a
//! table read back is the same table. The words are those of the files: ids, never sentences.

use care::{Assessment, Because, CarePlan, Change, Proposal, Slot, Status, Verdict, WhyLeftOut};
use clinical::Dose;
use guideline::{FeatureId, Guideline};
use toml_edit::{Array, Item, Table, Value, value};

/// The key of the table in a person's file.
pub(super) const EXPECT: &str = "expect";

/// Lines longer than this are broken.
const LINE_COLUMNS: usize = 100;

/// The names of the activities that may be offered to her, whether or not they were chosen.
pub(crate) fn offered<'a>(rules: &'a Guideline, assessment: &Assessment) -> Vec<&'a str> {
    let Some(cleared) = assessment.cleared() else { return Vec::new() };
    care::verdicts(rules, cleared)
        .iter()
        .filter_map(|verdict| match verdict {
            Verdict::Offered(proposal) => Some(rules.activity(proposal.activity).id.as_str()),
            Verdict::LeftOut(_) => None,
        })
        .collect()
}

/// What the engine gives for her.
pub(super) fn found(rules: &Guideline, assessment: &Assessment) -> Table {
    let mut table = Table::new();
    let ga = assessment.case().gestational_age(rules);
    table.insert("gestational-age", value(ga.map_or_else(|| "not known".to_owned(), |ga| ga.to_string())));
    table.insert("at-least", value(assessment.at_least().id()));
    table.insert("at-most", value(assessment.at_most().id()));
    table.insert("now", value(assessment.now().id()));
    table.insert("status", value(status(assessment.status())));
    let cleared = assessment.cleared();
    table.insert("cleared", value(cleared.is_some()));
    let names = |features: &[FeatureId]| list(features.iter().map(|f| rules.feature(*f).id.clone()));
    table.insert("ask-next", names(&assessment.ask_next(rules)));
    table.insert("ask-before-plan", names(&assessment.ask_before_plan(rules)));
    let doors = care::doors(rules, assessment);
    table.insert("doors", list(doors.iter().map(|d| rules.door(*d).id.clone())));
    let plan = cleared.map(|cleared| care::plan(rules, cleared));
    if let Some(plan) = &plan {
        table.insert("ask-for-more", names(&plan.ask));
        table.insert("session-seconds", value(i64::from(plan.session_seconds)));
        table.insert("lessons", list(plan.lessons.iter().map(|p| rules.activity(p.activity).id.clone())));
        table.insert("next-week", list(plan.next_week.iter().map(|change| change_word(rules, *change))));
    }
    // Tables last: in TOML whatever follows a table's heading belongs to it.
    table.insert("reasons", reasons(rules, assessment));
    if let Some(plan) = &plan {
        for (key, proposals) in [
            ("session", &plan.session),
            ("aerobic", &plan.aerobic),
            ("relief", &plan.relief),
            ("measures", &plan.measures),
        ] {
            let rows = proposals
                .iter()
                .map(|p| (rules.activity(p.activity).id.clone(), value(proposal(rules, plan, p))));
            table.insert(key, rows_table(rows));
        }
        table.insert("left-out", left_out(rules, plan));
    }
    table
}

fn status(status: Status) -> &'static str {
    match status {
        Status::Decided => "decided",
        Status::Incomplete => "incomplete",
        Status::OutOfScope => "out-of-scope",
    }
}

fn because(because: Because) -> &'static str {
    match because {
        Because::SaidYes => "said yes",
        Because::NotSure => "not sure",
        Because::Measured => "measured",
        Because::Mentioned => "own words",
    }
}

fn reasons(rules: &Guideline, assessment: &Assessment) -> Item {
    rows_table(assessment.reasons().iter().map(|reason| {
        let applies = if reason.certain { "" } else { ", if it applies" };
        let text = format!("{}, {}{applies}", reason.disposition, because(reason.because));
        (rules.sign(reason.sign).id.clone(), value(text))
    }))
}

/// `level 2: 2 x 8 each side, hold 5 s, once a day, 5 days a week; for low-back; morning 1 3 5`.
fn proposal(rules: &Guideline, plan: &CarePlan, proposal: &Proposal) -> String {
    let mut text = match (proposal.level, &proposal.dose) {
        (0, None) => "no dose".to_owned(),
        (level, None) => format!("level {level}"),
        (level, Some(dose)) => format!("level {level}: {}", dose_words(dose)),
    };
    for cut in &proposal.cuts {
        let rule = rules.exclusions.get(usize::from(cut.exclusion)).map_or("", |e| e.id.as_str());
        text.push_str(&format!("; {} by {rule}", cut.effect.id()));
    }
    if !proposal.because.is_empty() {
        let patterns: Vec<&str> = proposal.because.iter().map(|f| rules.feature(*f).id.as_str()).collect();
        text.push_str(&format!("; for {}", patterns.join(", ")));
    }
    if let Some(instead_of) = proposal.instead_of {
        text.push_str(&format!("; instead of {}", rules.activity(instead_of).id));
    }
    for slot in Slot::ALL {
        let days: Vec<usize> = (1..)
            .zip(&plan.days)
            .filter(|(_, day)| day.planned.iter().any(|p| p.slot == slot && p.activity == proposal.activity))
            .map(|(number, _)| number)
            .collect();
        if !days.is_empty() {
            text.push_str(&format!("; {} {}", slot.id(), days_words(&days)));
        }
    }
    text
}

/// `1-7`, `1 3 5`: days of the plan, today is 1.
fn days_words(days: &[usize]) -> String {
    if let (Some(first), Some(last)) = (days.first(), days.last())
        && days.len() > 2
        && last - first + 1 == days.len()
    {
        return format!("{first}-{last}");
    }
    days.iter().map(usize::to_string).collect::<Vec<_>>().join(" ")
}

/// A dose in a line: `2 x 8 each side, hold 5 s, rest 30 s, once a day, 5 days a week`.
fn dose_words(dose: &Dose) -> String {
    let mut parts = Vec::new();
    let sides = if dose.each_side { " each side" } else { "" };
    match (dose.sets, dose.repetitions, dose.minutes) {
        (sets, 0, minutes) if minutes > 0 && sets > 1 => parts.push(format!("{sets} x {minutes} min{sides}")),
        (_, 0, minutes) if minutes > 0 => parts.push(format!("{minutes} min{sides}")),
        (_, 0, _) => {}
        (sets, repetitions, minutes) => {
            parts.push(format!("{} x {repetitions}{sides}", sets.max(1)));
            if minutes > 0 {
                parts.push(format!("{minutes} min"));
            }
        }
    }
    if dose.hold_seconds > 0 {
        parts.push(format!("hold {} s", dose.hold_seconds));
    }
    if dose.rest_seconds > 0 {
        parts.push(format!("rest {} s", dose.rest_seconds));
    }
    parts.push(match dose.times_per_day {
        0 => "as needed".to_owned(),
        1 => "once a day".to_owned(),
        times => format!("{times} times a day"),
    });
    match dose.days_per_week {
        0 => {}
        1 => parts.push("1 day a week".to_owned()),
        days => parts.push(format!("{days} days a week")),
    }
    parts.join(", ")
}

/// `activity = ["rule", ...]`. A question mark says that the rule only may hold, because an answer
/// is missing.
fn left_out(rules: &Guideline, plan: &CarePlan) -> Item {
    rows_table(plan.left_out.iter().map(|out| {
        let why = out.why.iter().map(|why| match why {
            WhyLeftOut::Against => "against".to_owned(),
            WhyLeftOut::Week => "week".to_owned(),
            WhyLeftOut::OtherPattern => "other-pattern".to_owned(),
            WhyLeftOut::Equipment => "equipment".to_owned(),
            WhyLeftOut::NotWanted => "not-wanted".to_owned(),
            WhyLeftOut::Flare => "flare".to_owned(),
            WhyLeftOut::Rule { exclusion, unknown } => {
                let id = rules.exclusions.get(usize::from(*exclusion)).map_or("", |e| e.id.as_str());
                format!("{id}{}", if *unknown { "?" } else { "" })
            }
        });
        (rules.activity(out.activity).id.clone(), list(why))
    }))
}

fn change_word(rules: &Guideline, change: Change) -> String {
    match change {
        Change::Comes(activity) => format!("{} comes", rules.activity(activity).id),
        Change::Goes(activity) => format!("{} goes", rules.activity(activity).id),
    }
}

fn rows_table(rows: impl Iterator<Item = (String, Item)>) -> Item {
    let mut table = Table::new();
    for (key, item) in rows {
        table.insert(&key, item);
    }
    Item::Table(table)
}

/// A list of words, broken into lines where it is long.
fn list(words: impl Iterator<Item = String>) -> Item {
    let words: Vec<String> = words.collect();
    let mut array = Array::new();
    let whole: usize = words.iter().map(|w| w.len() + 4).sum();
    let long = whole > LINE_COLUMNS;
    let mut column = LINE_COLUMNS;
    for word in words {
        let width = word.len() + 4;
        let mut item = Value::from(word);
        if !long {
            array.push(item);
            continue;
        }
        let broken = column + width > LINE_COLUMNS;
        column = if broken { 2 + width } else { column + width };
        item.decor_mut().set_prefix(if broken { "\n  " } else { " " });
        array.push_formatted(item);
    }
    if long {
        array.set_trailing("\n");
        array.set_trailing_comma(true);
    }
    value(array)
}
