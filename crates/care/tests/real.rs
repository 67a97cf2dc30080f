//! Laws on the real guideline, for random people drawn by a fixed rule.

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
    Answer, CarePlan, Case, Known, Proposal, Status, Verdict, WhyLeftOut, Wishes, assess, certain, plan,
    possible, verdicts,
};
use clinical::{Date, Disposition};
use guideline::{ActivityId, ActivityKind, FeatureId, FeatureKind, Position, Role, SignId};
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;

use person::{case, cleared_person, person, rules};

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn a_yes_to_a_sign_that_applies_is_never_less_urgent_than_the_sign(person in person(), which in 0usize..1000) {
        let rules = rules();
        let sign = SignId(u16::try_from(which % rules.signs.len()).unwrap());
        let mut case = case(&person, false);
        case.answer(rules, sign.into(), Answer::Yes).unwrap();
        let applies = certain(rules, &case, &rules.sign(sign).when);
        let done = assess(rules, case);
        if applies {
            prop_assert!(done.at_least() >= rules.sign(sign).disposition);
            prop_assert!(done.cleared().is_none() || rules.sign(sign).disposition == Disposition::BookAppointment);
        }
    }

    #[test]
    fn no_is_at_most_not_sure_and_not_sure_at_most_yes(person in person(), which in 0usize..1000) {
        let rules = rules();
        let sign = FeatureId(u16::try_from(which % rules.signs.len()).unwrap());
        let case = case(&person, false);
        let with = |answer| {
            let mut case = case.clone();
            case.answer(rules, sign, answer).unwrap();
            let done = assess(rules, case);
            (done.at_least(), done.at_most(), done.now())
        };
        let (no, unsure, yes) = (with(Answer::No), with(Answer::NotSure), with(Answer::Yes));
        prop_assert!(no.0 <= unsure.0 && unsure.0 <= yes.0);
        prop_assert!(no.1 <= unsure.1 && unsure.1 <= yes.1);
        prop_assert!(no.2 <= unsure.2 && unsure.2 <= yes.2);
    }

    #[test]
    fn a_risk_fact_that_is_not_sure_is_never_less_urgent_than_no(person in person(), which in 0usize..1000) {
        let rules = rules();
        let facts: Vec<FeatureId> = (rules.signs.len()..rules.features.len())
            .map(|at| FeatureId(u16::try_from(at).unwrap()))
            .filter(|f| matches!(rules.feature(*f).kind, FeatureKind::Fact))
            // What ordinary pain looks like can only reassure, and reassures only when sure.
            .filter(|f| !rules.self_care.iter().any(|rule| {
                let mut found = false;
                rule.when.for_each_feature(&mut |g, _| found |= g == *f);
                found
            }))
            .collect();
        let fact = facts[which % facts.len()];
        let case = case(&person, false);
        let with = |answer| {
            let mut case = case.clone();
            case.answer(rules, fact, answer).unwrap();
            assess(rules, case).at_most()
        };
        prop_assert!(with(Answer::No) <= with(Answer::NotSure), "{}", rules.feature(fact).id);
        prop_assert!(with(Answer::No) <= with(Answer::Yes), "{}", rules.feature(fact).id);
    }

    #[test]
    fn nobody_is_cleared_without_an_answer_to_every_sign_that_may_apply(person in person()) {
        let rules = rules();
        let case = case(&person, false);
        let done = assess(rules, case.clone());
        if done.cleared().is_none() {
            return Ok(());
        }
        prop_assert_eq!(done.status(), Status::Decided);
        for (at, sign) in rules.signs.iter().enumerate() {
            let id = FeatureId(u16::try_from(at).unwrap());
            let unanswered = case.known(id) == Known::NotAsked && !sign.unprompted;
            let read = sign.no_when.as_ref().is_some_and(|c| certain(rules, &case, c));
            prop_assert!(
                !(unanswered && !read && possible(rules, &case, &sign.when)),
                "cleared without an answer to {}", sign.id
            );
        }
    }

    #[test]
    fn a_plan_offers_nothing_that_a_rule_leaves_out(person in cleared_person()) {
        let rules = rules();
        let case = case(&person, true);
        let done = assess(rules, case.clone());
        let Some(cleared) = done.cleared() else { return Ok(()) };
        let verdicts = verdicts(rules, cleared);
        let made = plan(rules, cleared);
        let all = [&made.session, &made.aerobic, &made.measures, &made.relief, &made.lessons];
        let offered: Vec<_> = all.iter().flat_map(|list| list.iter().map(|p| p.activity)).collect();
        for verdict in &verdicts {
            if let Verdict::LeftOut(out) = verdict {
                prop_assert!(!offered.contains(&out.activity), "{}", rules.activity(out.activity).id);
            }
        }
        for day in &made.days {
            for planned in &day.planned {
                prop_assert!(offered.contains(&planned.activity));
            }
        }
        // The stricter numbers of the limits, whatever she wished.
        for proposal in all.iter().flat_map(|list| list.iter()) {
            let limit = &rules.activity(proposal.activity).limit;
            let Some(dose) = proposal.dose else { continue };
            prop_assert!(limit.minutes_max.is_none_or(|max| dose.minutes <= max));
            prop_assert!(limit.repetitions_max.is_none_or(|max| dose.repetitions <= max));
            prop_assert!(limit.times_per_day_max.is_none_or(|max| dose.times_per_day <= max));
        }
        prop_assert_eq!(&made, &plan(rules, cleared), "the same Case gives the same plan");
        let minutes = u32::from(rules.planner.session_minutes_default);
        prop_assert!(made.session_seconds <= minutes * 60, "{} s", made.session_seconds);
        for (role, most) in &rules.planner.max_per_session {
            let n = made.session.iter().filter(|p| rules.activity(p.activity).role == Some(*role)).count();
            prop_assert!(n <= usize::from(*most), "{role:?}");
        }
    }

    #[test]
    fn no_plan_is_empty_whatever_she_wishes(
        person in cleared_person(),
        minutes in prop::option::of(0u16..60),
        bored in prop::collection::vec(any::<bool>(), rules().activities.len()),
    ) {
        let rules = rules();
        let done = assess(rules, case(&person, true));
        let Some(cleared) = done.cleared() else { return Ok(()) };
        let to_do = |plan: &CarePlan| {
            let lists = [&plan.session, &plan.aerobic, &plan.measures, &plan.relief];
            let doable = |p: &&Proposal| rules.activity(p.activity).kind != ActivityKind::Lesson;
            lists.into_iter().flatten().filter(doable).count()
        };
        let made = plan(rules, cleared);
        prop_assert!(to_do(&made) > 0, "nothing to do");
        prop_assert!(!made.lessons.is_empty(), "nothing to know");
        // With little time and half of everything unwanted there is still something.
        let mut wishing = done.case().clone();
        let avoid = bored.iter().zip(0..).filter(|(bored, _)| **bored).map(|(_, at)| ActivityId(at)).collect();
        wishing.set_wishes(Wishes { minutes, avoid, ..wishing.wishes().clone() });
        let made = plan(rules, assess(rules, wishing).cleared().unwrap());
        prop_assert!(to_do(&made) + made.lessons.len() > 0, "nothing at all");
    }

    #[test]
    fn a_session_gets_down_and_up_once(person in cleared_person()) {
        let rules = rules();
        let done = assess(rules, case(&person, true));
        let Some(cleared) = done.cleared() else { return Ok(()) };
        let made = plan(rules, cleared);
        let group = |position: Position| match position {
            Position::HandsAndKnees | Position::Kneeling | Position::HalfKneeling
            | Position::SemiReclined | Position::Supine => Some('f'),
            Position::Standing => Some('u'),
            Position::Seated => Some('s'),
            Position::SideLying => Some('l'),
            Position::Water | Position::Any => None,
        };
        let mut groups: Vec<char> = made
            .session
            .iter()
            .filter(|p| !matches!(rules.activity(p.activity).role, Some(Role::WarmUp | Role::Breathing)))
            .filter_map(|p| group(rules.activity(p.activity).position))
            .collect();
        groups.dedup();
        let n = groups.len();
        groups.sort_unstable();
        groups.dedup();
        prop_assert_eq!(n, groups.len(), "each group of positions comes once");
    }

    #[test]
    fn flat_on_the_back_is_never_offered_from_16_weeks_or_at_an_unknown_week(person in cleared_person()) {
        let rules = rules();
        let done = assess(rules, case(&person, true));
        let Some(cleared) = done.cleared() else { return Ok(()) };
        let early = done.case().gestational_age(rules).is_some_and(|ga| ga.weeks() < 16);
        for verdict in verdicts(rules, cleared) {
            let Verdict::Offered(proposal) = verdict else { continue };
            let supine = rules.activity(proposal.activity).position == Position::Supine;
            prop_assert!(early || !supine, "{}", rules.activity(proposal.activity).id);
        }
    }

    #[test]
    fn saying_not_sure_or_nothing_never_brings_an_activity_in(person in cleared_person(), which in 0usize..1000) {
        let rules = rules();
        let facts: Vec<FeatureId> = (rules.signs.len()..rules.features.len())
            .map(|at| FeatureId(u16::try_from(at).unwrap()))
            .filter(|f| matches!(rules.feature(*f).kind, FeatureKind::Fact))
            .collect();
        let fact = facts[which % facts.len()];
        let offered = |answer: Option<Answer>| -> Option<Vec<u16>> {
            let mut case = case(&person, true);
            match answer {
                Some(answer) => case.answer(rules, fact, answer).unwrap(),
                None => case.forget(fact),
            }
            let done = assess(rules, case);
            let cleared = done.cleared()?;
            let offered = verdicts(rules, cleared).into_iter().filter_map(|v| match v {
                Verdict::Offered(p) => Some(p.activity.0),
                Verdict::LeftOut(_) => None,
            });
            Some(offered.collect())
        };
        let known: Vec<Vec<u16>> = [Answer::No, Answer::Yes].into_iter().filter_map(|a| offered(Some(a))).collect();
        for unknown in [offered(None), offered(Some(Answer::NotSure))].into_iter().flatten() {
            for activity in unknown {
                // Not known: only what every possible answer would allow too.
                prop_assert!(known.iter().all(|list| list.contains(&activity)), "{}", rules.activities[usize::from(activity)].id);
            }
        }
    }
}

