//! Faults in conditions: joined the other way, or a part forgotten.

use guideline::{BandSet, Condition, FeatureKind, Guideline};

use super::{Edit, Kind, Mutant, Written};

/// Where a condition stands.
#[derive(Clone, Copy)]
enum Place {
    Scope,
    SignWhen(usize),
    SignYes(usize),
    SignNo(usize),
    SelfCare(usize),
    Exclusion(usize),
    Unless(usize),
    Door(usize),
    Weeks(usize),
    Inferred(usize),
}

impl Place {
    fn of(self, rules: &mut Guideline) -> Option<&mut Condition> {
        match self {
            Self::Scope => Some(&mut rules.scope),
            Self::SignWhen(at) => rules.signs.get_mut(at).map(|sign| &mut sign.when),
            Self::SignYes(at) => rules.signs.get_mut(at)?.yes_when.as_mut(),
            Self::SignNo(at) => rules.signs.get_mut(at)?.no_when.as_mut(),
            Self::SelfCare(at) => rules.self_care.get_mut(at).map(|rule| &mut rule.when),
            Self::Exclusion(at) => rules.exclusions.get_mut(at).map(|rule| &mut rule.when),
            Self::Unless(at) => rules.exclusions.get_mut(at)?.unless.as_mut(),
            Self::Door(at) => rules.door_rules.get_mut(at).map(|rule| &mut rule.when),
            Self::Weeks(at) => rules.activities.get_mut(at).map(|activity| &mut activity.weeks),
            Self::Inferred(at) => match &mut rules.features.get_mut(at)?.kind {
                FeatureKind::Inferred { when } => Some(when),
                _ => None,
            },
        }
    }

    /// The key in the row; none where it is not written as a condition.
    fn key(self) -> Option<&'static str> {
        Some(match self {
            Self::Scope => "scope-when",
            Self::SignWhen(_) | Self::SelfCare(_) | Self::Exclusion(_) => "when",
            Self::Door(_) | Self::Inferred(_) => "when",
            Self::SignYes(_) => "yes-when",
            Self::SignNo(_) => "no-when",
            Self::Unless(_) => "unless",
            Self::Weeks(_) => return None,
        })
    }
}

/// Every fault in every condition.
pub(super) fn of(rules: &Guideline, out: &mut Vec<Mutant>) {
    let mut one = |place: Place, list, id: &str, condition: &Condition, more: &[String]| {
        for (kind, what, faulty) in faults(rules, condition) {
            let text = written(rules, &faulty);
            let mut mutant = Mutant::new(kind, (list, id), what, move |rules: &mut Guideline| {
                if let Some(condition) = place.of(rules) {
                    *condition = faulty.clone();
                }
            });
            mutant = mutant.about(more.iter().cloned());
            condition
                .for_each_feature(&mut |feature, _| mutant.about.push(rules.feature(feature).id.clone()));
            if let (Some(key), Some(text)) = (Place::key(place), text) {
                mutant = mutant.written(Edit::Set(vec![key.to_owned()], Written::Word(text)));
            }
            out.push(mutant);
        }
    };
    one(Place::Scope, "guideline", &rules.identity.id, &rules.scope, &[]);
    for (at, sign) in rules.signs.iter().enumerate() {
        one(Place::SignWhen(at), "danger-signs", &sign.id, &sign.when, &[]);
        if let Some(when) = &sign.yes_when {
            one(Place::SignYes(at), "danger-signs", &sign.id, when, &[]);
        }
        if let Some(when) = &sign.no_when {
            one(Place::SignNo(at), "danger-signs", &sign.id, when, &[]);
        }
    }
    for (at, rule) in rules.self_care.iter().enumerate() {
        one(Place::SelfCare(at), "self-care", &rule.id, &rule.when, &[]);
    }
    for (at, rule) in rules.exclusions.iter().enumerate() {
        let aims: Vec<String> = rule.activities.iter().map(|id| rules.activity(*id).id.clone()).collect();
        one(Place::Exclusion(at), "exclusions", &rule.id, &rule.when, &aims);
        if let Some(unless) = &rule.unless {
            one(Place::Unless(at), "exclusions", &rule.id, unless, &aims);
        }
    }
    for (at, rule) in rules.door_rules.iter().enumerate() {
        one(Place::Door(at), "doors", &rule.id, &rule.when, &[]);
    }
    for (at, activity) in rules.activities.iter().enumerate() {
        one(Place::Weeks(at), "activities", &activity.id, &activity.weeks, &[]);
    }
    for (at, feature) in rules.features.iter().enumerate() {
        if let FeatureKind::Inferred { when } = &feature.kind {
            one(Place::Inferred(at), "features", &feature.id, when, &[]);
        }
    }
}

