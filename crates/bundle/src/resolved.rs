//! Whether everything a guideline refers to is in it.
//!
//! The guideline's lookups index their lists without asking. What makes that right is checked here
//! once, when a bundle is opened: INVARIANT(resolved) and INVARIANT(signs-first) of
//! [`guideline::Guideline`], and that inferred features do not go round in circles.
//!
//! Records are taken apart field by field, so that a new field is a compile error here until someone
//! has said whether it refers to anything.

use guideline::{
    Activity, AdaptRule, Adaptation, BandSet, Claim, Clash, Condition, Disagreement, DoorRule, Exclusion,
    Fact, Feature, FeatureId, FeatureKind, Finding, Guideline, HomeTest, Measure, Night, Promise, Property,
    Region, Screen, SelfCareRule, SessionRules, Sign, SignId, Situation, SourceId, StopSign, Topic,
    WayToStop,
};

type Checked = Result<(), &'static str>;

fn ensure(holds: bool, otherwise: &'static str) -> Checked {
    if holds { Ok(()) } else { Err(otherwise) }
}

/// Whether all ids are inside a list.
macro_rules! inside {
    ($ids:expr, $list:expr, $what:literal) => {
        ensure($ids.into_iter().all(|id| id.index() < $list.len()), concat!($what, " that is not there"))?
    };
}

/// Checks claims and properties beside a guideline.
pub(crate) fn check_beside(g: &Guideline, claims: &[Claim], properties: &[Property]) -> Checked {
    for Claim { id: _, kind: _, says: _, seeds, status: _, by: _, against, why: _ } in claims {
        sources(g, seeds)?;
        sources(g, against)?;
    }
    properties.iter().try_for_each(|p| property(g, p))
}

/// Checks what a check needs.
pub(crate) fn check_for_check(g: &Guideline) -> Checked {
    let Guideline {
        identity,
        scope,
        features,
        gestational_age,
        groups: _,
        signs: _,
        self_care,
        exclusions: _,
        door_rules,
        clashes: _,
        activities: _,
        stop_signs: _,
        topics: _,
        disagreements: _,
        sources: _,
        doors: _,
        regions,
        equipment: _,
        flags: _,
        screens,
        planner: _,
        session: _,
        adaptation: _,
        measures: _,
        self_tests: _,
    } = g;
    inside!([identity.default_region], g.regions, "the guideline names a region");
    condition(g, scope)?;
    inside!([*gestational_age], features, "gestational age names a feature");
    ensure(
        matches!(g.feature(*gestational_age).kind, FeatureKind::GestationalAge { .. }),
        "the feature for gestational age is something else",
    )?;
    signs_first(g)?;
    features.iter().try_for_each(|f| feature(g, f))?;
    no_circles(g)?;
    g.signs.iter().try_for_each(|s| sign(g, s))?;
    for SelfCareRule { id: _, when, sources: by } in self_care {
        condition(g, when)?;
        sources(g, by)?;
    }
    for DoorRule { id: _, group, disposition: _, when, doors, sources: by } in door_rules {
        inside!([*group], g.groups, "a door rule names a group");
        condition(g, when)?;
        inside!(doors.iter().copied(), g.doors, "a door rule names a door");
        sources(g, by)?;
    }
    for Region { id: _, emergency: _, doors, lines: _, verified: _, sources: by } in regions {
        ensure(doors.len() == g.doors.len(), "a region does not speak of every door")?;
        sources(g, by)?;
    }
    for Screen { id: _, features, pick: _, private: _, when, for_plan: _ } in screens {
        inside!(features.iter().copied(), g.features, "a screen names a feature");
        condition(g, when)?;
    }
    Ok(())
}

