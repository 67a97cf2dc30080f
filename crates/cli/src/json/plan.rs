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
pub(crate) struct Planning {
    schema: &'static str,
    pub(crate) guideline: Origin,
    pub(crate) locale: String,
    pub(crate) on: String,
    pub(crate) gestational_age: Option<String>,
    /// `self-care` or `book-appointment`.
    pub(crate) disposition: &'static str,
    pub(crate) title: String,
    pub(crate) r#do: String,
    pub(crate) worse: String,
    /// Estimated seconds of the session.
    pub(crate) session_seconds: u32,
    /// In the order they are done.
    pub(crate) session: Vec<Item>,
    pub(crate) aerobic: Vec<Item>,
    pub(crate) measures: Vec<Item>,
    pub(crate) relief: Vec<Item>,
    pub(crate) lessons: Vec<Item>,
    /// Seven days, today first.
    pub(crate) week: Vec<Day>,
    /// What ends every session.
    pub(crate) stops: Vec<Stop>,
    /// What was left out, grouped by what left it out.
    pub(crate) left_out: Vec<LeftOutGroup>,
    pub(crate) next_week: Vec<NextWeek>,
    /// Questions whose answer could bring something back or make it less.
    pub(crate) ask: Vec<Ask>,
    pub(crate) sources: Vec<Source>,
}

/// One activity, offered.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Item {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) what: String,
    pub(crate) kind: &'static str,
    pub(crate) role: Option<&'static str>,
    pub(crate) position: &'static str,
    /// The position in words.
    pub(crate) position_text: &'static str,
    /// From 1; 0 where there are no levels.
    pub(crate) level: u8,
    pub(crate) levels: usize,
    /// What this level is, where the numbers do not say it.
    pub(crate) level_text: Option<String>,
    pub(crate) dose: Option<Amount>,
    /// The dose in words.
    pub(crate) amount: Option<String>,
    pub(crate) limit: Option<String>,
    pub(crate) steps: Vec<String>,
    pub(crate) mistakes: Option<String>,
    /// What it needs.
    pub(crate) equipment: Vec<String>,
    /// Her patterns it helps; empty when it is for everyone.
    pub(crate) because: Vec<Pattern>,
    pub(crate) why: String,
    /// What made it less.
    pub(crate) cuts: Vec<CutBy>,
    /// What it stands in for.
    pub(crate) instead_of: Option<Named>,
    pub(crate) preferred: bool,
    pub(crate) certainty: &'static str,
    pub(crate) certainty_text: &'static str,
    pub(crate) strength: &'static str,
    pub(crate) strength_text: &'static str,
    pub(crate) sources: Vec<String>,
    pub(crate) disagreements: Vec<Dispute>,
    /// Its own stop sign in words.
    pub(crate) stop: Option<String>,
    /// Stop signs beside those that end every session.
    pub(crate) stops: Vec<Stop>,
}

/// How much, in numbers. `times_per_day` and `days_per_week` 0: as needed.
#[derive(Clone, Copy, Debug, Serialize)]
pub(crate) struct Amount {
    pub(crate) sets: u16,
    pub(crate) repetitions: u16,
    pub(crate) hold_seconds: u16,
    pub(crate) rest_seconds: u16,
    pub(crate) each_side: bool,
    pub(crate) minutes: u16,
    pub(crate) times_per_day: u16,
    pub(crate) days_per_week: u16,
}

/// A pattern of pain.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Pattern {
    pub(crate) feature: String,
    pub(crate) short: String,
}

/// A rule that made it less.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct CutBy {
    pub(crate) rule: String,
    pub(crate) effect: &'static str,
    pub(crate) effect_text: &'static str,
    pub(crate) text: String,
}

/// An activity by name.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Named {
    pub(crate) id: String,
    pub(crate) name: String,
}

/// Where sources differ.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Dispute {
    pub(crate) id: String,
    pub(crate) about: String,
    pub(crate) sides: Vec<Side>,
    pub(crate) ruling: String,
    pub(crate) ruled_by: Vec<String>,
    pub(crate) certainty: &'static str,
}

/// One side of it.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Side {
    pub(crate) text: String,
    pub(crate) sources: Vec<String>,
}

/// Something that ends a session.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Stop {
    pub(crate) id: String,
    pub(crate) text: String,
    pub(crate) r#do: String,
}

/// One day.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Day {
    pub(crate) date: String,
    pub(crate) weekday: &'static str,
    pub(crate) planned: Vec<Planned>,
}

/// One activity at a time of day.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Planned {
    pub(crate) slot: &'static str,
    pub(crate) activity: String,
    pub(crate) name: String,
}

/// Activities left out by the same thing. An activity that several things leave out stands with the
/// first of them.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct LeftOutGroup {
    /// `against`, `week`, `rule`, `other-pattern`, `equipment` or `not-wanted`.
    pub(crate) why: &'static str,
    pub(crate) rule: Option<String>,
    /// `exclude` or `ask-first`, for a rule.
    pub(crate) effect: Option<&'static str>,
    /// Whether the rule counts only because an answer is missing.
    pub(crate) unknown: bool,
    pub(crate) text: String,
    pub(crate) activities: Vec<Named>,
}

