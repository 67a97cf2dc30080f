//! Faults in records: a row, a number or a word.

use clinical::{Direction, Disposition, GestationalAge, Unit};
use guideline::{
    Activity, ActivityId, Band, Condition, Effect, Exclusion, FeatureKind, Guideline, Limit, Planner, Targets,
};

use super::{Edit, Kind, Mutant, Written, aim};

/// Every fault in every record.
pub(super) fn of(rules: &Guideline, out: &mut Vec<Mutant>) {
    signs(rules, out);
    edges(rules, out);
    rows(rules, out);
    exclusions(rules, out);
    activities(rules, out);
    planner(rules, out);
}

fn word(key: &str, word: &str) -> Edit {
    Edit::Set(vec![key.to_owned()], Written::Word(word.to_owned()))
}

fn lower(disposition: Disposition) -> Option<Disposition> {
    Disposition::ALL.into_iter().rev().find(|other| *other < disposition)
}

fn names(rules: &Guideline, activities: &[ActivityId]) -> Vec<String> {
    activities.iter().map(|id| rules.activity(*id).id.clone()).collect()
}

fn signs(rules: &Guideline, out: &mut Vec<Mutant>) {
    for (at, sign) in rules.signs.iter().enumerate() {
        let mut add = |kind, what: String, edits: Vec<Edit>, change: fn(&mut guideline::Sign)| {
            let mut mutant =
                Mutant::new(kind, ("danger-signs", &sign.id), what, move |rules: &mut Guideline| {
                    if let Some(sign) = rules.signs.get_mut(at) {
                        change(sign);
                    }
                });
            mutant.edits = edits;
            out.push(mutant);
        };
        // The record stays, because other rows ask about it.
        add(Kind::RowDeleted, "it never applies".to_owned(), vec![Edit::Remove], |sign| {
            sign.when = Condition::Any(Vec::new());
        });
        if let Some(less) = lower(sign.disposition) {
            let mut edits = vec![word("disposition", less.id())];
            if sign.not_sure > less {
                edits.push(word("not-sure", less.id()));
            }
            add(Kind::UrgencyLowered, format!("a yes is {less}"), edits, |sign| {
                if let Some(less) = lower(sign.disposition) {
                    sign.disposition = less;
                    sign.not_sure = sign.not_sure.min(less);
                }
            });
        }
        if let Some(less) = lower(sign.not_sure) {
            let edits = vec![word("not-sure", less.id())];
            add(Kind::NotSureWeakened, format!("not sure is {less}"), edits, |sign| {
                sign.not_sure = lower(sign.not_sure).unwrap_or(sign.not_sure);
            });
        }
        let flip = |key: &str, to: bool| vec![Edit::Set(vec![key.to_owned()], Written::Truth(to))];
        let what = |word: &str, is: bool| format!("it is {}{word}", if is { "no longer " } else { "" });
        add(Kind::PrivateFlipped, what("private", sign.private), flip("private", !sign.private), |sign| {
            sign.private = !sign.private
        });
        add(
            Kind::UnpromptedFlipped,
            what("unprompted", sign.unprompted),
            flip("unprompted", !sign.unprompted),
            |sign| sign.unprompted = !sign.unprompted,
        );
    }
}

/// A step of a scale, as it is written in the files.
fn step(kind: &FeatureKind, step: i32) -> String {
    match kind {
        FeatureKind::Quantity { unit: Unit::Celsius, .. } => format!("{}.{}", step / 10, step % 10),
        FeatureKind::GestationalAge { .. } => u16::try_from(step)
            .ok()
            .and_then(GestationalAge::from_days)
            .map_or_else(|| step.to_string(), |age| age.to_string()),
        _ => step.to_string(),
    }
}

fn bands(kind: &FeatureKind) -> &[Band] {
    match kind {
        FeatureKind::Quantity { bands, .. } | FeatureKind::GestationalAge { bands } => bands,
        _ => &[],
    }
}

fn edges(rules: &Guideline, out: &mut Vec<Mutant>) {
    for (of, feature) in rules.features.iter().enumerate() {
        let pairs = bands(&feature.kind).iter().zip(bands(&feature.kind).iter().skip(1));
        for (at, (below, above)) in pairs.enumerate() {
            for by in [-1, 1] {
                let (last, first) = (below.last + by, above.first + by);
                if last < below.first || first > above.last {
                    continue;
                }
                let edit = |id: &str, first: i32, last: i32| {
                    let text = format!("{} ..= {}", step(&feature.kind, first), step(&feature.kind, last));
                    Edit::Set(vec!["bands".to_owned(), id.to_owned()], Written::Word(text))
                };
                let (was, is) = (step(&feature.kind, above.first), step(&feature.kind, first));
                let what = format!("`{}` begins at {is} and not at {was}", above.id);
                let change = move |rules: &mut Guideline| {
                    let Some(feature) = rules.features.get_mut(of) else { return };
                    let (FeatureKind::Quantity { bands, .. } | FeatureKind::GestationalAge { bands }) =
                        &mut feature.kind
                    else {
                        return;
                    };
                    if let Some(below) = bands.get_mut(at) {
                        below.last += by;
                    }
                    if let Some(above) = bands.get_mut(at + 1) {
                        above.first += by;
                    }
                };
                out.push(
                    Mutant::new(Kind::EdgeMoved, ("features", &feature.id), what, change)
                        .written(edit(&below.id, below.first, last))
                        .written(edit(&above.id, first, above.last)),
                );
            }
        }
    }
}

