//! How the plan follows the diary, and what is said whether or not there is a plan, without a browser.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test may fail, and owns the disk"
)]

mod visit;

use care::{Barrier, DayEntry, Entry, Offered, SessionRecord, UseRecord, Written};
use visit::{Visit, a_day, day, days_ago, in_session, walk};

/// Two flares within two weeks, and quiet days between them.
fn two_flares() -> Vec<Written> {
    (1..13)
        .rev()
        .map(|ago| days_ago(ago, a_day(if matches!(ago, 2 | 11) { 6 } else { 2 }, matches!(ago, 2 | 11))))
        .collect()
}

/// Two weeks with much pain.
fn two_hard_weeks() -> Vec<Written> {
    (0..14).rev().map(|ago| days_ago(ago, a_day(7, false))).collect()
}

fn text(visit: &Visit, key: &str) -> String {
    exchange::Edition::new(&visit.world.bundle).say(key)
}

#[test]
fn when_to_phone_is_said_without_a_check_of_the_day_first_and_with_its_reason() {
    let mut visit = Visit::new("/diary/trend").with_diary(&two_flares());
    let why = text(&visit, "rule-adaptation-flare-again");
    let page = visit.page();
    assert!(visit.state.intake.turns().is_empty(), "no check was done");
    let at = |what: &str| page.find(what).unwrap_or_else(|| panic!("{what}: {page}"));
    assert!(at(&why) > at("class=\"act call-today\"") && at(&why) < at("class=\"seg\""), "{page}");
    assert!(page.contains("maternity triage"), "by whom: {page}");
    assert!(page.contains("depends on a check of today"), "and the rest waits for a check: {page}");
    for place in ["/", "/diary", "/plan"] {
        visit.send("go", &format!("to={place}"));
        let page = visit.page();
        let notice = page.find("id=\"seen\"").unwrap_or_else(|| panic!("{place}: {page}"));
        assert!(page[notice..].contains("Phone today") && page[notice..].contains("href=\"/diary/trend\""));
        assert!(!page.contains(&why), "{place}: short");
    }
}

#[test]
fn when_to_phone_is_said_after_a_check_of_the_day_too_and_beside_a_plan() {
    let mut visit = Visit::new("/check").with_diary(&two_flares());
    walk(&mut visit);
    let why = text(&visit, "rule-adaptation-flare-again");
    visit.send("go", "to=/plan");
    let page = visit.page();
    assert!(page.contains("class=\"card item\"") && page.contains("id=\"seen\""), "{page}");
    visit.send("go", "to=/diary/trend");
    let page = visit.page();
    assert!(page.find(&why).unwrap() < page.find("class=\"seg\"").unwrap(), "{page}");
    assert_eq!(page.matches(&why).count(), 1, "once: {page}");
}

#[test]
fn how_such_pain_goes_by_itself_stands_beside_a_quiet_trend_and_beside_nothing_urgent() {
    let shown = |visit: &Visit| visit.page().contains("id=\"expected\"");
    let quiet: Vec<Written> = (0..14).rev().map(|ago| days_ago(ago, a_day(2, false))).collect();
    let visit = Visit::new("/diary/trend").with_diary(&quiet);
    assert!(shown(&visit) && visit.page().contains(&text(&visit, "course-natural")), "{}", visit.page());
    assert!(!shown(&Visit::new("/diary/trend")), "no trend");
    assert!(!shown(&Visit::new("/diary/trend").with_diary(&two_flares())), "to be seen");
    let sign = care::Heard { feature: "bleeding-any".to_owned(), answer: Some(true) };
    for ago in [0, 1] {
        let day = DayEntry { signs: vec![sign.clone()], ..DayEntry::default() };
        let entries = [quiet.clone(), vec![days_ago(ago, Entry::Day(day))]].concat();
        let mut visit = Visit::new("/diary/trend").with_diary(&entries);
        visit.send("go", "to=/diary/trend");
        assert!(!shown(&visit), "{ago}: {}", visit.page());
    }
    let mut broken = Visit::new("/diary/trend").with_diary(&quiet);
    broken.send("diary", "records=broken");
    assert!(!shown(&broken), "what could not be read may be a sign");
}

