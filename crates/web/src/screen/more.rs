//! What is not one of the main parts.

use maud::{Markup, html};

use crate::part;
use crate::state::State;
use crate::words;

pub(crate) fn more(state: &State) -> Markup {
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
        (newer(state))
        ul.found { @for (to, word) in places { li { a href=(to) { (words.say(word)) } } } }
        @match state.offline {
            Some(true) => p.soft { (words.say(words::OFFLINE_READY)) },
            Some(false) | None => (not_kept(state)),
        }
    }
}

/// That a newer version is ready, and the way to it.
pub(crate) fn newer(state: &State) -> Markup {
    let words = state.words();
    html! {
        @if state.update_ready {
            section.card {
                h2 { (words.say(words::MORE_UPDATE)) }
                p { (words.say(words::MORE_UPDATE_HELP)) }
                p { button.button.main type="button" data-do="update" { (words.say(words::MORE_UPDATE_DO)) } }
            }
        }
    }
}

/// That the browser does not keep the app for use without a network, if it has said so.
pub(crate) fn not_kept(state: &State) -> Markup {
    html! { @if state.offline == Some(false) { p.note { (state.words().say(words::WORKER_OFF)) } } }
}