fn adapted(g: &Guideline, adaptation: &Adaptation) -> Checked {
    let Adaptation { facts, rules, week: _, flare, lights: _, helped: _ } = adaptation;
    ensure(facts.is_empty() || facts.len() == Fact::ALL.len(), "not every fact of a diary has a scale")?;
    let named = facts.iter().zip(Fact::ALL).all(|(fact, (_, word))| fact.id == *word);
    ensure(named, "the facts of a diary are in another order")?;
    for fact in facts {
        let plain = matches!(fact.kind, FeatureKind::Fact | FeatureKind::Quantity { device: None, .. });
        ensure(plain, "a fact of a diary is asked or inferred")?;
        feature(g, fact)?;
    }
    for AdaptRule { id: _, when, then: _, advise: _, doors, sources: by } in rules {
        asked_of(facts, when)?;
        inside!(doors.iter().copied(), g.doors, "a rule of adaptation names a door");
        sources(g, by)?;
    }
    inside!(flare.allowed.iter().copied(), g.activities, "the plan for a flare names an activity");
    Ok(())
}

/// Checks what comes after it; that has been checked.
pub(crate) fn check_rest(g: &Guideline) -> Checked {
    g.exclusions.iter().try_for_each(|rule| exclusion(g, rule))?;
    for Clash { id: _, first, then, gap_minutes: _, same_skin: _, sources: by } in &g.clashes {
        inside!(first.iter().chain(then).copied(), g.activities, "a clash names an activity");
        sources(g, by)?;
    }
    g.activities.iter().try_for_each(|a| activity(g, a))?;
    for StopSign { id: _, general: _, signs: opened, sources: by } in &g.stop_signs {
        signs(g, opened)?;
        sources(g, by)?;
    }
    g.topics.iter().try_for_each(|t| topic(g, t))?;
    for Disagreement { id: _, topics: _, refs: _, sides, ruled_by, certainty: _, claims: _ } in
        &g.disagreements
    {
        sides.iter().try_for_each(|side| sources(g, side))?;
        sources(g, ruled_by)?;
    }
    if let Some(SessionRules { tempo: _, ways, breathed, nights, breath: _ }) = &g.session {
        for WayToStop { id: _, says, stops, asks } in ways {
            signs(g, says)?;
            signs(g, asks)?;
            inside!(stops.iter().copied(), g.stop_signs, "a way to stop names a stop sign");
        }
        for Night { id: _, says, first } in nights {
            signs(g, first)?;
            inside!(says.iter().copied(), g.features, "help in the night names a feature");
        }
        inside!(breathed.iter().copied(), g.activities, "the session's tempo names an activity");
    }
    adapted(g, &g.adaptation)?;
    for Measure {
        id: _,
        taken: _,
        highest: _,
        better: _,
        change: _,
        percent: _,
        percent_least: _,
        days_min: _,
        items: _,
        certainty: _,
        sources: by,
    } in &g.measures
    {
        sources(g, by)?;
    }
    g.self_tests.iter().try_for_each(|test| self_test(g, test))
}

fn self_test(g: &Guideline, test: &HomeTest) -> Checked {
    let HomeTest {
        id: _,
        position: _,
        flags,
        weeks,
        each_side: _,
        findings,
        stops,
        certainty: _,
        sources: by,
    } = test;
    inside!(flags.iter().copied(), g.flags, "a self-test names a flag");
    condition(g, weeks)?;
    for Finding { id: _, suggests } in findings {
        inside!(suggests.iter().copied(), g.features, "a self-test names a feature");
        let patterns = suggests.iter().all(|id| g.feature(*id).kind == FeatureKind::Pattern);
        ensure(patterns, "a self-test tells something else than a pattern of pain")?;
    }
    inside!(stops.iter().copied(), g.stop_signs, "a self-test names a stop sign");
    sources(g, by)
}

fn signs_first(g: &Guideline) -> Checked {
    let (first, rest) = g.features.split_at_checked(g.signs.len()).ok_or("a danger sign has no feature")?;
    let same = first.iter().zip(&g.signs).all(|(f, s)| f.kind == FeatureKind::Sign && f.id == s.id);
    ensure(same, "the first features are not the danger signs")?;
    ensure(rest.iter().all(|f| f.kind != FeatureKind::Sign), "a danger sign stands among the other features")
}