#[test]
fn what_is_to_be_booked_stands_below_what_is_to_be_phoned_about() {
    let mut entries = two_hard_weeks();
    entries.extend([days_ago(2, a_day(7, true)), days_ago(11, a_day(7, true))]);
    let visit = Visit::new("/diary/trend").with_diary(&entries);
    let page = visit.page();
    let at = |what: &str| page.find(what).unwrap_or_else(|| panic!("{what}: {page}"));
    assert!(at("class=\"act call-today\"") < at("class=\"act book-appointment\""), "{page}");
    assert!(at("class=\"act book-appointment\"") < at("class=\"seg\""));
}

#[test]
fn a_visit_to_book_is_said_without_a_check_and_a_quiet_diary_says_nothing() {
    let mut visit = Visit::new("/diary/trend").with_diary(&two_hard_weeks());
    let page = visit.page();
    assert!(page.contains(&text(&visit, "rule-adaptation-high-for-two-weeks")), "{page}");
    assert!(page.contains("class=\"act book-appointment\"") && !page.contains("act call-today"), "{page}");
    visit.send("go", "to=/");
    assert!(visit.page().contains("Book an appointment"), "{}", visit.page());

    let quiet: Vec<Written> = (0..8).rev().map(|ago| days_ago(ago, a_day(2, false))).collect();
    let mut visit = Visit::new("/diary/trend").with_diary(&quiet);
    for place in ["/diary/trend", "/", "/diary", "/plan"] {
        visit.send("go", &format!("to={place}"));
        let page = visit.page();
        for level in ["id=\"seen\"", "act call-today", "act book-appointment"] {
            assert!(!page.contains(level), "{place}: {page}");
        }
    }
}

/// Someone who keeps a diary with these entries and has done her check of today, at the trend.
fn checked(entries: &[Written]) -> Visit {
    let mut visit = Visit::new("/check");
    visit.send("do", "what=diary-on&with=");
    // A plan could stand from the first day on.
    let first = entries.iter().map(|written| day().days_since(written.at.day)).max();
    let disposition = "self-care".to_owned();
    let cleared = Entry::Checked { answers: String::new(), disposition, guideline: String::new() };
    let cleared = first.map(|ago| days_ago(ago, cleared));
    let mut visit = visit.with_diary(&[entries, cleared.as_slice()].concat());
    walk(&mut visit);
    visit.send("go", "to=/diary/trend");
    visit
}

#[test]
fn where_no_rule_holds_she_is_told_why_nothing_changes() {
    let few: Vec<Written> = (0..5).rev().map(|ago| days_ago(ago, a_day(2, false))).collect();
    let visit = checked(&few);
    let page = visit.page();
    assert!(page.contains("Stay as you are") && page.contains(&text(&visit, "course-unknown")), "{page}");
    assert!(!page.contains("diary-take"), "{page}");
}

/// The exercises of the session of this day, with their levels.
fn levels(visit: &Visit) -> Vec<(String, u8)> {
    let mut today = Visit::new("/");
    today.state = visit.state.clone();
    today.send("go", "to=/session");
    today.send("do", "what=session-start&with=");
    let items = today.state.doing.as_ref().unwrap().session().unwrap().record().items;
    items.into_iter().map(|item| (item.activity, item.level)).collect()
}

/// Two good weeks: mild pain, and four sessions a week with everything done that is in the plan.
fn two_good_weeks() -> Vec<Written> {
    let mut today = in_session();
    today.send("do", "what=session-pause&with=");
    let mut items = today.state.doing.as_ref().unwrap().session().unwrap().record().items;
    for item in &mut items {
        item.done = item.planned;
    }
    let session = || SessionRecord { seconds: 900, items: items.clone(), ..SessionRecord::default() };
    let days = (0..14).rev().map(|ago| days_ago(ago, a_day(if ago < 7 { 2 } else { 3 }, false)));
    let done = [13, 11, 9, 7, 6, 4, 2, 1].map(|ago| days_ago(ago, Entry::Session(session())));
    days.chain(done).collect()
}

