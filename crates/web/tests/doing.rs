//! Sessions, stops, timers and self-tests, without a browser.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test may fail, and owns the disk"
)]

mod visit;

use visit::{Visit, day, encoded, in_session, walk, with_plan};
use web::{Effect, Route, State};

#[test]
fn time_goes_by_in_a_session_and_a_leap_of_the_clock_pauses_it() {
    let mut visit = in_session();
    let before = visit.page();
    for _ in 0..10 {
        visit.send("tick", "ms=500");
    }
    assert_ne!(visit.page(), before, "time goes by");
    visit.send("tick", "ms=3600000");
    assert!(visit.page().contains("data-do=\"session-go-on\""), "a leap pauses");
    assert!(visit.effects.contains(&Effect::Clock(false)) || visit.state.doing.is_some());
}

#[test]
fn a_stop_hides_the_plan_and_stays_for_the_day_even_if_the_check_begins_anew() {
    let mut visit = in_session();
    visit.send("do", "what=session-stop&with=tightening");
    assert!(matches!(visit.state.route, Route::Check(_)), "{}", visit.state.route);
    assert!(visit.effects.contains(&Effect::Clock(false)), "the clock stops");
    visit.send("go", "to=/plan");
    assert!(!visit.page().contains("class=\"card item\""));
    visit.send("do", "what=restart");
    walk(&mut visit);
    visit.send("go", "to=/plan");
    assert!(visit.page().contains("class=\"card item\""), "answered with no, there is a plan again");
    visit.send("go", "to=/session");
    assert!(!visit.page().contains("session-start"), "and no session that day");
}

#[test]
fn how_much_of_each_exercise_there_is_stands_under_its_name_in_the_words_of_the_plan() {
    let mut visit = with_plan();
    visit.send("do", "what=fuller");
    walk(&mut visit);
    visit.send("go", "to=/session");
    let before = visit.page();
    let listed = before.split("<li>").filter_map(|item| {
        let (name, rest) = item.split_once("<span class=\"soft\">: ")?;
        Some((name.to_owned(), rest.split(&[';', '<'][..]).next()?.to_owned()))
    });
    let listed: Vec<(String, String)> = listed.collect();
    assert!(listed.len() > 4, "{before}");
    visit.send("do", "what=session-start&with=");
    for (name, amount) in &listed {
        let page = visit.page();
        assert!(page.contains(&format!("{name}</h1><p class=\"dose\">{amount}</p>")), "{amount}: {page}");
        visit.send("do", "what=session-skip&with=unsaid");
    }
    assert!(listed.iter().any(|(_, amount)| amount.contains("times")), "{listed:?}");
}

#[test]
fn how_to_breathe_stands_with_an_exercise_and_is_spoken_before_each_set() {
    let mut visit = with_plan();
    visit.send("do", "what=fuller");
    walk(&mut visit);
    visit.send("go", "to=/session");
    visit.send("do", "what=session-start&with=");
    let breath = |visit: &Visit| visit.state.doing.as_ref()?.session()?.picture()?.breath;
    let (mut n_spoken, mut n_with, mut n_without) = (0, 0, 0);
    while visit.state.doing.as_ref().and_then(|doing| doing.session()).is_some_and(|it| !it.is_over()) {
        let page = visit.page();
        let key = breath(&visit).map(|says| format!("session-{}", says.id()));
        let sentence = key.map(|key| visit.world.bundle.texts[0].get(&key).unwrap().to_owned());
        match &sentence {
            Some(sentence) => {
                assert_eq!(page.matches(sentence.as_str()).count(), 1, "once, however it was said: {page}");
                assert!(page.contains(&format!("<p class=\"breath\">{sentence}</p>")), "{page}");
                n_with += 1;
            }
            None => {
                assert!(!page.contains("class=\"breath\""), "{page}");
                n_without += 1;
            }
        }
        let said = visit.effects.iter().find_map(|effect| match effect {
            Effect::Speak(text) => Some(text.clone()),
            _ => None,
        });
        n_spoken += usize::from(sentence.is_some_and(|it| said.is_some_and(|said| said.contains(&it))));
        visit.send("do", "what=session-rep&with=");
        if breath(&visit).is_none() {
            visit.send("do", "what=session-skip&with=unsaid");
        }
        for _ in 0..40 {
            visit.effects.clear();
            visit.send("tick", "ms=500");
            let spoke = |effect: &Effect| matches!(effect, Effect::Speak(text) if text.contains("Breathe out as you work") || text.contains("Keep breathing while"));
            n_spoken += usize::from(visit.effects.iter().any(spoke));
        }
    }
    assert!(n_spoken > 3 && n_with > 3 && n_without > 0, "{n_spoken} {n_with} {n_without}");
}

