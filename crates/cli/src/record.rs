//! Every record of a guideline by its name, and what points to what.
//!
//! A record is a kind and a place in that kind's list. Names are looked up the way people write
//! them: in any case, with or without the kind before them, a source by any key the evidence uses
//! for it, a topic by its number.

use crate::bundled::Bundled;
use crate::words;
use bundle::{Bundle, Texts};
use guideline::{
    ActivityId, Condition, DisagreementId, EquipmentId, FeatureId, FeatureKind, FlagId, Guideline, SourceId,
    StopId,
};

/// What kinds of records there are, in the order they are named to a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Kind {
    Sign,
    Rule,
    Activity,
    Topic,
    Disagreement,
    Claim,
    Source,
    Feature,
    Stop,
    Group,
    Region,
    Door,
    Screen,
    Flag,
    Equipment,
}

impl Kind {
    /// Every kind with its word before a name and the words for it.
    pub(crate) const ALL: [(Self, &'static str, &'static str); 15] = [
        (Self::Sign, "sign", "danger sign"),
        (Self::Rule, "rule", "rule"),
        (Self::Activity, "activity", "activity"),
        (Self::Topic, "topic", "topic"),
        (Self::Disagreement, "disagreement", "disagreement"),
        (Self::Claim, "claim", "claim"),
        (Self::Source, "source", "source"),
        (Self::Feature, "feature", "feature"),
        (Self::Stop, "stop", "stop sign"),
        (Self::Group, "group", "group of danger signs"),
        (Self::Region, "region", "region"),
        (Self::Door, "door", "door"),
        (Self::Screen, "screen", "screen"),
        (Self::Flag, "flag", "flag"),
        (Self::Equipment, "equipment", "equipment"),
    ];

    /// The word before a name, as in `activity:heat-pack`.
    pub(crate) fn id(self) -> &'static str {
        Self::ALL.iter().find(|(kind, ..)| *kind == self).map_or("", |(_, id, _)| id)
    }

    /// What a kind is called, by its word before a name.
    pub(crate) fn called(id: &str) -> &'static str {
        Self::ALL.iter().find(|(_, word, _)| *word == id).map_or("", |(.., words)| words)
    }
}

/// One record: its kind and its place in the list of that kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Record {
    pub(crate) kind: Kind,
    pub(crate) at: usize,
}

/// A rule, whichever table it stands in.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Rule<'a> {
    SelfCare(&'a guideline::SelfCareRule),
    Exclusion(&'a guideline::Exclusion),
    Door(&'a guideline::DoorRule),
    Clash(&'a guideline::Clash),
}

/// The rule at a place: self-care rules, exclusions, doors and clashes end to end.
pub(crate) fn rule(rules: &Guideline, at: usize) -> Option<Rule<'_>> {
    let (n_self_care, n_exclusions, n_doors) =
        (rules.self_care.len(), rules.exclusions.len(), rules.door_rules.len());
    if let Some(rule) = rules.self_care.get(at) {
        return Some(Rule::SelfCare(rule));
    }
    let at = at.checked_sub(n_self_care)?;
    if let Some(rule) = rules.exclusions.get(at) {
        return Some(Rule::Exclusion(rule));
    }
    let at = at.checked_sub(n_exclusions)?;
    if let Some(rule) = rules.door_rules.get(at) {
        return Some(Rule::Door(rule));
    }
    rules.clashes.get(at.checked_sub(n_doors)?).map(Rule::Clash)
}

impl<'a> Rule<'a> {
    fn id(self) -> &'a str {
        match self {
            Self::SelfCare(rule) => &rule.id,
            Self::Exclusion(rule) => &rule.id,
            Self::Door(rule) => &rule.id,
            Self::Clash(rule) => &rule.id,
        }
    }

    fn sources(self) -> &'a [SourceId] {
        match self {
            Self::SelfCare(rule) => &rule.sources,
            Self::Exclusion(rule) => &rule.sources,
            Self::Door(rule) => &rule.sources,
            Self::Clash(rule) => &rule.sources,
        }
    }
}

/// The records of a bundle.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Records<'a> {
    pub(crate) bundle: &'a Bundle,
    pub(crate) texts: &'a Texts,
}

