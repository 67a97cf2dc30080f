//! `carrywell/plan/1`: what to do today and this week, how much, why, how sure, who says so, who
//! disagrees, and when to stop; what was left out, and by what.

use care::{CarePlan, Change, Cleared, LeftOut, Proposal, Verdict, WhyLeftOut};
use clinical::Dose;
use guideline::{ActivityId, DisagreementId, FeatureId, StopId};
use serde::Serialize;

use super::{Origin, Shown, Source, origin, source_names, sources};
use crate::words;

/// A week of activities for one person.
#[derive(Clone, Debug, Serialize)]
pub struct Planning {
    schema: &'static str,
    /// Where it comes from.
    pub guideline: Origin,
    /// The language of the texts.
    pub locale: String,
    /// The day it is for.
    pub on: String,
    /// `31+3`, or null where it is not known.
    pub gestational_age: Option<String>,
    /// `self-care` or `book-appointment`.
    pub disposition: &'static str,
    /// What the disposition is called.
    pub title: String,
    /// What to do now.
    pub r#do: String,
    /// What to watch for.
    pub worse: String,
    /// Estimated seconds of the session.
    pub session_seconds: u32,
    /// In the order they are done.
    pub session: Vec<Item>,
    /// What keeps her moving beside the session.
    pub aerobic: Vec<Item>,
    /// What may ease it.
    pub measures: Vec<Item>,
    /// For when it hurts now.
    pub relief: Vec<Item>,
    /// For daily life.
    pub lessons: Vec<Item>,
    /// Seven days, today first.
    pub week: Vec<Day>,
    /// What ends every session.
    pub stops: Vec<Stop>,
    /// What was left out, grouped by what left it out.
    pub left_out: Vec<LeftOutGroup>,
    /// What is different a week later.
    pub next_week: Vec<NextWeek>,
    /// Questions whose answer could bring something back or make it less.
    pub ask: Vec<Ask>,
    /// Everyone who is cited.
    pub sources: Vec<Source>,
}

impl Planning {
    /// The text of it, with a line break at the end: what `--json` prints.
    #[must_use]
    pub fn json(&self) -> String {
        super::written(self)
    }
}

/// One activity, offered.
#[derive(Clone, Debug, Serialize)]
pub struct Item {
    /// The activity.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// What it is.
    pub what: String,
    /// `exercise`, `measure` or another kind of activity.
    pub kind: &'static str,
    /// What it does in a session.
    pub role: Option<&'static str>,
    /// The position it is done in.
    pub position: &'static str,
    /// The position in words.
    pub position_text: &'static str,
    /// From 1; 0 where there are no levels.
    pub level: u8,
    /// How many levels there are.
    pub levels: usize,
    /// What this level is, where the numbers do not say it.
    pub level_text: Option<String>,
    /// How much, in numbers.
    pub dose: Option<Amount>,
    /// The dose in words.
    pub amount: Option<String>,
    /// How far to go and no further.
    pub limit: Option<String>,
    /// How it is done, step by step.
    pub steps: Vec<String>,
    /// What often goes wrong.
    pub mistakes: Option<String>,
    /// What it needs.
    pub equipment: Vec<String>,
    /// Her patterns it helps; empty when it is for everyone.
    pub because: Vec<Pattern>,
    /// What it is for.
    pub why: String,
    /// What made it less.
    pub cuts: Vec<CutBy>,
    /// What it stands in for.
    pub instead_of: Option<Named>,
    /// Whether she asked for it.
    pub preferred: bool,
    /// How sure the sources are.
    pub certainty: &'static str,
    /// The same in words.
    pub certainty_text: &'static str,
    /// How strongly it is recommended.
    pub strength: &'static str,
    /// The same in words.
    pub strength_text: &'static str,
    /// Who says so.
    pub sources: Vec<String>,
    /// Where they differ.
    pub disagreements: Vec<Dispute>,
    /// Its own stop sign in words.
    pub stop: Option<String>,
    /// Stop signs beside those that end every session.
    pub stops: Vec<Stop>,
}

