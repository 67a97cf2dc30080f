//! The plan: what to do, how much, why, how sure, who disagrees, when to stop. Only for someone who
//! is cleared; the engine gives no plan for anyone else.

use care::{CarePlan, Cleared, Entry, Wishes, assess};
use exchange::case_file::CaseFile;
use exchange::json::{Item, Planning, planning};
use maud::{Markup, html};

use super::{apart, result, sealed, self_test, trend};
use crate::part::{self, icon};
use crate::route::Part;
use crate::state::{State, World};
use crate::words;

/// The plan for what she has answered, if she is cleared on this day.
pub(crate) fn planned(world: &World, state: &State) -> Option<Planning> {
    let numbers = state.numbers(world);
    let occasion = state.occasion(world, &numbers);
    with_plan(world, state, |cleared, plan| planning(occasion.shown(occasion.region_of(None)), cleared, plan))
}

/// The plan itself, for what is done with it.
pub(crate) fn care_plan(world: &World, state: &State) -> Option<CarePlan> {
    with_plan(world, state, |_, plan| plan.clone())
}

/// What is made of a clearance and its plan, if she is cleared on this day.
pub(crate) fn with_plan<T>(
    world: &World,
    state: &State,
    then: impl FnOnce(Cleared<'_>, &CarePlan) -> T,
) -> Option<T> {
    let rules = &world.bundle.guideline;
    // A result is for its day, and so is the clearance.
    if state.is_stale() || held_back(world, state).is_some() {
        return None;
    }
    let mut case = state.intake.case(rules);
    case.set_wishes(wishes(world, state, case.wishes()));
    let assessment = assess(rules, case);
    let cleared = assessment.cleared()?;
    Some(then(cleared, &care::plan(rules, cleared)))
}

/// Her answers as a file, with what she wants and has reached, for what is made of them besides a plan.
pub(crate) fn file(world: &World, state: &State) -> CaseFile {
    let mut file = state.intake.file(&world.bundle.guideline);
    file.case.set_wishes(wishes(world, state, file.case.wishes()));
    file
}

/// Whether a session was stopped today.
pub(crate) fn is_stopped(state: &State) -> bool {
    state.intake.stopped().is_some() || state.diary.stopped_on(state.today).is_some()
}

/// Why the diary forbids a plan, whatever is answered beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum HeldBack {
    /// It has been asked for and is not here yet.
    Coming,
    /// It is closed, and there may be a stop of today in it.
    Closed,
    /// It cannot be read, or not all of it, and the rest may be a stop or a danger sign.
    NotWhole,
    /// It has a danger sign that no later check settled.
    Open,
}

pub(crate) fn held_back(world: &World, state: &State) -> Option<HeldBack> {
    if sealed::is_closed(state) {
        return Some(HeldBack::Closed);
    }
    if state.awaits_diary {
        return Some(HeldBack::Coming);
    }
    if state.unread || !state.set_aside.is_empty() {
        return Some(HeldBack::NotWhole);
    }
    // Without a diary no check is written down, so none could settle it there; then the answers that
    // stand on this page do, but for what no answer of today settles.
    let rules = &world.bundle.guideline;
    let is_open = if state.choices.diary { exchange::diary::is_open } else { care::stands };
    is_open(rules, &state.diary, state.today).then_some(HeldBack::Open)
}

/// How often a measure was used today.
pub(crate) fn uses_today(state: &State, name: &str) -> u16 {
    let today = state.diary.standing().filter(|written| written.at.day == state.today);
    let uses = today.filter(|w| matches!(&w.entry, Entry::Use(used) if used.activity == name));
    u16::try_from(uses.count()).unwrap_or(u16::MAX)
}

fn wishes(world: &World, state: &State, known: &Wishes) -> Wishes {
    let rules = &world.bundle.guideline;
    let equipment = state.choices.equipment.iter().filter_map(|id| rules.find_equipment(id)).collect();
    let wishes = Wishes { minutes: state.choices.minutes, equipment, ..known.clone() };
    wishes.with_diary(state.diary.wishes(rules, state.today))
}

pub(crate) fn plan(world: &World, state: &State, of: Part) -> Markup {
    match planned(world, state) {
        None => none(world, state),
        Some(planned) => html! {
            (trend::notice(world, state))
            (part::notice(state))
            (head(state, &planned))
            (parts(state, of))
            @match of {
                Part::Today => (today(world, state, &planned)),
                Part::Week => (week(state, &planned)),
                Part::LeftOut => (left_out(state, &planned)),
            }
            (part::origin(state.words(), &planned.guideline))
        },
    }
}