#[test]
fn where_an_exercise_is_felt_and_what_its_drawing_shows_is_said_in_words() {
    let mut visit = in_session();
    assert!(!visit.page().contains("Where you should feel it"), "the drawings have not arrived");
    let figures = visit::real::figures();
    visit.world.figures = Some(figures.clone());
    let mut with_a_mark = 0;
    while visit.state.doing.is_some() && with_a_mark < 2 {
        let page = visit.page();
        let Some((_, id)) = page.split_once("data-figure=\"") else { break };
        let movement = figures.find(id.split('"').next().unwrap()).unwrap();
        let places = figures.felt(movement, "en");
        if places.is_empty() {
            assert!(!page.contains("Where you should feel it"), "{}", movement.id);
        } else {
            with_a_mark += 1;
            let said = format!("Where you should feel it: </strong>{}.", places.join(", "));
            assert!(page.contains(&said), "{}: {said}", movement.id);
        }
        for seen in figures.told(movement, "en") {
            assert!(page.contains(&format!("<li>{seen}</li>")), "{}: {seen}", movement.id);
        }
        visit.send("do", "what=session-skip&with=unsaid");
    }
    assert!(with_a_mark > 0);
}

#[test]
fn leaving_an_exercise_out_asks_why_and_the_reason_is_written_down() {
    let reasons = [
        ("pain", care::Skipped::Pain),
        ("tired", care::Skipped::Tired),
        ("no-time", care::Skipped::NoTime),
        ("unsafe", care::Skipped::Unsafe),
        ("bored", care::Skipped::Bored),
        ("unsaid", care::Skipped::Unsaid),
    ];
    for (word, why) in reasons {
        let mut visit = in_session();
        let page = visit.page();
        let (_, skip) = page.split_once("<details id=\"skip-1\">").expect("closed until she opens it");
        let (skip, _) = skip.split_once("</details>").unwrap();
        assert_eq!(skip.matches("data-do=\"session-skip\"").count(), reasons.len(), "{skip}");
        assert!(skip.contains(&format!("data-with=\"{word}\"")), "{skip}");
        visit.send("tick", "ms=2000");
        visit.send("do", &format!("what=session-skip&with={word}"));
        let page = visit.page();
        assert!(page.contains("<details id=\"skip-2\">") && !page.contains("skip-1"), "{page}");
        assert_eq!(page.matches("data-do=\"session-stop\"").count(), 5, "the ways to stop stand there");
        assert!(page.contains("session-pause"), "and it goes on: {page}");
        visit.send("do", "what=session-leave&with=");
        visit.form("session-over", "effort=hard");
        let written = visit.state.diary.standing().find_map(|written| match &written.entry {
            care::Entry::Session(session) => Some(session.items[0].skipped),
            _ => None,
        });
        assert_eq!(written, Some(Some(why)), "{word}");
    }
}

#[test]
fn a_session_ends_when_an_answer_on_another_screen_clears_her_no_longer() {
    let mut visit = in_session();
    visit.send("go", "to=/answers");
    visit.send("do", "what=restart");
    assert!(visit.state.doing.is_none());
    visit.send("go", "to=/session");
    assert!(!visit.page().contains("session-rep"));
}