/// How much, in numbers. `times_per_day` and `days_per_week` 0: as needed.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Amount {
    /// How many sets.
    pub sets: u16,
    /// Repetitions of a set.
    pub repetitions: u16,
    /// How long each is held.
    pub hold_seconds: u16,
    /// Rest between sets.
    pub rest_seconds: u16,
    /// Whether it is done on each side.
    pub each_side: bool,
    /// Minutes, for what is not counted.
    pub minutes: u16,
    /// How often a day.
    pub times_per_day: u16,
    /// On how many days of a week.
    pub days_per_week: u16,
}

/// A pattern of pain.
#[derive(Clone, Debug, Serialize)]
pub struct Pattern {
    /// The pattern.
    pub feature: String,
    /// What it is, in a few words.
    pub short: String,
}

/// A rule that made it less.
#[derive(Clone, Debug, Serialize)]
pub struct CutBy {
    /// The rule.
    pub rule: String,
    /// What it does.
    pub effect: &'static str,
    /// The same in words.
    pub effect_text: &'static str,
    /// What the rule says.
    pub text: String,
}

/// An activity by name.
#[derive(Clone, Debug, Serialize)]
pub struct Named {
    /// The activity.
    pub id: String,
    /// What it is called.
    pub name: String,
}

/// Where sources differ.
#[derive(Clone, Debug, Serialize)]
pub struct Dispute {
    /// The disagreement.
    pub id: String,
    /// What is disputed.
    pub about: String,
    /// Who says what.
    pub sides: Vec<Side>,
    /// What this guideline follows.
    pub ruling: String,
    /// Who decided that.
    pub ruled_by: Vec<String>,
    /// How sure it is.
    pub certainty: &'static str,
}

/// One side of it.
#[derive(Clone, Debug, Serialize)]
pub struct Side {
    /// What it says.
    pub text: String,
    /// Who says so.
    pub sources: Vec<String>,
}

/// Something that ends a session.
#[derive(Clone, Debug, Serialize)]
pub struct Stop {
    /// The stop sign.
    pub id: String,
    /// What it is.
    pub text: String,
    /// What to do then.
    pub r#do: String,
}

/// One day.
#[derive(Clone, Debug, Serialize)]
pub struct Day {
    /// The day.
    pub date: String,
    /// Its name.
    pub weekday: &'static str,
    /// What is planned, in the order of the day.
    pub planned: Vec<Planned>,
}

/// One activity at a time of day.
#[derive(Clone, Debug, Serialize)]
pub struct Planned {
    /// The time of day.
    pub slot: &'static str,
    /// The activity.
    pub activity: String,
    /// What it is called.
    pub name: String,
}

/// Activities left out by the same thing. An activity that several things leave out stands with the
/// first of them.
#[derive(Clone, Debug, Serialize)]
pub struct LeftOutGroup {
    /// `against`, `week`, `rule`, `other-pattern`, `equipment` or `not-wanted`.
    pub why: &'static str,
    /// The rule, for `rule`.
    pub rule: Option<String>,
    /// `exclude` or `ask-first`, for a rule.
    pub effect: Option<&'static str>,
    /// Whether the rule counts only because an answer is missing.
    pub unknown: bool,
    /// That in words.
    pub text: String,
    /// What it leaves out.
    pub activities: Vec<Named>,
}

/// What is different a week later.
#[derive(Clone, Debug, Serialize)]
pub struct NextWeek {
    /// `comes` or `goes`.
    pub change: &'static str,
    /// The activity.
    pub activity: String,
    /// What it is called.
    pub name: String,
}

/// A question worth asking.
#[derive(Clone, Debug, Serialize)]
pub struct Ask {
    /// What it asks for.
    pub feature: String,
    /// The question.
    pub question: String,
}

/// `carrywell/why-not/1`: why one activity is not in the plan.
#[derive(Clone, Debug, Serialize)]
pub struct WhyNot {
    schema: &'static str,
    /// Where it comes from.
    pub guideline: Origin,
    /// The activity.
    pub activity: Named,
    /// `planned`, `offered` (it may be done, and another was chosen) or `left-out`.
    pub verdict: &'static str,
    /// Everything that leaves it out.
    pub why: Vec<Reason>,
    /// What to do instead, best first.
    pub instead: Vec<Named>,
    /// Everyone who is cited.
    pub sources: Vec<Source>,
}

impl WhyNot {
    /// The text of it, with a line break at the end: what `--json` prints.
    #[must_use]
    pub fn json(&self) -> String {
        super::written(self)
    }
}

