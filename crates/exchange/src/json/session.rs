//! `carrywell/session/1` and `carrywell/use/1`: what was done, and what a stop opened.

use care::{CarePlan, Effort, SessionRecord, Skipped, UseRecord};
use clinical::Date;
use guideline::Light;
use serde::Serialize;

use crate::Edition;

use super::{Advice, Ask, Named, Origin, Shown, origin};

/// A session as it went.
#[derive(Clone, Debug, Serialize)]
pub struct SessionDone {
    schema: &'static str,
    /// The guideline.
    pub guideline: Origin,
    /// The language of the texts.
    pub locale: String,
    /// The day.
    pub on: String,
    /// Seconds it ran, pauses left out.
    pub seconds: u32,
    /// Each exercise that was planned, in order.
    pub items: Vec<ItemDone>,
    /// How it was stopped, and what that opened; null where it was not.
    pub stopped: Option<StopOpened>,
    /// The one level more that may be offered another day; null where there is none.
    pub more_later: Option<MoreLater>,
    /// What the pain of it means for the next time; null where it was not known before and after.
    pub light: Option<LightSaid>,
}

/// What pain means for the next time.
#[derive(Clone, Debug, Serialize)]
pub struct LightSaid {
    /// `green`, `amber` or `red`.
    pub light: &'static str,
    /// How the pain was.
    pub text: String,
    /// What to do the next time.
    pub next: String,
}

/// One exercise of a session.
#[derive(Clone, Debug, Serialize)]
pub struct ItemDone {
    /// Which.
    pub activity: Named,
    /// At which level.
    pub level: u8,
    /// `repetitions` or `seconds`.
    pub unit: &'static str,
    /// How many were planned.
    pub planned: u32,
    /// How many were done.
    pub done: u32,
    /// Why it was left out; null where it was not.
    pub skipped: Option<&'static str>,
    /// `too-easy`, `right` or `too-hard`; null where she did not say.
    pub effort: Option<&'static str>,
}

/// A level more for one exercise.
#[derive(Clone, Debug, Serialize)]
pub struct MoreLater {
    /// Which.
    pub activity: Named,
    /// The level.
    pub level: u8,
}

/// A way to stop, in words.
#[derive(Clone, Debug, Serialize)]
pub struct WayNamed {
    /// Its name in the guideline.
    pub id: String,
    /// What stands on the button.
    pub text: String,
    /// What to do now.
    pub r#do: String,
}

/// What a stop opened.
#[derive(Clone, Debug, Serialize)]
pub struct StopOpened {
    /// Which way to stop.
    pub way: WayNamed,
    /// What is asked now.
    pub ask: Vec<Ask>,
    /// The assessment until it is answered.
    pub assessment: Advice,
}

/// A measure as it was used.
#[derive(Clone, Debug, Serialize)]
pub struct UseDone {
    schema: &'static str,
    /// The guideline.
    pub guideline: Origin,
    /// The language of the texts.
    pub locale: String,
    /// The day.
    pub on: String,
    /// Which.
    pub activity: Named,
    /// For how many seconds.
    pub seconds: u32,
    /// How it was stopped, and what that opened; null where it was not.
    pub stopped: Option<StopOpened>,
}

/// A light in the words of the guideline.
#[must_use]
pub fn light_said(edition: Edition<'_>, light: Light) -> LightSaid {
    let key = format!("light-{}", light.id());
    LightSaid { light: light.id(), text: edition.say(&key), next: edition.say(&format!("{key}.next")) }
}

impl SessionDone {
    /// With what the pain of it means for the next time.
    #[must_use]
    pub fn with_light(self, light: Option<LightSaid>) -> Self {
        Self { light, ..self }
    }

    /// The text of it, with a line break at the end.
    #[must_use]
    pub fn json(&self) -> String {
        super::written(self)
    }
}

impl UseDone {
    /// The text of it, with a line break at the end.
    #[must_use]
    pub fn json(&self) -> String {
        super::written(self)
    }
}

/// Puts a session into its shape.
#[must_use]
pub fn session_done(
    shown: Shown<'_>,
    on: Date,
    plan: &CarePlan,
    record: &SessionRecord,
    more_later: Option<(guideline::ActivityId, u8)>,
    stopped: Option<StopOpened>,
) -> SessionDone {
    let (edition, rules) = (shown.edition, shown.edition.rules());
    let by_clock = |name: &str| {
        let proposal = plan.session.iter().find(|p| rules.activity(p.activity).id == name);
        proposal.and_then(|p| p.dose).is_some_and(|dose| dose.minutes > 0)
    };
    SessionDone {
        schema: "carrywell/session/1",
        guideline: origin(edition.bundle()),
        locale: edition.language().to_owned(),
        on: on.to_string(),
        seconds: record.seconds,
        items: record
            .items
            .iter()
            .map(|item| ItemDone {
                activity: named(shown, &item.activity),
                level: item.level,
                unit: if by_clock(&item.activity) { "seconds" } else { "repetitions" },
                planned: item.planned,
                done: item.done,
                skipped: item.skipped.map(skipped),
                effort: item.effort.map(effort),
            })
            .collect(),
        more_later: more_later.map(|(activity, level)| MoreLater {
            activity: named(shown, &rules.activity(activity).id),
            level,
        }),
        stopped,
        light: None,
    }
}

/// Puts the use of a measure into its shape.
#[must_use]
pub fn use_done(shown: Shown<'_>, on: Date, record: &UseRecord, stopped: Option<StopOpened>) -> UseDone {
    UseDone {
        schema: "carrywell/use/1",
        guideline: origin(shown.edition.bundle()),
        locale: shown.edition.language().to_owned(),
        on: on.to_string(),
        activity: named(shown, &record.activity),
        seconds: record.seconds,
        stopped,
    }
}

fn named(shown: Shown<'_>, id: &str) -> Named {
    Named { id: id.to_owned(), name: shown.edition.say(&format!("activity-{id}")) }
}

fn effort(effort: Effort) -> &'static str {
    match effort {
        Effort::TooEasy => "too-easy",
        Effort::Right => "right",
        Effort::TooHard => "too-hard",
    }
}

fn skipped(skipped: Skipped) -> &'static str {
    match skipped {
        Skipped::Pain => "pain",
        Skipped::Tired => "tired",
        Skipped::NoTime => "no-time",
        Skipped::Forgot => "forgot",
        Skipped::Unsafe => "unsafe",
        Skipped::Bored => "bored",
        Skipped::Unsaid => "unsaid",
    }
}
