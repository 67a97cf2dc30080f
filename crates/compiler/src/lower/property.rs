//! Properties to the compiled form.
//!
//! They stand beside the guideline and are no part of it. An activity that a property names counts
//! as named nowhere: a property watches a rule and is not a reason for one.

use guideline::{ActivityId, Feature, Guideline, Promise, Property, Situation, SourceId};

use crate::check::{nearest, unknown_name};
use crate::diagnostic::{Findings, Word};
use crate::resolve::{Kind, Names};
use crate::syntax::{Pages, property};

/// Records that a law may not be claimed for.
const EXCEPTED: [Kind; 3] = [Kind::Activity, Kind::Feature, Kind::Rule];

/// Compiles the properties.
pub(crate) fn properties(
    pages: &Pages,
    names: &Names,
    guideline: &Guideline,
    findings: &mut Findings<'_>,
) -> Vec<Property> {
    let mut lowering = Lowering { names, features: &guideline.features, findings };
    pages.properties.iter().map(|written| lowering.property(written)).collect()
}

struct Lowering<'a, 'f> {
    names: &'a Names,
    features: &'a [Feature],
    findings: &'a mut Findings<'f>,
}

impl Lowering<'_, '_> {
    fn property(&mut self, written: &property::Property) -> Property {
        let for_every = written.for_every.as_ref();
        let promise = written.promise.as_ref();
        Property {
            id: written.id.text.clone(),
            theme: written.theme.clone(),
            says: written.says.as_ref().map_or_else(String::new, |says| says.text.clone()),
            family: written.family.clone(),
            for_every: for_every.map_or(Situation::Always, |written| {
                self.names.situation(written, self.features, self.findings)
            }),
            // A row without a promise was reported, and nothing is done with it.
            promise: promise.map_or(Promise::NeverOffered(Vec::new()), |promise| self.promise(promise)),
            sources: self.names.all(Kind::Source, &written.sources, SourceId, self.findings),
        }
    }

    fn promise(&mut self, written: &property::Promise) -> Promise {
        use property::Promise as Written;
        match written {
            Written::AtLeast(disposition) => Promise::AtLeast(*disposition),
            Written::AtMost(disposition) => Promise::AtMost(*disposition),
            Written::NeverCleared => Promise::NeverCleared,
            Written::NeverSelfCare => Promise::NeverSelfCare,
            Written::AlwaysCleared => Promise::AlwaysCleared,
            Written::NeverOffered(words) => Promise::NeverOffered(self.activities(words)),
            Written::OfferedToSomeone(words) => Promise::OfferedToSomeone(self.activities(words)),
            Written::Within { activities, limit } => {
                Promise::Within { activities: self.activities(activities), limit: *limit }
            }
            Written::OnlyWith { activities, effect } => {
                Promise::OnlyWith { activities: self.activities(activities), effect: *effect }
            }
            Written::Law { law, except } => {
                for word in except {
                    self.excepted(word);
                }
                Promise::Law { law: *law, except: except.iter().map(|word| word.text.clone()).collect() }
            }
        }
    }

    fn activities(&mut self, words: &[Word]) -> Vec<ActivityId> {
        let found = words.iter().filter_map(|word| self.names.look(Kind::Activity, word, self.findings));
        found.map(ActivityId).collect()
    }

    fn excepted(&mut self, word: &Word) {
        if EXCEPTED.iter().any(|kind| self.names.get(*kind, &word.text).is_some()) {
            return;
        }
        // The list in which something is called nearly so is the one that was meant.
        let meant = EXCEPTED.into_iter().find(|kind| nearest(&word.text, self.names.of(*kind)).is_some());
        let kind = meant.unwrap_or(Kind::Activity);
        unknown_name::report(self.findings, word, kind.noun(), self.names.of(kind));
    }
}
