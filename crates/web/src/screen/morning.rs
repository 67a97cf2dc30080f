//! The one question of the morning after a session, on the first page, answered with one tap.

use care::Entry;
use clinical::Date;
use maud::{Markup, html};

use crate::state::State;
use crate::words;

/// The day of the last session, if it was on an earlier day and no morning since was asked about.
pub(crate) fn session_before(state: &State) -> Option<Date> {
    let session = |entry: &Entry| matches!(entry, Entry::Session(session) if session.seconds > 0);
    let last = state.diary.standing().rev().find(|w| w.at.day <= state.today && session(&w.entry))?.at.day;
    let asked = state
        .diary
        .standing()
        .rev()
        .take_while(|w| w.at.day > last)
        .any(|w| matches!(&w.entry, Entry::Day(day) if day.worse_this_morning.is_some()));
    (last < state.today && !asked).then_some(last)
}

pub(crate) fn morning(state: &State) -> Markup {
    let words = state.words();
    html! {
        @if let Some(day) = session_before(state) {
            section.card aria-labelledby="morning" {
                h2 #morning { (words.say(words::MORNING_TITLE)) }
                p { (words.say(words::MORNING_SESSION)) " " time datetime=(day) data-weekday="long" { (day) } ". " (words.say(words::MORNING_ASK)) }
                div.controls {
                    button.button type="button" data-do="diary-morning" data-with="no" { (words.say(words::MORNING_NO)) }
                    button.button type="button" data-do="diary-morning" data-with="yes" { (words.say(words::MORNING_YES)) }
                }
            }
        }
    }
}
