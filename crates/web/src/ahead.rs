//! What the likeliest taps come to, worked out while nobody waits.
//!
//! What follows, follows from what is known, what happens and when. So what was worked out before a tap
//! holds for it, as long as nothing happened in between and the minute is the same. Of the time only the
//! seconds and the chance are then a little older, and chance is as good as before; where a clock goes
//! the seconds matter, and nothing is worked out ahead.
//!
//! Absent: which taps are likely; the browser's side asks.

use care::Moment;

use crate::effect::Effect;
use crate::event::{Event, Now};
use crate::route::Route;
use crate::state::{State, World};
use crate::update::update;
use crate::view;

/// What one event would come to.
#[derive(Debug)]
pub struct Ahead {
    event: Event,
    at: Moment,
    /// What is known then.
    pub state: State,
    /// What the browser is given then.
    pub shown: String,
}

impl Ahead {
    /// Works it out: for a link, and for the form of a question.
    #[must_use]
    pub fn of(world: &World, state: &State, event: Event, now: Option<Now>) -> Option<Self> {
        let at = now?.at;
        let is_likely = match &event {
            Event::Go(_) => true,
            Event::Form(..) => matches!(state.route, Route::Check(_)),
            _ => false,
        };
        if !is_likely || state.follows_a_clock() {
            return None;
        }
        let (state, shown) = step(world, state.clone(), event.clone(), now);
        (!state.follows_a_clock()).then_some(Self { event, at, state, shown })
    }

    /// Whether nobody will ask for it any more, as this one is being worked out: its minute is over, or the form
    /// has other fields by now.
    #[must_use]
    pub fn is_outdated_by(&self, event: &Event, now: Option<Now>) -> bool {
        let both_forms = matches!((&self.event, event), (Event::Form(..), Event::Form(..)));
        both_forms || now.is_none_or(|now| now.at != self.at)
    }

    /// Whether this is what it was worked out for.
    #[must_use]
    pub fn is_of(&self, event: &Event, now: Option<Now>) -> bool {
        let same = match (&self.event, event) {
            (Event::Go(known), Event::Go(to)) => known == to,
            (Event::Form(known, with), Event::Form(form, fields)) => known == form && with == fields,
            _ => false,
        };
        same && now.is_some_and(|now| now.at == self.at)
    }
}

/// What is known after an event, and what the browser is given.
#[must_use]
pub fn step(world: &World, state: State, event: Event, now: Option<Now>) -> (State, String) {
    let (state, effects) = update(world, state, event, now);
    let shown = shown(world, &state, &effects);
    (state, shown)
}

/// Effects, a line each, an empty line, and the page.
#[must_use]
pub fn shown(world: &World, state: &State, effects: &[Effect]) -> String {
    let mut out = String::new();
    for effect in effects {
        out.push_str(&effect.line());
        out.push('\n');
    }
    if effects.is_empty() {
        out.push('\n');
    }
    out.push('\n');
    out.push_str(&view::page(world, state));
    out
}
