//! How a diary goes, and what the rules make of it on one day: better or worse, week by week, what is
//! offered to change, what has to wait.
//!
//! Promises: without a check that holds for the day, or with a danger sign that no check settled,
//! nothing is offered but the check; that she should be seen is said all the same. Nothing is decided
//! here: the verdicts, the offers and the waits are the engine's ([`care::changes`], [`care::adapt()`],
//! [`care::day_clashes`]), the sentences are the guideline's.

mod barrier;
mod offer;
mod row;
mod standing;

use care::{
    CarePlan, Case, Course, Diary, Entry, Moment, Soreness, Trend, light, plan, seemed_to_help, soreness,
    trend,
};
use clinical::Date;
use exchange::json::{Advice, LightSaid, Origin, light_said, origin};
use exchange::{Checked, Edition, Occasion, diary};
use guideline::{ActivityId, Fact, Guideline, Light};
use serde::Serialize;

pub use barrier::{InTheWay, in_the_way};
pub use offer::{Offer, See, offers, to_be_seen, to_write};
pub(crate) use row::changes;
pub use row::{Changed, Helped, Wait, WeekRow};
pub use standing::{Standing, changed, standing};

/// `carrywell/review/1`: a diary looked back on.
#[derive(Clone, Debug, Serialize)]
pub struct Review {
    schema: &'static str,
    /// The guideline.
    pub guideline: Origin,
    /// The language of the texts.
    pub locale: String,
    /// The day.
    pub on: String,
    /// `31+3`, or null where it is not known.
    pub gestational_age: Option<String>,
    /// Whether the check of the day leaves room for a plan, and so for changes of one.
    pub cleared: bool,
    /// Whether what was written points to a danger sign that no later check settled.
    pub danger: bool,
    /// What the entries of the day come to, as in `carrywell check`.
    pub check: Advice,
    /// Better, worse, or too early to tell; one for each measure.
    pub changes: Vec<Changed>,
    /// The weeks of the trend.
    pub weeks: Vec<WeekRow>,
    /// What is offered to change, or said.
    pub offers: Vec<Offer>,
    /// That it is asked what got in the way, and what she said; null where no rule makes the sessions
    /// shorter, or something comes first.
    pub in_the_way: Option<InTheWay>,
    /// What she took before and is still so, with how to take it back, beside what `offers` says of it;
    /// empty where there is no plan to change.
    pub standing: Vec<Standing>,
    /// What a worse morning after a session means for the next time; null where the morning was not worse,
    /// there was no session the day before, or there is no plan.
    pub light: Option<LightSaid>,
    /// What has to wait, of what is in her plan.
    pub waits: Vec<Wait>,
    /// What seemed to help.
    pub helped: Vec<Helped>,
    /// How such pain goes by itself in pregnancy, beside the trend; null where there is no trend, or
    /// something points to a danger sign.
    pub expected: Option<String>,
}

/// A review, and what it was made of.
#[derive(Clone, Debug)]
pub struct Reviewed {
    /// The review.
    pub review: Review,
    /// The check of the day.
    pub checked: Checked,
    /// What is drawn.
    pub trend: Trend,
}

/// Looks back on a diary. `whole` is whether everything in it could be read: what could not be read
/// may have been a danger sign, and then nothing is offered.
#[must_use]
pub fn review(occasion: &Occasion<'_>, diary: &Diary, whole: bool, now: Moment) -> Reviewed {
    let today = now.day;
    let occasion = Occasion { today: Some(today), ..*occasion };
    let rules = occasion.edition.rules();
    let file = diary::with_wishes(rules, diary::case_on(&occasion, diary, today), diary, today);
    let occasion = occasion.in_language_of(&file);
    let edition = occasion.edition;
    let checked = exchange::check(&occasion, &file);
    let age = checked.assessment.case().gestational_age_on(rules, today);
    let course = Course::of(rules, diary, today, age);
    let danger = course.fact(Fact::Danger);
    let cleared = checked.cleared().filter(|_| whole && danger == Some(0));
    let made = cleared.map(|cleared| plan(rules, cleared));
    let shown = occasion.shown(occasion.region_of(Some(&file)));
    let trend = trend(rules, diary, today, age);
    let offers = offer::offers(shown, diary, &course, made.as_ref(), today);
    let standing = made.as_ref().map(|_| standing(edition, &offers, diary, today)).unwrap_or_default();
    let review = Review {
        schema: "carrywell/review/1",
        guideline: origin(edition.bundle()),
        locale: edition.language().to_owned(),
        on: today.to_string(),
        gestational_age: age.map(|age| age.to_string()),
        cleared: made.is_some(),
        danger: danger == Some(1),
        check: checked.advice.clone(),
        changes: row::changes(edition, diary, today, age),
        weeks: row::weeks(&trend),
        in_the_way: in_the_way(edition, &offers, diary, today),
        offers,
        standing,
        light: made.as_ref().and_then(|_| morning_after(edition, diary, today, checked.assessment.case())),
        waits: made.as_ref().map(|made| row::waits(edition, diary, now, made)).unwrap_or_default(),
        helped: helped(edition, diary, today),
        expected: expected(edition, &trend, &course),
    };
    Reviewed { review, checked, trend }
}

