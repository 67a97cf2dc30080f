//! A rule without its reason in words.

use super::{Check, Whole};
use crate::diagnostic::Findings;
use crate::texts::{Absent, keys};

pub(crate) const CHECK: Check = Check::error("rule-without-text");

pub(super) fn run(whole: &Whole<'_>, findings: &mut Findings<'_>) {
    for key in keys(whole.pages).iter().filter(|key| key.absent == Absent::NoReason) {
        for texts in whole.texts.iter().filter(|texts| !texts.entries.contains_key(&key.key)) {
            findings.add(
                CHECK,
                &key.place,
                format!("there is no reason in words, `{}`, in `{}`", key.key, texts.locale),
                format!("add `{} = ...` to a file of `texts/{}/`", key.key, texts.locale),
            );
        }
    }
}
