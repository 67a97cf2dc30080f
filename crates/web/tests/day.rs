//! The entry of a day: danger signs asked again, what was done, what helped; without a browser.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test may fail, and owns the disk"
)]

mod visit;

use care::{DayEntry, Entry};
use visit::{Visit, a_day, days_ago, encoded, in_session, walk, walk_one};
use web::{Effect, Route};

/// The days she wrote, oldest first.
fn days(visit: &Visit) -> Vec<DayEntry> {
    let day = |written: &care::Written| match &written.entry {
        Entry::Day(day) => Some(day.clone()),
        _ => None,
    };
    visit.state.diary.standing().filter_map(day).collect()
}

fn has_plan(visit: &mut Visit) -> bool {
    visit.send("go", "to=/plan");
    visit.page().contains("class=\"card item\"")
}

/// Someone who has done her check of today, with a diary on the device or without one.
fn checked(with_diary: bool) -> Visit {
    let mut visit = Visit::new("/check");
    if with_diary {
        visit.send("do", "what=diary-on&with=");
    }
    walk(&mut visit);
    assert!(has_plan(&mut visit));
    visit.send("go", "to=/diary");
    visit
}

#[test]
fn the_danger_signs_are_asked_again_in_the_groups_of_check_and_nothing_is_chosen() {
    let visit = Visit::new("/diary");
    let page = visit.page();
    let (_, signs) = page.split_once("<section class=\"stack\" id=\"signs\">").expect("they are there");
    let (signs, _) = signs.split_once("</section>").unwrap();
    assert!(!signs.contains(" checked"), "{signs}");
    // Whoever says "none of these" has passed them.
    assert!(
        !signs.contains("<details") && signs.find("name=\"none\"") > signs.rfind("name=\"yes\""),
        "{signs}"
    );
    let rules = &visit.world.bundle.guideline;
    let general = rules.stop_signs.iter().filter(|stop| stop.general).flat_map(|stop| &stop.signs);
    let mut n = 0;
    for sign in general.map(|sign| &rules.sign(*sign).id) {
        n += 1;
        for name in ["yes", "unsure"] {
            assert_eq!(
                signs.matches(&format!("name=\"{name}\" value=\"{sign}\"")).count(),
                1,
                "{name} {sign}"
            );
        }
    }
    assert!(n > 10 && signs.matches("<legend>").count() >= 4, "{n} in groups: {signs}");
}

#[test]
fn signs_that_were_passed_over_are_unknown_and_never_no() {
    let mut visit = checked(true);
    visit.form("day", "pain-now=3");
    assert_eq!(days(&visit)[0].signs, [], "unknown");
    assert_eq!(visit.state.route, Route::Trend);
    visit.send("go", "to=/diary");
    visit.form("day", "pain-now=3&none=1");
    let signs = &days(&visit)[1].signs;
    assert!(signs.len() > 10 && signs.iter().all(|heard| heard.answer == Some(false)), "{signs:?}");
    assert!(has_plan(&mut visit), "none of them: nothing is held back");
    visit.send("go", "to=/diary/past");
    assert!(visit.page().contains("answered with no"), "{}", visit.page());
}

#[test]
fn a_sign_beside_none_of_these_stands_and_the_rest_stays_unknown() {
    let mut visit = checked(true);
    visit.form("day", "none=1&yes=bleeding-any&unsure=chest-pain");
    let signs = &days(&visit)[0].signs;
    let said: Vec<_> = signs.iter().map(|heard| (heard.feature.as_str(), heard.answer)).collect();
    assert_eq!(said, [("chest-pain", None), ("bleeding-any", Some(true))]);
}

