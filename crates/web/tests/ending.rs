//! What ends, and what another day or another tap may not undo, without a browser.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test may fail, and owns the disk"
)]

mod visit;

use visit::{Visit, a_day, days_ago, encoded, in_session, walk, with_plan, with_sign};
use web::state::What;
use web::{Effect, Route};

/// The uses and the sessions she has written down.
fn written(visit: &Visit) -> (usize, usize) {
    let standing = || visit.state.diary.standing();
    let uses = standing().filter(|written| matches!(written.entry, care::Entry::Use(_))).count();
    let sessions = standing().filter(|written| matches!(written.entry, care::Entry::Session(_))).count();
    (uses, sessions)
}

fn with_measures() -> Visit {
    let mut visit = with_plan();
    visit.send("do", "what=fuller");
    walk(&mut visit);
    visit
}

#[test]
fn what_is_begun_ends_what_was_going_on_and_writes_it_down() {
    let mut visit = with_measures();
    visit.send("do", "what=timer-start&with=heat-pack");
    visit.send("tick", "ms=60000");
    visit.send("go", "to=/session");
    visit.send("do", "what=session-start&with=");
    assert!(matches!(visit.state.doing.as_ref().unwrap().what, What::Session(_)));
    assert_eq!(written(&visit), (1, 0), "the heat that was on");
    visit.send("do", "what=session-leave&with=");
    assert!(visit.effects.contains(&Effect::Focus("title")), "what she pressed is gone: {:?}", visit.effects);
    assert_eq!(written(&visit), (1, 1), "the session, also if she never says how it was");
    visit.send("do", "what=timer-start&with=cold-pack");
    assert!(matches!(visit.state.doing.as_ref().unwrap().what, What::Timer(_)), "{}", visit.page());
    assert_eq!(written(&visit), (1, 1), "once");
}

#[test]
fn a_session_is_on_the_device_before_she_is_asked_how_it_was_and_counts_once_with_what_she_says() {
    for (said, effort, pain) in [
        ("pain=4&effort=hard", Some(care::Effort::TooHard), Some(4)),
        ("effort=easy", Some(care::Effort::TooEasy), None),
        ("", None, None),
    ] {
        let mut visit = in_session();
        visit.send("do", "what=diary-on&with=");
        visit.send("tick", "ms=5000");
        visit.send("do", "what=session-leave&with=");
        assert!(
            visit.effects.iter().any(|effect| matches!(effect, Effect::Write(..))),
            "{:?}",
            visit.effects
        );
        visit.form("session-over", said);
        assert_eq!(written(&visit), (0, 1), "{said}");
        let record = visit.state.diary.standing().find_map(|written| match &written.entry {
            care::Entry::Session(record) => Some(record.clone()),
            _ => None,
        });
        let record = record.unwrap();
        assert_eq!((record.effort, record.pain_after.map(|pain| pain.get())), (effort, pain), "{said}");
        assert!(record.seconds > 0, "{said}");
    }
}

#[test]
fn a_form_of_a_session_that_is_gone_ends_no_measure_that_is_on() {
    let mut visit = with_measures();
    visit.send("do", "what=timer-start&with=heat-pack");
    visit.send("tick", "ms=60000");
    visit.form("session-over", "pain=2&effort=right");
    assert!(matches!(visit.state.doing.as_ref().map(|doing| &doing.what), Some(What::Timer(_))));
    assert_eq!(written(&visit), (0, 0));
}

#[test]
fn a_way_to_stop_pressed_after_a_session_is_written_and_ends_the_plan() {
    let mut visit = in_session();
    visit.send("tick", "ms=5000");
    visit.send("do", "what=session-leave&with=");
    assert!(visit.page().contains("data-with=\"bleeding-or-fluid\""), "{}", visit.page());
    visit.send("do", "what=session-stop&with=bleeding-or-fluid");
    let stops: Vec<_> = visit
        .state
        .diary
        .standing()
        .filter_map(|written| match &written.entry {
            care::Entry::Session(record) => record.stopped_by.clone(),
            _ => None,
        })
        .collect();
    assert_eq!(stops, ["bleeding-or-fluid"]);
    assert!(
        visit.effects.iter().any(|effect| matches!(effect, Effect::Tell(_))),
        "no other tab hears of it: {:?}",
        visit.effects
    );
    assert!(matches!(visit.state.route, Route::Check(_)));
    visit.send("go", "to=/plan");
    assert!(!visit.page().contains("class=\"card item\""), "{}", visit.page());
}

