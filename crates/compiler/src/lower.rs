//! Pages to the compiled form.
//!
//! Every name is looked up here, once, in the order of the files; a name that is not found is
//! reported and left out. The result may be used only when nothing was reported as an error.
//!
//! INVARIANT(signs-first): features begin with the danger signs, in the same order.

mod follow;
mod property;

pub(crate) use property::properties;

use guideline::{
    Activity, ActivityId, Band, BandSet, Breath, Clash, Condition, Disagreement, DisagreementId, Door,
    DoorId, DoorRule, Equipment, EquipmentId, Exclusion, Feature, FeatureId, FeatureKind, Flag, FlagId,
    Group, GroupId, Guideline, Identity, Line, Night, Planner, Region, RegionId, Says, Screen, SelfCareRule,
    SessionRules, Sign, SignId, Source, SourceId, StopId, StopSign, Targets, Topic, Variant, WayToStop,
};

use crate::check::{bad_value, wrong_kind};
use crate::diagnostic::{Findings, Word};
use crate::resolve::{Kind, Names};
use crate::syntax::condition::{Question, Written};
use crate::syntax::feature::Kind as Scaled;
use crate::syntax::{Pages, activity, case, decision};

/// Compiles the pages.
pub(crate) fn lower(pages: &Pages, names: &Names, findings: &mut Findings<'_>) -> Guideline {
    let mut lowering = Lowering { pages, names, features: Vec::new(), findings };
    lowering.features();
    let guideline = lowering.rest();
    cases(pages, names, &guideline, findings);
    guideline
}

/// Compiles the claims.
pub(crate) fn claims(pages: &Pages, names: &Names, findings: &mut Findings<'_>) -> Vec<guideline::Claim> {
    let texts = |words: &[Word]| words.iter().map(|w| w.text.clone()).collect();
    pages
        .claims
        .iter()
        .map(|claim| guideline::Claim {
            id: claim.id.text.clone(),
            kind: claim.kind.clone(),
            says: claim.says.clone(),
            seeds: names.all(Kind::Source, &claim.seeds, SourceId, findings),
            status: claim.status,
            by: texts(&claim.by),
            against: names.all(Kind::Source, &claim.against, SourceId, findings),
            why: claim.why.as_ref().map(|w| w.text.clone()),
        })
        .collect()
}

/// The movements, each with the name of an activity.
pub(crate) fn movements(pages: &Pages, names: &Names, findings: &mut Findings<'_>) -> Vec<figure::Movement> {
    let Some(body) = &pages.body else { return Vec::new() };
    names.all(Kind::Source, &body.sources, SourceId, findings);
    let mut movements = Vec::new();
    for figure in &pages.figures {
        names.look(Kind::Activity, &figure.id, findings);
        names.all(Kind::Source, &figure.sources, SourceId, findings);
        movements.push(figure::Movement { bump: body.bump, ..figure.movement.clone() });
    }
    movements
}

struct Lowering<'a, 'f> {
    pages: &'a Pages,
    names: &'a Names,
    features: Vec<Feature>,
    findings: &'a mut Findings<'f>,
}

impl Lowering<'_, '_> {
    fn sources(&mut self, words: &[Word]) -> Vec<SourceId> {
        self.names.all(Kind::Source, words, SourceId, self.findings)
    }

    fn condition(&mut self, written: &Written) -> Condition {
        self.names.condition(written, &self.features, self.findings)
    }

    fn activities(&mut self, words: &[Word]) -> Vec<ActivityId> {
        self.names.all(Kind::Activity, words, ActivityId, self.findings)
    }

    fn features(&mut self) {
        for sign in &self.pages.signs {
            let sources = self.sources(&sign.sources);
            self.features.push(Feature { id: sign.id.text.clone(), kind: FeatureKind::Sign, sources });
        }
        for feature in &self.pages.features {
            let sources = self.sources(&feature.sources);
            let kind = self.scaled(feature);
            self.features.push(Feature { id: feature.id.text.clone(), kind, sources });
        }
        for (at, feature) in self.pages.features.iter().enumerate() {
            if let Scaled::Inferred { when: Some(written) } = &feature.kind {
                let condition = self.condition(written);
                if let Some(Feature { kind: FeatureKind::Inferred { when }, .. }) =
                    self.features.get_mut(self.pages.signs.len() + at)
                {
                    *when = condition;
                }
            }
        }
    }

