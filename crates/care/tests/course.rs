//! What a diary amounts to: danger, flares, means, pain after a session, what seemed to help.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test may fail, and owns the disk"
)]

mod person;
mod script;

use care::{
    Answer, Case, Course, DayEntry, Diary, Effort, Entry, EntryId, Progress, SessionRecord, Soreness,
    changes, light, seemed_to_help, soreness, trend,
};
use clinical::{Date, GestationalAge};
use guideline::{Fact, Light};
use proptest::prelude::*;

use person::{priya, rules};
use script::{Script, score};

fn start() -> Date {
    Date::from_ymd(2031, 1, 6).unwrap()
}

fn week(text: &str) -> Option<GestationalAge> {
    Some(text.parse().unwrap())
}

#[test]
fn not_sure_about_a_danger_sign_and_an_unknown_way_to_stop_count_as_danger() {
    let on = |script: &Script| Course::of(rules(), &script.diary(), script.day(1), None).fact(Fact::Danger);
    let mut script = Script::from(start());
    assert_eq!(on(&script), None, "nothing was checked");
    script.check(0, "self-care");
    assert_eq!(on(&script), Some(0));
    let mut unsure = Script::from(start());
    unsure.check(0, "self-care");
    unsure.heard(1, "bleeding-any", None);
    assert_eq!(on(&unsure), Some(1));
    let mut stopped = Script::from(start());
    stopped.check(0, "self-care");
    let session = care::SessionRecord { stopped_by: Some("no-such-way".to_owned()), ..Default::default() };
    stopped.write(1, 600, care::Entry::Session(session));
    assert_eq!(on(&stopped), Some(1));
    let mut late = Script::from(start());
    late.check(-2, "self-care");
    assert_eq!(on(&late), None, "a check lasts a day");
    let mut future = Script::from(start());
    future.check(0, "self-care");
    future.heard(2, "bleeding-any", Some(true));
    assert_eq!(on(&future), Some(1), "a clock may be wrong, and it was written");
    let mut withdrawn = Script::from(start());
    withdrawn.check(0, "self-care");
    let id = withdrawn.write(
        1,
        510,
        care::Entry::Day(care::DayEntry {
            signs: vec![care::Heard { feature: "bleeding-any".to_owned(), answer: Some(true) }],
            ..Default::default()
        }),
    );
    withdrawn.write(1, 520, care::Entry::Withdrawn(id));
    assert_eq!(on(&withdrawn), Some(0));
}

fn checked(word: &str) -> care::Entry {
    let disposition = word.to_owned();
    care::Entry::Checked { answers: String::new(), disposition, guideline: String::new() }
}

#[test]
fn within_one_minute_nothing_settles_what_may_have_come_after_it() {
    let unsure = vec![care::Heard { feature: "bleeding-any".to_owned(), answer: None }];
    let sign = care::Entry::Day(care::DayEntry { signs: unsure, ..Default::default() });
    let stop = care::Entry::Session(care::SessionRecord {
        stopped_by: Some("tightening".to_owned()),
        ..Default::default()
    });
    // Whichever of two devices wrote first, and whatever the names of the entries.
    for other in [sign, stop, checked("call-today")] {
        for (first, second) in [(checked("self-care"), other.clone()), (other, checked("self-care"))] {
            let mut script = Script::from(start());
            script.write(1, 600, first);
            script.write(1, 600, second);
            let danger = Course::of(rules(), &script.diary(), script.day(1), None).fact(Fact::Danger);
            assert_eq!(danger, Some(1));
            script.write(1, 601, checked("self-care"));
            let danger = Course::of(rules(), &script.diary(), script.day(1), None).fact(Fact::Danger);
            assert_eq!(danger, Some(0), "a check of the next minute came after both");
        }
    }
}

#[test]
fn a_yes_to_a_danger_sign_stands_for_its_day_whatever_is_checked_after_it() {
    let danger = |script: &Script, day: i32| {
        Course::of(rules(), &script.diary(), script.day(day), None).fact(Fact::Danger)
    };
    let mut script = Script::from(start());
    script.heard(1, "bleeding-any", Some(true));
    script.write(1, 1200, checked("self-care"));
    assert_eq!(danger(&script, 1), Some(1));
    assert!(care::stands(rules(), &script.diary(), script.day(1)));
    assert_eq!(danger(&script, 2), Some(0), "the check settles it for the days after");
    // What is dated later counts until a check that is dated after it, and not sure until an answer.
    assert!(!care::stands(rules(), &script.diary(), script.day(0)));
    let mut later = Script::from(start());
    later.heard(1, "bleeding-any", None);
    assert!(care::stands(rules(), &later.diary(), later.day(0)));
    assert!(!care::stands(rules(), &later.diary(), later.day(1)));
}

