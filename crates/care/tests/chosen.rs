//! What she chose, and what it makes of her plan: levels, what she dropped, shorter sessions, and the plan
//! for a flare.

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

use care::{Diary, Offered, Planned, Verdict, WhyLeftOut, assess, verdicts};
use clinical::{Date, GestationalAge};
use guideline::{ActivityKind, Role};
use proptest::prelude::*;

use person::{case, cleared_person, priya, rules, with_diary};
use script::{Script, start};

/// The levels she has reached, by name.
fn levels(script: &Script, day: i32) -> Vec<(String, u8)> {
    let wishes = script.diary().wishes(rules(), script.day(day));
    wishes.levels.iter().map(|(id, level)| (rules().activity(*id).id.clone(), *level)).collect()
}

#[test]
fn not_now_leaves_things_as_they_are_where_what_she_once_took_has_lapsed() {
    let level = |level| Offered::Level { activity: "cat-stretch".to_owned(), level };
    let at = |level| vec![("cat-stretch".to_owned(), level)];
    let mut script = Script::from(start());
    script.choose(0, level(2), true);
    script.choose(8, level(3), true);
    script.choose(20, Offered::Flare, true);
    assert_eq!(levels(&script, 40), at(2), "a level lower after the flare");
    let before = script.clone();

    // The level is offered again, or another flare begins, and she says not now.
    for offered in [level(3), Offered::Flare] {
        let mut script = before.clone();
        script.choose(40, offered.clone(), false);
        assert_eq!(levels(&script, 41), at(2), "{offered:?}");
        assert_eq!(script.diary().taken(rules(), script.day(41)).len(), 3);
    }
    // Taken again it is so, and then it can be taken back.
    script.choose(40, level(3), true);
    assert_eq!(levels(&script, 41), at(3));
    script.choose(41, level(3), false);
    assert_eq!(levels(&script, 42), at(2));
    // While its two days last, the plan for a flare can be taken back with all it lowered.
    let mut undone = before.clone();
    undone.choose(21, Offered::Flare, false);
    assert_eq!(levels(&undone, 40), at(3));
}

#[test]
fn what_is_still_so_is_what_nothing_changed_again() {
    let level = |level| Offered::Level { activity: "cat-stretch".to_owned(), level };
    let of = |activity: &str| activity.to_owned();
    let mut script = Script::from(start());
    let so = |script: &Script, day: i32| {
        let diary = script.diary();
        let so = diary.in_force(rules(), script.day(day));
        so.into_iter().map(|(_, choice)| choice.offered.clone()).collect::<Vec<_>>()
    };
    script.choose(0, level(2), true);
    script.choose(1, Offered::Minutes(3), true);
    assert_eq!(
        so(&script, 200),
        [level(2), Offered::Minutes(3)],
        "short sessions stand until they are taken back"
    );
    script.choose(2, Offered::Drop { activity: of("bird-dog") }, true);
    script.choose(9, level(1), true);
    assert_eq!(so(&script, 9), [Offered::Minutes(3), Offered::Drop { activity: of("bird-dog") }, level(1)]);
    script.choose(20, Offered::Restore { activity: of("bird-dog") }, true);
    script.choose(21, Offered::Minutes(3), false);
    script.choose(22, level(2), true);
    assert_eq!(so(&script, 22), [Offered::Restore { activity: of("bird-dog") }, level(2)]);
    script.choose(30, Offered::Flare, true);
    assert_eq!(so(&script, 31), [Offered::Restore { activity: of("bird-dog") }, Offered::Flare]);
    assert_eq!(
        so(&script, 32),
        [Offered::Restore { activity: of("bird-dog") }],
        "the plan for a flare ends by itself"
    );
    let long_after = i32::from(GestationalAge::MAX_DAYS) + 30;
    // What was reached or taken up again in another pregnancy is not hers any more; what was left out stays out.
    assert_eq!(so(&script, long_after), [Offered::Drop { activity: of("bird-dog") }]);
}

#[test]
fn a_level_or_an_exercise_from_an_earlier_pregnancy_is_not_hers_any_more() {
    let level = |level| Offered::Level { activity: "bird-dog".to_owned(), level };
    let drop = Offered::Drop { activity: "clam".to_owned() };
    let back = Offered::Restore { activity: "clam".to_owned() };
    let wishes = |ago: i32| {
        let mut script = Script::from(start());
        for offered in [level(3), drop.clone(), back.clone()] {
            script.choose(-ago, offered, true);
        }
        script.diary().wishes(rules(), start())
    };
    let clam = rules().find_activity("clam").unwrap();
    let (lately, long_ago) = (wishes(200), wishes(400));
    assert_eq!(lately.levels.iter().map(|(_, level)| *level).collect::<Vec<_>>(), [3]);
    assert_eq!(long_ago.levels.iter().map(|(_, level)| *level).collect::<Vec<_>>(), [1]);
    assert!(!lately.avoid.contains(&clam));
    assert!(long_ago.avoid.contains(&clam), "what was left out stays out");
}