    /// What values a feature has. The condition of an inferred one is filled in later, when all
    /// features are known.
    fn scaled(&mut self, feature: &crate::syntax::feature::Feature) -> FeatureKind {
        match &feature.kind {
            Scaled::Fact => FeatureKind::Fact,
            Scaled::Pattern => FeatureKind::Pattern,
            Scaled::Inferred { .. } => FeatureKind::Inferred { when: Condition::Always },
            Scaled::Choice { options } => {
                self.few_enough(options.len(), &feature.id);
                FeatureKind::Choice { options: options.iter().map(|o| o.text.clone()).collect() }
            }
            Scaled::Scale(scale) => {
                self.few_enough(scale.bands.len(), &feature.id);
                let mut bands: Vec<Band> = Vec::new();
                for band in &scale.bands {
                    let edge = scale.edges.iter().find(|edge| edge.at == band.first);
                    let edge_sources = edge.map_or_else(Vec::new, |edge| self.sources(&edge.sources));
                    bands.push(Band {
                        id: band.id.text.clone(),
                        first: band.first,
                        last: band.last,
                        edge_sources,
                    });
                }
                bands.sort_by_key(|band| band.first);
                match scale.unit {
                    Some(unit) => {
                        let device = scale.device.as_ref().and_then(|word| self.device(word));
                        FeatureKind::Quantity { unit, bands, device }
                    }
                    None => FeatureKind::GestationalAge { bands },
                }
            }
        }
    }

    /// The fact that says a quantity can be measured.
    fn device(&mut self, word: &Word) -> Option<FeatureId> {
        let number = self.names.find(Kind::Feature, word, self.findings)?;
        let at = usize::from(number).checked_sub(self.pages.signs.len());
        let fact =
            at.and_then(|at| self.pages.features.get(at)).is_some_and(|f| matches!(f.kind, Scaled::Fact));
        if !fact {
            wrong_kind::report(
                self.findings,
                &word.place,
                &format!("`{}` is not a fact, so it cannot say whether something can be measured", word.text),
                "name a feature of kind `fact`",
            );
        }
        Some(FeatureId(number))
    }

    fn few_enough(&mut self, n_bands: usize, id: &Word) {
        if n_bands > BandSet::MAX_BANDS {
            let message =
                format!("`{}` has {n_bands} bands or options; {} is the most", id.text, BandSet::MAX_BANDS);
            bad_value::report(self.findings, &id.place, &message, "join some of them");
        }
    }

    fn rest(&mut self) -> Guideline {
        Guideline {
            identity: self.identity(),
            scope: self.pages.settings.scope_when.as_ref().map_or(Condition::Always, |w| self.condition(w)),
            features: self.features.clone(),
            gestational_age: self.gestational_age(),
            groups: self
                .pages
                .groups
                .iter()
                .map(|g| Group { id: g.id.text.clone(), letter: g.letter })
                .collect(),
            signs: self.signs(),
            self_care: self.self_care(),
            exclusions: self.exclusions(),
            door_rules: self.door_rules(),
            clashes: self.clashes(),
            activities: self.all_activities(),
            stop_signs: self.stop_signs(),
            topics: self.topics(),
            disagreements: self.disagreements(),
            sources: self.all_sources(),
            doors: self.names.doors.iter().map(|d| Door { id: d.text.clone() }).collect(),
            regions: self.regions(),
            equipment: self
                .pages
                .settings
                .equipment
                .iter()
                .map(|(id, everyday)| Equipment { id: id.text.clone(), everyday: *everyday })
                .collect(),
            flags: self
                .pages
                .settings
                .flags
                .iter()
                .map(|(id, meaning)| Flag { id: id.text.clone(), meaning: meaning.clone() })
                .collect(),
            screens: self.screens(),
            planner: self.planner(),
            session: self.session(),
            adaptation: self.adaptation(),
            measures: self.measures(),
            self_tests: self.self_tests(),
        }
    }

