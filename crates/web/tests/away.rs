//! What counts although it was written elsewhere, or before the page was loaded again; help in the night;
//! without a browser.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test may fail, and owns the disk"
)]

mod visit;

use visit::{Visit, day, encoded, in_session, walk, walk_one, with_plan};
use web::{Effect, State};

/// What an event told the other tabs.
fn told(visit: &Visit) -> Vec<String> {
    let record = |effect: &Effect| match effect {
        Effect::Tell(record) => Some(record.clone()),
        _ => None,
    };
    visit.effects.iter().filter_map(record).collect()
}

#[test]
fn a_danger_sign_in_a_day_is_told_to_the_other_tabs_and_ends_their_plan_and_session() {
    let has_plan = |visit: &mut Visit| {
        visit.send("go", "to=/plan");
        visit.page().contains("class=\"card item\"")
    };
    for entry in [
        "pain-now=3&yes=bleeding-any",
        "pain-now=3&unsure=bleeding-any",
        "pain-now=3&note=I+am+bleeding+a+little",
    ] {
        let mut here = with_plan();
        let mut there = in_session();
        here.send("go", "to=/diary");
        here.form("day", entry);
        let told = told(&here);
        assert!(!told.is_empty() && here.written().is_empty(), "{entry}: {:?}", here.effects);
        let heard = format!("record={}", encoded(&told[0]));
        there.send("heard", &heard);
        assert!(there.state.doing.is_none() && there.effects.contains(&Effect::Clock(false)), "{entry}");
        assert!(!there.page().contains("session-rep"), "{entry}: {}", there.page());
        assert!(!has_plan(&mut there), "{entry}: {}", there.page());
        assert!(there.written().is_empty(), "no diary, nothing on the disk");
        // She answers all of it here; the same told again, also after a reload, is no news.
        there.send("do", "what=restart");
        walk(&mut there);
        // A yes stands for its day.
        let is_settled = !entry.contains("yes=");
        assert_eq!(has_plan(&mut there), is_settled, "{entry}: {}", there.page());
        there.send("heard", &heard);
        assert_eq!(has_plan(&mut there), is_settled, "{entry}: {}", there.page());
        there.send("do", "what=keep");
        let kept = there.effects.iter().find_map(|effect| match effect {
            Effect::Session(text) => Some(encoded(text)),
            _ => None,
        });
        let mut later = Visit::new("/");
        later.state = State::new(&later.world, day());
        later.send("start", &format!("to=/plan&zone=&session={}", kept.unwrap()));
        later.send("heard", &heard);
        assert_eq!(has_plan(&mut later), is_settled, "{entry}: {}", later.page());
        // A page that has not heard of it does.
        let mut fresh = with_plan();
        fresh.send("heard", &heard);
        assert!(!has_plan(&mut fresh), "{entry}");
    }
}

#[test]
fn an_entry_without_a_sign_is_told_to_no_tab_and_a_page_of_yesterday_asks_everything_again() {
    let mut here = with_plan();
    here.send("go", "to=/diary");
    here.form("day", "pain-now=3&none=1&note=a+quiet+day");
    assert!(told(&here).is_empty(), "{:?}", here.effects);
    here.send("go", "to=/diary&today=2031-04-13");
    here.form("day", "pain-now=3&unsure=bleeding-any");
    let record = store::read_record(told(&here)[0].as_bytes()).unwrap();
    let record = care::Written { at: care::Moment { day: day().plus_days(1), ..record.at }, ..record };
    let record = String::from_utf8(store::record(&record)).unwrap();
    let mut there = with_plan();
    there.send("heard", &format!("record={}&today=2031-04-13", encoded(&record)));
    there.send("go", "to=/plan&today=2031-04-13");
    assert!(!there.page().contains("class=\"card item\""), "{}", there.page());
}

#[test]
fn words_of_the_diary_that_point_to_a_sign_count_where_they_are_read_until_a_check_settles_them() {
    let entry = care::DayEntry { note: "I am bleeding a little".to_owned(), ..care::DayEntry::default() };
    let note = visit::days_ago(0, care::Entry::Day(entry));
    let mut visit = with_plan().with_diary(core::slice::from_ref(&note));
    visit.send("go", "to=/plan");
    assert!(!visit.page().contains("class=\"card item\""), "{}", visit.page());
    let answers = visit.state.intake.file_text(&visit.world.bundle.guideline);
    let settled = care::Entry::Checked {
        answers,
        disposition: clinical::Disposition::SelfCare.to_string(),
        guideline: visit.world.bundle.id.hex(),
    };
    let mut check = visit::days_ago(0, settled);
    check.at.minute += 10;
    let mut visit = with_plan().with_diary(&[note, check]);
    visit.send("go", "to=/plan");
    assert!(visit.page().contains("class=\"card item\""), "{}", visit.page());
}

