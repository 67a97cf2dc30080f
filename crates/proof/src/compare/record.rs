//! Records that only one guideline has, and records that are compared as records.
//!
//! Two guidelines number their records differently, so a record is spelled out with names before it
//! is compared.

use guideline::{BandSet, Condition, FeatureId, FeatureKind, Guideline};

use super::claim::names;

/// A record by its list and its name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Record {
    /// The list it stands in, in the words of the files.
    pub list: &'static str,
    /// Its name.
    pub id: String,
}

/// How two guidelines differ as lists of records.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Records {
    /// Only the old one has them.
    pub only_old: Vec<Record>,
    /// Only the new one has them.
    pub only_new: Vec<Record>,
    /// Both have them, and they differ in what is not compared Case by Case.
    pub changed: Vec<Record>,
}

impl Records {
    /// Whether nothing differs.
    #[must_use]
    pub fn is_same(&self) -> bool {
        self.only_old.is_empty() && self.only_new.is_empty() && self.changed.is_empty()
    }

    /// One list of both. What a record says beyond what is compared Case by Case is spelled out.
    fn add(&mut self, list: &'static str, old: &[Spelled], new: &[Spelled]) {
        for id in names(old.iter(), new.iter(), |(id, _)| id) {
            let find = |side: &[Spelled]| -> Option<String> {
                let all: Vec<&str> = side.iter().filter(|(i, _)| *i == id).map(|(_, says)| &**says).collect();
                (!all.is_empty()).then(|| all.join("\n"))
            };
            let to = match (find(old), find(new)) {
                (Some(was), Some(is)) if was == is => continue,
                (Some(_), Some(_)) => &mut self.changed,
                (Some(_), None) => &mut self.only_old,
                (None, _) => &mut self.only_new,
            };
            to.push(Record { list, id: id.clone() });
        }
    }
}

/// A record of `base` that keeps less apart, ends fewer sessions, or asks less after a stop, in `merged`.
pub(super) fn looser(base: &Guideline, merged: &Guideline) -> Option<String> {
    for was in &base.clashes {
        let keeps = |before: &[guideline::ActivityId], now: &[guideline::ActivityId]| {
            let name = |activity: &guideline::ActivityId| &base.activity(*activity).id;
            before.iter().map(name).all(|name| now.iter().any(|a| merged.activity(*a).id == *name))
        };
        let kept = merged.clashes.iter().find(|clash| clash.id == was.id).is_some_and(|is| {
            keeps(&was.first, &is.first)
                && keeps(&was.then, &is.then)
                && is.gap_minutes >= was.gap_minutes
                && (was.same_skin || !is.same_skin)
        });
        if !kept {
            return Some(was.id.clone());
        }
    }
    for was in &base.stop_signs {
        let is = merged.find_stop_sign(&was.id).map(|id| merged.stop_sign(id));
        let opens =
            |name: &str, signs: &[guideline::SignId]| signs.iter().any(|s| merged.sign(*s).id == *name);
        let kept = is.is_some_and(|is| {
            is.general >= was.general && was.signs.iter().all(|sign| opens(&base.sign(*sign).id, &is.signs))
        });
        if !kept {
            return Some(was.id.clone());
        }
    }
    for was in base.session.iter().flat_map(|session| &session.ways) {
        let is = merged.session.iter().flat_map(|session| &session.ways).find(|way| way.id == was.id);
        let has = |name: &str, signs: &[guideline::SignId]| signs.iter().any(|s| merged.sign(*s).id == *name);
        let kept = is.is_some_and(|is| {
            was.says.iter().all(|sign| has(&base.sign(*sign).id, &is.says))
                && was.asks.iter().all(|sign| has(&base.sign(*sign).id, &is.asks))
                && was
                    .stops
                    .iter()
                    .all(|stop| is.stops.iter().any(|s| merged.stop_sign(*s).id == base.stop_sign(*stop).id))
        });
        if !kept {
            return Some(was.id.clone());
        }
    }
    for was in &base.activities {
        let Some(is) = merged.find_activity(&was.id).map(|id| merged.activity(id)) else { continue };
        let ends = |name: &str| is.stops.iter().any(|stop| merged.stop_sign(*stop).id == *name);
        if !was.stops.iter().all(|stop| ends(&base.stop_sign(*stop).id)) {
            return Some(was.id.clone());
        }
    }
    None
}