#[test]
fn a_danger_sign_in_an_entry_is_told_at_once_and_takes_the_plan_away_for_its_day_unless_it_was_a_mistake() {
    for with_diary in [true, false] {
        let mut visit = checked(with_diary);
        visit.form("day", "pain-now=3&yes=bleeding-any");
        assert_eq!(visit.state.route, Route::Result, "diary {with_diary}");
        assert!(visit.page().contains("class=\"act call-today"), "{}", visit.page());
        assert!(!has_plan(&mut visit), "diary {with_diary}");
        visit.send("go", "to=/session");
        assert!(!visit.page().contains("session-start"));
        visit.send("do", "what=restart");
        assert!(!has_plan(&mut visit));
        visit.send("go", "to=/check");
        walk(&mut visit);
        assert!(!has_plan(&mut visit), "a yes stands for its day, diary {with_diary}");
        assert!(visit.page().contains("mark that entry as wrong"), "{}", visit.page());
        visit.send("go", "to=/session");
        assert!(!visit.page().contains("session-start"));
        visit.send("go", "to=/diary/past");
        let entry = visit.state.diary.standing().find(|w| matches!(w.entry, Entry::Day(_))).unwrap().id;
        let id: String = entry.0.iter().map(|byte| format!("{byte:02x}")).collect();
        assert!(visit.page().contains(&format!("data-do=\"diary-withdraw\" data-with=\"{id}\"")));
        visit.send("do", &format!("what=diary-withdraw&with={id}"));
        assert!(has_plan(&mut visit), "diary {with_diary}");
    }
}

#[test]
fn strong_pain_in_the_entry_of_a_day_is_what_the_plan_goes_by_from_then_on() {
    let seconds = |visit: &mut Visit| {
        visit.send("go", "to=/plan");
        assert!(visit.page().contains("class=\"card item\""));
        let rules = &visit.world.bundle.guideline;
        let pain = rules.find_feature("pain-now").unwrap();
        visit.state.intake.case(rules).measured(pain)
    };
    for with_diary in [true, false] {
        let mut visit = checked(with_diary);
        let before = seconds(&mut visit);
        visit.form("day", "pain-now=2&none=1");
        assert_eq!(seconds(&mut visit), before, "less pain makes nothing of the plan more");
        visit.form("day", "pain-now=7&none=1");
        assert_eq!(seconds(&mut visit), Some(7), "diary {with_diary}");
        assert!(visit.page().contains("Do half as much today"), "half of each: {}", visit.page());
    }
}

#[test]
fn an_imported_yes_of_today_takes_the_plan_away_whenever_it_was_written() {
    for with_diary in [true, false] {
        let mut other = checked(true);
        other.form("day", "pain-now=3&yes=bleeding-any");
        let kept: Vec<_> = other
            .state
            .diary
            .entries()
            .iter()
            .filter(|w| matches!(w.entry, Entry::Day(_)))
            .cloned()
            .collect();
        let early = kept.into_iter().map(|w| care::Written { at: care::Moment { minute: 1, ..w.at }, ..w });
        let backup = store::write(&care::Diary::of(early.collect()), visit::day());
        let mut visit = checked(with_diary);
        visit.send("file", &format!("text={}", encoded(core::str::from_utf8(&backup).unwrap())));
        assert!(!has_plan(&mut visit), "diary {with_diary}: {}", visit.page());
    }
}

#[test]
fn not_sure_of_any_of_the_signs_leaves_no_plan_until_a_check_settles_it() {
    for with_diary in [true, false] {
        let start = checked(with_diary);
        let page = start.page();
        let ids = page.split("name=\"unsure\" value=\"").skip(1).map(|rest| rest.split('"').next().unwrap());
        let ids: Vec<&str> = ids.collect();
        assert!(ids.len() > 10, "{ids:?}");
        for id in ids {
            let mut visit = Visit::new("/");
            visit.state = start.state.clone();
            visit.form("day", &format!("pain-now=3&unsure={id}"));
            assert_ne!(visit.state.route, Route::Trend, "{id}");
            assert!(!has_plan(&mut visit), "{id}, diary {with_diary}");
            visit.send("do", "what=restart");
            walk(&mut visit);
            assert!(has_plan(&mut visit), "{id}, diary {with_diary}: {}", visit.page());
        }
    }
}

