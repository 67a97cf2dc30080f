//! Small random guidelines, and every way of answering what is open.

use care::{Answer, Case, assess};
use clinical::{Date, Disposition, Unit};
use guideline::{
    Band, BandSet, Condition, Feature, FeatureId, FeatureKind, GroupId, Guideline, SelfCareRule, Sign,
};
use proptest::prelude::*;

/// The shape of a small guideline: signs first, then two facts, a device, a measured value, the
/// week, a pattern of ordinary pain, and a fact worked out from the others.
pub(crate) const N_SIGNS: u16 = 3;
pub(crate) const FACT_A: FeatureId = FeatureId(3);
pub(crate) const FACT_B: FeatureId = FeatureId(4);
pub(crate) const DEVICE: FeatureId = FeatureId(5);
pub(crate) const READING: FeatureId = FeatureId(6);
pub(crate) const GA: FeatureId = FeatureId(7);
pub(crate) const ORDINARY: FeatureId = FeatureId(8);
pub(crate) const EITHER: FeatureId = FeatureId(9);

/// Features that can be answered.
pub(crate) const ASKED: [u16; 9] = [0, 1, 2, 3, 4, 5, 6, 7, 8];

pub(crate) fn today() -> Date {
    Date::from_ymd(2031, 4, 12).unwrap()
}

fn positive() -> impl Strategy<Value = Condition> {
    let leaf = prop_oneof![
        1 => Just(Condition::present(FACT_A)),
        1 => Just(Condition::present(FACT_B)),
        1 => Just(Condition::present(EITHER)),
        3 => (1u32..7).prop_map(|bands| Condition::Is { feature: GA, bands: BandSet(bands) }),
    ];
    // Each feature at most once in a condition: what is said twice can hide that it does not matter.
    let week = (1u32..7).prop_map(|bands| Condition::Is { feature: GA, bands: BandSet(bands) });
    let fact = prop_oneof![Just(Condition::present(FACT_A)), Just(Condition::present(FACT_B))];
    prop_oneof![
        2 => Just(Condition::Always),
        3 => leaf,
        1 => (week.clone(), fact.clone()).prop_map(|(a, b)| Condition::All(vec![a, b])),
        1 => (week, fact).prop_map(|(a, b)| Condition::Any(vec![a, b])),
    ]
}

fn disposition() -> impl Strategy<Value = Disposition> {
    prop_oneof![
        Just(Disposition::BookAppointment),
        Just(Disposition::CallToday),
        Just(Disposition::Emergency)
    ]
}

fn sign(at: u16) -> impl Strategy<Value = Sign> {
    (positive(), disposition(), disposition(), prop::option::weighted(0.4, 0usize..3)).prop_map(
        move |(when, a, b, measured)| {
            // A measured value that answers yes answers no everywhere else on its scale.
            let read = |bands: u32| Condition::Is { feature: READING, bands: BandSet(bands) };
            let when = if measured.is_some() {
                Condition::All(vec![Condition::present(DEVICE), when])
            } else {
                when
            };
            let bands = measured.map(|band| 1u32 << band);
            Sign {
                id: format!("sign-{at}"),
                group: GroupId(0),
                when,
                disposition: a.max(b),
                not_sure: a.min(b),
                yes_when: bands.map(read),
                no_when: bands.map(|b| read(0b111 & !b)),
                private: false,
                unprompted: false,
                sources: Vec::new(),
            }
        },
    )
}

pub(crate) fn small_guideline() -> impl Strategy<Value = Guideline> {
    (sign(0), sign(1), sign(2), prop::bool::ANY).prop_map(|(a, b, c, week_in_self_care)| {
        let mut rules = care::doc_guideline();
        let feature = |id: &str, kind| Feature { id: id.to_owned(), kind, sources: Vec::new() };
        let band = |id: &str, first, last| Band { id: id.to_owned(), first, last, edge_sources: Vec::new() };
        rules.features = vec![
            feature("sign-0", FeatureKind::Sign),
            feature("sign-1", FeatureKind::Sign),
            feature("sign-2", FeatureKind::Sign),
            feature("fact-a", FeatureKind::Fact),
            feature("fact-b", FeatureKind::Fact),
            feature("device", FeatureKind::Fact),
            feature(
                "reading",
                FeatureKind::Quantity {
                    unit: Unit::Score,
                    bands: vec![band("low", 0, 2), band("middle", 3, 6), band("high", 7, 10)],
                    device: Some(DEVICE),
                },
            ),
            feature(
                "gestational-age",
                FeatureKind::GestationalAge {
                    bands: vec![band("early", 0, 111), band("middle", 112, 258), band("term", 259, 300)],
                },
            ),
            feature("ordinary", FeatureKind::Fact),
            feature(
                "either",
                FeatureKind::Inferred {
                    when: Condition::Any(vec![Condition::present(FACT_A), Condition::present(FACT_B)]),
                },
            ),
        ];
        rules.gestational_age = GA;
        rules.signs = vec![a, b, c];
        let ordinary = Condition::present(ORDINARY);
        rules.self_care = vec![SelfCareRule {
            id: "self-care.ordinary".to_owned(),
            when: if week_in_self_care {
                Condition::All(vec![ordinary, Condition::Is { feature: GA, bands: BandSet(0b011) }])
            } else {
                ordinary
            },
            sources: Vec::new(),
        }];
        rules
    })
}

