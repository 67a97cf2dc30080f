//! The facts of a record: a name and what it says, in the order a reviewer asks.

use clinical::{Disposition, GestationalAge, Quantity};
use guideline::{
    ActivityId, ActivityKind, Condition, Effect, Exclusion, FeatureKind, Limit, Position, Sign, VariantKind,
};
use serde::Serialize;

use super::condition::in_words;
use crate::record::{Kind, Record, Records, Rule, rule};
use crate::words::{self, Words};

/// One fact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Fact {
    pub(crate) name: String,
    pub(crate) says: Vec<String>,
}

/// Everything a record says besides its own words and its sources.
pub(super) fn facts(records: &Records<'_>, record: Record) -> Vec<Fact> {
    let mut facts = Facts { records: *records, list: Vec::new() };
    match record.kind {
        Kind::Sign => facts.sign(record),
        Kind::Rule => facts.rule(record),
        Kind::Activity => facts.activity(record),
        Kind::Topic => facts.topic(record),
        Kind::Disagreement => facts.disagreement(record),
        Kind::Claim => facts.claim(record),
        Kind::Source => facts.source(record),
        Kind::Feature => facts.feature(record),
        Kind::Stop => facts.stop(record),
        Kind::Group => facts.group(record),
        Kind::Region => facts.region(record),
        Kind::Door => facts.door(record),
        Kind::Screen => facts.screen(record),
        Kind::Flag => facts.flag(record),
        Kind::Equipment => facts.equipment(record),
    }
    facts.list.retain(|fact| !fact.says.is_empty());
    facts.list
}

struct Facts<'a> {
    records: Records<'a>,
    list: Vec<Fact>,
}