    fn session(&mut self) -> Option<SessionRules> {
        let session = self.pages.session.as_ref()?;
        // The sources stand for the numbers, which are the guideline's own; nothing keeps them.
        self.sources(&session.sources);
        self.sources(&session.breath_sources);
        // Where it is missing that is a finding, and there is no guideline.
        let breath = session
            .breath
            .unwrap_or(Breath { repetitions: Says::BreatheWithWork, holds: Says::KeepBreathing });
        let mut ways = Vec::new();
        for way in &session.ways {
            self.sources(&way.sources);
            ways.push(WayToStop {
                id: way.id.text.clone(),
                says: self.names.all(Kind::Sign, &way.says, SignId, self.findings),
                stops: self.names.all(Kind::Stop, &way.opens, StopId, self.findings),
                asks: self.names.all(Kind::Sign, &way.asks, SignId, self.findings),
            });
        }
        let breathed = self.activities(&session.breathed);
        let mut nights = Vec::new();
        for night in &session.nights {
            self.sources(&night.sources);
            let says = self.names.all(Kind::Feature, &night.says, FeatureId, self.findings);
            let first = self.names.all(Kind::Sign, &night.first, SignId, self.findings);
            nights.push(Night { id: night.id.text.clone(), says, first });
        }
        Some(SessionRules { tempo: session.tempo, ways, breathed, nights, breath })
    }

    fn identity(&mut self) -> Identity {
        let settings = &self.pages.settings;
        let texts = |words: &[Word]| words.iter().map(|w| w.text.clone()).collect();
        let region = settings.default_region.as_ref();
        let default_region = region.and_then(|word| self.names.find(Kind::Region, word, self.findings));
        Identity {
            id: settings.id.as_ref().map_or_else(String::new, |w| w.text.clone()),
            title: settings.title.clone(),
            version: settings.version.clone(),
            status: settings.status.clone(),
            reviewers: texts(&settings.reviewers),
            scope: settings.scope.clone(),
            licence: settings.licence.clone(),
            locales: texts(&settings.locales),
            default_region: RegionId(default_region.unwrap_or(0)),
        }
    }

    fn gestational_age(&mut self) -> FeatureId {
        let at = self.features.iter().position(|f| matches!(f.kind, FeatureKind::GestationalAge { .. }));
        if at.is_none() {
            crate::check::missing_file::report(self.findings, "features/gestational-age.toml");
        }
        let number = at.and_then(|at| u16::try_from(at).ok()).unwrap_or(0);
        self.names.uses(Kind::Feature, number);
        FeatureId(number)
    }

    fn signs(&mut self) -> Vec<Sign> {
        let mut out = Vec::new();
        for sign in &self.pages.signs {
            out.push(Sign {
                id: sign.id.text.clone(),
                group: GroupId(self.names.get(Kind::Group, &sign.group).unwrap_or(0)),
                when: self.condition(&sign.when),
                disposition: sign.disposition,
                not_sure: sign.not_sure,
                yes_when: sign.yes_when.as_ref().map(|w| self.condition(w)),
                no_when: sign.no_when.as_ref().map(|w| self.condition(w)),
                private: sign.private,
                unprompted: sign.unprompted,
                sources: self.sources(&sign.sources),
            });
        }
        out
    }

    fn self_care(&mut self) -> Vec<SelfCareRule> {
        let mut out = Vec::new();
        for rule in &self.pages.decisions.self_care {
            out.push(SelfCareRule {
                id: rule.id.text.clone(),
                when: self.condition(&rule.then),
                sources: self.sources(&rule.sources),
            });
        }
        out
    }

    fn exclusions(&mut self) -> Vec<Exclusion> {
        let mut out = Vec::new();
        for rule in &self.pages.decisions.exclusions {
            let then = &rule.then;
            let texts = |words: &[Word]| words.iter().map(|w| w.text.clone()).collect();
            let kinds: Vec<&str> = guideline::ActivityKind::ALL.iter().map(|(_, word)| *word).collect();
            let roles: Vec<&str> = guideline::Role::ALL.iter().map(|(_, word)| *word).collect();
            for (key, words, all) in [("kinds", &then.kinds, &kinds), ("roles", &then.roles, &roles)] {
                for word in words {
                    if !all.contains(&word.text.as_str()) {
                        bad_value::not_one_of(self.findings, word, key, all);
                    }
                }
            }
            self.names.all(Kind::Flag, &then.flags, FlagId, self.findings);
            let single = self.activities(&then.activities);
            out.push(Exclusion {
                id: rule.id.text.clone(),
                when: self.condition(&then.when),
                unless: then.unless.as_ref().map(|w| self.condition(w)),
                effect: then.effect,
                targets: Targets {
                    kinds: texts(&then.kinds),
                    roles: texts(&then.roles),
                    flags: texts(&then.flags),
                    activities: texts(&then.activities),
                },
                activities: self.targets(then, &single),
                sources: self.sources(&rule.sources),
            });
        }
        out
    }