#[test]
fn two_good_weeks_and_a_check_of_today_offer_one_level_more() {
    let visit = checked(&two_good_weeks());
    let page = visit.page();
    assert_eq!(page.matches("data-do=\"diary-take\"").count(), 1, "{page}");
    assert!(page.contains(&text(&visit, "rule-adaptation-mild-and-done")), "{page}");
    assert!(page.contains("level 2 (now level 1)"), "{page}");
    assert!(!page.contains("data-do=\"diary-undo\""), "nothing is taken yet");
}

#[test]
fn without_a_check_of_today_two_good_weeks_offer_nothing_but_the_check() {
    let visit = Visit::new("/diary/trend").with_diary(&two_good_weeks());
    let page = visit.page();
    assert!(!page.contains("diary-take") && page.contains("depends on a check of today"), "{page}");
}

#[test]
fn what_is_taken_changes_the_plan_and_is_kept_and_undoing_it_takes_it_back() {
    let mut visit = checked(&two_good_weeks());
    let before = levels(&visit);
    let at = offer_at(&visit);
    visit.send("do", &format!("what=diary-take&with={at}"));
    assert_eq!(visit.written().len(), 1, "the device keeps it");
    visit.all_kept();
    let after = levels(&visit);
    let changed: Vec<_> = before.iter().zip(&after).filter(|(before, after)| before != after).collect();
    let [((name, from), (same, to))] = changed[..] else { panic!("{before:?} {after:?}") };
    assert_eq!((name, *from, *to), (same, 1, 2), "one exercise, one level");
    visit.send("go", "to=/plan");
    assert_eq!(visit.page().matches("Level 2 of ").count(), 1, "{}", visit.page());
    visit.send("go", "to=/diary/trend");
    let page = visit.page();
    assert!(!page.contains("diary-take") && page.contains("Your plan has this already"), "{page}");

    // Whoever comes again finds it so.
    let kept = visit.state.diary.entries().to_vec();
    assert_eq!(levels(&checked(&kept)), after);

    visit.send("do", "what=diary-undo&with=0");
    assert_eq!(visit.written().len(), 1);
    assert_eq!(levels(&visit), before);
    let page = visit.page();
    assert!(page.contains("diary-take") && !page.contains("diary-undo"), "{page}");
}

#[test]
fn to_undo_the_flare_of_today_lifts_nothing_that_an_old_one_lowered() {
    let mut weeks = two_good_weeks();
    let day = weeks.last().unwrap().at.day;
    for (n, back, offered) in [
        (0, 12, Offered::Level { activity: "bird-dog".to_owned(), level: 3 }),
        (1, 10, Offered::Flare),
        (2, 0, Offered::Flare),
    ] {
        weeks.push(Written {
            id: care::EntryId([210 + n; 16]),
            at: care::Moment { day: day.plus_days(-back), minute: 700 },
            entry: Entry::Choice(care::Choice { offered, rule: "adaptation.test".to_owned(), taken: true }),
        });
    }
    let mut visit = checked(&weeks);
    let levels = |visit: &Visit| visit.state.diary.wishes(&visit.world.bundle.guideline, day).levels;
    assert_eq!(levels(&visit)[0].1, 1, "in a flare");
    let page = visit.page();
    assert_eq!(page.matches("data-do=\"diary-undo\"").count(), 1, "{page}");
    visit.send("do", "what=diary-undo&with=0");
    assert_eq!(visit.written().len(), 1, "the flare of today alone");
    visit.all_kept();
    assert_eq!(levels(&visit)[0].1, 2, "lowered by the old flare, and no more");
}