/// What is different a week later.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct NextWeek {
    /// `comes` or `goes`.
    pub(crate) change: &'static str,
    pub(crate) activity: String,
    pub(crate) name: String,
}

/// A question worth asking.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Ask {
    pub(crate) feature: String,
    pub(crate) question: String,
}

/// `carrywell/why-not/1`: why one activity is not in the plan.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct WhyNot {
    schema: &'static str,
    pub(crate) guideline: Origin,
    pub(crate) activity: Named,
    /// `planned`, `offered` (it may be done, and another was chosen) or `left-out`.
    pub(crate) verdict: &'static str,
    pub(crate) why: Vec<Reason>,
    /// What to do instead, best first.
    pub(crate) instead: Vec<Named>,
    pub(crate) sources: Vec<Source>,
}

/// One thing that leaves it out.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Reason {
    pub(crate) why: &'static str,
    pub(crate) rule: Option<String>,
    pub(crate) effect: Option<&'static str>,
    pub(crate) unknown: bool,
    pub(crate) text: String,
    pub(crate) sources: Vec<String>,
}

/// Puts a plan into words.
pub(crate) fn planning(shown: Shown<'_>, cleared: Cleared<'_>, plan: &CarePlan) -> Planning {
    let (bundled, rules) = (shown.bundled, shown.bundled.rules());
    let assessment = cleared.assessment();
    let disposition = assessment.act_on();
    let text = |attribute: &str| bundled.say(&format!("disposition-{disposition}{attribute}"));
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
        guideline: origin(bundled),
        locale: bundled.language().to_owned(),
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
pub(crate) fn ask_item(shown: Shown<'_>, feature: FeatureId) -> Ask {
    Ask {
        feature: shown.bundled.rules().feature(feature).id.clone(),
        question: crate::question::text(shown.bundled, feature),
    }
}

/// Why one activity is not in the plan, or that it is.
pub(crate) fn why_not(
    shown: Shown<'_>,
    cleared: Cleared<'_>,
    plan: &CarePlan,
    activity: ActivityId,
) -> WhyNot {
    let rules = shown.bundled.rules();
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
        guideline: origin(shown.bundled),
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
    let id = shown.bundled.rules().activity(activity).id.clone();
    Named { name: shown.bundled.say(&format!("activity-{id}")), id }
}

fn item(shown: Shown<'_>, proposal: &Proposal) -> Item {
    let (bundled, rules) = (shown.bundled, shown.bundled.rules());
    let record = rules.activity(proposal.activity);
    let key = |attribute: &str| format!("activity-{}{attribute}", record.id);
    let find = |attribute: &str| bundled.find(&key(attribute)).map(str::to_owned);
    Item {
        id: record.id.clone(),
        name: bundled.say(&key("")),
        what: bundled.say(&key(".what")),
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
            .map(|item| bundled.say(&format!("equipment-{}", rules.equipment_item(*item).id)))
            .collect(),
        because: proposal
            .because
            .iter()
            .map(|feature| Pattern {
                feature: rules.feature(*feature).id.clone(),
                short: crate::question::short(bundled, *feature),
            })
            .collect(),
        why: bundled.say(&key(".why")),
        cuts: proposal
            .cuts
            .iter()
            .filter_map(|cut| {
                let exclusion = rules.exclusions.get(usize::from(cut.exclusion))?;
                Some(CutBy {
                    rule: exclusion.id.clone(),
                    effect: cut.effect.id(),
                    effect_text: words::effect(cut.effect),
                    text: bundled.rule(&exclusion.id),
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
    let (bundled, rules) = (shown.bundled, shown.bundled.rules());
    let record = rules.disagreement(id);
    let text = |attribute: &str| bundled.say(&format!("disagreement-{}{attribute}", record.id));
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
    let record = shown.bundled.rules().stop_sign(id);
    Stop {
        id: record.id.clone(),
        text: shown.bundled.say(&format!("stop-{}", record.id)),
        r#do: shown.bundled.say(&format!("stop-{}.do", record.id)),
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
    let (bundled, rules) = (shown.bundled, shown.bundled.rules());
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
            Reason { text: bundled.say(&format!("activity-{}.why", record.id)), ..plain("against") }
        }
        WhyLeftOut::Week => plain("week"),
        WhyLeftOut::OtherPattern => {
            let helps: Vec<String> =
                record.helps.iter().map(|f| crate::question::short(bundled, *f)).collect();
            let text = format!("{}: {}", words::why_left_out("other-pattern"), helps.join(", "));
            Reason { text, sources: Vec::new(), ..plain("other-pattern") }
        }
        WhyLeftOut::Equipment => {
            let needs: Vec<String> = record
                .equipment
                .iter()
                .filter(|item| !rules.equipment_item(**item).everyday)
                .map(|item| bundled.say(&format!("equipment-{}", rules.equipment_item(*item).id)))
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
                text: bundled.rule(&rule.id),
                sources: source_names(rules, &rule.sources),
            }
        }
    }
}