fn rows(rules: &Guideline, out: &mut Vec<Mutant>) {
    let mut gone = |list, id: &str, about: Vec<String>, change: Box<dyn Fn(&mut Guideline) + Send + Sync>| {
        let mutant = Mutant::new(Kind::RowDeleted, (list, id), "it is gone", change);
        out.push(mutant.written(Edit::Remove).about(about));
    };
    for (at, rule) in rules.self_care.iter().enumerate() {
        let mut about = Vec::new();
        rule.when.for_each_feature(&mut |feature, _| about.push(rules.feature(feature).id.clone()));
        gone("self-care", &rule.id, about, Box::new(move |rules| drop(rules.self_care.remove(at))));
    }
    for (at, rule) in rules.exclusions.iter().enumerate() {
        let mut about = names(rules, &rule.activities);
        rule.when.for_each_feature(&mut |feature, _| about.push(rules.feature(feature).id.clone()));
        gone("exclusions", &rule.id, about, Box::new(move |rules| drop(rules.exclusions.remove(at))));
    }
    for (at, rule) in rules.door_rules.iter().enumerate() {
        gone("doors", &rule.id, Vec::new(), Box::new(move |rules| drop(rules.door_rules.remove(at))));
    }
    for (at, rule) in rules.clashes.iter().enumerate() {
        gone("clashes", &rule.id, Vec::new(), Box::new(move |rules| drop(rules.clashes.remove(at))));
    }
}

/// A list of words of a rule's targets.
type Words = fn(&mut Targets) -> &mut Vec<String>;

