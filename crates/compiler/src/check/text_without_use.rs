//! A text no record asks for.

use std::collections::BTreeSet;

use super::{Check, Whole, nearest};
use crate::diagnostic::Findings;
use crate::texts::keys;

pub(crate) const CHECK: Check = Check::error("text-without-use");

pub(super) fn run(whole: &Whole<'_>, findings: &mut Findings<'_>) {
    let keys = keys(whole.pages);
    let known: BTreeSet<&str> = keys.iter().map(|key| key.key.as_str()).collect();
    for texts in whole.texts {
        for (key, word) in &texts.entries {
            if known.contains(key.as_str()) {
                continue;
            }
            let message = key.split_once('.').map(|(message, _)| message);
            // When the whole message belongs to nothing, one finding is enough.
            if message.is_some_and(|message| !known.contains(message)) {
                continue;
            }
            let absent = known.iter().copied().filter(|k| !texts.entries.contains_key(*k));
            let help = match nearest(key, absent) {
                Some(near) => format!("did you mean `{near}`?"),
                None => "rename it after the record it belongs to, or take it out".to_owned(),
            };
            findings.add(CHECK, &word.place, format!("no record asks for the text `{key}`"), help);
        }
        for (step, word) in gaps(texts) {
            findings.add(
                CHECK,
                &word.place,
                format!("there is no step before `{step}`"),
                "number the steps from 1 without gaps",
            );
        }
    }
}

/// Steps that follow no step.
fn gaps(texts: &crate::texts::Written) -> Vec<(&str, &crate::diagnostic::Word)> {
    texts
        .entries
        .iter()
        .filter(|(key, _)| {
            let Some((message, number)) = key.rsplit_once(".step-") else { return false };
            let number: usize = number.parse().unwrap_or(0);
            number > 1 && !texts.entries.contains_key(&format!("{message}.step-{}", number - 1))
        })
        .map(|(key, word)| (key.as_str(), word))
        .collect()
}
