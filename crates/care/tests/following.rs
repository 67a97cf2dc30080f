//! How a plan follows a diary, on the real guideline: every way the facts can be known, and diaries
//! written day by day.

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

use std::collections::BTreeMap;

use care::{
    Adjustment, Answer, Assessment, CarePlan, Case, Course, DayEntry, Diary, Effort, Entry, EntryId, Moment,
    Offered, Progress, SelfTest, SessionRecord, Soreness, Step, Verdict, WhyStays, WhyWait, adapt, assess,
    changes, day_clashes, light, plan, seemed_to_help, self_tests, soreness, suggested, trend, verdicts,
    why_nothing_goes_up,
};
use clinical::{Date, Disposition, GestationalAge};
use guideline::{ActivityId, Condition, Fact, Light, Role, Then};
use proptest::prelude::*;

use person::{case, cleared_person, rules};
use script::{Script, score};

fn start() -> Date {
    Date::from_ymd(2031, 1, 6).unwrap()
}

fn week(text: &str) -> Option<GestationalAge> {
    Some(text.parse().unwrap())
}

/// Someone with low-back pain and nothing else, at 24 weeks.
fn priya() -> Assessment {
    let calm =
        person::Person { open: 0, unsure: 0, yes: 0, rolls: vec![(99, 99, 168); rules().features.len()] };
    let mut case = case(&calm, true);
    case.answer(rules(), rules().find_feature("pain-now").unwrap(), Answer::Measured(2)).unwrap();
    case.answer(rules(), rules().find_feature("pain-worst").unwrap(), Answer::Measured(3)).unwrap();
    let done = assess(rules(), case);
    assert!(done.cleared().is_some(), "{:?}", done.reasons());
    done
}

fn plan_of(who: &Assessment) -> CarePlan {
    plan(rules(), who.cleared().unwrap())
}

fn with_diary(who: &Assessment, diary: &Diary, on: Date) -> CarePlan {
    let mut case: Case = who.case().clone();
    let wishes = case.wishes().clone().with_diary(diary.wishes(rules(), on));
    case.set_wishes(wishes);
    plan(rules(), assess(rules(), case).cleared().unwrap())
}

fn is_less(step: Step) -> bool {
    match step {
        Step::Level { from, to, .. } => to < from,
        Step::Drop(_) | Step::Swap { .. } | Step::Minutes(_) | Step::Flare => true,
        _ => false,
    }
}

/// Values of each fact that some rule tells apart, and that nothing is known of it.
fn ways() -> Vec<Vec<Option<i32>>> {
    let adaptation = &rules().adaptation;
    Fact::ALL
        .iter()
        .enumerate()
        .map(|(at, (fact, _))| {
            let record = adaptation.fact(*fact).unwrap();
            let mut ways = vec![None];
            let mut met = Vec::new();
            for band in 0..u8::try_from(record.n_bands()).unwrap() {
                let mut told = Vec::new();
                for rule in &adaptation.rules {
                    rule.when.for_each_feature(&mut |id, bands| {
                        if id.index() == at {
                            told.push(bands.contains(band));
                        }
                    });
                }
                if !met.contains(&told) {
                    met.push(told);
                    let value = match &record.kind {
                        guideline::FeatureKind::Quantity { bands, .. } => bands[usize::from(band)].first,
                        _ => i32::from(band),
                    };
                    ways.push(Some(value));
                }
            }
            ways
        })
        .collect()
}

/// The rules of adaptation that a fact known or unknown that way does not keep from holding, as bits.
/// Every rule is a row of questions to single facts, so a rule holds when no fact keeps it from it.
fn left_standing(fact: usize, value: Option<i32>) -> u64 {
    let adaptation = &rules().adaptation;
    let course = Course::known(
        start(),
        &value.map(|value| (Fact::ALL[fact].0, value)).into_iter().collect::<Vec<_>>(),
    );
    let band = course.band(rules(), Fact::ALL[fact].0);
    let mut standing = 0;
    for (at, rule) in adaptation.rules.iter().enumerate() {
        let parts = match &rule.when {
            Condition::All(parts) => parts.clone(),
            one => vec![one.clone()],
        };
        let holds = parts.iter().all(|part| {
            let (positive, part) = match part {
                Condition::Not(inner) => (false, &**inner),
                part => (true, part),
            };
            let Condition::Is { feature, bands } = part else {
                panic!("{} is not a row of questions", rule.id)
            };
            feature.index() != fact || band.is_some_and(|band| bands.contains(band) == positive)
        });
        standing |= u64::from(holds) << at;
    }
    standing
}

