//! Place, numbers and look.

use maud::{Markup, html};

use crate::part;
use crate::state::{State, World};
use crate::words;

const THEMES: [(&str, words::Word); 4] = [
    ("auto", words::SETTINGS_AUTO),
    ("light", words::SETTINGS_LIGHT),
    ("dark", words::SETTINGS_DARK),
    ("contrast", words::SETTINGS_CONTRAST),
];

/// What a look is called.
#[cfg(feature = "after-check")]
pub(super) fn look(words: words::Words, theme: &str) -> &'static str {
    words.say(THEMES.iter().find(|(id, _)| *id == theme).map_or(words::SETTINGS_AUTO, |(_, word)| *word))
}

pub(crate) fn settings(world: &World, state: &State) -> Markup {
    let words = state.words();
    let rules = &world.bundle.guideline;
    let edition = state.edition(world);
    // What stands in the form counts before what was saved.
    let edited = state.fields.names("region");
    let now = |field: &str, saved: &'_ str| {
        if edited { state.fields.get(field).to_owned() } else { saved.to_owned() }
    };
    let region = now("region", &state.choices.region);
    let chosen = rules.find_region(&region).unwrap_or(rules.identity.default_region);
    let unit = now("unit", &state.choices.unit);
    let theme = now("theme", if state.choices.theme.is_empty() { "auto" } else { &state.choices.theme });
    html! {
        (part::heading(words.say(words::SETTINGS_TITLE), None))
        (part::notice(state))
        form.stack-wide data-form="settings" data-live="change" method="post" autocomplete="off" novalidate {
            div.field {
                label for="region" { (words.say(words::SETTINGS_REGION)) }
                p.small.soft #region-help { (words.say(words::SETTINGS_REGION_HELP)) }
                select #region name="region" aria-describedby="region-help" {
                    @for (at, region) in rules.regions.iter().enumerate() {
                        option value=(region.id) selected[at == chosen.index()] { (edition.say(&format!("region-{}", region.id))) }
                    }
                }
                @if !rules.region(chosen).verified { p.note.small { (words.say(words::SETTINGS_UNVERIFIED)) } }
            }
            div.field {
                label for="unit" { (words.say(words::SETTINGS_UNIT)) }
                p.small.soft #unit-help { (words.say(words::SETTINGS_UNIT_HELP)) }
                input #unit name="unit" type="tel" value=(unit) aria-describedby="unit-help";
                (part::wrong(state, "unit"))
            }
            fieldset.field {
                legend { (words.say(words::SETTINGS_LOOK)) }
                div.choices {
                    @for (value, word) in THEMES {
                        div.choice.alone { label { input type="radio" name="theme" value=(value) checked[theme == value]; span { (words.say(word)) } } }
                    }
                }
            }
            // Without the program nothing could take it, and it would be sent to where the page came from.
            p { button.button.main type="submit" disabled[!state.running] { (words.say(words::SETTINGS_SAVE)) } }
        }
    }
}
