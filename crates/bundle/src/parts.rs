//! A guideline's records in two parts: what a check needs, and what comes after it.
//!
//! A phone that has the first part can ask, assess, and say what to do; activities, topics and what
//! leaves something out arrive later. The second part has nothing of the first in it, so that nothing
//! travels twice. A source stands in the first part if anything there is cited to it.
//!
//! Records are taken apart field by field, so that a new field is a compile error here until someone
//! has said when it is needed.

use guideline::{
    Activity, Adaptation, Clash, Condition, Disagreement, Door, DoorRule, Equipment, Exclusion, Feature,
    FeatureId, FeatureKind, Flag, Group, Guideline, HomeTest, Identity, Measure, Planner, Region, Screen,
    SelfCareRule, SessionRules, Sign, Source, SourceId, SourceStatus, StopSign, Topic,
};
use serde::{Deserialize, Serialize};

/// What a check needs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct ForCheck {
    identity: Identity,
    scope: Condition,
    features: Vec<Feature>,
    gestational_age: FeatureId,
    groups: Vec<Group>,
    signs: Vec<Sign>,
    self_care: Vec<SelfCareRule>,
    door_rules: Vec<DoorRule>,
    doors: Vec<Door>,
    regions: Vec<Region>,
    screens: Vec<Screen>,
    planner: Planner,
    /// A place for each source of the guideline; those that are cited here stand in theirs.
    sources: Vec<Option<Source>>,
}

/// What comes after it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct AfterCheck {
    exclusions: Vec<Exclusion>,
    clashes: Vec<Clash>,
    activities: Vec<Activity>,
    stop_signs: Vec<StopSign>,
    topics: Vec<Topic>,
    disagreements: Vec<Disagreement>,
    equipment: Vec<Equipment>,
    flags: Vec<Flag>,
    session: Option<SessionRules>,
    adaptation: Adaptation,
    measures: Vec<Measure>,
    self_tests: Vec<HomeTest>,
    /// The other sources, in order.
    sources: Vec<Source>,
}

/// The two parts of a guideline.
pub(crate) fn apart(guideline: &Guideline) -> (ForCheck, AfterCheck) {
    let cited = cited_by_check(guideline);
    let Guideline {
        identity,
        scope,
        features,
        gestational_age,
        groups,
        signs,
        self_care,
        exclusions,
        door_rules,
        clashes,
        activities,
        stop_signs,
        topics,
        disagreements,
        sources,
        doors,
        regions,
        equipment,
        flags,
        screens,
        planner,
        session,
        adaptation,
        measures,
        self_tests,
    } = guideline.clone();
    let mut places = Vec::new();
    let mut others = Vec::new();
    for (source, cited) in sources.into_iter().zip(cited) {
        if cited {
            places.push(Some(source));
        } else {
            places.push(None);
            others.push(source);
        }
    }
    let first = ForCheck {
        identity,
        scope,
        features,
        gestational_age,
        groups,
        signs,
        self_care,
        door_rules,
        doors,
        regions,
        screens,
        planner,
        sources: places,
    };
    let rest = AfterCheck {
        exclusions,
        clashes,
        activities,
        stop_signs,
        topics,
        disagreements,
        equipment,
        flags,
        session,
        adaptation,
        measures,
        self_tests,
        sources: others,
    };
    (first, rest)
}

/// For each source, whether a record that a check needs is cited to it.
fn cited_by_check(g: &Guideline) -> Vec<bool> {
    let bands = |feature: &Feature| -> Vec<SourceId> {
        match &feature.kind {
            FeatureKind::Quantity { bands, .. } | FeatureKind::GestationalAge { bands } => {
                bands.iter().flat_map(|band| band.edge_sources.iter().copied()).collect()
            }
            _ => Vec::new(),
        }
    };
    let mut cited = vec![false; g.sources.len()];
    let ids = g.features.iter().flat_map(|feature| feature.sources.iter().copied().chain(bands(feature)));
    let ids = ids
        .chain(g.signs.iter().flat_map(|sign| sign.sources.iter().copied()))
        .chain(g.self_care.iter().flat_map(|rule| rule.sources.iter().copied()))
        .chain(g.door_rules.iter().flat_map(|rule| rule.sources.iter().copied()))
        .chain(g.regions.iter().flat_map(|region| region.sources.iter().copied()));
    for id in ids {
        if let Some(place) = cited.get_mut(id.index()) {
            *place = true;
        }
    }
    cited
}

impl ForCheck {
    /// A guideline with nothing in it that comes after a check. The places of other sources are kept
    /// free, so that every source has the same number as in the whole.
    pub(crate) fn guideline(self) -> Guideline {
        let Self {
            identity,
            scope,
            features,
            gestational_age,
            groups,
            signs,
            self_care,
            door_rules,
            doors,
            regions,
            screens,
            planner,
            sources,
        } = self;
        Guideline {
            identity,
            scope,
            features,
            gestational_age,
            groups,
            signs,
            self_care,
            exclusions: Vec::new(),
            door_rules,
            clashes: Vec::new(),
            activities: Vec::new(),
            stop_signs: Vec::new(),
            topics: Vec::new(),
            disagreements: Vec::new(),
            sources: sources.into_iter().map(|source| source.unwrap_or_else(free)).collect(),
            doors,
            regions,
            equipment: Vec::new(),
            flags: Vec::new(),
            screens,
            planner,
            session: None,
            adaptation: Adaptation::default(),
            measures: Vec::new(),
            self_tests: Vec::new(),
        }
    }
}

impl AfterCheck {
    /// Puts the second part beside the first, if the two belong together.
    pub(crate) fn join(self, guideline: &mut Guideline) -> Option<()> {
        let Self {
            exclusions,
            clashes,
            activities,
            stop_signs,
            topics,
            disagreements,
            equipment,
            flags,
            session,
            adaptation,
            measures,
            self_tests,
            sources,
        } = self;
        let mut others = sources.into_iter();
        for place in guideline.sources.iter_mut().filter(|place| is_free(place)) {
            *place = others.next()?;
        }
        guideline.exclusions = exclusions;
        guideline.clashes = clashes;
        guideline.activities = activities;
        guideline.stop_signs = stop_signs;
        guideline.topics = topics;
        guideline.disagreements = disagreements;
        guideline.equipment = equipment;
        guideline.flags = flags;
        guideline.session = session;
        guideline.adaptation = adaptation;
        guideline.measures = measures;
        guideline.self_tests = self_tests;
        others.next().is_none().then_some(())
    }
}

/// The place of a source that is not there yet. Nothing that is there is cited to it.
fn free() -> Source {
    Source {
        id: String::new(),
        also: Vec::new(),
        publisher: String::new(),
        title: String::new(),
        year: None,
        address: None,
        status: SourceStatus::FromMemory,
    }
}

fn is_free(source: &Source) -> bool {
    source.id.is_empty()
}
