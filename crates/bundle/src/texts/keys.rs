//! Which keys a guideline's records may have texts under, in the order in which texts are stored.
//!
//! Keys follow from the records, so they are not stored. The list may name keys without a text and
//! may lack keys with one: the first cost a byte, the second are stored by name.

use clinical::Disposition;
use guideline::{FeatureKind, Guideline, Light, Position, Says};

use crate::stretches::Stretches;

/// The most steps an activity has.
const STEPS_MOST: usize = 6;

/// The keys of texts that a check needs, alike beside alike.
pub(super) fn for_check(g: &Guideline) -> Stretches {
    let mut keys = Keys { out: Stretches::default() };
    for sign in &g.signs {
        for part in ["", ".short", ".say", ".why"] {
            keys.add(&["sign-", &sign.id, part]);
        }
    }
    for group in &g.groups {
        keys.add(&["group-", &group.id]);
    }
    for part in ["", ".short", ".help"] {
        keys.each("feature-", g.features.iter().map(|f| f.id.as_str()), part);
    }
    for feature in &g.features {
        match &feature.kind {
            FeatureKind::Choice { options } => {
                options.iter().for_each(|option| keys.add(&["option-", &feature.id, "-", option]));
            }
            FeatureKind::Quantity { bands, .. } | FeatureKind::GestationalAge { bands } => {
                bands.iter().for_each(|band| keys.add(&["band-", &feature.id, "-", &band.id]));
            }
            FeatureKind::Sign | FeatureKind::Fact | FeatureKind::Pattern | FeatureKind::Inferred { .. } => {}
        }
    }
    g.self_care.iter().for_each(|rule| keys.rule(&rule.id));
    for region in &g.regions {
        keys.add(&["region-", &region.id]);
        g.doors.iter().for_each(|door| keys.add(&["door-", &region.id, "-", &door.id]));
        region.lines.iter().for_each(|line| keys.add(&["line-", &region.id, "-", &line.id]));
    }
    for part in ["", ".do", ".worse"] {
        keys.each("disposition-", Disposition::ALL.iter().map(|d| d.id()), part);
    }
    for part in ["", ".help"] {
        keys.each("screen-", g.screens.iter().map(|s| s.id.as_str()), part);
    }
    keys.out
}

/// The keys of the others.
pub(super) fn after_check(g: &Guideline) -> Stretches {
    let mut keys = Keys { out: Stretches::default() };
    let rules = g.exclusions.iter().map(|r| &r.id).chain(g.door_rules.iter().map(|r| &r.id));
    let rules = rules.chain(g.clashes.iter().map(|r| &r.id));
    rules.chain(g.adaptation.rules.iter().map(|r| &r.id)).for_each(|id| keys.rule(id));
    activities(g, &mut keys);
    keys.each("topic-", g.topics.iter().map(|t| t.id.as_str()), "");
    keys.each("topic-", g.topics.iter().map(|t| t.id.as_str()), ".answer");
    for topic in &g.topics {
        topic.variants.iter().for_each(|variant| keys.add(&["topic-", &topic.id, ".", &variant.text]));
    }
    for disagreement in &g.disagreements {
        let id = &disagreement.id;
        keys.add(&["disagreement-", id]);
        for side in 1..=disagreement.sides.len() {
            keys.add(&["disagreement-", id, ".side-", &side.to_string()]);
        }
        keys.add(&["disagreement-", id, ".ruling"]);
    }
    for part in ["", ".do"] {
        keys.each("stop-", g.stop_signs.iter().map(|s| s.id.as_str()), part);
    }
    keys.each("equipment-", g.equipment.iter().map(|e| e.id.as_str()), "");
    if let Some(session) = &g.session {
        keys.each("session-", Says::ALL.iter().map(|(_, word)| *word), "");
        keys.each("session-position-", Position::ALL.iter().map(|(_, word)| *word), "");
        for part in ["", ".do"] {
            keys.each("way-", session.ways.iter().map(|way| way.id.as_str()), part);
        }
        keys.each("night-", session.nights.iter().map(|night| night.id.as_str()), "");
    }
    follow(g, &mut keys);
    keys.out
}

/// Whether a text whose key follows from no record waits until after a check, as do others whose
/// keys begin like it.
pub(super) fn waits(key: &str) -> bool {
    let kind = key.split('-').next().unwrap_or(key);
    [
        "activity",
        "topic",
        "disagreement",
        "stop",
        "equipment",
        "rule",
        "figure",
        "session",
        "way",
        "night",
        "light",
        "measure",
        "test",
        "finding",
    ]
    .contains(&kind)
}

/// What is said of a diary and of self-tests.
fn follow(g: &Guideline, keys: &mut Keys) {
    if !g.adaptation.facts.is_empty() {
        for part in ["", ".next"] {
            keys.each("light-", Light::ALL.iter().map(|(_, word)| *word), part);
        }
    }
    for measure in &g.measures {
        for part in ["", ".better", ".worse", ".same", ".early"] {
            keys.add(&["measure-", &measure.id, part]);
        }
    }
    for test in &g.self_tests {
        for part in ["", ".what", ".stop"] {
            keys.add(&["test-", &test.id, part]);
        }
        for step in 1..=STEPS_MOST {
            keys.add(&["test-", &test.id, ".step-", &step.to_string()]);
        }
        for finding in &test.findings {
            keys.add(&["finding-", &test.id, "-", &finding.id]);
        }
    }
}

fn activities(g: &Guideline, keys: &mut Keys) {
    let ids = || g.activities.iter().map(|a| a.id.as_str());
    for part in ["", ".what", ".why"] {
        keys.each("activity-", ids(), part);
    }
    for activity in &g.activities {
        for step in 1..=STEPS_MOST {
            keys.add(&["activity-", &activity.id, ".step-", &step.to_string()]);
        }
    }
    for part in [".mistakes", ".stop", ".limit"] {
        keys.each("activity-", ids(), part);
    }
    for activity in &g.activities {
        for level in 1..=activity.levels.len() {
            keys.add(&["activity-", &activity.id, ".level-", &level.to_string()]);
        }
    }
}

struct Keys {
    out: Stretches,
}

impl Keys {
    fn add(&mut self, parts: &[&str]) {
        self.out.push_parts(parts);
    }

    fn rule(&mut self, id: &str) {
        let (table, rule) = id.split_once('.').unwrap_or((id, ""));
        self.add(&["rule-", table, "-", rule]);
    }

    fn each<'i>(&mut self, kind: &str, ids: impl Iterator<Item = &'i str>, part: &str) {
        ids.for_each(|id| self.add(&[kind, id, part]));
    }
}