/// What an event had spoken, and the moments at which it fell silent as empty texts.
fn spoken(visit: &Visit) -> Vec<String> {
    let said = |effect: &Effect| match effect {
        Effect::Speak(text) => Some(text.clone()),
        _ => None,
    };
    visit.effects.iter().filter_map(said).collect()
}

#[test]
fn help_in_the_night_is_read_out_after_the_danger_signs_and_silent_with_one_tap_for_the_visit() {
    let mut visit = Visit::new("/");
    for (to, silent) in [("/night", true), ("/night/leg-cramp", true)] {
        visit.send("go", &format!("to={to}"));
        assert_eq!(spoken(&visit).is_empty(), silent, "{to}");
    }
    visit.form("night", "");
    let page = visit.page();
    let first = spoken(&visit).pop().expect("the first step is spoken");
    assert!(!first.is_empty() && page.contains(&format!("<li>{first}</li>")), "{first}: and written: {page}");
    assert!(page.contains("data-do=\"session-night-voice\" aria-pressed=\"true\""), "{page}");
    visit.send("do", "what=session-night-voice");
    assert_eq!(spoken(&visit), [""], "silent at once");
    let kept = last(&visit, session_of).unwrap();
    let again = |visit: &mut Visit| {
        visit.send("go", "to=/night/spasm");
        visit.form("night", "");
        assert!(visit.page().contains("aria-pressed"), "{}", visit.page());
        spoken(visit)
    };
    assert!(again(&mut visit).is_empty(), "for this visit");
    let mut later = begun("/night", &format!("session={}", encoded(&kept)), &[], 0);
    assert!(again(&mut later).is_empty(), "also after a reload");
    later.send("do", "what=session-night-voice");
    assert!(!spoken(&later)[0].is_empty(), "one tap, and it speaks");
    later.send("go", "to=/");
    assert_eq!(spoken(&later), [""], "whoever goes on is not talked at");
    // Another visit, of someone who wants no voice in a session.
    let mut quiet = begun("/night", "choices=silent%3Dyes", &[], 0);
    assert!(again(&mut quiet).is_empty());
    // A danger sign: nothing to do is read out.
    let mut sign = Visit::new("/night/leg-cramp");
    sign.form("night", "yes=one-leg-swollen");
    assert!(spoken(&sign).is_empty() && !sign.page().contains("session-read"), "{:?}", sign.effects);
}

/// The last text of an effect.
fn last(visit: &Visit, of: impl Fn(&Effect) -> Option<&String>) -> Option<String> {
    visit.effects.iter().rev().find_map(of).cloned()
}

fn session_of(effect: &Effect) -> Option<&String> {
    match effect {
        Effect::Session(text) => Some(text),
        _ => None,
    }
}

fn meanwhile_of(effect: &Effect) -> Option<&String> {
    match effect {
        Effect::Meanwhile(text) => Some(text),
        _ => None,
    }
}

/// Someone with a diary who had a heat pack put on at a second of the clock, and the minutes it lasts.
fn with_heat(clock: u64) -> (Visit, u64) {
    let mut visit = with_plan();
    visit.send("do", "what=fuller");
    walk(&mut visit);
    visit.send("do", "what=diary-on&with=");
    visit.send("go", "to=/timer/heat-pack");
    visit.send("do", &at_clock("what=timer-start&with=heat-pack", clock));
    let Some(web::state::What::Timer(timer)) = visit.state.doing.as_ref().map(|doing| &doing.what) else {
        panic!()
    };
    let minutes = u64::from(timer.seconds_left() / 60);
    (visit, minutes)
}

fn at_clock(text: &str, clock: u64) -> String {
    format!("{text}&today=2031-04-12&minute=700&clock={clock}")
}

/// A page that begins with what was kept, at that second; the diary answers with these records.
fn begun(to: &str, fields: &str, records: &[care::Written], clock: u64) -> Visit {
    let mut visit = Visit::new("/");
    visit.state = State::new(&visit.world, day());
    visit.send("start", &at_clock(&format!("to={to}&zone=&{fields}"), clock));
    let record = |written| String::from_utf8(store::record(written)).unwrap();
    let records: Vec<String> = records.iter().map(record).collect();
    if fields.contains("choices=diary") {
        visit.send("diary", &at_clock(&format!("records={}", encoded(&records.join("\n"))), clock));
    }
    visit
}

fn kept_of(effect: &Effect) -> Option<&String> {
    match effect {
        Effect::Keep(text) => Some(text),
        _ => None,
    }
}