fn exclusions(rules: &Guideline, out: &mut Vec<Mutant>) {
    let flags: Vec<String> = rules.flags.iter().map(|flag| flag.id.clone()).collect();
    for (at, rule) in rules.exclusions.iter().enumerate() {
        let mut about = names(rules, &rule.activities);
        rule.when.for_each_feature(&mut |feature, _| about.push(rules.feature(feature).id.clone()));
        let mut add = |kind, what: String, edit: Edit, change: Box<dyn Fn(&mut Guideline) + Send + Sync>| {
            let mutant = Mutant::new(kind, ("exclusions", &rule.id), what, change);
            out.push(mutant.written(edit).about(about.iter().cloned()));
        };
        let lists: [(&'static str, Words); 4] = [
            ("kinds", |targets| &mut targets.kinds),
            ("roles", |targets| &mut targets.roles),
            ("flags", |targets| &mut targets.flags),
            ("activities", |targets| &mut targets.activities),
        ];
        for (key, list) in lists {
            for (nth, name) in list(&mut rule.targets.clone()).iter().enumerate() {
                let flags = flags.clone();
                let change = move |rules: &mut Guideline| {
                    let Guideline { exclusions, activities, .. } = rules;
                    if let Some(rule) = exclusions.get_mut(at) {
                        list(&mut rule.targets).remove(nth);
                        aim(rule, activities, &flags);
                    }
                };
                let what = format!("`{name}` is dropped from its {key}");
                add(Kind::TargetDropped, what, Edit::Drop(key, name.clone()), Box::new(change));
            }
        }
        let weaker: &[Effect] = match rule.effect {
            Effect::Exclude => &[Effect::AskFirst, Effect::HalfDose],
            Effect::AskFirst => &[Effect::HalfDose],
            Effect::HalfDose => &[Effect::HoldLevel],
            Effect::HoldLevel => &[],
        };
        let set = move |to: fn(&mut Exclusion, Effect), effect: Effect| {
            move |rules: &mut Guideline| {
                if let Some(rule) = rules.exclusions.get_mut(at) {
                    to(rule, effect);
                }
            }
        };
        for effect in weaker {
            let what = format!("its effect is {} and not {}", effect.id(), rule.effect.id());
            let change = set(|rule, effect| rule.effect = effect, *effect);
            add(Kind::EffectWeakened, what, word("effect", effect.id()), Box::new(change));
        }
        if rule.unless.is_some() {
            let change = set(|rule, _| rule.unless = Some(Condition::Always), rule.effect);
            let what = "it is lifted for everyone".to_owned();
            add(Kind::UnlessWidened, what, word("unless", "always"), Box::new(change));
        }
    }
}

fn activities(rules: &Guideline, out: &mut Vec<Mutant>) {
    let flags: Vec<String> = rules.flags.iter().map(|flag| flag.id.clone()).collect();
    for (at, record) in rules.activities.iter().enumerate() {
        let mut add = |kind, what: String, edit: Edit, change: Box<dyn Fn(&mut Activity) + Send + Sync>| {
            let change = move |rules: &mut Guideline| {
                if let Some(activity) = rules.activities.get_mut(at) {
                    change(activity);
                }
            };
            out.push(Mutant::new(kind, ("activities", &record.id), what, change).written(edit));
        };
        if record.direction == Direction::Against {
            let change = |activity: &mut Activity| activity.direction = Direction::For;
            let what = "it is spoken for".to_owned();
            add(Kind::DirectionFlipped, what, word("direction", "for"), Box::new(change));
        }
        if !record.helps.is_empty() {
            let change = |activity: &mut Activity| activity.helps.clear();
            let what = "it is for every pain".to_owned();
            add(Kind::HelpsEmptied, what, Edit::Unset("helps"), Box::new(change));
        }
        if record.weeks != Condition::Always {
            let change = |activity: &mut Activity| activity.weeks = Condition::Always;
            let what = "it is for every week".to_owned();
            add(Kind::WeeksWidened, what, Edit::Unset("weeks"), Box::new(change));
        }
        // All that end every session are one word in the files.
        let (general, own): (Vec<_>, Vec<_>) =
            record.stops.iter().copied().partition(|stop| rules.stop_sign(*stop).general);
        let own = own.into_iter().map(|stop| (rules.stop_sign(stop).id.clone(), vec![stop]));
        let general = (!general.is_empty()).then(|| ("general".to_owned(), general));
        for (name, stops) in own.chain(general) {
            let what = format!("`{name}` no longer ends it");
            let change = move |activity: &mut Activity| activity.stops.retain(|stop| !stops.contains(stop));
            add(Kind::StopDropped, what, Edit::Drop("stops", name), Box::new(change));
        }
        for (key, of, by) in LIMITS {
            let Some(was) = *of(&mut record.limit.clone()) else { continue };
            let is = was.saturating_add_signed(by);
            let what = format!("its {key} is {is} and not {was}");
            let edit = Edit::Set(vec!["limit".to_owned(), key.to_owned()], Written::Number(is));
            let change = move |activity: &mut Activity| *of(&mut activity.limit) = Some(is);
            add(Kind::LimitLoosened, what, edit, Box::new(change));
        }
        for (nth, flag) in record.flags.iter().enumerate() {
            let name = rules.flag(*flag).id.clone();
            let flags = flags.clone();
            let change = move |rules: &mut Guideline| {
                let Guideline { exclusions, activities, .. } = rules;
                if let Some(activity) = activities.get_mut(at) {
                    activity.flags.remove(nth);
                }
                for rule in exclusions {
                    aim(rule, activities, &flags);
                }
            };
            let what = format!("it does not carry `{name}`");
            let mutant = Mutant::new(Kind::FlagDropped, ("activities", &record.id), what, change);
            out.push(mutant.written(Edit::Drop("flags", name)));
        }
    }
}

/// A number of a limit, and which way it is looser.
type Bound = (&'static str, fn(&mut Limit) -> &mut Option<u16>, i16);

/// One of the planner's numbers.
type Number = fn(&mut Planner) -> &mut u16;

const LIMITS: [Bound; 7] = [
    ("sets-max", |limit| &mut limit.sets_max, 1),
    ("repetitions-max", |limit| &mut limit.repetitions_max, 1),
    ("hold-seconds-max", |limit| &mut limit.hold_seconds_max, 1),
    ("minutes-max", |limit| &mut limit.minutes_max, 1),
    ("times-per-day-max", |limit| &mut limit.times_per_day_max, 1),
    ("days-per-week-max", |limit| &mut limit.days_per_week_max, 1),
    ("gap-minutes-min", |limit| &mut limit.gap_minutes_min, -1),
];

fn planner(rules: &Guideline, out: &mut Vec<Mutant>) {
    let mut add = |key: &str, edit: Edit, was: u16, change: Box<dyn Fn(&mut Guideline) + Send + Sync>| {
        let what = format!("its {key} is {} and not {was}", was + 1);
        out.push(Mutant::new(Kind::PlannerLoosened, ("planner", "planner"), what, change).written(edit));
    };
    let numbers: [(&str, Number); 5] = [
        ("session-minutes-default", |planner| &mut planner.session_minutes_default),
        ("session-minutes-max", |planner| &mut planner.session_minutes_max),
        ("strength-days-per-week-max", |planner| &mut planner.strength_days_per_week_max),
        ("result-hours", |planner| &mut planner.result_hours),
        ("back-minutes-max", |planner| &mut planner.back_minutes_max),
    ];
    for (key, of) in numbers {
        let was = *of(&mut rules.planner.clone());
        let edit = Edit::Set(vec![key.to_owned()], Written::Number(was + 1));
        add(key, edit, was, Box::new(move |rules| *of(&mut rules.planner) = was + 1));
    }
    for (at, (role, was)) in rules.planner.max_per_session.iter().enumerate() {
        let was = u16::from(*was);
        let keys = vec!["max-per-session".to_owned(), role.id().to_owned()];
        let key = format!("max-per-session {}", role.id());
        let change = move |rules: &mut Guideline| {
            if let Some((_, most)) = rules.planner.max_per_session.get_mut(at) {
                *most = most.saturating_add(1);
            }
        };
        add(&key, Edit::Set(keys, Written::Number(was + 1)), was, Box::new(change));
    }
}
