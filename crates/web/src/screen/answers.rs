//! Everything she has answered, and the way to change it.

use exchange::asking::in_words;
use exchange::case_file::{Given, is_private};
use exchange::intake::{Step, Turn};
use exchange::question;
use maud::{Markup, html};

use crate::part;
use crate::state::{State, World};
use crate::words;

pub(crate) fn answers(world: &World, state: &State) -> Markup {
    let words = state.words();
    let turns = state.intake.turns();
    html! {
        (part::heading(words.say(words::ANSWERS_TITLE), Some(words.say(words::ANSWERS_HELP))))
        @if turns.is_empty() {
            p { (words.say(words::ANSWERS_NONE)) }
            p { a.button.main href="/check" { (words.say(words::HOME_CHECK)) } }
        } @else {
            ol.plain.stack {
                @for (at, turn) in turns.iter().enumerate() {
                    @let title = title(world, state, at);
                    li.card {
                        h2 { (title) }
                        (said(world, state, turn))
                        p { a.button href={ "/check/" (at) } aria-label={ (words.say(words::ANSWERS_CHANGE)) ": " (title) } { (words.say(words::ANSWERS_CHANGE)) } }
                    }
                }
            }
            p.row {
                a.button.main href="/check" { (words.say(words::GO_ON)) }
                button.button.quiet type="button" data-do="restart" { (words.say(words::START_OVER)) }
            }
        }
    }
}

fn title(world: &World, state: &State, at: usize) -> String {
    let edition = state.edition(world);
    // The screen of what was answered, which may not be the one that would be asked now.
    if let Some(Turn::Answered(answers)) = state.intake.turns().get(at)
        && let Some((first, _)) = answers.first()
        && let Some(screen) = edition.rules().screens.iter().find(|screen| screen.features.contains(first))
    {
        return edition.say(&format!("screen-{}", screen.id));
    }
    match state.step(world, at) {
        Step::Ask(question) => exchange::asking::asking(state.edition(world), &question).title,
        Step::Confirm(_) => state.words().say(words::RESULT_HEARD).to_owned(),
        Step::Note | Step::Done => state.words().say(words::NOTE_TITLE).to_owned(),
    }
}

/// What was said: each yes and each "not sure" by name; the rest is "no" together.
fn said(world: &World, state: &State, turn: &Turn) -> Markup {
    let words = state.words();
    let edition = state.edition(world);
    let rules = edition.rules();
    match turn {
        Turn::Dated(given) => html! { p { (dated(state, *given)) } },
        Turn::Wrote(note, _) => {
            html! { p { @if note.trim().is_empty() { "\u{2013}" } @else { "\u{201c}" (note) "\u{201d}" } } }
        }
        Turn::Confirmed(sign, _) if rules.sign(*sign).private => {
            html! { p.soft { (words.say(words::PRIVATE_NOT_KEPT)) } }
        }
        Turn::Confirmed(sign, answer) => {
            let feature = guideline::FeatureId::from(*sign);
            html! { p { (question::text(edition, feature)) " " strong { (said_word(state, &in_words(rules, feature, *answer))) } } }
        }
        Turn::Answered(answers) if answers.iter().any(|(feature, _)| is_private(rules, *feature)) => {
            html! { p.soft { (words.say(words::PRIVATE_NOT_KEPT)) } }
        }
        Turn::Answered(answers) => {
            let told: Vec<_> = answers.iter().filter(|(_, answer)| *answer != care::Answer::No).collect();
            html! {
                @if told.is_empty() { p { (words.say(words::NONE_OF_THESE)) } }
                @else {
                    ul.dots { @for (feature, answer) in told {
                        li { (part::capital(&question::short(edition, *feature))) ": " strong { (spoken(world, state, *feature, *answer)) } }
                    } }
                }
            }
        }
    }
}

fn spoken(world: &World, state: &State, feature: guideline::FeatureId, answer: care::Answer) -> String {
    let edition = state.edition(world);
    match answer {
        care::Answer::Option(at) => question::option(edition, feature, at),
        care::Answer::Measured(steps)
            if let guideline::FeatureKind::Quantity { unit, .. } = &edition.rules().feature(feature).kind
                && *unit != clinical::Unit::Score =>
        {
            clinical::Quantity::new(steps, *unit).to_string()
        }
        other => said_word(state, &in_words(edition.rules(), feature, other)),
    }
}

fn said_word(state: &State, word: &str) -> String {
    let words = state.words();
    match word {
        "yes" => words.say(words::YES).to_owned(),
        "no" => words.say(words::NO).to_owned(),
        "not-sure" => words.say(words::NOT_SURE).to_owned(),
        other => other.to_owned(),
    }
}

fn dated(state: &State, given: Given) -> String {
    let words = state.words();
    let week = exchange::case_file::same_day(given, state.intake.day()).and_then(Result::ok);
    match week {
        Some(week) => words.fill(words::RESULT_FOR_WEEK, &[("week", &week.to_string())]),
        None => words.say(words::RESULT_NO_WEEK).to_owned(),
    }
}
