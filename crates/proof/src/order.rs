//! In which order the questions stand in the diagrams.
//!
//! A diagram is small when questions that are asked together stand together. The week comes first,
//! since nearly everything asks it; then, sign by sign, the facts a sign hangs on and the sign.
//! What was tried is written down in `docs/proof.md`.

use guideline::{Condition, FeatureId, FeatureKind, Guideline};

/// The names of all questions of these guidelines, each once.
pub(crate) fn order(guidelines: &[&Guideline]) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for rules in guidelines {
        let mut order = Order { rules, seen: vec![false; rules.features.len()], out: Vec::new() };
        order.feature(rules.gestational_age);
        order.condition(&rules.scope);
        for (at, sign) in rules.signs.iter().enumerate() {
            order.condition(&sign.when);
            for condition in [&sign.yes_when, &sign.no_when].into_iter().flatten() {
                order.condition(condition);
            }
            if let Ok(at) = u16::try_from(at) {
                order.feature(FeatureId(at));
            }
        }
        for rule in &rules.self_care {
            order.condition(&rule.when);
        }
        for exclusion in &rules.exclusions {
            order.condition(&exclusion.when);
            if let Some(unless) = &exclusion.unless {
                order.condition(unless);
            }
        }
        for at in 0..rules.features.len() {
            if let Ok(at) = u16::try_from(at) {
                order.feature(FeatureId(at));
            }
        }
        for feature in order.out {
            let name = &rules.feature(feature).id;
            if !out.contains(name) {
                out.push(name.clone());
            }
        }
    }
    out
}

struct Order<'a> {
    rules: &'a Guideline,
    seen: Vec<bool>,
    out: Vec<FeatureId>,
}

impl Order<'_> {
    fn feature(&mut self, feature: FeatureId) {
        let Some(seen) = self.seen.get_mut(feature.index()) else { return };
        if core::mem::replace(seen, true) {
            return;
        }
        match &self.rules.feature(feature).kind {
            FeatureKind::Inferred { when } => self.condition(when),
            FeatureKind::Quantity { device: Some(device), .. } => {
                self.feature(*device);
                self.out.push(feature);
            }
            _ => self.out.push(feature),
        }
    }

    fn condition(&mut self, condition: &Condition) {
        let mut asked = Vec::new();
        condition.for_each_feature(&mut |feature, _| asked.push(feature));
        for feature in asked {
            self.feature(feature);
        }
    }
}
