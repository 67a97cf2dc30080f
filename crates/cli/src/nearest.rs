//! Which other answers would make it more urgent: what the search of `proof` found, in words.

use care::{Answer, Case, Known};
use clinical::{GestationalAge, Quantity};
use exchange::json::{Changed, Near, Nearest, Shown};
use exchange::question;
use guideline::{FeatureId, FeatureKind};
use proof::nearest::{Change, Neighbour};

use crate::words;

/// Looks around a Case. Nothing where it is an emergency already.
pub(crate) fn nearest(shown: Shown<'_>, case: &Case, tries: usize) -> Option<Nearest> {
    let rules = shown.edition.rules();
    let found = proof::nearest::nearest(rules, case, tries)?;
    // What is asked only in private is named only to someone who is alone.
    let speakable = |change: &Change| {
        let Some(sign) = rules.signs.get(change.feature.index()) else { return true };
        !sign.private || care::certain(rules, case, &sign.when)
    };
    let neighbours = found.neighbours.iter().filter(|near| near.changes.iter().all(speakable));
    Some(Nearest {
        neighbours: neighbours.map(|near| told(shown, near)).collect(),
        n_changes_tried: found.n_changes_tried,
    })
}

fn told(shown: Shown<'_>, near: &Neighbour) -> Near {
    let rules = shown.edition.rules();
    let parts: Vec<String> = near.changes.iter().map(|change| sentence(shown, change)).collect();
    Near {
        disposition: near.disposition.id(),
        changes: near
            .changes
            .iter()
            .map(|change| Changed {
                feature: rules.feature(change.feature).id.clone(),
                from: before(shown, change),
                to: answer(shown, change.feature, change.to),
            })
            .collect(),
        text: words::if_answered(&parts),
    }
}

/// `yes to: bleeding, instead of no`.
fn sentence(shown: Shown<'_>, change: &Change) -> String {
    let record = shown.edition.rules().feature(change.feature);
    let short = question::short(shown.edition, change.feature);
    let to = match change.to {
        Answer::Option(band) => question::option(shown.edition, change.feature, band),
        _ => answer(shown, change.feature, change.to),
    };
    let is_yes_no = record.is_yes_no();
    words::answered(&to, &short, is_yes_no, before(shown, change).as_deref())
}

fn before(shown: Shown<'_>, change: &Change) -> Option<String> {
    let record = shown.edition.rules().feature(change.feature);
    let (known, steps) = change.from;
    match known {
        Known::NotAsked => None,
        Known::NotSure => Some(words::NOT_SURE.to_lowercase()),
        Known::Band(band) => Some(match steps {
            Some(steps) => answer(shown, change.feature, Answer::Measured(steps)),
            None if record.is_yes_no() => yes_no(band > 0),
            None => record.band_name(band).to_owned(),
        }),
    }
}

fn yes_no(yes: bool) -> String {
    if yes { words::YES.to_lowercase() } else { words::NO.to_lowercase() }
}

fn answer(shown: Shown<'_>, feature: FeatureId, answer: Answer) -> String {
    let record = shown.edition.rules().feature(feature);
    match answer {
        Answer::Yes => yes_no(true),
        Answer::No => yes_no(false),
        Answer::NotSure => words::NOT_SURE.to_lowercase(),
        Answer::Option(band) => record.band_name(band).to_owned(),
        Answer::Measured(steps) => match &record.kind {
            FeatureKind::Quantity { unit, .. } => {
                words::measured(shown.edition.words(), Quantity::new(steps, *unit))
            }
            _ => u16::try_from(steps)
                .ok()
                .and_then(GestationalAge::from_days)
                .map_or_else(String::new, |age| age.to_string()),
        },
    }
}
