//! A session in words: what is said along the way, and what a stop opens.
//!
//! One [`Cue`] is one short line, fit to be read out. Nothing is decided here; what a stop means is
//! for [`care::after_stop`] and the assessment.

use care::{Cue, Of, Picture, assess};
use guideline::{Says, WayId};

use crate::case_file::CaseFile;
use crate::edition::Edition;
use crate::json::{StopOpened, WayNamed};
use crate::occasion::Occasion;
use crate::result::{self, Checked};
use crate::{question, words};

/// A cue as a line.
#[must_use]
pub fn said(edition: Edition<'_>, cue: Cue) -> String {
    let says = edition.say(&format!("session-{}", cue.says.id()));
    match (cue.says, cue.of) {
        (Says::Position, Of::Position(position)) => {
            format!("{} {says}", edition.say(&format!("session-position-{}", position.id())))
        }
        (_, Of::Position(position)) => format!("{says} ({})", words::position(edition.words(), position)),
        (_, Of::Activity(activity)) => {
            let id = &edition.rules().activity(activity).id;
            format!("{says} {}.", edition.say(&format!("activity-{id}")))
        }
        (Says::Count, Of::Number(n)) => n.to_string(),
        (Says::Hold | Says::Rest, Of::Number(n)) => format!("{says} {}.", words::seconds(edition.words(), n)),
        (Says::Move, Of::Number(n)) => format!("{says} {n}."),
        (Says::TimerStart | Says::TimerPause, Of::Number(n)) => {
            format!("{says} {}.", words::whole_minutes(edition.words(), n))
        }
        _ => says,
    }
}

/// What is being done: an exercise's name.
#[must_use]
pub fn named(edition: Edition<'_>, picture: &Picture) -> String {
    edition.say(&format!("activity-{}", edition.rules().activity(picture.activity).id))
}

/// How much of it there is to do, in the words of the plan.
#[must_use]
pub fn amount(edition: Edition<'_>, picture: &Picture) -> String {
    words::amount(edition.words(), &picture.dose)
}

/// How to breathe in it, where the guideline says so apart from its steps.
#[must_use]
pub fn breath(edition: Edition<'_>, picture: &Picture) -> Option<String> {
    picture.breath.map(|says| said(edition, Cue { says, of: Of::Nothing }))
}

/// The steps of an exercise, in order, and last how far it goes at her level.
#[must_use]
pub fn steps(edition: Edition<'_>, picture: &Picture) -> Vec<String> {
    let id = &edition.rules().activity(picture.activity).id;
    let steps = (1..).map_while(|step| edition.find(&format!("activity-{id}.step-{step}")));
    let level = edition.find(&format!("activity-{id}.level-{}", picture.level));
    steps.chain(level).map(str::to_owned).collect()
}

/// What is easily done wrong in it.
#[must_use]
pub fn mistakes<'e>(edition: Edition<'e>, picture: &Picture) -> Option<&'e str> {
    let id = &edition.rules().activity(picture.activity).id;
    edition.find(&format!("activity-{id}.mistakes"))
}

/// The ways to stop, in the order they are shown.
#[must_use]
pub fn ways(edition: Edition<'_>) -> Vec<WayNamed> {
    let ways = edition.rules().session.as_ref().map(|session| session.ways.as_slice()).unwrap_or_default();
    ways.iter().map(|way| way_named(edition, &way.id)).collect()
}

/// One way to stop, in words.
fn way_named(edition: Edition<'_>, id: &str) -> WayNamed {
    WayNamed {
        id: id.to_owned(),
        text: edition.say(&format!("way-{id}")),
        r#do: edition.say(&format!("way-{id}.do")),
    }
}

/// What a stop opens for someone with these answers: what to do now, what is asked, and the
/// assessment as it stands until she answers.
#[must_use]
pub fn stopped(occasion: &Occasion<'_>, file: &CaseFile, way: WayId) -> Option<(StopOpened, Checked)> {
    let occasion = occasion.in_language_of(file);
    let (edition, rules) = (occasion.edition, occasion.edition.rules());
    let way = rules.session.as_ref()?.ways.get(way.index())?;
    let case = care::after_stop(rules, &way.id, file.case.clone());
    let asked = care::asked_after_stop(rules, &way.id);
    let ask = asked
        .iter()
        .filter(|sign| care::possible(rules, &case, &rules.sign(**sign).when))
        .map(|sign| crate::json::Ask {
            feature: rules.sign(*sign).id.clone(),
            question: question::text(edition, (*sign).into()),
        })
        .collect();
    let assessment = assess(rules, case);
    let region = occasion.region_of(Some(file));
    let advice = result::advice(&occasion, &assessment, region, &file.heard, &file.contradictions, file.on);
    let opened = StopOpened { way: way_named(edition, &way.id), ask, assessment: advice.clone() };
    Some((opened, Checked { assessment, advice }))
}