/// One thing that leaves it out.
#[derive(Clone, Debug, Serialize)]
pub struct Reason {
    /// As in [`LeftOutGroup`].
    pub why: &'static str,
    /// The rule, for `rule`.
    pub rule: Option<String>,
    /// `exclude` or `ask-first`, for a rule.
    pub effect: Option<&'static str>,
    /// Whether the rule counts only because an answer is missing.
    pub unknown: bool,
    /// That in words.
    pub text: String,
    /// Who says so.
    pub sources: Vec<String>,
}

/// Puts a plan into words.
pub fn planning(shown: Shown<'_>, cleared: Cleared<'_>, plan: &CarePlan) -> Planning {
    let (edition, rules) = (shown.edition, shown.edition.rules());
    let assessment = cleared.assessment();
    let disposition = assessment.act_on();
    let text = |attribute: &str| edition.say(&format!("disposition-{disposition}{attribute}"));
    let items =
        |proposals: &[Proposal]| proposals.iter().map(|proposal| item(shown, proposal)).collect::<Vec<_>>();
    let offered = [&plan.session, &plan.aerobic, &plan.measures, &plan.relief, &plan.lessons];
    let cited = offered.into_iter().flatten().flat_map(|proposal| {
        let record = rules.activity(proposal.activity);
        let disputes = record.disagreements.iter().map(|id| rules.disagreement(*id));
        let disputing = disputes.flat_map(|d| d.sides.iter().flatten().chain(&d.ruled_by));
        record.sources.iter().chain(disputing).copied()
    });
    let general = rules.stop_signs.iter().enumerate().filter(|(_, stop)| stop.general);
    Planning {
        schema: "carrywell/plan/1",
        guideline: origin(edition.bundle()),
        locale: edition.language().to_owned(),
        on: assessment.case().on().to_string(),
        gestational_age: assessment.case().gestational_age(rules).map(|ga| ga.to_string()),
        disposition: disposition.id(),
        title: text(""),
        r#do: text(".do"),
        worse: text(".worse"),
        session_seconds: plan.session_seconds,
        session: items(&plan.session),
        aerobic: items(&plan.aerobic),
        measures: items(&plan.measures),
        relief: items(&plan.relief),
        lessons: items(&plan.lessons),
        week: plan
            .days
            .iter()
            .map(|day| Day {
                date: day.date.to_string(),
                weekday: words::weekday(day.date),
                planned: day
                    .planned
                    .iter()
                    .map(|planned| {
                        let Named { id, name } = named(shown, planned.activity);
                        Planned { slot: words::slot(planned.slot), activity: id, name }
                    })
                    .collect(),
            })
            .collect(),
        stops: general.filter_map(|(at, _)| Some(stop(shown, StopId(u16::try_from(at).ok()?)))).collect(),
        left_out: left_out(shown, &plan.left_out),
        next_week: plan
            .next_week
            .iter()
            .map(|change| {
                let (change, activity) = match change {
                    Change::Comes(activity) => ("comes", *activity),
                    Change::Goes(activity) => ("goes", *activity),
                };
                let Named { id, name } = named(shown, activity);
                NextWeek { change, activity: id, name }
            })
            .collect(),
        ask: plan.ask.iter().map(|feature| ask_item(shown, *feature)).collect(),
        sources: sources(rules, cited),
    }
}

/// A question worth asking, in words.
fn ask_item(shown: Shown<'_>, feature: FeatureId) -> Ask {
    Ask {
        feature: shown.edition.rules().feature(feature).id.clone(),
        question: crate::question::text(shown.edition, feature),
    }
}

/// Why one activity is not in the plan, or that it is.
pub fn why_not(shown: Shown<'_>, cleared: Cleared<'_>, plan: &CarePlan, activity: ActivityId) -> WhyNot {
    let rules = shown.edition.rules();
    let offered = [&plan.session, &plan.aerobic, &plan.measures, &plan.relief, &plan.lessons];
    let planned = offered.into_iter().flatten().any(|proposal| proposal.activity == activity);
    let why = care::verdicts(rules, cleared).into_iter().find_map(|verdict| match verdict {
        Verdict::LeftOut(out) if out.activity == activity => Some(out.why),
        _ => None,
    });
    let verdict = match (planned, &why) {
        (true, _) => "planned",
        (false, None) => "offered",
        (false, Some(_)) => "left-out",
    };
    let record = rules.activity(activity);
    let why: Vec<Reason> =
        why.unwrap_or_default().into_iter().map(|why| reason(shown, activity, why)).collect();
    let mut cited: Vec<guideline::SourceId> = record.sources.clone();
    cited.extend(why.iter().flat_map(|reason| reason.sources.iter()).filter_map(|id| rules.find_source(id)));
    WhyNot {
        schema: "carrywell/why-not/1",
        guideline: origin(shown.edition.bundle()),
        activity: named(shown, activity),
        verdict,
        why,
        instead: record
            .substitutes
            .iter()
            .filter(|other| offered.into_iter().flatten().any(|proposal| proposal.activity == **other))
            .map(|other| named(shown, *other))
            .collect(),
        sources: sources(rules, cited),
    }
}

