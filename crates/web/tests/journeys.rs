//! The journeys, without a browser: events in, state and page out.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test may fail, and owns the disk"
)]

mod visit;

use visit::{Visit, day, real, walk, walk_one, with_plan, with_sign};
use web::{Effect, Route, State, World};

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

#[test]
fn a_healthy_person_comes_to_a_plan_and_then_to_a_fuller_one() {
    let mut visit = Visit::new("/check");
    let n_screens = walk(&mut visit);
    assert_eq!(visit.state.route, Route::Result);
    assert!(n_screens <= 12, "{n_screens} screens");
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
fn what_stands_on_one_screen_is_asked_as_if_it_stood_on_two() {
    let mut visit = Visit::new("/check");
    let mut apart = Visit::new("/check");
    visit.form("answers", "a-pregnancy=pregnant&a-private-now=no&way=edd&edd=2031-06-11");
    apart.form("answers", "a-pregnancy=pregnant&a-private-now=no");
    apart.form("dating", "way=edd&edd=2031-06-11");
    assert_eq!(visit.state.intake.turns(), apart.state.intake.turns());
    // Going back, both are there as she said them, and can be changed together.
    visit.send("came", "to=/check/0");
    let page = visit.page();
    assert!(page.contains("value=\"pregnant\" checked") && page.contains("value=\"2031-06-11\""), "{page}");
    visit.form("answers", "a-pregnancy=pregnant&a-private-now=no&way=week&weeks=30&days=1");
    assert_eq!(visit.state.intake.turns().len(), 2, "{:?}", visit.state.intake.turns());
    assert_eq!(visit.state.route, Route::Check(Some(2)));
    assert!(visit.page().contains("href=\"/check/0\""), "and back leads there: {}", visit.page());
    // A week that makes no sense keeps both, and says so.
    let mut wrong = Visit::new("/check");
    for way in ["way=week&weeks=77", "way=edd&edd=", "way="] {
        wrong.form("answers", &format!("a-pregnancy=pregnant&a-private-now=no&{way}"));
        assert!(wrong.state.wrong.is_some(), "{way}");
        assert!(wrong.state.intake.turns().is_empty());
        assert!(wrong.page().contains("value=\"pregnant\" checked"), "{}", wrong.page());
    }
    // Whoever is not pregnant is not asked for her week.
    wrong.form("answers", "a-pregnancy=not-pregnant&a-private-now=no&way=");
    assert_eq!(wrong.state.intake.turns().len(), 1, "{:?}", wrong.state.wrong);
    // Her words count, whatever she ticks beside them.
    for ticked in ["yes=mechanical-back-pain-only", "none=1"] {
        let mut visit = Visit::new("/check");
        while !visit.page().contains("name=\"note\"") {
            walk_one(&mut visit);
        }
        visit.form("answers", &format!("{ticked}&note=there+was+some+blood+when+I+wiped"));
        assert!(visit.page().contains("data-form=\"confirm\""), "{ticked}: {}", visit.page());
    }
}

/// The device may have the wrong day, and nobody on a phone writes a file.
#[test]
fn a_week_that_cannot_be_right_names_the_day_and_speaks_of_no_file() {
    for (week, does) in [
        ("way=edd&edd=2031-03-22", "baby is born"),
        ("way=edd&edd=2032-04-12", "year and the month"),
        ("way=lmp&lmp=2031-05-01", "year and the month"),
        ("way=scan&scan=2031-04-13&weeks=12&days=3", "day of the scan"),
    ] {
        for form in ["answers", "dating"] {
            let mut visit = Visit::new("/check");
            if form == "dating" {
                visit.form("answers", "a-pregnancy=pregnant&a-private-now=no");
                visit.form("dating", week);
            } else {
                visit.form("answers", &format!("a-pregnancy=pregnant&a-private-now=no&{week}"));
            }
            let text = visit.state.wrong.clone().expect(week).text;
            assert!(text.contains("2031-04-12") && text.contains(does), "{week}: {text}");
            assert!(!text.contains(['=', '"', '`']), "{week}: {text}");
            assert!(visit.page().contains("2031-04-12"), "{}", visit.page());
        }
    }
}

#[test]
fn a_clock_that_must_be_wrong_is_named_wherever_the_week_counts() {
    for wrong in ["1970-01-01", "2026-10-31", "2036-11-01", "2090-06-01"] {
        let mut visit = Visit::new("/");
        for path in ["/", "/check", "/result", "/plan", "/emergency"] {
            visit.send("go", &format!("to={path}&today={wrong}"));
            let page = visit.page();
            let note = page.split("role=\"status\">").nth(1);
            assert_eq!(note.is_some(), path != "/emergency", "{path} on {wrong}: {page}");
            let says = |note: &str| note.contains(wrong) && note.contains("href=\"/emergency\"");
            assert!(note.is_none_or(says), "{path} on {wrong}: {page}");
        }
        visit.state.running = false;
        visit.state.route = Route::Home;
        assert!(!visit.page().contains("role=\"status\""), "a page that is made ahead is of no day");
    }
    let mut visit = Visit::new("/check");
    for right in ["2026-11-01", "2036-10-31"] {
        visit.send("go", &format!("to=/&today={right}"));
        assert!(!visit.page().contains("role=\"status\""), "{right}");
    }
}

#[test]
fn a_result_says_by_which_day_its_week_is_counted() {
    let mut visit = Visit::new("/check");
    walk(&mut visit);
    for today in ["2031-04-12", "2031-04-13"] {
        visit.send("go", &format!("to=/result&today={today}"));
        assert!(visit.page().contains("31+3 on 2031-04-12"), "{today}: {}", visit.page());
    }
}

#[test]
fn she_can_leave_at_once_wherever_her_answers_are_in_sight() {
    let leave = "data-do=\"leave\"";
    let mut visit = Visit::new("/result");
    for path in ["/result", "/answers"] {
        visit.send("go", &format!("to={path}"));
        assert!(!visit.page().contains(leave), "{path}: nothing is answered yet");
    }
    visit.send("go", "to=/check");
    visit.form("answers", "a-pregnancy=pregnant&a-private-now=yes");
    for path in ["/check", "/result", "/answers"] {
        visit.send("go", &format!("to={path}"));
        assert!(visit.page().contains(leave), "{path}: {}", visit.page());
    }
    // The way to the other pages stays there.
    assert!(!visit.page().contains("class=\"asking\""), "{}", visit.page());
    visit.send("do", "what=leave");
    assert!(visit.effects.contains(&Effect::Leave) && visit.state.intake.turns().is_empty());
}

#[test]
fn private_questions_stand_beside_someone_to_ring_in_every_region() {
    for (region, numbers) in [
        ("uk", &["08082000247", "116123"][..]),
        ("us", &["18007997233", "988"]),
        ("ireland", &["112"]),
        ("neutral", &["112"]),
    ] {
        let mut visit = Visit::new("/check");
        visit.state.choices.region = region.to_owned();
        visit.form("answers", "a-pregnancy=pregnant&a-private-now=yes&way=week&weeks=31&days=3");
        while !visit.page().contains("value=\"abuse-disclosed\"") {
            assert!(!visit.page().contains("href=\"tel:"), "they stand where private things are asked");
            walk_one(&mut visit);
        }
        for number in numbers {
            let link = format!("href=\"tel:{number}\"");
            assert!(visit.page().contains(&link), "{region}, {number}: {}", visit.page());
        }
    }
}

#[test]
fn the_number_of_her_unit_can_be_written_where_it_is_to_be_rung() {
    let form = "data-form=\"unit\"";
    for (week, sign) in [(31, "movements-reduced"), (38, "term-regular-contractions")] {
        let mut visit = with_sign(week, sign);
        assert!(visit.page().contains("class=\"act call-today full\""), "{sign}: {}", visit.page());
        assert!(visit.page().contains(form) && !visit.page().contains("href=\"tel:020"), "{}", visit.page());
        for (bad, told) in [("my midwife", "my midwife"), ("", "telephone")] {
            visit.form("unit", &format!("unit={bad}"));
            let wrong = visit.state.wrong.clone().expect("no number").text;
            assert!(wrong.contains(told) && visit.page().contains(&wrong), "{wrong}");
            assert!(visit.page().contains(&format!("value=\"{bad}\"")), "what she wrote stays");
            assert!(visit.state.choices.unit.is_empty(), "{}", visit.state.choices.unit);
        }
        visit.form("unit", "unit=020+7946+0000");
        assert_eq!(visit.state.route, Route::Result);
        assert!(visit.effects.iter().any(|effect| matches!(effect, Effect::Choices(_))), "it is not kept");
        let page = visit.page();
        assert!(page.contains("href=\"tel:02079460000\"") && !page.contains(form), "{sign}: {page}");
    }
    // Whoever is to go elsewhere is not asked for it, and nobody is whose check found nothing.
    let mut visit = Visit::new("/check");
    walk(&mut visit);
    assert!(!visit.page().contains(form));
    for (week, sign) in [(8, "one-sided-low-pain-early"), (31, "collapse-or-fit")] {
        let visit = with_sign(week, sign);
        assert!(visit.page().contains("data-do=\"copy\""), "{sign}: {}", visit.page());
        assert!(!visit.page().contains(form), "{sign}: {}", visit.page());
    }
}

#[test]
fn a_result_of_another_day_clears_nobody() {
    let mut visit = Visit::new("/check");
    walk(&mut visit);
    visit.send("go", "to=/plan");
    assert!(visit.page().contains("id=\"item-"), "there is a plan today");
    for later in ["2031-04-13", "2031-05-20", "2029-01-01"] {
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
    // The page is loaded again: everything else is still there, and she is asked again whether she is
    // alone, and then the private questions.
    let session: String = form_urlencoded::byte_serialize(lines.as_bytes()).collect();
    let mut again = Visit::new("/");
    again.send("start", &format!("to=/check&session={session}&zone=Europe%2FLondon"));
    assert_eq!(again.state.intake.turns().len(), n_before);
    assert!(again.page().contains("name=\"a-private-now\""), "{}", again.page());
    assert!(!again.page().contains("value=\"abuse-disclosed\""), "{}", again.page());
    again.form("answers", "a-private-now=yes");
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

/// Every page as it stands in its file.
fn pages() -> Vec<web::site::Page> {
    let file = || web::site::File { path: "/x.js".to_owned(), integrity: "sha384-x".to_owned() };
    let assets = web::site::Assets {
        script: file(),
        style: file(),
        later_style: file(),
        exit: file(),
        first: file(),
        whole: file(),
        guideline: file(),
        more: file(),
        figures: file(),
        sealer: file(),
        later: file(),
        certificate: None,
    };
    web::site::pages(real::bundle(), &assets, None, day())
}

#[test]
fn every_page_names_the_emergency_or_leads_to_it_before_any_script_runs() {
    let pages = pages();
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
    for place in ["/check", "/", "/more"] {
        visit.send("go", &format!("to={place}"));
        assert!(!visit.page().contains("data-do=\"update\""), "and not in the middle of a check: {place}");
    }
    visit.send("go", "to=/check");
    walk(&mut visit);
    let answered = visit.state.intake.turns().len();
    for place in ["/", "/more"] {
        visit.send("go", &format!("to={place}"));
        assert!(visit.page().contains("data-do=\"update\""), "{place}");
    }
    visit.send("do", "what=update");
    assert!(visit.effects.contains(&Effect::Update));
    assert_eq!(visit.state.intake.turns().len(), answered, "her answers stay");
}

#[test]
fn a_page_without_the_program_rings_in_every_region_says_what_is_missing_and_takes_nothing() {
    let rules = &real::bundle().guideline;
    for page in pages() {
        let has_card = page.html.contains("<section class=\"act emergency\"");
        for number in rules.regions.iter().filter_map(|region| region.emergency.first()) {
            assert!(
                !has_card || page.html.contains(&format!("href=\"tel:{number}\"")),
                "{} {number}",
                page.path
            );
        }
        let reads = ["/", "/emergency", "/certificate", "/design", "/more", "/404", "/exit"];
        let complete = reads.contains(&page.path.as_str()) || page.path.starts_with("/topics/");
        assert_eq!(!complete, page.html.contains("<noscript>"), "{}", page.path);
        assert!(
            complete || page.html.contains("id=\"late\""),
            "{} says nothing when nothing comes",
            page.path
        );
        for form in page.html.split("method=\"post\"").skip(1) {
            let form = form.split("</form>").next().unwrap();
            let submits = form.split("<button").filter(|button| button.contains("type=\"submit\""));
            for button in submits {
                assert!(button.split('>').next().unwrap().contains("disabled"), "{}: {button}", page.path);
            }
        }
    }
}

#[test]
fn what_was_only_guessed_is_not_said_to_be_kept() {
    let mut visit = Visit::new("/privacy");
    assert!(!visit.state.choices.region.is_empty(), "the place is guessed");
    assert!(!visit.page().contains("kept on this device<"), "{}", visit.page());
    visit.send("go", "to=/settings");
    visit.form("settings", "region=us&unit=&theme=auto");
    visit.send("go", "to=/privacy");
    assert!(visit.page().contains("kept on this device<"), "{}", visit.page());
    visit.send("do", "what=forget");
    assert!(!visit.page().contains("kept on this device<"), "{}", visit.page());
}

#[test]
fn a_question_in_her_words_can_be_left_at_once_and_an_urgent_answer_takes_her_units_number() {
    let mut visit = Visit::new("/ask");
    assert!(!visit.page().contains("data-do=\"leave\""), "nothing is in sight yet");
    visit.send("go", "to=/ask?q=my%2Bwaters%2Bbroke");
    let page = visit.page();
    assert!(page.contains("data-do=\"leave\""), "{page}");
    assert!(page.contains("data-form=\"unit\""), "{page}");
    visit.form("unit", "unit=01234+567890");
    assert!(visit.page().contains("href=\"tel:01234567890\""), "{}", visit.page());
    assert_eq!(visit.state.route.to_string(), "/ask");
}

#[test]
fn what_counts_only_because_nobody_knows_says_so() {
    let mut visit = with_plan();
    let told = "To be careful, because we do not know whether this applies to you:";
    for place in ["/plan", "/plan/left-out"] {
        visit.send("go", &format!("to={place}"));
        let page = visit.page();
        let at = page.find("You have moved little until now").or_else(|| page.find("Your wrists are sore"));
        let before = &page[..at.unwrap()];
        let opened = before.rfind("<p").max(before.rfind("<h2"));
        assert!(before[opened.unwrap()..].contains(told), "{place}: {}", &before[before.len() - 300..]);
    }
}

#[test]
fn a_new_yes_counts_whatever_was_said_to_it_elsewhere() {
    let mut visit = Visit::new("/check");
    // She writes of bleeding, and says no when she is asked.
    for _ in 0..40 {
        let page = visit.page();
        if page.contains("name=\"note\"") && page.contains("data-form=\"answers\"") {
            visit.form("answers", "yes=mechanical-back-pain-only&note=there+was+some+blood+when+I+wiped");
        } else if page.contains("data-form=\"note\"") {
            visit.form("note", "note=there+was+some+blood+when+I+wiped");
        } else if page.contains("data-form=\"confirm\"") {
            visit.form("confirm", "answer=no");
        } else if matches!(visit.state.route, Route::Check(_)) {
            let before = visit.state.intake.turns().len();
            walk_one(&mut visit);
            assert!(visit.state.intake.turns().len() > before);
        } else {
            break;
        }
    }
    let rules = &real::bundle().guideline;
    let cleared = |visit: &Visit| care::assess(rules, visit.state.intake.case(rules)).cleared().is_some();
    assert!(cleared(&visit), "{}", visit.page());
    // Then she changes the screen about bleeding.
    let bleeding = rules.find_feature("bleeding-any").unwrap();
    let beside = rules.find_feature("bleeding-heavy").unwrap();
    let at = (0..visit.state.intake.turns().len())
        .find(|at| {
            matches!(&visit.state.intake.turns()[*at], exchange::intake::Turn::Answered(answers)
                if answers.iter().any(|(feature, _)| *feature == beside))
        })
        .expect("the screen was asked");
    visit.send("go", "to=/answers");
    visit.send("go", &format!("to=/check/{at}"));
    assert!(visit.page().contains("value=\"bleeding-any\""), "{}", visit.page());
    visit.form("answers", "yes=bleeding-any");
    assert_eq!(visit.state.intake.said(bleeding), Some(care::Answer::Yes));
    assert!(!cleared(&visit), "the new yes counts, not the old no");
}

#[test]
fn what_the_tab_keeps_says_the_same_after_a_reload() {
    let note = "backache\nbleeding since noon \\n said bleeding-any=no";
    let rules = &real::bundle().guideline;
    let lexicon = &real::bundle().lexicon;
    let mut intake = exchange::intake::Intake::new(rules, day());
    let heard = exchange::case_file::Heard::all_in(lexicon, note);
    assert!(!heard.is_empty());
    intake.put(0, exchange::intake::Turn::Wrote(note.to_owned(), heard));
    let lines = intake.lines(rules);
    // As the browser takes the effect apart.
    let effect = Effect::Session(lines.clone()).line();
    let mut letters = effect.split_once('\t').unwrap().1.chars();
    let mut taken = String::new();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => taken.push(match letters.next().unwrap() {
                'n' => '\n',
                other => other,
            }),
            other => taken.push(other),
        }
    }
    assert_eq!(taken, lines);
    let again = exchange::intake::Intake::from_lines(rules, lexicon, &taken, day()).unwrap();
    assert_eq!(again.turns(), intake.turns());
    assert_eq!(again.case(rules).mentioned(), intake.case(rules).mentioned());
    // On another day her words are still asked about, and again on the day after.
    let tomorrow = again.on_another_day(rules, day().plus_days(1));
    let text = tomorrow.lines(rules);
    let later = exchange::intake::Intake::from_lines(rules, lexicon, &text, day().plus_days(2)).unwrap();
    assert_eq!(later.case(rules).mentioned(), intake.case(rules).mentioned());
}

#[test]
fn nothing_of_one_pregnancy_is_kept_for_the_next() {
    let rules = &real::bundle().guideline;
    let lexicon = &real::bundle().lexicon;
    let feature = |id: &str| rules.find_feature(id).unwrap();
    let text = "on 2031-04-12\ndated edd 2031-06-11\nsaid exercise-agreed=yes rh-negative=yes\n";
    let on =
        |day: &str| exchange::intake::Intake::from_lines(rules, lexicon, text, day.parse().unwrap()).unwrap();
    assert_eq!(on("2031-05-01").said(feature("rh-negative")), Some(care::Answer::Yes));
    for later in ["2031-09-01", "2033-04-12"] {
        assert_eq!(on(later).said(feature("exercise-agreed")), None, "{later}");
        assert_eq!(on(later).said(feature("rh-negative")), None, "{later}");
    }
}

/// What a program that goes on with another's conversation is told.
fn taken_over(from: &Visit, to: &str) -> Visit {
    let lines = from.state.intake.lines_to_hand_on(&from.world.bundle.guideline);
    let handed: String = form_urlencoded::byte_serialize(lines.as_bytes()).collect();
    let world = World { bundle: real::bundle().clone(), figures: None };
    let state = State::new(&world, day());
    let mut visit = Visit { world, state, effects: Vec::new() };
    visit.send("start", &format!("to={to}&zone=Europe%2FLondon&handed={handed}"));
    visit
}

/// At every screen of a check, for someone who is alone and is asked what is private.
#[test]
fn the_first_part_of_the_guideline_shows_the_same_check_and_hands_all_of_it_on() {
    let bytes = bundle::Bundle::write_without_claims(real::contents());
    let first = bundle::Bundle::open_for_check(bundle::Bundle::for_check(&bytes).unwrap()).unwrap();
    let world = World { bundle: first, figures: None };
    let state = State::new(&world, day());
    let mut small = Visit { world, state, effects: Vec::new() };
    small.send("start", "to=/check&zone=Europe%2FLondon");
    let mut whole = Visit::new("/check");
    let mut n_screens = 0;
    while let Route::Check(Some(at)) = small.state.route {
        // Her own words are asked for on the last screen by the program that can read them.
        if whole.page().contains("name=\"note\"") && !small.page().contains("name=\"note\"") {
            for visit in [&mut small, &mut whole] {
                visit.form("answers", "yes=mechanical-back-pain-only");
            }
            continue;
        }
        assert_eq!(small.page(), whole.page(), "screen {at}");
        let after = taken_over(&small, &format!("/check/{at}"));
        assert_eq!(after.page(), whole.page(), "taken over at {at}");
        assert_eq!(after.state.intake.turns(), whole.state.intake.turns(), "taken over at {at}");
        let page = small.page();
        if page.contains("data-form=\"note\"") {
            break;
        }
        for visit in [&mut small, &mut whole] {
            match page.contains("name=\"a-private-now\"") {
                true => {
                    visit.form("answers", "a-pregnancy=pregnant&a-private-now=yes&way=week&weeks=31&days=3")
                }
                false => walk_one(visit),
            }
        }
        n_screens += 1;
    }
    assert!(n_screens > 8, "{n_screens}");
    let rules = &small.world.bundle.guideline;
    assert_ne!(
        small.state.intake.lines(rules),
        small.state.intake.lines_to_hand_on(rules),
        "nothing private was asked"
    );
    for visit in [&mut small, &mut whole] {
        visit.send("go", "to=/result");
    }
    assert_eq!(small.page(), whole.page());
    assert_eq!(taken_over(&small, "/result").page(), whole.page());
}

/// What the prover writes, of a guideline with that hash.
fn certificate_text(sha256: &str) -> String {
    format!(
        r#"{{"guideline":"Back pain","version":"1","sha256":"{sha256}","status":"unreviewed","date":"2031-04-12",
        "properties":1044,"cases":"3.2e156","tools":["carrywell 0.1.0","batsat 0.6.0"],"assumed":["Texts are not proved."],
        "families":[
        {{"says":"Whoever has … needs a call today.","kind":"promise","properties":2,"cases":"1.5e155","covers":["a fever","a rash"]}},
        {{"says":"A yes never lowers the result.","kind":"law","properties":1,"cases":null,"covers":[]}}]}}"#
    )
}

