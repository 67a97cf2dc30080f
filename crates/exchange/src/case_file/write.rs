//! Answers into a case file, so that she can go on later.
//!
//! Written only when she asks for it. Answers to private questions are left out: they are asked
//! again.

use std::fmt::Write as _;

use care::Answer;
use clinical::{Date, Dating, Quantity};
use guideline::{FeatureId, FeatureKind, Guideline, SignId};

use super::{Given, is_private};

/// What is kept.
#[derive(Clone, Debug)]
pub struct Kept<'a> {
    /// The day the answers were given.
    pub on: Date,
    /// Where she is.
    pub region: Option<&'a str>,
    /// More in her own words.
    pub note: Option<&'a str>,
    /// What the pregnancy is dated by.
    pub dating: Option<Given>,
    /// What she answered herself.
    pub answers: &'a [(FeatureId, Answer)],
    /// Danger signs the note mentions and she has answered since.
    pub confirmed: &'a [SignId],
}

/// The text of the case file.
#[must_use]
pub fn write(rules: &Guideline, kept: &Kept<'_>) -> String {
    let mut out = String::new();
    // Writing to a string cannot fail.
    let _ = writeln!(out, "on = \"{}\"", kept.on);
    if let Some(region) = kept.region {
        let _ = writeln!(out, "region = {}", quoted(region));
    }
    if let Some(note) = kept.note {
        let _ = writeln!(out, "note = {}", quoted(note));
    }
    let confirmed: Vec<String> = kept
        .confirmed
        .iter()
        .filter(|sign| !is_private(rules, FeatureId::from(**sign)))
        .map(|sign| quoted(&rules.sign(*sign).id))
        .collect();
    if !confirmed.is_empty() {
        let _ = writeln!(out, "confirmed = [{}]", confirmed.join(", "));
    }
    let _ = writeln!(out, "\n[answers]");
    match kept.dating {
        Some(Given::Dating(Dating::Edd(edd))) => out.push_str(&format!("edd = \"{edd}\"\n")),
        Some(Given::Dating(Dating::Lmp(lmp))) => out.push_str(&format!("lmp = \"{lmp}\"\n")),
        Some(Given::Dating(Dating::Scan { on, ga }) | Given::Age(ga, on)) => {
            out.push_str(&format!("scan = {{ on = \"{on}\", ga = \"{ga}\" }}\n"));
        }
        Some(Given::NotSure) => out.push_str("gestational-age = \"not sure\"\n"),
        None => {}
    }
    for (id, answer) in kept.answers {
        if is_private(rules, *id) {
            continue;
        }
        let feature = rules.feature(*id);
        let value = match answer {
            Answer::Yes => "\"yes\"".to_owned(),
            Answer::No => "\"no\"".to_owned(),
            Answer::NotSure => "\"not sure\"".to_owned(),
            Answer::Option(option) => quoted(feature.band_name(*option)),
            Answer::Measured(steps) => match &feature.kind {
                FeatureKind::Quantity { unit, .. } => quoted(&Quantity::new(*steps, *unit).to_string()),
                _ => continue,
            },
        };
        let _ = writeln!(out, "{} = {value}", feature.id);
    }
    out
}

/// A text as TOML writes it on one line.
fn quoted(text: &str) -> String {
    // What JSON writes between quotation marks TOML reads as the same, but for one control letter.
    serde_json::Value::String(text.replace(['\n', '\r', '\u{7f}'], " ")).to_string()
}
