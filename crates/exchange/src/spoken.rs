//! What she says on the phone: the week, then what is known to be so.
//!
//! Nothing is put into her mouth that nobody said. A danger sign her own words point to is spoken
//! only if it surely applies to her, whatever is still open; otherwise her own words are.

use care::{Assessment, Because, Case, Known, Reason, certain};
use guideline::{Condition, FeatureId, FeatureKind, Guideline, SignId};

use wording::Words;

use crate::json::Shown;
use crate::words;

/// More than this nobody listens to before they answer.
const SAID_MAX: usize = 3;

/// A danger sign her own words point to, and the words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mention<'a> {
    /// The danger sign.
    pub sign: SignId,
    /// Her words.
    pub words: &'a str,
}

/// Whether a danger sign is about her for certain: its week is hers, and no part of it is a fact
/// that nobody has stated.
pub fn surely(rules: &Guideline, case: &Case, sign: SignId) -> bool {
    let record = rules.sign(sign);
    // Being alone decides whether it is asked, not whether it is so.
    record.private
        || (certain(rules, case, &record.when)
            && unstated(rules, case, sign).is_empty()
            && measurable(rules, case, sign))
}

/// Whether she has what a danger sign is measured with, where it is measured: nobody says a number
/// that was never taken.
fn measurable(rules: &Guideline, case: &Case, sign: SignId) -> bool {
    let mut can = true;
    if let Some(condition) = &rules.sign(sign).no_when {
        condition.for_each_feature(&mut |feature, _| {
            can &= !is_device(rules, feature) || case.known(feature) == Known::Band(1);
        });
    }
    can
}

/// Whether a fact says that something can be measured.
fn is_device(rules: &Guideline, fact: FeatureId) -> bool {
    rules
        .features
        .iter()
        .any(|f| matches!(f.kind, FeatureKind::Quantity { device: Some(device), .. } if device == fact))
}

/// The facts about her a danger sign takes for granted and nobody has stated.
pub fn unstated(rules: &Guideline, case: &Case, sign: SignId) -> Vec<FeatureId> {
    let record = rules.sign(sign);
    if record.private {
        return Vec::new();
    }
    let stated = |fact: &FeatureId| case.known(*fact) == Known::Band(1);
    let mut open = Vec::new();
    if !certain(rules, case, &record.when) {
        open = facts(rules, &record.when);
        open.retain(|fact| !stated(fact));
    }
    // A combination needs at least one of its facts.
    let combined = record.yes_when.as_ref().map(|when| facts(rules, when)).unwrap_or_default();
    if !combined.iter().any(stated) {
        open.extend(combined);
    }
    open.sort_unstable();
    open.dedup();
    open
}

/// The facts a condition speaks of. Having a device at hand is none of them.
fn facts(rules: &Guideline, condition: &Condition) -> Vec<FeatureId> {
    let mut found = Vec::new();
    condition.for_each_feature(&mut |feature, _| match &rules.feature(feature).kind {
        FeatureKind::Inferred { when } => found.extend(facts(rules, when)),
        FeatureKind::Fact if !is_device(rules, feature) => found.push(feature),
        _ => {}
    });
    found
}

/// For a danger sign that only may apply: what else would have to be so, in words.
pub fn if_also(shown: Shown<'_>, case: &Case, sign: SignId) -> Option<String> {
    let rules = shown.edition.rules();
    let facts = unstated(rules, case, sign);
    let names: Vec<String> = facts.iter().map(|fact| crate::question::short(shown.edition, *fact)).collect();
    let short = shown.edition.say(&format!("sign-{}.short", rules.sign(sign).id));
    (!names.is_empty()).then(|| words::if_also(shown.edition.words(), &names, &short))
}

/// The sentence: the opening, then what was found. `stated` is what she has answered, `mentions`
/// what her own words point to besides.
pub fn sentence(
    shown: Shown<'_>,
    assessment: &Assessment,
    stated: &Case,
    mentions: &[Mention<'_>],
) -> String {
    let rules = shown.edition.rules();
    let words = shown.edition.words();
    let mut said: Vec<String> = opening(words, rules, assessment, stated).into_iter().collect();
    let opened = said.len();
    let act_on = assessment.act_on();
    let say = |reason: &Reason| of_reason(shown, stated, mentions, reason);
    let urgent = assessment.reasons().iter().filter(|reason| reason.disposition >= act_on);
    said.extend(urgent.filter_map(say).take(SAID_MAX));
    if said.len() == opened {
        // What makes it urgent cannot be said for certain; what lies behind it often can.
        said.extend(assessment.reasons().iter().filter_map(say).take(SAID_MAX));
    }
    if said.len() == opened {
        let own = in_her_words(words, assessment, mentions);
        said.push(own.unwrap_or_else(|| words.say(wording::SAY_WORRIED).to_owned()));
    }
    said.join(" ")
}

/// The week; or, for someone who is not pregnant now, that.
fn opening(words: Words, rules: &Guideline, assessment: &Assessment, stated: &Case) -> Option<String> {
    match (crate::json::out_of_scope(rules, assessment), stated.gestational_age(rules)) {
        (Some(option), _) if option == "after-birth" => Some(words.say(wording::SAY_AFTER_BIRTH).to_owned()),
        (Some(_), _) => None,
        (None, Some(ga)) => Some(words::i_am_weeks(words, ga)),
        (None, None) => Some(words.say(wording::SAY_WEEK_UNKNOWN).to_owned()),
    }
}

fn of_reason(shown: Shown<'_>, stated: &Case, mentions: &[Mention<'_>], reason: &Reason) -> Option<String> {
    let rules = shown.edition.rules();
    let say = shown.edition.say(&format!("sign-{}.say", rules.sign(reason.sign).id));
    let answered = stated.known(FeatureId::from(reason.sign));
    let only_mentioned =
        answered == Known::NotAsked && mentions.iter().any(|mention| mention.sign == reason.sign);
    if only_mentioned && !surely(rules, stated, reason.sign) {
        return None;
    }
    match reason.because {
        // Worked out from her answers and from something nobody has stated.
        Because::Measured if !reason.certain => {
            let asked =
                unstated(rules, stated, reason.sign).iter().all(|fact| stated.known(*fact) == Known::NotSure);
            asked.then(|| words::not_sure_but(shown.edition.words(), &say))
        }
        Because::SaidYes | Because::Measured => Some(say),
        Because::NotSure | Because::Mentioned => Some(words::not_sure_but(shown.edition.words(), &say)),
    }
}

/// Her own words, each once, where nothing else can be said.
fn in_her_words(words: Words, assessment: &Assessment, mentions: &[Mention<'_>]) -> Option<String> {
    let mut own: Vec<String> = Vec::new();
    for reason in assessment.reasons() {
        let of_reason = mentions.iter().filter(|mention| mention.sign == reason.sign);
        for said in of_reason.map(|mention| words::shown(mention.words)) {
            if !said.trim().is_empty() && !own.contains(&said) {
                own.push(said);
            }
        }
    }
    own.truncate(SAID_MAX);
    (!own.is_empty()).then(|| words::in_my_own_words(words, &own))
}
