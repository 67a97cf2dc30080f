//! What stands in place of a screen that is on its way. It goes on by itself as soon as the rest of
//! the program has arrived.

use maud::{Markup, html};

use super::emergency;
use crate::part;
use crate::route::Route;
use crate::state::{State, World};
use crate::words;

pub(crate) fn coming(world: &World, state: &State) -> Markup {
    let words = state.words();
    html! {
        (part::heading(words.say(words::COMING_TITLE), Some(words.say(words::COMING_HELP))))
        // Only her own words are left to ask for, and she need not have any.
        @if matches!(state.route, Route::Check(_)) {
            p { a.button.main.wide href="/result" { (words.say(words::COMING_RESULT)) } }
        }
        (emergency::card(world, state))
    }
}