#[test]
fn every_exercise_is_offered_to_someone_and_what_is_spoken_against_to_no_one() {
    let rules = rules();
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let strategy = cleared_person();
    let mut seen = vec![false; rules.activities.len()];
    let everything: Vec<_> =
        (0..rules.equipment.len()).map(|e| guideline::EquipmentId(u16::try_from(e).unwrap())).collect();
    for _ in 0..1500 {
        let mut person = strategy.new_tree(&mut runner).unwrap().current();
        person.yes /= 4;
        let mut case = case(&person, true);
        case.set_wishes(care::Wishes { equipment: everything.clone(), ..care::Wishes::default() });
        for agreed in [
            "exercise-agreed",
            "tens-agreed",
            "manual-therapy-agreed",
            "nerve-slides-agreed",
            "supine-opt-in",
        ] {
            case.answer(rules, rules.find_feature(agreed).unwrap(), Answer::Yes).unwrap();
        }
        let done = assess(rules, case);
        let Some(cleared) = done.cleared() else { continue };
        for verdict in verdicts(rules, cleared) {
            match verdict {
                Verdict::Offered(p) => seen[p.activity.index()] = true,
                Verdict::LeftOut(out) => {
                    if out.why.contains(&WhyLeftOut::Against) {
                        assert!(!seen[out.activity.index()]);
                    }
                }
            }
        }
    }
    let never: Vec<&str> = rules
        .activities
        .iter()
        .zip(seen)
        .filter(|(a, seen)| a.kind == ActivityKind::Exercise && !seen)
        .map(|(a, _)| a.id.as_str())
        .collect();
    assert_eq!(never, [""; 0], "exercises offered to no one");
}

