//! What stands in place of a screen that is on its way. It goes on by itself as soon as the rest of
//! the program has arrived.

use maud::{Markup, html};

use super::emergency;
use crate::part;
use crate::state::{State, World};
use crate::words;

pub(crate) fn coming(world: &World, state: &State) -> Markup {
    let words = state.words();
    html! {
        (part::heading(words.say(words::COMING_TITLE), Some(words.say(words::COMING_HELP))))
        (emergency::card(world, state))
    }
}