#[test]
fn a_session_goes_on_at_the_same_repetition_after_a_reload() {
    let mut visit = in_session();
    for _ in 0..4 {
        visit.send("do", "what=session-rep&with=");
    }
    visit.send("do", "what=session-pause&with=");
    let at = visit.state.doing.as_ref().and_then(|doing| doing.session()?.picture()).unwrap();
    let kept = visit.effects.iter().find_map(|effect| match effect {
        Effect::Session(text) => Some(text.clone()),
        _ => None,
    });
    let kept: String = form_urlencoded::byte_serialize(kept.expect("it is kept").as_bytes()).collect();
    let mut later = Visit::new("/");
    later.state = State::new(&later.world, day());
    later.send("start", &format!("to=/session&zone=Europe%2FLondon&session={kept}"));
    let again = later.state.doing.as_ref().and_then(|doing| doing.session()?.picture()).unwrap();
    assert_eq!(
        (again.activity, again.repetition, again.set, again.side),
        (at.activity, at.repetition, at.set, at.side)
    );
}

#[test]
fn a_page_too_long_for_paper_is_whole_on_the_screen_and_shorter_in_print_with_what_is_missing_counted() {
    let mut visit = with_plan();
    visit.send("go", "to=/report");
    let record = |back: i32| {
        let note = format!("{} day {back}", "it pulled low on the left and the stairs were long, ".repeat(4));
        let pain_now = clinical::Score::new(4);
        let entry = care::Entry::Day(care::DayEntry { pain_now, note, ..care::DayEntry::default() });
        let at = care::Moment { day: day().plus_days(-back), minute: 600 };
        let id = care::EntryId([u8::try_from(back).unwrap(); 16]);
        String::from_utf8(store::record(&care::Written { id, at, entry })).unwrap()
    };
    let records: Vec<String> = (1..=42).map(record).collect();
    visit.send("diary", &format!("records={}", encoded(&records.join("\n"))));
    let page = visit.page();
    let (whole, paper) = page.rsplit_once("only-print").unwrap();
    for back in [1, 5] {
        assert!(whole.contains(&format!("day {back}")), "{back}: all of it is on the screen");
    }
    // The weeks are drawn for the screen and, wide and low, for paper; each is seen where it belongs.
    let drawn = |name: &str| {
        let at = page.find(&format!("<title id=\"{name}-title\"")).expect("it is drawn");
        let (before, _) = page.split_at(at);
        before.rsplit_once("<div class=\"days-drawn ").unwrap().1.split('"').next().unwrap().to_owned()
    };
    assert_eq!((drawn("trend"), drawn("paper")), ("no-print".to_owned(), "only-print".to_owned()));
    assert!(paper.len() * 3 < whole.len() * 2, "{} and {}", paper.len(), whole.len());
    // The sheet is filled: of the days, more stand there than the fewest that it may be left with.
    let (_, by_day) = paper.split_once("<h3>Pain and activities, by day</h3>").expect("days stand on it");
    let by_day = by_day.split("</section>").next().unwrap();
    assert!(by_day.matches("<p class=\"one\">").count() > 4, "{by_day}");
    assert!(paper.contains(" more</p>") && paper.contains("Danger signs"), "{paper}");
}

#[test]
fn a_number_that_is_no_score_is_told_and_nothing_of_the_day_is_lost() {
    let mut visit = Visit::new("/diary");
    visit.form("day", "pain-now=11&note=kept+words");
    assert!(visit.state.wrong.is_some());
    assert!(visit.page().contains("kept words"));
    assert!(visit.state.diary.entries().is_empty());
}

