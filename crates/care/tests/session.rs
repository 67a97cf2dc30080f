//! What a session promises, on the plans of the real guideline.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test may fail, and owns the disk"
)]

mod person;

use care::{
    Answer, Assessment, Beginning, CarePlan, Cue, Diary, Effort, Entry, EntryId, Moment, NoSession, Of, Pace,
    Pause, Phase, ResumeError, Running, Session, SessionRecord, Skipped, Wishes, Written, after_stop,
    asked_after_stop, assess, exercise_seconds, plan,
};
use clinical::{Date, Dose};
use guideline::{ActivityId, EquipmentId, Position, Says, WayId};
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;

use person::{case, cleared_person, rules};

const HASH: &str = "0123";

fn day() -> Date {
    Date::from_ymd(2031, 4, 12).unwrap()
}

fn beginning(pace: Pace) -> Beginning<'static> {
    Beginning { id: EntryId([7; 16]), at: Moment { day: day(), minute: 600 }, guideline: HASH, pace }
}

/// Someone cleared who has every thing an exercise may need, at a level on every ladder.
fn cleared(person: &person::Person, level: u8) -> Option<(Assessment, CarePlan)> {
    let rules = rules();
    let mut case = case(person, true);
    let of = |n: usize| u16::try_from(n).unwrap();
    let wishes = Wishes {
        equipment: (0..rules.equipment.len()).map(|e| EquipmentId(of(e))).collect(),
        levels: (0..rules.activities.len()).map(|a| (ActivityId(of(a)), level)).collect(),
        ..Wishes::default()
    };
    case.set_wishes(wishes);
    let done = assess(rules, case);
    let made = plan(rules, done.cleared()?);
    Some((done, made))
}

fn somebody(level: u8) -> (Assessment, CarePlan) {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let strategy = cleared_person();
    loop {
        let mut person = strategy.new_tree(&mut runner).unwrap().current();
        person.yes = 0;
        person.unsure = 0;
        if let Some(found) = cleared(&person, level)
            && found.1.session.len() > 4
        {
            return found;
        }
    }
}

fn begun(plan: &CarePlan, pace: Pace) -> Session {
    Session::start(rules(), plan, beginning(pace), &Diary::default()).unwrap().0
}

/// Lets it run to its end, with a touch whenever it waits.
fn run_on(session: &mut Session, step: u64) -> Vec<Cue> {
    let mut cues = Vec::new();
    for _ in 0..20_000_000 / step {
        if session.is_over() {
            return cues;
        }
        if matches!(session.running(), Running::Paused(_)) {
            cues.extend(session.resume_now());
        }
        if session.picture().unwrap().seconds_left.is_none() {
            cues.extend(session.rep());
        }
        cues.extend(session.tick(step));
    }
    panic!("it does not end: {:?}", session.picture());
}

/// What she or the world may do.
#[derive(Clone, Debug)]
enum Act {
    Tick(u64),
    Rep,
    Pause,
    Resume,
    Skip,
    TooHard,
    TooEasy,
    Reload,
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        12 => (0u64..5000).prop_map(Act::Tick),
        1 => prop_oneof![Just(6000u64), Just(3_600_000), Just(u64::MAX)].prop_map(Act::Tick),
        6 => Just(Act::Rep),
        1 => Just(Act::Pause),
        3 => Just(Act::Resume),
        1 => Just(Act::Skip),
        1 => Just(Act::TooHard),
        1 => Just(Act::TooEasy),
        1 => Just(Act::Reload),
    ]
}

fn perform(session: &mut Session, plan: &CarePlan, act: &Act) {
    match act {
        Act::Tick(elapsed) => drop(session.tick(*elapsed)),
        Act::Rep => drop(session.rep()),
        Act::Pause => drop(session.pause()),
        Act::Resume => drop(session.resume_now()),
        Act::Skip => drop(session.skip(Skipped::Tired)),
        Act::TooHard => drop(session.too_hard()),
        Act::TooEasy => drop(session.too_easy()),
        Act::Reload => {
            if let Some(token) = session.token() {
                *session = resumed(plan, &token).unwrap();
            }
        }
    }
}

