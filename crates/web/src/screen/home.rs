//! The first page: the one next step, and the emergency signs below it, program or not.

use maud::{Markup, html};

use super::{check, emergency};
use crate::part::{self, icon};
use crate::state::{State, World};
use crate::words;

pub(crate) fn home(world: &World, state: &State) -> Markup {
    let words = state.words();
    let begun = !state.intake.turns().is_empty();
    let done = begun && state.intake.next(&world.bundle.guideline) == exchange::intake::Step::Done;
    let urgent = check::urgent_so_far(world, state).filter(|_| begun);
    let (to, first, help) = match (begun, done || urgent.is_some()) {
        (_, true) => ("/result", words::HOME_RESULT, words::HOME_RESULT_HELP),
        (true, false) => ("/check", words::HOME_CONTINUE, words::HOME_CONTINUE_HELP),
        (false, false) => ("/check", words::HOME_CHECK, words::HOME_CHECK_HELP),
    };
    // What is urgent stands in place of where she is with the questions.
    let help = match urgent {
        Some(found) => state.edition(world).say(&format!("disposition-{found}")),
        None => words.say(help).to_owned(),
    };
    html! {
        (part::heading(words.say(words::HOME_TITLE), Some(words.say(words::HOME_LEAD))))
        (diary(world, state))
        ul.doors {
            li { a.door.first href=(to) { (icon::check()) b { (words.say(first)) } span { (help) } } }
            li { a.door href="/plan" { (icon::plan()) b { (words.say(words::HOME_PLAN)) } span { (words.say(words::HOME_PLAN_HELP)) } } }
            li { a.door href="/night" { (icon::night()) b { (words.say(words::HOME_NIGHT)) } span { (words.say(words::HOME_NIGHT_HELP)) } } }
            li { a.door href="/ask" { (icon::ask()) b { (words.say(words::HOME_ASK)) } span { (words.say(words::HOME_ASK_HELP)) } } }
        }
        (of_the_app(world, state))
        (emergency::card(world, state))
        (part::origin(words, &exchange::json::origin(&world.bundle)))
    }
}

/// That her diary says she should be seen, and the one question of the morning after a session.
#[cfg(feature = "after-check")]
fn diary(world: &World, state: &State) -> Markup {
    html! {
        @if state.intake.stopped().is_some() {
            p.note.warn { (state.words().say(words::SESSION_STOPPED_HELP)) " " a href="/result" { (state.words().say(words::HOME_RESULT)) } }
        }
        (super::trend::notice(world, state))
        (part::notice(state))
        @if !state.told.is_empty() { p.note.warn { (state.told) } }
        (super::session::go_on(world, state))
        (super::morning::morning(state))
    }
}

/// What was written down has not arrived.
#[cfg(not(feature = "after-check"))]
fn diary(_: &World, _: &State) -> Markup {
    html! {}
}

/// A newer version, and what the browser does not do for the app. Whoever never opens the menu sees it, too.
#[cfg(feature = "after-check")]
fn of_the_app(world: &World, state: &State) -> Markup {
    html! { (super::more::newer(world, state)) (super::more::not_kept(state)) }
}

/// Nothing of it is known before the whole program is there.
#[cfg(not(feature = "after-check"))]
fn of_the_app(_: &World, _: &State) -> Markup {
    html! {}
}
