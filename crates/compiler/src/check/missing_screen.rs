//! A question that is never asked, or asked twice.

use std::collections::BTreeMap;

use super::{Check, Whole};
use crate::diagnostic::{Findings, Word};
use crate::syntax::feature::Kind;

pub(crate) const CHECK: Check = Check::error("missing-screen");

pub(super) fn run(whole: &Whole<'_>, findings: &mut Findings<'_>) {
    let pages = whole.pages;
    if pages.screens.is_empty() {
        return;
    }
    let mut screens: BTreeMap<&str, &str> = BTreeMap::new();
    for screen in &pages.screens {
        for feature in &screen.features {
            if let Some(first) = screens.get(feature.text.as_str()) {
                findings.add(
                    CHECK,
                    &feature.place,
                    format!("`{}` is already asked on screen `{first}`", feature.text),
                    "ask it once",
                );
            } else {
                screens.insert(&feature.text, &screen.id.text);
            }
        }
    }
    let mut lost = |id: &Word, noun: &str, help: &str| {
        if !screens.contains_key(id.text.as_str()) {
            findings.add(
                CHECK,
                &id.place,
                format!("{noun} `{}` stands on no screen, so it is never asked", id.text),
                help,
            );
        }
    };
    for sign in pages.signs.iter().filter(|sign| !sign.unprompted) {
        lost(&sign.id, "danger sign", "add it to a screen in intake.toml, or write `unprompted = true`");
    }
    for feature in pages.features.iter().filter(|f| !matches!(f.kind, Kind::Inferred { .. })) {
        lost(&feature.id, "feature", "add it to a screen in intake.toml");
    }
    for screen in &pages.screens {
        for word in &screen.features {
            let sign = pages.signs.iter().find(|sign| sign.id.text == word.text);
            let inferred = pages
                .features
                .iter()
                .any(|f| f.id.text == word.text && matches!(f.kind, Kind::Inferred { .. }));
            if inferred {
                findings.add(
                    CHECK,
                    &word.place,
                    format!("`{}` is worked out, so it cannot be asked", word.text),
                    "take it off the screen",
                );
            }
            if sign.is_some_and(|sign| sign.unprompted) {
                findings.add(
                    CHECK,
                    &word.place,
                    format!(
                        "`{}` is marked `unprompted` and stands on screen `{}`",
                        word.text, screen.id.text
                    ),
                    "take it off the screen, or take `unprompted` out",
                );
            }
            if sign.is_some_and(|sign| sign.private != screen.private) {
                findings.add(
                    CHECK,
                    &word.place,
                    format!("only one of `{}` and its screen `{}` is private", word.text, screen.id.text),
                    "write `private = true` in both or in neither",
                );
            }
        }
    }
}
