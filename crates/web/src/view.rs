//! What is seen: a function of what is known.

use maud::{Markup, html};

use crate::part::{self, icon};
use crate::pseudo;
use crate::route::Route;
use crate::screen;
use crate::state::{Doing, State, World};
use crate::words;

/// The page, as it stands inside of `#app`.
#[must_use]
pub fn page(world: &World, state: &State) -> String {
    pseudo::speak(&state.choices.locale, frame(world, state).into_string())
}

/// How many letters of a title are shown where pages are listed.
const N_LETTERS: usize = 70;

/// What the page is called.
#[must_use]
pub fn title(world: &World, state: &State) -> String {
    let words = state.words();
    let brand = words.say(words::BRAND);
    let own = match &state.route {
        // Nothing of what she is asked stands where others can read it over her shoulder.
        Route::Home => return format!("{brand}: {}", words.say(words::HOME_NAME)),
        Route::Check(_) => words.say(words::CHECK_TITLE).to_owned(),
        Route::Result => words.say(words::RESULT_TITLE).to_owned(),
        Route::Answers => words.say(words::ANSWERS_TITLE).to_owned(),
        Route::Plan(_) => words.say(words::PLAN_TITLE).to_owned(),
        Route::Session => words.say(words::SESSION_TITLE).to_owned(),
        Route::Timer(_) => words.say(words::TIMER_TITLE).to_owned(),
        Route::SelfTest(..) => words.say(words::SELF_TEST_TITLE).to_owned(),
        Route::Night(_) => words.say(words::NIGHT_TITLE).to_owned(),
        Route::Diary => words.say(words::DIARY_TITLE).to_owned(),
        Route::Past => words.say(words::PAST_TITLE).to_owned(),
        Route::Trend => words.say(words::TREND_TITLE).to_owned(),
        Route::Report => words.say(words::REPORT_TITLE).to_owned(),
        Route::Share(_) => words.say(words::SHARE_TITLE).to_owned(),
        Route::Ask(_) => words.say(words::ASK_TITLE).to_owned(),
        Route::Topic(_) if !cfg!(feature = "after-check") => words.say(words::ASK_TITLE).to_owned(),
        Route::Topic(id) => state.edition(world).say(&format!("topic-{id}")),
        Route::Emergency => words.say(words::EMERGENCY_TITLE).to_owned(),
        Route::More => words.say(words::MORE_TITLE).to_owned(),
        Route::Settings => words.say(words::SETTINGS_TITLE).to_owned(),
        Route::Privacy => words.say(words::PRIVACY_TITLE).to_owned(),
        Route::Certificate => words.say(words::CERTIFICATE_TITLE).to_owned(),
        Route::Design => words.say(words::DESIGN_TITLE).to_owned(),
        Route::Missing => words.say(words::MISSING_TITLE).to_owned(),
    };
    let whole = format!("{own} {} {brand}", words.say(words::TITLE_SEPARATOR));
    // A long question says enough by itself; nobody shows more of it.
    if whole.chars().count() > N_LETTERS { own } else { whole }
}

/// The frame around every screen.
pub(crate) fn frame(world: &World, state: &State) -> Markup {
    let following = state.route == Route::Session && state.doing.as_ref().is_some_and(Doing::is_followed);
    let asking = (matches!(state.route, Route::Check(_)) || following) && state.running;
    // On a result what to do stands first; there the note has a place of its own.
    let warned = !matches!(state.route, Route::Emergency | Route::Result);
    around(state, asking, &html! { @if warned { (part::clock(state)) } (screen::screen(world, state)) })
}

/// The page of a check that nobody has begun: its first question, which follows from no answer, can be
/// read and its answer picked before there is a program to take it.
#[cfg(feature = "after-check")]
pub(crate) fn first_question(world: &World, state: &State) -> Markup {
    let screen = html! {
        div #early.early { (screen::check::check(world, state, 0)) }
        (screen::emergency::card(world, state))
    };
    around(state, true, &screen)
}

fn around(state: &State, asking: bool, screen: &Markup) -> Markup {
    let words = state.words();
    // Her answers are in sight there, the result speaks of those to private questions, and a question in her
    // words may be one nobody else is to read.
    let told = match state.route {
        Route::Result | Route::Answers => !state.intake.turns().is_empty(),
        Route::Ask(_) => !state.asked.is_empty(),
        _ => false,
    };
    html! {
        div.asking[asking] {
            header.top {
                a.skip href="#main" { (words.say(words::SKIP)) }
                a.brand href="/" { (icon::mark()) span { (words.say(words::BRAND)) } }
                @if state.route != Route::Emergency {
                    a.urgent href="/emergency" { (words.say(words::URGENT_LINK)) }
                }
                @if asking || told {
                    button.leave type="button" data-do="leave" title=(words.say(words::LEAVE_HELP)) {
                        (words.say(words::LEAVE_LINK))
                    }
                }
            }
            main #main { (screen) }
            (tabs(state))
        }
    }
}

fn tabs(state: &State) -> Markup {
    let words = state.words();
    let tab = state.route.tab();
    let tabs = [
        ("/check", words::NAV_CHECK, icon::check()),
        ("/plan", words::NAV_PLAN, icon::plan()),
        ("/diary", words::NAV_DIARY, icon::diary()),
        ("/ask", words::NAV_ASK, icon::ask()),
        ("/more", words::NAV_MORE, icon::more()),
    ];
    html! {
        nav.tabs aria-label=(words.say(words::NAV_LABEL)) {
            ul {
                @for (to, word, picture) in tabs {
                    li { a href=(to) aria-current=[(to == tab).then_some("page")] { (picture) span { (words.say(word)) } } }
                }
            }
        }
    }
}
