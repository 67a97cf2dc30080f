//! One of the thirty conflicts among the five articles that no disagreement settles, or a
//! disagreement without a ruling in words.

use super::claim_unaccounted::stretches;
use super::{Check, Whole};
use crate::diagnostic::{Findings, Place};
use crate::texts::{Absent, keys};

pub(crate) const CHECK: Check = Check::error("conflict-without-ruling");

/// How many conflict topics the register of the five articles holds.
const N_TOPICS: u8 = 30;

pub(super) fn run(whole: &Whole<'_>, findings: &mut Findings<'_>) {
    let rows = &whole.pages.disagreements;
    if whole.pages.has_claims {
        let open =
            (1..=N_TOPICS).filter(|topic| !rows.iter().any(|row| row.topics.iter().any(|(t, _)| t == topic)));
        for (first, last) in stretches(open.map(usize::from)) {
            let message = if first == last {
                format!("no disagreement settles conflict topic {first}")
            } else {
                format!("no disagreement settles conflict topics {first} to {last}")
            };
            let help = format!("add a row with `topic = {first}`, both sides and a ruling");
            findings.add(CHECK, &Place::top("disagreements/"), message, help);
        }
    }
    for row in rows {
        for (topic, place) in &row.topics {
            if !(1..=N_TOPICS).contains(topic) {
                findings.add(
                    CHECK,
                    place,
                    format!("there is no conflict topic {topic}"),
                    format!("the topics are 1 to {N_TOPICS}"),
                );
            }
        }
    }
    for key in keys(whole.pages).iter().filter(|key| key.absent == Absent::NoRuling) {
        for texts in whole.texts.iter().filter(|texts| !texts.entries.contains_key(&key.key)) {
            findings.add(
                CHECK,
                &key.place,
                format!("there is no ruling in words, `{}`, in `{}`", key.key, texts.locale),
                "say in texts what we advise and why, as `.ruling`",
            );
        }
    }
}