#[test]
fn answers_of_an_earlier_page_settle_nothing_that_was_written_since() {
    let mut visit = Visit::new("/check");
    visit.send("do", "what=diary-on&with=");
    let (mut kept, mut checks) = (String::new(), Vec::new());
    while let Route::Check(Some(_)) = visit.state.route {
        walk_one(&mut visit);
        kept = visit.effects.iter().fold(kept, |kept, effect| match effect {
            Effect::Session(text) => text.clone(),
            _ => kept,
        });
        checks.extend(visit.state.diary.entries().iter().cloned());
    }
    assert!(has_plan(&mut visit));
    // In another tab, later that day.
    let sign = care::Heard { feature: "bleeding-any".to_owned(), answer: Some(true) };
    checks.push(days_ago(0, Entry::Day(DayEntry { signs: vec![sign], ..DayEntry::default() })));
    let mut later = Visit::new("/");
    later.state = web::State::new(&later.world, visit::day());
    later.send("start", &format!("to=/result&zone=&choices=diary%3Dyes&session={}", encoded(&kept)));
    let mut later = later.with_diary(&checks);
    assert_eq!(later.state.route, Route::Result);
    later.send("go", "to=/result");
    let n = later.state.diary.standing().filter(|w| matches!(w.entry, Entry::Checked { .. })).count();
    assert_eq!(n, 1, "the check of that morning and no other");
    assert!(!has_plan(&mut later), "{}", later.page());
}

#[test]
fn a_yes_of_this_day_is_not_made_less_by_a_later_not_sure() {
    let mut visit = checked(false);
    visit.form("day", "yes=bleeding-any");
    visit.send("go", "to=/diary");
    visit.form("day", "unsure=bleeding-any");
    let rules = &visit.world.bundle.guideline;
    let bleeding = rules.find_feature("bleeding-any").unwrap();
    assert_eq!(visit.state.intake.said(bleeding), Some(care::Answer::Yes));
}

#[test]
fn her_own_words_in_an_entry_are_read_for_danger_signs() {
    let mut visit = checked(false);
    visit.form("day", "pain-now=3&note=I+am+bleeding+a+little");
    assert!(matches!(visit.state.route, Route::Check(Some(_))), "{}", visit.state.route);
    assert!(!has_plan(&mut visit));
    let mut visit = checked(false);
    visit.form("day", "pain-now=3&note=a+quiet+day");
    assert_eq!(visit.state.route, Route::Trend);
}

#[test]
fn what_she_did_is_ticked_from_the_plan_and_what_is_noted_is_not_asked_again() {
    let mut visit = checked(true);
    let offered = |visit: &Visit| -> Vec<String> {
        let page = visit.page();
        let rest = page.split("name=\"done\" value=\"").skip(1);
        rest.map(|rest| rest.split('"').next().unwrap().to_owned()).collect()
    };
    let all = offered(&visit);
    assert!(all.len() > 2, "{all:?}");
    visit.form("day", &format!("pain-now=3&done={}&done=no-such-thing&done={}", all[0], all[1]));
    assert_eq!(days(&visit)[0].done, all[..2]);
    visit.send("go", "to=/diary/past");
    let name = exchange::Edition::new(&visit.world.bundle).say(&format!("activity-{}", all[0]));
    assert!(visit.page().contains(&name), "{}", visit.page());
    visit.send("go", "to=/diary");
    assert_eq!(offered(&visit), all[2..], "{}", visit.page());
    assert!(visit.page().contains(&name), "and it says that it is noted");
    // What was done in a session is noted with it.
    let mut visit = in_session();
    for _ in 0..4 {
        visit.send("do", "what=session-rep&with=");
    }
    let first = visit.state.doing.as_ref().and_then(|doing| doing.session()?.picture()).unwrap().activity;
    let first = visit.world.bundle.guideline.activity(first).id.clone();
    visit.send("do", "what=session-leave&with=");
    visit.form("session-over", "effort=right");
    visit.send("go", "to=/diary");
    assert!(!offered(&visit).contains(&first), "{first}");
    // Without a plan there is nothing to tick.
    assert_eq!(offered(&Visit::new("/diary")), Vec::<String>::new());
}