/// Every answer a feature can have.
pub(crate) fn answers(rules: &Guideline, feature: FeatureId) -> Vec<Answer> {
    match &rules.feature(feature).kind {
        FeatureKind::Inferred { .. } => Vec::new(),
        FeatureKind::Sign | FeatureKind::Fact | FeatureKind::Pattern => {
            vec![Answer::No, Answer::NotSure, Answer::Yes]
        }
        FeatureKind::Choice { options } => (0..options.len())
            .map(|o| Answer::Option(u8::try_from(o).unwrap()))
            .chain([Answer::NotSure])
            .collect(),
        FeatureKind::Quantity { bands, .. } | FeatureKind::GestationalAge { bands } => {
            bands.iter().map(|b| Answer::Measured(b.first)).chain([Answer::NotSure]).collect()
        }
    }
}

/// A partly answered Case.
pub(crate) fn case(rules: &Guideline, picks: &[Option<u8>]) -> Case {
    let mut case = Case::new(rules, today());
    for (feature, pick) in ASKED.iter().zip(picks) {
        let Some(pick) = pick else { continue };
        let feature = FeatureId(*feature);
        let options = answers(rules, feature);
        case.answer(rules, feature, options[usize::from(*pick) % options.len()]).unwrap();
    }
    case
}

pub(crate) fn picks() -> impl Strategy<Value = Vec<Option<u8>>> {
    prop::collection::vec(prop::option::weighted(0.6, 0u8..12), ASKED.len())
}

/// Features that were not asked and can be, what signs may lean on before the signs. A sign that a
/// reading has answered is not open: a yes to it is news, which may raise, not an open answer.
#[allow(dead_code, reason = "not every test walks what is open")]
pub(crate) fn open(rules: &Guideline, case: &Case) -> Vec<FeatureId> {
    let mut open: Vec<FeatureId> = (0..rules.features.len())
        .map(|at| FeatureId(u16::try_from(at).unwrap()))
        .filter(|f| case.known(*f) == care::Known::NotAsked && !rules.feature(*f).is_inferred())
        .filter(|f| !answered_by_reading(rules, case, *f))
        .collect();
    open.sort_by_key(|f| f.0 < N_SIGNS);
    open
}

/// Whether a reading answers the sign no.
#[allow(dead_code, reason = "not every test walks what is open")]
pub(crate) fn answered_by_reading(rules: &Guideline, case: &Case, feature: FeatureId) -> bool {
    let Some(sign) = rules.signs.get(feature.index()) else {
        return false;
    };
    let (Some(Condition::Is { bands, .. }), care::Known::Band(band)) = (&sign.no_when, case.known(READING))
    else {
        return false;
    };
    bands.contains(band)
}

/// The dispositions under every way of answering everything that is open.
#[allow(dead_code, reason = "not every test walks what is open")]
pub(crate) fn every_outcome(rules: &Guideline, case: &Case) -> Vec<(Case, Disposition)> {
    let mut cases = vec![case.clone()];
    for feature in open(rules, case) {
        let mut next = Vec::new();
        for case in cases {
            for answer in answers(rules, feature) {
                // Without a device there is no reading.
                if feature == READING
                    && case.known(DEVICE) == care::Known::Band(0)
                    && answer != Answer::NotSure
                {
                    continue;
                }
                if answered_by_reading(rules, &case, feature) {
                    next.push(case.clone());
                    break;
                }
                let mut answered = case.clone();
                answered.answer(rules, feature, answer).unwrap();
                next.push(answered);
            }
        }
        cases = next;
    }
    cases
        .into_iter()
        .map(|case| {
            let done = assess(rules, case.clone());
            assert_eq!(done.at_least(), done.at_most(), "everything is answered: {case:?}");
            (case, done.at_most())
        })
        .collect()
}