#[test]
fn whatever_is_known_nothing_goes_up_and_down_at_once_unknown_never_goes_up_and_danger_leaves_only_a_check() {
    let ways = ways();
    let who = priya();
    let plan = plan_of(&who);
    let n_rules = rules().adaptation.rules.len();
    // Every set of rules that can hold together, each with one course under which it does. Fact by
    // fact, so that all the ways, which are many millions, need not be walked one by one.
    let mut sets = BTreeMap::from([((1u64 << n_rules) - 1, Vec::new())]);
    for (fact, ways) in ways.iter().enumerate() {
        let mut next = BTreeMap::new();
        for (standing, known) in &sets {
            for value in ways {
                let mut known: Vec<Option<i32>> = known.clone();
                known.push(*value);
                next.entry(standing & left_standing(fact, *value)).or_insert(known);
            }
        }
        sets = next;
    }
    let n_ways: usize = ways.iter().map(Vec::len).product();
    assert!(n_ways > 1_000_000 && sets.len() > 100, "{n_ways} ways, {} sets", sets.len());
    let of = |known: &[Option<i32>]| {
        let facts = Fact::ALL.iter().zip(known);
        let facts: Vec<_> = facts.filter_map(|((fact, _), value)| Some((*fact, (*value)?))).collect();
        let mut course = Course::known(start(), &facts);
        course.done = plan.session.iter().map(|p| p.activity).collect();
        course.hard = course.done[..1].to_vec();
        course
    };
    let risen = sets.values().filter(|known| judge(&of(known), &plan)).count();
    assert!(risen > 0, "nobody ever goes up, so the test shows nothing");

    // A fact that is unknown leaves no rule standing that steps up, but for two that a mild pain spares.
    for (at, (fact, word)) in Fact::ALL.iter().enumerate() {
        let spared = matches!(fact, Fact::PainOverWeeks | Fact::PainMeanBefore);
        let unknown = left_standing(at, None);
        for (rule, record) in rules().adaptation.rules.iter().enumerate() {
            if record.then == Then::StepUp && unknown >> rule & 1 == 1 {
                assert!(spared, "{} goes up without knowing {word}", record.id);
            }
        }
    }

    // And some of the ways one by one, by a fixed rule of chance, with nothing taken apart.
    let mut seed = 7u64;
    for _ in 0..100_000 {
        let known: Vec<Option<i32>> = ways
            .iter()
            .map(|ways| {
                seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                ways[usize::try_from(seed >> 33).unwrap() % ways.len()]
            })
            .collect();
        judge(&of(&known), &plan);
    }
}

/// Looks at what one course gives; whether something went up.
fn judge(course: &Course, plan: &CarePlan) -> bool {
    let steps = adapt(rules(), course, plan);
    assert!(!steps.is_empty());
    let more = steps.iter().filter(|adjustment| adjustment.step.is_more()).count();
    let less = steps.iter().any(|adjustment| is_less(adjustment.step));
    assert!(more <= 1, "more than one goes up: {course:?}");
    assert!(more == 0 || !less, "up and down at once: {course:?}");
    if more > 0 {
        for (fact, word) in Fact::ALL {
            let mild = course.fact(Fact::PainMean).is_some_and(|pain| pain <= 30);
            let spared = mild && matches!(fact, Fact::PainOverWeeks | Fact::PainMeanBefore);
            let spared = spared || (*fact == Fact::PainMeanBefore);
            assert!(spared || course.fact(*fact).is_some(), "up without knowing {word}: {course:?}");
        }
        assert_eq!(course.fact(Fact::Danger), Some(0));
        assert_eq!(course.fact(Fact::FlareDay), Some(0));
    }
    if course.fact(Fact::Danger) == Some(1) {
        assert!(
            steps.iter().all(|adjustment| adjustment.step == Step::Check
                || (adjustment.step == Step::Hold && adjustment.advice.is_some())),
            "{steps:?}"
        );
        assert!(steps.iter().any(|adjustment| adjustment.step == Step::Check));
    } else if course.fact(Fact::FlareDay).is_some_and(|day| (1..=2).contains(&day) || day >= 4) {
        let alone = |a: &Adjustment| a.step == Step::Flare || (a.step == Step::Hold && a.advice.is_some());
        assert!(steps.iter().all(alone), "{steps:?}");
    }
    more > 0
}