#[test]
fn a_flare_is_her_word_or_a_rise_that_stays_or_function_and_mood_together() {
    let day_of = |script: &Script, day: i32| {
        Course::of(rules(), &script.diary(), script.day(day), None).fact(Fact::FlareDay)
    };
    let calm = || {
        let mut script = Script::from(start());
        for day in 0..14 {
            script.pain(day, 3);
            script.function(day, &[("lift the laundry", 7), ("walk", 6)], false);
        }
        script
    };
    assert_eq!(day_of(&calm(), 13), Some(0));
    let mut said = calm();
    said.morning(14, 3, false, true);
    assert_eq!(day_of(&said, 14), Some(1));
    let mut risen = calm();
    risen.pain(14, 5);
    assert_eq!(day_of(&risen, 14), Some(0), "one day is not enough");
    risen.pain(15, 5);
    assert_eq!(day_of(&risen, 15), Some(2));
    for day in 16..19 {
        risen.pain(day, 6);
    }
    assert_eq!(day_of(&risen, 18), Some(5), "it has not eased in 72 hours");
    risen.pain(19, 3);
    assert_eq!(day_of(&risen, 19), Some(0));
    let mut fallen = calm();
    fallen.function(14, &[("lift the laundry", 5), ("walk", 4)], true);
    assert_eq!(day_of(&fallen, 14), Some(1));
    let mut happy = calm();
    happy.function(14, &[("lift the laundry", 5), ("walk", 4)], false);
    assert_eq!(day_of(&happy, 14), Some(0));
    // Days after the plan with nothing written down: not known to be over.
    assert_eq!(day_of(&said, 18), None);
    // The same pain with the question passed over ends nothing; a little less is not known to be the
    // end, clearly less is, and so is her word.
    for (pain, day) in [(3, Some(5)), (4, Some(5)), (2, None), (1, Some(0))] {
        let mut passed_over = said.clone();
        for day in 15..19 {
            passed_over.pain(day, pain);
        }
        assert_eq!(day_of(&passed_over, 18), day, "pain {pain}");
    }
    let mut over = said.clone();
    over.morning(15, 3, false, true);
    over.morning(18, 3, false, false);
    assert_eq!(day_of(&over, 18), Some(0));
}

#[test]
fn a_tick_is_no_share_of_a_plan_and_neither_shortens_nor_steps_up() {
    let adherence =
        |script: &Script| Course::of(rules(), &script.diary(), script.day(13), None).fact(Fact::Adherence);
    let mut nothing = Script::from(start());
    nothing.check(0, "self-care");
    for day in 0..14 {
        nothing.pain(day, 2);
    }
    assert_eq!(adherence(&nothing), Some(0));
    let tick = |script: &mut Script, day: i32, what: &str| {
        let done = vec![what.to_owned()];
        script.write(day, 720, Entry::Day(DayEntry { done, ..DayEntry::default() }));
    };
    // Six days of ticks may be all of the plan or hardly any of it.
    let mut ticked = nothing.clone();
    (8..14).for_each(|day| tick(&mut ticked, day, "bird-dog"));
    assert_eq!(adherence(&ticked), None);
    // Heat is no exercise.
    let mut warm = nothing.clone();
    (8..14).for_each(|day| tick(&mut warm, day, "heat-pack"));
    assert_eq!(adherence(&warm), Some(0));
    // Beside enough guided sessions they change nothing.
    let mut guided = nothing.clone();
    (8..12).for_each(|day| guided.session(day, &["bird-dog"], None));
    assert_eq!(adherence(&guided), Some(100));
    (12..14).for_each(|day| tick(&mut guided, day, "bird-dog"));
    assert_eq!(adherence(&guided), Some(100));
}

/// Three weeks of pain written down every day, and a session on each of these days.
fn three_weeks(sessions: &[i32]) -> Script {
    let mut script = Script::from(start());
    (0..21).for_each(|day| script.pain(day, 2));
    sessions.iter().for_each(|day| script.session(*day, &["bird-dog"], None));
    script
}

