//! Faults that were found in a published guideline for antenatal care, made again in small ones: each
//! is refused by the compiler, or found here.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test may fail, and owns the disk"
)]

mod small;

use care::assess;
use clinical::Disposition;
use guideline::{
    Band, BandSet, Condition, Door, DoorId, DoorRule, FeatureId, FeatureKind, GroupId, Guideline, Promise,
    Property, SelfCareRule, Situation,
};
use proof::gaps::{GapKind, gaps};
use proof::{Budget, Prover, Verdict};
use small::today;

const BLEEDING: FeatureId = FeatureId(0);
const ACHE: FeatureId = FeatureId(1);
const WEEK: FeatureId = FeatureId(2);

/// The guideline of the documents, its week cut into bands that begin at these days.
fn with_weeks(starts: &[i32]) -> Guideline {
    let mut rules = care::doc_guideline();
    let ends = starts.iter().skip(1).map(|start| start - 1).chain([300]);
    let bands = starts.iter().zip(ends).enumerate().map(|(at, (first, last))| Band {
        id: format!("band-{at}"),
        first: *first,
        last,
        edge_sources: Vec::new(),
    });
    rules.features[WEEK.index()].kind = FeatureKind::GestationalAge { bands: bands.collect() };
    rules
}

fn week(bands: u32) -> Condition {
    Condition::Is { feature: WEEK, bands: BandSet(bands) }
}

/// The names of what the compiler says about a file of the real guideline with one stretch of text
/// replaced.
fn findings(file: &str, from: &str, to: &str) -> Vec<&'static str> {
    let mut files = compiler::Files::new();
    let mut replaced = false;
    for (path, bytes) in small::each_real_file() {
        let bytes = if path == file {
            let text = String::from_utf8(bytes).unwrap();
            assert!(text.contains(from), "{file} has no `{from}`");
            replaced = true;
            text.replacen(from, to, 1).into_bytes()
        } else {
            bytes
        };
        files.insert(path, bytes);
    }
    assert!(replaced);
    let found = compiler::compile(&files).diagnostics;
    found.iter().filter(|diagnostic| diagnostic.file == file).map(|diagnostic| diagnostic.name).collect()
}

#[test]
fn a_text_that_says_from_12_weeks_and_a_rule_that_says_up_to_12_is_refuted_by_the_property_of_the_text() {
    let mut rules = with_weeks(&[0, 84]);
    rules.signs[0].when = week(0b01);
    let from_12 = Property {
        id: "bleeding-from-12-weeks-is-for-today".to_owned(),
        theme: "weeks".to_owned(),
        says: "Bleeding from 12 weeks on is for today.".to_owned(),
        family: String::new(),
        for_every: Situation::All(vec![
            Situation::Present(BLEEDING),
            Situation::Within { feature: WEEK, first: 84, last: 300 },
        ]),
        promise: Promise::AtLeast(Disposition::CallToday),
        sources: Vec::new(),
    };
    let prove = |rules: &Guideline| {
        let properties = [from_12.clone()];
        let mut prover = Prover::new(rules, &properties, Budget::default(), today()).unwrap();
        prover.prove(&from_12).verdict
    };
    let Verdict::Refuted(found) = prove(&rules) else { panic!("the rule is the wrong way round") };
    assert!(found.case.measured(WEEK).unwrap() >= 84);
    assert!(assess(&rules, found.case.clone()).at_least() < Disposition::CallToday);

    rules.signs[0].when = week(0b10);
    assert_eq!(prove(&rules), Verdict::Proved);
    // One day late is as wrong as the wrong way round.
    let mut late = with_weeks(&[0, 85]);
    late.signs[0].when = week(0b10);
    let Verdict::Refuted(found) = prove(&late) else { panic!("12+0 is left out") };
    assert_eq!(found.case.measured(WEEK), Some(84));
}

#[test]
fn a_day_that_lies_in_neither_of_two_bands_is_refused_by_the_compiler() {
    let found = findings("features/gestational-age.toml", "\"37+0 ..= 38+6\"", "\"37+1 ..= 38+6\"");
    assert!(found.contains(&"band-gap"), "{found:?}");
}

