//! Which texts there must be: the key follows from the record, so no record names its text.

use guideline::{ActivityKind, Light, Position, Says, Then};

use crate::diagnostic::{Place, Word};
use crate::syntax::Pages;
use crate::syntax::condition::{Question, Written};
use crate::syntax::feature::Kind;
use crate::syntax::sign::DISPOSITIONS;

/// A text there must or may be.
#[derive(Clone, Debug)]
pub(crate) struct Key {
    pub(crate) key: String,
    /// What it means when it is not there.
    pub(crate) absent: Absent,
    /// Whether it must be easy to read.
    pub(crate) easy: bool,
    /// The record it belongs to.
    pub(crate) place: Place,
}

/// What it means when a text is not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Absent {
    /// It may be left out.
    Fine,
    /// A text is missing.
    Missing,
    /// A rule has no reason.
    NoReason,
    /// A disagreement has no ruling.
    NoRuling,
}

/// The most steps an activity may have.
const STEPS_MAX: usize = 6;
/// The fewest steps of an exercise.
const EXERCISE_STEPS_MIN: usize = 3;

/// What can get in the way of a plan, as crate `care` names it.
pub(crate) const BARRIERS: [&str; 4] = ["time", "pain", "fear", "boredom"];

struct Keys(Vec<Key>);

impl Keys {
    fn add(&mut self, key: String, absent: Absent, easy: bool, place: &Place) {
        self.0.push(Key { key, absent, easy, place: place.clone() });
    }

    fn must(&mut self, key: String, place: &Place) {
        self.add(key, Absent::Missing, false, place);
    }

    fn easy(&mut self, key: String, place: &Place) {
        self.add(key, Absent::Missing, true, place);
    }

    fn may(&mut self, key: String, place: &Place) {
        self.add(key, Absent::Fine, false, place);
    }
}

/// Every text the records ask for, in the order of the records.
pub(crate) fn keys(pages: &Pages) -> Vec<Key> {
    let mut keys = Keys(Vec::new());
    for sign in &pages.signs {
        let (id, place) = (&sign.id.text, &sign.id.place);
        keys.easy(format!("sign-{id}"), place);
        keys.must(format!("sign-{id}.short"), place);
        keys.easy(format!("sign-{id}.say"), place);
        keys.easy(format!("sign-{id}.why"), place);
    }
    for group in &pages.groups {
        keys.may(format!("group-{}", group.id.text), &group.id.place);
    }
    for feature in &pages.features {
        let (id, place) = (&feature.id.text, &feature.id.place);
        let asked =
            if matches!(feature.kind, Kind::Inferred { .. }) { Absent::Fine } else { Absent::Missing };
        keys.add(format!("feature-{id}"), asked, false, place);
        keys.add(format!("feature-{id}.short"), asked, false, place);
        keys.may(format!("feature-{id}.help"), place);
        match &feature.kind {
            Kind::Choice { options } => {
                for option in options {
                    keys.must(format!("option-{id}-{}", option.text), &option.place);
                }
            }
            Kind::Scale(scale) => {
                // What a number is called on a page that someone else reads.
                keys.may(format!("feature-{id}.reading"), place);
                for band in &scale.bands {
                    keys.may(format!("band-{id}-{}", band.id.text), &band.id.place);
                }
            }
            _ => {}
        }
    }
    rules(pages, &mut keys);
    for activity in &pages.activities {
        let (id, place) = (&activity.id.text, &activity.id.place);
        keys.must(format!("activity-{id}"), place);
        keys.must(format!("activity-{id}.what"), place);
        keys.must(format!("activity-{id}.why"), place);
        let steps_min = if activity.kind == ActivityKind::Exercise { EXERCISE_STEPS_MIN } else { 1 };
        for step in 1..=STEPS_MAX {
            let absent = if step <= steps_min { Absent::Missing } else { Absent::Fine };
            keys.add(format!("activity-{id}.step-{step}"), absent, true, place);
        }
        keys.may(format!("activity-{id}.mistakes"), place);
        keys.may(format!("activity-{id}.stop"), place);
        if activity.kind == ActivityKind::Lesson {
            keys.may(format!("activity-{id}.employer"), place);
        }
        let limit = if activity.kind == ActivityKind::Measure { Absent::Missing } else { Absent::Fine };
        keys.add(format!("activity-{id}.limit"), limit, false, place);
        for level in 1..=activity.levels.len() {
            keys.may(format!("activity-{id}.level-{level}"), place);
        }
    }
    for topic in &pages.topics {
        let (id, place) = (&topic.id.text, &topic.id.place);
        keys.must(format!("topic-{id}"), place);
        keys.must(format!("topic-{id}.answer"), place);
        for variant in &topic.variants {
            keys.must(format!("topic-{id}.{}", variant.text.text), &variant.text.place);
        }
    }
    for disagreement in &pages.disagreements {
        let (id, place) = (&disagreement.id.text, &disagreement.id.place);
        keys.must(format!("disagreement-{id}"), place);
        for side in 1..=disagreement.sides.len() {
            keys.must(format!("disagreement-{id}.side-{side}"), place);
        }
        keys.add(format!("disagreement-{id}.ruling"), Absent::NoRuling, false, place);
    }
    for stop in &pages.stops {
        let (id, place) = (&stop.id.text, &stop.id.place);
        keys.easy(format!("stop-{id}"), place);
        keys.easy(format!("stop-{id}.do"), place);
    }
    if let Some(session) = &pages.session {
        let place = Place::top(crate::syntax::session::FILE);
        for (_, word) in Says::ALL {
            keys.easy(format!("session-{word}"), &place);
        }
        for (_, word) in Position::ALL {
            keys.easy(format!("session-position-{word}"), &place);
        }
        for way in &session.ways {
            let (id, place) = (&way.id.text, &way.id.place);
            keys.easy(format!("way-{id}"), place);
            keys.easy(format!("way-{id}.do"), place);
        }
        for night in &session.nights {
            keys.easy(format!("night-{}", night.id.text), &night.id.place);
        }
    }
    for region in &pages.regions {
        let (id, place) = (&region.id.text, &region.id.place);
        keys.must(format!("region-{id}"), place);
        for (door, _) in &region.doors {
            keys.must(format!("door-{id}-{}", door.text), &door.place);
        }
        for line in &region.lines {
            keys.must(format!("line-{id}-{}", line.id.text), &line.id.place);
        }
    }
    follow(pages, &mut keys);
    let settings = Place::top("guideline.toml");
    for (_, disposition) in DISPOSITIONS {
        keys.easy(format!("disposition-{disposition}"), &settings);
        keys.easy(format!("disposition-{disposition}.do"), &settings);
        // For someone who has no weeks to tell.
        keys.add(format!("disposition-{disposition}.do-not-pregnant"), Absent::Fine, true, &settings);
        keys.easy(format!("disposition-{disposition}.worse"), &settings);
    }
    // What is said when there is no disposition.
    for part in ["", ".do", ".worse"] {
        keys.easy(format!("disposition-incomplete{part}"), &settings);
    }
    for option in outside_scope(pages) {
        keys.must(format!("scope-{}", option.text), &option.place);
    }
    keys.may("route-unknown-week".to_owned(), &settings);
    keys.may("private-lines".to_owned(), &settings);
    for (equipment, _) in &pages.settings.equipment {
        keys.must(format!("equipment-{}", equipment.text), &equipment.place);
    }
    let mut felt = Vec::new();
    for figure in &pages.figures {
        for pose in &figure.poses {
            keys.must(format!("figure-{}-{}", figure.id.text, pose.id.text), &pose.id.place);
        }
        // A place has one name, whatever is felt there.
        for site in figure.movement.felt() {
            if !felt.contains(&site) {
                felt.push(site);
                keys.must(site.felt_key(), &figure.id.place);
            }
        }
    }
    for screen in &pages.screens {
        keys.must(format!("screen-{}", screen.id.text), &screen.id.place);
        keys.may(format!("screen-{}.help", screen.id.text), &screen.id.place);
    }
    keys.0
}