fn resumed(plan: &CarePlan, token: &str) -> Result<Session, ResumeError> {
    Session::resume(rules(), plan, HASH, day(), &Diary::default(), token)
}

fn amount(dose: &Dose) -> u32 {
    if dose.minutes > 0 {
        return u32::from(dose.minutes) * 60;
    }
    u32::from(dose.sets.max(1)) * u32::from(dose.repetitions) * if dose.each_side { 2 } else { 1 }
}

fn keeps_to(plan: &CarePlan, record: &SessionRecord) {
    for item in &record.items {
        let proposal =
            plan.session.iter().find(|p| rules().activity(p.activity).id == item.activity).unwrap();
        assert_eq!(item.planned, amount(&proposal.dose.unwrap()), "{}", item.activity);
        assert!(item.done <= item.planned, "{item:?}");
        assert!(item.level <= proposal.level && item.level > 0, "{item:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 120, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_pressed_no_more_is_done_than_planned(
        person in cleared_person(), level in 1u8..5, tap in any::<bool>(), acts in prop::collection::vec(act(), 0..400)
    ) {
        let Some((_, plan)) = cleared(&person, level) else { return Ok(()) };
        let pace = if tap { Pace::Tap } else { Pace::Tempo };
        let Ok((mut session, _)) = Session::start(rules(), &plan, beginning(pace), &Diary::default()) else {
            return Ok(());
        };
        for act in &acts {
            let before = session.record();
            perform(&mut session, &plan, act);
            let after = session.record();
            keeps_to(&plan, &after);
            prop_assert!(session.is_over() || session.token().is_some());
            for (was, is) in before.items.iter().zip(&after.items) {
                prop_assert!(was.done <= is.done && is.level <= was.level, "{was:?} became {is:?}");
            }
        }
        run_on(&mut session, 1000);
        keeps_to(&plan, &session.record());
    }

    #[test]
    fn a_session_takes_as_long_as_the_plan_says(person in cleared_person(), level in 1u8..5) {
        let Some((_, plan)) = cleared(&person, level) else { return Ok(()) };
        let most = u32::from(rules().planner.session_minutes_default) * 60;
        prop_assert!(plan.session_seconds <= most, "{}", plan.session_seconds);
        let Ok((mut session, _)) =
            Session::start(rules(), &plan, beginning(Pace::Tempo), &Diary::default())
        else {
            return Ok(());
        };
        run_on(&mut session, 1000);
        prop_assert_eq!(session.record().seconds, plan.session_seconds);
    }

    #[test]
    fn time_that_nobody_saw_pauses_and_counts_for_nothing(
        acts in prop::collection::vec(act(), 0..60), beyond in 1u64..u64::MAX / 2
    ) {
        let (_, plan) = somebody(1);
        let mut session = begun(&plan, Pace::Tempo);
        acts.iter().for_each(|act| perform(&mut session, &plan, act));
        session.resume_now();
        if session.is_over() {
            return Ok(());
        }
        let (record, picture) = (session.record(), session.picture().unwrap());
        let counts = u64::from(rules().session.as_ref().unwrap().tempo.jump_seconds) * 1000;
        let cues = session.tick(counts + beyond);
        prop_assert_eq!(session.running(), Running::Paused(Pause::Jumped));
        prop_assert_eq!(cues, vec![Cue { says: Says::Jumped, of: Of::Nothing }]);
        prop_assert_eq!(session.record(), record);
        // And nothing more goes by while it waits.
        prop_assert_eq!(session.tick(1000), vec![]);
        let waiting = session.picture().unwrap();
        prop_assert_eq!((waiting.item, waiting.repetition, waiting.seconds_left), (picture.item, picture.repetition, picture.seconds_left));
    }

    #[test]
    fn a_pause_or_a_reload_anywhere_changes_nothing_in_the_record(at in 0u64..900, step in 1u64..2000) {
        let (_, plan) = somebody(2);
        let mut through = begun(&plan, Pace::Tempo);
        let mut halted = begun(&plan, Pace::Tempo);
        let mut said = Vec::new();
        for second in 0..1500 {
            if second == at {
                halted.pause();
                halted.tick(4000);
                if let Some(token) = halted.token() {
                    halted = resumed(&plan, &token).unwrap();
                    prop_assert_eq!(halted.token(), Some(token));
                }
                halted.resume_now();
                // A touch is a sign of life, in either.
                through.pause();
                through.resume_now();
            }
            let heard = through.tick(step);
            prop_assert_eq!(&heard, &halted.tick(step));
            said.extend(heard);
        }
        prop_assert_eq!(through.record(), halted.record());
        prop_assert_eq!(through.picture(), halted.picture());
    }

    #[test]
    fn how_often_the_clock_is_looked_at_changes_nothing(step in 1u64..5000) {
        let (_, plan) = somebody(1);
        let (mut fine, mut coarse) = (begun(&plan, Pace::Tempo), begun(&plan, Pace::Tempo));
        let (a, b) = (run_on(&mut fine, 50), run_on(&mut coarse, step));
        prop_assert_eq!(fine.record().items, coarse.record().items);
        let counted = |cues: &[Cue], says| cues.iter().filter(|cue| cue.says == says).count();
        for says in [Says::Move, Says::Hold, Says::BreatheWithWork, Says::KeepBreathing, Says::ChangeSide, Says::Rest, Says::Position, Says::PositionSoon] {
            prop_assert_eq!(counted(&a, says), counted(&b, says), "{:?}", says);
        }
    }

    #[test]
    fn a_token_that_was_touched_is_refused(place in 0usize..200, letter in any::<char>()) {
        let (_, plan) = somebody(1);
        let mut session = begun(&plan, Pace::Tempo);
        session.tick(4000);
        let token = session.token().unwrap();
        let mut letters: Vec<char> = token.chars().collect();
        let at = place % letters.len();
        prop_assume!(letters[at] != letter && !letter.is_whitespace());
        letters[at] = letter;
        let touched: String = letters.into_iter().collect();
        prop_assert!(resumed(&plan, &touched).is_err());
    }

    #[test]
    fn any_text_is_refused_as_a_token(text in ".*") {
        let (_, plan) = somebody(1);
        prop_assert_eq!(resumed(&plan, &text), Err(ResumeError::Unreadable));
    }
}

#[test]
fn a_session_left_alone_does_everything_that_is_planned_for_today() {
    for level in 1..=4 {
        let (_, plan) = somebody(level);
        for pace in [Pace::Tempo, Pace::Tap] {
            let mut session = begun(&plan, pace);
            let cues = run_on(&mut session, 1000);
            let record = session.record();
            assert!(
                record.items.iter().all(|item| item.done == item.planned && item.skipped.is_none()),
                "{record:?}"
            );
            assert_eq!(record.stopped_by, None);
            assert_eq!(cues.last().unwrap().says, Says::Done);
            assert_eq!(session.picture().unwrap().done, 1000);
            assert_eq!(session.token(), None, "nothing is left to take up");
        }
    }
}

#[test]
fn the_warm_up_comes_first() {
    let (_, plan) = somebody(1);
    let first = begun(&plan, Pace::Tempo).picture().unwrap().activity;
    assert_eq!(rules().activity(first).id, "warm-up-mobility");
}

#[test]
fn another_position_is_announced_before_it_is_taken() {
    let (_, plan) = somebody(1);
    let mut session = begun(&plan, Pace::Tempo);
    let cues = run_on(&mut session, 200);
    let positions = cues.iter().filter(|cue| matches!(cue.says, Says::PositionSoon | Says::Position));
    let positions: Vec<&Cue> = positions.collect();
    assert!(positions.len() >= 2);
    for pair in positions.chunks(2) {
        assert_eq!((pair[0].says, pair[1].says), (Says::PositionSoon, Says::Position));
        assert_eq!(pair[0].of, pair[1].of);
    }
}

#[test]
fn each_side_is_done_whole_before_the_other() {
    let (_, plan) = somebody(1);
    let sided = plan.session.iter().find(|p| p.dose.is_some_and(|dose| dose.each_side)).unwrap();
    let mut session = begun(&plan, Pace::Tempo);
    let mut seen = Vec::new();
    while !session.is_over() {
        session.resume_now();
        session.tick(500);
        let picture = session.picture().unwrap();
        if picture.activity == sided.activity && picture.phase == Phase::Moving {
            seen.push((picture.set.0, picture.side.0, picture.repetition.unwrap().0));
        }
    }
    seen.dedup();
    let dose = sided.dose.unwrap();
    let mut expected = Vec::new();
    for set in 1..=dose.sets.max(1) {
        for side in 1..=2 {
            expected.extend((1..=dose.repetitions).map(|repetition| (set, side, repetition)));
        }
    }
    assert_eq!(seen, expected);
}

#[test]
fn a_rest_is_not_cut_short_by_a_tap() {
    let (_, mut plan) = somebody(4);
    for dose in plan.session.iter_mut().filter_map(|p| p.dose.as_mut()).filter(|dose| dose.minutes == 0) {
        (dose.sets, dose.rest_seconds) = (2, 30);
    }
    let mut session = begun(&plan, Pace::Tempo);
    while session.picture().unwrap().phase != Phase::Resting {
        session.resume_now();
        session.tick(1000);
    }
    let before = session.picture();
    assert_eq!(session.rep(), []);
    assert_eq!(session.picture(), before);
}

#[test]
fn too_hard_takes_effect_at_once_and_in_the_end_the_exercise_is_over() {
    let (_, plan) = somebody(4);
    for at in 0..plan.session.len() {
        let mut session = begun(&plan, Pace::Tempo);
        (0..at).for_each(|_| drop(session.skip(Skipped::Tired)));
        if session.is_over() {
            continue;
        }
        let activity = session.picture().unwrap().activity;
        let mut levels = vec![session.picture().unwrap().level];
        while !session.is_over() && session.picture().unwrap().activity == activity {
            let cues = session.too_hard();
            let picture = session.picture().unwrap();
            if !session.is_over() && picture.activity == activity {
                assert!(cues.iter().any(|cue| cue.says == Says::Easier));
                levels.push(picture.level);
            } else {
                assert!(cues.iter().any(|cue| matches!(cue.says, Says::TooHard | Says::Over)));
            }
        }
        assert!(levels.windows(2).all(|pair| pair[0] == pair[1] + 1), "{levels:?}");
        assert_eq!(session.record().items[at].effort, Some(Effort::TooHard));
    }
}

#[test]
fn what_there_is_to_see_has_the_planned_dose_and_after_too_hard_what_is_left_of_it() {
    let (_, plan) = somebody(4);
    let mut session = begun(&plan, Pace::Tempo);
    let mut n_less = 0;
    while !session.is_over() {
        let before = session.picture().unwrap();
        let proposal = plan.session.iter().find(|p| p.activity == before.activity).unwrap();
        assert_eq!(Some(before.dose), proposal.dose);
        session.too_hard();
        let after = session.picture().unwrap();
        if !session.is_over() && after.activity == before.activity {
            let (was, is) = (before.dose, after.dose);
            assert!(is.sets.max(1) <= was.sets.max(1) && is.repetitions <= was.repetitions);
            assert!(is.hold_seconds <= was.hold_seconds && is.minutes <= was.minutes);
            n_less += usize::from(was != is);
            session.skip(Skipped::Tired);
        }
    }
    assert!(n_less > 0);
}

/// A whole session: what was said, with what was to be seen then.
fn heard(plan: &CarePlan, pace: Pace, step: u64) -> Vec<(Cue, care::Picture)> {
    let (mut session, first) = Session::start(rules(), plan, beginning(pace), &Diary::default()).unwrap();
    let mut heard = Vec::new();
    let mut cues = first;
    while !session.is_over() {
        let picture = session.picture().unwrap();
        heard.extend(cues.drain(..).map(|cue| (cue, picture)));
        if matches!(session.running(), Running::Paused(_)) {
            cues.extend(session.resume_now());
        }
        if session.picture().unwrap().seconds_left.is_none() {
            cues.extend(session.rep());
        }
        cues.extend(session.tick(step));
    }
    heard
}

#[test]
fn how_to_breathe_is_said_once_before_each_set_and_not_in_it() {
    let breath = rules().session.as_ref().unwrap().breath;
    let (mut n_sets, mut kinds) = (0, Vec::new());
    for level in 1..=4 {
        let (_, plan) = somebody(level);
        for (pace, step) in [(Pace::Tempo, 200), (Pace::Tap, 1000), (Pace::Tempo, 1000)] {
            let heard = heard(&plan, pace, step);
            for proposal in &plan.session {
                let of_it: Vec<_> =
                    heard.iter().filter(|(_, picture)| picture.activity == proposal.activity).collect();
                let Some((_, seen)) = of_it.first() else { continue };
                let said = |says: Says| of_it.iter().filter(|(cue, _)| cue.says == says).count();
                let Some(says) = seen.breath else {
                    assert_eq!(said(breath.repetitions) + said(breath.holds), 0);
                    assert!(seen.breathed || seen.repetition.is_none(), "{seen:?}");
                    continue;
                };
                let dose = proposal.dose.unwrap();
                let is_held = dose.hold_seconds > 0;
                assert_eq!(says, if is_held { breath.holds } else { breath.repetitions });
                assert!(!seen.breathed && seen.repetition.is_some());
                assert_eq!(said(says), usize::from(dose.sets.max(1)), "{level} {pace:?} {seen:?}");
                let told = of_it.iter().filter(|(cue, _)| cue.says == says);
                for (_, picture) in told {
                    let before = matches!(picture.phase, Phase::Position | Phase::Ready | Phase::Resting);
                    assert!(before, "{picture:?}");
                }
                n_sets += dose.sets.max(1);
                kinds.push(is_held);
            }
        }
    }
    assert!(n_sets > 20 && kinds.contains(&true) && kinds.contains(&false), "{n_sets}");
}

#[test]
fn what_goes_by_the_breath_has_its_own_cues_and_no_other() {
    let rules = rules();
    let (_, mut plan) = somebody(1);
    let belly = rules.find_activity("belly-breathing").unwrap();
    plan.session[1].activity = belly;
    plan.session[1].level = 1;
    plan.session[1].dose = rules.activity(belly).levels.first().copied();
    plan.days[0].planned.push(care::Planned { slot: care::Slot::Morning, activity: belly });
    let heard = heard(&plan, Pace::Tempo, 200);
    let of_it: Vec<Says> =
        heard.iter().filter(|(_, picture)| picture.activity == belly).map(|(cue, _)| cue.says).collect();
    assert!(of_it.contains(&Says::BreatheIn) && of_it.contains(&Says::BreatheOut), "{of_it:?}");
    assert!(!of_it.iter().any(|says| Says::OF_BREATH.iter().any(|(of, _)| of == says)), "{of_it:?}");
}

#[test]
fn too_easy_changes_nothing_today_and_offers_one_level_for_one_exercise() {
    let (_, plan) = somebody(1);
    let (mut easy, mut plain) = (begun(&plan, Pace::Tempo), begun(&plan, Pace::Tempo));
    let mut asked = 0;
    while !easy.is_over() {
        easy.resume_now();
        plain.resume_now();
        if easy.picture().unwrap().phase == Phase::Ready {
            easy.too_easy();
            easy.too_easy();
            asked += 1;
        }
        easy.tick(1000);
        plain.pause();
        plain.resume_now();
        plain.tick(1000);
    }
    assert!(asked > 4);
    run_on(&mut plain, 1000);
    let done =
        |session: &Session| session.record().items.iter().map(|i| (i.level, i.done)).collect::<Vec<_>>();
    assert_eq!(done(&easy), done(&plain));
    let (activity, level) = easy.more_later().unwrap();
    let proposal = plan.session.iter().find(|p| p.activity == activity).unwrap();
    assert_eq!(level, proposal.level + 1);
    assert!(usize::from(level) <= rules().activity(activity).levels.len());
}

#[test]
fn where_the_plan_makes_something_less_nothing_more_is_offered() {
    let (_, mut plan) = somebody(1);
    let cut = rules().exclusions.iter().position(|e| e.effect == guideline::Effect::HalfDose).unwrap();
    for proposal in &mut plan.session {
        let exclusion = u16::try_from(cut).unwrap();
        proposal.cuts.push(care::Cut { exclusion, effect: guideline::Effect::HalfDose, unknown: false });
    }
    let mut session = begun(&plan, Pace::Tempo);
    while !session.is_over() {
        let cues = session.too_easy();
        assert_eq!(cues, [Cue { says: Says::NoMore, of: Of::Nothing }]);
        session.skip(Skipped::Tired);
    }
    assert_eq!(session.more_later(), None);
}

#[test]
fn no_level_done_flat_on_the_back_is_longer_than_a_day_on_the_back() {
    let rules = rules();
    let most = u32::from(rules.planner.back_minutes_max) * 60;
    let supine = (0..).map(ActivityId).zip(&rules.activities);
    let mut levels = 0;
    for (id, record) in supine.filter(|(_, record)| record.position == Position::Supine) {
        for dose in record.levels.iter().filter(|dose| dose.repetitions > 0) {
            let takes = exercise_seconds(rules, id, dose);
            assert!(takes <= most, "{}: {takes} s", record.id);
            levels += 1;
        }
    }
    assert!(levels > 0);
}

#[test]
fn untouched_for_long_it_waits_before_the_next_exercise() {
    let (_, plan) = somebody(2);
    let mut session = begun(&plan, Pace::Tempo);
    let most = u32::from(rules().session.as_ref().unwrap().tempo.untouched_minutes_max) * 60;
    let takes = |p: &care::Proposal| Some(exercise_seconds(rules(), p.activity, p.dose.as_ref()?));
    let longest = plan.session.iter().filter_map(takes).max().unwrap();
    for _ in 0..7200 {
        session.tick(1000);
    }
    assert_eq!(session.running(), Running::Paused(Pause::StillThere));
    assert!(session.record().seconds <= most + longest + 60, "{}", session.record().seconds);
}

#[test]
fn the_time_on_the_back_ends_with_the_days_time_on_the_back() {
    let rules = rules();
    let (_, mut plan) = somebody(1);
    let supine = rules.find_activity("glute-bridge").unwrap();
    let dose = Dose { sets: 3, repetitions: 30, hold_seconds: 10, ..plan.session[1].dose.unwrap() };
    plan.session[1].activity = supine;
    plan.session[1].level = 1;
    plan.session[1].dose = Some(dose);
    plan.days[0].planned.push(care::Planned { slot: care::Slot::Morning, activity: supine });
    let mut session = begun(&plan, Pace::Tempo);
    let mut seconds = 0;
    let mut told = false;
    while !session.is_over() {
        session.resume_now();
        let picture = session.picture().unwrap();
        seconds += u32::from(picture.activity == supine && picture.phase != Phase::Position);
        told |= session.tick(1000).iter().any(|cue| cue.says == Says::BackEnough);
    }
    assert!(told);
    assert!(seconds <= u32::from(rules.planner.back_minutes_max) * 60 + 1, "{seconds}");

    // A second session of the day goes on where the first one ended.
    let item = care::ItemRecord {
        activity: "glute-bridge".to_owned(),
        level: 1,
        planned: 90,
        done: 90,
        ..care::ItemRecord::default()
    };
    let entry = Entry::Session(SessionRecord { items: vec![item], ..SessionRecord::default() });
    let at = beginning(Pace::Tempo).at;
    let diary =
        Diary::default().with(Written { id: EntryId([9; 16]), at: Moment { minute: 1, ..at }, entry });
    let spent = exercise_seconds(rules, supine, rules.activity(supine).levels.first().unwrap());
    let mut session = Session::start(rules, &plan, beginning(Pace::Tempo), &diary).unwrap().0;
    let mut seconds = 0;
    while !session.is_over() {
        session.resume_now();
        let picture = session.picture().unwrap();
        seconds += u32::from(picture.activity == supine && picture.phase != Phase::Position);
        session.tick(1000);
    }
    let left = (u32::from(rules.planner.back_minutes_max) * 60).saturating_sub(spent);
    assert!(spent > 0 && seconds <= left + 1, "{seconds} of {left} after {spent}");
}

#[test]
fn what_was_done_as_often_as_a_day_allows_is_not_in_another_session_of_it() {
    let rules = rules();
    let (_, mut plan) = somebody(1);
    let hug = rules.find_activity("deep-abdominal-hug").unwrap();
    let most = u64::from(rules.activity(hug).limit.times_per_day_max.unwrap());
    plan.session[1].activity = hug;
    plan.session[1].level = 1;
    plan.session[1].dose = rules.activity(hug).levels.first().copied();
    plan.days[0].planned.push(care::Planned { slot: care::Slot::Morning, activity: hug });
    let at = beginning(Pace::Tempo).at;
    let mut diary = Diary::default();
    let names = |diary: &Diary| {
        let session = Session::start(rules, &plan, beginning(Pace::Tempo), diary).unwrap().0;
        // It is taken up again as it was begun.
        let again = Session::resume(rules, &plan, HASH, at.day, diary, &session.token().unwrap()).unwrap();
        assert_eq!(again.record().items.len(), session.record().items.len());
        session.record().items.into_iter().map(|item| item.activity).collect::<Vec<_>>()
    };
    let first = names(&diary);
    for n in 0..most {
        assert_eq!(names(&diary), first, "after {n} of {most}");
        let entry = Entry::Use(care::UseRecord {
            activity: "deep-abdominal-hug".to_owned(),
            seconds: 60,
            helped: None,
        });
        let id = EntryId([u8::try_from(n).unwrap() + 40; 16]);
        diary = diary.with(Written { id, at: Moment { minute: 400, ..at }, entry });
    }
    let without: Vec<_> = first.iter().filter(|name| *name != "deep-abdominal-hug").cloned().collect();
    assert!(without.len() < first.len());
    assert_eq!(names(&diary), without);
}

#[test]
fn a_session_taken_up_again_is_for_the_same_day_plan_and_guideline() {
    let (_, plan) = somebody(2);
    let mut session = begun(&plan, Pace::Tap);
    session.tick(3000);
    let token = session.token().unwrap();
    assert!(!token.contains('\n') && token.len() < 600, "{token}");
    assert!(resumed(&plan, &token).is_ok());
    let other =
        |guideline, today: Date| Session::resume(rules(), &plan, guideline, today, &Diary::default(), &token);
    assert_eq!(other("another", day()), Err(ResumeError::OtherGuideline));
    assert_eq!(other(HASH, day().plus_days(1)), Err(ResumeError::OtherDay));
    let (_, plan) = somebody(3);
    assert_eq!(resumed(&plan, &token), Err(ResumeError::OtherPlan));
}

#[test]
fn two_tabs_with_one_token_write_one_entry_and_a_stop_is_not_hidden_by_its_twin() {
    let rules = rules();
    let (_, plan) = somebody(1);
    let mut first = begun(&plan, Pace::Tempo);
    first.tick(4000);
    let token = first.token().unwrap();
    let mut second = resumed(&plan, &token).unwrap();
    let mut third = resumed(&plan, &token).unwrap();
    run_on(&mut first, 1000);
    run_on(&mut second, 1000);
    let minute = |minute| Moment { day: day(), minute };
    let entry = |session: &Session| {
        let (id, now) = (EntryId([200; 16]), minute(beginning(Pace::Tempo).at.minute + 3));
        session.written(session.record(), id, now)
    };
    let diary = Diary::default().with(entry(&first)).with(entry(&second));
    assert_eq!(diary.entries().len(), 1);
    // The third tab is told when it is opened after that.
    let late = Session::resume(rules, &plan, HASH, day(), &diary, &token);
    assert_eq!(late, Err(ResumeError::Ended));
    third.stop(rules, WayId(0));
    for diary in [diary.clone().with(entry(&third)), Diary::default().with(entry(&third)).with(entry(&first))]
    {
        assert_eq!(diary.stopped_on(day()), Some("it-hurts"));
        assert_eq!(diary.entries().len(), 2);
    }
}

#[test]
fn a_check_between_the_beginning_of_a_session_and_its_stop_has_not_answered_the_stop() {
    let (_, plan) = somebody(1);
    let mut session = begun(&plan, Pace::Tempo);
    session.tick(4000);
    session.stop(rules(), WayId(0));
    let began = beginning(Pace::Tempo).at;
    let after = |minutes| Moment { minute: began.minute + minutes, ..began };
    let with_check = |at: Moment| {
        let (answers, disposition) = (String::new(), "self-care".to_owned());
        let entry = Entry::Checked { answers, disposition, guideline: String::new() };
        let stopped = session.written(session.record(), EntryId([200; 16]), after(6));
        Diary::default().with(Written { id: EntryId([3; 16]), at, entry }).with(stopped)
    };
    assert_eq!(with_check(after(3)).stop_to_answer(), Some("it-hurts"));
    assert_eq!(with_check(after(7)).stop_to_answer(), None);
}

#[test]
fn a_stop_ends_it_for_that_day_whatever_is_pressed_afterwards() {
    let rules = rules();
    let (_, plan) = somebody(1);
    for (at, way) in rules.session.as_ref().unwrap().ways.iter().enumerate() {
        let mut session = begun(&plan, Pace::Tempo);
        session.tick(4000);
        session.pause();
        let way_id = WayId(u16::try_from(at).unwrap());
        assert_eq!(session.stop(rules, way_id), [Cue { says: Says::Stopped, of: Of::Nothing }]);
        let record = session.record();
        assert_eq!(record.stopped_by.as_deref(), Some(way.id.as_str()));
        let nothing = [session.tick(1000), session.rep(), session.resume_now(), session.skip(Skipped::Tired)];
        assert!(nothing.iter().all(Vec::is_empty));
        assert!(
            session.too_hard().is_empty()
                && session.too_easy().is_empty()
                && session.leave(Skipped::Tired).is_empty()
        );
        assert_eq!((session.running(), session.record()), (Running::Stopped(way_id), record.clone()));
        assert_eq!(session.token(), None);
        let stopped = beginning(Pace::Tempo).at;
        let diary = Diary::default().with(session.written(record, EntryId([9; 16]), stopped));
        let again = Session::start(rules, &plan, beginning(Pace::Tempo), &diary);
        assert_eq!(again.unwrap_err(), NoSession::StoppedToday);
        assert_eq!(diary.stop_to_answer(), Some(way.id.as_str()));
        // Whatever name a check of the same minute has, it may have been the one before.
        let checked = |at: Moment, id: u8| {
            let (answers, disposition) = (String::new(), "self-care".to_owned());
            let entry = Entry::Checked { answers, disposition, guideline: String::new() };
            diary.clone().with(Written { id: EntryId([id; 16]), at, entry })
        };
        for id in [0, 255] {
            assert_eq!(checked(stopped, id).stop_to_answer(), Some(way.id.as_str()));
            let later = Moment { minute: stopped.minute + 1, ..stopped };
            assert_eq!(checked(later, id).stop_to_answer(), None);
        }
        assert_eq!(diary.stopped_on(day().plus_days(1)), None);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn nobody_is_cleared_after_a_stop_until_what_it_opens_is_answered(person in cleared_person()) {
        let rules = rules();
        let Some((done, _)) = cleared(&person, 1) else { return Ok(()) };
        let names = rules.session.as_ref().unwrap().ways.iter().map(|way| way.id.as_str());
        for way in names.chain(["a-way-nobody-knows-any-more"]) {
            let before = done.case().clone();
            let after = after_stop(rules, way, before.clone());
            let asked = asked_after_stop(rules, way);
            prop_assert!(!asked.is_empty());
            for sign in &asked {
                let was = before.known((*sign).into());
                let is = after.known((*sign).into());
                prop_assert!(is != care::Known::Band(0), "{way} fills in a no");
                prop_assert!(is == care::Known::NotAsked || is == was);
            }
            let open = assess(rules, after.clone());
            prop_assert!(open.cleared().is_none(), "{way} leaves her cleared");
            prop_assert!(open.at_most() >= done.at_most(), "{way} makes it less urgent");
            prop_assert!(open.at_least() >= done.at_least(), "{way} makes it less urgent");
            // What she is asked next is what the stop opened, and only all of it clears her again.
            let mut answered = after;
            let mut left: Vec<_> = asked.iter().filter(|s| answered.known((**s).into()) == care::Known::NotAsked).collect();
            while let Some(sign) = left.pop() {
                answered.answer(rules, (*sign).into(), Answer::No).unwrap();
            }
            prop_assert_eq!(assess(rules, answered).cleared().is_some(), true, "{} once all is answered no", way);
        }
    }
}