/// No plan, and what to do instead.
pub(crate) fn none(world: &World, state: &State) -> Markup {
    let words = state.words();
    let begun = !state.intake.turns().is_empty();
    let advice = result::advice(world, state);
    let urgent = begun && matches!(advice.act_on, "emergency" | "call-today");
    html! {
        @if urgent {
            (part::heading(words.say(words::PLAN_NONE_URGENT), None))
            section.act.(advice.act_on) {
                h2 { (icon::of_level(advice.act_on)) span { (advice.title) } }
                (part::paragraphs(&advice.r#do))
                p { a.button href="/result" { (words.say(words::HOME_RESULT)) } }
            }
        } @else if let Some(why) = held_back(world, state).filter(|_| advice.cleared) {
            @match why {
                HeldBack::Closed => {
                    (part::heading(words.say(words::DIARY_CLOSED_TITLE), Some(words.say(words::PLAN_CLOSED))))
                    (sealed::working(state))
                    (sealed::closed(state))
                }
                HeldBack::Coming => (part::heading(words.say(words::PLAN_NONE), Some(words.say(words::PLAN_COMING)))),
                HeldBack::NotWhole => {
                    (part::heading(words.say(words::PLAN_NONE), Some(words.say(words::PLAN_NOT_WHOLE))))
                    (super::diary::aside(state))
                }
                HeldBack::Open => {
                    (part::heading(words.say(words::PLAN_NONE), Some(&state.edition(world).rule("adaptation.danger"))))
                    p { button.button.main type="button" data-do="again" { (words.say(words::RESULT_AGAIN)) } }
                }
            }
        } @else {
            (part::heading(words.say(words::PLAN_NONE), Some(words.say(words::PLAN_NONE_HELP))))
            (trend::notice(world, state))
            @if let Some(note) = advice.day_note.as_ref().filter(|_| begun && advice.out_of_date) { p.note.warn { (note) } }
            @if begun && advice.out_of_date {
                p { button.button.main type="button" data-do="again" { (words.say(words::RESULT_AGAIN)) } }
            } @else {
                p { a.button.main href="/check" { (words.say(if begun { words::HOME_CONTINUE } else { words::HOME_CHECK })) } }
            }
        }
    }
}

fn head(state: &State, plan: &Planning) -> Markup {
    let words = state.words();
    let line = match &plan.gestational_age {
        Some(week) => words.fill(words::RESULT_FOR_WEEK, &[("week", week)]),
        None => words.say(words::RESULT_NO_WEEK).to_owned(),
    };
    html! {
        div.heading {
            h1 #title tabindex="-1" { (words.say(words::PLAN_TITLE)) }
            p.lead { time datetime=(plan.on) data-weekday="long" { (plan.on) } ". " (line) }
        }
        section.act.(plan.disposition) {
            h2 { (icon::of_level(plan.disposition)) span { (plan.title) } }
            (part::paragraphs(&plan.r#do))
            details { summary { (words.say(words::RESULT_WATCH)) } (part::paragraphs(&plan.worse)) }
        }
        @if let Some(flare) = &plan.flare {
            section.card {
                h2 { (words.say(words::REVIEW_FLARE)) }
                p { (flare.text) }
                p { (flare.after) }
            }
        }
    }
}

fn parts(state: &State, of: Part) -> Markup {
    let words = state.words();
    let parts = [
        (Part::Today, "/plan", words::PLAN_TODAY),
        (Part::Week, "/plan/week", words::PLAN_THIS_WEEK),
        (Part::LeftOut, "/plan/left-out", words::PLAN_LEFT_OUT),
    ];
    html! {
        nav.seg.no-print aria-label=(words.say(words::PLAN_PARTS)) {
            @for (part, to, word) in parts {
                a href=(to) aria-current=[(part == of).then_some("page")] data-next[part != of] { (words.say(word)) }
            }
        }
    }
}

fn today(world: &World, state: &State, plan: &Planning) -> Markup {
    let words = state.words();
    let minutes = usize::try_from(plan.session_seconds.div_ceil(60).max(1)).unwrap_or(1);
    // A position is named where it changes.
    let before = core::iter::once("").chain(plan.session.iter().map(|item| item.position));
    html! {
        @if !plan.ask.is_empty() {
            section.card.no-print {
                h2 { (words.say(words::PLAN_ASK)) }
                p { (words.say(words::PLAN_ASK_HELP)) }
                p { button.button.main type="button" data-do="fuller" { (words.say(words::PLAN_ASK_DO)) } }
            }
        }
        section.stack {
            h2 { (words.say(words::PLAN_SESSION)) }
            @if plan.session.is_empty() { p { (words.say(words::PLAN_NOTHING)) } }
            @else {
                p.soft { (words.count(words::PLAN_SESSION_TIME, minutes)) }
                p.no-print { a.button.main.big href="/session" { (words.say(words::SESSION_OPEN)) } }
            }
            @for (item, before) in plan.session.iter().zip(before) {
                @if item.position != before { h3 { (part::capital(item.position_text)) } }
                (card(world, state, plan, item))
            }
        }
        @if !plan.session.is_empty() { (stops(state, plan)) }
        (self_test::offers(world, state))
        (group(world, state, plan, words::PLAN_AEROBIC, &plan.aerobic))
        @if let Some(made) = care_plan(world, state) { (apart::apart(world, state, &made)) }
        (group(world, state, plan, words::PLAN_RELIEF, &plan.relief))
        (group(world, state, plan, words::PLAN_MEASURES, &plan.measures))
        (group(world, state, plan, words::PLAN_LESSONS, &plan.lessons))
        (fits(world, state))
        p.no-print { button.button type="button" data-do="print" { (words.say(words::PLAN_PRINT)) } }
        div { (part::sources(words, &plan.sources)) }
    }
}

fn group(world: &World, state: &State, plan: &Planning, word: words::Word, items: &[Item]) -> Markup {
    html! {
        @if !items.is_empty() {
            section.stack {
                h2 { (state.words().say(word)) }
                @for item in items { (card(world, state, plan, item)) }
            }
        }
    }
}

/// One thing to do: what and how much to see, all the rest to open.
fn card(world: &World, state: &State, plan: &Planning, item: &Item) -> Markup {
    let words = state.words();
    let name = |id: &str| {
        let source = plan.sources.iter().find(|source| source.id == id);
        source.map_or_else(
            || id.to_owned(),
            |source| {
                if source.publisher.is_empty() { source.title.clone() } else { source.publisher.clone() }
            },
        )
    };
    let mut who: Vec<String> = Vec::new();
    for id in &item.sources {
        let name = name(id);
        if !who.contains(&name) {
            who.push(name);
        }
    }
    let patterns: Vec<&str> = item.because.iter().map(|pattern| pattern.short.as_str()).collect();
    html! {
        article.card.item #{ "item-" (item.id) } {
            (part::figure(state, world, &item.id))
            h3 { (item.name) }
            @if let Some(amount) = &item.amount { p.dose { (part::capital(amount)) } }
            p { (item.what) }
            @if let Some(limit) = &item.limit { p.note { strong { (words.say(words::PLAN_LIMIT)) ": " } (limit) } }
            (apart::waits(world, state, &item.id))
            (super::session::timer_link(state, item))
            @for cut in item.cuts.iter().filter(|cut| !cut.unknown) {
                p.note.warn { strong { (words.say(words::PLAN_LESS)) " (" (cut.effect_text) "): " } (cut.text) }
            }
            @if item.cuts.iter().any(|cut| cut.unknown) {
                div.note.warn {
                    p { strong { (words.say(words::PLAN_LESS)) ". " } (words.say(words::IF_UNKNOWN)) }
                    ul.dots { @for cut in item.cuts.iter().filter(|cut| cut.unknown) { li { (cut.text) " (" (cut.effect_text) ")" } } }
                }
            }
            @if let Some(other) = &item.instead_of { p.soft { (words.fill(words::PLAN_INSTEAD, &[("name", &other.name)])) } }
            @if !item.equipment.is_empty() {
                p.soft { (words.say(words::PLAN_NEED)) ": " (item.equipment.join(", ")) }
            }
            div {
                @if !item.steps.is_empty() {
                    details {
                        summary { (words.say(words::PLAN_STEPS)) }
                        div.stack {
                            ol.numbers { @for step in &item.steps { li { (step) } } }
                            @if let Some(mistakes) = &item.mistakes { p { strong { (words.say(words::PLAN_CARE)) ": " } (mistakes) } }
                            @if item.levels > 1 {
                                p.small.soft {
                                    (words.fill(words::PLAN_LEVEL, &[("level", &item.level.to_string()), ("levels", &item.levels.to_string())]))
                                    @if let Some(text) = &item.level_text { ": " (text) }
                                }
                            }
                        }
                    }
                }
                @if item.stop.is_some() || !item.stops.is_empty() {
                    details {
                        summary { (words.say(words::PLAN_STOP_ONE)) }
                        ul.dots {
                            @if let Some(stop) = &item.stop { li { (stop) } }
                            @for stop in &item.stops { li { strong { (stop.text) ". " } (stop.r#do) } }
                        }
                    }
                }
                details {
                    summary { (words.say(words::PLAN_WHY)) }
                    div.stack {
                        p { (item.why) @if !patterns.is_empty() { " (" (patterns.join(", ")) ")" } }
                        p { strong { (words.say(words::PLAN_SURE)) ": " } (item.certainty_text) "; " (item.strength_text) }
                        p { strong { (words.say(words::PLAN_WHO)) ": " } (who.join("; ")) }
                    }
                }
                @if !item.disagreements.is_empty() {
                    details {
                        summary { (words.say(words::PLAN_DISAGREE)) }
                        div.stack-wide { @for dispute in &item.disagreements { (part::dispute(words, dispute, name)) } }
                    }
                }
            }
        }
    }
}

/// What ends every session.
fn stops(state: &State, plan: &Planning) -> Markup {
    html! {
        section.act.call-today {
            h2 { (icon::alarm()) span { (state.words().say(words::PLAN_STOP)) } }
            ul.dots { @for stop in &plan.stops { li { strong { (stop.text) ". " } (stop.r#do) } } }
        }
    }
}

fn week(state: &State, plan: &Planning) -> Markup {
    let words = state.words();
    html! {
        ol.week {
            @for day in &plan.week {
                li.day {
                    div { b { (day.weekday) } br; span.small.soft { time datetime=(day.date) { (day.date) } } }
                    ul.plain.stack {
                        @for planned in &day.planned { li { (planned.name) " " span.tag { (planned.slot.replace('-', " ")) } } }
                    }
                }
            }
        }
        @if !plan.next_week.is_empty() {
            section.card {
                h2 { (words.say(words::PLAN_NEXT)) }
                ul.dots {
                    @for next in &plan.next_week {
                        li { (next.name) ": " (words.say(if next.change == "comes" { words::PLAN_COMES } else { words::PLAN_GOES })) }
                    }
                }
            }
        }
    }
}

fn left_out(state: &State, plan: &Planning) -> Markup {
    let words = state.words();
    html! {
        p.soft { (words.say(words::PLAN_LEFT_HELP)) }
        @for group in &plan.left_out {
            section.card {
                h2 { @if group.unknown { span.soft.small.block { (words.say(words::IF_UNKNOWN)) } } (part::capital(&group.text)) }
                @if group.effect == Some("ask-first") { p { span.tag { (words.say(words::PLAN_ASK_FIRST)) } } }
                ul.tags { @for activity in &group.activities { li.tag { (activity.name) } } }
            }
        }
    }
}

/// Time and equipment.
fn fits(world: &World, state: &State) -> Markup {
    let words = state.words();
    let rules = &world.bundle.guideline;
    let edition = state.edition(world);
    let planner = &rules.planner;
    // What stands in the form counts before what was saved.
    let edited = state.fields.names("minutes");
    let saved = state.choices.minutes.unwrap_or(planner.session_minutes_default);
    let now = if edited { state.fields.get("minutes").parse().unwrap_or(saved) } else { saved };
    let has = |id: &String| {
        if edited { state.fields.has("equipment", id) } else { state.choices.equipment.contains(id) }
    };
    let minutes = (1..).map(|n| n * 5).take_while(|n| *n <= planner.session_minutes_max);
    html! {
        details.no-print {
            summary { (words.say(words::PLAN_WISHES)) }
            form.stack-wide data-form="fits" data-live="change" method="post" autocomplete="off" {
                div.field {
                    label for="minutes" { (words.say(words::PLAN_MINUTES)) }
                    select #minutes name="minutes" {
                        @for n in minutes { option value=(n) selected[n == now] { (n) } }
                    }
                }
                fieldset.field {
                    legend { (words.say(words::PLAN_EQUIPMENT)) }
                    div.choices {
                        @for thing in rules.equipment.iter().filter(|thing| !thing.everyday) {
                            div.choice.alone { label {
                                input type="checkbox" name="equipment" value=(thing.id) checked[has(&thing.id)];
                                span { (edition.say(&format!("equipment-{}", thing.id))) }
                            } }
                        }
                    }
                }
                p { button.button type="submit" { (words.say(words::PLAN_SAVE)) } }
            }
        }
    }
}