#[test]
fn asking_again_on_the_same_day_does_not_undo_a_stop() {
    let mut visit = in_session();
    visit.send("do", "what=session-stop&with=tightening");
    visit.send("do", "what=again");
    assert_eq!(visit.state.intake.stopped(), Some("tightening"));
    visit.send("go", "to=/plan");
    assert!(!visit.page().contains("class=\"card item\""), "{}", visit.page());
    visit.send("go", "to=/check");
    walk(&mut visit);
    visit.send("go", "to=/session");
    assert!(!visit.page().contains("session-start"), "{}", visit.page());
    // The next day is another day.
    visit.send("do", "what=again&today=2031-04-13");
    assert_eq!(visit.state.intake.stopped(), None);
}

#[test]
fn a_self_test_goes_step_by_step_and_only_adds_a_pattern() {
    let mut visit = with_plan();
    visit.send("do", "what=fuller");
    walk(&mut visit);
    visit.send("go", "to=/plan");
    let page = visit.page();
    let link = page.split("href=\"/self-test/").nth(1).expect("a test is offered");
    let id = link.split('"').next().unwrap().to_owned();
    visit.send("go", &format!("to=/self-test/{id}"));
    assert!(visit.page().contains("data-do=\"session-stop\""));
    visit.send("go", &format!("to=/self-test/{id}/1"));
    let mut n_steps = 0;
    while let Some(next) = visit.page().split(&format!("href=\"/self-test/{id}/")).nth(1) {
        let page = visit.page();
        for stop in ["data-do=\"self-test-stop\"", "data-do=\"session-stop\""] {
            assert!(page.contains(stop), "{stop} is not in sight: {page}");
        }
        let to = next.split('"').next().unwrap().to_owned();
        visit.send("go", &format!("to=/self-test/{id}/{to}"));
        n_steps += 1;
        assert!(n_steps < 12);
        if visit.page().contains("data-form=\"self-test\"") {
            break;
        }
    }
    assert!(n_steps > 2, "{n_steps} steps");
    visit.form("self-test", "right=nonsense&left=nonsense");
    assert!(visit.state.wrong.is_some());
    let rules = &visit.world.bundle.guideline;
    let test = rules.self_test(rules.find_self_test(&id).unwrap());
    let telling = test.findings.iter().find(|finding| !finding.suggests.is_empty()).unwrap();
    let pattern = telling.suggests[0];
    let finding = telling.id.clone();
    assert_ne!(visit.state.intake.said(pattern), Some(care::Answer::Yes));
    visit.form("self-test", &format!("right={finding}&left=none"));
    assert!(visit.page().contains("data-do=\"self-test-take\""), "{}", visit.page());
    visit.send("do", &format!("what=self-test-take&with={id}"));
    assert_eq!(visit.state.intake.said(pattern), Some(care::Answer::Yes));
    walk(&mut visit);
    visit.send("go", "to=/plan");
    assert!(visit.page().contains("class=\"card item\""), "{}", visit.page());
    assert!(!visit.page().contains(&format!("href=\"/self-test/{id}\"")), "not twice a day");
}

#[test]
fn nobody_does_a_self_test_who_is_not_cleared_or_has_stopped_today() {
    let mut visit = Visit::new("/self-test/mat-pull/1");
    assert!(!visit.page().contains("self-test-stop"), "{}", visit.page());
    let mut visit2 = with_plan();
    visit2.send("do", "what=session-stop&with=tightening");
    walk(&mut visit2);
    visit2.send("go", "to=/self-test/mat-pull/1");
    assert!(!visit2.page().contains("self-test-stop"), "{}", visit2.page());
    visit.send("do", "what=self-test-stop&with=mat-pull");
    assert!(visit.state.diary.entries().is_empty());
}