/// What a name may mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Found {
    One(Record),
    /// Several records have the name.
    Several(Vec<Record>),
    /// None has; these are nearest.
    None(Vec<Record>),
}

impl<'a> Records<'a> {
    /// The records of the compiled-in guideline, in the chosen language.
    pub(crate) fn of(bundled: &'a Bundled) -> Option<Self> {
        let bundle = bundled.bundle();
        Some(Self { bundle, texts: bundle.texts_in(bundled.language())? })
    }

    pub(crate) fn rules(&self) -> &'a Guideline {
        &self.bundle.guideline
    }

    fn count(&self, kind: Kind) -> usize {
        let rules = self.rules();
        match kind {
            Kind::Sign => rules.signs.len(),
            Kind::Rule => {
                rules.self_care.len() + rules.exclusions.len() + rules.door_rules.len() + rules.clashes.len()
            }
            Kind::Activity => rules.activities.len(),
            Kind::Topic => rules.topics.len(),
            Kind::Disagreement => rules.disagreements.len(),
            Kind::Claim => self.bundle.claims.len(),
            Kind::Source => rules.sources.len(),
            Kind::Feature => rules.features.len(),
            Kind::Stop => rules.stop_signs.len(),
            Kind::Group => rules.groups.len(),
            Kind::Region => rules.regions.len(),
            Kind::Door => rules.doors.len(),
            Kind::Screen => rules.screens.len(),
            Kind::Flag => rules.flags.len(),
            Kind::Equipment => rules.equipment.len(),
        }
    }

    /// Every record. A danger sign is also a feature; it is listed once, as a danger sign.
    pub(crate) fn all(&self) -> impl Iterator<Item = Record> {
        let n_signs = self.count(Kind::Sign);
        let this = *self;
        Kind::ALL.into_iter().flat_map(move |(kind, ..)| {
            let first = if kind == Kind::Feature { n_signs } else { 0 };
            (first..this.count(kind)).map(move |at| Record { kind, at })
        })
    }

    /// The name of a record.
    pub(crate) fn id(&self, record: Record) -> &'a str {
        let rules = self.rules();
        let at = record.at;
        match record.kind {
            Kind::Sign => rules.signs.get(at).map(|r| r.id.as_str()),
            Kind::Rule => rule(rules, at).map(Rule::id),
            Kind::Activity => rules.activities.get(at).map(|r| r.id.as_str()),
            Kind::Topic => rules.topics.get(at).map(|r| r.id.as_str()),
            Kind::Disagreement => rules.disagreements.get(at).map(|r| r.id.as_str()),
            Kind::Claim => self.bundle.claims.get(at).map(|r| r.id.as_str()),
            Kind::Source => rules.sources.get(at).map(|r| r.id.as_str()),
            Kind::Feature => rules.features.get(at).map(|r| r.id.as_str()),
            Kind::Stop => rules.stop_signs.get(at).map(|r| r.id.as_str()),
            Kind::Group => rules.groups.get(at).map(|r| r.id.as_str()),
            Kind::Region => rules.regions.get(at).map(|r| r.id.as_str()),
            Kind::Door => rules.doors.get(at).map(|r| r.id.as_str()),
            Kind::Screen => rules.screens.get(at).map(|r| r.id.as_str()),
            Kind::Flag => rules.flags.get(at).map(|r| r.id.as_str()),
            Kind::Equipment => rules.equipment.get(at).map(|r| r.id.as_str()),
        }
        .unwrap_or("")
    }

    /// The key of the message that holds a record's words, if it has one.
    pub(crate) fn key(&self, record: Record) -> Option<String> {
        let id = self.id(record);
        let kind = match record.kind {
            Kind::Sign => "sign",
            Kind::Rule => return Some(format!("rule-{}", id.replace('.', "-"))),
            Kind::Activity => "activity",
            Kind::Topic => "topic",
            Kind::Disagreement => "disagreement",
            Kind::Feature => "feature",
            Kind::Stop => "stop",
            Kind::Region => "region",
            Kind::Screen => "screen",
            Kind::Equipment => "equipment",
            Kind::Claim | Kind::Source | Kind::Group | Kind::Door | Kind::Flag => return None,
        };
        Some(format!("{kind}-{id}"))
    }

    /// A record's own words: its name, its question, its reason.
    pub(crate) fn title(&self, record: Record) -> &'a str {
        let rules = self.rules();
        let own = match record.kind {
            Kind::Source => rules.sources.get(record.at).map(|s| s.title.as_str()),
            Kind::Flag => rules.flags.get(record.at).map(|f| f.meaning.as_str()),
            Kind::Claim => self.bundle.claims.get(record.at).map(|c| c.says.as_str()),
            Kind::Door => {
                let key =
                    format!("door-{}-{}", rules.region(rules.identity.default_region).id, self.id(record));
                self.texts.get(&key)
            }
            _ => None,
        };
        own.or_else(|| self.key(record).and_then(|key| self.texts.get(&key))).unwrap_or("")
    }

    /// The record of a kind with exactly that name.
    pub(crate) fn exactly(&self, kind: Kind, id: &str) -> Option<Record> {
        (0..self.count(kind)).map(|at| Record { kind, at }).find(|record| self.id(*record) == id)
    }

    /// The record a claim refers to, `kind:id`, if there is one.
    pub(crate) fn referred(&self, full_id: &str) -> Option<Record> {
        let (kind, id) = full_id.split_once(':')?;
        let (kind, ..) = Kind::ALL.into_iter().find(|(_, word, _)| *word == kind)?;
        self.exactly(kind, id)
    }

    /// What a person may mean by a name.
    pub(crate) fn find(&self, name: &str) -> Found {
        let name = name.trim().to_lowercase();
        let (wanted_kind, bare) = match name.split_once(':') {
            Some((kind, bare)) => match Kind::ALL.iter().find(|(_, id, words)| *id == kind || *words == kind)
            {
                Some((kind, ..)) => (Some(*kind), bare.trim()),
                // No kind is called so: the nearest names will show how it is written.
                None => (None, bare.trim()),
            },
            None => (None, name.as_str()),
        };
        let unknown_kind = name.contains(':') && wanted_kind.is_none();
        let fits = |record: &Record| wanted_kind.is_none_or(|kind| kind == record.kind);
        if !unknown_kind {
            let mut found: Vec<Record> =
                self.all().filter(fits).filter(|r| self.is_called(*r, bare)).collect();
            if wanted_kind == Some(Kind::Feature) && found.is_empty() {
                // Every danger sign is a feature too.
                found = self.all().filter(|r| r.kind == Kind::Sign && self.is_called(*r, bare)).collect();
            }
            match found.as_slice() {
                [] => {}
                [one] => return Found::One(*one),
                _ => return Found::Several(found),
            }
        }
        let part_of = |id: &str| bare.len() >= 3 && id.contains(bare);
        let is_near = |record: &Record| {
            let id = self.id(*record);
            part_of(id) || words::is_near(bare, id)
        };
        let mut near: Vec<(usize, Record)> = self
            .all()
            .filter(fits)
            .filter(is_near)
            .map(|record| (self.distance(record, bare), record))
            .collect();
        near.sort();
        Found::None(near.into_iter().take(3).map(|(_, record)| record).collect())
    }

    fn is_called(&self, record: Record, name: &str) -> bool {
        let id = self.id(record);
        id == name
            || match record.kind {
                Kind::Source => self
                    .rules()
                    .sources
                    .get(record.at)
                    .is_some_and(|s| s.also.iter().any(|also| also.to_lowercase() == name)),
                Kind::Topic => self.rules().topics.get(record.at).is_some_and(|t| t.number == name),
                // `flat-back-from-16` for `exclusions-position.flat-back-from-16`.
                Kind::Rule => id.split_once('.').is_some_and(|(_, rule)| rule == name),
                _ => false,
            }
    }

    /// How far a name is from a record's; a name that is part of it is near.
    fn distance(&self, record: Record, name: &str) -> usize {
        let id = self.id(record);
        let whole = strsim::osa_distance(id, name);
        if name.len() >= 3 && id.contains(name) { whole.min(2) } else { whole * 2 }
    }

    /// Who says so. A record without sources of its own stands on those of the records that use it.
    pub(crate) fn sources(&self, record: Record) -> Vec<SourceId> {
        let mut sources = self.own_sources(record);
        if sources.is_empty() {
            for from in self.pointing_to(record) {
                for source in self.own_sources(from) {
                    if !sources.contains(&source) {
                        sources.push(source);
                    }
                }
            }
        }
        sources
    }

    fn own_sources(&self, record: Record) -> Vec<SourceId> {
        let rules = self.rules();
        let at = record.at;
        let mut sources = match record.kind {
            Kind::Sign => rules.signs.get(at).map(|r| r.sources.clone()),
            Kind::Rule => rule(rules, at).map(|r| r.sources().to_vec()),
            Kind::Activity => rules.activities.get(at).map(|r| r.sources.clone()),
            Kind::Topic => rules.topics.get(at).map(|r| r.sources.clone()),
            Kind::Disagreement => rules
                .disagreements
                .get(at)
                .map(|r| r.sides.iter().flatten().chain(&r.ruled_by).copied().collect()),
            Kind::Claim => {
                self.bundle.claims.get(at).map(|r| r.seeds.iter().chain(&r.against).copied().collect())
            }
            Kind::Source => u16::try_from(at).ok().map(|at| vec![SourceId(at)]),
            Kind::Feature => rules.features.get(at).map(|r| {
                let mut sources = r.sources.clone();
                if let FeatureKind::Quantity { bands, .. } | FeatureKind::GestationalAge { bands } = &r.kind {
                    sources.extend(bands.iter().flat_map(|b| b.edge_sources.iter().copied()));
                }
                sources
            }),
            Kind::Stop => rules.stop_signs.get(at).map(|r| r.sources.clone()),
            Kind::Region => rules.regions.get(at).map(|r| r.sources.clone()),
            Kind::Screen => rules
                .screens
                .get(at)
                .map(|r| r.features.iter().flat_map(|f| rules.feature(*f).sources.iter().copied()).collect()),
            Kind::Group | Kind::Door | Kind::Flag | Kind::Equipment => None,
        }
        .unwrap_or_default();
        let mut seen = Vec::new();
        sources.retain(|source| {
            let new = !seen.contains(source);
            seen.push(*source);
            new
        });
        sources
    }

    /// The records that point to one, in the order of the kinds.
    pub(crate) fn pointing_to(&self, target: Record) -> Vec<Record> {
        self.all().filter(|record| *record != target && self.points_to(*record).contains(&target)).collect()
    }

    /// The records a record names.
    pub(crate) fn points_to(&self, record: Record) -> Vec<Record> {
        let mut out = Pointers { rules: self.rules(), list: Vec::new() };
        self.collect(record, &mut out);
        for source in self.own_sources(record) {
            out.source(source);
        }
        out.list.retain(|to| *to != record);
        out.list.sort();
        out.list.dedup();
        out.list
    }

    fn collect(&self, record: Record, out: &mut Pointers<'_>) {
        let rules = self.rules();
        let at = record.at;
        match record.kind {
            Kind::Sign => {
                if let Some(sign) = rules.signs.get(at) {
                    out.push(Kind::Group, sign.group.index());
                    for condition in [Some(&sign.when), sign.yes_when.as_ref(), sign.no_when.as_ref()] {
                        out.condition(condition);
                    }
                }
            }
            Kind::Rule => match rule(rules, at) {
                Some(Rule::SelfCare(rule)) => out.condition(Some(&rule.when)),
                Some(Rule::Exclusion(rule)) => {
                    out.condition(Some(&rule.when));
                    out.condition(rule.unless.as_ref());
                    out.activities(&rule.activities);
                    for flag in &rule.targets.flags {
                        if let Some(flag) = rules.find_flag(flag) {
                            out.push(Kind::Flag, flag.index());
                        }
                    }
                }
                Some(Rule::Door(rule)) => {
                    out.condition(Some(&rule.when));
                    out.push(Kind::Group, rule.group.index());
                    for door in &rule.doors {
                        out.push(Kind::Door, door.index());
                    }
                }
                Some(Rule::Clash(rule)) => {
                    out.activities(&rule.first);
                    out.activities(&rule.then);
                }
                None => {}
            },
            Kind::Activity => {
                if let Some(activity) = rules.activities.get(at) {
                    out.features(&activity.helps);
                    out.condition(Some(&activity.weeks));
                    out.flags(&activity.flags);
                    out.equipment(&activity.equipment);
                    out.activities(&activity.substitutes);
                    out.stops(&activity.stops);
                    out.disagreements(&activity.disagreements);
                }
            }
            Kind::Topic => {
                if let Some(topic) = rules.topics.get(at) {
                    for sign in &topic.signs {
                        out.push(Kind::Sign, sign.index());
                    }
                    out.activities(&topic.activities);
                    out.disagreements(&topic.disagreements);
                    for variant in &topic.variants {
                        out.condition(Some(&variant.when));
                    }
                }
            }
            Kind::Disagreement => {
                for claim in rules.disagreements.get(at).map_or(&[][..], |d| &d.claims) {
                    out.list.extend(self.exactly(Kind::Claim, claim));
                }
            }
            Kind::Claim => {
                for by in self.bundle.claims.get(at).map_or(&[][..], |c| &c.by) {
                    out.list.extend(self.referred(by));
                }
            }
            Kind::Feature => match rules.features.get(at).map(|f| &f.kind) {
                Some(FeatureKind::Inferred { when }) => out.condition(Some(when)),
                Some(FeatureKind::Quantity { device: Some(device), .. }) => out.features(&[*device]),
                _ => {}
            },
            Kind::Stop => {
                for sign in rules.stop_signs.get(at).map_or(&[][..], |s| &s.signs) {
                    out.push(Kind::Sign, sign.index());
                }
            }
            Kind::Region => {
                let numbers = rules.regions.get(at).map_or(&[][..], |r| &r.doors);
                for (door, number) in numbers.iter().enumerate() {
                    if number.is_some() {
                        out.push(Kind::Door, door);
                    }
                }
            }
            Kind::Screen => {
                if let Some(screen) = rules.screens.get(at) {
                    out.features(&screen.features);
                    out.condition(Some(&screen.when));
                }
            }
            Kind::Source | Kind::Group | Kind::Door | Kind::Flag | Kind::Equipment => {}
        }
    }
}

