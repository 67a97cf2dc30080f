//! The session: one exercise at a time, large, with the ways to stop always in sight.

use care::{Cue, Of, Pause, Phase, Picture, Running, Session, TimerPhase};
use exchange::json::{Item, Planning};
use exchange::session::{amount, breath, mistakes, named, said, steps, ways};
use maud::{Markup, html};

use super::{apart, plan};
use crate::part::{self, icon};
use crate::state::{Doing, State, What, World};
use crate::words::{self, Word};

pub(crate) fn session(world: &World, state: &State) -> Markup {
    let words = state.words();
    if let Some(doing) = &state.doing
        && let Some(session) = doing.session()
    {
        return match (session.picture(), &doing.record) {
            (Some(picture), None) => going(world, state, doing, &picture),
            _ => over(world, state, session),
        };
    }
    match plan::planned(world, state) {
        None => plan::none(world, state),
        Some(_) if plan::is_stopped(state) => {
            html! {
                (part::heading(words.say(words::SESSION_STOPPED_TODAY), Some(words.say(words::SESSION_STOPPED_HELP))))
                p { a.button href="/plan" { (words.say(words::HOME_PLAN)) } }
            }
        }
        Some(planned) => before(world, state, &planned),
    }
}

/// Before it begins: what there will be, and how it goes on.
fn before(world: &World, state: &State, plan: &Planning) -> Markup {
    let words = state.words();
    let minutes = usize::try_from(plan.session_seconds.div_ceil(60).max(1)).unwrap_or(1);
    let things: Vec<&str> =
        plan.session.iter().flat_map(|item| &item.equipment).map(String::as_str).collect();
    let mut needed: Vec<&str> = Vec::new();
    for thing in things {
        if !needed.contains(&thing) {
            needed.push(thing);
        }
    }
    html! {
        (part::heading(words.say(words::SESSION_TITLE), Some(words.say(words::SESSION_LEAD))))
        @if plan.session.is_empty() { p { (words.say(words::PLAN_NOTHING)) } }
        @else {
            section.card {
                p.soft { (words.count(words::PLAN_SESSION_TIME, minutes)) }
                ol.numbers { @for item in &plan.session { li { (item.name) @if let Some(amount) = &item.amount { span.soft { ": " (amount) } } (apart::waits(world, state, &item.id)) } } }
                @if !needed.is_empty() { p.soft { (words.say(words::PLAN_NEED)) ": " (needed.join(", ")) } }
            }
            p { button.button.main.big type="button" data-do="session-start" { (words.say(words::SESSION_START)) } }
            div.choices {
                (switch(state, "session-silent", words::SESSION_SPEAK, !state.choices.silent))
                (switch(state, "session-taps", words::SESSION_TAPS, state.choices.taps))
            }
            @if !state.kept && !state.storage_off && (!state.choices.diary || state.choices.sealed) {
                section.card {
                    p { (words.say(words::SESSION_KEEP)) }
                    p { button.button type="button" data-do="keep" { (words.say(words::SESSION_KEEP_DO)) } }
                }
            }
        }
        (stops(world, state))
    }
}

fn switch(state: &State, what: &str, word: Word, on: bool) -> Markup {
    html! { button.button.switch type="button" data-do=(what) aria-pressed=(on) { (state.words().say(word)) } }
}

/// Where an exercise should be felt, which the mark in its drawing shows.
fn felt(world: &World, state: &State, id: &str) -> Markup {
    let figures = world.figures.as_ref();
    let places = figures.and_then(|figures| {
        Some(figures.felt(figures.find(id)?, state.edition(world).language()).join(", "))
    });
    html! {
        @if let Some(places) = places.filter(|places| !places.is_empty()) {
            p { strong { (state.words().say(words::SESSION_FELT)) ": " } (places) "." }
        }
    }
}

/// The movement in words, for whoever does not see the drawing or cannot make it out.
fn told(world: &World, state: &State, id: &str) -> Markup {
    let figures = world.figures.as_ref();
    let told = figures
        .and_then(|figures| Some(figures.told(figures.find(id)?, state.edition(world).language())))
        .unwrap_or_default();
    html! {
        @if !told.is_empty() {
            details {
                summary { (state.words().say(words::SESSION_TOLD)) }
                ol.numbers { @for seen in told { li { (seen) } } }
            }
        }
    }
}