/// What `merged` has otherwise than `base` though no proof is about it: how fast a session goes, what
/// a plan follows a diary by, what a change of a score means, what a self-test finds, and which
/// questions are private. Whether such a change is careful cannot be proved, so an overlay leaves it
/// as it is. Whom to ring is not looked at.
pub(super) fn beyond_proof(base: &Guideline, merged: &Guideline) -> Option<Record> {
    let plain = |id: &String, says: String| (id.clone(), says);
    let each = |rules: &Guideline| -> Lists {
        let private = rules.screens.iter().flat_map(|screen| {
            screen.features.iter().map(|f| plain(&rules.feature(*f).id, screen.private.to_string()))
        });
        let tests = rules.self_tests.iter().filter(|test| base.self_tests.iter().any(|t| t.id == test.id));
        let measures = rules.measures.iter().filter(|m| base.measures.iter().any(|b| b.id == m.id));
        let asked = private.filter(|(id, _)| base.find_feature(id).is_some());
        vec![
            ("session", tempo(rules)),
            ("adaptation", following(rules, Doors::Aside)),
            ("measures", measures.map(measure).collect()),
            ("self-tests", tests.map(|test| self_test(rules, test)).collect()),
            ("private", asked.collect()),
        ]
    };
    let mut records = Records::default();
    for ((list, was), (_, is)) in each(base).into_iter().zip(each(merged)) {
        records.add(list, &was, &is);
    }
    [records.changed, records.only_old, records.only_new].into_iter().flatten().next()
}

/// Whether whom to see is spelled out.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Doors {
    Spelled,
    Aside,
}

/// A record's name and what it says.
type Spelled = (String, String);