#[test]
fn each_change_that_is_so_can_be_undone_by_itself_and_a_flare_that_is_over_cannot() {
    let mut weeks = two_good_weeks();
    let rule = || "adaptation.test".to_owned();
    let day: clinical::Date = weeks.last().unwrap().at.day;
    let mut take = |n: u8, back: i32, offered: Offered| {
        weeks.push(care::Written {
            id: care::EntryId([200 + n; 16]),
            at: care::Moment { day: day.plus_days(-back), minute: 700 },
            entry: Entry::Choice(care::Choice { offered, rule: rule(), taken: true }),
        });
    };
    take(0, 12, Offered::Level { activity: "bird-dog".to_owned(), level: 2 });
    take(1, 10, Offered::Flare);
    take(2, 4, Offered::Minutes(3));
    take(3, 3, Offered::Drop { activity: "cat-stretch".to_owned() });
    let mut visit = checked(&weeks);
    let page = visit.page();
    // The latest first; the flare is over, and what it lowered stays lower.
    assert_eq!(page.matches("data-do=\"diary-undo\"").count(), 2, "{page}");
    let wishes = |visit: &Visit| visit.state.diary.wishes(&visit.world.bundle.guideline, day);
    assert_eq!(wishes(&visit).levels.iter().map(|(_, level)| *level).collect::<Vec<_>>(), [1]);
    visit.send("do", "what=diary-undo&with=1");
    visit.all_kept();
    assert_eq!(wishes(&visit).minutes, None);
    assert_eq!(wishes(&visit).avoid.len(), 1, "the other change stays");
    visit.send("go", "to=/diary/trend");
    visit.send("do", "what=diary-undo&with=0");
    visit.all_kept();
    assert!(wishes(&visit).avoid.is_empty());
    assert_eq!(wishes(&visit).levels.iter().map(|(_, level)| *level).collect::<Vec<_>>(), [1]);
    visit.send("go", "to=/diary/trend");
    assert!(!visit.page().contains("diary-undo"));
    visit.send("do", "what=diary-undo&with=7");
    assert!(visit.written().is_empty());
    // Nor can a change of long ago be taken out of the diary as if it had never been.
    visit.send("go", "to=/diary/past");
    let choices = visit.page().matches("A change of the plan").count();
    let entries = visit.page().matches("class=\"card\"").count();
    assert!(choices >= 2 && visit.page().matches("diary-withdraw").count() < entries - choices + 1);
}

#[test]
fn what_is_declined_leaves_the_plan_and_is_not_offered_again_that_day() {
    let weeks = two_good_weeks();
    let mut visit = checked(&weeks);
    let before = levels(&visit);
    let at = offer_at(&visit);
    visit.send("do", &format!("what=diary-decline&with={at}"));
    assert_eq!(visit.written().len(), 1, "the device keeps it");
    visit.all_kept();
    assert_eq!(levels(&visit), before);
    visit.send("go", "to=/");
    visit.send("go", "to=/diary/trend");
    let page = visit.page();
    assert!(!page.contains("diary-take") && page.contains("Not today: you said so"), "{page}");

    // On another day the days are others, and it is looked at anew.
    let choice = visit.state.diary.standing().find(|written| matches!(written.entry, Entry::Choice(_)));
    let yesterday = days_ago(1, choice.unwrap().entry.clone());
    let visit = checked(&[weeks.as_slice(), &[yesterday]].concat());
    assert!(visit.page().contains("diary-take"), "{}", visit.page());
}

/// Where the one offer stands that can be taken.
fn offer_at(visit: &Visit) -> usize {
    let page = visit.page();
    let (_, after) = page.split_once("data-do=\"diary-take\" data-with=\"").expect("something is offered");
    after.split('"').next().unwrap().parse().unwrap()
}

#[test]
fn a_button_of_an_offer_that_is_not_there_changes_nothing() {
    let mut visit = checked(&two_good_weeks());
    let before = visit.state.diary.clone();
    for press in ["what=diary-take&with=9", "what=diary-take&with=", "what=diary-decline&with=-1"] {
        visit.send("do", press);
        assert!(visit.written().is_empty() && visit.state.diary == before, "{press}");
    }
}

