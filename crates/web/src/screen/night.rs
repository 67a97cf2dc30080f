//! Help in the night: dark, few words, the danger signs first, one thing to do.

use guideline::Night;
use maud::{Markup, html};

use super::{emergency, plan, session};
use crate::part::{self, icon};
use crate::state::{State, World};
use crate::words;

fn find<'w>(world: &'w World, of: &str) -> Option<&'w Night> {
    world.bundle.guideline.session.as_ref()?.nights.iter().find(|night| night.id == of)
}

pub(crate) fn night(world: &World, state: &State, of: &str) -> Markup {
    match find(world, of) {
        None => choose(world, state),
        Some(_) if state.night_done => help(world, state),
        Some(night) => ask(world, state, night),
    }
}

/// What wakes her.
fn choose(world: &World, state: &State) -> Markup {
    let words = state.words();
    let edition = state.edition(world);
    let nights = world.bundle.guideline.session.as_ref().map(|session| session.nights.as_slice());
    html! {
        div.night {
            (part::heading(words.say(words::NIGHT_TITLE), Some(words.say(words::NIGHT_LEAD))))
            ul.doors {
                @for night in nights.unwrap_or_default() {
                    li { a.door.first href={ "/night/" (night.id) } { (icon::night()) b { (edition.say(&format!("night-{}", night.id))) } } }
                }
                li { a.door href="/check" { (icon::check()) b { (words.say(words::NIGHT_OTHER)) } span { (words.say(words::NIGHT_OTHER_HELP)) } } }
            }
            (emergency::card(world, state))
        }
    }
}

/// Everything that must be asked, on one page, with one button for none of it.
fn ask(world: &World, state: &State, night: &Night) -> Markup {
    let words = state.words();
    let edition = state.edition(world);
    let rules = edition.rules();
    let parts = state.intake.on_another_day(rules, state.today).night_parts(rules, night);
    let text = |id: &str| edition.say(&format!("feature-{id}"));
    let question = |feature: guideline::FeatureId| {
        let id = &rules.feature(feature).id;
        edition.find(&format!("sign-{id}")).map_or_else(|| text(id), str::to_owned)
    };
    html! {
        div.night {
            (part::heading(&edition.say(&format!("night-{}", night.id)), None))
            @for said in &night.says {
                @if !matches!(rules.feature(*said).kind, guideline::FeatureKind::Pattern) { p.lead { (text(&rules.feature(*said).id)) "." } }
            }
            form.stack-wide data-form="night" method="post" autocomplete="off" {
                h2 { (words.say(words::NIGHT_ASK)) }
                @if let Some(wrong) = &state.wrong { p.wrong #wrong tabindex="-1" { (wrong.text) } }
                @for (screen, asked) in parts {
                    @if let Some(screen) = screen { h3 { (edition.say(&format!("screen-{}", screen.id))) } }
                    ul.plain.list {
                        @for feature in asked {
                            @let id = &rules.feature(feature).id;
                            li.choice {
                                label { input type="checkbox" name="yes" value=(id) checked[state.fields.has("yes", id)]; span { (question(feature)) } }
                            }
                        }
                    }
                }
                // Nobody says none before the signs.
                p { button.button.main.big type="submit" { (words.say(words::NIGHT_NONE)) } }
                p { button.button.big type="submit" name="some" value="1" { (words.say(words::NIGHT_SOME)) } }
            }
            p { a href="/check" { (words.say(words::NIGHT_NOT_SURE)) } }
        }
    }
}

/// One thing to do now, with the rest below; or what is more urgent.
fn help(world: &World, state: &State) -> Markup {
    let words = state.words();
    let Some(planned) = plan::planned(world, state) else {
        return html! { div.night { (plan::none(world, state)) } };
    };
    let things = planned.now();
    let first = things.first().copied();
    html! {
        div.night {
            (part::heading(words.say(words::NIGHT_DO), None))
            @if let Some(item) = first {
                article.card.item {
                    h2 { (item.name) }
                    (part::figure(state, world, &item.id))
                    @if let Some(amount) = &item.amount { p.dose { (part::capital(amount)) } }
                    p.lead { (item.what) }
                    ol.numbers { @for step in &item.steps { li { (step) } } }
                    @if let Some(limit) = &item.limit { p.note { strong { (words.say(words::PLAN_LIMIT)) ": " } (limit) } }
                    p { button.button.main.big type="button" data-do="session-read" data-with=(item.id) { (words.say(words::NIGHT_READ)) } }
                    p { button.button.big.switch type="button" data-do="session-night-voice" aria-pressed=(state.speaks_at_night()) { (words.say(words::SESSION_VOICE)) } }
                }
            }
            (session::stops(world, state))
            @if things.len() > 1 {
                details {
                    summary { (words.say(words::NIGHT_MORE)) }
                    ul.dots { @for item in things.iter().skip(1) { li { strong { (item.name) ". " } (item.what) } } }
                }
            }
            section.act.(planned.disposition) {
                h2 { (icon::of_level(planned.disposition)) span { (planned.title) } }
                details { summary { (words.say(words::RESULT_WATCH)) } (part::paragraphs(&planned.worse)) }
            }
            (part::origin(words, &planned.guideline))
        }
    }
}