/// While it goes on.
fn going(world: &World, state: &State, doing: &Doing, picture: &Picture) -> Markup {
    let words = state.words();
    let edition = state.edition(world);
    let id = &edition.rules().activity(picture.activity).id;
    let paused = match picture.running {
        Running::Paused(why) => Some(why),
        _ => None,
    };
    let number = |word: Word, (at, of): (u16, u16)| {
        words.fill(word, &[("at", &at.to_string()), ("of", &of.to_string())])
    };
    let mistakes = mistakes(edition, picture);
    html! {
        div.doing {
            div.heading {
                p.soft.small { (number(words::SESSION_ITEM, picture.item)) }
                h1 #title tabindex="-1" { (named(edition, picture)) }
                p.dose { (amount(edition, picture)) }
                progress max="1000" value=(picture.done) aria-label=(words.say(words::SESSION_PROGRESS)) {}
            }
            (part::figure(state, world, id))
            (felt(world, state, id))
            div.now.(if paused.is_some() { "paused" } else { "going" }) {
                p.phase { (words.say(phase(picture, paused))) }
                @if paused.is_none() && let Some(seconds) = picture.seconds_left {
                    p.seconds aria-hidden="true" { (seconds) }
                }
                p.counts {
                    @if let Some(repetition) = picture.repetition { span { (number(words::SESSION_REPETITION, repetition)) } }
                    @if picture.set.1 > 1 { span { (number(words::SESSION_SET, picture.set)) } }
                    @if picture.side.1 > 1 { span { (words.say(if picture.side.0 == 1 { words::SESSION_SIDE_ONE } else { words::SESSION_SIDE_TWO })) } }
                }
                @if let Some(breath) = breath(edition, picture) { p.breath { (breath) } }
                @for cue in doing.said.iter().filter(|cue| !is_in_sight(cue, picture)) { p.cue { (said(edition, *cue)) } }
            }
            div.controls {
                @if paused.is_some() {
                    button.button.main.big type="button" data-do="session-go-on" { (words.say(words::SESSION_GO_ON)) }
                } @else {
                    button.button.main.big type="button" data-do="session-rep" { (words.say(done_word(picture))) }
                    button.button.big type="button" data-do="session-pause" { (words.say(words::SESSION_PAUSE)) }
                }
            }
            div.controls.small-ones {
                button.button type="button" data-do="session-hard" { (words.say(words::SESSION_HARD)) }
                button.button type="button" data-do="session-easy" { (words.say(words::SESSION_EASY)) }
                button.button type="button" data-do="session-silent" aria-pressed=(!state.choices.silent) { (words.say(words::SESSION_VOICE)) }
            }
            (skip(state, picture))
            details open id={ "steps-" (picture.item.0) } {
                summary { (words.say(words::PLAN_STEPS)) }
                div.stack {
                    ol.numbers { @for step in steps(edition, picture) { li { (step) } } }
                    @if let Some(mistakes) = mistakes { p { strong { (words.say(words::PLAN_CARE)) ": " } (mistakes) } }
                }
            }
            (told(world, state, id))
            @if let Some(next) = picture.next {
                p.soft { (words.say(words::SESSION_NEXT)) ": " (edition.say(&format!("activity-{}", edition.rules().activity(next).id))) }
            }
            p { button.button type="button" data-do="session-leave" { (words.say(words::SESSION_LEAVE)) } }
            (stops(world, state))
        }
    }
}

/// Whether what was said last is in sight anyway: the exercise, or how to breathe in it.
fn is_in_sight(cue: &Cue, picture: &Picture) -> bool {
    matches!(cue.of, Of::Activity(_)) || picture.breath == Some(cue.says)
}

/// Leaving an exercise out, with a reason or without. What is open for one is not for the next.
fn skip(state: &State, picture: &Picture) -> Markup {
    let words = state.words();
    let reasons = [
        ("pain", words::SKIP_PAIN),
        ("tired", words::SKIP_TIRED),
        ("no-time", words::SKIP_NO_TIME),
        ("unsafe", words::SKIP_UNSAFE),
        ("bored", words::SKIP_BORED),
        ("unsaid", words::SKIP_UNSAID),
    ];
    html! {
        details id={ "skip-" (picture.item.0) } {
            summary { (words.say(words::SESSION_SKIP)) }
            div.stack {
                p.soft { (words.say(words::SKIP_WHY)) }
                div.controls.small-ones {
                    @for (why, word) in reasons {
                        button.button type="button" data-do="session-skip" data-with=(why) { (words.say(word)) }
                    }
                }
            }
        }
    }
}