#[test]
fn the_emergency_numbers_are_those_of_the_evidence() {
    // evidence: triage.md 1.2. A slip of one digit here costs minutes, so it is written twice.
    let expected: [(&str, &[&str]); 4] =
        [("ireland", &["999", "112"]), ("neutral", &["112"]), ("uk", &["999", "112"]), ("us", &["911"])];
    let rules = rules();
    assert_eq!(rules.regions.len(), expected.len());
    for (region, numbers) in expected {
        let id = rules.find_region(region).unwrap();
        let mut found = rules.region(id).emergency.clone();
        found.sort_unstable();
        let mut numbers: Vec<&str> = numbers.to_vec();
        numbers.sort_unstable();
        assert_eq!(found, numbers, "{region}");
    }
}

#[test]
fn the_week_is_asked_only_while_it_can_end_differently_in_another() {
    let rules = person::rules();
    let mut case = Case::new(rules, Date::from_ymd(2031, 4, 12).unwrap());
    let mut say = |name: &str, answer| {
        case.answer(rules, rules.find_feature(name).unwrap(), answer).unwrap();
    };
    for sign in [
        "hard-tender-womb",
        "sudden-back-pain-and-fewer-movements",
        "scar-pain-previous-caesarean",
        "cord-seen-or-felt",
        "urge-to-push",
        "rhythmic-pain-preterm",
        "preterm-strong-contractions",
        "movements-reduced-with-pain-or-bleeding",
        "vision-disturbance",
        "rib-or-upper-tummy-pain",
        "sudden-swelling",
        "preeclampsia-combination",
        "vomiting-severe",
        "ectopic-rupture-signs",
        "shoulder-tip-pain",
        "assault",
        "pain-severe",
    ] {
        say(sign, Answer::No);
    }
    for sign in ["sickle-cell-pain", "pain-now", "low-placenta", "sickle-cell"] {
        say(sign, Answer::NotSure);
    }
    say("pain-worst", Answer::Measured(4));
    let asks = |case: &Case| assess(rules, case.clone()).ask_next(rules).contains(&rules.gestational_age);
    assert!(asks(&case), "a sudden back pain is an emergency from 20 weeks on");
    case.answer(rules, rules.find_feature("sudden-constant-back-pain-late").unwrap(), Answer::No).unwrap();
    let assessment = assess(rules, case.clone());
    assert!(assessment.at_least() < assessment.at_most());
    assert!(!asks(&case), "what is left ends alike in every week");
}