#[test]
fn days_before_the_first_check_that_leaves_room_for_a_plan_are_not_planned_for() {
    let adherence = |script: &Script, day: i32| {
        Course::of(rules(), &script.diary(), script.day(day), None).fact(Fact::Adherence)
    };
    let diary = three_weeks(&[]);
    assert_eq!(adherence(&diary, 20), None, "nobody ever checked");
    // The week that is looked at is of seven days, and four of them have to be planned for.
    for (first, day, done) in [(20, 20, None), (18, 20, None), (17, 20, Some(0)), (0, 20, Some(0))] {
        let mut checked = diary.clone();
        checked.check(first, "book-appointment");
        assert_eq!(adherence(&checked, day), done, "checked on day {first}");
    }
    // A check that came out urgent, or one that was never decided, is no start.
    for word in ["call-today", "emergency", "incomplete"] {
        let mut urgent = diary.clone();
        urgent.check(0, word);
        assert_eq!(adherence(&urgent, 20), None, "{word}");
        urgent.check(16, "self-care");
        assert_eq!(adherence(&urgent, 20), Some(0), "{word}");
    }
    // Nor is one of another pregnancy.
    let mut earlier = diary.clone();
    earlier.check(-700, "self-care");
    assert_eq!(adherence(&earlier, 20), None);
    let mut this = earlier.clone();
    this.check(-20, "self-care");
    assert_eq!(adherence(&this, 20), Some(0));
    // A session is of a plan, whoever keeps the check it came from.
    let begun = three_weeks(&[10]);
    assert_eq!(adherence(&begun, 20), Some(0));
    let too_late = three_weeks(&[18]);
    assert_eq!(adherence(&too_late, 20), None);
}

#[test]
fn days_on_which_a_danger_sign_or_a_stop_stood_unsettled_are_not_planned_for() {
    let of =
        |script: &Script, fact: Fact| Course::of(rules(), &script.diary(), script.day(20), None).fact(fact);
    let sign = |script: &mut Script, day: i32| script.heard(day, "bleeding-any", Some(true));
    let stop = |script: &mut Script, day: i32| {
        let stopped_by = Some("bleeding-or-fluid".to_owned());
        script.write(day, 600, Entry::Session(SessionRecord { stopped_by, ..SessionRecord::default() }));
    };
    let urgent = |script: &mut Script, day: i32| script.check(day, "call-today");
    let ill: [fn(&mut Script, i32); 3] = [sign, stop, urgent];
    for (at, fell_ill) in ill.into_iter().enumerate() {
        // Ill from one day on, and well again on another: the days from the first to the second are out.
        for (from, to, done) in [(14, 19, None), (17, 20, None), (18, 20, Some(0)), (13, 16, Some(0))] {
            let mut script = three_weeks(&[]);
            script.check(0, "self-care");
            fell_ill(&mut script, from);
            script.check(to, "self-care");
            assert_eq!(of(&script, Fact::Adherence), done, "{at}: days {from} to {to}");
            assert_ne!(of(&script, Fact::Danger), Some(1), "{at}: it is settled");
        }
        let mut not_settled = three_weeks(&[]);
        not_settled.check(0, "self-care");
        fell_ill(&mut not_settled, 17);
        assert_eq!(of(&not_settled, Fact::Adherence), None, "{at}");
        // An illness of the week before is not held against that one either.
        let mut before = three_weeks(&[]);
        before.check(0, "self-care");
        fell_ill(&mut before, 7);
        before.check(12, "self-care");
        assert_eq!((of(&before, Fact::Adherence), of(&before, Fact::AdherenceBefore)), (Some(0), None));
    }
}

#[test]
fn sessions_on_days_that_are_not_planned_for_neither_shorten_nor_step_up() {
    let of =
        |script: &Script| Course::of(rules(), &script.diary(), script.day(20), None).fact(Fact::Adherence);
    // Of seven days the first three are of an illness, or of a flare; a session on each of them.
    let ill = |sessions: &[i32]| {
        let mut script = three_weeks(sessions);
        script.check(0, "self-care");
        script.heard(14, "bleeding-any", Some(true));
        script.check(16, "self-care");
        script
    };
    let flare = |sessions: &[i32]| {
        let mut script = three_weeks(sessions);
        script.check(0, "self-care");
        (14..17).for_each(|day| script.morning(day, 2, false, true));
        script.morning(17, 2, false, false);
        script
    };
    for with in [ill, flare] {
        assert_eq!(of(&with(&[])), Some(0));
        assert_eq!(of(&with(&[14, 15, 16])), None, "nobody knows what share of a plan these were");
        assert_eq!(of(&with(&[14, 17, 18, 19])), Some(100), "there are enough without them");
    }
}

