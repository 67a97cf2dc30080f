//! A guideline of two questions and one exercise, so that the examples in these pages run.

use clinical::{Certainty, Direction, Disposition, Dose, Strength, Unit};
use guideline::{
    Activity, ActivityKind, Adaptation, Band, Condition, Feature, FeatureId, FeatureKind, Group, GroupId,
    Guideline, Identity, Limit, Planner, Position, RegionId, Role, SelfCareRule, Sign,
};

/// The guideline of the examples: `bleeding` is a danger sign, `ordinary-ache` is ordinary pain,
/// `walk` is all there is to do.
#[must_use]
pub fn doc_guideline() -> Guideline {
    let feature = |id: &str, kind| Feature { id: id.to_owned(), kind, sources: Vec::new() };
    let whole = Band {
        id: "any".to_owned(),
        first: 0,
        last: i32::from(clinical::GestationalAge::MAX_DAYS),
        edge_sources: Vec::new(),
    };
    let score = Band { id: "any".to_owned(), first: 0, last: 10, edge_sources: Vec::new() };
    Guideline {
        identity: Identity {
            id: "example".to_owned(),
            title: "Example".to_owned(),
            version: "0.0.0".to_owned(),
            status: "unreviewed".to_owned(),
            reviewers: Vec::new(),
            scope: String::new(),
            licence: String::new(),
            locales: Vec::new(),
            default_region: RegionId(0),
        },
        scope: Condition::Always,
        features: vec![
            feature("bleeding", FeatureKind::Sign),
            feature("ordinary-ache", FeatureKind::Fact),
            feature("gestational-age", FeatureKind::GestationalAge { bands: vec![whole] }),
            feature(
                "pain-now",
                FeatureKind::Quantity { unit: Unit::Score, bands: vec![score], device: None },
            ),
        ],
        gestational_age: FeatureId(2),
        groups: vec![Group { id: "bleeding".to_owned(), letter: 'A' }],
        signs: vec![Sign {
            id: "bleeding".to_owned(),
            group: GroupId(0),
            when: Condition::Always,
            disposition: Disposition::CallToday,
            not_sure: Disposition::CallToday,
            yes_when: None,
            no_when: None,
            private: false,
            unprompted: false,
            sources: Vec::new(),
        }],
        self_care: vec![SelfCareRule {
            id: "self-care.ordinary-ache".to_owned(),
            when: Condition::present(FeatureId(1)),
            sources: Vec::new(),
        }],
        exclusions: Vec::new(),
        door_rules: Vec::new(),
        clashes: Vec::new(),
        activities: vec![Activity {
            id: "walk".to_owned(),
            kind: ActivityKind::Exercise,
            role: Some(Role::Aerobic),
            position: Position::Standing,
            direction: Direction::For,
            strength: Strength::Conditional,
            certainty: Certainty::Low,
            helps: Vec::new(),
            flags: Vec::new(),
            weeks: Condition::Always,
            equipment: Vec::new(),
            substitutes: Vec::new(),
            stops: Vec::new(),
            sources: Vec::new(),
            disagreements: Vec::new(),
            limit: Limit::default(),
            levels: vec![Dose { minutes: 10, times_per_day: 1, days_per_week: 3, ..Dose::default() }],
            change_minutes: None,
        }],
        stop_signs: Vec::new(),
        topics: Vec::new(),
        disagreements: Vec::new(),
        sources: Vec::new(),
        doors: Vec::new(),
        regions: Vec::new(),
        equipment: Vec::new(),
        flags: Vec::new(),
        screens: Vec::new(),
        planner: Planner {
            session_minutes_default: 15,
            session_minutes_max: 20,
            max_per_session: vec![(Role::Aerobic, 1)],
            strength_days_per_week_max: 4,
            result_hours: 24,
            back_minutes_max: 3,
        },
        session: None,
        adaptation: Adaptation::default(),
        measures: Vec::new(),
        self_tests: Vec::new(),
    }
}
