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

/// How many events are worked out before they happen: a question, and a link to each place in sight.
const AT_MOST: usize = 8;

/// What is known, and what the likeliest events would come to.
#[derive(Debug)]
pub struct Conversation {
    state: State,
    ahead: Vec<Ahead>,
}

/// What one event would come to.
#[derive(Debug)]
struct Ahead {
    event: Event,
    at: Moment,
    state: State,
    shown: String,
}

impl Conversation {
    /// Goes on from what is known.
    #[must_use]
    pub const fn new(state: State) -> Self {
        Self { state, ahead: Vec::new() }
    }

    /// What is known.
    #[must_use]
    pub const fn state(&self) -> &State {
        &self.state
    }

    /// Takes an event in, and gives what the browser is given. Whatever else was worked out ahead is gone.
    pub fn take(&mut self, world: &World, event: Event, now: Option<Now>) -> String {
        let known = core::mem::take(&mut self.ahead).into_iter().find(|known| known.is_of(&event, now));
        if let Some(known) = known {
            self.state = known.state;
            return known.shown;
        }
        // Nothing else holds the state, so it is handed over and not copied.
        let empty = State::new(world, self.state.today);
        let (state, shown) = step(world, core::mem::replace(&mut self.state, empty), event, now);
        self.state = state;
        shown
    }

    /// Works out what an event would come to, if it comes before any other, and gives what the browser would
    /// be given; nothing, where that is known already or cannot be known.
    pub fn foresee(&mut self, world: &World, event: Event, now: Option<Now>) -> Option<&str> {
        if self.foresees(&event, now) {
            return None;
        }
        self.ahead.retain(|known| !known.is_outdated_by(&event, now));
        self.ahead.truncate(AT_MOST - 1);
        let known = Ahead::of(world, &self.state, event, now)?;
        self.ahead.push(known);
        self.ahead.last().map(|known| known.shown.as_str())
    }

    /// Whether it is worked out already what an event comes to.
    #[must_use]
    pub fn foresees(&self, event: &Event, now: Option<Now>) -> bool {
        self.ahead.iter().any(|known| known.is_of(event, now))
    }

    /// The page as it is, where the world is another one than when it was last shown.
    pub fn show_again(&mut self, world: &World) -> String {
        self.ahead.clear();
        shown(world, &self.state, &[])
    }
}

impl Ahead {
    /// Works it out: for a link, and for the form of a question.
    fn of(world: &World, state: &State, event: Event, now: Option<Now>) -> Option<Self> {
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
    fn is_outdated_by(&self, event: &Event, now: Option<Now>) -> bool {
        let both_forms = matches!((&self.event, event), (Event::Form(..), Event::Form(..)));
        both_forms || now.is_none_or(|now| now.at != self.at)
    }

    /// Whether this is what it was worked out for.
    fn is_of(&self, event: &Event, now: Option<Now>) -> bool {
        let same = match (&self.event, event) {
            (Event::Go(known), Event::Go(to)) => known == to,
            (Event::Form(known, with), Event::Form(form, fields)) => known == form && with == fields,
            _ => false,
        };
        same && now.is_some_and(|now| now.at == self.at)
    }
}

/// What is known after an event, and what the browser is given.
fn step(world: &World, state: State, event: Event, now: Option<Now>) -> (State, String) {
    let (state, effects) = update(world, state, event, now);
    let shown = shown(world, &state, &effects);
    (state, shown)
}

/// Effects, a line each, an empty line, and the page.
fn shown(world: &World, state: &State, effects: &[Effect]) -> String {
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
