//! Whether an activity an answer speaks of is for her, this week.
//!
//! Without a finished check this says only what the week and the answers at hand settle; whatever
//! else may speak against it is left to the check. It never offers anything.

use care::{Assessment, Case, LeftOut, Verdict, WhyLeftOut, certain, possible};
use clinical::Direction;
use guideline::{Activity, ActivityId, Condition, Effect, Guideline};
use serde::Serialize;
use wording::Words;

use crate::edition::Edition;
use crate::words;

/// Whether an activity is for her, from what allows least to what allows most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fit {
    /// Recommended to no one.
    Never,
    /// Not now: the week, or something she answered, rules it out.
    NotNow,
    /// Only once her team has agreed.
    AskFirst,
    /// Some weeks yes, some no, and hers is not known.
    DependsOnWeek,
    /// Nothing known speaks against it; the check has not been finished.
    AfterCheck,
    /// The check is finished and it may be offered.
    Yes,
}

impl Fit {
    /// From what allows most to what allows least.
    pub const BEST_FIRST: [Self; 6] =
        [Self::Yes, Self::AfterCheck, Self::DependsOnWeek, Self::AskFirst, Self::NotNow, Self::Never];

    /// In words.
    #[must_use]
    pub fn text(self, words: Words) -> &'static str {
        words.say(match self {
            Self::Never => wording::FIT_NEVER,
            Self::NotNow => wording::FIT_NOT_NOW,
            Self::AskFirst => wording::FIT_ASK_FIRST,
            Self::DependsOnWeek => wording::FIT_DEPENDS_ON_WEEK,
            Self::AfterCheck => wording::FIT_AFTER_CHECK,
            Self::Yes => wording::FIT_YES,
        })
    }
}

/// An activity an answer speaks of.
#[derive(Clone, Debug, Serialize)]
pub struct Related {
    /// The name of the activity.
    pub activity: String,
    /// What it is called.
    pub name: String,
    /// Exercise, measure or lesson.
    pub kind: &'static str,
    /// Whether it is for her.
    pub fit: Fit,
    /// What decides it: rules and their words.
    pub because: Vec<Because>,
    /// The limit in words, where there is one.
    pub limit: Option<String>,
}

/// A reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Because {
    /// The rule, where one decides.
    pub rule: Option<String>,
    /// Whether it counts only because an answer is missing, or she was not sure.
    pub unknown: bool,
    /// The words.
    pub text: String,
}

/// The activities of an answer, in its order.
pub(super) fn related(
    edition: Edition<'_>,
    assessment: &Assessment,
    activities: &[ActivityId],
) -> Vec<Related> {
    let rules = edition.rules();
    let verdicts = assessment.cleared().map(|cleared| care::verdicts(rules, cleared));
    activities
        .iter()
        .map(|id| {
            let record = rules.activity(*id);
            let verdict = verdicts.as_ref().and_then(|verdicts| verdicts.get(id.index()));
            let (fit, because) = match verdict {
                Some(Verdict::Offered(_)) => (Fit::Yes, Vec::new()),
                Some(Verdict::LeftOut(out)) => left_out(edition, out),
                None => unfinished(edition, assessment.case(), *id, record),
            };
            Related {
                activity: record.id.clone(),
                name: edition.say(&format!("activity-{}", record.id)),
                kind: record.kind.id(),
                fit,
                because,
                limit: edition.find(&format!("activity-{}.limit", record.id)).map(str::to_owned),
            }
        })
        .collect()
}

fn rule(edition: Edition<'_>, id: &str) -> Because {
    Because { rule: Some(id.to_owned()), unknown: false, text: edition.rule(id) }
}

/// What the finished check says.
fn left_out(edition: Edition<'_>, out: &LeftOut) -> (Fit, Vec<Because>) {
    let rules = edition.rules();
    let plain = |kind: &str| Because {
        rule: None,
        unknown: false,
        text: words::why_left_out(edition.words(), kind).to_owned(),
    };
    let mut fit = Fit::AskFirst;
    let because = out
        .why
        .iter()
        .filter_map(|why| {
            let (this, because) = match why {
                // What fits nobody says so by itself.
                WhyLeftOut::Against => {
                    fit = Fit::Never;
                    return None;
                }
                WhyLeftOut::Week => (Fit::NotNow, plain("week")),
                WhyLeftOut::OtherPattern => (Fit::NotNow, plain("other-pattern")),
                WhyLeftOut::Equipment => (Fit::NotNow, plain("equipment")),
                WhyLeftOut::NotWanted => (Fit::NotNow, plain("not-wanted")),
                WhyLeftOut::Flare => (Fit::NotNow, plain("flare")),
                WhyLeftOut::Rule { exclusion, unknown } => {
                    let exclusion = rules.exclusions.get(usize::from(*exclusion))?;
                    let this = if exclusion.effect == Effect::AskFirst { Fit::AskFirst } else { Fit::NotNow };
                    (this, Because { unknown: *unknown, ..rule(edition, &exclusion.id) })
                }
            };
            fit = fit.min(this);
            Some(because)
        })
        .collect();
    (fit, because)
}

/// What is settled before the check is finished.
fn unfinished(edition: Edition<'_>, case: &Case, id: ActivityId, record: &Activity) -> (Fit, Vec<Because>) {
    let rules = edition.rules();
    if record.direction == Direction::Against {
        return (Fit::Never, Vec::new());
    }
    let mut fit = Fit::AfterCheck;
    let mut because = Vec::new();
    let not_her_week = !possible(rules, case, &record.weeks);
    if not_her_week {
        fit = fit.min(Fit::NotNow);
    } else if !certain(rules, case, &record.weeks) {
        fit = fit.min(Fit::DependsOnWeek);
    }
    let on_it = rules.exclusions.iter().filter(|e| e.effect.leaves_out() && e.activities.contains(&id));
    for exclusion in on_it {
        if exclusion.unless.as_ref().is_some_and(|unless| certain(rules, case, unless)) {
            continue;
        }
        let this = if certain(rules, case, &exclusion.when) {
            if exclusion.effect == Effect::AskFirst { Fit::AskFirst } else { Fit::NotNow }
        } else if possible(rules, case, &exclusion.when) && asks_only_the_week(rules, &exclusion.when) {
            Fit::DependsOnWeek
        } else {
            continue;
        };
        fit = fit.min(this);
        let unknown = !certain(rules, case, &exclusion.when);
        because.push(Because { unknown, ..rule(edition, &exclusion.id) });
    }
    // A rule that says why is better than the bare week.
    if not_her_week && because.is_empty() {
        because.push(Because {
            rule: None,
            unknown: false,
            text: edition.words().say(wording::NOT_YOUR_WEEK).to_owned(),
        });
    }
    (fit, because)
}

/// Whether a condition is settled by the week alone.
fn asks_only_the_week(rules: &Guideline, condition: &Condition) -> bool {
    let mut only = true;
    let mut any = false;
    condition.for_each_feature(&mut |feature, _| {
        any = true;
        only &= feature == rules.gestational_age;
    });
    any && only
}