fn timer_of(visit: &Visit) -> &care::Timer {
    match visit.state.doing.as_ref().map(|doing| &doing.what) {
        Some(web::state::What::Timer(timer)) => timer,
        _ => panic!("no timer: {}", visit.page()),
    }
}

#[test]
fn a_timer_goes_on_after_a_reload_and_after_a_closed_tab_with_the_time_that_went_by() {
    let (mut visit, minutes) = with_heat(1000);
    let closed = last(&visit, meanwhile_of).expect("with a diary its place is kept on the device");
    let tab = last(&visit, session_of).unwrap();
    let diary = visit.state.diary.entries().to_vec();
    for fields in
        [format!("session={}", encoded(&tab)), format!("choices=diary%3Dyes&meanwhile={}", encoded(&closed))]
    {
        let later = begun("/", &fields, &diary, 1000 + 300);
        let left = u64::from(timer_of(&later).seconds_left());
        assert!((minutes * 60 - 302..=minutes * 60 - 300).contains(&left), "{left}");
        assert!(later.page().contains("href=\"/timer/heat-pack\""), "{}", later.page());
        assert!(later.state.doing.as_ref().unwrap().needs_clock());
        // It is over meanwhile: it ends at its limit, rings, says so, and is written down once.
        let late = begun("/timer/heat-pack", &fields, &diary, 1000 + minutes * 60 + 1800);
        assert!(late.effects.contains(&Effect::Ring), "{:?}", late.effects);
        assert!(late.page().contains("The time was up a while ago"), "{}", late.page());
        assert_ne!(timer_of(&late).phase(), care::TimerPhase::On);
        let uses: Vec<u32> = late
            .state
            .diary
            .standing()
            .filter_map(|w| match &w.entry {
                care::Entry::Use(used) => Some(used.seconds),
                _ => None,
            })
            .collect();
        assert_eq!(uses, [u32::try_from(minutes * 60).unwrap()]);
        // The clock was turned back: nobody knows, so it comes off.
        let back = begun("/", &fields, &diary, 900);
        assert_ne!(timer_of(&back).phase(), care::TimerPhase::On);
    }
    // Halted, nothing goes by.
    visit.send("do", &at_clock("what=timer-halt&with=", 1060));
    let halted = last(&visit, session_of).unwrap();
    let later = begun("/", &format!("session={}", encoded(&halted)), &[], 99_999);
    assert!(timer_of(&later).is_halted() && timer_of(&later).phase() == care::TimerPhase::On);
    // The pause before the next use goes by, too, and is not made shorter by a clock turned back.
    visit.send("tick", &at_clock("ms=2000", 1062));
    visit.send("do", &at_clock("what=timer-off&with=", 1100));
    let pause = u64::from(timer_of(&visit).seconds_left());
    assert!(pause > 0);
    let paused = last(&visit, session_of).unwrap();
    for (clock, left) in [(1100 + 60, pause - 60), (1000, pause)] {
        let later = begun("/", &format!("session={}", encoded(&paused)), &[], clock);
        assert_eq!(timer_of(&later).phase(), care::TimerPhase::Pause);
        assert_eq!(u64::from(timer_of(&later).seconds_left()), left);
    }
}

#[test]
fn a_timer_that_cannot_be_taken_up_says_that_what_is_on_must_come_off() {
    let (visit, minutes) = with_heat(1000);
    let closed = last(&visit, meanwhile_of).unwrap();
    let fields = format!("choices=diary%3Dyes&meanwhile={}", encoded(&closed));
    let stop = stopped_today();
    let clock = 1000 + minutes * 60 + 1800;
    let late = begun("/", &fields, &[stop], clock);
    assert!(late.state.doing.is_none() && late.effects.contains(&Effect::Ring), "{:?}", late.effects);
    assert!(late.page().contains("The time was up a while ago"), "{}", late.page());
    assert_eq!(last(&late, meanwhile_of).as_deref(), Some(""), "and is forgotten");
    // The next day.
    let mut next = Visit::new("/");
    next.state = State::new(&next.world, day());
    let tomorrow = format!("today=2031-04-13&minute=5&clock={clock}");
    next.send("start", &format!("to=/&zone=&{fields}&{tomorrow}"));
    next.send("diary", &format!("records=&{tomorrow}"));
    assert!(next.state.doing.is_none() && next.page().contains("The time was up"), "{}", next.page());
}

