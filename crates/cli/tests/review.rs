//! `carrywell review`, and a diary behind `plan`, `report` and `session`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test may fail, and owns the disk"
)]

mod command;
mod fortnight;

use std::fs;

use command::{Ran, run};
use fortnight::{DAY, Kept, PRIYA, assert_held_back, for_others};

#[test]
fn a_review_as_data_says_what_the_page_says() {
    let kept = Kept::new("data");
    let ran = kept.review(&["--json"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    let review: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(review["schema"], "carrywell/review/1");
    assert_eq!(review["gestational_age"], "21+1");
    assert_eq!(review["cleared"], true);
    assert_eq!(review["changes"][0]["verdict"], "early");
    assert_eq!(review["weeks"].as_array().unwrap().len(), 2);
    let offer = &review["offers"][0];
    assert_eq!(
        (offer["rule"].as_str(), offer["change"].as_str()),
        (Some("adaptation.done-little"), Some("minutes"))
    );
    let page = kept.review(&[]).out;
    assert!(page.split_whitespace().collect::<Vec<_>>().join(" ").contains(offer["why"].as_str().unwrap()));
}

#[test]
fn the_trend_is_drawn_into_a_file_where_one_is_named() {
    let kept = Kept::new("drawn");
    let file = kept.at("trend.svg");
    let ran = kept.review(&["--chart", &file]);
    assert_eq!(ran.out, kept.review(&[]).out, "the page is the same");
    let drawn = fs::read_to_string(&file).unwrap();
    for part in ["<svg ", "role=\"img\"", "<desc id=", "2031-05-12", "2031-05-19"] {
        assert!(drawn.contains(part), "{part} is not in {drawn}");
    }
    let nowhere = kept.review(&["--chart", &kept.at("no/such/folder.svg")]);
    assert!(nowhere.code == 2 && nowhere.err.contains("nothing was written"), "{}", nowhere.err);
}

#[test]
fn strong_pain_in_the_diary_of_today_is_what_the_plan_beside_it_goes_by() {
    let kept = Kept::new("stronger");
    let half = "Do half as much today.";
    let plan = || kept.with_diary(&["plan", PRIYA, "--today", DAY]);
    assert!(plan().code == 0 && !plan().out.contains(half));
    kept.diary(&["add"], &["--today", DAY, "--at", "09:00", "--pain-now", "7"]);
    assert!(plan().code == 0 && plan().out.contains(half), "{}", plan().out);
    kept.diary(&["add"], &["--today", DAY, "--at", "20:00", "--pain-now", "2"]);
    assert!(!plan().out.contains(half), "what she wrote last counts, and no less than the answers say");
}

#[test]
fn a_yes_to_a_danger_sign_stands_for_its_day_in_everything_made_of_the_diary() {
    let kept = Kept::new("stands");
    kept.diary(&["add"], &["--today", DAY, "--at", "09:00", "--sign", "bleeding-any=yes"]);
    kept.diary(&["add"], &["--today", DAY, "--at", "10:00", "--check", PRIYA]);
    for what in [&["plan", PRIYA, "--today", DAY][..], &["session", PRIYA, "--today", DAY, "--fast"]] {
        let ran = kept.with_diary(what);
        assert_ne!(ran.code, 0, "{what:?}: {}", ran.out);
        assert!(!ran.out.contains("Today's session"), "{what:?}: {}", ran.out);
    }
    let review = kept.review(&[]);
    assert!(review.code == 1 && review.out.contains("Phone now"), "{}", review.out);
}

#[test]
fn what_was_written_before_this_pregnancy_is_no_start_to_get_better_from() {
    let kept = Kept::new("before");
    for day in 10..=16 {
        let today = format!("2027-03-{day}");
        let line = ["--today", &today, "--at", "08:00", "--pain-now", "9", "--flare", "yes"];
        assert!(kept.diary(&["add"], &line).code < 2);
    }
    let ran = kept.review(&["--json"]);
    let review: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(review["changes"][0]["verdict"], "early", "{}", review["changes"]);
    assert_eq!(review["changes"][0]["start"], "3.0");
    assert_eq!(review["weeks"].as_array().unwrap().len(), 2, "{}", review["weeks"]);
    let shown = kept.diary(&["show"], &["--plain"]).out;
    assert!(shown.contains("2027-03-10"), "what is shown stays whole: {shown}");
}

#[test]
fn an_odd_date_is_told_where_it_is_written_and_by_what_leans_on_the_diary() {
    let kept = Kept::new("odd");
    let before = "The entry of 2030-08-01 at 08:00 has a day before this pregnancy began. It is kept";
    let later = "The entry of 2031-05-30 at 08:00 has a day that has not come yet: today is ";
    for ran in [kept.review(&[]), kept.with_diary(&["report", PRIYA, "--today", DAY, "--text"])] {
        assert_eq!(ran.err, "", "nothing is odd yet");
    }
    kept.diary(&["add"], &["--today", "2030-08-01", "--at", "08:00", "--pain-now", "3"]);
    let added = kept.diary(&["add"], &["--today", "2031-05-30", "--at", "08:00", "--pain-now", "3"]);
    assert_eq!(added.code, 0, "{}", added.err);
    assert_eq!(added.err.matches(later).count(), 1, "{}", added.err);
    assert!(!added.err.contains("2030-08-01"), "only of what was written now: {}", added.err);
    for ran in [
        kept.review(&[]),
        kept.with_diary(&["report", PRIYA, "--today", DAY, "--text"]),
        kept.diary(&["show"], &["--today", DAY, "--plain"]),
    ] {
        assert_eq!((ran.code, ran.err.lines().count()), (0, 2), "{}", ran.err);
        assert!(ran.err.contains(before) && ran.err.contains(later), "{}", ran.err);
    }
    // The day it is asked for is the day that counts, and nothing is odd about the days after it.
    let shown = kept.diary(&["show"], &["--today", "2031-05-30", "--plain"]);
    assert!(shown.out.contains("2031-05-30") && !shown.err.contains(later), "{}", shown.err);
    let past = kept.with_diary(&["review", "--on", "2031-05-30"]);
    assert!(!past.err.contains(later), "{}", past.err);
    // Many are told in short.
    for day in 10..=14 {
        kept.diary(&["add"], &["--today", &format!("2030-07-{day}"), "--pain-now", "3"]);
    }
    let many = kept.review(&[]);
    assert_eq!(many.err.lines().count(), 4, "{}", many.err);
    assert!(many.err.contains("4 more entries") && many.err.contains("diary show"), "{}", many.err);
}

#[test]
fn two_odd_entries_of_one_day_are_told_apart() {
    let kept = Kept::new("odd-twice");
    for at in ["08:00", "09:30"] {
        kept.diary(&["add"], &["--today", "2031-05-30", "--at", at, "--pain-now", "3"]);
    }
    // Two devices may have written in one minute.
    let file = kept.at("entries.lines");
    let at = care::Moment { day: "2031-06-30".parse().unwrap(), minute: 600 };
    let written = [0x11, 0x22].map(|byte| {
        let entry = care::Entry::Day(care::DayEntry::default());
        store::record(&care::Written { id: care::EntryId([byte; 16]), at, entry })
    });
    fs::write(&file, written.join(&b'\n')).unwrap();
    let added = kept.diary(&["add"], &["--file", &file]);
    assert_eq!(added.code, 0, "{}", added.err);
    let told = kept.diary(&["show"], &["--today", DAY, "--plain"]).err;
    let expected = [
        "2031-05-30 at 08:00 has",
        "2031-05-30 at 09:30 has",
        "2031-06-30 at 10:00 (11111111) has",
        "2031-06-30 at 10:00 (22222222) has",
    ];
    assert_eq!(told.lines().count(), expected.len(), "{told}");
    for (line, expected) in told.lines().zip(expected) {
        assert!(line.contains(expected), "{expected}: {told}");
    }
}

#[test]
fn what_was_withdrawn_is_not_told_to_be_odd() {
    let kept = Kept::new("odd-withdrawn");
    let added = kept.diary(&["add"], &["--today", "2031-06-30", "--pain-now", "3"]);
    let file = kept.at("entries.lines");
    fs::write(&file, format!("{{\"entry\":{{\"withdrawn\":\"{}\"}}}}\n", added.out.trim())).unwrap();
    assert!(kept.review(&[]).err.contains("has not come yet"));
    let withdrawn = kept.diary(&["add"], &["--file", &file]);
    assert_eq!(withdrawn.code, 0, "{}", withdrawn.err);
    assert!(!kept.review(&[]).err.contains("has not come yet"), "{}", kept.review(&[]).err);
}

/// The light of a session with that pain after it, and what was printed.
fn light_after(kept: &Kept, pain: &str, more: &[&str]) -> (Ran, serde_json::Value) {
    let session = ["session", PRIYA, "--today", DAY, "--fast", "--at", "18:00", "--pain-after", pain];
    let json = kept.with_diary(&[&session[..], &["--json"], more].concat());
    let done: serde_json::Value = serde_json::from_str(&json.out).unwrap();
    (kept.with_diary(&[&session[..], more].concat()), done["light"].clone())
}

#[test]
fn after_a_session_her_pain_says_what_to_do_the_next_time() {
    // She wrote a pain of 3 that morning.
    for (pain, light, next) in [
        ("3", "green", "Do the same the next time."),
        ("5", "amber", "If you are worse tomorrow morning, do half."),
        ("6", "red", "Do half as much the next time"),
    ] {
        let (ran, said) = light_after(&Kept::new(&format!("light-{light}")), pain, &[]);
        assert_eq!(ran.code, 0, "{}", ran.err);
        assert_eq!(said["light"], light);
        let page = ran.out.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(page.contains(said["text"].as_str().unwrap()) && page.contains(next), "{page}");
        assert!(said["next"].as_str().unwrap().contains(next), "{said}");
    }
}

#[test]
fn without_a_pain_before_it_or_after_a_stop_no_light_is_said() {
    let (stopped, said) = light_after(&Kept::new("light-stopped"), "3", &["--press", "60=h"]);
    assert!(said.is_null() && !stopped.out.contains("next time"), "{}", stopped.out);
    let kept = Kept::new("light-no-start");
    let diary = kept.at("other.sqlite");
    let session = ["session", PRIYA, "--today", DAY, "--fast", "--at", "18:00", "--pain-after", "3"];
    assert_eq!(kept.diary(&["show"], &[]).code, 0);
    assert_eq!(run(&["diary", "add", "--diary", &diary, "--check", PRIYA, "--today", DAY]).code, 0);
    let ran = run(&[&session[..], &["--diary", &diary, "--json"]].concat());
    let done: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert!(done["light"].is_null(), "{}", ran.out);
    // Red needs no start.
    let sore =
        run(&[&session[..5], &["--at", "20:00", "--pain-after", "7", "--diary", &diary, "--json"]].concat());
    let done: serde_json::Value = serde_json::from_str(&sore.out).unwrap();
    assert_eq!(done["light"]["light"], "red", "{}{}", sore.out, sore.err);
}

#[test]
fn pain_after_a_session_that_is_urgent_by_itself_is_told_and_holds_the_plan_back() {
    let kept = Kept::new("pain-after");
    let session = ["session", PRIYA, "--today", DAY, "--fast", "--at", "18:00", "--pain-after", "9"];
    let sore = kept.with_diary(&session);
    assert!(sore.code == 1 && sore.out.contains("Phone now"), "{}{}", sore.out, sore.err);
    let plan = kept.with_diary(&["plan", PRIYA, "--today", DAY, "--brief"]);
    assert!(plan.code == 1 && plan.err.contains("Check first"), "{}", plan.err);
    let again = kept.with_diary(&["session", PRIYA, "--today", DAY, "--fast", "--at", "20:00"]);
    assert_eq!((again.code, again.out.as_str()), (1, ""), "{}", again.err);
    // As data it is one document all the same.
    let data = Kept::new("pain-after-data").with_diary(&[&session[..], &["--json"]].concat());
    assert!(serde_json::from_str::<serde_json::Value>(&data.out).is_ok(), "{}", data.out);
    assert!(data.code == 1 && data.err.contains("Phone now"), "{}", data.err);
}

#[test]
fn what_the_diary_has_open_and_urgent_heads_the_page_and_the_card() {
    let kept = Kept::new("heads");
    kept.diary(&["add"], &["--sign", "bleeding-any=yes", "--today", DAY, "--at", "09:00"]);
    let diary = kept.at("diary.sqlite");
    let page = run(&["report", PRIYA, "--diary", &diary, "--today", DAY, "--text"]).out;
    assert!(page.contains("Phone now and be seen today") && !page.contains("No result for today"), "{page}");
    assert!(page.contains("can be a danger sign") && !page.contains("Plan given"), "{page}");
    let card = run(&["card", PRIYA, "--for", "helper", "--diary", &diary, "--today", DAY]).out;
    assert!(card.contains("Phone now and be seen today") && card.contains("What to say"), "{card}");
}

#[test]
fn a_worse_morning_after_a_session_is_said_by_the_review_of_that_day() {
    let kept = Kept::new("light-morning");
    let session = ["session", PRIYA, "--today", "2031-05-18", "--fast", "--at", "18:00", "--pain-after", "2"];
    let plan_of_before = fs::read_to_string(PRIYA).unwrap();
    let answers = kept.at("before.toml");
    fs::write(&answers, plan_of_before.replace(DAY, "2031-05-18")).unwrap();
    let line = [&["session", answers.as_str()], &session[2..]].concat();
    assert_eq!(kept.with_diary(&line).code, 0);
    let quiet: serde_json::Value = serde_json::from_str(&kept.review(&["--json"]).out).unwrap();
    assert!(quiet["light"].is_null());
    kept.diary(&["add"], &["--worse-this-morning", "yes", "--today", DAY, "--at", "08:30"]);
    let worse: serde_json::Value = serde_json::from_str(&kept.review(&["--json"]).out).unwrap();
    assert_eq!(worse["light"]["light"], "red", "{}", worse["light"]);
    let page = kept.review(&[]).out.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(page.contains("After the session of yesterday") && page.contains("Do half as much"), "{page}");
    // Where nothing but a check is offered, there is no next time to speak of.
    kept.diary(&["add"], &["--sign", "bleeding-any=yes", "--today", DAY, "--at", "09:00"]);
    let held_back: serde_json::Value = serde_json::from_str(&kept.review(&["--json"]).out).unwrap();
    assert!(held_back["light"].is_null());
}

#[test]
fn what_is_taken_is_written_once_and_can_be_taken_back() {
    let kept = Kept::new("taken");
    let minutes = |kept: &Kept| {
        let plan = kept.with_diary(&["plan", PRIYA, "--today", DAY, "--json"]);
        let plan: serde_json::Value = serde_json::from_str(&plan.out).unwrap();
        plan["session_seconds"].as_u64().unwrap() / 60
    };
    let before = minutes(&kept);
    assert_eq!(kept.review(&["--accept", "done-little"]).code, 0);
    assert!(minutes(&kept) < before, "sessions are shorter");
    let again = kept.review(&["--accept", "done-little"]);
    assert_eq!(again.code, 2, "{}", again.out);
    assert!(again.err.contains("not offered today"), "{}", again.err);
    assert_eq!(kept.review(&["--decline", "done-little"]).code, 0);
    assert_eq!(minutes(&kept), before);
    let unknown = kept.review(&["--accept", "more-of-everything"]);
    assert_eq!((unknown.code, unknown.out.as_str()), (2, ""));
}

#[test]
fn what_got_in_the_way_is_asked_where_little_was_done_and_is_answered_with_its_sentence() {
    let kept = Kept::new("barrier");
    let flat = |text: String| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let asked =
        "What got in the way? Say it with `carrywell diary add --barrier time`, or pain, fear, boredom.";
    let page = flat(kept.review(&[]).out);
    assert!(page.contains(asked) && !page.contains("You said:"), "{page}");
    let before = data(&kept.review(&["--json"]));
    assert_eq!(before["in_the_way"], serde_json::json!({ "said": null, "text": null }));
    for (at, barrier) in [("09:00", "boredom"), ("09:01", "pain"), ("09:02", "fear"), ("09:03", "time")] {
        let ran = kept.diary(&["add"], &["--barrier", barrier, "--today", DAY, "--at", at]);
        assert_eq!((ran.code, ran.out.len()), (0, 33), "{}", ran.err);
        let after = data(&kept.review(&["--json"]));
        assert_eq!(after["in_the_way"]["said"], barrier);
        let text = after["in_the_way"]["text"].as_str().unwrap();
        let page = flat(kept.review(&[]).out);
        assert!(text.len() > 40 && page.contains(&format!("{asked} You said: {barrier}. {text}")), "{page}");
        assert_eq!(after["offers"], before["offers"], "it changes nothing in the plan");
        let shown = flat(kept.diary(&["show"], &["--plain"]).out);
        assert!(shown.contains(&format!("{at} got in the way: {barrier}")), "{shown}");
    }
    let wrong = kept.diary(&["add"], &["--barrier", "money"]);
    assert!(wrong.code == 2 && wrong.err.contains("time, pain, fear or boredom"), "{}", wrong.err);
    // Without a check of the day, that comes first.
    let unchecked = kept.with_diary(&["review", "--on", "2031-05-20", "--json"]);
    assert_eq!(data(&unchecked)["in_the_way"], serde_json::Value::Null);
}

#[test]
fn what_was_taken_weeks_ago_is_listed_and_can_be_taken_back() {
    let kept = Kept::new("standing");
    assert_eq!(kept.review(&["--accept", "done-little"]).code, 0);
    let on_the_day = data(&kept.review(&["--json"]));
    assert_eq!(on_the_day["offers"][0]["taken"], true, "{}", on_the_day["offers"]);
    assert_eq!(on_the_day["standing"], serde_json::json!([]), "what an offer tells of is not told twice");
    // Three weeks later the rule does not hold any more, and nothing else tells of it.
    let later = "2031-06-09";
    assert_eq!(kept.check_on(later).code, 0);
    let review = |more: &[&str]| kept.with_diary(&[&["review", "--on", later], more].concat());
    let before = data(&review(&["--json"]));
    let row = &before["standing"][0];
    assert_eq!(
        (row["change"].as_str(), row["text"].as_str()),
        (Some("minutes"), Some("Sessions of 3 minutes"))
    );
    assert_eq!((row["since"].as_str(), row["take_back"].as_str()), (Some(DAY), Some("done-little")));
    let page = review(&[]).out;
    assert!(page.contains("Sessions of 3 minutes (since 2031-05-19)"), "{page}");
    assert!(page.contains("To take it back: --decline done-little."), "{page}");
    let refused = review(&["--accept", "done-little"]);
    assert_eq!(refused.code, 2);
    assert!(!refused.err.contains("offered: "), "nothing is offered: {}", refused.err);
    let unknown = review(&["--decline", "more-of-everything"]);
    assert!(unknown.err.contains("can be declined or taken back: done-little"), "{}", unknown.err);
    // On a day without a check there is nothing to change, and so nothing is listed.
    let unchecked = kept.with_diary(&["review", "--on", "2031-06-10", "--json"]);
    assert_eq!(data(&unchecked)["standing"], serde_json::json!([]));
    assert_eq!(review(&["--decline", "done-little"]).code, 0);
    assert_eq!(data(&review(&["--json"]))["standing"], serde_json::json!([]));
}

fn data(ran: &Ran) -> serde_json::Value {
    serde_json::from_str(&ran.out).unwrap_or_else(|error| panic!("{error}: {}{}", ran.out, ran.err))
}

#[test]
fn where_nothing_can_go_up_nothing_is_said_to_go_up_and_nothing_is_offered() {
    let kept = Kept::new("nothing-up");
    let write = |lines: String| {
        let file = kept.at("entries.lines");
        fs::write(&file, lines).unwrap();
        let ran = kept.diary(&["add"], &["--file", &file]);
        assert_eq!(ran.code, 0, "{}", ran.err);
    };
    let session = |nth: u32, day: &str, activity: &str| {
        format!(
            "{{\"shape\":1,\"id\":\"{nth:032x}\",\"at\":\"{day} 18:00\",\"entry\":{{\"session\":{{\"seconds\":600,\
             \"items\":[{{\"activity\":\"{activity}\",\"level\":1,\"planned\":10,\"done\":10}}]}}}}}}\n"
        )
    };
    let days = ["06", "07", "09", "11", "13", "14", "16", "18"].map(|day| format!("2031-05-{day}"));
    for day in 5..=11 {
        let today = format!("2031-05-{day:02}");
        kept.diary(
            &["add"],
            &["--today", &today, "--at", "08:00", "--pain-now", "3", "--worse-this-morning", "no"],
        );
    }
    // What she did is not in her plan.
    write((1..).zip(&days).map(|(nth, day)| session(nth, day, "hip-flexor-kneel")).collect());
    let review = data(&kept.review(&["--json"]));
    let offers = review["offers"].as_array().unwrap();
    assert_eq!(offers.len(), 1, "{offers:?}");
    let offer = &offers[0];
    assert_eq!(
        (offer["change"].as_str(), offer["to_take"].as_bool()),
        (Some("hold"), Some(false)),
        "{offer}"
    );
    let why = offer["why"].as_str().unwrap();
    assert!(why.contains("nothing can go up now") && why.contains("did not do"), "{why}");
    let page = kept.review(&[]).out;
    assert!(!page.contains("--accept") && !page.contains("can go one level up"), "{page}");
    // Done, it can go up.
    write(session(9, DAY, "pelvic-tilt-seated") + &session(10, DAY, "cat-stretch"));
    let offer = data(&kept.review(&["--json"]))["offers"][0].clone();
    assert_eq!(offer["to_take"], true, "{offer}");
}

#[test]
fn a_backup_is_read_like_the_diary_and_never_written_to() {
    let kept = Kept::new("backup");
    let file = kept.at("backup.json");
    assert_eq!(kept.diary(&["export"], &["-o", &file]).code, 0);
    let bytes = fs::read(&file).unwrap();
    let of_backup = run(&["review", "--diary", &file, "--on", DAY, "--plain"]);
    assert_eq!((of_backup.code, &of_backup.out), (0, &kept.review(&[]).out));
    let taken = run(&["review", "--diary", &file, "--on", DAY, "--plain", "--accept", "done-little"]);
    assert_eq!((taken.code, taken.out.as_str()), (2, ""));
    assert!(taken.err.contains("backup"), "{}", taken.err);
    let session = run(&["session", PRIYA, "--today", DAY, "--fast", "--diary", &file]);
    assert_eq!((session.code, session.out.as_str()), (2, ""), "a session that cannot be kept is not begun");
    assert_eq!(fs::read(&file).unwrap(), bytes);
}

#[test]
fn what_cannot_be_read_of_a_diary_leaves_nothing_to_take() {
    let kept = Kept::new("harmed");
    let file = kept.at("backup.json");
    assert_eq!(kept.diary(&["export"], &["-o", &file]).code, 0);
    let text = fs::read_to_string(&file).unwrap();
    let at = text.find("\"pain-now\":3").unwrap_or_else(|| panic!("{text}"));
    fs::write(&file, format!("{}\"pain-now\":4{}", &text[..at], &text[at + 12..])).unwrap();
    let ran = run(&["review", "--diary", &file, "--on", DAY, "--plain"]);
    assert_eq!(ran.code, 2, "{}", ran.out);
    assert!(ran.out.contains("Check first") && !ran.out.contains("--accept"), "{}", ran.out);
    assert!(ran.err.contains("Not all of the diary could be read"), "{}", ran.err);
    let plan = run(&["plan", PRIYA, "--today", DAY, "--diary", &file]);
    assert_eq!((plan.code, plan.out.as_str()), (2, ""));
}

#[test]
fn on_a_day_without_a_check_nothing_is_offered_but_the_check() {
    let kept = Kept::new("unchecked");
    let ran = kept.with_diary(&["review", "--on", "2031-05-20"]);
    assert_eq!(ran.code, 2);
    assert!(ran.out.contains("Check first") && !ran.out.contains("--accept"), "{}", ran.out);
    let taken = kept.with_diary(&["review", "--on", "2031-05-20", "--accept", "done-little"]);
    assert_eq!((taken.code, taken.out.as_str()), (2, ""));
}

#[test]
fn a_session_is_in_the_diary_and_on_the_page_for_the_midwife() {
    let kept = Kept::new("session");
    let session = ["session", PRIYA, "--today", DAY, "--fast", "--at", "18:00", "--pain-after", "2"];
    assert_eq!(kept.with_diary(&session).code, 0);
    let shown = kept.diary(&["show"], &["--plain"]).out;
    assert!(shown.contains("session: 12 min, 9 of 9 exercises, pain after it 2"), "{shown}");
    let page = kept.with_diary(&["report", PRIYA, "--today", DAY, "--text"]);
    assert_eq!(page.code, 0, "{}", page.err);
    assert!(page.out.contains("1 session on 1 day of the last"), "{}", page.out);
}

#[test]
fn how_a_session_went_is_in_the_diary_with_it() {
    for (went, shown, kept_as) in [
        ("too-easy", "too easy", "too-easy"),
        ("right", "just right", "right"),
        ("too-hard", "too hard", "too-hard"),
    ] {
        let kept = Kept::new(&format!("went-{went}"));
        let session = ["session", PRIYA, "--today", DAY, "--fast", "--at", "18:00", "--pain-after", "2"];
        assert_eq!(kept.with_diary(&[&session[..], &["--went", went]].concat()).code, 0);
        let page = kept.diary(&["show"], &["--plain"]).out;
        assert!(page.contains(&format!("pain after it 2, {shown}")), "{page}");
        let backup: serde_json::Value =
            serde_json::from_str(&kept.diary(&["show"], &["--json"]).out).unwrap();
        let entries = backup["entries"].as_array().unwrap().clone();
        let record = entries.iter().find_map(|entry| entry["entry"].get("session").cloned()).unwrap();
        assert_eq!(record["effort"], kept_as, "{record}");
    }
    // Where nobody was asked, nothing is made up; and without a diary there is nowhere to write it.
    let kept = Kept::new("went-unsaid");
    kept.with_diary(&["session", PRIYA, "--today", DAY, "--fast", "--at", "18:00"]);
    let page = kept.diary(&["show"], &["--plain"]).out;
    assert!(page.contains("9 of 9 exercises") && !page.contains("just right"), "{page}");
    assert_eq!(run(&["session", PRIYA, "--today", DAY, "--fast", "--went", "right"]).code, 2);
}

#[test]
fn how_such_pain_goes_by_itself_stands_beside_the_trend_and_not_beside_what_is_urgent() {
    let kept = Kept::new("expected");
    let expected =
        "Back pain tends to grow as pregnancy goes on. So no change over four weeks can be a good result.";
    let flat = |page: String| page.split_whitespace().collect::<Vec<_>>().join(" ");
    let page = flat(kept.review(&[]).out);
    let (before, after) = page.split_once(expected).expect("it is not there");
    assert!(before.contains("Week by week") && !after.contains("Week by week"), "{page}");
    let data: serde_json::Value = serde_json::from_str(&kept.review(&["--json"]).out).unwrap();
    assert_eq!(data["expected"], expected);
    kept.diary(&["add"], &["--sign", "bleeding-any=yes", "--today", DAY, "--at", "09:00"]);
    assert!(!flat(kept.review(&[]).out).contains(expected));
    let data: serde_json::Value = serde_json::from_str(&kept.review(&["--json"]).out).unwrap();
    assert!(data["expected"].is_null());
}

#[test]
fn after_a_stop_there_is_no_other_session_that_day_and_no_plan() {
    let kept = Kept::new("stopped");
    let stopped =
        kept.with_diary(&["session", PRIYA, "--today", DAY, "--fast", "--at", "18:00", "--press", "60=b"]);
    assert_eq!(stopped.code, 1);
    let session = kept.with_diary(&["session", PRIYA, "--today", DAY, "--fast", "--at", "19:00"]);
    assert_eq!((session.code, session.out.as_str()), (1, ""));
    assert!(session.err.contains("stopped today"), "{}", session.err);
    let plan = kept.with_diary(&["plan", PRIYA, "--today", DAY]);
    assert_eq!((plan.code, plan.out.as_str()), (1, ""));
    assert!(plan.err.contains("Check first"), "{}", plan.err);
    assert_eq!(kept.review(&[]).code, 1);
}

#[test]
fn a_quiet_diary_leaves_the_card_and_the_calendar_whole() {
    let (calendar, card) = for_others(&Kept::new("others"));
    assert_eq!((calendar.code, card.code), (0, 0), "{}{}", calendar.err, card.err);
    assert!(calendar.out.contains("SUMMARY:Back exercises"), "{}", calendar.out);
    assert!(card.out.contains("What to do together"), "{}", card.out);
}

#[test]
fn a_danger_sign_in_the_diary_leaves_no_calendar_and_no_session_on_the_card() {
    let kept = Kept::new("others-danger");
    kept.diary(&["add"], &["--sign", "bleeding-any=yes", "--today", DAY, "--at", "09:00"]);
    assert_held_back(&kept, 1, "Check first");
}

#[test]
fn a_stop_of_today_leaves_no_calendar_and_no_session_on_the_card() {
    for (name, key) in [("others-bleeding", "60=b"), ("others-hurts", "60=h")] {
        let kept = Kept::new(name);
        kept.with_diary(&["session", PRIYA, "--today", DAY, "--fast", "--at", "18:00", "--press", key]);
        assert_held_back(&kept, 1, "stopped today");
    }
}

#[test]
fn a_diary_that_was_not_read_whole_leaves_no_calendar_and_no_session_on_the_card() {
    let kept = Kept::new("others-harmed");
    let file = kept.at("backup.json");
    assert_eq!(kept.diary(&["export"], &["-o", &file]).code, 0);
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, text.replacen("\"pain-now\":3", "\"pain-now\":4", 1)).unwrap();
    let calendar = run(&["calendar", PRIYA, "--today", DAY, "--diary", &file]);
    assert_eq!((calendar.code, calendar.out.as_str()), (2, ""));
    let card = run(&["card", PRIYA, "--today", DAY, "--for", "helper", "--diary", &file]);
    assert_eq!(card.code, 2);
    assert!(card.err.contains("Not all of the diary could be read"), "{}", card.err);
    assert!(
        card.out.contains("Do no exercises") && !card.out.contains("What to do together"),
        "{}",
        card.out
    );
}

#[test]
fn what_was_dropped_and_a_flare_are_followed_by_the_card_and_the_calendar() {
    let kept = Kept::new("others-wishes");
    let session = || {
        let plan = kept.with_diary(&["plan", PRIYA, "--today", DAY, "--json"]);
        let plan: serde_json::Value = serde_json::from_str(&plan.out).unwrap();
        let of = |item: &serde_json::Value, key: &str| item[key].as_str().unwrap().to_owned();
        let items = plan["session"].as_array().unwrap().iter();
        items.map(|item| (of(item, "id"), of(item, "name"))).collect::<Vec<_>>()
    };
    let choose = |minute: u8, offered: &str| {
        let file = kept.at("entries.lines");
        let line = format!(
            "{{\"shape\":1,\"id\":\"{}\",\"at\":\"{DAY} 08:{minute}\",\"entry\":{{\"choice\":{{\
             \"offered\":{offered},\"rule\":\"adaptation.test\",\"taken\":true}}}}}}\n",
            minute.to_string().repeat(16)
        );
        fs::write(&file, line).unwrap();
        assert_eq!(kept.diary(&["add"], &["--file", &file]).code, 0);
    };
    // As the card says it, with how much of it.
    let says = |text: &str, name: &str| {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        text.contains(&format!("{name}:"))
    };
    let first = session();
    let (calendar, card) = for_others(&kept);
    assert!(first.iter().all(|(_, name)| says(&card.out, name)), "{first:?}\n{}", card.out);

    let (dropped, name) = &first[0];
    choose(10, &format!("{{\"drop\":{{\"activity\":\"{dropped}\"}}}}"));
    let (calendar_without, card_without) = for_others(&kept);
    assert_eq!((calendar_without.code, card_without.code), (0, 0), "{}", card_without.err);
    assert!(!says(&card_without.out, name), "{name}\n{}", card_without.out);
    assert_ne!(calendar_without.out, calendar.out);

    choose(11, "\"flare\"");
    let in_flare = session();
    let gone: Vec<_> = first.iter().filter(|item| !in_flare.contains(item)).collect();
    assert!(gone.len() > 1, "{gone:?}");
    let (calendar_flare, card_flare) = for_others(&kept);
    assert_eq!((calendar_flare.code, card_flare.code), (0, 0), "{}", card_flare.err);
    assert!(gone.iter().all(|(_, name)| !says(&card_flare.out, name)), "{gone:?}\n{}", card_flare.out);
    assert_ne!(calendar_flare.out, calendar_without.out);
}

#[test]
fn whether_a_measure_helped_is_kept_with_its_use() {
    let kept = Kept::new("helped");
    let timer = |at, helped| {
        let heat = ["session", PRIYA, "--today", DAY, "--timer", "heat-pack", "--fast"];
        kept.with_diary(&[&heat[..], &["--at", at, "--helped", helped]].concat())
    };
    for (at, helped) in [("09:00", "no"), ("11:00", "cannot-say"), ("13:00", "yes")] {
        let ran = timer(at, helped);
        assert_eq!(ran.code, 0, "{}", ran.err);
    }
    let shown = kept.diary(&["show"], &[]);
    assert_eq!(shown.out.matches(", it helped").count(), 1, "{}", shown.out);
    assert_eq!(shown.out.matches(", it did not help").count(), 1, "{}", shown.out);
    let wrong = timer("15:00", "perhaps");
    assert_eq!(wrong.code, 2);
    assert!(wrong.err.contains("yes, no or cannot-say"), "{}", wrong.err);
}

#[test]
fn a_score_of_the_questionnaire_is_kept_and_its_change_is_told_by_its_threshold() {
    let kept = Kept::new("pgq");
    let day: clinical::Date = DAY.parse().unwrap();
    let before = day.plus_days(-8).to_string();
    assert_eq!(kept.diary(&["add"], &["--pgq", "101"]).code, 2);
    assert_eq!(kept.diary(&["add"], &["--pgq", "60", "--today", &before, "--at", "09:00"]).code, 0);
    assert_eq!(kept.diary(&["add"], &["--pgq", "35", "--today", DAY, "--at", "09:00"]).code, 0);
    assert!(kept.diary(&["show"], &[]).out.contains("pgq-total: 35 of 100"));
    let review = kept.review(&[]);
    assert!(review.out.contains("The score is lower by 25 or more"), "{}{}", review.out, review.err);
}