/// How such pain goes by itself in pregnancy, for beside a trend; nothing where there is none, or something
/// points to a danger sign.
#[must_use]
pub fn expected(edition: Edition<'_>, trend: &Trend, course: &Course) -> Option<String> {
    let is_danger = course.fact(Fact::Danger) == Some(1);
    (!trend.days.is_empty() && !is_danger).then(|| edition.say("course-natural"))
}

impl Reviewed {
    /// Whether something urgent was found: by what she wrote this day, or by a rule over her diary.
    /// What was only not asked yet is not found.
    #[must_use]
    pub fn is_urgent(&self) -> bool {
        let found = !self.checked.assessment.reasons().is_empty();
        (found && exchange::is_urgent(&self.checked.assessment)) || self.review.sees().any(|see| see.urgent)
    }
}

impl Review {
    /// The text of it as data, with a line break at the end.
    ///
    /// # Errors
    ///
    /// When it cannot be written, which no review has shown yet.
    pub fn json(&self) -> Result<String, impl core::error::Error> {
        exchange::json::text(self)
    }

    /// Whom she should be seen by, and how soon, beside what the check says.
    pub fn sees(&self) -> impl Iterator<Item = &See> {
        self.offers.iter().filter_map(|offer| offer.see.as_ref())
    }
}

/// When it is, for a day that is asked for: the last thing written on it has just been done.
#[must_use]
pub fn end_of(diary: &Diary, day: Date) -> Moment {
    let of_day = diary.standing().filter(|written| written.at.day == day);
    let mut done =
        of_day.filter(|written| matches!(written.entry, Entry::Day(_) | Entry::Session(_) | Entry::Use(_)));
    done.next_back().map_or(Moment { day, minute: 0 }, |written| written.at)
}

/// What the pain around a session means for the next one: of the day before, where this morning was worse,
/// or else of today's last one that nothing stopped, where her pain is known before and after it.
#[must_use]
pub fn light_today(edition: Edition<'_>, diary: &Diary, today: Date, case: &Case) -> Option<LightSaid> {
    let rules = edition.rules();
    let last = diary.standing().rev().filter(|written| written.at.day == today).find_map(|written| {
        matches!(&written.entry, Entry::Session(done) if done.stopped_by.is_none()).then_some(written.id)
    });
    let here = || {
        let soreness = soreness(rules, diary, last?, case)?;
        Some(light_said(edition, light_to_say(rules, soreness)?))
    };
    morning_after(edition, diary, today, case).or_else(here)
}

/// The light of a session as it is said: without a pain before it, only that it is red.
#[must_use]
pub fn light_to_say(rules: &Guideline, soreness: Soreness) -> Option<Light> {
    soreness.most?;
    light(rules, soreness).filter(|light| soreness.before.is_some() || *light == Light::Red)
}

/// The light of a session of the day before, after which the morning was worse.
fn morning_after(edition: Edition<'_>, diary: &Diary, today: Date, case: &Case) -> Option<LightSaid> {
    let rules = edition.rules();
    let yesterday = today.plus_days(-1);
    let of_yesterday = diary.standing().filter(|written| written.at.day == yesterday);
    let sessions = of_yesterday.filter(|written| matches!(written.entry, Entry::Session(_)));
    let mut sore = sessions.filter_map(|written| soreness(rules, diary, written.id, case));
    let worse = sore.find(|soreness| soreness.worse_next_morning == Some(true))?;
    Some(light_said(edition, light(rules, worse)?))
}

fn helped(edition: Edition<'_>, diary: &Diary, today: Date) -> Vec<Helped> {
    let seen = seemed_to_help(edition.rules(), diary, today);
    seen.iter().map(|seen| row::helped(edition, seen)).collect()
}

/// A plan without anything in it: what is said whether or not there is a plan is said of this one.
fn no_plan() -> CarePlan {
    CarePlan {
        session: Vec::new(),
        aerobic: Vec::new(),
        measures: Vec::new(),
        relief: Vec::new(),
        lessons: Vec::new(),
        days: Vec::new(),
        left_out: Vec::new(),
        next_week: Vec::new(),
        ask: Vec::new(),
        session_seconds: 0,
        flare_until: None,
    }
}

/// Until when an activity has to wait for what was done, for the reason that lasts longest.
#[must_use]
pub fn wait(edition: Edition<'_>, diary: &Diary, now: Moment, activity: ActivityId) -> Option<Wait> {
    row::wait(edition, diary, now, activity)
}