#[test]
fn a_diary_that_is_closed_has_what_was_going_on() {
    let mut visit = with_measures();
    visit.send("do", "what=diary-on&with=");
    visit.send("diary", "records=&sealed=yes");
    visit.send("do", "what=timer-start&with=heat-pack");
    visit.send("tick", "ms=60000");
    visit.send("do", "what=diary-close&with=");
    let at = |found: &dyn Fn(&Effect) -> bool| visit.effects.iter().position(found);
    let kept = at(&|effect| matches!(effect, Effect::Write(..)));
    let closed = at(&|effect| *effect == Effect::CloseDiary);
    assert!(kept.is_some() && kept < closed, "{:?}", visit.effects);
    assert!(visit.effects.contains(&Effect::Clock(false)), "{:?}", visit.effects);
}

#[test]
fn what_was_urgent_today_is_not_asked_away_in_the_night() {
    for (sign, act) in [("collapse-or-fit", "emergency"), ("bleeding-any", "call-today")] {
        for night in ["", "yes=one-leg-swollen"] {
            let mut visit = with_sign(31, sign);
            visit.send("go", "to=/night/leg-cramp");
            visit.form("night", night);
            assert_eq!(visit.state.route, Route::Result, "{sign}, {night}");
            assert!(visit.page().contains(&format!("act {act} full")), "{sign}, {night}: {}", visit.page());
            visit.send("go", "to=/plan");
            assert!(!visit.page().contains("class=\"card item\""), "{sign}, {night}");
        }
    }
}

#[test]
fn a_danger_sign_of_the_night_that_is_urgent_is_said_before_anything_else_is_asked() {
    for sign in ["one-leg-swollen", "calf-pain-hot-or-red", "bleeding-any", "movements-reduced"] {
        for answered in [false, true] {
            for night in ["leg-cramp", "spasm"] {
                let mut visit = if answered { with_plan() } else { Visit::new("/") };
                visit.send("go", &format!("to=/night/{night}"));
                if !visit.page().contains(&format!("value=\"{sign}\"")) {
                    continue;
                }
                visit.form("night", &format!("yes={sign}&some=1"));
                let page = visit.page();
                assert_eq!(visit.state.route, Route::Result, "{sign}, {night}");
                assert!(
                    page.contains("act call-today full") || page.contains("act emergency full"),
                    "{page}"
                );
                // It stays in sight on the first page and beside the questions that are left.
                visit.send("go", "to=/");
                let page = visit.page();
                let (_, door) = page.split_once("class=\"door first\" href=\"/result\"").expect("the result");
                assert!(!door.split("</a>").next().unwrap().contains("everything"), "{page}");
                visit.send("go", "to=/check");
                if matches!(visit.state.route, Route::Check(_)) {
                    let page = visit.page();
                    let (before, _) = page.split_once("id=\"title\"").unwrap();
                    assert!(before.contains("href=\"/result\""), "{sign}: {page}");
                }
            }
        }
    }
}

#[test]
fn nobody_says_none_in_the_night_before_the_signs() {
    let page = Visit::new("/night/leg-cramp").page();
    assert!(
        page.rfind("name=\"yes\"").unwrap() < page.find("<button class=\"button main big\"").unwrap(),
        "{page}"
    );
}

#[test]
fn after_a_stop_the_cards_do_not_say_that_there_was_no_check() {
    let mut visit = with_plan();
    visit.send("go", "to=/session");
    visit.send("do", "what=session-start&with=");
    visit.send("do", "what=session-stop&with=it-hurts");
    for path in ["/share", "/share/helper", "/share/employer"] {
        visit.send("go", &format!("to={path}"));
        assert!(!visit.page().contains("There is none yet"), "{path}: {}", visit.page());
        assert!(!visit.page().contains("What to do together"), "{path}: {}", visit.page());
    }
}

#[test]
fn the_helpers_card_of_yesterday_has_nothing_to_do_together() {
    for with_diary in [false, true] {
        let mut visit = with_plan();
        if with_diary {
            visit.send("do", "what=diary-on&with=");
        }
        visit.send("go", "to=/share/helper");
        assert!(visit.page().contains("data-do=\"copy\""), "{}", visit.page());
        visit.send("seen", TOMORROW);
        assert!(!visit.page().contains("data-do=\"copy\""), "{}", visit.page());
        assert!(visit.page().contains("data-do=\"again\""), "{}", visit.page());
    }
}

const TOMORROW: &str = "today=2031-04-13&minute=500&clock=0&chance=00000000000000000000000000000000";