/// The same with everything answered that brings more into a plan.
fn with_measures() -> Visit {
    let mut visit = checked(true);
    visit.send("do", "what=fuller");
    walk(&mut visit);
    visit.send("go", "to=/diary");
    visit
}

/// The uses of a measure that count: which, for how many seconds, whether it helped.
fn uses(visit: &Visit) -> Vec<(String, u32, Option<bool>)> {
    let used = |written: &care::Written| match &written.entry {
        Entry::Use(used) => Some((used.activity.clone(), used.seconds, used.helped)),
        _ => None,
    };
    visit.state.diary.standing().filter_map(used).collect()
}

#[test]
fn after_a_timer_she_is_asked_whether_it_helped_and_the_use_counts_once_with_what_she_said() {
    for (said, helped) in [("yes", Some(true)), ("no", Some(false)), ("unsure", None)] {
        let mut visit = with_measures();
        visit.send("go", "to=/timer/heat-pack");
        visit.send("do", "what=timer-start&with=heat-pack");
        assert!(!visit.page().contains("id=\"helped\""), "not before it is over");
        visit.send("tick", "ms=2000");
        visit.send("do", "what=timer-off&with=");
        assert_eq!(uses(&visit), [("heat-pack".to_owned(), 2, None)], "it is kept at once");
        assert!(visit.page().contains("id=\"helped\""), "{}", visit.page());
        visit.send("do", &format!("what=timer-helped&with={said}"));
        assert_eq!(uses(&visit), [("heat-pack".to_owned(), 2, helped)], "{said}");
        assert_eq!(
            visit.written().len(),
            if helped.is_some() { 2 } else { 0 },
            "the use, and that the first counts no longer"
        );
        assert!(!visit.page().contains("id=\"helped\""), "asked once: {said}");
        visit.send("do", "what=timer-helped&with=yes");
        assert_eq!(uses(&visit).len(), 1, "and not answered twice");
    }
}

#[test]
fn a_measure_ticked_as_done_may_be_said_to_have_helped_and_often_enough_it_is_said_back() {
    let mut visit = with_measures();
    let page = visit.page();
    assert!(
        page.contains("name=\"helped-heat-pack\"") && !page.contains("name=\"helped-pelvic-tilt"),
        "{page}"
    );
    visit.form("day", "done=heat-pack&helped-heat-pack=yes");
    assert_eq!(uses(&visit), [("heat-pack".to_owned(), 0, Some(true))]);
    assert_eq!(days(&visit), [], "there was nothing else");
    visit.send("go", "to=/diary/past");
    assert!(visit.page().contains("it helped") && !visit.page().contains("0 minutes"), "{}", visit.page());
    // Not ticked, nothing is believed of it; ticked without a word, it was done.
    let mut visit = with_measures();
    visit.form("day", "pain-now=3&helped-heat-pack=yes");
    assert_eq!(uses(&visit), []);
    visit.send("go", "to=/diary");
    visit.form("day", "pain-now=3&done=heat-pack&helped-heat-pack=unsure");
    assert_eq!((uses(&visit), days(&visit)[1].done.clone()), (vec![], vec!["heat-pack".to_owned()]));
    // The guideline asks for five uses she judged.
    let used = |ago| {
        let used = care::UseRecord { activity: "heat-pack".to_owned(), seconds: 0, helped: Some(true) };
        days_ago(ago, Entry::Use(used))
    };
    let earlier: Vec<_> = (1..5).map(used).chain([days_ago(1, visit::a_day(3, false))]).collect();
    let mut visit = with_measures().with_diary(&earlier);
    let helped = |visit: &mut Visit| {
        visit.send("go", "to=/diary/trend");
        visit.page().contains("What seemed to help")
    };
    assert!(!helped(&mut visit), "four times is too early to say");
    visit.send("go", "to=/diary");
    visit.form("day", "pain-now=3&done=heat-pack&helped-heat-pack=yes");
    assert!(helped(&mut visit), "{}", visit.page());
}

