//! `carrywell/assessment/1`: how urgent, what to do, whom to ring, why, and what is still open.

mod shape;

use care::{Assessment, Because, Case, Known, Reason, Status};
use clinical::{Certainty, Disposition};
use guideline::{Condition, DoorId, FeatureId, Guideline, LineKind, RegionId, SignId};

use super::{Shown, origin, source_names, sources};
use crate::case_file::Heard;
use crate::contradiction::Contradiction;
use crate::edition::Edition;
use crate::number;
use crate::spoken::{self, Mention};
use crate::words;

pub use shape::{Advice, Door, Finding, HeardSign, Line, Open, Ordinary, Pair, Raise};

/// Puts an assessment into words.
pub fn advice(
    shown: Shown<'_>,
    assessment: &Assessment,
    heard: &[Heard],
    contradictions: &[Contradiction],
) -> Advice {
    let (edition, rules) = (shown.edition, shown.edition.rules());
    let words = edition.words();
    let case = assessment.case();
    let act_on = assessment.act_on();
    let urgent = act_on > Disposition::BookAppointment;
    // Where something urgent stands, it is said first, finished or not.
    let heading = match assessment.status() {
        Status::Incomplete if !urgent => "incomplete".to_owned(),
        _ => act_on.id().to_owned(),
    };
    let text = |attribute: &str| edition.say(&format!("disposition-{heading}{attribute}"));
    let (title, r#do, worse) = match out_of_scope(rules, assessment) {
        Some(option) if !urgent => (
            words.say(wording::NOT_FOR_YOU).to_owned(),
            edition.say(&format!("scope-{option}")),
            String::new(),
        ),
        Some(option) => {
            let scope = edition.say(&format!("scope-{option}"));
            let worse = format!("{}\n{scope}", text(".worse"));
            (text(""), edition.do_not_pregnant(&heading), worse)
        }
        None => (text(""), text(".do"), text(".worse")),
    };
    let contradictions: Vec<Contradiction> = contradictions
        .iter()
        .cloned()
        .chain(crate::contradiction::of_assessment(rules, assessment))
        .collect();
    let doors = doors(shown, assessment);
    let unknown_week = case.gestational_age(rules).is_none() && assessment.status() != Status::OutOfScope;
    let private = assessment.reasons().iter().any(|reason| rules.sign(reason.sign).private);
    let mut route_notes = Vec::new();
    if unknown_week && !doors.is_empty() && week_decides_the_door(rules, assessment) {
        route_notes.push(edition.say("route-unknown-week"));
    }
    if private {
        route_notes.push(edition.say("private-lines"));
    }
    let ordinary: Vec<&guideline::SelfCareRule> =
        rules.self_care.iter().filter(|rule| care::certain(rules, case, &rule.when)).collect();
    let cited = assessment
        .reasons()
        .iter()
        .flat_map(|reason| rules.sign(reason.sign).sources.iter())
        .chain(ordinary.iter().flat_map(|rule| rule.sources.iter()))
        .copied();
    // What surely does not apply is left out, unless that would leave nothing of what she wrote.
    let applies = |heard: &&Heard| {
        let sign = rules.sign(heard.sign);
        sign.private || care::possible(rules, case, &sign.when)
    };
    let some_heard = heard.iter().any(|heard| applies(&heard));
    // Private questions wait until she is alone; she is told that they were not asked, and whom she
    // can talk to all the same.
    let not_asked = rules.signs.iter().enumerate().any(|(at, sign)| {
        let asked = u16::try_from(at).is_ok_and(|at| case.known(FeatureId(at)) != Known::NotAsked);
        sign.private && !sign.unprompted && !asked
    });
    let private_not_asked = (not_asked && !private && assessment.act_on() < Disposition::Emergency)
        .then(|| edition.say("private-lines"));
    Advice {
        certainty: Certainty::Ungraded.id(),
        certainty_words: words::certainty(words, Certainty::Ungraded),
        private_not_asked,
        schema: "carrywell/assessment/1",
        guideline: origin(edition.bundle()),
        locale: edition.language().to_owned(),
        region: rules.region(shown.region).id.clone(),
        on: case.on().to_string(),
        day_note: None,
        out_of_date: false,
        gestational_age: case.gestational_age(rules).map(|ga| ga.to_string()),
        status: words::status(assessment.status()),
        cleared: assessment.cleared().is_some(),
        at_least: assessment.at_least().id(),
        at_most: assessment.at_most().id(),
        act_on: act_on.id(),
        title,
        r#do,
        worse,
        emergency_numbers: rules.region(shown.region).emergency.clone(),
        lines: if private { lines(edition, shown.region) } else { Vec::new() },
        say: (!doors.is_empty()).then(|| {
            let mentions: Vec<Mention<'_>> =
                heard.iter().map(|heard| Mention { sign: heard.sign, words: heard.words.as_str() }).collect();
            spoken::sentence(shown, assessment, case, &mentions)
        }),
        doors,
        route_notes,
        reasons: assessment.reasons().iter().map(|reason| because(shown, case, reason)).collect(),
        ordinary: ordinary
            .iter()
            .map(|rule| Ordinary {
                rule: rule.id.clone(),
                text: edition.rule(&rule.id),
                sources: source_names(rules, &rule.sources),
            })
            .collect(),
        would_raise: would_raise(shown, assessment),
        nearest: None,
        open: open(shown, assessment),
        heard: heard
            .iter()
            .filter(|heard| !some_heard || applies(heard))
            .map(|heard| HeardSign {
                sign: rules.sign(heard.sign).id.clone(),
                words: words::shown(&heard.words),
                question: edition.say(&format!("sign-{}", rules.sign(heard.sign).id)),
                answered: !case.mentioned().contains(&heard.sign),
                certain: spoken::surely(rules, case, heard.sign),
                if_also: spoken::if_also(shown, case, heard.sign),
            })
            .collect(),
        contradictions: contradictions
            .iter()
            .map(|pair| Pair {
                features: pair.features.iter().map(|f| rules.feature(*f).id.clone()).collect(),
                text: pair.text(edition),
            })
            .collect(),
        sources: sources(rules, cited),
    }
}

