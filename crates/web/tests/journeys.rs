//! The journeys, without a browser: events in, state and page out.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test may fail, and owns the disk"
)]

mod real;

use clinical::Date;
use web::update::update;
use web::{Effect, Event, Route, State, World, view};

fn day() -> Date {
    "2031-04-12".parse().unwrap()
}

/// Someone at the app.
struct Visit {
    world: World,
    state: State,
    effects: Vec<Effect>,
}

impl Visit {
    fn new(to: &str) -> Self {
        let world = World { bundle: real::bundle().clone() };
        let state = State::new(&world, day());
        let mut visit = Self { world, state, effects: Vec::new() };
        visit.send("start", &format!("to={to}&zone=Europe%2FLondon"));
        visit
    }

    fn send(&mut self, kind: &str, text: &str) {
        let (event, today) = Event::parse(kind, text);
        let (state, effects) = update(&self.world, self.state.clone(), event, today.or(Some(day())));
        self.state = state;
        self.effects = effects;
    }

    fn form(&mut self, form: &str, fields: &str) {
        let fields: String = form_urlencoded::byte_serialize(fields.as_bytes()).collect();
        self.send("form", &format!("form={form}&fields={fields}"));
    }

    fn page(&self) -> String {
        view::page(&self.world, &self.state)
    }
}

#[test]
fn the_first_questions_are_answered_one_after_the_other() {
    let mut visit = Visit::new("/check");
    assert_eq!(visit.state.route, Route::Check(Some(0)));
    visit.form("answers", "a-pregnancy=pregnant&a-private-now=no");
    assert_eq!(visit.state.wrong, None);
    assert_eq!(visit.state.route, Route::Check(Some(1)), "{}", visit.page());
}

#[test]
fn a_tap_on_the_body_map_ticks_the_list() {
    let mut visit = Visit::new("/check");
    visit.form("answers", "a-pregnancy=pregnant&a-private-now=no");
    visit.form("dating", "way=not-sure");
    visit.send("do", "what=spot&with=low-back");
    let page = visit.page();
    assert!(page.contains("value=\"low-back\" checked"), "{page}");
}