#[test]
fn pain_past_72_hours_and_high_pain_reach_a_door() {
    let who = priya();
    let plan = plan_of(&who);
    let advised = |facts: &[(Fact, i32)]| {
        let steps = adapt(rules(), &Course::known(start(), facts), &plan);
        let advice: Vec<_> = steps.into_iter().filter_map(|adjustment| adjustment.advice).collect();
        assert!(advice.iter().all(|advice| !advice.doors.is_empty()));
        advice.into_iter().map(|advice| advice.disposition).max()
    };
    assert_eq!(advised(&[(Fact::FlareDay, 4)]), Some(Disposition::CallToday));
    assert_eq!(advised(&[(Fact::FlareDay, 1), (Fact::Flares, 2)]), Some(Disposition::CallToday));
    assert_eq!(
        advised(&[(Fact::PainMean, 60), (Fact::PainMeanBefore, 60)]),
        Some(Disposition::BookAppointment)
    );
    assert_eq!(
        advised(&[(Fact::PainMean, 50), (Fact::PainOverWeeks, -19)]),
        Some(Disposition::BookAppointment)
    );
    assert_eq!(advised(&[(Fact::PainMean, 50), (Fact::PainOverWeeks, -20)]), None);
    // Whom a danger sign sends to a check is still told to be seen.
    assert_eq!(advised(&[(Fact::Danger, 1), (Fact::FlareDay, 4)]), Some(Disposition::CallToday));
}

/// Two good weeks with mild pain: four sessions in each.
fn good_weeks(script: &mut Script, first: i32, days: i32, pain: u8, session: &[&str]) {
    for day in first..first + days {
        script.check(day, "self-care");
        script.pain(day, pain);
        if day % 7 < 5 {
            script.session(day, session, Some(Effort::Right));
        }
    }
}

