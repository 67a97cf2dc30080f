//! What is stored, what was asked for, and how all of it is deleted.

use maud::{Markup, html};

use crate::part;
use crate::state::{Choices, State};
use crate::update::region_of;
use crate::words;

pub(crate) fn privacy(state: &State) -> Markup {
    let words = state.words();
    let begun = !state.intake.turns().is_empty();
    let requests = state
        .requests
        .map_or_else(|| words.say(words::PRIVACY_REQUESTS_UNKNOWN).to_owned(), |n| n.to_string());
    let kept = if state.kept { words::PRIVACY_KEPT_SOME } else { words::PRIVACY_KEPT_NONE };
    let session = if begun { words::PRIVACY_SESSION_SOME } else { words::PRIVACY_SESSION_NONE };
    // The place that was only guessed is nowhere but on this page.
    let region = region_of(&state.zone).to_owned();
    let chosen = Choices { locale: String::new(), ..state.choices.clone() }
        != Choices { region, ..Choices::default() };
    let choices = if chosen { words::PRIVACY_KEPT_SOME } else { words::PRIVACY_KEPT_NONE };
    html! {
        (part::heading(words.say(words::PRIVACY_TITLE), Some(words.say(words::PRIVACY_LEAD))))
        (part::notice(state))
        @if state.running {
            section.card {
                h2 { (words.say(words::PRIVACY_NOW)) }
                dl.facts {
                    div { dt { (words.say(words::PRIVACY_SESSION)) } dd { (words.say(session)) } }
                    div { dt { (words.say(words::PRIVACY_KEPT)) } dd { (words.say(kept)) } }
                    @if state.meanwhile {
                        div { dt { (words.say(words::PRIVACY_MEANWHILE)) } dd #meanwhile { (words.say(words::PRIVACY_MEANWHILE_SOME)) } }
                    }
                    div { dt { (words.say(words::PRIVACY_CHOICES)) } dd { (words.say(choices)) } }
                    div { dt { (words.say(words::PRIVACY_REQUESTS)) } dd #requests { (requests) } }
                }
            }
            section.card {
                h2 { (words.say(words::PRIVACY_DELETE)) }
                p { (words.say(words::PRIVACY_DELETE_HELP)) }
                p { button.button type="button" data-do="forget" { (words.say(words::PRIVACY_DELETE)) } }
            }
        }
        section.stack {
            h2 { (words.say(words::PRIVACY_HOW)) }
            p { (words.say(words::PRIVACY_HOW_TEXT)) }
            p { (words.say(words::PRIVACY_NEWER)) }
            p { (words.say(words::PRIVACY_HISTORY)) }
        }
    }
}