/// Options of a choice with which the guideline is not meant for her: each is told in words.
fn outside_scope(pages: &Pages) -> Vec<&Word> {
    let Some(Written::Ask(Question::In { feature, bands })) = &pages.settings.scope_when else {
        return Vec::new();
    };
    let options = pages.features.iter().filter(|f| f.id.text == feature.text).flat_map(|f| match &f.kind {
        Kind::Choice { options } => options.as_slice(),
        _ => &[],
    });
    options.filter(|option| bands.iter().all(|band| band.text != option.text)).collect()
}

fn rules(pages: &Pages, keys: &mut Keys) {
    let decisions = &pages.decisions;
    for rule in &decisions.self_care {
        keys.add(rule.message.clone(), Absent::NoReason, false, &rule.id.place);
    }
    for rule in &decisions.exclusions {
        keys.add(rule.message.clone(), Absent::NoReason, false, &rule.id.place);
    }
    for rule in &decisions.doors {
        keys.add(rule.message.clone(), Absent::NoReason, false, &rule.id.place);
    }
    for rule in &decisions.clashes {
        keys.add(rule.message.clone(), Absent::NoReason, false, &rule.id.place);
    }
    for rule in &pages.adaptation.rules {
        keys.add(rule.message.clone(), Absent::NoReason, true, &rule.id.place);
    }
}

/// What is said of a diary and of self-tests.
fn follow(pages: &Pages, keys: &mut Keys) {
    if let Some(place) = &pages.adaptation.place {
        for (light, _) in Light::ALL {
            keys.easy(format!("light-{}", light.id()), place);
            keys.easy(format!("light-{}.next", light.id()), place);
        }
        for key in ["flare-plan", "flare-plan.after", "seemed-to-help", "course-natural", "course-unknown"] {
            keys.easy(key.to_owned(), place);
        }
    }
    // What is said to her when she tells why little was done.
    if let Some(rule) = pages.adaptation.rules.iter().find(|rule| rule.then.then == Then::Shorten) {
        for barrier in BARRIERS {
            keys.easy(format!("barrier-{barrier}"), &rule.id.place);
        }
    }
    for measure in &pages.measures {
        let (id, place) = (&measure.id.text, &measure.id.place);
        keys.must(format!("measure-{id}"), place);
        for part in ["better", "worse", "same", "early"] {
            keys.easy(format!("measure-{id}.{part}"), place);
        }
    }
    for test in &pages.self_tests {
        let (id, place) = (&test.id.text, &test.id.place);
        keys.must(format!("test-{id}"), place);
        keys.easy(format!("test-{id}.what"), place);
        keys.easy(format!("test-{id}.stop"), place);
        for step in 1..=STEPS_MAX {
            let absent = if step <= EXERCISE_STEPS_MIN { Absent::Missing } else { Absent::Fine };
            keys.add(format!("test-{id}.step-{step}"), absent, true, place);
        }
        for finding in &test.findings {
            keys.easy(format!("finding-{id}-{}", finding.id.text), &finding.id.place);
        }
    }
}