/// Whoever is never asked for an agreement she has can never have what it opens.
#[test]
fn an_agreement_that_would_bring_something_back_is_asked_about() {
    let rules = rules();
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let strategy = cleared_person();
    let agreements = ["exercise-agreed", "tens-agreed", "manual-therapy-agreed", "nerve-slides-agreed"];
    let mut asked = [0; 4];
    for _ in 0..600 {
        let mut person = strategy.new_tree(&mut runner).unwrap().current();
        person.unsure = 0;
        person.yes /= 4;
        let mut open = case(&person, true);
        let sciatica = rules.find_feature("sciatica-one-leg-no-deficit").unwrap();
        open.answer(rules, sciatica, Answer::Yes).unwrap();
        for (agreed, n) in agreements.into_iter().zip(&mut asked) {
            let agreed = rules.find_feature(agreed).unwrap();
            let offered = |answer: Answer| {
                let mut case = open.clone();
                case.answer(rules, agreed, answer).unwrap();
                let done = assess(rules, case);
                let verdicts = done.cleared().map(|cleared| verdicts(rules, cleared))?;
                Some(verdicts.iter().filter(|verdict| matches!(verdict, Verdict::Offered(_))).count())
            };
            let brings_back = offered(Answer::Yes) > offered(Answer::No);
            open.forget(agreed);
            let done = assess(rules, open.clone());
            let Some(cleared) = done.cleared() else { continue };
            let is_asked = plan(rules, cleared).ask.contains(&agreed);
            assert!(is_asked || !brings_back, "{}", rules.feature(agreed).id);
            *n += usize::from(is_asked);
        }
    }
    assert!(asked.iter().all(|n| *n > 0), "{asked:?}");
}