#[test]
fn the_picture_has_a_title_and_the_table_beside_it_the_same_numbers() {
    let visit = checked(&two_good_weeks());
    let page = visit.page();
    let (_, figure) = page.split_once("<figure class=\"card\">").unwrap();
    let (svg, table) = figure.split_once("</svg>").unwrap();
    let between = |text: &str, from: &str, to: &str| {
        text.split_once(from).and_then(|(_, after)| Some(after.split_once(to)?.0.to_owned())).unwrap()
    };
    assert_eq!(
        between(svg, "<title id=\"trend-title\">", "</title>"),
        "Pain and what you can do, week by week"
    );
    let told = between(svg, "<desc id=\"trend-desc\">", "</desc>");
    assert!(told.contains("Pain: 3.0 – 2.0.") && told.contains("Sessions: 8."), "{told}");
    let rows: Vec<Vec<String>> = between(table, "<tbody>", "</tbody>")
        .split("</tr>")
        .filter(|row| !row.is_empty())
        .map(|row| row.split("<td>").skip(1).map(|cell| cell.split('<').next().unwrap().to_owned()).collect())
        .collect();
    // The newest week first: pain, activities, sessions, days in a flare.
    assert_eq!(rows, [["2.0", "–", "4", "0"], ["3.0", "–", "4", "0"]]);
}

#[test]
fn seemed_to_help_is_said_only_with_enough_uses_and_only_if_it_helped_most_times() {
    let used = |helped: &[bool]| {
        let uses = helped.iter().map(|helped| {
            let used = UseRecord { activity: "heat-pack".to_owned(), seconds: 900, helped: Some(*helped) };
            days_ago(2, Entry::Use(used))
        });
        let diary: Vec<Written> = uses.chain([days_ago(1, a_day(2, false))]).collect();
        Visit::new("/diary/trend").with_diary(&diary).page()
    };
    let title = "What seemed to help";
    let few = used(&[true; 4]);
    assert!(!few.contains(title), "{few}");
    let enough = used(&[true, true, true, true, false]);
    assert!(enough.contains(title) && enough.contains("4 of 5 times"), "{enough}");
    assert!(enough.contains("It can be chance."));
    let seldom = used(&[true, true, false, false, false]);
    assert!(!seldom.contains(title), "{seldom}");
}

#[test]
fn what_was_taken_for_bad_days_is_not_offered_again_for_the_same_days() {
    let mut entries = two_good_weeks();
    let bad = || {
        Entry::Day(DayEntry {
            pain_now: clinical::Score::new(3),
            worse_this_morning: Some(true),
            ..DayEntry::default()
        })
    };
    entries.extend([days_ago(1, bad()), days_ago(3, bad())]);
    let mut visit = checked(&entries);
    let why = text(&visit, "rule-adaptation-bad-mornings");
    assert!(visit.page().contains(&why) && visit.page().contains("diary-take"), "{}", visit.page());
    let at = offer_at(&visit);
    visit.send("do", &format!("what=diary-take&with={at}"));
    let page = visit.page();
    assert!(page.contains(&why) && page.contains("Your plan has this already"), "{page}");
    assert_eq!(page.matches("diary-take").count(), 1, "{page}");
    // What is left is the plan for a flare, which is hers to call one.
    assert!(page.contains(&text(&visit, "rule-adaptation-worse-and-no-flare")), "{page}");
    let at = offer_at(&visit);
    visit.send("do", &format!("what=diary-take&with={at}"));
    let page = visit.page();
    assert!(!page.contains("diary-take"), "{page}");
}

/// Eight quiet days without a session.
fn little_done() -> Vec<Written> {
    (0..8).rev().map(|ago| days_ago(ago, a_day(3, false))).collect()
}