impl Facts<'_> {
    fn many(&mut self, name: &str, says: Vec<String>) {
        self.list.push(Fact { name: name.to_owned(), says });
    }

    fn one(&mut self, name: &str, says: impl Into<String>) {
        let says = says.into();
        self.many(name, if says.is_empty() { Vec::new() } else { vec![says] });
    }

    fn text(&mut self, name: &str, key: &str) {
        let text = self.records.texts.get(key).unwrap_or("").to_owned();
        self.one(name, text);
    }

    fn condition(&self, condition: &Condition) -> String {
        in_words(self.records.rules(), self.records.texts, condition)
    }

    fn words(&self) -> Words {
        Words::in_language(self.records.texts.locale())
    }

    /// A name with its words: `heat-pack (Heat pack)`.
    fn named(&self, kind: Kind, id: &str) -> String {
        match self.records.exactly(kind, id).map(|record| self.records.title(record)) {
            Some(words) if !words.is_empty() => format!("{id} ({words})"),
            _ => id.to_owned(),
        }
    }

    fn activities(&self, activities: &[ActivityId]) -> Vec<String> {
        let rules = self.records.rules();
        activities.iter().map(|a| self.named(Kind::Activity, &rules.activity(*a).id)).collect()
    }

    fn disposition(&self, disposition: Disposition) -> String {
        let words = self.records.texts.get(&format!("disposition-{disposition}")).unwrap_or("");
        format!("{disposition} ({words})")
    }

    fn sign(&mut self, record: Record) {
        let rules = self.records.rules();
        let Some(sign) = rules.signs.get(record.at) else { return };
        let key = format!("sign-{}", sign.id);
        self.one("Group", rules.group(sign.group).id.clone());
        self.text("In short", &format!("{key}.short"));
        let when = self.condition(&sign.when);
        self.one("Asked when", format!("{when}; while that is not known, it is asked"));
        let yes = self.disposition(sign.disposition);
        self.one("A yes means", yes);
        let not_sure = self.disposition(sign.not_sure);
        self.one("Not sure means", not_sure);
        if let Some(condition) = &sign.yes_when {
            let condition = self.condition(condition);
            self.one("Counts as yes, whatever was said, when", condition);
        }
        if let Some(condition) = &sign.no_when {
            let condition = self.condition(condition);
            self.one("Counts as no, if it was not asked, when", condition);
        }
        if sign.private {
            self.one("Asked", "only when she can answer private questions alone");
        }
        if sign.unprompted {
            self.one("Asked", "never; it counts when she reports it");
        }
        self.text("Why it matters", &format!("{key}.why"));
        self.text("To say on the phone", &format!("{key}.say"));
        self.text("What to do", &format!("disposition-{}.do", sign.disposition));
        let doors = self.doors_of(sign);
        self.many("Whom to ring", doors);
    }

    fn doors_of(&self, sign: &Sign) -> Vec<String> {
        let rules = self.records.rules();
        rules
            .door_rules
            .iter()
            .filter(|rule| rule.group == sign.group && rule.disposition == sign.disposition)
            .map(|rule| {
                let doors: Vec<&str> = rule.doors.iter().map(|d| rules.door(*d).id.as_str()).collect();
                let when = self.condition(&rule.when);
                if rule.when == Condition::Always {
                    doors.join(", ")
                } else {
                    format!("{}, when {when}", doors.join(", "))
                }
            })
            .collect()
    }

    fn rule(&mut self, record: Record) {
        let rules = self.records.rules();
        match rule(rules, record.at) {
            Some(Rule::SelfCare(rule)) => {
                self.one(
                    "Decides",
                    "what ordinary pain is; one of these must surely hold before there is self-care",
                );
                let when = self.condition(&rule.when);
                self.one("Holds when", format!("{when}; \"not sure\" does not hold"));
            }
            Some(Rule::Exclusion(rule)) => self.exclusion(rule),
            Some(Rule::Door(rule)) => {
                self.one("Decides", "whom to ring");
                self.one("For the group", rules.group(rule.group).id.clone());
                let disposition = self.disposition(rule.disposition);
                self.one("At", disposition);
                let when = self.condition(&rule.when);
                self.one(
                    "Holds when",
                    format!("{when}; while that is not known, it is named beside the others"),
                );
                let doors = rule.doors.iter().map(|d| self.named(Kind::Door, &rules.door(*d).id)).collect();
                self.many("Doors, best first", doors);
            }
            Some(Rule::Clash(rule)) => {
                self.one("Decides", "what must be kept apart within a day");
                self.many("First", self.activities(&rule.first));
                self.many("Then", self.activities(&rule.then));
                self.one("Minutes between them", rule.gap_minutes.to_string());
                self.one("Where", if rule.same_skin { "on the same skin" } else { "anywhere" });
            }
            None => {}
        }
    }

    fn exclusion(&mut self, rule: &Exclusion) {
        let effect = match rule.effect {
            Effect::Exclude => "leaves the activities out",
            Effect::AskFirst => "leaves the activities out until her team has agreed",
            Effect::HalfDose => "halves the dose and keeps the level",
            Effect::HoldLevel => "keeps the level where it is",
        };
        self.one("Does", format!("{effect} ({})", rule.effect.id()));
        let when = self.condition(&rule.when);
        self.one("Holds when", format!("{when}; what is not known, or \"not sure\", counts as holding"));
        if let Some(unless) = &rule.unless {
            let unless = self.condition(unless);
            self.one("Lifted when", format!("{unless}; \"not sure\" does not lift it"));
        }
        let targets = &rule.targets;
        let written: Vec<String> = [
            ("kinds", &targets.kinds),
            ("roles", &targets.roles),
            ("flags", &targets.flags),
            ("activities", &targets.activities),
        ]
        .into_iter()
        .filter(|(_, names)| !names.is_empty())
        .map(|(name, names)| format!("{name}: {}", names.join(", ")))
        .collect();
        self.many("Written for", written);
        self.many("Which is", self.activities(&rule.activities));
    }

    fn activity(&mut self, record: Record) {
        let rules = self.records.rules();
        let Some(activity) = rules.activities.get(record.at) else { return };
        let key = format!("activity-{}", activity.id);
        let role = activity.role.map_or_else(String::new, |role| format!(", {}", role.id()));
        self.one("Kind", format!("{}{role}", activity.kind.id()));
        self.one(
            "Recommended",
            format!(
                "{}, {} ({})",
                activity.direction,
                activity.strength,
                words::certainty(self.words(), activity.certainty)
            ),
        );
        self.text("What it is", &format!("{key}.what"));
        self.text("Why", &format!("{key}.why"));
        let steps: Vec<String> = (1..=9)
            .map_while(|n| self.records.texts.get(&format!("{key}.step-{n}")).map(str::to_owned))
            .collect();
        self.many("Steps", steps);
        self.text("Mistakes", &format!("{key}.mistakes"));
        self.text("Stop", &format!("{key}.stop"));
        self.text("Limit in words", &format!("{key}.limit"));
        if activity.kind == ActivityKind::Exercise && activity.position != Position::Any {
            self.one("Position", activity.position.id());
        }
        let helps = activity.helps.iter().map(|f| self.named(Kind::Feature, &rules.feature(*f).id)).collect();
        self.many("Helps", helps);
        if activity.weeks != Condition::Always {
            let weeks = self.condition(&activity.weeks);
            self.one("Offered when", format!("{weeks}; not while that is not known"));
        }
        let levels = (1..)
            .zip(&activity.levels)
            .map(|(n, dose): (usize, _)| {
                let differs = self.records.texts.get(&format!("{key}.level-{n}"));
                let differs = differs.map_or_else(String::new, |words| format!(". {words}"));
                format!("level {n}: {}{differs}", words::dose(self.words(), dose))
            })
            .collect();
        self.many("Levels", levels);
        if let Some(minutes) = activity.change_minutes {
            self.one("Second part", format!("begins after {minutes} minutes"));
        }
        self.one("Limit", limit_words(&activity.limit));
        let flags = activity.flags.iter().map(|f| self.named(Kind::Flag, &rules.flag(*f).id)).collect();
        self.many("Asks of the body", flags);
        let equipment = activity
            .equipment
            .iter()
            .map(|e| self.named(Kind::Equipment, &rules.equipment_item(*e).id))
            .collect();
        self.many("Needs", equipment);
        self.many("Instead of it", self.activities(&activity.substitutes));
        let stops = activity.stops.iter().map(|s| self.named(Kind::Stop, &rules.stop_sign(*s).id)).collect();
        self.many("Ended by", stops);
        let disputed = activity
            .disagreements
            .iter()
            .map(|d| self.named(Kind::Disagreement, &rules.disagreement(*d).id))
            .collect();
        self.many("Sources differ on", disputed);
    }

    fn topic(&mut self, record: Record) {
        let rules = self.records.rules();
        let Some(topic) = rules.topics.get(record.at) else { return };
        let key = format!("topic-{}", topic.id);
        self.one("Number", topic.number.clone());
        let signs = topic.signs.iter().map(|s| self.named(Kind::Sign, &rules.sign(*s).id)).collect();
        self.many("Ruled out first", signs);
        self.text("Answer, at every week", &format!("{key}.answer"));
        for variant in &topic.variants {
            let kind = match variant.kind {
                VariantKind::Caution => "Caution, shown unless it surely does not apply",
                VariantKind::Permission => "Permission, shown only when it surely applies",
            };
            let when = self.condition(&variant.when);
            let text = self.records.texts.get(&format!("{key}.{}", variant.text)).unwrap_or("").to_owned();
            self.many(kind, vec![format!("when {when}"), text]);
        }
        self.one("How sure", words::certainty(self.words(), topic.certainty));
        self.many("Activities", self.activities(&topic.activities));
        let disputed = topic
            .disagreements
            .iter()
            .map(|d| self.named(Kind::Disagreement, &rules.disagreement(*d).id))
            .collect();
        self.many("Sources differ on", disputed);
    }

    fn disagreement(&mut self, record: Record) {
        let rules = self.records.rules();
        let Some(disagreement) = rules.disagreements.get(record.at) else { return };
        let topics: Vec<String> = disagreement.topics.iter().map(u8::to_string).collect();
        self.one("Conflict topics of the claim register", topics.join(", "));
        self.one("Places in the evidence", disagreement.refs.join(", "));
        self.one("How sure the ruling is", words::certainty(self.words(), disagreement.certainty));
        let claims = disagreement.claims.iter().map(|c| self.named(Kind::Claim, c)).collect();
        self.many("Claims", claims);
    }

    fn claim(&mut self, record: Record) {
        let Some(claim) = self.records.bundle.claims.get(record.at) else { return };
        let rules = self.records.rules();
        self.one("Kind", claim.kind.clone());
        self.one("What became of it", claim.status.id());
        let by = claim
            .by
            .iter()
            .map(|by| match self.records.referred(by).map(|r| self.records.title(r)) {
                Some(words) if !words.is_empty() => format!("{by} ({words})"),
                _ => by.clone(),
            })
            .collect();
        self.many("Carried by", by);
        self.one("Why", claim.why.clone().unwrap_or_default());
        let seeds: Vec<&str> = claim.seeds.iter().map(|s| rules.source(*s).id.as_str()).collect();
        self.one("Said in", seeds.join(", "));
        let against = claim.against.iter().map(|s| self.named(Kind::Source, &rules.source(*s).id)).collect();
        self.many("Corrected against", against);
    }

    fn source(&mut self, record: Record) {
        let Some(source) = self.records.rules().sources.get(record.at) else { return };
        self.one("Publisher", source.publisher.clone());
        self.one("Year", source.year.clone().unwrap_or_default());
        self.one("Address", source.address.clone().unwrap_or_default());
        self.one("How much was read", source.status.id());
        self.one("Also called", source.also.join(", "));
    }

    fn feature(&mut self, record: Record) {
        let rules = self.records.rules();
        let Some(feature) = rules.features.get(record.at) else { return };
        let key = format!("feature-{}", feature.id);
        self.text("In short", &format!("{key}.short"));
        self.text("More", &format!("{key}.help"));
        match &feature.kind {
            FeatureKind::Sign | FeatureKind::Fact => self.one("Answered", "yes, no or not sure"),
            FeatureKind::Pattern => self.one("Answered", "yes, no or not sure; a kind of pain"),
            FeatureKind::Inferred { when } => {
                let when = self.condition(when);
                self.one("Worked out, never asked; yes when", when);
            }
            FeatureKind::Choice { options } => {
                let options = options
                    .iter()
                    .map(|option| {
                        let words = self.records.texts.get(&format!("option-{}-{option}", feature.id));
                        words.map_or_else(|| option.clone(), |words| format!("{option} ({words})"))
                    })
                    .collect();
                self.many("One of", options);
            }
            FeatureKind::Quantity { unit, bands, device } => {
                let shown = |steps| Quantity::new(steps, *unit).to_string();
                let bands = bands.iter().map(|b| self.band(b, &shown)).collect();
                self.many("Measured, in bands", bands);
                if let Some(device) = device {
                    let device = self.named(Kind::Feature, &rules.feature(*device).id);
                    self.one("Asked only with", device);
                }
            }
            FeatureKind::GestationalAge { bands } => {
                let shown = |days: i32| {
                    let age = u16::try_from(days).ok().and_then(GestationalAge::from_days);
                    age.map_or_else(String::new, |age| age.to_string())
                };
                let bands = bands.iter().map(|b| self.band(b, &shown)).collect();
                self.many("Worked out from the due date, the last period or a scan, in bands", bands);
            }
        }
    }

    fn band(&self, band: &guideline::Band, shown: &dyn Fn(i32) -> String) -> String {
        let rules = self.records.rules();
        let sources: Vec<&str> = band.edge_sources.iter().map(|s| rules.source(*s).id.as_str()).collect();
        let by =
            if sources.is_empty() { String::new() } else { format!("; edge from {}", sources.join(", ")) };
        format!("{}: {} to {}{by}", band.id, shown(band.first), shown(band.last))
    }

    fn stop(&mut self, record: Record) {
        let rules = self.records.rules();
        let Some(stop) = rules.stop_signs.get(record.at) else { return };
        self.text("What to do", &format!("stop-{}.do", stop.id));
        let ends = if stop.general { "every session" } else { "the activities that name it" };
        self.one("Ends", ends);
        let signs = stop.signs.iter().map(|s| self.named(Kind::Sign, &rules.sign(*s).id)).collect();
        self.many("Opens the questions", signs);
    }

    fn group(&mut self, record: Record) {
        let rules = self.records.rules();
        let Some(group) = rules.groups.get(record.at) else { return };
        self.one("Letter", group.letter.to_string());
        let signs = rules
            .signs
            .iter()
            .filter(|sign| sign.group.index() == record.at)
            .map(|sign| format!("{}: {}", self.named(Kind::Sign, &sign.id), sign.disposition))
            .collect();
        self.many("Danger signs", signs);
    }

    fn region(&mut self, record: Record) {
        let rules = self.records.rules();
        let Some(region) = rules.regions.get(record.at) else { return };
        self.one("Emergency number", region.emergency.join(", "));
        let verified = if region.verified { "yes" } else { "no: check them before you rely on them" };
        self.one("Numbers checked", verified);
        let doors = rules
            .doors
            .iter()
            .zip(&region.doors)
            .map(|(door, number)| {
                let name = self.records.texts.get(&format!("door-{}-{}", region.id, door.id)).unwrap_or("");
                format!("{}: {name}, {}", door.id, number.as_deref().unwrap_or("a local number"))
            })
            .collect();
        self.many("Doors", doors);
        let lines = region
            .lines
            .iter()
            .map(|line| {
                let name = self.records.texts.get(&format!("line-{}-{}", region.id, line.id)).unwrap_or("");
                format!("{}: {name}, {} ({})", line.id, line.number, line.kind.id())
            })
            .collect();
        self.many("Lines", lines);
    }

    fn door(&mut self, record: Record) {
        let rules = self.records.rules();
        let Some(door) = rules.doors.get(record.at) else { return };
        let names = rules
            .regions
            .iter()
            .map(|region| {
                let name = self.records.texts.get(&format!("door-{}-{}", region.id, door.id)).unwrap_or("");
                let number = region.doors.get(record.at).cloned().flatten();
                format!("{}: {name}, {}", region.id, number.as_deref().unwrap_or("a local number"))
            })
            .collect();
        self.many("Called", names);
    }

    fn screen(&mut self, record: Record) {
        let rules = self.records.rules();
        let Some(screen) = rules.screens.get(record.at) else { return };
        self.text("More", &format!("screen-{}.help", screen.id));
        self.one("Answered with", screen.pick.id());
        if screen.when != Condition::Always {
            let when = self.condition(&screen.when);
            self.one("Shown when", when);
        }
        if screen.private {
            self.one("Shown", "only in private");
        }
        if screen.for_plan {
            self.one("Needed", "for a plan only");
        }
        let features = screen
            .features
            .iter()
            .map(|f| {
                let id = &rules.feature(*f).id;
                let kind = if f.index() < rules.signs.len() { Kind::Sign } else { Kind::Feature };
                self.named(kind, id)
            })
            .collect();
        self.many("Questions", features);
    }

    fn flag(&mut self, record: Record) {
        let rules = self.records.rules();
        let Some(flag) = rules.flags.get(record.at) else { return };
        self.one("Means", flag.meaning.clone());
        let carried = rules
            .activities
            .iter()
            .filter(|activity| activity.flags.iter().any(|f| f.index() == record.at))
            .map(|activity| self.named(Kind::Activity, &activity.id))
            .collect();
        self.many("Carried by", carried);
    }

    fn equipment(&mut self, record: Record) {
        let rules = self.records.rules();
        let Some(equipment) = rules.equipment.get(record.at) else { return };
        let everyday = if equipment.everyday { "taken to be in every home" } else { "asked for" };
        self.one("Is", everyday);
        let needed = rules
            .activities
            .iter()
            .filter(|activity| activity.equipment.iter().any(|e| e.index() == record.at))
            .map(|activity| self.named(Kind::Activity, &activity.id))
            .collect();
        self.many("Needed by", needed);
    }
}

/// The hard limits in a line.
pub(crate) fn limit_words(limit: &Limit) -> String {
    let parts: Vec<String> = [
        (limit.sets_max, "sets at most"),
        (limit.repetitions_max, "repetitions at most"),
        (limit.hold_seconds_max, "seconds of holding at most"),
        (limit.minutes_max, "minutes at a time at most"),
        (limit.times_per_day_max, "times a day at most"),
        (limit.days_per_week_max, "days a week at most"),
        (limit.gap_minutes_min, "minutes between uses at least"),
    ]
    .into_iter()
    .filter_map(|(value, words)| value.map(|value| format!("{value} {words}")))
    .collect();
    parts.join(", ")
}