#[test]
fn pain_of_years_ago_is_not_the_start_of_this_pregnancy() {
    let mut script = Script::from(start());
    for day in 0..7 {
        script.pain(day - 1200, 9);
        script.pain(day, 4);
    }
    let (diary, on) = (script.diary(), script.day(6));
    let nrs = rules().find_measure("nrs").unwrap();
    for age in [week("24+0"), week("0+6"), None] {
        let course = Course::of(rules(), &diary, on, age);
        assert_eq!(course.baseline, Some(40), "{age:?}");
        let said = changes(rules(), &diary, on, age);
        let said = said.iter().find(|changed| changed.measure == nrs).unwrap();
        assert_eq!((said.verdict, said.start), (Progress::TooEarly, Some(40)), "{age:?}");
        assert_eq!(trend(rules(), &diary, on, age).days.len(), 7, "{age:?}");
    }
    // In a known week it is the first day of this pregnancy that counts, and not the longest there is.
    let mut lately = script.clone();
    for day in 0..7 {
        lately.pain(day - 100, 9);
    }
    let diary = lately.diary();
    assert_eq!(Course::of(rules(), &diary, on, week("12+0")).baseline, Some(40));
    assert_eq!(Course::of(rules(), &diary, on, week("24+0")).baseline, Some(90));
    assert_eq!(Course::of(rules(), &diary, on, None).baseline, Some(90));
    // The first day itself is of it, the day before is not.
    let days = |age: &str| trend(rules(), &diary, lately.day(0), week(age)).days.len();
    assert_eq!((days("14+2"), days("14+1")), (1 + 7, 1 + 6));
    assert_eq!(trend(rules(), &diary, on, None).days.len(), 14);
    assert!(changes(rules(), &diary, on, None).iter().any(|changed| changed.start == Some(90)));
}

#[test]
fn a_danger_sign_and_a_stop_count_whatever_their_date() {
    let danger = |script: &Script, day: i32| {
        Course::of(rules(), &script.diary(), script.day(day), week("10+0")).fact(Fact::Danger)
    };
    let mut sign = Script::from(start());
    sign.heard(-1200, "bleeding-any", Some(true));
    sign.check(0, "self-care");
    assert_eq!(danger(&sign, -1), Some(1), "nothing settled it");
    assert_eq!(danger(&sign, 0), Some(0), "the check did");
    // Dated tomorrow: a journey west, a clock put right, another device that is ahead.
    let mut ahead = Script::from(start());
    ahead.check(0, "self-care");
    assert_eq!(danger(&ahead, 0), Some(0));
    let mut urgent = ahead.clone();
    urgent.check(1, "call-today");
    assert_eq!(danger(&urgent, 0), Some(1), "a check that came out urgent");
    ahead.heard(1, "bleeding-any", Some(true));
    assert_eq!(danger(&ahead, 0), Some(1));
    ahead.check(0, "self-care");
    assert_eq!(danger(&ahead, 0), Some(1), "nothing that is dated before it settles it");
    let of_today = ahead.clone();
    ahead.check(2, "self-care");
    assert_eq!(danger(&ahead, 0), Some(0));
    let mut both = of_today;
    both.heard(0, "waters-preterm", Some(true));
    both.check(2, "self-care");
    assert_eq!(danger(&both, 0), Some(1), "nor does a later one settle what is of today");
    let mut stop = Script::from(start());
    stop.check(-2000, "self-care");
    let stopped_by = Some("bleeding-or-fluid".to_owned());
    stop.write(-1200, 600, Entry::Session(SessionRecord { stopped_by, ..SessionRecord::default() }));
    assert_eq!(danger(&stop, 0), Some(1));
}

