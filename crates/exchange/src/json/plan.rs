//! `carrywell/plan/1`: what to do today and this week, how much, why, how sure, who says so, who
//! disagrees, and when to stop; what was left out, and by what.

mod left_out;
mod shape;

use care::{CarePlan, Change, Cleared, Proposal, Verdict};
use clinical::Dose;
use guideline::{ActivityId, DisagreementId, FeatureId, StopId};

use super::{Shown, origin, source_names, sources};
use crate::words;
use left_out::{left_out, reason};

pub use shape::{
    Amount, Ask, CutBy, Day, Dispute, Flare, Item, LeftOutGroup, Named, NextWeek, Pattern, Planned, Planning,
    Reason, Side, Stop, WhyNot,
};

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
                weekday: words::weekday(edition.words(), day.date),
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
        flare: plan.flare_until.map(|until| Flare {
            until: until.to_string(),
            text: edition.say("flare-plan"),
            after: edition.say("flare-plan.after"),
        }),
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
    let words = edition.words();
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
        position_text: words::position(words, record.position),
        level: proposal.level,
        levels: record.levels.len(),
        level_text: find(&format!(".level-{}", proposal.level)),
        dose: proposal.dose.map(amount),
        amount: proposal.dose.as_ref().map(|dose| words::dose(words, dose)),
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
                    effect_text: words::effect(words, cut.effect),
                    unknown: cut.unknown,
                    text: edition.rule(&exclusion.id),
                })
            })
            .collect(),
        instead_of: proposal.instead_of.map(|other| named(shown, other)),
        preferred: proposal.preferred,
        certainty: record.certainty.id(),
        certainty_text: words::certainty(words, record.certainty),
        strength: record.strength.id(),
        strength_text: words::strength(words, record.strength),
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
