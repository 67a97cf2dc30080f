//! A question in her words: danger signs first, then the answer that fits, as she types.

use care::Case;
use exchange::ask::{Asked, Asker};
use exchange::json::Advice;
use maud::{Markup, html};

use super::{plan, result, topic};
use crate::part::{self, icon};
use crate::state::{State, World};
use crate::words;

/// How many answers are listed while she types.
const N_LISTED: usize = 8;

/// What is known of her today: without the danger signs of another day, and without any that the diary
/// speaks against or could. Whoever is not cleared is told of nothing that it may be for her.
pub(crate) fn case_of_today(world: &World, state: &State) -> Case {
    let rules = &world.bundle.guideline;
    if state.is_stale() || plan::held_back(world, state).is_some() {
        return state.intake.on_another_day(rules, state.today).case(rules);
    }
    state.intake.case(rules)
}

/// The question, answered for her.
fn asked(world: &World, state: &State, question: &str) -> Asked {
    let numbers = state.numbers(world);
    let occasion = state.occasion(world, &numbers);
    let case = case_of_today(world, state);
    Asker { shown: occasion.shown(occasion.region_of(None)), case, week_given: false }.answer(question)
}

/// How many answers may fit what she has typed so far; nothing where that is too little to tell.
pub(crate) fn n_found(world: &World, state: &State) -> Option<usize> {
    let typed = state.asked.trim();
    (typed.chars().count() >= 2).then(|| world.bundle.index.search(typed, N_LISTED).len())
}

pub(crate) fn ask(world: &World, state: &State, sent: &str) -> Markup {
    let words = state.words();
    let typed = state.asked.trim();
    html! {
        (part::heading(words.say(words::ASK_TITLE), Some(words.say(words::ASK_LEAD))))
        form.stack role="search" action="/ask" method="get" data-form="ask" data-live="input" autocomplete="off" {
            div.field {
                label for="q" { (words.say(words::ASK_LABEL)) }
                div.search {
                    (icon::ask())
                    // Without the program there is nothing to search with, and no question to be sent anywhere.
                    input #q name=[state.running.then_some("q")] type="search" value=(state.asked) placeholder=(words.say(words::ASK_PLACEHOLDER)) enterkeyhint="search" spellcheck="true" maxlength="4000";
                }
            }
            p { button.button.main type="submit" { (words.say(words::ASK_DO)) } }
        }
        @if typed.is_empty() || !state.running { (all(world, state)) }
        @else if sent.trim() == typed { (answered(world, state, &asked(world, state, typed))) }
        @else { (live(world, state, typed)) }
    }
}

/// While she types: what to do if her words name a danger sign, then what may fit.
fn live(world: &World, state: &State, typed: &str) -> Markup {
    let words = state.words();
    let rules = &world.bundle.guideline;
    let edition = state.edition(world);
    let danger = world.bundle.lexicon.mentions(typed).first().map(|_| asked(world, state, typed));
    let hits = world.bundle.index.search(typed, N_LISTED);
    html! {
        @if let Some(asked) = &danger { (first(world, state, asked)) }
        @if hits.is_empty() {
            @if danger.is_none() && typed.chars().count() > 3 { p.note { (words.say(words::ASK_NONE)) ". " (words.say(words::ASK_NONE_HELP)) } }
        } @else {
            section.stack {
                h2 { (words.say(words::ASK_RESULTS)) }
                ul.found {
                    @for hit in &hits {
                        @let id = &rules.topic(hit.topic).id;
                        li { a href={ "/topics/" (id) } { (edition.say(&format!("topic-{id}"))) } }
                    }
                }
            }
        }
    }
}

/// The danger signs her words name, and what to do about them.
fn first(world: &World, state: &State, asked: &Asked) -> Markup {
    let words = state.words();
    html! {
        @match &asked.advice {
            Some(advice) => (urgent(world, state, advice)),
            None => {
                @if !asked.heard.is_empty() {
                    section.act.call-today {
                        h2 { (icon::alarm()) span { (words.say(words::ASK_DANGER)) } }
                        ul.dots { @for heard in &asked.heard { li { (heard.question) " " span.soft { (heard.why) } } } }
                        p { a.button href="/check" { (words.say(words::ASK_YES_CHECK)) } }
                    }
                }
            }
        }
    }
}

fn urgent(world: &World, state: &State, advice: &Advice) -> Markup {
    let words = state.words();
    html! {
        section.act.(advice.act_on) {
            h2 { (icon::of_level(advice.act_on)) span { (words.say(words::ASK_DANGER)) ": " (advice.title) } }
            @if advice.act_on == "emergency" { (result::emergency_numbers(state, advice)) }
            (part::paragraphs(&advice.r#do))
            (result::doors(state, advice))
            (result::unit(world, state, advice))
            (result::say(state, advice))
            @if !advice.reasons.is_empty() {
                ul.dots { @for reason in &advice.reasons { li { strong { (part::capital(&reason.short)) ": " } (reason.why) } } }
            }
            p { a.button href="/check" { (words.say(words::ASK_YES_CHECK)) } }
        }
    }
}

fn answered(world: &World, state: &State, asked: &Asked) -> Markup {
    let words = state.words();
    html! {
        (first(world, state, asked))
        @if let Some(note) = &asked.week_note { p.note { (note) } }
        @match &asked.topic {
            Some(found) => {
                section.stack-wide {
                    h2 { (found.question) }
                    (topic::answer(state, found, asked.gestational_age.as_deref()))
                    p { a href={ "/topics/" (found.id) } { (words.say(words::TOPIC_MORE)) } }
                }
            }
            None => {
                @if asked.advice.is_none() && asked.outcome == "nothing-fits" {
                    div.note { p { strong { (words.say(words::ASK_NONE)) } } p { (words.say(words::ASK_NONE_HELP)) } }
                }
            }
        }
        @if !asked.nearest.is_empty() && asked.advice.is_none() {
            section.stack {
                h2 { (words.say(words::TOPIC_OTHER)) }
                ul.found { @for near in &asked.nearest { li { a href={ "/topics/" (near.topic) } { (near.question) } } } }
            }
        }
        div { (part::sources(words, &asked.sources)) }
    }
}

/// Every question, in the guideline's order.
fn all(world: &World, state: &State) -> Markup {
    let words = state.words();
    let edition = state.edition(world);
    html! {
        section.stack {
            h2 { (words.say(words::ASK_ALL)) }
            ul.found {
                @for topic in &world.bundle.guideline.topics {
                    li { a href={ "/topics/" (topic.id) } { (edition.say(&format!("topic-{}", topic.id))) } }
                }
            }
        }
    }
}