#[test]
fn what_was_used_just_now_has_to_wait_and_says_until_when() {
    let mut visit = with_plan();
    // More comes into the plan once more is known, and then there are things to keep apart.
    visit.send("do", "what=fuller");
    walk(&mut visit);
    visit.send("go", "to=/plan");
    let page = visit.page();
    assert!(page.contains("Keep these apart today"), "{page}");
    assert!(!page.contains("Not before"), "nothing was done yet");
    assert!(page.contains("href=\"/timer/heat-pack\""), "{page}");
    visit.send("do", "what=timer-start&with=heat-pack&today=2031-04-12&minute=600");
    visit.send("tick", "ms=2000&today=2031-04-12&minute=600");
    visit.send("do", "what=timer-off&with=&today=2031-04-12&minute=600");
    visit.send("go", "to=/plan&today=2031-04-12&minute=610");
    assert!(visit.page().contains("Not before 1"), "{}", visit.page());
    visit.send("go", "to=/plan&today=2031-04-12&minute=1300");
    assert!(!visit.page().contains("Not before 1"), "{}", visit.page());
}

#[test]
fn a_session_speaks_and_keeps_the_screen_awake_and_is_silent_after_one_tap() {
    let mut visit = Visit::new("/check");
    walk(&mut visit);
    visit.send("go", "to=/session");
    visit.send("do", "what=session-start&with=");
    let spoken = |visit: &Visit| {
        let said = visit.effects.iter().filter_map(|effect| match effect {
            Effect::Speak(text) => Some(text.clone()),
            _ => None,
        });
        said.collect::<Vec<String>>().join(" ")
    };
    assert!(!spoken(&visit).is_empty(), "{:?}", visit.effects);
    assert!(visit.effects.contains(&Effect::Awake(true)) && visit.effects.contains(&Effect::Clock(true)));
    visit.send("do", "what=session-silent&with=");
    assert!(visit.effects.contains(&Effect::Speak(String::new())), "what is being said ends at once");
    visit.send("do", "what=session-rep&with=");
    assert_eq!(spoken(&visit), "");
    assert!(visit.effects.iter().any(|effect| matches!(effect, Effect::Say(_))), "it is told all the same");
    visit.send("do", "what=session-stop&with=tightening");
    assert!(visit.effects.contains(&Effect::Awake(false)));
}

#[test]
fn a_timer_keeps_the_screen_awake_and_rings_when_it_is_enough() {
    let mut visit = with_plan();
    visit.send("do", "what=fuller");
    walk(&mut visit);
    visit.send("go", "to=/timer/heat-pack");
    visit.send("do", "what=timer-start&with=heat-pack");
    assert!(visit.effects.contains(&Effect::Awake(true)), "{:?}", visit.effects);
    let mut minutes = 0.0;
    while !visit.effects.contains(&Effect::Ring) {
        visit.send("tick", "ms=1000");
        minutes += 1.0 / 60.0;
        assert!(minutes < 60.0, "it never rings");
    }
    assert!(visit.effects.contains(&Effect::Awake(false)), "the pause after it needs no screen");
}

#[test]
fn after_a_session_the_pain_before_and_after_it_says_what_the_next_one_should_be() {
    for (after, light, other) in [("2", "light green", "light red"), ("7", "light red", "light green")] {
        let mut visit = with_plan();
        visit.send("go", "to=/diary");
        assert!(!visit.page().contains("light green"));
        visit.form("day", "pain-now=2");
        visit.send("go", "to=/session");
        visit.send("do", "what=session-start&with=&today=2031-04-12&minute=700");
        visit.send("tick", "ms=1000");
        visit.send("do", "what=session-leave&with=");
        visit.form("session-over", &format!("pain={after}&effort=right"));
        visit.send("go", "to=/diary");
        let page = visit.page();
        assert!(page.contains(light) && !page.contains(other), "{after}: {page}");
    }
}