fn feature(g: &Guideline, feature: &Feature) -> Checked {
    let Feature { id: _, kind, sources: by } = feature;
    ensure((1..=BandSet::MAX_BANDS).contains(&feature.n_bands()), "a scale has no bands or too many")?;
    sources(g, by)?;
    let bands = match kind {
        FeatureKind::Sign | FeatureKind::Fact | FeatureKind::Pattern | FeatureKind::Choice { options: _ } => {
            return Ok(());
        }
        FeatureKind::Inferred { when } => return condition(g, when),
        FeatureKind::Quantity { unit: _, bands, device } => {
            inside!(*device, g.features, "a quantity names a feature");
            bands
        }
        FeatureKind::GestationalAge { bands } => bands,
    };
    bands.iter().try_for_each(|band| sources(g, &band.edge_sources))
}

fn sign(g: &Guideline, sign: &Sign) -> Checked {
    let Sign {
        id: _,
        group,
        when,
        disposition: _,
        not_sure: _,
        yes_when,
        no_when,
        private: _,
        unprompted: _,
        sources: by,
    } = sign;
    inside!([*group], g.groups, "a danger sign names a group");
    condition(g, when)?;
    [yes_when, no_when].into_iter().flatten().try_for_each(|c| condition(g, c))?;
    sources(g, by)
}

fn exclusion(g: &Guideline, rule: &Exclusion) -> Checked {
    let Exclusion { id: _, when, unless, effect: _, targets: _, activities, sources: by } = rule;
    condition(g, when)?;
    unless.iter().try_for_each(|c| condition(g, c))?;
    inside!(activities.iter().copied(), g.activities, "an exclusion names an activity");
    sources(g, by)
}

fn activity(g: &Guideline, activity: &Activity) -> Checked {
    let Activity {
        id: _,
        kind: _,
        role: _,
        position: _,
        direction: _,
        strength: _,
        certainty: _,
        helps,
        flags,
        weeks,
        equipment,
        substitutes,
        stops,
        sources: by,
        disagreements,
        limit: _,
        levels: _,
        change_minutes: _,
    } = activity;
    inside!(helps.iter().copied(), g.features, "an activity names a feature");
    inside!(flags.iter().copied(), g.flags, "an activity names a flag");
    condition(g, weeks)?;
    inside!(equipment.iter().copied(), g.equipment, "an activity names equipment");
    inside!(substitutes.iter().copied(), g.activities, "an activity names an activity");
    inside!(stops.iter().copied(), g.stop_signs, "an activity names a stop sign");
    inside!(disagreements.iter().copied(), g.disagreements, "an activity names a disagreement");
    sources(g, by)
}

fn topic(g: &Guideline, topic: &Topic) -> Checked {
    let Topic {
        id: _,
        number: _,
        signs: ruled_out,
        activities,
        disagreements,
        certainty: _,
        sources: by,
        variants,
    } = topic;
    signs(g, ruled_out)?;
    inside!(activities.iter().copied(), g.activities, "a topic names an activity");
    inside!(disagreements.iter().copied(), g.disagreements, "a topic names a disagreement");
    sources(g, by)?;
    variants.iter().try_for_each(|variant| condition(g, &variant.when))
}

fn property(g: &Guideline, property: &Property) -> Checked {
    let Property { id: _, theme: _, says: _, family: _, for_every, promise, sources: by } = property;
    situation(g, for_every)?;
    match promise {
        Promise::AtLeast(_)
        | Promise::AtMost(_)
        | Promise::NeverCleared
        | Promise::NeverSelfCare
        | Promise::AlwaysCleared
        | Promise::Law { law: _, except: _ } => {}
        Promise::NeverOffered(activities)
        | Promise::OfferedToSomeone(activities)
        | Promise::Within { activities, limit: _ }
        | Promise::OnlyWith { activities, effect: _ } => {
            inside!(activities.iter().copied(), g.activities, "a property names an activity");
        }
    }
    sources(g, by)
}

