//! A guideline with one of everything, for tests.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail")]

use bundle::{
    Contents, IndexParts, Lexicon, LexiconParts, SearchIndex, SignPhrases, Texts, TopicWords, Turn,
};
use clinical::{Certainty, Direction, Disposition, Dose, Strength, Unit};
use guideline::*;

fn present(feature: u16) -> Condition {
    Condition::present(FeatureId(feature))
}

fn feature(id: &str, kind: FeatureKind) -> Feature {
    Feature { id: id.to_owned(), kind, sources: vec![SourceId(0)] }
}

fn band(id: &str, first: i32, last: i32) -> Band {
    Band { id: id.to_owned(), first, last, edge_sources: vec![SourceId(1)] }
}

fn source(id: &str) -> Source {
    Source {
        id: id.to_owned(),
        also: vec![],
        publisher: "Carrywell".to_owned(),
        title: "A decision of this product".to_owned(),
        year: None,
        address: None,
        status: SourceStatus::Policy,
    }
}

/// The guideline: features are bleeding (a sign), twins, preterm risk, temperature, weeks.
pub(crate) fn guideline() -> Guideline {
    let sources = vec![SourceId(0)];
    let weeks = vec![band("week-0", 0, 111), band("week-16", 112, 300)];
    Guideline {
        identity: Identity {
            id: "small".to_owned(),
            title: "A small guideline".to_owned(),
            version: "0.1.0".to_owned(),
            status: "unreviewed".to_owned(),
            reviewers: vec![],
            scope: "tests".to_owned(),
            licence: "CC0-1.0".to_owned(),
            locales: vec!["en".to_owned()],
            default_region: RegionId(0),
        },
        scope: Condition::Always,
        features: vec![
            feature("bleeding", FeatureKind::Sign),
            feature("twins", FeatureKind::Fact),
            feature("preterm-risk", FeatureKind::Inferred { when: Condition::Any(vec![present(1)]) }),
            feature(
                "temperature",
                FeatureKind::Quantity {
                    unit: Unit::ALL[0].0,
                    bands: vec![band("normal", 360, 379), band("fever", 380, 430)],
                    device: Some(FeatureId(1)),
                },
            ),
            feature("gestational-age", FeatureKind::GestationalAge { bands: weeks }),
        ],
        gestational_age: FeatureId(4),
        groups: vec![Group { id: "bleeding-and-waters".to_owned(), letter: 'D' }],
        signs: vec![Sign {
            id: "bleeding".to_owned(),
            group: GroupId(0),
            when: Condition::Always,
            disposition: Disposition::CallToday,
            not_sure: Disposition::CallToday,
            yes_when: Some(Condition::Is { feature: FeatureId(3), bands: BandSet::of([1]) }),
            no_when: None,
            private: false,
            unprompted: false,
            sources: sources.clone(),
        }],
        self_care: vec![SelfCareRule {
            id: "self-care.calm".to_owned(),
            when: Condition::Not(Box::new(Condition::All(vec![present(0), present(2)]))),
            sources: sources.clone(),
        }],
        exclusions: vec![Exclusion {
            id: "exclusions.twins".to_owned(),
            when: present(1),
            unless: Some(present(2)),
            effect: Effect::AskFirst,
            targets: Targets { activities: vec!["walk".to_owned()], ..Targets::default() },
            activities: vec![ActivityId(0)],
            sources: sources.clone(),
        }],
        door_rules: vec![DoorRule {
            id: "doors.bleeding".to_owned(),
            group: GroupId(0),
            disposition: Disposition::CallToday,
            when: Condition::Is { feature: FeatureId(4), bands: BandSet::of([0, 1]) },
            doors: vec![DoorId(0)],
            sources: sources.clone(),
        }],
        clashes: vec![Clash {
            id: "clashes.walk".to_owned(),
            first: vec![ActivityId(0)],
            then: vec![ActivityId(0)],
            gap_minutes: 60,
            same_skin: false,
            sources: sources.clone(),
        }],
        activities: vec![Activity {
            id: "walk".to_owned(),
            kind: ActivityKind::Exercise,
            role: Some(Role::Aerobic),
            position: Position::Standing,
            direction: Direction::For,
            strength: Strength::Conditional,
            certainty: Certainty::Low,
            helps: vec![FeatureId(1)],
            flags: vec![FlagId(0)],
            weeks: Condition::Always,
            equipment: vec![EquipmentId(0)],
            substitutes: vec![ActivityId(0)],
            stops: vec![StopId(0)],
            sources: sources.clone(),
            disagreements: vec![DisagreementId(0)],
            limit: Limit::default(),
            levels: vec![Dose::default()],
            change_minutes: None,
        }],
        stop_signs: vec![StopSign {
            id: "bleeding-starts".to_owned(),
            general: true,
            signs: vec![SignId(0)],
            sources: sources.clone(),
        }],
        topics: vec![Topic {
            id: "can-i-walk".to_owned(),
            number: "q01".to_owned(),
            signs: vec![SignId(0)],
            activities: vec![ActivityId(0)],
            disagreements: vec![DisagreementId(0)],
            certainty: Certainty::Low,
            sources: sources.clone(),
            variants: vec![Variant {
                when: present(1),
                kind: VariantKind::Caution,
                text: "twins".to_owned(),
            }],
        }],
        disagreements: vec![Disagreement {
            id: "rest-or-move".to_owned(),
            topics: vec![14],
            refs: vec!["C14".to_owned()],
            sides: vec![vec![SourceId(0)], vec![SourceId(1)]],
            ruled_by: vec![SourceId(1)],
            certainty: Certainty::Moderate,
            claims: vec!["s-001".to_owned()],
        }],
        sources: vec![source("policy"), source("seed-000")],
        doors: vec![Door { id: "maternity-unit".to_owned() }],
        regions: vec![Region {
            id: "neutral".to_owned(),
            emergency: vec!["112".to_owned()],
            doors: vec![None],
            lines: vec![],
            verified: false,
            sources,
        }],
        equipment: vec![Equipment { id: "shoes".to_owned(), everyday: true }],
        flags: vec![Flag { id: "balance".to_owned(), meaning: "asks for balance".to_owned() }],
        screens: vec![Screen {
            id: "signs".to_owned(),
            features: vec![FeatureId(0), FeatureId(4)],
            pick: Pick::Many,
            private: false,
            when: Condition::Always,
            for_plan: false,
        }],
        planner: Planner {
            session_minutes_default: 15,
            session_minutes_max: 30,
            max_per_session: vec![(Role::Aerobic, 1)],
            strength_days_per_week_max: 3,
            result_hours: 24,
            back_minutes_max: 0,
        },
        session: Some(SessionRules {
            tempo: Tempo { ready_seconds: 5, move_seconds: 2, jump_seconds: 5, ..Tempo::default() },
            ways: vec![WayToStop {
                id: "it-hurts".to_owned(),
                says: vec![SignId(0)],
                stops: vec![StopId(0)],
                asks: Vec::new(),
            }],
            breathed: vec![ActivityId(0)],
            nights: vec![guideline::Night {
                id: "cramp".to_owned(),
                says: vec![FeatureId(0)],
                first: Vec::new(),
            }],
            breath: guideline::Breath {
                repetitions: guideline::Says::BreatheWithWork,
                holds: guideline::Says::KeepBreathing,
            },
        }),
        adaptation: Adaptation::default(),
        measures: Vec::new(),
        self_tests: Vec::new(),
    }
}