#[test]
fn a_score_of_the_questionnaire_is_typed_in_and_its_change_is_told_by_its_threshold() {
    let verdict = |earlier: u8, now: &str| {
        let scored = care::Scored::new("pgq-total", earlier).unwrap();
        let mut visit = checked(true).with_diary(&[days_ago(8, Entry::Scored(scored))]);
        visit.send("go", "to=/diary");
        visit.form("day", &format!("pgq-total={now}"));
        assert_eq!(visit.state.wrong, None);
        visit.page()
    };
    assert!(verdict(60, "35").contains("The score is lower by 25 or more"));
    assert!(verdict(35, "60").contains("The score is higher by 25 or more"));
    assert!(verdict(60, "36").contains("changed by less than 25"));
    // One alone is too early, and none is not spoken of.
    let mut visit = checked(true);
    for wrong in ["101", "-1", "4.5", "much"] {
        visit.form("day", &format!("pain-now=3&pgq-total={wrong}"));
        let field = visit.state.wrong.as_ref().map(|wrong| wrong.field.as_str());
        assert_eq!((field, days(&visit)), (Some("pgq-total"), vec![]), "{wrong}");
    }
    visit.form("day", "pain-now=3");
    assert!(!visit.page().contains("Pelvic Girdle Questionnaire"), "{}", visit.page());
    visit.send("go", "to=/diary");
    visit.form("day", "pgq-total=40");
    assert!(visit.page().contains("Two scores are needed"), "{}", visit.page());
    visit.send("go", "to=/diary/past");
    assert!(visit.page().contains("Pelvic Girdle Questionnaire, all items: 40"), "{}", visit.page());
}

#[test]
fn what_was_ticked_before_midnight_counts_after_it_and_none_of_these_is_not_said_of_others() {
    let mut visit = checked(true);
    visit.send("go", "to=/diary");
    visit.form("day", "on=2031-04-11&pain-now=3&none=1");
    assert!(days(&visit).last().unwrap().signs.is_empty(), "{:?}", days(&visit));
    // In this week it is not asked any more, or not yet.
    assert!(!visit.page().contains("value=\"waters-term\""));
    visit.send("go", "to=/diary");
    visit.form("day", "on=2031-04-11&pain-now=3&yes=waters-term&done=heat-pack");
    let written = days(&visit);
    let day = written.iter().find(|day| !day.signs.is_empty()).expect("the sign is written down");
    assert_eq!(day.signs[0].feature, "waters-term");
    assert_eq!(day.done, ["heat-pack"]);
}

#[test]
fn the_page_for_the_midwife_keeps_her_questions_and_is_made_of_the_diary_where_nothing_is_answered() {
    let mut visit = checked(true);
    visit.send("go", "to=/report");
    visit.form("questions", "questions=Shall I see somebody?\nIs my belt right?");
    let kept = visit.effects.iter().rev().find_map(|effect| match effect {
        web::Effect::Session(text) => Some(text.clone()),
        _ => None,
    });
    let kept = encoded(&kept.unwrap());
    let diary = visit.state.diary.entries().to_vec();
    let mut later = Visit::new("/");
    later.send("start", &format!("to=/report&zone=&choices=diary%3Dyes&session={kept}"));
    for question in ["Shall I see somebody?", "Is my belt right?"] {
        assert!(later.page().contains(question), "{}", later.page());
    }

    // Another day, another tab: the answers are of the day of the last check, and the week is of today.
    let ago: Vec<_> = diary
        .into_iter()
        .map(|mut written| {
            written.at.day = written.at.day.plus_days(-8);
            written
        })
        .collect();
    let mut visit = Visit::new("/report").with_diary(&ago);
    let page = visit.page();
    assert!(page.contains("No result for today") && !page.contains("class=\"card item\""), "{page}");
    let entries = days_ago(3, a_day(4, false));
    visit = Visit::new("/report").with_diary(&[entries]);
    assert!(
        visit.page().contains("href=\"/check\"") && !visit.page().contains("No result"),
        "{}",
        visit.page()
    );
}
