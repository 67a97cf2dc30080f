//! A rule that steps up while a more careful rule holds, or cannot be ruled out.
//!
//! Every way the facts of a diary can be known or unknown is walked, as far as the two rules tell
//! them apart. So what is not known never makes more of a plan, whatever the rules say.

use clinical::Truth;
use guideline::{Algebra, BandSet, Condition, Feature, FeatureId, Then};

use super::{Check, Whole};
use crate::diagnostic::Findings;

pub(crate) const CHECK: Check = Check::error("adaptation-conflict");

pub(super) fn run(whole: &Whole<'_>, findings: &mut Findings<'_>) {
    let adaptation = &whole.guideline.adaptation;
    for (up, written) in adaptation.rules.iter().zip(&whole.pages.adaptation.rules) {
        if up.then != Then::StepUp {
            continue;
        }
        for other in adaptation.rules.iter().filter(|rule| rule.then != Then::StepUp) {
            if let Some(course) = both(&adaptation.facts, &up.when, &other.when) {
                findings.add(
                    CHECK,
                    &written.id.place,
                    format!("`{}` may hold while `{}` is not ruled out: {course}", up.id, other.id),
                    format!("say in `{}` what rules `{}` out", up.id, other.id),
                );
            }
        }
    }
}

/// Facts under which the first surely holds and the second may.
fn both(facts: &[Feature], up: &Condition, other: &Condition) -> Option<String> {
    let mut asked: Vec<(FeatureId, Vec<Option<u8>>)> = Vec::new();
    let mut seen: Vec<(FeatureId, BandSet)> = Vec::new();
    for condition in [up, other] {
        condition.for_each_feature(&mut |id, bands| seen.push((id, bands)));
    }
    for (id, _) in &seen {
        if asked.iter().any(|(known, _)| known == id) {
            continue;
        }
        let n_bands = facts.get(id.index()).map_or(0, Feature::n_bands);
        // Bands that neither rule tells apart stand for one another.
        let told = |band: u8| -> Vec<bool> {
            seen.iter().filter(|(of, _)| of == id).map(|(_, bands)| bands.contains(band)).collect()
        };
        let mut ways: Vec<Option<u8>> = vec![None];
        let mut met: Vec<Vec<bool>> = Vec::new();
        for band in (0..n_bands).filter_map(|band| u8::try_from(band).ok()) {
            if !met.contains(&told(band)) {
                met.push(told(band));
                ways.push(Some(band));
            }
        }
        // What the first rule asks of this fact alone has to hold; the rest need not be walked.
        ways.retain(|way| {
            let mut row = Row { known: vec![None; facts.len()] };
            if let Some(slot) = row.known.get_mut(id.index()) {
                *slot = *way;
            }
            parts(up).iter().filter(|part| asks_only(part, *id)).all(|part| part.read(&mut row).certain())
        });
        asked.push((*id, ways));
    }
    let n_ways: usize = asked.iter().map(|(_, ways)| ways.len()).product();
    for mut number in 0..n_ways {
        let mut row = Row { known: vec![None; facts.len()] };
        for (id, ways) in &asked {
            let way = ways.get(number % ways.len()).copied().flatten();
            number /= ways.len();
            if let Some(slot) = row.known.get_mut(id.index()) {
                *slot = way;
            }
        }
        if up.read(&mut row).certain() && other.read(&mut row).possible() {
            return Some(row.said(facts, &asked));
        }
    }
    None
}

/// What all has to hold.
fn parts(condition: &Condition) -> &[Condition] {
    match condition {
        Condition::All(parts) => parts,
        one => core::slice::from_ref(one),
    }
}

fn asks_only(condition: &Condition, fact: FeatureId) -> bool {
    let mut only = true;
    condition.for_each_feature(&mut |id, _| only &= id == fact);
    only
}

/// What is known of each fact.
struct Row {
    known: Vec<Option<u8>>,
}

impl Row {
    fn said(&self, facts: &[Feature], asked: &[(FeatureId, Vec<Option<u8>>)]) -> String {
        let said = asked.iter().filter_map(|(id, _)| {
            let fact = facts.get(id.index())?;
            let band = self.known.get(id.index())?;
            Some(format!("{} {}", fact.id, band.map_or("unknown", |band| fact.band_name(band))))
        });
        said.collect::<Vec<_>>().join(", ")
    }
}

impl Algebra for Row {
    type Out = Truth;

    fn always(&mut self) -> Truth {
        Truth::Yes
    }
    fn is(&mut self, fact: FeatureId, bands: BandSet) -> Truth {
        match self.known.get(fact.index()).copied().flatten() {
            Some(band) => bands.contains(band).into(),
            None => Truth::Unknown,
        }
    }
    fn and(&mut self, a: Truth, b: Truth) -> Truth {
        a.and(b)
    }
    fn or(&mut self, a: Truth, b: Truth) -> Truth {
        a.or(b)
    }
    fn not(&mut self, a: Truth) -> Truth {
        a.negate()
    }
}
