//! An urgent danger sign that no property speaks of.
//!
//! A danger sign that calls for help today is written down twice: as a rule, and as a property that
//! promises how urgent a "yes" is at least. Where a guideline has properties, none may be forgotten.

use clinical::{Disposition, Truth};
use guideline::{Promise, SignId, Situation};

use super::{Check, Whole};
use crate::diagnostic::Findings;

pub(crate) const CHECK: Check = Check::error("sign-without-property");

pub(super) fn run(whole: &Whole<'_>, findings: &mut Findings<'_>) {
    let pages = whole.pages;
    // A property that cannot be read may be the one that is missing.
    let all_read = pages.properties.iter().all(|p| p.for_every.is_some() && p.promise.is_some());
    if !pages.has_properties || !all_read {
        return;
    }
    for (number, (sign, written)) in (0u16..).zip(whole.guideline.signs.iter().zip(&pages.signs)) {
        let promised = |promise: &Promise| matches!(promise, Promise::AtLeast(d) if *d >= sign.disposition);
        let spoken_of = whole.properties.iter().any(|p| {
            promised(&p.promise)
                && speaks_of(&One { sign: SignId(number), n_signs: pages.signs.len() }, &p.for_every)
        });
        if sign.disposition >= Disposition::CallToday && !spoken_of {
            findings.add(
                CHECK,
                &written.id.place,
                format!("no property promises that `{}` is at least {}", sign.id, sign.disposition),
                format!(
                    "add a row to properties/ with `for-every = \"{} is present\"` and `at-least = \"{}\"`",
                    sign.id, sign.disposition
                ),
            );
        }
    }
}

/// Someone of whom nothing is known but that she says yes to this danger sign and to no other.
struct One {
    sign: SignId,
    n_signs: usize,
}

/// Whether the situation asks for a "yes" to the sign, and can hold for her.
fn speaks_of(one: &One, situation: &Situation) -> bool {
    let mut asked = false;
    situation.for_each_question(&mut |part| asked |= *part == Situation::Present(one.sign.into()));
    asked && one.is_in(situation).possible()
}

impl One {
    fn is_in(&self, situation: &Situation) -> Truth {
        match situation {
            Situation::Always => Truth::Yes,
            Situation::All(parts) => parts.iter().fold(Truth::Yes, |all, part| all.and(self.is_in(part))),
            Situation::Any(parts) => parts.iter().fold(Truth::No, |any, part| any.or(self.is_in(part))),
            Situation::Not(inner) => self.is_in(inner).negate(),
            // INVARIANT(signs-first).
            Situation::Present(feature) if feature.index() < self.n_signs => {
                (*feature == self.sign.into()).into()
            }
            Situation::Absent(feature) | Situation::NotSure(feature) | Situation::NotAsked(feature)
                if *feature == self.sign.into() =>
            {
                Truth::No
            }
            Situation::Mentioned(sign) if *sign == self.sign => Truth::No,
            _ => Truth::Unknown,
        }
    }
}