/// A stop of a session, in a diary.
fn stopped_today() -> care::Written {
    let stopped_by = Some("tightening".to_owned());
    let entry = care::Entry::Session(care::SessionRecord { stopped_by, ..care::SessionRecord::default() });
    care::Written { id: care::EntryId([8; 16]), at: care::Moment { day: day(), minute: 1400 }, entry }
}

#[test]
fn with_a_diary_the_place_in_a_session_outlives_its_tab_and_is_forgotten_when_it_is_over() {
    let mut visit = with_plan();
    visit.send("do", "what=diary-on&with=");
    visit.send("go", "to=/session");
    assert!(!visit.page().contains("data-do=\"keep\""), "nothing to ask: {}", visit.page());
    visit.send("do", "what=session-start&with=");
    for _ in 0..4 {
        visit.send("do", "what=session-rep&with=");
    }
    visit.send("do", "what=session-pause&with=");
    let kept = last(&visit, meanwhile_of).expect("it is kept");
    visit.send("go", "to=/privacy");
    assert!(visit.page().contains("id=\"meanwhile\""), "and said: {}", visit.page());
    let place = |visit: &Visit| {
        let at = visit.state.doing.as_ref().and_then(|doing| doing.session()?.picture())?;
        Some((at.activity, at.repetition, at.set, at.side))
    };
    let fields = format!("choices=diary%3Dyes&meanwhile={}", encoded(&kept));
    let diary = visit.state.diary.entries().to_vec();
    let mut later = begun("/", &fields, &diary, 0);
    assert!(later.page().contains("href=\"/session\""), "{}", later.page());
    later.send("go", "to=/session");
    assert_eq!(place(&later), place(&visit));
    // Opened at once where it was, it waits for the diary: her plan hangs on it, and a stop may stand in it.
    let mut early = Visit::new("/");
    early.state = State::new(&early.world, day());
    early.send("start", &at_clock(&format!("to=/session&zone=&{fields}"), 0));
    assert!(place(&early).is_none() && !early.page().contains("session-start"), "{}", early.page());
    early.send("go", "to=/plan");
    assert!(!early.page().contains("class=\"card item\""), "{}", early.page());
    let straight = begun("/session", &fields, &diary, 0);
    assert_eq!(place(&straight), place(&visit));
    // A stop of today in it, and there is no session any more.
    let stopped = begun("/session", &fields, &[diary.clone(), vec![stopped_today()]].concat(), 0);
    assert!(place(&stopped).is_none() && !stopped.page().contains("session-go-on"), "{}", stopped.page());
    later.send("do", "what=session-go-on&with=");
    later.send("do", "what=session-leave&with=");
    assert_eq!(last(&later, meanwhile_of).as_deref(), Some(""));
    assert!(!later.state.kept, "she did not ask for more");
    // She leaves in a hurry, and nothing is kept after that.
    for mut visit in [visit, with_heat(1000).0, begun("/", &fields, &diary, 0)] {
        visit.send("do", "what=keep");
        visit.send("do", "what=leave");
        assert!(!visit.effects.iter().any(|effect| matches!(effect, Effect::Keep(_))), "what she kept stays");
        assert_eq!(last(&visit, meanwhile_of).as_deref(), Some(""));
        assert_eq!(last(&visit, session_of).as_deref(), Some(""));
        let left = visit.effects.iter().position(|effect| *effect == Effect::Leave).unwrap();
        let kept = |effect: &Effect| {
            matches!(effect, Effect::Session(_) | Effect::Meanwhile(_) | Effect::Keep(_) | Effect::Write(..))
        };
        assert!(!visit.effects[left..].iter().any(kept), "{:?}", visit.effects);
    }
}

#[test]
fn without_a_diary_or_under_a_passphrase_the_place_is_kept_in_the_tab_alone() {
    let mut open = in_session();
    open.send("do", "what=session-pause&with=");
    assert!(last(&open, meanwhile_of).is_none() && last(&open, session_of).is_some(), "{:?}", open.effects);
    open.send("do", "what=diary-on&with=");
    assert!(last(&open, meanwhile_of).is_some(), "{:?}", open.effects);
    open.send("diary", "records=&sealed=yes");
    assert_eq!(last(&open, meanwhile_of).as_deref(), Some(""), "{:?}", open.effects);
    open.send("do", "what=session-go-on&with=");
    assert!(last(&open, meanwhile_of).is_none(), "{:?}", open.effects);
}

#[test]
fn nothing_stands_before_what_she_has_to_do() {
    for (entry, has_to_act) in [("pain-now=3", false), ("pain-now=3&yes=bleeding-any", true)] {
        let mut visit = with_plan();
        visit.send("go", "to=/diary");
        visit.form("day", entry);
        visit.send("go", "to=/result");
        visit.send("do", "what=keep");
        let page = visit.page();
        let (act, notice) = (page.find("<section class=\"act"), page.find("Kept on this device"));
        assert_eq!(act.unwrap() < notice.unwrap(), has_to_act, "{entry}: {page}");
    }
}

