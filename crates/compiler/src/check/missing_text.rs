//! A sentence a person would look for in vain.

use super::{Check, Whole};
use crate::diagnostic::{Findings, Place};
use crate::texts::{Absent, keys};

pub(crate) const CHECK: Check = Check::error("missing-text");

pub(super) fn run(whole: &Whole<'_>, findings: &mut Findings<'_>) {
    for locale in &whole.pages.settings.locales {
        if !whole.texts.iter().any(|texts| texts.locale == locale.text) {
            findings.add(
                CHECK,
                &locale.place,
                format!("there are no texts in `{}`", locale.text),
                format!("add the folder `texts/{}/`, or take the language out", locale.text),
            );
        }
    }
    let keys = keys(whole.pages);
    for texts in whole.texts {
        for key in keys.iter().filter(|key| key.absent == Absent::Missing) {
            match texts.entries.get(&key.key) {
                None => findings.add(
                    CHECK,
                    &key.place,
                    format!("there is no text `{}` in `{}`", key.key, texts.locale),
                    help(&key.key, &texts.locale),
                ),
                Some(word) if word.text.is_empty() => {
                    let place: &Place = &word.place;
                    findings.add(CHECK, place, format!("the text `{}` is empty", key.key), "write it");
                }
                Some(_) => {}
            }
        }
    }
}

fn help(key: &str, locale: &str) -> String {
    match key.split_once('.') {
        Some((message, attribute)) => {
            format!("add `.{attribute} = ...` under `{message} = ...` in a file of `texts/{locale}/`")
        }
        None => format!("add `{key} = ...` to a file of `texts/{locale}/`"),
    }
}