#[test]
fn where_little_was_done_she_can_say_what_got_in_the_way_and_is_told_what_to_change() {
    let mut visit = checked(&little_done());
    let page = visit.page();
    assert!(page.contains(&text(&visit, "rule-adaptation-done-little")), "{page}");
    assert!(page.contains("What got in the way?") && page.contains("data-form=\"barrier\""), "{page}");
    assert_eq!(page.matches("name=\"barrier\" value=").count(), 4, "{page}");
    let offers = page.matches("data-do=\"diary-take\"").count();
    let said =
        |visit: &Visit, barrier: &str| visit.page().contains(&text(visit, &format!("barrier-{barrier}")));
    assert!(Barrier::ALL.iter().all(|barrier| !said(&visit, barrier.id())), "nothing is said unasked");

    // The check before it is on the device.
    let name = |written: &Written| store::name(written).0.map(|byte| format!("{byte:02x}")).concat();
    let names: Vec<String> = visit.state.unsaved.iter().map(name).collect();
    visit.send("written", &format!("names={}", names.join("+")));
    visit.form("barrier", "barrier=time");
    let [record] = &visit.written()[..] else { panic!("the device keeps one entry: {:?}", visit.effects) };
    let written = store::read_record(record.as_bytes()).unwrap();
    assert_eq!(written.entry, Entry::Barrier(Barrier::Time));
    assert!(visit.effects.contains(&web::Effect::Focus("said")) && visit.page().contains("id=\"said\""));
    visit.all_kept();
    let told =
        |effect: &web::Effect| matches!(effect, web::Effect::Say(text) if text.contains("written down"));
    assert!(visit.effects.iter().any(told), "it is announced: {:?}", visit.effects);
    let page = visit.page();
    assert!(said(&visit, "time") && !said(&visit, "pain"), "{page}");
    let (_, after) = page.split_once("id=\"in-the-way\"").unwrap();
    let (shown, folded) = after.split_once("<details").unwrap();
    assert!(!shown.contains("<button") && folded.contains("Something else got in the way"), "{page}");
    assert_eq!(page.matches("data-do=\"diary-take\"").count(), offers, "the offers are what they were");

    // What she said last counts, and it is among what she wrote.
    visit.form("barrier", "barrier=pain");
    assert!(said(&visit, "pain") && !said(&visit, "time"), "{}", visit.page());
    visit.send("go", "to=/diary/past");
    assert_eq!(visit.page().matches("Got in the way: ").count(), 2, "{}", visit.page());
}

#[test]
fn what_got_in_the_way_more_than_a_week_ago_is_asked_again() {
    let with = |ago| checked(&[little_done(), vec![days_ago(ago, Entry::Barrier(Barrier::Fear))]].concat());
    let (lately, before) = (with(6), with(7));
    assert!(
        lately.page().contains(&text(&lately, "barrier-fear").replace('"', "&quot;")),
        "{}",
        lately.page()
    );
    let page = before.page();
    assert!(
        page.contains("What got in the way?") && !page.contains("<details><summary>Something else"),
        "{page}"
    );
}

#[test]
fn where_the_rule_does_not_hold_or_she_has_to_phone_first_nobody_is_asked_what_got_in_the_way() {
    let much = checked(&two_good_weeks());
    let few = checked(&little_done()[3..]);
    let unchecked = Visit::new("/diary/trend").with_diary(&little_done());
    // Here the rule holds, and she has to phone first.
    let flares: Vec<Written> =
        (0..14).rev().map(|ago| days_ago(ago, a_day(3, matches!(ago, 5 | 12)))).collect();
    let to_phone = checked(&flares);
    let page = to_phone.page();
    for rule in ["rule-adaptation-flare-again", "rule-adaptation-done-little"] {
        assert!(page.contains(&text(&to_phone, rule)), "{rule}: {page}");
    }
    for mut visit in [much, few, unchecked, to_phone] {
        assert!(!visit.page().contains("What got in the way?"), "{}", visit.page());
        let before = visit.state.diary.clone();
        visit.form("barrier", "barrier=time");
        assert!(visit.written().is_empty() && visit.state.diary == before);
    }
    let mut asked = checked(&little_done());
    for fields in ["barrier=", "barrier=money", ""] {
        asked.form("barrier", fields);
        assert!(asked.written().is_empty(), "{fields}");
    }
}