#[test]
fn what_she_keeps_on_the_device_are_her_answers_and_not_where_a_timer_stands() {
    let (mut visit, _) = with_heat(1000);
    visit.send("do", "what=keep");
    let kept = last(&visit, kept_of).expect("she asked for it");
    let tab = last(&visit, session_of).unwrap();
    assert!(tab.contains("\ntiming ") && !kept.contains("\ntiming "), "{kept}");
    // Two tabs that begin with it do not count one use twice; the answers are there in both.
    let diary = visit.state.diary.entries().to_vec();
    let other = begun("/plan", &format!("choices=diary%3Dyes&kept={}", encoded(&kept)), &diary, 1060);
    assert!(other.state.doing.is_none() && other.page().contains("class=\"card item\""), "{}", other.page());
}

#[test]
fn an_urgent_check_elsewhere_is_not_settled_by_answers_that_are_older() {
    let checked = |disposition: &str| {
        let at = care::Moment { day: day(), minute: 14 * 60 };
        let entry = care::Entry::Checked {
            answers: String::new(),
            disposition: disposition.to_owned(),
            guideline: String::new(),
        };
        let written = care::Written { id: care::EntryId([7; 16]), at, entry };
        format!("record={}", encoded(core::str::from_utf8(&store::record(&written)).unwrap()))
    };
    for urgent in ["emergency", "call-today"] {
        let mut visit = with_plan();
        visit.send("heard", &checked(urgent));
        visit.send("go", "to=/result");
        let page = visit.page();
        assert!(!page.contains("href=\"/plan\"") || !page.contains("act full self-care"), "{urgent}: {page}");
        visit.send("go", "to=/plan");
        assert!(!visit.page().contains("class=\"card item\""), "{urgent}");
        // Once everything is answered here, after it, that counts.
        visit.send("do", "what=restart");
        walk(&mut visit);
        visit.send("heard", &checked(urgent));
        visit.send("go", "to=/plan");
        assert!(visit.page().contains("class=\"card item\""), "{urgent}: {}", visit.page());
    }
    // One that leaves room for a plan changes nothing.
    let mut visit = with_plan();
    visit.send("heard", &checked("self-care"));
    visit.send("go", "to=/plan");
    assert!(visit.page().contains("class=\"card item\""));
}

#[test]
fn answers_kept_with_a_session_that_was_left_do_not_come_back_over_later_ones() {
    let mut visit = with_plan();
    visit.send("do", "what=diary-on&with=");
    visit.send("go", "to=/session");
    visit.send("do", "what=session-start&with=");
    let kept = last(&visit, meanwhile_of).expect("it is kept");
    // She opens it again, leaves the session where it is and checks again: this time she bleeds.
    let fields = format!("choices=diary%3Dyes&meanwhile={}", encoded(&kept));
    let mut later = begun("/", &fields, &[], 2000);
    later.send("do", "what=restart");
    let mut newest = last(&later, meanwhile_of);
    for _ in 0..40 {
        if later.page().contains("value=\"bleeding-any\"") {
            later.form("answers", "yes=bleeding-any");
            newest = last(&later, meanwhile_of).or(newest);
            break;
        }
        walk_one(&mut later);
        newest = last(&later, meanwhile_of).or(newest);
    }
    let newest = newest.expect("the later answers are kept in place of the earlier ones");
    let fields = format!("choices=diary%3Dyes&meanwhile={}", encoded(&newest));
    let mut last_of_all = begun("/result", &fields, &[], 3000);
    assert!(!last_of_all.page().contains("act self-care"), "{}", last_of_all.page());
    last_of_all.send("go", "to=/plan");
    assert!(!last_of_all.page().contains("class=\"card item\""), "{}", last_of_all.page());
}

#[test]
fn a_use_that_was_over_is_not_written_again_when_a_sign_comes() {
    let (mut visit, _) = with_heat(1000);
    visit.send("tick", &at_clock("ms=60000", 1060));
    let mut uses = 0;
    let mut count = |visit: &Visit| {
        uses += visit.written().iter().filter(|record| record.contains("\"use\"")).count();
        uses
    };
    visit.send("do", &at_clock("what=timer-off&with=", 1060));
    assert_eq!(count(&visit), 1, "{:?}", visit.written());
    visit.send("do", &at_clock("what=session-stop&with=tightening", 1070));
    assert_eq!(count(&visit), 1, "{:?}", visit.written());
}