#[test]
fn pain_that_is_urgent_by_itself_is_told_at_once_and_takes_the_plan_away_in_a_day_and_after_a_session() {
    let mut day = with_plan();
    day.send("go", "to=/diary");
    day.form("day", "pain-now=9");
    let mut session = with_plan();
    session.send("go", "to=/session");
    session.send("do", "what=session-start&with=&today=2031-04-12&minute=700");
    session.send("tick", "ms=1000");
    session.send("do", "what=session-leave&with=");
    session.form("session-over", "pain=9&effort=right");
    for visit in [&mut day, &mut session] {
        assert!(visit.page().contains("Phone now"), "{}", visit.page());
        for to in ["/plan", "/session"] {
            visit.send("go", &format!("to={to}"));
            assert!(!visit.page().contains("session-start"), "{to}: {}", visit.page());
        }
    }
}

#[test]
fn the_morning_after_a_session_has_one_question_on_the_first_page_answered_with_one_tap() {
    let mut visit = in_session();
    for _ in 0..10 {
        visit.send("tick", "ms=1000");
    }
    visit.send("do", "what=session-leave&with=");
    visit.form("session-over", "pain=2&effort=right");
    visit.send("go", "to=/");
    assert!(!visit.page().contains("diary-morning"), "not on the same day");
    visit.send("go", "to=/&today=2031-04-13");
    assert!(visit.page().contains("diary-morning"), "{}", visit.page());
    visit.send("do", "what=diary-morning&with=yes&today=2031-04-13");
    let worse = visit.state.diary.standing().any(
        |written| matches!(&written.entry, care::Entry::Day(day) if day.worse_this_morning == Some(true)),
    );
    assert!(worse);
    visit.send("go", "to=/&today=2031-04-13");
    assert!(!visit.page().contains("diary-morning"), "once");
    visit.send("go", "to=/&today=2031-04-14");
    assert!(!visit.page().contains("diary-morning"), "and not again for the same session");
}

#[test]
fn after_a_stop_whether_she_is_alone_is_asked_again_only_where_something_is_left_to_ask_in_private() {
    for alone in ["yes", "no"] {
        let mut visit = Visit::new("/check");
        visit
            .form("answers", &format!("a-pregnancy=pregnant&a-private-now={alone}&way=week&weeks=31&days=3"));
        let rules = visit.world.bundle.guideline.clone();
        let asked = rules.find_feature("private-now").unwrap();
        let left = visit.state.intake.after_stop(&rules, "it-hurts").case(&rules).known(asked);
        assert_eq!(
            left == care::Known::NotAsked,
            alone == "yes",
            "all that is private is left, where she is alone"
        );
        walk(&mut visit);
        visit.send("go", "to=/session");
        visit.send("do", "what=session-start&with=");
        visit.send("do", "what=session-stop&with=it-hurts");
        assert!(matches!(visit.state.route, Route::Check(_)), "{}", visit.state.route);
        assert!(!visit.page().contains("a-private-now"), "{alone}: {}", visit.page());
        walk(&mut visit);
        visit.send("go", "to=/plan");
        assert!(visit.page().contains("class=\"card item\""), "{alone}");
    }
}

#[test]
fn a_stop_shows_a_number_to_ring_also_where_her_units_is_not_known() {
    let mut visit = in_session();
    visit.send("do", "what=session-stop&with=bleeding-or-fluid");
    let page = visit.page();
    assert!(page.contains("in your notes") && page.contains("href=\"tel:999\""), "{page}");
    visit.state.choices.unit = "0117 496 0000".to_owned();
    let page = visit.page();
    assert!(page.contains("href=\"tel:01174960000\"") && !page.contains("is in your notes"), "{page}");
}

#[test]
fn that_an_exercise_is_over_because_it_was_too_hard_is_to_be_read() {
    let mut visit = in_session();
    for _ in 0..10 {
        let page = visit.page();
        visit.send("do", "what=session-hard&with=");
        if visit.page().contains("Exercise 2 of") && page.contains("Exercise 1 of") {
            assert!(visit.page().contains("We leave that exercise for today"), "{}", visit.page());
            return;
        }
    }
    panic!("it is never over");
}
