//! The lists of a review: measures, weeks, waits, what seemed to help.

use care::{CarePlan, Diary, Moment, Proposal, SeemedToHelp, Trend, WhyWait, day_clashes};
use clinical::{Date, GestationalAge};
use exchange::Edition;
use guideline::ActivityId;
use serde::Serialize;

use crate::tenths;

/// What one measure says.
#[derive(Clone, Debug, Serialize)]
pub struct Changed {
    /// The measure.
    pub measure: String,
    /// What it is called.
    pub name: String,
    /// `better`, `same`, `worse` or `early`.
    pub verdict: &'static str,
    /// The verdict in the words of the guideline.
    pub text: String,
    /// The value at the start; null where it is not known.
    pub start: Option<String>,
    /// The value now; null where it is not known.
    pub now: Option<String>,
    /// Days with a value in the first week.
    pub start_days: usize,
    /// Days with a value in the last week.
    pub now_days: usize,
}

/// One week of the trend.
#[derive(Clone, Debug, Serialize)]
pub struct WeekRow {
    /// Its first day.
    pub start: String,
    /// Mean pain.
    pub pain: Option<String>,
    /// Mean of her own activities.
    pub function: Option<String>,
    /// Sessions.
    pub sessions: u32,
    /// Days in a flare.
    pub flare_days: u32,
}

/// Something of her plan that has to wait.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Wait {
    /// The activity.
    pub activity: String,
    /// What it is called.
    pub name: String,
    /// Why, in the words of the guideline where a rule says so.
    pub why: String,
    /// From when on it may be done: `2031-04-12 15:40`.
    pub until: String,
}

/// A measure that seemed to help.
#[derive(Clone, Debug, Serialize)]
pub struct Helped {
    /// The activity.
    pub activity: String,
    /// How often she said that it helped.
    pub helped: u16,
    /// Of how many times she said either.
    pub judged: u16,
    /// The same, said carefully.
    pub text: String,
}

/// What every measure says that she ever took.
pub(crate) fn changes(
    edition: Edition<'_>,
    diary: &Diary,
    today: Date,
    age: Option<GestationalAge>,
) -> Vec<Changed> {
    let rules = edition.rules();
    let found = care::changes(rules, diary, today, age).into_iter().filter_map(|changed| {
        let measure = rules.measures.get(changed.measure.index())?;
        // Of a measure she never took there is nothing to say.
        if changed.start.is_none() && changed.now.is_none() {
            return None;
        }
        let key = format!("measure-{}", measure.id);
        Some(Changed {
            measure: measure.id.clone(),
            name: edition.say(&key),
            verdict: changed.verdict.id(),
            text: edition.say(&format!("{key}.{}", changed.verdict.id())),
            start: changed.start.map(tenths),
            now: changed.now.map(tenths),
            start_days: changed.days.0,
            now_days: changed.days.1,
        })
    });
    found.collect()
}

pub(super) fn weeks(trend: &Trend) -> Vec<WeekRow> {
    let row = |week: crate::Week| WeekRow {
        start: week.start.to_string(),
        pain: week.pain.map(tenths),
        function: week.function.map(tenths),
        sessions: week.sessions,
        flare_days: week.flare_days,
    };
    crate::weeks(trend).into_iter().map(row).collect()
}

/// What of a plan has to wait, in the order of the plan; for each the reason that lasts longest.
pub(super) fn waits(edition: Edition<'_>, diary: &Diary, now: Moment, made: &CarePlan) -> Vec<Wait> {
    let parts = [&made.session, &made.aerobic, &made.measures, &made.relief];
    let mut waits: Vec<Wait> = Vec::new();
    for Proposal { activity, .. } in parts.into_iter().flatten() {
        let Some(row) = wait(edition, diary, now, *activity) else { continue };
        if !waits.contains(&row) {
            waits.push(row);
        }
    }
    waits
}

/// Until when one activity has to wait, for the reason that lasts longest.
pub(super) fn wait(edition: Edition<'_>, diary: &Diary, now: Moment, activity: ActivityId) -> Option<Wait> {
    let rules = edition.rules();
    let wait = day_clashes(rules, diary, now, activity).into_iter().max_by_key(|wait| wait.until)?;
    Some(Wait {
        name: name(edition, activity),
        why: why(edition, wait.why),
        until: format!("{} {:02}:{:02}", wait.until.day, wait.until.minute / 60, wait.until.minute % 60),
        activity: rules.activity(activity).id.clone(),
    })
}

fn why(edition: Edition<'_>, why: WhyWait) -> String {
    match why {
        WhyWait::Clash { clash, .. } => {
            let clash = edition.rules().clashes.get(usize::from(clash));
            clash.map_or_else(String::new, |clash| edition.rule(&clash.id))
        }
        WhyWait::Pause => edition.words().say(wording::OFFER_PAUSE).to_owned(),
        WhyWait::TimesADay => edition.words().say(wording::OFFER_ENOUGH_TODAY).to_owned(),
        WhyWait::BackMinutes => edition.words().say(wording::OFFER_ON_BACK).to_owned(),
        WhyWait::Flare => edition.words().say(wording::OFFER_NOT_IN_FLARE).to_owned(),
    }
}

pub(super) fn helped(edition: Edition<'_>, seen: &SeemedToHelp) -> Helped {
    let what = name(edition, seen.activity);
    let (helped, judged) = (seen.helped.to_string(), seen.judged.to_string());
    let values = [("what", what.as_str()), ("helped", helped.as_str()), ("judged", judged.as_str())];
    Helped {
        activity: edition.rules().activity(seen.activity).id.clone(),
        helped: seen.helped,
        judged: seen.judged,
        text: edition.format("seemed-to-help", &values),
    }
}

fn name(edition: Edition<'_>, activity: ActivityId) -> String {
    edition.say(&format!("activity-{}", edition.rules().activity(activity).id))
}
