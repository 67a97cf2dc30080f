//! What two guidelines say differently: by the prover, and by walking every Case.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test may fail, and owns the disk"
)]

mod small;

use care::{Assessment, Case, Verdict as Offer, assess, verdicts};
use clinical::Disposition;
use guideline::{Effect, Guideline};
use num_bigint::BigUint;
use proof::compare::{Comparison, Kind, Record, Side, Strictness, Verdict, compare, equivalent, is_stricter};
use proof::{Budget, Space};
use small::{every_case, guideline, real, today};

fn compared(old: &Guideline, new: &Guideline) -> Comparison {
    compare(old, new, Budget::default(), today(), &mut |_, _| {}).unwrap()
}

/// For each activity by name: offered, halved, held; nothing without clearance.
fn offers(rules: &Guideline, assessment: &Assessment) -> Option<Vec<(String, [bool; 3])>> {
    let cleared = assessment.cleared()?;
    let all = verdicts(rules, cleared);
    Some(
        rules
            .activities
            .iter()
            .zip(all)
            .map(|(record, verdict)| {
                let says = match verdict {
                    Offer::Offered(p) => {
                        let has = |effect| p.cuts.iter().any(|cut| cut.effect == effect);
                        [true, has(Effect::HalfDose), has(Effect::HoldLevel)]
                    }
                    Offer::LeftOut(_) => [false; 3],
                };
                (record.id.clone(), says)
            })
            .collect(),
    )
}

/// The kinds in which two guidelines differ for one person, by the engine alone.
fn kinds(old: (&Guideline, &Case), new: (&Guideline, &Case)) -> Vec<Kind> {
    let (a, b) = (assess(old.0, old.1.clone()), assess(new.0, new.1.clone()));
    let mut out = Vec::new();
    if a.act_on() != b.act_on() {
        out.push(Kind::ActOn { old: a.act_on(), new: b.act_on() });
    }
    let same_side = |x: Disposition, y: Disposition| x.cmp(&y) == a.act_on().cmp(&b.act_on());
    if a.at_most() != b.at_most() && !same_side(a.at_most(), b.at_most()) {
        out.push(Kind::AtMost { old: a.at_most(), new: b.at_most() });
    }
    if a.at_least() != b.at_least() && !same_side(a.at_least(), b.at_least()) {
        out.push(Kind::AtLeast { old: a.at_least(), new: b.at_least() });
    }
    if a.cleared().is_some() != b.cleared().is_some() {
        out.push(Kind::Cleared { now: b.cleared().is_some() });
    }
    let range = |a: &Assessment| (a.at_least(), a.at_most(), a.now(), a.cleared().is_some());
    if a.status() != b.status() && range(&a) == range(&b) {
        out.push(Kind::Status { old: a.status(), new: b.status() });
    }
    if let (Some(was), Some(is)) = (offers(old.0, &a), offers(new.0, &b)) {
        for (activity, [offered, halved, held]) in was {
            let Some((_, now)) = is.iter().find(|(name, _)| *name == activity) else { continue };
            if offered != now[0] {
                out.push(Kind::Offered { activity, now: now[0] });
                continue;
            }
            if halved != now[1] {
                out.push(Kind::Halved { activity: activity.clone(), now: now[1] });
            }
            if held != now[2] {
                out.push(Kind::Held { activity, now: now[2] });
            }
        }
    }
    out
}