fn named(shown: Shown<'_>, activity: ActivityId) -> Named {
    let id = shown.edition.rules().activity(activity).id.clone();
    Named { name: shown.edition.say(&format!("activity-{id}")), id }
}

fn item(shown: Shown<'_>, proposal: &Proposal) -> Item {
    let (edition, rules) = (shown.edition, shown.edition.rules());
    let record = rules.activity(proposal.activity);
    let key = |attribute: &str| format!("activity-{}{attribute}", record.id);
    let find = |attribute: &str| edition.find(&key(attribute)).map(str::to_owned);
    Item {
        id: record.id.clone(),
        name: edition.say(&key("")),
        what: edition.say(&key(".what")),
        kind: record.kind.id(),
        role: record.role.map(guideline::Role::id),
        position: record.position.id(),
        position_text: words::position(record.position),
        level: proposal.level,
        levels: record.levels.len(),
        level_text: find(&format!(".level-{}", proposal.level)),
        dose: proposal.dose.map(amount),
        amount: proposal.dose.as_ref().map(words::dose),
        limit: find(".limit"),
        steps: (1..=6).filter_map(|n| find(&format!(".step-{n}"))).collect(),
        mistakes: find(".mistakes"),
        equipment: record
            .equipment
            .iter()
            .map(|item| edition.say(&format!("equipment-{}", rules.equipment_item(*item).id)))
            .collect(),
        because: proposal
            .because
            .iter()
            .map(|feature| Pattern {
                feature: rules.feature(*feature).id.clone(),
                short: crate::question::short(edition, *feature),
            })
            .collect(),
        why: edition.say(&key(".why")),
        cuts: proposal
            .cuts
            .iter()
            .filter_map(|cut| {
                let exclusion = rules.exclusions.get(usize::from(cut.exclusion))?;
                Some(CutBy {
                    rule: exclusion.id.clone(),
                    effect: cut.effect.id(),
                    effect_text: words::effect(cut.effect),
                    text: edition.rule(&exclusion.id),
                })
            })
            .collect(),
        instead_of: proposal.instead_of.map(|other| named(shown, other)),
        preferred: proposal.preferred,
        certainty: record.certainty.id(),
        certainty_text: words::certainty(record.certainty),
        strength: record.strength.id(),
        strength_text: words::strength(record.strength),
        sources: source_names(rules, &record.sources),
        disagreements: record.disagreements.iter().map(|id| dispute(shown, *id)).collect(),
        stop: find(".stop"),
        stops: record
            .stops
            .iter()
            .filter(|id| !rules.stop_sign(**id).general)
            .map(|id| stop(shown, *id))
            .collect(),
    }
}

fn amount(dose: Dose) -> Amount {
    let Dose {
        sets,
        repetitions,
        hold_seconds,
        rest_seconds,
        each_side,
        minutes,
        times_per_day,
        days_per_week,
    } = dose;
    Amount { sets, repetitions, hold_seconds, rest_seconds, each_side, minutes, times_per_day, days_per_week }
}

fn dispute(shown: Shown<'_>, id: DisagreementId) -> Dispute {
    let (edition, rules) = (shown.edition, shown.edition.rules());
    let record = rules.disagreement(id);
    let text = |attribute: &str| edition.say(&format!("disagreement-{}{attribute}", record.id));
    Dispute {
        id: record.id.clone(),
        about: text(""),
        sides: record
            .sides
            .iter()
            .enumerate()
            .map(|(at, who)| Side {
                text: text(&format!(".side-{}", at + 1)),
                sources: source_names(rules, who),
            })
            .collect(),
        ruling: text(".ruling"),
        ruled_by: source_names(rules, &record.ruled_by),
        certainty: record.certainty.id(),
    }
}