#[test]
fn a_whole_pregnancy_goes_up_and_down_with_its_diary() {
    let who = priya();
    let first_plan = plan_of(&who);
    let names: Vec<String> =
        first_plan.session.iter().map(|p| rules().activity(p.activity).id.clone()).collect();
    let session: Vec<&str> = names.iter().map(String::as_str).collect();
    let mut script = Script::from(start());
    let review = |script: &Script, day: i32, age: &str| {
        let (diary, on) = (script.diary(), script.day(day));
        let course = Course::of(rules(), &diary, on, week(age));
        let plan = with_diary(&who, &diary, on);
        (adapt(rules(), &course, &plan), course)
    };

    // The first days: too little is known.
    good_weeks(&mut script, 0, 3, 2, &session);
    let (steps, course) = review(&script, 2, "22+2");
    assert_eq!(course.fact(Fact::DaysKnown), Some(3));
    assert!(steps.iter().all(|adjustment| adjustment.step == Step::Hold), "{steps:?}");

    // Two good weeks: one exercise goes up, and she takes it.
    good_weeks(&mut script, 3, 11, 2, &session);
    let (steps, _) = review(&script, 13, "23+6");
    assert!(matches!(steps[..], [Adjustment { step: Step::Level { to: 2, .. }, .. }]), "{steps:?}");
    let offered = steps[0].step.offered(rules()).unwrap();
    script.choose(13, offered.clone(), true);
    let Offered::Level { activity, .. } = &offered else { panic!("{offered:?}") };
    let raised = rules().find_activity(activity).unwrap();
    let level = |script: &Script, day: i32| {
        let wishes = script.diary().wishes(rules(), script.day(day));
        wishes.levels.iter().find(|(known, _)| *known == raised).map_or(1, |(_, level)| *level)
    };
    assert_eq!(level(&script, 14), 2);

    // An unknown week holds, the same diary in a known one does not.
    let (diary, on) = (script.diary(), script.day(13));
    let course = Course::of(rules(), &diary, on, None);
    assert!(adapt(rules(), &course, &first_plan).iter().all(|a| !a.step.is_more()));

    // A week gate: the plan is looked at, nothing goes up.
    let (steps, _) = review(&script, 13, "28+3");
    assert!(
        steps.iter().any(|a| a.step == Step::Refit) && steps.iter().all(|a| !a.step.is_more()),
        "{steps:?}"
    );

    // A flare: she says so, though the pain is the same.
    script.check(14, "self-care");
    script.morning(14, 2, false, true);
    let (steps, _) = review(&script, 14, "24+0");
    assert!(matches!(steps[..], [Adjustment { step: Step::Flare, .. }]), "{steps:?}");
    script.choose(14, Offered::Flare, true);
    let in_flare = with_diary(&who, &script.diary(), script.day(15));
    let strong = |plan: &CarePlan| {
        plan.session.iter().any(|p| rules().activity(p.activity).role == Some(Role::Strength))
    };
    assert!(strong(&first_plan) && !strong(&in_flare));

    // Day three: back, a level lower.
    script.check(15, "self-care");
    script.morning(15, 2, false, true);
    script.check(16, "self-care");
    script.morning(16, 2, false, false);
    let (steps, _) = review(&script, 16, "24+2");
    assert!(steps.iter().any(|a| a.step == Step::Restart), "{steps:?}");
    assert_eq!(level(&script, 16), 1);

    // Two bad mornings: down again, without what was added last.
    script.choose(18, offered.clone(), true);
    for day in 17..24 {
        script.check(day, "self-care");
        script.morning(day, 2, day == 20 || day == 21, false);
        script.session(day, &session, Some(Effort::Right));
    }
    let (steps, _) = review(&script, 23, "25+2");
    assert!(steps.iter().any(|a| a.step == Step::Drop(raised)), "{steps:?}");
    script.choose(23, Offered::Drop { activity: activity.clone() }, true);
    let dropped = with_diary(&who, &script.diary(), script.day(24));
    assert!(dropped.session.iter().all(|p| p.activity != raised));

    // She undoes it.
    script.choose(24, Offered::Drop { activity: activity.clone() }, false);
    assert!(script.diary().wishes(rules(), script.day(24)).avoid.is_empty());

    // Bleeding in the diary: a check, and nothing else, until a check settles it.
    script.heard(25, "bleeding-any", Some(true));
    let (steps, _) = review(&script, 25, "25+4");
    assert!(matches!(steps[..], [Adjustment { step: Step::Check, .. }]), "{steps:?}");
    script.check(26, "self-care");
    let (steps, _) = review(&script, 26, "25+5");
    assert!(steps.iter().all(|a| a.step != Step::Check), "{steps:?}");

    // Weeks of high pain: be seen.
    for day in 27..60 {
        script.check(day, "book-appointment");
        script.pain(day, 7);
    }
    let (steps, course) = review(&script, 59, "30+3");
    assert_eq!(course.fact(Fact::PainMean), Some(70));
    assert!(steps.iter().any(|a| a.advice.is_some()), "{steps:?}");
    let said = changes(rules(), &script.diary(), script.day(59), None);
    assert_eq!(said[0].verdict, Progress::Worse);
}

