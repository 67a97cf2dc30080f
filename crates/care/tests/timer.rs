//! What the timer of a measure promises, on the measures of the real guideline.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test may fail, and owns the disk"
)]

mod person;

use care::{Cue, NoTimer, Of, Proposal, Timer, TimerPhase};
use guideline::{ActivityId, ActivityKind, Says};

use person::rules;

fn proposal(at: usize) -> Proposal {
    Proposal {
        activity: ActivityId(u16::try_from(at).unwrap()),
        level: 1,
        dose: rules().activities[at].levels.first().copied(),
        because: Vec::new(),
        cuts: Vec::new(),
        instead_of: None,
        preferred: false,
    }
}

fn heat() -> Proposal {
    proposal(rules().find_activity("heat-pack").unwrap().index())
}

#[test]
fn every_measure_with_a_time_ends_at_its_limit() {
    let rules = rules();
    let measures = rules.activities.iter().enumerate().filter(|(_, a)| a.kind == ActivityKind::Measure);
    let mut n_timed = 0;
    for (at, record) in measures {
        let proposal = proposal(at);
        let Some(dose) = proposal.dose else { continue };
        if dose.minutes == 0 {
            assert_eq!(Timer::start(rules, &proposal, 0).unwrap_err(), NoTimer::NoTime);
            continue;
        }
        n_timed += 1;
        let limit =
            u32::from(record.limit.minutes_max.map_or(dose.minutes, |most| dose.minutes.min(most))) * 60;
        for step in [1000, 60_000, 7_200_000, u64::MAX] {
            let (mut timer, _) = Timer::start(rules, &proposal, 0).unwrap();
            let mut seconds = 0u64;
            while timer.phase() == TimerPhase::On {
                let cues = timer.tick(step);
                seconds = seconds.saturating_add(step / 1000);
                let over = cues.iter().any(|cue| matches!(cue.says, Says::TimerEnd | Says::TimerOverdue));
                assert_eq!(over, timer.phase() != TimerPhase::On);
            }
            assert!(seconds >= u64::from(limit), "{}", record.id);
            assert_eq!(timer.record().seconds, limit, "{}", record.id);
        }
    }
    assert!(n_timed >= 6);
}

#[test]
fn while_a_device_sleeps_heat_is_still_on_and_a_pause_gets_no_shorter() {
    let rules = rules();
    let heat = &heat();
    let (mut timer, _) = Timer::start(rules, heat, 0).unwrap();
    let limit = u64::from(timer.seconds_left());
    // Where nothing sleeps, the clock on the wall adds nothing, however its seconds fall.
    let mut wall = 5_000_000;
    for n in 0..300u64 {
        wall = 5_000_000 + n / 5;
        assert_eq!(timer.tick_by(200, wall), []);
    }
    assert_eq!(u64::from(timer.seconds_left()), limit - 60);
    // It was turned back, or nobody knows it: what was counted counts.
    assert_eq!(timer.tick_by(1000, wall - 3600), []);
    assert_eq!(timer.tick_by(1000, 0), []);
    assert_eq!(u64::from(timer.seconds_left()), limit - 62);
    // Taken off for a while, it is not on.
    assert_eq!(timer.halt().len(), 1);
    assert_eq!(timer.tick_by(200, wall), []);
    assert_eq!(timer.go_on().len(), 1);
    assert_eq!(timer.tick_by(200, wall + 1800), []);
    assert_eq!(u64::from(timer.seconds_left()), limit - 62);
    // Five minutes that nobody counted, then the rest of the time and an hour more.
    assert_eq!(timer.tick_by(200, wall + 2100), []);
    assert_eq!(u64::from(timer.seconds_left()), limit - 62 - 300);
    let told = timer.tick_by(200, wall + 2100 + limit + 3600);
    assert!(matches!(told[0].says, Says::TimerOverdue), "{told:?}");
    // And the pause is counted as it was seen.
    assert_eq!(timer.tick_by(60_000, wall + 999_999), []);
    assert_eq!(timer.phase(), TimerPhase::Pause);
}

#[test]
fn the_pause_before_the_next_heat_is_counted_from_when_she_was_told() {
    let rules = rules();
    let heat = &heat();
    let (mut timer, _) = Timer::start(rules, heat, 0).unwrap();
    // While no time goes by it has to be off her skin, and she is told.
    assert_eq!(timer.halt(), [Cue { says: Says::TimerHalt, of: Of::Nothing }]);
    assert_eq!(timer.halt(), []);
    assert_eq!(timer.tick(600_000), []);
    assert_eq!(timer.go_on(), [Cue { says: Says::Resumed, of: Of::Nothing }]);
    let told = timer.tick(2 * 3_600_000);
    assert_eq!(told[0], Cue { says: Says::TimerOverdue, of: Of::Number(105) });
    assert_eq!(told[1], Cue { says: Says::TimerPause, of: Of::Number(60) });
    assert_eq!(timer.tick(59 * 60_000), []);
    assert_eq!(timer.tick(60_000), [Cue { says: Says::TimerAgain, of: Of::Nothing }]);
    // Used as often as a day allows, it does not begin again.
    assert_eq!(Timer::start(rules, heat, 3).unwrap_err(), NoTimer::Enough);
    let (mut last, _) = Timer::start(rules, heat, 2).unwrap();
    assert_eq!(last.off(), [Cue { says: Says::TimerEnough, of: Of::Nothing }]);
    assert_eq!(last.phase(), TimerPhase::Enough);
}

#[test]
fn cold_then_warmth_says_once_when_to_change_over_and_neither_part_is_too_long() {
    let rules = rules();
    let at = |name: &str| rules.find_activity(name).unwrap().index();
    let both = proposal(at("heat-cold-alternate"));
    let whole = both.dose.unwrap().minutes;
    let first = rules.activities[at("heat-cold-alternate")].change_minutes.unwrap();
    // She may begin with either.
    for name in ["cold-pack", "heat-pack"] {
        let most = rules.activities[at(name)].limit.minutes_max.unwrap();
        assert!(first <= most && whole - first <= most, "{name}");
    }
    let change = Cue { says: Says::TimerChange, of: Of::Nothing };
    let (mut timer, _) = Timer::start(rules, &both, 0).unwrap();
    assert_eq!(timer.change_in(), Some(u32::from(first) * 60));
    assert_eq!(timer.tick(u64::from(first) * 60_000 - 1), []);
    assert_eq!(timer.change_in(), Some(1));
    assert_eq!(timer.tick(1), [change]);
    assert!(change.rings());
    assert_eq!((timer.change_in(), timer.phase()), (None, TimerPhase::On));
    assert_eq!(timer.seconds_left(), u32::from(whole - first) * 60);
    assert_eq!(timer.tick(1000), []);
    // A phone that slept over it still says it; one that slept over the end says only that.
    let (mut late, _) = Timer::start(rules, &both, 0).unwrap();
    assert_eq!(late.tick(u64::from(first + 2) * 60_000), [change]);
    let (mut over, _) = Timer::start(rules, &both, 0).unwrap();
    let told = over.tick(u64::from(whole + 60) * 60_000);
    assert!(told[0].says == Says::TimerOverdue && !told.contains(&change), "{told:?}");
    // What has one part has nothing to change.
    assert_eq!(Timer::start(rules, &heat(), 0).unwrap().0.change_in(), None);
}
