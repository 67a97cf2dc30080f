//! A `not` in a danger sign or in a self-care rule.
//!
//! Without it a "yes" can only raise the result, never lower it, and what is not known can never
//! reassure. An inferred feature that a danger sign asks about may not hide a `not` either. `is no`
//! is a `not` by another name; only `no-when` may ask it, where it says that there is nothing to
//! measure with, and answers what was not asked.

use super::{Check, Whole};
use crate::diagnostic::{Findings, Word};
use crate::syntax::Pages;
use crate::syntax::condition::{Question, Written};
use crate::syntax::feature::Kind;

pub(crate) const CHECK: Check = Check::error("negated-sign");

pub(super) fn run(whole: &Whole<'_>, findings: &mut Findings<'_>) {
    for sign in &whole.pages.signs {
        let who = format!("danger sign `{}`", sign.id.text);
        for written in [Some(&sign.when), sign.yes_when.as_ref()].into_iter().flatten() {
            look(whole, findings, &who, written, true);
        }
        if let Some(written) = &sign.no_when {
            look(whole, findings, &who, written, false);
        }
    }
    // Self-care is granted on what is surely so; a `not` would grant it on what is not known.
    for rule in &whole.pages.decisions.self_care {
        look(whole, findings, &format!("self-care rule `{}`", rule.id.text), &rule.then, true);
    }
}

fn look(whole: &Whole<'_>, findings: &mut Findings<'_>, who: &str, written: &Written, is_no_too: bool) {
    written.for_each_not(&mut |place| {
        findings.add(
            CHECK,
            place,
            format!("{who} asks for `not`"),
            "say when it holds without `not`, so that no answer can make the result less urgent",
        );
    });
    if is_no_too {
        for_each_no(whole.pages, written, &mut |feature| {
            findings.add(
                CHECK,
                &feature.place,
                format!("{who} asks whether `{}` is `no`", feature.text),
                "say when it holds without it, so that no answer can make the result less urgent",
            );
        });
    }
    let mut asked: Vec<&Word> = Vec::new();
    written.for_each_feature(&mut |feature| asked.push(feature));
    for feature in asked {
        if hides_not(whole.pages, &feature.text, 0) {
            findings.add(
                CHECK,
                &feature.place,
                format!("{who} asks about `{}`, which is worked out with a `not`", feature.text),
                "ask about a feature that is worked out without `not`",
            );
        }
    }
}

fn hides_not(pages: &Pages, feature: &str, depth: usize) -> bool {
    let Some(found) = pages.features.iter().find(|f| f.id.text == feature) else { return false };
    let Kind::Inferred { when: Some(when) } = &found.kind else { return false };
    has_not(pages, when) || {
        let mut needs: Vec<&str> = Vec::new();
        when.for_each_feature(&mut |word| needs.push(&word.text));
        // A cycle is reported elsewhere; it must not keep us here.
        depth < pages.features.len() && needs.into_iter().any(|need| hides_not(pages, need, depth + 1))
    }
}

fn has_not(pages: &Pages, written: &Written) -> bool {
    let mut found = false;
    written.for_each_not(&mut |_| found = true);
    for_each_no(pages, written, &mut |_| found = true);
    found
}

/// Calls `visit` for every yes/no feature that is asked to be `no`.
fn for_each_no<'w>(pages: &Pages, written: &'w Written, visit: &mut dyn FnMut(&'w Word)) {
    match written {
        Written::All(parts) | Written::Any(parts) => {
            parts.iter().for_each(|part| for_each_no(pages, part, visit));
        }
        Written::Not { inner, .. } => for_each_no(pages, inner, visit),
        Written::Ask(Question::In { feature, bands }) => {
            let named = pages.features.iter().find(|f| f.id.text == feature.text);
            // An option of a choice may be called `no`.
            let chosen = named.is_some_and(|f| matches!(f.kind, Kind::Choice { .. } | Kind::Scale(_)));
            if !chosen && bands.iter().any(|band| band.text == "no") {
                visit(feature);
            }
        }
        Written::Ask(_) | Written::Always => {}
    }
}
