//! A claim of the five articles that is lost, or whose outcome is not told.

use guideline::ClaimStatus;

use super::{Check, Whole, nearest};
use crate::diagnostic::{Findings, Place, Word};
use crate::resolve::Kind;

pub(crate) const CHECK: Check = Check::error("claim-unaccounted");

/// How many claims the register of the five articles holds.
const N_CLAIMS: usize = 272;

/// Where a claim may have gone, by the word before the colon.
const KINDS: [(&str, Kind); 7] = [
    ("activity", Kind::Activity),
    ("topic", Kind::Topic),
    ("sign", Kind::Sign),
    ("rule", Kind::Rule),
    ("feature", Kind::Feature),
    ("stop", Kind::Stop),
    ("disagreement", Kind::Disagreement),
];

pub(super) fn run(whole: &Whole<'_>, findings: &mut Findings<'_>) {
    if !whole.pages.has_claims {
        return;
    }
    let ids: Vec<String> = (1..=N_CLAIMS).map(claim_id).collect();
    let missing = (1..=N_CLAIMS).filter(|n| whole.names.get(Kind::Claim, &claim_id(*n)).is_none());
    for (first, last) in stretches(missing) {
        let message = if first == last {
            format!("claim `{}` is not in the list", claim_id(first))
        } else {
            format!("claims `{}` to `{}` are not in the list", claim_id(first), claim_id(last))
        };
        let help = "say what became of each, in one of the files in `claims/`";
        findings.add(CHECK, &Place::top("claims/"), message, help);
    }
    for claim in &whole.pages.claims {
        if !ids.contains(&claim.id.text) {
            findings.add(
                CHECK,
                &claim.id.place,
                format!(
                    "`{}` is not a claim of the register, which goes from `s-001` to `s-{N_CLAIMS}`",
                    claim.id.text
                ),
                "",
            );
        }
        for by in &claim.by {
            record(whole, by, findings);
        }
        let id = &claim.id.text;
        let lacks = match claim.status {
            ClaimStatus::Adopted if claim.by.is_empty() => Some("`by`: which record says so too"),
            ClaimStatus::Corrected if claim.by.is_empty() => Some("`by`: which record says what is right"),
            ClaimStatus::Corrected if claim.against.is_empty() => {
                Some("`against`: the source it is corrected against")
            }
            ClaimStatus::Declined | ClaimStatus::NoAdvice
                if claim.why.as_ref().is_none_or(|w| w.text.is_empty()) =>
            {
                Some("`why`")
            }
            _ => None,
        };
        if let Some(lacks) = lacks {
            findings.add(
                CHECK,
                &claim.id.place,
                format!("claim `{id}` is `{}` and does not say {lacks}", claim.status.id()),
                "add it",
            );
        }
    }
}

fn claim_id(number: usize) -> String {
    format!("s-{number:03}")
}

/// Numbers in order, neighbours joined: 1, 2, 3, 7 are 1 to 3 and 7 to 7.
pub(super) fn stretches(numbers: impl Iterator<Item = usize>) -> Vec<(usize, usize)> {
    let mut out: Vec<(usize, usize)> = Vec::new();
    for number in numbers {
        match out.last_mut() {
            Some((_, last)) if *last + 1 == number => *last = number,
            _ => out.push((number, number)),
        }
    }
    out
}

/// Looks up `kind:id`.
fn record(whole: &Whole<'_>, by: &Word, findings: &mut Findings<'_>) {
    let found = by
        .text
        .split_once(':')
        .and_then(|(kind, id)| KINDS.iter().find(|(word, _)| *word == kind).map(|(_, kind)| (*kind, id)));
    let Some((kind, id)) = found else {
        let words: Vec<&str> = KINDS.iter().map(|(word, _)| *word).collect();
        let written = by.text.split_once(':').map_or(by.text.as_str(), |(kind, _)| kind);
        let help = match nearest(written, words.iter().copied()) {
            Some(near) => format!("did you mean `{near}:...`?"),
            None => format!("write {}, a colon and an id", super::one_of(&words)),
        };
        findings.add(CHECK, &by.place, format!("`{}` does not say which record", by.text), help);
        return;
    };
    match whole.names.get(kind, id) {
        Some(number) => whole.names.uses(kind, number),
        None => {
            let known = whole.names.of(kind);
            let help = match nearest(id, known) {
                Some(near) => {
                    let word = by.text.split_once(':').map_or("", |(word, _)| word);
                    format!("did you mean `{word}:{near}`?")
                }
                None => "name a record that exists".to_owned(),
            };
            findings.add(CHECK, &by.place, format!("there is no {} `{id}`", kind.noun()), help);
        }
    }
}