/// Every condition with one fault in it, with the fault in words.
fn faults(rules: &Guideline, condition: &Condition) -> Vec<(Kind, String, Condition)> {
    let says = |part: &Condition| written(rules, part).unwrap_or_default();
    let mut out = Vec::new();
    match condition {
        Condition::Always | Condition::Is { .. } => {}
        Condition::Not(inner) => {
            let faulty = faults(rules, inner).into_iter();
            out.extend(faulty.map(|(kind, what, inner)| (kind, what, Condition::Not(Box::new(inner)))));
        }
        Condition::All(parts) | Condition::Any(parts) => {
            let is_all = matches!(condition, Condition::All(_));
            let join = |parts| if is_all { Condition::All(parts) } else { Condition::Any(parts) };
            if parts.len() > 1 {
                let (now, swapped) = if is_all {
                    ("or", Condition::Any(parts.clone()))
                } else {
                    ("and", Condition::All(parts.clone()))
                };
                let what = format!("`{now}` joins the parts of \"{}\"", says(condition));
                out.push((Kind::AndOrSwapped, what, swapped));
                let kind = if is_all { Kind::AndPartDropped } else { Kind::OrPartDropped };
                for (at, part) in parts.iter().enumerate() {
                    let mut rest = parts.clone();
                    rest.remove(at);
                    let what = format!("\"{}\" is dropped from \"{}\"", says(part), says(condition));
                    out.push((kind, what, if rest.len() == 1 { rest.remove(0) } else { join(rest) }));
                }
            }
            for (at, part) in parts.iter().enumerate() {
                for (kind, what, faulty) in faults(rules, part) {
                    let mut with = parts.clone();
                    if let Some(slot) = with.get_mut(at) {
                        *slot = faulty;
                    }
                    out.push((kind, what, join(with)));
                }
            }
        }
    }
    out
}

/// The condition as it is written in a file; nothing for one that cannot be.
fn written(rules: &Guideline, condition: &Condition) -> Option<String> {
    let joined = |parts: &[Condition], word: &str| {
        let part = |part: &Condition| {
            let text = written(rules, part)?;
            Some(if matches!(part, Condition::All(_) | Condition::Any(_)) {
                format!("({text})")
            } else {
                text
            })
        };
        let parts: Option<Vec<String>> = parts.iter().map(part).collect();
        parts.filter(|parts| !parts.is_empty()).map(|parts| parts.join(word))
    };
    match condition {
        Condition::Always => Some("always".to_owned()),
        Condition::Is { feature, bands } => {
            let record = rules.feature(*feature);
            if record.is_yes_no() && *bands == BandSet::YES {
                return Some(format!("{} is present", record.id));
            }
            let names: Vec<&str> = bands.iter().map(|band| record.band_name(band)).collect();
            Some(format!("{} is {}", record.id, names.join(", ")))
        }
        Condition::All(parts) => joined(parts, " and "),
        Condition::Any(parts) => joined(parts, " or "),
        Condition::Not(inner) => written(rules, inner).map(|inner| format!("not ({inner})")),
    }
}
