//! One page for the midwife.

use maud::{Markup, html};

use super::diary;
use crate::part;
use crate::state::{State, World};
use crate::words;

pub(crate) fn report(_: &World, state: &State) -> Markup {
    let words = state.words();
    let days: Vec<_> = state
        .diary
        .standing()
        .filter_map(|written| match &written.entry {
            care::Entry::Day(day) => Some((written.at.day, day)),
            _ => None,
        })
        .collect();
    html! {
        (part::heading(words.say(words::REPORT_TITLE), None))
        (diary::places(state))
        (part::notice(state))
        @if days.is_empty() { p { (words.say(words::PAST_EMPTY)) } }
        @else {
            table.days {
                thead { tr { th scope="col" { (words.say(words::TREND_DAY)) } th scope="col" { (words.say(words::SCORE_NOW)) } th scope="col" { (words.say(words::SCORE_WORST)) } } }
                tbody {
                    @for (day, entry) in days.iter().rev() {
                        tr {
                            th scope="row" { time datetime=(day) { (day) } }
                            td { @if let Some(score) = entry.pain_now { (score) } }
                            td { @if let Some(score) = entry.pain_worst { (score) } }
                        }
                    }
                }
            }
        }
    }
}