#[test]
fn a_missing_activity_is_left_out_of_the_mean_and_too_few_days_give_no_verdict() {
    let mut script = Script::from(start());
    script.function(0, &[("walk", 4), ("sleep on my side", 8)], false);
    script.function(14, &[("walk", 7)], false);
    script.pain(0, 6);
    script.pain(14, 2);
    let said = changes(rules(), &script.diary(), script.day(14), None);
    let of = |id: &str| {
        let measure = rules().find_measure(id).unwrap();
        *said.iter().find(|changed| changed.measure == measure).unwrap()
    };
    assert_eq!((of("psfs").start, of("psfs").now), (Some(40), Some(70)));
    assert_eq!(of("psfs").verdict, Progress::Better);
    assert_eq!(of("nrs").verdict, Progress::TooEarly, "one day each is not a mean");
    // And two weeks that overlap compare a day with itself.
    let said = changes(rules(), &script.diary(), script.day(5), None);
    assert!(said.iter().all(|changed| changed.verdict == Progress::TooEarly));
}

#[test]
fn pain_after_a_session_is_green_amber_or_red() {
    let of = |before: Option<u8>, most: u8, pelvic: bool, worse: Option<bool>| {
        let before = before.and_then(score);
        light(rules(), Soreness { before, most: score(most), pelvic, worse_next_morning: worse })
    };
    assert_eq!(of(Some(1), 3, false, None), Some(Light::Green));
    assert_eq!(of(Some(3), 5, false, None), Some(Light::Amber));
    assert_eq!(of(Some(2), 5, false, None), Some(Light::Red), "more than 2 above the start");
    assert_eq!(of(Some(3), 5, true, None), Some(Light::Red), "the pelvis has a lower ceiling");
    assert_eq!(of(Some(3), 4, true, None), Some(Light::Amber));
    assert_eq!(of(None, 4, false, None), Some(Light::Red), "the start is not known");
    assert_eq!(of(Some(5), 6, false, None), Some(Light::Red));
    assert_eq!(of(Some(7), 7, false, None), Some(Light::Amber), "from a high start nothing is green");
    assert_eq!(of(Some(7), 10, false, None), Some(Light::Red));
    assert_eq!(of(Some(1), 1, false, Some(true)), Some(Light::Red), "the next morning decides");
    assert_eq!(light(rules(), Soreness::default()), None);
    // More pain is never a better light.
    for before in (0..=10).map(Some).chain([None]) {
        for pelvic in [false, true] {
            let lights: Vec<_> = (0..=10).map(|most| of(before, most, pelvic, None)).collect();
            assert!(lights.is_sorted(), "{before:?} {pelvic}: {lights:?}");
        }
    }
}

/// A session of that pain, at that minute.
fn sore(script: &mut Script, day: i32, minute: u16, after: Option<u8>) -> EntryId {
    let record = SessionRecord { pain_after: after.and_then(score), ..SessionRecord::default() };
    script.write(day, minute, Entry::Session(record))
}

fn pain_at(script: &mut Script, day: i32, minute: u16, pain: u8) {
    script.write(day, minute, Entry::Day(DayEntry { pain_now: score(pain), ..DayEntry::default() }));
}

#[test]
fn the_pain_of_a_session_is_read_from_the_entries_around_it() {
    let who = priya();
    let of = |script: &Script, id: EntryId| soreness(rules(), &script.diary(), id, who.case()).unwrap();
    let mut script = Script::from(start());
    pain_at(&mut script, -1, 1000, 9);
    let id = sore(&mut script, 0, 600, Some(5));
    let bare = Soreness { most: score(5), ..Soreness::default() };
    assert_eq!(of(&script, id), bare, "the day before is no start");
    pain_at(&mut script, 0, 601, 8);
    pain_at(&mut script, 0, 600, 8);
    assert_eq!(of(&script, id), bare, "nor is what may have come after it");
    pain_at(&mut script, 0, 400, 1);
    pain_at(&mut script, 0, 599, 3);
    let started = Soreness { before: score(3), ..bare };
    assert_eq!(of(&script, id), started, "the last before it counts");
    assert_eq!(light(rules(), of(&script, id)), Some(Light::Amber));
    // The morning is that of the next day, and a yes stands.
    script.morning(0, 3, true, false);
    script.morning(2, 3, true, false);
    assert_eq!(of(&script, id).worse_next_morning, None);
    script.morning(1, 3, false, false);
    assert_eq!(of(&script, id).worse_next_morning, Some(false));
    script.morning(1, 3, true, false);
    script.morning(1, 3, false, false);
    assert_eq!(of(&script, id).worse_next_morning, Some(true));
    assert_eq!(light(rules(), of(&script, id)), Some(Light::Red));
    // What was withdrawn is no session and no pain.
    let mut without = script.clone();
    without.write(3, 600, Entry::Withdrawn(id));
    assert_eq!(soreness(rules(), &without.diary(), id, who.case()), None);
    assert_eq!(soreness(rules(), &Diary::default(), id, who.case()), None);
}

