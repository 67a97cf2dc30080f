//! The page of `carrywell plan`.

use std::collections::HashSet;

use crate::page::Page;
use crate::words::{self, Words};
use exchange::json::{Dispute, Item, LeftOutGroup, Planning, Source, Stop, WhyNot};

fn minutes(plan: &Planning) -> String {
    words::minutes(Words::in_language(&plan.locale), plan.session_seconds)
}

/// Writes the whole plan.
pub(crate) fn plan(page: &mut Page, plan: &Planning) {
    opening(page, plan);
    let mut say = Say { sources: &plan.sources, told: HashSet::new() };
    page.heading(&format!("{} ({})", words::TODAY, minutes(plan)));
    if plan.session.is_empty() {
        page.paragraph(words::NOTHING_TODAY);
    }
    let mut position = "";
    for (at, item) in plan.session.iter().enumerate() {
        if item.position != position {
            page.gap();
            page.paragraph(&format!("{}: {}", words::POSITION, item.position_text));
            position = item.position;
        }
        say.whole(page, Some(at + 1), item);
    }
    if !plan.session.is_empty() {
        stops(page, &plan.stops);
    }
    let parts = [
        (words::BESIDE, &plan.aerobic),
        (words::MEASURES, &plan.measures),
        (words::RELIEF, &plan.relief),
        (words::LESSONS, &plan.lessons),
    ];
    for (heading, items) in parts {
        if items.is_empty() {
            continue;
        }
        page.heading(heading);
        for item in items {
            say.whole(page, None, item);
        }
    }
    week(page, plan);
    left_out(page, &plan.left_out);
    next_week(page, plan);
    if !plan.ask.is_empty() {
        page.heading(words::COULD_BRING_BACK);
        for ask in &plan.ask {
            page.item(&format!("{} ({})", ask.question, ask.feature));
        }
    }
    super::sources(page, &plan.sources);
    super::origin(page, &plan.guideline);
}

/// Writes what fits on one screen: what and how much.
pub(crate) fn brief(page: &mut Page, plan: &Planning) {
    opening(page, plan);
    page.heading(&format!("{} ({})", words::TODAY, minutes(plan)));
    if plan.session.is_empty() {
        page.paragraph(words::NOTHING_TODAY);
    }
    for (at, item) in plan.session.iter().chain(&plan.aerobic).enumerate() {
        let amount = item.amount.as_deref().unwrap_or("");
        page.step(at + 1, &format!("{}, {}: {amount}", item.name, item.position_text));
    }
    if !plan.measures.is_empty() {
        let names: Vec<&str> = plan.measures.iter().map(|item| item.name.as_str()).collect();
        page.paragraph(&format!("{}: {}", words::MEASURES, names.join(", ")));
    }
    page.gap();
    page.paragraph(words::BRIEF_MORE);
    super::origin(page, &plan.guideline);
}

