//! What must hold for every possible Case, theme by theme.
//!
//! The sentence is the author's; the situation and the promise are put into words from the compiled
//! form, so that a reviewer sees when the two do not say the same.

use guideline::{Effect, Feature, FeatureId, FeatureKind, Promise, Property, Situation};

use super::activities::limit;
use super::decisions::activities;
use super::page::{About, Page, plain};
use super::words::{Joint, Phrase, lies_in, name};
use crate::syntax::feature::show;

pub(super) fn page(about: &About<'_>) -> String {
    let mut page = Page::new(about, "Properties");
    page.prose(
        "Each of these is claimed for every possible set of answers, unanswered questions included. \
         They are written from the evidence, beside the rules and not out of them.",
    );
    let all = &about.contents.properties;
    let mut themes: Vec<&str> = all.iter().map(|p| p.theme.as_str()).collect();
    themes.dedup();
    page.table(
        ["theme", "how many"],
        themes.iter().map(|theme| {
            let count = all.iter().filter(|p| p.theme == *theme).count();
            [format!("[{}](#{theme})", theme.replace('-', " ")), count.to_string()]
        }),
    );
    for theme in themes {
        page.gap();
        page.line(&format!("<a id=\"{theme}\"></a>"));
        page.heading(2, &theme.replace('-', " "));
        page.table(
            ["property", "says", "in every Case with", "promise", "sources"],
            all.iter().filter(|p| p.theme == theme).map(|p| {
                [
                    format!("`{}`", p.id),
                    plain(&p.says),
                    situation(about, &p.for_every).text,
                    promise(about, p),
                    about.sources(&p.sources),
                ]
            }),
        );
    }
    page.finish()
}

fn promise(about: &About<'_>, property: &Property) -> String {
    match &property.promise {
        Promise::AtLeast(disposition) => format!("at least {disposition}"),
        Promise::AtMost(disposition) => format!("at most {disposition}"),
        Promise::NeverCleared => "no plan is shown".to_owned(),
        Promise::NeverSelfCare => "never decided to be self-care".to_owned(),
        Promise::AlwaysCleared => "a plan is shown".to_owned(),
        Promise::NeverOffered(ids) => format!("never offered: {}", activities(about, ids)),
        Promise::OfferedToSomeone(ids) => format!("each is offered to someone: {}", activities(about, ids)),
        Promise::Within { activities: ids, limit: most } => {
            format!("{}: {}", limit(most), activities(about, ids))
        }
        Promise::OnlyWith { activities: ids, effect: Effect::HalfDose } => {
            format!("only at half the dose: {}", activities(about, ids))
        }
        Promise::OnlyWith { activities: ids, .. } => {
            format!("only at the level it has: {}", activities(about, ids))
        }
        Promise::Law { law, except } if except.is_empty() => format!("law `{}`", law.id()),
        Promise::Law { law, except } => format!("law `{}`, except `{}`", law.id(), except.join("`, `")),
    }
}

/// A situation as a phrase.
fn situation(about: &About<'_>, whole: &Situation) -> Phrase {
    if let Some(phrase) = in_one_word(about, whole) {
        return phrase;
    }
    let joined = |parts: &[Situation], joint: Joint, word: &str, empty: &str| {
        let said: Vec<Phrase> = parts.iter().map(|part| situation(about, part)).collect();
        match said.len() {
            0 => Phrase::one(empty.to_owned()),
            1 => said.into_iter().next().unwrap_or_else(|| Phrase::one(empty.to_owned())),
            _ => {
                let said: Vec<String> = said.into_iter().map(|phrase| phrase.within(joint)).collect();
                Phrase { text: said.join(word), joint }
            }
        }
    };
    let feature = |id: &FeatureId| about.guideline.features.get(id.index());
    let inferred = |id: &FeatureId| feature(id).is_some_and(Feature::is_inferred);
    Phrase::one(match whole {
        Situation::All(parts) => return joined(parts, Joint::And, " and ", "any answers"),
        Situation::Any(parts) => return joined(parts, Joint::Or, " or ", "no answers"),
        Situation::Not(inner) => format!("not ({})", situation(about, inner).text),
        Situation::Always => "any answers".to_owned(),
        Situation::Present(id) if inferred(id) => format!("“{}” surely so", name(about, *id)),
        Situation::Absent(id) if inferred(id) => format!("“{}” surely not so", name(about, *id)),
        Situation::Present(id) => format!("yes to “{}”", name(about, *id)),
        Situation::Absent(id) => format!("no to “{}”", name(about, *id)),
        Situation::NotSure(id) => format!("“not sure” to “{}”", name(about, *id)),
        Situation::NotAsked(id) => format!("“{}” not asked", name(about, *id)),
        Situation::Mentioned(sign) => {
            format!("“{}” in her own words and not answered", name(about, (*sign).into()))
        }
        Situation::In { feature, bands } => lies_in(about, *feature, *bands),
        Situation::Within { feature: id, first, last } => {
            let between = feature(id).map_or(String::new(), |record| between(record, *first, *last));
            format!("“{}” is {between}", name(about, *id))
        }
    })
}

/// What stands for several questions about one feature: "not known", "not ruled out".
fn in_one_word(about: &About<'_>, whole: &Situation) -> Option<Phrase> {
    let mut one = None;
    whole.for_each_question(&mut |part| {
        if let Situation::Present(id) | Situation::NotSure(id) | Situation::Absent(id) = part {
            one = one.or(Some(*id));
        }
    });
    let id = one?;
    let surely = Situation::Any(vec![Situation::Present(id), Situation::Absent(id)]);
    let not = |inner| Situation::Not(Box::new(inner));
    let word = if *whole == Situation::unknown(id) || *whole == not(surely) {
        "not known"
    } else if *whole == Situation::not_ruled_out(id) || *whole == not(Situation::Absent(id)) {
        "not ruled out"
    } else {
        return None;
    };
    Some(Phrase::one(format!("“{}” {word}", name(about, id))))
}

/// A stretch of a scale in numbers.
fn between(feature: &Feature, first: i32, last: i32) -> String {
    let (bands, unit) = match &feature.kind {
        FeatureKind::Quantity { bands, unit, .. } => (bands, Some(*unit)),
        FeatureKind::GestationalAge { bands } => (bands, None),
        _ => return String::new(),
    };
    let after = unit.map_or(String::new(), |unit| format!(" {}", unit.id()));
    let from_start = bands.first().is_some_and(|band| band.first == first);
    let to_end = bands.last().is_some_and(|band| band.last == last);
    let (low, high) = (show(first, unit), show(last, unit));
    match (from_start, to_end) {
        (true, true) => "known".to_owned(),
        (false, true) => format!("{low}{after} or more"),
        (true, false) => format!("up to {high}{after}"),
        (false, false) => format!("from {low} to {high}{after}"),
    }
}