#[test]
fn what_was_too_hard_gives_its_place_to_what_was_offered_for_it_until_she_has_it_back() {
    let who = priya();
    let first_plan = plan_of(&who);
    let swap = rules().adaptation.rules.iter().find(|rule| rule.then == Then::Swap).unwrap();
    let (mut n_swapped, mut n_in_plan) = (0, 0);
    for from in first_plan.session.iter().map(|p| p.activity) {
        let mut script = Script::from(start());
        let name = rules().activity(from).id.clone();
        for day in [0, 2, 4] {
            script.session(day, &[&name], Some(Effort::TooHard));
        }
        let (diary, on) = (script.diary(), script.day(5));
        let course = Course::of(rules(), &diary, on, week("24+0"));
        let steps = adapt(rules(), &course, &first_plan);
        let Some(step) = steps.iter().map(|one| one.step).find(|step| matches!(step, Step::Swap { .. }))
        else {
            panic!("{name}: {steps:?}")
        };
        let Step::Swap { to: Some(to), .. } = step else { continue };
        n_swapped += 1;
        let offered = step.offered(rules()).unwrap();
        script.write(
            5,
            700,
            care::Entry::Choice(care::Choice {
                offered: offered.clone(),
                rule: swap.id.clone(),
                taken: true,
            }),
        );
        let after = script.diary().wishes(rules(), script.day(6));
        assert_eq!(after.avoid, [from], "{name}");
        assert_eq!(after.swapped, [from], "{name}");
        let plan = with_diary(&who, &script.diary(), script.day(6));
        assert!(plan.session.iter().all(|p| p.activity != from), "{name} is still in the plan");
        n_in_plan += u32::from(plan.session.iter().any(|p| p.activity == to));
        script.choose(6, Offered::Restore { activity: name.clone() }, true);
        let back = script.diary().wishes(rules(), script.day(7));
        assert!(back.avoid.is_empty() && back.swapped.is_empty(), "{name}: {back:?}");
        // Without what is less because of a rule for the worse, nothing is liked better.
        let mut other = Script::from(start());
        other.choose(5, offered, true);
        assert!(other.diary().wishes(rules(), other.day(6)).swapped.is_empty());
    }
    // The others are for another part of the plan, such as walking.
    assert!(
        n_swapped >= 7 && n_in_plan >= 4,
        "{n_swapped} have another to take their place, {n_in_plan} are in the plan"
    );
}

#[test]
fn where_the_first_substitute_is_left_out_the_plan_has_the_one_that_was_named() {
    let priya = priya();
    let (mut n_named, mut n_in_plan) = (0, 0);
    for (at, record) in rules().activities.iter().enumerate() {
        let [first, _, ..] = record.substitutes[..] else { continue };
        let from = ActivityId(u16::try_from(at).unwrap());
        let mut case = priya.case().clone();
        // She likes it, so that it is in her session.
        let wishes = care::Wishes { prefer: vec![from], avoid: vec![first], ..care::Wishes::default() };
        case.set_wishes(wishes);
        let who = assess(rules(), case);
        let first_plan = plan_of(&who);
        if first_plan.session.iter().all(|p| p.activity != from) {
            continue;
        }
        let mut script = Script::from(start());
        for day in [0, 2, 4] {
            script.session(day, &[&record.id], Some(Effort::TooHard));
        }
        let course = Course::of(rules(), &script.diary(), script.day(5), week("24+0"));
        let steps = adapt(rules(), &course, &first_plan);
        let swap = steps.iter().find(|one| matches!(one.step, Step::Swap { to: Some(_), .. }));
        let Some(Adjustment { rule, step: step @ Step::Swap { to: Some(to), .. }, .. }) = swap else {
            continue;
        };
        assert_ne!(*to, first, "{}", record.id);
        n_named += 1;
        let rule = rules().adaptation.rules[rule.unwrap().index()].id.clone();
        let offered = step.offered(rules()).unwrap();
        script.write(5, 700, care::Entry::Choice(care::Choice { offered, rule, taken: true }));
        let plan = with_diary(&who, &script.diary(), script.day(6));
        let liked: Vec<_> = plan.session.iter().filter(|p| p.preferred).map(|p| p.activity).collect();
        assert!(liked.iter().all(|activity| activity == to), "{}: {liked:?}", record.id);
        n_in_plan += u32::from(liked == [*to]);
    }
    assert!(n_named >= 3 && n_in_plan >= 2, "{n_named} were named, {n_in_plan} are in the plan");
}