#[test]
fn a_check_begins_on_the_day_of_its_first_answer() {
    let mut visit = Visit::new("/check");
    visit.send("seen", TOMORROW);
    while let Route::Check(Some(at)) = visit.state.route {
        let page = visit.page();
        let fields = if page.contains("name=\"way\"") && page.contains("name=\"a-pregnancy\"") {
            "a-pregnancy=pregnant&a-private-now=no&way=week&weeks=36&days=6"
        } else if page.contains("name=\"way\"") {
            "way=week&weeks=36&days=6"
        } else if page.contains("name=\"a-pregnancy\"") {
            "a-pregnancy=pregnant&a-private-now=no"
        } else {
            break;
        };
        let form = if page.contains("data-form=\"dating\"") { "dating" } else { "answers" };
        visit.send("form", &format!("form={form}&fields={}&{TOMORROW}", encoded(fields)));
        assert!(
            !matches!(visit.state.route, Route::Check(Some(next)) if next <= at),
            "it is not asked twice: {}",
            visit.state.route
        );
    }
    let rules = &visit.world.bundle.guideline;
    let week = visit.state.intake.case(rules).gestational_age(rules).unwrap();
    assert_eq!(week.to_string(), "36+6");
}

#[test]
fn what_may_be_for_her_is_of_today_and_of_a_diary_that_holds_nothing_back() {
    let may_be = ": may be for you this week.";
    let mut visit = with_measures();
    visit.send("go", "to=/topics/heat-pad");
    assert!(visit.page().contains(may_be), "{}", visit.page());
    visit.send("seen", TOMORROW);
    assert!(!visit.page().contains(may_be), "yesterday's answers: {}", visit.page());
    let mut visit = with_measures();
    visit.send("do", "what=diary-on&with=");
    visit.send("diary", "records=&sealed=yes");
    visit.send("do", "what=diary-close&with=");
    visit.send("go", "to=/topics/heat-pad");
    assert!(!visit.page().contains(may_be), "a diary nobody can read: {}", visit.page());
}

#[test]
fn deleted_is_also_what_only_this_page_knew() {
    let mut visit = in_session();
    visit.send("go", "to=/report");
    visit.form("questions", "questions=Shall+I+see+somebody");
    visit.send("do", "what=diary-private&with=");
    visit.send("go", "to=/privacy");
    visit.send("do", "what=forget&with=");
    assert!(visit.effects.contains(&Effect::Awake(false)), "{:?}", visit.effects);
    assert!(visit.effects.contains(&Effect::Speak(String::new())), "{:?}", visit.effects);
    assert!(visit.state.doing.is_none() && visit.state.intake.turns().is_empty());
    visit.send("go", "to=/check");
    walk(&mut visit);
    visit.send("go", "to=/report");
    assert!(!visit.page().contains("see somebody"), "{}", visit.page());
}

#[test]
fn an_entry_of_an_odd_day_is_kept_and_says_so() {
    let mut visit = with_plan().with_diary(&[days_ago(1, a_day(3, false))]);
    visit.send("go", "to=/diary/past");
    assert!(!visit.page().contains("p class=\"note\""), "{}", visit.page());
    for (days, told) in [(-1, "Dated tomorrow"), (-9, "has not come yet"), (300, "before this pregnancy")] {
        let mut visit = with_plan().with_diary(&[days_ago(days, a_day(3, false))]);
        visit.send("go", "to=/diary/past");
        assert!(visit.page().contains(told), "{days}: {}", visit.page());
        assert_eq!(visit.state.diary.entries().len(), 1, "{days}");
    }
}

#[test]
fn a_measure_that_is_on_goes_on_and_its_pause_is_kept() {
    let mut visit = with_measures();
    let used = |visit: &Visit| visit.state.doing.as_ref().unwrap().used_before;
    visit.send("do", "what=timer-start&with=heat-pack");
    visit.send("tick", "ms=60000");
    visit.send("do", "what=timer-start&with=heat-pack");
    assert_eq!((used(&visit), written(&visit)), (0, (0, 0)), "it is on already");
    visit.send("do", "what=timer-off&with=");
    assert_eq!(written(&visit), (1, 0));
    // From a page that stood open, and as another tab would.
    visit.send("go", "to=/plan");
    visit.send("do", "what=timer-start&with=heat-pack");
    assert_eq!(written(&visit), (1, 0));
    visit.send("go", "to=/timer/heat-pack");
    assert!(!visit.page().contains("data-do=\"timer-start\""), "{}", visit.page());
}