/// The lists of a guideline, with what each record says where that is not compared Case by Case.
type Lists = Vec<(&'static str, Vec<Spelled>)>;

pub(super) fn compare(old: &Guideline, new: &Guideline) -> Records {
    let mut records = Records::default();
    for ((list, was), (_, is)) in lists(old).into_iter().zip(lists(new)) {
        records.add(list, &was, &is);
    }
    records
}

fn lists(rules: &Guideline) -> Lists {
    let plain = |id: &String| (id.clone(), String::new());
    let activity = |id: &guideline::ActivityId| rules.activity(*id).id.as_str();
    let sign = |id: &guideline::SignId| rules.sign(*id).id.as_str();
    let door = |id: &guideline::DoorId| rules.door(*id).id.as_str();
    let joined = |names: Vec<&str>| names.join(", ");

    let features = rules.features.iter().map(|f| plain(&f.id)).collect();
    let mut values = Vec::new();
    for feature in &rules.features {
        if matches!(feature.kind, FeatureKind::Choice { .. }) || !feature.is_yes_no() {
            for band in (0..feature.n_bands()).filter_map(|b| u8::try_from(b).ok()) {
                values.push((format!("{} {}", feature.id, feature.band_name(band)), edges(feature, band)));
            }
        }
    }
    let signs = rules.signs.iter().map(|s| (s.id.clone(), rules.group(s.group).id.clone())).collect();
    let exclusions = rules.exclusions.iter().map(|e| (e.id.clone(), e.effect.id().to_owned())).collect();
    let doors = rules.door_rules.iter().map(|rule| {
        let says = [
            rules.group(rule.group).id.clone(),
            rule.disposition.id().to_owned(),
            spelled(rules, &rule.when),
            joined(rule.doors.iter().map(door).collect()),
        ];
        (rule.id.clone(), says.join("; "))
    });
    let clashes = rules.clashes.iter().map(|clash| {
        let first = joined(clash.first.iter().map(activity).collect());
        let then = joined(clash.then.iter().map(activity).collect());
        (clash.id.clone(), format!("{first}; {then}; {} {}", clash.gap_minutes, clash.same_skin))
    });
    let activities = rules.activities.iter().map(|record| {
        let stops = record.stops.iter().map(|stop| rules.stop_sign(*stop).id.as_str()).collect();
        let instead = record.substitutes.iter().map(activity).collect();
        let says = [
            record.kind.id().to_owned(),
            record.role.map_or("", |role| role.id()).to_owned(),
            record.position.id().to_owned(),
            format!("{:?} {:?} {:?}", record.direction, record.strength, record.certainty),
            joined(stops),
            joined(instead),
        ];
        (record.id.clone(), says.join("; "))
    });
    let stop_signs = rules.stop_signs.iter().map(|stop| {
        (stop.id.clone(), format!("{} {}", stop.general, joined(stop.signs.iter().map(sign).collect())))
    });
    let ways = rules.session.iter().flat_map(|session| &session.ways).map(|way| {
        let stops = way.stops.iter().map(|stop| rules.stop_sign(*stop).id.as_str()).collect();
        let says = joined(way.says.iter().map(sign).collect());
        let asks = joined(way.asks.iter().map(sign).collect());
        (way.id.clone(), format!("{says}; {}; {asks}", joined(stops)))
    });
    let topics = rules.topics.iter().map(|topic| {
        let mut says = joined(topic.signs.iter().map(sign).collect());
        says.push_str(&joined(topic.activities.iter().map(activity).collect()));
        for variant in &topic.variants {
            let when = spelled(rules, &variant.when);
            says.push_str(&format!("; {} {:?} {when}", variant.text, variant.kind));
        }
        (topic.id.clone(), says)
    });
    let screens = rules.screens.iter().map(|screen| {
        let asked = screen.features.iter().map(|f| rules.feature(*f).id.as_str()).collect();
        let when = spelled(rules, &screen.when);
        (screen.id.clone(), format!("{}; {when}; {}; {}", joined(asked), screen.private, screen.for_plan))
    });
    vec![
        ("adaptation", following(rules, Doors::Spelled)),
        ("measures", rules.measures.iter().map(measure).collect()),
        ("self-tests", rules.self_tests.iter().map(|test| self_test(rules, test)).collect()),
        ("features", features),
        ("values", values),
        ("danger-signs", signs),
        ("self-care", rules.self_care.iter().map(|rule| plain(&rule.id)).collect()),
        ("exclusions", exclusions),
        ("doors", doors.collect()),
        ("clashes", clashes.collect()),
        ("activities", activities.collect()),
        ("stop-signs", stop_signs.collect()),
        ("ways-to-stop", ways.collect()),
        ("session", tempo(rules)),
        ("topics", topics.collect()),
        ("screens", screens.collect()),
        ("sources", rules.sources.iter().map(|source| plain(&source.id)).collect()),
        ("disagreements", rules.disagreements.iter().map(|d| plain(&d.id)).collect()),
        ("regions", rules.regions.iter().map(|r| (r.id.clone(), format!("{r:?}"))).collect()),
    ]
}

/// How fast a session goes, how breath is spoken of, and what the night screen takes as said.
fn tempo(rules: &Guideline) -> Vec<Spelled> {
    let Some(session) = &rules.session else { return Vec::new() };
    let breathed: Vec<&str> = session.breathed.iter().map(|id| rules.activity(*id).id.as_str()).collect();
    let how = format!("{:?}; {}; {:?}", session.tempo, breathed.join(", "), session.breath);
    let nights = session.nights.iter().map(|night| {
        let says: Vec<&str> = night.says.iter().map(|f| rules.feature(*f).id.as_str()).collect();
        let first: Vec<&str> = night.first.iter().map(|sign| rules.sign(*sign).id.as_str()).collect();
        (night.id.clone(), format!("{}; first {}", says.join(", "), first.join(", ")))
    });
    std::iter::once(("tempo".to_owned(), how)).chain(nights).collect()
}

/// What a plan follows a diary by.
fn following(rules: &Guideline, doors: Doors) -> Vec<Spelled> {
    let adaptation = &rules.adaptation;
    let mut following: Vec<Spelled> = Vec::new();
    for rule in &adaptation.rules {
        let doors: Vec<&str> = match doors {
            Doors::Spelled => rule.doors.iter().map(|door| rules.door(*door).id.as_str()).collect(),
            Doors::Aside => Vec::new(),
        };
        let says = [
            rule.then.id().to_owned(),
            rule.advise.map_or("", clinical::Disposition::id).to_owned(),
            doors.join(", "),
            spelled_of(&adaptation.facts, &rule.when),
        ];
        following.push((rule.id.clone(), says.join("; ")));
    }
    for fact in &adaptation.facts {
        for band in (0..fact.n_bands()).filter_map(|b| u8::try_from(b).ok()) {
            following.push((format!("{} {}", fact.id, fact.band_name(band)), edges(fact, band)));
        }
    }
    following.push(("week".to_owned(), format!("{:?}", adaptation.week)));
    let flare = guideline::FlareRule { allowed: Vec::new(), ..adaptation.flare.clone() };
    let allowed: Vec<&str> =
        adaptation.flare.allowed.iter().map(|id| rules.activity(*id).id.as_str()).collect();
    following.push(("flare".to_owned(), format!("{flare:?}; {}", allowed.join(", "))));
    following.push(("lights".to_owned(), format!("{:?}", adaptation.lights)));
    following.push(("helped".to_owned(), format!("{:?}", adaptation.helped)));
    following
}

fn measure(record: &guideline::Measure) -> Spelled {
    let says = guideline::Measure { sources: Vec::new(), ..record.clone() };
    (record.id.clone(), format!("{says:?}"))
}

fn self_test(rules: &Guideline, test: &guideline::HomeTest) -> Spelled {
    let flags: Vec<&str> = test.flags.iter().map(|flag| rules.flag(*flag).id.as_str()).collect();
    let mut says = format!("{}; {}; {}", test.position.id(), flags.join(", "), spelled(rules, &test.weeks));
    for finding in &test.findings {
        let patterns: Vec<&str> = finding.suggests.iter().map(|f| rules.feature(*f).id.as_str()).collect();
        says.push_str(&format!("; {} {}", finding.id, patterns.join(", ")));
    }
    (test.id.clone(), says)
}

/// Where a band begins and ends; nothing for an option.
fn edges(feature: &guideline::Feature, band: u8) -> String {
    let (FeatureKind::Quantity { bands, .. } | FeatureKind::GestationalAge { bands }) = &feature.kind else {
        return String::new();
    };
    bands.get(usize::from(band)).map_or(String::new(), |band| format!("{} to {}", band.first, band.last))
}

/// A condition with names in place of numbers.
fn spelled(rules: &Guideline, condition: &Condition) -> String {
    spelled_of(&rules.features, condition)
}

/// The same over another list of what can be known.
fn spelled_of(features: &[guideline::Feature], condition: &Condition) -> String {
    let is = |feature: FeatureId, bands: BandSet| {
        let Some(record) = features.get(feature.index()) else { return String::new() };
        let names: Vec<&str> = bands.iter().map(|band| record.band_name(band)).collect();
        format!("{} is {}", record.id, names.join(", "))
    };
    let all = |parts: &[Condition], word: &str| {
        let parts: Vec<String> = parts.iter().map(|part| spelled_of(features, part)).collect();
        format!("({})", parts.join(word))
    };
    match condition {
        Condition::Always => "always".to_owned(),
        Condition::Is { feature, bands } => is(*feature, *bands),
        Condition::All(parts) => all(parts, " and "),
        Condition::Any(parts) => all(parts, " or "),
        Condition::Not(inner) => format!("not {}", spelled_of(features, inner)),
    }
}