#[test]
fn nothing_goes_up_within_a_week_of_the_last_unless_she_took_that_back() {
    let who = priya();
    let names: Vec<String> =
        plan_of(&who).session.iter().map(|p| rules().activity(p.activity).id.clone()).collect();
    let session: Vec<&str> = names.iter().map(String::as_str).collect();
    let window = i32::from(rules().adaptation.week.window_days);
    let mut script = Script::from(start());
    good_weeks(&mut script, 0, 14 + window + 3, 2, &session);
    let steps = |script: &Script, day: i32| {
        let (diary, on) = (script.diary(), script.day(day));
        let course = Course::of(rules(), &diary, on, week("25+0"));
        let holds = adapt(rules(), &course, &with_diary(&who, &diary, on));
        (holds.iter().any(|one| one.step.is_more()), course.added_lately)
    };
    assert_eq!(steps(&script, 13), (true, false), "before anything was added");
    let plan = plan_of(&who);
    let first = plan.session.iter().find(|p| rules().activity(p.activity).levels.len() > 1).unwrap();
    let up = |level| Offered::Level { activity: rules().activity(first.activity).id.clone(), level };
    let before = script.clone();
    script.choose(13, up(2), true);
    for day in 13..13 + window {
        assert_eq!(steps(&script, day), (false, true), "day {} after it", day - 13);
    }
    assert_eq!(steps(&script, 13 + window), (true, false), "the week is over");

    // To go down, or to say no, locks nothing.
    for (offered, taken) in [(up(1), true), (Offered::Minutes(3), true), (up(2), false)] {
        let mut other = before.clone();
        other.choose(13, offered.clone(), taken);
        assert_eq!(steps(&other, 14), (true, false), "{offered:?}, taken: {taken}");
    }
    // What she dropped and has back is added as well.
    let mut other = before.clone();
    let activity = rules().activity(first.activity).id.clone();
    other.choose(3, Offered::Drop { activity: activity.clone() }, true);
    other.choose(13, Offered::Restore { activity }, true);
    assert_eq!(steps(&other, 14), (false, true));
    // Taken back the next day, it was never there.
    script.choose(14, up(2), false);
    assert_eq!(steps(&script, 14), (true, false));
}

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
fn where_nothing_can_go_up_it_is_known_why() {
    let who = priya();
    let plan = plan_of(&who);
    let mut course = Course::known(start(), &[]);
    let why = |course: &Course, plan: &CarePlan| why_nothing_goes_up(rules(), course, plan);
    assert_eq!(why(&course, &plan), [WhyStays::NotDone]);
    course.done = plan.session.iter().map(|p| p.activity).collect();
    course.hard = course.done.clone();
    assert!(why(&course, &plan).contains(&WhyStays::Hard));
    course.added_lately = true;
    assert_eq!(why(&course, &plan), [WhyStays::AddedLately]);
    course.added_lately = false;
    let mut held = plan.clone();
    let rule =
        rules().exclusions.iter().position(|rule| rule.effect == guideline::Effect::HoldLevel).unwrap();
    let rule = u16::try_from(rule).unwrap();
    for proposal in held.session.iter_mut().chain(&mut held.aerobic) {
        proposal.cuts = vec![care::Cut { exclusion: rule, effect: guideline::Effect::HoldLevel }];
    }
    assert!(why(&course, &held).contains(&WhyStays::Cut(rule)));
    let mut top = plan.clone();
    for proposal in top.session.iter_mut().chain(&mut top.aerobic) {
        proposal.level = u8::try_from(rules().activity(proposal.activity).levels.len()).unwrap();
    }
    assert_eq!(why(&course, &top), [WhyStays::Highest]);
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
    assert_eq!(on(&future), Some(0), "tomorrow has not been");
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
fn within_one_minute_nothing_settles_what_may_have_come_after_it() {
    let checked = |word: &str| care::Entry::Checked {
        answers: String::new(),
        disposition: word.to_owned(),
        guideline: String::new(),
    };
    let signs = vec![care::Heard { feature: "bleeding-any".to_owned(), answer: Some(true) }];
    let sign = care::Entry::Day(care::DayEntry { signs, ..Default::default() });
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
fn what_clashes_waits_until_its_time_even_over_midnight() {
    let id = |name: &str| rules().find_activity(name).unwrap();
    let mut script = Script::from(start());
    script.used(0, 1430, "heat-pack", None);
    let at = |day: i32, minute: u16| Moment { day: script.day(day), minute };
    let waits = day_clashes(rules(), &script.diary(), at(1, 20), id("tens"));
    assert!(
        waits.iter().any(|wait| matches!(wait.why, WhyWait::Clash { same_skin: true, .. }) && wait.until == at(1, 50)),
        "{waits:?}"
    );
    assert!(day_clashes(rules(), &script.diary(), at(1, 50), id("tens")).is_empty());
    let mut heat = Script::from(start());
    for minute in [500, 600, 700, 800] {
        heat.used(0, minute, "heat-pack", None);
    }
    let waits =
        day_clashes(rules(), &heat.diary(), Moment { day: heat.day(0), minute: 1000 }, id("heat-pack"));
    assert!(waits.iter().any(|wait| wait.why == WhyWait::TimesADay), "{waits:?}");
    let mut cold = Script::from(start());
    cold.used(0, 600, "cold-pack", None);
    let waits =
        day_clashes(rules(), &cold.diary(), Moment { day: cold.day(0), minute: 660 }, id("cold-pack"));
    assert!(waits.iter().any(|wait| wait.until.minute == 720), "{waits:?}");
    let mut back = Script::from(start());
    for _ in 0..3 {
        back.session(0, &["pelvic-tilt-supine", "glute-bridge", "knee-roll-supine"], None);
    }
    let now = Moment { day: back.day(0), minute: 900 };
    let waits = day_clashes(rules(), &back.diary(), now, id("glute-bridge"));
    assert!(waits.iter().any(|wait| wait.why == WhyWait::BackMinutes), "{waits:?}");
    let mut flare = Script::from(start());
    flare.choose(0, Offered::Flare, true);
    let now = Moment { day: flare.day(1), minute: 900 };
    let waits = day_clashes(rules(), &flare.diary(), now, id("bird-dog"));
    assert_eq!(waits.len(), 1, "{waits:?}");
    assert_eq!(waits[0].until, Moment { day: flare.day(2), minute: 0 });
    assert!(day_clashes(rules(), &flare.diary(), now, id("side-rest")).is_empty());
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

#[test]
fn tests_that_lie_flat_end_at_16_weeks_and_are_left_out_when_the_week_is_unknown() {
    let may = |answer: Answer| {
        let mut case = priya().into_case();
        case.answer(rules(), rules().gestational_age, answer).unwrap();
        case.answer(rules(), rules().find_feature("reflux").unwrap(), Answer::No).unwrap();
        let done = assess(rules(), case);
        let verdicts = self_tests(rules(), done.cleared().unwrap());
        let flat = rules().find_self_test("p4").unwrap();
        verdicts.iter().find(|verdict| verdict.test == flat).unwrap().may_be_done()
    };
    assert!(may(Answer::Measured(13 * 7 + 6)));
    assert!(!may(Answer::Measured(14 * 7)), "at 14 and 15 weeks only by choice");
    assert!(!may(Answer::Measured(16 * 7)));
    assert!(!may(Answer::NotSure));
}

#[test]
fn a_self_test_adds_the_pattern_it_suggests_and_nothing_for_what_was_not_found() {
    let who = priya();
    let found = |test: &str, right: &str, left: &str| {
        let found = SelfTest { test: test.to_owned(), right: right.to_owned(), left: left.to_owned() };
        suggested(rules(), who.cleared().unwrap(), &found)
    };
    let back = rules().find_feature("pelvic-back").unwrap();
    assert_eq!(found("p4", "none", "back-of-pelvis"), [back]);
    assert!(found("p4", "none", "none").is_empty());
    assert!(found("p4", "no-such-finding", "").is_empty());
    assert!(found("no-such-test", "none", "none").is_empty());
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

    #[test]
    fn a_self_test_never_makes_a_result_less_urgent(person in cleared_person(), test in 0usize..100, right in 0usize..9) {
        let who = assess(rules(), case(&person, true));
        prop_assume!(who.cleared().is_some());
        let test = &rules().self_tests[test % rules().self_tests.len()];
        let right = test.findings[right % test.findings.len()].id.clone();
        let found = SelfTest { test: test.id.clone(), right, left: String::new() };
        let mut case = who.case().clone();
        for pattern in suggested(rules(), who.cleared().unwrap(), &found) {
            prop_assert_eq!(&rules().feature(pattern).kind, &guideline::FeatureKind::Pattern);
            case.answer(rules(), pattern, Answer::Yes).unwrap();
        }
        let then = assess(rules(), case);
        prop_assert!(then.at_least() >= who.at_least() && then.at_most() >= who.at_most());
    }
}
