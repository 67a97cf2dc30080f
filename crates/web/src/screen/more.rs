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
        @if state.update_ready {
            section.card {
                h2 { (words.say(words::MORE_UPDATE)) }
                p { (words.say(words::MORE_UPDATE_HELP)) }
                p { button.button.main type="button" data-do="update" { (words.say(words::MORE_UPDATE_DO)) } }
            }
        }
        ul.found { @for (to, word) in places { li { a href=(to) { (words.say(word)) } } } }
        @match state.offline {
            Some(true) => p.soft { (words.say(words::OFFLINE_READY)) },
            Some(false) => p.note { (words.say(words::WORKER_OFF)) },
            None => {},
        }
    }
}