/// Writes the one thing to do now, and the names of what else may help.
pub(crate) fn night(page: &mut Page, plan: &Planning) {
    let things = plan.now();
    page.heading(words::NIGHT_DO);
    if let Some((first, more)) = things.split_first() {
        page.paragraph(&format!("{}. {}", first.name, first.what));
        how(page, first);
        stops_of(page, first);
        page.gap();
        page.paragraph(&words::night_why(&first.id));
        stops(page, &plan.stops);
        if !more.is_empty() {
            page.heading(words::NIGHT_MORE);
            for item in more {
                page.item(&format!("{}. {}", item.name, item.what));
            }
        }
    } else {
        page.paragraph(words::NIGHT_NOTHING);
    }
    page.gap();
    page.paragraph(&format!("{}. {}", plan.title, plan.r#do));
    page.paragraph(&plan.worse);
    super::origin(page, &plan.guideline);
}

/// Writes why one activity is not in the plan.
pub(crate) fn not_offered(page: &mut Page, why_not: &WhyNot) {
    page.heading(&why_not.activity.name);
    match why_not.verdict {
        "planned" => page.paragraph(words::WHY_PLANNED),
        "offered" => page.paragraph(words::WHY_OFFERED),
        _ => {}
    }
    for reason in &why_not.why {
        page.item(&reason.text);
        if reason.effect == Some("ask-first") {
            page.under(&format!("({})", words::ASK_FIRST));
        }
        if reason.unknown {
            page.under(&format!("({})", words::MAY_HOLD));
        }
    }
    if !why_not.instead.is_empty() {
        let names: Vec<&str> = why_not.instead.iter().map(|other| other.name.as_str()).collect();
        page.paragraph(&format!("{}: {}", words::INSTEAD, names.join(", ")));
    }
    super::sources(page, &why_not.sources);
    super::origin(page, &why_not.guideline);
}

fn opening(page: &mut Page, plan: &Planning) {
    page.heading(&words::plan_for(&plan.on, plan.gestational_age.as_deref()));
    page.paragraph(&format!("{}. {}", plan.title, plan.r#do));
    page.paragraph(&plan.worse);
    if let Some(flare) = &plan.flare {
        page.heading(Words::in_language(&plan.locale).say(wording::REVIEW_FLARE));
        page.paragraph(&flare.text);
        page.paragraph(&flare.after);
    }
}

/// How much of it, with what, and how.
fn how(page: &mut Page, item: &Item) {
    if let Some(amount) = &item.amount {
        let level = words::level_of(item.level, item.levels, item.level_text.as_deref());
        page.under(&format!("{}: {amount}{level}", words::HOW_MUCH));
    }
    if let Some(limit) = &item.limit {
        page.under(&format!("{}: {limit}", words::LIMIT));
    }
    for cut in &item.cuts {
        page.under(&format!("{} ({}): {}", words::LESS, cut.effect_text, cut.text));
        if cut.unknown {
            page.under(&format!("({})", words::MAY_HOLD));
        }
    }
    if let Some(other) = &item.instead_of {
        page.under(&format!("{}: {}", words::INSTEAD_OF, other.name));
    }
    if !item.equipment.is_empty() {
        page.under(&format!("{}: {}", words::YOU_NEED, item.equipment.join(", ")));
    }
    for (at, step) in item.steps.iter().enumerate() {
        page.under(&format!("{}) {step}", at + 1));
    }
    if let Some(mistakes) = &item.mistakes {
        page.under(&format!("{}: {mistakes}", words::TAKE_CARE));
    }
}

/// When this one ends.
fn stops_of(page: &mut Page, item: &Item) {
    if let Some(stop) = &item.stop {
        page.under(&format!("{}: {stop}", words::STOP));
    }
    for stop in &item.stops {
        page.under(&format!("{}: {}. {}", words::STOP, stop.text, stop.r#do));
    }
}

/// Says one activity, with the names of its sources at hand.
struct Say<'a> {
    sources: &'a [Source],
    /// Disagreements that were told already.
    told: HashSet<&'a str>,
}

impl<'a> Say<'a> {
    fn whole(&mut self, page: &mut Page, number: Option<usize>, item: &'a Item) {
        page.gap();
        match number {
            Some(number) => page.step(number, &item.name),
            None => page.item(&item.name),
        }
        page.under(&item.what);
        how(page, item);
        let patterns: Vec<&str> = item.because.iter().map(|pattern| pattern.short.as_str()).collect();
        page.under(&format!("{}: {}{}", words::WHY, words::for_your(&patterns), item.why));
        page.under(&format!("{}: {}; {}", words::HOW_SURE, item.certainty_text, item.strength_text));
        page.under(&format!("{}: {}", words::WHO_SAYS_SO, self.publishers(&item.sources)));
        for dispute in &item.disagreements {
            self.dispute(page, dispute);
        }
        stops_of(page, item);
    }

    fn dispute(&mut self, page: &mut Page, dispute: &'a Dispute) {
        if !self.told.insert(&dispute.id) {
            page.under(&format!("{}: {} ({})", words::WHO_DISAGREES, dispute.about, words::TOLD_ABOVE));
            return;
        }
        page.under(&format!("{}: {}", words::WHO_DISAGREES, dispute.about));
        for side in &dispute.sides {
            page.under(&format!("- {}: {}", self.publishers(&side.sources), side.text));
        }
        page.under(&format!("- {}: {}", words::WE_FOLLOW, dispute.ruling));
    }

    /// Who published the sources, each once, with how much of them was read.
    fn publishers(&self, ids: &[String]) -> String {
        let mut names: Vec<String> = ids
            .iter()
            .filter_map(|id| self.sources.iter().find(|source| source.id == *id))
            .map(|source| format!("{} ({})", source.publisher, words::source_status(source.status)))
            .collect();
        let mut seen = HashSet::new();
        names.retain(|name| seen.insert(name.clone()));
        names.join(", ")
    }
}

fn stops(page: &mut Page, stops: &[Stop]) {
    page.heading(words::STOP);
    for stop in stops {
        page.item(&format!("{}: {}", stop.text, stop.r#do));
    }
}

/// The week as a table: a row for each activity, a column for each day.
fn week(page: &mut Page, plan: &Planning) {
    let mut activities: Vec<(&str, &str)> = Vec::new();
    for planned in plan.week.iter().flat_map(|day| &day.planned) {
        if !activities.iter().any(|(id, _)| *id == planned.activity) {
            activities.push((&planned.activity, &planned.name));
        }
    }
    if activities.is_empty() {
        return;
    }
    page.heading(words::THE_WEEK);
    if page.look().plain {
        for day in &plan.week {
            let names: Vec<String> =
                day.planned.iter().map(|planned| format!("{} ({})", planned.name, planned.slot)).collect();
            page.item(&format!("{} {}: {}", day.weekday, day.date, names.join(", ")));
        }
        return;
    }
    let mut rows = vec![vec![String::new()]];
    if let Some(head) = rows.first_mut() {
        head.extend(plan.week.iter().map(|day| day.weekday.chars().take(2).collect::<String>()));
    }
    for (id, name) in activities {
        let mut row = vec![name.to_owned()];
        row.extend(plan.week.iter().map(|day| {
            let times = day.planned.iter().filter(|planned| planned.activity == id).count();
            match times {
                0 => ".".to_owned(),
                1 => "x".to_owned(),
                n => n.to_string(),
            }
        }));
        rows.push(row);
    }
    page.table(&rows);
}

fn left_out(page: &mut Page, groups: &[LeftOutGroup]) {
    if groups.is_empty() {
        return;
    }
    page.heading(words::LEFT_OUT);
    for group in groups {
        let names: Vec<&str> = group.activities.iter().map(|activity| activity.name.as_str()).collect();
        page.item(&names.join(", "));
        let first = if group.effect == Some("ask-first") {
            format!("({}) ", words::ASK_FIRST)
        } else {
            String::new()
        };
        page.under(&format!("{first}{}", group.text));
        if group.unknown {
            page.under(&format!("({})", words::MAY_HOLD));
        }
    }
}

fn next_week(page: &mut Page, plan: &Planning) {
    if plan.next_week.is_empty() {
        return;
    }
    page.heading(words::NEXT_WEEK);
    for (change, word) in [("comes", words::COMES), ("goes", words::GOES)] {
        let names: Vec<&str> = plan
            .next_week
            .iter()
            .filter(|next| next.change == change)
            .map(|next| next.name.as_str())
            .collect();
        if !names.is_empty() {
            page.item(&format!("{word}: {}", names.join(", ")));
        }
    }
}