/// What puts her outside of what the guideline is meant for, such as `after-birth`.
pub fn out_of_scope(rules: &Guideline, assessment: &Assessment) -> Option<String> {
    if assessment.status() != Status::OutOfScope {
        return None;
    }
    let mut option = None;
    rules.scope.for_each_feature(&mut |feature, _| {
        if let care::Known::Band(band) = assessment.case().known(feature) {
            option = Some(rules.feature(feature).band_name(band).to_owned());
        }
    });
    Some(option.unwrap_or_default())
}

fn because(shown: Shown<'_>, case: &Case, reason: &Reason) -> Finding {
    let rules = shown.edition.rules();
    let sign = rules.sign(reason.sign);
    Finding {
        sign: sign.id.clone(),
        group: rules.group(sign.group).id.clone(),
        disposition: reason.disposition.id(),
        because: match reason.because {
            Because::SaidYes => "said-yes",
            Because::NotSure => "not-sure",
            Because::Measured => "measured",
            Because::Mentioned => "mentioned",
        },
        certain: reason.certain,
        if_also: spoken::if_also(shown, case, reason.sign).filter(|_| !reason.certain),
        short: shown.edition.say(&format!("sign-{}.short", sign.id)),
        why: shown.edition.say(&format!("sign-{}.why", sign.id)),
        sources: source_names(rules, &sign.sources),
    }
}

/// Whom to ring. Where nothing urgent stands but the check is not finished, the doors for this week
/// are named all the same: nobody needs a result to make a call.
fn doors(shown: Shown<'_>, assessment: &Assessment) -> Vec<Door> {
    let rules = shown.edition.rules();
    let mut ids = care::doors(rules, assessment);
    if ids.is_empty() && assessment.status() == Status::Incomplete {
        ids = open_this_week(rules, assessment.case());
    }
    in_her_order(shown, ids)
}

/// Whom she rings in this week if something comes up today, before anything has.
pub fn doors_this_week(shown: Shown<'_>, case: &Case) -> Vec<Door> {
    in_her_order(shown, open_this_week(shown.edition.rules(), case))
}

