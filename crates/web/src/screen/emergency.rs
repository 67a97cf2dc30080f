//! The emergency signs in plain words, and what to do. It needs no program to be read.

use clinical::Disposition;
use exchange::signs::signs_of;
use maud::{Markup, html};

use crate::part::{self, icon};
use crate::state::{State, World};
use crate::words;

pub(crate) fn emergency(world: &World, state: &State) -> Markup {
    let words = state.words();
    html! {
        (part::heading(words.say(words::EMERGENCY_TITLE), None))
        (card(world, state))
        p { (words.say(words::ALSO_TODAY)) }
        p { a.button href="/check" { (words.say(words::EMERGENCY_CHECK)) } }
        (part::origin(words, &exchange::json::origin(&world.bundle)))
    }
}

/// What is there before the program has started, and if it never does.
pub(crate) fn before_start(world: &World, state: &State) -> Markup {
    let words = state.words();
    html! {
        div.heading.starting { h1 #title tabindex="-1" { (words.say(words::STARTING)) } p.lead { (words.say(words::STARTING_HELP)) } }
        (card(world, state))
        p { a href="/ask" { (words.say(words::READ_ANSWERS)) } }
    }
}

/// The card for a page whose program failed. It stands beside the page and cannot be lost with it.
pub(crate) fn failed(world: &World, state: &State) -> Markup {
    let edition = state.edition(world);
    html! { p { strong { (edition.say("disposition-emergency")) } ": " (edition.say("disposition-emergency.do")) } p { a href="/emergency" { (state.words().say(words::URGENT_LINK)) } } }
}

/// The numbers where she is.
pub(crate) fn numbers(world: &World, state: &State) -> Markup {
    let words = state.words();
    let edition = state.edition(world);
    let rules = edition.rules();
    let region = rules.find_region(&state.choices.region).unwrap_or(rules.identity.default_region);
    let record = rules.region(region);
    html! {
        div.stack {
            @for (at, number) in record.emergency.iter().enumerate() {
                @match part::dial(number) {
                    Some(to) => a.ring.second[at > 0] href=(to) { (icon::phone()) span { (words.fill(words::EMERGENCY_CALL, &[("number", number)])) } },
                    None => p { strong { (number) } },
                }
            }
        }
        p.small {
            (words.say(words::HOME_WHERE)) " " (edition.say(&format!("region-{}", record.id)))
            ". " a href="/settings" { (words.say(words::CHANGE)) }
        }
    }
}

/// The first number of every region, for a page that does not know where it is read: it may be all she has.
#[cfg(feature = "after-check")]
fn every_number(world: &World, state: &State) -> Markup {
    let words = state.words();
    let edition = state.edition(world);
    let rules = edition.rules();
    let mut numbers: Vec<(&str, Vec<String>)> = Vec::new();
    for region in &rules.regions {
        let Some(number) = region.emergency.first() else { continue };
        let name = edition.say(&format!("region-{}", region.id));
        match numbers.iter_mut().find(|(known, _)| known == number) {
            Some((_, names)) => names.push(name),
            None => numbers.push((number, vec![name])),
        }
    }
    html! {
        div.stack {
            @for (number, names) in &numbers {
                a.ring href=[part::dial(number)] {
                    (icon::phone())
                    span { (words.fill(words::EMERGENCY_CALL, &[("number", number)])) span.small.block { (names.join("; ")) } }
                }
            }
        }
    }
}

/// A program that runs knows where it does.
#[cfg(not(feature = "after-check"))]
fn every_number(_: &World, _: &State) -> Markup {
    html! {}
}

/// The card: what to do, whom to ring, and the signs.
pub(crate) fn card(world: &World, state: &State) -> Markup {
    let words = state.words();
    let edition = state.edition(world);
    html! {
        section.act.emergency aria-labelledby="signs" {
            h2 #signs { (icon::alarm()) span { (words.say(words::HOME_EMERGENCY)) } }
            @if state.running { (numbers(world, state)) } @else { (every_number(world, state)) }
            p { (edition.say("disposition-emergency.do")) }
            @for group in signs_of(edition, Disposition::Emergency) {
                div {
                    h3 { (group.name) }
                    ul.dots { @for sign in &group.signs { li { (part::capital(sign)) } } }
                }
            }
            p { (words.say(words::EMERGENCY_MORE)) }
        }
    }
}