fn phase(picture: &Picture, paused: Option<Pause>) -> Word {
    match (paused, picture.phase) {
        (Some(Pause::Asked), _) => words::SESSION_PAUSED,
        (Some(Pause::Jumped), _) => words::SESSION_JUMPED,
        (Some(Pause::StillThere), _) => words::SESSION_STILL_THERE,
        (None, Phase::Position) => words::PHASE_POSITION,
        (None, Phase::Ready) => words::PHASE_READY,
        (None, Phase::Moving) if picture.breathed => words::PHASE_BREATHE_IN,
        (None, Phase::Moving) => words::PHASE_MOVE,
        (None, Phase::Holding) => words::PHASE_HOLD,
        (None, Phase::Returning) if picture.breathed => words::PHASE_BREATHE_OUT,
        (None, Phase::Returning) => words::PHASE_RETURN,
        (None, Phase::ChangingSide) => words::PHASE_SIDE,
        (None, Phase::Resting) => words::PHASE_REST,
        (None, Phase::Timed) => words::PHASE_TIMED,
    }
}

fn done_word(picture: &Picture) -> Word {
    match picture.phase {
        Phase::Position | Phase::Ready | Phase::ChangingSide => words::SESSION_READY,
        _ => words::SESSION_DONE_ONE,
    }
}

/// Five large buttons. Each ends it at once.
pub(crate) fn stops(world: &World, state: &State) -> Markup {
    let words = state.words();
    html! {
        section.ways aria-labelledby="ways" {
            h2 #ways { (icon::alarm()) span { (words.say(words::SESSION_WAYS)) } }
            div.grid {
                @for way in ways(state.edition(world)) {
                    button.way type="button" data-do="session-stop" data-with=(way.id) { (way.text) }
                }
            }
        }
    }
}

/// Afterwards: how it was, in three taps.
fn over(world: &World, state: &State, session: &Session) -> Markup {
    let words = state.words();
    let record = session.record();
    let minutes = usize::try_from(record.seconds.div_ceil(60).max(1)).unwrap_or(1);
    let efforts =
        [("easy", words::EFFORT_EASY), ("right", words::EFFORT_RIGHT), ("hard", words::EFFORT_HARD)];
    html! {
        (part::heading(words.say(words::SESSION_OVER), Some(&words.count(words::SESSION_OVER_MINUTES, minutes))))
        form.stack-wide data-form="session-over" method="post" autocomplete="off" {
            (part::score(words, "pain", words::SCORE_AFTER, None))
            fieldset.field {
                legend { (words.say(words::EFFORT_ASK)) }
                div.choices {
                    @for (value, word) in efforts {
                        div.choice.alone { label { input type="radio" name="effort" value=(value); span { (words.say(word)) } } }
                    }
                }
            }
            p { button.button.main type="submit" { (words.say(words::SESSION_NOTE_IT)) } }
        }
        (stops(world, state))
    }
}

/// On the first page: the way back to what was going on when the app was closed.
pub(crate) fn go_on(world: &World, state: &State) -> Markup {
    let words = state.words();
    let timer = state.doing.as_ref().and_then(|doing| match &doing.what {
        What::Timer(timer) if matches!(timer.phase(), TimerPhase::On | TimerPhase::Pause) => {
            Some(&world.bundle.guideline.activity(timer.activity()).id)
        }
        _ => None,
    });
    let is_followed = state.doing.as_ref().is_some_and(Doing::is_followed);
    let left_off = state.doing.is_none() && !state.left_off.is_empty();
    html! {
        @if let Some(id) = timer {
            p { a.button.main.wide href={ "/timer/" (id) } { (words.say(words::HOME_TIMER)) } }
        } @else if is_followed || (left_off && !plan::is_stopped(state) && plan::care_plan(world, state).is_some()) {
            p { a.button.main.wide href="/session" { (words.say(words::HOME_SESSION)) } }
        }
    }
}

/// The card of an item, without what a session says anyway.
pub(crate) fn timer_link(state: &State, item: &Item) -> Markup {
    html! {
        @if item.kind == "measure" && item.dose.as_ref().is_some_and(|dose| dose.minutes > 0) {
            p { a.button href={ "/timer/" (item.id) } { (state.words().say(words::TIMER_OPEN)) } }
        }
    }
}