#[test]
fn a_pelvic_girdle_that_was_not_asked_about_has_the_lower_ceiling() {
    let mut script = Script::from(start());
    pain_at(&mut script, 0, 400, 3);
    let id = sore(&mut script, 0, 600, Some(5));
    let of = |case: &Case| {
        let found = soreness(rules(), &script.diary(), id, case).unwrap();
        (found.pelvic, light(rules(), found))
    };
    assert_eq!(of(priya().case()), (false, Some(Light::Amber)));
    assert_eq!(of(&Case::new(rules(), start())), (true, Some(Light::Red)));
    for name in ["pelvic-front", "pelvic-back"] {
        let feature = rules().find_feature(name).unwrap();
        for answer in [Answer::Yes, Answer::NotSure] {
            let mut case = priya().into_case();
            case.answer(rules(), feature, answer).unwrap();
            assert_eq!(of(&case), (true, Some(Light::Red)), "{name} {answer:?}");
        }
    }
}

#[test]
fn something_seems_to_help_only_after_enough_uses_she_judged() {
    let mut script = Script::from(start());
    for day in 0..4 {
        script.used(day, 600, "heat-pack", Some(true));
    }
    script.used(4, 600, "heat-pack", None);
    assert!(seemed_to_help(rules(), &script.diary(), script.day(5)).is_empty());
    script.used(5, 600, "heat-pack", Some(false));
    let found = seemed_to_help(rules(), &script.diary(), script.day(5));
    assert_eq!((found[0].helped, found[0].judged), (4, 5));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    #[test]
    fn what_was_written_before_this_pregnancy_changes_nothing_but_what_is_dangerous(
        before in prop::collection::vec((1i32..900, 0u8..11, any::<bool>(), any::<bool>(), 0u8..8), 1..40),
        within in prop::collection::vec((0i32..120, 0u8..11, any::<bool>(), any::<bool>()), 0..40),
        dated in any::<bool>(),
    ) {
        let mut script = Script::from(start());
        for (day, pain, worse, flare) in within {
            script.morning(day, pain, worse, flare);
            script.session(day, &["bird-dog"], Some(Effort::TooHard));
        }
        // Where the week is not known, it may be the longest pregnancy there is.
        let days = if dated { 120 } else { GestationalAge::MAX_DAYS };
        let age = GestationalAge::from_days(days).filter(|_| dated);
        let on = script.day(i32::from(days));
        let alone = script.diary();
        let mut ago = Script::from(start().plus_days(-1000));
        for (day, pain, worse, flare, what) in before {
            ago.morning(1000 - day, pain, worse, flare);
            ago.function(1000 - day, &[("walk", pain)], worse);
            ago.session(1000 - day, &["bird-dog"], Some(Effort::TooHard));
            if what == 0 {
                ago.heard(1000 - day, "bleeding-any", Some(true));
            }
        }
        let both = alone.clone().union(ago.diary());
        prop_assert_eq!(trend(rules(), &both, on, age), trend(rules(), &alone, on, age));
        prop_assert_eq!(changes(rules(), &both, on, age), changes(rules(), &alone, on, age));
        let (alone, both) = (Course::of(rules(), &alone, on, age), Course::of(rules(), &both, on, age));
        for (fact, word) in Fact::ALL.iter().filter(|(fact, _)| *fact != Fact::Danger) {
            prop_assert_eq!(both.fact(*fact), alone.fact(*fact), "{}", word);
        }
        prop_assert!(both.fact(Fact::Danger) >= alone.fact(Fact::Danger));
        prop_assert_eq!((both.baseline, both.worst, both.sessions), (alone.baseline, alone.worst, alone.sessions));
        prop_assert_eq!((both.hard, both.done), (alone.hard, alone.done));
    }
}
