//! Heat, cold or TENS by the clock: it ends at the limit, and counts the pause.

use care::{Entry, TimerPhase, Written};
use exchange::words::clock;
use maud::{Markup, html};

use super::{apart, plan, session};
use crate::part::{self};
use crate::state::{State, What, World};
use crate::words;

pub(crate) fn timer(world: &World, state: &State, id: &str) -> Markup {
    let words = state.words();
    let edition = state.edition(world);
    let told = html! { @if !state.told.is_empty() { p.note.warn { (state.told) } } };
    let Some(planned) = plan::planned(world, state) else {
        return html! { (told) (plan::none(world, state)) };
    };
    let Some(item) = planned.measures.iter().chain(&planned.relief).find(|item| item.id == id) else {
        return html! {
            (part::heading(words.say(words::TIMER_NOT_NOW), Some(words.say(words::TIMER_NOT_NOW_HELP))))
            p { a.button href="/plan" { (words.say(words::HOME_PLAN)) } }
        };
    };
    let going = state.doing.as_ref().and_then(|doing| match &doing.what {
        What::Timer(timer) if edition.rules().activity(timer.activity()).id == id => Some(timer),
        _ => None,
    });
    let has_two_parts =
        going.is_some_and(|timer| edition.rules().activity(timer.activity()).change_minutes.is_some());
    let used = plan::uses_today(state, id);
    html! {
        (part::heading(&item.name, item.amount.as_deref()))
        @if let Some(limit) = &item.limit { p.note { strong { (words.say(words::PLAN_LIMIT)) ": " } (limit) } }
        (told)
        @match going {
            Some(timer) => {
                div.now {
                    p.phase { (words.say(match timer.phase() {
                        TimerPhase::On if timer.is_halted() => words::SESSION_PAUSED,
                        TimerPhase::On => words::TIMER_ON,
                        TimerPhase::Pause => words::TIMER_PAUSE,
                        TimerPhase::Free => words::TIMER_FREE,
                        TimerPhase::Enough => words::TIMER_ENOUGH,
                    })) }
                    @if timer.is_halted() {
                        p.cue { (edition.say("session-timer-halt")) }
                    } @else if let Some(left) = timer.change_in() {
                        p.cue { (words.fill(words::TIMER_CHANGE_IN, &[("time", &clock(left))])) }
                    } @else if timer.phase() == TimerPhase::On && has_two_parts {
                        p.cue { (edition.say("session-timer-change")) }
                    }
                    @if timer.phase() == TimerPhase::On { p.small { (words.say(words::TIMER_STAY)) } }
                    @if matches!(timer.phase(), TimerPhase::On | TimerPhase::Pause) {
                        p.seconds role="timer" aria-live="off" { (clock(timer.seconds_left())) }
                        progress max="1000" value=(timer.done()) aria-label=(words.say(words::SESSION_PROGRESS)) {}
                    }
                }
                div.controls {
                    @if timer.phase() == TimerPhase::On {
                        @if timer.is_halted() {
                            button.button.main.big type="button" data-do="timer-go-on" { (words.say(words::SESSION_GO_ON)) }
                        } @else {
                            button.button.big type="button" data-do="timer-halt" { (words.say(words::SESSION_PAUSE)) }
                        }
                        button.button.main.big type="button" data-do="timer-off" { (words.say(words::TIMER_OFF)) }
                    } @else if timer.phase() == TimerPhase::Free && apart::has_to_wait(world, state, id) {
                        (apart::waits(world, state, id))
                    } @else if timer.phase() == TimerPhase::Free {
                        button.button.main.big type="button" data-do="timer-start" data-with=(id) { (words.say(words::TIMER_START)) }
                    }
                }
            }
            None => {
                (apart::waits(world, state, id))
                @if used > 0 { p.soft { (words.count(words::TIMER_USED, usize::from(used))) } }
                @if !apart::has_to_wait(world, state, id) {
                    p { button.button.main.big type="button" data-do="timer-start" data-with=(id) { (words.say(words::TIMER_START)) } }
                }
            }
        }
        (part::notice(state))
        @if asks_whether_it_helped(state, id) {
            section.card #helped {
                h2 { (words.say(words::HELPED_ASK)) }
                div.controls {
                    @for (with, word) in [("yes", words::YES), ("no", words::NO), ("unsure", words::HELPED_UNSURE)] {
                        button.button type="button" data-do="timer-helped" data-with=(with) { (words.say(word)) }
                    }
                }
            }
        }
        @if !item.steps.is_empty() { ol.numbers { @for step in &item.steps { li { (step) } } } }
        (session::stops(world, state))
    }
}

/// Whether a use of this measure is just over, and she has not said yet.
fn asks_whether_it_helped(state: &State, id: &str) -> bool {
    let is_it = |written: &Written| {
        Some(written.id) == state.to_judge
            && matches!(&written.entry, Entry::Use(used) if used.activity == id && used.helped.is_none())
    };
    state.to_judge.is_some() && state.diary.standing().any(is_it)
}
