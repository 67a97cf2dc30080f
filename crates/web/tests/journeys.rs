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

#[test]
fn a_result_of_another_day_clears_nobody() {
    let mut visit = Visit::new("/check");
    walk(&mut visit);
    visit.send("go", "to=/plan");
    assert!(visit.page().contains("id=\"item-"), "there is a plan today");
    for later in ["2031-04-14", "2031-05-20", "2029-01-01"] {
        visit.send("came", &format!("to=/plan&today={later}"));
        assert!(!visit.page().contains("id=\"item-"), "{later}: {}", visit.page());
        visit.send("came", &format!("to=/result&today={later}"));
        assert!(!visit.page().contains("href=\"/plan\" class=\"button main"), "{later}");
    }
    visit.send("do", "what=again&today=2031-04-14");
    assert!(matches!(visit.state.route, Route::Check(_)), "danger signs are asked again");
    visit.send("came", "to=/plan&today=2031-04-14");
    assert!(!visit.page().contains("id=\"item-"), "and until then there is no plan");
}

#[test]
fn answers_survive_a_reload_and_private_ones_are_never_written() {
    let mut visit = Visit::new("/check");
    visit.form("answers", "a-pregnancy=pregnant&a-private-now=yes");
    let mut written = String::new();
    for _ in 0..40 {
        let page = visit.page();
        for effect in &visit.effects {
            if let Effect::Session(lines) = effect {
                written.clone_from(lines);
            }
        }
        if page.contains("value=\"abuse-disclosed\"") {
            break;
        }
        if page.contains("data-form=\"dating\"") {
            visit.form("dating", "way=edd&edd=2031-06-11");
        } else if page.contains("data-form=\"note\"") {
            visit.form("note", "note=my+back+hurts");
        } else if page.contains("name=\"a-pain-now\"") {
            visit.form("answers", "a-pain-now=3&a-pain-worst=5&a-pain-days=");
        } else if page.contains("value=\"low-back\"") {
            visit.form("answers", "yes=low-back");
        } else if page.contains("value=\"mechanical-back-pain-only\"") {
            visit.form("answers", "yes=mechanical-back-pain-only");
        } else {
            visit.form("answers", "none=1");
        }
    }
    assert!(visit.page().contains("value=\"abuse-disclosed\""), "{}", visit.page());
    let n_before = visit.state.intake.turns().len();
    visit.form("answers", "yes=abuse-disclosed");
    let lines = visit.state.intake.lines(&visit.world.bundle.guideline);
    assert!(!lines.contains("abuse-disclosed"), "{lines}");
    assert!(written.contains("low-back=yes") && written.contains("dated edd 2031-06-11"), "{written}");
    // The page is loaded again: everything else is still there, and the private questions come again.
    let session: String = form_urlencoded::byte_serialize(lines.as_bytes()).collect();
    let mut again = Visit::new("/");
    again.send("start", &format!("to=/check&session={session}&zone=Europe%2FLondon"));
    assert_eq!(again.state.intake.turns().len(), n_before);
    assert!(again.page().contains("value=\"abuse-disclosed\""), "{}", again.page());
}

#[test]
fn an_emergency_is_shown_at_once_and_there_is_no_plan() {
    let mut visit = Visit::new("/check");
    for _ in 0..10 {
        let page = visit.page();
        if page.contains("value=\"breathless-at-rest\"") {
            break;
        } else if page.contains("data-form=\"dating\"") {
            visit.form("dating", "way=week&weeks=31&days=");
        } else if page.contains("name=\"a-pregnancy\"") {
            visit.form("answers", "a-pregnancy=pregnant&a-private-now=no");
        } else if page.contains("name=\"a-pain-now\"") {
            visit.form("answers", "a-pain-now=3&a-pain-worst=5&a-pain-days=4");
        } else {
            visit.form("answers", "none=1");
        }
    }
    visit.form("answers", "yes=breathless-at-rest");
    assert_eq!(visit.state.route, Route::Result);
    let page = visit.page();
    assert!(
        page.contains("href=\"tel:999\"") && page.contains("act full emergency")
            || page.contains("emergency"),
        "{page}"
    );
    assert!(!page.contains("href=\"/plan\" "), "{page}");
    visit.send("go", "to=/plan");
    assert!(!visit.page().contains("id=\"item-"));
    // Whatever she then asks, the emergency comes first.
    visit.send("go", "to=/ask%3Fq%3Dcan%2Bi%2Buse%2Bheat");
    assert!(visit.page().contains("href=\"tel:999\""), "{}", visit.page());
}

#[test]
fn changing_one_answer_keeps_the_others() {
    let mut visit = Visit::new("/check");
    walk(&mut visit);
    let n_turns = visit.state.intake.turns().len();
    visit.send("go", "to=/answers");
    visit.send("go", "to=/check/2");
    assert!(visit.page().contains("value=\"low-back\" checked"), "{}", visit.page());
    visit.form("answers", "yes=low-back&yes=stiffness");
    assert_eq!(visit.state.intake.turns().len(), n_turns, "nothing was asked twice");
    assert_eq!(visit.state.route, Route::Result);
}

#[test]
fn every_page_names_the_emergency_or_leads_to_it_before_any_script_runs() {
    let file = || web::site::File { path: "/x.js".to_owned(), integrity: "sha384-x".to_owned() };
    let assets =
        web::site::Assets { script: file(), style: file(), exit: file(), wasm: file(), bundle: file() };
    let pages = web::site::pages(real::bundle(), &assets, day());
    assert!(pages.len() > 90, "{} pages", pages.len());
    let heavy_bleeding = "eavy bleeding from the vagina";
    for page in pages.iter().filter(|page| page.path != "/exit") {
        assert!(page.html.contains("href=\"/emergency\"") || page.path == "/emergency", "{}", page.path);
        // What needs the program shows the signs themselves until it has started.
        let waits = ["/", "/check", "/result", "/plan", "/answers", "/emergency", "/404"];
        if waits.contains(&page.path.as_str()) {
            assert!(page.html.contains(heavy_bleeding) && page.html.contains("tel:112"), "{}", page.path);
        }
    }
}

#[test]
fn a_new_version_waits_until_she_asks_for_it() {
    let mut visit = Visit::new("/check");
    visit.form("answers", "a-pregnancy=pregnant&a-private-now=no");
    visit.send("update-ready", "");
    assert!(!visit.effects.contains(&Effect::Update), "not by itself");
    assert!(!visit.page().contains("data-do=\"update\""), "and not in the middle of a check");
    visit.send("go", "to=/more");
    assert!(visit.page().contains("data-do=\"update\""));
    visit.send("do", "what=update");
    assert!(visit.effects.contains(&Effect::Update));
    assert_eq!(visit.state.intake.turns().len(), 1, "her answers stay");
}
