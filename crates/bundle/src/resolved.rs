//! Whether everything a guideline refers to is in it.
//!
//! The guideline's lookups index their lists without asking. What makes that right is checked here
//! once, when a bundle is opened: INVARIANT(resolved) and INVARIANT(signs-first) of
//! [`guideline::Guideline`], and that inferred features do not go round in circles.

use guideline::{
    BandSet, Claim, Condition, Exclusion, Feature, FeatureId, FeatureKind, Guideline, SignId, SourceId,
};

type Checked = Result<(), &'static str>;

fn ensure(holds: bool, otherwise: &'static str) -> Checked {
    if holds { Ok(()) } else { Err(otherwise) }
}

/// Whether all ids are inside a list of that length.
macro_rules! inside {
    ($ids:expr, $list:expr, $what:literal) => {
        ensure($ids.into_iter().all(|id| id.index() < $list.len()), concat!($what, " that is not there"))?
    };
}

/// Checks a guideline and the claims beside it.
pub(crate) fn check(g: &Guideline, claims: &[Claim]) -> Checked {
    signs_first(g)?;
    inside!([g.gestational_age], g.features, "gestational age names a feature");
    ensure(
        matches!(g.feature(g.gestational_age).kind, FeatureKind::GestationalAge { .. }),
        "the feature for gestational age is something else",
    )?;
    inside!([g.identity.default_region], g.regions, "the guideline names a region");
    for feature in &g.features {
        self::feature(g, feature)?;
    }
    no_circles(g)?;
    for sign in &g.signs {
        inside!([sign.group], g.groups, "a danger sign names a group");
        condition(g, &sign.when)?;
        for optional in [&sign.yes_when, &sign.no_when].into_iter().flatten() {
            condition(g, optional)?;
        }
        sources(g, &sign.sources)?;
    }
    for rule in &g.self_care {
        condition(g, &rule.when)?;
        sources(g, &rule.sources)?;
    }
    for rule in &g.exclusions {
        exclusion(g, rule)?;
    }
    for rule in &g.door_rules {
        inside!([rule.group], g.groups, "a door rule names a group");
        condition(g, &rule.when)?;
        inside!(rule.doors.iter().copied(), g.doors, "a door rule names a door");
        sources(g, &rule.sources)?;
    }
    for clash in &g.clashes {
        let activities = clash.first.iter().chain(&clash.then).copied();
        inside!(activities, g.activities, "a clash names an activity");
        sources(g, &clash.sources)?;
    }
    activities_and_topics(g)?;
    for disagreement in &g.disagreements {
        disagreement.sides.iter().try_for_each(|side| sources(g, side))?;
        sources(g, &disagreement.ruled_by)?;
    }
    for region in &g.regions {
        ensure(region.doors.len() == g.doors.len(), "a region does not speak of every door")?;
        sources(g, &region.sources)?;
    }
    for screen in &g.screens {
        inside!(screen.features.iter().copied(), g.features, "a screen names a feature");
        condition(g, &screen.when)?;
    }
    for claim in claims {
        sources(g, &claim.seeds)?;
        sources(g, &claim.against)?;
    }
    Ok(())
}

fn signs_first(g: &Guideline) -> Checked {
    ensure(g.signs.len() <= g.features.len(), "a danger sign has no feature")?;
    let (first, rest) = g.features.split_at_checked(g.signs.len()).ok_or("a danger sign has no feature")?;
    let same = first.iter().zip(&g.signs).all(|(f, s)| f.kind == FeatureKind::Sign && f.id == s.id);
    ensure(same, "the first features are not the danger signs")?;
    ensure(rest.iter().all(|f| f.kind != FeatureKind::Sign), "a danger sign stands among the other features")
}

fn feature(g: &Guideline, feature: &Feature) -> Checked {
    let n_bands = feature.n_bands();
    ensure((1..=BandSet::MAX_BANDS).contains(&n_bands), "a scale has no bands or too many")?;
    sources(g, &feature.sources)?;
    match &feature.kind {
        FeatureKind::Inferred { when } => condition(g, when),
        FeatureKind::Quantity { bands, .. } | FeatureKind::GestationalAge { bands } => {
            bands.iter().try_for_each(|band| sources(g, &band.edge_sources))
        }
        FeatureKind::Sign | FeatureKind::Fact | FeatureKind::Pattern | FeatureKind::Choice { .. } => Ok(()),
    }
}

fn exclusion(g: &Guideline, rule: &Exclusion) -> Checked {
    condition(g, &rule.when)?;
    if let Some(unless) = &rule.unless {
        condition(g, unless)?;
    }
    inside!(rule.activities.iter().copied(), g.activities, "an exclusion names an activity");
    sources(g, &rule.sources)
}

fn activities_and_topics(g: &Guideline) -> Checked {
    for activity in &g.activities {
        inside!(activity.helps.iter().copied(), g.features, "an activity names a feature");
        inside!(activity.flags.iter().copied(), g.flags, "an activity names a flag");
        condition(g, &activity.weeks)?;
        inside!(activity.equipment.iter().copied(), g.equipment, "an activity names equipment");
        inside!(activity.substitutes.iter().copied(), g.activities, "an activity names an activity");
        inside!(activity.stops.iter().copied(), g.stop_signs, "an activity names a stop sign");
        inside!(activity.disagreements.iter().copied(), g.disagreements, "an activity names a disagreement");
        sources(g, &activity.sources)?;
    }
    for stop in &g.stop_signs {
        signs(g, &stop.signs)?;
        sources(g, &stop.sources)?;
    }
    for topic in &g.topics {
        signs(g, &topic.signs)?;
        inside!(topic.activities.iter().copied(), g.activities, "a topic names an activity");
        inside!(topic.disagreements.iter().copied(), g.disagreements, "a topic names a disagreement");
        sources(g, &topic.sources)?;
        topic.variants.iter().try_for_each(|variant| condition(g, &variant.when))?;
    }
    Ok(())
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
    let mut checked = Ok(());
    condition.for_each_feature(&mut |id, bands| {
        let Some(feature) = g.features.get(id.index()) else {
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
    let mut waits_for: Vec<(usize, Vec<FeatureId>)> = Vec::new();
    for (n, feature) in g.features.iter().enumerate() {
        if let FeatureKind::Inferred { when } = &feature.kind {
            let mut on = Vec::new();
            when.for_each_feature(&mut |id, _| {
                if g.features.get(id.index()).is_some_and(Feature::is_inferred) {
                    on.push(id);
                }
            });
            waits_for.push((n, on));
        }
    }
    // Take away whatever waits for nothing, until nothing is left or nothing moves.
    let mut settled = vec![false; g.features.len()];
    loop {
        let before = waits_for.len();
        waits_for.retain(|(n, on)| {
            let ready = on.iter().all(|id| settled.get(id.index()) == Some(&true));
            if let (true, Some(place)) = (ready, settled.get_mut(*n)) {
                *place = true;
            }
            !ready
        });
        match waits_for.len() {
            0 => return Ok(()),
            after if after == before => return Err("an inferred feature builds on itself"),
            _ => {}
        }
    }
}