/// Everything that goes with it.
pub(crate) fn contents() -> Contents {
    let texts = Texts::new(
        "en",
        vec![
            ("topic-can-i-walk".to_owned(), "Can I walk?".to_owned()),
            ("topic-can-i-walk.answer".to_owned(), "Yes, {minutes} minutes.".to_owned()),
        ],
    );
    let index = SearchIndex::new(IndexParts {
        topics: vec![TopicWords {
            question: "Can I walk?".to_owned(),
            asked_as: vec!["is a stroll fine".to_owned()],
            answer: "Yes, {minutes} minutes.".to_owned(),
            variants: vec![String::new()],
        }],
        same: vec![vec!["walk".to_owned(), "stroll".to_owned(), "go on foot".to_owned()]],
        asking: vec![],
        silent: vec!["can".to_owned(), "i".to_owned()],
        whose: vec![],
        endings: vec![("ing".to_owned(), String::new())],
        ways: vec![(0, String::new()), (1, String::new())],
        stems: vec![0; 9],
    });
    let lexicon = Lexicon::try_from(LexiconParts {
        signs: vec![SignPhrases {
            sign: SignId(0),
            phrases: vec!["bleed* waters_gone".to_owned()],
            unless: vec![],
        }],
        turns: vec![("no".to_owned(), Turn::Deny)],
        everyday: vec![],
    })
    .unwrap();
    let claims = vec![Claim {
        id: "s-001".to_owned(),
        kind: "exercise".to_owned(),
        says: "Walk".to_owned(),
        seeds: vec![SourceId(1)],
        status: ClaimStatus::Adopted,
        by: vec!["activity:walk".to_owned()],
        against: vec![],
        why: None,
    }];
    let says = |id: &str, for_every: Situation, promise: Promise| Property {
        id: id.to_owned(),
        theme: "danger-signs".to_owned(),
        says: "Bleeding is never self-care.".to_owned(),
        family: String::new(),
        for_every,
        promise,
        sources: vec![SourceId(0)],
    };
    let limit = Limit { minutes_max: Some(30), ..Limit::default() };
    let properties = vec![
        says(
            "bleeding-is-urgent",
            Situation::All(vec![
                Situation::not_ruled_out(FeatureId(0)),
                Situation::Not(Box::new(Situation::Absent(FeatureId(2)))),
                Situation::In { feature: FeatureId(4), bands: BandSet::of([1]) },
                Situation::Within { feature: FeatureId(3), first: 380, last: 430 },
                Situation::Mentioned(SignId(0)),
            ]),
            Promise::AtLeast(Disposition::CallToday),
        ),
        says(
            "walks-are-short",
            Situation::Always,
            Promise::Within { activities: vec![ActivityId(0)], limit },
        ),
        says(
            "there-is-something-to-do",
            Situation::Always,
            Promise::Law { law: Law::ClearedHasSomethingToDo, except: vec!["walk".to_owned()] },
        ),
    ];
    Contents { guideline: guideline(), texts: vec![texts], index, lexicon, claims, properties }
}
