//! The screens, one file each. Each is a function of what is known.
//!
//! Those of the first group are in the program that arrives first. Those of the second come after
//! Check, with the whole program; a new screen belongs there unless nobody can be told what to do
//! without it.

pub(crate) mod home;
pub(crate) mod emergency;
pub(crate) mod check;
pub(crate) mod body_map;
pub(crate) mod result;
pub(crate) mod answers;
pub(crate) mod more;
pub(crate) mod settings;
pub(crate) mod privacy;
pub(crate) mod coming;

#[cfg(feature = "after-check")]
pub(crate) mod plan;
#[cfg(feature = "after-check")]
pub(crate) mod session;
#[cfg(feature = "after-check")]
pub(crate) mod timer;
#[cfg(feature = "after-check")]
pub(crate) mod self_test;
#[cfg(feature = "after-check")]
pub(crate) mod apart;
#[cfg(feature = "after-check")]
pub(crate) mod morning;
#[cfg(feature = "after-check")]
pub(crate) mod night;
#[cfg(feature = "after-check")]
pub(crate) mod sealed;
#[cfg(feature = "after-check")]
pub(crate) mod diary;
#[cfg(feature = "after-check")]
pub(crate) mod day;
#[cfg(feature = "after-check")]
pub(crate) mod trend;
#[cfg(feature = "after-check")]
pub(crate) mod report;
#[cfg(feature = "after-check")]
pub(crate) mod share;
#[cfg(feature = "after-check")]
pub(crate) mod ask;
#[cfg(feature = "after-check")]
pub(crate) mod topic;
#[cfg(feature = "after-check")]
pub(crate) mod certificate;
#[cfg(feature = "after-check")]
pub(crate) mod design;

use maud::{Markup, html};

use crate::part;
use crate::route::Route;
use crate::state::{State, World};
use crate::words;

/// The screen of the place she is at.
pub(crate) fn screen(world: &World, state: &State) -> Markup {
    // What needs her answers waits for the program; until then the emergency signs are there.
    let needs_program = !matches!(
        state.route,
        Route::Home
            | Route::Emergency
            | Route::More
            | Route::Settings
            | Route::Privacy
            | Route::Missing
            | Route::Ask(_)
            | Route::Topic(_)
            | Route::Certificate
            | Route::Design
    );
    if needs_program && !state.running {
        return emergency::before_start(world, state);
    }
    if state.waits(world) {
        return coming::coming(world, state);
    }
    match &state.route {
        Route::Home => home::home(world, state),
        Route::Check(at) => check::check(world, state, at.unwrap_or(0)),
        Route::Result => result::result(world, state),
        Route::Answers => answers::answers(world, state),
        Route::Emergency => emergency::emergency(world, state),
        Route::More => more::more(world, state),
        Route::Settings => settings::settings(world, state),
        Route::Privacy => privacy::privacy(state),
        Route::Missing => missing(world, state),
        _ => after_check(world, state),
    }
}

/// The screens that come with the whole program.
#[cfg(feature = "after-check")]
fn after_check(world: &World, state: &State) -> Markup {
    if sealed::is_closed(state)
        && matches!(state.route, Route::Diary | Route::Past | Route::Trend | Route::Report)
    {
        return diary::closed(state);
    }
    match &state.route {
        Route::Plan(of) => plan::plan(world, state, *of),
        Route::Session => session::session(world, state),
        Route::Timer(id) => timer::timer(world, state, id),
        Route::SelfTest(id, step) => self_test::self_test(world, state, id, *step),
        Route::Night(of) => night::night(world, state, of),
        Route::Diary => diary::today(world, state),
        Route::Past => diary::past(world, state),
        Route::Trend => trend::trend(world, state),
        Route::Report => report::report(world, state),
        Route::Share(of) => share::share(world, state, *of),
        Route::Ask(text) => ask::ask(world, state, text),
        Route::Topic(id) => topic::topic(world, state, id),
        Route::Certificate => certificate::certificate(world, state),
        Route::Design => design::design(state),
        // These are in the program that arrives first.
        Route::Home
        | Route::Check(_)
        | Route::Result
        | Route::Answers
        | Route::Emergency
        | Route::More
        | Route::Settings
        | Route::Privacy
        | Route::Missing => html! {},
    }
}

/// None of them is here yet.
#[cfg(not(feature = "after-check"))]
fn after_check(world: &World, state: &State) -> Markup {
    coming::coming(world, state)
}

fn missing(world: &World, state: &State) -> Markup {
    let words = state.words();
    html! {
        (part::heading(words.say(words::MISSING_TITLE), Some(words.say(words::MISSING_HELP))))
        p { a.button href="/" { (words.say(words::TO_START)) } }
        (emergency::card(world, state))
    }
}