#[test]
fn on_small_guidelines_every_kind_and_every_count_is_what_walking_every_case_gives() {
    let (mut same, mut stricter, mut looser, mut mixed) = (0, 0, 0, 0);
    for seed in 0..12 {
        let old = guideline(seed);
        let new = small::changed(&old, seed);
        let space = Space::of(&[&old, &new], &[], &mut care::Circuit::new()).unwrap();
        let mut want: Vec<(Kind, u64)> = Vec::new();
        let mut n_cases = 0u64;
        every_case(&space, &[&old, &new], |weight, cases| {
            n_cases += weight;
            for kind in kinds((&old, &cases[0]), (&new, &cases[1])) {
                match want.iter_mut().find(|(k, _)| *k == kind) {
                    Some((_, n)) => *n += weight,
                    None => want.push((kind, weight)),
                }
            }
        });
        let found = compared(&old, &new);
        assert_eq!(found.n_cases, Some(BigUint::from(n_cases)));
        assert!(found.unsettled.is_empty());
        let mut got: Vec<(Kind, u64)> = found
            .differences
            .iter()
            .filter(|d| !d.kind.is_reason())
            .map(|d| (d.kind.clone(), u64::try_from(d.n_cases.clone().unwrap()).unwrap()))
            .collect();
        let by_name = |a: &(Kind, u64), b: &(Kind, u64)| format!("{a:?}").cmp(&format!("{b:?}"));
        got.sort_by(by_name);
        want.sort_by(by_name);
        assert_eq!(got, want, "guideline {seed}");

        let is_same = want.is_empty() && found.doses.is_empty();
        assert_eq!(equivalent(&old, &new, Budget::default()), Some(is_same), "guideline {seed}");
        assert_eq!(matches!(found.verdict, Verdict::Equivalent | Verdict::SameAdvice), is_same);
        let any_looser = want.iter().any(|(kind, _)| kind.side() == Side::Looser)
            || found.doses.iter().any(|dose| dose.side() == Side::Looser);
        let strict = is_stricter(&old, &new, Budget::default(), today()).unwrap();
        assert_eq!(strict == Strictness::Stricter, !any_looser, "guideline {seed}: {strict:?}");
        match found.verdict {
            Verdict::Equivalent | Verdict::SameAdvice => same += 1,
            Verdict::Stricter => stricter += 1,
            Verdict::Looser => looser += 1,
            Verdict::Mixed => mixed += 1,
            Verdict::Unsettled => panic!("a small guideline is within the budget"),
        }
    }
    assert!(same > 0 && stricter > 0 && looser > 0 && mixed > 0, "{same} {stricter} {looser} {mixed}");
}

#[test]
fn a_guideline_is_equivalent_to_itself_and_to_itself_with_its_rules_in_another_order() {
    for seed in 0..20 {
        let old = guideline(seed);
        assert_eq!(compared(&old, &old).verdict, Verdict::Equivalent);
        let mut turned = old.clone();
        turned.exclusions.reverse();
        assert_eq!(compared(&old, &turned).verdict, Verdict::Equivalent, "guideline {seed}");
    }
}

#[test]
fn a_budget_that_is_passed_never_says_equivalent() {
    let old = guideline(3);
    let tiny = Budget { nodes: 3, conflicts: 0 };
    for seed in 0..30 {
        let new = small::changed(&old, seed);
        let found = compare(&old, &new, tiny, today(), &mut |_, _| {}).unwrap();
        let full = compared(&old, &new);
        if !matches!(full.verdict, Verdict::Equivalent | Verdict::SameAdvice) {
            assert!(!matches!(found.verdict, Verdict::Equivalent | Verdict::SameAdvice), "change {seed}");
            assert_ne!(equivalent(&old, &new, tiny), Some(true));
        }
    }
}

#[test]
fn only_a_reason_is_not_another_advice() {
    let old = guideline(1);
    let mut new = old.clone();
    // A second rule like the first leaves out the same, so the first is no longer alone.
    let mut twin = new.exclusions[0].clone();
    twin.id = "exclusions.twin".to_owned();
    new.exclusions.push(twin);
    let found = compared(&old, &new);
    assert_eq!(found.verdict, Verdict::SameAdvice);
    assert_eq!(found.records.only_new[0].id, "exclusions.twin");
    assert_eq!(equivalent(&old, &new, Budget::default()), Some(true));
}

/// The one difference of a kind, its Case checked again.
fn only<'c>(found: &'c Comparison, kind: &Kind) -> &'c proof::compare::Difference {
    let all: Vec<_> = found.differences.iter().filter(|d| d.kind == *kind).collect();
    assert_eq!(all.len(), 1, "{:?}", found.differences.iter().map(|d| &d.kind).collect::<Vec<_>>());
    all[0]
}

#[test]
fn a_lowered_disposition_of_the_real_guideline_is_found_and_counted() {
    let old = real();
    let mut new = old.clone();
    let sign = new.find_sign("ces-saddle-numbness").unwrap();
    new.signs[sign.index()].disposition = Disposition::CallToday;
    new.signs[sign.index()].not_sure = Disposition::CallToday;
    let found = compared(old, &new);
    assert_eq!(found.verdict, Verdict::Looser);
    let kind = Kind::ActOn { old: Disposition::Emergency, new: Disposition::CallToday };
    let difference = only(&found, &kind);
    assert!(difference.is_smallest);
    assert!(difference.n_cases.clone().unwrap() > BigUint::ZERO);
    assert_eq!(equivalent(old, &new, Budget::default()), Some(false));
    assert!(matches!(is_stricter(old, &new, Budget::default(), today()).unwrap(), Strictness::Looser(_)));
    assert_eq!(is_stricter(&new, old, Budget::default(), today()).unwrap(), Strictness::Stricter);
}

