//! Every worked person: her session can be done to its end, and no stop leaves her with a plan.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test may fail, and owns the disk"
)]

mod real;

use care::{Beginning, Diary, EntryId, Moment, NoSession, Pace, Running, Session};
use clinical::Date;
use exchange::case_file::{CaseFile, Source, read};
use exchange::{Occasion, check};
use guideline::{Position, SignId, WayId};

use real::{bundle, people, rules};

/// Every worked person, on the day of her answers.
fn everyone() -> Vec<(String, Occasion<'static>, CaseFile)> {
    let late: Date = "2040-01-01".parse().unwrap();
    let occasion = Occasion::new(bundle(), late);
    people()
        .into_iter()
        .map(|(name, text)| {
            let file = read(&Source::of(&name, text.as_str()).unwrap(), occasion.setting()).unwrap();
            let occasion = Occasion { today: file.on, ..occasion };
            let file = read(&Source::of(&name, text.as_str()).unwrap(), occasion.setting()).unwrap();
            (name, occasion, file)
        })
        .collect()
}

#[test]
fn every_worked_persons_session_can_be_done_to_its_end() {
    let mut n_done = 0;
    for (name, occasion, file) in everyone() {
        let checked = check(&occasion, &file);
        let Some(cleared) = checked.cleared() else { continue };
        let plan = care::plan(rules(), cleared);
        let at = Moment { day: cleared.assessment().case().on(), minute: 0 };
        let beginning = Beginning { id: EntryId([0; 16]), at, guideline: "", pace: Pace::Tempo };
        let mut session = match Session::start(rules(), &plan, beginning, &Diary::default()) {
            Ok((session, _)) => session,
            Err(why) => {
                assert_eq!(why, NoSession::Nothing, "{name}");
                assert!(plan.session.is_empty(), "{name} has exercises and no session");
                continue;
            }
        };
        let mut seconds = 0;
        while !session.is_over() {
            session.resume_now();
            for cue in session.tick(1000) {
                let line = exchange::session::said(occasion.edition, cue);
                assert!(!line.contains("session-") && !line.contains("activity-"), "{name}: {line}");
            }
            seconds += 1;
            assert!(seconds < 3600, "{name}: {:?}", session.picture());
        }
        assert_eq!(session.running(), Running::Finished);
        let record = session.record();
        for item in &record.items {
            // At the tempo of a session the day's time on the back may be over before the dose is.
            let id = rules().find_activity(&item.activity).unwrap();
            let on_back = rules().activity(id).position == Position::Supine;
            assert!(item.done == item.planned || on_back && item.done > 0, "{name}: {item:?}");
        }
        n_done += 1;
    }
    assert!(n_done > 100, "{n_done}");
}

#[test]
fn no_stop_leaves_a_worked_person_with_a_plan() {
    let n_ways = rules().session.as_ref().unwrap().ways.len();
    let mut n_stopped = 0;
    for (name, occasion, file) in everyone() {
        for way in (0..n_ways).map(|at| WayId(u16::try_from(at).unwrap())) {
            let before = check(&occasion, &file);
            let (opened, after) = exchange::session::stopped(&occasion, &file, way).unwrap();
            assert!(after.cleared().is_none(), "{name} has a plan after {}", opened.way.id);
            assert!(!opened.assessment.cleared);
            assert!(after.assessment.at_most() >= before.assessment.at_most(), "{name}");
            assert!(after.assessment.at_least() >= before.assessment.at_least(), "{name}");
            assert!(!opened.ask.is_empty(), "{name} is asked nothing after {}", opened.way.id);
            n_stopped += usize::from(before.cleared().is_some());
        }
        // Nor does any single stop sign, by itself.
        for stop in &rules().stop_signs {
            let mut case = file.case.clone();
            stop.signs.iter().for_each(|sign| case.reopen(*sign));
            let open = |sign: &SignId| {
                let sign = *sign;
                let not_asked = case.known(sign.into()) == care::Known::NotAsked;
                let read = rules().sign(sign).no_when.as_ref();
                let read = read.is_some_and(|no_when| care::certain(rules(), &case, no_when));
                not_asked && !read && care::possible(rules(), &case, &rules().sign(sign).when)
            };
            if stop.signs.iter().any(open) {
                assert!(care::assess(rules(), case).cleared().is_none(), "{name}: {}", stop.id);
            }
        }
    }
    assert!(n_stopped > 500, "{n_stopped}");
}

#[test]
fn a_tightening_is_to_be_rung_about_at_once() {
    let way = rules().session.as_ref().unwrap().find_way("tightening").unwrap();
    let file = |name: &str| everyone().into_iter().find(|(n, _, _)| n.starts_with(name)).unwrap();
    let (_, occasion, file) = file("ada-24-0");
    let (opened, after) = exchange::session::stopped(&occasion, &file, way).unwrap();
    assert_eq!(after.assessment.now(), clinical::Disposition::CallToday);
    assert!(opened.ask.iter().any(|ask| ask.feature == "rhythmic-pain-preterm"));
    // At 24 weeks nobody is asked about labour at term.
    assert!(opened.ask.iter().all(|ask| ask.feature != "term-regular-contractions"));
}