/// Everything a situation names is there and can have such an answer: whoever reads it relies on both.
fn situation(g: &Guideline, situation: &Situation) -> Checked {
    let mut checked = Ok(());
    situation.for_each_question(&mut |question| {
        if let Err(why) = one_question(g, question) {
            checked = Err(why);
        }
    });
    checked
}

fn one_question(g: &Guideline, question: &Situation) -> Checked {
    const NOT_THERE: &str = "a situation names a feature that is not there";
    let feature = |id: &FeatureId| g.features.get(id.index()).ok_or(NOT_THERE);
    match question {
        Situation::Always | Situation::All(_) | Situation::Any(_) | Situation::Not(_) => Ok(()),
        Situation::Present(id) | Situation::Absent(id) => {
            ensure(feature(id)?.is_yes_no(), "a situation takes a value for a yes or no")
        }
        Situation::NotSure(id) | Situation::NotAsked(id) => {
            ensure(!feature(id)?.is_inferred(), "a situation asks for an answer to what is worked out")
        }
        Situation::Mentioned(sign) => signs(g, &[*sign]),
        Situation::In { feature: id, bands } => {
            let n_bands = feature(id)?.n_bands();
            ensure(!feature(id)?.is_yes_no(), "a situation asks a yes or no for its band")?;
            let there = bands.iter().all(|band| usize::from(band) < n_bands);
            ensure(there, "a situation names a band that is not there")
        }
        Situation::Within { feature: id, first, last } => {
            let ends = feature(id)?.band_of(*first).and(feature(id)?.band_of(*last));
            ensure(first <= last && ends.is_some(), "a situation names a value that is not on its scale")
        }
    }
}

fn signs(g: &Guideline, ids: &[SignId]) -> Checked {
    inside!(ids.iter().copied(), g.signs, "something names a danger sign");
    Ok(())
}

fn sources(g: &Guideline, ids: &[SourceId]) -> Checked {
    inside!(ids.iter().copied(), g.sources, "something names a source");
    Ok(())
}

fn condition(g: &Guideline, condition: &Condition) -> Checked {
    asked_of(&g.features, condition)
}

/// Whether a condition asks only of these.
fn asked_of(features: &[Feature], condition: &Condition) -> Checked {
    let mut checked = Ok(());
    condition.for_each_feature(&mut |id, bands| {
        let Some(feature) = features.get(id.index()) else {
            checked = Err("a condition names a feature that is not there");
            return;
        };
        if bands.iter().any(|band| usize::from(band) >= feature.n_bands()) {
            checked = Err("a condition names a band that is not there");
        }
    });
    checked
}

/// Inferred features may build on each other, but not on themselves.
fn no_circles(g: &Guideline) -> Checked {
    let mut waiting: Vec<(usize, Vec<FeatureId>)> = Vec::new();
    for (n, feature) in g.features.iter().enumerate() {
        if let FeatureKind::Inferred { when } = &feature.kind {
            let mut on = Vec::new();
            when.for_each_feature(&mut |id, _| {
                if g.features.get(id.index()).is_some_and(Feature::is_inferred) {
                    on.push(id);
                }
            });
            waiting.push((n, on));
        }
    }
    // Take away whatever waits for nothing, until nothing is left or nothing moves.
    let mut settled = vec![false; g.features.len()];
    while !waiting.is_empty() {
        let before = waiting.len();
        waiting.retain(|(n, on)| {
            let ready = on.iter().all(|id| settled.get(id.index()) == Some(&true));
            if let (true, Some(place)) = (ready, settled.get_mut(*n)) {
                *place = true;
            }
            !ready
        });
        ensure(waiting.len() < before, "an inferred feature builds on itself")?;
    }
    Ok(())
}