fn open_this_week(rules: &Guideline, case: &Case) -> Vec<DoorId> {
    let mut ids: Vec<DoorId> = Vec::new();
    // Rules that ask for the week are those that say which door is open to her now.
    let asks_week = |when: &Condition| *when != Condition::Always;
    let fitting = rules.door_rules.iter().filter(|rule| {
        rule.disposition == Disposition::CallToday
            && asks_week(&rule.when)
            && care::possible(rules, case, &rule.when)
    });
    for rule in fitting {
        // The first door of each rule is the best one.
        ids.extend(rule.doors.first().filter(|door| !ids.contains(door)));
    }
    ids
}

/// Doors by name and number, her own numbers first; the rest stays in its order.
pub fn in_her_order(shown: Shown<'_>, ids: Vec<DoorId>) -> Vec<Door> {
    let of = |own: bool| {
        let ids = ids.iter().copied().filter(move |door| number::of(shown.numbers, *door).is_some() == own);
        ids.map(|door| named(shown, door))
    };
    of(true).chain(of(false)).collect()
}

/// Whether the door hangs on the week, which is not known.
fn week_decides_the_door(rules: &Guideline, assessment: &Assessment) -> bool {
    let act_on = assessment.act_on();
    let groups: Vec<_> = assessment
        .reasons()
        .iter()
        .filter(|reason| reason.disposition >= act_on)
        .map(|reason| rules.sign(reason.sign).group)
        .collect();
    let urgency = if act_on == Disposition::SelfCare { Disposition::CallToday } else { act_on };
    rules.door_rules.iter().any(|rule| {
        rule.disposition == urgency
            && (groups.is_empty() || groups.contains(&rule.group))
            && care::possible(rules, assessment.case(), &rule.when)
            && !care::certain(rules, assessment.case(), &rule.when)
    })
}

fn named(shown: Shown<'_>, id: DoorId) -> Door {
    let rules = shown.edition.rules();
    let region = rules.region(shown.region);
    let door = rules.door(id);
    let own = number::of(shown.numbers, id);
    Door {
        id: door.id.clone(),
        name: shown.edition.say(&format!("door-{}-{}", region.id, door.id)),
        number: own.map(str::to_owned).or_else(|| region.doors.get(id.index()).cloned().flatten()),
        own: own.is_some(),
    }
}

/// Lines for someone who is hurt, afraid, or thinks of harm.
pub fn lines(edition: Edition<'_>, region: RegionId) -> Vec<Line> {
    let region = edition.rules().region(region);
    let wanted =
        region.lines.iter().filter(|line| matches!(line.kind, LineKind::Crisis | LineKind::Helpline));
    wanted
        .map(|line| Line {
            id: line.id.clone(),
            kind: line.kind.id(),
            name: edition.say(&format!("line-{}-{}", region.id, line.id)),
            number: line.number.clone(),
        })
        .collect()
}

fn would_raise(shown: Shown<'_>, assessment: &Assessment) -> Vec<Raise> {
    let rules = shown.edition.rules();
    let case = assessment.case();
    // What is asked only in private is named only to someone who is alone.
    let speakable = |sign: SignId| {
        let sign = rules.sign(sign);
        !sign.private || care::certain(rules, case, &sign.when)
    };
    assessment
        .would_raise(rules)
        .into_iter()
        .filter(|raise| speakable(raise.sign))
        .map(|raise| Raise {
            sign: rules.sign(raise.sign).id.clone(),
            to: raise.to.id(),
            short: shown.edition.say(&format!("sign-{}.short", rules.sign(raise.sign).id)),
            group: shown.edition.say(&format!("group-{}", rules.group(rules.sign(raise.sign).group).id)),
        })
        .collect()
}

fn open(shown: Shown<'_>, assessment: &Assessment) -> Vec<Open> {
    let rules = shown.edition.rules();
    let ask_next = assessment.ask_next(rules);
    let for_plan = assessment.ask_before_plan(rules);
    let for_plan =
        for_plan.iter().filter(|feature| !ask_next.contains(feature)).map(|feature| (*feature, false));
    let open = |(feature, changes_result): (FeatureId, bool)| Open {
        feature: rules.feature(feature).id.clone(),
        question: question(shown, feature),
        changes_result,
    };
    ask_next.iter().map(|feature| (*feature, true)).chain(for_plan).map(open).collect()
}

/// The question that asks for a feature.
fn question(shown: Shown<'_>, feature: FeatureId) -> String {
    crate::question::text(shown.edition, feature)
}