    /// The activities a rule speaks of: any of its kinds, roles, flags or single activities.
    fn targets(&self, then: &decision::Exclusion, single: &[ActivityId]) -> Vec<ActivityId> {
        let has = |words: &[Word], word: &str| words.iter().any(|w| w.text == word);
        (0u16..)
            .zip(&self.pages.activities)
            .filter(|(number, activity)| {
                single.contains(&ActivityId(*number))
                    || has(&then.kinds, activity.kind.id())
                    || activity.role.is_some_and(|role| has(&then.roles, role.id()))
                    || activity.flags.iter().any(|flag| has(&then.flags, &flag.text))
            })
            .map(|(number, _)| ActivityId(number))
            .collect()
    }

    fn door_rules(&mut self) -> Vec<DoorRule> {
        let mut out = Vec::new();
        for rule in &self.pages.decisions.doors {
            out.push(DoorRule {
                id: rule.id.text.clone(),
                group: GroupId(self.names.find(Kind::Group, &rule.then.group, self.findings).unwrap_or(0)),
                disposition: rule.then.disposition,
                when: self.condition(&rule.then.when),
                doors: self.names.all(Kind::Door, &rule.then.doors, DoorId, self.findings),
                sources: self.sources(&rule.sources),
            });
        }
        out
    }

    fn clashes(&mut self) -> Vec<Clash> {
        let mut out = Vec::new();
        for rule in &self.pages.decisions.clashes {
            out.push(Clash {
                id: rule.id.text.clone(),
                first: self.activities_or_flags(&rule.then.first),
                then: self.activities_or_flags(&rule.then.then),
                gap_minutes: rule.then.gap_minutes,
                same_skin: rule.then.same_skin,
                sources: self.sources(&rule.sources),
            });
        }
        out
    }

    /// Activities, or `flag:heat` for every activity with that flag, in the order of activities.
    fn activities_or_flags(&mut self, words: &[Word]) -> Vec<ActivityId> {
        let mut out = Vec::new();
        for word in words {
            match word.text.strip_prefix("flag:") {
                Some(flag) => {
                    let flag = Word { text: flag.to_owned(), place: word.place.clone() };
                    if self.names.find(Kind::Flag, &flag, self.findings).is_some() {
                        let with = (0u16..).zip(&self.pages.activities);
                        let with = with.filter(|(_, a)| a.flags.iter().any(|f| f.text == flag.text));
                        out.extend(with.map(|(number, _)| ActivityId(number)));
                    }
                }
                None => out.extend(self.names.find(Kind::Activity, word, self.findings).map(ActivityId)),
            }
        }
        out.sort();
        out.dedup();
        out
    }

    fn all_activities(&mut self) -> Vec<Activity> {
        let pages = self.pages;
        pages.activities.iter().map(|activity| self.activity(activity)).collect()
    }

    fn activity(&mut self, activity: &activity::Activity) -> Activity {
        let helps = self.names.all(Kind::Feature, &activity.helps, FeatureId, self.findings);
        for (word, id) in
            activity.helps.iter().filter_map(|w| Some((w, self.names.get(Kind::Feature, &w.text)?)))
        {
            let kind = self.features.get(usize::from(id)).map(|f| &f.kind);
            if !matches!(kind, Some(FeatureKind::Pattern | FeatureKind::Inferred { .. })) {
                wrong_kind::report(
                    self.findings,
                    &word.place,
                    &format!("`{}` is not a pattern of pain, so nothing can help it", word.text),
                    "name features of kind `pattern`, or inferred from them",
                );
            }
        }
        Activity {
            id: activity.id.text.clone(),
            kind: activity.kind,
            role: activity.role,
            position: activity.position,
            direction: activity.direction,
            strength: activity.strength,
            certainty: activity.certainty,
            helps,
            flags: self.names.all(Kind::Flag, &activity.flags, FlagId, self.findings),
            weeks: self.weeks(activity.from.as_ref(), activity.before.as_ref()),
            equipment: self.names.all(Kind::Equipment, &activity.equipment, EquipmentId, self.findings),
            substitutes: self.activities(&activity.substitutes),
            stops: self.stops(&activity.stops),
            sources: self.sources(&activity.sources),
            disagreements: self.names.all(
                Kind::Disagreement,
                &activity.disagreements,
                DisagreementId,
                self.findings,
            ),
            limit: activity.limit,
            levels: activity.levels.iter().map(|level| level.dose).collect(),
            change_minutes: activity.change.as_ref().map(|(minutes, _)| *minutes),
        }
    }