#[test]
fn a_certificate_is_shown_only_if_it_is_about_this_guideline() {
    let mut visit = Visit::new("/certificate");
    assert!(!visit.page().contains("1044"), "nothing is claimed before it has come");
    let send = |visit: &mut Visit, text: &str| {
        let text: String = form_urlencoded::byte_serialize(text.as_bytes()).collect();
        visit.send("certificate", &format!("text={text}"));
    };
    let hash = visit.world.bundle.id.hex();
    for other in [certificate_text(&hash.replace(['0', '1', '2'], "f")), "{}".to_owned(), String::new()] {
        send(&mut visit, &other);
        assert!(visit.state.certificate.is_none());
        assert!(!visit.page().contains("Whoever has"), "{}", visit.page());
    }
    send(&mut visit, &certificate_text(&hash));
    let page = visit.page();
    for shown in [
        "1044",
        "10¹⁵⁶",
        "Whoever has … needs a call today.",
        "a rash",
        "never lowers",
        "Texts are not proved.",
    ] {
        assert!(page.contains(shown), "{shown}: {page}");
    }
}

#[test]
fn a_rehearsal_goes_through_a_check_and_sees_what_comes_of_it() {
    let world = World { bundle: real::bundle().clone(), figures: None };
    let been = web::rehearsal::rehearse(&world, day());
    let n_questions = been.iter().filter(|place| place.starts_with("/check/")).count();
    assert!(n_questions > 8, "{been:?}");
    for place in ["/plan", "/plan/week", "/result"] {
        assert!(been.iter().any(|other| other == place), "not at {place}: {been:?}");
    }
}
