//! What is proved about the guideline, and where its sentences come from.

use exchange::json::{origin, sources};
use maud::{Markup, html};

use crate::part;
use crate::state::{State, World};
use crate::words;

pub(crate) fn certificate(world: &World, state: &State) -> Markup {
    let words = state.words();
    let rules = &world.bundle.guideline;
    let from = origin(&world.bundle);
    let every = (0..rules.sources.len()).filter_map(|at| u16::try_from(at).ok()).map(guideline::SourceId);
    html! {
        (part::heading(words.say(words::CERTIFICATE_TITLE), Some(words.say(words::CERTIFICATE_LEAD))))
        section.card {
            h2 { (words.say(words::CERTIFICATE_STATUS)) }
            p { strong { (part::review(words, &from.status)) } }
            p { (rules.identity.scope) }
        }
        section.card {
            h2 { (words.say(words::CERTIFICATE_PROVED)) }
            p { (words.say(words::CERTIFICATE_PROVED_HELP)) }
            p.soft { (words.say(words::CERTIFICATE_ASSUMED)) }
            p.soft { (words.say(words::CERTIFICATE_ENGINE)) }
        }
        section.card {
            h2 { (words.say(words::CERTIFICATE_GUIDELINE)) }
            p { (from.title) ", " (from.version) }
            p.small { code { (from.sha256) } }
        }
        section.stack {
            h2 { (words.say(words::CERTIFICATE_SOURCES)) }
            p.soft { (words.say(words::CERTIFICATE_SOURCES_HELP)) }
            (part::source_list(words, &sources(rules, every)))
        }
    }
}