    /// `{ from = .., before = .. }` as a condition on the gestational age.
    fn weeks(&mut self, from: Option<&Word>, before: Option<&Word>) -> Condition {
        let age = self.features.iter().find(|f| matches!(f.kind, FeatureKind::GestationalAge { .. }));
        let Some(age) = age.map(|f| f.id.clone()) else { return Condition::Always };
        let question = |band: &Word| Word { text: age.clone(), place: band.place.clone() };
        let mut parts = Vec::new();
        if let Some(band) = from {
            parts.push(Written::Ask(Question::From { feature: question(band), band: band.clone() }));
        }
        if let Some(band) = before {
            parts.push(Written::Ask(Question::Before { feature: question(band), band: band.clone() }));
        }
        match parts.len() {
            0 => Condition::Always,
            1 => parts.first().map_or(Condition::Always, |part| self.condition(part)),
            _ => self.condition(&Written::All(parts)),
        }
    }

    /// The stop signs of a record; `general` means every row marked general.
    fn stops(&mut self, words: &[Word]) -> Vec<StopId> {
        let mut out = Vec::new();
        for word in words {
            if word.text == "general" {
                for (number, stop) in (0u16..).zip(&self.pages.stops) {
                    if stop.general {
                        self.names.uses(Kind::Stop, number);
                        out.push(StopId(number));
                    }
                }
            } else {
                out.extend(self.names.find(Kind::Stop, word, self.findings).map(StopId));
            }
        }
        out.sort();
        out.dedup();
        out
    }

    fn stop_signs(&mut self) -> Vec<StopSign> {
        let mut out = Vec::new();
        for stop in &self.pages.stops {
            out.push(StopSign {
                id: stop.id.text.clone(),
                general: stop.general,
                signs: self.names.all(Kind::Sign, &stop.signs, SignId, self.findings),
                sources: self.sources(&stop.sources),
            });
        }
        out
    }

    fn topics(&mut self) -> Vec<Topic> {
        let mut out = Vec::new();
        for topic in &self.pages.topics {
            let mut variants = Vec::new();
            for variant in &topic.variants {
                variants.push(Variant {
                    when: self.condition(&variant.when),
                    kind: variant.kind,
                    text: variant.text.text.clone(),
                });
            }
            out.push(Topic {
                id: topic.id.text.clone(),
                number: topic.number.as_ref().map_or_else(String::new, |w| w.text.clone()),
                signs: self.names.all(Kind::Sign, &topic.signs, SignId, self.findings),
                activities: self.activities(&topic.activities),
                disagreements: self.names.all(
                    Kind::Disagreement,
                    &topic.disagreements,
                    DisagreementId,
                    self.findings,
                ),
                certainty: topic.certainty,
                sources: self.sources(&topic.sources),
                variants,
            });
        }
        out
    }

    fn disagreements(&mut self) -> Vec<Disagreement> {
        let mut out = Vec::new();
        for row in &self.pages.disagreements {
            for claim in &row.claims {
                if self.pages.has_claims {
                    self.names.find(Kind::Claim, claim, self.findings);
                }
            }
            out.push(Disagreement {
                id: row.id.text.clone(),
                topics: row.topics.iter().map(|(topic, _)| *topic).collect(),
                refs: row.refs.iter().map(|w| w.text.clone()).collect(),
                sides: row.sides.iter().map(|side| self.sources(side)).collect(),
                ruled_by: self.sources(&row.ruled_by),
                certainty: row.certainty,
                claims: row.claims.iter().map(|w| w.text.clone()).collect(),
            });
        }
        out
    }

    fn all_sources(&mut self) -> Vec<Source> {
        // The settings name sources for their numbers; the numbers are ours, so nothing keeps them.
        self.sources(&self.pages.settings.sources);
        self.pages
            .sources
            .iter()
            .map(|source| Source {
                id: source.id.text.clone(),
                also: source.also.iter().map(|w| w.text.clone()).collect(),
                publisher: source.publisher.clone(),
                title: source.title.clone(),
                year: source.year.clone(),
                address: source.address.clone(),
                status: source.status,
            })
            .collect()
    }

