//! A difference, looked for again with the engine itself.

use care::{Assessment, Case, Verdict, WhyLeftOut, Wishes, assess, verdicts};
use guideline::{ActivityId, Effect, EquipmentId, Guideline};

use super::Kind;

/// Whether the two guidelines differ so for this person.
pub(super) fn confirms(kind: &Kind, old: (&Guideline, &Case), new: (&Guideline, &Case)) -> bool {
    let was = assess(old.0, with_everything(old.0, old.1));
    let is = assess(new.0, with_everything(new.0, new.1));
    match kind {
        Kind::ActOn { old: before, new: now } => was.act_on() == *before && is.act_on() == *now,
        Kind::AtLeast { old: before, new: now } => was.at_least() == *before && is.at_least() == *now,
        Kind::AtMost { old: before, new: now } => was.at_most() == *before && is.at_most() == *now,
        Kind::Status { old: before, new: now } => was.status() == *before && is.status() == *now,
        Kind::Cleared { now } => was.cleared().is_some() != *now && is.cleared().is_some() == *now,
        Kind::Offered { activity, now } => {
            let seen = |rules, assessment| offer(rules, assessment, activity).map(|offer| offer.is_some());
            seen(old.0, &was) == Some(!*now) && seen(new.0, &is) == Some(*now)
        }
        Kind::Halved { activity, now } => {
            cut(old.0, &was, activity, Effect::HalfDose) == Some(!*now)
                && cut(new.0, &is, activity, Effect::HalfDose) == Some(*now)
        }
        Kind::Held { activity, now } => {
            cut(old.0, &was, activity, Effect::HoldLevel) == Some(!*now)
                && cut(new.0, &is, activity, Effect::HoldLevel) == Some(*now)
        }
        Kind::Reason { sign } => reason(old.0, &was, sign) != reason(new.0, &is, sign),
        Kind::LeftOutBy { rule } => {
            let (was, is) = (left_out_by(old.0, &was, rule), left_out_by(new.0, &is, rule));
            was.is_some() && is.is_some() && was != is
        }
    }
}

/// The same person, who has all there is to have: what she lacks hides what the rules say.
fn with_everything(rules: &Guideline, case: &Case) -> Case {
    let mut case = case.clone();
    let equipment = (0..rules.equipment.len()).filter_map(|at| u16::try_from(at).ok()).map(EquipmentId);
    case.set_wishes(Wishes { equipment: equipment.collect(), ..Wishes::default() });
    case
}

/// What cuts an activity's dose, if it is offered; nothing at all without clearance. An activity the
/// guideline does not have is not offered.
fn offer(rules: &Guideline, assessment: &Assessment, activity: &str) -> Option<Option<Vec<Effect>>> {
    let cleared = assessment.cleared()?;
    let Some(activity) = rules.find_activity(activity) else { return Some(None) };
    let all = verdicts(rules, cleared);
    Some(all.into_iter().find_map(|verdict| match verdict {
        Verdict::Offered(proposal) if proposal.activity == activity => {
            Some(proposal.cuts.iter().map(|cut| cut.effect).collect())
        }
        _ => None,
    }))
}

fn cut(rules: &Guideline, assessment: &Assessment, activity: &str, effect: Effect) -> Option<bool> {
    let cuts = offer(rules, assessment, activity)??;
    Some(cuts.contains(&effect))
}

fn reason(
    rules: &Guideline,
    assessment: &Assessment,
    sign: &str,
) -> Option<(clinical::Disposition, care::Because, bool)> {
    let sign = rules.find_sign(sign)?;
    let found = assessment.reasons().iter().find(|reason| reason.sign == sign)?;
    Some((found.disposition, found.because, found.certain))
}

/// The names of what a rule leaves out, and whether it surely does.
fn left_out_by(rules: &Guideline, assessment: &Assessment, rule: &str) -> Option<Vec<(String, bool)>> {
    let cleared = assessment.cleared()?;
    let at = rules.exclusions.iter().position(|exclusion| exclusion.id == rule)?;
    let name = |activity: ActivityId| rules.activity(activity).id.clone();
    let mut out = Vec::new();
    for verdict in verdicts(rules, cleared) {
        let Verdict::LeftOut(left_out) = verdict else { continue };
        for why in left_out.why {
            match why {
                WhyLeftOut::Rule { exclusion, unknown } if usize::from(exclusion) == at => {
                    out.push((name(left_out.activity), unknown));
                }
                _ => {}
            }
        }
    }
    out.sort_unstable();
    Some(out)
}