#[test]
fn a_rule_taken_out_of_the_real_guideline_offers_more() {
    let old = real();
    let mut new = old.clone();
    let at = new.exclusions.iter().position(|e| e.effect == Effect::Exclude).unwrap();
    let gone = new.exclusions.remove(at);
    let found = compared(old, &new);
    assert_eq!(found.records.only_old[0].id, gone.id);
    assert!(found.differences.iter().all(|d| d.kind.side() != Side::Stricter));
    let offered = found.differences.iter().filter(|d| matches!(&d.kind, Kind::Offered { now: true, .. }));
    assert!(offered.count() > 0, "{}", gone.id);
}

#[test]
fn an_edge_of_the_real_guideline_moved_by_a_day_moves_people_of_that_day_only() {
    let old = real();
    let mut new = old.clone();
    let ga = new.gestational_age.index();
    let guideline::FeatureKind::GestationalAge { bands } = &mut new.features[ga].kind else { panic!() };
    let at = bands.iter().position(|band| band.first == 168).unwrap();
    bands[at].first = 169;
    bands[at - 1].last = 168;
    let found = compared(old, &new);
    assert!(!matches!(found.verdict, Verdict::Equivalent | Verdict::SameAdvice | Verdict::Unsettled));
    for difference in &found.differences {
        let week = difference.old.measured(old.gestational_age);
        assert_eq!(week, Some(168), "{:?}", difference.kind);
    }
}

#[test]
fn a_sentence_of_the_real_guideline_does_not_matter() {
    let old = real();
    let mut new = old.clone();
    new.identity.version = "9.9.9".to_owned();
    assert_eq!(compared(old, &new).verdict, Verdict::Equivalent);
}

#[test]
fn a_dose_that_no_limit_lets_through_is_no_change() {
    let old = guideline(2);
    let mut more = old.clone();
    more.activities[0].levels[0].minutes += 5;
    let found = compared(&old, &more);
    assert_eq!((found.verdict, found.doses.len()), (Verdict::Looser, 1));
    let mut capped = old.clone();
    capped.activities[0].limit.minutes_max = Some(4);
    let mut capped_more = more.clone();
    capped_more.activities[0].limit.minutes_max = Some(4);
    assert_eq!(compared(&capped, &capped_more).verdict, Verdict::Equivalent);
    assert_eq!(compared(&more, &capped_more).verdict, Verdict::Stricter);
}

#[test]
fn a_clash_or_a_stop_sign_taken_away_is_looser() {
    let old = real();
    let strict = |new: &Guideline| is_stricter(old, new, Budget::default(), today()).unwrap();
    let mut new = old.clone();
    let gone = new.clashes.remove(0);
    assert_eq!(strict(&new), Strictness::LooserRecord(gone.id));
    let mut new = old.clone();
    new.clashes[0].gap_minutes += 1;
    assert_eq!(strict(&new), Strictness::Stricter);
    let at = new.activities.iter().position(|activity| !activity.stops.is_empty()).unwrap();
    new.activities[at].stops.clear();
    assert_eq!(strict(&new), Strictness::LooserRecord(new.activities[at].id.clone()));
}

#[test]
fn what_no_proof_is_about_stays_as_it_is() {
    let old = real();
    let strict = |new: &Guideline| is_stricter(old, new, Budget::default(), today()).unwrap();
    let beyond = |list, id: &str| Strictness::BeyondProof(Record { list, id: id.to_owned() });
    let mut new = old.clone();
    new.adaptation.lights.amber_max += 1;
    assert_eq!(strict(&new), beyond("adaptation", "lights"));
    let mut new = old.clone();
    let gone = new.adaptation.rules.remove(0);
    assert_eq!(strict(&new), beyond("adaptation", &gone.id));
    let mut new = old.clone();
    new.session.as_mut().unwrap().tempo.untouched_minutes_max += 1;
    assert_eq!(strict(&new), beyond("session", "tempo"));
    let mut new = old.clone();
    new.measures[0].change += 1;
    assert_eq!(strict(&new), beyond("measures", &new.measures[0].id));
    // A private question stays one, wherever else it is asked.
    let mut new = old.clone();
    let screen = new.screens.iter().position(|screen| screen.private).unwrap();
    new.screens[screen].private = false;
    let asked = new.feature(new.screens[screen].features[0]).id.clone();
    assert_eq!(strict(&new), beyond("private", &asked));
    // Whom to see is a place's own.
    let mut new = old.clone();
    let with_doors = new.adaptation.rules.iter().position(|rule| rule.doors.len() > 1).unwrap();
    new.adaptation.rules[with_doors].doors.reverse();
    assert_eq!(strict(&new), Strictness::Stricter);
}