fn stop(shown: Shown<'_>, id: StopId) -> Stop {
    let record = shown.edition.rules().stop_sign(id);
    Stop {
        id: record.id.clone(),
        text: shown.edition.say(&format!("stop-{}", record.id)),
        r#do: shown.edition.say(&format!("stop-{}.do", record.id)),
    }
}

/// The place of a reason in the order of groups: what is for everyone, the week, the rules, then fit
/// and taste.
fn rank(why: WhyLeftOut) -> (u8, u16, bool) {
    match why {
        WhyLeftOut::Against => (0, 0, false),
        WhyLeftOut::Week => (1, 0, false),
        WhyLeftOut::Rule { exclusion, unknown } => (2, exclusion, unknown),
        WhyLeftOut::OtherPattern => (3, 0, false),
        WhyLeftOut::Equipment => (4, 0, false),
        WhyLeftOut::NotWanted => (5, 0, false),
    }
}

fn left_out(shown: Shown<'_>, all: &[LeftOut]) -> Vec<LeftOutGroup> {
    let mut by_reason: Vec<(WhyLeftOut, Vec<ActivityId>)> = Vec::new();
    for out in all {
        let Some(first) = out.why.iter().copied().min_by_key(|why| rank(*why)) else { continue };
        match by_reason.iter_mut().find(|(why, _)| *why == first) {
            Some((_, activities)) => activities.push(out.activity),
            None => by_reason.push((first, vec![out.activity])),
        }
    }
    by_reason.sort_by_key(|(why, _)| rank(*why));
    by_reason
        .into_iter()
        .filter_map(|(why, activities)| {
            let first = reason(shown, *activities.first()?, why);
            Some(LeftOutGroup {
                why: first.why,
                rule: first.rule,
                effect: first.effect,
                unknown: first.unknown,
                text: match why {
                    // For these each activity has more of its own to say.
                    WhyLeftOut::Against | WhyLeftOut::OtherPattern | WhyLeftOut::Equipment => {
                        words::why_left_out(first.why).to_owned()
                    }
                    _ => first.text,
                },
                activities: activities.into_iter().map(|activity| named(shown, activity)).collect(),
            })
        })
        .collect()
}

fn reason(shown: Shown<'_>, activity: ActivityId, why: WhyLeftOut) -> Reason {
    let (edition, rules) = (shown.edition, shown.edition.rules());
    let record = rules.activity(activity);
    let plain = |kind: &'static str| Reason {
        why: kind,
        rule: None,
        effect: None,
        unknown: false,
        text: words::why_left_out(kind).to_owned(),
        sources: source_names(rules, &record.sources),
    };
    match why {
        WhyLeftOut::Against => {
            Reason { text: edition.say(&format!("activity-{}.why", record.id)), ..plain("against") }
        }
        WhyLeftOut::Week => plain("week"),
        WhyLeftOut::OtherPattern => {
            let helps: Vec<String> =
                record.helps.iter().map(|f| crate::question::short(edition, *f)).collect();
            let text = format!("{}: {}", words::why_left_out("other-pattern"), helps.join(", "));
            Reason { text, sources: Vec::new(), ..plain("other-pattern") }
        }
        WhyLeftOut::Equipment => {
            let needs: Vec<String> = record
                .equipment
                .iter()
                .filter(|item| !rules.equipment_item(**item).everyday)
                .map(|item| edition.say(&format!("equipment-{}", rules.equipment_item(*item).id)))
                .collect();
            let text = format!("{}: {}", words::why_left_out("equipment"), needs.join(", "));
            Reason { text, sources: Vec::new(), ..plain("equipment") }
        }
        WhyLeftOut::NotWanted => Reason { sources: Vec::new(), ..plain("not-wanted") },
        WhyLeftOut::Rule { exclusion, unknown } => {
            let Some(rule) = rules.exclusions.get(usize::from(exclusion)) else { return plain("rule") };
            Reason {
                why: "rule",
                rule: Some(rule.id.clone()),
                effect: Some(rule.effect.id()),
                unknown,
                text: edition.rule(&rule.id),
                sources: source_names(rules, &rule.sources),
            }
        }
    }
}
