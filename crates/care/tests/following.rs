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
    Adjustment, Answer, Assessment, CarePlan, Course, Effort, Moment, Offered, Progress, SelfTest, Step,
    WhyStays, WhyWait, adapt, assess, changes, day_clashes, plan, self_tests, suggested, why_nothing_goes_up,
};
use clinical::{Disposition, GestationalAge};
use guideline::{ActivityId, BandSet, Condition, Fact, Role, Then};
use proptest::prelude::*;

use person::{case, cleared_person, priya, rules, with_diary};
use script::{Script, start};

fn week(text: &str) -> Option<GestationalAge> {
    Some(text.parse().unwrap())
}

fn plan_of(who: &Assessment) -> CarePlan {
    plan(rules(), who.cleared().unwrap())
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

/// Questions to single facts: which fact, which bands, and whether the answer is to be yes.
type Row = Vec<(usize, BandSet, bool)>;

/// Every way in which a condition holds.
fn ways_to_hold(condition: &Condition) -> Vec<Row> {
    match condition {
        Condition::All(parts) => parts.iter().fold(vec![Vec::new()], |before, part| {
            let ways = ways_to_hold(part);
            before.iter().flat_map(|row| ways.iter().map(|way| [row.clone(), way.clone()].concat())).collect()
        }),
        Condition::Any(parts) => parts.iter().flat_map(ways_to_hold).collect(),
        Condition::Is { feature, bands } => vec![vec![(feature.index(), *bands, true)]],
        Condition::Not(inner) => match &**inner {
            Condition::Is { feature, bands } => vec![vec![(feature.index(), *bands, false)]],
            other => panic!("not of {other:?}"),
        },
        other => panic!("{other:?}"),
    }
}

/// Each rule of adaptation once for every way in which it holds.
fn rows() -> Vec<(usize, Row)> {
    let rules = rules().adaptation.rules.iter().enumerate();
    rules.flat_map(|(at, rule)| ways_to_hold(&rule.when).into_iter().map(move |way| (at, way))).collect()
}

/// The rows that a fact known or unknown that way does not keep from holding, as bits. A row holds when no
/// fact keeps it from it, and a rule when one of its rows does.
fn left_standing(fact: usize, value: Option<i32>) -> u64 {
    let course = Course::known(
        start(),
        &value.map(|value| (Fact::ALL[fact].0, value)).into_iter().collect::<Vec<_>>(),
    );
    let band = course.band(rules(), Fact::ALL[fact].0);
    let mut standing = 0;
    for (at, (_, row)) in rows().iter().enumerate() {
        let holds = row.iter().all(|(asked, bands, yes)| {
            *asked != fact || band.is_some_and(|band| bands.contains(band) == *yes)
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
    let n_rows = rows().len();
    // Every set of rules that can hold together, each with one course under which it does. Fact by
    // fact, so that all the ways, which are many millions, need not be walked one by one.
    let mut sets = BTreeMap::from([((1u64 << n_rows) - 1, Vec::new())]);
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

    // A fact that is unknown leaves no rule standing that steps up, but for two that a mild pain spares, and for
    // two that only say whom to see in a second worse week.
    for (at, (fact, word)) in Fact::ALL.iter().enumerate() {
        let spared = matches!(fact, Fact::PainOverWeeks | Fact::PainMeanBefore) || only_to_be_seen(*fact);
        let unknown = left_standing(at, None);
        for (row, (rule, _)) in rows().iter().enumerate() {
            let record = &rules().adaptation.rules[*rule];
            if record.then == Then::StepUp && unknown >> row & 1 == 1 {
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

/// Whether a fact only says whom to see when this week was worse as well.
fn only_to_be_seen(fact: Fact) -> bool {
    matches!(fact, Fact::PainChangeBefore | Fact::BadMorningsBefore)
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
            let spared = spared || *fact == Fact::PainMeanBefore || only_to_be_seen(*fact);
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
#[test]
fn a_worse_week_offers_the_plan_for_a_flare_and_a_second_one_reaches_a_physiotherapist() {
    let who = priya();
    let plan = plan_of(&who);
    let given = |facts: &[(Fact, i32)]| {
        let steps = adapt(rules(), &Course::known(start(), facts), &plan);
        let flare = steps.iter().filter(|adjustment| adjustment.step == Step::Flare).count();
        let less = steps.iter().any(|adjustment| is_less(adjustment.step) && adjustment.step != Step::Flare);
        let advice: Vec<_> = steps.iter().filter_map(|adjustment| adjustment.advice.clone()).collect();
        (flare, less, advice)
    };
    let calm = (Fact::FlareDay, 0);
    for worse in [(Fact::PainChange, 20), (Fact::BadMornings, 2)] {
        assert_eq!(given(&[calm, worse]), (1, true, vec![]), "{worse:?}");
        // Whether it is a flare already is not known: nothing is offered twice or in vain.
        assert_eq!(given(&[worse]), (0, true, vec![]), "{worse:?}");
        assert_eq!(given(&[calm, worse, (Fact::Danger, 1)]), (0, false, vec![]), "{worse:?}");
        for before in [(Fact::PainChangeBefore, 20), (Fact::BadMorningsBefore, 2)] {
            let (flare, less, advice) = given(&[calm, worse, before]);
            assert_eq!((flare, less), (1, true), "{worse:?} {before:?}");
            let [advice] = &advice[..] else { panic!("{worse:?} {before:?}: {advice:?}") };
            assert_eq!(advice.disposition, Disposition::BookAppointment);
            assert_eq!(rules().doors[advice.doors[0].index()].id, "physiotherapist");
        }
        for before in [(Fact::PainChangeBefore, 19), (Fact::BadMorningsBefore, 1)] {
            assert_eq!(given(&[calm, worse, before]), (1, true, vec![]), "{worse:?} {before:?}");
        }
    }
    // A week that was worse before does nothing when this one is not.
    assert_eq!(given(&[calm, (Fact::PainChangeBefore, 20), (Fact::PainChange, 0)]).2, []);

    // And by a diary: three weeks, each two points worse than the one before.
    let mut script = Script::from(start());
    for day in 0..21 {
        script.pain(day, u8::try_from(1 + 2 * (day / 7)).unwrap());
    }
    let course = Course::of(rules(), &script.diary(), script.day(20), None);
    assert_eq!(course.fact(Fact::PainChange), Some(20));
    assert_eq!(course.fact(Fact::PainChangeBefore), Some(20));
    let a_week_ago = Course::of(rules(), &script.diary(), script.day(13), None);
    assert_eq!(a_week_ago.fact(Fact::PainChangeBefore), None, "before the diary nothing is known");
    let steps = adapt(rules(), &course, &plan);
    assert!(steps.iter().any(|step| step.advice.is_some()), "{steps:?}");
}

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
        proposal.cuts =
            vec![care::Cut { exclusion: rule, effect: guideline::Effect::HoldLevel, unknown: false }];
    }
    assert!(why(&course, &held).contains(&WhyStays::Cut(rule)));
    let mut top = plan.clone();
    for proposal in top.session.iter_mut().chain(&mut top.aerobic) {
        proposal.level = u8::try_from(rules().activity(proposal.activity).levels.len()).unwrap();
    }
    assert_eq!(why(&course, &top), [WhyStays::Highest]);
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
    // A use dated a little later today, as the last of several entries of one minute is, counts as well.
    assert!(
        !day_clashes(rules(), &cold.diary(), Moment { day: cold.day(0), minute: 590 }, id("cold-pack"))
            .is_empty()
    );
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

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]
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