/// Collects what a record names.
struct Pointers<'a> {
    rules: &'a Guideline,
    list: Vec<Record>,
}

impl Pointers<'_> {
    fn push(&mut self, kind: Kind, at: usize) {
        self.list.push(Record { kind, at });
    }

    fn condition(&mut self, condition: Option<&Condition>) {
        let mut features = Vec::new();
        if let Some(condition) = condition {
            condition.for_each_feature(&mut |feature, _| features.push(feature));
        }
        self.features(&features);
    }

    fn features(&mut self, features: &[FeatureId]) {
        for feature in features {
            let kind = if feature.index() < self.rules.signs.len() { Kind::Sign } else { Kind::Feature };
            self.push(kind, feature.index());
        }
    }

    fn activities(&mut self, activities: &[ActivityId]) {
        self.list.extend(activities.iter().map(|a| Record { kind: Kind::Activity, at: a.index() }));
    }

    fn flags(&mut self, flags: &[FlagId]) {
        self.list.extend(flags.iter().map(|f| Record { kind: Kind::Flag, at: f.index() }));
    }

    fn equipment(&mut self, equipment: &[EquipmentId]) {
        self.list.extend(equipment.iter().map(|e| Record { kind: Kind::Equipment, at: e.index() }));
    }

    fn stops(&mut self, stops: &[StopId]) {
        self.list.extend(stops.iter().map(|s| Record { kind: Kind::Stop, at: s.index() }));
    }

    fn disagreements(&mut self, disagreements: &[DisagreementId]) {
        self.list.extend(disagreements.iter().map(|d| Record { kind: Kind::Disagreement, at: d.index() }));
    }

    fn source(&mut self, source: SourceId) {
        self.push(Kind::Source, source.index());
    }
}