    fn regions(&mut self) -> Vec<Region> {
        let mut out = Vec::new();
        for region in &self.pages.regions {
            let number = |door: &Word| {
                region
                    .doors
                    .iter()
                    .find(|(name, _)| name.text == door.text)
                    .and_then(|(_, number)| number.clone())
            };
            out.push(Region {
                id: region.id.text.clone(),
                emergency: region.emergency.iter().map(|w| w.text.clone()).collect(),
                doors: self.names.doors.iter().map(number).collect(),
                lines: region
                    .lines
                    .iter()
                    .map(|line| Line {
                        id: line.id.text.clone(),
                        kind: line.kind,
                        number: line.number.clone(),
                    })
                    .collect(),
                verified: region.verified,
                sources: self.sources(&region.sources),
            });
        }
        out
    }

    fn screens(&mut self) -> Vec<Screen> {
        let mut out = Vec::new();
        for screen in &self.pages.screens {
            out.push(Screen {
                id: screen.id.text.clone(),
                features: self.names.all(Kind::Feature, &screen.features, FeatureId, self.findings),
                pick: screen.pick,
                private: screen.private,
                when: self.condition(&screen.when),
                for_plan: screen.for_plan,
            });
        }
        out
    }

    fn planner(&self) -> Planner {
        let planner = &self.pages.settings.planner;
        Planner {
            session_minutes_default: planner.session_minutes_default,
            session_minutes_max: planner.session_minutes_max,
            max_per_session: planner.max_per_session.clone(),
            strength_days_per_week_max: planner.strength_days_per_week_max,
            result_hours: planner.result_hours,
            back_minutes_max: planner.back_minutes_max,
        }
    }
}

/// Looks up what worked people name. The compiled form does not hold them.
fn cases(pages: &Pages, names: &Names, guideline: &Guideline, findings: &mut Findings<'_>) {
    for case in &pages.cases {
        if let Some(region) = &case.region {
            names.find(Kind::Region, region, findings);
        }
        for screen in case.none_of_these.iter().filter(|w| w.text != "all") {
            names.find(Kind::Screen, screen, findings);
        }
        names.all(Kind::Equipment, &case.equipment, EquipmentId, findings);
        names.all(Kind::Activity, &case.activities, ActivityId, findings);
        for answer in &case.answers {
            if case::DATING.contains(&answer.feature.as_str()) {
                continue;
            }
            let Some(id) = names.get(Kind::Feature, &answer.feature.text) else {
                names.find(Kind::Feature, &answer.feature, findings);
                continue;
            };
            if let Some(feature) = guideline.features.get(usize::from(id)) {
                answer_fits(answer, feature, findings);
            }
        }
    }
}

fn answer_fits(answer: &case::Answer, feature: &Feature, findings: &mut Findings<'_>) {
    let word = match &answer.value {
        case::AnswerValue::NotSure => return,
        case::AnswerValue::Text(word) | case::AnswerValue::Number(word) => word,
    };
    match &feature.kind {
        FeatureKind::Inferred { .. } => {
            wrong_kind::report(
                findings,
                &answer.feature.place,
                &format!("`{}` is worked out and never answered", feature.id),
                "answer what it is worked out from",
            );
        }
        FeatureKind::Choice { options } => {
            let options: Vec<&str> = options.iter().map(String::as_str).collect();
            if !options.contains(&word.text.as_str()) {
                bad_value::not_one_of(findings, word, &feature.id, &options);
            }
        }
        FeatureKind::Quantity { unit, .. } => match crate::syntax::table::steps(&word.text, Some(*unit)) {
            Ok(value) if feature.band_of(value).is_some() => {}
            Ok(_) => crate::check::value_outside_scale::report(findings, word, &feature.id),
            Err(crate::syntax::table::StepsProblem::OtherUnit) => {
                crate::check::unit_mismatch::report(findings, word, Some(*unit));
            }
            Err(_) => {
                bad_value::report(findings, &word.place, &format!("`{}` is not a number", word.text), "")
            }
        },
        FeatureKind::GestationalAge { .. } => {
            bad_value::report(
                findings,
                &word.place,
                "the gestational age is not answered as such",
                "give `edd`, `lmp` or `scan`",
            );
        }
        _ if matches!(word.text.as_str(), "yes" | "no") => {}
        _ => bad_value::not_one_of(findings, word, &feature.id, &["yes", "no", "not sure"]),
    }
}
