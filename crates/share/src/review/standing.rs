//! What she changed before and is still so, with how to take it back.

use care::{Choice, Diary, Moment, Offered};
use clinical::Date;
use exchange::Edition;
use serde::Serialize;

use super::offer::{Offer, to_write};
use crate::words;

/// A change she took that is still so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Standing {
    /// The rule it came from.
    pub rule: String,
    /// As in an offer.
    pub change: &'static str,
    /// What is so, in a few words.
    pub text: String,
    /// The day she took it.
    pub since: String,
    /// What `--decline` takes to take it back: the name of its rule, or of its exercise where the rule's
    /// takes back another; null where neither takes back this one.
    pub take_back: Option<String>,
}

/// What she took and is still so, the latest first, without what an offer tells of already.
#[must_use]
pub fn standing(edition: Edition<'_>, offers: &[Offer], diary: &Diary, today: Date) -> Vec<Standing> {
    let rules = edition.rules();
    let declined = |name: &str| to_write(rules, offers, diary, today, name, false);
    let told: Vec<Choice> = offers
        .iter()
        .filter(|offer| offer.taken)
        .flat_map(|offer| declined(offer.rule.as_deref().unwrap_or_default()))
        .collect();
    let is_told = |choice: &Choice| told.iter().any(|told| told.offered == choice.offered);
    let in_force = diary.in_force(rules, today);
    // What she does without has a level only when she has it back.
    let is_out = |activity: &str| {
        in_force
            .iter()
            .any(|(_, choice)| matches!(&choice.offered, Offered::Drop { activity: out } if out == activity))
    };
    let is_hidden =
        |choice: &Choice| matches!(&choice.offered, Offered::Level { activity, .. } if is_out(activity));
    let rest = in_force.iter().rev().filter(|(_, choice)| !is_told(choice) && !is_hidden(choice));
    let row = |(at, choice): &(Moment, &Choice)| {
        let (change, text) = so(edition, &choice.offered)?;
        let takes_back = |name: &&str| declined(name).iter().any(|back| back.offered == choice.offered);
        let names = [Some(short(&choice.rule)), activity_of(&choice.offered)];
        Some(Standing {
            rule: choice.rule.clone(),
            change,
            text,
            since: at.day.to_string(),
            take_back: names.into_iter().flatten().find(takes_back).map(str::to_owned),
        })
    };
    rest.filter_map(row).collect()
}

/// Every change she took that is still so, the latest first, each once and in a few words.
#[must_use]
pub fn changed<'d>(
    edition: Edition<'_>,
    diary: &'d Diary,
    today: Date,
) -> Vec<(Moment, &'d Offered, String)> {
    let mut changed: Vec<(Moment, &Offered, String)> = Vec::new();
    for (at, choice) in diary.in_force(edition.rules(), today).into_iter().rev() {
        let is_new = changed.iter().all(|(_, known, _)| **known != choice.offered);
        if let Some((_, text)) = so(edition, &choice.offered).filter(|_| is_new) {
            changed.push((at, &choice.offered, text));
        }
    }
    changed
}

/// The name of a rule without the group it is in, as it is typed.
pub(super) fn short(rule: &str) -> &str {
    rule.rsplit('.').next().unwrap_or(rule)
}

pub(super) fn activity_of(offered: &Offered) -> Option<&str> {
    match offered {
        Offered::Level { activity, .. } | Offered::Drop { activity } | Offered::Restore { activity } => {
            Some(activity)
        }
        Offered::Minutes(_) | Offered::Flare => None,
    }
}

/// What a change she took has made of her plan. None where the guideline does not know the exercise any
/// more, and so nothing is so.
fn so(edition: Edition<'_>, offered: &Offered) -> Option<(&'static str, String)> {
    let words = edition.words();
    let name = |activity: &str| {
        edition.rules().find_activity(activity)?;
        Some(edition.say(&format!("activity-{activity}")))
    };
    Some(match offered {
        Offered::Level { activity, level } => ("level", words::at_level(words, &name(activity)?, *level)),
        Offered::Drop { activity } => ("drop", words::without(words, &name(activity)?)),
        Offered::Restore { activity } => ("restore", words::again(words, &name(activity)?)),
        Offered::Minutes(minutes) => ("minutes", words.count(wording::OFFER_MINUTES, usize::from(*minutes))),
        Offered::Flare => ("flare", words.say(wording::REVIEW_FLARE).to_owned()),
    })
}
