//! One question people ask, answered: for her where something is known of her, and for no one in
//! particular on the static page.

use exchange::ask::{Asker, Topic};
use guideline::VariantKind;
use maud::{Markup, html};

use crate::part::{self, icon};
use crate::state::{State, World};
use crate::words;

pub(crate) fn topic(world: &World, state: &State, id: &str) -> Markup {
    let words = state.words();
    let rules = &world.bundle.guideline;
    let Some(found) = rules.find_topic(id) else { return html! {} };
    let numbers = state.numbers(world);
    let occasion = state.occasion(world, &numbers);
    let case = super::ask::case_of_today(world, state);
    let week = case.gestational_age(rules).map(|week| week.to_string());
    let asker = Asker { shown: occasion.shown(occasion.region_of(None)), case, week_given: false };
    let (told, sources) = asker.about(found);
    let begun = !state.intake.turns().is_empty();
    html! {
        article.stack-wide {
            (part::heading(&told.question, None))
            @if begun { (answer(state, &told, week.as_deref())) } @else { (for_anyone(world, state, &told)) }
            div { (part::sources(words, &sources)) }
            p { a href="/ask" { (words.say(words::ASK_ALL)) } }
        }
        (part::origin(words, &exchange::json::origin(&world.bundle)))
    }
}

/// The answer for her.
pub(crate) fn answer(state: &State, told: &Topic, week: Option<&str>) -> Markup {
    let words = state.words();
    html! {
        (rule_out(state, told))
        div.stack { (part::paragraphs(&told.answer)) }
        @if !told.for_her.is_empty() {
            section.card {
                h2 {
                    @match week {
                        Some(week) => (words.fill(words::TOPIC_FOR_WEEK, &[("week", week)])),
                        None => (words.say(words::TOPIC_FOR_YOU)),
                    }
                }
                @for part in &told.for_her { (part::paragraphs(&part.text)) }
            }
        }
        @if week.is_none() { p.note { (words.say(words::TOPIC_NO_ONE)) " " a href="/check" { (words.say(words::HOME_CHECK)) } } }
        (rest(state, told))
    }
}

/// The answer with everything it may depend on, for a page that knows nobody.
fn for_anyone(world: &World, state: &State, told: &Topic) -> Markup {
    let words = state.words();
    let rules = &world.bundle.guideline;
    let edition = state.edition(world);
    let record = rules.find_topic(&told.id).map(|id| rules.topic(id));
    html! {
        (rule_out(state, told))
        div.stack { (part::paragraphs(&told.answer)) }
        @if let Some(record) = record.filter(|record| !record.variants.is_empty()) {
            section.card {
                h2 { (words.say(words::TOPIC_DEPENDS)) }
                ul.dots {
                    // Permissions are for someone of whom enough is known.
                    @for variant in record.variants.iter().filter(|variant| variant.kind == VariantKind::Caution) {
                        li { (edition.say(&format!("topic-{}.{}", told.id, variant.text))) }
                    }
                }
                p { a href="/check" { (words.say(words::TOPIC_NO_ONE)) } }
            }
        }
        (rest(state, told))
    }
}

fn rule_out(state: &State, told: &Topic) -> Markup {
    html! {
        @if !told.rule_out_first.is_empty() {
            section.act.call-today {
                h2 { (icon::alarm()) span { (state.words().say(words::TOPIC_FIRST)) } }
                ul.dots { @for sign in &told.rule_out_first { li { (part::capital(&sign.short)) } } }
                p { a.button href="/check" { (state.words().say(words::EMERGENCY_CHECK)) } }
            }
        }
    }
}

fn rest(state: &State, told: &Topic) -> Markup {
    let words = state.words();
    html! {
        @if !told.disagreements.is_empty() {
            section.stack {
                h2 { (words.say(words::TOPIC_VOICES)) }
                @for disputed in &told.disagreements {
                    div.card {
                        p { strong { (disputed.question) } }
                        ul.voices { @for side in &disputed.sides { li.voice { p { (side.says) } p.small.soft { (side.who.join("; ")) } } } }
                        div.ruling { p.small.soft { (words.say(words::TOPIC_RULING)) } p { (disputed.ruling) } }
                    }
                }
            }
        }
        @if !told.activities.is_empty() {
            section.stack {
                h2 { (words.say(words::TOPIC_IN_PLAN)) }
                ul.dots {
                    @for related in &told.activities {
                        li {
                            strong { (related.name) } ": " (related.fit.text(words)) "."
                            @if let Some(limit) = &related.limit { " " (limit) }
                            @for because in &related.because { " " span.soft { @if because.unknown { (words.say(words::IF_UNKNOWN)) " " } (because.text) } }
                        }
                    }
                }
            }
        }
        p { strong { (words.say(words::TOPIC_HOW_SURE)) ": " } (told.how_sure) }
    }
}