#[test]
fn the_plan_for_a_flare_goes_as_far_as_the_flare_and_says_what_it_leaves_out() {
    let who = priya();
    let mut script = Script::from(start());
    script.choose(0, Offered::Flare, true);
    let lasts = i32::from(rules().adaptation.flare.plan_days);
    for day in 0..lasts {
        let plan = with_diary(&who, &script.diary(), script.day(day));
        let left = usize::try_from(lasts - day).unwrap();
        assert_eq!(plan.days.len(), left, "the calendar of day {day}");
        assert_eq!(plan.flare_until, Some(plan.days[0].date.plus_days(lasts - day)));
        let allowed = |planned: &Planned| rules().adaptation.flare.allowed.contains(&planned.activity);
        let planned = || plan.days.iter().flat_map(|day| &day.planned);
        assert!(
            planned().count() > 0 && planned().all(allowed),
            "{planned:?}",
            planned = planned().collect::<Vec<_>>()
        );
        for out in &plan.left_out {
            let record = rules().activity(out.activity);
            let is_for_a_flare = rules().adaptation.flare.allowed.contains(&out.activity);
            let says_so = out.why.contains(&WhyLeftOut::Flare);
            assert_eq!(says_so, record.kind != ActivityKind::Lesson && !is_for_a_flare, "{}", record.id);
            assert!(!out.why.contains(&WhyLeftOut::NotWanted), "{} is not what she dropped", record.id);
        }
    }
    let after = with_diary(&who, &script.diary(), script.day(lasts));
    assert_eq!((after.days.len(), after.flare_until), (7, None));
    assert!(after.left_out.iter().all(|out| !out.why.contains(&WhyLeftOut::Flare)));
}

/// Anything she may have chosen, on some day before.
fn choices() -> impl Strategy<Value = Vec<(i32, u8, usize, u8, bool)>> {
    prop::collection::vec((0i32..20, 0u8..5, 0usize..1000, 0u8..9, any::<bool>()), 0..12)
}

fn diary_of(choices: &[(i32, u8, usize, u8, bool)]) -> (Diary, Date) {
    let mut script = Script::from(start());
    for (day, what, which, level, taken) in choices {
        let activity = rules().activities[which % rules().activities.len()].id.clone();
        let offered = match what {
            0 => Offered::Level { activity, level: *level },
            1 => Offered::Drop { activity },
            2 => Offered::Restore { activity },
            3 => Offered::Minutes(u16::from(*level) * 10),
            _ => Offered::Flare,
        };
        script.choose(*day, offered, *taken);
    }
    (script.diary(), script.day(20))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    #[test]
    fn no_diary_brings_back_what_a_rule_leaves_out(person in cleared_person(), chosen in choices()) {
        let who = assess(rules(), case(&person, true));
        prop_assume!(who.cleared().is_some());
        let (diary, on) = diary_of(&chosen);
        let mut case = who.case().clone();
        case.set_wishes(case.wishes().clone().with_diary(diary.wishes(rules(), on)));
        let then = assess(rules(), case);
        prop_assert_eq!(then.at_most(), who.at_most());
        let before = verdicts(rules(), who.cleared().unwrap());
        let after = verdicts(rules(), then.cleared().unwrap());
        for (before, after) in before.iter().zip(&after) {
            if let Verdict::Offered(offered) = after {
                prop_assert!(matches!(before, Verdict::Offered(_)), "{:?}", offered);
                let levels = rules().activity(offered.activity).levels.len();
                prop_assert!(usize::from(offered.level) <= levels);
            }
        }
    }

    #[test]
    fn a_flare_that_was_taken_never_has_strength(person in cleared_person(), chosen in choices(), ago in 0i32..2) {
        let who = assess(rules(), case(&person, true));
        prop_assume!(who.cleared().is_some());
        // Undoing a flare is her right, and then it was not taken.
        let kept: Vec<_> = chosen.into_iter().filter(|(_, what, .., taken)| *what < 4 || *taken).collect();
        let (diary, on) = diary_of(&kept);
        let mut script = Script::from(on);
        script.choose(-ago, Offered::Flare, true);
        let diary = diary.union(script.diary());
        let plan = with_diary(&who, &diary, on);
        for proposal in plan.session.iter().chain(&plan.aerobic).chain(&plan.relief) {
            prop_assert!(rules().activity(proposal.activity).role != Some(Role::Strength));
            prop_assert!(rules().adaptation.flare.allowed.contains(&proposal.activity));
        }
    }
}
