//! A whole Case as a case file, for a person nobody is: one a prover found.
//!
//! Unlike [`mod@super::write`] it leaves nothing out, private answers included, because there is nobody
//! whose answers these are. What her own words point to becomes a note that the lexicon reads so.
//! The text is read back; whether it says exactly the Case is told beside it.

use bundle::{Lexicon, LexiconParts};
use care::{Case, Known};
use clinical::{GestationalAge, Quantity, Unit};
use guideline::{FeatureId, FeatureKind, Guideline, SignId};

use super::{Setting, Source, read};

/// A Case as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Whole {
    /// From `on` to the last answer.
    pub text: String,
    /// Whether reading the text gives the same Case.
    pub is_exact: bool,
}

/// Writes a Case.
#[must_use]
pub fn whole(rules: &Guideline, lexicon: &Lexicon, case: &Case) -> Whole {
    let mut out = format!("on = \"{}\"\n", case.on());
    if !case.mentioned().is_empty() {
        out.push_str(&format!("note = {}\n", quoted(&note(lexicon, case.mentioned()))));
    }
    let (screens, covered) = none_of_these(rules, case);
    if !screens.is_empty() {
        let screens: Vec<String> = screens.iter().map(|screen| quoted(screen)).collect();
        out.push_str(&format!("none-of-these = [{}]\n", screens.join(", ")));
    }
    out.push_str("\n[answers]\n");
    for (feature, said) in said(rules, case) {
        if covered.contains(&feature) {
            continue;
        }
        match (feature == rules.gestational_age, case.gestational_age(rules)) {
            (true, Some(age)) => {
                out.push_str(&format!("scan = {{ on = \"{}\", ga = \"{age}\" }}\n", case.on()));
            }
            _ => out.push_str(&format!("{} = {}\n", rules.feature(feature).id, quoted(&said))),
        }
    }
    let is_exact = Source::of("a Case", out.as_bytes())
        .and_then(|source| {
            let setting = Setting { rules, lexicon, today: None, system_day: case.on(), note: None };
            read(&source, setting)
        })
        .is_ok_and(|file| file.case == *case);
    Whole { text: out, is_exact }
}

/// Everything she was asked and what she said, as a case file says it, in the order of the features.
pub fn said(rules: &Guideline, case: &Case) -> Vec<(FeatureId, String)> {
    let features = (0..rules.features.len()).filter_map(|at| u16::try_from(at).ok()).map(FeatureId);
    features
        .filter_map(|id| {
            let feature = rules.feature(id);
            let said = match (case.known(id), case.measured(id), &feature.kind) {
                (Known::NotAsked, ..) => return None,
                (Known::NotSure, ..) => "not sure".to_owned(),
                (_, Some(steps), FeatureKind::Quantity { unit: Unit::Score, .. }) => steps.to_string(),
                (_, Some(steps), FeatureKind::Quantity { unit, .. }) => {
                    Quantity::new(steps, *unit).to_string()
                }
                (_, Some(days), _) => {
                    u16::try_from(days).ok().and_then(GestationalAge::from_days)?.to_string()
                }
                (Known::Band(0), ..) if feature.is_yes_no() => "no".to_owned(),
                (Known::Band(_), ..) if feature.is_yes_no() => "yes".to_owned(),
                (Known::Band(band), ..) => feature.band_name(band).to_owned(),
            };
            Some((id, said))
        })
        .collect()
}

/// The screens on which every yes/no question has an answer or a mention, and the plain noes on them
/// that need not be written one by one.
fn none_of_these<'g>(rules: &'g Guideline, case: &Case) -> (Vec<&'g str>, Vec<FeatureId>) {
    let mentioned = |id: FeatureId| case.mentioned().iter().any(|sign| FeatureId::from(*sign) == id);
    let mut covered = Vec::new();
    let mut names = Vec::new();
    let (mut n_asking, mut n_whole) = (0, 0);
    for screen in &rules.screens {
        let yes_no = || screen.features.iter().copied().filter(|id| rules.feature(*id).is_yes_no());
        n_asking += usize::from(yes_no().next().is_some());
        let noes: Vec<FeatureId> = yes_no().filter(|id| case.known(*id) == Known::Band(0)).collect();
        if yes_no().all(|id| mentioned(id) || case.known(id) != Known::NotAsked) && noes.len() > 1 {
            n_whole += 1;
            names.push(screen.id.as_str());
            covered.extend(noes);
        }
    }
    if n_whole > 0 && n_whole == n_asking { (vec!["all"], covered) } else { (names, covered) }
}

/// Words that point to these danger signs and to no other, as far as the lexicon has some.
fn note(lexicon: &Lexicon, signs: &[SignId]) -> String {
    let parts = LexiconParts::from(lexicon.clone());
    let only = |text: &str, sign: SignId| {
        let mentions = lexicon.mentions(text);
        mentions.len() == 1 && mentions.iter().all(|mention| mention.sign == sign)
    };
    let found = signs.iter().filter_map(|sign| {
        let of_sign = parts.signs.iter().filter(|phrases| phrases.sign == *sign);
        let mut phrases = of_sign.flat_map(|phrases| &phrases.phrases).map(|phrase| first_words(phrase));
        phrases.find(|text| only(text, *sign))
    });
    found.collect::<Vec<_>>().join(". ")
}

/// The first words of every group of a phrase.
fn first_words(phrase: &str) -> String {
    let first = |group: &str| group.split(' ').next().unwrap_or("").replace('_', " ").replace('*', "");
    phrase.split('+').map(first).collect::<Vec<_>>().join(" ")
}

/// A text as TOML writes it.
fn quoted(text: &str) -> String {
    toml::Value::String(text.to_owned()).to_string()
}
