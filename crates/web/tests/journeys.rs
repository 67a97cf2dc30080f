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

/// Answers everything like someone at 31+3 with an ordinary backache, until there is a result or a
/// plan, and gives how many screens that took.
fn walk(visit: &mut Visit) -> usize {
    for n in 0..60 {
        let Route::Check(Some(_)) = visit.state.route else { return n };
        let page = visit.page();
        if page.contains("data-form=\"dating\"") {
            visit.form("dating", "way=week&weeks=31&days=3");
        } else if page.contains("data-form=\"note\"") {
            visit.form("note", "note=");
        } else if page.contains("name=\"a-pregnancy\"") {
            visit.form("answers", "a-pregnancy=pregnant&a-private-now=no");
        } else if page.contains("name=\"a-pain-now\"") {
            visit.form("answers", "a-pain-now=3&a-pain-worst=5&a-pain-days=4");
        } else if page.contains("value=\"low-back\"") {
            visit.form("answers", "yes=low-back");
        } else if page.contains("value=\"mechanical-back-pain-only\"") {
            visit.form("answers", "yes=mechanical-back-pain-only");
        } else {
            visit.form("answers", "none=1");
        }
        assert_eq!(visit.state.wrong, None, "{page}");
    }
    panic!("it does not end");
}

#[test]
fn a_healthy_person_comes_to_a_plan_and_then_to_a_fuller_one() {
    let mut visit = Visit::new("/check");
    let n_screens = walk(&mut visit);
    assert_eq!(visit.state.route, Route::Result);
    assert!(n_screens <= 14, "{n_screens} screens");
    visit.send("go", "to=/plan");
    let first = visit.page().matches("class=\"card item\"").count();
    assert!(first > 0, "{}", visit.page());
    visit.send("do", "what=fuller");
    let n_more = walk(&mut visit);
    assert!((1..=8).contains(&n_more), "{n_more} more screens");
    assert_eq!(visit.state.route.to_string(), "/plan");
    let fuller = visit.page().matches("class=\"card item\"").count();
    assert!(fuller > first, "{fuller} of {first}");
}
