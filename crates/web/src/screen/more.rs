//! What is not one of the main parts.

use maud::{Markup, html};

use crate::part;
use crate::state::{State, World};
use crate::words;

pub(crate) fn more(world: &World, state: &State) -> Markup {
    let words = state.words();
    let places = [
        ("/answers", words::MORE_ANSWERS),
        ("/settings", words::MORE_SETTINGS),
        ("/privacy", words::MORE_PRIVACY),
        ("/certificate", words::MORE_CERTIFICATE),
        ("/emergency", words::MORE_EMERGENCY),
        ("/design", words::MORE_DESIGN),
    ];
    html! {
        (part::heading(words.say(words::MORE_TITLE), None))
        (newer(world, state))
        ul.found { @for (to, word) in places { li { a href=(to) { (words.say(word)) } } } }
        @match state.offline {
            Some(true) => p.soft { (words.say(words::OFFLINE_READY)) },
            Some(false) | None => (not_kept(state)),
        }
    }
}

/// That a newer version is ready, and the way to it; never in the middle of a check.
#[cfg(feature = "after-check")]
pub(crate) fn newer(world: &World, state: &State) -> Markup {
    let words = state.words();
    let checking = !state.intake.turns().is_empty()
        && state.intake.next(&world.bundle.guideline) != exchange::intake::Step::Done;
    html! {
        @if state.update_ready && !checking {
            section.card {
                h2 { (words.say(words::MORE_UPDATE)) }
                p { (words.say(words::MORE_UPDATE_HELP)) }
                p { button.button.main type="button" data-do="update" { (words.say(words::MORE_UPDATE_DO)) } }
            }
        }
    }
}

/// Nothing of it is known before the whole program is there.
#[cfg(not(feature = "after-check"))]
fn newer(_: &World, _: &State) -> Markup {
    html! {}
}

/// That the browser does not keep the app for use without a network, if it has said so.
pub(crate) fn not_kept(state: &State) -> Markup {
    html! { @if state.offline == Some(false) { p.note { (state.words().say(words::WORKER_OFF)) } } }
}