#[test]
fn a_day_that_lies_in_a_band_of_its_own_and_in_neither_of_two_rules_is_a_gap() {
    // 37 weeks exactly: one rule is for before, the other for after.
    let mut rules = with_weeks(&[0, 259, 260]);
    let rule = |id: &str, when: Condition, door: u16| DoorRule {
        id: id.to_owned(),
        group: GroupId(0),
        disposition: Disposition::CallToday,
        when,
        doors: vec![DoorId(door)],
        sources: Vec::new(),
    };
    rules.doors = vec![Door { id: "day-unit".to_owned() }, Door { id: "labour-ward".to_owned() }];
    rules.door_rules = vec![rule("doors.before", week(0b001), 0), rule("doors.after", week(0b100), 1)];
    let found = gaps(&rules, Budget::default(), today(), &mut |_, _| {}).unwrap();
    let gap = found.found.iter().find(|gap| gap.kind == GapKind::Gap).unwrap();
    let witness = gap.witness.clone().unwrap();
    assert_eq!(witness.measured(WEEK), Some(259));
    assert!(care::doors(&rules, &assess(&rules, witness)).is_empty());

    rules.door_rules[1].when = week(0b110);
    let found = gaps(&rules, Budget::default(), today(), &mut |_, _| {}).unwrap();
    assert!(found.found.iter().all(|gap| gap.kind != GapKind::Gap));
}

#[test]
fn a_rule_that_reads_the_wrong_answer_leaves_the_right_question_without_effect() {
    let mut rules = with_weeks(&[0]);
    let fact =
        |id: &str| guideline::Feature { id: id.to_owned(), kind: FeatureKind::Fact, sources: Vec::new() };
    rules.features.extend([fact("low-placenta"), fact("low-iron")]);
    let (placenta, iron) = (FeatureId(4), FeatureId(5));
    let leaves_out = |id: &str, feature| guideline::Exclusion {
        id: id.to_owned(),
        when: Condition::present(feature),
        unless: None,
        effect: guideline::Effect::Exclude,
        targets: guideline::Targets::default(),
        activities: vec![guideline::ActivityId(0)],
        sources: Vec::new(),
    };
    // The rule about the placenta asks about iron.
    rules.exclusions = vec![leaves_out("exclusions.placenta", iron), leaves_out("exclusions.iron", iron)];
    let never = |rules: &Guideline| -> Vec<String> {
        let found = gaps(rules, Budget::default(), today(), &mut |_, _| {}).unwrap().found;
        let never = found.into_iter().filter(|gap| gap.kind == GapKind::NeverMatters);
        never.flat_map(|gap| gap.records).map(|record| record.id).collect()
    };
    assert!(never(&rules).contains(&"low-placenta".to_owned()));
    rules.exclusions[0] = leaves_out("exclusions.placenta", placenta);
    assert!(!never(&rules).contains(&"low-placenta".to_owned()));
}

#[test]
fn a_rule_cannot_ask_whether_something_was_not_asked() {
    let rule = "mechanical-back-pain-only is present";
    for question in ["low-placenta is not asked", "low-placenta is unknown", "low-placenta is absent"] {
        let found = findings("decisions/self-care.toml", rule, &format!("{rule} and {question}"));
        assert!(found.contains(&"bad-condition"), "{question}: {found:?}");
    }
}

#[test]
fn a_self_care_rule_that_takes_what_was_not_asked_for_a_no_is_refuted() {
    let mut rules = with_weeks(&[0]);
    let fact = guideline::Feature { id: "fell".to_owned(), kind: FeatureKind::Fact, sources: Vec::new() };
    rules.features.push(fact);
    let fell = FeatureId(4);
    // The nearest one can come to it: `not` of something that may never have been asked.
    let ordinary = Condition::present(ACHE);
    let not_fallen = Condition::Not(Box::new(Condition::present(fell)));
    rules.self_care[0] =
        SelfCareRule { when: Condition::All(vec![ordinary, not_fallen]), ..rules.self_care[0].clone() };
    let property = Property {
        id: "a-fall-that-was-not-asked-about-is-not-self-care".to_owned(),
        theme: "open".to_owned(),
        says: "Nobody is told to look after herself before she was asked about a fall.".to_owned(),
        family: String::new(),
        for_every: Situation::NotAsked(fell),
        promise: Promise::NeverSelfCare,
        sources: Vec::new(),
    };
    let prove = |rules: &Guideline, property: &Property| {
        let properties = [property.clone()];
        Prover::new(rules, &properties, Budget::default(), today()).unwrap().prove(property).verdict
    };
    // What was not asked stays open, so there is nothing to refute.
    assert_eq!(prove(&rules, &property), Verdict::Proved);
    // "Not sure" would be read as a no under `not`; the compiler refuses it, and the prover finds it.
    let not_sure = Property { for_every: Situation::NotSure(fell), ..property };
    let Verdict::Refuted(found) = prove(&rules, &not_sure) else { panic!("not sure passes for a no") };
    assert_eq!(assess(&rules, found.case.clone()).at_most(), Disposition::SelfCare);
    let rule = "mechanical-back-pain-only is present";
    let said = findings("decisions/self-care.toml", rule, &format!("{rule} and not low-placenta is present"));
    assert_eq!(said, ["negated-sign"], "a self-care rule may not use `not`");
}
