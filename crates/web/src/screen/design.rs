//! The design of the app, shown by itself.

use maud::{Markup, html};

use crate::part::{self, icon};
use crate::state::State;
use crate::words;

const COLOURS: [&str; 10] =
    ["paper", "card", "sunken", "ink", "soft", "line", "edge", "brand", "tint", "warm"];
const LEVELS: [&str; 4] = ["emergency", "call-today", "book-appointment", "self-care"];
const SPACES: [&str; 7] = ["s1", "s2", "s3", "s4", "s5", "s6", "s7"];

pub(crate) fn design(state: &State) -> Markup {
    let words = state.words();
    html! {
        (part::heading(words.say(words::DESIGN_TITLE), Some(words.say(words::DESIGN_LEAD))))
        section.stack {
            h2 { (words.say(words::DESIGN_COLOURS)) }
            ul.swatches { @for name in COLOURS { li { i.{ "swatch-" (name) } {} code { (name) } } } }
            p.soft { (words.say(words::DESIGN_FIGURES)) }
        }
        section.stack {
            h2 { (words.say(words::DESIGN_LEVELS)) }
            @for level in LEVELS {
                div.act.(level) { h3.row { span { (part::level(words, level)) } } p { code { (level) } } }
            }
        }
        section.stack {
            h2 { (words.say(words::DESIGN_TYPE)) }
            p.lead { "Lead" } h3 { "Heading 3" } p { "Body" } p.small { "Small" }
        }
        section.stack {
            h2 { (words.say(words::DESIGN_SPACE)) }
            ul.plain.stack { @for name in SPACES { li.row { i.space.{ "space-" (name) } {} code { (name) } } } }
        }
        section.stack {
            h2 { (words.say(words::DESIGN_PARTS)) }
            p.row { span.button.main { "Main" } span.button { "Other" } span.tag { "Tag" } }
            ul.choices {
                li.choice.yes { span.row { (icon::check()) "Yes" } }
                li.choice.unsure { span.row { (icon::question()) "Not sure" } }
            }
            p.note { "Note" }
            p.note.warn { "Note that warns" }
        }
        p.soft { (words.say(words::DESIGN_MOTION)) }
    }
}
