//! How a plan follows a diary: adaptation, outcome measures, self-tests.

use guideline::{
    AdaptRule, Adaptation, Feature, FeatureId, FeatureKind, Finding, FlagId, FlareRule, HomeTest, Measure,
};

use super::Lowering;
use crate::check::wrong_kind;
use crate::resolve::Kind;

impl Lowering<'_, '_> {
    pub(super) fn adaptation(&mut self) -> Adaptation {
        let written = &self.pages.adaptation;
        self.sources(&written.sources);
        let mut facts = Vec::new();
        for fact in &written.facts {
            let sources = self.sources(&fact.sources);
            let kind = self.scaled(fact);
            facts.push(Feature { id: fact.id.text.clone(), kind, sources });
        }
        let mut rules = Vec::new();
        for rule in &written.rules {
            let then = &rule.then;
            rules.push(AdaptRule {
                id: rule.id.text.clone(),
                when: self.names.condition_on(Kind::Fact, &then.when, &facts, self.findings),
                then: then.then,
                advise: then.advise,
                doors: self.names.all(Kind::Door, &then.doors, guideline::DoorId, self.findings),
                sources: self.sources(&rule.sources),
            });
        }
        Adaptation {
            facts,
            rules,
            week: written.week.clone(),
            flare: FlareRule { allowed: self.activities(&written.allowed), ..written.flare.clone() },
            lights: written.lights.clone(),
            helped: written.helped.clone(),
        }
    }

    pub(super) fn measures(&mut self) -> Vec<Measure> {
        let mut out = Vec::new();
        for measure in &self.pages.measures {
            out.push(Measure {
                id: measure.id.text.clone(),
                taken: measure.taken,
                highest: measure.highest,
                better: measure.better,
                change: measure.change,
                percent: measure.percent,
                percent_least: measure.percent_least,
                days_min: measure.days_min,
                items: measure.items,
                certainty: measure.certainty,
                sources: self.sources(&measure.sources),
            });
        }
        out
    }

    pub(super) fn self_tests(&mut self) -> Vec<HomeTest> {
        let mut out = Vec::new();
        for test in &self.pages.self_tests {
            let mut findings = Vec::new();
            for finding in &test.findings {
                let suggests = self.names.all(Kind::Feature, &finding.suggests, FeatureId, self.findings);
                for word in &finding.suggests {
                    let at = self.names.get(Kind::Feature, &word.text);
                    let feature = at.and_then(|at| self.features.get(usize::from(at)));
                    if feature.is_some_and(|feature| !matches!(feature.kind, FeatureKind::Pattern)) {
                        let message = format!(
                            "`{}` is not a pattern of pain, and a self-test tells nothing else",
                            word.text
                        );
                        let help = "name features of kind `pattern`";
                        wrong_kind::report(self.findings, &word.place, &message, help);
                    }
                }
                findings.push(Finding { id: finding.id.text.clone(), suggests });
            }
            out.push(HomeTest {
                id: test.id.text.clone(),
                position: test.position,
                flags: self.names.all(Kind::Flag, &test.flags, FlagId, self.findings),
                weeks: self.weeks(test.from.as_ref(), test.before.as_ref()),
                each_side: test.each_side,
                findings,
                stops: self.stops(&test.stops),
                certainty: test.certainty,
                sources: self.sources(&test.sources),
            });
        }
        out
    }
}
